//! From files to located records: which sheets are tables, what their names mean, then row by row.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::assemble::{Assembly, Places};
use super::cell::Row;
use super::escape;
use super::fault::{Fault, Place};
use super::header::{Headings, Layout, TOP};
use super::limits::{self, Limits};
use super::names::Names;
use super::row::Reader;
use super::table::{Part, TABLES};
use super::text::Text;
use super::workbook::Workbook;
use crate::error::UserError;
use crate::facts::files::Located;
use crate::facts::model::FactKind;
use crate::localize::Bundles;

/// After so many faults the rest of a file is not read.
const MOST_FAULTS: usize = 500;
/// How often the progress is told, in rows.
const STEP: u64 = 5_000;

/// A file as it arrived.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name; the ending says what it is.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What the files say.
#[derive(Debug, Default)]
pub struct Reading {
    /// The facts of the rows that are sound; `spot` has the sheet, the row and no column.
    pub records: Vec<Located>,
    /// How many more are published just as they stand in the files.
    pub unchanged: usize,
    /// What keeps rows, sheets or files from being read. Nothing may be imported while there is any.
    pub refused: Vec<Fault>,
    /// What was left out or judged, and ought to be known: hidden sheets, an old encoding.
    pub notices: Vec<Fault>,
    /// Rows read.
    pub rows: u64,
    pub(super) places: Places,
}

impl Reading {
    /// Facts that were read elsewhere, to be compared with what is published.
    pub fn of(records: Vec<Located>) -> Reading {
        Reading { rows: records.len() as u64, records, ..Reading::default() }
    }
}

/// A file that is open.
enum Book<'a> {
    Workbook(Box<Workbook<'a>>),
    Text(Text<'a>),
}

/// A sheet that is a table.
struct Source {
    book: usize,
    sheet: Arc<str>,
    layout: Layout,
}

/// Reads files of tables. `published` are the facts that names may mean and that rows may change; `progress` is
/// told the number of rows every few thousand.
pub fn read(
    files: &[File],
    limits: &Limits,
    published: &[Located],
    words: &Bundles,
    progress: &mut dyn FnMut(u64),
) -> Reading {
    let mut reading = Reading::default();
    let headings = Headings::new(words);
    let mut books = Vec::new();
    let size = files.iter().map(|file| file.bytes.len() as u64).sum();
    let opened = limits::size(size, limits)
        .and_then(|()| files.iter().try_for_each(|file| open(file, limits, &headings).map(|book| books.push(book))));
    if let Err(fault) = opened {
        reading.refused.push(fault);
        return reading;
    }
    let mut sources = find(&mut books, &headings, &mut reading);
    sources.sort_by_key(|source| TABLES.iter().position(|table| table == source.layout.table));
    let names = known_names(&mut books, &sources, published);
    let reader = Reader::new(&names, words);
    let mut assembly = Assembly::new(published, &names);
    for source in &sources {
        if reading.refused.len() >= MOST_FAULTS {
            break;
        }
        assembly.places.add(&source.sheet, &source.layout);
        let mut each = |row: Row| {
            let (object, faults) = reader.object(&source.sheet, &source.layout, &row);
            match faults.is_empty() {
                true => reading.refused.extend(assembly.add(&source.sheet, &source.layout, row.number, object).err()),
                false => reading.refused.extend(faults),
            }
            reading.rows += 1;
            if reading.rows.is_multiple_of(STEP) {
                progress(reading.rows);
            }
            if reading.refused.len() >= MOST_FAULTS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        if let Err(fault) = data(&mut books, source, &mut each) {
            reading.refused.push(fault);
        }
    }
    if reading.refused.len() >= MOST_FAULTS {
        reading.refused.truncate(MOST_FAULTS);
        reading.notices.push(Fault::file(UserError::new("sheet-many-faults").with("count", MOST_FAULTS)));
    }
    (reading.records, reading.unchanged, reading.places) = assembly.finish();
    reading
}

fn open<'a>(file: &'a File, limits: &Limits, headings: &Headings) -> Result<Book<'a>, Fault> {
    let unknown = |id| Fault::file(UserError::new(id).with("name", &file.name));
    let path = std::path::Path::new(&file.name);
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    // What a file is, its first bytes say better than its name.
    match (file.bytes.get(..4), ending.as_str()) {
        (_, _) if file.bytes.is_empty() => Err(unknown("sheet-file-empty")),
        // A workbook of the nineties, or one with a password.
        (Some([0xd0, 0xcf, 0x11, 0xe0]), _) => Err(unknown("sheet-file-old")),
        (Some(b"PK\x03\x04"), "xlsx" | "xlsm") => {
            Workbook::open(&file.bytes, limits).map(|book| Book::Workbook(Box::new(book)))
        }
        (Some(b"PK\x03\x04"), _) | (_, "xlsx" | "xlsm") => Err(unknown("sheet-file-not-xlsx")),
        (_, "csv" | "tsv" | "txt") => {
            let is_heading = |text: &str| headings.is_heading(text);
            Text::open(&file.bytes, Arc::from(stem), limits, &is_heading).map(Book::Text)
        }
        _ => Err(unknown("sheet-file-unknown")),
    }
}

