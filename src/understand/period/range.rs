//! Two periods joined into one: `từ tháng 9/2023 đến tháng 2/2024`, `2020–2024`, `between October 2024 and January 2025`.
//!
//! Both ends are in it. An end without its year takes the other's: `from January to April 2015`, `Nov–Feb 2017`
//! (November 2016).

use super::Role;
use super::calendar::{Grain, Stretch};
use super::reader::{Found, Reader, longer};
use super::{en, vi};
use crate::language::Language;
use crate::understand::number::words::{Kind, Word};
use chrono::NaiveDateTime;

/// Words that open a range, and what may join its ends then.
const OPENERS: &[(&str, &[&str])] = &[
    ("từ", &["đến", "tới", "lên", "sang", "cho đến", "-", "–", "~"]),
    ("kể từ", &["đến", "tới", "cho đến"]),
    ("giữa", &["và", "đến"]),
    ("trong khoảng", &["đến", "tới", "-"]),
    ("giai đoạn", &["-", "–", "~", "đến"]),
    ("from", &["to", "until", "till", "til", "through", "thru", "-", "–", "—", "~", "until the", "to the", "till the"]),
    ("from the", &["to", "until", "till", "through", "-", "–", "to the", "until the"]),
    ("in", &["through", "-", "–", "~"]),
    ("between", &["and", "through", "-", "–", "~", "and the"]),
    ("between the", &["and", "and the"]),
];

/// What may join two periods with nothing before them.
const JOINERS: &[&str] = &["-", "–", "—", "~", "to", "through", "thru", "đến", "tới", "to the"];

/// A range at `at`.
pub fn read(r: &Reader, at: usize) -> Option<Found> {
    let spans = match r.lang {
        Language::Vi => vi::SPANS,
        Language::En => en::SPANS,
    };
    let span = r.longest(spans, at);
    let opened = OPENERS.iter().filter_map(|(text, joiners)| Some((r.phrase(at, text)?, *joiners)));
    let opened = opened.filter_map(|(start, joiners)| between(r, start, joiners, true)).reduce(longer);
    [span, opened, between(r, at, JOINERS, false)].into_iter().flatten().reduce(longer)
}

fn between(r: &Reader, at: usize, joiners: &[&str], opened: bool) -> Option<Found> {
    let first = r.point(at)?;
    let next = r.any(first.end, joiners)?;
    let second =
        r.point(next).filter(|second| opened || alike(&first, second)).or_else(|| bare_day(r, &first, next))?;
    let (first, second) = lend(r, at, first, next, weekday_after(r, &first, next, second))?;
    let stretch = Stretch::join(first.stretch, second.stretch)?;
    let ends = Some([first.stretch, second.stretch]);
    let until_now = second.stretch.grain == Grain::Second;
    let stretch = if until_now { through_today(r, first.stretch)? } else { stretch };
    Some(Found { ends, role: Role::Between, ..Found::plain(second.end, stretch, first.dated || second.dated) })
}

/// Without `from`, only periods of one kind make a range (`2020–2024`), or a moment and now.
fn alike(first: &Found, second: &Found) -> bool {
    let sizes = [first.stretch.grain, second.stretch.grain];
    let calendar = sizes.iter().all(|&grain| grain >= Grain::Day);
    calendar && first.role != Role::Since && second.role != Role::Since || sizes[1] == Grain::Second
}

/// `… đến nay`, `… until now`: today is in it.
fn through_today(r: &Reader, first: Stretch) -> Option<Stretch> {
    let today = r.current(Grain::Day)?;
    (first.from < today.to).then_some(Stretch { from: first.from, to: today.to, grain: first.grain })
}

/// `from April the ninth till the seventeenth`: the second names only a day.
fn bare_day(r: &Reader, first: &Found, at: usize) -> Option<Found> {
    (first.stretch.grain == Grain::Day).then_some(())?;
    let (day, end) = super::en::day_number(r, r.skip(at, &["the"]))?;
    let month = Stretch::around(first.stretch.from, Grain::Month)?;
    let same = |from: NaiveDateTime| Stretch::day(chrono::Datelike::with_day(&from.date(), day)?);
    let later = same(month.from).filter(|day| day.from > first.stretch.from);
    Some(Found::plain(end, later.or_else(|| same(month.to))?, first.dated))
}

/// `from next Monday to Friday`: the Friday after that Monday.
fn weekday_after(r: &Reader, first: &Found, next: usize, second: Found) -> Found {
    let names_weekday = r.is_one_of(next, WEEKDAYS) || r.is(next, "thứ") || r.phrase(next, "chủ nhật").is_some();
    let earlier = second.stretch.from < first.stretch.from;
    let again = || r.seen_from(first.stretch.from).point(next).filter(|again| again.end == second.end);
    if names_weekday && earlier { again().unwrap_or(second) } else { second }
}

const WEEKDAYS: &[&str] = &["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Gives the end without a year the year of the other, so that the first is not after the second.
fn lend(r: &Reader, at: usize, first: Found, next: usize, second: Found) -> Option<(Found, Found)> {
    let again =
        |year: i32, from: usize, like: &Found| r.in_year(year).point(from).filter(|found| found.end == like.end);
    match (first.dated, second.dated) {
        (false, true) => {
            let year = second.stretch.year_of();
            let same = again(year, at, &first).unwrap_or(first);
            let fits = same.stretch.from < second.stretch.to;
            let first = if fits { same } else { again(year.checked_sub(1)?, at, &first)? };
            Some((first, second))
        }
        (_, false) => {
            let year = first.stretch.year_of();
            let same = again(year, next, &second).unwrap_or(second);
            let fits = first.stretch.from < same.stretch.to;
            let second = if fits { same } else { again(year.checked_add(1)?, next, &second)? };
            Some((first, second))
        }
        _ => Some((first, second)),
    }
}

/// In an enumeration the last one's year goes for all: `quý 1 và quý 2 năm 2024`, `compare Q1 and Q2 2024`.
pub fn lend_years(words: &[Word], now: NaiveDateTime, found: &mut [(usize, Found)]) {
    for pair in (1..found.len()).rev() {
        let ((start, earlier), (next, later)) = (found[pair - 1], found[pair]);
        let joined = words[earlier.end..next].iter().all(is_enumeration) && next > earlier.end;
        if !joined || earlier.dated || !later.dated || earlier.stretch.grain != later.stretch.grain {
            continue;
        }
        for lang in [Language::Vi, Language::En] {
            let reader = Reader::new(words, lang, now).in_year(later.stretch.year_of());
            if let Some(again) = reader.point(start).filter(|again| again.end == earlier.end) {
                found[pair - 1].1 = Found { dated: true, ..again };
            }
        }
    }
}

fn is_enumeration(word: &Word) -> bool {
    word.kind == Kind::Sign && word.folded == ","
        || word.is_one_of(&["và", "hay", "hoặc", "với", "and", "or", "vs", "versus", "with"])
}
