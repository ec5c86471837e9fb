//! Figures written in digits: `1.200.000`, `12,5`, `.08`, `1 234 567.89`, `3/4`, `¾`.
//!
//! A mark between digits divides thousands or starts decimals. Two of the same, or three digits after the one the
//! language uses for thousands, divide thousands; everything else starts decimals.

use super::words::{Kind, Word};
use crate::language::Language;
use rust_decimal::Decimal;

/// The figure that starts at `at`. `after_currency`: letters glued before it are a currency, not a code like `QL5`.
pub fn read(words: &[Word], at: usize, lang: Language, after_currency: bool) -> Option<(Decimal, usize)> {
    if let Some(value) = vulgar(&words.get(at)?.marked) {
        return Some((value, at + 1));
    }
    let leading = is_mark(words.get(at)?) && words.get(at + 1)?.glued && free_on_left(words, at);
    let first = if leading { at + 1 } else { at };
    if words.get(first)?.kind != Kind::Digits || !(leading || after_currency || free_on_left(words, at)) {
        return None;
    }
    if let Some(found) = fraction(words, first) {
        return Some(found);
    }
    let (parts, end) = parts(words, first);
    let whole = if leading { decimal("", &parts.groups.concat()) } else { parts.value(lang) }?;
    if joined_run(words, end) || code_on_right(words, end, whole) {
        return None;
    }
    mixed(words, end, whole).or(Some((whole, end)))
}

/// Where to go on after `at`, which starts no number: past a whole run such as `226/2025/QH15` or `12/2018`.
pub fn skip(words: &[Word], at: usize) -> usize {
    let mut next = at + 1;
    if words[at].kind == Kind::Digits {
        while words
            .get(next)
            .is_some_and(|word| word.glued && (word.kind != Kind::Sign || joins(word) || is_mark(word)))
        {
            next += 1;
        }
    }
    next
}

/// Groups of digits and the marks between them.
struct Parts<'w> {
    groups: Vec<&'w str>,
    marks: Vec<&'w str>,
}

impl Parts<'_> {
    fn value(&self, lang: Language) -> Option<Decimal> {
        let (last, head) = self.groups.split_last()?;
        let Some((mark, before)) = self.marks.split_last() else { return decimal(last, "") };
        let all_same = before.iter().all(|other| other == mark);
        let thousands =
            if before.is_empty() { self.divides(mark, lang) } else { all_same && self.grouped(self.groups.len()) };
        if thousands {
            decimal(&self.groups.concat(), "")
        } else if before.is_empty() || !all_same && !before.contains(mark) && self.grouped(head.len()) {
            decimal(&head.concat(), last)
        } else {
            None
        }
    }

    /// Whether one single mark divides thousands here.
    fn divides(&self, mark: &str, lang: Language) -> bool {
        let (head, tail) = (self.groups[0], self.groups[1]);
        let three = tail.len() == 3 && (1..=3).contains(&head.len()) && !head.starts_with('0');
        let own = match lang {
            Language::Vi => mark == "." || tail == "000",
            Language::En => mark == ",",
        };
        mark == " " || three && own
    }

    /// Whether the first `count` groups are sound: threes, or the Indian twos before a last three.
    fn grouped(&self, count: usize) -> bool {
        let groups = &self.groups[..count];
        let Some((last, middle)) = groups.get(1..).and_then(<[&str]>::split_last) else { return groups[0].len() <= 3 };
        let size = middle.first().map_or(3, |group| group.len());
        groups[0].len() <= 3 && last.len() == 3 && (size == 2 || size == 3) && middle.iter().all(|g| g.len() == size)
    }
}

/// The groups from `first` on.
fn parts(words: &[Word], first: usize) -> (Parts<'_>, usize) {
    let mut parts = Parts { groups: vec![&words[first].folded], marks: Vec::new() };
    let mut end = first + 1;
    while let (Some(mark), Some(group)) = (words.get(end), words.get(end + 1)) {
        if !(is_mark(mark) && mark.glued && group.glued && group.kind == Kind::Digits) {
            break;
        }
        parts.marks.push(&mark.folded);
        parts.groups.push(&group.folded);
        end += 2;
    }
    if parts.marks.is_empty() && parts.groups[0].len() <= 3 {
        spaced(words, &mut parts, &mut end);
    }
    (parts, end)
}

