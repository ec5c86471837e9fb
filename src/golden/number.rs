//! Figures read out of an answer, and when two values are the same.
//!
//! This reads what the desk wrote without using what the desk writes or reads with, so that a fault in either is
//! seen. `"US$12.5bn"` reads as 12.5 and 12500000000; `"1.234"` as 1234 and 1.234, for both languages.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Case, Unicode form, dashes and blanks made alike; marks kept.
pub fn alike(text: &str) -> String {
    let plain: String = text.nfkc().collect::<String>().to_lowercase().replace(['\u{2212}', '\u{2013}'], "-");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same number within a tolerance, or the same words.
pub fn close(a: &Value, b: &Value, tolerance: f64) -> bool {
    let float = |value: &Value| value.as_f64().or_else(|| value.as_str()?.trim().parse().ok());
    let words = |value: &Value| alike(value.as_str().map_or_else(|| value.to_string(), str::to_owned).as_str());
    match (float(a), float(b)) {
        (Some(a), Some(b)) => (a - b).abs() <= tolerance * a.abs().max(b.abs()) + 1e-12,
        _ => words(a) == words(b),
    }
}

/// Words that multiply the number before them.
const MULTIPLIERS: &[(&str, f64)] = &[
    ("nghìn", 1e3),
    ("ngàn", 1e3),
    ("nghin", 1e3),
    ("ngan", 1e3),
    ("triệu", 1e6),
    ("trieu", 1e6),
    ("tỷ", 1e9),
    ("tỉ", 1e9),
    ("ty", 1e9),
    ("ti", 1e9),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("k", 1e3),
    ("mn", 1e6),
    ("bn", 1e9),
    ("tn", 1e12),
];

/// Those that may be followed by another: nghìn tỷ.
const FIRST_OF_TWO: &[&str] = &["nghìn", "ngàn", "nghin", "ngan", "triệu", "trieu"];

/// Every reading of every number written in a text: `1.234,5`, `1,234.5`, `1,2 nghìn tỷ`, `US$12.5bn`.
pub fn numbers(text: &str) -> Vec<f64> {
    let text = alike(text);
    let mut found = Vec::new();
    let mut rest = text.as_str();
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let free = !(before.is_alphanumeric() || matches!(before, '_' | '.' | ','));
        let length = if free { number_at(rest) } else { 0 };
        if length == 0 {
            before = first;
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let (number, after) = rest.split_at(length);
        let factor = factor(after);
        let pieces = number.split(' ').map(str::to_owned).chain([number.to_owned(), number.replace(' ', "")]);
        for value in pieces.flat_map(|piece| readings(&piece)) {
            found.extend([value, value * factor]);
        }
        before = '0';
        rest = after;
    }
    found
}

/// Length of a number at the beginning: a sign perhaps, digits with points, commas and blanks between them.
fn number_at(text: &str) -> usize {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let end = digits.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))).unwrap_or(digits.len());
    let digits_end = digits[..end].rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
    text.len() - digits.len() + digits_end
}

/// What the words after a number multiply it by.
fn factor(after: &str) -> f64 {
    let bare = |word: &str| word.chars().filter(|c| c.is_alphanumeric() || matches!(c, '_' | '%')).collect::<String>();
    let mut words = after.split_whitespace().map(bare);
    let value = |word: &str| MULTIPLIERS.iter().find(|(name, _)| *name == word).map(|(_, factor)| *factor);
    let first = words.next().unwrap_or_default();
    let Some(factor) = value(&first) else { return 1.0 };
    let second = words.next().filter(|_| FIRST_OF_TWO.contains(&first.as_str()));
    factor * second.and_then(|word| value(&word)).unwrap_or(1.0)
}

/// A number as both languages group it.
fn readings(text: &str) -> Vec<f64> {
    let text = text.trim_matches([' ', '.', ',']);
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let grouped = |group: char, point: char| {
        let (whole, part) = text.split_once(point).unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let mut groups = whole.split(group);
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        let sound = digits(first) && digits(part) && rest.iter().all(|group| digits(group) && group.len() == 3);
        let sound = sound && (rest.is_empty() || first.len() <= 3);
        let number = || format!("{first}{}.{part}", rest.concat()).parse::<f64>().ok();
        if sound { number().map(|number| sign * number) } else { None }
    };
    [grouped('.', ','), grouped(',', '.')].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_both_languages_write_them() {
        for (text, value) in [
            ("US$50.3 billion", 50.3e9),
            ("31 tỷ USD", 31e9),
            ("118,3 nghìn tỷ đồng", 118.3e12),
            ("1.234,5 ha", 1234.5),
            ("1,234.5 ha", 1234.5),
            ("(2024)", 2024.0),
            ("khoảng 3,4 triệu", 3.4e6),
            ("giảm \u{2212}2,5%", -2.5),
            ("2020–2024", 2024.0),
            ("US$12.5bn", 12.5e9),
        ] {
            let seen = numbers(text);
            assert!(seen.iter().any(|number| (number - value).abs() < 1e-6 * value.abs()), "{text}: {seen:?}");
        }
        for (text, value) in [("5 million million", 5e12), ("5 thousand million", 5e9), ("x5", 5.0), ("1.5.2", 1.5)] {
            assert!(!numbers(text).contains(&value), "{text}: {:?}", numbers(text));
        }
        assert!(numbers("B.Fest").is_empty());
    }

    #[test]
    fn a_missing_value_is_no_number() {
        assert!(!close(&Value::Null, &Value::from(5), 0.1));
        assert!(close(&Value::from("Hải  Phòng"), &Value::from("ha\u{309}i pho\u{300}ng"), 0.1));
        assert!(close(&Value::from("5"), &Value::from(5.0), 0.0));
    }
}
