//! Fulfilment: an utterance and the catalogue in, the evidence out. Pure.
//!
//! Readings are tried best first. A reading is only tried when it leaves no word of the question
//! unaccounted for; when the best such reading has no fact, a much worse one must not answer in
//! its place, so the desk says what is missing instead.

mod arithmetic;
mod average;
mod comparable;
mod events;
mod measure;
mod naming;
mod nearby;
mod organisations;
mod select;
mod series;
mod sum;
mod topics;
mod verdict;
mod zones;

pub use arithmetic::base as row_base;
pub use measure::values as attribute_values;
pub use verdict::verdict;

use chrono::NaiveDate;

use super::catalogue::Catalogue;
use super::evidence::{Choice, Cited, Evidence, Missing};
use super::model::Bilingual;
use crate::understand::Utterance;
use crate::understand::passages::PassageKind;
use crate::understand::utterance::{EventAspect, Intent, OrganisationAspect, Reading};

/// What came of one reading.
enum Outcome<'c> {
    Found(Evidence<'c>),
    Missing(Missing),
    /// Nothing, and nothing of that sort exists for such a subject: anything else is likelier.
    Unlikely(Missing),
    /// The reading makes no sense for these facts.
    No,
}

/// A reading this much worse than one that found nothing must not answer.
const MARGIN: f32 = 1.0;
/// Readings this close are said about as well.
const NEARLY: f32 = 0.35;
/// The same for sentences.
const PASSAGE_MARGIN: f32 = 0.4;

/// The evidence for an utterance, and the reading it answers.
pub fn fulfill<'c, 'u>(
    catalogue: &'c Catalogue,
    utterance: &'u Utterance,
    last_facts: &[String],
    today: NaiveDate,
) -> (Evidence<'c>, Option<&'u Reading>) {
    let mut weaker: Option<(Evidence<'c>, &Reading)> = None;
    let mut unlikely: Option<(Evidence<'c>, &Reading)> = None;
    let mut nearest: Option<(Evidence<'c>, &Reading)> = None;
    for reading in utterance.readings.iter().filter(|reading| reading.left.is_empty()) {
        if let Some((_, better)) = &weaker
            && (better.tier != reading.tier || better.score - reading.score > margin(reading))
        {
            if better.tier == reading.tier {
                break;
            }
            // What a follow-up could not find is forgotten when the plain message finds something.
            if let Some(found) = plain(catalogue, utterance, last_facts, today, reading.tier) {
                return found;
            }
            break;
        }
        match try_reading(catalogue, reading, last_facts, today) {
            Outcome::Found(evidence @ Evidence::Choices(_)) if !asks_which(reading) => {
                weaker = weaker.or(Some((evidence, reading)));
            }
            Outcome::Found(evidence) if stands_in(&evidence) => nearest = nearest.or(Some((evidence, reading))),
            Outcome::Found(evidence) => match nearest {
                // What was asked for itself, said about as well, beats what only stands in for it.
                Some((found, near)) if near.score - reading.score > NEARLY => return (found, Some(near)),
                _ => return (evidence, Some(reading)),
            },
            Outcome::Missing(what) => weaker = prefer_missing(weaker, Evidence::Missing(what), reading),
            Outcome::Unlikely(what) => unlikely = unlikely.or(Some((Evidence::Missing(what), reading))),
            Outcome::No => {}
        }
    }
    if let Some((evidence, reading)) = nearest {
        return (evidence, Some(reading));
    }
    match named(weaker, unlikely) {
        Some((evidence, reading)) => (evidence, Some(reading)),
        None => (not_understood(utterance), None),
    }
}

/// Of two things that are missing the one the words fit better is named, even if nothing of the asked kind has it.
fn named<'c, 'u>(
    missing: Option<(Evidence<'c>, &'u Reading)>,
    unlikely: Option<(Evidence<'c>, &'u Reading)>,
) -> Option<(Evidence<'c>, &'u Reading)> {
    match (&missing, &unlikely) {
        (Some((Evidence::Missing(_), first)), Some((_, other))) if other.score - first.score >= 0.1 => unlikely,
        _ => missing.or(unlikely),
    }
}

/// A figure of a wider or narrower place than was asked for.
fn stands_in(evidence: &Evidence) -> bool {
    matches!(evidence, Evidence::Figure(figure) if figure.instead_of.is_some())
}

/// The readings of one tier alone, when they find something.
fn plain<'c, 'u>(
    catalogue: &'c Catalogue,
    utterance: &'u Utterance,
    last_facts: &[String],
    today: NaiveDate,
    tier: u8,
) -> Option<(Evidence<'c>, Option<&'u Reading>)> {
    let mut best = None;
    for reading in utterance.readings.iter().filter(|reading| reading.tier == tier && reading.left.is_empty()) {
        let top = *best.get_or_insert(reading.score);
        if top - reading.score > margin(reading) {
            continue;
        }
        match try_reading(catalogue, reading, last_facts, today) {
            Outcome::Found(evidence) => return Some((evidence, Some(reading))),
            Outcome::Missing(_) if top - reading.score < 0.05 => return None,
            _ => {}
        }
    }
    None
}

/// How much worse a reading may be than one that found nothing and still answer: sentences are
/// matched by their words alone, so hardly at all.
fn margin(reading: &Reading) -> f32 {
    if matches!(reading.intent, Intent::Passage { .. }) { PASSAGE_MARGIN } else { MARGIN }
}

/// Asking which is the point of these readings, not a last resort.
fn asks_which(reading: &Reading) -> bool {
    match &reading.intent {
        Intent::WhichOf { .. } => true,
        Intent::Measure(measure) => measure.definite,
        _ => false,
    }
}

/// A measure the city has, but not for that date, beats asking which company was meant.
fn prefer_missing<'c, 'u>(
    weaker: Option<(Evidence<'c>, &'u Reading)>,
    missing: Evidence<'c>,
    reading: &'u Reading,
) -> Option<(Evidence<'c>, &'u Reading)> {
    match weaker {
        Some((Evidence::Choices(_), earlier)) if earlier.score - reading.score < 0.3 => Some((missing, reading)),
        None => Some((missing, reading)),
        earlier => earlier,
    }
}

fn not_understood<'c>(utterance: &Utterance) -> Evidence<'c> {
    let nearest = utterance.readings.iter().max_by(|a, b| a.score.total_cmp(&b.score));
    let words = match nearest {
        Some(reading) if reading.score > 0.0 => reading.left_words(),
        _ => utterance.unknown.clone(),
    };
    Evidence::NotUnderstood { words, places: utterance.places.clone() }
}

fn try_reading<'c>(catalogue: &'c Catalogue, reading: &Reading, last: &[String], today: NaiveDate) -> Outcome<'c> {
    match &reading.intent {
        Intent::Measure(measure) => measure::find(catalogue, measure, today),
        Intent::Compare { items, over_time } => arithmetic::compare(catalogue, items, *over_time, today),
        Intent::Series(measure) => series::find(catalogue, measure, today),
        Intent::Sum(items) => sum::sum(catalogue, items, today),
        Intent::Average(sides) => average::average(catalogue, sides, today),
        Intent::Share(measure) => arithmetic::share(catalogue, measure, today),
        Intent::Rank(ranking) => arithmetic::rank(catalogue, ranking, today),
        Intent::Jump(measure) => arithmetic::jump(catalogue, measure),
        Intent::Zones(filter) => zones::list(catalogue, filter),
        Intent::Events(filter) => events::list(catalogue, filter, today),
        Intent::EventFigure { filter, measure } => events::figure(catalogue, filter, measure, today),
        Intent::Event { events, aspect, when, previous, last } => {
            events::one(catalogue, events, *aspect, *when, (*previous, *last), today)
        }
        Intent::Organisation { id, aspect, role, when } => organisations::find(catalogue, id, *aspect, role, *when),
        Intent::Profile { entities } => profile(catalogue, entities),
        Intent::SideBySide(names) => zones::side_by_side(catalogue, names),
        Intent::Passage { kind, id } => passage(catalogue, *kind, id),
        Intent::Definition { property } => measure::definition(catalogue, property),
        Intent::Source => sources(catalogue, last),
        Intent::WhichOf { class } => events::which(catalogue, class),
        Intent::SmallTalk(cue) => Outcome::Found(Evidence::SmallTalk(*cue)),
    }
}

fn profile<'c>(catalogue: &'c Catalogue, entities: &[String]) -> Outcome<'c> {
    for id in entities {
        if let Some(zone) = catalogue.zones.get(id) {
            return Outcome::Found(Evidence::Zone(zone));
        }
        if let Some(event) = catalogue.events.get(id) {
            let others = Vec::new();
            return Outcome::Found(Evidence::Event { event, aspect: EventAspect::Summary, others });
        }
        if catalogue.organisations.get(id).is_some() {
            return organisations::find(catalogue, id, OrganisationAspect::Profile, &[], None);
        }
    }
    topics::about(catalogue, entities)
}

