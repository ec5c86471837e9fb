//! What arrived: the same value from Telegram, the terminal, JSON lines and the web.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Offset, Utc};

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

/// Reads an RFC 3339 instant, the same without an offset (local time in Hai Phong), or a date (its
/// noon there).
pub fn instant(text: &str) -> Result<DateTime<FixedOffset>, String> {
    if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
        return Ok(instant.with_timezone(&hai_phong()));
    }
    if let Ok(local) = text.parse::<NaiveDateTime>()
        && let Some(instant) = local.and_local_timezone(hai_phong()).single()
    {
        return Ok(instant);
    }
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let date =
        text.parse::<NaiveDate>().ok().and_then(|date| date.and_time(noon).and_local_timezone(hai_phong()).single());
    date.ok_or_else(|| format!("{text:?} is neither an RFC 3339 instant nor a date such as 2026-11-22"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_read_with_and_without_an_offset() {
        let table = [
            ("2026-11-22T09:00:00+07:00", "2026-11-22T09:00:00+07:00"),
            ("2026-11-22T02:00:00Z", "2026-11-22T09:00:00+07:00"),
            ("2026-11-22T09:00:00", "2026-11-22T09:00:00+07:00"),
            ("2026-11-22", "2026-11-22T12:00:00+07:00"),
        ];
        for (text, read) in table {
            assert_eq!(instant(text).map(|instant| instant.to_rfc3339()), Ok(read.to_owned()), "{text}");
        }
        assert!(instant("tomorrow").is_err());
    }
}
