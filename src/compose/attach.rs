//! What can go with an answer, made from the same evidence as its text, so that a picture or a
//! table holds only what the answer cites. Language-neutral, like the answer.

use super::answer::{Answer, Arg, Part};
use super::{arithmetic, cite, exhibit, figure, side_by_side};
use crate::attachment::{Shape, Standing};
use crate::facts::evidence::{Comparison, ComparisonKind, Evidence, FigureEvidence, Row};
use crate::facts::model::*;
use crate::facts::{Catalogue, fulfill};
use crate::reply::Style;

/// Figures, an event or a place that can go with an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Attachable {
    /// Figures.
    Exhibit(exhibit::Exhibit),
    /// Events that are known to the day, with the source of each.
    Events(Vec<(Event, Option<Source>)>),
    /// An event that is not known to the day: what is said of that.
    Undated(Part),
    /// A zone whose coordinates are published.
    Venue(Box<(Zone, Position)>),
}

/// Adds what can go with the answer that was composed for this evidence.
pub fn attach(answer: &mut Answer, catalogue: &Catalogue, evidence: &Evidence) {
    let caveats = caveats(answer);
    let mut exhibits = exhibit::Maker { catalogue, caveats };
    let found = match evidence {
        Evidence::Comparison(comparison) => Some(compared(&mut exhibits, comparison)),
        Evidence::Share { part, whole, .. } => {
            let rows = [Row::Figure(part.indicator, part.lead), Row::Figure(part.indicator, whole)];
            Some(exhibits.of_rows(&rows, Shape::Bars))
        }
        Evidence::Apart { rows, .. } => Some(exhibits.of_rows(rows, Shape::File)),
        Evidence::Average { rows, .. } => Some(exhibits.of_rows(rows, Shape::File)),
        Evidence::Series(series) => Some(exhibits.of_series(series)),
        Evidence::Figure(figure) => published(&exhibits, figure),
        Evidence::Attribute(attribute) => {
            let values: Vec<(usize, &AttributeValue)> = attribute.values.iter().copied().enumerate().take(5).collect();
            let entry = |(nth, value)| exhibits.of_attribute(attribute.zone, attribute.attribute, value, nth);
            let title = Arg::Words(attribute.zone.name.clone());
            (values.len() > 1).then(|| exhibits.filed(title, values.into_iter().map(entry).collect()))
        }
        Evidence::SideBySide(zones) => Some(exhibits.of_sides(zones, &side_by_side::shown(catalogue, zones))),
        Evidence::Zones { zones, attribute } => Some(exhibits.of_zones(zones, attribute.as_deref())),
        _ => None,
    };
    answer.attachments.extend(found.filter(|found| !found.entries.is_empty()).map(Attachable::Exhibit));
    match evidence {
        Evidence::Zone(zone) => of_zone(answer, &exhibits, zone),
        Evidence::Attribute(attribute) if attribute.attribute.id == "location" => venue(answer, attribute.zone),
        Evidence::Event { event, .. } => calendar(answer, catalogue, event),
        // Of a list only what is still to come is worth a place in a calendar.
        Evidence::Events(events) => {
            let coming = events.iter().filter(|event| event.state == EventState::Announced && is_known(event));
            let coming: Vec<_> = coming.map(|event| dated(catalogue, event)).collect();
            answer.attachments.extend((!coming.is_empty()).then_some(Attachable::Events(coming)));
        }
        _ => {}
    }
}

/// The caveats of the text. What names other values or missing years is shown itself, and an age
/// would be wrong the day after the picture is taken home.
fn caveats(answer: &Answer) -> Vec<Part> {
    const SHOWN: &[&str] =
        &["also-published", "zone-also", "note", "series-other-lengths", "series-gaps", "series-gaps-year", "stale"];
    let said = answer.parts.iter().filter(|part| part.style == Style::Note && !SHOWN.contains(&&*part.message));
    said.cloned().collect()
}

