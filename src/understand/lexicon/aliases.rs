//! Ways to ask for a measure, compiled: "total registered FDI" → `fdi` and `registered`, `total` optional.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;

use super::super::passages::plain_words;
use super::super::phrases::{Phrases, Sense, TermId};
use super::super::sentence::CITY;
use super::super::stem::stem;
use super::super::text::{Text, Token};
use super::super::units::{self, Unit};
use super::super::words::Cue;
use super::{Alias, Lexicon, Property, Shape};
use crate::facts::Catalogue;
use crate::facts::model::{Aliases, AttributeType, Bilingual, IndicatorKind, SubjectKind};
use crate::facts::unit::{Form, unit};

/// Concepts that name a scope, which by themselves pick no measure.
const KINDS_OF_ZONE: &[&str] =
    &["=industrial-park", "=economic-zone", "=free-trade-zone", "=industrial-cluster", "=zone", "=foreign"];

/// A soft phrase as one word, so that it can be asked for literally.
pub fn soft_word(tokens: &[Token]) -> String {
    let words: Vec<&str> = tokens.iter().map(|token| stem(&token.folded)).collect();
    words.join(" ")
}

impl Lexicon {
    pub(super) fn add_properties(&mut self, catalogue: &Catalogue) {
        for indicator in catalogue.indicators.iter() {
            let names = [indicator.name.en.as_str(), indicator.name.vi.as_str()];
            self.note_unit(Some(&indicator.unit));
            self.kinds.push(Some(indicator.kind));
            let count = ["count", "workers", "jobs", "people", "million", "units"].contains(&indicator.unit.as_str());
            self.shapes.push(if count { Shape::Count } else { Shape::Number });
            self.add_property(Property::Indicator(indicator.id.clone()), &names, &indicator.aliases);
        }
        for attribute in catalogue.attributes.iter() {
            let names = [attribute.name.en.as_str(), attribute.name.vi.as_str()];
            self.note_unit(attribute.unit.as_deref());
            self.kinds.push(None);
            self.shapes.push(match attribute.kind {
                AttributeType::Quantity if attribute.unit.as_deref() == Some("count") => Shape::Count,
                AttributeType::Quantity => Shape::Number,
                AttributeType::Text => Shape::Text,
                AttributeType::Date => Shape::Date,
            });
            self.add_property(Property::Attribute(attribute.id.clone()), &names, &attribute.aliases);
        }
    }

    /// Notes the unit of the property that is added next.
    fn note_unit(&mut self, name: Option<&str>) {
        let Some(unit) = name.and_then(unit) else { return };
        if unit.form == Form::Percent {
            self.percentages.insert(self.properties.len());
        }
        let currency = ["USD", "VND"].into_iter().find(|currency| unit.base.starts_with(currency));
        if let Some(currency) = currency {
            self.currencies.insert(self.properties.len(), currency.to_owned());
        }
    }

    fn add_property(&mut self, property: Property, names: &[&str], aliases: &Aliases) {
        let number = self.properties.len();
        self.properties.push(property);
        self.vocabulary.push(HashSet::new());
        let all: Vec<String> =
            names.iter().copied().chain(aliases.iter().map(|(_, alias)| alias)).map(str::to_owned).collect();
        for alias in all {
            self.add_alias(number, &alias);
        }
    }

    fn add_alias(&mut self, property: usize, alias: &str) {
        self.mender.learn(alias);
        let text = Text::new(alias);
        let units = units::of_words(&self.phrases, &text);
        let (mut required, mut optional) = self.compile_units(&text, &units);
        let only_class =
            !required.is_empty() && required.iter().all(|term| KINDS_OF_ZONE.contains(&self.term_name(*term)));
        if only_class {
            // "Revenue of companies in the parks" is not asked by "parks" alone.
            required.append(&mut optional);
        } else if required.is_empty() {
            std::mem::swap(&mut required, &mut optional);
        }
        // A stock asked for in the words of a flow: the sum so far has to be said.
        let stock = self.kinds.get(property) == Some(&Some(IndicatorKind::Stock));
        let flows = self.concept("attract").is_some_and(|attract| required.contains(&attract));
        if let (true, Some(total)) = (stock && flows, self.concept("total").filter(|total| optional.contains(total))) {
            optional.retain(|term| *term != total);
            required.push(total);
        }
        let counts = only_class && units.iter().any(|unit| unit.gives(Cue::HowMany));
        // "The highest price" is another measure than "the price".
        let order = [Cue::Highest, Cue::Lowest]
            .into_iter()
            .find(|cue| units.iter().any(|unit| unit.gives(*cue) && !unit.is_vague()));
        // Also the words inside its phrases: "state budget revenue" may be said as "state budget" and "revenue".
        let words: Vec<TermId> = text.tokens.iter().map(|token| self.intern(stem(&token.folded))).collect();
        if let Some(vocabulary) = self.vocabulary.get_mut(property) {
            vocabulary.extend(required.iter().chain(&optional).chain(&words));
        }
        let at = self.aliases.len();
        for term in &required {
            self.aliases_by_term.entry(*term).or_default().push(at);
        }
        if !required.is_empty() {
            let (text, plain) = (alias.to_owned(), plain_words(&text));
            self.aliases.push(Alias { property, required, optional, counts, order, text, plain });
        }
    }

