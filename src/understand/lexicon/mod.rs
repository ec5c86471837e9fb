//! The lexicon: every name and word of the published facts, indexed once per snapshot.
//!
//! Built from a [`Catalogue`] and the [`Words`] of both languages. It knows phrases (what a run of
//! words can mean), aliases (which words ask for which indicator or attribute) and passages (the
//! words of every fact that is told in sentences).

mod aliases;
mod names;

pub use aliases::soft_word;

use std::collections::{HashMap, HashSet};

use super::mend::Mender;
use super::passages::Passages;
use super::phrases::{Phrases, Sense, TermId};
use super::stem::stem;
use super::text::Text;
use super::units::{self, Unit};
use super::words::{Cue, Words};
use crate::facts::Catalogue;
use crate::facts::model::{FactDate, IndicatorKind};
use crate::language::Language;

/// A measure a question can ask for: an indicator, or an attribute of zones.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Property {
    /// An indicator id.
    Indicator(String),
    /// A zone attribute id.
    Attribute(String),
}

/// What the values of a property look like, which question words hint at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A number of things.
    Count,
    /// Any other number.
    Number,
    /// Words.
    Text,
    /// A date.
    Date,
}

/// One way to ask for a property, as terms.
#[derive(Clone, Debug)]
pub struct Alias {
    /// Index into [`Lexicon::properties`].
    pub property: usize,
    /// Terms that must be in the question.
    pub required: Vec<TermId>,
    /// Terms that may be.
    pub optional: Vec<TermId>,
    /// It says no more than "how many parks": only a question that counts can mean it.
    pub counts: bool,
    /// The end of an order it names.
    pub order: Option<Cue>,
    /// As written in the facts, for explaining.
    pub text: String,
    /// Its words without marks, one blank between.
    pub plain: String,
}

/// An entity of the catalogue with the ids it is a part of.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its id; zones, subjects, organisations and events share one space.
    pub id: String,
    /// Names and aliases as tokens joined by blanks, to be told apart by ("the southern one").
    pub words: HashSet<String>,
    /// Words the facts describe it with: the "garment" of "the Regina Miracle garment plant".
    pub described: HashSet<String>,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    /// All phrases.
    pub phrases: Phrases,
    /// Indicators and attributes.
    pub properties: Vec<Property>,
    /// Kind of the indicator, by property; none for attributes.
    pub kinds: Vec<Option<IndicatorKind>>,
    /// What the values look like, by property.
    pub shapes: Vec<Shape>,
    /// Currency of the properties that are amounts of money.
    pub currencies: HashMap<usize, String>,
    /// Properties whose values are percentages.
    pub percentages: HashSet<usize>,
    /// All terms of a property's names and aliases, by property.
    pub vocabulary: Vec<HashSet<TermId>>,
    /// Ways to ask for them.
    pub aliases: Vec<Alias>,
    /// Term → aliases that require it.
    pub aliases_by_term: HashMap<TermId, Vec<usize>>,
    /// Zones, subjects, organisations, events.
    pub entities: Vec<Entity>,
    /// Partner ids by number.
    pub partners: Vec<String>,
    /// Uncovered places by number, their English names.
    pub places: Vec<String>,
    /// Tag ids by number.
    pub tags: Vec<String>,
    /// Series id → its editions with their dates, newest first.
    pub editions: HashMap<String, Vec<(String, Option<FactDate>)>>,
    /// Ids of events.
    pub events: HashSet<String>,
    /// Ids of zones and of scopes of the city.
    pub zones: HashSet<String>,
    /// Ids of organisations.
    pub organisations: HashSet<String>,
    /// Facts told in sentences.
    pub passages: Passages,
    /// Mends what was mistyped.
    pub mender: Mender,
    /// Names as aliases hold them ("distance to Cat Bi"), while the lexicon is being built.
    names_in_aliases: Phrases,
    /// Entity numbers of scopes, whose names say what kind of zone they are made of.
    pub regions: HashSet<u32>,
    /// The zone of a type that has only one.
    pub only_zone: HashMap<String, String>,
    relations: HashMap<String, HashSet<String>>,
    terms: HashMap<String, TermId>,
    concepts: HashMap<String, TermId>,
    by_id: HashMap<String, usize>,
    names: Vec<String>,
    light: HashSet<TermId>,
    generic: HashSet<TermId>,
    common: HashMap<Language, HashSet<String>>,
    /// Concepts of single English words, by the word.
    english: HashMap<String, HashSet<TermId>>,
}

