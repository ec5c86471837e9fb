//! Cells of an XLSX workbook, row by row, never all at once.
//!
//! How a number is meant depends on how its cell shows it: `0.643` shown as `64.3%` is 64.3 percent, and
//! 45809 shown as `Jun-25` is June 2025, not its first day.

use std::collections::HashSet;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::sync::Arc;

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use rust_decimal::Decimal;

use super::cell::{Row, Value};
use super::fault::Fault;
use super::limits::{self, Limits};
use crate::error::UserError;
use crate::facts::model::FactDate;

/// A sheet by name.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its name.
    pub name: Arc<str>,
    /// Hidden sheets are not read.
    pub hidden: bool,
}

/// An open workbook.
pub struct Workbook<'a> {
    book: Xlsx<Cursor<&'a [u8]>>,
    contents: limits::Contents,
    /// Its sheets in order.
    pub sheets: Vec<Sheet>,
}

fn broken(error: &XlsxError) -> Fault {
    Fault::file(UserError::new("sheet-file-damaged").with("reason", error))
}

impl<'a> Workbook<'a> {
    /// Opens a workbook that keeps to the limits.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Workbook<'a>, Fault> {
        let contents = limits::container(bytes, limits)?;
        let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        let tables = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let sheets = tables
            .map(|sheet| Sheet { name: Arc::from(sheet.name.as_str()), hidden: sheet.visible != SheetVisible::Visible })
            .collect();
        Ok(Workbook { book, contents, sheets })
    }

    /// The merged ranges of a sheet, rows and columns from 0.
    pub fn merged(&mut self, sheet: &str) -> Result<Vec<Dimensions>, Fault> {
        if !self.contents.merged {
            return Ok(Vec::new());
        }
        self.book.merge_cells_by_sheet_name(sheet).map_err(|error| broken(&error))
    }

    /// Hands over the rows of a sheet, from the top, until told to stop.
    pub fn rows(&mut self, sheet: &str, each: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<(), Fault> {
        let formulas = if self.contents.formulas { self.formulas(sheet)? } else { HashSet::new() };
        let mut cells = self.book.worksheet_cells_reader(sheet).map_err(|error| broken(&error))?;
        let shown: Vec<Shown> = cells.styles().iter().map(Shown::of).collect();
        let mut row = Row { number: 0, cells: Vec::new() };
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| broken(&error))? {
            let (line, column) = cell.get_position();
            if row.number != line + 1 {
                let full = std::mem::replace(&mut row, Row { number: line + 1, cells: Vec::new() });
                if !full.cells.is_empty() && each(full).is_break() {
                    return Ok(());
                }
            }
            let value = match formulas.contains(&(line, column)) {
                true => Some(Value::Formula),
                false => value(cell.get_value(), shown.get(style).copied().unwrap_or_default()),
            };
            if let (Some(value), Ok(column)) = (value, u16::try_from(column)) {
                row.cells.push((column, value));
            }
        }
        if !row.cells.is_empty() {
            let _ = each(row);
        }
        Ok(())
    }

    /// Where formulas stand.
    fn formulas(&mut self, sheet: &str) -> Result<HashSet<(u32, u32)>, Fault> {
        let mut cells = self.book.worksheet_cells_reader(sheet).map_err(|error| broken(&error))?;
        let mut found = HashSet::new();
        while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| broken(&error))? {
            if cell.formula.is_some() {
                found.insert(cell.pos);
            }
        }
        Ok(found)
    }
}

/// How a style shows numbers.
#[derive(Clone, Copy, Debug, Default)]
struct Shown {
    percent: bool,
    day: bool,
    month: bool,
    year: bool,
}

impl Shown {
    fn of(style: &Style) -> Shown {
        let code = style.number_format.as_ref().map_or("", |format| format.format_code.as_str());
        let mut shown = Shown::default();
        let mut letters = code.chars();
        while let Some(c) = letters.next() {
            match c {
                // Words in quotes, single letters as they are, and colours or languages in brackets.
                '"' => drop(letters.by_ref().find(|c| *c == '"')),
                '\\' | '_' | '*' => drop(letters.next()),
                '[' => drop(letters.by_ref().find(|c| *c == ']')),
                ';' => break,
                '%' => shown.percent = true,
                'd' | 'D' => shown.day = true,
                'm' | 'M' => shown.month = true,
                'y' | 'Y' => shown.year = true,
                _ => {}
            }
        }
        shown
    }
}

fn value(data: &DataRef, shown: Shown) -> Option<Value> {
    Some(match data {
        DataRef::Empty => return None,
        DataRef::String(text) => return words(text),
        DataRef::SharedString(text) => return words(text),
        DataRef::Int(number) => number_of(Decimal::from(*number), shown),
        DataRef::Float(number) => match Decimal::from_str_exact(&number.to_string()) {
            Ok(value) => number_of(value, shown),
            Err(_) => Value::Unreadable(UserError::new("sheet-not-a-number").with("value", number)),
        },
        DataRef::Bool(flag) => Value::Flag(*flag),
        DataRef::DateTime(date) => date_of(date, shown),
        DataRef::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse::<FactDate>().ok()) {
            Some(day) => Value::Date(day),
            None => Value::Unreadable(UserError::new("sheet-not-a-date").with("value", text)),
        },
        DataRef::DurationIso(text) => Value::Unreadable(UserError::new("sheet-not-a-date").with("value", text)),
        DataRef::Error(error) => Value::Unreadable(UserError::new("sheet-error-value").with("value", error)),
    })
}

fn words(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}

/// The shortest text of a float is the number that was typed, for up to 15 digits.
fn number_of(value: Decimal, shown: Shown) -> Value {
    let percent = shown.percent;
    match value.checked_mul(Decimal::ONE_HUNDRED) {
        Some(hundredfold) if percent => Value::Number { value: hundredfold.normalize(), percent },
        _ => Value::Number { value, percent },
    }
}

fn date_of(date: &ExcelDateTime, shown: Shown) -> Value {
    let unreadable = || Value::Unreadable(UserError::new("sheet-not-a-date").with("value", date.as_f64()));
    let Some(day) = date.as_datetime().filter(|_| date.is_datetime()).map(|moment| moment.date()) else {
        return unreadable();
    };
    let text = match shown {
        Shown { day: false, month: true, year: true, .. } => day.format("%Y-%m"),
        Shown { day: false, month: false, year: true, .. } => day.format("%Y"),
        Shown { day: true, .. } => day.format("%Y-%m-%d"),
        // A built-in format of another language shows a day; hours alone are no date.
        _ if date.as_f64() >= 1.0 => day.format("%Y-%m-%d"),
        _ => return unreadable(),
    };
    text.to_string().parse().map_or_else(|_| unreadable(), Value::Date)
}
