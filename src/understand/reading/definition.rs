//! What an indicator means: "What does cumulative registered FDI mean?", "PCI là gì?"

use std::collections::BTreeSet;

use super::super::lexicon::Property;
use super::super::passages::plain_words;
use super::super::sentence::Sentence;
use super::super::text::Text;
use super::super::utterance::{Intent, Reading};
use super::super::words::Cue;
use super::measure::properties;
use super::reading;

/// "What is the PCI?": who asks what letters are wants to know what they stand for.
fn asks_for_abbreviation(sentence: &Sentence) -> bool {
    let told: Vec<usize> = sentence.left(&BTreeSet::new());
    let [only] = told.as_slice() else { return false };
    let Some(unit) = sentence.units.get(*only) else { return false };
    let letters = sentence.text.words(unit.tokens.clone());
    let short = (2..=5).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase());
    short && sentence.asks(Cue::What) && sentence.periods.is_empty() && sentence.city().is_empty()
}

/// The measure whose name stands in quotation marks, as the desk itself suggests to ask.
fn quoted(sentence: &Sentence) -> Option<Property> {
    let text = sentence.text.as_str();
    let (_, rest) = text.split_once('“')?;
    let (name, _) = rest.split_once('”')?;
    let name = plain_words(&Text::new(name));
    let mut aliases = sentence.lexicon.aliases.iter();
    let alias = aliases.find(|alias| alias.plain == name)?;
    sentence.lexicon.properties.get(alias.property).cloned()
}

/// Readings of the sentence as asking for a definition.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    // "What does a worker earn?" asks for no meaning.
    let bare = sentence.units.iter().filter(|unit| unit.gives(Cue::Define)).all(|unit| unit.folded == ["what", "does"]);
    if (!sentence.asks(Cue::Define) || bare) && !asks_for_abbreviation(sentence) {
        return Vec::new();
    }
    let mut all = Vec::new();
    if let Some(property) = quoted(sentence) {
        let all_said = (0..sentence.units.len()).collect();
        return vec![reading(sentence, Intent::Definition { property }, &all_said, 1.1)];
    }
    for asked in properties(sentence).into_iter().take(3) {
        let Some(property) = sentence.lexicon.properties.get(asked.property) else { continue };
        let mut used = asked.used;
        used.extend(sentence.city());
        // The measure's own name in full, as the desk itself suggests to ask.
        let own = sentence.lexicon.vocabulary.get(asked.property);
        let own = |at: &usize| {
            let unit = &sentence.units[*at];
            own.is_some_and(|own| unit.each_concept().chain(unit.word).any(|term| own.contains(&term)))
        };
        used.extend(sentence.left(&used).into_iter().filter(own));
        all.push(reading(sentence, Intent::Definition { property: property.clone() }, &used, 1.1));
    }
    all
}
