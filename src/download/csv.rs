//! A table as CSV (RFC 4180): UTF-8 with the mark Excel needs to see Vietnamese letters, decimal
//! points, dates as 2024-05-27.

use super::DownloadError;
use super::table::{self, Cell};
use crate::attachment::Exhibit;

/// What Excel takes for UTF-8.
const MARK: &str = "\u{feff}";

/// The table of an exhibit.
pub fn write(exhibit: &Exhibit) -> Result<Vec<u8>, DownloadError> {
    let fault = |error: &dyn std::fmt::Display| DownloadError(error.to_string());
    let table = table::of(exhibit);
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.as_bytes().to_vec());
    writer.write_record(table.headings.iter().map(|heading| harmless(heading))).map_err(|error| fault(&error))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(field)).map_err(|error| fault(&error))?;
    }
    writer.into_inner().map_err(|error| fault(&error))
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Link(text) => harmless(text),
        Cell::Number(number) => number.normalize().to_string(),
        Cell::Day(day) => day.to_string(),
    }
}

/// Text a spreadsheet would take for a formula begins with an apostrophe; numbers stay numbers.
fn harmless(text: &str) -> String {
    let first = text.trim_start_matches([' ', '\u{a0}']).chars().next();
    let formula = text.starts_with(['\t', '\r', '\n']) || matches!(first, Some('=' | '+' | '-' | '@' | '\t' | '\r'));
    let number = text.parse::<rust_decimal::Decimal>().is_ok();
    if formula && !number { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn nothing_is_a_formula() {
        for bad in ["=1+1", "+84 225", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "-1+cmd|' /C calc'!A0"] {
            assert_eq!(harmless(bad), format!("'{bad}"));
        }
        for good in ["-12.5", "+3", "Hải Phòng", "31 tỷ USD", "", "a=b"] {
            assert_eq!(harmless(good), good);
        }
    }
}
