//! What counts from now: `yesterday`, `last month`, `the next 3 years`, `a year ago`, `two weeks after January 12th`.

use super::super::Role;
use super::super::calendar::{Grain, Stretch, step};
use super::super::reader::{Found, Reader};
use super::dates;

/// Which unit from the current one.
const WHICH: &[(&str, i32)] = &[
    ("this", 0),
    ("current", 0),
    ("the current", 0),
    ("the present", 0),
    ("this calendar", 0),
    ("last", -1),
    ("the last", -1),
    ("this past", -1),
    ("past", -1),
    ("the past", -1),
    ("previous", -1),
    ("the previous", -1),
    ("preceding", -1),
    ("the preceding", -1),
    ("next", 1),
    ("the next", 1),
    ("coming", 1),
    ("the coming", 1),
    ("this coming", 1),
    ("upcoming", 1),
    ("the upcoming", 1),
    ("this upcoming", 1),
    ("following", 1),
    ("the following", 1),
];

/// A unit of time: its grain, and how many of it.
const UNITS: &[(&str, (Grain, i32))] = &[
    ("second", (Grain::Second, 1)),
    ("seconds", (Grain::Second, 1)),
    ("minute", (Grain::Minute, 1)),
    ("minutes", (Grain::Minute, 1)),
    ("hour", (Grain::Hour, 1)),
    ("hours", (Grain::Hour, 1)),
    ("day", (Grain::Day, 1)),
    ("days", (Grain::Day, 1)),
    ("week", (Grain::Week, 1)),
    ("weeks", (Grain::Week, 1)),
    ("wk", (Grain::Week, 1)),
    ("fortnight", (Grain::Week, 2)),
    ("fortnights", (Grain::Week, 2)),
    ("month", (Grain::Month, 1)),
    ("months", (Grain::Month, 1)),
    ("quarter", (Grain::Quarter, 1)),
    ("quarters", (Grain::Quarter, 1)),
    ("qtr", (Grain::Quarter, 1)),
    ("half", (Grain::Half, 1)),
    ("half - year", (Grain::Half, 1)),
    ("year", (Grain::Year, 1)),
    ("years", (Grain::Year, 1)),
    ("yr", (Grain::Year, 1)),
    ("yrs", (Grain::Year, 1)),
    ("calendar year", (Grain::Year, 1)),
    ("fiscal year", (Grain::Year, 1)),
    ("decade", (Grain::Year, 10)),
    ("decades", (Grain::Year, 10)),
];

/// `today`, `the day after tomorrow`, `now`.
pub fn day(r: &Reader, at: usize) -> Option<Found> {
    const DAYS: &[(&str, i32)] = &[
        ("today", 0),
        ("tomorrow", 1),
        ("tmrw", 1),
        ("tmr", 1),
        ("yesterday", -1),
        ("day after tomorrow", 2),
        ("the day after tomorrow", 2),
        ("day before yesterday", -2),
        ("the day before yesterday", -2),
    ];
    const NOW: &[&str] = &[
        "now",
        "right now",
        "just now",
        "currently",
        "at present",
        "presently",
        "at the moment",
        "to date",
        "so far",
        "nowadays",
        "these days",
    ];
    if let Some((offset, end)) = r.lookup(at, DAYS) {
        return Some(Found::dated(end, Stretch::near(r.now, Grain::Day, offset)?));
    }
    let end = r.any(at, NOW)?;
    Some(Found::dated(end, r.current(Grain::Second)?).with_role(Role::AsOf))
}

