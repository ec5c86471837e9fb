//! Which fact is meant: by its id, by the short key buttons carry, by a series' newest value, by words that fit one
//! fact alone, or by a question the desk answers with it.
//!
//! ```text
//! /fact trang-due
//! /fact ~1a2b3c                                    a button
//! /fact fdi_registered_cumulative:hai-phong/KR     the newest value of the series
//! /fact total FDI Hai Phong 2025                   words
//! ```

use crate::error::UserError;
use crate::facts::Catalogue;
use crate::facts::model::{FactKind, Record};
use crate::key::Key;
use crate::question::Question;
use crate::reply::Status;
use crate::staff::Visit;

use super::find;

/// A fact with its kind and id.
pub struct Found {
    /// What kind of fact.
    pub kind: FactKind,
    /// Its id.
    pub id: String,
    /// The fact.
    pub record: Record,
}

/// How a button refers to a fact: short, and the same at every start.
pub fn to_button(kind: FactKind, id: &str) -> String {
    format!("~{}", key_of(kind, id))
}

fn key_of(kind: FactKind, id: &str) -> Key {
    Key::of(&format!("{}/{id}", kind.word()))
}

/// The fact a text means; the error says what came near.
pub fn find(catalogue: &Catalogue, text: &str) -> Result<Found, UserError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(UserError::new("curation-which-fact"));
    }
    if let Some(key) = text.strip_prefix('~') {
        let key: Key = key.parse().map_err(|()| UserError::new("curation-no-such-fact").with("text", text))?;
        let named = catalogue.ids().find(|(kind, id)| key_of(*kind, id) == key);
        let found = named
            .and_then(|(kind, id)| catalogue.record(kind, id).map(|record| Found { kind, id: id.to_owned(), record }));
        return found.ok_or_else(|| UserError::new("curation-no-such-fact").with("text", text));
    }
    by_id(catalogue, text).or_else(|| newest(catalogue, text)).map_or_else(|| by_words(catalogue, text), Ok)
}

/// The same, where words that fit several facts mean the one an investor would be answered with.
pub fn meant(visit: &Visit<'_>, text: &str) -> Result<Found, UserError> {
    let snapshot = visit.office.desk.snapshot();
    let catalogue = &snapshot.catalogue;
    let unclear = match find(catalogue, text) {
        Err(error) if error.id == "curation-several-facts" => error,
        other => return other,
    };
    let question = Question { text: text.to_owned(), language: Some(visit.language), now: visit.now };
    let reply = visit.office.desk.asked(&question, None).reply;
    let lead = reply.facts.first().filter(|_| reply.status == Status::Answered);
    lead.and_then(|fact| by_id(catalogue, &fact.id)).ok_or(unclear)
}

/// A fact by its id alone, or by its kind and id where kinds share one.
fn by_id(catalogue: &Catalogue, text: &str) -> Option<Found> {
    let named = text.split_once(' ').and_then(|(kind, id)| Some((FactKind::from_word(kind)?, id.trim())));
    let kinds = FactKind::ALL.into_iter().rev();
    let tries: Vec<(FactKind, &str)> = match named {
        Some(named) => vec![named],
        None => kinds.map(|kind| (kind, text)).collect(),
    };
    tries
        .into_iter()
        .find_map(|(kind, id)| catalogue.record(kind, id).map(|record| Found { kind, id: id.to_owned(), record }))
}

/// The newest value of a series `indicator:subject[/partner]`.
fn newest(catalogue: &Catalogue, text: &str) -> Option<Found> {
    let (indicator, rest) = text.split_once(':')?;
    let (subject, partner) = rest.split_once('/').map_or((rest, None), |(subject, partner)| (subject, Some(partner)));
    let figure = *catalogue.series(indicator, subject, partner).last()?;
    let record = Record::Observation(figure.observation.clone());
    Some(Found { kind: FactKind::Observation, id: figure.id.clone(), record })
}

fn by_words(catalogue: &Catalogue, text: &str) -> Result<Found, UserError> {
    let mut hits = find::hits(catalogue, text).into_iter();
    match (hits.next(), hits.next()) {
        (Some((id, record)), None) => Ok(Found { kind: record.kind(), id, record }),
        (None, _) => Err(UserError::new("curation-no-such-fact").with("text", text)),
        _ => Err(UserError::new("curation-several-facts").with("text", text)),
    }
}
