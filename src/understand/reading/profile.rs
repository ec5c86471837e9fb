//! A zone, company or place as a whole: "What is DEEP C?", "KCN Nam Cầu Kiền"

use std::collections::BTreeSet;

use super::super::sentence::Sentence;
use super::super::utterance::{Intent, Reading};
use super::super::words::Cue;
use super::measure::class_units;
use super::reading;

/// At most so many are set side by side.
const MOST: usize = 3;

/// Several entities as wholes: "Compare Nam Dinh Vu and Trang Due".
fn side_by_side(sentence: &Sentence) -> Option<Reading> {
    let entities = sentence.entities();
    let compared = sentence.asks(Cue::Compare) || sentence.asks(Cue::Difference);
    if !compared || !(2..=MOST).contains(&entities.len()) {
        return None;
    }
    let cues = [Cue::Compare, Cue::Difference];
    let mut used: BTreeSet<usize> = entities.iter().map(|(at, _)| *at).collect();
    used.extend((0..sentence.units.len()).filter(|&at| cues.iter().any(|cue| sentence.units[at].gives(*cue))));
    used.extend(sentence.city());
    used.extend(class_units(sentence).into_iter().map(|(at, _)| at));
    used.extend(["zone", "difference"].iter().flat_map(|word| sentence.saying(word)));
    let zones = entities.into_iter().map(|(_, ids)| ids).collect();
    Some(reading(sentence, Intent::SideBySide(zones), &used, 0.0))
}

/// Readings of the sentence as asking about an entity as a whole.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    if sentence.asks(Cue::HowMany) {
        // A profile does not tell how many.
        return Vec::new();
    }
    let mut all: Vec<Reading> = side_by_side(sentence).into_iter().collect();
    for (at, entities) in sentence.entities() {
        let mut used: BTreeSet<usize> = BTreeSet::from([at]);
        used.extend(sentence.city());
        used.extend(class_units(sentence).into_iter().map(|(at, _)| at));
        used.extend(["zone", "companies"].iter().flat_map(|word| sentence.saying(word)));
        all.push(reading(sentence, Intent::Profile { entities }, &used, -0.1));
    }
    all
}
