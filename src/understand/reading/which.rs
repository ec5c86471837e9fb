//! A kind instead of a name: "When is the festival?", "Chủ đầu tư KCN đó là ai?" – ask which.

use std::collections::BTreeSet;

use super::super::sentence::Sentence;
use super::super::utterance::{Intent, Reading};
use super::super::words::Cue;
use super::events::KINDS;
use super::reading;

/// Readings of the sentence as asking about one of a kind without saying which.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let single = sentence.asks_any(&[Cue::When, Cue::Where, Cue::Who]);
    if !single || !sentence.periods.is_empty() || !sentence.entities().is_empty() || sentence.asks(Cue::Upcoming) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for (concept, kinds) in KINDS.iter().filter(|(_, kinds)| !kinds.is_empty()) {
        let units = sentence.saying(concept);
        if units.is_empty() {
            continue;
        }
        let mut used: BTreeSet<usize> = units.into_iter().chain(sentence.city()).collect();
        used.extend(
            ["organise", "venue", "location", "event", "opening"].iter().flat_map(|word| sentence.saying(word)),
        );
        let class = kinds.first().map_or_else(String::new, |kind| (*kind).to_owned());
        all.push(reading(sentence, Intent::WhichOf { class }, &used, 0.45));
    }
    all
}