/// The sheets that are tables; the others are told of.
fn find(books: &mut [Book], headings: &Headings, reading: &mut Reading) -> Vec<Source> {
    let mut sources = Vec::new();
    for (nth, book) in books.iter_mut().enumerate() {
        let sheets: Vec<Arc<str>> = match book {
            Book::Text(text) => {
                if text.old {
                    reading.notices.push(Fault::at(Place::sheet(&text.name), UserError::new("sheet-read-as-1258")));
                }
                vec![Arc::clone(&text.name)]
            }
            Book::Workbook(book) => {
                let hidden = book.sheets.iter().filter(|sheet| sheet.hidden);
                let told = hidden.map(|sheet| Fault::at(Place::sheet(&sheet.name), UserError::new("sheet-hidden")));
                reading.notices.extend(told);
                let shown = book.sheets.iter().filter(|sheet| !sheet.hidden && !headings.is_guide(&sheet.name));
                shown.map(|sheet| Arc::clone(&sheet.name)).collect()
            }
        };
        for sheet in sheets {
            match table_in(book, &sheet, headings) {
                Ok(Some(layout)) => sources.push(Source { book: nth, sheet, layout }),
                Ok(None) => {}
                Err(mut faults) => {
                    let only_unread = faults.iter().all(|fault| fault.message.id == "sheet-no-headings");
                    if only_unread { &mut reading.notices } else { &mut reading.refused }.append(&mut faults);
                }
            }
        }
    }
    if sources.is_empty() && reading.refused.is_empty() {
        reading.refused.push(Fault::file(UserError::new("sheet-no-table")));
    }
    sources
}

/// The table of one sheet; none when it is empty.
fn table_in(book: &mut Book, sheet: &Arc<str>, headings: &Headings) -> Result<Option<Layout>, Vec<Fault>> {
    let mut top: Vec<Row> = Vec::new();
    let mut each = |row: Row| {
        let beyond = row.number > TOP && !top.is_empty();
        if !beyond {
            top.push(row);
        }
        if beyond { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    rows(book, sheet, &mut each).map_err(|fault| vec![fault])?;
    if top.iter().all(Row::is_remark) {
        return Ok(None);
    }
    let Some(layout) = headings.layout(sheet, &top)? else {
        return Err(vec![Fault::at(Place::sheet(sheet), UserError::new("sheet-no-headings"))]);
    };
    let Book::Workbook(book) = book else { return Ok(Some(layout)) };
    let merged = book.merged(sheet).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    for range in merged.iter().filter(|range| range.end.0 + 1 >= layout.row) {
        let corner = |(row, column): (u32, u32)| {
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            Place { sheet: Arc::clone(sheet), row: row + 1, column: Some(column) }
        };
        let (from, to) = (corner(range.start), corner(range.end));
        let name = format!("{}:{}", from.cell().unwrap_or_default(), to.cell().unwrap_or_default());
        faults.push(Fault::at(from, UserError::new("sheet-merged").with("range", name)));
    }
    if faults.is_empty() { Ok(Some(layout)) } else { Err(faults) }
}

fn rows(book: &mut Book, sheet: &str, each: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<(), Fault> {
    match book {
        Book::Workbook(book) => book.rows(sheet, each),
        Book::Text(text) => text.rows(each),
    }
}

/// The rows of facts: those under the headings that are no remarks and not blank.
fn data(books: &mut [Book], source: &Source, each: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<(), Fault> {
    let Some(book) = books.get_mut(source.book) else { return Ok(()) };
    let mut facts = |row: Row| {
        let blank = || row.cells.iter().all(|(_, value)| value.text().is_some_and(|text| escape::read(text).is_none()));
        if row.number <= source.layout.row || row.is_remark() || blank() {
            return ControlFlow::Continue(());
        }
        each(row)
    };
    rows(book, &source.sheet, &mut facts)
}

/// Names of what is published and of what the files bring: a row may name what stands further down.
fn known_names(books: &mut [Book], sources: &[Source], published: &[Located]) -> Names {
    let mut names = Names::default();
    published.iter().for_each(|at| names.add(&at.id, &at.record));
    let is_named = |source: &&Source| {
        let kind = source.layout.table.kind;
        let unnamed = matches!(kind, FactKind::Observation | FactKind::Topic | FactKind::Place);
        source.layout.table.part == Part::Whole && !unnamed
    };
    for source in sources.iter().filter(is_named) {
        let mut each = |row: Row| {
            name_row(&mut names, &source.layout, &row);
            ControlFlow::Continue(())
        };
        // What cannot be read is told when it is read for good.
        let _ = data(books, source, &mut each);
    }
    names
}

fn name_row(names: &mut Names, layout: &Layout, row: &Row) {
    let text = |id: &str| {
        let cell = row.cell(layout.column(id)?)?.text()?;
        escape::read(cell).map(std::borrow::Cow::into_owned)
    };
    let Some(id) = text("id") else { return };
    let own: Vec<String> =
        ["name_en", "name_vi", "title_en", "title_vi", "title", "url", "name_ko", "name_zh", "name_ja"]
            .into_iter()
            .filter_map(text)
            .collect();
    let others: Vec<String> =
        ["aliases_en", "aliases_vi"].into_iter().filter_map(text).flat_map(|list| escape::items(&list)).collect();
    let kind = layout.table.kind;
    names.name(kind, &id, own.iter().map(String::as_str), others.iter().map(String::as_str));
    match kind {
        FactKind::Indicator => {
            let unit = text("unit").and_then(|unit| super::names::unit(&unit).ok());
            unit.into_iter().for_each(|unit| drop(names.units.insert(id.clone(), unit)));
        }
        FactKind::Attribute => names.learn_attribute(&id, text("type").as_deref(), text("unit").as_deref()),
        _ => {}
    }
}
