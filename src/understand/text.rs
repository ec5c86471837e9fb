//! The typed text as tokens: each word with its marks, without them, and where it stands.
//!
//! `"Tổng vốn FDI 6/2023?"` → `tong von fdi 6 2023`, each token knowing its bytes in the text.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::typing::fold;

/// One word, number or (in scripts without blanks) character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Lower-case, with marks.
    pub marked: String,
    /// Lower-case, without marks.
    pub folded: String,
    /// Its marks.
    pub marks: Marks,
    /// Bytes in [`Text::as_str`].
    pub span: Range<usize>,
    /// Number of the clause it stands in; clauses end at `. ? ! ; :` and line breaks.
    pub clause: usize,
}

fn is_tone(code: u64) -> bool {
    [0x300, 0x301, 0x303, 0x309, 0x323].contains(&(code + 0x300).saturating_sub(2))
}

/// The marks of a word, whichever letters they stand on: those of `hoà` and `hòa` are equal, those
/// of `bà` and `ba` are not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Marks(u64);

impl Marks {
    fn of(marked: &str) -> Marks {
        // Seven bits a mark, sorted; nine fit, and no word of any language has more.
        let code = |c: char| match c {
            '\u{300}'..='\u{36f}' => Some(c as u64 - 0x300 + 2),
            'đ' => Some(1),
            _ => None,
        };
        let mut codes: Vec<u64> = marked.nfd().filter_map(code).collect();
        codes.sort_unstable();
        Marks(codes.into_iter().fold(0, |all, code| (all << 7) | code))
    }

    /// The same without its tones.
    pub fn without_tone(self) -> Marks {
        let codes = (0..9).rev().map(|at| (self.0 >> (7 * at)) & 0x7f);
        Marks(codes.filter(|code| *code != 0 && !is_tone(*code)).fold(0, |all, code| (all << 7) | code))
    }

    /// How many of them are tones; a syllable has one at most.
    pub fn tones(self) -> usize {
        (0..9).filter(|at| is_tone((self.0 >> (7 * at)) & 0x7f)).count()
    }
}

impl Token {
    /// True when it carries Vietnamese marks.
    pub fn has_marks(&self) -> bool {
        self.marked != self.folded
    }

    /// True when it is made of digits and separators.
    pub fn is_number(&self) -> bool {
        self.folded.chars().next().is_some_and(|c| c.is_ascii_digit())
            && self.folded.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',')
    }
}

/// A text in NFC with its tokens.
#[derive(Clone, Debug, Default)]
pub struct Text {
    source: String,
    /// The words in order.
    pub tokens: Vec<Token>,
    /// What was typed, by number of the word that was mended.
    typed: Vec<(usize, String)>,
}

impl Text {
    /// Normalises and splits a text of any length and script.
    pub fn new(raw: &str) -> Text {
        let source: String = if is_nfc(raw) { raw.to_owned() } else { raw.nfc().collect() };
        let tokens = split(&source);
        Text { source, tokens, typed: Vec::new() }
    }

    /// The same text with other words in some places, in order.
    pub fn with(&self, words: Vec<(usize, String)>) -> Text {
        let mut source = String::with_capacity(self.source.len() + words.len());
        let mut done = 0;
        let mut typed = Vec::with_capacity(words.len());
        for (at, word) in words {
            let span = self.span(at..at + 1);
            source.push_str(self.source.get(done..span.start).unwrap_or_default());
            source.push_str(&word);
            typed.push((at, self.words(at..at + 1).to_owned()));
            done = span.end;
        }
        source.push_str(self.source.get(done..).unwrap_or_default());
        let mut text = Text::new(&source);
        text.tokens.truncate(self.tokens.len());
        Text { typed, ..text }
    }

    /// True when a word was mended.
    pub fn is_mended(&self) -> bool {
        !self.typed.is_empty()
    }