/// `1 234 567.89`: at least two groups of three divided by spaces.
fn spaced<'w>(words: &'w [Word], parts: &mut Parts<'w>, end: &mut usize) {
    let is_group = |word: &&Word| word.kind == Kind::Digits && word.folded.len() == 3 && !word.glued;
    let groups: Vec<&str> =
        words[*end..].iter().take(10).take_while(is_group).map(|word| word.folded.as_str()).collect();
    if groups.len() < 2 {
        return;
    }
    *end += groups.len();
    parts.marks.extend(groups.iter().map(|_| " "));
    parts.groups.extend(groups);
    if let (Some(mark), Some(decimals)) = (words.get(*end), words.get(*end + 1))
        && is_mark(mark)
        && mark.glued
        && decimals.glued
        && decimals.kind == Kind::Digits
    {
        parts.marks.push(&mark.folded);
        parts.groups.push(&decimals.folded);
        *end += 2;
    }
}

/// `2/3` of something, or alone; anywhere else `2/3` is a date, which is not read here.
fn fraction(words: &[Word], at: usize) -> Option<(Decimal, usize)> {
    let slash = words.get(at + 1).filter(|word| word.folded == "/")?;
    let below = words.get(at + 2).filter(|word| word.kind == Kind::Digits && word.glued == slash.glued)?;
    let (above, below) = (words[at].integer()?, below.integer()?);
    let end = at + 3;
    let of = words.get(end).is_some_and(|word| !word.glued && word.is_one_of(&["of", "số", "tổng", "các", "dân"]));
    let alone = at <= 1 && end == words.len();
    (above < below && below <= 100 && (alone || of)).then_some(())?;
    Some((Decimal::from(above).checked_div(below.into())?, end))
}

/// `2 1/4` is two and a quarter.
fn mixed(words: &[Word], at: usize, whole: Decimal) -> Option<(Decimal, usize)> {
    let word = words.get(at)?;
    if let Some(part) = vulgar(&word.marked) {
        return Some((whole.checked_add(part)?, at + 1));
    }
    let slash = words.get(at + 1)?;
    let (above, below) = (word.integer()?, words.get(at + 2)?.integer()?);
    let apart = !word.glued && slash.folded == "/" && slash.glued && words.get(at + 3).is_none();
    (apart && above < below && below <= 10 && whole.is_integer()).then_some(())?;
    Some((whole.checked_add(Decimal::from(above).checked_div(below.into())?)?, at + 3))
}

fn vulgar(sign: &str) -> Option<Decimal> {
    let (above, below) = sign.split_once('⁄')?;
    Decimal::from(above.parse::<u32>().ok()?).checked_div(below.parse::<u32>().ok()?.into())
}

fn decimal(whole: &str, decimals: &str) -> Option<Decimal> {
    let digits = format!("{}.{}", if whole.is_empty() { "0" } else { whole }, decimals);
    Decimal::from_str_exact(digits.trim_end_matches('.')).ok()
}

/// Whether what stands before lets a number begin here: not `QL5`, not the `4` of `3/4`, not `SCP-173`.
fn free_on_left(words: &[Word], at: usize) -> bool {
    if !words[at].glued {
        return true;
    }
    let Some(before) = at.checked_sub(1).map(|i| &words[i]) else { return true };
    let dash_after_letters = is_dash(before) && before.glued && at >= 2 && words[at - 2].kind == Kind::Letters;
    let known = super::unit::before(words, at - 1).is_some();
    known || before.kind == Kind::Sign && !joins(before) && !is_mark(before) && !dash_after_letters
}

/// Whether the figure goes on as a date, a time or a code: `12/2018`, `10:30`.
fn joined_run(words: &[Word], end: usize) -> bool {
    let glued = |at: usize| words.get(at).is_some_and(|word| word.glued && word.kind != Kind::Sign);
    words.get(end).is_some_and(|word| word.glued && joins(word)) && glued(end + 1) && !unit_like(words, end + 1)
}

fn unit_like(words: &[Word], at: usize) -> bool {
    words[at].kind == Kind::Letters && super::unit::after(words, at, true).is_some()
}

/// Whether letters glued to the figure make it a code: `20GP`, `5G`; units and scales do not.
fn code_on_right(words: &[Word], end: usize, figure: Decimal) -> bool {
    let Some(word) = words.get(end).filter(|word| word.glued && word.kind == Kind::Letters) else { return false };
    let ordinal = word.is_one_of(&["st", "nd", "rd", "th"]);
    !ordinal && super::unit::after(words, end, true).is_none() && !super::scale::glued(words, end, figure)
}

fn joins(word: &Word) -> bool {
    matches!(word.folded.as_str(), "/" | ":")
}

fn is_dash(word: &Word) -> bool {
    matches!(word.folded.as_str(), "-" | "–" | "—")
}

fn is_mark(word: &Word) -> bool {
    matches!(word.folded.as_str(), "." | ",")
}
