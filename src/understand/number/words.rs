//! Cuts a text into words, digits and signs, and remembers where each one stood.
//!
//! `"Quý 3/2024"` becomes `quý` `3` `/` `2024`; the last three are *glued*: no space before them. Nothing is
//! thrown away: a word keeps its spelling with marks, its spelling without, and its place in the original bytes,
//! so NFC, NFD, marked and unmarked Vietnamese all read the same.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// What a [`Word`] is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Letters: `tháng`, `USD`.
    Letters,
    /// Decimal digits: `2024`.
    Digits,
    /// One other character: `/`, `$`.
    Sign,
}

/// One word, one run of digits or one sign.
#[derive(Clone, Debug)]
pub struct Word {
    /// Lower case, composed, with its marks: `tháng`.
    pub marked: String,
    /// Lower case without marks: `thang`.
    pub folded: String,
    /// Where it stands in the original text, in bytes.
    pub span: Range<usize>,
    /// Nothing stands between it and the word before.
    pub glued: bool,
    /// What it is made of.
    pub kind: Kind,
    /// The first letter was a capital.
    pub capital: bool,
    /// Any mark (or đ) was typed.
    marks: bool,
    /// The first byte of `folded`.
    first: u8,
    /// In a text typed with marks, a capitalised word without any is a name: the `Nam` of `Nam Cầu Kiền` is not `năm`.
    pub name: bool,
}

impl Word {
    /// Whether this is `pattern` (written with its marks). A word typed with marks must have the right ones;
    /// a word typed without any may stand for it.
    #[inline]
    pub fn is(&self, pattern: &str) -> bool {
        if !self.may_begin(pattern) {
            false
        } else if self.name || self.has_marks() {
            self.marked == pattern
        } else {
            folds_to(pattern, &self.folded)
        }
    }

    /// Cheap first look: most words differ from a pattern in the first letter.
    #[inline]
    fn may_begin(&self, pattern: &str) -> bool {
        match pattern.as_bytes().first() {
            Some(wanted) if wanted.is_ascii() => *wanted == self.first,
            Some(_) if pattern.starts_with('đ') => self.first == b'd',
            _ => true,
        }
    }

    /// Whether this is one of `patterns`.
    pub fn is_one_of(&self, patterns: &[&str]) -> bool {
        patterns.iter().any(|pattern| self.is(pattern))
    }

    /// Whether this is `pattern` with every mark typed.
    pub fn is_exactly(&self, pattern: &str) -> bool {
        self.marked == pattern
    }

    /// Whether any mark (or đ) was typed.
    pub fn has_marks(&self) -> bool {
        self.marks
    }

    /// The value of a run of digits, when it is short enough to be a day, a year or a count.
    pub fn integer(&self) -> Option<u32> {
        (self.kind == Kind::Digits && self.folded.len() <= 8).then(|| self.folded.parse().ok())?
    }
}

/// Cuts `text` into words.
pub fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut end_of_last = usize::MAX;
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        let Some(kind) = kind(first) else { continue };
        let mut end = start + first.len_utf8();
        while let Some(&(at, next)) = rest.peek() {
            if !continues(kind, next) {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let typed = &text[start..end];
        let marked: String = match typed.is_ascii() {
            true => typed.to_ascii_lowercase(),
            false => typed.nfkc().flat_map(char::to_lowercase).nfc().collect(),
        };
        let folded = fold(&marked);
        words.push(Word {
            marks: marked != folded,
            first: folded.as_bytes().first().copied().unwrap_or_default(),
            folded,
            marked,
            span: start..end,
            glued: end_of_last == start,
            kind,
            capital: first.is_uppercase(),
            name: false,
        });
        end_of_last = end;
    }
    if words.iter().any(Word::has_marks) {
        words.iter_mut().skip(1).for_each(|word| word.name = word.capital && !word.has_marks());
    }
    words
}

