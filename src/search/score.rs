//! Groups of features → what each unit earns.
//!
//! A unit earns from each group the best way it has of saying it, by BM25: rare features more, repetitions less
//! and less, long units less.

use super::level::Level;
use super::plan::Group;

/// How repetition and length count (BM25 k1 and b).
#[derive(Clone, Copy)]
pub(super) struct Curve {
    pub saturation: f32,
    pub length: f32,
}

/// What the units of a level earned.
pub(super) struct Earned {
    pub total: Vec<f32>,
    /// from words as such, in units of rarity
    pub words: Vec<f32>,
}

/// Scores every unit. `number` finds a feature's number and rarity; `word` is the weight of one word.
pub(super) fn score(
    level: &Level,
    groups: &[Group],
    curve: Curve,
    word: f32,
    number: impl Fn(&super::features::Feature) -> Option<(u32, f32)>,
) -> Earned {
    let mut earned = Earned { total: vec![0.0; level.units()], words: vec![0.0; level.units()] };
    let mut best = vec![0.0_f32; level.units()];
    let mut touched = Vec::new();
    for group in groups {
        for (feature, weight) in &group.ways {
            let Some((feature, rarity)) = number(feature) else { continue };
            for &posting in level.postings(feature) {
                let best = &mut best[posting.unit as usize];
                if *best == 0.0 {
                    touched.push(posting.unit as usize);
                }
                *best = best.max(weight * rarity * level.strength(posting, curve));
            }
        }
        for unit in touched.drain(..) {
            let gain = std::mem::take(&mut best[unit]);
            earned.total[unit] += gain;
            if group.is_word {
                earned.words[unit] += gain / word;
            }
        }
    }
    earned
}
