//! Golden questions: a file of questions, each with what a right answer must hold, asked and judged.
//!
//! ```
//! use investor_desk::golden;
//! let file = r#"{"id":"1","text":"FDI in total?","expect":{"values_any":[50300000000],"as_of_any":["2025-10"]}}"#;
//! let questions = golden::read("mine.jsonl", file).unwrap();
//! assert_eq!((questions[0].group.as_str(), questions[0].turns.len()), ("mine", 1));
//! let fault = golden::read("mine.jsonl", "{\"id\":\"1\",\"txt\":\"FDI?\"}").unwrap_err();
//! assert!(fault.to_string().starts_with("mine.jsonl:1: "));
//! ```
//!
//! Reading order: [`question`] (the file), [`judge`] and [`fault`] (is this reply right, and if not why;
//! [`number`] reads figures out of its text), [`score`] (right and wrong per group and language), [`floor`] (what
//! was reached before), [`change`] (which answers differ from those of an earlier run). No input or output, no
//! clock. The format and the rules are those of the black-box runner that judges the program from outside.

pub mod change;
pub mod fault;
pub mod floor;
pub mod judge;
pub mod number;
pub mod question;
pub mod score;

pub use change::{Change, Changes, changes};
pub use fault::Fault;
pub use floor::{Fall, Floor};
pub use judge::{Said, judge};
pub use question::{BadFile, Expect, Golden, Turn, read};
pub use score::{Abstention, Row, Score};

use chrono::{DateTime, FixedOffset};

use crate::desk::Desk;
use crate::question::Question;
use crate::reply::Reply;

/// What came of one turn.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The question's id; in a conversation with `#0`, `#1` … appended.
    pub id: String,
    /// What was asked.
    pub question: Question,
    /// What was said.
    pub reply: Reply,
    /// Why it is wrong; empty when it is right, none when nothing was expected.
    pub faults: Option<Vec<Fault>>,
}

/// Asks a question, or every turn of a conversation. `now` is for questions that name no time themselves.
pub fn ask(desk: &Desk, golden: &Golden, now: DateTime<FixedOffset>) -> Vec<Outcome> {
    let turns = golden.turns.iter().enumerate();
    turns
        .map(|(nth, turn)| {
            let language = golden.lang.filter(|_| golden.send_lang);
            let question = Question { text: turn.text.clone(), language, now: turn.now.unwrap_or(now) };
            let reply = desk.asked(&question, golden.session.as_deref()).reply;
            let faults = turn.expect.as_ref().map(|expect| judge(expect, &Said::from(&reply)));
            Outcome { id: golden.turn_id(nth), question, reply, faults }
        })
        .collect()
}
