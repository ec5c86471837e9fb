//! Spelling: which known words a mistyped one may have been.
//!
//! `"bugdet"` → `budget`. Words are found through the letters that remain when one or two are
//! left out (the symmetric-delete method), then compared by edits, a swap of neighbours counting one.

use std::collections::HashMap;

/// Index of known words by what is left when letters are dropped.
#[derive(Clone, Debug, Default)]
pub struct Speller {
    words: Vec<String>,
    by_rest: HashMap<String, Vec<u32>>,
}

/// Letters a word must have for one and for two edits to be believed.
const ONE_EDIT_FROM: usize = 3;
const TWO_EDITS_FROM: usize = 7;

fn edits_allowed(word: &str) -> usize {
    match word.len() {
        length if length >= TWO_EDITS_FROM => 2,
        length if length >= ONE_EDIT_FROM => 1,
        _ => 0,
    }
}

impl Speller {
    /// Adds a known word, lower-case without marks. Words with digits are never corrected to.
    pub fn add(&mut self, word: &str) {
        if word.len() < ONE_EDIT_FROM || !word.is_ascii() || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        let index = self.words.len() as u32;
        self.words.push(word.to_owned());
        for rest in rests(word, edits_allowed(word)) {
            self.by_rest.entry(rest).or_default().push(index);
        }
    }

    /// Known words at most one edit away (two for long words), nearest first, then alphabetical.
    pub fn alternatives(&self, word: &str) -> Vec<(&str, usize)> {
        let allowed = edits_allowed(word);
        if allowed == 0 || !word.is_ascii() || word.len() > 24 || word.bytes().any(|byte| byte.is_ascii_digit()) {
            return Vec::new();
        }
        let mut found: Vec<(usize, &str)> = rests(word, allowed)
            .iter()
            .filter_map(|rest| self.by_rest.get(rest))
            .flatten()
            .filter_map(|&index| self.words.get(index as usize))
            .map(|known| (strsim::osa_distance(word, known), known.as_str()))
            .filter(|(distance, known)| *distance >= 1 && *distance <= allowed.min(edits_allowed(known).max(1)))
            .collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|(distance, known)| (known, distance)).collect()
    }
}

/// The word itself and everything left of it after dropping up to `drops` letters.
fn rests(word: &str, drops: usize) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    let mut from = 0;
    for _ in 0..drops {
        let to = all.len();
        for at in from..to {
            let shorter: Vec<String> = (0..all[at].len())
                .map(|gone| all[at].char_indices().filter(|&(i, _)| i != gone).map(|(_, c)| c).collect())
                .collect();
            all.extend(shorter);
        }
        from = to;
    }
    all.sort_unstable();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swaps_losses_and_doublings_are_mended_and_short_words_left_alone() {
        let mut speller = Speller::default();
        for word in ["budget", "phuc", "phong", "fdi", "industrial"] {
            speller.add(word);
        }
        let first = |word| speller.alternatives(word).first().map(|(known, _)| *known);
        assert_eq!(first("bugdet"), Some("budget"));
        assert_eq!(first("phucc"), Some("phuc"));
        assert_eq!(first("phogn"), Some("phong"));
        assert_eq!(first("indsutrail"), Some("industrial"));
        assert_eq!(first("zz"), None);
    }
}