/// `last month`, `this quarter`, `next weekend`, `last March`.
pub fn unit(r: &Reader, at: usize) -> Option<Found> {
    if let Some(end) = r.any(at, &["the weekend", "at the weekend", "on the weekend"]) {
        return Some(Found::dated(end, weekend(r.current(Grain::Week)?)?));
    }
    let (offset, next) = r.lookup(at, WHICH)?;
    if let Some((month, end)) = dates::month_name(r, next) {
        return Some(Found::dated(end, which_month(r, month, offset)?));
    }
    if let Some(end) = r.any(next, &["weekend", "week end"]) {
        return Some(Found::dated(end, weekend(Stretch::near(r.now, Grain::Week, offset)?)?));
    }
    let ((grain, count), end) = r.lookup(next, UNITS)?;
    (grain >= Grain::Day).then_some(())?;
    if count > 1 {
        return Some(Found::dated(end, Stretch::run(r.now, grain, count, offset > 0)?));
    }
    Some(Found::dated(end, Stretch::near(r.now, grain, offset)?))
}

/// This year's, the last one that is over, the next one to come.
fn which_month(r: &Reader, month: u32, offset: i32) -> Option<Stretch> {
    let this_year = Stretch::month(r.year, month)?;
    match offset {
        0 => Some(this_year),
        1 => dates::upcoming(r, month, 1),
        _ if this_year.to <= r.now => Some(this_year),
        _ => Stretch::month(r.year.checked_sub(1)?, month),
    }
}

/// Saturday and Sunday of a week.
fn weekend(week: Stretch) -> Option<Stretch> {
    Stretch::units(step(week.from, Grain::Day, 5)?, Grain::Day, 2)
}

/// `the next 4 business days`: Monday to Friday.
pub fn working_days(r: &Reader, at: usize) -> Option<Found> {
    let (_, next) = r.lookup(r.skip(at, &["the"]), WHICH).filter(|&(offset, _)| offset > 0)?;
    let (count, next) = r.count(next)?;
    let end = r.any(next, &["business days", "working days", "workdays"])?;
    Some(Found::dated(end, Stretch::working_days(r.now.date().succ_opt()?, count)?))
}

/// `for the year`, `for the month`: the current one, where no other is named.
pub fn for_the(r: &Reader, at: usize) -> Option<Found> {
    let ((grain, size), end) = r.lookup(r.phrase(at, "for the")?, UNITS)?;
    let other = r.is_letters(end) || r.is_digits(end) || size > 1 || grain < Grain::Day;
    (!other).then_some(Found::dated(end, r.current(grain)?))
}

/// `for 3 days from today`, `for 1 week, from 20th Dec`.
pub fn lasting(r: &Reader, at: usize) -> Option<Found> {
    let (grain, count, next) = length(r, r.phrase(at, "for")?)?;
    let first = r.point(r.any(next, &["from", ", from", "starting", "starting on", ", starting"])?)?;
    let stretch = Stretch::units(first.stretch.from, grain, count)?;
    (first.stretch.grain == Grain::Day)
        .then_some(Found::plain(first.end, stretch, first.dated).with_role(Role::Between))
}

/// `earlier this year`, `later this month`: the part of it on one side of today.
pub fn within_unit(r: &Reader, at: usize) -> Option<Found> {
    let (later, next) =
        r.lookup(at, &[("earlier", false), ("later", true), ("the rest of", true), ("rest of", true)])?;
    let whole = unit(r, r.skip(next, &["in"])).or_else(|| {
        let ((grain, _), end) = r.lookup(r.any(next, &["in the", "the"])?, UNITS)?;
        Some(Found::dated(end, r.current(grain)?))
    })?;
    let today = r.current(Grain::Day)?;
    let Stretch { from, to, .. } = whole.stretch;
    let stretch = if later {
        Stretch { from: today.from.max(from), to, grain: Grain::Day }
    } else {
        Stretch { from, to: today.to.min(to), grain: Grain::Day }
    };
    (stretch.from < stretch.to).then_some(Found::dated(whole.end, stretch))
}

