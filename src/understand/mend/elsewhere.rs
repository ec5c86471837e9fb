//! Words the store never uses: a slip of one of those is no slip of a word it does.
//!
//! `netro` is nearer to `metro` than to anything of this desk; that metro is no word of the facts
//! does not make it another. Then the word stays as it was typed, and stays unknown.

use super::super::dictionary::is_english;
use super::super::typing::{fold, is_plain_syllable};
use super::channel::around;

/// Words of fewer letters are near too many others, and of more letters near none.
const LETTERS: std::ops::RangeInclusive<usize> = 4..=14;

/// True when one common slip turns a word of some language that `known` does not hold into this one.
pub fn is_near(marked: &str, known: impl Fn(&str) -> bool) -> bool {
    let letters: Vec<char> = marked.chars().collect();
    if !LETTERS.contains(&letters.len()) {
        return false;
    }
    let unknown = |word: &str| !known(word) && (if word.is_ascii() { is_english(word) } else { is_syllable(word) });
    reordered(&letters).any(|word| unknown(&word)) || (marked.is_ascii() && relettered(&letters).any(|w| unknown(&w)))
}

fn is_syllable(word: &str) -> bool {
    is_plain_syllable(&fold(word))
}

/// One of two equal letters left out, or two swapped.
fn reordered(letters: &[char]) -> impl Iterator<Item = String> + '_ {
    (1..letters.len()).map(|at| {
        let mut word = letters.to_vec();
        if word[at] == word[at - 1] {
            word.remove(at);
        } else {
            word.swap(at, at - 1);
        }
        word.into_iter().collect()
    })
}

/// A neighbouring key put right, or a lost letter put back.
fn relettered(letters: &[char]) -> impl Iterator<Item = String> + '_ {
    let instead = (0..letters.len()).flat_map(move |at| {
        around(letters[at]).iter().map(move |key| {
            let mut word = letters.to_vec();
            word[at] = char::from(*key);
            word.into_iter().collect()
        })
    });
    let back = (0..=letters.len()).flat_map(move |at| {
        (b'a'..=b'z').map(move |key| {
            let mut word = letters.to_vec();
            word.insert(at, char::from(key));
            word.into_iter().collect()
        })
    });
    instead.chain(back)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_words_from_elsewhere_are_seen() {
        let known = |word: &str| ["budget", "name"].contains(&word);
        for slip in ["netro", "edeem", "mưưa", "hsopital"] {
            assert!(is_near(slip, known), "{slip}");
        }
        for other in ["bugdet", "fdii", "shn", "novvenbdt"] {
            assert!(!is_near(other, known), "{other}");
        }
    }
}
