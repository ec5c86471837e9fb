//! What arrived: the same value from Telegram, the terminal, JSON lines and the web.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Offset, Utc};

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

/// The office's time zone.
pub fn hai_phong() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).unwrap_or_else(|| Utc.fix())
}

/// Reads an RFC 3339 instant, or a date (its noon in Hai Phong).
pub fn instant(text: &str) -> Result<DateTime<FixedOffset>, String> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Ok(instant.with_timezone(&hai_phong()));
    }
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let date =
        text.parse::<NaiveDate>().ok().and_then(|date| date.and_time(noon).and_local_timezone(hai_phong()).single());
    date.ok_or_else(|| format!("{text:?} is neither an RFC 3339 instant nor a date such as 2026-11-22"))
}
