//! Who has a feature, and how often: postings over units, which are documents or passages.

use super::score::Curve;

/// An inverted index over units numbered from 0. Features are numbered from 0 too, by the index that owns this.
#[derive(Default)]
pub(super) struct Level {
    /// where the postings of each feature begin; one more than there are features
    starts: Vec<u32>,
    postings: Vec<Posting>,
    /// each unit's length over the mean length
    lengths: Vec<f32>,
}

/// A unit that has a feature.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    pub unit: u32,
    /// how often, a title's share included
    pub count: f32,
}

impl Level {
    pub(super) fn units(&self) -> usize {
        self.lengths.len()
    }

    pub(super) fn postings(&self, feature: u32) -> &[Posting] {
        let at = feature as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => &self.postings[start as usize..end as usize],
            _ => &[],
        }
    }

    /// BM25 without the rarity: what having the feature this often is worth to a unit of this length.
    pub(super) fn strength(&self, posting: Posting, curve: Curve) -> f32 {
        let relative = self.lengths[posting.unit as usize];
        let half = curve.saturation * (1.0 - curve.length + curve.length * relative);
        posting.count * (1.0 + curve.saturation) / (posting.count + half)
    }
}

/// Collects units one after the other.
#[derive(Default)]
pub(super) struct LevelBuilder {
    found: Vec<(u32, Posting)>,
    lengths: Vec<f32>,
}

impl LevelBuilder {
    /// Adds a unit with its features, each with what one occurrence counts, and its length.
    pub(super) fn push(&mut self, mut features: Vec<(u32, f32)>, length: f32) {
        let unit = self.lengths.len() as u32;
        features.sort_unstable_by_key(|(feature, _)| *feature);
        for same in features.chunk_by(|(a, _), (b, _)| a == b) {
            let count = same.iter().map(|(_, count)| count).sum();
            self.found.push((same[0].0, Posting { unit, count }));
        }
        self.lengths.push(length);
    }

    pub(super) fn finish(mut self, features: usize) -> Level {
        self.found.sort_unstable_by_key(|(feature, posting)| (*feature, posting.unit));
        let mut starts = vec![0_u32; features + 1];
        for (feature, _) in &self.found {
            starts[*feature as usize + 1] += 1;
        }
        for at in 0..features {
            starts[at + 1] += starts[at];
        }
        let mean = self.lengths.iter().sum::<f32>() / self.lengths.len().max(1) as f32;
        let lengths = self.lengths.iter().map(|length| length / mean.max(1.0)).collect();
        Level { starts, postings: self.found.into_iter().map(|(_, posting)| posting).collect(), lengths }
    }
}
