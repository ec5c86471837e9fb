//! One event: "When is B.Fest?", "Ai tổ chức Techfest Hải Phòng 2025?"

use std::collections::BTreeSet;

use super::super::passages::PassageKind;
use super::super::sentence::Sentence;
use super::super::utterance::{EventAspect, EventFilter, Intent, Reading};
use super::super::words::Cue;
use super::events::KINDS;
use super::{passage, reading};

/// Concepts that ask for the organiser or the place.
const ASPECTS: &[&str] = &["organise", "venue", "location", "year-word", "edition"];

/// Readings of the sentence as asking about one named event.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let mut all = Vec::new();
    for (at, ids) in sentence.entities() {
        let events: Vec<String> = ids.into_iter().filter(|id| sentence.lexicon.events.contains(id)).collect();
        if events.is_empty() {
            continue;
        }
        let mut used: BTreeSet<usize> = BTreeSet::from([at]);
        used.extend(sentence.city());
        let listed = sentence.asks(Cue::List) || sentence.asks(Cue::Which) || sentence.says("edition");
        if listed && sentence.asks(Cue::Past) && sentence.periods.is_empty() && !sentence.asks(Cue::HowMany) {
            // "Which past editions": all of them, not the next.
            let filter = EventFilter { entities: vec![events.clone()], ..EventFilter::past() };
            let mut used = used.clone();
            used.extend(KINDS.iter().flat_map(|(concept, _)| sentence.saying(concept)));
            used.extend(ASPECTS.iter().flat_map(|concept| sentence.saying(concept)));
            all.push(reading(sentence, Intent::Events(filter), &used, 0.6));
        }
        used.extend(KINDS.iter().flat_map(|(concept, _)| sentence.saying(concept)));
        used.extend(ASPECTS.iter().flat_map(|concept| sentence.saying(concept)));
        used.extend(sentence.periods.first().map(|(units, _)| units.clone()).unwrap_or_default());
        if !sentence.asks(Cue::HowMany) {
            used.extend(events.iter().flat_map(|id| passage::words_of(sentence, PassageKind::Event, id)));
        }
        let intent = Intent::Event {
            events,
            aspect: aspect(sentence),
            when: sentence.periods.first().map(|(_, when)| *when),
            previous: sentence.asks(Cue::PreviousOne),
            last: sentence.asks(Cue::Last) && !sentence.asks(Cue::Upcoming),
        };
        // "How often was it held?", "what was it worth?" and "what for?" are not told by a date and a place.
        let amount = sentence.says("worth") || sentence.says("capital");
        let told = sentence.wants_statement() || sentence.asks(Cue::HowMany) || amount;
        let prior = if told { -0.8 } else { 0.3 };
        all.push(reading(sentence, intent, &used, prior));
    }
    all
}

fn aspect(sentence: &Sentence) -> EventAspect {
    if sentence.says("organise") && (sentence.asks(Cue::Who) || !sentence.asks(Cue::When)) && !sentence.asks(Cue::Where)
    {
        EventAspect::Organiser
    } else if sentence.asks(Cue::Where) || sentence.says("venue") {
        EventAspect::Place
    } else if sentence.asks(Cue::When) {
        EventAspect::Date
    } else {
        EventAspect::Summary
    }
}
