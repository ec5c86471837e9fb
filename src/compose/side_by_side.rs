//! Zones as wholes, side by side: measure by measure, what is published of each.

use super::answer::{Answer, Arg, Part};
use super::{cite, zone};
use crate::facts::Catalogue;
use crate::facts::fulfill::attribute_values;
use crate::facts::model::*;
use crate::reply::Style;

/// What investors set zones against each other by, in the order they ask for it.
const MEASURES: &[&str] = &[
    "total_area_ha",
    "industrial_land_ha",
    "leasable_area_ha",
    "vacant_area_ha",
    "occupancy_pct",
    "tenants_count",
    "established",
    "construction_start",
    "distance_port_km",
    "distance_airport_km",
    "distance_city_centre_km",
    "distance_hanoi_km",
    "infrastructure_investment",
    "developer",
    "location",
];
/// At most this many measures.
const MOST: usize = 8;

/// The measures that are published of at least one of them; where room is short, those of several.
pub fn shown<'c>(catalogue: &'c Catalogue, zones: &[&Zone]) -> Vec<&'c Attribute> {
    let of = |attribute: &Attribute| zones.iter().filter(|zone| zone.attributes.contains_key(&attribute.id)).count();
    let known = MEASURES.iter().filter_map(|id| catalogue.attributes.get(id)).filter(|attribute| of(attribute) > 0);
    let mut known: Vec<&Attribute> = known.collect();
    while known.len() > MOST {
        let last = known.iter().rposition(|attribute| of(attribute) < 2).unwrap_or(known.len() - 1);
        known.remove(last);
    }
    known
}

/// One line a measure.
pub fn compose(answer: &mut Answer, catalogue: &Catalogue, zones: &[&Zone]) {
    let names = Arg::List(zones.iter().map(|zone| Arg::Words(zone.name.clone())).collect());
    answer.say(Style::Lead, "side-by-side", vec![("zones", names)]);
    zones.iter().for_each(|zone| answer.cite(cite::zone(zone)));
    let mut dates: Vec<FactDate> = Vec::new();
    let mut sources: Vec<&str> = Vec::new();
    for attribute in shown(catalogue, zones) {
        let mut values = Vec::new();
        for zone in zones {
            let Some(value) = attribute_values(zone, attribute, None).first().copied() else { continue };
            let args = vec![
                ("zone", Arg::Words(zone.name.clone())),
                ("value", zone::shown(attribute, value)),
                ("date", Arg::Date(value.as_of)),
            ];
            values.push(Arg::Phrase(Box::new(Part::new(Style::Item, "zones-line", args))));
            cite::attribute(answer, zone, attribute, value, 0);
            dates.push(value.as_of);
            sources.push(&value.source);
        }
        let args = vec![("name", Arg::Words(attribute.name.clone())), ("values", joined(values))];
        answer.say(Style::Item, "side-by-side-line", args);
    }
    if dates.windows(2).any(|pair| pair.first() != pair.last()) {
        answer.say(Style::Note, "dates-differ", vec![]);
    }
    sources.into_iter().for_each(|source| cite::source_line(answer, catalogue, source));
    answer.focus = zones.iter().take(1).map(|zone| zone.name.clone()).collect();
    for zone in zones.iter().take(3) {
        answer.suggest("suggest-profile", vec![("name", Arg::Words(zone.name.clone()))]);
    }
}

/// "A: 5 ha (2024); B: 7 ha (2023)". Values hold commas of their own.
fn joined(values: Vec<Arg>) -> Arg {
    let join = |left: Arg, right: Arg| {
        Arg::Phrase(Box::new(Part::new(Style::Item, "side-by-side-and", vec![("left", left), ("right", right)])))
    };
    values.into_iter().reduce(join).unwrap_or(Arg::List(vec![]))
}
