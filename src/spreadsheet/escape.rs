//! Texts in cells: stray blanks go, and what would be a formula or would lose something is written with
//! an apostrophe before it, which reading takes off again.
//!
//! | text | in the cell |
//! | --- | --- |
//! | `Hải Phòng` | `Hải Phòng` |
//! | `=1+1` | `'=1+1` |
//! | ` two blanks before` | `' two blanks before` |
//! | `'=1+1` | `''=1+1` |
//!
//! Lists stand in one cell with `;` between the items; a backslash takes the next character as it is.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A text as people type it, as it is meant: composed, no blanks around it, no hard blanks in it.
pub fn cleaned(text: &str) -> Cow<'_, str> {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}');
    let trimmed = text.trim_matches(is_blank);
    let hard = |c: char| matches!(c, '\u{a0}' | '\u{202f}' | '\u{feff}' | '\u{200b}');
    if is_nfc(trimmed) && !trimmed.contains(hard) && !trimmed.contains('\r') {
        return Cow::Borrowed(trimmed);
    }
    let plain: String = trimmed
        .replace("\r\n", "\n")
        .chars()
        .filter(|c| !matches!(c, '\u{feff}' | '\u{200b}'))
        .map(|c| match c {
            '\u{a0}' | '\u{202f}' => ' ',
            '\r' => '\n',
            other => other,
        })
        .nfc()
        .collect();
    Cow::Owned(plain)
}

/// True for a text that a spreadsheet might take for a formula or that marks a row of remarks.
fn is_risky(text: &str) -> bool {
    matches!(text.chars().next(), Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '#' | '＝' | '＋' | '－' | '＠'))
}

fn needs_apostrophe(text: &str) -> bool {
    text.is_empty() || is_risky(text) || cleaned(text) != text || text.strip_prefix('\'').is_some_and(needs_apostrophe)
}

/// A text as it stands in a cell.
pub fn written(text: &str) -> Cow<'_, str> {
    if needs_apostrophe(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// What a cell says; none when it is blank.
pub fn read(cell: &str) -> Option<Cow<'_, str>> {
    match cell.strip_prefix('\'').filter(|rest| needs_apostrophe(rest)) {
        Some(rest) => Some(Cow::Borrowed(rest)),
        None => Some(cleaned(cell)).filter(|text| !text.is_empty()),
    }
}

/// The items of a list in one text.
pub fn joined<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let mut text = String::new();
    for (nth, item) in items.into_iter().enumerate() {
        if nth > 0 {
            text.push_str("; ");
        }
        let last = item.chars().count().saturating_sub(1);
        for (at, c) in item.chars().enumerate() {
            if matches!(c, ';' | '\\' | '\n') || c.is_whitespace() && (at == 0 || at == last) {
                text.push('\\');
            }
            text.push(c);
        }
    }
    text
}

/// The items of a list: between semicolons or in lines of their own.
pub fn items(text: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut item = String::new();
    // Up to here the end of the item is not a stray blank.
    let mut kept = 0;
    let mut letters = text.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => {
                item.extend(letters.next());
                kept = item.len();
            }
            ';' | '\n' => take(&mut item, &mut kept, &mut items),
            c if c.is_whitespace() && item.is_empty() => {}
            c => {
                item.push(c);
                if !c.is_whitespace() {
                    kept = item.len();
                }
            }
        }
    }
    take(&mut item, &mut kept, &mut items);
    items
}

fn take(item: &mut String, kept: &mut usize, items: &mut Vec<String>) {
    item.truncate(*kept);
    if !item.is_empty() {
        items.push(std::mem::take(item));
    }
    item.clear();
    *kept = 0;
}

#[cfg(test)]
mod tests {
    use super::{items, joined, read, written};

    #[test]
    fn nothing_is_a_formula_and_everything_comes_back() {
        for bad in ["=1+1", "+84 225", "-x", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "#x", "'=1", "", " ", "a\u{a0}b"]
        {
            assert_eq!(written(bad), format!("'{bad}"));
            assert_eq!(read(&written(bad)).as_deref(), Some(bad));
        }
        for good in ["Hải Phòng", "'s-Hertogenbosch", "a=b", "it's", "2024-05", "a\nb"] {
            assert_eq!(written(good), good);
            assert_eq!(read(good).as_deref(), Some(good));
        }
    }

    #[test]
    fn what_people_type_is_cleaned() {
        for (typed, meant) in [("  Tràng Duệ\u{a0} ", "Tràng Duệ"), ("31\u{a0}tỷ", "31 tỷ"), ("Ha\u{309}i", "Hải")]
        {
            assert_eq!(read(typed).as_deref(), Some(meant));
        }
        assert_eq!(read(" \u{a0}"), None);
    }

    #[test]
    fn lists_come_back() {
        for list in [&["a", "b c"][..], &["a;b", " c ", "\\", "d\ne"], &["x "], &[]] {
            assert_eq!(items(&joined(list.iter().copied())), list);
        }
        assert_eq!(items(" FTZ ;khu thương mại\n; x"), ["FTZ", "khu thương mại", "x"]);
    }
}
