//! Several values added up: "Japan and Korea together", "FDI in 2023 and 2024 combined", "tổng diện tích KCN A và B".

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::super::sentence::Sentence;
use super::super::text::Text;
use super::super::units::Unit;
use super::super::utterance::{Intent, Measure, Reading, When, WhenRole};
use super::super::words::Cue;
use super::arithmetic::{Slots, by_name};
use super::measure::{properties, with_slots};
use super::reading;
use crate::facts::model::IndicatorKind;

/// No more years than this are added up.
const MOST_YEARS: i32 = 20;

/// Readings of the sentence as asking for a sum.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let others = [Cue::Compare, Cue::Difference, Cue::Grow, Cue::ShareOf, Cue::Series, Cue::Highest, Cue::Lowest];
    let total = says_total(sentence);
    let aloud = sentence.asks(Cue::Together);
    if !(total || aloud) || sentence.asks_any(&others) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for asked in properties(sentence) {
        let mut said = asked.used.clone();
        said.extend(operation_units(sentence, aloud));
        let slots = with_slots(sentence, asked.property, &asked.alias, &said);
        let kind = sentence.lexicon.kinds.get(asked.property).copied().flatten();
        all.extend(names(sentence, &slots, aloud));
        // A "total" of levels at two times is two totals; only "together" can mean their sum, and
        // then what came in during them is likelier meant.
        match kind {
            Some(IndicatorKind::Flow) => all.extend(times(sentence, &slots, if aloud { 0.9 } else { 0.6 })),
            _ if aloud => all.extend(times(sentence, &slots, 0.7)),
            _ => {}
        }
    }
    all
}

/// "Total", alone or as the first word of the measure's name ("tổng diện tích").
fn says_total(sentence: &Sentence) -> bool {
    let Some(total) = sentence.lexicon.concept("total") else { return false };
    let first = |unit: &Unit| unit.tokens.start..unit.tokens.start + 1;
    let opens = |unit: &Unit| {
        let word = Text::new(sentence.text.words(first(unit)));
        sentence.lexicon.units(&word, sentence.language).iter().any(|unit| unit.concepts().contains(&total))
    };
    sentence.says("total") || sentence.units.iter().filter(|unit| unit.tokens.len() > 1 && !unit.is_name()).any(opens)
}

/// Words that name the operation, and the times it is done over. Beside "together" a "total" names
/// the measure: "cumulative FDI of A and B together".
fn operation_units(sentence: &Sentence, aloud: bool) -> BTreeSet<usize> {
    let by_cue = (0..sentence.units.len()).filter(|&at| sentence.units[at].gives(Cue::Together));
    let times = sentence.periods.iter().flat_map(|(units, _)| units.iter().copied());
    let total = if aloud { Vec::new() } else { sentence.saying("total") };
    by_cue.chain(total).chain(times).collect()
}

fn names(sentence: &Sentence, slots: &Slots, aloud: bool) -> Option<Reading> {
    let (items, used) = by_name(sentence, slots)?;
    let prior = if aloud { 0.6 } else { 0.3 };
    (sentence.periods.len() <= 1).then(|| reading(sentence, Intent::Sum(items), &used, prior))
}

/// Each of the times named, or each year of a span of years.
fn times(sentence: &Sentence, slots: &Slots, prior: f32) -> Vec<Reading> {
    let when: Vec<When> = match sentence.periods.as_slice() {
        [(_, span)] if sentence.ends.is_some() => years(span),
        several => several.iter().map(|(_, when)| *when).collect(),
    };
    if when.len() < 2 {
        return Vec::new();
    }
    let item = |measure: &Measure, when: &When| Measure { when: Some(*when), ..measure.clone() };
    let items = |measure: &Measure| when.iter().map(|when| item(measure, when)).collect();
    slots.iter().map(|(measure, used)| reading(sentence, Intent::Sum(items(measure)), used, prior)).collect()
}

/// The years of a span, when it is one of whole years.
fn years(span: &When) -> Vec<When> {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1);
    let whole = Some(span.from) == day(span.from.year()) && Some(span.to) == day(span.to.year());
    let (first, after) = (span.from.year(), span.to.year());
    if !whole || after - first > MOST_YEARS {
        return Vec::new();
    }
    (first..after).filter_map(|year| Some(When { from: day(year)?, to: day(year + 1)?, role: WhenRole::In })).collect()
}
