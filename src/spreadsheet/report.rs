//! A preview in words: counts, then the first of what is added, changed and refused, and what the rules find.

use std::collections::HashMap;

use super::fault::place_text;
use super::preview::{Found, Preview};
use super::row::get;
use super::table::{Part, TABLES};
use super::write;
use crate::facts::files::Located;
use crate::facts::model::FactKind;
use crate::language::Language;
use crate::localize::{Bundles, finding};

/// A field that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Id of its column; of a part with the part before it: `total_area_ha value`.
    pub field: String,
    /// What is published; none where nothing is.
    pub old: Option<String>,
    /// What would be.
    pub new: Option<String>,
}

/// What differs between a published fact and the one that would supersede it.
pub fn changes(old: &Located, new: &Located) -> Vec<Change> {
    let mut changes = Vec::new();
    for table in TABLES.iter().filter(|table| table.kind == new.record.kind()) {
        let (before, after) = (write::objects(table, old), write::objects(table, new));
        for row in 0..before.len().max(after.len()) {
            for column in table.columns {
                let shown = |rows: &[serde_json::Map<String, serde_json::Value>]| {
                    let value = get(rows.get(row)?, column.path)?;
                    match value {
                        serde_json::Value::String(text) => Some(text.clone()),
                        serde_json::Value::Object(_) => None,
                        other => Some(other.to_string()),
                    }
                };
                let (old, new) = (shown(&before), shown(&after));
                // 13.1 and 13.10 are the same.
                let number = |text: &Option<String>| {
                    text.as_deref().and_then(|text| rust_decimal::Decimal::from_str_exact(text).ok())
                };
                let same_number = number(&old).is_some() && number(&old) == number(&new);
                if old == new || same_number || column.path == "id" {
                    continue;
                }
                let part = ["attribute", "name"].into_iter().filter(|_| table.part != Part::Whole);
                let part = part.filter_map(|key| get(after.get(row).or(before.get(row))?, key)?.as_str()).next();
                let field = part.map_or(column.id(), |part| format!("{part} {}", column.id()));
                changes.push(Change { field, old, new });
            }
        }
    }
    changes
}

/// The preview for a reader, `most` of each list.
pub fn report(preview: &Preview, published: &[Located], words: &Bundles, language: Language, most: usize) -> String {
    let counts = [
        ("added", preview.added.len()),
        ("changed", preview.changed.len()),
        ("unchanged", preview.unchanged),
        ("refused", preview.refused.len()),
    ];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
    let mut text = vec![words.text(language, "sheet-preview", &counts)];
    let mut list = |heading: &str, items: &mut dyn Iterator<Item = String>, count: usize| {
        if count > 0 {
            text.push(words.text(language, heading, &[]));
            text.extend(items.take(most));
            if count > most {
                let more = (count - most).to_string();
                text.push(format!("  {}", words.text(language, "sheet-and-more", &[("count", &more)])));
            }
        }
    };
    let faults = |fault: &super::Fault| format!("  {}", fault.text(words, language));
    list("sheet-list-refused", &mut preview.refused.iter().map(faults), preview.refused.len());
    let findings = preview.findings.iter().map(|one| format!("  {}", found(one, words, language)));
    list("sheet-list-findings", &mut { findings }, preview.findings.len());
    list("sheet-list-notices", &mut preview.notices.iter().map(faults), preview.notices.len());
    let old: HashMap<(FactKind, &str), &Located> =
        published.iter().map(|at| ((at.record.kind(), at.id.as_str()), at)).collect();
    let changed = preview.changed.iter().map(|new| {
        let old = old.get(&(new.record.kind(), new.id.as_str()));
        let fields = old.map(|old| changes(old, new)).unwrap_or_default();
        let lines = fields.iter().map(|change| format!("\n      {}", change_text(change, words, language)));
        format!("  {} {}{}", new.record.kind().word(), new.id, lines.collect::<String>())
    });
    list("sheet-list-changed", &mut { changed }, preview.changed.len());
    let added = preview.added.iter().map(|new| format!("  {} {}", new.record.kind().word(), new.id));
    list("sheet-list-added", &mut { added }, preview.added.len());
    text.join("\n") + "\n"
}

fn change_text(change: &Change, words: &Bundles, language: Language) -> String {
    let nothing = words.text(language, "sheet-nothing", &[]);
    let (part, column) = change.field.rsplit_once(' ').unwrap_or(("", &change.field));
    let column = words.text(language, &format!("sheet-column-{column}"), &[]);
    let part = if part.is_empty() { String::new() } else { format!("{part}, ") };
    let shown = |value: &Option<String>| value.clone().unwrap_or_else(|| nothing.clone());
    format!("{part}{column}: {} → {}", shown(&change.old), shown(&change.new))
}

/// One finding of the rules with its place.
pub fn found(found: &Found, words: &Bundles, language: Language) -> String {
    let place = match &found.place {
        Some(place) => place_text(place, words, language),
        None => found.finding.spot.to_string(),
    };
    format!("{place}: {}", finding::graded(words, language, &found.finding))
}
