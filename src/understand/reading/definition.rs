//! What an indicator means: "What does cumulative registered FDI mean?", "PCI là gì?"

use super::super::sentence::Sentence;
use super::super::utterance::{Intent, Reading};
use super::super::words::Cue;
use super::measure::properties;
use super::reading;

/// Readings of the sentence as asking for a definition.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    if !sentence.asks(Cue::Define) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for asked in properties(sentence).into_iter().take(3) {
        let Some(property) = sentence.lexicon.properties.get(asked.property) else { continue };
        let mut used = asked.used;
        used.extend(sentence.city());
        all.push(reading(sentence, Intent::Definition { property: property.clone() }, &used, 1.1));
    }
    all
}
