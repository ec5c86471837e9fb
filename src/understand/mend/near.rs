//! Which known words are near a mistyped one: the symmetric-delete method over words without marks.
//!
//! `novvenbr` shares `nover` with `november` once two letters are dropped from each, so only words
//! filed under such rests are compared letter by letter.

/// Words filed by what is left of their first letters when up to two are dropped.
#[derive(Clone, Debug, Default)]
pub struct Near {
    /// Where each slot ends in `numbers`; it begins where the one before ends.
    ends: Vec<u32>,
    numbers: Vec<u32>,
}

/// Only so many letters of a word are filed.
const FILED_LETTERS: usize = 7;

impl Near {
    /// Files words by their place in the list.
    pub fn new<'w>(words: impl Iterator<Item = &'w [u8]>) -> Near {
        let mut filed: Vec<(u32, u32)> = Vec::new();
        for (number, word) in (0u32..).zip(words) {
            rests(word, drops(word), &mut |rest| filed.push((rest, number)));
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
        let mut begins = ends.clone();
        let mut numbers = vec![0u32; filed.len()];
        for (rest, number) in filed {
            let begin = &mut begins[rest as usize & (slots - 1)];
            *begin -= 1;
            numbers[*begin as usize] = number;
        }
        Near { ends, numbers }
    }

    /// Numbers of words that may be at most `edits` (one or two) away, sorted.
    pub fn around(&self, word: &[u8], edits: usize) -> Vec<u32> {
        let mut numbers = Vec::new();
        rests(word, edits.min(drops(word)), &mut |rest| numbers.extend_from_slice(self.filed_under(rest)));
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    fn filed_under(&self, rest: u32) -> &[u32] {
        let Some(slot) = self.ends.len().checked_sub(1).map(|mask| rest as usize & mask) else { return &[] };
        let begin = slot.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.numbers[begin as usize..self.ends[slot] as usize]
    }
}

/// Of words of two letters one must be left.
fn drops(word: &[u8]) -> usize {
    match word.len() {
        0 | 1 => 0,
        2 => 1,
        _ => 2,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_two_slips_away_are_found() {
        let words = ["november", "how", "la", "registered"];
        let near = Near::new(words.iter().map(|word| word.as_bytes()));
        for (typed, number) in [("novvenber", 0), ("hw", 1), ("who", 1), ("l", 2), ("regutserde", 3)] {
            assert!(near.around(typed.as_bytes(), 2).contains(&number), "{typed}");
        }
        assert!(Near::default().around(b"la", 2).is_empty());
    }
}
