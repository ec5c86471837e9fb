//! Which answers a change of facts or code alters: those of an earlier run beside those of this one.
//!
//! A file of answers is JSON lines of `{id, text, status, answer_text, lang, facts}`, which `ask --json` writes too.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::Outcome;
use super::judge::{Said, judge};
use super::question::{BadFile, Golden, in_line};

/// An answer as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Id of the question, or of the turn of a conversation.
    pub id: String,
    /// What was asked.
    #[serde(default)]
    pub text: String,
    /// What was said.
    #[serde(flatten)]
    pub said: Said,
}

impl From<&Outcome> for Answer {
    fn from(outcome: &Outcome) -> Answer {
        Answer { id: outcome.id.clone(), text: outcome.question.text.clone(), said: Said::from(&outcome.reply) }
    }
}

/// The answers in a file. `file` is its name as it is to be shown.
pub fn read(file: &str, text: &str) -> Result<Vec<Answer>, BadFile> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let answers = lines.map(|(number, line)| {
        let bad = |error: serde_json::Error| BadFile {
            file: file.to_owned(),
            line: number,
            message: format!("not an answer that --save kept: {}", in_line(&error)),
        };
        serde_json::from_str(line).map_err(bad)
    });
    answers.collect()
}

/// One answer that changed.
#[derive(Clone, Debug, Serialize)]
pub struct Change {
    /// Id of the question or turn.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// What was said.
    pub old: Said,
    /// What is said now.
    pub new: Said,
    /// Whether the old and the new answer are right, where something is expected.
    pub right: Option<(bool, bool)>,
}

impl Change {
    /// The lines of the text that went, and those that came, in order.
    pub fn lines(&self) -> (Vec<&str>, Vec<&str>) {
        let (old, new) = (self.old.answer_text.as_str(), self.new.answer_text.as_str());
        (without(old, new), without(new, old))
    }
}

/// Lines of a text that do not stand in another.
fn without<'t>(text: &'t str, other: &str) -> Vec<&'t str> {
    let mut others: Vec<&str> = other.lines().collect();
    let alone = |line: &&str| match others.iter().position(|one| one == line) {
        Some(at) => {
            others.remove(at);
            false
        }
        None => true,
    };
    text.lines().filter(alone).collect()
}

/// Two runs compared.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Changes {
    /// Answers that changed, in the order of the questions.
    pub changed: Vec<Change>,
    /// Questions answered in both runs.
    pub compared: usize,
    /// Questions the earlier run did not have.
    pub added: Vec<String>,
    /// Questions only the earlier run had.
    pub gone: Vec<String>,
}

/// Compares what was said with what is said now. An answer is the same when its status, text, language and facts are.
pub fn changes(questions: &[&Golden], old: &[Answer], new: &[Answer]) -> Changes {
    let expected: HashMap<String, _> = questions
        .iter()
        .flat_map(|question| question.turns.iter().enumerate().map(|(nth, turn)| (question.turn_id(nth), turn)))
        .filter_map(|(id, turn)| Some((id, turn.expect.as_ref()?)))
        .collect();
    let mut before: HashMap<&str, &Answer> = old.iter().map(|answer| (answer.id.as_str(), answer)).collect();
    let mut changes = Changes::default();
    for answer in new {
        let Some(was) = before.remove(answer.id.as_str()) else {
            changes.added.push(answer.id.clone());
            continue;
        };
        changes.compared += 1;
        if was.said != answer.said {
            let right = expected.get(&answer.id).map(|expect| {
                let right = |said: &Said| judge(expect, said).is_empty();
                (right(&was.said), right(&answer.said))
            });
            let (id, text) = (answer.id.clone(), answer.text.clone());
            changes.changed.push(Change { id, text, old: was.said.clone(), new: answer.said.clone(), right });
        }
    }
    let gone = old.iter().filter(|answer| before.contains_key(answer.id.as_str()));
    changes.gone = gone.map(|answer| answer.id.clone()).collect();
    changes
}
