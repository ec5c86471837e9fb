//! The question file: JSON lines of `{id, text, lang?, now?, group?, expect?, turns?}`.
//!
//! `turns` is a conversation; each turn may expect something, and what the line expects is meant for the last one.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset};
use serde::de::Error;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::language::Language;
use crate::question::instant;
use crate::reply::Status;

/// One question, or one conversation.
#[derive(Clone, Debug)]
pub struct Golden {
    /// Unique in all files asked together.
    pub id: String,
    /// A path such as `figure/vi/dated`; the file's name when the line has none.
    pub group: String,
    /// The language it is written in.
    pub lang: Option<Language>,
    /// Tell the desk the language instead of letting it find out.
    pub send_lang: bool,
    /// Questions with the same session are one conversation.
    pub session: Option<String>,
    /// What is asked, in order; one turn when it is no conversation.
    pub turns: Vec<Turn>,
    /// True when the line had turns: they have ids of their own.
    pub conversation: bool,
}

impl Golden {
    /// What the runner calls a turn: the question's id, with its place when it is part of a conversation.
    pub fn turn_id(&self, nth: usize) -> String {
        if self.conversation { format!("{}#{nth}", self.id) } else { self.id.clone() }
    }
}

/// One turn of a conversation.
#[derive(Clone, Debug)]
pub struct Turn {
    /// As typed.
    pub text: String,
    /// The instant everything relative is counted from.
    pub now: Option<DateTime<FixedOffset>>,
    /// What the reply must hold.
    pub expect: Option<Expect>,
}

/// What a right reply must hold: all given keys. A key this does not know is an error, not a pass.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Expect {
    /// The status, or one of several; `answered` when nothing is said.
    #[serde(deserialize_with = "one_or_more")]
    pub status: Option<Vec<Status>>,
    /// One of these facts is cited.
    pub fact_ids_any: Vec<String>,
    /// All of these facts are cited.
    pub fact_ids_all: Vec<String>,
    /// No other fact is cited.
    pub fact_ids_only: Option<Vec<String>>,
    /// A cited fact has one of these values, and it can be read in the text.
    pub values_any: Option<Vec<Value>>,
    /// How far a fact's value may be off; 0.0005.
    pub rel_tol: Option<f64>,
    /// How far the figure in the text may be off; 0.005.
    pub text_rel_tol: Option<f64>,
    /// False when the value need not be readable.
    pub value_in_text: Option<bool>,
    /// A cited fact has this unit.
    pub unit: Option<String>,
    /// The date of a cited fact starts with one of these.
    pub as_of_any: Vec<String>,
    /// The source of a cited fact holds this.
    pub source: String,
    /// One of these is said.
    pub must_contain_any: Vec<String>,
    /// All of these are said.
    pub must_contain_all: Vec<String>,
    /// None of these is said.
    pub must_not_contain: Vec<String>,
    /// The reply's language.
    pub lang: Option<Language>,
    /// Look at the facts whatever the status is.
    pub check_always: bool,
}

impl Expect {
    /// The statuses that are right.
    pub fn statuses(&self) -> &[Status] {
        self.status.as_deref().unwrap_or(&[Status::Answered])
    }
}

/// `"unknown"` or `["unknown", "ambiguous"]`.
fn one_or_more<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Vec<Status>>, D::Error> {
    let several = match Value::deserialize(from)? {
        Value::Array(several) => several,
        one => vec![one],
    };
    let statuses = several.into_iter().map(|status| serde_json::from_value(status).map_err(D::Error::custom));
    statuses.collect::<Result<_, _>>().map(Some)
}

/// A line of a file that is no question.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {message}")]
pub struct BadFile {
    /// Name of the file.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

/// A line as it is written.
#[derive(Deserialize)]
struct Line {
    id: String,
    group: Option<String>,
    lang: Option<Language>,
    now: Option<String>,
    text: Option<String>,
    #[serde(default)]
    send_lang: bool,
    expect: Option<Expect>,
    #[serde(default)]
    turns: Vec<LineTurn>,
    context: Option<Context>,
}

#[derive(Deserialize)]
struct LineTurn {
    text: String,
    now: Option<String>,
    expect: Option<Expect>,
}

/// Keys other than the session are other programs' own.
#[derive(Deserialize)]
struct Context {
    session: Option<String>,
}

/// The questions of a file, in order. `file` is its name as it is to be shown.
pub fn read(file: &str, text: &str) -> Result<Vec<Golden>, BadFile> {
    let stem = stem(file);
    let mut questions = Vec::new();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let bad = |message: String| BadFile { file: file.to_owned(), line: number, message };
        let line: Line = serde_json::from_str(line).map_err(|error| bad(in_line(&error)))?;
        let question = question(line, stem).map_err(bad)?;
        if let Some(first) = seen.insert(question.id.clone(), number) {
            return Err(bad(format!("the id {:?} was given on line {first} already", question.id)));
        }
        questions.push(question);
    }
    if questions.is_empty() {
        return Err(BadFile { file: file.to_owned(), line: 1, message: "there is no question in it".to_owned() });
    }
    Ok(questions)
}

/// The name of a file without folder and ending: `golden/seed.jsonl` → `seed`.
pub fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

/// What is wrong with a line of JSON, without the line number: it counts from the line's own beginning.
pub(super) fn in_line(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let what = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
    format!("{what} (column {})", error.column())
}

fn question(line: Line, stem: &str) -> Result<Golden, String> {
    let Line { id, group, lang, now, text, send_lang, expect, turns, context } = line;
    if send_lang && lang.is_none() {
        return Err("send_lang needs lang".to_owned());
    }
    let conversation = !turns.is_empty();
    let session = if conversation { Some(id.clone()) } else { context.and_then(|context| context.session) };
    let now = now.as_deref().map(instant).transpose().map_err(|error| format!("now: {error}"))?;
    let mut asked = Vec::new();
    for turn in turns {
        let own = turn.now.as_deref().map(instant).transpose().map_err(|error| format!("now: {error}"))?;
        asked.push(Turn { text: turn.text, now: own.or(now), expect: turn.expect });
    }
    match (text, asked.last_mut()) {
        (Some(text), None) => asked.push(Turn { text, now, expect }),
        (_, Some(last)) => last.expect = last.expect.take().or(expect),
        (None, None) => return Err("it has neither text nor turns".to_owned()),
    }
    let group = group.unwrap_or_else(|| stem.to_owned());
    Ok(Golden { id, group, lang, send_lang, session, turns: asked, conversation })
}
