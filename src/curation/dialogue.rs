//! Dialogues of several steps, kept in the store: a restart in the middle loses nothing.
//!
//! A dialogue is either a form being filled in ([`super::form`]) or a field waiting for its new text
//! ([`super::edit`]). Buttons name the turn they were offered in: one of an earlier turn does nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::UserError;
use crate::language::Language;
use crate::staff::{Said, Visit};

use super::article::{self, Pasted};
use super::{edit, form, mend, reference};

/// What somebody is asked, and what they have answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialogue {
    /// What is being done.
    pub task: Task,
    /// Counts the questions: the button of an earlier one is out of date.
    pub turn: u32,
}

/// What a dialogue is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Task {
    /// A new fact.
    Form(Form),
    /// A new text of a field: the fact as a button names it, and the path.
    Field(String, String),
    /// A new text of a field in a draft: its number, the fact's place in it, and the path.
    Entry(i64, usize, String),
    /// A news text on its way.
    Article(Box<Pasted>),
}

/// A form as far as it is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The kind of fact.
    pub form: String,
    /// The language it was begun in: its texts are asked for in that one first.
    pub language: Language,
    /// The answers by field; an empty one was skipped.
    pub given: BTreeMap<String, String>,
    /// Fields whose text was copied from the other language.
    pub to_translate: Vec<String>,
    /// What comes after it.
    pub then: Then,
}

/// What comes after a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Then {
    /// A draft of the new fact.
    Draft,
    /// The `/set` that had to wait for this source, with both in one draft.
    Set(String),
    /// The article whose source this is.
    Article(Box<Pasted>),
}

impl Dialogue {
    /// An empty form.
    pub fn form(form: &str, language: Language, then: Then) -> Dialogue {
        let (given, to_translate) = (BTreeMap::new(), Vec::new());
        Dialogue { task: Task::Form(Form { form: form.to_owned(), language, given, to_translate, then }), turn: 0 }
    }

    /// The same with a field filled in.
    pub fn given(mut self, field: &str, text: &str) -> Dialogue {
        if let Task::Form(form) = &mut self.task {
            form.given.insert(field.to_owned(), text.to_owned());
        }
        self
    }
}

/// The dialogue of whoever gives the command.
async fn read(visit: &Visit<'_>) -> anyhow::Result<Option<Dialogue>> {
    let body = visit.office.store.dialogue(&visit.actor.id).await?;
    // One a newer program wrote in another way is as good as none.
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
}

/// Keeps where somebody is, in the store first.
pub(super) async fn keep(visit: &Visit<'_>, dialogue: &Dialogue) -> anyhow::Result<()> {
    let body = serde_json::to_string(dialogue)?;
    visit.office.store.keep_dialogue(&visit.actor.id, &body, visit.utc()).await?;
    visit.office.talking.begin(&visit.actor.id);
    Ok(())
}

/// Ends the dialogue.
pub(super) async fn end(visit: &Visit<'_>) -> anyhow::Result<bool> {
    visit.office.talking.end(&visit.actor.id);
    Ok(visit.office.store.end_dialogue(&visit.actor.id).await?)
}

/// Waits for the new text of a field.
pub(super) async fn ask_field(visit: &Visit<'_>, fact: &str, path: &str) -> anyhow::Result<()> {
    keep(visit, &Dialogue { task: Task::Field(fact.to_owned(), path.to_owned()), turn: 1 }).await
}

/// Waits for the new text of a field of a draft.
pub(super) async fn ask_entry(visit: &Visit<'_>, draft: i64, nth: usize, path: &str) -> anyhow::Result<()> {
    keep(visit, &Dialogue { task: Task::Entry(draft, nth, path.to_owned()), turn: 1 }).await
}

/// A line that is no command: the answer to what was asked. Nothing when nothing was.
pub(super) async fn answered(visit: &Visit<'_>, line: &str) -> anyhow::Result<Option<Said>> {
    let Some(dialogue) = read(visit).await? else {
        visit.office.talking.end(&visit.actor.id);
        return Ok(None);
    };
    match &dialogue.task {
        Task::Article(pasted) => {
            article::answered(visit, (**pasted).clone(), line.trim(), dialogue.turn).await.map(Some)
        }
        Task::Entry(draft, nth, path) => {
            let said = mend::run(visit, &format!("{draft} {nth} {path} = {}", line.trim())).await?;
            end(visit).await?;
            Ok(Some(said))
        }
        Task::Form(_) => form::answered(visit, dialogue, line.trim()).await.map(Some),
        Task::Field(fact, path) => {
            let snapshot = visit.office.desk.snapshot();
            let found = reference::find(&snapshot.catalogue, fact)?;
            let said = edit::change(visit, &found, path, line.trim()).await?;
            end(visit).await?;
            Ok(Some(said))
        }
    }
}

/// `/choose TURN:WHAT`: the button of a question.
pub(super) async fn choose(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let dialogue = read(visit).await?.ok_or_else(|| UserError::new("curation-no-dialogue"))?;
    let (turn, choice) = rest.split_once(':').ok_or_else(|| UserError::new("curation-no-dialogue"))?;
    if turn.trim().parse() != Ok(dialogue.turn) {
        return Err(UserError::new("curation-earlier-button").into());
    }
    match dialogue.task {
        Task::Article(pasted) => article::chosen(visit, *pasted, choice.trim()).await,
        _ => form::chosen(visit, dialogue, choice.trim()).await,
    }
}

/// `/cancel`.
pub(super) async fn cancel(visit: &Visit<'_>) -> anyhow::Result<Said> {
    let there_was = end(visit).await?;
    Ok(visit.say(if there_was { "curation-cancelled" } else { "curation-no-dialogue" }))
}
