//! A table as a workbook: numbers are numbers, days are dates, addresses can be followed; caveats
//! and sources stand under the table. The same figures give the same bytes on any day.

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::DownloadError;
use super::table::{self, Cell};
use crate::attachment::Exhibit;

/// Widest a column becomes, in characters.
const WIDEST: usize = 60;
/// Longest address Excel follows.
const LONGEST_LINK: usize = 2079;

/// The table of an exhibit.
pub fn write(exhibit: &Exhibit) -> Result<Vec<u8>, DownloadError> {
    workbook(exhibit).map_err(|error| DownloadError(error.to_string()))
}

fn workbook(exhibit: &Exhibit) -> Result<Vec<u8>, XlsxError> {
    let table = table::of(exhibit);
    let mut book = Workbook::new();
    book.set_properties(&properties(exhibit)?);
    let sheet = book.add_worksheet();
    sheet.set_name(&exhibit.words.sheet)?;
    let strong = Format::new().set_bold();
    let head = Format::new().set_bold().set_border_bottom(FormatBorder::Thin);
    sheet.write_string_with_format(0, 0, &exhibit.title, &strong.set_font_size(14))?;
    const TOP: u32 = 2;
    for (column, heading) in (0u16..).zip(&table.headings) {
        sheet.write_string_with_format(TOP, column, heading, &head)?;
    }
    for (line, row) in (TOP + 1..).zip(&table.rows) {
        for (column, cell) in (0u16..).zip(row) {
            put(sheet, line, column, cell)?;
        }
    }
    let under = TOP + 2 + u32::try_from(table.rows.len()).unwrap_or(u32::MAX / 2);
    let gaps = exhibit.gaps.iter().map(|gap| &gap.text);
    let remarks = gaps.chain(&exhibit.notes).chain([&exhibit.sources, &exhibit.words.desk]);
    for (line, remark) in (under..).zip(remarks) {
        sheet.write_string(line, 0, remark)?;
    }
    widths(sheet, &table)?;
    sheet.set_freeze_panes(TOP + 1, 1)?;
    book.save_to_buffer()
}

fn put(sheet: &mut Worksheet, line: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        // As a string it is never a formula.
        Cell::Text(text) => {
            sheet.write_string(line, column, text)?;
        }
        Cell::Number(number) => {
            let format = Format::new().set_num_format(if number.fract().is_zero() { "#,##0" } else { "#,##0.####" });
            sheet.write_number_with_format(line, column, number.to_f64().unwrap_or_default(), &format)?;
        }
        Cell::Day(day) => {
            let format = Format::new().set_num_format("yyyy-mm-dd");
            sheet.write_datetime_with_format(line, column, excel(*day)?, &format)?;
        }
        Cell::Link(address) if is_page(address) => {
            sheet.write_url(line, column, address.as_str())?;
        }
        Cell::Link(address) => {
            sheet.write_string(line, column, address)?;
        }
    }
    Ok(())
}

fn is_page(address: &str) -> bool {
    let page = address.starts_with("https://") || address.starts_with("http://");
    page && address.chars().count() <= LONGEST_LINK
}

fn excel(day: chrono::NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    use chrono::Datelike;
    let year = u16::try_from(day.year()).unwrap_or_default();
    ExcelDateTime::from_ymd(year, u8::try_from(day.month()).unwrap_or(1), u8::try_from(day.day()).unwrap_or(1))
}

/// The day of the file is that of its newest source: the clock is not read.
fn properties(exhibit: &Exhibit) -> Result<DocProperties, XlsxError> {
    let properties = DocProperties::new().set_title(&exhibit.title).set_author(&exhibit.words.desk);
    let newest = exhibit.rows.iter().filter_map(|row| row.source.date).map(|date| date.last_day()).max();
    let newest = newest.or_else(|| exhibit.rows.iter().map(|row| row.date.last_day()).max());
    Ok(match newest {
        Some(day) => properties.set_creation_datetime(&excel(day)?),
        None => properties.set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?),
    })
}

fn widths(sheet: &mut Worksheet, table: &table::Table) -> Result<(), XlsxError> {
    for (nth, column) in (0u16..).enumerate().take(table.headings.len()) {
        let long = |cell: Option<&Cell>| match cell {
            Some(Cell::Text(text) | Cell::Link(text)) => text.chars().count(),
            Some(Cell::Number(number)) => number.to_string().len() * 4 / 3,
            Some(Cell::Day(_)) => 10,
            Some(Cell::Empty) | None => 0,
        };
        let cells = table.rows.iter().map(|row| long(row.get(nth)));
        let heading = table.headings.get(nth).map_or(0, |heading| heading.chars().count());
        let widest = cells.chain([heading]).max().unwrap_or(heading).min(WIDEST);
        sheet.set_column_width(column, widest as f64 + 2.0)?;
    }
    Ok(())
}
