//! Events: one, or a list of them.

use chrono::{Months, NaiveDate};

use super::naming::Named;
use super::{Outcome, choices};
use crate::facts::catalogue::Catalogue;
use crate::facts::evidence::*;
use crate::facts::model::*;
use crate::understand::lexicon::Property;
use crate::understand::utterance::{Direction, EventAspect, EventFilter, Measure, When, WhenRole};

/// At most this many events are listed.
const MOST_EVENTS: usize = 8;

/// A figure of the one event that meets the conditions and has such a figure.
pub fn figure<'c>(catalogue: &'c Catalogue, filter: &EventFilter, measure: &Measure, today: NaiveDate) -> Outcome<'c> {
    let Property::Indicator(indicator) = &measure.property else { return Outcome::No };
    let mut counted = matching(catalogue, filter, today);
    counted.retain(|event| !catalogue.series_about(indicator, &event.id).is_empty());
    match counted.as_slice() {
        [event] => {
            let measure = Measure { subjects: vec![event.id.clone()], ..measure.clone() };
            super::measure::find(catalogue, &measure, today)
        }
        _ => Outcome::No,
    }
}

/// Events that meet every condition.
fn matching<'c>(catalogue: &'c Catalogue, filter: &EventFilter, today: NaiveDate) -> Vec<&'c Event> {
    let named = Named::of(catalogue, &filter.entities);
    let words = catalogue.told.words(&filter.words);
    let fits = |event: &&Event| {
        meets(catalogue, event, filter, &named)
            && in_time(event, filter, today)
            && catalogue.told.tells(&event.id, &words)
    };
    catalogue.events.iter().filter(fits).collect()
}

/// The events that meet every condition: one with all that is known of it, several as a list.
pub fn list<'c>(catalogue: &'c Catalogue, filter: &EventFilter, today: NaiveDate) -> Outcome<'c> {
    let mut events = matching(catalogue, filter, today);
    events.sort_by_key(|event| event.start.map(|date| date.first_day()));
    if filter.direction != Direction::Upcoming {
        events.reverse();
    }
    events.truncate(if filter.last { 1 } else { MOST_EVENTS });
    if let [event] = events.as_slice() {
        let aspect = if filter.last { EventAspect::Date } else { EventAspect::Summary };
        return Outcome::Found(Evidence::Event { event, aspect, others: Vec::new() });
    }
    if !events.is_empty() {
        return Outcome::Found(Evidence::Events(events));
    }
    if !filter.words.is_empty() || !filter.entities.is_empty() {
        return Outcome::No;
    }
    Outcome::Missing(Missing { when: filter.when, reason: MissingReason::Event, ..Missing::default() })
}

fn meets(catalogue: &Catalogue, event: &Event, filter: &EventFilter, named: &Named) -> bool {
    let kind = serde_json::to_value(event.kind).ok();
    let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or_default();
    (filter.kinds.is_empty() || filter.kinds.iter().any(|wanted| wanted == kind))
        && (filter.tags.is_empty() || filter.tags.iter().any(|tag| event.tags.contains(tag)))
        && filter.partners.iter().all(|partner| event.partners.contains(partner))
        && filter.entities.iter().all(|ids| ids.iter().any(|id| involves(catalogue, event, id, named)))
}

fn involves(catalogue: &Catalogue, event: &Event, id: &str, named: &Named) -> bool {
    event.organisations.iter().any(|other| other == id)
        || event.series.as_deref() == Some(id)
        || event.id == id
        || event.place.as_deref() == Some(id)
        || named.in_texts_of(catalogue, &event.id, id)
}

fn in_time(event: &Event, filter: &EventFilter, today: NaiveDate) -> bool {
    let (Some(start), Some(last)) = (event.start, event.last()) else {
        // A series without a next date is neither upcoming nor past.
        return filter.when.is_none() && filter.direction == Direction::Any;
    };
    let last = last.last_day();
    let in_period = filter.when.is_none_or(|when| overlaps(start.first_day(), last, when));
    // With a period the period says enough: "past events in 2024", "what is on next week".
    in_period
        && match filter.direction {
            Direction::Any => filter.when.is_some() || filter.last || !matches!(event.state, EventState::Recurring),
            Direction::Upcoming => filter.when.is_some() || last >= today,
            Direction::Past => last < today,
        }
        && (!filter.last || last < today)
}

