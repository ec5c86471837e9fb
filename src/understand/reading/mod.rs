//! Readings: everything a sentence could mean, one file per kind of intent.
//!
//! Each file offers `readings(&Sentence) -> Vec<Reading>`. They do not know each other: a reading
//! is judged by how much of the sentence it accounts for, and by what it leaves.
//!
//! To add a kind of question: a variant of [`super::utterance::Intent`], a file here, a line in
//! [`all`], and what answers it in `facts/fulfill/`.

mod arithmetic;
mod average;
mod definition;
mod event;
mod event_figure;
mod events;
mod measure;
mod organisation;
mod passage;
mod prior;
mod profile;
mod series;
mod sum;
mod talk;
mod which;
mod zones;

use std::collections::BTreeSet;

pub use measure::{ANY_ZONE, Asked, asks_measure};

use super::sentence::Sentence;
use super::utterance::{Intent, Origin, Reading};

/// All readings of a sentence, best first.
pub fn all(sentence: &Sentence, tier: u8, origin: Origin) -> Vec<Reading> {
    let mut readings = Vec::new();
    readings.extend(measure::readings(sentence));
    readings.extend(arithmetic::readings(sentence));
    readings.extend(series::readings(sentence));
    readings.extend(sum::readings(sentence));
    readings.extend(average::readings(sentence));
    readings.extend(zones::readings(sentence));
    readings.extend(events::readings(sentence));
    readings.extend(event::readings(sentence));
    readings.extend(event_figure::readings(sentence));
    readings.extend(organisation::readings(sentence));
    readings.extend(profile::readings(sentence));
    readings.extend(passage::readings(sentence));
    readings.extend(definition::readings(sentence));
    readings.extend(which::readings(sentence));
    readings.extend(talk::readings(sentence));
    for reading in &mut readings {
        reading.tier = tier;
        reading.origin = origin;
    }
    readings.sort_by(|a, b| b.score.total_cmp(&a.score));
    readings
}

/// A reading that uses some units; what it leaves and its score follow from them.
fn reading(sentence: &Sentence, intent: Intent, used: &BTreeSet<usize>, prior: f32) -> Reading {
    let left = sentence.left(used);
    Reading {
        intent,
        score: sentence.score(used, &left) + prior,
        tier: 0,
        left: sentence.spans(&left),
        question: sentence.text.as_str().to_owned(),
        origin: Origin::Said,
    }
}
