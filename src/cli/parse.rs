//! `parse`: what the desk makes of a question – periods, numbers, readings – without answering.

use std::fmt::Write as _;
use std::io::Write as _;

use clap::Args;
use serde_json::{Value, json};

use super::json_lines::{self, Request, local_now};
use super::{open, process};
use crate::config::StoreSettings;
use crate::language::Language;
use crate::question::Question;
use crate::understand::utterance::Utterance;
use crate::understand::{Lexicon, Session, number, period, understand};

/// Arguments of `parse`.
#[derive(Args, Debug)]
pub struct Parse {
    /// The question.
    question: Vec<String>,
    /// Read requests as JSON lines from standard input, write what was understood as JSON lines.
    #[arg(long)]
    json: bool,
}

/// At most this many readings are shown.
const MOST_READINGS: usize = 8;

impl Parse {
    /// Parses.
    pub async fn run(&self, store: &StoreSettings) -> anyhow::Result<()> {
        let text = process::words("parse", "a question", self.json, &self.question)?;
        let snapshot = open::desk(store).await?.snapshot();
        if let Some(text) = text {
            let question = Question { text, language: None, now: local_now() };
            let read = explain(&understand(&snapshot.lexicon, &question, &Session::default()));
            return Ok(write!(std::io::stdout(), "{read}")?);
        }
        json_lines::serve(
            |request: &Request| request.id.clone(),
            |request| Ok(parsed(&snapshot.lexicon, &request.question()?)),
        )
    }
}

fn parsed(lexicon: &Lexicon, question: &Question) -> Value {
    let utterance = understand(lexicon, question, &Session::default());
    let language = question.language.unwrap_or(utterance.language);
    let dates: Vec<Value> = period::periods(&question.text, language, question.now.naive_local())
        .iter()
        .map(|mention| {
            json!({
                "from": mention.from.to_string().replace(' ', "T"),
                "to": mention.to.to_string().replace(' ', "T"),
                "grain": format!("{:?}", mention.grain).to_lowercase(),
            })
        })
        .collect();
    let numbers: Vec<Value> = number::numbers(&question.text, language)
        .iter()
        .map(|mention| match mention.unit {
            Some(unit) => json!({"value": crate::compose::cite::number(mention.value), "unit": unit.code()}),
            None => json!({"value": crate::compose::cite::number(mention.value)}),
        })
        .collect();
    json!({"dates": dates, "numbers": numbers, "utterance": utterance_json(&utterance)})
}

fn utterance_json(utterance: &Utterance) -> Value {
    let language: Language = utterance.language;
    let readings: Vec<Value> = utterance
        .readings
        .iter()
        .take(MOST_READINGS)
        .map(|reading| {
            json!({
                "intent": format!("{:?}", reading.intent),
                "score": (f64::from(reading.score) * 100.0).round() / 100.0,
                "origin": format!("{:?}", reading.origin).to_lowercase(),
                "left": reading.left_words(),
                "question": reading.question,
            })
        })
        .collect();
    json!({"lang": language, "readings": readings, "unknown": utterance.unknown, "places": utterance.places})
}

/// The readings of an utterance for people: what each accounts for and what it leaves.
pub fn explain(utterance: &Utterance) -> String {
    let mut text = format!("language: {}\n", utterance.language.tag());
    let _ = writeln!(text, "cut: {}", utterance.cut.join("; "));
    for reading in utterance.readings.iter().take(MOST_READINGS) {
        let left = match reading.left.is_empty() {
            true => String::from("nothing left over"),
            false => format!("left over, so not answered: {}", reading.left_words().join(", ")),
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{:6.2}  {:?}\n        from {:?} ({:?}); {left}",
            reading.score, reading.intent, reading.question, reading.origin
        );
    }
    if !utterance.unknown.is_empty() {
        let _ = writeln!(text, "words the store does not know: {}", utterance.unknown.join(", "));
    }
    text
}
