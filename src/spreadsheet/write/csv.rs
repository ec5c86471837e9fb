//! One CSV file per table: UTF-8 with the mark Excel needs, commas, ids of columns as headings, decimal points.

use super::{Cell, WriteError, tables};
use crate::facts::files::Located;
use crate::spreadsheet::number;

/// What Excel takes for UTF-8.
pub const MARK: &str = "\u{feff}";

/// Names of files and their bytes.
pub fn csv(facts: &[Located]) -> Result<Vec<(String, Vec<u8>)>, WriteError> {
    let file = |(table, rows): (&super::Table, Vec<Vec<Cell>>)| {
        let headings = table.columns.iter().map(|column| Cell::Text(column.id())).collect();
        let lines = std::iter::once(headings).chain(rows);
        Ok((format!("{}.csv", table.file), lines_of(lines)?))
    };
    tables(facts).map(file).collect()
}

/// Rows as the bytes of a file.
pub fn lines_of(rows: impl Iterator<Item = Vec<Cell>>) -> Result<Vec<u8>, WriteError> {
    let fault = |error: &dyn std::fmt::Display| WriteError(error.to_string());
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    for row in rows {
        let fields = row.into_iter().map(|cell| match cell {
            Cell::Blank => String::new(),
            Cell::Text(text) => text,
            Cell::Number(number) => number::written(number),
        });
        writer.write_record(fields).map_err(|error| fault(&error))?;
    }
    writer.into_inner().map_err(|error| fault(&error))
}