    /// Every name as a term of its own, for aliases that hold one.
    pub(super) fn names_of(&mut self, catalogue: &Catalogue) -> Phrases {
        let mut names = Phrases::default();
        let mut add = |lexicon: &mut Lexicon, id: &str, both: &Bilingual, aliases: &Aliases| {
            let term = lexicon.intern(&format!("@{id}"));
            for name in [both.en.as_str(), &both.vi].into_iter().chain(aliases.iter().map(|(_, alias)| alias)) {
                // Two letters are too few to tell a name from a word inside an alias, nor is the stem of
                // "Laos" in "lao động".
                let stemmed = name.is_ascii() && name.len() <= 5 && stem(&name.to_lowercase()).len() < name.len();
                if name.chars().count() > 3 && !stemmed {
                    names.add(name, Sense::Concept(term));
                }
            }
        };
        for subject in catalogue.subjects.iter().filter(|subject| subject.kind != SubjectKind::Region) {
            if subject.id != CITY {
                add(self, &subject.id, &subject.name, &subject.aliases);
            }
        }
        for organisation in catalogue.organisations.iter() {
            add(self, &organisation.id, &organisation.name, &organisation.aliases);
        }
        for partner in catalogue.partners.iter() {
            let name = Bilingual { en: partner.name.en.clone(), vi: partner.name.vi.clone() };
            add(self, &partner.id, &name, &partner.aliases);
        }
        for place in catalogue.places.iter() {
            add(self, &place.name.en, &place.name, &place.aliases);
        }
        names
    }

    /// The terms that stand for what a unit names, in aliases that hold the name.
    pub fn name_terms(&self, unit: &Unit) -> Vec<TermId> {
        let id = |sense: &Sense| match sense {
            Sense::Entity(number) => self.entities.get(*number as usize).map(|entity| entity.id.as_str()),
            Sense::Partner(number) => self.partners.get(*number as usize).map(String::as_str),
            Sense::Place(number) => self.places.get(*number as usize).map(String::as_str),
            _ => None,
        };
        unit.senses.iter().filter_map(id).filter_map(|id| self.term(&format!("@{id}"))).collect()
    }

    /// The terms of a known phrase: those that carry meaning, and those that may be left out.
    pub fn compile(&mut self, text: &Text) -> (Vec<TermId>, Vec<TermId>) {
        let units = units::of_words(&self.phrases, text);
        self.compile_units(text, &units)
    }

    /// The same of a phrase cut into units.
    fn compile_units(&mut self, text: &Text, units: &[Unit]) -> (Vec<TermId>, Vec<TermId>) {
        let mut required = BTreeSet::new();
        let mut optional = BTreeSet::new();
        let names = units::of_words(&self.names_in_aliases, text);
        let known =
            |tokens: &Range<usize>| units.iter().any(|unit| unit.tokens == *tokens && !unit.concepts().is_empty());
        let names: Vec<Unit> =
            names.into_iter().filter(|name| !name.concepts().is_empty() && !known(&name.tokens)).collect();
        required.extend(names.iter().flat_map(|name| name.concepts().into_iter().take(1)));
        let in_name = |at: usize| names.iter().any(|name| name.tokens.contains(&at));
        for unit in units {
            if unit.tokens.clone().any(in_name) {
                continue;
            }
            let concepts = unit.concepts();
            // A word that may also be left over ("lớn", "stands") must stand there literally.
            let literal = unit.senses.contains(&Sense::Soft);
            if let Some(&concept) = concepts.first().filter(|_| !literal) {
                let free = unit.senses.contains(&Sense::Filler) || self.is_light(concept);
                if free {
                    optional.insert(concept)
                } else {
                    required.insert(concept)
                };
            } else if !unit.is_function_word() {
                let tokens = text.tokens.get(unit.tokens.clone()).unwrap_or_default();
                for token in tokens {
                    self.phrases.learn_spelling(&token.folded);
                }
                let words = if literal {
                    vec![soft_word(tokens)]
                } else {
                    tokens.iter().map(|token| stem(&token.folded).to_owned()).collect()
                };
                required.extend(words.iter().map(|word| self.intern(word)));
            }
        }
        (required.into_iter().collect(), optional.into_iter().collect())
    }
}
