//! Ids: well formed, given once, and no observation entered twice.
//!
//! ```text
//! - id: Eco_Park      "Eco_Park" is not an id of a tag; write lower-case words joined by -
//! ```

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use rust_decimal::Decimal;

use super::super::files::Located;
use super::super::model::*;
use super::message::{Message, a_kind, kind};
use super::view::{ENTITIES, Facts, Figure, Report, SeriesKey};

pub fn check(facts: &Facts, report: &mut Report) {
    well_formed(facts, report);
    duplicates(facts, report);
    shared_between_kinds(facts, report);
    same_observation(facts, report);
}

/// Indicators and attributes join words by `_`, partners are codes, everything else joins by `-`.
fn well_formed(facts: &Facts, report: &mut Report) {
    for at in facts.records {
        let said = match at.record.kind() {
            FactKind::Observation | FactKind::Place => continue,
            FactKind::Indicator | FactKind::Attribute if !is_id(&at.id, '_') => {
                Message::new("check-id-words").with("joint", '_')
            }
            FactKind::Partner if !is_codes(&at.id) => Message::new("check-id-codes"),
            FactKind::Indicator | FactKind::Attribute | FactKind::Partner => continue,
            _ if !is_id(&at.id, '-') => Message::new("check-id-words").with("joint", '-'),
            _ => continue,
        };
        let said = said.with("id", &at.id).with_arg("kind", a_kind(at.record.kind()));
        report.error(facts.spot(at, &["id:"]), said);
    }
}

fn is_id(id: &str, joint: char) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    id.split(joint).all(is_word)
}

fn is_codes(id: &str) -> bool {
    id.split('+').all(|code| code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase()))
}

/// `facts/tags.yaml:4`.
fn place(of: &Located) -> String {
    of.spot.to_string()
}

/// Observations are numbered when read, so only the other kinds can have an id twice.
fn duplicates(facts: &Facts, report: &mut Report) {
    for at in facts.records {
        let of = at.record.kind();
        let Some(first) = facts.get(of, &at.id).filter(|first| first.spot != at.spot) else { continue };
        let said = Message::new("check-id-twice").with_arg("kind", kind(of)).with("id", &at.id);
        report.error(facts.spot(at, &["id:"]), said.with("place", place(first)));
    }
}

/// A zone, subject, organisation or event is named by its id alone, so the kinds must not share one.
fn shared_between_kinds(facts: &Facts, report: &mut Report) {
    for at in facts.records {
        let Some(rank) = ENTITIES.iter().position(|kind| *kind == at.record.kind()) else { continue };
        let Some(first) = ENTITIES[..rank].iter().find_map(|kind| facts.get(*kind, &at.id)) else { continue };
        let said = Message::new("check-id-shared").with_arg("kind", kind(at.record.kind())).with("id", &at.id);
        let said = said.with_arg("other", a_kind(first.record.kind())).with("place", place(first));
        report.warning(facts.spot(at, &["id:"]), said);
    }
}

/// An observation that equals another of the same value for the same thing at the same date from the same source.
/// Only a reference, as there may be very many.
struct Same<'a, 'b>(&'b Figure<'a>);

impl<'a> Same<'a, '_> {
    fn key(&self) -> (SeriesKey<'a>, FactDate, Decimal, Decimal, &'a str) {
        let Figure { date, low, high, observation, .. } = self.0;
        (self.0.series(), *date, *low, *high, observation.source.as_str())
    }
}

impl PartialEq for Same<'_, '_> {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Same<'_, '_> {}

impl Hash for Same<'_, '_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

/// The same value for the same thing at the same date from the same source.
fn same_observation(facts: &Facts, report: &mut Report) {
    let mut seen: HashMap<Same, &Figure> = HashMap::with_capacity(facts.figures.len());
    for figure in &facts.figures {
        if let Some(first) = seen.insert(Same(figure), figure).map(|first| first.at) {
            let said = Message::new("check-observation-twice").with("indicator", &figure.observation.indicator);
            let said = said.with_arg("value", figure.shown()).with("place", place(first));
            report.warning(figure.at.spot.clone(), said);
        }
    }
}
