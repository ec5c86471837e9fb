//! Languages: every text is there in both, and each is in its own.
//!
//! ```text
//! title: {en: Tax, vi: ''}      title has no Vietnamese text
//! ```

use serde_json::Value;

use super::super::files::Located;
use super::message::Message;
use super::view::{Facts, Report};

/// The keys of a text in both languages, and what is said when one of them is empty.
const LANGUAGES: [(&str, &str); 2] = [("en", "check-no-english"), ("vi", "check-no-vietnamese")];

/// Words no English text has, and words no Vietnamese text has (names apart: see [`stray`]).
const VIETNAMESE: [&str; 14] =
    ["của", "và", "các", "được", "những", "với", "tại", "từ", "là", "cho", "đến", "theo", "này", "không"];
const ENGLISH: [&str; 10] = ["the", "of", "and", "for", "in", "with", "is", "are", "to", "by"];

pub fn check(facts: &Facts, report: &mut Report) {
    for at in facts.records {
        // Walking the record as JSON finds the texts of every kind without naming each of them.
        if let Ok(value) = serde_json::to_value(&at.record) {
            walk(facts, report, at, &mut Vec::new(), &value);
        }
    }
}

fn walk(facts: &Facts, report: &mut Report, at: &Located, path: &mut Vec<String>, value: &Value) {
    match value {
        Value::Object(map) => {
            if let (Some(en), Some(vi)) = (map.get("en"), map.get("vi")) {
                text(facts, report, at, path, [en, vi]);
            }
            for (key, inner) in map {
                path.push(format!("{key}:"));
                walk(facts, report, at, path, inner);
                path.pop();
            }
        }
        Value::Array(items) => {
            for item in items {
                walk(facts, report, at, path, item);
            }
        }
        Value::String(text) if text.trim().is_empty() => empty(facts, report, at, path),
        _ => {}
    }
}

fn empty(facts: &Facts, report: &mut Report, at: &Located, path: &[String]) {
    let keys: Vec<&str> = path.iter().map(|key| key.trim_end_matches(':')).collect();
    let said = match keys.as_slice() {
        [before @ .., last] => match LANGUAGES.iter().find(|(tag, _)| tag == last) {
            Some((_, id)) => Message::new(id).with("field", before.join(" ")),
            None => Message::new("check-empty").with("field", keys.join(" ")),
        },
        [] => return,
    };
    report.error(spot_of(facts, at, path), said);
}

fn text(facts: &Facts, report: &mut Report, at: &Located, path: &[String], texts: [&Value; 2]) {
    let [Value::String(en), Value::String(vi)] = texts else { return };
    let name = path.iter().map(|key| key.trim_end_matches(':')).collect::<Vec<_>>().join(" ");
    let mut warn = |tag: &str, id, text: &str| {
        let path: Vec<String> = path.iter().cloned().chain([format!("{tag}:")]).collect();
        report.warning(spot_of(facts, at, &path), Message::new(id).with("field", &name).with("text", text));
    };
    if en == vi && stray(en) {
        warn("vi", "check-same-text", en);
    } else if count(en, &VIETNAMESE) > 0 && count(en, &ENGLISH) == 0 {
        warn("en", "check-looks-vietnamese", en);
    } else if count(vi, &ENGLISH) > 1 && vi.is_ascii() {
        warn("vi", "check-looks-english", vi);
    }
}

/// True for a text, false for a name: names have at most one English joining word (Bank of China).
fn stray(text: &str) -> bool {
    count(text, &VIETNAMESE) > 0 || count(text, &ENGLISH) > 1
}

fn count(text: &str, words: &[&str]) -> usize {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| words.contains(&word.to_lowercase().as_str())).count()
}

fn spot_of(facts: &Facts, at: &Located, path: &[String]) -> super::Spot {
    facts.spot(at, &path.iter().map(String::as_str).collect::<Vec<_>>())
}
