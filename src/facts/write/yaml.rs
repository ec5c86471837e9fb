//! YAML as people write it: block style, what fits in a line as `{…}` or `[…]`, numbers and
//! dates bare, quotes only where the text would be read as something else.
//!
//! `{"id": "eco", "name": {"en": "Green", "vi": "Xanh"}}` becomes
//!
//! ```text
//! - id: eco
//!   name: {en: Green, vi: Xanh}
//! ```

use serde_json::{Map, Value};

/// Lines are not made longer than this by putting a collection into one.
const WIDTH: usize = 120;

/// Keys whose texts are numbers or dates, written bare.
const BARE: [&str; 10] =
    ["value", "value_min", "value_max", "as_of", "period", "date", "start", "end", "since", "until"];

/// Appends one item of a list that stands at the left margin.
pub fn item(text: &mut String, value: &Value) {
    list_item(text, 0, value);
}

fn list_item(text: &mut String, indent: usize, value: &Value) {
    let dash = format!("{:indent$}- ", "");
    match value {
        // A record is always spread out; an item inside it only when it does not fit.
        Value::Object(map) => match flow(value).filter(|line| indent > 0 && dash.len() + line.chars().count() <= WIDTH)
        {
            Some(line) => text.push_str(&format!("{dash}{line}\n")),
            None => entries(text, indent + 2, map, &dash),
        },
        other => text.push_str(&format!("{dash}{}\n", scalar("", other, false))),
    }
}

/// The keys of a map, one per line; the first line begins with `lead` in place of its indent.
fn entries(text: &mut String, indent: usize, map: &Map<String, Value>, lead: &str) {
    let margin = format!("{:indent$}", "");
    for (position, (key, value)) in map.iter().enumerate() {
        let start = if position == 0 { lead } else { &margin };
        let key_text = quoted(key, true);
        let room = WIDTH.saturating_sub(start.len() + key_text.chars().count() + 2);
        match value {
            Value::Object(_) | Value::Array(_) => match flow(value).filter(|line| line.chars().count() <= room) {
                Some(line) => text.push_str(&format!("{start}{key_text}: {line}\n")),
                None => {
                    text.push_str(&format!("{start}{key_text}:\n"));
                    nested(text, indent, value);
                }
            },
            other => text.push_str(&format!("{start}{key_text}: {}\n", scalar(key, other, false))),
        }
    }
}

fn nested(text: &mut String, indent: usize, value: &Value) {
    match value {
        Value::Object(map) => entries(text, indent + 2, map, &format!("{:1$}", "", indent + 2)),
        Value::Array(items) => items.iter().for_each(|item| list_item(text, indent, item)),
        _ => {}
    }
}

/// The value in one line; `None` for lists of maps and what holds them, which are better spread out.
fn flow(value: &Value) -> Option<String> {
    flow_of("", value)
}

fn flow_of(key: &str, value: &Value) -> Option<String> {
    match value {
        Value::Array(items) if items.iter().any(|item| !item.is_string() && !item.is_number()) => None,
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| scalar(key, item, true)).collect();
            Some(format!("[{}]", items.join(", ")))
        }
        Value::Object(map) => {
            let entries: Option<Vec<String>> = map
                .iter()
                .map(|(key, value)| Some(format!("{}: {}", quoted(key, true), flow_of(key, value)?)))
                .collect();
            Some(format!("{{{}}}", entries?.join(", ")))
        }
        other => Some(scalar(key, other, true)),
    }
}

fn scalar(key: &str, value: &Value, in_flow: bool) -> String {
    match value {
        Value::String(text) if BARE.contains(&key) && reads_the_same(text) => text.clone(),
        Value::String(text) => quoted(text, in_flow),
        other => other.to_string(),
    }
}

/// True for a date, and for a number that no reader rounds or shortens.
fn reads_the_same(text: &str) -> bool {
    let digits = text.trim_start_matches('-');
    // 0123 is 83 to some readers.
    let octal = digits.starts_with('0') && digits.len() > 1 && !digits.starts_with("0.");
    let number = || text.parse::<f64>().is_ok_and(|number| number.is_finite() && number.to_string() == text);
    let date = || text.parse::<super::super::model::FactDate>().is_ok();
    !octal && (number() || date())
}

/// The text as it is where YAML reads it back as the same text, else in double quotes.
fn quoted(text: &str, in_flow: bool) -> String {
    if is_plain(text, in_flow) { text.to_owned() } else { double_quoted(text) }
}

fn is_plain(text: &str, in_flow: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let word = text.to_ascii_lowercase();
    let reserved = ["null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf"].contains(&word.as_str());
    let special = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
    // Colons and hashes are harmless only inside words, and inside {…} not even there.
    let mark = text.contains(": ") || text.contains(" #") || text.ends_with(':') || text.ends_with(' ');
    let in_flow_mark = in_flow && text.contains([',', '[', ']', '{', '}', ':', '#']);
    let number_like = text.chars().all(|c| !c.is_alphabetic()) || first.is_ascii_digit() && is_scientific(text);
    first.is_alphanumeric() && !reserved && !text.contains(special) && !mark && !in_flow_mark && !number_like
}

/// True for 1e5, 0x1F, 12_000 and their like.
fn is_scientific(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, 'x' | 'o' | '.' | '_' | '+' | '-' | ':'))
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                quoted.push_str(&format!("\\u{:04X}", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
