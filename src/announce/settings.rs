//! What announces itself, each switched on by the office, and whether a second person must let announcements out.

use crate::store::{Store, StoreError};

/// Something that is off until it is switched on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    /// A newly published value.
    Figure,
    /// A new event.
    Event,
    /// An event in seven days, and in one.
    Reminder,
    /// An event was moved, postponed or cancelled.
    Change,
    /// The week in one message, for chats that want it so.
    Weekly,
    /// Somebody else than the author lets an announcement out.
    Approval,
}

impl Setting {
    /// All of them, in the order they are shown.
    pub const ALL: [Setting; 6] =
        [Setting::Figure, Setting::Event, Setting::Reminder, Setting::Change, Setting::Weekly, Setting::Approval];

    /// The word the store and commands use.
    pub fn word(self) -> &'static str {
        match self {
            Setting::Figure => "figure",
            Setting::Event => "event",
            Setting::Reminder => "reminder",
            Setting::Change => "change",
            Setting::Weekly => "weekly",
            Setting::Approval => "approval",
        }
    }

    /// The setting of a word.
    pub fn from_word(word: &str) -> Option<Setting> {
        Setting::ALL.into_iter().find(|setting| setting.word() == word)
    }

    /// The message that names it.
    pub(super) fn message(self) -> &'static str {
        match self {
            Setting::Figure => "announce-auto-figure",
            Setting::Event => "announce-auto-event",
            Setting::Reminder => "announce-auto-reminder",
            Setting::Change => "announce-auto-change",
            Setting::Weekly => "announce-auto-weekly",
            Setting::Approval => "announce-auto-approval",
        }
    }
}

/// True when it is switched on.
pub async fn is_on(store: &Store, setting: Setting) -> Result<bool, StoreError> {
    Ok(store.announcement_setting(setting.word()).await?.as_deref() == Some("on"))
}
