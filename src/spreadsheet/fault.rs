//! Where something stands in a spreadsheet, and what is wrong with it, in words of either language.
//!
//! `Place { sheet: "FDI", row: 7, column: Some(1) }` is shown as *FDI, cell B7*.

use std::sync::Arc;

use crate::error::UserError;
use crate::language::Language;
use crate::localize::Bundles;

/// A cell, a row or a whole sheet. A CSV file is one sheet with the name of the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Name of the sheet as the reader sees it.
    pub sheet: Arc<str>,
    /// Row, from 1 as the spreadsheet counts; 0 for the sheet as a whole.
    pub row: u32,
    /// Column, from 0; none for the row as a whole.
    pub column: Option<u16>,
}

impl Place {
    /// The sheet as a whole.
    pub fn sheet(sheet: &Arc<str>) -> Place {
        Place { sheet: Arc::clone(sheet), row: 0, column: None }
    }

    /// The name of the cell, `B7`; none for a row or sheet.
    pub fn cell(&self) -> Option<String> {
        self.column.map(|column| format!("{}{}", letters(column), self.row))
    }
}

/// The letters of a column: 0 is `A`, 27 is `AB`.
pub fn letters(column: u16) -> String {
    let mut rest = u32::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Something that is to be mended, or only to be known, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where; none when it is about the file.
    pub place: Option<Place>,
    /// A message of `locales/*/spreadsheet.ftl`. Its arguments `column` and `table` are ids of
    /// [`super::table`], named in the reader's language when the message is shown.
    pub message: UserError,
}

impl Fault {
    /// A fault of the file.
    pub fn file(message: UserError) -> Fault {
        Fault { place: None, message }
    }

    /// A fault at a place.
    pub fn at(place: Place, message: UserError) -> Fault {
        Fault { place: Some(place), message }
    }

    /// The sentence for a reader, beginning with the place.
    pub fn text(&self, words: &Bundles, language: Language) -> String {
        let mut message = self.message.clone();
        for (name, value) in &mut message.args {
            match *name {
                "column" => *value = words.text(language, &format!("sheet-column-{value}"), &[]),
                "table" => *value = words.text(language, &format!("sheet-table-{value}"), &[]),
                _ => {}
            }
        }
        let fault = words.told(language, &message);
        match &self.place {
            None => fault,
            Some(place) => format!("{}: {fault}", place_text(place, words, language)),
        }
    }
}

/// A place in words: *FDI, cell B7*, *FDI, row 7*, *FDI*.
pub fn place_text(place: &Place, words: &Bundles, language: Language) -> String {
    let row = place.row.to_string();
    match place.cell() {
        Some(cell) => words.text(language, "sheet-at-cell", &[("sheet", &place.sheet), ("cell", &cell)]),
        None if place.row > 0 => words.text(language, "sheet-at-row", &[("sheet", &place.sheet), ("row", &row)]),
        None => words.text(language, "sheet-at-sheet", &[("sheet", &place.sheet)]),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        for (column, name) in [(0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (16_383, "XFD")] {
            assert_eq!(letters(column), name);
        }
    }
}
