//! Facts as tables: a workbook with a sheet per kind, or a CSV file per kind, the same facts always giving the
//! same bytes, and templates to fill in. What is written here reads back as the same facts.
//!
//! Nothing in it can be a formula: texts of a workbook are typed as texts, and in CSV an apostrophe stands
//! before what a spreadsheet would work out ([`super::escape`]).

mod csv;
mod template;
mod xlsx;

use rust_decimal::Decimal;
use serde_json::{Map, Value as Json};

use super::escape;
use super::row::get;
use super::table::{Form, Part, TABLES, Table};
use crate::facts::files::Located;
use crate::facts::model::Record;

pub use csv::csv;
pub use template::{template_csv, template_xlsx};
pub use xlsx::xlsx;

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the table cannot be written: {0}")]
pub struct WriteError(pub String);

/// A cell to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Blank,
    /// Text as it stands in the cell.
    Text(String),
    /// An exact number.
    Number(Decimal),
}

/// The tables that hold any of the facts, with their rows.
pub fn tables(facts: &[Located]) -> impl Iterator<Item = (&'static Table, Vec<Vec<Cell>>)> {
    let filled = TABLES.iter().map(|table| (table, rows(table, facts)));
    filled.filter(|(_, rows)| !rows.is_empty())
}

fn rows(table: &Table, facts: &[Located]) -> Vec<Vec<Cell>> {
    let of_kind = facts.iter().filter(|at| at.record.kind() == table.kind);
    of_kind.flat_map(|at| objects(table, at)).map(|object| cells(table, &object)).collect()
}

/// What the rows of a table say of one record, by the paths of its columns.
pub fn objects(table: &Table, at: &Located) -> Vec<Map<String, Json>> {
    let named = |key: &str, value: &str, part: Json| {
        let mut object = Map::from_iter([(key.to_owned(), Json::from(value))]);
        object.extend(part.as_object().cloned().unwrap_or_default());
        object
    };
    match (table.part, &at.record) {
        (Part::Attributes, Record::Zone(zone)) => {
            let values = zone.attributes.iter().flat_map(|(id, values)| values.iter().map(move |value| (id, value)));
            let row = |(id, value): (&String, _)| {
                let mut row = named("zone", &at.id, json(value));
                row.insert("attribute".to_owned(), Json::from(id.as_str()));
                row
            };
            values.map(row).collect()
        }
        (Part::People, Record::Organisation(x)) => {
            x.people.iter().map(|person| named("organisation", &at.id, json(person))).collect()
        }
        (Part::Whole, record) => {
            let mut object = json(record).as_object().cloned().unwrap_or_default();
            if matches!(record, Record::Observation(_)) {
                object.insert("id".to_owned(), Json::from(at.id.as_str()));
            }
            vec![object]
        }
        _ => Vec::new(),
    }
}

/// Plain data as JSON, which cannot fail.
fn json(part: &impl serde::Serialize) -> Json {
    serde_json::to_value(part).unwrap_or_default()
}

fn cells(table: &Table, object: &Map<String, Json>) -> Vec<Cell> {
    table.columns.iter().map(|column| cell(column.form, get(object, column.path))).collect()
}

fn cell(form: Form, value: Option<&Json>) -> Cell {
    match value {
        None | Some(Json::Null | Json::Object(_)) => Cell::Blank,
        Some(Json::Bool(flag)) => Cell::Text(if *flag { "yes" } else { "no" }.to_owned()),
        Some(Json::Number(number)) => Cell::Text(number.to_string()),
        Some(Json::String(text)) => match (form, Decimal::from_str_exact(text)) {
            // `0123` is no number as it is written.
            (Form::Number, Ok(number)) => Cell::Number(number),
            (Form::AttributeValue, Ok(number)) if number.to_string() == *text => Cell::Number(number),
            _ => Cell::Text(escape::written(text).into_owned()),
        },
        Some(Json::Array(items)) => {
            let list = escape::joined(items.iter().filter_map(Json::as_str));
            if list.is_empty() { Cell::Blank } else { Cell::Text(escape::written(&list).into_owned()) }
        }
    }
}
