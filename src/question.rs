//! What arrived: the same value from Telegram, the terminal, JSON lines and the web.

use chrono::{DateTime, FixedOffset};

use crate::language::Language;

/// One message as a person typed it.
#[derive(Clone, Debug)]
pub struct Question {
    /// The text, untouched.
    pub text: String,
    /// The language set for the chat, if one was set.
    pub language: Option<Language>,
    /// The instant everything relative ("last year", "tháng tới") is counted from.
    pub now: DateTime<FixedOffset>,
}
