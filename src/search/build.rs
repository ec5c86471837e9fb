//! Documents → index.
//!
//! Each document is a unit of its own; its title and each of its sentences are passages besides.

use std::collections::BTreeSet;

use super::features::{self, Feature};
use super::index::{Document, Index};
use super::level::{Level, LevelBuilder};
use super::spelling::Spelling;
use super::terms::{Term, terms};
use super::weights::Weights;

/// Takes documents one by one, then makes the index.
pub(super) struct Builder<'w> {
    weights: &'w Weights,
    index: Index,
    documents: LevelBuilder,
    passages: LevelBuilder,
    /// the different words of each passage
    words_of: Vec<BTreeSet<u32>>,
    /// every word as typed
    known: BTreeSet<String>,
}

impl<'w> Builder<'w> {
    pub(super) fn new(weights: &'w Weights) -> Builder<'w> {
        let (index, known) = (Index::default(), BTreeSet::new());
        let (documents, passages) = (LevelBuilder::default(), LevelBuilder::default());
        Builder { weights, index, documents, passages, words_of: Vec::new(), known }
    }

    pub(super) fn push(&mut self, doc: Document) {
        let owner = self.index.ids.len() as u32;
        self.index.ids.push(doc.id.into());
        let (title, text) = (terms(doc.title), terms(doc.text));
        let mut found = self.features(&text, 1.0);
        found.extend(self.features(&title, self.weights.title));
        self.documents.push(found, text.len() as f32 + self.weights.title * title.len() as f32);
        for passage in std::iter::once(doc.title).chain(sentences(doc.text)) {
            let words = terms(passage);
            if words.is_empty() {
                continue;
            }
            let found = self.features(&words, 1.0);
            self.passages.push(found, words.len() as f32);
            self.index.owners.push(owner);
            let different = words.iter().map(|term| self.number(features::word(&term.stem))).collect();
            self.words_of.push(different);
            self.known.extend(words.into_iter().map(|term| term.plain));
        }
    }

    pub(super) fn finish(self) -> Index {
        let mut index = self.index;
        let features = index.features.len();
        index.documents = self.documents.finish(features);
        index.passages = self.passages.finish(features);
        index.rarity = (0..features as u32).map(|feature| rarity(&index.documents, feature, self.weights)).collect();
        let substance = |words: &BTreeSet<u32>| words.iter().map(|&word| index.rarity[word as usize]).sum();
        index.substance = self.words_of.iter().map(substance).collect();
        index.spelling = Spelling::new(self.known);
        index
    }

    fn features(&mut self, words: &[Term], each: f32) -> Vec<(u32, f32)> {
        let mut found = Vec::with_capacity(words.len() * 8);
        features::all(words, |feature| found.push((self.number(feature), each)));
        found
    }

    fn number(&mut self, feature: Feature) -> u32 {
        let next = self.index.features.len() as u32;
        *self.index.features.entry(feature).or_insert(next)
    }
}

/// How much a feature tells by being rare among documents (BM25's idf).
fn rarity(documents: &Level, feature: u32, weights: &Weights) -> f32 {
    let having = documents.postings(feature).len() as f32;
    let lacking = documents.units() as f32 - having;
    (1.0 + (lacking + 0.5) / (having + 0.5)).ln().powf(weights.rarity)
}

/// The sentences of a text: up to a full stop, question or exclamation mark before a blank, or a line's end.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let ends = |(at, c): (usize, char)| {
            let after = at + c.len_utf8();
            let before_blank = rest[after..].starts_with(char::is_whitespace);
            (c == '\n' || (matches!(c, '.' | '?' | '!') && before_blank)).then_some(after)
        };
        let end = rest.char_indices().find_map(ends).unwrap_or(rest.len());
        let (sentence, after) = rest.split_at(end);
        rest = after;
        (!sentence.is_empty()).then_some(sentence)
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn sentences_end_where_they_end() {
        let told: Vec<&str> = super::sentences("Up 4.5%. Why? New line\nU.S. end").collect();
        assert_eq!(told, ["Up 4.5%.", " Why?", " New line\n", "U.S.", " end"]);
        assert_eq!(super::sentences("").count(), 0);
    }
}
