//! One draft: what it changes, what the gate says, and what can be done with it: `/draft`; those that wait: `/review`.

use crate::error::UserError;
use crate::facts::model::Record;
use crate::staff::{Right, Said, Visit};
use crate::store::{Draft, DraftState, Entry};

use super::current::record;
use super::describe::{differences, line, short, title};
use super::fact::moment;
use super::gate::{self, Gate};

/// Facts of a draft shown; an import may have thousands.
const ENTRIES: usize = 8;
/// Fields of a fact shown.
const FIELDS: usize = 14;
/// Letters of a field shown.
const FIELD: usize = 200;
/// Findings and answers shown.
const FINDINGS: usize = 12;

/// `/draft N`.
pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    show(visit, number(rest)?).await
}

/// The number a command names.
pub(super) fn number(text: &str) -> Result<i64, UserError> {
    let first = text.split_whitespace().next().unwrap_or_default();
    first.trim_start_matches('#').parse().map_err(|_| UserError::new("curation-which-draft"))
}

/// The draft of that number.
pub(super) async fn find(visit: &Visit<'_>, id: i64) -> anyhow::Result<Draft> {
    let draft = visit.office.store.draft(id).await?;
    draft.ok_or_else(|| UserError::new("curation-no-such-draft").with("draft", id).into())
}

/// Shows a draft with what the gate says of it.
pub(super) async fn show(visit: &Visit<'_>, id: i64) -> anyhow::Result<Said> {
    let draft = find(visit, id).await?;
    let waiting = matches!(draft.state, DraftState::Open | DraftState::Review);
    let mut parts = vec![head(visit, &draft).await?];
    let several = draft.entries.len() > 1;
    for (nth, entry) in (1..).zip(draft.entries.iter().take(ENTRIES)) {
        let number = if several { format!("{nth}. ") } else { String::new() };
        parts.push(format!("{number}{}", change(visit, entry, waiting).await?));
    }
    if let Some(more) = draft.entries.len().checked_sub(ENTRIES).filter(|more| *more > 0) {
        parts.push(visit.text("curation-more-facts", &[("count", &more.to_string())]));
    }
    if !waiting {
        return Ok(Said::new(parts.join("\n\n")));
    }
    let gate = gate::run_with_answers(visit, &draft.entries).await?;
    parts.extend(findings(visit, &gate));
    if let Some(accepted) = &draft.accepted {
        parts.push(visit.text("curation-accepted", &[("why", accepted)]));
    }
    let said = Said::new(parts.join("\n\n"));
    Ok(buttons(visit, &draft, &gate, said))
}

/// "Draft 12 – in review, by Lan, 20 Nov 2026 09:12: new report".
async fn head(visit: &Visit<'_>, draft: &Draft) -> anyhow::Result<String> {
    let state = visit.text(&format!("curation-state-{}", draft.state.word()), &[]);
    let author = visit.name_of(&draft.author).await?;
    let (id, at) = (draft.id.to_string(), moment(visit, draft.created_at));
    let mut text = visit.text("curation-draft", &[("draft", &id), ("state", &state), ("author", &author), ("at", &at)]);
    if !draft.reason.is_empty() {
        text = format!("{text}\n{}", visit.text("curation-reason", &[("why", &draft.reason)]));
    }
    if let Some(by) = &draft.decided_by {
        let (by, at) = (visit.name_of(by).await?, moment(visit, draft.updated_at));
        let why = draft.decided_why.clone().unwrap_or_default();
        let line = visit.text("curation-decided", &[("state", &state), ("by", &by), ("at", &at), ("why", &why)]);
        text = format!("{text}\n{}", line.trim_end_matches([' ', '–']));
    }
    Ok(text)
}

/// What becomes of one fact: what it is, each field old → new, and the words it came from.
async fn change(visit: &Visit<'_>, entry: &Entry, waiting: bool) -> anyhow::Result<String> {
    let now = if waiting { visit.office.store.revision_now(entry.kind, &entry.fact).await? } else { None };
    let old = now.map(|(_, body)| record(entry.kind, &entry.fact, &body)).transpose()?;
    let new = entry.body.as_ref().map(|body| record(entry.kind, &entry.fact, body)).transpose()?;
    let shown = new.as_ref().or(old.as_ref());
    let snapshot = visit.office.desk.snapshot();
    let named = |record: &Record| title(&snapshot.catalogue, visit.office.desk.words(), visit.language, record);
    let name = shown.map_or_else(|| entry.fact.clone(), named);
    let id = match (&old, &new) {
        (_, None) => "curation-fact-withdrawn",
        (None, Some(_)) => "curation-fact-new",
        (Some(_), Some(_)) => "curation-fact-changed",
    };
    let mut lines = vec![visit.text(id, &[("name", &name)]), format!("{} · {}", entry.kind.word(), entry.fact)];
    if new.is_some() {
        let changed = differences(old.as_ref(), new.as_ref());
        lines.extend(changed.iter().take(FIELDS).map(|one| line(one, FIELD)));
        if let Some(more) = changed.len().checked_sub(FIELDS).filter(|more| *more > 0) {
            lines.push(visit.text("curation-more-fields", &[("count", &more.to_string())]));
        }
    }
    if let Some(words) = &entry.words {
        lines.push(visit.text("curation-words", &[("words", &short(words, FIELD))]));
    }
    Ok(lines.join("\n"))
}

