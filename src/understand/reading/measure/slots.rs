//! Of what and when: names pick the subject and the partner of a measure, periods its date.

use std::collections::{BTreeSet, HashSet};

use rust_decimal::Decimal;

use super::super::super::lexicon::{Property, Shape};
use super::super::super::sentence::{CITY, Sentence};
use super::super::super::utterance::{Measure, Origin, When};
use super::super::super::words::Cue;
use super::super::prior::lists_zones;
use super::properties::with_own_words;
use crate::language::Language;

/// The same property with every way the names in the sentence can fill its slots.
pub fn with_slots(
    sentence: &Sentence,
    number: usize,
    alias: &str,
    said: &BTreeSet<usize>,
) -> Vec<(Measure, BTreeSet<usize>)> {
    let vocabulary = sentence.lexicon.vocabulary.get(number).cloned().unwrap_or_default();
    let Some(property) = sentence.lexicon.properties.get(number) else { return Vec::new() };
    let mut used = said.clone();
    used.extend(sentence.city());
    used.extend(nouns_of_partners(sentence));
    used.extend(one_company(sentence));
    let partners: Vec<(usize, String)> = sentence.partners().into_iter().filter(|(at, _)| !said.contains(at)).collect();
    used.extend(partners.iter().map(|(at, _)| *at));
    // "Distance to Hanoi": the place is part of the measure.
    // "Van Don airport" names a place, even where the alias takes its airport.
    let part = |at: &usize| said.contains(at) && sentence.units[*at].inner.is_empty();
    let places: Vec<(usize, String)> = sentence.places().into_iter().filter(|(at, _)| !part(at)).collect();
    used.extend(places.iter().map(|(at, _)| *at));
    let today = sentence.now.date_naive();
    let when = sentence
        .periods
        .first()
        .map(|(_, when)| *when)
        .filter(|when| when.from != today || when.to != today + chrono::Days::new(1));
    used.extend(sentence.periods.iter().take(1).flat_map(|(units, _)| units.iter().copied()));
    // Values claimed in the question ("11.5 or 12 billion?") ask for the same measure.
    let bounds = sentence.asks(Cue::Over) || sentence.asks(Cue::Under) || lists_zones(sentence);
    if sentence.claim.is_some() || !bounds {
        let claimed = sentence.numbers.iter().flat_map(|(units, _)| units.iter().copied());
        used.extend(claimed.filter(|at| !sentence.names_one(*at)));
    }
    let named = sentence.entities();
    let asked = |at: &usize| !said.contains(at) || !sentence.units[*at].inner.is_empty();
    let entities: Vec<_> = named.iter().filter(|(at, _)| asked(at)).collect();
    let base = Measure {
        property: property.clone(),
        alias: alias.to_owned(),
        subjects: if one_company(sentence).is_some() { Vec::new() } else { vec![CITY.to_owned()] },
        subject_origin: if sentence.city().is_empty() { Origin::Default } else { Origin::Said },
        class: None,
        definite: false,
        partners: partners.into_iter().map(|(_, id)| id).collect(),
        when,
        places: places.into_iter().map(|(_, name)| name).collect(),
        quoted: quoted(sentence),
    };
    let mut all = Vec::new();
    for (at, ids) in &entities {
        all.push(about(sentence, &base, &used, (*at, ids), &named));
    }
    if entities.is_empty() {
        all.push(about_class(sentence, &vocabulary, base, used));
    }
    let own = |(measure, used): (Measure, BTreeSet<usize>)| {
        let used = with_own_words(sentence, number, &measure, used);
        (measure, used)
    };
    all.into_iter().map(own).collect()
}

/// "Some say 39 countries, others 42": values of the measure itself, to be set beside what was published.
fn quoted(sentence: &Sentence) -> Vec<Decimal> {
    let values = sentence.numbers.iter().filter(|(_, number)| !number.ordinal && number.bound.is_none());
    values
        .filter(|(units, _)| !units.iter().any(|at| sentence.names_one(*at)))
        .map(|(_, number)| number.value)
        .collect()
}

/// "The company", "công ty đó": one that is not named; the desk asks which.
pub(super) fn one_company(sentence: &Sentence) -> Option<usize> {
    let pointed = |at: &usize| {
        let Some(unit) = sentence.units.get(*at) else { return false };
        let word = |at: usize| sentence.text.word(at);
        let before = unit.tokens.start.checked_sub(1).map_or("", word);
        let last = unit.tokens.end.checked_sub(1).map_or("", word);
        match sentence.language {
            Language::En => ["the", "this", "that"].contains(&before) && ["company", "firm", "project"].contains(&last),
            Language::Vi => ["do", "nay", "ay", "kia"].contains(&word(unit.tokens.end)),
        }
    };
    let nouns = ["companies", "project"].into_iter().flat_map(|noun| sentence.saying(noun));
    nouns.filter(|_| sentence.entities().is_empty() && sentence.city().is_empty()).find(pointed)
}

/// "Dự án cảng Nam Đồ Sơn", "the AEON Mall project": what kind of thing a name names.
fn nouns_beside(sentence: &Sentence, at: usize) -> Vec<usize> {
    let nouns = ["project", "port", "companies", "factory", "airport", "event"];
    let said = nouns.into_iter().flat_map(|noun| sentence.saying(noun));
    said.filter(|noun| noun.abs_diff(at) == 1).collect()
}

