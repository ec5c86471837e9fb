//! Facts written back as files, in the form of `facts/`: one file per kind, records in the order
//! given, the same records always giving the same bytes.
//!
//! ```
//! use investor_desk::facts::{files, write::write};
//! let text = "tags:\n- id: eco\n  name: {en: Green, vi: Xanh}\n";
//! let (records, _) = files::read(&[("any.yaml".to_owned(), text.to_owned())]);
//! let records = records.into_iter().map(|at| (at.record.kind(), at.id, at.record));
//! assert_eq!(write(records), [("tags.yaml".to_owned(), text.to_owned())]);
//! ```
//!
//! The `#2` of an observation's id is not written: reading counts it again, from the same order.

#[cfg(test)]
mod tests;
mod yaml;

use super::model::{FactKind, Record};

/// Records as files: names relative to the folder, and texts. Kinds without records get no file.
pub fn write(records: impl Iterator<Item = (FactKind, String, Record)>) -> Vec<(String, String)> {
    let records: Vec<(FactKind, Record)> = records.map(|(kind, _, record)| (kind, record)).collect();
    FactKind::ALL.into_iter().filter_map(|kind| page(kind, &records)).collect()
}

/// The file of one kind.
fn page(kind: FactKind, records: &[(FactKind, Record)]) -> Option<(String, String)> {
    let (name, key) = file_of(kind);
    let mut text = format!("{key}:\n");
    let empty = text.len();
    for (_, record) in records.iter().filter(|(of, _)| *of == kind) {
        // Serialising plain data cannot fail.
        let value = serde_json::to_value(record).unwrap_or_default();
        if text.len() > empty && !matches!(kind, FactKind::Observation | FactKind::Place) {
            text.push('\n');
        }
        yaml::item(&mut text, &value);
    }
    (text.len() > empty).then(|| (format!("{name}.yaml"), text))
}

/// Name of the file and its key.
fn file_of(kind: FactKind) -> (&'static str, &'static str) {
    match kind {
        FactKind::Source => ("sources", "sources"),
        FactKind::Indicator => ("indicators", "indicators"),
        FactKind::Attribute => ("attributes", "attributes"),
        FactKind::Tag => ("tags", "tags"),
        FactKind::Partner => ("partners", "partners"),
        FactKind::Place => ("gazetteer", "places"),
        FactKind::Subject => ("subjects", "subjects"),
        FactKind::Organisation => ("organisations", "organisations"),
        FactKind::Zone => ("zones", "zones"),
        FactKind::Event => ("events", "events"),
        FactKind::Topic => ("topics", "topics"),
        FactKind::Observation => ("observations", "observations"),
    }
}
