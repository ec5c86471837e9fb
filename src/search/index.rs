//! The index: built once from documents, asked many times.

use std::collections::HashMap;

use super::build::Builder;
use super::features::Feature;
use super::level::Level;
use super::plan::plan;
use super::score::{Curve, score};
use super::spelling::Spelling;
use super::terms::terms;
use super::weights::Weights;
use crate::understand::typing::decode;

/// A text to be found.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// what the caller calls it; not searched
    pub id: &'a str,
    /// may be empty
    pub title: &'a str,
    /// any length; sentences are told apart
    pub text: &'a str,
}

/// A document found, by its number in the order given to [`Index::build`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// the document's number
    pub doc: usize,
    /// higher is better; comparable within one search only
    pub score: f32,
}

/// An immutable search index.
#[derive(Default)]
pub struct Index {
    pub(super) ids: Vec<Box<str>>,
    /// each feature's number
    pub(super) features: HashMap<Feature, u32>,
    /// how much each feature tells by being rare
    pub(super) rarity: Vec<f32>,
    pub(super) documents: Level,
    pub(super) passages: Level,
    /// which document each passage belongs to
    pub(super) owners: Vec<u32>,
    /// the rarity of all different words of a passage together
    pub(super) substance: Vec<f32>,
    pub(super) spelling: Spelling,
}

/// Words of a question that are looked at; what comes after is left out.
const LONGEST: usize = 150;

impl Index {
    /// Indexes documents in the order given.
    pub fn build<'a>(docs: impl IntoIterator<Item = Document<'a>>) -> Index {
        Index::build_weighted(docs, &Weights::DEFAULT)
    }

    /// The best `k` documents for a question, best first, ties in document order. Documents that share nothing
    /// with the question are left out. Raw Telex and VNI are decoded first.
    pub fn search(&self, query: &str, k: usize) -> Vec<Hit> {
        self.search_weighted(query, k, &Weights::DEFAULT)
    }

    /// The id of a document; empty for a number that is none.
    pub fn id(&self, doc: usize) -> &str {
        self.ids.get(doc).map_or("", |id| id)
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Is there nothing to find?
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub(crate) fn build_weighted<'a>(docs: impl IntoIterator<Item = Document<'a>>, weights: &Weights) -> Index {
        let mut builder = Builder::new(weights);
        docs.into_iter().for_each(|doc| builder.push(doc));
        builder.finish()
    }

    /// A document's score is what it earns as a whole and what its best passage earns, more so if the question
    /// covers much of that passage.
    pub(crate) fn search_weighted(&self, query: &str, k: usize, weights: &Weights) -> Vec<Hit> {
        let mut words = terms(&decode(query));
        words.truncate(LONGEST);
        let groups = plan(&words, weights, &self.spelling, |feature| self.features.contains_key(&feature));
        let number = |feature: &Feature| {
            let number = *self.features.get(feature)?;
            Some((number, self.rarity[number as usize]))
        };
        let earned = |level, length| {
            score(level, &groups, Curve { saturation: weights.saturation, length }, weights.word, number)
        };
        let mut scores = earned(&self.documents, weights.length).total;
        let passages = earned(&self.passages, weights.passage_length);
        let mut best = vec![0.0_f32; self.len()];
        for (passage, &owner) in self.owners.iter().enumerate() {
            let share = passages.words[passage] / (weights.floor + self.substance[passage]);
            let worth = passages.total[passage] * (weights.passage + weights.coverage * share);
            best[owner as usize] = best[owner as usize].max(worth);
        }
        scores.iter_mut().zip(best).for_each(|(score, best)| *score += best);
        top(&scores, k)
    }
}

fn top(scores: &[f32], k: usize) -> Vec<Hit> {
    let found = scores.iter().enumerate().filter(|(_, score)| **score > 0.0);
    let mut hits: Vec<Hit> = found.map(|(doc, &score)| Hit { doc, score }).collect();
    hits.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.doc.cmp(&b.doc)));
    hits.truncate(k);
    hits
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCS: [Document; 5] = [
        Document { id: "rail", title: "Railway to Lach Huyen", text: "Work on the railway to the port began in May." },
        Document { id: "bridge", title: "Cầu Rào", text: "Cầu Rào mới đã thông xe. Cầu dài 2,26 km." },
        Document {
            id: "steel", title: "Steel", text: "Giá thép tăng; nhà máy cán thép mở rộng ở Hải Phòng."
        },
        Document { id: "wages", title: "Wages", text: "Female workers earn a monthly salary of nine million dong." },
        Document {
            id: "same", title: "Steel", text: "Giá thép tăng; nhà máy cán thép mở rộng ở Hải Phòng."
        },
    ];

    fn best(question: &str) -> String {
        let index = Index::build(DOCS);
        index.search(question, 3).first().map(|hit| index.id(hit.doc).to_string()).unwrap_or_default()
    }

    #[test]
    fn texts_are_found_however_they_are_typed() {
        for (question, id) in [
            ("khi nào cầu Rào thông xe?", "bridge"),
            ("khi nao cau rao thong xe", "bridge"),
            ("caauf Raof thoong xe khi naof", "bridge"),
            ("ca62u Ra2o tho6ng xe", "bridge"),
            ("nha may can thep o haiphong", "steel"),
            ("Raliway to the prot", "rail"),
            ("rail way construction", "rail"),
            ("what do women get paid, income of women", "wages"),
        ] {
            assert_eq!(best(question), id, "{question}");
        }
    }

    #[test]
    fn ties_keep_document_order_and_nothing_shared_is_no_hit() {
        let index = Index::build(DOCS);
        let hits = index.search("giá thép", 5);
        assert_eq!((hits[0].doc, hits[1].doc), (2, 4));
        assert_eq!(hits[0].score, hits[1].score);
        assert!(index.search("qqq zzz", 5).is_empty() && index.search("", 5).is_empty());
        assert!(index.search("thép", 0).is_empty());
        assert_eq!((index.len(), index.id(1), index.id(99)), (5, "bridge", ""));
        assert!(Index::build([]).is_empty() && Index::build([]).search("thép", 5).is_empty());
    }

    #[test]
    fn any_text_can_be_indexed_and_asked() {
        let mut seed = 11_u32;
        let mut random = |length: usize| -> String {
            let mut letter = || {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                char::from_u32((seed >> 9) % [0x80, 0x370, 0x2000, 0x11_0000][seed as usize >> 6 & 3])
            };
            (0..length).filter_map(|_| letter()).collect()
        };
        let texts: Vec<String> = (0..60).map(|round| random(round * 3)).collect();
        let build = || Index::build(texts.iter().map(|text| Document { id: text, title: "", text }));
        let (index, again) = (build(), build());
        for text in texts.iter().chain([&"a".repeat(5000), &"ạ ".repeat(5000)]) {
            assert_eq!(index.search(text, 10), again.search(text, 10));
        }
    }
}
