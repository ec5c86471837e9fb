//! Dates: nothing known of the future, nothing that ends before it begins, nothing published
//! before it happened, and events that are what their state says.
//!
//! ```text
//! state: past, start: 2027      the event is past, but starts in 2027
//! ```

use super::super::files::Located;
use super::super::model::*;
use super::message::Message;
use super::view::{Facts, Report};

pub fn check(facts: &Facts, report: &mut Report) {
    for at in facts.records {
        match &at.record {
            Record::Observation(observation) => of_observation(facts, report, at, observation),
            Record::Zone(zone) => of_zone(facts, report, at, zone),
            Record::Topic(topic) => begun(facts, report, at, &["as_of:"], topic.as_of),
            Record::Source(Source { date: Some(date), .. }) => begun(facts, report, at, &["date:"], *date),
            Record::Event(event) => of_event(facts, report, at, event),
            Record::Organisation(organisation) => of_people(facts, report, at, organisation),
            _ => {}
        }
    }
}

fn of_observation(facts: &Facts, report: &mut Report, at: &Located, observation: &Observation) {
    let Some(date) = observation.date() else { return };
    let Some(indicator) = facts.indicator(&observation.indicator) else { return };
    let key = if observation.as_of.is_some() { "as_of:" } else { "period:" };
    match indicator.kind {
        IndicatorKind::Target | IndicatorKind::Forecast => {}
        _ if observation.qualifier == Some(Qualifier::Expected) => {}
        // A rate is decided before the day it holds from: a wage, a tax, a tariff.
        IndicatorKind::Rate => begun(facts, report, at, &[key], date),
        IndicatorKind::Stock | IndicatorKind::Flow => {
            published(facts, report, at, &[key], date, &observation.source);
        }
    }
}

fn of_zone(facts: &Facts, report: &mut Report, at: &Located, zone: &Zone) {
    if let Some(position) = &zone.position {
        let shown = position.as_of.to_string();
        published(facts, report, at, &["position:", "as_of:", &shown], position.as_of, &position.source);
    }
    for (id, values) in &zone.attributes {
        for value in values {
            let shown = value.as_of.to_string();
            let words = ["attributes:", id, "as_of:", &shown];
            published(facts, report, at, &words, value.as_of, &value.source);
        }
    }
}

/// What a source counts has begun by the day it was published.
fn published(facts: &Facts, report: &mut Report, at: &Located, words: &[&str], date: FactDate, source: &str) {
    begun(facts, report, at, words, date);
    let Some(published) = facts.source(source).and_then(|source| source.date) else { return };
    if date.first_day() > published.last_day() && date.first_day() <= facts.today {
        let said = Message::new("check-after-source").with("date", date).with("source", source);
        report.warning(facts.spot(at, words), said.with("published", published));
    }
}

fn begun(facts: &Facts, report: &mut Report, at: &Located, words: &[&str], date: FactDate) {
    if date.first_day() > facts.today {
        report.warning(facts.spot(at, words), Message::new("check-future").with("date", date));
    }
}

fn of_event(facts: &Facts, report: &mut Report, at: &Located, event: &Event) {
    if let (Some(start), Some(end)) = (event.start, event.end)
        && end.last_day() < start.first_day()
    {
        let said = Message::new("check-event-backwards").with("start", start).with("end", end);
        report.error(facts.spot(at, &["end:"]), said);
    }
    match (event.state, event.start, event.last()) {
        (EventState::Past, Some(start), _) if start.first_day() > facts.today => {
            report.error(facts.spot(at, &["start:"]), Message::new("check-past-event-later").with("start", start));
        }
        (EventState::Past, None, None) if event.date_note.is_none() => {
            report.warning(facts.spot(at, &["state:"]), Message::new("check-past-event-undated"));
        }
        (EventState::Announced, _, Some(end)) if end.last_day() < facts.today => {
            report.warning(facts.spot(at, &["state:"]), Message::new("check-announced-event-over").with("end", end));
        }
        (_, None, Some(end)) => {
            report.error(facts.spot(at, &["end:"]), Message::new("check-event-no-start").with("end", end));
        }
        _ => {}
    }
}

fn of_people(facts: &Facts, report: &mut Report, at: &Located, organisation: &Organisation) {
    for person in &organisation.people {
        let words = |key| ["people:", person.name.as_str(), key];
        if let (Some(since), Some(until)) = (person.since, person.until)
            && until.last_day() < since.first_day()
        {
            let said = Message::new("check-person-backwards").with("name", &person.name);
            report.error(facts.spot(at, &words("until:")), said.with("since", since).with("until", until));
        }
        if let Some(as_of) = person.as_of {
            begun(facts, report, at, &words("as_of:"), as_of);
        }
    }
}
