//! Every number that shapes the ranking, in one place.
//!
//! They were climbed once, one at a time, on half the questions of the public sets that `scripts/eval_search.py`
//! runs, Vietnamese and English, clean and noisy together. Neighbouring values give nearly the same figures.

/// The weights of an index and its searches.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    /// a word (its stem, without marks)
    pub word: f32,
    /// two neighbouring words
    pub pair: f32,
    /// three letters in a row, word ends included
    pub piece: f32,
    /// a word with the very marks the question has
    pub marked: f32,
    /// two neighbouring words with the very marks the question has
    pub marked_pair: f32,
    /// how soon repetition stops counting (BM25 k1)
    pub saturation: f32,
    /// how much length counts against a document (BM25 b)
    pub length: f32,
    /// the same within passages
    pub passage_length: f32,
    /// how many times a title counts (when building)
    pub title: f32,
    /// the best passage, next to the document as a whole
    pub passage: f32,
    /// the share of its best passage the question covers
    pub coverage: f32,
    /// so much more text every passage is thought to have when that share is taken
    pub floor: f32,
    /// below 1: rare words count less than BM25 says, above 1 more (when building)
    pub rarity: f32,
    /// words that only ask: what, how many, bao nhiêu
    pub asking: f32,
    /// another word for the same thing, next to `word`; above 1, as it stands in for the pieces too
    pub kin: f32,
    /// two words written as one, or one as two
    pub joined: f32,
    /// a known word one keystroke away from an unknown one, next to `word`; above 1 for the same reason
    pub near: f32,
}

impl Weights {
    pub(crate) const DEFAULT: Weights = Weights {
        word: 0.55,
        pair: 0.22,
        piece: 0.28,
        marked: 0.7,
        marked_pair: 0.2,
        saturation: 0.8,
        length: 0.8,
        passage_length: 0.5,
        title: 0.35,
        passage: 0.5,
        coverage: 0.7,
        floor: 12.0,
        rarity: 0.67,
        asking: 0.13,
        kin: 1.8,
        joined: 0.5,
        near: 1.4,
    };
}
