//! Files to take home: a table as CSV or XLSX, events as a calendar file. Pure: bytes out.
//!
//! [`table`] says what stands in which cell; [`csv()`] and [`xlsx()`] write it, [`calendar()`] events.

mod calendar;
mod csv;
pub mod table;
mod xlsx;

pub use self::calendar::write as calendar;
pub use self::csv::write as csv;
pub use self::xlsx::write as xlsx;

/// A fault of ours in writing a file.
#[derive(Debug, thiserror::Error)]
#[error("the file cannot be written: {0}")]
pub struct DownloadError(pub String);
