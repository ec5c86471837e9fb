//! Facts as files: reading `facts/**/*.yaml` into records that know where they stand.
//!
//! Input: names and texts of files. Output: every record with its id, file, line and column, and
//! a [`Finding`] for each file that could not be read.

use std::collections::HashMap;

use rust_embed::RustEmbed;
use serde::Deserialize;
use serde_saphyr::Spanned;

use super::check::{Finding, Message, Severity, Spot};
use super::model::*;

/// The curated facts built into the program: revision 1 of a new store.
#[derive(RustEmbed)]
#[folder = "facts"]
#[include = "*.yaml"]
struct Embedded;

/// A record with its id and the place it was read from.
#[derive(Clone, Debug)]
pub struct Located {
    /// Unique id; of observations with `#2`, `#3` … appended where needed.
    pub id: String,
    /// The fact.
    pub record: Record,
    /// Where it stands.
    pub spot: Spot,
}

/// The keys a file may have; any file may hold any of them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Page {
    sources: Vec<Spanned<Source>>,
    indicators: Vec<Spanned<Indicator>>,
    attributes: Vec<Spanned<Attribute>>,
    tags: Vec<Spanned<Tag>>,
    partners: Vec<Spanned<Partner>>,
    places: Vec<Spanned<Place>>,
    subjects: Vec<Spanned<Subject>>,
    organisations: Vec<Spanned<Organisation>>,
    zones: Vec<Spanned<Zone>>,
    events: Vec<Spanned<Event>>,
    topics: Vec<Spanned<Topic>>,
    observations: Vec<Spanned<Observation>>,
}

/// Names and texts of the embedded facts, sorted by name.
pub fn embedded() -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Embedded::iter()
        .filter_map(|name| {
            let file = Embedded::get(&name)?;
            Some((name.to_string(), String::from_utf8_lossy(&file.data).into_owned()))
        })
        .collect();
    files.sort();
    files
}

/// Reads files into records, in the order given. A file that cannot be read is a finding and
/// contributes nothing; the others are read all the same.
pub fn read(files: &[(String, String)]) -> (Vec<Located>, Vec<Finding>) {
    let mut records = Vec::new();
    let mut findings = Vec::new();
    for (name, text) in files {
        match serde_saphyr::from_str::<Page>(text) {
            Ok(page) => unfold(page, name, &mut records),
            Err(error) => findings.push(unreadable(name, &error)),
        }
    }
    number_duplicates(&mut records);
    (records, findings)
}

fn unreadable(file: &str, error: &serde_saphyr::Error) -> Finding {
    let (line, column) = error.location().map_or((1, 1), |place| (place.line(), place.column()));
    // The library's text carries its own drawing of the lines; `check` draws them itself.
    let text = error.without_snippet().to_string();
    let said = Message::new("check-unreadable").with("detail", text.lines().next().unwrap_or_default());
    Finding { severity: Severity::Error, spot: Spot { file: file.to_owned(), line, column }, said }
}

fn unfold(page: Page, file: &str, records: &mut Vec<Located>) {
    fn push<T>(list: Vec<Spanned<T>>, wrap: fn(T) -> Record, file: &str, records: &mut Vec<Located>) {
        for item in list {
            let (line, column) = (item.referenced.line(), item.referenced.column());
            let spot = Spot { file: file.to_owned(), line, column };
            let record = wrap(item.value);
            records.push(Located { id: record.id(), record, spot });
        }
    }
    push(page.sources, Record::Source, file, records);
    push(page.indicators, Record::Indicator, file, records);
    push(page.attributes, Record::Attribute, file, records);
    push(page.tags, Record::Tag, file, records);
    push(page.partners, Record::Partner, file, records);
    push(page.places, Record::Place, file, records);
    push(page.subjects, Record::Subject, file, records);
    push(page.organisations, Record::Organisation, file, records);
    push(page.zones, Record::Zone, file, records);
    push(page.events, Record::Event, file, records);
    push(page.topics, Record::Topic, file, records);
    push(page.observations, Record::Observation, file, records);
}

/// Two values of one series, date and source are told apart by `#2`, `#3` … in file order.
fn number_duplicates(records: &mut [Located]) {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for located in records {
        if located.record.kind() != FactKind::Observation {
            continue;
        }
        let count = seen.entry(located.id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            located.id = format!("{}#{count}", located.id);
        }
    }
}
