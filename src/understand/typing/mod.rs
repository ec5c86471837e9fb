//! What the fingers meant: folding marks away, and decoding keystrokes an input method never saw.
//!
//! Vietnamese arrives with marks, without them, or as the raw keys of an input method that was off.
//! [`fold()`] brings the first two to one form; [`decode`] turns the third into the first.
//!
//! ```text
//! fold("Hải Phòng")                    -> "hai phong"
//! decode("Hari Phofng cos gif")        -> "Hải Phòng có gì"
//! decode("d9a62u tu7")                 -> "đầu tư"
//! decode("What was Texas off for?")    -> unchanged
//! ```
//!
//! Reading order: `fold`, `syllable` (what a Vietnamese syllable can look like), `telex` and `vni` (one word
//! each), `english` (words that happen to be keystrokes), `sentence` (is the text raw at all?).

mod english;
mod fold;
mod sentence;
mod syllable;
mod telex;
mod vni;

pub use fold::{fold, fold_with_map};
pub use sentence::decode;
pub use syllable::is_plain_syllable;
