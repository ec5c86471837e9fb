//! Spelling: which known words a mistyped one may have been.
//!
//! `"bugdet"` → `budget`. Words are found through the letters that remain when one or two are left
//! out of their first seven (the symmetric-delete method), then compared by edits, a swap of
//! neighbours counting one.

use std::sync::OnceLock;

/// Known words, filed by what is left when letters are dropped.
#[derive(Clone, Debug, Default)]
pub struct Speller {
    words: Vec<Box<str>>,
    /// Made when the first word is looked up, as it is cheapest to make at once.
    index: OnceLock<Index>,
}

/// Letters a word must have for one and for two edits to be believed.
const ONE_EDIT_FROM: usize = 3;
const TWO_EDITS_FROM: usize = 7;
/// Words two edits apart share a rest of their first letters; more letters would only cost.
const FILED_LETTERS: usize = 7;
/// Longer words than this are not mended.
const LONGEST: usize = 24;

fn edits_allowed(word: &str) -> usize {
    match word.len() {
        length if length >= TWO_EDITS_FROM => 2,
        length if length >= ONE_EDIT_FROM => 1,
        _ => 0,
    }
}

/// Only words of plain letters are mended, or mended to; another digit is another number.
fn is_spelt(word: &str) -> bool {
    word.len() >= ONE_EDIT_FROM && word.is_ascii() && !word.bytes().any(|byte| byte.is_ascii_digit())
}

impl Speller {
    /// Adds a known word, lower-case without marks, and gives its number; none for words that are
    /// never corrected to.
    pub fn add(&mut self, word: &str) -> Option<usize> {
        if !is_spelt(word) {
            return None;
        }
        self.index.take();
        self.words.push(word.into());
        Some(self.words.len() - 1)
    }

    /// The word of a number.
    pub fn word(&self, number: usize) -> &str {
        self.words.get(number).map_or("", |word| word)
    }

    /// Makes the index now rather than with the first word looked up.
    pub fn prepare(&self) {
        self.index.get_or_init(|| Index::new(&self.words));
    }

    /// Numbers of the known words at most one edit away (two for long words) with their edits,
    /// nearest first, then alphabetical.
    pub fn alternatives(&self, word: &str) -> Vec<(usize, usize)> {
        if !is_spelt(word) || word.len() > LONGEST {
            return Vec::new();
        }
        let allowed = edits_allowed(word);
        let index = self.index.get_or_init(|| Index::new(&self.words));
        let mut numbers = Vec::new();
        rests(word.as_bytes(), allowed, &mut |rest| numbers.extend_from_slice(index.filed_under(rest)));
        numbers.sort_unstable();
        numbers.dedup();
        let mut found: Vec<(usize, &str, usize)> = numbers
            .into_iter()
            .filter_map(|number| {
                let number = number as usize;
                let known = self.words.get(number)?;
                let limit = allowed.min(edits_allowed(known));
                Some((edits_within(word.as_bytes(), known.as_bytes(), limit)?, known.as_ref(), number))
            })
            .filter(|(edits, ..)| *edits > 0)
            .collect();
        found.sort_unstable();
        found.dedup_by(|a, b| a.1 == b.1);
        found.into_iter().map(|(edits, _, number)| (number, edits)).collect()
    }
}

/// Numbers of words in the slots of their rests' hashes, all slots in one list.
#[derive(Clone, Debug)]
struct Index {
    /// Where each slot ends in `numbers`; it begins where the one before ends.
    ends: Vec<u32>,
    numbers: Vec<u32>,
}

