//! The facts: what they are, how they are held, and what bears on an utterance.
//!
//! Reading order: [`model`] (the kinds of facts), [`unit`], [`files`] and [`check`] (facts as
//! files), [`catalogue`] (the immutable snapshot) and [`told`] (its texts as words), then [`fulfill()`]: an utterance in, the
//! [`evidence`] out. [`nearest`] finds zones around a place on a map, [`records`] gives
//! any fact by kind and id,
//! [`recent`] is what was corrected or taken back lately.

pub mod catalogue;
pub mod check;
pub mod evidence;
pub mod files;
pub mod fulfill;
pub mod model;
pub mod nearest;
pub mod recent;
pub mod records;
pub mod series;
pub mod told;
pub mod unit;
pub mod write;

pub use catalogue::Catalogue;
pub use evidence::Evidence;
pub use fulfill::fulfill;
