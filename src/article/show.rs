//! A reading as text for staff, in either language: each proposal with the words it came from, what is not sure, what is
//! missing, and what the store says. The messages are those of `locales/*/article.ftl`.

use super::Reading;
use super::proposal::*;
use crate::compose::answer::{Answer, Arg, Part};
use crate::facts::Catalogue;
use crate::facts::model::Bilingual;
use crate::facts::unit::unit;
use crate::language::Language;
use crate::localize::{Bundles, render};
use crate::reply::{Status, Style};

/// A reading as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// What was read, how many proposals.
    pub head: Vec<String>,
    /// The lines of each proposal, the most important first.
    pub proposals: Vec<Vec<String>>,
    /// The figures left over, with the reason; empty when there is none.
    pub left: Vec<String>,
}

/// Writes a reading in a language.
pub fn show(words: &Bundles, catalogue: &Catalogue, reading: &Reading, language: Language) -> Shown {
    let lines = |parts: Vec<Part>| lines(words, language, parts);
    let proposals = reading.proposals.iter().map(|one| lines(proposal(catalogue, reading, one))).collect();
    let head = [part(
        "article-head",
        vec![
            ("date", date(reading.published)),
            ("proposals", count(reading.proposals.len())),
            ("left", count(reading.left.len())),
        ],
    )];
    let shortened = reading.shortened.then(|| part("article-shortened", vec![]));
    let left = reading.left.iter().map(|one| left_over(reading, one));
    let left_head = (!reading.left.is_empty()).then(|| part("article-left", vec![]));
    Shown {
        head: lines(head.into_iter().chain(shortened).collect()),
        proposals,
        left: lines(left_head.into_iter().chain(left).collect()),
    }
}

fn lines(words: &Bundles, language: Language, parts: Vec<Part>) -> Vec<String> {
    let answer = Answer { parts, ..Answer::new(Status::Answered) };
    render(words, &answer, language).paragraphs.into_iter().map(|paragraph| paragraph.text).collect()
}

