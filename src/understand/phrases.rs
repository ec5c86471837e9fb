//! Phrases: every name, synonym and cue of the lexicon in one trie over words without marks.
//!
//! Matching walks the trie along the tokens of a text; where a token is not a known word, its
//! likely spellings are walked too. Each match says how many tokens it covers and what they mean.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::spelling::Speller;
use super::stem::stem;
use super::typing::is_plain_syllable;
use super::text::{Text, Token};
use super::words::Cue;

/// Number of a term (a concept or a plain word), see [`super::lexicon::Lexicon::term_name`].
pub type TermId = u32;

/// What a phrase can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sense {
    /// Nothing that matters here.
    Filler,
    /// A word that may be left over, but can pick an alias that holds it.
    Soft,
    /// What is wanted of the answer.
    Cue(Cue),
    /// A concept that words of both languages share.
    Concept(TermId),
    /// An entity of the catalogue, by number.
    Entity(u32),
    /// A partner country, by number.
    Partner(u32),
    /// A place that is not covered, by number.
    Place(u32),
    /// A tag, by number.
    Tag(u32),
}

/// A phrase found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Tokens covered.
    pub length: usize,
    /// Tokens that had to be respelled, known words counting double.
    pub corrections: usize,
    /// What it can mean; sorted, no duplicates.
    pub senses: Vec<Sense>,
}

#[derive(Clone, Debug)]
struct Entry {
    marked: Box<[Box<str>]>,
    sense: Sense,
}

/// The trie with the speller over its words.
#[derive(Clone, Debug)]
pub struct Phrases {
    words: HashMap<String, u32>,
    edges: HashMap<(u32, u32), u32>,
    entries: Vec<Vec<Entry>>,
    speller: Speller,
}

/// No phrase is longer than this many words.
const LONGEST: usize = 14;
/// At most this many words of one phrase are respelled.
const MOST_CORRECTIONS: usize = 4;

impl Default for Phrases {
    fn default() -> Self {
        Phrases { words: HashMap::new(), edges: HashMap::new(), entries: vec![Vec::new()], speller: Speller::default() }
    }
}

impl Phrases {
    /// Adds a phrase. English words are also found by their stem.
    pub fn add(&mut self, phrase: &str, sense: Sense) {
        let text = Text::new(phrase);
        if text.tokens.is_empty() || text.tokens.len() > LONGEST {
            return;
        }
        let mut node = 0;
        for token in &text.tokens {
            let word = self.learn(stem(&token.folded).to_owned().as_str());
            let fresh = self.entries.len() as u32;
            node = *self.edges.entry((node, word)).or_insert(fresh);
            if node == fresh {
                self.entries.push(Vec::new());
            }
            self.learn_spelling(&token.folded);
        }
        let marked = text.tokens.iter().map(|token| token.marked.as_str().into()).collect();
        self.entries[node as usize].push(Entry { marked, sense });
    }

    fn learn(&mut self, word: &str) -> u32 {
        let next = self.words.len() as u32;
        *self.words.entry(word.to_owned()).or_insert(next)
    }

    /// Makes a word known to the speller and to [`Phrases::knows`].
    pub fn learn_spelling(&mut self, word: &str) {
        self.learn(stem(word).to_owned().as_str());
        if !self.words.contains_key(&format!("={word}")) {
            self.learn(&format!("={word}"));
            self.speller.add(word);
        }
    }

    /// True when the word (without marks) occurs in any phrase or fact.
    pub fn knows(&self, folded: &str) -> bool {
        self.words.contains_key(stem(folded))
    }

    /// Known words near a mistyped one.
    pub fn alternatives(&self, folded: &str) -> Vec<(&str, usize)> {
        self.speller.alternatives(folded)
    }

    /// All phrases that begin at a token, longest first.
    pub fn matches(&self, text: &Text, from: usize, spell: bool) -> Vec<Match> {
        let mut found = Vec::new();
        let mut steps = vec![Step { node: 0, at: from, corrections: 0, respelled: Vec::new() }];
        while let Some(step) = steps.pop() {
            self.collect(text, from, &step, &mut found);
            let Some(token) = text.tokens.get(step.at) else { continue };
            if step.at - from >= LONGEST {
                continue;
            }
            self.walk(token, &step, spell, &mut steps);
        }
        merge(found)
    }

