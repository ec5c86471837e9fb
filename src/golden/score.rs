//! How a file of questions came out: per group, per language, and in all.
//!
//! A conversation counts once, right when every turn that expects something is right. Wrong answers and refusals
//! are counted per reply.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Outcome;
use super::fault::Fault;
use super::judge::Said;
use super::question::{Expect, Golden};
use crate::language::Language;
use crate::reply::{Reply, Status};

/// How some questions came out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Questions of which something was expected.
    pub of: usize,
    /// Those that are right.
    pub right: usize,
    /// Replies that answer.
    pub answered: usize,
    /// Those that are wrong: worse than saying nothing.
    pub wrong: usize,
    /// Where the desk says that it does not know.
    pub abstention: Abstention,
}

/// Replies that say "unknown", or should.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Abstention {
    /// It says so, and should.
    pub rightly: usize,
    /// It says so where something else was expected: a false refusal.
    pub falsely: usize,
    /// It should say so, and does not.
    pub missed: usize,
}

impl Abstention {
    /// Of the times it says so, the part where it should: numerator and denominator.
    pub fn precision(&self) -> (usize, usize) {
        (self.rightly, self.rightly + self.falsely)
    }

    /// Of the times it should say so, the part where it does: numerator and denominator.
    pub fn recall(&self) -> (usize, usize) {
        (self.rightly, self.rightly + self.missed)
    }
}

impl Row {
    /// The same with the counts of another row.
    fn with(self, other: &Row) -> Row {
        let (a, b) = (self.abstention, other.abstention);
        Row {
            of: self.of + other.of,
            right: self.right + other.right,
            answered: self.answered + other.answered,
            wrong: self.wrong + other.wrong,
            abstention: Abstention {
                rightly: a.rightly + b.rightly,
                falsely: a.falsely + b.falsely,
                missed: a.missed + b.missed,
            },
        }
    }

    fn count(&mut self, expect: &Expect, reply: &Reply, right: bool) {
        self.answered += usize::from(reply.status == Status::Answered);
        self.wrong += usize::from(reply.status == Status::Answered && !right);
        let (wanted, refused) = (expect.statuses(), reply.status == Status::Unknown);
        match (wanted == [Status::Unknown], refused) {
            (true, true) => self.abstention.rightly += 1,
            (true, false) => self.abstention.missed += 1,
            (false, true) if !wanted.contains(&Status::Unknown) => self.abstention.falsely += 1,
            _ => {}
        }
    }

    /// Between which parts the true part right lies in 19 of 20 cases (Wilson's interval): with few questions
    /// the part itself says little.
    pub fn interval(&self) -> Option<(f64, f64)> {
        const Z: f64 = 1.959_963_984_540_054;
        let count = |count: usize| u32::try_from(count).map_or(f64::INFINITY, f64::from);
        let of = count(self.of);
        if self.of == 0 {
            return None;
        }
        let part = count(self.right) / of;
        let middle = part + Z * Z / (2.0 * of);
        let half = Z * (part * (1.0 - part) / of + Z * Z / (4.0 * of * of)).sqrt();
        let whole = 1.0 + Z * Z / of;
        Some((((middle - half) / whole).max(0.0), ((middle + half) / whole).min(1.0)))
    }
}

/// One reply that is wrong.
#[derive(Clone, Debug, Serialize)]
pub struct Failure {
    /// The question's id.
    pub id: String,
    /// Its group.
    pub group: String,
    /// What was asked.
    pub text: String,
    /// Why the reply is wrong.
    pub faults: Vec<Fault>,
    /// The reply.
    pub reply: Said,
}

/// See the module.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Score {
    /// All questions.
    pub all: Row,
    /// By group, as the questions name it.
    pub groups: BTreeMap<String, Row>,
    /// By the language of the question, where it is given.
    pub languages: BTreeMap<Language, Row>,
    /// Questions of which nothing was expected.
    pub unjudged: usize,
    /// Everything that is wrong, in the order of the file.
    pub failures: Vec<Failure>,
}

impl Score {
    /// Counts a question and what came of it.
    pub fn add(&mut self, golden: &Golden, outcomes: &[Outcome]) {
        let (mut row, mut right, mut judged) = (Row::default(), true, false);
        for (turn, outcome) in golden.turns.iter().zip(outcomes) {
            let (Some(expect), Some(faults)) = (&turn.expect, &outcome.faults) else { continue };
            judged = true;
            right &= faults.is_empty();
            row.count(expect, &outcome.reply, faults.is_empty());
            if !faults.is_empty() {
                self.failures.push(failure(golden, outcome, faults));
            }
        }
        if !judged {
            self.unjudged += 1;
            return;
        }
        (row.of, row.right) = (1, usize::from(right));
        let group = self.groups.entry(golden.group.clone()).or_default();
        *group = group.with(&row);
        if let Some(language) = golden.lang {
            let language = self.languages.entry(language).or_default();
            *language = language.with(&row);
        }
        self.all = self.all.with(&row);
    }

    /// The groups and everything they are part of: of `figure/en`, also `figure`.
    pub fn tree(&self) -> BTreeMap<String, Row> {
        let mut tree: BTreeMap<String, Row> = BTreeMap::new();
        for (group, row) in &self.groups {
            let ends = group.match_indices('/').map(|(at, _)| at).chain([group.len()]);
            for part in ends.filter_map(|end| group.get(..end)) {
                let whole = tree.entry(part.to_owned()).or_default();
                *whole = whole.with(row);
            }
        }
        tree
    }
}

fn failure(golden: &Golden, outcome: &Outcome, faults: &[Fault]) -> Failure {
    Failure {
        id: outcome.id.clone(),
        group: golden.group.clone(),
        text: outcome.question.text.clone(),
        faults: faults.to_vec(),
        reply: Said::from(&outcome.reply),
    }
}
