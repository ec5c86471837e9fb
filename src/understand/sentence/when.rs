//! The periods of a sentence: those the words say, and the two sides of the merger.

use chrono::NaiveDate;

use super::super::period::{self, Grain, PeriodMention, Role};
use super::super::utterance::{When, WhenRole};
use super::super::words::Cue;
use super::{Sentence, merger_day};

/// The province that joined the city.
const FORMER: &str = "hai-duong-former";

/// "T2" by itself is a terminal as often as a month; "T2/2025" is a month.
fn is_bare_code(text: &str) -> bool {
    text.len() <= 3 && text.starts_with(['t', 'T']) && text.chars().skip(1).all(|c| c.is_ascii_digit())
}

fn is_per_year(text: &str) -> bool {
    ["in one year", "in a year", "in 1 year"].contains(&text.to_ascii_lowercase().as_str())
}

/// "In October and November 2024": both are asked for.
fn joined(sentence: &Sentence, pair: &[PeriodMention]) -> bool {
    let gap = sentence.text.as_str().get(pair[0].span.end..pair[1].span.start).unwrap_or_default();
    let plain = |mention: &PeriodMention| matches!(mention.role, Role::In);
    ["and", "và", "va", "&"].contains(&gap.trim()) && pair.iter().all(plain)
}

/// True when a period names its year: without one "(tháng 6)" is of the year said before.
fn says_year(sentence: &Sentence, mention: &PeriodMention) -> bool {
    let words = sentence.text.as_str().get(mention.span.clone()).unwrap_or_default();
    words.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

impl Sentence<'_> {
    pub(super) fn read_periods(&mut self) {
        let mentions = period::periods(self.text.as_str(), self.language, self.now.naive_local());
        // "Tết dương lịch vừa rồi (1-4/1/2026)": what stands in brackets explains what stands before.
        let explained = |pair: &[PeriodMention]| {
            let gap = self.text.as_str().get(pair[0].span.end..pair[1].span.start);
            gap.is_some_and(|gap| gap.contains('(') && !gap.contains(')') && gap.len() < 16)
                && says_year(self, &pair[1])
        };
        let explained: Vec<bool> = mentions.windows(2).map(explained).chain([false]).collect();
        let joined = mentions.windows(2).any(|pair| mentions.len() == 2 && joined(self, pair));
        for (mention, explained) in mentions.into_iter().zip(explained) {
            // A clock time says nothing about figures and events, which are dated by day.
            let from = mention.from.date();
            let to = mention.to.date().max(from + chrono::Days::new(1));
            let units = self.units_in(&mention.span);
            let inside_name = units.iter().any(|&at| self.units[at].is_name());
            // "Now" and "to date" ask for the newest, which is what no period asks for too.
            let bare = self.text.as_str().get(mention.span.clone()).is_some_and(is_bare_code);
            // "In one year" asks for a year's worth, not for next year.
            let yearly = self.text.as_str().get(mention.span.clone()).is_some_and(is_per_year);
            if explained || mention.grain == Grain::Second || bare || yearly || (inside_name && units.len() == 1) {
                continue;
            }
            let role = match mention.role {
                Role::In | Role::Between => WhenRole::In,
                Role::AsOf => WhenRole::AsOf,
                Role::Since => WhenRole::Since,
                Role::Until => WhenRole::Until,
            };
            self.ends = self.ends.or(mention
                .ends
                .map(|ends| ends.map(|end| When { from: end.from.date(), to: end.to.date(), role: WhenRole::In })));
            self.periods.push((units, When { from, to, role }));
        }
        let set_against = self.asks_any(&[Cue::Compare, Cue::Grow, Cue::Difference])
            || joined
            || self.says_any(&["growth", "change", "difference"]);
        if let ([(_, a), (_, b), ..], None, true) = (self.periods.as_slice(), self.ends, set_against) {
            self.ends = Some(if a.from <= b.from { [*a, *b] } else { [*b, *a] });
        }
        self.read_merger();
    }

    /// "Before joining up with Hai Duong": the word, the merger, and whom it was with.
    fn side_of_merger(&self, role: WhenRole) -> Vec<usize> {
        let words: &[&str] = match role {
            WhenRole::Until => &["before", "prior", "truoc"],
            _ => &["after", "since", "sau", "following"],
        };
        let says = |at: &usize| self.units[*at].folded.iter().any(|word| words.contains(&word.as_str()));
        let merger = self.saying("merger");
        let found =
            merger.iter().find_map(|merger| (merger.saturating_sub(3)..*merger).find(says).map(|at| (at, *merger)));
        let Some((at, merger)) = found else { return Vec::new() };
        let former = |at: &usize| self.ids(&self.units[*at]).any(|id| id == FORMER);
        let with = (merger + 1..self.units.len()).take(2).find(former);
        (at..=with.unwrap_or(merger)).collect()
    }

    /// "After the merger" and "before the merger" are periods of this city.
    fn read_merger(&mut self) {
        let sides = [(Cue::BeforeMerger, WhenRole::Until), (Cue::AfterMerger, WhenRole::Since)];
        for (cue, role) in sides {
            let mut units: Vec<usize> = (0..self.units.len()).filter(|&at| self.units[at].gives(cue)).collect();
            if units.is_empty() {
                units = self.side_of_merger(role);
            }
            if !units.is_empty() && self.periods.is_empty() {
                let day = merger_day();
                let (from, to) = match role {
                    WhenRole::Until => (NaiveDate::from_ymd_opt(1990, 1, 1).unwrap_or(day), day),
                    _ => (day, self.now.date_naive() + chrono::Days::new(1)),
                };
                self.periods.push((units, When { from, to, role }));
            }
        }
    }
}
