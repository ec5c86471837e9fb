//! Passages: facts told in sentences, with the words a question about them may use.
//!
//! A topic, an organisation, an event or a zone is one passage. A question is about it when its
//! words are found there; words of its title and aliases count in full, those of its text half.

mod collect;

use std::borrow::Borrow;
use std::collections::HashMap;

use super::lexicon::Lexicon;
use super::phrases::{TermId, WordId};
use super::text::Text;
use crate::facts::Catalogue;

/// What kind of fact a passage tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PassageKind {
    /// A topic's statement.
    Topic,
    /// An organisation's role and people.
    Organisation,
    /// An event.
    Event,
    /// A zone's attributes.
    Zone,
}

/// A set that is made once and then only looked into: sorted, so that it is small.
#[derive(Clone, Debug)]
pub struct Bag<T>(Vec<T>);

impl<T> Default for Bag<T> {
    fn default() -> Self {
        Bag(Vec::new())
    }
}

impl<T: Ord> Bag<T> {
    /// True when it is there.
    pub fn contains<Q: Ord + ?Sized>(&self, wanted: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|item| item.borrow().cmp(wanted)).is_ok()
    }

    fn sort(&mut self) {
        self.0.sort_unstable();
        self.0.dedup();
        self.0.shrink_to_fit();
    }
}

/// One fact with its words.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What it tells.
    pub kind: PassageKind,
    /// Fact id.
    pub id: String,
    /// Its titles without marks, word by word.
    pub titles: [String; 2],
    /// It has a number in it.
    pub has_numbers: bool,
    /// Stems of the words its numbers count: the "units" of "49,400 units".
    pub counted: Bag<WordId>,
    /// Terms of its title and aliases.
    pub strong: Bag<TermId>,
    /// Terms of its text.
    pub weak: Bag<TermId>,
    /// The aliases as sets of required terms.
    pub aliases: Vec<Vec<TermId>>,
    /// Entities it is about.
    pub about: Bag<String>,
    /// Stems of all its words.
    pub words: Bag<WordId>,
    /// Its words that have marks, with them.
    pub marked: Bag<Box<str>>,
    /// Neighbouring stems.
    pub pairs: Bag<(WordId, WordId)>,
}

/// All passages with an index by term and word.
#[derive(Clone, Debug, Default)]
pub struct Passages {
    /// In a fixed order.
    pub all: Vec<Passage>,
    /// By number of term and of word.
    by_term: Vec<Vec<u32>>,
    by_word: Vec<Vec<u32>>,
    by_id: HashMap<(PassageKind, String), u32>,
}

impl Passages {
    /// Collects the passages of a catalogue; new words become known to the lexicon.
    pub fn build(catalogue: &Catalogue, lexicon: &mut Lexicon) -> Passages {
        let mut passages = Passages::default();
        for topic in catalogue.topics.iter() {
            passages.push(collect::topic(topic, catalogue, lexicon));
        }
        for organisation in catalogue.organisations.iter() {
            passages.push(collect::organisation(organisation, lexicon));
        }
        for event in catalogue.events.iter() {
            passages.push(collect::event(event, lexicon));
        }
        for zone in catalogue.zones.iter() {
            passages.push(collect::zone(zone, lexicon));
        }
        lexicon.phrases.prepare();
        passages
    }

    fn push(&mut self, passage: Passage) {
        let number = self.all.len() as u32;
        for term in passage.strong.0.iter().chain(&passage.weak.0) {
            file(&mut self.by_term, *term, number);
        }
        for word in &passage.words.0 {
            file(&mut self.by_word, *word, number);
        }
        self.by_id.entry((passage.kind, passage.id.clone())).or_insert(number);
        self.all.push(passage);
    }

    /// The passage that tells a fact.
    pub fn of(&self, kind: PassageKind, id: &str) -> Option<&Passage> {
        self.by_id.get(&(kind, id.to_owned())).and_then(|&number| self.all.get(number as usize))
    }

    /// Passages that hold the term, by number.
    pub fn with_term(&self, term: TermId) -> &[u32] {
        self.by_term.get(term as usize).map_or(&[], Vec::as_slice)
    }

    /// Passages that hold the word, by number.
    pub fn with_word(&self, word: WordId) -> &[u32] {
        self.by_word.get(word as usize).map_or(&[], Vec::as_slice)
    }
}

/// Notes a passage under a key; passages come in order, so one noted twice is the last.
fn file(by_key: &mut Vec<Vec<u32>>, key: u32, number: u32) {
    let key = key as usize;
    if by_key.len() <= key {
        by_key.resize_with(key + 1, Vec::new);
    }
    if by_key[key].last() != Some(&number) {
        by_key[key].push(number);
    }
}

/// The words of a text without marks, one blank between.
pub fn plain_words(text: &Text) -> String {
    let words: Vec<&str> = text.tokens.iter().map(|token| token.folded.as_str()).collect();
    words.join(" ")
}
