//! Days of the week: `thứ hai tuần sau`, `thứ 6 của tuần này`, `chủ nhật ngày 9 tháng 4`, `thứ ba vừa rồi`, `cuối tuần`.
//!
//! `thứ hai` is also "second" (`đứng thứ hai`): it is a day only where something says so.

use super::super::calendar::{Grain, Stretch, step, weekday_from};
use super::super::reader::{Found, Reader};
use super::{dates, relative};
use chrono::{Days, Weekday};

const NAMES: &[(&str, Weekday)] = &[
    ("thứ hai", Weekday::Mon),
    ("thứ 2", Weekday::Mon),
    ("thứ ba", Weekday::Tue),
    ("thứ 3", Weekday::Tue),
    ("thứ tư", Weekday::Wed),
    ("thứ 4", Weekday::Wed),
    ("thứ năm", Weekday::Thu),
    ("thứ 5", Weekday::Thu),
    ("thứ sáu", Weekday::Fri),
    ("thứ 6", Weekday::Fri),
    ("thứ bảy", Weekday::Sat),
    ("thứ bẩy", Weekday::Sat),
    ("thứ 7", Weekday::Sat),
    ("chủ nhật", Weekday::Sun),
    ("chúa nhật", Weekday::Sun),
];

/// The name of a weekday at `at`.
pub fn name(r: &Reader, at: usize) -> Option<(Weekday, usize)> {
    r.lookup(at, NAMES)
}

/// A weekday, alone, with its week or with its date.
pub fn weekday(r: &Reader, at: usize) -> Option<Found> {
    let (weekday, next) = name(r, at)?;
    let known = dated(r, next).or_else(|| of_week(r, next, weekday)).or_else(|| near(r, next, weekday));
    known.or_else(|| {
        let day = weekday_from(r.now.date(), weekday)?;
        day_is_meant(r, at, next).then_some(Found::dated(next, Stretch::day(day)?))
    })
}

/// `thứ 2 mồng 6 tháng 2`, `chủ nhật ngày 9/4`: the date says which day it is.
fn dated(r: &Reader, at: usize) -> Option<Found> {
    r.longest(&[dates::day_month, dates::numeric_day], r.skip(at, &[",", "là"]))
}

/// `thứ sáu tuần này`, `thứ 6 của tuần sau`.
fn of_week(r: &Reader, at: usize, weekday: Weekday) -> Option<Found> {
    let week = relative::unit(r, r.skip(at, &["của", "trong"])).filter(|found| found.stretch.grain == Grain::Week)?;
    Some(Found::dated(week.end, Stretch::day(weekday_from(week.stretch.from.date(), weekday)?)?))
}

/// `thứ ba vừa rồi`, `thứ sáu tới`, `thứ hai này`.
fn near(r: &Reader, at: usize, weekday: Weekday) -> Option<Found> {
    const WHICH: &[(&str, i32)] = &[
        ("này", 0),
        ("tới", 1),
        ("sắp tới", 1),
        ("sau", 1),
        ("tới đây", 1),
        ("vừa rồi", -1),
        ("vừa qua", -1),
        ("trước", -1),
    ];
    let (which, end) = r.lookup(at, WHICH)?;
    let today = r.now.date();
    let from = match which {
        -1 => today.checked_sub_days(Days::new(7))?,
        1 => today.succ_opt()?,
        _ => today,
    };
    Some(Found::dated(end, Stretch::day(weekday_from(from, weekday)?)?))
}

/// Whether the words around say that the day is meant, not the place in an order. Sunday is always a day.
fn day_is_meant(r: &Reader, at: usize, end: usize) -> bool {
    const BEFORE: &[&str] =
        &["vào", "ngày", "sáng", "trưa", "chiều", "tối", "hôm", "từ", "đến", "tới", "trước", "sau", "hàng", "mỗi"];
    let sunday = !r.is(at, "thứ");
    sunday && r.word(at).is_some_and(|word| word.has_marks())
        || r.alone(at, end)
        || r.after(at, BEFORE) && !r.is(at + 1, "nhất")
}

/// `cuối tuần`, `cuối tuần này`, `cuối tuần sau`: Saturday and Sunday.
pub fn weekend(r: &Reader, at: usize) -> Option<Found> {
    let next = r.phrase(at, "cuối tuần")?;
    let week = relative::unit(r, next - 1).map_or((r.current(Grain::Week)?, next), |found| (found.stretch, found.end));
    Some(Found::dated(week.1, Stretch::units(step(week.0.from, Grain::Day, 5)?, Grain::Day, 2)?))
}
