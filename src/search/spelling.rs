//! Unknown word → the known ones one keystroke away.
//!
//! "raliway" leads to "railway". Every known word is filed under what is left of it when any one letter is
//! dropped; two words one keystroke apart (one letter more, less, other, or two swapped) share such an entry.

use std::collections::HashMap;

use super::features::hash;

/// The known words, ready to be looked up misspelt.
#[derive(Default)]
pub(super) struct Spelling {
    words: Vec<Box<str>>,
    /// hash of a word with a letter dropped (or of the word itself) → numbers of words
    filed: HashMap<u64, Vec<u32>>,
}

impl Spelling {
    pub(super) fn new(words: impl IntoIterator<Item = String>) -> Spelling {
        let mut spelling = Spelling::default();
        for word in words.into_iter().filter(|word| is_spelt(word)) {
            let number = spelling.words.len() as u32;
            for key in keys(&word) {
                let filed = spelling.filed.entry(key).or_default();
                if filed.last() != Some(&number) {
                    filed.push(number);
                }
            }
            spelling.words.push(word.into_boxed_str());
        }
        spelling
    }

    /// Known words one keystroke from `word`, in the order they were given.
    pub(super) fn near(&self, word: &str) -> Vec<&str> {
        if !is_spelt(word) {
            return Vec::new();
        }
        let mut numbers: Vec<u32> = keys(word).filter_map(|key| self.filed.get(&key)).flatten().copied().collect();
        numbers.sort_unstable();
        numbers.dedup();
        let known = numbers.iter().map(|&number| &*self.words[number as usize]);
        known.filter(|known| is_one_keystroke(word.as_bytes(), known.as_bytes())).collect()
    }
}

/// Only words of letters are misspelt; a figure with another digit is another figure.
fn is_spelt(word: &str) -> bool {
    (3..=24).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase())
}

/// The word with each of its letters dropped in turn, and whole, as hashes.
fn keys(word: &str) -> impl Iterator<Item = u64> {
    (0..=word.len()).map(move |skip| hash(word.bytes().enumerate().filter(move |&(at, _)| at != skip).map(|(_, b)| b)))
}

/// Does one keystroke lead from one word to the other: a letter more, less, other, or two neighbours swapped?
fn is_one_keystroke(a: &[u8], b: &[u8]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let Some(at) = (0..short.len()).find(|&at| short[at] != long[at]) else { return long.len() == short.len() + 1 };
    if long.len() > short.len() {
        return short[at..] == long[at + 1..];
    }
    let swapped = short.get(at + 1) == Some(&long[at]) && long.get(at + 1) == Some(&short[at]);
    short[at + 1..] == long[at + 1..] || (swapped && short[at + 2..] == long[at + 2..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_words_lead_to_known_ones() {
        let spelling = Spelling::new(["railway", "port", "investment"].map(String::from));
        for (typed, meant) in [
            ("raliway", "railway"),
            ("raiway", "railway"),
            ("prot", "port"),
            ("investmenr", "investment"),
            ("invstmnt", ""),
        ] {
            assert_eq!(spelling.near(typed).first().copied().unwrap_or_default(), meant, "{typed}");
        }
        assert!(spelling.near("2024").is_empty() && spelling.near("").is_empty());
    }
}
