//! Zones: one attribute, a whole zone, a list.

use super::answer::{Answer, Arg};
use super::cite;
use crate::facts::Catalogue;
use crate::facts::evidence::AttributeEvidence;
use crate::facts::fulfill::attribute_values;
use crate::facts::model::*;
use crate::facts::unit::unit;
use crate::reply::Style;

/// Attributes of a profile in the order an investor wants them.
const PROFILE: &[&str] = &[
    "total_area_ha",
    "location",
    "developer",
    "manager",
    "owner",
    "established",
    "launched",
    "construction_start",
    "industrial_land_ha",
    "leasable_area_ha",
    "vacant_area_ha",
    "occupancy_pct",
    "occupancy_note",
    "key_tenants",
    "sectors",
    "priority_sectors",
    "functional_areas",
    "infrastructure_investment",
    "eco_status",
    "legal_basis",
    "website",
];
/// At most this many lines of a profile.
const MOST_LINES: usize = 9;

/// The values of one attribute, the leading one first.
pub fn attribute(answer: &mut Answer, catalogue: &Catalogue, evidence: &AttributeEvidence) {
    let AttributeEvidence { zone, attribute, values } = evidence;
    for (nth, value) in values.iter().enumerate().take(5) {
        let args = vec![
            ("zone", Arg::Words(zone.name.clone())),
            ("name", Arg::Noun(attribute.name.clone())),
            ("value", shown(attribute, value)),
            ("date", Arg::Date(value.as_of)),
            ("publisher", cite::publisher(catalogue, &value.source)),
        ];
        match (nth, attribute.kind) {
            (0, AttributeType::Quantity) => answer.say(Style::Lead, "zone-quantity", args),
            (0, _) => answer.say(Style::Lead, "zone-attribute", args),
            _ => answer.say(Style::Note, "zone-also", args),
        };
        if let Some(note) = &value.note {
            answer.say(Style::Note, "note", vec![("note", Arg::Words(note.clone()))]);
        }
        if nth == 0 {
            cite::source_line(answer, catalogue, &value.source);
        }
        cite::attribute(answer, zone, attribute, value, nth);
    }
    answer.focus = vec![zone.name.clone()];
    answer.suggest("suggest-profile", vec![("name", Arg::Words(zone.name.clone()))]);
}

/// A value as its attribute's type says: words, an amount, a date.
pub fn shown(attribute: &Attribute, value: &AttributeValue) -> Arg {
    let unit = attribute.unit.as_deref().and_then(unit);
    match (&value.value, attribute.kind, unit) {
        (ZoneValue::Words(words), ..) => Arg::Words(words.clone()),
        (plain, AttributeType::Quantity, Some(unit)) => {
            match plain.number().and_then(|number| unit.to_base(number.0)) {
                Some(base) => Arg::Amount { low: base, high: base, unit, qualifier: value.qualifier },
                None => verbatim(plain),
            }
        }
        (plain, AttributeType::Date, _) => plain.date().map_or_else(|| verbatim(plain), Arg::Date),
        (plain, ..) => verbatim(plain),
    }
}

fn verbatim(value: &ZoneValue) -> Arg {
    match value {
        ZoneValue::Plain(text) => Arg::Verbatim(text.clone()),
        ZoneValue::Words(words) => Arg::Words(words.clone()),
    }
}

/// A zone with what is known of it.
pub fn profile(answer: &mut Answer, catalogue: &Catalogue, zone: &Zone) {
    let kind = Arg::Message(format!("zone-type-{}", zone.kind));
    let mut args = vec![("zone", Arg::Words(zone.name.clone())), ("type", kind)];
    let parent = zone.parent.as_deref().and_then(|id| catalogue.name_of(id));
    match parent {
        Some(parent) => {
            args.push(("parent", Arg::Words(parent)));
            answer.say(Style::Lead, "zone-profile-in", args);
        }
        None => {
            answer.say(Style::Lead, "zone-profile", args);
        }
    }
    answer.cite(cite::zone(zone));
    let mut sources: Vec<&str> = Vec::new();
    let known = PROFILE.iter().filter_map(|id| catalogue.attributes.get(id));
    for attribute in known.filter(|attribute| zone.attributes.contains_key(&attribute.id)).take(MOST_LINES) {
        let Some(value) = attribute_values(zone, attribute, None).first().copied() else { continue };
        let args = vec![
            ("name", Arg::Words(attribute.name.clone())),
            ("value", shown(attribute, value)),
            ("date", Arg::Date(value.as_of)),
        ];
        answer.say(Style::Item, "zone-line", args);
        cite::attribute(answer, zone, attribute, value, 0);
        if !sources.contains(&value.source.as_str()) {
            sources.push(&value.source);
        }
    }
    sources.into_iter().take(3).for_each(|source| cite::source_line(answer, catalogue, source));
    answer.focus = vec![zone.name.clone()];
}

/// Zones that meet a condition, each with the attribute asked about.
pub fn list(answer: &mut Answer, catalogue: &Catalogue, zones: &[&Zone], attribute: Option<&str>) {
    answer.say(Style::Lead, "zones", vec![]);
    let area = catalogue.attributes.get(attribute.unwrap_or("total_area_ha"));
    for zone in zones {
        let value = area.and_then(|area| Some((area, attribute_values(zone, area, None).first().copied()?)));
        match value {
            Some((attribute, value)) => {
                let args = vec![
                    ("zone", Arg::Words(zone.name.clone())),
                    ("value", shown(attribute, value)),
                    ("date", Arg::Date(value.as_of)),
                ];
                answer.say(Style::Item, "zones-line", args);
                cite::attribute(answer, zone, attribute, value, 0);
            }
            None => {
                answer.say(Style::Item, "zones-name", vec![("zone", Arg::Words(zone.name.clone()))]);
                answer.cite(cite::zone(zone));
            }
        }
    }
    answer.say(Style::Note, "zones-note", vec![]);
    let mut sources: Vec<String> = answer.facts.iter().filter_map(|fact| fact.source.clone()).collect();
    sources.dedup();
    sources.into_iter().take(2).for_each(|source| cite::source_line(answer, catalogue, &source));
    for zone in zones.iter().take(2) {
        answer.suggest("suggest-profile", vec![("name", Arg::Words(zone.name.clone()))]);
    }
    if let [zone] = zones {
        answer.focus = vec![zone.name.clone()];
    }
}
