//! Capital for one project: "average capital per project", "bình quân vốn mỗi dự án".

use std::collections::BTreeSet;

use super::super::lexicon::Property;
use super::super::sentence::Sentence;
use super::super::utterance::{Intent, Measure, Reading};
use super::super::words::Cue;
use super::measure::with_slots;
use super::reading;

/// Concepts that say which projects, with the indicators of their capital and of their number; the
/// first that is said counts, and all projects when none is.
const PAIRS: &[(Option<&str>, [&str; 2])] = &[
    (Some("new"), ["fdi_new_capital", "fdi_new_projects_count"]),
    (Some("added"), ["fdi_added_capital", "fdi_adjusted_projects_count"]),
    (Some("domestic"), ["domestic_registered_cumulative", "domestic_projects_count"]),
    (None, ["fdi_registered_cumulative", "fdi_projects_count"]),
];
/// Concepts that speak of a project's money; "size" does so beside "average".
const MONEY: &[&str] = &["capital", "invest", "fdi", "registered", "worth", "value", "area"];

/// Readings of the sentence as asking for the capital of one project on average.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let projects = sentence.saying("project");
    let average = sentence.saying("average");
    let each: Vec<usize> = projects.iter().copied().filter(|at| is_each(sentence, *at)).collect();
    let money: Vec<usize> = MONEY.iter().flat_map(|concept| sentence.saying(concept)).collect();
    if projects.is_empty() || money.is_empty() || (average.is_empty() && each.is_empty()) {
        return Vec::new();
    }
    let Some((concept, [capital, count])) = PAIRS.iter().find(|(concept, _)| is_said(sentence, *concept)) else {
        return Vec::new();
    };
    let mut said: BTreeSet<usize> = projects.into_iter().chain(average).chain(money).collect();
    said.extend(concept.iter().flat_map(|concept| sentence.saying(concept)));
    said.extend(["foreign", "total", "count"].iter().flat_map(|concept| sentence.saying(concept)));
    let Some((measure, used)) = slots(sentence, capital, &said) else { return Vec::new() };
    let per = Measure { property: Property::Indicator((*count).to_owned()), ..measure.clone() };
    vec![reading(sentence, Intent::Average(Box::new([measure, per])), &used, 0.5)]
}

fn is_said(sentence: &Sentence, concept: Option<&str>) -> bool {
    concept.is_none_or(|concept| sentence.says(concept))
}

/// "Per project", "mỗi dự án", "per FDI project".
fn is_each(sentence: &Sentence, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| sentence.units.get(at));
    let gives = |back: usize| before(back).is_some_and(|unit| unit.gives(Cue::Each));
    gives(1) || (gives(2) && before(1).is_some_and(|unit| !unit.is_free()))
}

/// The indicator with the slots the sentence fills.
fn slots(sentence: &Sentence, indicator: &str, said: &BTreeSet<usize>) -> Option<(Measure, BTreeSet<usize>)> {
    let wanted = Property::Indicator(indicator.to_owned());
    let property = sentence.lexicon.properties.iter().position(|property| *property == wanted)?;
    with_slots(sentence, property, "", said).into_iter().next()
}
