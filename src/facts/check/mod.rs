//! Checking facts: everything that can be found wrong in a set of files, with its place.
//!
//! Input: names and texts of files, and the day to count from. Output: [`Finding`]s, which
//! [`crate::localize::finding`] words in both languages. Errors stop an import, warnings do not.
//!
//! ```
//! use investor_desk::facts::check::{Severity, check};
//! let text = "tags:\n- id: eco\n  name: {en: Green, vi: ''}\n";
//! let files = vec![("tags.yaml".to_owned(), text.to_owned())];
//! let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
//! let findings = check(&files, today);
//! assert_eq!(findings[0].severity, Severity::Error);
//! assert_eq!((findings[0].spot.line, findings[0].spot.column), (3, 21));
//! assert_eq!(findings[0].said.to_string(), "check-no-vietnamese field=name");
//! ```
//!
//! Reading order: `view` (what the rules look at), then one file per group of rules: `ids`,
//! `references`, `languages`, `units`, `dates`, `values`, `series`, `parts`, `staleness`; [`Message`]
//! is what they say.

mod dates;
mod ids;
mod languages;
mod message;
mod parts;
mod references;
mod series;
mod staleness;
#[cfg(test)]
mod tests;
mod units;
mod values;
mod view;

use chrono::NaiveDate;

use super::files::{self, Located};
use view::{Facts, Report};

pub use message::{Arg, Message};

/// Whether a finding stops an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops an import.
    Error,
    /// Is to be looked at; stops nothing.
    Warning,
}

/// A place in a file; line and column count from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Spot {
    /// Name of the file as it was given.
    pub file: String,
    /// Line.
    pub line: u64,
    /// Column, in characters.
    pub column: u64,
}

impl std::fmt::Display for Spot {
    /// File and line; the name alone of what has no lines.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => f.write_str(&self.file),
            line => write!(f, "{}:{line}", self.file),
        }
    }
}

/// One thing found wrong. Findings sort by place, errors first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    /// Where.
    pub spot: Spot,
    /// Whether it stops an import.
    pub severity: Severity,
    /// One clear sentence for staff.
    pub said: Message,
}

/// Reads the files and reports everything wrong with them, sorted by file and line.
///
/// When a file cannot be read, references are not checked: what they name may stand in it.
pub fn check(files: &[(String, String)], today: NaiveDate) -> Vec<Finding> {
    let (records, unreadable) = files::read(files);
    let records: Vec<&Located> = records.iter().collect();
    let places = view::Lines::of(files);
    let locate = |at: &Located, words: &[&str]| places.spot(at, words);
    let mut findings = found(&Facts::new(&records, &locate, today), unreadable.is_empty());
    findings.extend(unreadable);
    findings.sort();
    findings
}

/// Finds where the keys lead inside a record, such as `["developer:", "source:"]` to the source of a zone's
/// developer; where they lead nowhere, the place of the record.
pub type Locate<'a> = &'a dyn Fn(&Located, &[&str]) -> Spot;

/// Reports everything wrong with records that came from elsewhere than files of this form, sorted by place.
pub fn check_records(records: &[&Located], locate: Locate, today: NaiveDate) -> Vec<Finding> {
    let mut findings = found(&Facts::new(records, locate, today), true);
    findings.sort();
    findings
}

fn found(facts: &Facts, complete: bool) -> Vec<Finding> {
    let mut report = Report::default();
    ids::check(facts, &mut report);
    if complete {
        references::check(facts, &mut report);
    }
    languages::check(facts, &mut report);
    units::check(facts, &mut report);
    dates::check(facts, &mut report);
    values::check(facts, &mut report);
    series::check(facts, &mut report);
    parts::check(facts, &mut report);
    staleness::check(facts, &mut report);
    report.findings
}