/// "American investors", "doanh nghiệp Nhật": the noun beside a country says no more than the country.
fn nouns_of_partners(sentence: &Sentence) -> Vec<usize> {
    let partners: Vec<usize> = sentence.partners().into_iter().map(|(at, _)| at).collect();
    let nouns = ["investor", "companies"].into_iter().flat_map(|noun| sentence.saying(noun));
    let beside = |at: &usize| partners.iter().any(|partner| partner.abs_diff(*at) == 1);
    nouns.filter(beside).collect()
}

fn about(
    sentence: &Sentence,
    base: &Measure,
    used: &BTreeSet<usize>,
    (at, ids): (usize, &[String]),
    named: &[(usize, Vec<String>)],
) -> (Measure, BTreeSet<usize>) {
    let mut used = used.clone();
    used.insert(at);
    used.extend(nouns_beside(sentence, at));
    // "KCN Tràng Duệ": the kind of zone is part of the name.
    used.extend(class_units(sentence).into_iter().map(|(at, _)| at));
    let subjects = editions_in(sentence, ids, base.when);
    for (other, other_ids) in named {
        let related = |a: &String| other_ids.iter().any(|b| sentence.lexicon.related(a, b));
        // "Xuan Cau park at Lach Huyen": the place is in the zone's own name.
        let inside = sentence.units.get(*other).is_some_and(|unit| sentence.lexicon.is_called(&subjects, unit));
        if inside || subjects.iter().any(related) {
            used.insert(*other);
        }
    }
    if sentence.claim.is_some() && is_text(sentence, &base.property) {
        // "Is Vinhomes its developer?": the name is what is claimed.
        let organisation = |ids: &Vec<String>| ids.iter().any(|id| sentence.lexicon.organisations.contains(id));
        let claimed = sentence.entities().into_iter().filter(|(_, ids)| organisation(ids));
        used.extend(claimed.map(|(at, _)| at));
    }
    // "KCN Đại An (Hải Dương cũ)": a feature the zone has says nothing new.
    let has = |tag: &str| subjects.iter().any(|id| sentence.lexicon.related(id, tag));
    used.extend(sentence.tags().into_iter().filter(|(_, tag)| has(tag)).map(|(at, _)| at));
    (Measure { subjects, subject_origin: Origin::Said, ..base.clone() }, used)
}

fn is_text(sentence: &Sentence, property: &Property) -> bool {
    let number = sentence.lexicon.properties.iter().position(|other| other == property);
    number.and_then(|number| sentence.lexicon.shapes.get(number)) == Some(&Shape::Text)
}

/// A series named with a year means that year's edition.
fn editions_in(sentence: &Sentence, ids: &[String], when: Option<When>) -> Vec<String> {
    let mut subjects = ids.to_vec();
    let Some(when) = when else { return subjects };
    for id in ids {
        for (edition, start) in sentence.lexicon.editions.get(id).map_or(&[][..], Vec::as_slice) {
            if start.is_some_and(|date| date.first_day() >= when.from && date.first_day() < when.to) {
                subjects.push(edition.clone());
            }
        }
    }
    subjects
}

/// Stands for a zone of any kind.
pub const ANY_ZONE: &str = "zone";

/// Units that name a kind of zone, with the zone type.
pub fn class_units(sentence: &Sentence) -> Vec<(usize, &'static str)> {
    let kinds = ["industrial-park", "economic-zone", "free-trade-zone", "industrial-cluster"];
    let named = kinds.into_iter().flat_map(|kind| sentence.saying(kind).into_iter().map(move |at| (at, kind)));
    // "That zone", "khu này": one known zone of any kind.
    let any = sentence.saying("zone").into_iter().filter(|at| sentence.is_definite(*at)).map(|at| (at, ANY_ZONE));
    named.chain(any).collect()
}

/// No name: "the park" asks which, "in industrial parks" is a scope of the city.
fn about_class(
    sentence: &Sentence,
    vocabulary: &HashSet<u32>,
    mut measure: Measure,
    mut used: BTreeSet<usize>,
) -> (Measure, BTreeSet<usize>) {
    let all = class_units(sentence);
    let definite = all.iter().any(|(at, _)| sentence.is_definite(*at));
    let classes: Vec<_> = all.into_iter().filter(|(at, _)| definite || !used.contains(at)).collect();
    // "Investment per hectare of industrial park": the measure itself speaks of parks.
    let speaks = |(at, _): &(usize, &str)| sentence.units[*at].concepts().iter().any(|term| vocabulary.contains(term));
    if !definite && classes.iter().all(speaks) {
        used.extend(classes.iter().map(|(at, _)| *at));
    } else if let Some((_, kind)) = classes.first() {
        let only = sentence.lexicon.only_zone.get(*kind).filter(|_| matches!(measure.property, Property::Attribute(_)));
        if let Some(only) = only {
            // There is one free trade zone: whoever says "the free trade zone" names it.
            measure.subjects = vec![only.clone()];
            measure.subject_origin = Origin::Said;
            used.extend(classes.iter().map(|(at, _)| *at));
            return (measure, used);
        }
        measure.class = Some((*kind).to_owned());
        measure.definite = definite;
        if let Property::Indicator(_) = measure.property {
            let both = classes.iter().any(|(_, kind)| *kind == "economic-zone");
            let scopes = if both { ["hai-phong-ez-ip", "hai-phong-ip"] } else { ["hai-phong-ip", "hai-phong-ez-ip"] };
            measure.subjects = scopes.map(str::to_owned).to_vec();
        }
        used.extend(classes.iter().map(|(at, _)| *at));
    }
    (measure, used)
}
