//! One value of an indicator or attribute.

use chrono::{Datelike, NaiveDate};

use super::{Outcome, choices, names, nearby, select};
use crate::facts::catalogue::{Catalogue, Figure};
use crate::facts::evidence::*;
use crate::facts::model::*;
use crate::understand::lexicon::Property;
use crate::understand::reading::ANY_ZONE;
use crate::understand::sentence::{CITY, is_part_of_city, merger_day};
use crate::understand::utterance::{Measure, Origin, When};

/// Scopes that stand in for the city when it has no value of its own, said aloud.
const WIDER: &[&str] = &["hai-phong-ez-ip", "hai-phong-ip", "vietnam", "northern-vietnam"];
/// All economic zones and parks of the city, and the parts nobody counts alone.
const ZONES: &str = "hai-phong-ez-ip";
const PARTS_OF_ZONES: &[&str] = &["hai-phong-ip", "hai-phong-ez"];
/// At most this many choices are offered.
const MOST_CHOICES: usize = 8;

/// Finds the value a measure asks for.
pub fn find<'c>(catalogue: &'c Catalogue, measure: &Measure, today: NaiveDate) -> Outcome<'c> {
    if !measure.places.is_empty() {
        return Outcome::Missing(Missing {
            what: property_name(catalogue, &measure.property),
            places: measure.places.clone(),
            reason: MissingReason::Place,
            ..Missing::default()
        });
    }
    match &measure.property {
        Property::Indicator(_) if measure.definite => Outcome::No,
        Property::Indicator(id) => match catalogue.indicators.get(id) {
            Some(indicator) => figure(catalogue, indicator, measure, today),
            None => Outcome::No,
        },
        Property::Attribute(id) => match catalogue.attributes.get(id) {
            Some(attribute) => of_zone(catalogue, attribute, measure),
            None => Outcome::No,
        },
    }
}

/// The definition of a property.
pub fn definition<'c>(catalogue: &'c Catalogue, property: &Property) -> Outcome<'c> {
    match property {
        Property::Indicator(id) => {
            catalogue.indicators.get(id).map_or(Outcome::No, |found| Outcome::Found(Evidence::Definition(found)))
        }
        Property::Attribute(_) => Outcome::No,
    }
}

/// The name of a property.
pub fn property_name(catalogue: &Catalogue, property: &Property) -> Option<Bilingual> {
    match property {
        Property::Indicator(id) => catalogue.indicators.get(id).map(|indicator| indicator.name.clone()),
        Property::Attribute(id) => catalogue.attributes.get(id).map(|attribute| attribute.name.clone()),
    }
}

/// A series of values with the subject they are about.
pub struct Series<'c> {
    /// Oldest first.
    pub figures: Vec<&'c Figure>,
    /// The subject asked for, when they are about another one.
    pub instead_of: Option<String>,
}

fn figure<'c>(catalogue: &'c Catalogue, indicator: &'c Indicator, measure: &Measure, today: NaiveDate) -> Outcome<'c> {
    let Some(partner) = partner(catalogue, &measure.partners) else { return Outcome::No };
    let found = series(catalogue, indicator, measure, partner.as_deref());
    if found.is_empty() {
        return without_series(catalogue, indicator, measure, partner.as_deref(), today);
    }
    let quoted: Vec<&Figure> = found
        .iter()
        .flat_map(|series| &series.figures)
        .copied()
        .filter(|f| select::is_quoted(f, &measure.quoted))
        .collect();
    let leads = found.iter().find_map(|series| {
        select::lead(&series.figures, indicator.kind, measure.when, today).map(|lead| (series, lead))
    });
    // Quoted values that were published answer, whatever period was said with them.
    let as_quoted = || {
        let lead = (quoted.len() > 1).then(|| select::best(&quoted, None)).flatten()?;
        Some((found.iter().find(|series| series.figures.iter().any(|figure| figure.id == lead.id))?, lead))
    };
    let leads = leads.or_else(as_quoted);
    let Some((series, lead)) = leads else {
        return Outcome::Missing(no_date(catalogue, indicator, measure, &found));
    };
    let merged = merger_day();
    let city = lead.observation.subject == CITY;
    Outcome::Found(Evidence::Figure(FigureEvidence {
        indicator,
        lead,
        also: select::with_quoted(select::also(&series.figures, lead), &quoted, lead),
        instead_of: series.instead_of.clone(),
        carried: false,
        latest: measure.when.is_none(),
        stale_months: (measure.when.is_none()).then(|| stale(lead, indicator, today)).flatten(),
        after_merger: city && lead.date.last_day() >= merged && lead.date.first_day().year() >= 2025,
    }))
}