/// `the last 3 years`, `next two months`, `2 upcoming quarters`: whole units before or after the current one.
pub fn run(r: &Reader, at: usize) -> Option<Found> {
    let at = r.skip(at, &["the"]);
    let (offset, count, next) = match r.lookup(at, WHICH).filter(|&(offset, _)| offset != 0) {
        Some((offset, next)) => amount(r, next).map(|(count, next)| (offset, count, next))?,
        None => {
            let (count, next) = r.count(at)?;
            let (offset, next) = r.lookup(next, WHICH).filter(|&(offset, _)| offset != 0)?;
            (offset, i32::try_from(count).ok()?, next)
        }
    };
    let ((grain, size), end) = r.lookup(next, UNITS)?;
    Some(Found::dated(end, Stretch::run(r.now, grain, count.checked_mul(size)?, offset > 0)?))
}

/// How many: `3`, `three`, `a couple of`, `few` (three).
fn amount(r: &Reader, at: usize) -> Option<(i32, usize)> {
    const WORDS: &[(&str, i32)] = &[
        ("a", 1),
        ("an", 1),
        ("few", 3),
        ("a few", 3),
        ("several", 3),
        ("couple of", 2),
        ("couple", 2),
        ("a couple", 2),
        ("a couple of", 2),
    ];
    if let Some(found) = r.lookup(at, WORDS) {
        return Some(found);
    }
    let (count, end) = r.count(at)?;
    Some((i32::try_from(count).ok()?, end))
}

/// `3 weeks ago`, `a year from now`, `in two years`, `3 months later`.
pub fn ago(r: &Reader, at: usize) -> Option<Found> {
    const BEHIND: &[(&str, i32)] = &[
        ("ago", -1),
        ("back", -1),
        ("earlier", -1),
        ("from now", 1),
        ("from right now", 1),
        ("from today", 1),
        ("from tomorrow", 2),
        ("hence", 1),
        ("later", 1),
        ("' s time", 1),
        ("’ s time", 1),
    ];
    let inside = r.phrase(at, "in");
    let (grain, count, next) = length(r, r.skip(inside.unwrap_or(at), &["about"]))?;
    let (direction, end) = match (r.lookup(next, BEHIND), inside) {
        (Some(behind), _) => behind,
        (None, Some(_)) => (1, next),
        (None, None) => return None,
    };
    let past = r.is(next, "later") && inside.is_some();
    (!past).then_some(())?;
    let from = if direction == 2 { step(r.now, Grain::Day, 1)? } else { r.now };
    let moment = step(from, grain, count.checked_mul(direction.signum())?)?;
    let fine = if r.phrase(next, "from today").is_some() { Grain::Day } else { finer(grain) };
    Some(Found::dated(end, Stretch::around(moment, fine)?))
}

/// `3 weeks`, `a year`.
fn length(r: &Reader, at: usize) -> Option<(Grain, i32, usize)> {
    let (count, next) = amount(r, at)?;
    let ((grain, size), end) = r.lookup(r.skip(next, &["more"]), UNITS)?;
    Some((grain, count.checked_mul(size)?, end))
}

/// How exact `N units ago` is: a year ago is a month, a month ago a day, an hour ago a minute.
fn finer(grain: Grain) -> Grain {
    match grain {
        Grain::Year => Grain::Month,
        Grain::Hour => Grain::Minute,
        Grain::Minute | Grain::Second => Grain::Second,
        _ => Grain::Day,
    }
}

/// `3 days after January 12th`, `two days before yesterday`, `4 months from tomorrow`.
pub fn from_point(r: &Reader, at: usize) -> Option<Found> {
    const SIDES: &[(&str, i32)] = &[("after", 1), ("from", 1), ("before", -1), ("prior to", -1)];
    let (grain, count, next) = length(r, at)?;
    let (direction, next) = r.lookup(next, SIDES)?;
    let point = r.point(next).filter(|point| point.stretch.grain == Grain::Day)?;
    let day = step(point.stretch.from, grain, count.checked_mul(direction)?)?;
    Some(Found::plain(point.end, Stretch::around(day, Grain::Day)?, point.dated))
}
