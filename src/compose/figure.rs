//! A figure: the value, its date and source, other published values, caveats, what to ask next.

use super::answer::{Answer, Arg};
use super::cite;
use crate::facts::Catalogue;
use crate::facts::catalogue::Figure;
use crate::facts::evidence::FigureEvidence;
use crate::facts::model::*;
use crate::reply::Style;
use crate::understand::sentence::{CITY, merger_day};

/// The value that leads, and everything a reader must know of it.
pub fn compose(answer: &mut Answer, catalogue: &Catalogue, evidence: &FigureEvidence) {
    lead(answer, catalogue, evidence.indicator, evidence.lead);
    cite::source_line(answer, catalogue, &evidence.lead.observation.source);
    for other in &evidence.also {
        also(answer, catalogue, other);
    }
    caveats(answer, catalogue, evidence);
    answer.focus = focus(catalogue, &evidence.lead.observation);
    suggestions(answer, catalogue, evidence);
}

/// The sentence that states a figure; it and its fact go into the answer.
pub fn lead(answer: &mut Answer, catalogue: &Catalogue, indicator: &Indicator, figure: &Figure) {
    let observation = &figure.observation;
    let dated = if observation.as_of.is_some() { "as-of" } else { "in" };
    let mut args = vec![
        ("value", cite::amount(figure)),
        ("name", Arg::Noun(indicator.name.clone())),
        ("date", Arg::Date(figure.date)),
        ("subject", Arg::Words(name(catalogue, &observation.subject))),
    ];
    let message = match &observation.partner {
        Some(partner) if is_place(catalogue, &observation.subject) => {
            args.push(("partner", Arg::Words(name(catalogue, partner))));
            format!("figure-partner-{dated}")
        }
        _ => format!("figure-{dated}"),
    };
    answer.say(Style::Lead, message, args);
    answer.cite(cite::figure(figure));
}

/// A company's own figures are filed under its home country, which need not be said.
pub fn is_place(catalogue: &Catalogue, subject: &str) -> bool {
    let company = catalogue
        .subjects
        .get(subject)
        .is_some_and(|subject| matches!(subject.kind, SubjectKind::Company | SubjectKind::Project));
    !company && catalogue.organisations.get(subject).is_none()
}

/// The name of an entity; its id if it has none, which `check` reports.
pub fn name(catalogue: &Catalogue, id: &str) -> Bilingual {
    catalogue.name_of(id).unwrap_or_else(|| Bilingual { en: id.to_owned(), vi: id.to_owned() })
}

fn also(answer: &mut Answer, catalogue: &Catalogue, figure: &Figure) {
    let args = vec![
        ("value", cite::amount(figure)),
        ("date", Arg::Date(figure.date)),
        ("publisher", cite::publisher(catalogue, &figure.observation.source)),
    ];
    answer.say(Style::Note, "also-published", args);
    scope(answer, figure);
    if let Some(note) = &figure.observation.note {
        answer.say(Style::Note, "note", vec![("note", Arg::Words(note.clone()))]);
    }
    answer.cite(cite::figure(figure));
}

/// What a figure covers when it is not what its subject says.
pub fn scope(answer: &mut Answer, figure: &Figure) {
    if let Some(scope) = figure.observation.scope.as_deref().filter(|scope| *scope != "after-merger") {
        answer.say(Style::Note, format!("scope-{scope}"), vec![]);
    }
}

fn caveats(answer: &mut Answer, catalogue: &Catalogue, evidence: &FigureEvidence) {
    let observation = &evidence.lead.observation;
    scope(answer, evidence.lead);
    if let Some(note) = &observation.note {
        answer.say(Style::Note, "note", vec![("note", Arg::Words(note.clone()))]);
    }
    if let Some(asked) = &evidence.instead_of {
        let args = vec![
            ("asked", Arg::Words(name(catalogue, asked))),
            ("given", Arg::Words(name(catalogue, &observation.subject))),
        ];
        answer.say(Style::Note, "instead-of", args);
    }
    if evidence.after_merger {
        answer.say(Style::Note, "after-merger", vec![]);
    }
    stale(answer, evidence.stale_months);
}

/// How old the newest figure is, when that is worth saying.
pub(super) fn stale(answer: &mut Answer, months: Option<u32>) {
    if let Some(months) = months {
        answer.say(Style::Note, "stale", vec![("months", Arg::Count(months)), ("years", Arg::Count(months / 12))]);
    }
}

/// What a figure is about, for the next turn.
pub fn focus(catalogue: &Catalogue, observation: &Observation) -> Vec<Bilingual> {
    let subject = (observation.subject != CITY).then(|| catalogue.name_of(&observation.subject)).flatten();
    let partner = observation.partner.as_deref().and_then(|id| catalogue.name_of(id));
    let company = !is_place(catalogue, &observation.subject);
    let focus: Vec<Bilingual> = subject.into_iter().chain(partner.filter(|_| !company)).collect();
    // With nothing more particular the next question leans on the city.
    if focus.is_empty() { catalogue.name_of(&observation.subject).into_iter().collect() } else { focus }
}

/// Published before the merger for the city after it: no value of its date.
fn is_ahead(figure: &Figure) -> bool {
    figure.observation.scope.as_deref() == Some("after-merger") && figure.date.last_day() < merger_day()
}

fn suggestions(answer: &mut Answer, catalogue: &Catalogue, evidence: &FigureEvidence) {
    let observation = &evidence.lead.observation;
    let indicator = Arg::Noun(evidence.indicator.name.clone());
    let series = catalogue.series_about(&evidence.indicator.id, &observation.subject);
    let other = series
        .iter()
        .find(|key| key.partner.is_some() && key.partner != observation.partner && is_place(catalogue, &key.subject));
    if let Some(partner) = other.and_then(|key| key.partner.as_deref()) {
        let partner = Arg::Words(name(catalogue, partner));
        answer.suggest("suggest-partner", vec![("name", indicator.clone()), ("partner", partner)]);
    }
    let all = catalogue.series(&evidence.indicator.id, &observation.subject, observation.partner.as_deref());
    let earlier =
        all.iter().rev().find(|figure| figure.date.last_day() < evidence.lead.date.first_day() && !is_ahead(figure));
    if let Some(earlier) = earlier.filter(|_| observation.partner.is_none() && observation.subject == CITY) {
        let city = Arg::Words(name(catalogue, CITY));
        answer.suggest(
            "suggest-date",
            vec![("name", indicator.clone()), ("city", city), ("date", Arg::Date(earlier.date))],
        );
    }
    if observation.subject == CITY {
        answer.suggest("suggest-meaning", vec![("name", indicator)]);
    }
}

/// What an indicator means, with its newest value as the example.
pub fn definition(answer: &mut Answer, catalogue: &Catalogue, indicator: &Indicator) {
    let args =
        vec![("name", Arg::Words(indicator.name.clone())), ("definition", Arg::Words(indicator.definition.clone()))];
    answer.say(Style::Lead, "definition", args);
    let figures = catalogue.figures_of(&indicator.id);
    let city_first = |figure: &&Figure| {
        let observation = &figure.observation;
        (observation.rank, observation.subject == CITY, observation.partner.is_none(), figure.date.last_day())
    };
    if let Some(newest) = figures.max_by_key(city_first) {
        let args = vec![
            ("value", cite::amount(newest)),
            ("date", Arg::Date(newest.date)),
            ("subject", Arg::Words(name(catalogue, &newest.observation.subject))),
        ];
        answer.say(Style::Body, "definition-example", args);
        cite::source_line(answer, catalogue, &newest.observation.source);
        answer.cite(cite::figure(newest));
    }
}
