//! Buttons under messages: what they carry, and how they are drawn.
//!
//! The data of a button comes back from outside and may be anything, so it is read strictly: what
//! would not be written the same way is none of ours. It begins with a version, so that a later
//! form cannot be mistaken for this one.
//!
//! ```
//! use investor_desk::{language::Language, telegram::Button};
//! assert_eq!(Button::Language(Language::Vi).data(), "1:lang:vi");
//! assert_eq!("1:lang:tlh".parse::<Button>(), Err(()));
//! ```

use std::str::FromStr;

use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

use crate::language::Language;
use crate::localize::Bundles;
use crate::store::Topic;

use super::recent::AnswerId;
use crate::key::Key;

/// What a button stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// Answer in this language from now on.
    Language(Language),
    /// The topics.
    Menu,
    /// A page of the list of zones.
    Zones(u16),
    /// A zone.
    Zone(Key),
    /// Zones to set this one against: a new list.
    With(Key),
    /// Another page of that list.
    WithPage(Key, u16),
    /// Two zones side by side.
    Versus(Key, Key),
    /// Foreign investment.
    Fdi,
    /// Foreign investment in all.
    Total,
    /// Foreign investment through the years.
    Years,
    /// A page of the list of investing countries.
    Countries(u16),
    /// Foreign investment from one country.
    Country(Key),
    /// A page of the list of events to come.
    Coming(u16),
    /// A page of the list of events that are over.
    Past(u16),
    /// An event.
    Event(Key),
    /// Something about an answer.
    Answer(AnswerId, Follow),
    /// A topic of announcements, wanted or not any more.
    Topic(Topic),
    /// How announcements come.
    Prefer(Preference),
    /// No announcements any more.
    Stop,
    /// Everything about the chat is to be forgotten.
    Forget,
    /// It is not.
    Keep,
    /// An inquiry is not to be answered any more.
    Withdraw(i64),
    /// A command of the staff.
    Staff(Line),
}

/// A command line short enough for a button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Line {
    bytes: [u8; Line::MOST],
    length: usize,
}

impl Line {
    /// What a button holds beside its own word.
    pub const MOST: usize = 59;

    /// The line, when it fits.
    pub fn new(text: &str) -> Option<Line> {
        let mut bytes = [0; Line::MOST];
        bytes.get_mut(..text.len())?.copy_from_slice(text.as_bytes());
        Some(Line { bytes, length: text.len() })
    }

    /// The line.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.length]).unwrap_or_default()
    }
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.as_str().fmt(f)
    }
}

/// What a button of the menu of announcements asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    /// What they are about.
    Topics,
    /// How they come.
    Settings,
    /// A zone or country, followed or not any more: the key of its word.
    Follow(Key),
    /// Once a week in one message, or one by one.
    Weekly,
    /// None at night, or at any time.
    Quiet,
    /// None for a week.
    Pause,
    /// The pause is over.
    Resume,
    /// As it was before the desk was removed.
    Restore,
    /// From the beginning.
    Anew,
}

/// The word of each preference that needs nothing else.
const PREFERENCES: [(Preference, &str); 8] = [
    (Preference::Topics, "topics"),
    (Preference::Settings, "settings"),
    (Preference::Weekly, "weekly"),
    (Preference::Quiet, "quiet"),
    (Preference::Pause, "pause"),
    (Preference::Resume, "resume"),
    (Preference::Restore, "restore"),
    (Preference::Anew, "anew"),
];

/// What a button under an answer asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follow {
    /// Where it is from.
    Source,
    /// The values through time.
    History,
    /// What else is published.
    Also,
    /// A picture.
    Picture,
    /// A table for a spreadsheet program.
    Xlsx,
    /// A table as text.
    Csv,
    /// An entry for a calendar.
    Calendar,
    /// The place on a map.
    Venue,
    /// A person is to answer.
    Person,
    /// It is wrong.
    Wrong,
    /// Another page of it.
    Page(u16),
}

/// The word of each follow-up that needs nothing else.
const FOLLOWS: [(Follow, &str); 10] = [
    (Follow::Source, "source"),
    (Follow::History, "history"),
    (Follow::Also, "also"),
    (Follow::Picture, "picture"),
    (Follow::Xlsx, "xlsx"),
    (Follow::Csv, "csv"),
    (Follow::Calendar, "calendar"),
    (Follow::Venue, "venue"),
    (Follow::Person, "person"),
    (Follow::Wrong, "wrong"),
];

impl Button {
    /// What the button carries, at most 64 bytes.
    pub fn data(self) -> String {
        let rest = match self {
            Button::Language(language) => format!("lang:{}", language.tag()),
            Button::Menu => "menu".to_owned(),
            Button::Zones(page) => format!("zones:{page}"),
            Button::Zone(zone) => format!("zone:{zone}"),
            Button::With(zone) => format!("with:{zone}"),
            Button::WithPage(zone, page) => format!("with:{zone}:{page}"),
            Button::Versus(one, other) => format!("versus:{one}:{other}"),
            Button::Fdi => "fdi".to_owned(),
            Button::Total => "total".to_owned(),
            Button::Years => "years".to_owned(),
            Button::Countries(page) => format!("countries:{page}"),
            Button::Country(partner) => format!("country:{partner}"),
            Button::Coming(page) => format!("coming:{page}"),
            Button::Past(page) => format!("past:{page}"),
            Button::Event(event) => format!("event:{event}"),
            Button::Answer(id, Follow::Page(page)) => format!("answer:{id}:page:{page}"),
            Button::Answer(id, follow) => {
                let word = FOLLOWS.iter().find(|(known, _)| *known == follow).map_or("", |(_, word)| word);
                format!("answer:{id}:{word}")
            }
            Button::Topic(topic) => format!("topic:{}", topic.word()),
            Button::Prefer(Preference::Follow(key)) => format!("follow:{key}"),
            Button::Prefer(preference) => {
                let word = PREFERENCES.iter().find(|(known, _)| *known == preference).map_or("", |(_, word)| word);
                format!("set:{word}")
            }
            Button::Stop => "stop".to_owned(),
            Button::Forget => "forget".to_owned(),
            Button::Keep => "keep".to_owned(),
            Button::Withdraw(number) => format!("withdraw:{number}"),
            Button::Staff(line) => format!("do:{}", line.as_str()),
        };
        format!("1:{rest}")
    }

