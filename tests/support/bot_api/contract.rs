//! Is a request one the Bot API takes? Judged by `schema.json`, which `scripts/bot_api_schema.py` makes from
//! a description of the API that nobody here wrote.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde_json::{Map, Value, json};

use super::super::telegram_html;

struct Schema {
    whole: Value,
    /// Methods by their names in lower case: Telegram does not look at the case.
    methods: HashMap<String, String>,
}

fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let whole: Value = serde_json::from_str(include_str!("schema.json")).unwrap();
        let names = whole["methods"].as_object().unwrap().keys();
        let methods = names.map(|name| (name.to_lowercase(), name.clone())).collect();
        Schema { whole, methods }
    })
}

/// What is wrong with a request; nothing when the Bot API takes it.
pub fn faults(method: &str, body: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let Some(name) = schema().methods.get(&method.to_lowercase()) else {
        return vec![format!("{method}: there is no such method")];
    };
    let empty = json!({});
    let body = if body.is_null() { &empty } else { body };
    match body.as_object() {
        Some(arguments) => fields(name, &schema().whole["methods"][name], arguments, &mut faults),
        None => faults.push(format!("{name}: its arguments are no object")),
    }
    faults
}

/// The arguments of a form as values: in a form everything is a text.
pub fn typed(method: &str, form: Map<String, Value>) -> Value {
    let name = schema().methods.get(&method.to_lowercase()).cloned().unwrap_or_default();
    let listed = &schema().whole["methods"][&name];
    let value = |(field, value): (String, Value)| {
        let kind = kind(listed, &field).unwrap_or("String");
        let is_text = alternatives(kind).iter().all(|one| ["String", "File"].contains(one));
        let read = value.as_str().filter(|_| !is_text).and_then(|text| serde_json::from_str(text).ok());
        (field, read.unwrap_or(value))
    };
    Value::Object(form.into_iter().map(value).collect())
}

/// The kind of a field, as the schema writes it.
fn kind<'a>(listed: &'a Value, field: &str) -> Option<&'a str> {
    listed[field].as_str().or_else(|| listed[format!("{field}!")].as_str())
}

/// The fields of a method or a type: all that are required, none that is unknown.
fn fields(owner: &str, listed: &Value, given: &Map<String, Value>, faults: &mut Vec<String>) {
    let names = listed.as_object().unwrap().keys();
    for required in names.filter_map(|name| name.strip_suffix('!')) {
        if !given.contains_key(required) {
            faults.push(format!("{owner}.{required} is missing"));
        }
    }
    for (field, value) in given {
        match kind(listed, field) {
            Some(kind) => fits(&format!("{owner}.{field}"), kind, value, faults),
            None => faults.push(format!("{owner}.{field} is unknown")),
        }
        limit(owner, field, value, given, faults);
    }
    if let Some(actions) = schema().whole["one_of"][owner].as_array() {
        let count = actions.iter().filter(|action| given.contains_key(action.as_str().unwrap())).count();
        if count != 1 {
            faults.push(format!("{owner}: {count} of {actions:?}, one is right"));
        }
    }
}

fn fits(place: &str, kind: &str, value: &Value, faults: &mut Vec<String>) {
    let tried = alternatives(kind).into_iter().map(|one| {
        let mut faults = Vec::new();
        fits_one(place, one, value, &mut faults);
        faults
    });
    // What comes nearest says best what is wrong.
    faults.extend(tried.min_by_key(Vec::len).unwrap_or_default());
}

fn fits_one(place: &str, kind: &str, value: &Value, faults: &mut Vec<String>) {
    let right = match kind {
        "Any" => true,
        "Integer" => value.is_i64() || value.is_u64(),
        "Float" => value.is_number(),
        "Boolean" => value.is_boolean(),
        "String" => value.is_string(),
        "File" => value.is_string() || value["file"].is_string(),
        word if word.starts_with('=') => value == &word[1..],
        list if list.starts_with('[') => match value.as_array() {
            Some(each) => {
                each.iter().for_each(|one| fits(place, &list[1..list.len() - 1], one, faults));
                true
            }
            None => false,
        },
        name => match value.as_object() {
            Some(given) => {
                fields(name, &schema().whole["types"][name], given, faults);
                true
            }
            None => false,
        },
    };
    if !right {
        // Ten times worse than a fault inside of what has the right shape.
        faults.extend(vec![format!("{place} is no {kind}"); 10]);
    }
}

/// `A|[B|C]` as `A` and `[B|C]`.
fn alternatives(kind: &str) -> Vec<&str> {
    let (mut found, mut depth, mut start) = (Vec::new(), 0, 0);
    for (at, letter) in kind.char_indices() {
        match letter {
            '[' => depth += 1,
            ']' => depth -= 1,
            '|' if depth == 0 => {
                found.push(&kind[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    found.push(&kind[start..]);
    found
}

/// The lengths that stand in the documentation as prose.
fn limit(owner: &str, field: &str, value: &Value, given: &Map<String, Value>, faults: &mut Vec<String>) {
    let limit = &schema().whole["limits"][format!("{owner}.{field}")];
    let place = format!("{owner}.{field}");
    let text = value.as_str().unwrap_or_default();
    for (rule, bounds) in limit.as_object().into_iter().flatten() {
        let measured = match rule.as_str() {
            "units" => text.encode_utf16().count() as f64,
            "bytes" => text.len() as f64,
            "items" => value.as_array().map_or(0, Vec::len) as f64,
            "range" => value.as_f64().unwrap_or_default(),
            "text" => match visible(text, given) {
                Ok(text) => text.trim().encode_utf16().count() as f64,
                Err(reason) => {
                    faults.push(format!("{place}: {reason}"));
                    continue;
                }
            },
            "letters" => {
                let allowed = |letter: char| bounds.as_str().is_some_and(|set| in_set(set, letter));
                if !text.chars().all(allowed) {
                    faults.push(format!("{place}: {text:?} has letters other than {bounds}"));
                }
                continue;
            }
            other => panic!("schema.json has an unknown limit {other:?}"),
        };
        let [least, most] = [0, 1].map(|at| bounds[at].as_f64().unwrap());
        if measured < least || measured > most {
            faults.push(format!("{place}: {measured} {rule}, {least} to {most} are allowed"));
        }
    }
}

/// What is left of a text when its tags are taken out.
fn visible(text: &str, given: &Map<String, Value>) -> Result<String, String> {
    match given.get("parse_mode").and_then(Value::as_str) {
        Some("HTML") => telegram_html::plain(text),
        _ => Ok(text.to_owned()),
    }
}

/// Whether a set such as `a-z0-9_-` has a letter.
fn in_set(set: &str, letter: char) -> bool {
    let letters: Vec<char> = set.chars().collect();
    let ranges =
        letters.windows(3).filter(|three| three[1] == '-').any(|three| (three[0]..=three[2]).contains(&letter));
    ranges || letters.contains(&letter)
}
