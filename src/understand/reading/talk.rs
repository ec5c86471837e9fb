//! Everything that is not a question for the facts: greetings, thanks, "what can you do", "source?"

use std::collections::BTreeSet;

use super::super::sentence::Sentence;
use super::super::utterance::{Intent, Reading};
use super::super::words::Cue;
use super::reading;

/// Readings of the sentence as talk about the talk.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let mut all = Vec::new();
    let none = BTreeSet::new();
    let content = sentence.content();
    if content == 0 {
        for cue in [Cue::Help, Cue::Thanks, Cue::Greeting] {
            if sentence.asks(cue) {
                all.push(reading(sentence, Intent::SmallTalk(cue), &none, 0.05));
            }
        }
    }
    if content <= 1 && (sentence.asks(Cue::SourceOf) || sentence.asks(Cue::DateOf)) {
        all.push(reading(sentence, Intent::Source, &none, 0.5));
    }
    all
}
