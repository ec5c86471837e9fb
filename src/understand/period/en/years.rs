//! Years and their parts: `2024`, `FY2024`, `the 2010s`, `Q3 2024`, `H1 2024`, `the first half of last year`,
//! `the first nine months of 2023`, `year to date`.

use super::super::Role;
use super::super::calendar::{Grain, Stretch, step};
use super::super::reader::{Found, Reader};
use crate::understand::number::{self, words::Kind};

/// Words before a number that make it a year even outside 1990 to 2039.
const YEAR_NEXT: &[&str] =
    &["year", "in", "since", "of", "fy", "cy", "mid", "early", "late", "before", "until", "năm", "đầu", "giữa", "cuối"];

/// `2024`, `the year 2008`, `FY2024`.
pub fn year(r: &Reader, at: usize) -> Option<Found> {
    const NAMED: &[&str] = &[
        "year",
        "the year",
        "fiscal year",
        "calendar year",
        "the calendar year",
        "financial year",
        "fy",
        "cy",
        "year of",
        "the year of",
    ];
    if let Some(next) = r.any(at, NAMED) {
        let short = r.is_one_of(at, &["fy"]);
        let (year, end) =
            r.four_digit_year(next).or_else(|| if short { two_digits(r, next) } else { spelled(r, next) })?;
        return Some(Found::dated(end, Stretch::year(year)?));
    }
    let (year, end) = bare(r, at).or_else(|| spelled(r, at).filter(|_| r.after(at, YEAR_NEXT)))?;
    Some(Found::dated(end, Stretch::year(year)?))
}

/// A year with nothing to say so: 1990 to 2039, wider behind `in` or in a range of years; no quantity, no code.
fn bare(r: &Reader, at: usize) -> Option<(i32, usize)> {
    let (year, end) = r.four_digit_year(at)?;
    let range = |dash: usize, other: usize| {
        r.is_one_of(dash, &["-", "–", "~"]) && r.four_digit_year(other).is_some_and(|(y, _)| (1900..2100).contains(&y))
    };
    let slash = |at: usize| r.is(at, "/") && r.glued(at);
    let in_code = slash(end) && r.glued(end + 1) && r.four_digit_year(end + 1).is_none()
        || at >= 2 && slash(at - 1) && r.glued(at) && r.four_digit_year(at - 2).is_none();
    let wide = r.after(at, YEAR_NEXT) || range(at + 1, at + 2) || at >= 2 && range(at - 1, at - 2) || r.alone(at, end);
    let plausible = if wide { 1900..2100 } else { 1990..2040 };
    let counted = number::unit::after(r.words, end, true).is_some_and(|(unit, _)| unit.is_count());
    let quantity = r.measures(end) || counted && !r.after(at, YEAR_NEXT);
    let money = at > 0 && number::unit::before(r.words, at - 1).is_some();
    (plausible.contains(&year) && r.whole(at) && !in_code && !quantity && !money && !r.names_a_thing(at))
        .then_some((year, end))
}

/// The `24` of `FY24`, `Q3'24`, `1H24`.
fn two_digits(r: &Reader, at: usize) -> Option<(i32, usize)> {
    let at = r.skip(at, &["'", "’"]);
    let word = r.word(at).filter(|word| word.kind == Kind::Digits && word.folded.len() == 2)?;
    Some((super::super::numeric::full_year(word.integer()?)?, at + 1))
}

/// A year in words: `nineteen eighty six`, `two thousand and five`, `twenty twenty-four`.
pub fn spelled(r: &Reader, at: usize) -> Option<(i32, usize)> {
    let letters = |at: usize| if r.is_letters(at) { r.count(at) } else { None };
    if let Some((thousands, next)) = letters(at).filter(|&(n, next)| (1..=2).contains(&n) && r.is(next, "thousand")) {
        let rest = letters(r.skip(next + 1, &["and"])).filter(|&(rest, _)| rest < 100);
        let (rest, end) = rest.unwrap_or((0, next + 1));
        return Some((i32::try_from(thousands * 1000 + rest).ok()?, end));
    }
    let (century, next) = letters(at).filter(|&(n, _)| (17..=20).contains(&n))?;
    let (rest, end) = letters(r.skip(next, &["hundred"])).filter(|&(rest, _)| (10..100).contains(&rest))?;
    Some((i32::try_from(century * 100 + rest).ok()?, end))
}

