//! How much of a file is taken in, decided before any of it is read as a table.
//!
//! An XLSX file is a zip archive, and a small one can unpack to anything. So its directory is judged
//! first, then every part is unpacked once into nothing, counting what comes and how many cells, texts
//! and styles it holds; only then is the workbook opened.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::fault::Fault;
use crate::error::UserError;

/// The most a file may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of all files together.
    pub file: u64,
    /// Bytes of a workbook when unpacked.
    pub unpacked: u64,
    /// Cells of a file.
    pub cells: u64,
}

impl Limits {
    /// For files that arrive in a chat.
    pub const CHAT: Limits = Limits { file: 5 << 20, unpacked: 50 << 20, cells: 200_000 };
    /// For files given on the command line.
    pub const COMMAND_LINE: Limits = Limits { file: 64 << 20, unpacked: 512 << 20, cells: 5_000_000 };
}

/// How many times its size a part may unpack to; spreadsheets seldom pass 30.
const RATIO: u64 = 100;
/// Parts below this many bytes may repeat themselves as they like.
const SMALL: u64 = 1 << 20;
/// More parts than any workbook of tables has.
const PARTS: usize = 2_000;
/// Excel's own limit of cell styles is 65,490.
const STYLES: u64 = 66_000;

/// What the parts of a workbook hold, as far as reading it asks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Contents {
    /// Any sheet has a formula.
    pub formulas: bool,
    /// Any sheet has merged cells.
    pub merged: bool,
}

fn too_large(id: &'static str, limit: u64) -> Fault {
    Fault::file(UserError::new(id).with("limit", limit))
}

/// Refuses files that are larger than allowed.
pub fn size(bytes: u64, limits: &Limits) -> Result<(), Fault> {
    if bytes > limits.file { Err(too_large("sheet-file-too-large", limits.file >> 20)) } else { Ok(()) }
}

/// Refuses a workbook that is no zip archive, or unpacks to more than is allowed.
pub fn container(bytes: &[u8], limits: &Limits) -> Result<Contents, Fault> {
    let broken = || Fault::file(UserError::new("sheet-file-broken"));
    let bomb = || too_large("sheet-file-unpacks-too-large", limits.unpacked >> 20);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if archive.len() > PARTS {
        return Err(bomb());
    }
    let mut told = 0u64;
    for part in 0..archive.len() {
        let part = archive.by_index_raw(part).map_err(|_| broken())?;
        if part.encrypted() {
            return Err(Fault::file(UserError::new("sheet-file-protected")));
        }
        told = told.saturating_add(part.size());
        if told > limits.unpacked || part.size() > SMALL.max(part.compressed_size().saturating_mul(RATIO)) {
            return Err(bomb());
        }
    }
    // What the directory says may be untrue.
    let mut counted = Count::default();
    let mut unpacked = 0u64;
    let mut block = vec![0u8; 64 << 10];
    for part in 0..archive.len() {
        let mut part = archive.by_index(part).map_err(|_| broken())?;
        let most = SMALL.max(part.compressed_size().saturating_mul(RATIO));
        let mut scan = Scan::default();
        let mut size = 0u64;
        loop {
            let read = part.read(&mut block).map_err(|_| broken())?;
            if read == 0 {
                break;
            }
            size += read as u64;
            unpacked += read as u64;
            if size > most || unpacked > limits.unpacked {
                return Err(bomb());
            }
            scan.bytes(block.get(..read).unwrap_or_default(), &mut counted);
            if counted.cells > limits.cells || counted.texts > limits.cells || counted.styles > STYLES {
                return Err(too_large("sheet-too-many-cells", limits.cells));
            }
        }
    }
    Ok(Contents { formulas: counted.formulas > 0, merged: counted.merged > 0 })
}

/// How many elements of the kinds that take memory were seen.
#[derive(Default)]
struct Count {
    cells: u64,
    texts: u64,
    styles: u64,
    formulas: u64,
    merged: u64,
}

/// Reads names of elements out of a stream of bytes, whatever blocks it comes in.
#[derive(Default)]
struct Scan {
    name: Option<Vec<u8>>,
}

impl Scan {
    fn bytes(&mut self, bytes: &[u8], count: &mut Count) {
        for &byte in bytes {
            match (&mut self.name, byte) {
                (_, b'<') => self.name = Some(Vec::with_capacity(16)),
                (None, _) => {}
                // A prefix of a name space is not part of the name.
                (Some(name), b':') => name.clear(),
                (Some(name), b' ' | b'>' | b'/' | b'\t' | b'\r' | b'\n') => {
                    count.element(name);
                    self.name = None;
                }
                (Some(name), other) if name.len() < 16 => name.push(other),
                (Some(_), _) => self.name = None,
            }
        }
    }
}

impl Count {
    fn element(&mut self, name: &[u8]) {
        let counter = match name {
            b"c" => &mut self.cells,
            b"si" => &mut self.texts,
            b"xf" => &mut self.styles,
            b"f" => &mut self.formulas,
            b"mergeCell" => &mut self.merged,
            _ => return,
        };
        *counter += 1;
    }
}
