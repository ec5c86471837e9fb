//! `/article`: a news text becomes a draft of the facts in it, each with the words it came from and how it stands to
//! what the desk says. Nothing is published by itself; what is missing stays out and is said.
//!
//! ```text
//! /article baohaiphong-2026-11
//! Lũy kế đến 31/10/2026, thành phố có 1.050 dự án FDI …
//! ```

use serde::{Deserialize, Serialize};

use crate::article::{self, Against, Article, Body, Proposal, Reading};
use crate::error::UserError;
use crate::facts::Catalogue;
use crate::facts::model::{FactKind, Record, Source};
use crate::staff::{Said, Visit};
use crate::store::{Entry, Origin};

use super::dialogue::{self, Dialogue, Task, Then};
use super::{draft, entry, form, typed};

/// A piece as long as this was cut by the channel: more of it follows.
const CUT: usize = 3500;
/// Figures left over shown.
const LEFT: usize = 12;

/// An article on its way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pasted {
    /// Its source, once that is known.
    pub source: Option<String>,
    /// The source, when it is a new one: part of the draft.
    pub new: Option<Source>,
    /// The text so far.
    pub text: String,
}

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (first, text) = rest.trim().split_once('\n').unwrap_or((rest.trim(), ""));
    let mut pasted = Pasted { text: text.trim().to_owned(), ..Pasted::default() };
    if first.is_empty() {
        return ask(visit, pasted, 0).await;
    }
    let snapshot = visit.office.desk.snapshot();
    match typed::source(&snapshot.catalogue, first) {
        Ok(source) => pasted.source = Some(source),
        Err(_) if first.starts_with("http") => return new_source(visit, first, pasted).await,
        // No source in front: all of it is the text.
        Err(_) if !text.is_empty() => pasted.text = rest.trim().to_owned(),
        Err(error) => return Err(error.into()),
    }
    go_on(visit, pasted, 0).await
}

/// Asks about a page nobody has entered; the article is taken up again after that.
async fn new_source(visit: &Visit<'_>, address: &str, pasted: Pasted) -> anyhow::Result<Said> {
    let dialogue = Dialogue::form("source", visit.language, Then::Article(Box::new(pasted)));
    Box::pin(form::begin(visit, dialogue.given("url", address))).await
}

/// The form of its source is filled in.
pub(super) async fn with_source(visit: &Visit<'_>, pasted: Pasted, source: Source) -> anyhow::Result<Said> {
    let pasted = Pasted { source: Some(source.id.clone()), new: Some(source), ..pasted };
    go_on(visit, pasted, 0).await
}

/// Asks for what is missing, else reads.
async fn go_on(visit: &Visit<'_>, pasted: Pasted, turn: u32) -> anyhow::Result<Said> {
    if pasted.source.is_none() || pasted.text.is_empty() {
        return ask(visit, pasted, turn).await;
    }
    drafted(visit, pasted).await
}

async fn ask(visit: &Visit<'_>, pasted: Pasted, turn: u32) -> anyhow::Result<Said> {
    let id = match (&pasted.source, pasted.text.is_empty()) {
        (None, _) => "article-which-source",
        (Some(_), true) => "article-send-text",
        (Some(_), false) => "article-send-rest",
    };
    let turn = turn + 1;
    let mut row = Vec::new();
    if id == "article-send-rest" {
        row.push((visit.text("article-button-read", &[]), format!("/choose {turn}:read")));
    }
    row.push((visit.text("curation-button-cancel", &[]), "/cancel".to_owned()));
    dialogue::keep(visit, &Dialogue { task: Task::Article(Box::new(pasted)), turn }).await?;
    Ok(visit.say(id).with(row))
}

/// A line or piece of text sent in answer.
pub(super) async fn answered(visit: &Visit<'_>, mut pasted: Pasted, line: &str, turn: u32) -> anyhow::Result<Said> {
    if pasted.source.is_none() {
        let snapshot = visit.office.desk.snapshot();
        match typed::source(&snapshot.catalogue, line) {
            Ok(source) => pasted.source = Some(source),
            Err(_) if line.starts_with("http") => return new_source(visit, line, pasted).await,
            Err(error) => return Err(error.into()),
        }
        return go_on(visit, pasted, turn).await;
    }
    pasted.text = format!("{}\n{line}", pasted.text).trim().to_owned();
    if line.chars().count() >= CUT {
        return ask(visit, pasted, turn).await;
    }
    drafted(visit, pasted).await
}

