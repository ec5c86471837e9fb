//! Office hours, days off, and by when an asker is to have an answer.
//!
//! ```
//! use investor_desk::inquiry::hours::promise;
//! let asked = "2026-11-20T10:00:00+07:00".parse().unwrap(); // a Friday
//! // Two working days later; Tuesday the 24th is a public holiday.
//! assert_eq!(promise(asked).until.to_rfc3339(), "2026-11-25T10:00:00+00:00");
//! ```

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, NaiveTime, TimeZone, Utc, Weekday};
use chrono_tz::Asia::Ho_Chi_Minh;

/// Working days an answer takes.
const WORKING_DAYS: u32 = 2;
/// When the office is open, in its own time: from, to; hour and minute.
const HOURS: [[(u32, u32); 2]; 2] = [[(8, 0), (11, 30)], [(13, 30), (17, 0)]];
/// No year holds so many days off in a row.
const LONGEST_BREAK: u64 = 30;

/// The last day the table below speaks of. For later days only weekends are known.
pub const KNOWN_UNTIL: NaiveDate = match NaiveDate::from_ymd_opt(2028, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// Public holidays that fall on a working day, as year, month, first and last day.
///
/// 2025 and 2026: the yearly notices of the Ministry of Labour and, since 2025, of the Ministry of Home Affairs to
/// state agencies, days exchanged with a Saturday among them. 2027 and 2028: article 112 of the Labour Code (Law
/// 45/2019/QH14), a holiday on a weekend made up for on the next working day; of Tết and of the second day of the
/// National Day, which the Prime Minister sets each year, every arrangement the law allows is off here. 24 November:
/// Politburo Resolution 80-NQ/TW of 7 January 2026. So a promise is rather a day too late than broken.
#[rustfmt::skip]
const HOLIDAYS: &[(i32, u32, u32, u32)] = &[
    (2025, 1, 1, 1), (2025, 1, 27, 31), (2025, 4, 7, 7), (2025, 4, 30, 30), (2025, 5, 1, 2), (2025, 9, 1, 2),
    (2026, 1, 1, 2), (2026, 2, 16, 20), (2026, 4, 27, 27), (2026, 4, 30, 30), (2026, 5, 1, 1), (2026, 8, 31, 31),
    (2026, 9, 1, 2), (2026, 11, 24, 24),
    (2027, 1, 1, 1), (2027, 2, 4, 11), (2027, 4, 16, 16), (2027, 4, 30, 30), (2027, 5, 3, 3), (2027, 9, 1, 3),
    (2027, 11, 24, 24),
    (2028, 1, 3, 3), (2028, 1, 24, 31), (2028, 4, 4, 4), (2028, 5, 1, 2), (2028, 9, 1, 5), (2028, 11, 24, 24),
];

/// Why the office is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It opens later today, or tomorrow.
    Hours,
    /// A Saturday or a Sunday.
    Weekend,
    /// A public holiday.
    Holiday,
}

/// What an asker is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promise {
    /// An answer until then.
    pub until: DateTime<Utc>,
    /// Why nobody is there now, and when somebody is.
    pub closed: Option<(Closed, DateTime<Utc>)>,
    /// False when the holidays of that time are not in the table.
    pub certain: bool,
}

/// What somebody who asks now is promised: the end of the second working day after this one, or of the second one
/// to come when the office has not opened or has closed for today.
pub fn promise(now: DateTime<FixedOffset>) -> Promise {
    let here = now.with_timezone(&Ho_Chi_Minh).naive_local();
    let [opens, closes] = [time(HOURS[0][0]), time(HOURS[1][1])];
    let off = day_off(here.date());
    let open = HOURS.iter().any(|[from, to]| (time(*from)..time(*to)).contains(&here.time()));
    let closed = off.or((!open).then_some(Closed::Hours));
    // Once the office was open today, the days to come count.
    let started = off.is_none() && here.time() >= opens && here.time() < closes;
    let first = if off.is_none() && here.time() < opens { Some(here.date()) } else { next_working(here.date()) };
    let mut last = first.unwrap_or(here.date());
    for _ in 1..WORKING_DAYS {
        last = next_working(last).unwrap_or(last);
    }
    let reopens = match (started, open) {
        (true, false) => at(here.date(), time(HOURS[1][0])),
        _ => at(first.unwrap_or(here.date()), opens),
    };
    Promise { until: at(last, closes), closed: closed.map(|why| (why, reopens)), certain: last <= KNOWN_UNTIL }
}

