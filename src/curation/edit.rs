//! `/edit ID FIELD = TEXT`: drafts another text or value of one field. Without a field the fields are offered.
//!
//! ```text
//! /edit bfest-2026 start = 2026-12-05
//! /edit trang-due aliases.vi = KCN Tràng Duệ; Tràng Duệ 1
//! /edit heza contact.website =                  an empty text takes an optional field away
//! ```

use serde_json::Value;

use crate::error::UserError;
use crate::facts::model::Record;
use crate::staff::{Said, Visit};
use crate::store::Origin;

use super::describe::{fields, short, title};
use super::reference::{self, Found, to_button};
use super::{dialogue, draft, entry};

/// Fields offered as buttons.
const OFFERED: usize = 24;
/// Fields that are lists even when they are not there yet.
const LISTS: [&str; 5] = ["tags", "about", "organisations", "partners", "aliases"];

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let snapshot = visit.office.desk.snapshot();
    let Some((before, text)) = rest.split_once('=') else {
        return offer(visit, &reference::meant(visit, rest)?).await;
    };
    let (id, path) =
        before.trim().rsplit_once(char::is_whitespace).ok_or_else(|| UserError::new("curation-edit-usage"))?;
    let found = reference::find(&snapshot.catalogue, id)?;
    change(visit, &found, path.trim(), text.trim()).await
}

/// The fields as buttons; the next line is the new text.
async fn offer(visit: &Visit<'_>, found: &Found) -> anyhow::Result<Said> {
    let snapshot = visit.office.desk.snapshot();
    let name = title(&snapshot.catalogue, visit.office.desk.words(), visit.language, &found.record);
    let mut said = Said::new(visit.text("curation-edit-which", &[("name", &name), ("id", &found.id)]));
    let it = to_button(found.kind, &found.id);
    for (path, text) in fields(&found.record).iter().take(OFFERED) {
        let line = format!("/field {it} {path}");
        said = said.with(vec![(format!("{path}: {}", short(text, 30)), line)]);
    }
    Ok(said)
}

/// `/field ID FIELD`: asks for the new text of a field.
pub(super) async fn ask(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let snapshot = visit.office.desk.snapshot();
    let (id, path) =
        rest.trim().rsplit_once(char::is_whitespace).ok_or_else(|| UserError::new("curation-edit-usage"))?;
    let found = reference::find(&snapshot.catalogue, id)?;
    let all = fields(&found.record);
    let now = all.iter().find(|(known, _)| known == path).map_or("", |(_, text)| text);
    dialogue::ask_field(visit, &to_button(found.kind, &found.id), path).await?;
    let cancel = (visit.text("curation-button-cancel", &[]), "/cancel".to_owned());
    Ok(Said::new(visit.text("curation-edit-text", &[("field", path), ("text", now)])).with(vec![cancel]))
}

/// Drafts the change of one field.
pub(super) async fn change(visit: &Visit<'_>, found: &Found, path: &str, text: &str) -> anyhow::Result<Said> {
    let new = edited(&found.record, path, text)?;
    if new == found.record {
        return Err(UserError::new("curation-same").with("field", path).into());
    }
    let mut entries = vec![entry::version(visit, new).await?];
    if entries.iter().all(|entry| entry.fact != found.id) {
        // The id of a figure holds its date and source: the one of the old id goes.
        entries.push(entry::withdrawal(visit, found.kind, found.id.clone()).await?);
    }
    let id = visit.office.store.begin_draft(&visit.act(&found.id), Origin::Edit, "", &entries, visit.utc()).await?;
    draft::show(visit, id).await
}

/// A fact with another text or value at one of its fields; the error says what is wrong with it.
pub(super) fn edited(record: &Record, path: &str, text: &str) -> Result<Record, UserError> {
    let wrong = |detail: String| {
        UserError::new("curation-field-wrong").with("field", path).with("text", text).with("detail", detail)
    };
    // Serialising plain data cannot fail.
    let mut value = serde_json::to_value(record).unwrap_or_default();
    place(&mut value, &path.split('.').collect::<Vec<_>>(), text, false)
        .ok_or_else(|| UserError::new("curation-no-such-field").with("field", path))?;
    Record::from_json(record.kind(), &value.to_string()).map_err(|error| wrong(error.to_string()))
}

/// Puts a text at a path; an empty one takes an optional field away. Lists are parted by `;`.
fn place(value: &mut Value, path: &[&str], text: &str, of_aliases: bool) -> Option<()> {
    let (first, rest) = path.split_first()?;
    let inner = match value {
        Value::Array(items) => items.get_mut(first.parse::<usize>().ok()?.checked_sub(1)?)?,
        Value::Object(members) => {
            if rest.is_empty() && text.is_empty() {
                return members.shift_remove(*first).map(drop);
            }
            members.entry(*first).or_insert_with(|| match LISTS.contains(first) || of_aliases {
                true => Value::Array(Vec::new()),
                false => Value::Object(Default::default()),
            })
        }
        _ => return None,
    };
    if !rest.is_empty() {
        return place(inner, rest, text, *first == "aliases");
    }
    *inner = match inner {
        Value::Array(_) => {
            let items = text.split(';').map(str::trim).filter(|item| !item.is_empty());
            Value::Array(items.map(|item| Value::String(item.to_owned())).collect())
        }
        Value::Bool(_) => Value::Bool(text.parse().ok()?),
        Value::Number(_) => Value::Number(text.parse::<i64>().ok()?.into()),
        _ => Value::String(text.to_owned()),
    };
    Some(())
}
