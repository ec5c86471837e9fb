//! What an import would do: facts added, changed, left alone; and what the rules of `check` find that they do
//! not find today.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::assemble::Places;
use super::fault::{Fault, Place};
use super::read::Reading;
use crate::facts::check::{Finding, Message, Severity, Spot, check_records};
use crate::facts::files::Located;
use crate::facts::model::{FactKind, Record};

/// What an import would do.
#[derive(Debug, Default)]
pub struct Preview {
    /// Facts that are not published.
    pub added: Vec<Located>,
    /// Facts that are published and say something else.
    pub changed: Vec<Located>,
    /// How many are published as they stand in the file.
    pub unchanged: usize,
    /// What could not be read.
    pub refused: Vec<Fault>,
    /// What was left out or judged while reading.
    pub notices: Vec<Fault>,
    /// What the rules find once the facts are imported, and do not find today.
    pub findings: Vec<Found>,
}

/// One thing the rules find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The cell or row; none for a fact that is not in the file.
    pub place: Option<Place>,
    /// What is found; of a fact that is not in the file, its spot has the id.
    pub finding: Finding,
}

impl Preview {
    /// True when nothing stands against importing it.
    pub fn is_sound(&self) -> bool {
        self.refused.is_empty() && !self.findings.iter().any(|found| found.finding.severity == Severity::Error)
    }

    /// The facts to be stored, as the store takes them. There may be many: each is let go of as it is taken over.
    pub fn into_rows(self) -> Vec<(FactKind, String, String)> {
        let facts = self.changed.into_iter().chain(self.added);
        facts.map(|at| (at.record.kind(), at.id, at.record.to_json())).collect()
    }
}

/// A published fact with the place it has here: none but its id.
pub fn published(id: String, record: Record) -> Located {
    let spot = Spot { file: id.clone(), line: 0, column: 0 };
    Located { id, record, spot }
}

/// Sets what was read beside what is published.
pub fn preview(published: &[Located], reading: Reading, today: NaiveDate) -> Preview {
    let Reading { records, unchanged, refused, notices, places, .. } = reading;
    let mut known: HashMap<(FactKind, &str), usize> = HashMap::new();
    for (at, one) in published.iter().enumerate() {
        known.insert((one.record.kind(), one.id.as_str()), at);
    }
    let mut preview = Preview { unchanged, refused, notices, ..Preview::default() };
    let mut after: Vec<&Located> = published.iter().collect();
    let mut replaced = Vec::new();
    for record in records {
        match known.get(&(record.record.kind(), record.id.as_str())).copied() {
            None => preview.added.push(record),
            Some(at) if published.get(at).is_some_and(|old| old.record == record.record) => preview.unchanged += 1,
            Some(at) => {
                replaced.push(at);
                preview.changed.push(record);
            }
        }
    }
    for (at, new) in replaced.into_iter().zip(&preview.changed) {
        after.get_mut(at).into_iter().for_each(|old| *old = new);
    }
    after.extend(&preview.added);
    after.sort_by_key(|at| at.record.kind());
    if !preview.added.is_empty() || !preview.changed.is_empty() {
        let before: Vec<&Located> = published.iter().collect();
        let locate = |at: &Located, words: &[&str]| places.spot(at, words);
        let mut told: HashMap<(Severity, Message), usize> = HashMap::new();
        for finding in check_records(&before, &locate, today) {
            *told.entry((finding.severity, finding.said)).or_default() += 1;
        }
        let mut is_new = |finding: &Finding| match told.get_mut(&(finding.severity, finding.said.clone())) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        };
        // How much is overdue changes with every value; that is no fault of the file.
        let due = |finding: &Finding| finding.said.id == "check-overdue";
        let found = check_records(&after, &locate, today).into_iter().filter(|finding| !due(finding));
        let new = found.filter(|finding| is_new(finding));
        let found = new.map(|finding| Found { place: place(&finding.spot, &places), finding });
        preview.findings = found.collect();
        preview.findings.sort_by_key(|found| found.finding.severity);
    }
    preview
}

/// The place in a sheet; none for what is published and stands in none.
fn place(spot: &Spot, places: &Places) -> Option<Place> {
    let row = u32::try_from(spot.line).ok().filter(|row| *row > 0 && places.has(&spot.file))?;
    let column = spot.column.checked_sub(1).and_then(|column| u16::try_from(column).ok());
    Some(Place { sheet: Arc::from(spot.file.as_str()), row, column })
}
