//! A workbook with a sheet per table: texts typed as texts, numbers as numbers where a spreadsheet holds them
//! exactly. Its properties carry a fixed date, so the same facts give the same bytes on any day.

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::{Cell, WriteError, tables};
use crate::facts::files::Located;
use crate::language::Language;
use crate::localize::Bundles;
use crate::spreadsheet::header::{heading, table_name};
use crate::spreadsheet::number;
use crate::spreadsheet::table::{Need, Table};

/// Widest a column is made, in characters.
const WIDEST: usize = 50;

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> WriteError {
        WriteError(error.to_string())
    }
}

/// The facts as a workbook with headings in a language.
pub fn xlsx(facts: &[Located], words: &Bundles, language: Language) -> Result<Vec<u8>, WriteError> {
    let mut book = workbook(words, language)?;
    let mut formats = HashMap::new();
    for (table, rows) in tables(facts) {
        let sheet = book.add_worksheet();
        headings(sheet, table, words, language, false)?;
        for (line, row) in (1u32..).zip(&rows) {
            for (column, cell) in (0u16..).zip(row) {
                put(sheet, line, column, cell, &mut formats)
                    .map_err(|error| WriteError(format!("{} row {}: {error}", table.id, line + 1)))?;
            }
        }
        widths(sheet, table, &rows)?;
    }
    Ok(book.save_to_buffer()?)
}

/// An empty workbook whose properties are always the same.
pub fn workbook(words: &Bundles, language: Language) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let title = words.text(language, "sheet-title", &[]);
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&created));
    Ok(book)
}

/// Name and headings of a sheet; in a template what must be filled carries a star.
pub fn headings(
    sheet: &mut Worksheet,
    table: &Table,
    words: &Bundles,
    language: Language,
    stars: bool,
) -> Result<(), XlsxError> {
    sheet.set_name(table_name(words, language, table))?;
    let format = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
    for (at, column) in (0u16..).zip(table.columns) {
        let star = if stars && column.need == Need::Always { " *" } else { "" };
        let name = heading(words, language, column);
        sheet.write_string_with_format(0, at, format!("{name}{star}"), &format)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    line: u32,
    column: u16,
    cell: &Cell,
    formats: &mut HashMap<u32, Format>,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Blank => {}
        Cell::Text(text) => {
            sheet.write_string(line, column, text)?;
        }
        Cell::Number(number) => match number.to_f64().filter(|float| float.to_string() == number.to_string()) {
            Some(float) => {
                let format = formats.entry(number.scale()).or_insert_with(|| shown(*number));
                sheet.write_number_with_format(line, column, float, format)?;
            }
            // 13.10 and what has more digits than a spreadsheet keeps.
            None => {
                sheet.write_string(line, column, number::written(*number))?;
            }
        },
    }
    Ok(())
}

/// Thousands apart, all decimals shown.
fn shown(number: Decimal) -> Format {
    let decimals = "0".repeat(number.scale() as usize);
    Format::new().set_num_format(if decimals.is_empty() { "#,##0".to_owned() } else { format!("#,##0.{decimals}") })
}

fn widths(sheet: &mut Worksheet, table: &Table, rows: &[Vec<Cell>]) -> Result<(), XlsxError> {
    for at in 0..table.columns.len() {
        let long = |row: &Vec<Cell>| match row.get(at) {
            Some(Cell::Text(text)) => text.chars().count(),
            Some(Cell::Number(number)) => number.to_string().len() * 4 / 3,
            Some(Cell::Blank) | None => 0,
        };
        let widest = rows.iter().take(200).map(long).max().unwrap_or_default().clamp(12, WIDEST);
        sheet.set_column_width(u16::try_from(at).unwrap_or_default(), widest as f64 + 2.0)?;
    }
    Ok(())
}
