//! `/fact ID`: one fact with its source, dates, history and where it is used; `/history ID`: every version of it.

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::facts::Catalogue;
use crate::facts::model::{FactKind, Record};
use crate::staff::{Said, Visit};
use crate::store::RevisionRow;

use super::describe::{self, differences, fields, short, title};
use super::reference::{self, Found, to_button};

/// Letters of one field shown.
const FIELD: usize = 300;
/// Fields shown; a zone may have hundreds.
const FIELDS: usize = 40;

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let snapshot = visit.office.desk.snapshot();
    let catalogue = &snapshot.catalogue;
    let found = reference::meant(visit, rest)?;
    let Found { kind, id, record } = &found;
    let mut parts = vec![title(catalogue, visit.office.desk.words(), visit.language, record)];
    parts.push(format!("{} · {id}", kind.word()));
    parts.push(listed(visit, record));
    parts.extend(source(visit, catalogue, record));
    parts.push(used(visit, catalogue, &found));
    parts.extend(published(visit, *kind, id).await?);
    let it = to_button(*kind, id);
    let button = |label: &str, command: &str| (visit.text(label, &[]), format!("/{command} {it}"));
    let row = vec![
        button("curation-button-history", "history"),
        button("curation-button-edit", "edit"),
        button("curation-button-withdraw", "withdraw"),
    ];
    Ok(Said::new(parts.join("\n\n")).with(row))
}

/// The fields, one a line.
fn listed(visit: &Visit<'_>, record: &Record) -> String {
    let all = fields(record);
    let line = |(path, text): &(String, String)| format!("{path}: {}", short(text, FIELD));
    let mut lines: Vec<String> = all.iter().take(FIELDS).map(line).collect();
    if let Some(more) = all.len().checked_sub(FIELDS).filter(|more| *more > 0) {
        lines.push(visit.text("curation-more-fields", &[("count", &more.to_string())]));
    }
    lines.join("\n")
}

/// The source in full, where a fact names one.
fn source(visit: &Visit<'_>, catalogue: &Catalogue, record: &Record) -> Option<String> {
    let id = match record {
        Record::Observation(x) => &x.source,
        Record::Event(x) => &x.source,
        Record::Topic(x) => &x.source,
        _ => return None,
    };
    let source = catalogue.sources.get(id)?;
    let date = source.date.map(|date| describe::date(visit.office.desk.words(), visit.language, date));
    let rest = [source.publisher.clone(), date, source.url.clone()].into_iter().flatten().collect::<Vec<_>>();
    Some(visit.text("curation-source", &[("title", &source.title), ("rest", &rest.join(" · "))]))
}

/// How many facts name this one.
fn used(visit: &Visit<'_>, catalogue: &Catalogue, found: &Found) -> String {
    let names = |(kind, id): &(FactKind, &str)| {
        let itself = *kind == found.kind && *id == found.id;
        !itself && names_it(&serde_json::to_value(catalogue.record(*kind, id)).unwrap_or_default(), &found.id)
    };
    let count = catalogue.ids().filter(names).count();
    let id = if count == 0 { "curation-unused" } else { "curation-used" };
    visit.text(id, &[("count", &count.to_string())])
}

fn names_it(value: &Value, id: &str) -> bool {
    match value {
        Value::String(text) => text == id,
        Value::Array(items) => items.iter().any(|item| names_it(item, id)),
        Value::Object(members) => members.iter().any(|(key, member)| key == id || names_it(member, id)),
        _ => false,
    }
}

/// Since when the fact is said like this, and by whom.
async fn published(visit: &Visit<'_>, kind: FactKind, id: &str) -> anyhow::Result<Option<String>> {
    let history = visit.office.store.history(kind, id).await?;
    let Some(last) = history.last() else { return Ok(None) };
    let mut text = line(visit, last).await?;
    if history.len() > 1 {
        text = format!("{text}\n{}", visit.text("curation-versions", &[("count", &history.len().to_string())]));
    }
    Ok(Some(text))
}

/// "20 Nov 2026 09:12, draft 17 by Lan, published by Minh: new report".
async fn line(visit: &Visit<'_>, row: &RevisionRow) -> anyhow::Result<String> {
    let author = visit.name_of(&row.author).await?;
    let publisher = visit.name_of(row.decided_by.as_deref().unwrap_or(&row.author)).await?;
    let at = moment(visit, row.published_at);
    let draft = row.published_by.to_string();
    let args = [("at", &*at), ("draft", &draft), ("author", &author), ("publisher", &publisher), ("why", &row.reason)];
    let id = if row.reason.is_empty() { "curation-published" } else { "curation-published-why" };
    Ok(visit.text(id, &args))
}

/// A moment as staff read it, in the office's time.
pub(super) fn moment(visit: &Visit<'_>, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&visit.now.timezone());
    let date = crate::facts::model::FactDate::day(local.date_naive());
    let date = describe::date(visit.office.desk.words(), visit.language, date);
    visit.text("staff-moment", &[("date", &date), ("time", &local.format("%H:%M").to_string())])
}

/// `/history ID`: the versions, the newest first, each with what it changed.
pub(super) async fn history(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (kind, id) = match reference::meant(visit, rest) {
        Ok(Found { kind, id, .. }) => (kind, id),
        // A withdrawn fact is no longer among the published ones, but its history is.
        Err(error) => match visit.office.store.kinds_of(rest.trim()).await?.first() {
            Some(kind) => (*kind, rest.trim().to_owned()),
            None => return Err(error.into()),
        },
    };
    let rows = visit.office.store.history(kind, &id).await?;
    let mut parts = vec![visit.text("curation-history", &[("id", &id)])];
    for (nth, row) in rows.iter().enumerate().rev() {
        let read = |row: &RevisionRow| Record::from_json(kind, &row.body).ok();
        let before = nth.checked_sub(1).and_then(|before| rows.get(before)).and_then(read);
        let mut lines = vec![line(visit, row).await?];
        if before.is_some() {
            let changed = differences(before.as_ref(), read(row).as_ref());
            lines.extend(changed.iter().map(|one| describe::line(one, FIELD)));
        }
        if let (Some(at), Some(draft)) = (row.ended_at, row.ended_by) {
            let args = [("at", &*moment(visit, at)), ("draft", &draft.to_string())];
            lines.push(visit.text(&format!("curation-ended-{}", row.state), &args));
        }
        parts.push(lines.join("\n"));
    }
    let last = rows.last().map(|row| row.published_by.to_string()).unwrap_or_default();
    let undo = (visit.text("curation-button-undo", &[("draft", &last)]), format!("/undo {last}"));
    Ok(Said::new(parts.join("\n\n")).with(vec![undo]))
}
