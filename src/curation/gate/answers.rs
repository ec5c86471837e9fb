//! Which answers would change: questions asked as of today, of the facts as they are and as they would be. They are
//! those the desk always asks itself, and for each changed fact the one that asks for it.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use chrono::{DateTime, FixedOffset, NaiveDate};
use rust_embed::RustEmbed;

use crate::ask::{Snapshot, ask};
use crate::desk::Desk;
use crate::facts::Catalogue;
use crate::facts::model::Record;
use crate::golden::{self, Golden};
use crate::language::Language;
use crate::question::Question;
use crate::understand::Session;

use super::Step;

/// Questions with known answers, asked again before anything is published.
#[derive(RustEmbed)]
#[folder = "tests/golden"]
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

/// What was said by a snapshot on a day.
struct Known {
    snapshot: Weak<Snapshot>,
    day: NaiveDate,
    said: Arc<Vec<Told>>,
}

/// What the desk says now, kept as long as it says it: most gates stand before the same facts.
static NOW: Mutex<Option<Known>> = Mutex::new(None);

/// Asks all of them of the facts as they would be; what asks for the changed facts comes first, then what is in the
/// reader's language.
pub(super) fn changed(
    desk: &Desk,
    steps: &[Step],
    after: Catalogue,
    language: Language,
    now: DateTime<FixedOffset>,
) -> Vec<Changed> {
    let new = Snapshot::new(after);
    let direct = direct(&new.catalogue, steps, language);
    let old = desk.snapshot();
    let mut found = differing(&direct, &said(desk, &old, &direct, now), &said(desk, &new, &direct, now));
    let own = questions();
    let mut others = differing(&own, &said_now(desk, &own, now), &said(desk, &new, &own, now));
    others.sort_by_key(|(spoken, _)| *spoken != language);
    found.extend(others);
    found.into_iter().map(|(_, changed)| changed).collect()
}

/// The questions whose answers differ, with the language of the answer.
fn differing(questions: &[String], old: &[Told], new: &[Told]) -> Vec<(Language, Changed)> {
    let both = questions.iter().zip(old.iter().zip(new));
    let differ = both.filter(|(_, (old, new))| old.1 != new.1);
    let change = |(question, ((language, old), (_, new))): (&String, (&Told, &Told))| {
        (*language, Changed { question: question.clone(), old: lead(old), new: lead(new) })
    };
    differ.map(change).collect()
}

/// Changed facts asked for by their names; an import may have thousands.
const DIRECT: usize = 40;

/// The question that asks for each changed fact, as short as somebody would type it.
fn direct(catalogue: &Catalogue, steps: &[Step], language: Language) -> Vec<String> {
    let name = |id: &str| catalogue.name_of(id).map(|name| name.get(language).to_owned());
    let text = |step: &Step| match step.new.as_ref().or(step.old.as_ref())? {
        Record::Observation(x) => {
            let indicator = catalogue.indicators.get(&x.indicator)?.name.get(language).to_owned();
            let about = [name(&x.subject), x.partner.as_deref().and_then(name)].into_iter().flatten();
            Some([indicator].into_iter().chain(about).collect::<Vec<_>>().join(" "))
        }
        Record::Zone(x) => Some(x.name.get(language).to_owned()),
        Record::Event(x) => Some(x.title.get(language).to_owned()),
        Record::Topic(x) => Some(x.title.get(language).to_owned()),
        Record::Organisation(x) => Some(x.name.get(language).to_owned()),
        _ => None,
    };
    let mut texts: Vec<String> = steps.iter().take(DIRECT).filter_map(text).collect();
    texts.dedup();
    texts
}

/// What the desk says today to each question.
fn said_now(desk: &Desk, questions: &[String], now: DateTime<FixedOffset>) -> Arc<Vec<Told>> {
    let snapshot = desk.snapshot();
    let mut known = NOW.lock().unwrap_or_else(PoisonError::into_inner);
    let day = now.date_naive();
    if let Some(known) = known.as_ref()
        && known.day == day
        && known.snapshot.upgrade().is_some_and(|of| Arc::ptr_eq(&of, &snapshot))
    {
        return known.said.clone();
    }
    let said = Arc::new(said(desk, &snapshot, questions, now));
    *known = Some(Known { snapshot: Arc::downgrade(&snapshot), day, said: said.clone() });
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
