//! Lists of zones.

use super::Outcome;
use super::naming::Named;
use crate::facts::catalogue::Catalogue;
use crate::facts::evidence::*;
use crate::facts::model::*;
use crate::understand::utterance::{Bound, When, ZoneFilter};

/// Zones that meet every condition; none is an honest answer of its own.
pub fn list<'c>(catalogue: &'c Catalogue, filter: &ZoneFilter) -> Outcome<'c> {
    let named = Named::of(catalogue, &filter.entities);
    let words = catalogue.told.words(&filter.words);
    let tells = |zone: &Zone| filter.words.is_empty() || catalogue.told.tells(&zone.id, &words);
    let fits = |zone: &&Zone| meets(catalogue, zone, filter, &named) && tells(zone);
    let zones: Vec<&Zone> = catalogue.zones.iter().filter(fits).collect();
    let attribute = filter
        .bounds
        .first()
        .map(|(attribute, _)| attribute.clone())
        .or_else(|| filter.has.clone())
        .or_else(|| filter.dated.as_ref().map(|(attribute, _)| attribute.clone()));
    if !zones.is_empty() {
        return Outcome::Found(Evidence::Zones { zones, attribute });
    }
    if !filter.words.is_empty() {
        return Outcome::No;
    }
    let about = filter.entities.iter().flatten().filter_map(|id| catalogue.name_of(id)).take(1).collect();
    Outcome::Missing(Missing { about, reason: MissingReason::Zone, ..Missing::default() })
}

/// Several zones as wholes; nothing unless every name is a zone of its own.
pub fn side_by_side<'c>(catalogue: &'c Catalogue, names: &[Vec<String>]) -> Outcome<'c> {
    let zone = |ids: &Vec<String>| ids.iter().find_map(|id| catalogue.zones.get(id));
    let found: Vec<&Zone> = names.iter().filter_map(zone).collect();
    let apart = found.iter().enumerate().all(|(nth, zone)| found[..nth].iter().all(|other| other.id != zone.id));
    match found.len() == names.len() && found.len() > 1 && apart {
        true => Outcome::Found(Evidence::SideBySide(found)),
        false => Outcome::No,
    }
}

fn meets(catalogue: &Catalogue, zone: &Zone, filter: &ZoneFilter, named: &Named) -> bool {
    (filter.kinds.is_empty()
        || filter.kinds.contains(&zone.kind)
        || (zone.kind == "zone-cluster"
            && filter.kinds.iter().any(|k| k == "industrial-park")
            && filter.entities.is_empty()
            && !filter.tags.is_empty()))
        && filter.tags.iter().all(|tag| zone.tags.contains(tag))
        && filter.has.iter().all(|attribute| zone.attributes.contains_key(attribute))
        && filter.bounds.iter().all(|(attribute, bound)| within(zone, attribute, *bound))
        && filter.dated.iter().all(|(attribute, when)| dated(zone, attribute, *when))
        && filter.entities.iter().all(|ids| ids.iter().any(|id| bears_on(catalogue, zone, id, named)))
}

/// The leading value of the attribute is over or under the bound.
fn within(zone: &Zone, attribute: &str, bound: Bound) -> bool {
    // Occupancy is published per phase for some parks, under attributes of its own.
    let names = zone.attributes.keys().filter(|name| {
        *name == attribute || (attribute == "occupancy_pct" && name.contains("occupancy") && name.ends_with("pct"))
    });
    let mut numbers = names.filter_map(|name| leading(zone, name)).filter_map(|value| value.value.number());
    numbers.any(|number| if bound.over { number.0 > bound.value } else { number.0 < bound.value })
}

fn leading<'z>(zone: &'z Zone, attribute: &str) -> Option<&'z AttributeValue> {
    let values = zone.attributes.get(attribute)?;
    values.iter().max_by_key(|value| (value.rank, value.as_of.last_day()))
}

fn dated(zone: &Zone, attribute: &str, when: When) -> bool {
    let values = zone.attributes.get(attribute).into_iter().flatten();
    values.filter_map(|value| value.value.date()).any(|date| date.first_day() >= when.from && date.last_day() < when.to)
}

/// The zone lies in the entity, is run by it, houses it, or its text names it.
fn bears_on(catalogue: &Catalogue, zone: &Zone, id: &str, named: &Named) -> bool {
    let parent = |zone: &Zone| zone.parent.clone();
    let mut above = parent(zone);
    while let Some(current) = above {
        if current == id {
            return true;
        }
        above = catalogue.zones.get(&current).and_then(parent);
    }
    let linked = zone.attributes.values().flatten().any(|value| value.organisations.iter().any(|other| other == id));
    let runs = catalogue.organisations.get(id).is_some_and(|organisation| organisation.zones.contains(&zone.id));
    let part = catalogue.subjects.get(id).is_some_and(|subject| subject.part_of.as_deref() == Some(&zone.id));
    linked || runs || part || named.in_texts_of(catalogue, &zone.id, id)
}
