//! Which answers would change: the desk's own questions, asked as of today, of the facts as they are and as they
//! would be.

use rust_embed::RustEmbed;

use chrono::{DateTime, FixedOffset};

use crate::ask::{Snapshot, ask};
use crate::desk::Desk;
use crate::facts::Catalogue;
use crate::golden::{self, Golden};
use crate::language::Language;
use crate::question::Question;
use crate::understand::Session;

use super::Facts;

/// Questions with known answers, asked again before anything is published.
#[derive(RustEmbed)]
#[folder = "tests/golden"]
#[include = "seed.jsonl"]
#[include = "investor.jsonl"]
struct Own;

/// An answer that would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The question.
    pub question: String,
    /// What is said now.
    pub old: String,
    /// What would be said.
    pub new: String,
}

/// The questions, read once for each gate: they are few.
fn questions() -> Vec<Golden> {
    let files = Own::iter().filter_map(|name| Some((name.to_string(), Own::get(&name)?)));
    let read = |(name, file): (String, rust_embed::EmbeddedFile)| {
        golden::read(&name, &String::from_utf8_lossy(&file.data)).unwrap_or_default()
    };
    files.flat_map(read).collect()
}

/// Asks all of them twice; those in the reader's language come first.
pub(super) fn changed(desk: &Desk, after: Facts, language: Language, now: DateTime<FixedOffset>) -> Vec<Changed> {
    let old = desk.snapshot();
    let new = Snapshot::new(Catalogue::build(after.into_iter().map(|(_, id, record)| (id, record))));
    let mut found = Vec::new();
    for golden in questions() {
        let Some(turn) = golden.turns.first() else { continue };
        let question = Question { text: turn.text.clone(), language: None, now };
        let said = |snapshot: &Snapshot| ask(snapshot, desk.words(), &question, &Session::default()).reply;
        let (before, after) = (said(&old), said(&new));
        if before.text() != after.text() {
            let changed = Changed { question: turn.text.clone(), old: lead(&before.text()), new: lead(&after.text()) };
            found.push((before.language != language, changed));
        }
    }
    found.sort_by_key(|(other, _)| *other);
    found.into_iter().map(|(_, changed)| changed).collect()
}

/// The first line of an answer, which holds what was asked.
fn lead(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
