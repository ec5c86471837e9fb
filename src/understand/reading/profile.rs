//! A zone, company or place as a whole: "What is DEEP C?", "KCN Nam Cầu Kiền"

use std::collections::BTreeSet;

use super::super::sentence::Sentence;
use super::super::utterance::{Intent, Reading};
use super::super::words::Cue;
use super::measure::class_units;
use super::reading;

/// Readings of the sentence as asking about an entity as a whole.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    if sentence.asks(Cue::HowMany) {
        // A profile does not tell how many.
        return Vec::new();
    }
    let mut all = Vec::new();
    for (at, entities) in sentence.entities() {
        let mut used: BTreeSet<usize> = BTreeSet::from([at]);
        used.extend(sentence.city());
        used.extend(class_units(sentence).into_iter().map(|(at, _)| at));
        used.extend(["zone", "companies"].iter().flat_map(|word| sentence.saying(word)));
        all.push(reading(sentence, Intent::Profile { entities }, &used, -0.1));
    }
    all
}
