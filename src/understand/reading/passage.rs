//! A fact told in sentences: "Do we pay land rent in the free trade zone?"
//!
//! Every word that means something must be found in the passage, in its title and aliases
//! (counting in full) or its text (counting half). Vietnamese words are mostly two syllables, so
//! a syllable only counts beside its neighbour.

use std::collections::BTreeSet;

use super::super::passages::{Passage, PassageKind, plain_words};
use super::super::phrases::{Sense, TermId, WordId};
use super::super::sentence::{CITY, Sentence};
use super::super::stem::stem;
use super::super::units::Unit;
use super::super::utterance::{Intent, Reading};
use super::super::words::Cue;
use super::reading;
use crate::language::Language;

/// At most this many passages are weighed in full, those that share most with the sentence.
const MOST_PASSAGES: usize = 24;

/// Readings of the sentence as asking for a passage.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let mut all = Vec::new();
    let said = Said::of(sentence);
    let names_none = sentence.entities().is_empty();
    let many = sentence.asks(Cue::HowMany);
    // A title, as the desk itself suggests to ask.
    let plain = plain_words(&sentence.text);
    let counted = counted(sentence);
    let asked_amount = asked_amount(sentence);
    for number in candidates(sentence) {
        let Some(passage) = sentence.lexicon.passages.all.get(number as usize) else { continue };
        if passage.kind == PassageKind::Zone && (names_none || sentence.asks(Cue::HowMany)) {
            // Zones that merely share words with the question are what `zones` lists; a profile
            // does not tell how many.
            continue;
        }
        let (used, half) = explained(sentence, &said, passage);
        if asked_amount.iter().any(|at| !used.contains(at) && !mentions(sentence, *at, passage)) {
            continue;
        }
        let strong = used.iter().filter(|at| !half.contains(at) && !said.city.contains(at));
        let told = strong.map(|&at| sentence.weight(at)).sum::<f32>();
        let in_period = |at: &usize| sentence.periods.iter().any(|(units, _)| units.contains(at));
        let hinted = half.iter().filter(|at| !in_period(at)).map(|&at| sentence.weight(at)).sum::<f32>();
        let bonus = alias_bonus(sentence, passage);
        // A whole way to ask for it may stand without the city's name: a long one, or one with a word
        // or a number of the field in it.
        let number = || numbers(sentence).any(|at| in_words(sentence, &said, at, passage));
        let titled = !plain.is_empty() && passage.titles.contains(&plain);
        let telling = || used.iter().any(|at| sentence.is_telling(*at));
        let asked = bonus > 0.4 || (bonus > 0.2 && (telling() || number()));
        if titled {
            let intent = Intent::Passage { kind: passage.kind, id: passage.id.clone() };
            let all_said = (0..sentence.units.len()).collect();
            all.push(reading(sentence, intent, &all_said, 1.0));
            continue;
        }
        let tells = told >= 0.9 && told >= 0.5 * hinted && (!many || told > hinted);
        let counts =
            !many || bonus > 0.2 || counted.map_or(passage.has_numbers, |at| tells_count(sentence, &said, at, passage));
        if !(sentence.is_anchored(&used) || asked) || !tells || !counts {
            continue;
        }
        let discount: f32 = half.iter().map(|&at| 0.5 * sentence.weight(at)).sum();
        let prior = bonus - discount - 0.5 + kind_prior(sentence, passage.kind) + echo(sentence, &said, passage);
        let intent = Intent::Passage { kind: passage.kind, id: passage.id.clone() };
        all.push(reading(sentence, intent, &used, prior));
    }
    all
}

/// What is counted: the word that "how many" stands before. Nothing when an amount is asked
/// ("how much is …", "… là bao nhiêu"), which has no such word.
fn counted(sentence: &Sentence) -> Option<usize> {
    let count = sentence.saying("count");
    let asks = |at: &usize| sentence.units[*at].gives(Cue::HowMany) || count.contains(at);
    let cue = (0..sentence.units.len()).find(asks)?;
    let light = |at: &usize| !sentence.units[*at].is_free() && sentence.units[*at].each_concept().next().is_some();
    let told = |at: &usize| (sentence.must_be_told(*at) || light(at)) && !sentence.units[*at].is_name();
    // "How many Danish companies": the country says whose.
    let partner = |at: &usize| sentence.units[*at].is_name();
    match sentence.language {
        // The noun ends the phrase: "how many social housing FLATS".
        Language::En => {
            let phrase = (cue + 1..sentence.units.len()).take_while(|at| told(at) || partner(at));
            phrase.filter(told).last()
        }
        // It begins it, after a classifier at most: "bao nhiêu (con) ĐƯỜNG".
        Language::Vi => (cue + 1..sentence.units.len()).take(2).find(told),
    }
}

