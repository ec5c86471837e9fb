//! Which language a message is in.
//!
//! Function words decide: "How many dự án FDI from Japan does Hải Phòng have?" is English. Names
//! do not count. When they tie, marks speak for Vietnamese, then the chat's language, then English.

use super::lexicon::Lexicon;
use super::phrases::Sense;
use super::text::Text;
use super::units::Unit;
use crate::language::Language;

/// Short forms only Vietnamese writes, also within names.
const SHORT: [&str; 7] = ["kcn", "kkt", "ccn", "bql", "ubnd", "tnhh", "tncn"];

/// The language to answer in; `hint` is the chat's language or that of the turn before.
pub fn detect(lexicon: &Lexicon, text: &Text, units: &[Unit], hint: Option<Language>) -> Language {
    let mut balance = 0.0f32;
    for unit in units.iter().filter(|unit| !unit.is_name()) {
        let weight =
            if unit.senses.iter().any(|sense| matches!(sense, Sense::Filler | Sense::Cue(_))) { 1.0 } else { 0.5 };
        for token in text.tokens.get(unit.tokens.clone()).unwrap_or_default() {
            if token.has_marks() {
                balance -= weight;
                continue;
            }
            let english = lexicon.is_common(Language::En, &token.folded);
            let vietnamese = lexicon.is_common(Language::Vi, &token.folded);
            balance += weight * (f32::from(u8::from(english)) - f32::from(u8::from(vietnamese)));
        }
    }
    match balance {
        balance if balance > 0.4 => Language::En,
        balance if balance < -0.4 => Language::Vi,
        _ if text.has_marks() || text.tokens.iter().any(|token| SHORT.contains(&&*token.folded)) => Language::Vi,
        _ => hint.unwrap_or(Language::En),
    }
}
