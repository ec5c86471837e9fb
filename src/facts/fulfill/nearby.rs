//! What a measure is known for when it is not known for what was asked.

use crate::facts::catalogue::{Catalogue, SeriesKey};
use crate::facts::model::{Bilingual, Indicator, SubjectKind};

/// At most this many things are named that do have a value.
const MOST_NEARBY: usize = 6;

/// The first few other subjects of the keys, or the subjects' other partners.
pub fn names(catalogue: &Catalogue, keys: &[SeriesKey], subjects: &[String], partner: Option<&str>) -> Vec<Bilingual> {
    let mut nearby: Vec<Bilingual> = Vec::new();
    for key in keys.iter().filter(|key| partner.is_none() || subjects.contains(&key.subject)) {
        let id = if partner.is_some() { key.partner.as_deref() } else { Some(key.subject.as_str()) };
        let name = id.and_then(|id| catalogue.name_of(id));
        nearby.extend(name.filter(|name| nearby.last() != Some(name)));
        if nearby.len() == MOST_NEARBY {
            break;
        }
    }
    nearby
}

/// True when the indicator has a value for anything of the sort of an entity. There may be thousands
/// of companies and few of any other sort.
pub fn counts_like(catalogue: &Catalogue, indicator: &Indicator, id: &str) -> bool {
    let sort = sort_of(catalogue, id);
    let counted = |id: &str| sort_of(catalogue, id) == sort && !catalogue.series_about(&indicator.id, id).is_empty();
    match sort {
        "zone" => catalogue.zones.iter().any(|zone| counted(&zone.id)),
        "event" => catalogue.events.iter().any(|event| counted(&event.id)),
        "company" => catalogue.series_of(&indicator.id).iter().any(|key| sort_of(catalogue, &key.subject) == sort),
        _ => catalogue.subjects.iter().any(|subject| sort_of_subject(subject.kind) == sort && counted(&subject.id)),
    }
}

/// What sort of thing an id names; a measure of events says nothing of a port.
fn sort_of(catalogue: &Catalogue, id: &str) -> &'static str {
    if catalogue.zones.get(id).is_some() {
        return "zone";
    }
    if catalogue.events.get(id).is_some() {
        return "event";
    }
    catalogue.subjects.get(id).map_or("company", |subject| sort_of_subject(subject.kind))
}

fn sort_of_subject(kind: SubjectKind) -> &'static str {
    use SubjectKind::{Airport, Company, Place, Policy, Port, Project, Railway, Region, Road};
    match kind {
        Place | Region => "place",
        Port | Airport | Railway | Road => "infrastructure",
        Policy => "policy",
        Company | Project => "company",
    }
}

/// True for a company, a project, an organisation, an event or another place: one of many alike,
/// not what stands for the whole city.
pub fn is_one_of_many(catalogue: &Catalogue, id: &str) -> bool {
    let subject = catalogue.subjects.get(id).map(|subject| subject.kind);
    let many = matches!(subject, Some(SubjectKind::Company | SubjectKind::Project | SubjectKind::Place));
    many || catalogue.events.get(id).is_some() || (subject.is_none() && catalogue.organisations.get(id).is_some())
}
