//! What an article names: the city, zones, companies, investing economies – and places that are not the city's.
//!
//! `"KCN Tràng Duệ … Bắc Ninh"` → the park `trang-due`, a place elsewhere.

use std::ops::Range;

use super::kind::Kind;
use super::vocabulary::Vocabulary;
use crate::ask::Snapshot;
use crate::understand::phrases::Sense;
use crate::understand::text::Text;

/// What a name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Something of the store: ids it can be, each with its kind.
    Known(Vec<(String, Kind)>),
    /// An investing economy.
    Partner(String),
    /// A place that is not the city's.
    Elsewhere,
    /// A company the store does not know.
    Unknown,
}

/// A name in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it means.
    pub what: What,
}

/// The names of a text, left to right, not overlapping.
pub fn names(snapshot: &Snapshot, words: &Vocabulary, text: &Text) -> Vec<Name> {
    let reader = snapshot.lexicon.phrases.reader(text, false);
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.tokens.len() {
        let known = reader.exact_matches(at).into_iter().find_map(|hit| {
            let tokens = at..at + hit.length;
            meaning(snapshot, text, &tokens, &hit.senses).map(|what| Name { tokens, what })
        });
        let counted = at.checked_sub(1).and_then(|at| text.tokens.get(at)).is_some_and(|token| token.is_number());
        let scope = scope_at(words, text, at).filter(|_| !counted);
        let scope = scope.filter(|(tokens, _)| known.as_ref().is_none_or(|name| name.tokens.len() < tokens.len()));
        let name = match scope {
            Some((tokens, id)) => Some(Name { tokens, what: What::Known(vec![(id.to_owned(), Kind::Scope)]) }),
            None => known.or_else(|| unknown(words, text, at)),
        };
        at = name.as_ref().map_or(at + 1, |name| name.tokens.end);
        found.extend(name);
    }
    of_others(text, &mut found);
    found
}

/// "Shanghai's free trade zone", "a free trade zone in Shanghai": written small, it is whose place stands beside it.
fn of_others(text: &Text, names: &mut [Name]) {
    for at in 0..names.len() {
        let scope = matches!(&names[at].what, What::Known(ids) if ids.iter().any(|(_, kind)| *kind == Kind::Scope));
        let small = scope || !text.words(names[at].tokens.clone()).chars().any(char::is_uppercase);
        let own = matches!(&names[at].what, What::Known(ids) if ids.iter().any(|(_, kind)| kind.is_part() || *kind == Kind::Scope));
        let beside = |other: &Name| other.what == What::Elsewhere;
        let before = at
            .checked_sub(1)
            .and_then(|before| names.get(before))
            .is_some_and(|other| beside(other) && names[at].tokens.start <= other.tokens.end + 1);
        let behind = names.get(at + 1).is_some_and(|other| {
            let tie = text.tokens.get(names[at].tokens.end).map_or("", |token| token.marked.as_str());
            beside(other)
                && other.tokens.start == names[at].tokens.end + 1
                && ["in", "of", "ở", "tại", "của"].contains(&tie)
        });
        if small && own && (before || behind) {
            names[at].what = What::Elsewhere;
        }
    }
}

/// All zones of a kind: the wider of "các khu công nghiệp" and "khu công nghiệp, khu kinh tế" in one.
fn scope_at(words: &Vocabulary, text: &Text, at: usize) -> Option<(Range<usize>, &'static str)> {
    let here = |at: usize| {
        let scopes = words.concepts.at(text, at).into_iter();
        scopes.filter_map(|hit| scope(hit.name).map(|id| (hit.tokens, id))).max_by_key(|(tokens, _)| tokens.len())
    };
    let (first, id) = here(at)?;
    let wider = first.clone().skip(1).filter_map(here).find(|(tokens, _)| tokens.end > first.end);
    Some(wider.map_or((first, id), |(tokens, id)| (at..tokens.end, id)))
}

fn scope(concept: &str) -> Option<&'static str> {
    match concept {
        "scope-ez-ip" => Some("hai-phong-ez-ip"),
        "scope-ip" => Some("hai-phong-ip"),
        _ => None,
    }
}