fn passage<'c>(catalogue: &'c Catalogue, kind: PassageKind, id: &str) -> Outcome<'c> {
    match kind {
        PassageKind::Topic => topics::one(catalogue, id),
        PassageKind::Organisation => organisations::find(catalogue, id, OrganisationAspect::Profile, &[], None),
        PassageKind::Zone | PassageKind::Event => profile(catalogue, &[id.to_owned()]),
    }
}

fn sources<'c>(catalogue: &'c Catalogue, last: &[String]) -> Outcome<'c> {
    let cited: Vec<Cited> = last.iter().filter_map(|fact| cited(catalogue, fact)).collect();
    if cited.is_empty() { Outcome::No } else { Outcome::Found(Evidence::Sources(cited)) }
}

fn cited<'c>(catalogue: &'c Catalogue, fact: &str) -> Option<Cited<'c>> {
    let (date, source) = if let Some(figure) = catalogue.figure(fact) {
        (Some(figure.date), &figure.observation.source)
    } else if let Some(topic) = catalogue.topics.get(fact) {
        (Some(topic.as_of), &topic.source)
    } else if let Some(event) = catalogue.events.get(fact) {
        (event.start, &event.source)
    } else if let Some(organisation) = catalogue.organisations.get(fact) {
        (None, &organisation.source)
    } else {
        let (zone, attribute) = fact.split_once('.')?;
        let value = catalogue.zones.get(zone)?.attributes.get(attribute)?.first()?;
        (Some(value.as_of), &value.source)
    };
    Some(Cited { fact: fact.to_owned(), date, source: catalogue.sources.get(source)? })
}

/// Entities as choices, in the order given.
fn choices<'c>(catalogue: &Catalogue, ids: impl IntoIterator<Item = String>) -> Outcome<'c> {
    let choice = |id: String| catalogue.name_of(&id).map(|name| Choice { id, name });
    let choices: Vec<Choice> = ids.into_iter().filter_map(choice).collect();
    if choices.is_empty() { Outcome::No } else { Outcome::Found(Evidence::Choices(choices)) }
}

fn names(catalogue: &Catalogue, ids: &[String]) -> Vec<Bilingual> {
    ids.iter().filter_map(|id| catalogue.name_of(id)).collect()
}
