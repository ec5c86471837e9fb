//! A sentence: one text with its units, periods and numbers, as the readings look at it.

mod names;
mod told;
mod when;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::claim::{Claim, claim};
use super::lexicon::Lexicon;
use super::number::{self, NumberMention};
use super::phrases::{Sense, TermId};
use super::reading::Asked;
use super::text::Text;
use super::units::Unit;
use super::utterance::When;
use super::words::Cue;
use crate::language::Language;

/// The home country, by its code.
const HOME: &str = "VN";

/// Hai Phong itself: the subject nobody has to say.
pub const CITY: &str = "hai-phong";

/// True for a part of the city that figures are about, such as all its parks: those ids begin with the city's.
pub fn is_part_of_city(id: &str) -> bool {
    id.strip_prefix(CITY).is_some_and(|rest| rest.starts_with('-'))
}

/// See the module.
pub struct Sentence<'l> {
    /// Names and words of the store.
    pub lexicon: &'l Lexicon,
    /// The text.
    pub text: Text,
    /// Its units.
    pub units: Vec<Unit>,
    /// Its language.
    pub language: Language,
    /// The instant of the question.
    pub now: DateTime<FixedOffset>,
    /// Periods said, with the units that say them.
    pub periods: Vec<(Vec<usize>, When)>,
    /// Two times named against each other: "from A to B", "in A … in B"; the earlier first.
    pub ends: Option<[When; 2]>,
    /// What it claims, when it can be answered with yes or no.
    pub claim: Option<Claim>,
    /// Numbers said, with the units that say them.
    pub numbers: Vec<(Vec<usize>, NumberMention)>,
    terms: BTreeMap<TermId, Vec<usize>>,
    /// The properties it asks for, once a reading has looked for them.
    pub asked: OnceCell<Vec<Asked>>,
    /// By unit: every reading asks for these.
    weights: Vec<f32>,
    told: Vec<bool>,
}

/// The day Hai Duong joined the city.
pub fn merger_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 7, 1).unwrap_or_default()
}

impl<'l> Sentence<'l> {
    /// Cuts and reads a text.
    pub fn new(lexicon: &'l Lexicon, text: Text, language: Language, now: DateTime<FixedOffset>) -> Sentence<'l> {
        let units = lexicon.units(&text, language);
        Sentence::of_units(lexicon, text, units, language, now)
    }

    /// Reads a text that has been cut already.
    pub fn of_units(
        lexicon: &'l Lexicon,
        text: Text,
        units: Vec<Unit>,
        language: Language,
        now: DateTime<FixedOffset>,
    ) -> Sentence<'l> {
        let mut sentence = Sentence {
            lexicon,
            text,
            units,
            language,
            now,
            periods: vec![],
            ends: None,
            claim: None,
            numbers: vec![],
            terms: BTreeMap::new(),
            asked: OnceCell::new(),
            weights: vec![],
            told: vec![],
        };
        sentence.read_superlatives();
        sentence.read_terms();
        sentence.read_periods();
        sentence.read_numbers();
        sentence.weights = (0..sentence.units.len()).map(|at| sentence.weigh(at)).collect();
        sentence.told = (0..sentence.units.len()).map(|at| sentence.judge(at)).collect();
        sentence.claim = claim(&sentence);
        sentence
    }

    fn read_terms(&mut self) {
        for (at, unit) in self.units.iter().enumerate() {
            let names = self.lexicon.name_terms(unit);
            for term in unit.concepts().into_iter().chain(unit.word).chain(unit.inner.iter().copied()).chain(names) {
                self.terms.entry(term).or_default().push(at);
            }
        }
    }

    fn read_numbers(&mut self) {
        for mention in number::numbers(self.text.as_str(), self.language) {
            let units = self.units_in(&mention.span);
            let taken =
                |at: &usize| self.periods.iter().any(|(units, _)| units.contains(at)) || self.units[*at].is_name();
            if !units.is_empty() && !units.iter().any(taken) {
                self.numbers.push((units, mention));
            }
        }
    }

    fn units_in(&self, span: &Range<usize>) -> Vec<usize> {
        let tokens = self.text.tokens_in(span);
        let inside = |unit: &Unit| unit.tokens.start < tokens.end && unit.tokens.end > tokens.start;
        (0..self.units.len()).filter(|&at| inside(&self.units[at])).collect()
    }

