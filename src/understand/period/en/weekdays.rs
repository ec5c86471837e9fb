//! Days of the week: `Monday` (the coming one, or today), `next Friday`, `Fri, Jul 18`, `Wednesday of next week`,
//! `3 Fridays from now`.

use super::super::calendar::{Grain, Stretch, monday, weekday_from};
use super::super::reader::{Found, Reader};
use chrono::{Datelike, Days, NaiveDate, Weekday};

const NAMES: &[(&str, Weekday)] = &[
    ("monday", Weekday::Mon),
    ("mondays", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("tuesdays", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("wednesdays", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("thursdays", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("fridays", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("saturdays", Weekday::Sat),
    ("sunday", Weekday::Sun),
    ("sundays", Weekday::Sun),
];

/// Short names are other words too (`sun`, `sat`, Vietnamese `thu`): they need a date, a dot or to stand alone.
const SHORT: &[(&str, Weekday)] = &[
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("tues", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("thur", Weekday::Thu),
    ("thurs", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
];

/// A weekday in full, or a short one that must be meant.
pub fn name(r: &Reader, at: usize) -> Option<(Weekday, usize)> {
    r.lookup(at, NAMES)
        .or_else(|| r.lookup(at, SHORT).filter(|&(_, end)| r.alone(at, end) || r.after(at, &["on", "next", "last"])))
}

/// `Monday`, `next Monday`, `this Friday`, `last Sunday`.
pub fn weekday(r: &Reader, at: usize) -> Option<Found> {
    const WHICH: &[(&str, i32)] = &[
        ("this", 0),
        ("this coming", 0),
        ("coming", 2),
        ("the coming", 2),
        ("this upcoming", 2),
        ("upcoming", 2),
        ("next", 1),
        ("last", -1),
        ("this past", -1),
        ("previous", -1),
        ("past", -1),
    ];
    let (which, next) = r.lookup(at, WHICH).unwrap_or((0, at));
    let (weekday, end) = name(r, next)?;
    let today = r.now.date();
    let day = match which {
        0 => weekday_from(today, weekday)?,
        1 => next_weekday(today, weekday)?,
        2 => weekday_from(today.succ_opt()?, weekday)?,
        _ => weekday_from(today.checked_sub_days(Days::new(7))?, weekday)?,
    };
    Some(Found::dated(end, Stretch::day(day)?))
}

/// `next Wednesday` said on a Tuesday is not tomorrow: it is the one of the next week, or the coming one when that is
/// in the next week already.
fn next_weekday(today: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    monday(today)?.checked_add_days(Days::new(7 + u64::from(weekday.num_days_from_monday())))
}

/// `Fri, Jul 18`, `Jul 18, Fri`, `Tuesday the 19th`, `Friday 7.6`: the year is the one where both agree.
pub fn with_date(r: &Reader, at: usize) -> Option<Found> {
    let start = r.skip(at, &["this", "next"]);
    if let Some((weekday, next)) = any_name(r, start) {
        let next = r.skip(next, &[",", ".", ". ,", "the", ", the"]);
        if start > at {
            return date(r, next);
        }
        let known = dated(r, next, weekday).or_else(|| day_only(r, next, weekday));
        return known.or_else(|| reckoned(r, next).and_then(|day| following(day, weekday, day.end)));
    }
    if let Some(day) = reckoned(r, at) {
        let (weekday, end) = any_name(r, r.any(day.end, &["on", ", on", ","])?)?;
        return following(day, weekday, end);
    }
    let date = date(r, at)?;
    let (weekday, end) = any_name(r, r.skip(date.end, &[",", "on", ", on"]))?;
    agreeing(r, at, date, weekday).map(|found| Found { end, ..found })
}

/// A day counted from another: `two months from today`, `3 weeks after January 15th`.
fn reckoned(r: &Reader, at: usize) -> Option<Found> {
    r.longest(&[super::relative::ago, super::relative::from_point], at)
}

/// The first such weekday from there on: `Thursday, two years from now`.
fn following(day: Found, weekday: Weekday, end: usize) -> Option<Found> {
    let date = weekday_from(day.stretch.from.date(), weekday)?;
    Some(Found::plain(end, Stretch::day(date)?, day.dated))
}

fn any_name(r: &Reader, at: usize) -> Option<(Weekday, usize)> {
    r.lookup(at, NAMES).or_else(|| r.lookup(at, SHORT))
}

fn dated(r: &Reader, at: usize, weekday: Weekday) -> Option<Found> {
    let date = date(r, at)?;
    agreeing(r, at, date, weekday)
}

/// A day by its date (not another weekday).
fn date(r: &Reader, at: usize) -> Option<Found> {
    let rules: &[super::super::reader::Rule] = &[super::dates::day_month, super::dates::month_day];
    let named = r.longest(rules, at);
    let numeric = r.longest(super::super::numeric::RULES, at);
    named.or(numeric).filter(|found| found.stretch.grain == Grain::Day)
}

/// This year's date, or the next or last year's when only that falls on the weekday.
fn agreeing(r: &Reader, at: usize, said: Found, weekday: Weekday) -> Option<Found> {
    if said.dated {
        return Some(said);
    }
    let years = [0, 1, -1].into_iter().filter_map(|offset| date(&r.in_year(r.year.checked_add(offset)?), at));
    let fitting =
        years.into_iter().find(|found| found.end == said.end && found.stretch.from.date().weekday() == weekday);
    Some(fitting.map_or(said, |found| Found { dated: true, ..found }))
}

/// `Wed 13th`: the next 13th that is a Wednesday.
fn day_only(r: &Reader, at: usize, weekday: Weekday) -> Option<Found> {
    let (day, end) = crate::understand::number::ordinal_en(r.words, at)?;
    let month = |ahead: i32| Stretch::near(r.now, Grain::Month, ahead)?.from.date().with_day(day);
    let fits = |date: &NaiveDate| date.weekday() == weekday && *date >= r.now.date();
    let date = (0..48).filter_map(month).find(fits)?;
    Some(Found::dated(end, Stretch::day(date)?))
}

/// `Wednesday of next week`, `next week Wednesday`, `last week's Sunday`.
pub fn of_week(r: &Reader, at: usize) -> Option<Found> {
    let week = |at: usize| {
        let found = r.longest(&[super::relative::unit, super::nth::nth_of], at)?;
        (found.stretch.grain == Grain::Week).then_some(found)
    };
    let (weekday, week_start, end) = match r.lookup(at, NAMES) {
        Some((weekday, next)) => {
            let found = week(r.skip(next, &["of", "from", "in"]))?;
            (weekday, found.stretch, found.end)
        }
        None => {
            let found = week(at)?;
            let (weekday, end) = r.lookup(r.skip(found.end, &["' s", "’ s", "on"]), NAMES)?;
            (weekday, found.stretch, end)
        }
    };
    Some(Found::dated(end, Stretch::day(weekday_from(week_start.from.date(), weekday)?)?))
}

/// `3 Fridays from now`.
pub fn from_now(r: &Reader, at: usize) -> Option<Found> {
    let (count, next) = r.count(at)?;
    let (weekday, next) = r.lookup(next, NAMES)?;
    let end = r.phrase(next, "from now")?;
    let first = weekday_from(r.now.date().succ_opt()?, weekday)?;
    let weeks = u64::from(count).checked_sub(1)?.checked_mul(7)?;
    Some(Found::dated(end, Stretch::day(first.checked_add_days(Days::new(weeks))?)?))
}
