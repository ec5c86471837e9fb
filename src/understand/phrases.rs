//! Phrases: every name, synonym and cue of the lexicon in one trie over words without marks.
//!
//! Matching walks the trie along the tokens of a text; where a token is not a known word, its
//! likely spellings are walked too. Each match says how many tokens it covers and what they mean.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::dictionary::is_english;
use super::spelling::Speller;
use super::stem::stem;
use super::text::{Marks, Text, Token};
use super::typing::is_plain_syllable;
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
    marks: Box<[Marks]>,
    /// The word of a phrase of one word, with its marks.
    only: Option<Box<str>>,
    sense: Sense,
}

/// Number of a word's stem in the trie.
pub type WordId = u32;

/// The trie with the speller over its words.
#[derive(Clone, Debug)]
pub struct Phrases {
    /// Stems of all words.
    words: HashMap<Box<str>, WordId>,
    /// The stems of all words, by the words as they are written.
    spelt: HashMap<Box<str>, WordId>,
    nodes: Vec<Node>,
    /// The node after each first word; there are too many for a list to be searched.
    first: Vec<Option<u32>>,
    speller: Speller,
    /// The stem of each word of the speller.
    stems: Vec<WordId>,
}

#[derive(Clone, Debug, Default)]
struct Node {
    /// Nodes after the next words, by word.
    after: Vec<(WordId, u32)>,
    entries: Vec<Entry>,
}

/// No phrase is longer than this many words.
const LONGEST: usize = 14;
/// At most this many words of one phrase are respelled.
const MOST_CORRECTIONS: usize = 4;
/// What respelling a known word counts, or one that looks like a Vietnamese word: it was probably
/// meant as it stands. Any other counts its edits.
const MEANT_COST: usize = 3;

impl Default for Phrases {
    fn default() -> Self {
        Phrases {
            words: HashMap::new(),
            spelt: HashMap::new(),
            nodes: vec![Node::default()],
            first: Vec::new(),
            speller: Speller::default(),
            stems: Vec::new(),
        }
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
            let word = self.learn_spelling(&token.folded);
            node = self.node_after(node, word);
        }
        let marks = text.tokens.iter().map(|token| token.marks).collect();
        let only = if let [only] = text.tokens.as_slice() { Some(only.marked.as_str().into()) } else { None };
        self.nodes[node as usize].entries.push(Entry { marks, only, sense });
    }

    fn node_after(&mut self, node: u32, word: WordId) -> u32 {
        let fresh = self.nodes.len() as u32;
        let found = if node == 0 {
            self.first.resize(self.first.len().max(word as usize + 1), None);
            *self.first[word as usize].get_or_insert(fresh)
        } else {
            let after = &mut self.nodes[node as usize].after;
            match after.binary_search_by_key(&word, |(word, _)| *word) {
                Ok(at) => after[at].1,
                Err(at) => {
                    after.insert(at, (word, fresh));
                    fresh
                }
            }
        };
        if found == fresh {
            self.nodes.push(Node::default());
        }
        found
    }

    /// Makes a word known to the speller and to [`Phrases::knows`]; gives the number of its stem.
    pub fn learn_spelling(&mut self, word: &str) -> WordId {
        if let Some(id) = self.spelt.get(word) {
            return *id;
        }
        let stem = stem(word);
        let id = self.words.get(stem).copied().unwrap_or_else(|| {
            let next = self.words.len() as WordId;
            self.words.insert(stem.into(), next);
            next
        });
        self.spelt.insert(word.into(), id);
        if self.speller.add(word).is_some() {
            self.stems.push(id);
        }
        id
    }

    /// Does now what would else be done for the first question.
    pub fn prepare(&self) {
        self.speller.prepare();
    }

    /// True when the word (without marks) occurs in any phrase or fact.
    pub fn knows(&self, folded: &str) -> bool {
        self.word(stem(folded)).is_some()
    }

    /// The number of a stem that occurs in any phrase or fact.
    pub fn word(&self, stem: &str) -> Option<WordId> {
        self.words.get(stem).copied()
    }

    /// Known words near a mistyped one.
    pub fn alternatives(&self, folded: &str) -> Vec<(&str, usize)> {
        let found = self.speller.alternatives(folded);
        found.into_iter().map(|(number, edits)| (self.speller.word(number), edits)).collect()
    }

    /// Looks a text's words up once, to be matched from all of its tokens.
    pub fn reader<'a>(&'a self, text: &'a Text, spell: bool) -> Reader<'a> {
        let word = |token: &Token| {
            let known = self.word(stem(&token.folded));
            let meant = known.is_some() || (spell && is_word(&token.folded));
            let cost = if meant { MEANT_COST } else { 1 };
            Word { known, cost, near: OnceCell::new() }
        };
        let words = text.tokens.iter().map(word).collect();
        Reader { phrases: self, tokens: &text.tokens, has_marks: text.has_marks(), spell, words }
    }
}

/// A word of English or a syllable of Vietnamese: what was typed may have been meant.
pub fn is_word(folded: &str) -> bool {
    is_plain_syllable(folded) || is_english(folded)
}

/// A text on its way through the trie.
pub struct Reader<'a> {
    phrases: &'a Phrases,
    tokens: &'a [Token],
    has_marks: bool,
    spell: bool,
    words: Vec<Word>,
}

struct Word {
    known: Option<WordId>,
    /// What respelling it counts at least.
    cost: usize,
    /// Stems of the words it may have been and what each costs, sorted; looked up when needed.
    near: OnceCell<Vec<(WordId, usize)>>,
}