    /// True when a kind of zone is named as one known one: "the park", "KCN rộng bao nhiêu?", as
    /// against "parks", "các KCN", "KCN nào", "bao nhiêu KCN", "KCN Hải Phòng".
    pub fn is_definite(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        let word = |at: Option<usize>| at.map_or("", |at| self.text.word(at));
        let before = word(unit.tokens.start.checked_sub(1));
        let after = word(Some(unit.tokens.end));
        match self.language {
            Language::En => {
                ["the", "this", "that"].contains(&before) && !word(unit.tokens.end.checked_sub(1)).ends_with('s')
            }
            Language::Vi => {
                let pointed = ["do", "nay", "ay"].contains(&after);
                let counted = before.chars().next().is_some_and(|c| c.is_ascii_digit());
                let many = ["cac", "nhung", "tong", "nhieu", "may", "so", "trong", "moi", "cua"].contains(&before)
                    || ["nao", "o", "tai", "hai", "moi", "thang", "nam", "la"].contains(&after);
                pointed || (!many && !counted && self.city().is_empty() && !self.says("city") && !self.says("total"))
            }
        }
    }

    /// True when some unit gives the cue.
    pub fn asks(&self, cue: Cue) -> bool {
        self.units.iter().any(|unit| unit.gives(cue))
    }

    /// True when some unit gives one of the cues.
    pub fn asks_any(&self, cues: &[Cue]) -> bool {
        cues.iter().any(|cue| self.asks(*cue))
    }

    /// True when the answer is a sentence: what somebody said, why, what for.
    pub fn wants_statement(&self) -> bool {
        (self.asks(Cue::Statement) || self.asks(Cue::Why)) && !self.asks(Cue::When) && !self.asks(Cue::Where)
    }

    /// The units that say a concept.
    pub fn saying(&self, concept: &str) -> Vec<usize> {
        let term = self.lexicon.concept(concept);
        term.and_then(|term| self.terms.get(&term)).cloned().unwrap_or_default()
    }

    /// True when some unit says a concept.
    pub fn says(&self, concept: &str) -> bool {
        !self.saying(concept).is_empty()
    }

    /// True when some unit says one of the concepts.
    pub fn says_any(&self, concepts: &[&str]) -> bool {
        concepts.iter().any(|concept| self.says(concept))
    }

    /// The units that say a term.
    pub fn units_of(&self, term: TermId) -> &[usize] {
        self.terms.get(&term).map_or(&[], Vec::as_slice)
    }

