//! One row into the value of a record, cell by cell, each as its column asks.
//!
//! | indicator | value | period | → |
//! | --- | --- | --- | --- |
//! | Vốn FDI thu hút | 1,5 | quý 2/2025 | `{"indicator": "fdi_attracted", "value": "1.5", "period": "2025-Q2", …}` |

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Map, Value as Json};

use super::cell::{Row, Value};
use super::fault::{Fault, Place};
use super::header::Layout;
use super::names::{self, Names, plain};
use super::table::{Column, Form, Need, TABLES};
use super::{date, escape, number};
use crate::error::UserError;
use crate::facts::model::{AttributeType, FactDate};
use crate::language::Language;
use crate::localize::Bundles;

/// What reading a cell asks of the rest.
pub struct Reader<'a> {
    /// What names mean.
    pub names: &'a Names,
    /// The words of choices in both languages, folded → the word of the facts.
    choices: HashMap<String, Vec<&'static str>>,
}

impl<'a> Reader<'a> {
    /// A reader that knows the words of both languages.
    pub fn new(names: &'a Names, words: &Bundles) -> Reader<'a> {
        let mut choices: HashMap<String, Vec<&'static str>> = HashMap::new();
        let columns = TABLES.iter().flat_map(|table| table.columns);
        let known = columns.filter_map(|column| match column.form {
            Form::Choice(known) => Some(known),
            _ => None,
        });
        for word in known.flatten() {
            let named = Language::ALL.map(|language| choice(words, language, word));
            for name in named.iter().map(String::as_str).chain([*word]) {
                let known = choices.entry(plain(name)).or_default();
                if !known.contains(word) {
                    known.push(word);
                }
            }
        }
        Reader { names, choices }
    }

    /// The row as a value, and what is wrong with its cells.
    pub fn object(&self, sheet: &Arc<str>, layout: &Layout, row: &Row) -> (Map<String, Json>, Vec<Fault>) {
        let mut object = Map::new();
        let mut faults = Vec::new();
        let place = |column| Place { sheet: Arc::clone(sheet), row: row.number, column };
        for (column, at) in layout.table.columns.iter().zip(&layout.at) {
            let Some(cell) = at.and_then(|at| row.cell(at)) else { continue };
            let read = match column.form {
                Form::AttributeValue => self.attribute_value(&object, cell),
                form => self.cell(form, cell),
            };
            let taken = column.group().and_then(|group| get(&object, group)).is_some_and(|inner| !inner.is_object());
            match read {
                Ok(None) => {}
                Ok(Some(_)) if taken => faults.push(Fault::at(place(*at), UserError::new("sheet-value-and-words"))),
                Ok(Some(value)) => put(&mut object, column.path, value),
                Err(message) => faults.push(Fault::at(place(*at), message)),
            }
        }
        if let Some(fault) = self.percent(layout, row, &object) {
            faults.push(Fault::at(place(fault.0), fault.1));
        }
        // Beside a cell that cannot be read its group is not judged.
        if faults.is_empty() {
            faults.extend(incomplete(layout, &object).map(|(at, message)| Fault::at(place(at), message)));
        }
        let strayed = row.cells.iter().filter(|(at, value)| !layout.at.contains(&Some(*at)) && !is_blank(value));
        faults.extend(strayed.map(|(at, _)| Fault::at(place(Some(*at)), UserError::new("sheet-no-heading"))));
        (object, faults)
    }

    fn cell(&self, form: Form, cell: &Value) -> Result<Option<Json>, UserError> {
        let cell = match cell {
            Value::Formula => return Err(UserError::new("sheet-formula")),
            Value::Unreadable(fault) => return Err(fault.clone()),
            Value::Text(text) => match escape::read(text) {
                None => return Ok(None),
                Some(text) => Value::Text(text.into_owned()),
            },
            other => other.clone(),
        };
        let text = || match &cell {
            Value::Text(text) => text.clone(),
            Value::Number { value, percent: true } => format!("{value}%"),
            Value::Number { value, .. } => value.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Flag(flag) => flag.to_string(),
            Value::Formula | Value::Unreadable(_) => String::new(),
        };
        Ok(Some(match form {
            Form::Text | Form::Composed => Json::String(text()),
            Form::List => Json::from(escape::items(&text())),
            Form::Number | Form::AttributeValue => Json::String(exact(&cell)?.to_string()),
            Form::Whole => whole(&cell)?,
            Form::Date => Json::String(when(&cell)?.to_string()),
            Form::Flag => return flag(&cell, &text()),
            Form::Choice(known) => Json::String(self.choice(known, &text())?),
            Form::Unit => Json::String(names::unit(&text())?),
            Form::One(kinds) => Json::String(self.names.find(kinds, &text())?),
            Form::Many(kinds) => {
                let items = escape::items(&text());
                let found: Result<Vec<String>, UserError> =
                    items.iter().map(|item| self.names.find(kinds, item)).collect();
                Json::from(found?)
            }
        }))
    }

    fn choice(&self, known: &[&'static str], text: &str) -> Result<String, UserError> {
        let words = self.choices.get(&plain(text)).map(Vec::as_slice).unwrap_or_default();
        let found: Vec<&str> = words.iter().filter(|word| known.contains(word)).copied().collect();
        match found.as_slice() {
            [word] => Ok((*word).to_owned()),
            _ => Err(UserError::new("sheet-not-a-choice").with("value", text).with("choices", known.join(", "))),
        }
    }

    /// The value of an attribute, as the attribute named before it in the row asks.
    fn attribute_value(&self, row: &Map<String, Json>, cell: &Value) -> Result<Option<Json>, UserError> {
        let attribute = row.get("attribute").and_then(Json::as_str).and_then(|id| self.names.attributes.get(id));
        match attribute.map(|(kind, _)| kind) {
            Some(AttributeType::Date) => self.cell(Form::Date, cell),
            Some(AttributeType::Text) if !is_blank(cell) => Err(UserError::new("sheet-attribute-is-text")),
            _ => self.cell(Form::AttributeValue, cell),
        }
    }

    /// A cell in percent stands only where the unit is percent.
    fn percent(&self, layout: &Layout, row: &Row, object: &Map<String, Json>) -> Option<(Option<u16>, UserError)> {
        let id = |key: &str| object.get(key).and_then(Json::as_str);
        let of_indicator = || self.names.units.get(id("indicator")?).map(String::as_str);
        let of_attribute = || self.names.attributes.get(id("attribute")?)?.1.as_deref();
        let unit = id("unit").or_else(of_indicator).or_else(of_attribute);
        let numbers = layout.table.columns.iter().zip(&layout.at);
        let mut numbers = numbers.filter(|(column, _)| matches!(column.form, Form::Number | Form::AttributeValue));
        let (_, at) = numbers.find(|(_, at)| at.and_then(|at| row.cell(at)).is_some_and(is_percent))?;
        let is_share = unit.is_some_and(|unit| unit.starts_with("percent"));
        (!is_share).then(|| (*at, UserError::new("sheet-percent").with("unit", unit.unwrap_or("?"))))
    }
}

/// The word of a choice in a language.
pub fn choice(words: &Bundles, language: Language, word: &str) -> String {
    words.text(language, &format!("sheet-choice-{word}"), &[])
}

fn is_percent(cell: &Value) -> bool {
    match cell {
        Value::Number { percent, .. } => *percent,
        Value::Text(text) => number::read(text.trim()).is_ok_and(|number| number.percent),
        _ => false,
    }
}

fn is_blank(cell: &Value) -> bool {
    matches!(cell, Value::Text(text) if escape::read(text).is_none())
}

fn exact(cell: &Value) -> Result<Decimal, UserError> {
    match cell {
        Value::Number { value, .. } => Ok(*value),
        Value::Text(text) => Ok(number::read(text)?.value),
        Value::Date(date) => Err(UserError::new("sheet-date-for-number").with("value", date)),
        _ => Err(UserError::new("sheet-not-a-number").with("value", "?")),
    }
}

fn whole(cell: &Value) -> Result<Json, UserError> {
    let number = exact(cell)?;
    let whole = number.to_u32().filter(|_| number.fract().is_zero());
    whole.map(Json::from).ok_or_else(|| UserError::new("sheet-not-whole").with("value", number))
}

/// A number in a column of dates is a year, or a day as spreadsheets count them.
fn when(cell: &Value) -> Result<FactDate, UserError> {
    let wrong = |value: &dyn std::fmt::Display| UserError::new("sheet-not-a-date").with("value", value);
    match cell {
        Value::Date(date) => Ok(*date),
        Value::Text(text) => match text.parse::<i64>().ok().and_then(counted_day) {
            Some(day) => Ok(day),
            None => date::read(text),
        },
        Value::Number { value, percent: false } => {
            let number = value.to_i64().filter(|_| value.fract().is_zero());
            match number {
                Some(year @ 1900..=2200) => year.to_string().parse().map_err(|_| wrong(value)),
                other => other.and_then(counted_day).ok_or_else(|| wrong(value)),
            }
        }
        Value::Number { value, .. } => Err(wrong(value)),
        Value::Flag(_) | Value::Formula | Value::Unreadable(_) => Err(wrong(&"?")),
    }
}

/// A day by its number, from 1954 to 2119: five digits, which are never a year.
fn counted_day(days: i64) -> Option<FactDate> {
    let first = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).filter(|_| (20_000..=80_000).contains(&days))?;
    first.checked_add_signed(chrono::TimeDelta::days(days)).map(FactDate::day)
}

fn flag(cell: &Value, text: &str) -> Result<Option<Json>, UserError> {
    match (cell, plain(text).as_str()) {
        (Value::Flag(true), _) | (_, "yes" | "true" | "co" | "x" | "1" | "dung") => Ok(Some(Json::Bool(true))),
        (Value::Flag(false), _) | (_, "no" | "false" | "khong" | "0" | "sai") => Ok(None),
        _ => Err(UserError::new("sheet-not-yes-or-no").with("value", text)),
    }
}

/// Puts a value where a path such as `contact.address.en` leads.
pub fn put(object: &mut Map<String, Json>, path: &str, value: Json) {
    match path.split_once('.') {
        None => drop(object.insert(path.to_owned(), value)),
        Some((first, rest)) => {
            let inner = object.entry(first).or_insert_with(|| Json::Object(Map::new()));
            if let Json::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}

/// The value a path leads to.
pub fn get<'a>(object: &'a Map<String, Json>, path: &str) -> Option<&'a Json> {
    match path.split_once('.') {
        None => object.get(path),
        Some((first, rest)) => object.get(first)?.as_object().and_then(|inner| get(inner, rest)),
    }
}

/// Cells that must not be blank and are, where the sheet has their column: where, and what is said.
fn incomplete(layout: &Layout, object: &Map<String, Json>) -> impl Iterator<Item = (Option<u16>, UserError)> {
    let filled = |column: &Column| get(object, column.path).is_some();
    let of_group = |column: &Column| {
        let mut others = layout.table.columns.iter();
        others.any(|other| other.need == Need::WithGroup && other.group() == column.group() && filled(other))
    };
    let blank = layout.table.columns.iter().zip(&layout.at).filter(|(column, _)| !filled(column));
    let faults: Vec<(Option<u16>, UserError)> = blank
        .filter_map(|(column, at)| match (column.need, at) {
            (Need::Always, Some(at)) => Some((Some(*at), UserError::new("sheet-blank").with("column", column.id()))),
            (Need::WithGroup, Some(at)) if of_group(column) => {
                Some((Some(*at), UserError::new("sheet-blank-in-group").with("column", column.id())))
            }
            _ => None,
        })
        .collect();
    faults.into_iter()
}