/// Why a day is off; nothing for a working day.
pub fn day_off(day: NaiveDate) -> Option<Closed> {
    let holiday = |(year, month, first, last): &(i32, u32, u32, u32)| {
        (day.year(), day.month()) == (*year, *month) && (*first..=*last).contains(&day.day())
    };
    match day.weekday() {
        Weekday::Sat | Weekday::Sun => Some(Closed::Weekend),
        _ => HOLIDAYS.iter().any(holiday).then_some(Closed::Holiday),
    }
}

fn next_working(day: NaiveDate) -> Option<NaiveDate> {
    (1..=LONGEST_BREAK).filter_map(|days| day.checked_add_days(Days::new(days))).find(|day| day_off(*day).is_none())
}

fn time((hour, minute): (u32, u32)) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

/// An instant of the office's time; it knows no summer time, so each exists once.
fn at(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let here = day.and_time(time);
    Ho_Chi_Minh.from_local_datetime(&here).earliest().map_or_else(|| here.and_utc(), |here| here.to_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promised(now: &str) -> (String, Option<(Closed, String)>) {
        let promise = promise(now.parse().unwrap());
        let here = |at: DateTime<Utc>| at.with_timezone(&Ho_Chi_Minh).format("%a %Y-%m-%d %H:%M").to_string();
        (here(promise.until), promise.closed.map(|(why, opens)| (why, here(opens))))
    }

    #[test]
    fn two_working_days_are_counted_from_when_the_office_is_open() {
        let closed = |why, opens: &str| Some((why, opens.to_owned()));
        for (now, until, why) in [
            ("2026-11-16T10:00:00+07:00", "Wed 2026-11-18 17:00", None),
            ("2026-11-16T07:00:00+07:00", "Tue 2026-11-17 17:00", closed(Closed::Hours, "Mon 2026-11-16 08:00")),
            ("2026-11-16T12:00:00+07:00", "Wed 2026-11-18 17:00", closed(Closed::Hours, "Mon 2026-11-16 13:30")),
            ("2026-11-16T17:00:00+07:00", "Wed 2026-11-18 17:00", closed(Closed::Hours, "Tue 2026-11-17 08:00")),
            ("2026-11-21T10:00:00+07:00", "Wed 2026-11-25 17:00", closed(Closed::Weekend, "Mon 2026-11-23 08:00")),
            ("2026-11-24T10:00:00+07:00", "Thu 2026-11-26 17:00", closed(Closed::Holiday, "Wed 2026-11-25 08:00")),
            // Another place's clock does not matter: this is Monday, 17:30, in Hai Phong.
            ("2026-11-16T05:30:00-05:00", "Wed 2026-11-18 17:00", closed(Closed::Hours, "Tue 2026-11-17 08:00")),
            // Before Tết the answer may take until after it.
            ("2026-02-13T16:00:00+07:00", "Tue 2026-02-24 17:00", None),
        ] {
            assert_eq!(promised(now), (until.to_owned(), why), "{now}");
        }
    }

    #[test]
    fn every_holiday_of_the_table_is_a_working_day_of_a_known_year() {
        for (year, month, first, last) in HOLIDAYS {
            assert!((2025..=KNOWN_UNTIL.year()).contains(year));
            let days = (*first..=*last).map(|day| NaiveDate::from_ymd_opt(*year, *month, day).expect("a day"));
            assert!(days.clone().any(|day| day_off(day) == Some(Closed::Holiday)), "{year}-{month}-{first}");
        }
        for year in 2025..=KNOWN_UNTIL.year() {
            let off = (1..=365).filter_map(|day| NaiveDate::from_yo_opt(year, day));
            let off = off.filter(|day| day_off(*day) == Some(Closed::Holiday)).count();
            assert!((9..=21).contains(&off), "{off} days off in {year}");
        }
    }

    #[test]
    fn beyond_the_table_a_promise_is_not_certain() {
        assert!(promise("2028-12-20T10:00:00+07:00".parse().unwrap()).certain);
        assert!(!promise("2028-12-29T10:00:00+07:00".parse().unwrap()).certain);
    }
}
