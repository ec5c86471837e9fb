//! Which words are English at all: "gold" is a word, "hodl" is a slip of the finger.
//!
//! A word that exists was probably meant, so it is not quietly mended into another; one that does
//! not may have been any word near it. The list is SCOWL's (see `words/english.LICENSE.txt`).

use super::stem::stem;

/// One word a line, sorted.
const WORDS: &str = include_str!("words/english.txt");

/// True for the short name of a month or a day.
pub fn is_month(word: &str) -> bool {
    MONTHS.contains(&word)
}

/// Short names of months and days, which word lists leave out.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed",
    "thu", "thur", "thurs", "fri", "sat", "sun",
];

/// True for an English word in lower case, plain plurals and common endings included.
pub fn is_english(word: &str) -> bool {
    if is_month(word) {
        return true;
    }
    holds(word) || holds(stem(word)) || word.strip_suffix('s').is_some_and(holds)
}

/// Binary search over the lines, so that nothing is built at start-up.
fn holds(word: &str) -> bool {
    let (mut low, mut high) = (0, WORDS.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let start = WORDS.get(..middle).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let line = WORDS.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
        match line.cmp(word) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = start + line.len() + 1,
            std::cmp::Ordering::Greater => high = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_wherever_they_stand_in_the_list() {
        for line in WORDS.lines().step_by(997).chain(WORDS.lines().take(1)).chain(WORDS.lines().last()) {
            assert!(is_english(line), "{line}");
        }
        assert!(is_english("gold") && is_english("parks") && is_english("colour"));
        assert!(!is_english("hodl") && !is_english("zzz") && !is_english(""));
    }

    #[test]
    fn the_list_is_sorted() {
        assert!(WORDS.lines().is_sorted());
    }
}