/// The "capital" of "Swiss registered capital": a text that does not speak of what is measured is no
/// answer, however light the word is elsewhere.
fn asked_amount(sentence: &Sentence) -> Vec<usize> {
    if sentence.wants_statement() {
        return Vec::new();
    }
    let amounts = ["capital", "value", "price", "wage"].into_iter().flat_map(|concept| sentence.saying(concept));
    amounts.filter(|at| !sentence.units[*at].is_free()).collect()
}

fn mentions(sentence: &Sentence, at: usize, passage: &Passage) -> bool {
    let told = |term: &TermId| passage.strong.contains(term) || passage.weak.contains(term);
    sentence.units[at].each_concept().any(|term| told(&term))
}

/// A number of the passage stands beside the word that is counted.
fn tells_count(sentence: &Sentence, said: &Said, at: usize, passage: &Passage) -> bool {
    let words = said.words.get(at).map_or(&[][..], Vec::as_slice);
    let beside = |word: &Option<WordId>| word.is_some_and(|word| passage.counted.contains(&word));
    !sentence.units.get(at).is_none_or(|unit| unit.folded.is_empty()) && words.iter().all(beside)
}

/// "Project 844", "Resolution 226": a number of three digits or more is as good as a name.
fn numbers<'s>(sentence: &'s Sentence<'_>) -> impl Iterator<Item = usize> + 's {
    let long = |unit: &Unit| unit.number && unit.folded.iter().any(|word| word.len() >= 3);
    sentence.units.iter().enumerate().filter(move |(_, unit)| long(unit)).map(|(at, _)| at)
}

fn candidates(sentence: &Sentence) -> Vec<u32> {
    let passages = &sentence.lexicon.passages;
    let mut shared = vec![0.0f32; passages.all.len()];
    let mut touched = Vec::new();
    let mut count = |numbers: &[u32], rarity: f32| {
        for &number in numbers {
            let sum = &mut shared[number as usize];
            if *sum == 0.0 {
                touched.push(number);
            }
            *sum += rarity;
        }
    };
    for term in sentence.terms().filter(|term| !sentence.lexicon.is_light(*term)) {
        let numbers = passages.with_term(term);
        count(numbers, 1.0 / (1.0 + numbers.len() as f32).sqrt());
    }
    for word in sentence.units.iter().filter(|unit| unit.is_name()).flat_map(|unit| &unit.folded) {
        let numbers = word_id(sentence, word).map_or(&[][..], |word| passages.with_word(word));
        count(numbers, 0.5 / (1.0 + numbers.len() as f32).sqrt());
    }
    let better = |a: &u32, b: &u32| shared[*b as usize].total_cmp(&shared[*a as usize]).then(a.cmp(b));
    if touched.len() > MOST_PASSAGES {
        touched.select_nth_unstable_by(MOST_PASSAGES, better);
        touched.truncate(MOST_PASSAGES);
    }
    touched.sort_unstable_by(better);
    touched
}

fn word_id(sentence: &Sentence, word: &str) -> Option<WordId> {
    sentence.lexicon.phrases.word(stem(word))
}

/// The sentence as passages know words, looked up once for all of them.
struct Said<'l> {
    /// By token.
    tokens: Vec<Option<WordId>>,
    /// Words of each unit.
    words: Vec<Vec<Option<WordId>>>,
    /// What each unit names, but for the city, which every passage is about.
    names: Vec<Vec<&'l str>>,
    city: Vec<usize>,
}

impl<'l> Said<'l> {
    fn of(sentence: &Sentence<'l>) -> Said<'l> {
        let lexicon = sentence.lexicon;
        let words = sentence.units.iter().map(|unit| unit.folded.iter().map(|word| word_id(sentence, word)).collect());
        let entities = |unit: &Unit| -> Vec<&'l str> {
            let named = unit.entities().filter_map(|number| lexicon.entities.get(number as usize));
            named.map(|entity| entity.id.as_str()).filter(|id| *id != CITY).collect()
        };
        let mut names: Vec<Vec<&'l str>> = sentence.units.iter().map(entities).collect();
        for (at, partner) in sentence.partners() {
            names[at].extend(lexicon.partners.iter().find(|id| **id == partner).map(String::as_str));
        }
        let tokens = sentence.text.tokens.iter().map(|token| word_id(sentence, &token.folded)).collect();
        Said { tokens, words: words.collect(), names, city: sentence.city() }
    }
}