/// One partner id for those named: none, one, or the combined one that names all of them.
pub fn partner(catalogue: &Catalogue, partners: &[String]) -> Option<Option<String>> {
    let mut ids: Vec<&str> = partners.iter().flat_map(|id| id.split('+')).collect();
    ids.sort_unstable();
    ids.dedup();
    match ids.as_slice() {
        [] => Some(None),
        [one] => Some(Some((*one).to_owned())),
        several => {
            let all = several.join("+");
            catalogue.partners.get(&all).map(|_| Some(all))
        }
    }
}

/// Series that answer, the one asked for first, then those that stand in for it.
pub fn series<'c>(
    catalogue: &'c Catalogue,
    indicator: &Indicator,
    measure: &Measure,
    partner: Option<&str>,
) -> Vec<Series<'c>> {
    let mut found = Vec::new();
    let mut add = |subject: &str, partner: Option<&str>, instead_of: Option<String>| {
        let figures = catalogue.series(&indicator.id, subject, partner);
        if !figures.is_empty() {
            found.push(Series { figures, instead_of });
        }
    };
    for subject in &measure.subjects {
        add(subject, partner, None);
    }
    for subject in &measure.subjects {
        if partner.is_none() {
            for other in partners_of(catalogue, &indicator.id, subject) {
                add(subject, Some(&other), None);
            }
        }
    }
    if found.is_empty() {
        // The parks alone, or the economic zones alone, are mostly counted together; said aloud.
        for part in measure.subjects.iter().filter(|subject| PARTS_OF_ZONES.contains(&subject.as_str())) {
            let figures = catalogue.series(&indicator.id, ZONES, partner);
            if !figures.is_empty() {
                found.push(Series { figures, instead_of: Some(part.clone()) });
            }
        }
    }
    let of_city = measure.subjects.iter().any(|subject| subject == CITY);
    if found.is_empty() && of_city {
        // The rest of the world is not a part of the city: only its own scopes stand in for it,
        // and a country's figure does when nothing is counted by city at all.
        for wider in WIDER {
            let figures = catalogue.series(&indicator.id, wider, partner);
            if !figures.is_empty() {
                found.push(Series { figures, instead_of: Some(CITY.to_owned()) });
            }
        }
    }
    found
}

/// Partners a subject's series are filed under when the question names none: for a company, its
/// home country; never for the city, whose partners are parts of it.
fn partners_of(catalogue: &Catalogue, indicator: &str, subject: &str) -> Vec<String> {
    if subject == CITY || is_part_of_city(subject) {
        return Vec::new();
    }
    let keys = catalogue.series_about(indicator, subject);
    let partners: Vec<String> = keys.iter().filter_map(|key| key.partner.clone()).collect();
    if partners.len() == 1 { partners } else { Vec::new() }
}

fn without_series<'c>(
    catalogue: &'c Catalogue,
    indicator: &'c Indicator,
    measure: &Measure,
    partner: Option<&str>,
    today: NaiveDate,
) -> Outcome<'c> {
    let keys = catalogue.series_of(&indicator.id);
    let nobody_said = measure.subject_origin == Origin::Default || measure.subjects.iter().any(|id| id == CITY);
    if nobody_said && partner.is_none() {
        let others = keys.chunk_by(|a, b| a.subject == b.subject).filter_map(|keys| keys.first());
        let others = others.map(|key| key.subject.clone()).filter(|id| id != CITY);
        let subjects: Vec<String> = others.take(MOST_CHOICES).collect();
        return match subjects.len() {
            0 => Outcome::No,
            // One company's figure, or one event's, is nobody's answer for the city.
            1 if nearby::is_one_of_many(catalogue, &subjects[0]) => Outcome::No,
            1 => {
                let only = Measure { subjects, subject_origin: Origin::Said, ..measure.clone() };
                figure(catalogue, indicator, &only, today)
            }
            _ => choices(catalogue, subjects),
        };
    }
    if keys.is_empty() {
        return Outcome::No;
    }
    let mut about: Vec<Bilingual> = match nobody_said {
        true => Vec::new(),
        false => names(catalogue, &measure.subjects[..1.min(measure.subjects.len())]),
    };
    about.extend(partner.and_then(|id| catalogue.name_of(id)));
    let nearby = nearby::names(catalogue, keys, &measure.subjects, partner);
    let missing =
        Missing { what: Some(indicator.name.clone()), about, when: measure.when, nearby, ..Missing::default() };
    // A port whose berths are counted one by one: what is said of the port itself answers better.
    let counted = |id: &str| !catalogue.series_about(&indicator.id, id).is_empty();
    let by_parts = measure
        .subjects
        .iter()
        .any(|id| catalogue.subjects.iter().any(|part| part.part_of.as_ref() == Some(id) && counted(&part.id)));
    let comparable = !by_parts && measure.subjects.iter().any(|id| nearby::counts_like(catalogue, indicator, id));
    if comparable { Outcome::Missing(missing) } else { Outcome::Unlikely(missing) }
}

