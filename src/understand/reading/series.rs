//! Values through time: "FDI by year", "GRDP growth from 2018 to 2024", "diễn biến … qua các năm".

use std::collections::BTreeSet;

use chrono::Datelike;

use super::super::sentence::Sentence;
use super::super::utterance::{Intent, Measure, Reading, When, WhenRole};
use super::super::words::Cue;
use super::measure::{Asked, properties, with_slots};
use super::reading;
use crate::facts::model::IndicatorKind;

/// A span of this many days or more holds more than one yearly value.
const YEARS: i64 = 2 * 365;

/// Readings of the sentence as asking for the values of several dates.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let Some(prior) = prior(sentence) else { return Vec::new() };
    let window = window(sentence);
    let mut all = Vec::new();
    for asked in properties(sentence).into_iter().filter(|asked| !by_operation(sentence, asked)) {
        let mut said = asked.used.clone();
        said.extend(own_units(sentence));
        let kind = sentence.lexicon.kinds.get(asked.property).copied().flatten();
        let prior = prior + kind_prior(sentence, kind) - unexplained_growth(sentence, &asked.used, asked.property);
        for (measure, used) in with_slots(sentence, asked.property, &asked.alias, &said) {
            if sentence.is_anchored(&used) {
                let measure = Measure { when: window, ..measure };
                all.push(reading(sentence, Intent::Series(measure), &used, prior));
            }
        }
    }
    all
}

/// True when the words that ask for a series are taken for a part of the measure's name: the
/// "over the years" of "GRDP over the years" is not the growth of "GRDP growth".
pub fn by_operation(sentence: &Sentence, asked: &Asked) -> bool {
    asked.used.iter().any(|at| sentence.units[*at].gives(Cue::Series))
}

/// How likely several values are wanted: surely when that is said, and likelier than one value when
/// a span of years is; but "how much did it grow from A to B" asks for the change alone.
fn prior(sentence: &Sentence) -> Option<f32> {
    let change = [Cue::HowMany, Cue::Compare, Cue::Difference, Cue::ShareOf];
    let change_alone = sentence.asks_any(&change);
    let long =
        window(sentence).is_some_and(|when| when.role != WhenRole::Until && (when.to - when.from).num_days() >= YEARS);
    let ends = sentence.ends.is_some();
    let span = ends && sentence.periods.len() == 1;
    if sentence.asks(Cue::Series) {
        // Two months named ask for the change between them, which `Compare` gives exactly.
        Some(if ends && (change_alone || !long) { 0.2 } else { 0.5 })
    } else if long && span {
        Some(if change_alone || !between_years(sentence) { 0.1 } else { 0.4 })
    } else if sentence.asks(Cue::Grow) || (long && sentence.periods.iter().any(|(_, when)| when.role == WhenRole::In)) {
        Some(0.1)
    } else {
        None
    }
}

/// "From 2018 to 2024", as against "from March 2017 to June 2023".
fn between_years(sentence: &Sentence) -> bool {
    let begins = |when: &When| when.from.ordinal() == 1 && (when.to - when.from).num_days() != 31;
    sentence.ends.is_some_and(|ends| {
        begins(&ends[0]) && ((ends[1].to - ends[1].from).num_days() > 360 || is_now(sentence, &ends[1]))
    })
}

fn is_now(sentence: &Sentence, when: &When) -> bool {
    when.from == sentence.now.date_naive()
}

/// From the beginning of the first period named to the end of the last.
fn window(sentence: &Sentence) -> Option<When> {
    let periods = || sentence.periods.iter().map(|(_, when)| *when);
    let (from, to) = (periods().map(|when| when.from).min()?, periods().map(|when| when.to).max()?);
    let role = if sentence.periods.len() == 1 { periods().next()?.role } else { WhenRole::In };
    Some(When { from, to, role })
}

/// Words that ask for the series rather than name the measure.
fn own_units(sentence: &Sentence) -> BTreeSet<usize> {
    let cues = [Cue::Series, Cue::Grow, Cue::List];
    let by_cue = (0..sentence.units.len()).filter(|&at| cues.iter().any(|cue| sentence.units[at].gives(*cue)));
    let concepts = ["change", "growth", "total"].into_iter().flat_map(|concept| sentence.saying(concept));
    let times = sentence.periods.iter().flat_map(|(units, _)| units.iter().copied());
    by_cue.chain(concepts).chain(times).collect()
}

/// By year, or of what was attracted, a flow or a rate is meant; since a date, a level.
fn kind_prior(sentence: &Sentence, kind: Option<IndicatorKind>) -> f32 {
    let opened = sentence.periods.iter().any(|(_, when)| when.role == WhenRole::Since);
    let since = opened && !sentence.says("attract");
    match kind {
        Some(IndicatorKind::Flow | IndicatorKind::Rate) if !since => 0.15,
        Some(IndicatorKind::Stock) if since => 0.15,
        Some(IndicatorKind::Target | IndicatorKind::Forecast) => -0.1,
        None => -0.2,
        _ => 0.0,
    }
}

/// "Growth" names the measure where one of its names has the word ("GRDP growth"); elsewhere it
/// only asks how the measure went.
fn unexplained_growth(sentence: &Sentence, used: &BTreeSet<usize>, property: usize) -> f32 {
    let Some(growth) = sentence.lexicon.concept("growth") else { return 0.0 };
    let knows = sentence.lexicon.vocabulary.get(property).is_some_and(|terms| terms.contains(&growth));
    let said = sentence.saying("growth").iter().any(|at| !used.contains(at) && !sentence.units[*at].gives(Cue::Series));
    if said && !knows { 0.3 } else { 0.0 }
}
