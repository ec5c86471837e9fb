//! A fact as staff see it: one line that names it, its fields one by one, and what differs between two versions.
//!
//! ```text
//! Cumulative registered FDI – Hai Phong, South Korea: about US$11.5 billion (April 2024)
//! value: 11.5 → 11.8
//! ```

use serde_json::Value;

use crate::compose::Arg;
use crate::facts::Catalogue;
use crate::facts::model::{FactDate, Observation, Record};
use crate::facts::unit::unit;
use crate::language::Language;
use crate::localize::{Bundles, show};

/// What a fact is called, in one line.
pub fn title(catalogue: &Catalogue, words: &Bundles, language: Language, record: &Record) -> String {
    match record {
        Record::Source(x) => x.title.clone(),
        Record::Indicator(x) => x.name.get(language).to_owned(),
        Record::Attribute(x) => x.name.get(language).to_owned(),
        Record::Tag(x) => x.name.get(language).to_owned(),
        Record::Partner(x) => match language {
            Language::En => x.name.en.clone(),
            Language::Vi => x.name.vi.clone(),
        },
        Record::Place(x) => x.name.get(language).to_owned(),
        Record::Subject(x) => x.name.get(language).to_owned(),
        Record::Organisation(x) => x.name.get(language).to_owned(),
        Record::Zone(x) => x.name.get(language).to_owned(),
        Record::Event(x) => x.title.get(language).to_owned(),
        Record::Topic(x) => x.title.get(language).to_owned(),
        Record::Observation(x) => observation(catalogue, words, language, x),
    }
}

fn observation(catalogue: &Catalogue, words: &Bundles, language: Language, x: &Observation) -> String {
    let name = catalogue.indicators.get(&x.indicator);
    let name = name.map_or(x.indicator.clone(), |indicator| indicator.name.get(language).to_owned());
    let entity = |id: &str| catalogue.name_of(id).map_or(id.to_owned(), |name| name.get(language).to_owned());
    let mut about = entity(&x.subject);
    if let Some(partner) = &x.partner {
        about = format!("{about}, {}", entity(partner));
    }
    let date = x.date().map(|date| self::date(words, language, date)).unwrap_or_default();
    let args = [("name", &*name), ("about", &about), ("value", &value(words, language, x)), ("date", &date)];
    words.text(language, "curation-observation", &args)
}

/// The value of an observation as an answer would write it.
pub fn value(words: &Bundles, language: Language, x: &Observation) -> String {
    let known = unit(&x.unit);
    let low = x.value.or(x.value_min).and_then(|low| known?.to_base(low.0));
    let high = x.value.or(x.value_max).and_then(|high| known?.to_base(high.0));
    match (low, high, known) {
        (Some(low), Some(high), Some(unit)) => {
            show(words, language, &Arg::Amount { low, high, unit, qualifier: x.qualifier })
        }
        _ => x.unit.clone(),
    }
}

/// A date as the language writes it.
pub fn date(words: &Bundles, language: Language, date: FactDate) -> String {
    show(words, language, &Arg::Date(date))
}

/// The fields of a fact: the path to each and its text, in the order of the files.
pub fn fields(record: &Record) -> Vec<(String, String)> {
    let mut found = Vec::new();
    // Serialising plain data cannot fail.
    gather(&serde_json::to_value(record).unwrap_or_default(), "", &mut found);
    found
}

fn gather(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                gather(member, &path, found);
            }
        }
        Value::Array(items) if items.iter().all(Value::is_string) => {
            let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            found.push((path.to_owned(), texts.join("; ")));
        }
        Value::Array(items) => {
            for (nth, item) in (1..).zip(items) {
                gather(item, &format!("{path}.{nth}"), found);
            }
        }
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        other => found.push((path.to_owned(), other.to_string())),
    }
}

/// One field that differs: its path, the old text and the new one, each empty where there is none.
pub type Difference = (String, String, String);

/// The fields in which two versions differ, in the order of the new one, what went at the end.
pub fn differences(old: Option<&Record>, new: Option<&Record>) -> Vec<Difference> {
    let (old, new) = (old.map(fields).unwrap_or_default(), new.map(fields).unwrap_or_default());
    let text = |of: &[(String, String)], path: &str| {
        of.iter().find(|(known, _)| known == path).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let mut found: Vec<Difference> = Vec::new();
    for (path, text_now) in &new {
        let before = text(&old, path);
        if before != *text_now {
            found.push((path.clone(), before, text_now.clone()));
        }
    }
    let gone = old.iter().filter(|(path, _)| !new.iter().any(|(known, _)| known == path));
    found.extend(gone.map(|(path, before)| (path.clone(), before.clone(), String::new())));
    found
}

/// A difference in one line: `value: 11.5 → 11.8`, or `note: revised` where there was nothing before; each text cut to a
/// length.
pub fn line((path, old, new): &Difference, most: usize) -> String {
    match old.is_empty() {
        true => format!("{path}: {}", short(new, most)),
        false => format!("{path}: {} → {}", short(old, most), short(new, most)),
    }
}

/// A value for a button or a line: cut to a length, with the cut shown.
pub fn short(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((cut, _)) => format!("{}…", text[..cut].trim_end()),
        None => text.to_owned(),
    }
}
