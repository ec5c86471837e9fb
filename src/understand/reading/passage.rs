//! A fact told in sentences: "Do we pay land rent in the free trade zone?"
//!
//! Every word that means something must be found in the passage, in its title and aliases
//! (counting in full) or its text (counting half). Vietnamese words are mostly two syllables, so
//! a syllable only counts beside its neighbour.

use std::collections::{BTreeSet, HashMap};

use super::super::passages::{Passage, PassageKind};
use super::super::sentence::{CITY, Sentence};
use super::super::stem::stem;
use super::super::utterance::{Intent, Reading};
use super::reading;
use crate::language::Language;

/// At most this many passages are weighed in full, those that share most with the sentence.
const MOST_PASSAGES: usize = 24;

/// Readings of the sentence as asking for a passage.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let mut all = Vec::new();
    for number in candidates(sentence) {
        let Some(passage) = sentence.lexicon.passages.all.get(number as usize) else { continue };
        if passage.kind == PassageKind::Zone && sentence.entities().is_empty() {
            // Zones that merely share words with the question are what `zones` lists.
            continue;
        }
        let (used, half) = explained(sentence, passage);
        let city = sentence.city();
        let strong = used.iter().filter(|at| !half.contains(at) && !city.contains(at));
        let told = strong.map(|&at| sentence.weight(at)).sum::<f32>();
        let in_period = |at: &usize| sentence.periods.iter().any(|(units, _)| units.contains(at));
        let hinted = half.iter().filter(|at| !in_period(at)).map(|&at| sentence.weight(at)).sum::<f32>();
        let bonus = alias_bonus(sentence, passage);
        if !(sentence.is_anchored(&used) || bonus > 0.2) || told < 0.9 || told < 0.5 * hinted {
            continue;
        }
        let discount: f32 = half.iter().map(|&at| 0.5 * sentence.weight(at)).sum();
        let prior = bonus - discount - 0.5;
        let intent = Intent::Passage { kind: passage.kind, id: passage.id.clone() };
        all.push(reading(sentence, intent, &used, prior));
    }
    all
}

fn candidates(sentence: &Sentence) -> Vec<u32> {
    let passages = &sentence.lexicon.passages;
    let mut shared: HashMap<u32, f32> = HashMap::new();
    let mut count = |numbers: &[u32], rarity: f32| {
        for number in numbers {
            *shared.entry(*number).or_default() += rarity;
        }
    };
    for term in sentence.terms().filter(|term| !sentence.lexicon.is_light(*term)) {
        let numbers = passages.with_term(term);
        count(numbers, 1.0 / (1.0 + numbers.len() as f32).sqrt());
    }
    for word in sentence.units.iter().filter(|unit| unit.is_name()).flat_map(|unit| &unit.folded) {
        let numbers = passages.with_word(stem(word));
        count(numbers, 0.5 / (1.0 + numbers.len() as f32).sqrt());
    }
    let mut ranked: Vec<(u32, f32)> = shared.into_iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked.truncate(MOST_PASSAGES);
    ranked.into_iter().map(|(number, _)| number).collect()
}

/// Units found in the passage, and those of them found only in its text.
fn explained(sentence: &Sentence, passage: &Passage) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let mut used = BTreeSet::new();
    let mut half = BTreeSet::new();
    for (at, unit) in sentence.units.iter().enumerate() {
        if !sentence.must_be_told(at) {
            continue;
        }
        let concepts = unit.concepts();
        let word = unit.word.is_some_and(|word| passage.strong.contains(&word)) && beside(sentence, at, passage);
        let strong = word || concepts.iter().any(|term| passage.strong.contains(term));
        if strong || named(sentence, at, passage) {
            used.insert(at);
        } else if concepts.iter().any(|term| passage.weak.contains(term)) || in_words(sentence, at, passage) {
            used.insert(at);
            half.insert(at);
        }
    }
    let city = sentence.city();
    half.retain(|at| !city.contains(at));
    used.extend(city);
    (used, half)
}

fn named(sentence: &Sentence, at: usize, passage: &Passage) -> bool {
    let unit = &sentence.units[at];
    let entity = unit.entities().filter_map(|number| sentence.lexicon.entities.get(number as usize));
    let partner = sentence.partners().into_iter().any(|(unit, id)| unit == at && passage.about.contains(&id));
    partner || entity.into_iter().any(|entity| entity.id != CITY && passage.about.contains(&entity.id))
}

/// All words of the unit stand in the passage, as neighbours, with the marks they were typed with.
fn in_words(sentence: &Sentence, at: usize, passage: &Passage) -> bool {
    let unit = &sentence.units[at];
    let stems: Vec<&str> = unit.folded.iter().map(|word| stem(word)).collect();
    let neighbours = |pair: &[&str]| passage.pairs.contains(&(pair[0].to_owned(), pair[1].to_owned()));
    let there = stems.iter().all(|stem| passage.words.contains(*stem)) && stems.windows(2).all(neighbours);
    there && marked(sentence, at, passage) && (stems.len() > 1 || beside(sentence, at, passage))
}

fn marked(sentence: &Sentence, at: usize, passage: &Passage) -> bool {
    let unit = &sentence.units[at];
    let tokens = sentence.text.tokens.get(unit.tokens.clone()).unwrap_or_default();
    unit.corrected || tokens.iter().all(|token| !token.has_marks() || passage.marked.contains(&token.marked))
}

/// A single Vietnamese syllable counts only if a neighbour in the question is its neighbour in the
/// passage; an English word, a name or a number stands for itself.
fn beside(sentence: &Sentence, at: usize, passage: &Passage) -> bool {
    let unit = &sentence.units[at];
    let [word] = unit.folded.as_slice() else { return true };
    if sentence.language == Language::En || unit.number || word.len() > 6 || unit.is_name() {
        return true;
    }
    let word = stem(word).to_owned();
    let tokens = &sentence.text.tokens;
    let neighbour = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map(|token| stem(&token.folded).to_owned());
    let before = neighbour(unit.tokens.start.checked_sub(1));
    let after = neighbour(Some(unit.tokens.end));
    before.is_some_and(|before| passage.pairs.contains(&(before, word.clone())))
        || after.is_some_and(|after| passage.pairs.contains(&(word, after)))
}

/// A whole alias said is worth more than its words.
fn alias_bonus(sentence: &Sentence, passage: &Passage) -> f32 {
    let said = |term: &u32| !sentence.units_of(*term).is_empty();
    let longest = passage.aliases.iter().filter(|alias| alias.iter().all(said)).map(Vec::len).max();
    longest.map_or(0.0, |length| 0.12 * length.min(4) as f32)
}
