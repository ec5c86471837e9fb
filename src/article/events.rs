//! Events and agreements: a sentence with a happening, its day and the name the text gives it.
//!
//! `"Diễn đàn Xúc tiến đầu tư … sẽ được tổ chức tại Seoul vào ngày 21/5/2026"` → a forum of that name on that day.

use std::ops::Range;

use super::dates::{Dated, Use, month_of};
use super::memory::Memory;
use super::names::What;
use super::proposal::{Body, EventProposal, Known, Proposal, Slot};
use super::propose::Teller;
use super::scene::Scene;
use super::vocabulary::Hit;
use crate::facts::model::{EventKind, EventState, FactDate};
use crate::language::Language;
use crate::understand::typing;

/// An event with the bytes of the sentence that name it.
pub struct Told {
    /// What is proposed.
    pub proposal: EventProposal,
    /// Its name in the sentence.
    pub words: Range<usize>,
}

/// The event a sentence tells of, if it tells of one.
pub fn event(teller: &Teller, memory: &Memory) -> Option<Told> {
    let scene = teller.scene;
    // A headline says again what the text says better.
    if scene.piece.heading || scene.text.as_str().ends_with('?') {
        return None;
    }
    let noun = noun(scene)?;
    let start = start(teller, memory)?;
    if is_elsewhere(scene) {
        return None;
    }
    let title = title(teller, &noun);
    let words = scene.text.span(title.clone());
    let named = scene.text.words(title).to_owned();
    let kind = kind(noun.name)?;
    let past = start.value.is_some_and(|date| date.first_day() <= teller.published);
    let year = start.value.map(|date| date.first_day().format("%Y").to_string()).unwrap_or_default();
    let proposal = EventProposal {
        id: slug(&named, &year),
        kind,
        title: Slot::new(named, Known::Said),
        title_other: None,
        summary: scene.text.as_str().to_owned(),
        summary_other: None,
        state: if past { EventState::Past } else { EventState::Announced },
        start,
        venue: venue(scene),
        organisations: organisations(teller),
        partners: partners(scene),
    };
    Some(Told { proposal, words })
}

/// The noun that says what happens: the most telling of the sentence, beside a verb of happening.
fn noun(scene: &Scene) -> Option<Hit<'static>> {
    let verbs: Vec<Hit> =
        scene.words.telling.all(&scene.text).into_iter().filter(|hit| hit.name == "happening").collect();
    if verbs.is_empty() || (0..scene.text.tokens.len()).any(|at| tells(scene, at, "undone")) {
        return None;
    }
    // "Tại buổi tiếp" speaks of what was told before.
    let before = |hit: &Hit| {
        scene.concepts.iter().any(|other| {
            other.name == "same-day" && other.tokens.start < hit.tokens.end && hit.tokens.start < other.tokens.end
        })
    };
    let nouns = scene.words.events.all(&scene.text).into_iter().filter(|hit| !before(hit));
    let order = |hit: &Hit| scene.words.kinds.iter().position(|kind| kind == hit.name);
    nouns.min_by_key(order)
}

fn tells(scene: &Scene, at: usize, name: &str) -> bool {
    scene.words.telling.at(&scene.text, at).iter().any(|hit| hit.name == name)
}

fn kind(word: &str) -> Option<EventKind> {
    serde_json::from_value(serde_json::Value::from(word)).ok()
}

/// The day: said, or that of the happening told before ("the same day"); of what is announced, at least the month.
fn start(teller: &Teller, memory: &Memory) -> Option<Slot<FactDate>> {
    let scene = teller.scene;
    if let Some(day) = teller.day() {
        return Some(Slot::new(day, Known::Said));
    }
    if let Some(day) = memory.happened.filter(|_| scene.says_anywhere("same-day")) {
        return Some(Slot::new(day, Known::Earlier));
    }
    let month = |dated: &&Dated| dated.used == Use::During && dated.date.months() == 1;
    if let Some(month) = scene.dates.iter().find(month) {
        return Some(Slot::new(month.date, Known::Said));
    }
    let same = scene.says_anywhere("same-day");
    same.then(|| month_of(teller.published).map(|month| Slot::new(month, Known::Published))).flatten()
}

/// True for what happens in another place and has nothing to do with the city or an investing economy.
fn is_elsewhere(scene: &Scene) -> bool {
    let place = scene.names.iter().any(|name| name.what == What::Elsewhere);
    let ours = scene.names.iter().any(|name| matches!(name.what, What::Known(_) | What::Partner(_)))
        || scene.says_anywhere("the-city");
    place && !ours
}

/// The tokens of an event's name: the noun with what belongs to it.
fn title(teller: &Teller, noun: &Hit) -> Range<usize> {
    const LONGEST: usize = 18;
    let scene = teller.scene;
    let count = scene.text.tokens.len();
    let mut end = noun.tokens.end;
    while end < count && end < noun.tokens.end + LONGEST && !ends_title(scene, end, noun.tokens.end) {
        end += 1;
    }
    let start = match teller.language {
        Language::Vi => noun.tokens.start,
        Language::En => before(scene, noun.tokens.start),
    };
    start..end
}

