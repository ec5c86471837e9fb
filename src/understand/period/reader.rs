//! What every period rule works with: a look at the words, the moment to count from, and the rules of one language.

use super::super::number::words::{Kind, Word, longest, phrase};
use super::super::number::{self, unit};
use super::calendar::{Grain, Stretch};
use super::{Role, clock, edge, en, holiday, numeric, vi};
use crate::language::Language;
use chrono::{Datelike, NaiveDateTime};
use std::cell::{Cell, RefCell};

/// A rule: the period that starts at this word, if one does.
pub type Rule = fn(&Reader, usize) -> Option<Found>;

/// A period read from words; it ends before word `end`.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub end: usize,
    pub stretch: Stretch,
    pub role: Role,
    /// Its year was said, or follows from `now` (`last month`); otherwise it may take another's year.
    pub dated: bool,
    pub ends: Option<[Stretch; 2]>,
    /// Which edge of a period this is.
    pub side: Option<Side>,
}

/// The start or the end of a period: `before the end of May` goes up to its end, `after the start of May` from its start.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    Start,
    End,
}

impl Found {
    /// A plain period with its year.
    pub fn dated(end: usize, stretch: Stretch) -> Found {
        Found { end, stretch, role: Role::In, dated: true, ends: None, side: None }
    }

    /// A plain period; `dated` as said.
    pub fn plain(end: usize, stretch: Stretch, dated: bool) -> Found {
        Found { dated, ..Found::dated(end, stretch) }
    }

    /// The same in another role.
    pub fn with_role(self, role: Role) -> Found {
        Found { role, ..self }
    }
}

/// The words of one text, read in one language.
pub struct Reader<'w> {
    pub words: &'w [Word],
    pub lang: Language,
    pub now: NaiveDateTime,
    /// The year of periods that do not say theirs.
    pub year: i32,
    depth: Cell<u8>,
    /// What was found at each word, so that nothing is read twice.
    points: RefCell<Vec<Memo<Found>>>,
    /// The same by the calendar alone, which the clock asks for too.
    dates: RefCell<Vec<Memo<Found>>>,
    /// The same of small numbers, which most rules ask for.
    counts: RefCell<Vec<Memo<(u32, usize)>>>,
}

/// What was found at a word: not looked yet, nothing, or something.
type Memo<T> = Option<Option<T>>;

/// How deep rules may call each other (`the first Monday of the last month of …`).
const DEEPEST: u8 = 6;

impl<'w> Reader<'w> {
    pub fn new(words: &'w [Word], lang: Language, now: NaiveDateTime) -> Self {
        let points = RefCell::new(vec![None; words.len()]);
        let dates = RefCell::new(vec![None; words.len()]);
        let counts = RefCell::new(vec![None; words.len()]);
        Reader { words, lang, now, year: now.year(), depth: Cell::new(0), points, dates, counts }
    }

