//! Passages: facts told in sentences, with the words a question about them may use.
//!
//! A topic, an organisation, an event or a zone is one passage. A question is about it when its
//! words are found there; words of its title and aliases count in full, those of its text half.

use std::borrow::Borrow;
use std::collections::HashMap;

use super::lexicon::Lexicon;
use super::phrases::{TermId, WordId};
use super::stem::stem;
use super::text::Text;
use super::units;
use crate::facts::Catalogue;
use crate::facts::model::{Aliases, Bilingual, Event, Organisation, Topic, Zone, ZoneValue};

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
    /// A statement with a number in it.
    pub counts: bool,
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
            passages.push(of_topic(topic, catalogue, lexicon));
        }
        for organisation in catalogue.organisations.iter() {
            passages.push(of_organisation(organisation, lexicon));
        }
        for event in catalogue.events.iter() {
            passages.push(of_event(event, lexicon));
        }
        for zone in catalogue.zones.iter() {
            passages.push(of_zone(zone, lexicon));
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

struct Collector<'l> {
    lexicon: &'l mut Lexicon,
    passage: Passage,
}

impl<'l> Collector<'l> {
    fn new(lexicon: &'l mut Lexicon, kind: PassageKind, id: &str) -> Collector<'l> {
        let passage = Passage {
            kind,
            id: id.to_owned(),
            titles: Default::default(),
            counts: false,
            strong: Bag::default(),
            weak: Bag::default(),
            aliases: Vec::new(),
            about: Bag(vec![id.to_owned()]),
            words: Bag::default(),
            marked: Bag::default(),
            pairs: Bag::default(),
        };
        Collector { lexicon, passage }
    }

    fn strong(&mut self, text: &Bilingual) -> &mut Self {
        for text in [&text.en, &text.vi] {
            let terms = self.terms(text);
            self.passage.strong.0.extend(terms);
        }
        self
    }

    fn weak(&mut self, text: &Bilingual) -> &mut Self {
        for text in [&text.en, &text.vi] {
            let terms = self.terms(text);
            self.passage.weak.0.extend(terms);
        }
        self
    }

    fn aliases(&mut self, aliases: &Aliases) -> &mut Self {
        for (_, alias) in aliases.iter() {
            self.lexicon.mender.learn(alias);
            let text = Text::new(alias);
            let (mut required, optional) = self.lexicon.compile(&text);
            let elsewhere = self.lexicon.term("=elsewhere");
            required.retain(|term| Some(*term) != elsewhere);
            self.read(&text);
            self.passage.strong.0.extend(required.iter().chain(&optional));
            if !required.is_empty() {
                self.passage.aliases.push(required);
            }
        }
        self
    }

    fn about(&mut self, ids: &[String]) -> &mut Self {
        self.passage.about.0.extend(ids.iter().cloned());
        self
    }

    fn terms(&mut self, text: &str) -> Vec<TermId> {
        self.lexicon.mender.learn(text);
        let text = Text::new(text);
        self.read(&text);
        let mut terms = Vec::new();
        for unit in units::of_words(&self.lexicon.phrases, &text) {
            // One syllable inside a longer Vietnamese word is not that syllable's concept: the "giá"
            // of "đánh giá" is no price. Aliases and the English text say the concepts that matter.
            let syllable = unit.tokens.len() == 1 && text.has_marks();
            if !syllable {
                // What belongs to other fields is told by no fact of this one, whatever words it shares.
                let elsewhere = self.lexicon.term("=elsewhere");
                terms.extend(unit.concepts().into_iter().filter(|term| Some(*term) != elsewhere));
            }
            for token in text.tokens.get(unit.tokens.clone()).unwrap_or_default() {
                terms.push(self.lexicon.intern(stem(&token.folded)));
            }
        }
        terms
    }

    fn read(&mut self, text: &Text) {
        let words: Vec<WordId> =
            text.tokens.iter().map(|token| self.lexicon.phrases.learn_spelling(&token.folded)).collect();
        let marked = text.tokens.iter().filter(|token| token.has_marks()).map(|token| token.marked.as_str().into());
        self.passage.marked.0.extend(marked);
        self.passage.pairs.0.extend(words.windows(2).map(|pair| (pair[0], pair[1])));
        self.join_viet_nam(&words);
        self.passage.words.0.extend(words);
    }

    /// "Viet Nam" in the facts is "Vietnam" to most who ask.
    fn join_viet_nam(&mut self, words: &[WordId]) {
        let [viet, nam, joined] = ["viet", "nam", "vietnam"].map(|word| self.lexicon.phrases.learn_spelling(word));
        for (at, _) in words.windows(2).enumerate().filter(|(_, pair)| **pair == [viet, nam]) {
            self.passage.words.0.push(joined);
            let before = at.checked_sub(1).and_then(|at| words.get(at)).map(|word| (*word, joined));
            let after = words.get(at + 2).map(|word| (joined, *word));
            self.passage.pairs.0.extend(before.into_iter().chain(after));
        }
    }

    fn finish(mut self) -> Passage {
        let passage = &mut self.passage;
        passage.strong.sort();
        passage.weak.sort();
        passage.about.sort();
        passage.words.sort();
        passage.marked.sort();
        passage.pairs.sort();
        self.passage
    }
}

/// The words of a text without marks, one blank between.
pub fn plain_words(text: &Text) -> String {
    let words: Vec<&str> = text.tokens.iter().map(|token| token.folded.as_str()).collect();
    words.join(" ")
}

fn of_topic(topic: &Topic, catalogue: &Catalogue, lexicon: &mut Lexicon) -> Passage {
    let mut collector = Collector::new(lexicon, PassageKind::Topic, &topic.id);
    collector.strong(&topic.title).aliases(&topic.aliases).weak(&topic.statement).about(&topic.about);
    collector.passage.titles = [&topic.title.en, &topic.title.vi].map(|title| plain_words(&Text::new(title)));
    collector.passage.counts = topic.statement.en.contains(|c: char| c.is_ascii_digit());
    for tag in topic.tags.iter().filter_map(|tag| catalogue.tags.get(tag)) {
        collector.weak(&tag.name);
    }
    collector.finish()
}

fn of_organisation(organisation: &Organisation, lexicon: &mut Lexicon) -> Passage {
    let mut collector = Collector::new(lexicon, PassageKind::Organisation, &organisation.id);
    collector.strong(&organisation.name).aliases(&organisation.aliases).weak(&organisation.role);
    collector.about(&organisation.zones);
    for person in &organisation.people {
        let name = Bilingual { en: person.name.clone(), vi: person.name.clone() };
        collector.strong(&name).weak(&person.role);
    }
    collector.finish()
}

fn of_event(event: &Event, lexicon: &mut Lexicon) -> Passage {
    let mut collector = Collector::new(lexicon, PassageKind::Event, &event.id);
    collector.strong(&event.title).aliases(&event.aliases).weak(&event.summary);
    for text in [&event.venue, &event.organiser, &event.date_note].into_iter().flatten() {
        collector.weak(text);
    }
    collector.about(&event.organisations).about(&event.partners);
    collector.about(event.series.as_slice());
    collector.finish()
}

fn of_zone(zone: &Zone, lexicon: &mut Lexicon) -> Passage {
    let mut collector = Collector::new(lexicon, PassageKind::Zone, &zone.id);
    collector.strong(&zone.name).aliases(&zone.aliases);
    collector.about(zone.parent.as_slice());
    for value in zone.attributes.values().flatten() {
        if let ZoneValue::Words(words) = &value.value {
            collector.weak(words);
        }
        for note in value.note.iter() {
            collector.weak(note);
        }
        collector.about(&value.organisations);
    }
    collector.finish()
}
