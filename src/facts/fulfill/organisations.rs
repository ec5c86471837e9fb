//! Organisations: what they are, who leads them, how to reach them.

use super::Outcome;
use crate::facts::catalogue::Catalogue;
use crate::facts::evidence::*;
use crate::facts::model::*;
use crate::understand::utterance::{OrganisationAspect, When};

/// English words by which a role asked for is found among an organisation's people.
const ROLES: &[(&str, &[&str])] = &[
    ("vice-chair", &["vice chair", "deputy"]),
    ("chair", &["chairman", "chairwoman", "chairperson", "chair", "mayor", "president"]),
    ("secretary", &["secretary"]),
    ("head", &["head", "director", "leader", "chief", "chairman", "representative", "ambassador"]),
];

/// Finds one side of an organisation; a detail nobody published is missing, not guessed.
pub fn find<'c>(
    catalogue: &'c Catalogue,
    id: &str,
    aspect: OrganisationAspect,
    role: &[String],
    when: Option<When>,
) -> Outcome<'c> {
    let Some(organisation) = catalogue.organisations.get(id) else { return Outcome::No };
    let people = people(organisation, role, when, aspect == OrganisationAspect::FormerPeople);
    let contact = organisation.contact.as_ref();
    let known = match aspect {
        OrganisationAspect::Profile => true,
        OrganisationAspect::People | OrganisationAspect::FormerPeople => !people.is_empty(),
        OrganisationAspect::Website => contact.is_some_and(|contact| contact.website.is_some()),
        OrganisationAspect::Phone => contact.is_some_and(|contact| contact.phone.is_some()),
        OrganisationAspect::Email => contact.is_some_and(|contact| contact.email.is_some()),
        OrganisationAspect::Address => contact.is_some_and(|contact| contact.address.is_some()),
        OrganisationAspect::Contact => contact.is_some(),
    };
    if known {
        return Outcome::Found(Evidence::Organisation { organisation, aspect, people });
    }
    Outcome::Missing(Missing {
        about: vec![organisation.name.clone()],
        reason: MissingReason::Detail,
        ..Missing::default()
    })
}

/// Present or former holders of the role asked for; everybody in office when none was named.
fn people<'c>(organisation: &'c Organisation, role: &[String], when: Option<When>, former: bool) -> Vec<&'c Person> {
    let present = organisation.people.iter().filter(|person| match when {
        None => person.until.is_some() == former,
        Some(when) => in_office(person, when),
    });
    let holds = |person: &&Person| {
        let title = person.role.en.to_lowercase();
        let vice = title.contains("vice") || title.contains("deputy");
        role.is_empty()
            || role.iter().any(|role| {
                let words = ROLES.iter().find(|(name, _)| name == role).map_or(&[][..], |(_, words)| words);
                words.iter().any(|word| title.contains(word)) && (vice == (role == "vice-chair"))
            })
    };
    present.filter(holds).collect()
}

/// Reported in office in the period, or in office since before it.
fn in_office(person: &Person, when: When) -> bool {
    let reported = person.as_of.is_some_and(|date| date.first_day() < when.to && date.last_day() >= when.from);
    let since = person.since.is_some_and(|date| date.first_day() < when.to);
    let ended = person.until.is_some_and(|date| date.last_day() < when.from);
    (reported || since) && !ended
}
