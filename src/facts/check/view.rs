//! What the rules look at: the records found by id, the observations ready to be compared, and
//! the exact place of a word inside a record.
//!
//! `facts.spot(at, &["developer:", "source:"])` is where the source of a zone's developer stands.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::super::files::Located;
use super::super::model::*;
use super::{Arg, Finding, Locate, Message, Severity, Spot};

/// Kinds whose ids share one name space, because a question can be about any of them.
pub const ENTITIES: [FactKind; 4] = [FactKind::Zone, FactKind::Subject, FactKind::Organisation, FactKind::Event];

/// Everything read from the files, with its indexes.
pub struct Facts<'a> {
    pub records: &'a [&'a Located],
    pub today: NaiveDate,
    pub figures: Vec<Figure<'a>>,
    by_id: HashMap<(FactKind, &'a str), &'a Located>,
    locate: Locate<'a>,
}

/// An observation that is whole: known indicator, its unit, a date and a value.
#[derive(Clone, Copy)]
pub struct Figure<'a> {
    pub at: &'a Located,
    pub observation: &'a Observation,
    pub indicator: &'a Indicator,
    pub date: FactDate,
    pub low: Decimal,
    pub high: Decimal,
}

/// What one value must share with another to be compared with it.
pub type SeriesKey<'a> = (&'a str, &'a str, Option<&'a str>, Option<&'a str>);

impl<'a> Figure<'a> {
    /// Indicator, subject, partner and scope.
    pub fn series(&self) -> SeriesKey<'a> {
        let Observation { indicator, subject, partner, scope, .. } = self.observation;
        (indicator, subject, partner.as_deref(), scope.as_deref())
    }

    /// The value as its source has it.
    pub fn shown(&self) -> Arg {
        let Observation { unit, qualifier, .. } = self.observation;
        Arg::Amount { low: self.low, high: self.high, unit: unit.clone(), qualifier: *qualifier }
    }

    /// Subject and partner: `hai-phong/KR`.
    pub fn whose(&self) -> String {
        match &self.observation.partner {
            Some(partner) => format!("{}/{partner}", self.observation.subject),
            None => self.observation.subject.clone(),
        }
    }
}

impl<'a> Facts<'a> {
    pub fn new(records: &'a [&'a Located], locate: Locate<'a>, today: NaiveDate) -> Facts<'a> {
        let mut by_id = HashMap::new();
        for at in records {
            by_id.entry((at.record.kind(), at.id.as_str())).or_insert(*at);
        }
        let mut facts = Facts { records, today, figures: Vec::new(), by_id, locate };
        facts.figures = records.iter().filter_map(|at| facts.figure(at)).collect();
        facts
    }

    /// The first record of that kind and id.
    pub fn get(&self, kind: FactKind, id: &str) -> Option<&'a Located> {
        self.by_id.get(&(kind, id)).copied()
    }

    pub fn indicator(&self, id: &str) -> Option<&'a Indicator> {
        match &self.get(FactKind::Indicator, id)?.record {
            Record::Indicator(indicator) => Some(indicator),
            _ => None,
        }
    }

    pub fn attribute(&self, id: &str) -> Option<&'a Attribute> {
        match &self.get(FactKind::Attribute, id)?.record {
            Record::Attribute(attribute) => Some(attribute),
            _ => None,
        }
    }

    pub fn source(&self, id: &str) -> Option<&'a Source> {
        match &self.get(FactKind::Source, id)?.record {
            Record::Source(source) => Some(source),
            _ => None,
        }
    }

    /// Observations an answer may lead with.
    pub fn standing(&self) -> impl Iterator<Item = &Figure<'a>> {
        self.figures.iter().filter(|figure| figure.observation.rank != Rank::Deprecated)
    }

    /// What a zone or subject lies in, from the inside out; stops where it would go in a circle.
    pub fn wholes(&self, id: &str) -> Vec<&'a str> {
        let mut seen = HashSet::from([id.to_owned()]);
        let mut wholes = Vec::new();
        let mut next = self.whole(id);
        while let Some(whole) = next.filter(|whole| seen.insert((*whole).to_owned())) {
            wholes.push(whole);
            next = self.whole(whole);
        }
        wholes
    }

    /// What a zone or subject directly lies in.
    pub fn whole(&self, id: &str) -> Option<&'a str> {
        let at = self.get(FactKind::Zone, id).or_else(|| self.get(FactKind::Subject, id))?;
        match &at.record {
            Record::Zone(zone) => zone.parent.as_deref(),
            Record::Subject(subject) => subject.part_of.as_deref(),
            _ => None,
        }
    }

    fn figure(&self, at: &'a Located) -> Option<Figure<'a>> {
        let Record::Observation(observation) = &at.record else { return None };
        let indicator = self.indicator(&observation.indicator).filter(|known| known.unit == observation.unit)?;
        let low = observation.value.or(observation.value_min)?.0;
        let high = observation.value.or(observation.value_max)?.0;
        Some(Figure { at, observation, indicator, date: observation.date()?, low, high })
    }

    /// The place of a word inside a record.
    pub fn spot(&self, at: &Located, words: &[&str]) -> Spot {
        (self.locate)(at, words)
    }
}