/// What some tokens name, if they do: small letters name zones and scopes only.
fn meaning(snapshot: &Snapshot, text: &Text, tokens: &Range<usize>, senses: &[Sense]) -> Option<What> {
    let typed = text.words(tokens.clone());
    let capital = typed.chars().any(char::is_uppercase);
    let first_capital = typed.chars().next().is_some_and(char::is_uppercase);
    let entity = |sense: &Sense| match sense {
        Sense::Entity(number) => {
            let id = &snapshot.lexicon.entities.get(*number as usize)?.id;
            let kind = Kind::of(&snapshot.catalogue, id)?;
            let plain = matches!(kind, Kind::Ez | Kind::Scope | Kind::City | Kind::Nation | Kind::Port);
            // "In the zone" is one zone, "in the zones" are all.
            let last = text.tokens.get(tokens.end - 1).map_or("", |token| token.folded.as_str());
            let one = kind == Kind::Scope && ["zone", "park"].contains(&last);
            ((capital || plain) && !one).then(|| (id.clone(), kind))
        }
        _ => None,
    };
    let mut known: Vec<(String, Kind)> = senses.iter().filter_map(entity).collect();
    if known.iter().any(|(_, kind)| *kind == Kind::Subsidiary) {
        known.retain(|(_, kind)| *kind != Kind::Company);
    }
    berths(snapshot, text, tokens, &mut known);
    if !known.is_empty() && !is_too_short(text, tokens) {
        return Some(What::Known(known));
    }
    // The "US" of "US$12.3 billion".
    let dollars = text.as_str().get(text.span(tokens.clone()).end..).is_some_and(|rest| rest.starts_with('$'));
    if !first_capital || dollars || is_part_of_name(text, tokens) {
        return None;
    }
    senses.iter().find_map(|sense| match sense {
        Sense::Partner(number) => snapshot.lexicon.partners.get(*number as usize).cloned().map(What::Partner),
        Sense::Place(_) => Some(What::Elsewhere),
        _ => None,
    })
}

/// "Bến số 5 và số 6 Lạch Huyện": the part of a port that has these numbers in its name.
fn berths(snapshot: &Snapshot, text: &Text, tokens: &Range<usize>, known: &mut Vec<(String, Kind)>) {
    const REACH: usize = 6;
    let Some((port, Kind::Port)) = known.first().cloned() else { return };
    let near = text.tokens.get(tokens.start.saturating_sub(REACH)..tokens.start).unwrap_or_default();
    let numbers: Vec<&str> = near.iter().filter(|token| token.is_number()).map(|token| token.folded.as_str()).collect();
    let has = |name: &str| {
        let words = Text::new(name);
        numbers.iter().all(|number| words.tokens.iter().any(|token| token.folded == *number))
    };
    let parts = snapshot.catalogue.subjects.iter().filter(|part| part.part_of.as_deref() == Some(port.as_str()));
    if let Some(part) = parts.into_iter().find(|part| !numbers.is_empty() && has(&part.name.vi)) {
        *known = vec![(part.id.clone(), Kind::Port)];
    }
}

/// One token of two letters or less names nothing surely.
fn is_too_short(text: &Text, tokens: &Range<usize>) -> bool {
    let upper = text.words(tokens.clone()).chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
    tokens.len() == 1 && text.words(tokens.clone()).chars().count() <= 2 && !upper
}

/// "Ông Nguyễn Minh Đức": one capitalised syllable behind others is a part of a person's name.
fn is_part_of_name(text: &Text, tokens: &Range<usize>) -> bool {
    let glued = |left: usize, right: usize| {
        let (Some(a), Some(b)) = (text.tokens.get(left), text.tokens.get(right)) else { return false };
        text.as_str().get(a.span.end..b.span.start) == Some(" ")
    };
    let capital = |at: usize| {
        let word = text.words(at..at + 1);
        word.chars().next().is_some_and(char::is_uppercase) && !word.chars().skip(1).any(char::is_uppercase)
    };
    let Some(before) = tokens.start.checked_sub(1) else { return false };
    tokens.len() == 1 && before > 0 && glued(before, tokens.start) && capital(before) && capital(before - 1)
}

/// "Công ty Hoa Sen", "Sunrise Corporation": a company by its noun, that the store does not know.
fn unknown(words: &Vocabulary, text: &Text, at: usize) -> Option<Name> {
    let capital = |at: usize| {
        let number = text.tokens.get(at).is_none_or(|token| token.is_number());
        !number && text.words(at..at + 1).chars().next().is_some_and(char::is_uppercase)
    };
    let glued = |right: usize| {
        let (Some(a), Some(b)) = (text.tokens.get(right - 1), text.tokens.get(right)) else { return false };
        text.as_str().get(a.span.end..b.span.start).is_some_and(|gap| gap.trim().is_empty() || gap == "-")
    };
    let run = |from: usize| {
        let mut end = from;
        while capital(end) && (end == from || glued(end)) {
            end += 1;
        }
        end
    };
    let noun = |at: usize| words.marks.at(text, at).into_iter().find(|hit| hit.name == "company-nouns");
    if let Some(noun) = noun(at) {
        let end = run(noun.tokens.end);
        return (end > noun.tokens.end && capital(at).max(end > noun.tokens.end + 1))
            .then_some(Name { tokens: at..end, what: What::Unknown });
    }
    if !capital(at) || is_common(text, at) {
        return None;
    }
    let end = run(at);
    let company = (at + 1..end).any(|at| noun(at).is_some()) || noun(end).is_some_and(|_| glued(end));
    // "GRDP", "FDI" are no companies.
    let spoken = !words.concepts.at(text, at).is_empty();
    let begins = at == 0 && end - at <= 3 && text.words(at..at + 1).chars().count() >= 4 && !spoken;
    (company || begins).then_some(Name { tokens: at..end, what: What::Unknown })
}

fn is_common(text: &Text, at: usize) -> bool {
    text.tokens.get(at).is_none_or(|token| crate::understand::phrases::is_word(&token.folded) || token.has_marks())
}
