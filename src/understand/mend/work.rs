//! One text being mended: every word may be a known word that slipped, and the likeliest row of
//! words is taken (Viterbi).
//!
//! In `what share of FDI coems`, `coems` costs two letters swapped as `comes` and more as `homes`,
//! and after `FDI` the model prefers `comes` too.

use super::super::text::{Text, Token};
use super::Kind;
use super::channel::Letters;
use super::elsewhere;
use super::model::{Model, START, UNKNOWN, WordId};

/// At most so many readings of a word are weighed.
const MOST_READINGS: usize = 14;
/// What changing a word the store knows costs beside its slips, and one that exists.
const KNOWN: f32 = 1.5;
const REAL: f32 = 0.5;
/// What it costs to read a name as a word that is no part of names.
const NO_NAME: f32 = 4.0;
/// What it costs to read a word of the other language.
const FOREIGN: f32 = 2.0;
/// What a word costs that exists but was never read.
const UNSEEN: f32 = 13.0;
/// What a slip of a word costs that was never read.
const ELSEWHERE: f32 = 8.0;
/// What a name costs that was never read, beside its letters, and more where many letters slipped.
const NAME: f32 = 4.0;
const NAME_AMONG_SLIPS: f32 = 3.0;
const MANY_SLIPS: f32 = 4.6;
/// What a word costs that is none, beside its letters.
const SLIP: f32 = 8.0;

/// One way to read a word.
#[derive(Clone, Copy, Debug)]
struct Reading {
    word: WordId,
    /// What the slips cost.
    cost: f32,
    /// What it costs wherever it stands; otherwise the model says.
    own: Option<f32>,
    changed: bool,
}

/// True for the first word of a clause, which is capitalised whatever it is.
pub fn begins_clause(text: &Text, at: usize) -> bool {
    at == 0 || text.tokens.get(at).zip(text.tokens.get(at - 1)).is_none_or(|(this, last)| this.clause != last.clause)
}

/// A text on its way through the model.
pub struct Work<'a> {
    model: &'a Model,
    text: &'a Text,
    kinds: Vec<Kind>,
    marks: bool,
    /// What one slip costs.
    slip: f32,
    vietnamese: bool,
}

