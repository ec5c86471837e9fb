//! An article cut into sentences, with its dateline set aside.
//!
//! `"(haiphong.gov.vn, 3/8/2026) - Trong tháng 7 … Tính chung …"` → the day of publication, two sentences. Abbreviations
//! (`TP. Hồ Chí Minh`) and figures (`1.234`) end nothing.

use std::ops::Range;

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use crate::language::Language;
use crate::understand::period::{Grain, periods};

/// A sentence of an article: where it stands, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its bytes in the article.
    pub span: Range<usize>,
    /// Number of its paragraph.
    pub paragraph: usize,
    /// A line by itself without a full stop: a headline, a question of an interview.
    pub heading: bool,
}

/// A longer sentence is cut: no one writes it, and reading it would take long.
const MOST_BYTES: usize = 1_200;

/// Words with a full stop that do not end a sentence.
const ABBREVIATED: &[&str] = &[
    "tp", "ts", "ths", "gs", "pgs", "ubnd", "st", "mr", "mrs", "ms", "dr", "no", "u.s", "co", "inc", "ltd", "corp",
    "prof", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "p", "q", "tx", "tt", "approx", "e.g", "i.e", "vs",
];

/// Composed letters, plain blanks and line ends: what everything else works on.
pub fn tidy(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' => Some(' '),
        '\r' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}' => None,
        '\u{2028}' | '\u{2029}' => Some('\n'),
        other => Some(other),
    };
    text.nfc().filter_map(plain).collect()
}

/// The sentences of a tidy text, in order.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut start = 0;
    for (paragraph, line) in text.split('\n').enumerate() {
        let heading = !line.trim_end().ends_with(['.', '!', ';', ':', ',', '"', '”', ')']);
        for span in sentences(line) {
            let span = start + span.start..start + span.end;
            found.push(Piece { span, paragraph, heading });
        }
        start += line.len() + 1;
    }
    found
}

fn sentences(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut begin = 0;
    let chars: Vec<(usize, char)> = line.char_indices().collect();
    for (number, &(at, c)) in chars.iter().enumerate() {
        if at < begin {
            continue;
        }
        let next = chars.get(number + 1).map(|next| next.1);
        let ends = matches!(c, '.' | '!' | '?' | '…') && ends_here(line, begin, &chars, number);
        if ends || (at - begin > MOST_BYTES && c == ' ') {
            // A closing quotation mark belongs to its sentence.
            let quoted = next.filter(|next| matches!(next, '"' | '”' | '’' | ')'));
            let end = at + c.len_utf8() + quoted.map_or(0, char::len_utf8);
            push(&mut found, line, begin..end);
            begin = end;
        }
    }
    push(&mut found, line, begin..line.len());
    found
}

fn ends_here(line: &str, begin: usize, chars: &[(usize, char)], number: usize) -> bool {
    let at = |number: usize| chars.get(number).map(|c| c.1);
    let mut next = number + 1;
    while at(next).is_some_and(|c| matches!(c, '"' | '”' | '’' | ')')) {
        next += 1;
    }
    if !at(next).is_none_or(char::is_whitespace) {
        return false;
    }
    let after = chars.get(next..).and_then(|rest| rest.iter().find(|(_, c)| !c.is_whitespace())).map(|(_, c)| *c);
    let opens = after
        .is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“' | '(' | '-' | '‘' | '$' | '–'));
    let offset = chars.get(number).map_or(begin, |c| c.0);
    let word = line.get(begin..offset).unwrap_or_default().rsplit([' ', '(', '"']).next().unwrap_or_default();
    let short = ABBREVIATED.contains(&word.to_lowercase().as_str())
        || (word.chars().count() == 1 && word.chars().all(char::is_uppercase));
    opens && !(at(number) == Some('.') && short)
}

fn push(found: &mut Vec<Range<usize>>, line: &str, span: Range<usize>) {
    let text = line.get(span.clone()).unwrap_or_default();
    let trimmed = text.trim();
    if trimmed.chars().any(char::is_alphanumeric) {
        let start = span.start + text.len() - text.trim_start().len();
        found.push(start..start + trimmed.len());
    }
}

/// The day of publication as the text states it, with the bytes that state it: `HAI PHONG, May 6, 2026 -`,
/// `(VNA, 3/8/2026)`, or a line that is nothing but a date.
pub fn dateline(text: &str, language: Language, today: NaiveDate) -> Option<(NaiveDate, Range<usize>)> {
    const MOST_LINES: usize = 6;
    let mut start = 0;
    for line in text.split('\n').take(MOST_LINES) {
        if let Some((day, end)) = in_line(line, language, today) {
            return Some((day, start..start + end));
        }
        start += line.len() + 1;
    }
    None
}

fn in_line(line: &str, language: Language, today: NaiveDate) -> Option<(NaiveDate, usize)> {
    const LONGEST: usize = 90;
    let now = today.and_hms_opt(12, 0, 0)?;
    let dash = [" - ", " – ", " — ", ") "].iter().filter_map(|dash| line.find(dash).map(|at| at + dash.len())).min();
    let short = (line.len() <= LONGEST).then_some(line.len());
    let (end, whole) = match (dash.filter(|end| *end <= LONGEST), short) {
        (Some(end), _) => (end, false),
        (None, Some(end)) => (end, true),
        (None, None) => return None,
    };
    let head = line.get(..end)?;
    let said = periods(head, language, now)
        .into_iter()
        .find(|period| period.grain <= Grain::Day && names_year(head, &period.span))?;
    // A line that says more than a date and a place tells something.
    let rest: usize = head.len() - said.span.len();
    let words = head.split_whitespace().count();
    (!whole || (rest <= 40 && words <= 8)).then_some((said.from.date(), end))
}

fn names_year(text: &str, span: &Range<usize>) -> bool {
    let words = text.get(span.clone()).unwrap_or_default();
    words.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        pieces(text).into_iter().map(|piece| &text[piece.span]).collect()
    }

    #[test]
    fn sentences_end_where_they_end() {
        assert_eq!(
            cut("Vốn đạt 1.234 tỷ đồng. TP. Hải Phòng có 45 KCN; thêm 2 cụm."),
            ["Vốn đạt 1.234 tỷ đồng.", "TP. Hải Phòng có 45 KCN; thêm 2 cụm."]
        );
        assert_eq!(
            cut("He said \"yes.\" Then $3.5 bn came.\n\nAnd the U.S. firm left."),
            ["He said \"yes.\"", "Then $3.5 bn came.", "And the U.S. firm left."]
        );
    }

    #[test]
    fn the_dateline_says_when() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
        let day = |text: &str, language| dateline(text, language, today).map(|(day, _)| day.to_string());
        assert_eq!(day("Title\n\nHAI PHONG, May 6, 2026 - LG", Language::En).as_deref(), Some("2026-05-06"));
        assert_eq!(day("(VNA, 3/8/2026) - Theo", Language::Vi).as_deref(), Some("2026-08-03"));
        assert_eq!(
            day(
                "Sáng 12/6/2026, tại xã An Lão, chủ đầu tư khởi công khu công nghiệp lớn nhất miền Bắc với vốn lớn.",
                Language::Vi
            ),
            None
        );
    }
}
