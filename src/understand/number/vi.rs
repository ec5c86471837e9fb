//! Vietnamese number words up to 999: `ba mươi mốt`, `không trăm mười một`, `hai chục`, `một trăm linh năm`.
//!
//! Many of them are other words too, above all unmarked: `năm` is also year, `tư` is also the end of `đầu tư`,
//! `hai` the start of `hai phong`. So one word alone is a number only where [`surely_number`] says so.

use super::words::{Word, longest};

const DIGITS: &[(&str, u32)] = &[
    ("không", 0),
    ("một", 1),
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("bẩy", 7),
    ("tám", 8),
    ("chín", 9),
];

/// Digits as they sound after a ten or a hundred.
const LAST_DIGITS: &[(&str, u32)] = &[("mốt", 1), ("tư", 4), ("lăm", 5), ("nhăm", 5)];

/// The number in words that starts at `at`, below 1000, and where it ends. `sau` and `tam` without marks are the
/// words for after and temporary unless a ten or a hundred follows.
pub fn group(words: &[Word], at: usize) -> Option<(u32, usize)> {
    if let Some(teens) = tens(words, at) {
        return Some(teens);
    }
    let (end, digit) = longest(words, at, DIGITS)?;
    if !words.get(end).is_some_and(|word| word.is("trăm")) {
        let other_word = matches!(words[at].marked.as_str(), "sau" | "tam");
        return (!other_word).then_some((digit, end));
    }
    let hundreds = digit * 100;
    let rest = tens(words, end + 1).or_else(|| after_zero(words, end + 1));
    Some(rest.map_or((hundreds, end + 1), |(rest, end)| (hundreds + rest, end)))
}

/// `mười bảy`, `hai mươi mốt`, `ba mươi`, `hai chục`.
fn tens(words: &[Word], at: usize) -> Option<(u32, usize)> {
    if words.get(at)?.is("mười") {
        let (ones, end) = last_digit(words, at + 1).unwrap_or((0, at + 1));
        return Some((10 + ones, end));
    }
    let (end, tens) = longest(words, at, DIGITS)?;
    if words.get(end)?.is("chục") {
        return Some((tens * 10, end + 1));
    }
    words.get(end)?.is_one_of(&["mươi", "mười"]).then_some(())?;
    let (ones, end) = last_digit(words, end + 1).unwrap_or((0, end + 1));
    Some((tens * 10 + ones, end))
}

/// The five of `một trăm linh năm`.
fn after_zero(words: &[Word], at: usize) -> Option<(u32, usize)> {
    words.get(at)?.is_one_of(&["linh", "lẻ"]).then_some(())?;
    last_digit(words, at + 1)
}

/// The last digit behind a ten or `linh`. Five is `lăm` there: the `năm` of `năm mươi năm` is years.
fn last_digit(words: &[Word], at: usize) -> Option<(u32, usize)> {
    if words.get(at)?.is("năm") {
        return words.get(at.checked_sub(1)?)?.is_one_of(&["linh", "lẻ"]).then_some((5, at + 1));
    }
    let (end, digit) = longest(words, at, LAST_DIGITS).or_else(|| longest(words, at, DIGITS))?;
    (digit > 0).then_some((digit, end))
}

/// `thứ nhất`, `thứ 5`, `đầu tiên`; the days of the week are read by the period rules first.
pub fn ordinal(words: &[Word], at: usize) -> Option<(u32, usize)> {
    if words.get(at)?.is("đầu") && words.get(at + 1)?.is("tiên") {
        return Some((1, at + 2));
    }
    words.get(at)?.is("thứ").then_some(())?;
    let next = words.get(at + 1)?;
    if let Some(value) = next.integer().filter(|_| !next.glued) {
        return Some((value, at + 2));
    }
    let unmarked = !words[at].has_marks();
    let (end, value) = longest(words, at + 1, &[("nhất", 1), ("nhì", 2), ("tư", 4)])
        .or_else(|| longest(words, at + 1, DIGITS).filter(|_| !unmarked))?;
    (!unmarked || value == 1).then_some((value, end))
}

/// Whether the one word at `at`, with no scale or unit behind it, is a number all the same.
pub fn surely_number(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let marked_text = words.iter().any(Word::has_marks);
    let other_word = word.is_one_of(&["không", "năm", "tư"]);
    let article = word.is("một") || word.is("hai") && words.get(at + 1).is_some_and(|next| next.capital);
    let spelled_so = word.has_marks() || word.is_exactly("hai") || word.is_exactly("ba");
    let known = spelled_so && word.is_one_of(&["ba", "bốn", "sáu", "bảy", "tám", "chín", "hai", "mười"]);
    marked_text && known && !other_word && !article && !word.capital
}
