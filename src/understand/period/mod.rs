//! Finds the dates and periods in a question, counted from a given moment.
//!
//! `"Vốn FDI từ tháng 9/2023 đến tháng 2/2024?"` gives one mention: 2023-09-01 up to, not including, 2024-03-01,
//! in months, between. The clock is never read.
//!
//! Reading order: [`calendar`] does the sums; [`reader`] looks at words; [`numeric`] reads `15/7/2025`, [`vi`] and
//! [`en`] read words, [`holiday`] named days, [`clock`] times of day, each as a list of small rules; [`edge`] reads the start and end *of* a
//! period, [`range`] joins two, [`role`] adds `since`, `before`, `tính đến`. At every word the longest reading wins.
//! To add a way of saying something, add a rule to the language's list, or a line to its tables.

pub mod calendar;
mod clock;
mod edge;
mod en;
mod holiday;
mod nth;
mod numeric;
mod range;
mod reader;
mod role;
mod vi;

pub use calendar::{BEGINNING, END, Grain, Stretch};

use super::number::words::{self, Word};
use super::number::{NumberMention, numbers};
use crate::language::Language;
use chrono::NaiveDateTime;
use reader::{Found, Reader, longer};
use std::ops::Range;

/// How a period is used in the sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Role {
    /// `in 2024`, `năm 2024`, `last month`.
    In,
    /// The state at that time: `as of`, `tính đến`, `by`, `cuối năm 2023`, `now`.
    AsOf,
    /// Open at its end ([`END`]): `since 2020`, `từ 2020`, `after May`.
    Since,
    /// Open at its start ([`BEGINNING`]): `until 2020`, `trước tháng 5`.
    Until,
    /// Two ends were named: `from … to …`, `2020–2024`. Both ends are included.
    Between,
}

/// A period someone typed.
#[derive(Clone, PartialEq, Debug)]
pub struct PeriodMention {
    /// The bytes of the text it was read from.
    pub span: Range<usize>,
    /// The first moment.
    pub from: NaiveDateTime,
    /// The first moment after it.
    pub to: NaiveDateTime,
    /// The unit it was named in (the finer one, when two ends differ). `now` is one second.
    pub grain: Grain,
    /// How it is used.
    pub role: Role,
    /// What stood at either end, for [`Role::Between`] when both were named as periods of their own.
    pub ends: Option<[Stretch; 2]>,
}

/// Every date and period in `text`, left to right, not overlapping. Both languages are read, because
/// questions mix them; of equally long readings the one in `lang` wins. A month or day without its year is this year's, a weekday the coming one.
pub fn periods(text: &str, lang: Language, now: NaiveDateTime) -> Vec<PeriodMention> {
    let words = words::words(text);
    let other = match lang {
        Language::Vi => Language::En,
        Language::En => Language::Vi,
    };
    let readers = [Reader::new(&words, lang, now), Reader::new(&words, other, now)];
    let mut found = scan(&readers);
    range::lend_years(&words, now, &mut found);
    found.into_iter().map(|(start, period)| mention(&words, start, period)).collect()
}

/// Periods and the numbers that are not part of one. Without a language, Vietnamese marks or words decide.
pub fn parse(text: &str, lang: Option<Language>, now: NaiveDateTime) -> (Vec<PeriodMention>, Vec<NumberMention>) {
    let lang = lang.unwrap_or_else(|| guess(text));
    let periods = periods(text, lang, now);
    let mut numbers = numbers(text, lang);
    let inside = |number: &NumberMention| {
        periods.iter().any(|p| p.span.start < number.span.end && number.span.start < p.span.end)
    };
    numbers.retain(|number| !inside(number));
    (periods, numbers)
}

/// Vietnamese when it has Vietnamese marks or words that only Vietnamese has.
fn guess(text: &str) -> Language {
    const WORDS: &[&str] =
        &["bao", "nhieu", "thang", "nam", "quy", "ngay", "cua", "trieu", "ty", "dong", "nghin", "tuan"];
    let words = words::words(text);
    let vietnamese = words.iter().any(|w| w.has_marks() || WORDS.contains(&w.folded.as_str()));
    if vietnamese { Language::Vi } else { Language::En }
}

/// From left to right, at each word the longest reading in either language.
fn scan(readers: &[Reader; 2]) -> Vec<(usize, Found)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < readers[0].words.len() {
        let best = readers.iter().filter_map(|reader| mention_at(reader, at)).reduce(longer);
        if let Some(period) = best {
            found.push((at, period));
        }
        at = best.map_or(at + 1, |period| period.end);
    }
    found
}

/// The longest reading that starts at `at`; of equally long ones the first.
fn mention_at(reader: &Reader, at: usize) -> Option<Found> {
    reader.longest(&[|r, at| r.point(at), range::read, role::read], at)
}

fn mention(words: &[Word], start: usize, period: Found) -> PeriodMention {
    let span = words[start].span.start..words[period.end - 1].span.end;
    let Stretch { from, to, grain } = period.stretch;
    PeriodMention { span, from, to, grain, role: period.role, ends: period.ends }
}
