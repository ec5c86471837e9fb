//! Days that go by a name, in both languages: `Christmas 2025`, `Quốc khánh`, `Tết 2026`, `next Easter`.
//!
//! Without a year it is the coming one; `last Easter` and `previous Tết` are the one before.

use super::calendar::{Grain, Stretch, step, weekday_from};
use super::reader::{Found, Reader};
use chrono::{Days, NaiveDate, Weekday};

/// How the date of a year is found.
#[derive(Clone, Copy)]
enum Day {
    Fixed(u32, u32),
    Easter,
    /// The fourth Thursday of November, and the day after.
    Thanksgiving(u64),
    LunarNewYear,
}

const NAMES: &[(&str, Day)] = &[
    ("tết dương lịch", Day::Fixed(1, 1)),
    ("new year ' s day", Day::Fixed(1, 1)),
    ("new year ’ s day", Day::Fixed(1, 1)),
    ("new year day", Day::Fixed(1, 1)),
    ("valentine ' s day", Day::Fixed(2, 14)),
    ("quốc tế phụ nữ", Day::Fixed(3, 8)),
    ("women ' s day", Day::Fixed(3, 8)),
    ("saint patrick", Day::Fixed(3, 17)),
    ("st patrick ' s day", Day::Fixed(3, 17)),
    ("earth day", Day::Fixed(4, 22)),
    ("ngày giải phóng miền nam", Day::Fixed(4, 30)),
    ("reunification day", Day::Fixed(4, 30)),
    ("quốc tế lao động", Day::Fixed(5, 1)),
    ("labour day", Day::Fixed(5, 1)),
    ("workers ' day", Day::Fixed(5, 1)),
    ("independence day", Day::Fixed(7, 4)),
    ("quốc khánh", Day::Fixed(9, 2)),
    ("halloween", Day::Fixed(10, 31)),
    ("giáng sinh", Day::Fixed(12, 25)),
    ("noel", Day::Fixed(12, 25)),
    ("christmas", Day::Fixed(12, 25)),
    ("christmas day", Day::Fixed(12, 25)),
    ("xmas", Day::Fixed(12, 25)),
    ("christmas eve", Day::Fixed(12, 24)),
    ("new year ' s eve", Day::Fixed(12, 31)),
    ("new year ’ s eve", Day::Fixed(12, 31)),
    ("new years eve", Day::Fixed(12, 31)),
    ("easter", Day::Easter),
    ("easter sunday", Day::Easter),
    ("phục sinh", Day::Easter),
    ("thanksgiving", Day::Thanksgiving(0)),
    ("thanksgiving day", Day::Thanksgiving(0)),
    ("black friday", Day::Thanksgiving(1)),
    ("tết nguyên đán", Day::LunarNewYear),
    ("tết âm lịch", Day::LunarNewYear),
    ("tết", Day::LunarNewYear),
    ("lunar new year", Day::LunarNewYear),
    ("chinese new year", Day::LunarNewYear),
];

/// The first day of the lunar year in Viet Nam from 2013 on, as month and day.
const LUNAR_NEW_YEARS: [(u32, u32); 28] = [
    (2, 10),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 16),
    (2, 5),
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10),
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13),
    (2, 2),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 15),
    (2, 4),
    (1, 24),
    (2, 12),
];

/// A named day at `at`.
pub fn read(r: &Reader, at: usize) -> Option<Found> {
    const WHICH: &[(&str, i32)] = &[("next", 1), ("last", -1), ("previous", -1), ("this", 0)];
    let (which, start) = r.lookup(at, WHICH).unwrap_or((1, at));
    let start = r.skip(start, &["ngày", "lễ", "dịp"]);
    let (day, next) = r.lookup(start, NAMES)?;
    if let Some((year, end)) = year(r, next) {
        return Some(Found::dated(end, Stretch::day(day.of(year)?)?));
    }
    let years = if which < 0 { [0, -1] } else { [0, 1] };
    let mut days = years.into_iter().filter_map(|offset| Stretch::day(day.of(r.year.checked_add(offset)?)?));
    let fits = |day: &Stretch| if which < 0 { day.to <= r.now } else { day.to > r.now };
    Some(Found::plain(next, days.find(fits)?, false))
}

/// The year said behind it: `2026`, `năm 2026`, `of next year`.
fn year(r: &Reader, at: usize) -> Option<(i32, usize)> {
    const RELATIVE: &[(&str, i32)] = &[
        ("this year", 0),
        ("next year", 1),
        ("last year", -1),
        ("năm nay", 0),
        ("năm sau", 1),
        ("năm tới", 1),
        ("năm ngoái", -1),
    ];
    let next = r.skip(at, &["of", "in", "năm"]);
    let relative = r.lookup(next, RELATIVE).or_else(|| r.lookup(at, RELATIVE));
    let relative = relative.and_then(|(offset, end)| Some((r.this_year().checked_add(offset)?, end)));
    r.four_digit_year(next).or(relative)
}

impl Day {
    fn of(self, year: i32) -> Option<NaiveDate> {
        match self {
            Day::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Day::Easter => easter(year),
            Day::Thanksgiving(after) => {
                let first = weekday_from(NaiveDate::from_ymd_opt(year, 11, 1)?, Weekday::Thu)?;
                first.checked_add_days(Days::new(21 + after))
            }
            Day::LunarNewYear => {
                let index = usize::try_from(year.checked_sub(2013)?).ok()?;
                let (month, day) = *LUNAR_NEW_YEARS.get(index)?;
                NaiveDate::from_ymd_opt(year, month, day)
            }
        }
    }
}

/// Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher).
fn easter(year: i32) -> Option<NaiveDate> {
    (1583..10_000).contains(&year).then_some(())?;
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let day_of_march = epact + weekday - 7 * shift + 22;
    let march = NaiveDate::from_ymd_opt(year, 3, 1)?.and_hms_opt(0, 0, 0)?;
    Some(step(march, Grain::Day, day_of_march - 1)?.date())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_and_tet_fall_where_calendars_print_them() {
        let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        for (year, month, day) in [(2018, 4, 1), (2019, 4, 21), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5)] {
            assert_eq!(easter(year), date(year, month, day));
        }
        for (year, month, day) in [(2013, 2, 10), (2023, 1, 22), (2025, 1, 29), (2026, 2, 17), (2040, 2, 12)] {
            assert_eq!(Day::LunarNewYear.of(year), date(year, month, day));
        }
    }
}
