//! The words that tell what a figure of an article is, read from `words/*.yaml`.
//!
//! `"cấp mới"` → the concept `new`. To teach the reader a way of saying something, add it to `words/concepts.yaml`; to
//! teach it a measure, add a rule to `words/measures.yaml`. No code changes.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;
use crate::understand::stem::stem;
use crate::understand::text::{Marks, Text, Token};

/// Ways to say something, per language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ways {
    #[serde(default)]
    vi: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
}

impl Ways {
    fn of(&self, language: Language) -> &[String] {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }
}

/// What one measure looks like in an article; the file says what each part means.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Indicator id.
    #[serde(default)]
    pub indicator: Option<String>,
    /// Zone attribute id.
    #[serde(default)]
    pub attribute: Option<String>,
    /// Classes of figures.
    pub counts: Vec<String>,
    /// Concepts beside the figure.
    #[serde(default)]
    pub near: Vec<String>,
    /// Concepts in the sentence or the one before.
    #[serde(default)]
    pub said: Vec<String>,
    /// Concepts that are not beside it.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Concepts that are nowhere in its sentence.
    #[serde(default)]
    pub never: Vec<String>,
    /// Kinds of subjects.
    pub about: Vec<String>,
    /// The subject it is filed under.
    #[serde(default, rename = "as")]
    pub filed: Option<String>,
    /// `must` or `may` when it can be of one investing economy.
    #[serde(default)]
    pub partner: Option<String>,
    /// `stock` or `flow`, when the words alone would do for both.
    #[serde(default)]
    pub dated: Option<String>,
    /// What it is worth more than its words.
    #[serde(default)]
    pub weight: f32,
}

impl Rule {
    /// The indicator or attribute.
    pub fn id(&self) -> &str {
        self.indicator.as_deref().or(self.attribute.as_deref()).unwrap_or_default()
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FigureWords {
    counts: BTreeMap<String, Ways>,
    per: BTreeMap<String, Ways>,
    qualifiers: BTreeMap<String, Ways>,
    behind: BTreeMap<String, Ways>,
    numbered: Ways,
    ranked: Ways,
    contact: Ways,
    age: Ways,
    address: Ways,
    respectively: Ways,
    partner_ties: Ways,
    place_ties: Ways,
    owner_ties: Ways,
    joins: Ways,
    company_nouns: Ways,
    /// Concepts whose phrases hide what is said inside them.
    hiding: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct EventWords {
    /// In the order of the file: the most telling first.
    kinds: serde_json::Map<String, serde_json::Value>,
    happening: Ways,
    undone: Ways,
    title_ends: Ways,
}

/// A word of a phrase.
#[derive(Debug)]
struct Said {
    folded: String,
    root: String,
    marks: Marks,
}

impl Said {
    fn new(token: &Token) -> Said {
        Said { folded: token.folded.clone(), root: root(&token.folded).to_owned(), marks: token.marks }
    }

    /// "Project" is said by "projects", but not by "projected"; "projected" only by itself.
    fn is(&self, token: &Token, strict: bool) -> bool {
        let base = !self.folded.ends_with("ed") && !self.folded.ends_with("ing");
        let same = token.folded == self.folded || (base && root(&token.folded) == self.root);
        same && (token.marks == self.marks || !strict)
    }
}

#[derive(Debug)]
struct Phrase {
    words: Vec<Said>,
    name: usize,
}

/// Phrases of one language, each standing for a name.
#[derive(Debug, Default)]
pub struct Book {
    names: Vec<String>,
    hiding: Vec<String>,
    by_first: HashMap<String, Vec<Phrase>>,
}

/// A phrase of a book found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'b> {
    /// What it stands for.
    pub name: &'b str,
    /// Tokens covered.
    pub tokens: Range<usize>,
}

/// The stem of a word, without the last letter that "reduced" and "reducing" drop.
fn root(word: &str) -> &str {
    const SHORT: usize = 6;
    let stem = stem(word);
    if stem.len() >= SHORT { stem.trim_end_matches('e') } else { stem }
}

impl Book {
    fn add(&mut self, name: &str, phrases: &[String]) {
        let number = self.names.iter().position(|known| known == name).unwrap_or(self.names.len());
        if number == self.names.len() {
            self.names.push(name.to_owned());
        }
        for phrase in phrases {
            let tokens = Text::new(phrase).tokens;
            let words: Vec<Said> = tokens.iter().map(Said::new).collect();
            let Some(first) = words.first() else { continue };
            self.by_first.entry(first.root.clone()).or_default().push(Phrase { words, name: number });
        }
    }

    /// The longest phrase of each name that begins at a token.
    pub fn at(&self, text: &Text, from: usize) -> Vec<Hit<'_>> {
        let Some(first) = text.tokens.get(from) else { return Vec::new() };
        let strict = text.has_marks();
        let mut found: Vec<Hit> = Vec::new();
        for phrase in self.by_first.get(root(&first.folded)).map_or(&[][..], Vec::as_slice) {
            let Some(tokens) = text.tokens.get(from..from + phrase.words.len()) else { continue };
            if !tokens.iter().zip(&phrase.words).all(|(token, word)| word.is(token, strict)) {
                continue;
            }
            let Some(name) = self.names.get(phrase.name) else { continue };
            let hit = Hit { name, tokens: from..from + phrase.words.len() };
            match found.iter_mut().find(|other| other.name == hit.name) {
                Some(other) if other.tokens.len() < hit.tokens.len() => *other = hit,
                Some(_) => {}
                None => found.push(hit),
            }
        }
        found
    }

    /// All of them, but those inside one that hides them: "đầu tư công" is no "đầu tư".
    pub fn all(&self, text: &Text) -> Vec<Hit<'_>> {
        let found: Vec<Hit> = (0..text.tokens.len()).flat_map(|at| self.at(text, at)).collect();
        let inside = |a: &Hit, b: &Hit| {
            a.tokens.start >= b.tokens.start
                && a.tokens.end <= b.tokens.end
                && a.tokens.len() < b.tokens.len()
                && self.hiding.iter().any(|name| name == b.name)
        };
        found.iter().filter(|hit| !found.iter().any(|other| inside(hit, other))).cloned().collect()
    }

