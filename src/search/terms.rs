//! Text → words, each folded, stemmed and, where it has marks, in one spelling of them.
//!
//! `"Hoà các Zones"` becomes hoa (marked "hoa\u{300}"), cac (marked "cac\u{301}"), zones (stem "zon", as of "zone").

use unicode_normalization::UnicodeNormalization;

use super::stem::stem;
use crate::understand::typing::fold;

/// One word of a text.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// folded
    pub plain: String,
    /// folded, English endings off
    pub stem: String,
    /// as marked, the tone moved to the end so that "hoà" and "hòa" are one; nothing if there is no mark
    pub marked: Option<String>,
}

impl Term {
    /// The marked form, or the plain one of a word without marks.
    pub(super) fn as_marked(&self) -> &str {
        self.marked.as_deref().unwrap_or(&self.plain)
    }
}

/// The words of a text in order. A figure's separators go: "4,082" is "4082".
pub(super) fn terms(text: &str) -> Vec<Term> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(in_word) {
        rest = &rest[start..];
        let end = word_end(rest);
        found.extend(term(&rest[..end]));
        rest = &rest[end..];
    }
    found
}

fn term(word: &str) -> Option<Term> {
    let plain: String = fold(word).chars().filter(|c| c.is_alphanumeric()).collect();
    if plain.is_empty() {
        return None;
    }
    let marked = (!word.is_ascii()).then(|| marked(word)).filter(|marked| *marked != plain);
    Some(Term { stem: stem(&plain), plain, marked })
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

/// Where the word at the start of `text` ends; a point or comma between digits belongs to it, and so does an
/// apostrophe between letters.
fn word_end(text: &str) -> usize {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let next = || text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let joins = match c {
            '.' | ',' => before.is_ascii_digit() && next().is_ascii_digit(),
            '\'' | '’' => before.is_alphabetic() && next().is_alphabetic(),
            _ => in_word(c),
        };
        if !joins {
            return at;
        }
        before = c;
    }
    text.len()
}

fn marked(word: &str) -> String {
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let decomposed: String = word.nfd().flat_map(char::to_lowercase).collect();
    let mut letters: String = decomposed.chars().filter(|c| !is_tone(c)).collect();
    letters.extend(decomposed.chars().filter(is_tone));
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_come_folded_stemmed_and_marked() {
        let words = terms("Hoà, hòa; HOÀ – the company's 4,082.5 zones.");
        let plain: Vec<&str> = words.iter().map(|term| term.plain.as_str()).collect();
        assert_eq!(plain, ["hoa", "hoa", "hoa", "the", "companys", "40825", "zones"]);
        assert!(words[..3].iter().all(|term| term.marked.as_deref() == Some("hoa\u{300}")));
        assert_eq!(words[6].stem, "zon");
        assert_eq!(words[3].marked, None);
    }
}