    /// A word as it was typed, before any mending.
    pub fn typed(&self, at: usize) -> &str {
        let typed = self.typed.binary_search_by_key(&at, |(at, _)| *at).ok().and_then(|at| self.typed.get(at));
        typed.map_or_else(|| self.words(at..at + 1), |(_, word)| word)
    }

    /// The normalised text the spans refer to.
    pub fn as_str(&self) -> &str {
        &self.source
    }

    /// The word at a place, without marks; empty beyond the end.
    pub fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.folded.as_str())
    }

    /// The words of a range of tokens as they were typed.
    pub fn words(&self, tokens: Range<usize>) -> &str {
        self.source.get(self.span(tokens)).unwrap_or_default()
    }

    /// The bytes from the first to the last of a range of tokens.
    pub fn span(&self, tokens: Range<usize>) -> Range<usize> {
        let first = self.tokens.get(tokens.start);
        let last = tokens.end.checked_sub(1).and_then(|end| self.tokens.get(end));
        first.zip(last).map_or(0..0, |(first, last)| first.span.start..last.span.end)
    }

    /// The tokens that lie inside a span of bytes.
    pub fn tokens_in(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    /// True when some token carries Vietnamese marks.
    pub fn has_marks(&self) -> bool {
        self.tokens.iter().any(Token::has_marks)
    }
}

fn split(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut clause = 0;
    let mut start = None;
    let mut previous = None;
    let mut chars = source.char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let next = chars.peek().map(|&(_, next)| next);
        let inside = belongs(previous.replace(c), c, next);
        if inside && !is_unspaced(c) {
            start.get_or_insert(offset);
            continue;
        }
        if let Some(begin) = start.take() {
            push(&mut tokens, source, begin..offset, clause);
        }
        if is_unspaced(c) || c == '%' {
            push(&mut tokens, source, offset..offset + c.len_utf8(), clause);
        } else if ends_clause(c, next) {
            clause += 1;
        }
    }
    if let Some(begin) = start {
        push(&mut tokens, source, begin..source.len(), clause);
    }
    tokens
}

/// Letters and digits make words; `.` and `,` only between two digits.
fn belongs(previous: Option<char>, c: char, next: Option<char>) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    c.is_alphanumeric() || is_mark(c) || (matches!(c, '.' | ',') && digit(previous) && digit(next))
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Scripts written without blanks: every character is a token.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

fn ends_clause(c: char, next: Option<char>) -> bool {
    matches!(c, '?' | '!' | ';' | ':' | '\n' | '(' | ')' | '"')
        || (c == '.' && next.is_none_or(|next| next.is_whitespace()))
}

fn push(tokens: &mut Vec<Token>, source: &str, span: Range<usize>, clause: usize) {
    let Some(word) = source.get(span.clone()) else { return };
    // Most words have no marks, and then lower case is all there is to them.
    let (marked, folded) = if word.is_ascii() {
        let lower = word.to_ascii_lowercase();
        (lower.clone(), lower)
    } else {
        let marked = word.to_lowercase();
        let folded = fold(&marked);
        (marked, folded)
    };
    let marks = if marked == folded { Marks::default() } else { Marks::of(&marked) };
    tokens.push(Token { marked, folded, marks, span, clause });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let words: Vec<String> = Text::new(text).tokens.into_iter().map(|token| token.folded).collect();
        words.join(" ")
    }

    #[test]
    fn words_numbers_and_dates_are_tokens() {
        assert_eq!(folded("Tổng vốn FDI tính đến 6/2023: 26,15 tỷ?"), "tong von fdi tinh den 6 2023 26,15 ty");
        assert_eq!(folded("B.Fest, R&D and Hai Phong's KCN."), "b fest r d and hai phong s kcn");
    }

    #[test]
    fn other_scripts_are_split_by_character() {
        assert_eq!(folded("韓国 FDI"), "韓 国 fdi");
    }

    #[test]
    fn decomposed_letters_read_as_composed_ones() {
        let decomposed: String = "Tràng Duệ".nfd().collect();
        assert_eq!(Text::new(&decomposed).tokens, Text::new("Tràng Duệ").tokens);
    }
}