impl Lexicon {
    /// Indexes a catalogue.
    pub fn build(catalogue: &Catalogue) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for language in Language::ALL {
            lexicon.add_words(language, &Words::of(language));
        }
        lexicon.names_in_aliases = lexicon.names_of(catalogue);
        lexicon.add_properties(catalogue);
        lexicon.add_entities(catalogue);
        lexicon.add_partners_places_tags(catalogue);
        lexicon.add_editions(catalogue);
        lexicon.add_relations(catalogue);
        lexicon.add_descriptions(catalogue);
        let passages = Passages::build(catalogue, &mut lexicon);
        lexicon.passages = passages;
        lexicon.names_in_aliases = Phrases::default();
        lexicon
    }

    fn add_words(&mut self, language: Language, words: &Words) {
        for (concept, phrases) in &words.concepts {
            let term = self.intern(&format!("={concept}"));
            self.concepts.insert(concept.clone(), term);
            if words.light.contains(concept) {
                self.light.insert(term);
            }
            if words.generic.contains(concept) {
                self.generic.insert(term);
            }
            for phrase in phrases {
                self.phrases.add(phrase, Sense::Concept(term));
                self.add_common(language, phrase);
                if language == Language::En {
                    self.english.entry(phrase.to_lowercase()).or_default().insert(term);
                }
            }
        }
        for (cue, phrases) in &words.cues {
            for phrase in phrases {
                self.phrases.add(phrase, Sense::Cue(*cue));
                self.add_common(language, phrase);
            }
        }
        for (list, sense) in [(&words.fillers, Sense::Filler), (&words.soft, Sense::Soft)] {
            for word in list {
                self.phrases.add(word, sense);
                self.add_common(language, word);
            }
        }
    }

    fn add_common(&mut self, language: Language, phrase: &str) {
        self.mender.learn(phrase);
        let tokens = Text::new(phrase).tokens.into_iter().map(|token| token.folded);
        self.common.entry(language).or_default().extend(tokens);
    }

    /// True unless a common English word has the concept only as a Vietnamese word without its marks:
    /// the "do" of "do they" is not "đổ" nor "đô".
    pub fn means_in_english(&self, word: &str, concept: TermId) -> bool {
        !self.is_common(Language::En, word)
            || self.english.get(word).is_some_and(|concepts| concepts.contains(&concept))
            || self.english.get(stem(word)).is_some_and(|concepts| concepts.contains(&concept))
    }

    /// True when the word (without marks) is one of the language's words in the word lists.
    pub fn is_common(&self, language: Language, folded: &str) -> bool {
        self.common.get(&language).is_some_and(|words| words.contains(folded))
    }

    /// True when all words of the unit are words of one of the entities' names.
    pub fn is_called(&self, ids: &[String], unit: &Unit) -> bool {
        let named = ids.iter().filter_map(|id| self.by_id.get(id)).filter_map(|&number| self.entities.get(number));
        // "Gđ 1" of "Vinh Quang (giai đoạn 1)": an abbreviation says what it stands for.
        let says =
            |concept: &str| self.concept(concept).is_some_and(|term| unit.each_concept().any(|said| said == term));
        let number = if says("first-phase") { "1" } else { "2" };
        let numbered = says("first-phase") || says("second-phase");
        let phase = says("phase") || numbered;
        let said = |entity: &Entity, word: &str| entity.words.contains(stem(word));
        named.into_iter().any(|entity| {
            let called = said(entity, "phase") || said(entity, "giai");
            let phased = phase && called && (!numbered || said(entity, number));
            unit.folded.iter().all(|word| said(entity, word)) || phased
        })
    }

    /// True when the facts describe one of the entities with the words of the unit, which are no
    /// measure, name or number.
    pub fn is_described(&self, ids: &[String], unit: &Unit) -> bool {
        let plain = unit.each_concept().next().is_none() && !unit.is_name() && !unit.number;
        let named = ids.iter().filter_map(|id| self.by_id.get(id)).filter_map(|&number| self.entities.get(number));
        plain && named.into_iter().any(|entity| unit.folded.iter().all(|word| entity.described.contains(stem(word))))
    }

    /// The number of a term, made if it is new.
    pub fn intern(&mut self, name: &str) -> TermId {
        let next = self.names.len() as TermId;
        let term = *self.terms.entry(name.to_owned()).or_insert(next);
        if term == next {
            self.names.push(name.to_owned());
        }
        term
    }

    /// The number of a known concept (`=fdi`) or word stem (`fdi`).
    pub fn term(&self, name: &str) -> Option<TermId> {
        self.terms.get(name).copied()
    }

    /// The number of a concept (`fdi`).
    pub fn concept(&self, name: &str) -> Option<TermId> {
        self.concepts.get(name).copied()
    }

    /// The name of a term; concepts begin with `=`.
    pub fn term_name(&self, term: TermId) -> &str {
        self.names.get(term as usize).map_or("", String::as_str)
    }

    /// True for terms that carry little meaning of their own.
    pub fn is_light(&self, term: TermId) -> bool {
        self.light.contains(&term)
    }

    /// True for concepts that say nothing without a subject.
    pub fn is_generic(&self, term: TermId) -> bool {
        self.generic.contains(&term)
    }

    /// True for concepts of the field that mean something by themselves.
    pub fn is_telling(&self, term: TermId) -> bool {
        self.term_name(term).starts_with('=') && !self.is_light(term) && !self.is_generic(term)
    }

    /// The units of a question.
    pub fn units(&self, text: &Text, language: Language) -> Vec<Unit> {
        units::of_question(self, text, &self.phrases.reader(text, true), language)
    }
}
