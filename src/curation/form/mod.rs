//! `/new KIND`: a new fact, asked for field by field, with buttons and what is likely.
//!
//! `fields` says what each form asks; [`step`] which question is next; [`read`] takes an answer; [`done`] makes the
//! fact of them. Both languages are asked for; who has only one may copy it, and it is marked as to be translated.

mod done;
mod fields;
mod read;

use crate::error::UserError;
use crate::language::Language;
use crate::staff::{Said, Visit};

use super::dialogue::{self, Dialogue, Form, Task, Then};

use fields::{Ask, Field, Need, fields};

/// A question of a form.
struct Step {
    field: Field,
    /// Where the answer goes: the field's name, with the language of a text.
    path: String,
    /// The language the text is to be in.
    language: Option<Language>,
}

/// `/new KIND`.
pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let word = rest.split_whitespace().next().unwrap_or_default().to_lowercase();
    if fields(&word).is_none() {
        let kind =
            |(name, _): &(&str, &[Field])| (visit.text(&format!("form-kind-{name}"), &[]), format!("/new {name}"));
        let said = Said::new(visit.text("form-which", &[]));
        return Ok(fields::FORMS.iter().map(kind).fold(said, |said, button| said.with(vec![button])));
    }
    begin(visit, Dialogue::form(&word, visit.language, Then::Draft)).await
}

/// Begins a form with what is known already.
pub(super) async fn begin(visit: &Visit<'_>, dialogue: Dialogue) -> anyhow::Result<Said> {
    next(visit, dialogue, None).await
}

/// Asks the next question, or makes the fact when there is none.
async fn next(visit: &Visit<'_>, mut dialogue: Dialogue, note: Option<String>) -> anyhow::Result<Said> {
    let Task::Form(form) = &dialogue.task else { return Err(UserError::new("curation-no-dialogue").into()) };
    let Some(step) = step(form) else {
        let form = form.clone();
        // What follows may be a dialogue again. Should it fail, the answers are asked for from the last one on.
        dialogue::end(visit).await?;
        let done = done::finish(visit, &form).await;
        if done.is_err() {
            dialogue::keep(visit, &dialogue).await?;
        }
        return done;
    };
    let form = form.clone();
    dialogue.turn += 1;
    dialogue::keep(visit, &dialogue).await?;
    let said = question(visit, &form, &step, dialogue.turn);
    Ok(match note {
        Some(note) => Said { text: format!("{note}\n\n{}", said.text), ..said },
        None => said,
    })
}

/// The first question without an answer.
fn step(form: &Form) -> Option<Step> {
    let filled = |name: &str| form.given.get(name).is_some_and(|text| !text.is_empty());
    for field in fields(&form.form)? {
        if matches!(field.need, Need::With(other) if !filled(other)) {
            continue;
        }
        let paths: Vec<(String, Option<Language>)> = match field.ask {
            Ask::Both => [form.language, form.language.other()]
                .map(|language| (format!("{}.{}", field.name, language.tag()), Some(language)))
                .to_vec(),
            _ => vec![(field.name.to_owned(), None)],
        };
        let open = paths.into_iter().find(|(path, _)| !form.given.contains_key(path));
        if let Some((path, language)) = open {
            return Some(Step { field: *field, path, language });
        }
    }
    None
}

/// The question in words, with its buttons.
fn question(visit: &Visit<'_>, form: &Form, step: &Step, turn: u32) -> Said {
    let name = format!("{}-{}", form.form, step.field.name);
    let mut text = visit.text(&format!("form-field-{name}"), &[]);
    if let Some(language) = step.language {
        text = format!("{text} {}", visit.text(&format!("form-in-{}", language.tag()), &[]));
    }
    let button = |label: String, what: &str| (label, format!("/choose {turn}:{what}"));
    let mut said = Said::new(text);
    if let Ask::Choice(words) = step.field.ask {
        for words in words.chunks(2) {
            let row = words.iter().map(|word| button(visit.text(&format!("form-choice-{word}"), &[]), word));
            said = said.with(row.collect());
        }
    }
    let mut row = Vec::new();
    if let Some(likely) = likely(visit, form, step) {
        row.push(button(visit.text("form-button-keep", &[("text", &likely)]), "keep"));
    }
    if step.field.need == Need::May && step.language != Some(form.language.other()) {
        row.push(button(visit.text("form-button-skip", &[]), "skip"));
    }
    if copied_from(form, step).is_some() {
        row.push(button(visit.text("form-button-copy", &[]), "copy"));
    }
    row.push((visit.text("curation-button-cancel", &[]), "/cancel".to_owned()));
    said.with(row)
}

/// What a field has unless something else is given.
fn likely(visit: &Visit<'_>, form: &Form, step: &Step) -> Option<String> {
    match step.field.need {
        Need::Default(text) => Some(text.to_owned()),
        Need::Made => Some(done::made_id(visit, form)).filter(|id| !id.is_empty()),
        _ => None,
    }
}

/// The text of the other language, once it is given.
fn copied_from<'f>(form: &'f Form, step: &Step) -> Option<&'f str> {
    let other = format!("{}.{}", step.field.name, step.language?.other().tag());
    form.given.get(&other).map(String::as_str).filter(|text| !text.is_empty())
}

/// A line typed in answer to the question.
pub(super) async fn answered(visit: &Visit<'_>, dialogue: Dialogue, line: &str) -> anyhow::Result<Said> {
    let Task::Form(form) = &dialogue.task else { return Err(UserError::new("curation-no-dialogue").into()) };
    let Some(step) = step(form) else { return next(visit, dialogue, None).await };
    match read::answer(visit, form, &step, line) {
        Ok(text) => fill(visit, dialogue, &step, text).await,
        // Asked again, with what was wrong.
        Err(error) => next(visit, dialogue, Some(visit.told(&error))).await,
    }
}

/// A button under the question.
pub(super) async fn chosen(visit: &Visit<'_>, mut dialogue: Dialogue, choice: &str) -> anyhow::Result<Said> {
    let Task::Form(form) = &mut dialogue.task else { return Err(UserError::new("curation-no-dialogue").into()) };
    let Some(step) = step(form) else { return next(visit, dialogue, None).await };
    let text = match choice {
        "keep" => likely(visit, form, &step),
        "skip" if step.field.need == Need::May => Some(String::new()),
        "copy" => {
            let text = copied_from(form, &step).map(str::to_owned);
            form.to_translate.extend(text.as_ref().map(|_| step.path.clone()));
            text
        }
        word => match step.field.ask {
            Ask::Choice(words) => words.iter().find(|known| **known == word).map(|word| (*word).to_owned()),
            _ => None,
        },
    };
    let text = text.ok_or_else(|| UserError::new("curation-earlier-button"))?;
    fill(visit, dialogue, &step, text).await
}

/// Keeps an answer and goes on. A text that is skipped is skipped in both languages.
async fn fill(visit: &Visit<'_>, mut dialogue: Dialogue, step: &Step, text: String) -> anyhow::Result<Said> {
    if let Task::Form(form) = &mut dialogue.task {
        if let Some(language) = step.language.filter(|_| text.is_empty()) {
            form.given.insert(format!("{}.{}", step.field.name, language.other().tag()), String::new());
        }
        form.given.insert(step.path.clone(), text);
    }
    next(visit, dialogue, None).await
}
