//! The lexicon: every name and word of the published facts, indexed once per snapshot.
//!
//! Built from a [`Catalogue`] and the [`Words`] of both languages. It knows phrases (what a run of
//! words can mean), aliases (which words ask for which indicator or attribute) and passages (the
//! words of every fact that is told in sentences).

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;

use super::passages::Passages;
use super::phrases::{Phrases, Sense, TermId};
use super::sentence::CITY;
use super::stem::stem;
use super::text::{Text, Token};
use super::units::{self, Unit};
use super::words::{Cue, Words};
use crate::facts::Catalogue;
use crate::facts::model::{Aliases, AttributeType, Bilingual, FactDate, IndicatorKind, SubjectKind};
use crate::facts::unit::{Form, unit};
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
}

/// An entity of the catalogue with the ids it is a part of.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its id; zones, subjects, organisations and events share one space.
    pub id: String,
    /// Names and aliases as tokens joined by blanks, to be told apart by ("the southern one").
    pub words: HashSet<String>,
}

/// Concepts that name a scope, which by themselves pick no measure.
const KINDS_OF_ZONE: &[&str] =
    &["=industrial-park", "=economic-zone", "=free-trade-zone", "=industrial-cluster", "=zone", "=foreign"];

/// A soft phrase as one word, so that it can be asked for literally.
pub fn soft_word(tokens: &[Token]) -> String {
    let words: Vec<&str> = tokens.iter().map(|token| stem(&token.folded)).collect();
    words.join(" ")
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
    /// Ids of organisations.
    pub organisations: HashSet<String>,
    /// Facts told in sentences.
    pub passages: Passages,
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

    fn add_properties(&mut self, catalogue: &Catalogue) {
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
        let text = Text::new(alias);
        let (mut required, mut optional) = self.compile(&text);
        let only_class =
            !required.is_empty() && required.iter().all(|term| KINDS_OF_ZONE.contains(&self.term_name(*term)));
        if only_class {
            // "Revenue of companies in the parks" is not asked by "parks" alone.
            required.append(&mut optional);
        } else if required.is_empty() {
            std::mem::swap(&mut required, &mut optional);
        }
        let units = units::of_words(&self.phrases, &text);
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
            self.aliases.push(Alias { property, required, optional, counts, order, text: alias.to_owned() });
        }
    }

    /// Every name as a term of its own, for aliases that hold one.
    fn names_of(&mut self, catalogue: &Catalogue) -> Phrases {
        let mut names = Phrases::default();
        let mut add = |lexicon: &mut Lexicon, id: &str, both: &Bilingual, aliases: &Aliases| {
            let term = lexicon.intern(&format!("@{id}"));
            for name in [both.en.as_str(), &both.vi].into_iter().chain(aliases.iter().map(|(_, alias)| alias)) {
                // Two letters are too few to tell a name from a word inside an alias.
                if name.chars().count() > 3 {
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
        let mut required = BTreeSet::new();
        let mut optional = BTreeSet::new();
        let units = units::of_words(&self.phrases, text);
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

    fn add_entities(&mut self, catalogue: &Catalogue) {
        let mut entities: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut add = |id: &str, name: [&str; 2], aliases: &Aliases| {
            let names = entities.entry(id.to_owned()).or_default();
            names.extend(name.iter().map(|name| (*name).to_owned()));
            names.extend(aliases.iter().map(|(_, alias)| alias.to_owned()));
        };
        for zone in catalogue.zones.iter() {
            add(&zone.id, [&zone.name.en, &zone.name.vi], &zone.aliases);
        }
        for subject in catalogue.subjects.iter() {
            // The name of a scope ("Industrial parks of Hai Phong") is made of everyday words that mean
            // themselves; its aliases say when the scope is meant.
            let name = if subject.kind == SubjectKind::Region {
                ["", ""]
            } else {
                [subject.name.en.as_str(), &subject.name.vi]
            };
            add(&subject.id, name, &subject.aliases);
        }
        for organisation in catalogue.organisations.iter() {
            add(&organisation.id, [&organisation.name.en, &organisation.name.vi], &organisation.aliases);
            // Who asks for a person by name asks what the desk knows of the office held.
            organisation
                .people
                .iter()
                .for_each(|person| add(&organisation.id, [&person.name, ""], &Aliases::default()));
        }
        for event in catalogue.events.iter() {
            add(&event.id, [&event.title.en, &event.title.vi], &event.aliases);
        }
        for (id, names) in entities {
            if catalogue.subjects.get(&id).is_some_and(|subject| subject.kind == SubjectKind::Region) {
                self.regions.insert(self.entities.len() as u32);
            }
            self.add_entity(id, &names);
        }
    }

    fn add_entity(&mut self, id: String, names: &[String]) {
        let number = self.entities.len() as u32;
        let mut words = HashSet::new();
        for name in names {
            self.phrases.add(name, Sense::Entity(number));
            words.extend(Text::new(name).tokens.into_iter().map(|token| stem(&token.folded).to_owned()));
        }
        self.by_id.insert(id.clone(), self.entities.len());
        self.entities.push(Entity { id, words });
    }

    fn add_partners_places_tags(&mut self, catalogue: &Catalogue) {
        for partner in catalogue.partners.iter() {
            let number = self.partners.len() as u32;
            self.partners.push(partner.id.clone());
            let name = &partner.name;
            let other = [&name.ko, &name.zh, &name.ja];
            let names = [&name.en, &name.vi].into_iter().chain(other.into_iter().flatten());
            for name in names.map(String::as_str).chain(partner.aliases.iter().map(|(_, alias)| alias)) {
                self.phrases.add(name, Sense::Partner(number));
            }
        }
        for place in catalogue.places.iter() {
            let number = self.places.len() as u32;
            self.places.push(place.name.en.clone());
            for name in [place.name.en.as_str(), &place.name.vi].into_iter().chain(place.aliases.iter().map(|(_, a)| a))
            {
                self.phrases.add(name, Sense::Place(number));
            }
        }
        // Only features of zones are asked by name; other tags are words of the passages they mark.
        let of_zones: HashSet<&String> = catalogue.zones.iter().flat_map(|zone| &zone.tags).collect();
        for tag in catalogue.tags.iter().filter(|tag| of_zones.contains(&tag.id)) {
            let number = self.tags.len() as u32;
            self.tags.push(tag.id.clone());
            for name in [tag.name.en.as_str(), &tag.name.vi].into_iter().chain(tag.aliases.iter().map(|(_, a)| a)) {
                self.phrases.add(name, Sense::Tag(number));
            }
        }
    }

    fn add_editions(&mut self, catalogue: &Catalogue) {
        for event in catalogue.events.iter() {
            if let Some(series) = &event.series {
                self.editions.entry(series.clone()).or_default().push((event.id.clone(), event.start));
            }
        }
        for editions in self.editions.values_mut() {
            editions.sort_by_key(|(_, start)| std::cmp::Reverse(start.map(|date| date.first_day())));
        }
    }

    fn add_relations(&mut self, catalogue: &Catalogue) {
        self.events = catalogue.events.iter().map(|event| event.id.clone()).collect();
        self.organisations = catalogue.organisations.iter().map(|organisation| organisation.id.clone()).collect();
        for zone in catalogue.zones.iter() {
            let alone = catalogue.zones.iter().filter(|other| other.kind == zone.kind).count() == 1;
            if alone {
                self.only_zone.insert(zone.kind.clone(), zone.id.clone());
            }
            zone.parent.iter().chain(&zone.tags).for_each(|other| self.relate(&zone.id, other));
            let named = zone.attributes.values().flatten().flat_map(|value| &value.organisations);
            named.for_each(|organisation| self.relate(&zone.id, organisation));
        }
        for subject in catalogue.subjects.iter() {
            subject.part_of.iter().chain(&subject.partner).for_each(|other| self.relate(&subject.id, other));
        }
        for organisation in catalogue.organisations.iter() {
            organisation
                .zones
                .iter()
                .chain(&organisation.partner)
                .for_each(|other| self.relate(&organisation.id, other));
        }
        for event in catalogue.events.iter() {
            event.series.iter().chain(&event.organisations).for_each(|other| self.relate(&event.id, other));
        }
    }

    fn relate(&mut self, a: &str, b: &str) {
        self.relations.entry(a.to_owned()).or_default().insert(b.to_owned());
        self.relations.entry(b.to_owned()).or_default().insert(a.to_owned());
    }

    /// True when one is part of, runs, or is named with the other.
    pub fn related(&self, a: &str, b: &str) -> bool {
        a == b || self.relations.get(a).is_some_and(|others| others.contains(b))
    }

    /// True when all words of the unit are words of one of the entities' names.
    pub fn is_called(&self, ids: &[String], unit: &Unit) -> bool {
        let named = ids.iter().filter_map(|id| self.by_id.get(id)).filter_map(|&number| self.entities.get(number));
        named.into_iter().any(|entity| unit.folded.iter().all(|word| entity.words.contains(stem(word))))
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
