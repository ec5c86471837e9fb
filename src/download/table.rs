//! What stands in which cell of a table.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::attachment::{Column, Exhibit, Row};
use crate::facts::model::FactDate;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// An exact number.
    Number(Decimal),
    /// A day.
    Day(NaiveDate),
    /// An address of a page.
    Link(String),
}

/// Headings and cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// A heading for each column.
    pub headings: Vec<String>,
    /// As many cells a row as there are headings.
    pub rows: Vec<Vec<Cell>>,
}

/// The table of an exhibit: every row of it, and only the columns that hold something.
pub fn of(exhibit: &Exhibit) -> Table {
    let all = Column::ALL.iter().zip(&exhibit.words.columns);
    let used: Vec<(Column, &String)> = all
        .map(|(column, heading)| (*column, heading))
        .filter(|(column, _)| exhibit.rows.iter().any(|row| cell(row, *column) != Cell::Empty))
        .collect();
    let row = |row: &Row| used.iter().map(|(column, _)| cell(row, *column)).collect();
    Table {
        headings: used.iter().map(|(_, heading)| (*heading).clone()).collect(),
        rows: exhibit.rows.iter().map(row).collect(),
    }
}

fn cell(row: &Row, column: Column) -> Cell {
    let range = row.amount.filter(|amount| amount.low != amount.high);
    match column {
        Column::Name => text(&row.name),
        Column::Measure => text(&row.measure),
        Column::Low => range.map_or(Cell::Empty, |amount| Cell::Number(amount.low)),
        Column::Value => row.amount.map_or(Cell::Empty, |amount| Cell::Number(amount.high)),
        Column::Unit => row.amount.map_or(Cell::Empty, |amount| text(amount.unit.base)),
        Column::Text => text(&row.text),
        Column::Date => date(row.date),
        Column::Note => text(&row.note),
        Column::Publisher => text(&row.source.publisher),
        Column::Title => text(&row.source.title),
        Column::Published => row.source.date.map_or(Cell::Empty, date),
        Column::Address => row.source.url.clone().map_or(Cell::Empty, Cell::Link),
        Column::Fact => text(&row.fact),
    }
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

/// A day as a date; a month, a year or a span has no such cell and stays as it is published.
fn date(date: FactDate) -> Cell {
    match date.start() {
        crate::facts::model::date::Moment::Day(day) if !date.is_span() => Cell::Day(day),
        _ => Cell::Text(date.to_string()),
    }
}
