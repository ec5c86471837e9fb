//! Which words of a sentence carry meaning: a reading that does not account for one must not answer.

use super::super::dictionary::is_english;
use super::super::phrases::Sense;
use super::super::words::Cue;
use super::Sentence;
use crate::language::Language;

/// Words before what is counted that leave all of it counted.
const LOOSE: &[&str] = &[
    "different",
    "total",
    "such",
    "exact",
    "actual",
    "current",
    "many",
    "more",
    "other",
    "these",
    "those",
    "existing",
    "separate",
    "distinct",
    "individual",
    "whole",
    "known",
    "published",
    "official",
    "various",
    "full",
    "overall",
    "precise",
    "latest",
    "approximate",
    "rough",
    "real",
    "uh",
    "um",
    "er",
    "erm",
    "combined",
    "entire",
    "in",
    "of",
    "the",
    "all",
];

/// Capitals out of politeness: "cảm ơn Anh", "kính gửi Quý Ban".
const ADDRESS: &[&str] = &[
    "anh", "chi", "em", "ban", "quy", "ong", "ba", "co", "chu", "bac", "kinh", "gui", "ad", "admin", "xin", "chao",
    "sir", "madam", "dear", "toi", "minh", "a", "e", "c", "vang", "da",
];

impl Sentence<'_> {
    /// "NHIỀU đất trống NHẤT": the two halves of a Vietnamese superlative may stand apart.
    pub(super) fn read_superlatives(&mut self) {
        if self.language != Language::Vi {
            return;
        }
        let most = ["nhieu", "lon", "rong", "cao", "dong", "to", "day", "dai", "sau"];
        let least = ["it", "nho", "thap", "be", "gan", "re", "ngan"];
        for at in 1..self.units.len() {
            let token = self.text.tokens.get(self.units[at].tokens.start);
            if self.units[at].tokens.len() != 1 || token.is_none_or(|token| token.marked != "nhất") {
                continue;
            }
            let before: Vec<&str> =
                self.units[at.saturating_sub(4)..at].iter().flat_map(|unit| &unit.folded).map(String::as_str).collect();
            let says = |words: &[&str]| before.iter().any(|word| words.contains(word));
            if says(&most) {
                self.units[at].senses = vec![Sense::Cue(Cue::Highest)];
                self.units[at].word = None;
            } else if says(&least) {
                self.units[at].senses = vec![Sense::Cue(Cue::Lowest)];
                self.units[at].word = None;
            }
        }
    }

    pub(super) fn judge(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        let in_period = self.periods.iter().any(|(units, _)| units.contains(&at));
        let light = unit.each_concept().any(|term| self.lexicon.is_light(term));
        let bare_number = unit.number && !in_period && !self.is_amount(at) && !self.names_one(at);
        if self.attributes(at) {
            return false;
        }
        if self.negates(at) || self.restricts(at) || self.is_proper(at) || self.is_limit(at) {
            return true;
        }
        let named = unit.is_name() && !unit.is_free() && !self.is_who_asks(at);
        // "The largest", "what share", "grew": an answer that leaves the operation out is another answer.
        let operations = [Cue::Highest, Cue::Lowest, Cue::ShareOf, Cue::Grow, Cue::Series];
        let operation = operations.into_iter().any(|cue| unit.gives(cue));
        if operation && !unit.senses.iter().any(|sense| matches!(sense, Sense::Filler | Sense::Soft)) {
            return true;
        }
        !(unit.is_free() || light || bare_number || self.is_who_asks(at)) || named
    }

    /// "Trang Due 4", "phase 3", "Resolution 227": a number that says which one is meant.
    pub fn names_one(&self, at: usize) -> bool {
        let (Some(unit), Some(before)) = (self.units.get(at), at.checked_sub(1).and_then(|at| self.units.get(at)))
        else {
            return false;
        };
        let small = unit.folded.iter().all(|word| word.len() <= 3);
        let numbered = ["phase", "resolution", "berth", "terminal", "decision", "region"];
        let kind = numbered.iter().any(|kind| self.saying(kind).contains(&(at - 1)));
        let named = before.entities().next().is_some() && !self.city().contains(&(at - 1));
        let apart = self.text.as_str().get(self.text.span(before.tokens.start..unit.tokens.end)).unwrap_or_default();
        unit.number && small && !self.is_amount(at) && (named || kind) && !apart.contains([',', ':', ';', '?'])
    }

    /// A "không" or "chưa" that denies something, as against the one that closes a yes-or-no question.
    fn negates(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        let [word] = unit.folded.as_slice() else { return false };
        if self.language != Language::Vi
            || !["khong", "ko", "chua", "chang"].contains(&word.as_str())
            || !unit.is_free()
        {
            return false;
        }
        let token = |at: usize| self.text.tokens.get(at);
        let Some(next) = token(unit.tokens.end) else { return false };
        let Some(this) = token(unit.tokens.start) else { return false };
        let comma = self.text.as_str().get(this.span.end..next.span.start).is_some_and(|gap| gap.contains([',', '?']));
        let polite =
            ["biet", "a", "nhi", "nhe", "vay", "ta", "ha", "em", "anh", "chi", "ad", "the", "day", "ban", "thi", "hay"];
        let after_or = unit.tokens.start.checked_sub(1).and_then(token).is_some_and(|token| token.folded == "hay");
        !(comma || after_or || polite.contains(&next.folded.as_str()) || this.clause != next.clause)
    }

    /// "According to HEZA", "theo HEZA": who says so, not what is asked about.
    pub(super) fn attributes(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        let word = |back: usize| {
            let at = unit.tokens.start.checked_sub(back);
            at.map_or("", |at| self.text.word(at))
        };
        let cited = match self.language {
            Language::En => word(1) == "to" && word(2) == "according",
            Language::Vi => word(1) == "theo",
        };
        cited && unit.entities().next().is_some()
    }

    /// "How many SINGLE workers", "the number of HIGH schools": what stands between the question and
    /// what is counted says which are counted, however ordinary a word it is.
    fn restricts(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        let [word] = unit.folded.as_slice() else { return false };
        let soft = unit.senses.contains(&Sense::Soft) && !unit.senses.contains(&Sense::Filler);
        if self.language != Language::En || !soft || word.ends_with("ly") || LOOSE.contains(&word.as_str()) {
            return false;
        }
        let soft_before = |at: &usize| self.units[*at].senses.contains(&Sense::Soft);
        let Some(cue) = (0..at).rev().find(|at| !soft_before(at)) else { return false };
        let counts = self.units[cue].gives(Cue::HowMany) && !self.units[cue].folded.iter().any(|word| word == "much");
        let next = self.units.get(at + 1);
        counts && next.is_some_and(|next| !next.is_function_word() && (!next.is_free() || !next.concepts().is_empty()))
    }

    /// A proper name the desk does not know, though its syllables are ordinary words: "Chua Ve
    /// port", "quận Hồng Bàng". Written with capitals inside a sentence that is written without.
    fn is_proper(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        let plain = unit.is_free() && unit.concepts().is_empty() && !unit.is_name() && unit.tokens.len() == 1;
        if !plain || !self.is_capital(at) || self.is_titled() {
            return false;
        }
        match self.language {
            Language::En => {
                let first = unit.tokens.start == 0 || self.begins_clause(at);
                !first
                    && unit
                        .folded
                        .iter()
                        .all(|word| word.len() > 1 && !is_english(word) && !ADDRESS.contains(&word.as_str()))
            }
            Language::Vi => {
                let other = |at: Option<usize>| {
                    at.is_some_and(|at| {
                        let folded = self.units.get(at).map_or(&[][..], |unit| unit.folded.as_slice());
                        self.is_capital(at) && !folded.iter().any(|word| ADDRESS.contains(&word.as_str()))
                    })
                };
                let address = unit.folded.iter().any(|word| ADDRESS.contains(&word.as_str()));
                let capital =
                    |at: usize| other(Some(at)) && self.units[at].tokens.len() == 1 && self.units[at].is_free();
                !address
                    && (capital(at + 1) && !self.begins_clause(at + 1)
                        || at > 0 && capital(at - 1) && !self.begins_clause(at))
            }
        }
    }

    /// Written with a capital, but not all in capitals.
    pub fn is_capital(&self, at: usize) -> bool {
        let typed = self.units.get(at).and_then(|unit| unit.tokens.clone().next()).map_or("", |at| self.text.typed(at));
        typed.chars().next().is_some_and(char::is_uppercase) && typed.chars().any(char::is_lowercase)
    }

    fn begins_clause(&self, at: usize) -> bool {
        let start = self.units.get(at).map_or(0, |unit| unit.tokens.start);
        let clause = |at: usize| self.text.tokens.get(at).map(|token| token.clause);
        start == 0 || clause(start) != clause(start - 1)
    }

    /// Written Like A Title, where capitals say nothing.
    fn is_titled(&self) -> bool {
        let capitals = (0..self.text.tokens.len()).filter(|at| self.text.typed(*at).starts_with(char::is_uppercase));
        2 * capitals.count() > self.text.tokens.len()
    }

    /// "Workers under 25": a number without a unit that limits what is counted.
    fn is_limit(&self, at: usize) -> bool {
        let bound = |at: usize| self.units[at].gives(Cue::Over) || self.units[at].gives(Cue::Under);
        self.units[at].number
            && self.asks(Cue::HowMany)
            && at.checked_sub(1).is_some_and(bound)
            && !self.periods.iter().any(|(units, _)| units.contains(&at))
    }

    /// True when a number is part of an amount with a unit ("500 ha"): such a number means something.
    pub fn is_amount(&self, at: usize) -> bool {
        self.numbers.iter().any(|(units, number)| units.contains(&at) && number.unit.is_some())
    }
}