/// What a measure lacks that has values, but none in the period.
pub fn no_date(catalogue: &Catalogue, indicator: &Indicator, measure: &Measure, found: &[Series]) -> Missing {
    let mut dates: Vec<FactDate> =
        found.iter().flat_map(|series| series.figures.iter().map(|figure| figure.date)).collect();
    dates.sort_by_key(|date| std::cmp::Reverse((date.last_day(), date.first_day())));
    dates.dedup();
    dates.truncate(4);
    let subjects: Vec<String> = measure.subjects.iter().filter(|id| *id != CITY).take(1).cloned().collect();
    let mut about = names(catalogue, &subjects);
    about.extend(measure.partners.iter().filter_map(|id| catalogue.name_of(id)));
    Missing {
        what: Some(indicator.name.clone()),
        about,
        when: measure.when,
        reason: MissingReason::Period,
        dates,
        ..Missing::default()
    }
}

/// Age in months, when the figure is older than its indicator allows.
pub fn stale(figure: &Figure, indicator: &Indicator, today: NaiveDate) -> Option<u32> {
    let last = figure.date.last_day();
    let months = (today.year() - last.year()) * 12 + today.month() as i32 - last.month() as i32;
    u32::try_from(months).ok().filter(|months| *months > indicator.stale_after_months)
}

fn of_zone<'c>(catalogue: &'c Catalogue, attribute: &'c Attribute, measure: &Measure) -> Outcome<'c> {
    if !measure.partners.is_empty() {
        return Outcome::No;
    }
    let named: Vec<&Zone> = measure.subjects.iter().filter_map(|id| catalogue.zones.get(id)).collect();
    if named.is_empty() {
        return match &measure.class {
            Some(kind) => which_zone(catalogue, attribute, kind),
            None if measure.subject_origin == Origin::Default => which_zone(catalogue, attribute, ANY_ZONE),
            None => Outcome::No,
        };
    }
    for zone in &named {
        let values = values(zone, attribute, measure.when);
        if !values.is_empty() {
            return Outcome::Found(Evidence::Attribute(AttributeEvidence { zone, attribute, values }));
        }
    }
    let with = || catalogue.zones.iter().filter(|zone| zone.attributes.contains_key(&attribute.id));
    let alike = with().any(|other| named.iter().any(|zone| zone.kind == other.kind));
    let missing = Missing {
        what: Some(attribute.name.clone()),
        about: named.iter().take(1).map(|zone| zone.name.clone()).collect(),
        when: measure.when.filter(|_| named.iter().any(|zone| zone.attributes.contains_key(&attribute.id))),
        nearby: with().take(5).map(|zone| zone.name.clone()).collect(),
        ..Missing::default()
    };
    // What no zone of this kind has published is told in sentences, if at all.
    if alike { Outcome::Missing(missing) } else { Outcome::Unlikely(missing) }
}

fn which_zone<'c>(catalogue: &'c Catalogue, attribute: &Attribute, kind: &str) -> Outcome<'c> {
    let fits = |zone: &&Zone| (zone.kind == kind || kind == ANY_ZONE) && zone.attributes.contains_key(&attribute.id);
    let ids: Vec<String> = catalogue.zones.iter().filter(fits).map(|zone| zone.id.clone()).collect();
    choices(catalogue, ids.into_iter().take(MOST_CHOICES))
}

/// The values of an attribute, best rank first, then newest, then file order.
pub fn values<'c>(zone: &'c Zone, attribute: &Attribute, when: Option<When>) -> Vec<&'c AttributeValue> {
    let inside = |value: &&AttributeValue| {
        when.is_none_or(|when| value.as_of.last_day() >= when.from && value.as_of.first_day() < when.to)
    };
    let mut values: Vec<&AttributeValue> =
        zone.attributes.get(&attribute.id).into_iter().flatten().filter(inside).collect();
    values.sort_by_key(|value| std::cmp::Reverse((value.rank, value.as_of.last_day())));
    values
}