/// The lines of the files that records were read from.
pub struct Lines<'a> {
    lines: HashMap<&'a str, Vec<&'a str>>,
}

impl<'a> Lines<'a> {
    /// Of these files.
    pub fn of(files: &'a [(String, String)]) -> Lines<'a> {
        Lines { lines: files.iter().map(|(name, text)| (name.as_str(), text.lines().collect())).collect() }
    }

    /// The place of a word inside a record: each word is looked for behind the one before it, so
    /// that `["developer:", "source:"]` is the source of the developer. Where a word is not
    /// found, the place of the last one that was, or of the record.
    pub fn spot(&self, at: &Located, words: &[&str]) -> Spot {
        let mut spot = at.spot.clone();
        let Some(lines) = self.lines.get(at.spot.file.as_str()) else { return spot };
        let (mut row, mut from) = (at.spot.line.saturating_sub(1) as usize, 0);
        let end = end_of_item(lines, row, at.spot.column.saturating_sub(1) as usize);
        for word in words {
            let Some((found, byte)) = (row..end).find_map(|line| {
                let begin = if line == row { from } else { 0 };
                Some((line, find_word(lines.get(line)?, begin, word)?))
            }) else {
                break;
            };
            (row, from) = (found, byte + word.len());
            spot.line = found as u64 + 1;
            spot.column = lines[found][..byte].chars().count() as u64 + 1;
        }
        spot
    }
}

/// The line behind the last one of the item that begins in line `first`, whose keys are indented
/// by `indent`.
fn end_of_item(lines: &[&str], first: usize, indent: usize) -> usize {
    let outside = |line: &&str| {
        let text = line.trim_start();
        !text.is_empty() && !text.starts_with('#') && line.len() - text.len() < indent
    };
    let rest = lines.get(first + 1..).unwrap_or_default();
    first + 1 + rest.iter().position(outside).unwrap_or(rest.len())
}

/// Where `word` stands in the line from byte `begin` on, not as the end of a longer word.
fn find_word(line: &str, begin: usize, word: &str) -> Option<usize> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '-';
    let text = line.get(begin..)?;
    text.match_indices(word).map(|(byte, _)| begin + byte).find(|&byte| !line[..byte].ends_with(is_part))
}

/// True when `other` is more than a twentieth below `value`: beyond rounding, "over" and "nearly".
pub fn is_well_above(value: Decimal, other: Decimal) -> bool {
    // Values come from outside, so nothing here may overflow.
    let margin = value.abs().checked_div(Decimal::from(20));
    value.checked_sub(other).zip(margin).is_some_and(|(above, margin)| above > margin)
}

/// Where the rules put what they find.
#[derive(Default)]
pub struct Report {
    pub findings: Vec<Finding>,
}

impl Report {
    pub fn error(&mut self, spot: Spot, said: Message) {
        self.findings.push(Finding { severity: Severity::Error, spot, said });
    }

    pub fn warning(&mut self, spot: Spot, said: Message) {
        self.findings.push(Finding { severity: Severity::Warning, spot, said });
    }
}
