//! A figure of an event that is described, not named: "How many delegates came to the tourism
//! conference in Do Son in November 2025?"

use super::super::lexicon::Property;
use super::super::sentence::Sentence;
use super::super::utterance::{Direction, Intent, Origin, Reading};
use super::super::words::Cue;
use super::events::described;
use super::measure::{properties, with_slots};
use super::reading;

/// Readings of the sentence as asking for a figure of an event.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    const OTHER: [Cue; 7] = [Cue::When, Cue::Where, Cue::Who, Cue::Why, Cue::Which, Cue::List, Cue::Upcoming];
    if sentence.asks_any(&OTHER) && !sentence.asks(Cue::HowMany) {
        return Vec::new();
    }
    // "Any forum or tech event?" asks for events.
    let amounts = sentence.says_any(&["count", "worth", "capital", "value"]);
    if !amounts && !sentence.asks(Cue::HowMany) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for asked in properties(sentence) {
        let Some(Property::Indicator(_)) = sentence.lexicon.properties.get(asked.property) else { continue };
        let Some((mut filter, mut used)) = described(sentence, &asked.used) else { continue };
        let Some((measure, _)) = with_slots(sentence, asked.property, &asked.alias, &asked.used).into_iter().next()
        else {
            continue;
        };
        filter.direction = Direction::Any;
        used.extend(&asked.used);
        let measure = super::super::utterance::Measure {
            subjects: Vec::new(),
            subject_origin: Origin::Said,
            partners: Vec::new(),
            places: Vec::new(),
            class: None,
            when: None,
            ..measure
        };
        found.push(reading(sentence, Intent::EventFigure { filter, measure }, &used, 0.2));
    }
    found
}
