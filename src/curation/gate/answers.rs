//! Which answers would change: the desk's own questions, asked as of today, of the facts as they are and as they
//! would be.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_embed::RustEmbed;

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

/// The questions.
fn questions() -> Vec<String> {
    let files = Own::iter().filter_map(|name| Some((name.to_string(), Own::get(&name)?)));
    let read = |(name, file): (String, rust_embed::EmbeddedFile)| {
        golden::read(&name, &String::from_utf8_lossy(&file.data)).unwrap_or_default()
    };
    let first = |golden: Golden| golden.turns.into_iter().next().map(|turn| turn.text);
    files.flat_map(read).filter_map(first).collect()
}

/// What is said to a question: the language and the text.
type Told = (Language, String);

/// What the desk says now, kept as long as it says it: most gates stand before the same facts.
static NOW: Mutex<Option<(Weak<Snapshot>, NaiveDate, Arc<Vec<Told>>)>> = Mutex::new(None);

/// Asks all of them of the facts as they would be; those in the reader's language come first.
pub(super) fn changed(desk: &Desk, after: Facts, language: Language, now: DateTime<FixedOffset>) -> Vec<Changed> {
    let questions = questions();
    let old = said_now(desk, &questions, now);
    let new = Snapshot::new(Catalogue::build(after.into_iter().map(|(_, id, record)| (id, record))));
    let mut found = Vec::new();
    for ((text, new), (spoken, old)) in questions.iter().zip(said(desk, &new, &questions, now)).zip(old.iter()) {
        if new.1 != *old {
            found.push((*spoken != language, Changed { question: text.clone(), old: lead(old), new: lead(&new.1) }));
        }
    }
    found.sort_by_key(|(other, _)| *other);
    found.into_iter().map(|(_, changed)| changed).collect()
}

/// What the desk says today to each question.
fn said_now(desk: &Desk, questions: &[String], now: DateTime<FixedOffset>) -> Arc<Vec<Told>> {
    let snapshot = desk.snapshot();
    let mut known = NOW.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((of, day, said)) = known.as_ref()
        && *day == now.date_naive()
        && of.upgrade().is_some_and(|of| Arc::ptr_eq(&of, &snapshot))
    {
        return said.clone();
    }
    let said = Arc::new(said(desk, &snapshot, questions, now));
    *known = Some((Arc::downgrade(&snapshot), now.date_naive(), said.clone()));
    said
}

fn said(desk: &Desk, snapshot: &Snapshot, questions: &[String], now: DateTime<FixedOffset>) -> Vec<Told> {
    let told = |text: &String| {
        let question = Question { text: text.clone(), language: None, now };
        let reply = ask(snapshot, desk.words(), &question, &Session::default()).reply;
        (reply.language, reply.text())
    };
    questions.iter().map(told).collect()
}

/// The first line of an answer, which holds what was asked.
fn lead(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}