fn part(message: impl Into<String>, args: Vec<(&'static str, Arg)>) -> Part {
    Part::new(Style::Body, message, args)
}

fn count(number: usize) -> Arg {
    Arg::Count(u32::try_from(number).unwrap_or(u32::MAX))
}

fn date(day: chrono::NaiveDate) -> Arg {
    Arg::Date(crate::facts::model::FactDate::day(day))
}

/// The lines of one proposal.
pub fn proposal(catalogue: &Catalogue, reading: &Reading, proposal: &Proposal) -> Vec<Part> {
    let mut parts = Vec::new();
    match &proposal.body {
        Body::Figure(one) => figure(catalogue, one, &mut parts),
        Body::Event(one) => event(one, &mut parts),
    }
    let said = reading.text.get(proposal.sentence.clone()).unwrap_or_default();
    let words = reading.text.get(proposal.words.clone()).unwrap_or_default();
    parts.push(part("article-words", vec![("words", verbatim(words)), ("sentence", verbatim(said))]));
    against(&proposal.against, &mut parts);
    let lacks: Vec<Arg> =
        proposal.lacks().into_iter().map(|lack| Arg::Message(format!("article-lack-{}", word(&lack)))).collect();
    if !lacks.is_empty() {
        parts.push(part("article-lacks", vec![("lacks", Arg::List(lacks))]));
    }
    parts
}

fn verbatim(text: &str) -> Arg {
    Arg::Verbatim(text.to_owned())
}

/// The kebab-case word of a value, as its JSON has it.
fn word(value: &impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn named(catalogue: &Catalogue, id: &str) -> Arg {
    Arg::Words(catalogue.name_of(id).unwrap_or_else(|| Bilingual { en: id.to_owned(), vi: id.to_owned() }))
}

fn figure(catalogue: &Catalogue, figure: &FigureProposal, parts: &mut Vec<Part>) {
    let measure = figure.measure.value.as_deref().unwrap_or_default();
    let indicator = catalogue.indicators.get(measure).map(|one| &one.name);
    let name = indicator.or_else(|| catalogue.attributes.get(measure).map(|one| &one.name));
    let measure = name.map_or_else(|| verbatim(measure), |name| Arg::Words(name.clone()));
    let subject = match (&figure.subject.value, &figure.unknown_subject) {
        (Some(id), _) => named(catalogue, id),
        (None, Some(name)) => verbatim(name),
        (None, None) => Arg::Message("article-unknown".into()),
    };
    let mut args = vec![("measure", measure), ("subject", subject), ("value", amount(&figure.amount))];
    args.push(("date", figure.date.value.map_or_else(|| Arg::Message("article-undated".into()), Arg::Date)));
    match figure.partner.as_ref().and_then(|partner| partner.value.as_deref()) {
        Some(partner) => {
            args.push(("partner", named(catalogue, partner)));
            parts.push(part("article-figure-partner", args));
        }
        None => parts.push(part("article-figure", args)),
    }
    if figure.measure.doubtful {
        parts.push(part("article-doubt-measure", vec![]));
    }
    known("subject", figure.subject.known, parts);
    known("date", figure.date.known, parts);
    if figure.partner.as_ref().is_some_and(|partner| partner.sure() != Sure::Sure) {
        parts.push(part("article-doubt-partner", vec![]));
    }
}

/// How a slot is known, when the sentence does not say it.
fn known(slot: &str, how: Known, parts: &mut Vec<Part>) {
    let how = match how {
        Known::Earlier => "earlier",
        Known::Published => "published",
        Known::Assumed => "assumed",
        Known::Said | Known::Missing => return,
    };
    let message = match (slot, how) {
        ("date", "earlier") => "article-date-earlier",
        ("date", _) => "article-date-published",
        (_, "earlier") => "article-subject-earlier",
        _ => "article-subject-assumed",
    };
    parts.push(part(message, vec![]));
}

fn amount(amount: &Amount) -> Arg {
    let base = |value: crate::facts::model::Exact| unit(&amount.unit).and_then(|unit| unit.to_base(value.0));
    let high = amount.high.unwrap_or(amount.value);
    match (base(amount.value), base(high), unit(&amount.unit)) {
        (Some(low), Some(high), Some(unit)) => Arg::Amount { low, high, unit, qualifier: amount.qualifier },
        _ => verbatim(&format!("{} {}", amount.value, amount.unit)),
    }
}

fn event(event: &EventProposal, parts: &mut Vec<Part>) {
    let args = vec![
        ("kind", Arg::Message(format!("article-kind-{}", word(&event.kind)))),
        ("title", verbatim(event.title.value.as_deref().unwrap_or_default())),
        ("date", event.start.value.map_or_else(|| Arg::Message("article-undated".into()), Arg::Date)),
    ];
    parts.push(part("article-event", args));
    if let Some(venue) = &event.venue {
        parts.push(part("article-venue", vec![("venue", verbatim(venue))]));
    }
    known("date", event.start.known, parts);
}

fn against(against: &Against, parts: &mut Vec<Part>) {
    let (message, stored) = match against {
        Against::Nothing => {
            parts.push(part("article-store-nothing", vec![]));
            return;
        }
        Against::Same(stored) if stored.amount.is_none() => {
            parts.push(part("article-store-event", vec![("fact", verbatim(&stored.fact))]));
            return;
        }
        Against::Same(stored) => ("article-store-same", stored),
        Against::Differs(stored) => ("article-store-differs", stored),
        Against::Newer(stored) => ("article-store-newer", stored),
        Against::Older(stored) => ("article-store-older", stored),
        Against::Elsewhen(stored) => ("article-store-elsewhen", stored),
    };
    let value = stored.amount.as_ref().map_or_else(|| verbatim(&stored.fact), amount);
    let date = stored.date.map_or_else(|| Arg::Message("article-undated".into()), Arg::Date);
    parts.push(part(message, vec![("value", value), ("date", date), ("fact", verbatim(&stored.fact))]));
}

fn left_over(reading: &Reading, left: &LeftOver) -> Part {
    let words = verbatim(reading.text.get(left.words.clone()).unwrap_or_default());
    let sentence = verbatim(reading.text.get(left.sentence.clone()).unwrap_or_default());
    match &left.reason {
        Reason::Elsewhere { place } => {
            part("article-left-elsewhere", vec![("words", words), ("place", verbatim(place)), ("sentence", sentence)])
        }
        Reason::Comparison => part("article-left-comparison", vec![("words", words), ("sentence", sentence)]),
        Reason::NoMeasure => part("article-left-no-measure", vec![("words", words), ("sentence", sentence)]),
    }
}
