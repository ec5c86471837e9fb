//! Days and months by name: `15 July 2025`, `July 15, 2025`, `the first of March`, `Dec/2018`, `2019-aug-01`, `April of 87`.

use super::super::Role;
use super::super::calendar::Stretch;
use super::super::numeric::full_year;
use super::super::reader::{Found, Reader};
use crate::understand::number::{self, words::Kind};
use chrono::Datelike;

const MONTHS: &[(&str, u32)] = &[
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// What may stand between the parts of a date.
const GAPS: &[&str] = &[",", "of", "of the", "/", "-", ".", "in", ", in", "the", "- the", ". ,"];

/// `15 July 2025`, `the 15th of February`, `14april 2015`, `31-Oct-74`.
pub fn day_month(r: &Reader, at: usize) -> Option<Found> {
    let start = r.skip(at, &["the"]);
    let (day, next) = day_number(r, start)?;
    let (month, end) = month_name(r, r.skip(next, GAPS))?;
    let dashes = r.is_one_of(next, &["-", "/"]);
    let year = year_behind(r, end, dashes).or_else(|| last_word_year(r, end));
    let sure = year.is_some() || next > start + 1 || !verb(r, end - 1, at);
    sure.then(|| dated(r, year, end, |year| Stretch::ymd(year, month, day)))?
}

/// `July 15, 2025`, `march first`, `Oct/2`, `Sep-23-2020`.
pub fn month_day(r: &Reader, at: usize) -> Option<Found> {
    let (month, next) = month_name(r, at)?;
    let day_at = r.skip(next, GAPS);
    let (day, end) = glued_day(r, next).or_else(|| day_number(r, day_at))?;
    let year = year_behind(r, end, false);
    let plain = r.is_digits(end - 1);
    (year.is_some() || !plain || !verb(r, at, at)).then_some(())?;
    dated(r, year, end, |year| Stretch::ymd(year, month, day).or_else(|| leap_day(year, month, day)))
}

/// `2019/aug/01`, `2019-aug-01`.
pub fn year_month_day(r: &Reader, at: usize) -> Option<Found> {
    let (year, next) = r.four_digit_year(at)?;
    let next = r.any(next, &["/", "-"])?;
    let (month, next) = month_name(r, next)?;
    let (day, end) = day_number(r, r.any(next, &["/", "-"])?)?;
    Some(Found::dated(end, Stretch::ymd(year, month, day)?))
}

/// `July 2025`, `Dec/2018`, `april in 2016`, `April of 87`.
pub fn month_year(r: &Reader, at: usize) -> Option<Found> {
    let (month, next) = month_name(r, at)?;
    let (year, end) = year_behind(r, next, true).or_else(|| relative_year(r, next))?;
    Some(Found::dated(end, Stretch::month(year, month)?))
}

/// `July`, this year's; `may` and `march` only where no verb can be meant.
pub fn month(r: &Reader, at: usize) -> Option<Found> {
    let (month, end) = month_name(r, at)?;
    if let Some(next) = r.phrase(end, "after next") {
        return Some(Found::dated(next, upcoming(r, month, 2)?));
    }
    (!verb(r, at, at) || r.alone(at, end)).then_some(())?;
    Some(Found::plain(end, Stretch::month(r.year, month)?, false))
}

/// The `count`-th such month to come after this one.
pub fn upcoming(r: &Reader, month: u32, count: i32) -> Option<Stretch> {
    let this_year = Stretch::month(r.year, month)?;
    let years = if this_year.from > r.now { count - 1 } else { count };
    Stretch::month(r.year.checked_add(years)?, month)
}

/// The name of a month at `at`, and where it ends (past the dot of `Oct.`).
pub fn month_name(r: &Reader, at: usize) -> Option<(u32, usize)> {
    let (month, end) = r.lookup(at, MONTHS)?;
    let abbreviated = r.word(at)?.folded.len() <= 4 && r.is(end, ".") && r.glued(end) && !r.glued(end + 1);
    let last = end + 1 == r.words.len();
    Some((month, if abbreviated && !last { end + 1 } else { end }))
}

/// The number of a day: `15`, `15th`, `fifteenth`, `twenty nine`.
pub fn day_number(r: &Reader, at: usize) -> Option<(u32, usize)> {
    let (day, end) = number::ordinal_en(r.words, at).or_else(|| {
        let (day, end) = r.count(at)?;
        let short = r.word(at)?.kind != Kind::Digits || r.word(at)?.folded.len() <= 2;
        (short && !r.measures(end)).then_some((day, end))
    })?;
    let price = at > 0 && number::unit::before(r.words, at - 1).is_some();
    ((1..=31).contains(&day) && !price && !(r.glued(end) && r.is(end, "%"))).then_some((day, end))
}

/// The 31 of `Dec31`.
fn glued_day(r: &Reader, at: usize) -> Option<(u32, usize)> {
    let word = r.word(at).filter(|word| word.glued && word.kind == Kind::Digits && word.folded.len() <= 2)?;
    Some((word.integer()?, at + 1))
}

/// `July 15–18, 2025`, `from 13 to the 15 of July`, `between 3 and 12 of Sept`, `23rd to 26th Oct`.
pub fn day_span(r: &Reader, at: usize) -> Option<Found> {
    const JOINERS: &[&str] = &["-", "–", "—", "to", "to the", "till", "until", "through", "thru", "and", "and the"];
    let opened = r.any(at, &["from", "from the", "between", "between the"]);
    let start = r.skip(opened.unwrap_or(at), &["the"]);
    let (first, last) = match month_name(r, start) {
        Some(_) => {
            let first = month_day(r, start)?;
            let (day, end) = day_number(r, r.any(first.end, JOINERS).filter(|_| !r.is(first.end, "and"))?)?;
            (month_name(r, r.skip(end, GAPS)).is_none() && !r.is_one_of(end, &["/", "-"])).then_some(())?;
            let last = year_behind(r, end, false).map_or((r.year, end, false), |(year, end)| (year, end, true));
            let month = first.stretch.from.date().with_day(day)?;
            let last = Found::plain(last.1, Stretch::day(month.with_year(last.0)?)?, last.2);
            (first.stretch.from.date().day(), last)
        }
        None => {
            let (day, next) = day_number(r, start)?;
            let next = r.any(next, JOINERS).filter(|_| opened.is_some() || !r.is(next, "and"))?;
            (day, day_month(r, next)?)
        }
    };
    let first = Stretch::day(last.stretch.from.date().with_day(first)?)?;
    let stretch = Stretch::join(first, last.stretch)?;
    Some(Found { stretch, role: Role::Between, ends: Some([first, last.stretch]), ..last })
}

/// The year behind a day or month: four digits, or two where only a year can be meant (`dashes`: `31-Oct-74`).
fn year_behind(r: &Reader, at: usize, dashes: bool) -> Option<(i32, usize)> {
    let gap = r.skip(at, GAPS);
    if let Some((year, end)) = r.four_digit_year(gap) {
        return (!r.measures(end)).then_some((year, end));
    }
    if let Some(spelled) = super::years::spelled(r, gap) {
        return Some(spelled);
    }
    let announced = r.is_one_of(at, &["of", "'", "’"]) || dashes && r.is_one_of(at, &["-", "/"]);
    let digits = r.word(r.skip(gap, &["'", "’"])).filter(|w| w.kind == Kind::Digits && w.folded.len() == 2)?;
    let end = r.skip(gap, &["'", "’"]) + 1;
    (announced && r.whole(end - 1) && !r.is_one_of(end, &["-", "/", "th", "st", "nd", "rd"]))
        .then_some((full_year(digits.integer()?)?, end))
}

/// `14th April 15`: two digits that end the text.
fn last_word_year(r: &Reader, at: usize) -> Option<(i32, usize)> {
    let digits = r.word(at).filter(|w| w.kind == Kind::Digits && w.folded.len() == 2)?;
    (at + 1 == r.words.len()).then_some((full_year(digits.integer()?)?, at + 1))
}

/// `March last year`, `July of next year`, `March in a year`.
fn relative_year(r: &Reader, at: usize) -> Option<(i32, usize)> {
    const YEARS: &[(&str, i32)] = &[
        ("last year", -1),
        ("of last year", -1),
        ("this year", 0),
        ("of this year", 0),
        ("next year", 1),
        ("of next year", 1),
        ("in a year", 1),
    ];
    if let Some((offset, end)) = r.lookup(at, YEARS) {
        return Some((r.this_year().checked_add(offset)?, end));
    }
    let (count, next) = r.count(r.phrase(at, "in")?)?;
    let end = r.any(next, &["year", "years"])?;
    Some((r.this_year().checked_add(i32::try_from(count).ok()?)?, end))
}

/// A day with its year, or with this year's.
fn dated(r: &Reader, year: Option<(i32, usize)>, end: usize, day: impl Fn(i32) -> Option<Stretch>) -> Option<Found> {
    match year.or_else(|| relative_year(r, end)) {
        Some((year, end)) => Some(Found::dated(end, day(year)?)),
        None => Some(Found::plain(end, day(r.year)?, false)),
    }
}

/// 29 February of the next leap year.
fn leap_day(year: i32, month: u32, day: u32) -> Option<Stretch> {
    (month == 2 && day == 29).then_some(())?;
    (1..=8).find_map(|ahead| Stretch::ymd(year.checked_add(ahead)?, month, day))
}

/// Whether `may` or `march` at `at` could be the verb: not a capital, and no word before it that asks for a month.
fn verb(r: &Reader, at: usize, phrase_at: usize) -> bool {
    const MONTH_NEXT: &[&str] = &[
        "in", "of", "since", "until", "till", "from", "to", "by", "before", "after", "during", "this", "last", "next",
        "early", "mid", "late", "end", "and", "or", "-", "through", "on", "between",
    ];
    let could = r.is_one_of(at, &["may", "march", "mar", "sun"]);
    let name = r.word(at).is_some_and(|word| word.capital) && at > 0;
    could && !name && !r.after(phrase_at, MONTH_NEXT)
}