    /// The longest phrase that begins at a token.
    pub fn longest(&self, text: &Text, from: usize) -> Option<Hit<'_>> {
        self.at(text, from).into_iter().max_by_key(|hit| hit.tokens.len())
    }

    /// The longest phrase that ends right before a token.
    pub fn before(&self, text: &Text, end: usize) -> Option<Hit<'_>> {
        (end.saturating_sub(6)..end).find_map(|from| self.at(text, from).into_iter().find(|hit| hit.tokens.end == end))
    }
}

/// The words of one language.
#[derive(Debug, Default)]
#[allow(missing_docs)]
pub struct Vocabulary {
    pub concepts: Book,
    pub counts: Book,
    pub per: Book,
    pub qualifiers: Book,
    pub behind: Book,
    /// numbered ranked contact age address respectively partner-ties place-ties owner-ties joins company-nouns
    pub marks: Book,
    pub events: Book,
    /// happening undone title-ends
    pub telling: Book,
    /// Kinds of events, the most telling first.
    pub kinds: Vec<String>,
    pub rules: Vec<Rule>,
}

impl Vocabulary {
    /// The built-in words of a language. The files are part of the program and covered by a test, so one that
    /// cannot be read leaves an empty list rather than an error path.
    pub fn of(language: Language) -> &'static Vocabulary {
        static VI: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::read(Language::Vi).unwrap_or_default());
        static EN: LazyLock<Vocabulary> = LazyLock::new(|| Vocabulary::read(Language::En).unwrap_or_default());
        match language {
            Language::Vi => &VI,
            Language::En => &EN,
        }
    }

    fn read(language: Language) -> Result<Vocabulary, String> {
        let fault = |error: serde_saphyr::Error| error.to_string();
        let concepts: BTreeMap<String, Ways> =
            serde_saphyr::from_str(include_str!("words/concepts.yaml")).map_err(fault)?;
        let figures: FigureWords = serde_saphyr::from_str(include_str!("words/figures.yaml")).map_err(fault)?;
        let events: EventWords = serde_saphyr::from_str(include_str!("words/events.yaml")).map_err(fault)?;
        let rules: Vec<Rule> = serde_saphyr::from_str(include_str!("words/measures.yaml")).map_err(fault)?;
        let mut all = Vocabulary { rules, ..Vocabulary::default() };
        let fill = |book: &mut Book, lists: &BTreeMap<String, Ways>| {
            lists.iter().for_each(|(name, ways)| book.add(name, ways.of(language)))
        };
        fill(&mut all.concepts, &concepts);
        all.concepts.hiding = figures.hiding.clone();
        fill(&mut all.counts, &figures.counts);
        fill(&mut all.per, &figures.per);
        fill(&mut all.qualifiers, &figures.qualifiers);
        fill(&mut all.behind, &figures.behind);
        for (name, ways) in [
            ("numbered", &figures.numbered),
            ("ranked", &figures.ranked),
            ("contact", &figures.contact),
            ("age", &figures.age),
            ("address", &figures.address),
            ("respectively", &figures.respectively),
            ("partner-ties", &figures.partner_ties),
            ("place-ties", &figures.place_ties),
            ("owner-ties", &figures.owner_ties),
            ("joins", &figures.joins),
            ("company-nouns", &figures.company_nouns),
        ] {
            all.marks.add(name, ways.of(language));
        }
        for (kind, ways) in events.kinds {
            let ways: Ways = serde_json::from_value(ways).map_err(|error| error.to_string())?;
            all.events.add(&kind, ways.of(language));
            all.kinds.push(kind);
        }
        all.telling.add("happening", events.happening.of(language));
        all.telling.add("undone", events.undone.of(language));
        all.telling.add("title-ends", events.title_ends.of(language));
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Catalogue;
    use crate::facts::files;

    #[test]
    fn the_files_can_be_read_and_name_what_there_is() {
        let (records, _) = files::read(&files::embedded());
        let catalogue = Catalogue::build(records.into_iter().map(|one| (one.id, one.record)));
        for language in Language::ALL {
            let words = Vocabulary::read(language).unwrap_or_else(|fault| panic!("{fault}"));
            for rule in &words.rules {
                let known = rule.indicator.as_ref().is_some_and(|id| catalogue.indicators.get(id).is_some())
                    || rule.attribute.as_ref().is_some_and(|id| catalogue.attributes.get(id).is_some());
                assert!(known, "{} is no measure", rule.id());
                for concept in rule
                    .near
                    .iter()
                    .chain(&rule.said)
                    .chain(&rule.unless)
                    .chain(&rule.never)
                    .flat_map(|any| any.split('|'))
                {
                    assert!(words.concepts.names.iter().any(|name| name == concept), "{concept} is no concept");
                }
            }
        }
    }

    #[test]
    fn a_longer_phrase_hides_the_ones_inside() {
        let words = Vocabulary::of(Language::Vi);
        let text = Text::new("vốn đầu tư công");
        let found: Vec<&str> = words.concepts.all(&text).iter().map(|hit| hit.name).collect();
        assert_eq!(found, ["public-investment"]);
    }
}
