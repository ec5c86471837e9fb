//! `/mend N ENTRY FIELD = TEXT`: another text for one field of one fact of a draft; `/leave N ENTRY`: that fact is left
//! out of it. So what was read from an article or a file is taken, mended or left one by one.

use crate::error::UserError;
use crate::facts::model::{FactKind, Record};
use crate::staff::{Said, Visit};
use crate::store::{Draft, DraftState, Entry};

use super::current::record;
use super::describe::{fields, short};
use super::{dialogue, draft, edit, entry};

/// Fields offered as buttons.
const OFFERED: usize = 24;

/// A fact of a draft that is still being made.
async fn find(visit: &Visit<'_>, rest: &str) -> anyhow::Result<(Draft, usize)> {
    let mut words = rest.split_whitespace();
    let draft = draft::find(visit, draft::number(words.next().unwrap_or_default())?).await?;
    if !matches!(draft.state, DraftState::Open | DraftState::Review) {
        return Err(UserError::new("curation-decided-already").with("draft", draft.id).into());
    }
    let nth = words.next().and_then(|nth| nth.parse::<usize>().ok()).and_then(|nth| nth.checked_sub(1));
    let nth = nth.filter(|nth| *nth < draft.entries.len());
    let nth = nth.ok_or_else(|| UserError::new("curation-which-entry").with("draft", draft.id))?;
    Ok((draft, nth))
}

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (place, text) = rest.split_once('=').map_or((rest, None), |(place, text)| (place, Some(text.trim())));
    let (draft, nth) = find(visit, place).await?;
    let path = place.split_whitespace().nth(2);
    match (path, text) {
        (Some(path), Some(text)) => mended(visit, &draft, nth, (path, text)).await,
        (Some(path), None) => ask(visit, &draft, nth, path).await,
        _ => offer(visit, &draft, nth),
    }
}

fn body(entry: &Entry) -> anyhow::Result<Record> {
    let none = || UserError::new("curation-no-such-field").with("field", &entry.fact);
    record(entry.kind, &entry.fact, entry.body.as_deref().ok_or_else(none)?)
}

/// The fields as buttons.
fn offer(visit: &Visit<'_>, draft: &Draft, nth: usize) -> anyhow::Result<Said> {
    let entry = &draft.entries[nth];
    let fact = body(entry)?;
    let mut said = Said::new(visit.text("curation-edit-which", &[("name", &entry.fact), ("id", entry.kind.word())]));
    for (path, text) in fields(&fact).iter().take(OFFERED) {
        let line = format!("/mend {} {} {path}", draft.id, nth + 1);
        said = said.with(vec![(format!("{path}: {}", short(text, 30)), line)]);
    }
    Ok(said)
}

/// Asks for the new text.
async fn ask(visit: &Visit<'_>, draft: &Draft, nth: usize, path: &str) -> anyhow::Result<Said> {
    let all = fields(&body(&draft.entries[nth])?);
    let now = all.iter().find(|(known, _)| known == path).map_or("", |(_, text)| text);
    dialogue::ask_entry(visit, draft.id, nth + 1, path).await?;
    let cancel = (visit.text("curation-button-cancel", &[]), "/cancel".to_owned());
    Ok(Said::new(visit.text("curation-edit-text", &[("field", path), ("text", now)])).with(vec![cancel]))
}

/// The draft with the field as it was sent.
async fn mended(visit: &Visit<'_>, draft: &Draft, nth: usize, (path, text): (&str, &str)) -> anyhow::Result<Said> {
    let old = &draft.entries[nth];
    let fact = edit::edited(&body(old)?, path, text)?;
    let mut entries = draft.entries.clone();
    let new = match old.kind {
        // The `#2` of a figure beside another of the same date and source is no part of the fact.
        FactKind::Observation if fact.id() != old.fact => entry::version(visit, fact).await?,
        _ => Entry { body: Some(fact.to_json()), ..old.clone() },
    };
    let to_translate = old.to_translate.iter().filter(|field| *field != path).cloned().collect();
    entries[nth] = Entry { words: old.words.clone(), to_translate, ..new };
    visit.office.store.change_draft(&visit.act(draft.id), draft.id, &entries, visit.utc()).await?;
    draft::show(visit, draft.id).await
}

/// `/leave N ENTRY`.
pub(super) async fn leave(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (draft, nth) = find(visit, rest).await?;
    if draft.entries.len() == 1 {
        return Err(UserError::new("curation-last-entry").with("draft", draft.id).into());
    }
    let mut entries = draft.entries.clone();
    entries.remove(nth);
    visit.office.store.change_draft(&visit.act(draft.id), draft.id, &entries, visit.utc()).await?;
    draft::show(visit, draft.id).await
}
