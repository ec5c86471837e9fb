//! `/withdraw ID why`: drafts that a fact is said no more; `/undo N [why]`: takes back what a draft published.

use crate::error::UserError;
use crate::staff::{Said, Visit};
use crate::store::{DraftState, Entry, Origin};

use super::reference::{self, Found, to_button};
use super::{decide, draft, entry};

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let snapshot = visit.office.desk.snapshot();
    let (id, why) = rest.trim().split_once(char::is_whitespace).unwrap_or((rest.trim(), ""));
    let Found { kind, id, .. } = reference::find(&snapshot.catalogue, id)?;
    if why.trim().is_empty() {
        let it = to_button(kind, &id);
        return Err(UserError::new("curation-withdraw-why").with("fact", it).into());
    }
    let entry = entry::withdrawal(visit, kind, id.clone()).await?;
    let number =
        visit.office.store.begin_draft(&visit.act(&id), Origin::Edit, why.trim(), &[entry], visit.utc()).await?;
    draft::show(visit, number).await
}

/// Everything a draft published, back to how it was. Whoever may publish may do it alone: what comes back was
/// published once already.
pub(super) async fn undo(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let id = draft::number(rest)?;
    let why = rest.trim().split_once(char::is_whitespace).map_or("", |(_, why)| why.trim());
    let undone = draft::find(visit, id).await?;
    if undone.state != DraftState::Published {
        return Err(UserError::new("curation-not-published").with("draft", id).into());
    }
    let mut entries = Vec::new();
    for replaced in visit.office.store.published_in(id).await? {
        let now = visit.office.store.revision_now(replaced.kind, &replaced.fact).await?;
        let as_left = now.as_ref().map(|(_, body)| body) == replaced.new.as_ref();
        if !as_left {
            return Err(UserError::new("curation-changed-since").with("fact", &replaced.fact).into());
        }
        let base = now.map(|(revision, _)| revision);
        entries.push(Entry::new(replaced.kind, replaced.fact, replaced.old, base));
    }
    if entries.is_empty() {
        return Err(UserError::new("curation-nothing-to-undo").with("draft", id).into());
    }
    let reason = match why {
        "" => visit.text("curation-undo-reason", &[("draft", &id.to_string())]),
        why => why.to_owned(),
    };
    let act = visit.act(format!("draft {id}"));
    let number = visit.office.store.begin_draft(&act, Origin::Undo, &reason, &entries, visit.utc()).await?;
    let back = draft::find(visit, number).await?;
    visit.office.store.publish_draft(&act, number, back.updated_at, false, visit.utc()).await?;
    decide::published(visit, &back).await?;
    let args = [("draft", &*id.to_string()), ("number", &number.to_string()), ("count", &entries.len().to_string())];
    let again = (visit.text("curation-button-undo", &[("draft", &number.to_string())]), format!("/undo {number}"));
    Ok(Said::new(visit.text("curation-undone", &args)).with(vec![again]))
}