    fn walk(&self, token: &Token, step: &Step, spell: bool, steps: &mut Vec<Step>) {
        let edge = |word: &str| {
            let word = self.words.get(stem(word))?;
            self.edges.get(&(step.node, *word)).copied()
        };
        if let Some(node) = edge(&token.folded) {
            steps.push(Step { node, at: step.at + 1, ..step.clone() });
        }
        // A known word, or one that looks like a Vietnamese word, was probably meant as it stands.
        let meant = self.knows(&token.folded) || is_plain_syllable(&token.folded);
        let cost = if meant { 3 } else { 1 };
        if !spell || step.corrections + cost > MOST_CORRECTIONS || token.is_number() {
            return;
        }
        for (known, distance) in self.speller.alternatives(&token.folded) {
            if let Some(node) = edge(known) {
                let mut respelled = step.respelled.clone();
                respelled.push(step.at);
                steps.push(Step { node, at: step.at + 1, corrections: step.corrections + cost.max(distance), respelled });
            }
        }
    }

    fn collect(&self, text: &Text, from: usize, step: &Step, found: &mut Vec<Match>) {
        let Some(entries) = self.entries.get(step.node as usize) else { return };
        let tokens = text.tokens.get(from..step.at).unwrap_or_default();
        let senses: Vec<Sense> = entries
            .iter()
            .filter(|entry| marks_agree(tokens, entry, from, &step.respelled) && !unmarked_on_purpose(text, tokens, entry))
            .map(|entry| entry.sense)
            .collect();
        if !senses.is_empty() {
            found.push(Match { length: step.at - from, corrections: step.corrections, senses });
        }
    }
}

#[derive(Clone, Debug)]
struct Step {
    node: u32,
    at: usize,
    corrections: usize,
    respelled: Vec<usize>,
}

/// Same length and corrections become one match; longest and least corrected first.
fn merge(mut found: Vec<Match>) -> Vec<Match> {
    found.sort_by_key(|m| (std::cmp::Reverse(m.length), m.corrections));
    let mut merged: Vec<Match> = Vec::new();
    for m in found {
        match merged.last_mut() {
            Some(last) if last.length == m.length && last.corrections == m.corrections => last.senses.extend(m.senses),
            _ => merged.push(m),
        }
    }
    for m in &mut merged {
        m.senses.sort_unstable();
        m.senses.dedup();
    }
    merged
}

/// Marks that were typed must be the phrase's marks, but for at most half of a long phrase's words
/// (people mistype tones); words typed without marks agree with anything.
fn marks_agree(tokens: &[Token], entry: &Entry, from: usize, respelled: &[usize]) -> bool {
    let wrong = tokens
        .iter()
        .zip(entry.marked.iter())
        .enumerate()
        .filter(|(at, (token, marked))| {
            token.has_marks() && !respelled.contains(&(from + at)) && !same_marks(&token.marked, marked)
        })
        .count();
    wrong == 0 || (tokens.len() >= 2 && wrong * 2 <= tokens.len())
}

/// In a text typed with marks a short word without any means itself: "trong" is not "trống".
fn unmarked_on_purpose(text: &Text, tokens: &[Token], entry: &Entry) -> bool {
    match (tokens, entry.marked.as_ref()) {
        ([token], [marked]) => {
            !token.has_marks() && token.folded.len() <= 5 && *token.marked != **marked && token.folded != *stem(marked) && text.has_marks()
        }
        _ => false,
    }
}

/// The same marks on whichever vowel: `hoà` and `hòa` agree, `bà` and `ba` do not.
fn same_marks(typed: &str, known: &str) -> bool {
    let marks = |word: &str| {
        let mut marks: Vec<char> =
            word.nfd().filter(|c| ('\u{300}'..='\u{36f}').contains(c) || *c == 'đ').collect();
        marks.sort_unstable();
        marks
    };
    typed == known || marks(typed) == marks(known)
}
