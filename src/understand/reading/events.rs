//! A list of events: "What is coming up this month?", "Năm 2022 có sự kiện gì với Hàn Quốc?"

use std::collections::BTreeSet;

use super::super::sentence::Sentence;
use super::super::stem::stem;
use super::super::utterance::{Direction, EventFilter, Intent, Reading};
use super::super::words::Cue;
use super::reading;

/// Concepts that name a kind of event, with the kinds they stand for.
pub const KINDS: &[(&str, &[&str])] = &[
    ("event", &[]),
    ("festival", &["festival"]),
    ("conference", &["conference", "forum"]),
    ("forum", &["forum", "conference"]),
    ("fair", &["fair"]),
    ("seminar", &["conference", "forum", "meeting"]),
    ("visit", &["visit"]),
    ("groundbreaking", &["groundbreaking"]),
    ("opening", &["opening"]),
    ("signing", &["signing", "ceremony"]),
    ("meeting", &["meeting"]),
    ("ceremony", &["ceremony", "groundbreaking", "opening", "signing"]),
];

/// Readings of the sentence as asking for events.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let Some((filter, used)) = described(sentence, &BTreeSet::new()) else { return Vec::new() };
    if !sentence.is_anchored(&used)
        && filter.when.is_none()
        && filter.direction == Direction::Any
        && !filter.words.is_empty()
    {
        return Vec::new();
    }
    let open = filter.when.is_some() || filter.direction != Direction::Any || !filter.partners.is_empty();
    let listing = sentence.asks(Cue::Which) || sentence.asks(Cue::List) || sentence.asks(Cue::What);
    let told = if sentence.wants_statement() { 0.6 } else { 0.0 };
    let prior =
        if open { 0.3 } else { 0.0 } - told + if listing { 0.2 } else { 0.0 } - 0.35 * filter.words.len().min(4) as f32;
    vec![reading(sentence, Intent::Events(filter), &used, prior)]
}

/// Conditions that describe events ("the tourism conference in Do Son in November 2025"), with the
/// units that say them; `taken` units say something else.
pub fn described(sentence: &Sentence, taken: &BTreeSet<usize>) -> Option<(EventFilter, BTreeSet<usize>)> {
    let mut used: BTreeSet<usize> = BTreeSet::new();
    let mut kinds = Vec::new();
    let mut said = false;
    for (concept, stands_for) in KINDS {
        let units = sentence.saying(concept);
        if !units.is_empty() {
            said = true;
            kinds.extend(stands_for.iter().map(|kind| (*kind).to_owned()));
            used.extend(units);
        }
    }
    let promotion = sentence.saying("investment-promotion");
    if !said && promotion.is_empty() {
        return None;
    }
    let mut filter = EventFilter {
        kinds,
        tags: if promotion.is_empty() { vec![] } else { vec!["investment-promotion".to_owned()] },
        partners: sentence.partners().into_iter().map(|(_, id)| id).collect(),
        entities: sentence.entities().into_iter().map(|(_, ids)| ids).collect(),
        words: Vec::new(),
        when: sentence.periods.first().map(|(_, when)| *when),
        direction: direction(sentence),
        last: sentence.asks(Cue::Last) && !sentence.asks(Cue::Upcoming),
    };
    used.extend(promotion);
    used.extend(sentence.city());
    used.extend(sentence.partners().into_iter().map(|(at, _)| at));
    used.extend(sentence.entities().into_iter().map(|(at, _)| at));
    used.extend(sentence.periods.first().map(|(units, _)| units.clone()).unwrap_or_default());
    // Investors and companies are who events are for; they single out none.
    used.extend(
        ["investor", "companies", "organise", "foreign", "invest", "partner-word", "relations"]
            .iter()
            .flat_map(|word| sentence.saying(word)),
    );
    let places: Vec<usize> = sentence.places().into_iter().map(|(at, _)| at).collect();
    for at in sentence.left(&used).into_iter().filter(|at| !taken.contains(at)) {
        let unit = &sentence.units[at];
        // A place the desk does not cover can still be where an event was held.
        if (!unit.is_name() || places.contains(&at)) && !unit.number {
            filter.words.extend(unit.folded.iter().map(|word| stem(word).to_owned()));
            used.insert(at);
        }
    }
    Some((filter, used))
}

fn direction(sentence: &Sentence) -> Direction {
    match (sentence.asks(Cue::Upcoming), sentence.asks(Cue::Past) || sentence.asks(Cue::Last)) {
        (true, false) => Direction::Upcoming,
        (false, true) => Direction::Past,
        _ => Direction::Any,
    }
}
