//! Numbers as people write them in cells: `31.5`, `31,5`, `1.234.567`, `1,234.5`, `64,3 %`.
//!
//! One separator before exactly three digits – `1.234` – is a thousand to one reader and a little more
//! than one to another: it is refused rather than guessed. What the desk writes itself carries a zero more
//! (`1.2340`), which reading takes off again.

use rust_decimal::Decimal;

use crate::error::UserError;

/// A number and whether it was followed by a percent sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The value as written: of `64,3 %` it is 64.3.
    pub value: Decimal,
    /// It was given in percent.
    pub percent: bool,
}

/// Reads a number; the error is for the cell it stands in.
pub fn read(text: &str) -> Result<Number, UserError> {
    let wrong = || UserError::new("sheet-not-a-number").with("value", text);
    let (number, percent) = match text.strip_suffix('%') {
        Some(number) => (number.trim_end(), true),
        None => (text, false),
    };
    let (sign, digits) = match number.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => ("-", digits.trim_start()),
        None => ("", number.strip_prefix('+').unwrap_or(number)),
    };
    // Blanks and apostrophes between thousands are no decimal marks.
    let parts: Vec<&str> = digits.split([' ', '\'', '\u{2019}']).collect();
    let digits = match parts.as_slice() {
        [first, rest @ ..] if !rest.is_empty() => {
            let whole = rest.iter().all(|part| part.len() >= 3) && (1..=3).contains(&first.len());
            let groups = rest.split_last().is_some_and(|(last, before)| {
                before.iter().all(|part| part.len() == 3) && last.chars().take(3).all(|c| c.is_ascii_digit())
            });
            if !whole || !groups {
                return Err(wrong());
            }
            parts.concat()
        }
        _ => digits.to_owned(),
    };
    let plain = plain(&digits).map_err(|ambiguous| match ambiguous {
        Some([small, large]) => UserError::new("sheet-ambiguous-number")
            .with("value", text)
            .with("decimal", format!("{sign}{small}"))
            .with("thousand", format!("{sign}{large}")),
        None => wrong(),
    })?;
    let value = Decimal::from_str_exact(&format!("{sign}{plain}")).map_err(|_| wrong())?;
    Ok(Number { value, percent })
}

/// The digits with a decimal point and nothing else; the error is what they may mean, if that is known.
fn plain(digits: &str) -> Result<String, Option<[String; 2]>> {
    let numeric = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let points = digits.matches('.').count();
    let commas = digits.matches(',').count();
    let (group, decimal) = match (points, commas) {
        (0, 0) if numeric(digits) => return Ok(digits.to_owned()),
        (0, 0) => return Err(None),
        (1, 0) => return one(digits, '.'),
        (0, 1) => return one(digits, ','),
        (_, 0) => ('.', ','),
        (0, _) => (',', '.'),
        // Of both marks the one that stands last is the decimal one.
        _ if digits.rfind(',') > digits.rfind('.') => ('.', ','),
        _ => (',', '.'),
    };
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    let groups: Vec<&str> = whole.split(group).collect();
    let well_formed = groups.split_first().is_some_and(|(first, rest)| {
        (1..=3).contains(&first.len()) && numeric(first) && rest.iter().all(|part| part.len() == 3 && numeric(part))
    });
    let ends = !digits.contains(decimal) || numeric(fraction);
    if !well_formed || !ends {
        return Err(None);
    }
    let point = if fraction.is_empty() { "" } else { "." };
    Ok(format!("{}{point}{fraction}", groups.concat()))
}

/// A number with one mark in it.
fn one(digits: &str, mark: char) -> Result<String, Option<[String; 2]>> {
    let numeric = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = digits.split_once(mark).unwrap_or((digits, ""));
    if !numeric(whole) || !numeric(fraction) {
        return Err(None);
    }
    if is_like_thousands(whole) && fraction.len() == 3 {
        return Err(Some([format!("{whole}{mark}{fraction}0"), format!("{whole}{fraction}")]));
    }
    // The zero that `written` added.
    let fraction = match fraction.strip_suffix('0') {
        Some(shorter) if mark == '.' && is_like_thousands(whole) && is_marked(fraction) => shorter,
        _ => fraction,
    };
    Ok(format!("{whole}.{fraction}"))
}

/// What may stand before a mark of thousands.
fn is_like_thousands(whole: &str) -> bool {
    whole.len() <= 3 && !whole.starts_with('0')
}

/// More than three decimals, and from the fourth on nothing but zeros.
fn is_marked(fraction: &str) -> bool {
    fraction.len() > 3 && fraction.bytes().skip(3).all(|byte| byte == b'0')
}

/// A number as text that only one reader can understand.
pub fn written(value: Decimal) -> String {
    let text = value.to_string();
    let digits = text.strip_prefix('-').unwrap_or(&text);
    match digits.split_once('.') {
        Some((whole, fraction)) if is_like_thousands(whole) && (fraction.len() == 3 || is_marked(fraction)) => {
            format!("{text}0")
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::{read, written};

    #[test]
    fn both_ways_to_write_are_understood() {
        for (text, value) in [
            ("31", "31"),
            ("31.5", "31.5"),
            ("31,5", "31.5"),
            ("-0,25", "-0.25"),
            ("1.234.567", "1234567"),
            ("1,234,567", "1234567"),
            ("1.234,5", "1234.5"),
            ("1,234.5", "1234.5"),
            ("1 234 567,8", "1234567.8"),
            ("0.123", "0.123"),
            ("0,123", "0.123"),
            ("1234.567", "1234.567"),
            ("13.10", "13.10"),
            ("64,3 %", "64.3"),
            ("12345678901234567890.12345678", "12345678901234567890.12345678"),
        ] {
            assert_eq!(read(text).unwrap().value.to_string(), value, "{text}");
        }
        assert!(read("64,3%").unwrap().percent);
    }

    #[test]
    fn what_may_mean_two_things_is_refused() {
        for text in ["1.234", "1,234", "12.345", "-999,999"] {
            let fault = read(text).unwrap_err();
            assert_eq!(fault.id, "sheet-ambiguous-number", "{text}");
        }
        assert_eq!(read("1.234").unwrap_err().args["decimal"], "1.2340");
        assert_eq!(read("1.234").unwrap_err().args["thousand"], "1234");
        for text in ["", "abc", "31 tỷ", "1..2", "1.2.3", "1,23,456", "1.234.56", "--1", "1e5", "1,", ",5", "1 2", "٣"]
        {
            assert_eq!(read(text).unwrap_err().id, "sheet-not-a-number", "{text}");
        }
    }

    #[test]
    fn what_is_written_comes_back_with_every_zero() {
        for text in ["1.234", "1.2340", "1.23400", "12.100", "0.123", "13.10", "1000.000", "-1.234", "0", "7", "1.2345"]
        {
            let value = rust_decimal::Decimal::from_str_exact(text).unwrap();
            assert_eq!(read(&written(value)).unwrap().value.to_string(), text);
        }
    }
}
