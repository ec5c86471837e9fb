//! Reading the facts that are told in sentences into passages.

use super::super::lexicon::Lexicon;
use super::super::phrases::{TermId, WordId};
use super::super::stem::stem;
use super::super::text::{Text, Token};
use super::super::units;
use super::{Bag, Passage, PassageKind, plain_words};
use crate::facts::Catalogue;
use crate::facts::model::{Aliases, Bilingual, Event, Organisation, Topic, Zone, ZoneValue};

/// "114 đơn vị cấp xã", "2,200 of its students": what a number counts stands this near behind it.
const COUNTED_WITHIN: usize = 4;

/// A number that can count things, in digits or as an English word.
fn is_count(text: &Text, at: usize) -> bool {
    const WORDS: &[&str] =
        &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen"];
    text.tokens.get(at).is_some_and(|token| token.is_number() || WORDS.contains(&token.folded.as_str()))
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
            has_numbers: false,
            counted: Bag::default(),
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
        for at in (0..words.len()).filter(|at| is_count(text, *at)) {
            self.passage.counted.0.extend(words.iter().skip(at + 1).take(COUNTED_WITHIN));
        }
        self.passage.has_numbers |= text.tokens.iter().any(Token::is_number);
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
        passage.counted.sort();
        passage.marked.sort();
        passage.pairs.sort();
        self.passage
    }
}

pub(super) fn topic(topic: &Topic, catalogue: &Catalogue, lexicon: &mut Lexicon) -> Passage {
    let mut collector = Collector::new(lexicon, PassageKind::Topic, &topic.id);
    collector.strong(&topic.title).aliases(&topic.aliases).weak(&topic.statement).about(&topic.about);
    collector.passage.titles = [&topic.title.en, &topic.title.vi].map(|title| plain_words(&Text::new(title)));
    for tag in topic.tags.iter().filter_map(|tag| catalogue.tags.get(tag)) {
        collector.weak(&tag.name);
    }
    collector.finish()
}

pub(super) fn organisation(organisation: &Organisation, lexicon: &mut Lexicon) -> Passage {
    let mut collector = Collector::new(lexicon, PassageKind::Organisation, &organisation.id);
    collector.strong(&organisation.name).aliases(&organisation.aliases).weak(&organisation.role);
    collector.about(&organisation.zones);
    for person in &organisation.people {
        let name = Bilingual { en: person.name.clone(), vi: person.name.clone() };
        collector.strong(&name).weak(&person.role);
    }
    collector.finish()
}

pub(super) fn event(event: &Event, lexicon: &mut Lexicon) -> Passage {
    let mut collector = Collector::new(lexicon, PassageKind::Event, &event.id);
    collector.strong(&event.title).aliases(&event.aliases).weak(&event.summary);
    for text in [&event.venue, &event.organiser, &event.date_note].into_iter().flatten() {
        collector.weak(text);
    }
    collector.about(&event.organisations).about(&event.partners);
    collector.about(event.series.as_slice());
    collector.finish()
}

pub(super) fn zone(zone: &Zone, lexicon: &mut Lexicon) -> Passage {
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
