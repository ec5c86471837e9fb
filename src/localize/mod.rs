//! Localisation: an answer in, a reply in one language out. Pure.
//!
//! [`bundle`] holds the messages of `locales/`, [`number`] and [`date`] write values as each
//! language does, [`render`] puts them together,
//! `attach` what can go with them; [`finding`] says what is wrong with facts.

mod attach;
pub mod bundle;
pub mod date;
pub mod finding;
pub mod number;
mod render;

pub use bundle::Bundles;
pub use render::{render, show};
