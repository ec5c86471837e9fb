//! Full-text search over short texts in Vietnamese and English, as typed: with marks or without, with typos, in
//! raw Telex.
//!
//! ```text
//! let index = Index::build([
//!     Document { id: "rail", title: "Railway to Lach Huyen", text: "Work on the railway began in May." },
//!     Document { id: "bridge", title: "Cầu Rào", text: "Cầu Rào mới đã thông xe." },
//! ]);
//! index.id(index.search("cau rao thong xe", 5)[0].doc) == "bridge"
//! index.id(index.search("raliway to the port", 5)[0].doc) == "rail"
//! ```
//!
//! Reading order: `terms` (text → words, with `stem`), `features` (words → what is counted), `build` (documents →
//! index, over `level`, who has what), `plan` (question → weighted features, with `spelling` and `kin`), `score`
//! (what each text earns), `index`. All numbers that can be turned are in `weights`.
//! No I/O, no clock, nothing global; the same documents and question always give the same hits.

mod build;
mod features;
mod index;
mod kin;
mod level;
mod plan;
mod score;
mod spelling;
mod stem;
mod terms;
pub(crate) mod weights;

pub use index::{Document, Hit, Index};
