//! The n-th of something: `the first Tuesday of October`, `last day in October 2015`, `20th of next month`,
//! `the week of April 10th`, `week 12 of 2024`, `the last 3 weeks of this year`.

use super::super::calendar::{Grain, Stretch, iso_week, step};
use super::super::nth::{Item, nth, weeks};
use super::super::reader::{Found, Reader};
use super::{dates, weekdays};
use crate::understand::number;
use chrono::Datelike;

/// `first Tuesday of October 2014`, `third last week of 2018`, `the 5th last day of May`.
pub fn nth_of(r: &Reader, at: usize) -> Option<Found> {
    let (place, next) = place(r, r.skip(at, &["the"]))?;
    let (item, next) = item(r, next)?;
    let whole = whole(r, r.any(next, &["of", "in", "of the", "in the"])?)?;
    Some(Found::plain(whole.end, nth(whole.stretch, item, place)?, whole.dated))
}

/// Counted from the start (1, 2 …) or, negative, from the end.
fn place(r: &Reader, at: usize) -> Option<(i32, usize)> {
    if r.is(at, "last") {
        return Some((-1, at + 1));
    }
    let (place, next) = number::ordinal_en(r.words, at)?;
    let place = i32::try_from(place).ok()?;
    Some(if r.is(next, "last") { (-place, next + 1) } else { (place, next) })
}

fn item(r: &Reader, at: usize) -> Option<(Item, usize)> {
    const UNITS: &[(&str, Grain)] =
        &[("day", Grain::Day), ("week", Grain::Week), ("month", Grain::Month), ("quarter", Grain::Quarter)];
    let unit = r.lookup(at, UNITS).map(|(grain, end)| (Item::Unit(grain), end));
    unit.or_else(|| weekdays::name(r, at).map(|(day, end)| (Item::Weekday(day), end)))
}

/// What they are counted in: a period, or the current `month`, `year`.
fn whole(r: &Reader, at: usize) -> Option<Found> {
    let bare = || {
        let (grain, end) =
            r.lookup(at, &[("month", Grain::Month), ("year", Grain::Year), ("quarter", Grain::Quarter)])?;
        Some(Found::dated(end, r.current(grain)?))
    };
    r.point(at).or_else(bare).filter(|found| found.stretch.grain >= Grain::Week)
}

/// `the last 3 weeks of this year`, `the first 10 days of June`.
pub fn run_of(r: &Reader, at: usize) -> Option<Found> {
    let (last, next) = r.lookup(r.skip(at, &["the"]), &[("first", false), ("last", true), ("final", true)])?;
    let (count, next) = r.count(next)?;
    let (grain, next) = r.lookup(next, &[("days", Grain::Day), ("weeks", Grain::Week)])?;
    let whole = whole(r, r.any(next, &["of", "in", "of the"])?)?;
    let count = i32::try_from(count).ok()?;
    let (first_week, last_week) = weeks(whole.stretch)?;
    let from = match (grain, last) {
        (Grain::Week, false) => first_week.from,
        (Grain::Week, true) => step(last_week.to, grain, -count)?,
        (_, false) => whole.stretch.from,
        (_, true) => step(whole.stretch.to, grain, -count)?,
    };
    Some(Found::plain(whole.end, Stretch::units(from, grain, count)?, whole.dated))
}

/// `20th of next month`, `the 15th day of June`, `20 of this month`.
pub fn day_of_month(r: &Reader, at: usize) -> Option<Found> {
    let (day, next) = dates::day_number(r, r.skip(at, &["the"]))?;
    let month = whole(r, r.any(r.skip(next, &["day"]), &["of", "of the", "in the"])?)?;
    (month.stretch.grain == Grain::Month).then_some(())?;
    let date = month.stretch.from.date().with_day(day)?;
    Some(Found::plain(month.end, Stretch::day(date)?, month.dated))
}

/// `the week of April 10th`, `w/c Feb 4`, `the week commencing 4 February`, `the week of the 18th`, `week 12 of 2024`.
pub fn week_of(r: &Reader, at: usize) -> Option<Found> {
    const WEEKS: &[&str] =
        &["week of", "week of the", "week starting", "week starting on", "week commencing", "w / c", "week beginning"];
    let at = r.skip(at, &["the"]);
    if let Some((number, next)) = r.phrase(at, "week").and_then(|next| r.count(next)) {
        let year = r.four_digit_year(r.skip(next, &["of", "in", "/", ","]));
        let (year, end) = year.unwrap_or((r.year, next));
        return Some(Found::plain(end, iso_week(year, number)?, end > next));
    }
    let next = r.any(at, WEEKS)?;
    let day = r.point(next).or_else(|| {
        let (day, end) = number::ordinal_en(r.words, next)?;
        Some(Found::plain(end, Stretch::day(r.now.date().with_day(day)?)?, false))
    })?;
    (day.stretch.grain == Grain::Day).then_some(())?;
    Some(Found::plain(day.end, Stretch::around(day.stretch.from, Grain::Week)?, day.dated))
}
