//! Findings of [`crate::facts::check`] as text in one language: the sentence alone, and the whole
//! list with the lines in question.
//!
//! ```
//! use investor_desk::facts::check::check;
//! use investor_desk::language::Language;
//! use investor_desk::localize::{Bundles, finding};
//! let files = vec![("tags.yaml".to_owned(), "tags:\n- id: eco\n  name: {en: Green, vi: ''}\n".to_owned())];
//! let findings = check(&files, chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
//! let words = Bundles::load().unwrap();
//! assert_eq!(finding::text(&words, Language::En, &findings[0]), "name has no Vietnamese text");
//! assert_eq!(finding::text(&words, Language::Vi, &findings[0]), "name chưa có nội dung tiếng Việt");
//! let listing = finding::listing(&words, Language::En, &findings, &files);
//! assert!(listing.starts_with("tags.yaml:3:21: error: name has no Vietnamese text\n"));
//! ```

mod listing;

use fluent::{FluentArgs, FluentValue};

use super::bundle::Bundles;
use super::render::qualified;
use crate::facts::check::{Arg, Finding, Message, Severity};
use crate::language::Language;

pub use listing::listing;

/// What is wrong, in one sentence without its place.
pub fn text(words: &Bundles, language: Language, finding: &Finding) -> String {
    message(words, language, &finding.said)
}

/// The sentence behind "error:" or "warning:".
pub fn graded(words: &Bundles, language: Language, finding: &Finding) -> String {
    let id = match finding.severity {
        Severity::Error => "check-error",
        Severity::Warning => "check-warning",
    };
    words.text(language, id, &[("finding", &text(words, language, finding))])
}

/// "970 facts, 0 errors, 12 warnings".
pub fn summary(words: &Bundles, language: Language, facts: usize, findings: &[Finding]) -> String {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    let said = Message::new("check-summary").with_arg("facts", facts);
    message(words, language, &said.with_arg("errors", errors).with_arg("warnings", findings.len() - errors))
}

fn message(words: &Bundles, language: Language, said: &Message) -> String {
    let mut args = FluentArgs::new();
    for (name, arg) in &said.args {
        let value = match arg {
            Arg::Count(count) => FluentValue::from(*count),
            other => FluentValue::from(show(words, language, other)),
        };
        args.set(*name, value);
    }
    words.format(language, said.id, &args)
}

fn show(words: &Bundles, language: Language, arg: &Arg) -> String {
    match arg {
        Arg::Verbatim(text) => text.clone(),
        Arg::Count(count) => count.to_string(),
        Arg::Amount { low, high, unit, qualifier } => {
            // Numbers stay as they are written in the file, where they are to be found and mended.
            let number = match low == high {
                true => low.to_string(),
                false => words.text(language, "range", &[("low", &low.to_string()), ("high", &high.to_string())]),
            };
            qualified(words, language, *qualifier, with_unit(words, language, number, unit))
        }
        Arg::Message(said) => message(words, language, said),
        Arg::List(items) => items.iter().map(|item| show(words, language, item)).collect::<Vec<_>>().join(", "),
    }
}

/// "31 USD bn"; counts and ranks are numbers alone.
fn with_unit(words: &Bundles, language: Language, number: String, unit: &str) -> String {
    if ["count", "rank"].contains(&unit) {
        return number;
    }
    // A message can choose by a word, but not by one with blanks and strokes in it.
    let key = unit.replace([' ', '/'], "-");
    let unit = words.text(language, "check-unit", &[("key", &key), ("unit", unit)]);
    words.text(language, "check-amount", &[("number", &number), ("unit", &unit)])
}

#[cfg(test)]
mod tests;
