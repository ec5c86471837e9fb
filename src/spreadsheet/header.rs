//! Which table a sheet is, and which column stands where: from the name of the sheet and its headings.
//!
//! Headings may be ids of columns (`as_of`) or their names in either language, in any case, with or
//! without marks. What stands above them is not read.

use std::collections::HashMap;
use std::sync::Arc;

use super::cell::Row;
use super::fault::{Fault, Place};
use super::names::plain;
use super::table::{Column, Need, TABLES, Table};
use crate::error::UserError;
use crate::language::Language;
use crate::localize::Bundles;

/// Headings are looked for in so many rows from the top.
pub const TOP: u32 = 30;

/// Names of tables, sheets and columns in every language.
pub struct Headings {
    /// For each table, folded heading → column of the table.
    columns: Vec<HashMap<String, usize>>,
    tables: HashMap<String, &'static Table>,
    /// Sheets of templates that hold no facts.
    guides: Vec<String>,
}

/// A table as it stands in a sheet.
#[derive(Clone, Debug)]
pub struct Layout {
    /// Which table.
    pub table: &'static Table,
    /// The row of its headings.
    pub row: u32,
    /// For each column of the table, where it stands in the sheet.
    pub at: Vec<Option<u16>>,
}

impl Layout {
    /// True when the sheet has every column of the table but the one that is worked out.
    pub fn is_whole(&self) -> bool {
        self.at.iter().zip(self.table.columns).all(|(at, column)| at.is_some() || column.path == "id")
    }

    /// Where the column of that id stands.
    pub fn column(&self, id: &str) -> Option<u16> {
        self.at.get(self.table.column(id)?).copied().flatten()
    }
}

/// A heading without the sign that marks a column that must be filled.
fn folded(heading: &str) -> String {
    plain(heading)
}

/// The name of a column in a language.
pub fn heading(words: &Bundles, language: Language, column: &Column) -> String {
    words.text(language, &format!("sheet-column-{}", column.id()), &[])
}

/// The name of a table in a language.
pub fn table_name(words: &Bundles, language: Language, table: &Table) -> String {
    words.text(language, &format!("sheet-table-{}", table.id), &[])
}

impl Headings {
    /// The names in both languages.
    pub fn new(words: &Bundles) -> Headings {
        let mut tables = HashMap::new();
        for table in TABLES {
            let names = Language::ALL.map(|language| table_name(words, language, table));
            for name in [table.id, table.file].into_iter().chain(names.iter().map(String::as_str)) {
                tables.insert(folded(name), table);
            }
        }
        let columns = TABLES.iter().map(|table| {
            let of = |(at, column): (usize, &Column)| {
                let names = Language::ALL.map(|language| heading(words, language, column));
                let names = names.into_iter().chain([column.id()]).map(move |name| (folded(&name), at));
                names.collect::<Vec<_>>()
            };
            table.columns.iter().enumerate().flat_map(of).collect()
        });
        let guides = ["sheet-guide-name", "sheet-lists-name"];
        let guides =
            Language::ALL.into_iter().flat_map(|language| guides.map(|id| folded(&words.text(language, id, &[]))));
        Headings { columns: columns.collect(), tables, guides: guides.collect() }
    }

    /// True for a text that is the heading of a column of some table.
    pub fn is_heading(&self, text: &str) -> bool {
        let folded = folded(text);
        self.columns.iter().any(|columns| columns.contains_key(&folded))
    }

    /// True for the sheets of a template that explain it.
    pub fn is_guide(&self, sheet: &str) -> bool {
        self.guides.contains(&folded(sheet))
    }

    /// The table that a sheet or file is named after.
    pub fn named(&self, sheet: &str) -> Option<&'static Table> {
        self.tables.get(&folded(sheet)).copied()
    }

    /// Reads the headings in the first rows of a sheet. `Ok(None)`: there are none.
    pub fn layout(&self, sheet: &Arc<str>, rows: &[Row]) -> Result<Option<Layout>, Vec<Fault>> {
        let named = self.named(sheet);
        let mut best: Vec<(usize, usize, &'static Table, &Row)> = Vec::new();
        for row in rows.iter().filter(|row| !row.is_remark()) {
            for (table, columns) in TABLES.iter().zip(&self.columns) {
                if named.is_some_and(|named| named != table) {
                    continue;
                }
                let texts = row.cells.iter().filter_map(|(_, value)| value.text());
                let known: Vec<usize> = texts.filter_map(|text| columns.get(&folded(text)).copied()).collect();
                let whole = |(at, column): (usize, &Column)| column.need == Need::Always && !known.contains(&at);
                let missing = table.columns.iter().enumerate().filter(|place| whole(*place)).count();
                // Two known words in a row may be chance only where the row has many others.
                if known.len() >= 2 && known.len() * 2 > row.cells.len() {
                    best.push((known.len(), usize::MAX - missing, table, row));
                }
            }
        }
        let Some(most) = best.iter().map(|(known, missing, ..)| (*known, *missing)).max() else { return Ok(None) };
        best.retain(|(known, missing, ..)| (*known, *missing) == most);
        let Some((_, _, table, row)) = best.first() else { return Ok(None) };
        let others: Vec<&str> =
            best.iter().filter(|(.., at)| at.number == row.number).map(|(_, _, t, _)| t.id).collect();
        if others.len() > 1 {
            let place = Place { sheet: Arc::clone(sheet), row: row.number, column: None };
            return Err(vec![Fault::at(place, UserError::new("sheet-which-table").with("tables", others.join(", ")))]);
        }
        self.placed(sheet, table, row).map(Some)
    }

    /// Where each column stands; headings that are not known or stand twice are faults.
    fn placed(&self, sheet: &Arc<str>, table: &'static Table, row: &Row) -> Result<Layout, Vec<Fault>> {
        let columns = TABLES.iter().zip(&self.columns).find(|(of, _)| *of == table).map(|(_, columns)| columns);
        let mut at: Vec<Option<u16>> = vec![None; table.columns.len()];
        let mut faults = Vec::new();
        for (place, value) in &row.cells {
            let spot = Place { sheet: Arc::clone(sheet), row: row.number, column: Some(*place) };
            let text = value.text().unwrap_or_default();
            if text.trim().is_empty() && value.text().is_some() {
                continue;
            }
            match columns.and_then(|columns| columns.get(&folded(text))).and_then(|column| at.get_mut(*column)) {
                Some(free @ None) => *free = Some(*place),
                Some(Some(_)) => {
                    faults.push(Fault::at(spot, UserError::new("sheet-heading-twice").with("heading", text)))
                }
                None => {
                    let known: Vec<String> = table.columns.iter().map(Column::id).collect();
                    let message = UserError::new("sheet-heading-unknown").with("heading", text);
                    faults.push(Fault::at(spot, message.with("known", known.join(", ")).with("table", table.id)));
                }
            }
        }
        if faults.is_empty() { Ok(Layout { table, row: row.number, at }) } else { Err(faults) }
    }
}