/// `the 2010s`, `1990 s`, `the nineties`, `the 21st century`.
pub fn decade(r: &Reader, at: usize) -> Option<Found> {
    const NAMES: &[(&str, i32)] = &[("sixties", 1960), ("seventies", 1970), ("eighties", 1980), ("nineties", 1990)];
    let at = r.skip(at, &["the"]);
    if let Some((first, end)) = r.lookup(at, NAMES) {
        return years(end, first, 10);
    }
    if let Some((century, next)) = number::ordinal_en(r.words, at)
        && r.is(next, "century")
    {
        return years(next + 1, i32::try_from(century).ok()?.checked_sub(1)?.checked_mul(100)?, 100);
    }
    let (first, next) =
        r.four_digit_year(at).or_else(|| two_digits(r, at).map(|(year, end)| (year.min(1900 + year % 100), end)))?;
    let plural = r.is(next, "s") || r.any(next, &["' s", "’ s"]).is_some();
    (plural && first % 10 == 0).then(|| years(r.skip(next, &["s", "' s", "’ s"]), first, 10))?
}

fn years(end: usize, first: i32, count: i32) -> Option<Found> {
    Some(Found::dated(end, Stretch::units(Stretch::year(first)?.from, Grain::Year, count)?))
}

/// `Q3 2024`, `3Q24`, `2024-Q1`, `the third quarter of 2024`, `H1 2024`, `the first half`.
pub fn quarter_or_half(r: &Reader, at: usize) -> Option<Found> {
    let (number, grain, next) = short_part(r, at).or_else(|| spoken_part(r, at))?;
    let part = |year| match grain {
        Grain::Half => Stretch::half(year, number),
        _ => Stretch::quarter(year, number),
    };
    match year_of(r, next) {
        Some((year, end)) => Some(Found::dated(end, part(year)?)),
        None => Some(Found::plain(next, part(r.year)?, false)),
    }
}

/// `2024-Q1`, `2019 q1`, `2024H1`.
pub fn year_first(r: &Reader, at: usize) -> Option<Found> {
    let (year, next) = r.four_digit_year(at)?;
    let (number, grain, end) = short_part(r, r.skip(next, &["-", "/"]))?;
    let stretch = if grain == Grain::Half { Stretch::half(year, number) } else { Stretch::quarter(year, number) };
    Some(Found::dated(end, stretch?))
}

/// `Q3`, `3Q`, `H1`, `1H`.
fn short_part(r: &Reader, at: usize) -> Option<(u32, Grain, usize)> {
    const LETTERS: &[(&str, Grain)] = &[("q", Grain::Quarter), ("h", Grain::Half)];
    let (letter_at, digit_at) = if r.is_digits(at) { (at + 1, at) } else { (at, at + 1) };
    let (grain, _) = r.lookup(letter_at, LETTERS)?;
    let digit = r.word(digit_at).filter(|word| word.folded.len() == 1)?.integer()?;
    let most = if grain == Grain::Half { 2 } else { 4 };
    let clock = grain == Grain::Half && r.is_digits(at) && year_of(r, at + 2).is_none();
    ((1..=most).contains(&digit) && r.glued(at + 1) && !clock).then_some((digit, grain, at + 2))
}