/// What the gate found, in words.
fn findings(visit: &Visit<'_>, gate: &Gate) -> Vec<String> {
    let mut parts = Vec::new();
    for (id, found) in [("gate-errors", &gate.errors), ("gate-warnings", &gate.warnings)] {
        if found.is_empty() {
            continue;
        }
        let mut lines = vec![visit.text(id, &[])];
        lines.extend(found.iter().take(FINDINGS).map(|text| format!("• {text}")));
        if let Some(more) = found.len().checked_sub(FINDINGS).filter(|more| *more > 0) {
            lines.push(visit.text("gate-more", &[("count", &more.to_string())]));
        }
        parts.push(lines.join("\n"));
    }
    if gate.errors.is_empty() && gate.warnings.is_empty() {
        parts.push(visit.text("gate-clean", &[]));
    }
    if !gate.answers.is_empty() {
        let mut lines = vec![visit.text("gate-answers", &[("count", &gate.answers.len().to_string())])];
        for changed in gate.answers.iter().take(FINDINGS / 2) {
            lines.push(format!("• {}\n  {}\n  → {}", changed.question, changed.old, changed.new));
        }
        parts.push(lines.join("\n"));
    }
    parts
}

fn buttons(visit: &Visit<'_>, draft: &Draft, gate: &Gate, said: Said) -> Said {
    let id = draft.id;
    let button = |label: &str, line: String| (visit.text(label, &[]), line);
    let mut said = said;
    for (nth, entry) in (1..).zip(draft.entries.iter().take(ENTRIES)) {
        let number = nth.to_string();
        let labelled =
            |label: &str, word: &str| (visit.text(label, &[("number", &number)]), format!("/{word} {id} {nth}"));
        let mend = entry.body.as_ref().map(|_| labelled("curation-button-mend", "mend"));
        let leave = (draft.entries.len() > 1).then(|| labelled("curation-button-leave", "leave"));
        said = said.with(mend.into_iter().chain(leave).collect());
    }
    let publishes = may(visit, Right::Publish) && !(needs_second(visit, draft) && draft.author == visit.actor.id);
    let settled = gate.warnings.is_empty() || draft.accepted.is_some();
    let mut row = Vec::new();
    if gate.errors.is_empty() && draft.state == DraftState::Open && settled && !publishes {
        row.push(button("curation-button-submit", format!("/submit {id}")));
    }
    if gate.errors.is_empty() && publishes && settled {
        row.push(button("curation-button-approve", format!("/approve {id}")));
    }
    if draft.author == visit.actor.id {
        row.push(button("curation-button-drop", format!("/drop {id}")));
    }
    let said = said.with(row);
    let hint = match () {
        () if !gate.errors.is_empty() => "gate-hint-errors",
        () if !settled => "gate-hint-warnings",
        () if publishes => "gate-hint-publish",
        () if draft.state == DraftState::Open => "gate-hint-submit",
        () => "gate-hint-waits",
    };
    Said { text: format!("{}\n\n{}", said.text, visit.text(hint, &[("draft", &id.to_string())])), ..said }
}

/// What the reader may do, as far as this message needs it; the write asks the store again.
pub(super) fn may(visit: &Visit<'_>, right: Right) -> bool {
    visit.actor.is_trusted() || visit.member.is_some_and(|member| member.role.may(right))
}

pub(super) fn needs_second(visit: &Visit<'_>, draft: &Draft) -> bool {
    visit.office.policy.second_person.is_needed(draft.entries.iter().map(|entry| entry.kind))
}

/// `/review`: the drafts that wait.
pub(super) async fn review(visit: &Visit<'_>) -> anyhow::Result<Said> {
    let waiting = visit.office.store.waiting_drafts().await?;
    if waiting.is_empty() {
        return Ok(visit.say("curation-nothing-waits"));
    }
    let mut said = Said::new(visit.text("curation-review", &[("count", &waiting.len().to_string())]));
    for id in waiting {
        let draft = find(visit, id).await?;
        let mut lines = vec![head(visit, &draft).await?];
        for entry in draft.entries.iter().take(2) {
            lines.push(change(visit, entry, true).await?);
        }
        if let Some(more) = draft.entries.len().checked_sub(2).filter(|more| *more > 0) {
            lines.push(visit.text("curation-more-facts", &[("count", &more.to_string())]));
        }
        said.text = format!("{}\n\n{}", said.text, lines.join("\n"));
        said = said
            .with(vec![(visit.text("curation-button-draft", &[("draft", &id.to_string())]), format!("/draft {id}"))]);
    }
    Ok(said)
}