/// Where `phrase` (words divided by one space, with marks) ends when it starts at word `at`.
#[inline]
pub fn phrase(words: &[Word], at: usize, phrase: &str) -> Option<usize> {
    if words.get(at)?.may_begin(phrase) { phrase_likely(words, at, phrase) } else { None }
}

fn phrase_likely(words: &[Word], at: usize, phrase: &str) -> Option<usize> {
    let mut next = at;
    let mut rest = phrase;
    loop {
        let end = rest.bytes().position(|byte| byte == b' ').unwrap_or(rest.len());
        if !words.get(next)?.is(&rest[..end]) {
            return None;
        }
        next += 1;
        match rest.get(end + 1..) {
            Some(more) => rest = more,
            None => return Some(next),
        }
    }
}

/// Where the longest of `phrases` that starts at `at` ends, and what stands beside it in the table.
pub fn longest<T: Copy>(words: &[Word], at: usize, phrases: &[(&str, T)]) -> Option<(usize, T)> {
    // The tables are long and looked up at every word: what cannot begin here is passed by first.
    let first = words.get(at)?;
    let likely = phrases.iter().filter(|(text, _)| first.may_begin(text));
    let matches = likely.filter_map(|&(text, value)| Some((phrase_likely(words, at, text)?, value)));
    matches.reduce(|best, next| if next.0 > best.0 { next } else { best })
}

/// Lower-case letters without marks: `đồng` → `dong`.
fn fold(marked: &str) -> String {
    if marked.is_ascii() {
        return marked.to_owned();
    }
    marked.nfd().filter(|&c| !is_combining_mark(c)).map(|c| if c == 'đ' { 'd' } else { c }).collect()
}

/// Whether `pattern` without its marks is `folded`; made not to allocate, it runs for every rule.
fn folds_to(pattern: &str, folded: &str) -> bool {
    let mut folded = folded.chars();
    pattern.chars().all(|c| folded.next() == Some(base(c))) && folded.next().is_none()
}

/// The letter under its marks.
fn base(c: char) -> char {
    match c {
        _ if c.is_ascii() => c,
        'đ' => 'd',
        _ => {
            let mut first = None;
            decompose_canonical(c, |part| {
                first.get_or_insert(part);
            });
            first.unwrap_or(c)
        }
    }
}

/// What a word starting with `c` is made of; `None` for what divides words.
fn kind(c: char) -> Option<Kind> {
    let invisible =
        matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    if c.is_whitespace() || c.is_control() || invisible || is_combining_mark(c) {
        None
    } else if is_digit(c) {
        Some(Kind::Digits)
    } else if c.is_alphabetic() {
        Some(Kind::Letters)
    } else {
        Some(Kind::Sign)
    }
}

/// Whether `next` belongs to the word of this kind already begun.
fn continues(kind: Kind, next: char) -> bool {
    match kind {
        Kind::Letters => next.is_alphabetic() || is_combining_mark(next),
        Kind::Digits => is_digit(next),
        Kind::Sign => is_combining_mark(next),
    }
}

/// Decimal digits, also wide (`２`) and raised (`²`, so that `m²` reads as `m2`).
fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '²' | '³' | '\u{FF10}'..='\u{FF19}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn composed_decomposed_and_unmarked_text_read_the_same() {
        let decomposed: String = "Tháng Năm".nfd().collect();
        assert_eq!(folded("Tháng Năm"), ["thang", "nam"]);
        assert_eq!(folded(&decomposed), ["thang", "nam"]);
        assert!(words(&decomposed)[1].is_exactly("năm"));
        assert!(words("nam")[0].is("năm") && !words("nắm")[0].is("năm"));
    }

    #[test]
    fn digits_letters_and_signs_are_apart_but_glued() {
        let cut = words("Q3/2024 m²");
        assert_eq!(cut.iter().map(|w| w.folded.as_str()).collect::<Vec<_>>(), ["q", "3", "/", "2024", "m", "2"]);
        assert_eq!(cut.iter().map(|w| w.glued).collect::<Vec<_>>(), [false, true, true, true, false, true]);
    }
}