/// Reads the text and drafts what is in it.
pub(super) async fn drafted(visit: &Visit<'_>, pasted: Pasted) -> anyhow::Result<Said> {
    let desk = visit.office.desk.clone();
    let (text, today, source) = (pasted.text.clone(), visit.now.date_naive(), pasted.source.clone());
    let published = pasted.new.as_ref().and_then(|source| source.date).map(|date| date.first_day());
    let work = move || {
        let snapshot = desk.snapshot();
        let reading = article::read(&snapshot, &Article { text, language: None, published, today, source });
        (snapshot, reading)
    };
    let (snapshot, reading) = tokio::task::spawn_blocking(work).await?;
    let mut entries = Vec::new();
    let numbers = gather(visit, &snapshot.catalogue, &reading, &mut entries).await?;
    let text = shown(visit, &snapshot.catalogue, &reading, &numbers);
    if entries.is_empty() {
        dialogue::end(visit).await?;
        return Ok(Said::new(format!("{text}\n\n{}", visit.text("article-nothing", &[]))));
    }
    if let Some(source) = pasted.new {
        entries.push(entry::version(visit, Record::Source(source)).await?);
    }
    let about = pasted.source.unwrap_or_default();
    let store = &visit.office.store;
    let id = store.begin_draft(&visit.act(&about), Origin::Article, &about, &entries, visit.utc()).await?;
    dialogue::end(visit).await?;
    let said = draft::show(visit, id).await?;
    Ok(Said { text: format!("{text}\n\n———\n\n{}", said.text), ..said })
}

/// The entries of a draft for the proposals that are whole and new, and the number of each in the draft.
async fn gather(
    visit: &Visit<'_>,
    catalogue: &Catalogue,
    reading: &Reading,
    entries: &mut Vec<Entry>,
) -> anyhow::Result<Vec<Option<usize>>> {
    let mut numbers = Vec::new();
    for proposal in &reading.proposals {
        let known = matches!(proposal.against, Against::Same { .. });
        let made = if known { None } else { record(catalogue, proposal, entries) };
        let Some((record, to_translate)) = made else {
            numbers.push(None);
            continue;
        };
        let words = reading.text.get(proposal.sentence.clone()).map(str::to_owned);
        let entry = Entry { words, to_translate, ..entry::version(visit, record).await? };
        let at = entries.iter().position(|other| (other.kind, &other.fact) == (entry.kind, &entry.fact));
        match at {
            // A second value of the same attribute's zone goes into the zone as it is by now.
            Some(at) if entry.kind == FactKind::Zone => {
                entries[at] = entry;
                numbers.push(Some(at + 1));
            }
            // The text says it twice; the first is kept.
            Some(_) => numbers.push(None),
            None => {
                entries.push(entry);
                numbers.push(Some(entries.len()));
            }
        }
    }
    Ok(numbers)
}

/// The fact of a proposal, with fields whose text is copied from the article's language.
fn record(catalogue: &Catalogue, proposal: &Proposal, entries: &[Entry]) -> Option<(Record, Vec<String>)> {
    if let Some((zone, attribute, value)) = proposal.attribute_value() {
        let earlier = entries.iter().find(|entry| entry.kind == FactKind::Zone && entry.fact == zone);
        let earlier = earlier.and_then(|entry| Record::from_json(FactKind::Zone, entry.body.as_ref()?).ok());
        let Record::Zone(mut zone) = earlier.or_else(|| catalogue.record(FactKind::Zone, &zone))? else { return None };
        zone.attributes.entry(attribute).or_default().push(value);
        return Some((Record::Zone(zone), Vec::new()));
    }
    let mut whole = proposal.clone();
    let mut to_translate = Vec::new();
    if let Body::Event(event) = &mut whole.body {
        let other = proposal.language.other().tag();
        let (title, summary) = (event.title.value.clone(), event.summary.clone());
        for (own, copy, field) in
            [(title, &mut event.title_other, "title"), (Some(summary), &mut event.summary_other, "summary")]
        {
            if copy.is_none() {
                *copy = own;
                to_translate.push(format!("{field}.{other}"));
            }
        }
    }
    whole.record().map(|record| (record, to_translate))
}

/// What was read, in words: each proposal with its number in the draft, then the figures left over.
fn shown(visit: &Visit<'_>, catalogue: &Catalogue, reading: &Reading, numbers: &[Option<usize>]) -> String {
    let shown = article::show(visit.office.desk.words(), catalogue, reading, visit.language);
    let mut parts = vec![shown.head.join("\n")];
    for (lines, number) in shown.proposals.iter().zip(numbers) {
        let mark = match number {
            Some(number) => visit.text("article-in-draft", &[("number", &number.to_string())]),
            None => visit.text("article-not-in-draft", &[]),
        };
        parts.push(format!("{mark} {}", lines.join("\n")));
    }
    if !shown.left.is_empty() {
        parts.push(shown.left.iter().take(LEFT + 1).cloned().collect::<Vec<_>>().join("\n"));
    }
    parts.join("\n\n")
}

/// The button under a piece of text: that was all of it.
pub(super) async fn chosen(visit: &Visit<'_>, pasted: Pasted, choice: &str) -> anyhow::Result<Said> {
    match choice {
        "read" if !pasted.text.is_empty() => drafted(visit, pasted).await,
        _ => Err(UserError::new("curation-earlier-button").into()),
    }
}