    /// All terms said.
    pub fn terms(&self) -> impl Iterator<Item = TermId> + '_ {
        self.terms.keys().copied()
    }

    /// How much a unit counts towards a reading.
    pub fn weight(&self, at: usize) -> f32 {
        self.weights.get(at).copied().unwrap_or_default()
    }

    fn weigh(&self, at: usize) -> f32 {
        let Some(unit) = self.units.get(at) else { return 0.0 };
        let doubt = if unit.corrected { 0.9 } else { 1.0 };
        doubt
            * match unit {
                unit if unit.is_name() => 1.2,
                unit if unit.is_free() && !self.is_telling_cue(unit) => 0.15,
                unit if unit.each_concept().any(|term| self.lexicon.is_light(term)) => 0.3,
                _ => 1.0,
            }
    }

    /// A cue that is a concept too: "what share", "tăng bao nhiêu".
    fn is_telling_cue(&self, unit: &Unit) -> bool {
        let cue = unit.senses.iter().any(|sense| matches!(sense, Sense::Cue(_)));
        let vague = unit.senses.iter().any(|sense| matches!(sense, Sense::Filler | Sense::Soft));
        cue && !vague && unit.concepts().iter().any(|term| !self.lexicon.is_light(*term))
    }

    /// Units that carry meaning and are not among the used ones.
    pub fn left(&self, used: &BTreeSet<usize>) -> Vec<usize> {
        (0..self.units.len()).filter(|&at| self.must_be_told(at)).filter(|at| !used.contains(at)).collect()
    }

    /// True for a unit that carries meaning: a reading that does not account for it must not answer.
    pub fn must_be_told(&self, at: usize) -> bool {
        self.told.get(at).copied().unwrap_or_default()
    }

    /// A unit with what it can mean: `industrial parks = industrial-park`.
    pub fn explain(&self, at: usize) -> String {
        let Some(unit) = self.units.get(at) else { return String::new() };
        let name = |sense: &Sense| match sense {
            Sense::Filler => String::from("-"),
            Sense::Soft => String::from("(-)"),
            Sense::Cue(cue) => format!("{cue:?}?"),
            Sense::Concept(term) => self.lexicon.term_name(*term).trim_start_matches('=').to_owned(),
            Sense::Entity(number) => {
                self.lexicon.entities.get(*number as usize).map_or_else(String::new, |e| format!("@{}", e.id))
            }
            Sense::Partner(number) => {
                self.lexicon.partners.get(*number as usize).map_or_else(String::new, |id| format!("@{id}"))
            }
            Sense::Place(number) => {
                self.lexicon.places.get(*number as usize).map_or_else(String::new, |name| format!("!{name}"))
            }
            Sense::Tag(number) => {
                self.lexicon.tags.get(*number as usize).map_or_else(String::new, |id| format!("#{id}"))
            }
        };
        let mut senses: Vec<String> = unit.senses.iter().map(name).collect();
        senses.extend(unit.word.map(|word| format!("\"{}\"", self.lexicon.term_name(word))));
        let typed: Vec<&str> = unit.tokens.clone().map(|at| self.text.typed(at)).collect();
        let mended = unit.tokens.clone().any(|at| self.text.typed(at) != self.text.words(at..at + 1));
        let words = match self.text.words(unit.tokens.clone()) {
            words if mended => format!("{} → {words}", typed.join(" ")),
            words => words.to_owned(),
        };
        let respelled = if unit.corrected { format!(" ~ {}", unit.folded.join(" ")) } else { String::new() };
        format!("{words}{respelled} = {}", senses.join(" | "))
    }

    /// Where some units stand in the text, in bytes.
    pub fn spans(&self, units: &[usize]) -> Vec<Range<usize>> {
        units.iter().filter_map(|&at| self.units.get(at)).map(|unit| self.text.span(unit.tokens.clone())).collect()
    }

    /// The words of some units, as typed.
    pub fn words(&self, units: &[usize]) -> Vec<String> {
        units
            .iter()
            .filter_map(|&at| self.units.get(at))
            .map(|u| self.text.words(u.tokens.clone()).to_owned())
            .collect()
    }

    /// What the used units are worth, less what is left.
    pub fn score(&self, used: &BTreeSet<usize>, left: &[usize]) -> f32 {
        let gain: f32 = used.iter().map(|&at| self.weight(at)).sum();
        let loss: f32 = left.iter().map(|&at| 1.5 * self.weight(at).max(0.5)).sum();
        gain - loss
    }

    /// True when the units are enough to know that this desk is asked: a name, the city, or two
    /// things of its field, one of them telling. "My phone", "how many days" are not.
    pub fn is_anchored(&self, used: &BTreeSet<usize>) -> bool {
        let named = |at: &usize| {
            self.units.get(*at).is_some_and(|unit| unit.entities().next().is_some() || self.is_partner(unit))
        };
        if used.iter().any(named) || !self.city().is_empty() || self.says_city() {
            return true;
        }
        let telling = used.iter().filter(|at| self.is_telling(**at)).count();
        let words = used.iter().filter(|at| self.must_be_told(**at)).count();
        let concepts =
            used.iter().filter(|at| self.must_be_told(**at) && !self.units[**at].concepts().is_empty()).count();
        // A word of the facts beside a concept, at a time: "logistics revenue growth in 2025".
        concepts >= 2
            || (concepts >= 1 && words >= 2 && !self.periods.is_empty())
            || (telling >= 1 && (words >= 2 || self.content() <= 1))
    }

    /// "The city", "thành phố", as against "here".
    fn says_city(&self) -> bool {
        self.saying("city").iter().any(|at| self.units[*at].folded.iter().any(|word| word == "city" || word == "pho"))
    }

    fn is_partner(&self, unit: &Unit) -> bool {
        unit.senses.iter().any(|sense| matches!(sense, Sense::Partner(_)))
    }

    /// A concept of the field that means something by itself.
    pub fn is_telling(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        let concepts = unit.concepts();
        !unit.is_free() && concepts.iter().any(|term| !self.lexicon.is_light(*term) && !self.lexicon.is_generic(*term))
    }

    /// How many units carry meaning at all.
    pub fn content(&self) -> usize {
        self.left(&BTreeSet::new()).len()
    }
}
