//! What is told of zones and events, as words: lists of them are asked for by any word of theirs.
//!
//! "Which parks are near the airport?" looks for `airport` in the texts of every zone. The texts are
//! cut into words once per snapshot.

use std::collections::HashMap;

use super::model::{Event, Zone, ZoneValue};
use crate::understand::stem::stem;
use crate::understand::text::Text;

/// Number of a word's stem.
type Stem = u32;

/// The words of all zones and events.
#[derive(Clone, Debug, Default)]
pub struct Told {
    stems: HashMap<Box<str>, Stem>,
    of: HashMap<String, Telling>,
}

/// The words of one zone or event.
#[derive(Clone, Debug, Default)]
struct Telling {
    /// Texts that may name others, word by word.
    texts: Vec<Box<[Stem]>>,
    /// Its own names, word by word.
    names: Vec<Box<[Stem]>>,
    /// All words of its texts and names, sorted.
    words: Vec<Stem>,
}

/// Words asked for, looked up once for all zones and events.
#[derive(Default)]
pub struct Words {
    /// None when one of them is told of nothing.
    stems: Option<Vec<Stem>>,
    /// Those that must stand side by side.
    runs: Vec<Vec<Stem>>,
}

/// Names to be found in texts, word by word.
#[derive(Default)]
pub struct Names(Vec<Vec<Stem>>);

impl Told {
    /// Adds a zone: its values in words are texts, its names only words.
    pub fn add_zone(&mut self, zone: &Zone) {
        let values = zone.attributes.values().flatten().map(|value| &value.value);
        let words = values.filter_map(|value| if let ZoneValue::Words(words) = value { Some(words) } else { None });
        let texts: Vec<&str> = words.flat_map(|words| [words.en.as_str(), &words.vi]).collect();
        let names = [zone.name.en.as_str(), &zone.name.vi].into_iter().chain(zone.aliases.iter().map(|(_, a)| a));
        self.add(&zone.id, &texts, names);
    }

    /// Adds an event: all that is said of it are texts.
    pub fn add_event(&mut self, event: &Event) {
        let said = [Some(&event.title), Some(&event.summary), event.venue.as_ref(), event.organiser.as_ref()];
        let said = said.into_iter().flatten().flat_map(|text| [text.en.as_str(), text.vi.as_str()]);
        let texts: Vec<&str> = said.chain(event.aliases.iter().map(|(_, alias)| alias)).collect();
        self.add(&event.id, &texts, []);
    }

    fn add<'t>(&mut self, id: &str, texts: &[&str], names: impl IntoIterator<Item = &'t str>) {
        let texts: Vec<Box<[Stem]>> = texts.iter().map(|text| self.learn(text).into()).collect();
        let names: Vec<Box<[Stem]>> = names.into_iter().map(|name| self.learn(name).into()).collect();
        let mut words: Vec<Stem> = texts.iter().chain(&names).flat_map(|text| text.iter().copied()).collect();
        words.sort_unstable();
        words.dedup();
        self.of.insert(id.to_owned(), Telling { texts, names, words });
    }

    fn learn(&mut self, text: &str) -> Vec<Stem> {
        let mut number = |word: &str| {
            let next = self.stems.len() as Stem;
            self.stems.get(word).copied().unwrap_or_else(|| *self.stems.entry(word.into()).or_insert(next))
        };
        Text::new(text).tokens.iter().map(|token| number(stem(&token.folded))).collect()
    }

    /// Looks stems up; a word that is told of nothing makes them match nothing. Several stems with
    /// blanks between must stand side by side.
    pub fn words(&self, stems: &[String]) -> Words {
        let number = |stem: &str| self.stems.get(stem).copied();
        let runs = stems.iter().filter(|stem| stem.contains(' '));
        Words {
            stems: stems.iter().flat_map(|stem| stem.split(' ')).map(number).collect(),
            runs: runs.filter_map(|run| run.split(' ').map(number).collect()).collect(),
        }
    }

    /// Looks names up, leaving out those of one letter and those that are told of nothing.
    pub fn names<'t>(&self, names: impl Iterator<Item = &'t str>) -> Names {
        let number = |name: &str| -> Option<Vec<Stem>> {
            let text = Text::new(name);
            let stems: Vec<&str> = text.tokens.iter().map(|token| stem(&token.folded)).collect();
            let letters: usize = stems.iter().map(|stem| stem.len()).sum();
            if letters < 2 { None } else { stems.into_iter().map(|stem| self.stems.get(stem).copied()).collect() }
        };
        Names(names.filter_map(number).collect())
    }

    /// True when all words stand in the texts or names of a zone or event.
    pub fn tells(&self, id: &str, words: &Words) -> bool {
        let (Some(stems), Some(telling)) = (&words.stems, self.of.get(id)) else { return false };
        let side_by_side = |run: &Vec<Stem>| {
            let mut texts = telling.texts.iter().chain(&telling.names);
            texts.any(|text| text.windows(run.len()).any(|window| window == run.as_slice()))
        };
        stems.iter().all(|word| telling.words.binary_search(word).is_ok()) && words.runs.iter().all(side_by_side)
    }

    /// True when a text of a zone or event holds one of the names.
    pub fn is_named(&self, id: &str, Names(names): &Names) -> bool {
        let Some(telling) = self.of.get(id) else { return false };
        let inside = |name: &Vec<Stem>| {
            name.iter().all(|word| telling.words.binary_search(word).is_ok())
                && telling.texts.iter().any(|text| text.windows(name.len()).any(|window| window == name.as_slice()))
        };
        names.iter().any(inside)
    }
}