#[derive(Clone, Copy, Debug)]
struct Step {
    node: u32,
    /// Tokens covered.
    length: usize,
    corrections: usize,
    /// One bit for each token that was respelled.
    respelled: u32,
}

impl Reader<'_> {
    /// All phrases that begin at a token, longest first.
    pub fn matches(&self, from: usize) -> Vec<Match> {
        self.find(from, self.spell)
    }

    /// The same of the words as they were typed.
    pub fn exact_matches(&self, from: usize) -> Vec<Match> {
        self.find(from, false)
    }

    fn find(&self, from: usize, spell: bool) -> Vec<Match> {
        let mut found = Vec::new();
        let mut steps = Vec::new();
        self.walk(from, Step { node: 0, length: 0, corrections: 0, respelled: 0 }, spell, &mut steps);
        while let Some(step) = steps.pop() {
            self.collect(from, step, &mut found);
            if step.length < LONGEST {
                self.walk(from, step, spell, &mut steps);
            }
        }
        merge(found)
    }

    fn walk(&self, from: usize, step: Step, spell: bool, steps: &mut Vec<Step>) {
        let at = from + step.length;
        let (Some(token), Some(word)) = (self.tokens.get(at), self.words.get(at)) else { return };
        let next = Step { length: step.length + 1, ..step };
        if let Some(node) = word.known.and_then(|word| self.node(step.node, word)) {
            steps.push(Step { node, ..next });
        }
        if !spell || step.corrections + word.cost > MOST_CORRECTIONS || token.is_number() {
            return;
        }
        let near = word.near.get_or_init(|| self.near(token, word.cost));
        let mut push = |node: u32, cost: usize| {
            let corrections = step.corrections + cost;
            steps.push(Step { node, corrections, respelled: step.respelled | 1 << step.length, ..next });
        };
        let after = self.phrases.nodes.get(step.node as usize).map_or(&[][..], |node| &node.after);
        if step.node != 0 && after.len() < near.len() {
            for (word, node) in after {
                let begin = near.partition_point(|(near, _)| near < word);
                near[begin..].iter().take_while(|(near, _)| near == word).for_each(|(_, cost)| push(*node, *cost));
            }
        } else {
            near.iter().for_each(|(word, cost)| {
                if let Some(node) = self.node(step.node, *word) {
                    push(node, *cost)
                }
            });
        }
    }

    fn node(&self, node: u32, word: WordId) -> Option<u32> {
        if node == 0 {
            return self.phrases.first.get(word as usize).copied().flatten();
        }
        let after = &self.phrases.nodes.get(node as usize)?.after;
        after.binary_search_by_key(&word, |(word, _)| *word).ok().map(|at| after[at].1)
    }

    fn near(&self, token: &Token, cost: usize) -> Vec<(WordId, usize)> {
        let found = self.phrases.speller.alternatives(&token.folded);
        let stem = |(number, edits): (usize, usize)| Some((*self.phrases.stems.get(number)?, cost.max(edits)));
        let mut near: Vec<(WordId, usize)> = found.into_iter().filter_map(stem).collect();
        near.sort_unstable();
        near.dedup();
        near
    }

    fn collect(&self, from: usize, step: Step, found: &mut Vec<Match>) {
        let entries = self.phrases.nodes.get(step.node as usize).map_or(&[][..], |node| &node.entries);
        if entries.is_empty() {
            return;
        }
        let tokens = self.tokens.get(from..from + step.length).unwrap_or_default();
        let on_purpose = |entry: &Entry| self.has_marks && unmarked_on_purpose(tokens, entry);
        let agree = |entry: &&Entry| marks_agree(tokens, entry, step.respelled) && !on_purpose(entry);
        let senses: Vec<Sense> = entries.iter().filter(agree).map(|entry| entry.sense).collect();
        if !senses.is_empty() {
            found.push(Match { length: step.length, corrections: step.corrections, senses });
        }
    }
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

/// Marks that were typed must be the phrase's marks, but for a few words of a longer phrase or half
/// of a name's (people mistype tones); words typed without marks agree with anything, and `hoà` with `hòa`.
fn marks_agree(tokens: &[Token], entry: &Entry, respelled: u32) -> bool {
    let differs = |(at, (token, marks)): &(usize, (&Token, &Marks))| {
        token.has_marks() && respelled & (1 << at) == 0 && token.marks != **marks && !lacks_tone(token, **marks)
    };
    let wrong = tokens.iter().zip(&entry.marks).enumerate().filter(differs).count();
    // A name can hardly be anything else; "nắm bao nhiêu" is not "năm bao nhiêu".
    let name = matches!(entry.sense, Sense::Entity(_) | Sense::Partner(_) | Sense::Place(_));
    let allowed = if name { tokens.len() / 2 } else { tokens.len() / 4 };
    wrong <= allowed
}

/// "Nhât" for "nhất": a syllable that ends in a stop has a tone in every Vietnamese word, so one
/// written without lost it.
fn lacks_tone(token: &Token, marks: Marks) -> bool {
    let stopped = ["p", "t", "c", "ch"].iter().any(|stop| token.folded.ends_with(stop));
    stopped && token.marks.tones() == 0 && marks.without_tone() == token.marks
}

/// In a text typed with marks a short word without any means itself: "trong" is not "trống".
fn unmarked_on_purpose(tokens: &[Token], entry: &Entry) -> bool {
    match (tokens, &entry.only) {
        ([token], Some(marked)) => {
            !token.has_marks() && token.folded.len() <= 5 && *token.marked != **marked && token.folded != *stem(marked)
        }
        _ => false,
    }
}
