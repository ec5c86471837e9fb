//! English number words up to 999 and ordinals: `two hundred and five`, `twenty-fifth`, `3rd`, `a dozen`.

use super::words::{Kind, Word, longest};

const ONES: &[(&str, u32)] = &[
    ("zero", 0),
    ("naught", 0),
    ("nought", 0),
    ("nil", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
];

const TEENS: &[(&str, u32)] = &[
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
];

const TENS: &[(&str, u32)] = &[
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fourty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
];

const ORDINALS: &[(&str, u32)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
];

/// The number in words that starts at `at`, below 1000, and where it ends.
pub fn group(words: &[Word], at: usize) -> Option<(u32, usize)> {
    if let Some((end, value)) = longest(words, at, &[("a couple of", 2), ("a couple", 2), ("a pair of", 2)]) {
        return Some((value, end));
    }
    if words.get(at)?.is("a") {
        return article(words, at);
    }
    let (mut value, mut end) = below_hundred(words, at)?;
    if (1..10).contains(&value) {
        if let Some(rest) = words.get(end).filter(|word| word.is("hundred")) {
            let _ = rest;
            (value, end) = (value * 100, end + 1);
            if let Some((rest, next)) = after_hundred(words, end) {
                (value, end) = (value + rest, next);
            }
        } else if let Some((rest, next)) = below_hundred(words, end).filter(|&(rest, _)| rest >= 20) {
            (value, end) = (value * 100 + rest, next);
        }
    }
    Some((value, end))
}

/// `a` is one before a scale: `a dozen`, `a hundred`, `a million`.
fn article(words: &[Word], at: usize) -> Option<(u32, usize)> {
    let next = words.get(at + 1)?;
    if next.is("hundred") {
        let (rest, end) = after_hundred(words, at + 2).unwrap_or((0, at + 2));
        return Some((100 + rest, end));
    }
    next.is_one_of(&["dozen", "thousand", "million", "billion", "trillion", "lakh", "crore"]).then_some((1, at + 1))
}

fn after_hundred(words: &[Word], at: usize) -> Option<(u32, usize)> {
    let at = if words.get(at)?.is("and") { at + 1 } else { at };
    below_hundred(words, at)
}

/// `seven`, `seventeen`, `seventy`, `seventy-three`.
fn below_hundred(words: &[Word], at: usize) -> Option<(u32, usize)> {
    if let Some((end, value)) = longest(words, at, ONES).or_else(|| longest(words, at, TEENS)) {
        return Some((value, end));
    }
    let (end, tens) = longest(words, at, TENS)?;
    let ones = longest(words, past_dash(words, end), ONES).filter(|&(_, ones)| ones > 0);
    Some(ones.map_or((tens, end), |(end, ones)| (tens + ones, end)))
}

/// `third`, `twenty-fifth`, `seventythird`, `3rd`.
pub fn ordinal(words: &[Word], at: usize) -> Option<(u32, usize)> {
    let word = words.get(at)?;
    if word.kind == Kind::Digits {
        let suffix = words.get(at + 1)?;
        let glued = suffix.glued && matches!(suffix.folded.as_str(), "st" | "nd" | "rd" | "th");
        let free = !word.glued || at == 0 || words[at - 1].kind == Kind::Sign;
        return (glued && free).then_some((word.integer()?, at + 2));
    }
    if let Some((end, value)) = longest(words, at, ORDINALS) {
        return Some((value, end));
    }
    if let Some((end, tens)) = longest(words, at, TENS) {
        let (end, ones) = longest(words, past_dash(words, end), ORDINALS).filter(|&(_, ones)| ones < 10)?;
        return Some((tens + ones, end));
    }
    let (tens, rest) = TENS.iter().find_map(|(name, tens)| Some((tens, word.folded.strip_prefix(name)?)))?;
    let (_, ones) = ORDINALS[..9].iter().find(|(name, _)| *name == rest)?;
    Some((tens + ones, at + 1))
}

fn past_dash(words: &[Word], at: usize) -> usize {
    let dash = words.get(at).is_some_and(|word| matches!(word.folded.as_str(), "-" | "–" | "—"));
    if dash { at + 1 } else { at }
}

/// Whether the one word at `at`, with no scale or unit behind it, is a number all the same: `one` seldom is.
pub fn surely_number(words: &[Word], at: usize) -> bool {
    let tables = [&ONES[5..], TEENS, TENS];
    tables.iter().any(|table| longest(words, at, table).is_some())
}