/// Units that one passage accounts for, in its title or its text.
pub fn words_of(sentence: &Sentence, kind: PassageKind, id: &str) -> BTreeSet<usize> {
    let passage = sentence.lexicon.passages.of(kind, id);
    passage.map(|passage| explained(sentence, &Said::of(sentence), passage).0).unwrap_or_default()
}

/// Units found in the passage, and those of them found only in its text.
fn explained(sentence: &Sentence, said: &Said, passage: &Passage) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let mut used = BTreeSet::new();
    let mut half = BTreeSet::new();
    for (at, unit) in sentence.units.iter().enumerate() {
        if !sentence.must_be_told(at) {
            continue;
        }
        let concepts = unit.concepts();
        let word = unit.word.is_some_and(|word| passage.strong.contains(&word)) && beside(sentence, said, at, passage);
        let strong = word || concepts.iter().any(|term| passage.strong.contains(term));
        if strong || said.names[at].iter().any(|id| passage.about.contains(*id)) {
            used.insert(at);
        } else if concepts.iter().any(|term| passage.weak.contains(term)) || in_words(sentence, said, at, passage) {
            used.insert(at);
            half.insert(at);
        }
    }
    half.retain(|at| !said.city.contains(at));
    used.extend(&said.city);
    (used, half)
}

/// All words of the unit stand in the passage, as neighbours, with the marks they were typed with.
fn in_words(sentence: &Sentence, said: &Said, at: usize, passage: &Passage) -> bool {
    let words = &said.words[at];
    let there = words.iter().all(|word| word.is_some_and(|word| passage.words.contains(&word)))
        && words.windows(2).all(|pair| neighbours(passage, pair[0], pair[1]));
    there && marked(sentence, at, passage) && (words.len() > 1 || beside(sentence, said, at, passage))
}

fn neighbours(passage: &Passage, first: Option<WordId>, second: Option<WordId>) -> bool {
    first.zip(second).is_some_and(|pair| passage.pairs.contains(&pair))
}

fn marked(sentence: &Sentence, at: usize, passage: &Passage) -> bool {
    let unit = &sentence.units[at];
    let tokens = sentence.text.tokens.get(unit.tokens.clone()).unwrap_or_default();
    unit.corrected || tokens.iter().all(|token| !token.has_marks() || passage.marked.contains(token.marked.as_str()))
}

/// A single Vietnamese syllable counts only if a neighbour in the question is its neighbour in the
/// passage; an English word, a name or a number stands for itself.
fn beside(sentence: &Sentence, said: &Said, at: usize, passage: &Passage) -> bool {
    let unit = &sentence.units[at];
    let [word] = unit.folded.as_slice() else { return true };
    if sentence.language == Language::En || unit.number || word.len() > 6 || unit.is_name() {
        return true;
    }
    let word = said.words[at].first().copied().flatten();
    let token = |at: Option<usize>| at.and_then(|at| said.tokens.get(at)).copied().flatten();
    neighbours(passage, token(unit.tokens.start.checked_sub(1)), word)
        || neighbours(passage, word, token(Some(unit.tokens.end)))
}

/// Words that need not be told but stand in the passage too decide between equals.
fn echo(sentence: &Sentence, said: &Said, passage: &Passage) -> f32 {
    let soft = |unit: &Unit| unit.senses.iter().any(|sense| matches!(sense, Sense::Soft | Sense::Cue(_)));
    let longer = |unit: &Unit| unit.folded.len() > 1 || unit.folded.iter().any(|word| word.len() > 4);
    let echoed = sentence.units.iter().enumerate().filter(|(_, unit)| soft(unit) && longer(unit));
    0.05 * echoed.filter(|(at, _)| in_words(sentence, said, *at, passage)).count() as f32
}

/// What was said and why is told by statements; when something is, by events.
fn kind_prior(sentence: &Sentence, kind: PassageKind) -> f32 {
    match kind {
        PassageKind::Topic if sentence.wants_statement() => 0.6,
        PassageKind::Event if sentence.asks(Cue::When) => 0.3,
        _ => 0.0,
    }
}

/// A whole alias said is worth more than its words.
fn alias_bonus(sentence: &Sentence, passage: &Passage) -> f32 {
    let said = |term: &u32| !sentence.units_of(*term).is_empty();
    let longest = passage.aliases.iter().filter(|alias| alias.iter().all(said)).map(Vec::len).max();
    longest.map_or(0.0, |length| 0.12 * length.min(4) as f32)
}