fn overlaps(first: NaiveDate, last: NaiveDate, when: When) -> bool {
    match when.role {
        WhenRole::In => first < when.to && last >= when.from,
        // "At the end of 2025" is its last months, where something is held and not counted.
        WhenRole::AsOf => first < when.to && last >= (when.to - Months::new(3)).min(when.from),
        WhenRole::Since => last >= when.from,
        WhenRole::Until => last < when.to,
    }
}

/// One named event; a name shared by several editions means the one the period says, else the
/// series, else the newest.
pub fn one<'c>(
    catalogue: &'c Catalogue,
    ids: &[String],
    aspect: EventAspect,
    when: Option<When>,
    (previous, last): (bool, bool),
    today: NaiveDate,
) -> Outcome<'c> {
    let mut events: Vec<&Event> = ids.iter().filter_map(|id| catalogue.events.get(id)).collect();
    let series: Vec<&str> = events
        .iter()
        .filter_map(|event| {
            event.series.as_deref().or(matches!(event.state, EventState::Recurring).then_some(event.id.as_str()))
        })
        .collect();
    if when.is_some() || previous || last || events.len() > 1 {
        let editions =
            catalogue.events.iter().filter(|event| event.series.as_deref().is_some_and(|id| series.contains(&id)));
        events.extend(editions);
    }
    events.sort_by_key(|event| std::cmp::Reverse(event.start.map(|date| date.first_day())));
    events.dedup_by_key(|event| event.id.clone());
    if previous {
        return before(catalogue, &events, ids, aspect);
    }
    if let Some(when) = when {
        return in_period(&events, aspect, when);
    }
    if last && let Some(event) = events.iter().find(|event| event.start.is_some_and(|date| date.last_day() < today)) {
        return Outcome::Found(Evidence::Event { event, aspect, others: Vec::new() });
    }
    let recurring = events.iter().find(|event| matches!(event.state, EventState::Recurring)).copied();
    let chosen = match aspect {
        EventAspect::Date | EventAspect::Place => {
            events.iter().find(|e| e.start.is_some_and(|d| d.first_day() >= today)).copied().or(recurring)
        }
        _ => recurring,
    };
    let Some(event) = chosen.or(events.first().copied()) else { return Outcome::No };
    let others: Vec<&Event> = events.iter().copied().filter(|other| other.id != event.id).take(3).collect();
    Outcome::Found(Evidence::Event { event, aspect, others })
}

fn in_period<'c>(events: &[&'c Event], aspect: EventAspect, when: When) -> Outcome<'c> {
    let fits = |event: &&&Event| {
        let span = event.start.zip(event.last());
        span.is_some_and(|(start, last)| overlaps(start.first_day(), last.last_day(), when))
    };
    if let Some(event) = events.iter().find(fits) {
        return Outcome::Found(Evidence::Event { event, aspect, others: Vec::new() });
    }
    let about = events
        .iter()
        .filter(|e| matches!(e.state, EventState::Recurring))
        .chain(events)
        .take(1)
        .map(|event| event.title.clone())
        .collect();
    let dates = events.iter().filter_map(|event| event.start).take(3).collect();
    Outcome::Missing(Missing { about, when: Some(when), reason: MissingReason::Event, dates, ..Missing::default() })
}

/// The edition before the one named.
fn before<'c>(_catalogue: &'c Catalogue, events: &[&'c Event], named: &[String], aspect: EventAspect) -> Outcome<'c> {
    let start = named
        .iter()
        .filter_map(|id| events.iter().find(|event| event.id == *id))
        .filter_map(|event| event.start)
        .map(|date| date.first_day())
        .min();
    let earlier = events.iter().find(|event| match (event.start, start) {
        (Some(date), Some(start)) => date.first_day() < start,
        _ => false,
    });
    earlier.map_or(Outcome::No, |event| Outcome::Found(Evidence::Event { event, aspect, others: Vec::new() }))
}

/// The series and newest events of a kind, to choose from.
pub fn which<'c>(catalogue: &'c Catalogue, class: &str) -> Outcome<'c> {
    let of_kind = |event: &&Event| serde_json::to_value(event.kind).is_ok_and(|kind| kind == class);
    let mut events: Vec<&Event> =
        catalogue.events.iter().filter(of_kind).filter(|event| event.series.is_none()).collect();
    events.sort_by_key(|event| {
        (!matches!(event.state, EventState::Recurring), std::cmp::Reverse(event.start.map(|date| date.first_day())))
    });
    choices(catalogue, events.into_iter().take(6).map(|event| event.id.clone()))
}
