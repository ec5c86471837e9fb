//! Commands: what begins with `/`.
//!
//! ```
//! use investor_desk::telegram::{Command, Incoming, read};
//! assert_eq!(read("/Help@HaiPhongBot\nplease", "haiphongbot"), Incoming::Command(Command::Help));
//! ```

use crate::language::Language;

/// A command of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Greets. What a deep link adds is not used.
    Start,
    /// Says what can be asked.
    Help,
    /// Offers the languages, or sets the one that was named.
    Language(Option<Language>),
    /// None of ours.
    Unknown,
}

impl Command {
    /// The commands of the menu: name and id of the message that describes it.
    pub const MENU: [(&str, &str); 3] =
        [("start", "telegram-menu-start"), ("help", "telegram-menu-help"), ("language", "telegram-menu-language")];
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incoming<'a> {
    /// A command to us.
    Command(Command),
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
    let name = match name.split_once('@') {
        Some((_, addressee)) if !addressee.eq_ignore_ascii_case(username) => return Incoming::NotForUs,
        Some((name, _)) => name,
        None => name,
    };
    Incoming::Command(match name.to_lowercase().as_str() {
        "start" => Command::Start,
        "help" => Command::Help,
        "language" | "lang" => Command::Language(rest.trim().parse().ok()),
        _ => Command::Unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::{Command::*, Incoming, read};
    use crate::language::Language;

    #[test]
    fn commands_are_read_as_people_type_them() {
        let table = [
            ("/start", Start),
            ("/Start@OurBot", Start),
            ("/start inv_2024", Start),
            (" /start", Start),
            ("/start\u{a0}", Start),
            ("/help\nplease", Help),
            ("/HELP  now", Help),
            ("/language", Language(None)),
            ("/language  VI ", Language(Some(Language::Vi))),
            ("/lang en", Language(Some(Language::En))),
            ("/language klingon", Language(None)),
            ("/", Unknown),
            ("/price 3", Unknown),
            ("/starting", Unknown),
        ];
        for (text, command) in table {
            assert_eq!(read(text, "ourbot"), Incoming::Command(command), "{text:?}");
        }
    }

    #[test]
    fn everything_else_is_a_question_or_not_for_us() {
        assert_eq!(read("/start@OtherBot", "ourbot"), Incoming::NotForUs);
        assert_eq!(read(" FDI 2024/2025? ", "ourbot"), Incoming::Question("FDI 2024/2025?"));
    }
}