    fn read(words: &[&str]) -> Option<Button> {
        let page = |text: &str| text.parse::<u16>().ok();
        let key = |text: &str| text.parse::<Key>().ok();
        Some(match words {
            ["lang", tag] => Button::Language(tag.parse().ok()?),
            ["menu"] => Button::Menu,
            ["zones", at] => Button::Zones(page(at)?),
            ["zone", zone] => Button::Zone(key(zone)?),
            ["with", zone] => Button::With(key(zone)?),
            ["with", zone, at] => Button::WithPage(key(zone)?, page(at)?),
            ["versus", one, other] => Button::Versus(key(one)?, key(other)?),
            ["fdi"] => Button::Fdi,
            ["total"] => Button::Total,
            ["years"] => Button::Years,
            ["countries", at] => Button::Countries(page(at)?),
            ["country", partner] => Button::Country(key(partner)?),
            ["coming", at] => Button::Coming(page(at)?),
            ["past", at] => Button::Past(page(at)?),
            ["event", event] => Button::Event(key(event)?),
            ["answer", id, "page", at] => Button::Answer(id.parse().ok()?, Follow::Page(page(at)?)),
            ["answer", id, word] => {
                let (follow, _) = FOLLOWS.iter().find(|(_, known)| known == word)?;
                Button::Answer(id.parse().ok()?, *follow)
            }
            ["topic", word] => Button::Topic(Topic::from_word(word)?),
            ["follow", one] => Button::Prefer(Preference::Follow(key(one)?)),
            ["set", word] => Button::Prefer(PREFERENCES.iter().find(|(_, known)| known == word)?.0),
            ["stop"] => Button::Stop,
            ["forget"] => Button::Forget,
            ["keep"] => Button::Keep,
            ["withdraw", number] => Button::Withdraw(number.parse().ok()?),
            _ => return None,
        })
    }
}

impl FromStr for Button {
    type Err = ();

    fn from_str(data: &str) -> Result<Button, ()> {
        let rest = data.strip_prefix("1:").filter(|_| data.len() <= 64).ok_or(())?;
        if let Some(line) = rest.strip_prefix("do:") {
            return Line::new(line).map(Button::Staff).ok_or(());
        }
        let words: Vec<&str> = rest.split(':').collect();
        Button::read(&words).filter(|button| button.data() == data).ok_or(())
    }
}

/// A row of buttons being put together.
pub(super) type Row = Vec<InlineKeyboardButton>;

/// A button with this text on it.
pub(super) fn button(text: impl Into<String>, button: Button) -> InlineKeyboardButton {
    InlineKeyboardButton::callback(text, button.data())
}

/// One button for each language, named in that language.
pub(super) fn languages(words: &Bundles) -> Row {
    let named = |language| button(words.text(language, "telegram-language-name", &[]), Button::Language(language));
    Language::ALL.map(named).to_vec()
}

/// The topics.
pub(super) fn topics(words: &Bundles, language: Language) -> Vec<Row> {
    let topic = |id, of| button(words.text(language, id, &[]), of);
    vec![
        vec![topic("telegram-button-zones", Button::Zones(0))],
        vec![topic("telegram-button-fdi", Button::Fdi)],
        vec![topic("telegram-button-events", Button::Coming(0))],
    ]
}

/// Buttons that stand for staff commands; a line that is too long for one has none.
pub(super) fn commands(rows: Vec<Vec<(String, String)>>) -> Vec<Row> {
    let fits = |(label, line): (String, String)| Some(button(label, Button::Staff(Line::new(&line)?)));
    rows.into_iter().map(|row| row.into_iter().filter_map(fits).collect()).collect()
}

/// Rows as they are sent.
pub(super) fn keyboard(rows: Vec<Row>) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(rows.into_iter().filter(|row| !row.is_empty()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_button_fits_and_is_read_back() {
        let (key, id) = (Key::of("hai-phong-free-trade-zone"), "zzzzzzzzzzzz".parse().expect("a number"));
        let mut all = vec![
            Button::Menu,
            Button::Zones(u16::MAX),
            Button::WithPage(key, u16::MAX),
            Button::With(key),
            Button::Versus(key, Key::of("x")),
            Button::Topic(Topic::Policy),
            Button::Prefer(Preference::Follow(key)),
            Button::Answer(id, Follow::Page(u16::MAX)),
            Button::Forget,
            Button::Withdraw(i64::MAX),
            Button::Staff(Line::new(&"ờ".repeat(19)).expect("57 bytes")),
        ];
        all.extend(PREFERENCES.map(|(preference, _)| Button::Prefer(preference)));
        all.extend(FOLLOWS.map(|(follow, _)| Button::Answer(id, follow)));
        for button in all {
            assert!(button.data().len() <= 64, "{button:?}");
            assert_eq!(button.data().parse(), Ok(button));
        }
    }

    proptest! {
        #[test]
        fn nothing_else_is_read(data in "(1:)?(zones|zone|with|answer|page|topic|set|follow|[0-9a-zA-Z+ ]{0,9}|:){0,7}") {
            if let Ok(button) = data.parse::<Button>() {
                prop_assert_eq!(button.data(), data);
            }
        }
    }
}
