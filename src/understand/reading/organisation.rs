//! An organisation: "Who heads HEZA?", "số điện thoại Sở Ngoại vụ"

use std::collections::BTreeSet;

use super::super::sentence::Sentence;
use super::super::utterance::{Intent, OrganisationAspect, Reading};
use super::super::words::Cue;
use super::reading;

/// Concepts that ask for one side of an organisation.
const ASPECTS: &[(&str, OrganisationAspect)] = &[
    ("website", OrganisationAspect::Website),
    ("phone", OrganisationAspect::Phone),
    ("email", OrganisationAspect::Email),
    ("address", OrganisationAspect::Address),
    ("contact", OrganisationAspect::Contact),
    ("head", OrganisationAspect::People),
    ("office", OrganisationAspect::People),
    ("manage", OrganisationAspect::People),
    ("chair", OrganisationAspect::People),
    ("vice-chair", OrganisationAspect::People),
    ("secretary", OrganisationAspect::People),
];

/// Readings of the sentence as asking about an organisation.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let mut all = Vec::new();
    for (at, ids) in sentence.entities() {
        for id in ids.iter().filter(|id| sentence.lexicon.organisations.contains(*id)) {
            for (aspect, units) in aspects(sentence) {
                let before = sentence.saying("before");
                let past = !before.is_empty() || sentence.asks(Cue::PreviousOne) || sentence.asks(Cue::Past);
                let aspect = match aspect {
                    OrganisationAspect::People if past => OrganisationAspect::FormerPeople,
                    other => other,
                };
                let mut used: BTreeSet<usize> = BTreeSet::from([at]);
                used.extend(sentence.city());
                used.extend(
                    sentence
                        .periods
                        .first()
                        .filter(|_| aspect == OrganisationAspect::People)
                        .map(|(units, _)| units.clone())
                        .unwrap_or_default(),
                );
                if aspect == OrganisationAspect::FormerPeople {
                    used.extend(before);
                }
                let role = role(sentence, &units);
                used.extend(units);
                used.extend(own_words(sentence, id, &used));
                let when = sentence.periods.first().map(|(_, when)| *when);
                let intent = Intent::Organisation { id: id.clone(), aspect, role, when };
                all.push(reading(sentence, intent, &used, 0.0));
            }
        }
    }
    all
}

/// Words of the organisation's own name: the "Vietnam" of "the Belgian ambassador to Vietnam", the
/// home country of a company.
fn own_words(sentence: &Sentence, id: &str, used: &BTreeSet<usize>) -> Vec<usize> {
    let lexicon = sentence.lexicon;
    let ids = [id.to_owned()];
    let home: Vec<usize> =
        sentence.partners().into_iter().filter(|(_, partner)| lexicon.related(id, partner)).map(|(at, _)| at).collect();
    let own = |at: &usize| home.contains(at) || lexicon.is_called(&ids, &sentence.units[*at]);
    sentence.left(used).into_iter().filter(own).collect()
}

fn aspects(sentence: &Sentence) -> Vec<(OrganisationAspect, Vec<usize>)> {
    let mut found: Vec<(OrganisationAspect, Vec<usize>)> = Vec::new();
    for (concept, aspect) in ASPECTS {
        let units = sentence.saying(concept);
        // "Who runs DEEP C?" asks for a person, "which body manages" does not.
        let asked = *concept != "manage" || sentence.asks(Cue::Who);
        if !units.is_empty() && asked {
            found.push((*aspect, units));
        }
    }
    if found.is_empty() {
        let people = sentence.asks(Cue::Who);
        if !sentence.asks(Cue::HowMany) {
            found.push((OrganisationAspect::Profile, Vec::new()));
        }
        if people {
            found.push((OrganisationAspect::People, Vec::new()));
        }
    }
    found
}

/// The concept names of the role said ("chair", "secretary").
fn role(sentence: &Sentence, units: &[usize]) -> Vec<String> {
    ["chair", "vice-chair", "secretary", "head"]
        .into_iter()
        .filter(|concept| sentence.saying(concept).iter().any(|at| units.contains(at)))
        .map(str::to_owned)
        .collect()
}
