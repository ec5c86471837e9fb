//! One answer of a form, read: the text that is kept, or what is wrong with it.

use crate::error::UserError;
use crate::facts::Catalogue;
use crate::facts::model::{FactKind, Record};
use crate::facts::unit::unit;
use crate::staff::Visit;

use super::super::dialogue::Form;
use super::super::{find, typed};
use super::fields::Ask;
use super::{Need, Step};

/// The longest text of a field.
const MOST: usize = 3000;
/// Candidates named when words fit several.
const CANDIDATES: usize = 6;

/// What is kept of an answer.
pub(super) fn answer(visit: &Visit<'_>, form: &Form, step: &Step, line: &str) -> Result<String, UserError> {
    let line = line.trim();
    if line == "-" && step.field.need == Need::May {
        return Ok(String::new());
    }
    if line.is_empty() || line.chars().count() > MOST {
        return Err(UserError::new("form-length").with("most", MOST));
    }
    let snapshot = visit.office.desk.snapshot();
    let catalogue = &snapshot.catalogue;
    match step.field.ask {
        Ask::Text | Ask::Both => Ok(line.to_owned()),
        Ask::Choice(words) => choice(visit, words, line),
        Ask::Date => typed::date(line, visit.language, visit.now).map(|date| date.to_string()),
        Ask::Value => value(visit, catalogue, form, line),
        Ask::Source => typed::source(catalogue, line),
        Ask::Address => match line.starts_with("https://") || line.starts_with("http://") {
            true => Ok(line.to_owned()),
            false => Err(UserError::new("form-address").with("text", line)),
        },
        Ask::Entities(kinds, several) => entities(catalogue, kinds, several, line),
        Ask::Id => id(catalogue, &form.form, line),
    }
}

/// One of the words, or its name in the reader's language.
fn choice(visit: &Visit<'_>, words: &[&str], line: &str) -> Result<String, UserError> {
    let named = |word: &&&str| {
        line.eq_ignore_ascii_case(word)
            || visit.text(&format!("form-choice-{word}"), &[]).to_lowercase() == line.to_lowercase()
    };
    let found = words.iter().find(named).map(|word| (*word).to_owned());
    found.ok_or_else(|| UserError::new("form-choice-unknown").with("text", line))
}

/// A value in the unit of what it is a value of; kept as it was typed, for the draft reads it again.
fn value(visit: &Visit<'_>, catalogue: &Catalogue, form: &Form, line: &str) -> Result<String, UserError> {
    let name = match form.form.as_str() {
        "zone" => "ha",
        _ => {
            let indicator = form.given.get("indicator").and_then(|id| catalogue.indicators.get(id));
            indicator.map_or("", |indicator| indicator.unit.as_str())
        }
    };
    let known = unit(name).ok_or_else(|| UserError::new("curation-no-such-series").with("text", line))?;
    typed::value(line, known, visit.language).map(|_| line.to_owned())
}

/// Ids of what is meant.
fn entities(catalogue: &Catalogue, kinds: &[&str], several: bool, line: &str) -> Result<String, UserError> {
    let parts: Vec<&str> = match several {
        true => line.split(';').map(str::trim).filter(|part| !part.is_empty()).collect(),
        false => vec![line],
    };
    let ids = parts.into_iter().map(|part| entity(catalogue, kinds, part)).collect::<Result<Vec<String>, _>>()?;
    Ok(ids.join(";"))
}

fn entity(catalogue: &Catalogue, kinds: &[&str], text: &str) -> Result<String, UserError> {
    let known: Vec<FactKind> = kinds.iter().filter_map(|kind| FactKind::from_word(kind)).collect();
    if let Some(id) = known.iter().find_map(|kind| catalogue.record(*kind, text).map(|record| record.id())) {
        return Ok(id);
    }
    let fits = |(_, record): &(String, Record)| known.contains(&record.kind());
    let hits: Vec<(String, Record)> = find::hits(catalogue, text).into_iter().filter(fits).collect();
    match hits.as_slice() {
        [] => Err(UserError::new("form-unknown").with("text", text)),
        [(id, _)] => Ok(id.clone()),
        several => {
            let ids: Vec<&str> = several.iter().take(CANDIDATES).map(|(id, _)| id.as_str()).collect();
            Err(UserError::new("form-several").with("text", text).with("ids", ids.join(", ")))
        }
    }
}

/// A new id: lower-case words joined by `-`, not taken.
fn id(catalogue: &Catalogue, form: &str, line: &str) -> Result<String, UserError> {
    let slug = typed::slug(line);
    if slug != line {
        return Err(UserError::new("form-id").with("text", line).with("id", slug));
    }
    let taken = FactKind::from_word(form).is_some_and(|kind| catalogue.record(kind, line).is_some());
    if taken || catalogue.knows(line) {
        return Err(UserError::new("form-id-taken").with("text", line));
    }
    Ok(slug)
}