/// A mark, a date, or a word no name goes beyond; "seminar on", "forum of" go on.
fn ends_title(scene: &Scene, at: usize, first: usize) -> bool {
    let dated = scene.dates.iter().any(|dated| dated.tokens.start == at || dated.tokens.start == at + 1);
    let cut = scene.gap(at, at).contains([',', ';', ':', '(', ')', '"', '“', '”']);
    let goes_on = at == first
        && scene
            .text
            .tokens
            .get(at)
            .is_some_and(|token| ["on", "for", "of", "về", "with"].contains(&token.marked.as_str()));
    cut || dated || (tells(scene, at, "title-ends") && !goes_on)
}

/// English names begin before their noun: at the article, or with the first capital.
fn before(scene: &Scene, noun: usize) -> usize {
    const MOST: usize = 8;
    let word = |at: usize| scene.text.tokens.get(at).map_or("", |token| token.marked.as_str());
    let article = ["the", "a", "an", "our", "its", "their", "this", "that", "his", "another"];
    let bound = noun.saturating_sub(MOST);
    let joined = |at: usize| matches!(scene.gap(at + 1, at + 1), " " | "-" | "–" | " - " | " & ");
    let mut start = noun;
    while start > bound
        && joined(start - 1)
        && !article.contains(&word(start - 1))
        && !tells(scene, start - 1, "happening")
    {
        start -= 1;
    }
    let opened = start == 0 || article.contains(&word(start - 1));
    if opened {
        return start;
    }
    let capital = |at: usize| scene.text.words(at..at + 1).chars().next().is_some_and(char::is_uppercase);
    let mut start = noun;
    while start > bound && joined(start - 1) && capital(start - 1) {
        start -= 1;
    }
    start
}

/// Where it is held, in the text's own words: behind "at", "tại".
fn venue(scene: &Scene) -> Option<String> {
    let token = |at: usize| scene.text.tokens.get(at);
    let at = (0..scene.text.tokens.len()).find(|&at| {
        let opens = token(at).is_some_and(|token| ["at", "tại"].contains(&token.marked.as_str()));
        let skip = usize::from(token(at + 1).is_some_and(|token| token.marked == "the"));
        let capital = |at: usize| scene.text.words(at..at + 1).chars().next().is_some_and(char::is_uppercase);
        opens && token(at + 1 + skip).is_some() && capital(at + 1 + skip)
    })?;
    let ends = |end: &usize| {
        let date = scene.dates.iter().any(|dated| dated.tokens.start == *end);
        scene.gap(*end, *end).contains([',', ';', '(']) || date || (*end > at + 1 && tells(scene, *end, "title-ends"))
    };
    let end = (at + 1..scene.text.tokens.len()).find(ends).unwrap_or(scene.text.tokens.len());
    Some(scene.text.words(at + 1..end).to_owned()).filter(|words| !words.is_empty())
}

fn organisations(teller: &Teller) -> Vec<String> {
    let known = &teller.snapshot.catalogue.organisations;
    let mut found: Vec<String> = Vec::new();
    for name in &teller.scene.names {
        let What::Known(ids) = &name.what else { continue };
        found.extend(ids.iter().map(|(id, _)| id).find(|id| known.get(id).is_some()).cloned());
    }
    found.sort();
    found.dedup();
    found
}

fn partners(scene: &Scene) -> Vec<String> {
    let mut found: Vec<String> = scene
        .names
        .iter()
        .filter_map(|name| match &name.what {
            What::Partner(id) if id != "VN" => Some(id.clone()),
            _ => None,
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

/// An id of letters, digits and dashes.
fn slug(title: &str, year: &str) -> String {
    const MOST_WORDS: usize = 7;
    let folded = typing::fold(&title.to_lowercase());
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut parts: Vec<&str> = words.take(MOST_WORDS).collect();
    if !year.is_empty() && !parts.contains(&year) {
        parts.push(year);
    }
    parts.join("-")
}

/// The same event told twice is proposed once, with the longer name.
pub fn merge(proposals: &mut Vec<Proposal>) {
    let key = |proposal: &Proposal| match &proposal.body {
        Body::Event(event) => event.start.value.map(|start| (event.kind, start.first_day())),
        Body::Figure(_) => None,
    };
    let mut kept: Vec<Proposal> = Vec::new();
    for proposal in std::mem::take(proposals) {
        let told = key(&proposal).and_then(|own| kept.iter_mut().find(|other| key(other) == Some(own)));
        match told {
            Some(other) if length(other) < length(&proposal) => *other = proposal,
            Some(_) => {}
            None => kept.push(proposal),
        }
    }
    kept.sort_by_key(|proposal| proposal.words.start);
    *proposals = kept;
}

fn length(proposal: &Proposal) -> usize {
    proposal.words.len()
}