impl<'a> Work<'a> {
    /// A text with what its words look like by themselves.
    pub fn new(model: &'a Model, text: &'a Text, kinds: Vec<Kind>) -> Work<'a> {
        let work =
            Work { model, text, kinds, marks: text.has_marks(), slip: 0.0, vietnamese: model.is_vietnamese(text) };
        Work { slip: work.cost_of_a_slip(), ..work }
    }

    /// The words that were meant where others were typed, in order.
    pub fn mended(mut self) -> Vec<(usize, String)> {
        let mut chosen = self.likeliest();
        if self.count_mended_names(&chosen) {
            self.slip = self.cost_of_a_slip();
            chosen = self.likeliest();
        }
        let changed = chosen.iter().enumerate().filter(|(_, reading)| reading.changed);
        changed.filter_map(|(at, reading)| Some((at, self.written(at, reading.word)?))).collect()
    }

    /// Where many letters slipped, one more is likely.
    fn cost_of_a_slip(&self) -> f32 {
        let slips = self.kinds.iter().filter(|kind| **kind == Kind::Slip).count() as f32;
        let letters: usize = self.text.tokens.iter().map(|token| token.folded.len()).sum();
        let rate = ((slips * 1.3 + 0.15) / (letters as f32 + 15.0)).clamp(0.003, 0.1);
        -(rate / 4.0).ln()
    }

    /// Names and words that were mended had slipped too; true if there are any.
    fn count_mended_names(&mut self, chosen: &[Reading]) -> bool {
        let calm = self.is_calm();
        for (kind, reading) in self.kinds.iter_mut().zip(chosen) {
            if calm && reading.changed && *kind == Kind::Name {
                *kind = Kind::Slip;
            }
        }
        calm && !self.is_calm()
    }

    /// The likeliest reading of every word (Viterbi).
    fn likeliest(&self) -> Vec<Reading> {
        let mut columns: Vec<Vec<(Reading, f32, usize)>> = Vec::new();
        for (at, token) in self.text.tokens.iter().enumerate() {
            let start = [(Reading { word: START, cost: 0.0, own: None, changed: false }, 0.0, 0)];
            let before = columns.last().map_or(&start[..], Vec::as_slice);
            let begins = begins_clause(self.text, at);
            let column = self.readings(at, token).into_iter().map(|reading| {
                let follow = |last: &(Reading, f32, usize)| {
                    let context = if begins { START } else { last.0.word };
                    last.1 + reading.cost + reading.own.unwrap_or_else(|| self.model.after(context, reading.word))
                };
                let best = before.iter().map(follow).enumerate().min_by(|a, b| a.1.total_cmp(&b.1));
                let (from, cost) = best.unwrap_or_default();
                (reading, cost, from)
            });
            let column = column.collect();
            columns.push(column);
        }
        let last = columns.last().and_then(|column| column.iter().enumerate().min_by(|a, b| a.1.1.total_cmp(&b.1.1)));
        let mut place = last.map_or(0, |(place, _)| place);
        let mut chosen = Vec::with_capacity(columns.len());
        for column in columns.iter().rev() {
            let Some((reading, _, from)) = column.get(place) else { break };
            chosen.push(*reading);
            place = *from;
        }
        chosen.reverse();
        chosen
    }

    /// The word as it stands and those it may have been.
    fn readings(&self, at: usize, token: &Token) -> Vec<Reading> {
        let kind = self.kinds[at];
        let known = self.model.id(token, self.marks);
        let own = if known.is_some() { None } else { Some(self.cost_unread(kind, token)) };
        let mut readings = vec![Reading { word: known.unwrap_or(UNKNOWN), cost: 0.0, own, changed: false }];
        let typed = Letters::of(&token.marked, &token.folded);
        if let Some(typed) =
            typed.filter(|_| kind != Kind::Fixed && !(matches!(kind, Kind::Known | Kind::Real) && self.is_calm()))
        {
            readings.extend(self.slipped(at, &typed, known));
        }
        readings
    }

    /// What a word costs that was never read, as it stands.
    fn cost_unread(&self, kind: Kind, token: &Token) -> f32 {
        let letters = token.folded.len() as f32;
        let own = match kind {
            Kind::Fixed => return 0.0,
            Kind::Known | Kind::Real | Kind::Unread => return UNSEEN,
            Kind::Name if self.slip < MANY_SLIPS => NAME + NAME_AMONG_SLIPS + 2.2 * letters,
            Kind::Name => NAME + 2.2 * letters,
            Kind::Slip => SLIP + 2.5 * letters,
        };
        let slipped = ELSEWHERE + self.slip;
        let elsewhere = own > slipped && elsewhere::is_near(&token.marked, |word| self.model.holds(word));
        if elsewhere { slipped } else { own }
    }

    /// No word of the text slipped that is not written like a name.
    fn is_calm(&self) -> bool {
        !self.kinds.contains(&Kind::Slip)
    }

    fn slipped(&self, at: usize, typed: &Letters, known: Option<WordId>) -> Vec<Reading> {
        let (edits, meant) = match self.kinds[at] {
            Kind::Known => (1, KNOWN),
            Kind::Real => (1, REAL),
            Kind::Unread => (2, REAL),
            _ => (2, 0.0),
        };
        let length = typed.folded().len();
        let most = if length <= 2 || edits == 1 {
            1.0
        } else if length <= 7 {
            2.0
        } else {
            3.0
        };
        let limit = most * (self.slip + 1.5) + 1.5;
        let named = self.text.words(at..at + 1).contains(char::is_uppercase) && !begins_clause(self.text, at);
        let reading = |id: WordId| {
            let word = self.model.words.get(id as usize)?;
            let cost = typed.cost_of(&word.letters, self.slip, limit)?;
            let changed = word.letters.folded() != typed.folded();
            let name = if named && !word.named { NO_NAME } else { 0.0 };
            let foreign = if word.is_foreign(self.vietnamese) { FOREIGN } else { 0.0 };
            let doubt = if changed { meant + name + foreign } else { 0.0 };
            Some(Reading { word: id, cost: cost + doubt, own: None, changed })
        };
        let mut found: Vec<Reading> =
            self.model.around(typed.folded(), edits).filter(|id| Some(*id) != known).filter_map(reading).collect();
        let worth = |reading: &Reading| reading.cost + 0.6 * self.model.alone(reading.word);
        found.sort_by(|a, b| worth(a).total_cmp(&worth(b)));
        found.truncate(MOST_READINGS);
        found
    }

    /// A word in the case of the one that was typed.
    fn written(&self, at: usize, word: WordId) -> Option<String> {
        let word = &self.model.words.get(word as usize)?.text;
        let typed = self.text.words(at..at + 1);
        let upper = typed.contains(char::is_uppercase);
        let lower = typed.contains(char::is_lowercase);
        Some(match (upper, lower || typed.chars().count() < 2) {
            (true, false) => word.to_uppercase(),
            (true, true) => {
                let mut letters = word.chars();
                letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
            }
            (false, _) => word.to_string(),
        })
    }
}
