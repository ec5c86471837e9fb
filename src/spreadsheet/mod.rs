//! Facts as tables that staff fill in: read, compared with what is published, written. Pure: bytes in, records out.
//!
//! ```
//! use investor_desk::facts::files;
//! use investor_desk::language::Language;
//! use investor_desk::localize::Bundles;
//! use investor_desk::spreadsheet::{File, Limits, preview, read, report};
//!
//! let words = Bundles::load().unwrap();
//! let published = files::read(&files::embedded()).0;
//! let table = "Chỉ tiêu;Đối tượng;Đối tác;Giá trị;Thời điểm;Nguồn\n\
//!     fdi_registered_cumulative;Hải Phòng;Hàn Quốc;12,5;6/2025;seed-cheongju-2024\n";
//! let file = File { name: "FDI.csv".to_owned(), bytes: table.into() };
//! let reading = read(&[file], &Limits::CHAT, &published, &words, &mut |_| {});
//! let id = "fdi_registered_cumulative:hai-phong/KR:2025-06:seed-cheongju-2024";
//! assert_eq!(reading.records[0].id, id);
//!
//! let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
//! let preview = preview(&published, reading, today);
//! assert!(preview.is_sound() && preview.added.len() == 1);
//! assert!(report(&preview, &published, &words, Language::Vi, 10).contains(id));
//! ```
//!
//! `preview.into_rows()` is what the import of the store takes.
//!
//! Reading order: [`table`] (which columns there are), [`limits`] (what is let in), [`workbook`] and [`text`] (cells
//! of XLSX and CSV), [`header`] (which table a sheet is), [`row`] (a row into a value: [`number`], [`date`],
//! [`escape`], [`names`]), `assemble` (values into records), [`read()`]; then [`preview()`] and [`report()`]; and the
//! other way, [`write`]: exports and templates.

mod assemble;
pub mod cell;
pub mod date;
pub mod escape;
pub mod fault;
pub mod header;
pub mod limits;
pub mod names;
pub mod number;
mod preview;
mod read;
mod report;
pub mod row;
pub mod table;
pub mod text;
pub mod workbook;
pub mod write;

pub use fault::{Fault, Place};
pub use limits::Limits;
pub use preview::{Found, Preview, preview, published};
pub use read::{File, Reading, read};
pub use report::report;
