//! Cells of a CSV file, in the encodings and with the separators that spreadsheets in Viet Nam write.
//!
//! UTF-8 with or without its mark, UTF-16 either way round, and what is neither is taken for
//! Windows-1258, the old encoding of Vietnamese, which is said.

use std::borrow::Cow;
use std::ops::ControlFlow;
use std::sync::Arc;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1258};

use super::cell::{Row, Value};
use super::fault::{Fault, Place};
use super::limits::Limits;
use crate::error::UserError;

/// A CSV file, decoded.
pub struct Text<'a> {
    text: Cow<'a, str>,
    separator: u8,
    /// Rows before the text: a line that names the separator.
    before: u32,
    /// The name of the file without its ending.
    pub name: Arc<str>,
    /// It was read as Windows-1258.
    pub old: bool,
    cells: u64,
}

impl<'a> Text<'a> {
    /// Decodes a file; `is_heading` tells a heading of some table from other texts.
    pub fn open(
        bytes: &'a [u8],
        name: Arc<str>,
        limits: &Limits,
        is_heading: &dyn Fn(&str) -> bool,
    ) -> Result<Text<'a>, Fault> {
        let (text, encoding) = decoded(bytes)?;
        let mut opened =
            Text { text, separator: b',', before: 0, name, old: encoding == WINDOWS_1258, cells: limits.cells };
        // What Excel writes and reads to name the separator.
        let first = opened.text.lines().next().unwrap_or_default();
        let named = first.strip_prefix("sep=").filter(|mark| mark.len() == 1).and_then(|mark| mark.bytes().next());
        match named {
            Some(mark) => {
                let rest = opened.text.find('\n').map_or(opened.text.len(), |end| end + 1);
                opened.text = Cow::Owned(opened.text.get(rest..).unwrap_or_default().to_owned());
                (opened.separator, opened.before) = (mark, 1);
            }
            None => opened.separator = separator(&opened.text, is_heading),
        }
        Ok(opened)
    }

    /// Hands over the rows, from the top, until told to stop.
    pub fn rows(&self, each: &mut dyn FnMut(Row) -> ControlFlow<()>) -> Result<(), Fault> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.separator)
            .from_reader(self.text.as_bytes());
        let mut record = csv::StringRecord::new();
        let (mut number, mut cells) = (self.before, 0u64);
        loop {
            let from = reader.position().line();
            let more = reader.read_record(&mut record).map_err(|error| {
                let place = Place { sheet: Arc::clone(&self.name), row: number + 1, column: None };
                Fault::at(place, UserError::new("sheet-file-damaged").with("reason", error))
            })?;
            if !more {
                return Ok(());
            }
            // Blank lines are rows, too; line breaks inside a cell are not.
            let lines = reader.position().line().saturating_sub(from);
            let inside: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
            let blank = lines.saturating_sub(1).saturating_sub(inside as u64);
            number = number.saturating_add(1 + u32::try_from(blank).unwrap_or(u32::MAX - 1));
            cells += record.len() as u64;
            if cells > self.cells {
                return Err(Fault::file(UserError::new("sheet-too-many-cells").with("limit", self.cells)));
            }
            let filled = (0u16..).zip(record.iter()).filter(|(_, cell)| !cell.is_empty());
            let cells: Vec<(u16, Value)> = filled.map(|(at, cell)| (at, Value::Text(cell.to_owned()))).collect();
            if !cells.is_empty() && each(Row { number, cells }).is_break() {
                return Ok(());
            }
        }
    }
}

fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static Encoding), Fault> {
    let unknown = || Fault::file(UserError::new("sheet-file-encoding"));
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, bytes.get(mark..).unwrap_or_default()),
        None => (guessed(bytes), bytes),
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes).ok_or_else(unknown)?;
    // A file of something else decodes to anything.
    if text.contains('\0') && encoding != UTF_8 || is_binary(&text) {
        return Err(unknown());
    }
    Ok((text, encoding))
}

/// The encoding of a file that does not say it.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.get(..4096).unwrap_or(bytes);
    let (pairs, _) = start.as_chunks::<2>();
    let zero = |at: usize| pairs.iter().filter(|pair| pair.get(at) == Some(&0)).count();
    // Headings are mostly Latin letters, whose other byte is zero.
    if !pairs.is_empty() && zero(1) * 2 > pairs.len() {
        UTF_16LE
    } else if !pairs.is_empty() && zero(0) * 2 > pairs.len() {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1258
    }
}

/// Control characters a person's table has none of, in number.
fn is_binary(text: &str) -> bool {
    let start: Vec<char> = text.chars().take(2000).collect();
    let strange = start.iter().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')).count();
    strange * 10 > start.len()
}

/// The separator by which most headings are found, else the commonest in the first line.
fn separator(text: &str, is_heading: &dyn Fn(&str) -> bool) -> u8 {
    const MARKS: [u8; 3] = [b',', b';', b'\t'];
    let headings = |mark: u8| {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(mark).from_reader(text.as_bytes());
        let rows = reader.records().take(20).map_while(Result::ok);
        rows.map(|row| row.iter().filter(|cell| is_heading(cell)).count()).max().unwrap_or_default()
    };
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |mark: u8| first.bytes().filter(|byte| *byte == mark).count();
    // Of equals the last is taken: the comma.
    MARKS.into_iter().rev().max_by_key(|mark| (headings(*mark), count(*mark))).unwrap_or(b',')
}