fn compared(exhibits: &mut exhibit::Maker, comparison: &Comparison) -> exhibit::Exhibit {
    let mut shown = exhibits.of_rows(&comparison.rows, Shape::Bars);
    let through_time = match comparison.kind {
        ComparisonKind::Times { .. } => true,
        ComparisonKind::Sum { over_time, .. } => over_time,
        ComparisonKind::Names { .. } | ComparisonKind::Order { .. } => false,
    };
    if through_time {
        for entry in &mut shown.entries {
            entry.name = Arg::Opening(Box::new(Arg::Date(entry.date)));
        }
        if let Some(Row::Figure(indicator, first)) = comparison.rows.first() {
            shown.title = exhibit::about(exhibits.catalogue, indicator, &first.observation);
        }
    }
    shown
}

/// What several sources publish for the same thing.
fn published(exhibits: &exhibit::Maker, evidence: &FigureEvidence) -> Option<exhibit::Exhibit> {
    if evidence.also.is_empty() {
        return None;
    }
    let name = figure::name(exhibits.catalogue, &evidence.lead.observation.subject);
    let all = std::iter::once(evidence.lead).chain(evidence.also.iter().copied());
    let entry = |figure| exhibits.of_figure(Arg::Words(name.clone()), evidence.indicator, figure);
    let mut entries: Vec<exhibit::Entry> = all.map(entry).collect();
    entries.iter_mut().skip(1).for_each(|entry| entry.standing = Standing::Also);
    Some(exhibits.filed(exhibit::about(exhibits.catalogue, evidence.indicator, &evidence.lead.observation), entries))
}

/// A zone's figures, and where it is.
fn of_zone(answer: &mut Answer, exhibits: &exhibit::Maker, zone: &Zone) {
    let cited = |attribute: &&Attribute| {
        let id = format!("{}.{}", zone.id, attribute.id);
        answer.facts.iter().any(|fact| fact.id == id)
    };
    let entry = |attribute: &Attribute| {
        let value = fulfill::attribute_values(zone, attribute, None).first().copied()?;
        Some(exhibits.of_attribute(zone, attribute, value, 0))
    };
    let entries: Vec<_> = exhibits.catalogue.attributes.iter().filter(cited).filter_map(entry).collect();
    if !entries.is_empty() {
        let shown = exhibits.filed(Arg::Words(zone.name.clone()), entries);
        answer.attachments.push(Attachable::Exhibit(shown));
    }
    venue(answer, zone);
}

fn venue(answer: &mut Answer, zone: &Zone) {
    if let Some(position) = &zone.position {
        answer.cite(cite::zone(zone));
        answer.attachments.push(Attachable::Venue(Box::new((zone.clone(), position.clone()))));
    }
}

fn calendar(answer: &mut Answer, catalogue: &Catalogue, event: &Event) {
    let attachable = if is_known(event) {
        Attachable::Events(vec![dated(catalogue, event)])
    } else {
        let title = ("title", Arg::Words(event.title.clone()));
        let message = if event.start.is_some() { "calendar-no-day" } else { "calendar-no-date" };
        Attachable::Undated(Part::new(Style::Note, message, vec![title]))
    };
    answer.attachments.push(attachable);
}

fn dated(catalogue: &Catalogue, event: &Event) -> (Event, Option<Source>) {
    (event.clone(), catalogue.sources.get(&event.source).cloned())
}

/// Known to the day and, when it is still to come, without a "not confirmed" beside it.
fn is_known(event: &Event) -> bool {
    let to_the_day = |date: &FactDate| date.first_day() == date.last_day();
    let open = event.state == EventState::Announced && event.date_note.is_some();
    event.start.as_ref().is_some_and(to_the_day) && event.end.as_ref().is_none_or(to_the_day) && !open
}

/// A row's measure as a title: what the rows are of, and in which city.
pub fn title(catalogue: &Catalogue, rows: &[Row]) -> Arg {
    let city = crate::understand::sentence::CITY;
    match rows.first() {
        Some(Row::Figure(indicator, figure)) if figure.observation.subject == city => {
            let args = vec![
                ("name", Arg::Words(indicator.name.clone())),
                ("subject", Arg::Words(figure::name(catalogue, city))),
            ];
            Arg::Phrase(Box::new(Part::new(Style::Body, "series-about", args)))
        }
        _ => Arg::Words(arithmetic::measure(rows)),
    }
}
