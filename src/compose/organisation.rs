//! An organisation: what was asked of it first, then what it is.

use super::answer::{Answer, Arg, Part};
use super::cite;
use crate::facts::Catalogue;
use crate::facts::model::*;
use crate::reply::Style;
use crate::understand::utterance::OrganisationAspect;

/// An organisation with the side asked for leading.
pub fn compose(
    answer: &mut Answer,
    catalogue: &Catalogue,
    organisation: &Organisation,
    aspect: OrganisationAspect,
    people: &[&Person],
) {
    let name = Arg::Words(organisation.name.clone());
    if aspect != OrganisationAspect::Profile {
        let lead = asked(organisation, aspect, people);
        answer.parts.extend(lead);
    }
    let style = if answer.parts.is_empty() { Style::Lead } else { Style::Body };
    answer.say(style, "organisation", vec![("name", name), ("role", Arg::Words(organisation.role.clone()))]);
    if aspect == OrganisationAspect::Profile {
        answer.parts.extend(people.iter().map(|person| holder(person, Style::Item)));
        answer.parts.extend(contact(organisation, Style::Item));
        zones(answer, catalogue, organisation);
    }
    cite::source_line(answer, catalogue, &organisation.source);
    answer.cite(cite::organisation(organisation));
    answer.focus = vec![organisation.name.clone()];
}

fn asked(organisation: &Organisation, aspect: OrganisationAspect, people: &[&Person]) -> Vec<Part> {
    let lines = contact(organisation, Style::Lead);
    let only = |message: &str| lines.iter().filter(|part| part.message == message).cloned().collect();
    match aspect {
        OrganisationAspect::Profile => vec![],
        OrganisationAspect::People | OrganisationAspect::FormerPeople => {
            people.iter().map(|person| holder(person, Style::Lead)).collect()
        }
        OrganisationAspect::Website => only("contact-website"),
        OrganisationAspect::Phone => only("contact-phone"),
        OrganisationAspect::Email => only("contact-email"),
        OrganisationAspect::Address => only("contact-address"),
        OrganisationAspect::Contact => lines,
    }
}

fn holder(person: &Person, style: Style) -> Part {
    let mut args = vec![("name", Arg::Verbatim(person.name.clone())), ("role", Arg::Words(person.role.clone()))];
    let message = match (person.since, person.as_of) {
        (Some(since), _) => {
            args.push(("date", Arg::Date(since)));
            "person-since"
        }
        (None, Some(as_of)) => {
            args.push(("date", Arg::Date(as_of)));
            "person-as-of"
        }
        (None, None) => "person",
    };
    Part::new(style, message, args)
}

fn contact(organisation: &Organisation, style: Style) -> Vec<Part> {
    let Some(contact) = &organisation.contact else { return Vec::new() };
    let plain = |text: &Option<String>| text.clone().map(Arg::Verbatim);
    let sides = [
        ("contact-website", plain(&contact.website)),
        ("contact-phone", plain(&contact.phone)),
        ("contact-email", plain(&contact.email)),
        ("contact-address", contact.address.clone().map(Arg::Words)),
    ];
    let known = sides.into_iter().filter_map(|(message, value)| Some((message, value?)));
    known.map(|(message, value)| Part::new(style, message, vec![("value", value)])).collect()
}

fn zones(answer: &mut Answer, catalogue: &Catalogue, organisation: &Organisation) {
    let zones: Vec<&Zone> = organisation.zones.iter().filter_map(|id| catalogue.zones.get(id)).collect();
    if zones.is_empty() {
        return;
    }
    let names = zones.iter().map(|zone| Arg::Words(zone.name.clone())).collect();
    answer.say(Style::Item, "organisation-zones", vec![("zones", Arg::List(names))]);
    zones.iter().for_each(|zone| answer.cite(cite::zone(zone)));
}
