//! `/announce told FACT`: a correction for the subscribers who were answered with a fact before it was changed or
//! withdrawn, each as a reply to that answer.

use chrono::{DateTime, Utc};

use crate::compose::recent::taken_back;
use crate::curation::describe;
use crate::curation::reference::{self, to_button};
use crate::error::UserError;
use crate::facts::model::{Bilingual, FactKind};
use crate::facts::recent::Withdrawn;
use crate::language::Language;
use crate::localize::render;
use crate::staff::{Said, Visit};
use crate::store::{AnnouncementKind, Audience, Doubt, NewAnnouncement, RevisionRow, ToldBefore};

use super::compose::{add, fits};
use super::drafted::{drafted, under, written};

/// What stands over such a correction.
const HEAD: &str = "announce-head-told";

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (kind, id, text) = said_now(visit, rest)?;
    let history = visit.office.store.history(kind, &id).await?;
    let before = history.iter().map(changed).max();
    let Some(before) = before.filter(|_| history.len() > 1 || history.iter().any(|row| row.ended_at.is_some())) else {
        return Err(UserError::new("announce-unchanged-fact").with("fact", id).into());
    };
    fits(&text, false)?;
    let audience = Audience { told: Some(ToldBefore { fact: id.clone(), before }), ..Audience::default() };
    let (kind, mode) = (AnnouncementKind::Correction, Doubt::Hold);
    add(visit, NewAnnouncement { kind, text, audience, facts: vec![id], mode, occasion: None, files: vec![] }).await
}

/// When a version began to be said, or ended.
fn changed(row: &RevisionRow) -> DateTime<Utc> {
    row.ended_at.unwrap_or(row.published_at)
}

/// A fact, and what is to be said about it now.
fn said_now(visit: &Visit<'_>, text: &str) -> anyhow::Result<(FactKind, String, Bilingual)> {
    let snapshot = visit.office.desk.snapshot();
    let withdrawn = snapshot
        .catalogue
        .recent
        .withdrawn
        .iter()
        .find(|one| one.id == text.trim() || to_button(one.record.kind(), &one.id) == text.trim());
    if let Some(one) = withdrawn {
        let text = Bilingual { vi: gone(visit, one, Language::Vi), en: gone(visit, one, Language::En) };
        return Ok((one.record.kind(), one.id.clone(), text));
    }
    let found = reference::meant(visit, text)?;
    let Some(made) = drafted(&visit.office.desk, &found.record, &found.id, visit.now) else {
        return Err(UserError::new("announce-says-nothing").with("fact", found.id).into());
    };
    // The words of an answer, which say what the figure was before.
    Ok((found.kind, found.id, made.headed(visit.office.desk.words(), HEAD)))
}

/// That it was withdrawn, under what it is called.
fn gone(visit: &Visit<'_>, withdrawn: &Withdrawn, language: Language) -> String {
    let (words, snapshot) = (visit.office.desk.words(), visit.office.desk.snapshot());
    let title = describe::title(&snapshot.catalogue, words, language, &withdrawn.record);
    let body = format!("{title}\n{}", written(&render(words, &taken_back(withdrawn), language)));
    under(&words.text(language, HEAD, &[]), &body)
}
