//! Commands: what begins with `/`.
//!
//! ```
//! use investor_desk::telegram::{Command, Incoming, read};
//! assert_eq!(read("/Help@HaiPhongBot\nplease", "haiphongbot"), Incoming::Command(Command::Help));
//! ```

use crate::language::Language;

/// A command of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command<'a> {
    /// Greets; with what a deep link adds.
    Start(&'a str),
    /// Says what can be asked.
    Help,
    /// Lists the zones.
    Zones,
    /// Offers figures on foreign investment.
    Fdi,
    /// Lists the events.
    Events,
    /// Answers a question.
    Ask(&'a str),
    /// Offers the languages, or sets the one that was named.
    Language(Option<Language>),
    /// Offers announcements; with words, of a zone or country.
    Subscribe(&'a str),
    /// How announcements come.
    Settings,
    /// Ends announcements.
    Stop,
    /// Says who is behind the desk.
    About,
    /// Says what is kept about people.
    Privacy,
    /// Shows what is kept about this chat.
    MyData,
    /// Forgets it.
    ForgetMe,
    /// None of ours.
    Unknown,
}

impl Command<'_> {
    /// The commands in the menu of a private chat; `telegram-menu-…` describes each.
    pub const PRIVATE: [&'static str; 14] = [
        "start",
        "zones",
        "fdi",
        "events",
        "ask",
        "subscribe",
        "settings",
        "stop",
        "language",
        "help",
        "about",
        "privacy",
        "mydata",
        "forgetme",
    ];
    /// The commands in the menu of a group.
    pub const GROUP: [&'static str; 7] = ["ask", "help", "language", "subscribe", "settings", "about", "privacy"];
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incoming<'a> {
    /// A command to us.
    Command(Command<'a>),
    /// A command to another bot.
    NotForUs,
    /// A question.
    Question(&'a str),
}

/// Tells commands from questions. `username` is our own, without `@`.
pub fn read<'a>(text: &'a str, username: &str) -> Incoming<'a> {
    let text = text.trim();
    let Some(line) = text.strip_prefix('/') else { return Incoming::Question(text) };
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let rest = rest.trim();
    let name = match name.split_once('@') {
        Some((_, addressee)) if !addressee.eq_ignore_ascii_case(username) => return Incoming::NotForUs,
        Some((name, _)) => name,
        None => name,
    };
    Incoming::Command(match name.to_lowercase().as_str() {
        "start" => Command::Start(rest),
        "help" => Command::Help,
        "zones" => Command::Zones,
        "fdi" => Command::Fdi,
        "events" => Command::Events,
        "ask" => Command::Ask(rest),
        "language" | "lang" => Command::Language(rest.parse().ok()),
        "subscribe" => Command::Subscribe(rest),
        "settings" => Command::Settings,
        "stop" => Command::Stop,
        "about" | "developer_info" => Command::About,
        "privacy" => Command::Privacy,
        "mydata" => Command::MyData,
        "forgetme" => Command::ForgetMe,
        _ => Command::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::{Command, Command::*, Incoming, read};
    use crate::language::Language;

    #[test]
    fn commands_are_read_as_people_type_them() {
        let table = [
            ("/start", Start("")),
            ("/Start@OurBot", Start("")),
            ("/start zone-trang-due", Start("zone-trang-due")),
            (" /start", Start("")),
            ("/start\u{a0}", Start("")),
            ("/help\nplease", Help),
            ("/HELP  now", Help),
            ("/language", Language(None)),
            ("/language  VI ", Language(Some(Language::Vi))),
            ("/lang en", Language(Some(Language::En))),
            ("/language klingon", Language(None)),
            ("/ask@ourbot FDI 2024? ", Ask("FDI 2024?")),
            ("/ask", Ask("")),
            ("/developer_info", About),
            ("/", Unknown),
            ("/price 3", Unknown),
            ("/starting", Unknown),
        ];
        for (text, command) in table {
            assert_eq!(read(text, "ourbot"), Incoming::Command(command), "{text:?}");
        }
    }

    #[test]
    fn every_command_of_the_menus_is_one() {
        for name in Command::PRIVATE.into_iter().chain(Command::GROUP) {
            assert_ne!(read(&format!("/{name}"), "ourbot"), Incoming::Command(Unknown), "{name}");
        }
    }

    #[test]
    fn everything_else_is_a_question_or_not_for_us() {
        assert_eq!(read("/start@OtherBot", "ourbot"), Incoming::NotForUs);
        assert_eq!(read(" FDI 2024/2025? ", "ourbot"), Incoming::Question("FDI 2024/2025?"));
    }
}
