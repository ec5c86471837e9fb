//! What becomes of a draft: `/submit`, `/approve`, `/reject`, `/drop`.

use crate::announce::announce_published;
use crate::error::UserError;
use crate::staff::{Right, Said, Visit};
use crate::store::{Draft, DraftState};

use super::current;
use super::draft::{find, may, needs_second, number};
use super::gate::{self, Gate};

/// The number and the words after it.
fn number_and_words(rest: &str) -> Result<(i64, &str), UserError> {
    let words = rest.trim().split_once(char::is_whitespace).map_or("", |(_, words)| words.trim());
    Ok((number(rest)?, words))
}

/// `/submit N [why the warnings are right]`.
pub(super) async fn submit(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (draft, _, why) = passed(visit, rest).await?;
    let id = draft.id;
    let accepted = Some(why).filter(|why| !why.is_empty()).map(str::to_owned).or(draft.accepted);
    visit.office.store.submit_draft(&visit.act(id), id, accepted.as_deref(), visit.utc()).await?;
    super::tell::reviewers(visit, id).await?;
    Ok(Said::new(visit.text("curation-submitted", &[("draft", &id.to_string())])))
}

/// `/approve N [why the warnings are right]`: publishes.
pub(super) async fn approve(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (draft, gate, why) = passed(visit, rest).await?;
    let id = draft.id;
    if !gate.warnings.is_empty() && draft.accepted.is_none() {
        visit.office.store.submit_draft(&visit.act(id), id, Some(why), visit.utc()).await?;
    }
    let seen = find(visit, id).await?;
    if seen.entries != draft.entries {
        return Err(UserError::new("staff-gone").into());
    }
    let second = needs_second(visit, &seen);
    visit.office.store.publish_draft(&visit.act(id), id, seen.updated_at, second, visit.utc()).await?;
    published(visit, &seen).await
}

/// What follows a publication: the desk answers from it, and who wrote the draft is told.
pub(super) async fn published(visit: &Visit<'_>, draft: &Draft) -> anyhow::Result<Said> {
    current::refresh(visit.office).await?;
    super::tell::author(visit, draft, "curation-told-published", "").await?;
    // What is published stays so whatever becomes of the announcements.
    if let Err(error) = announce_published(visit.office, visit.now).await {
        log::error!("what draft {} published was not announced: {error:#}", draft.id);
    }
    let args = [("draft", &*draft.id.to_string()), ("count", &draft.entries.len().to_string())];
    let undo = (visit.text("curation-button-undo", &[("draft", &draft.id.to_string())]), format!("/undo {}", draft.id));
    Ok(Said::new(visit.text("curation-is-published", &args)).with(vec![undo]))
}

/// `/reject N why`.
pub(super) async fn reject(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (id, why) = number_and_words(rest)?;
    if why.is_empty() {
        return Err(UserError::new("curation-reject-why").with("draft", id).into());
    }
    let draft = open(find(visit, id).await?)?;
    visit.office.store.close_draft(&visit.act(id), id, (DraftState::Rejected, why), visit.utc()).await?;
    super::tell::author(visit, &draft, "curation-told-rejected", why).await?;
    Ok(Said::new(visit.text("curation-is-rejected", &[("draft", &id.to_string())])))
}

/// `/drop N`: gives up a draft of one's own.
pub(super) async fn drop(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (id, why) = number_and_words(rest)?;
    let draft = open(find(visit, id).await?)?;
    if draft.author != visit.actor.id && !may(visit, Right::Publish) {
        return Err(UserError::new("curation-not-yours").with("draft", id).into());
    }
    visit.office.store.close_draft(&visit.act(id), id, (DraftState::Dropped, why), visit.utc()).await?;
    Ok(Said::new(visit.text("curation-is-dropped", &[("draft", &id.to_string())])))
}

/// A draft the gate lets through, with the reason given now: errors stop it, and warnings need a reason once.
async fn passed<'r>(visit: &Visit<'_>, rest: &'r str) -> anyhow::Result<(Draft, Gate, &'r str)> {
    let (id, why) = number_and_words(rest)?;
    let draft = open(find(visit, id).await?)?;
    let gate = gate::run(visit, &draft.entries).await?;
    if let Some(first) = gate.errors.first() {
        return Err(UserError::new("gate-stopped").with("draft", id).with("error", first).into());
    }
    if !gate.warnings.is_empty() && draft.accepted.is_none() && why.is_empty() {
        return Err(UserError::new("gate-needs-reason").with("draft", id).into());
    }
    Ok((draft, gate, why))
}

/// A draft that is not decided yet.
fn open(draft: Draft) -> Result<Draft, UserError> {
    match draft.state {
        DraftState::Open | DraftState::Review => Ok(draft),
        _ => Err(UserError::new("curation-decided-already").with("draft", draft.id)),
    }
}
