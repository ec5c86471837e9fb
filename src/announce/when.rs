//! When an announcement is to go out, as staff type it: in the city's time.
//!
//! ```
//! use chrono::{TimeZone, Utc};
//! use investor_desk::announce::when;
//! let now = Utc.with_ymd_and_hms(2026, 11, 22, 2, 0, 0).unwrap(); // nine in the morning in Hai Phong
//! assert_eq!(when("08:30", now), Utc.with_ymd_and_hms(2026, 11, 23, 1, 30, 0).single());
//! assert_eq!(when("24/11/2026 09:00", now), Utc.with_ymd_and_hms(2026, 11, 24, 2, 0, 0).single());
//! ```

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;

use crate::facts::model::FactDate;
use crate::language::Language;
use crate::localize::Bundles;
use crate::localize::date::fact_date;

/// The instant a text means: `now`, `09:00` (today, or tomorrow when that is over), `2026-11-23 09:00`,
/// `23/11/2026 09:00`, `23/11 09:00`. Nothing for any other text.
pub fn when(text: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let today = now.with_timezone(&Ho_Chi_Minh).date_naive();
    match words.as_slice() {
        ["now"] => Some(now),
        [time] => {
            let time = clock(time)?;
            let at = instant(today, time)?;
            if at > now { Some(at) } else { instant(today.checked_add_days(Days::new(1))?, time) }
        }
        [day, time] => instant(date(day, today)?, clock(time)?),
        _ => None,
    }
}

fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike;
    let whole = |text: &str, form| NaiveDate::parse_from_str(text, form).ok().filter(|day| day.year() > 2000);
    whole(text, "%Y-%m-%d")
        .or_else(|| whole(text, "%d/%m/%Y"))
        .or_else(|| whole(&format!("{text}/{}", today.year()), "%d/%m/%Y"))
}

fn instant(day: NaiveDate, time: NaiveTime) -> Option<DateTime<Utc>> {
    Ho_Chi_Minh.from_local_datetime(&day.and_time(time)).single().map(|at| at.to_utc())
}

/// An instant as staff read it, with the time zone.
pub fn shown(words: &Bundles, language: Language, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&Ho_Chi_Minh);
    let date = fact_date(words, language, FactDate::day(local.date_naive()));
    let time = local.format("%H:%M").to_string();
    words.text(language, "announce-time", &[("date", &date), ("time", &time)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_time_is_none() {
        let now = Utc::now();
        for text in ["", "soon", "25:00", "9", "2026-13-01 09:00", "2026-11-23", "09:00 2026-11-23", "1/1/1 10:00"] {
            assert_eq!(when(text, now), None, "{text:?}");
        }
    }
}
