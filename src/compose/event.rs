//! Events: one with the side asked for first, or a list.

use super::answer::{Answer, Arg, Part};
use super::cite;
use crate::facts::Catalogue;
use crate::facts::model::*;
use crate::reply::Style;
use crate::understand::utterance::EventAspect;

/// One event.
pub fn one(answer: &mut Answer, catalogue: &Catalogue, event: &Event, aspect: EventAspect, others: &[&Event]) {
    let order: [EventAspect; 3] = match aspect {
        EventAspect::Place => [EventAspect::Place, EventAspect::Date, EventAspect::Organiser],
        EventAspect::Organiser => [EventAspect::Organiser, EventAspect::Date, EventAspect::Place],
        _ => [EventAspect::Date, EventAspect::Place, EventAspect::Organiser],
    };
    let lead = Part::new(Style::Lead, "event-title", vec![("title", Arg::Words(event.title.clone()))]);
    answer.parts.push(lead);
    for side in order {
        answer.parts.extend(line(event, side));
    }
    answer.say(Style::Body, "note", vec![("note", Arg::Words(event.summary.clone()))]);
    answer.cite(cite::event(event));
    cite::source_line(answer, catalogue, &event.source);
    for other in others {
        if let Some(date) = dates(other) {
            answer.say(Style::Note, "event-other", vec![("title", Arg::Words(other.title.clone())), ("date", date)]);
            answer.cite(cite::event(other));
        }
    }
    answer.focus = vec![event.title.clone()];
    // A title with an aside in it makes no sentence.
    let plain = !event.title.en.contains('(') && !event.title.vi.contains('(');
    if plain && aspect != EventAspect::Organiser && event.organiser.is_some() {
        answer.suggest("suggest-organiser", vec![("title", Arg::Words(event.title.clone()))]);
    }
}

fn line(event: &Event, side: EventAspect) -> Option<Part> {
    let (message, value) = match side {
        EventAspect::Date | EventAspect::Summary => match dates(event) {
            Some(date) => ("event-date", date),
            None => ("event-undated", Arg::Words(event.date_note.clone()?)),
        },
        EventAspect::Place => ("event-place", Arg::Words(event.venue.clone()?)),
        EventAspect::Organiser => ("event-organiser", Arg::Words(event.organiser.clone()?)),
    };
    Some(Part::new(Style::Body, message, vec![("value", value)]))
}

/// The date, or the span when it lasts longer than a day; with what is known when it is not exact.
fn dates(event: &Event) -> Option<Arg> {
    let start = event.start?;
    let span = match event.end {
        Some(end) if end != start => format!("{}/{}", start.start(), end.end()).parse().ok().unwrap_or(start),
        _ => start,
    };
    match &event.date_note {
        Some(note) => Some(Arg::List(vec![Arg::Date(span), Arg::Words(note.clone())])),
        None => Some(Arg::Date(span)),
    }
}

/// A list, one line each.
pub fn list(answer: &mut Answer, catalogue: &Catalogue, events: &[&Event]) {
    answer.say(Style::Lead, "events", vec![]);
    for event in events {
        let title = Arg::Words(event.title.clone());
        let part = match (dates(event), &event.venue) {
            (Some(date), Some(venue)) => Part::new(
                Style::Item,
                "events-line-at",
                vec![("title", title), ("date", date), ("venue", Arg::Words(venue.clone()))],
            ),
            (Some(date), None) => Part::new(Style::Item, "events-line", vec![("title", title), ("date", date)]),
            (None, _) => Part::new(Style::Item, "event-title", vec![("title", title)]),
        };
        answer.parts.push(part);
        answer.cite(cite::event(event));
    }
    for event in events.iter().take(2) {
        cite::source_line(answer, catalogue, &event.source);
    }
    if let Some(first) = events.first() {
        answer.suggest("suggest-event", vec![("title", Arg::Words(first.title.clone()))]);
    }
    if let [event] = events {
        answer.focus = vec![event.title.clone()];
    }
}