    /// The same words, with another year for periods that do not say theirs.
    pub fn in_year(&self, year: i32) -> Reader<'w> {
        Reader { year, depth: self.depth.clone(), ..Reader::new(self.words, self.lang, self.now) }
    }

    /// The same words, counted from another moment.
    pub fn seen_from(&self, now: NaiveDateTime) -> Reader<'w> {
        Reader { depth: self.depth.clone(), ..Reader::new(self.words, self.lang, now) }
    }

    /// The longest single period at `at`: a date, a month, `last year`, `the end of 2023`.
    pub fn point(&self, at: usize) -> Option<Found> {
        if let Some(known) = *self.points.borrow().get(at)? {
            return known;
        }
        if self.depth.get() >= DEEPEST {
            return None;
        }
        self.depth.set(self.depth.get() + 1);
        let other = || self.longest(&[holiday::read, clock::read, edge::read], at);
        let found = [self.date(at), other()].into_iter().flatten().reduce(longer);
        self.depth.set(self.depth.get() - 1);
        if let Some(slot) = self.points.borrow_mut().get_mut(at) {
            *slot = Some(found);
        }
        found
    }

    /// The longest at `at` that the calendar names, in words or digits.
    pub fn date(&self, at: usize) -> Option<Found> {
        if let Some(known) = *self.dates.borrow().get(at)? {
            return known;
        }
        let own = match self.lang {
            Language::Vi => vi::RULES,
            Language::En => en::RULES,
        };
        let found = [own, numeric::RULES].into_iter().filter_map(|rules| self.longest(rules, at)).reduce(longer);
        if let Some(slot) = self.dates.borrow_mut().get_mut(at) {
            *slot = Some(found);
        }
        found
    }

    /// The longest of what `rules` find at `at`; of equally long ones the first.
    pub fn longest(&self, rules: &[Rule], at: usize) -> Option<Found> {
        rules.iter().filter_map(|rule| rule(self, at)).filter(|found| found.end > at).reduce(longer)
    }

    pub fn word(&self, at: usize) -> Option<&'w Word> {
        self.words.get(at)
    }

    pub fn is(&self, at: usize, pattern: &str) -> bool {
        self.word(at).is_some_and(|word| word.is(pattern))
    }

    pub fn is_one_of(&self, at: usize, patterns: &[&str]) -> bool {
        self.word(at).is_some_and(|word| word.is_one_of(patterns))
    }

    /// Whether the word at `at` is `pattern` with every mark typed.
    pub fn is_exactly(&self, at: usize, pattern: &str) -> bool {
        self.word(at).is_some_and(|word| word.is_exactly(pattern))
    }

    /// The year `now` lies in, whatever year is lent.
    pub fn this_year(&self) -> i32 {
        self.now.year()
    }

    pub fn glued(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.glued)
    }

    pub fn is_letters(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.kind == Kind::Letters)
    }

    pub fn is_digits(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.kind == Kind::Digits)
    }

    /// Whether the word before `at` is one of `patterns`.
    pub fn after(&self, at: usize, patterns: &[&str]) -> bool {
        at > 0 && self.is_one_of(at - 1, patterns)
    }

    /// Where `phrase` ends when it starts at `at`.
    pub fn phrase(&self, at: usize, text: &str) -> Option<usize> {
        phrase(self.words, at, text)
    }

    /// Where the longest of `phrases` ends.
    pub fn any(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().filter_map(|text| self.phrase(at, text)).max()
    }

    /// The longest row of `table` at `at`: its value, and where it ends.
    pub fn lookup<T: Copy>(&self, at: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        longest(self.words, at, table).map(|(end, value)| (value, end))
    }

    /// Past one of `phrases` when there is one, else where it was.
    pub fn skip(&self, at: usize, phrases: &[&str]) -> usize {
        self.any(at, phrases).unwrap_or(at)
    }

    /// A small whole number in digits or words.
    pub fn count(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(known) = *self.counts.borrow().get(at)? {
            return known;
        }
        let found = number::count(self.words, at).filter(|_| !self.is_digits(at) || self.whole(at));
        if let Some(slot) = self.counts.borrow_mut().get_mut(at) {
            *slot = Some(found);
        }
        found
    }

    /// A run of digits that is not part of `1.5`, `10:30`, `QL5`.
    pub fn whole(&self, at: usize) -> bool {
        let glued_sign = |at: usize, signs: &[&str]| self.glued(at) && signs.iter().any(|sign| self.is(at, sign));
        let decimals = glued_sign(at + 1, &[".", ",", ":"]) && self.glued(at + 2) && self.is_digits(at + 2);
        let behind_digits = at > 1 && self.is_digits(at - 2);
        let code = self.glued(at)
            && at > 0
            && (self.is_letters(at - 1) || behind_digits && self.is_one_of(at - 1, &[".", ",", ":", "_"]));
        self.is_digits(at) && !decimals && !code
    }

    /// A four-digit year, and where it ends.
    pub fn four_digit_year(&self, at: usize) -> Option<(i32, usize)> {
        let word = self.word(at).filter(|word| word.kind == Kind::Digits && word.folded.len() == 4)?;
        let year = i32::try_from(word.integer()?).ok()?;
        let letters_behind = self.glued(at + 1) && self.is_letters(at + 1) && !self.is_one_of(at + 1, &["s", "q", "h"]);
        let decimals = self.glued(at + 1)
            && self.is_one_of(at + 1, &[".", ",", ":"])
            && self.glued(at + 2)
            && self.is_digits(at + 2);
        ((1000..3000).contains(&year) && !letters_behind && !decimals).then_some((year, at + 1))
    }

    /// Whether nothing but signs stands before `start` and from `end` on.
    pub fn alone(&self, start: usize, end: usize) -> bool {
        let signs = |words: &[Word]| words.iter().all(|word| word.kind == Kind::Sign);
        signs(&self.words[..start]) && signs(&self.words[end.min(self.words.len())..])
    }

    /// Whether the number at `at` names a thing: a decree, a berth, a road, a phase.
    pub fn names_a_thing(&self, at: usize) -> bool {
        const NAMED: &[&str] = &[
            "số",
            "no",
            "decision",
            "resolution",
            "decree",
            "circular",
            "directive",
            "law",
            "nghị định",
            "định",
            "quyết",
            "thông tư",
            "luật",
            "bến",
            "berth",
            "berths",
            "lô",
            "lot",
            "phase",
            "zone",
            "vùng",
            "region",
            "quận",
            "pier",
        ];
        let before = if self.after(at, &["."]) { at - 1 } else { at };
        self.after(before, NAMED)
    }

    /// Whether what stands at `at` makes the number before it a quantity: money, area, a scale.
    pub fn measures(&self, at: usize) -> bool {
        let unit = unit::after(self.words, at, true).is_some_and(|(unit, _)| !unit.is_count() && !unit.is_time());
        unit || number::scales(self.words, at)
    }

    /// One unit of `grain` around `now`.
    pub fn current(&self, grain: Grain) -> Option<Stretch> {
        Stretch::around(self.now, grain)
    }
}

/// The longer of two; the first when they are equal.
pub fn longer(best: Found, next: Found) -> Found {
    if next.end > best.end { next } else { best }
}
