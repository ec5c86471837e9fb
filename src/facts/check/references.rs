//! References: every id that is named is the id of something of the right kind.
//!
//! ```text
//! source: seed-cheongu-2024     there is no source "seed-cheongu-2024"; did you mean "seed-cheongju-2024"?
//! ```

use super::super::files::Located;
use super::super::model::*;
use super::message::{Arg, Message, kind};
use super::view::{ENTITIES, Facts, Report};

/// Names one reference: the words that lead to it in the file, what it may be, and the id.
struct Reference<'a> {
    words: Vec<&'a str>,
    kinds: &'a [FactKind],
    id: &'a str,
}

const ANYTHING: [FactKind; 5] =
    [FactKind::Zone, FactKind::Organisation, FactKind::Subject, FactKind::Event, FactKind::Partner];
const AREAS: [FactKind; 2] = [FactKind::Zone, FactKind::Subject];

pub fn check(facts: &Facts, report: &mut Report) {
    for at in facts.records {
        for reference in references(&at.record) {
            resolve(facts, report, at, &reference);
        }
        circles(facts, report, at);
        series_is_recurring(facts, report, at);
    }
}

fn one<'a>(key: &'a str, kinds: &'a [FactKind], id: impl Into<Option<&'a String>>) -> Vec<Reference<'a>> {
    id.into().into_iter().map(|id| Reference { words: vec![key, id], kinds, id }).collect()
}

fn many<'a>(key: &'a str, kinds: &'a [FactKind], ids: &'a [String]) -> Vec<Reference<'a>> {
    ids.iter().map(|id| Reference { words: vec![key, id], kinds, id }).collect()
}

/// Everything a record names by id.
fn references(record: &Record) -> Vec<Reference<'_>> {
    use FactKind::{Event, Indicator, Organisation, Partner, Source, Tag, Zone};
    let lists = match record {
        Record::Observation(x) => vec![
            one("indicator:", &[Indicator], &x.indicator),
            one("subject:", &ENTITIES, &x.subject),
            one("partner:", &[Partner], x.partner.as_ref()),
            one("source:", &[Source], &x.source),
        ],
        Record::Zone(x) => {
            vec![
                one("parent:", &AREAS, x.parent.as_ref()),
                many("tags:", &[Tag], &x.tags),
                of_attributes(x),
                of_position(x),
            ]
        }
        Record::Subject(x) => vec![
            one("part_of:", &ENTITIES, x.part_of.as_ref()),
            one("former_of:", &ENTITIES, x.former_of.as_ref()),
            one("partner:", &[Partner], x.partner.as_ref()),
        ],
        Record::Event(x) => vec![
            one("series:", &[Event], x.series.as_ref()),
            many("organisations:", &[Organisation], &x.organisations),
            many("partners:", &[Partner], &x.partners),
            many("tags:", &[Tag], &x.tags),
            one("source:", &[Source], &x.source),
        ],
        Record::Topic(x) => vec![
            many("about:", &ANYTHING, &x.about),
            many("tags:", &[Tag], &x.tags),
            one("source:", &[Source], &x.source),
        ],
        Record::Organisation(x) => vec![
            one("partner:", &[Partner], x.partner.as_ref()),
            many("zones:", &[Zone], &x.zones),
            one("source:", &[Source], &x.source),
        ],
        _ => Vec::new(),
    };
    lists.into_iter().flatten().collect()
}

fn of_position(zone: &Zone) -> Vec<Reference<'_>> {
    let source = zone.position.iter().map(|position| &position.source);
    source.map(|id| Reference { words: vec!["position:", "source:", id], kinds: &[FactKind::Source], id }).collect()
}

fn of_attributes(zone: &Zone) -> Vec<Reference<'_>> {
    use FactKind::{Attribute, Organisation, Source};
    let mut references = Vec::new();
    for (attribute, values) in &zone.attributes {
        references.push(Reference { words: vec!["attributes:", attribute], kinds: &[Attribute], id: attribute });
        for value in values {
            let words = |key, id| vec!["attributes:", attribute, key, id];
            references.push(Reference { words: words("source:", &value.source), kinds: &[Source], id: &value.source });
            references.extend(value.organisations.iter().map(|id| Reference {
                words: words("organisations:", id),
                kinds: &[Organisation],
                id,
            }));
        }
    }
    references
}

fn resolve(facts: &Facts, report: &mut Report, at: &Located, reference: &Reference) {
    let Reference { words, kinds, id } = reference;
    if kinds.iter().any(|kind| facts.get(*kind, id).is_some()) {
        return;
    }
    let said = match nearest(facts, kinds, id) {
        Some(known) => Message::new("check-unknown-nearest").with("known", known),
        None => Message::new("check-unknown"),
    };
    report.error(facts.spot(at, words), said.with_arg("kinds", either(kinds)).with("id", id));
}

/// `zone, subject or event`.
fn either(kinds: &[FactKind]) -> Arg {
    let list = |kinds: &[FactKind]| Arg::List(kinds.iter().map(|one| kind(*one).into()).collect());
    match kinds {
        [before @ .., last] if !before.is_empty() => {
            Message::new("check-either").with_arg("first", list(before)).with_arg("last", kind(*last)).into()
        }
        _ => list(kinds),
    }
}

/// The known id that differs in the fewest letters, when these are few.
fn nearest<'a>(facts: &Facts<'a>, kinds: &[FactKind], id: &str) -> Option<&'a str> {
    let known = facts.records.iter().filter(|at| kinds.contains(&at.record.kind()));
    let (letters, best) = known.map(|at| (distance(&at.id, id), at.id.as_str())).min()?;
    (letters <= 1 + id.len() / 6).then_some(best)
}

/// Levenshtein's count of letters to insert, drop or change.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let cost = (diagonal + usize::from(x != *y)).min(row[j] + 1).min(row[j + 1] + 1);
            diagonal = std::mem::replace(&mut row[j + 1], cost);
        }
    }
    row.last().copied().unwrap_or_default()
}

/// Nothing may lie in itself.
fn circles(facts: &Facts, report: &mut Report, at: &Located) {
    let key = match at.record.kind() {
        FactKind::Zone => "parent:",
        FactKind::Subject => "part_of:",
        _ => return,
    };
    let wholes = facts.wholes(&at.id);
    let last = wholes.last().copied().unwrap_or(&at.id);
    if facts.whole(last) == Some(at.id.as_str()) {
        let path: Vec<&str> = std::iter::once(at.id.as_str()).chain(wholes).collect();
        let path = [path, vec![&at.id]].concat().join(" → ");
        report.error(facts.spot(at, &[key]), Message::new("check-in-itself").with("id", &at.id).with("path", path));
    }
}

/// An edition belongs to a series, not to another edition.
fn series_is_recurring(facts: &Facts, report: &mut Report, at: &Located) {
    let Record::Event(Event { series: Some(id), .. }) = &at.record else { return };
    let Some(Record::Event(series)) = facts.get(FactKind::Event, id).map(|at| &at.record) else { return };
    if series.state != EventState::Recurring {
        report.error(facts.spot(at, &["series:", id]), Message::new("check-no-series").with("id", id));
    }
}