impl Index {
    fn new(words: &[Box<str>]) -> Index {
        let mut filed: Vec<(u32, u32)> = Vec::with_capacity(words.len() * 16);
        for (number, word) in (0u32..).zip(words) {
            rests(word.as_bytes(), edits_allowed(word), &mut |rest| filed.push((rest, number)));
        }
        let slots = filed.len().next_power_of_two();
        let mut ends = vec![0u32; slots];
        for (rest, _) in &filed {
            ends[*rest as usize & (slots - 1)] += 1;
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        // Filling every slot from its end leaves its beginning, which is the end of the one before.
        let mut begins = ends.clone();
        let mut numbers = vec![0u32; filed.len()];
        for (rest, number) in filed {
            let begin = &mut begins[rest as usize & (slots - 1)];
            *begin -= 1;
            numbers[*begin as usize] = number;
        }
        Index { ends, numbers }
    }

    fn filed_under(&self, rest: u32) -> &[u32] {
        let slot = rest as usize & (self.ends.len() - 1);
        let begin = slot.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.numbers[begin as usize..self.ends[slot] as usize]
    }
}

/// Hashes of the word's first letters and of what is left of them after dropping up to `drops`.
fn rests(word: &[u8], drops: usize, emit: &mut impl FnMut(u32)) {
    let word = &word[..word.len().min(FILED_LETTERS)];
    let none = word.len();
    emit(hash(word, none, none));
    for first in 0..if drops >= 1 { word.len() } else { 0 } {
        emit(hash(word, first, none));
        for second in first + 1..if drops >= 2 { word.len() } else { 0 } {
            emit(hash(word, first, second));
        }
    }
}

/// FNV-1a over the letters but two, its good bits brought down to where slots are counted.
fn hash(word: &[u8], first: usize, second: usize) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for (at, byte) in word.iter().enumerate() {
        if at != first && at != second {
            hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash ^ (hash >> 15)
}

/// The edits between two words – a letter more, less, other, or two neighbours swapped (optimal
/// string alignment) – if they are no more than `limit`.
fn edits_within(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    const WIDTH: usize = LONGEST + 4;
    if a.len().abs_diff(b.len()) > limit || a.len() >= WIDTH || b.len() >= WIDTH {
        return None;
    }
    let mut before = [0u8; WIDTH];
    let mut last = [0u8; WIDTH];
    let mut row = [0u8; WIDTH];
    (0u8..).zip(&mut last).for_each(|(cost, cell)| *cell = cost);
    for (i, &x) in a.iter().enumerate() {
        row[0] = last[0] + 1;
        let mut least = row[0];
        for (j, &y) in b.iter().enumerate() {
            let mut cost = (last[j] + u8::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                cost = cost.min(before[j - 1] + 1);
            }
            row[j + 1] = cost;
            least = least.min(cost);
        }
        // The least of a row never falls from row to row.
        if usize::from(least) > limit {
            return None;
        }
        (before, last, row) = (last, row, before);
    }
    Some(usize::from(last[b.len()])).filter(|edits| *edits <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speller(words: &[&str]) -> Speller {
        let mut speller = Speller::default();
        for word in words {
            speller.add(word);
        }
        speller
    }

    #[test]
    fn swaps_losses_and_doublings_are_mended_and_short_words_left_alone() {
        let speller = speller(&["budget", "phuc", "phong", "fdi", "industrial"]);
        let first = |word| speller.alternatives(word).first().map(|(known, _)| speller.word(*known));
        assert_eq!(first("bugdet"), Some("budget"));
        assert_eq!(first("phucc"), Some("phuc"));
        assert_eq!(first("phogn"), Some("phong"));
        assert_eq!(first("indsutrail"), Some("industrial"));
        assert_eq!(first("zz"), None);
    }

    /// Few letters and many words: everything near is found, as by comparing with every word.
    #[test]
    fn every_word_near_enough_is_found() {
        let mut seed = 7_u32;
        let mut next = |below: u32| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) % below
        };
        let mut word = || -> String { (0..3 + next(9)).map(|_| ["a", "b", "c"][next(3) as usize]).collect() };
        let words: Vec<String> = (0..600).map(|_| word()).collect();
        let speller = speller(&words.iter().map(String::as_str).collect::<Vec<_>>());
        for typed in (0..300).map(|_| word()) {
            let limit = |known: &str| edits_allowed(&typed).min(edits_allowed(known));
            let edits = |known: &str| edits_within(typed.as_bytes(), known.as_bytes(), limit(known));
            let mut near: Vec<(usize, &str)> = words
                .iter()
                .filter_map(|known| Some((edits(known)?, known.as_str())))
                .filter(|(edits, _)| *edits > 0)
                .collect();
            near.sort_unstable();
            near.dedup();
            let found: Vec<(usize, &str)> =
                speller.alternatives(&typed).into_iter().map(|(number, edits)| (edits, speller.word(number))).collect();
            assert_eq!(found, near, "{typed}");
        }
    }
}