/// `the third quarter`, `3rd qtr`, `second half`.
fn spoken_part(r: &Reader, at: usize) -> Option<(u32, Grain, usize)> {
    const UNITS: &[(&str, Grain)] =
        &[("quarter", Grain::Quarter), ("qtr", Grain::Quarter), ("half", Grain::Half), ("half - year", Grain::Half)];
    let at = r.skip(at, &["the"]);
    let (number, next) = match r.lookup(at, &[("last", 0), ("fourth", 4)]) {
        Some((0, next)) => (if r.is(next, "half") { 2 } else { 4 }, next),
        Some((number, next)) => (number, next),
        None => number::ordinal_en(r.words, at)?,
    };
    let (grain, end) = r.lookup(next, UNITS)?;
    let last = r.is(at, "last") && year_of(r, end).is_none();
    (!last).then_some((number, grain, end))
}

/// The year a quarter, a half or some months are of: `of 2024`, `2024`, `/2024`, `last year`, `'24`.
fn year_of(r: &Reader, at: usize) -> Option<(i32, usize)> {
    let next = r.skip(at, &["of", "in", "of the", "/", "-", ",", ".", "of the year", "of fy", "fy", "năm"]);
    if let Some((year, end)) = r.four_digit_year(next).filter(|&(_, end)| !r.measures(end)) {
        return Some((year, end));
    }
    if let Some(short) = two_digits(r, next).filter(|_| r.glued(next) && (next > at || r.glued(at))) {
        return Some(short);
    }
    let year = super::relative::unit(r, next).filter(|found| found.stretch.grain == Grain::Year)?;
    Some((year.stretch.year_of(), year.end))
}

/// `the first nine months of 2023`, `last 3 months of 2024`, `first two quarters of 2024`, `9M 2025`.
pub fn first_months(r: &Reader, at: usize) -> Option<Found> {
    let (count, last, next) = counted_months(r, at)?;
    let (year, end, said) = match year_of(r, next) {
        Some((year, end)) => (year, end, true),
        None => (r.year, r.skip(next, &["of the year"]), false),
    };
    (said || !last).then_some(())?;
    let count = i32::try_from(count).ok().filter(|count| (1..=12).contains(count))?;
    let whole = Stretch::year(year)?;
    let from = if last { step(whole.to, Grain::Month, -count)? } else { whole.from };
    Some(Found::plain(end, Stretch::units(from, Grain::Month, count)?, said))
}

/// How many months, and whether counted from the end of the year.
fn counted_months(r: &Reader, at: usize) -> Option<(u32, bool, usize)> {
    if let Some((count, next)) = r.count(at).filter(|&(_, next)| r.is_digits(at) && r.glued(next) && r.is(next, "m")) {
        return year_of(r, next + 1).map(|_| (count, false, next + 1));
    }
    const WHICH: &[(&str, bool)] = &[("first", false), ("last", true), ("final", true), ("initial", false)];
    if let Some((_, next)) = r.lookup(at, &[("over", ()), ("in", ()), ("during", ()), ("for", ()), ("through", ())])
        && let Some((count, next)) = r.count(r.skip(next, &["the"]))
        && let Some((_, end)) = r.lookup(next, &[("months", ()), ("month", ())])
        && r.is(end, "of")
        && year_of(r, end).is_some()
    {
        // "Over 8 months of 2025": they begin with the year.
        return Some((count, false, end));
    }
    let (last, next) = r.lookup(r.skip(at, &["the"]), WHICH)?;
    let (count, next) = r.count(next)?;
    let (months, end) = r.lookup(next, &[("months", 1), ("month", 1), ("quarters", 3)])?;
    Some((count.checked_mul(months)?, last, end))
}

/// `year to date`, `so far this year`, `YTD`: from 1 January through today.
pub fn to_date(r: &Reader, at: usize) -> Option<Found> {
    const PHRASES: &[&str] =
        &["year to date", "year - to - date", "ytd", "so far this year", "this year so far", "the year to date"];
    let end = r.any(at, PHRASES)?;
    let stretch = Stretch::join(r.current(Grain::Year)?, r.current(Grain::Day)?);
    let stretch = stretch.map(|s| Stretch { to: r.current(Grain::Day).map_or(s.to, |day| day.to), ..s })?;
    Some(Found::dated(end, stretch.in_grain(Grain::Day)).with_role(Role::Between))
}
