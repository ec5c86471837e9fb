//! Whose figure it is: what the sentence names near it, what the text spoke of before, or the city.
//!
//! `"… compared with $190 in Hung Yen"` → elsewhere; `"The park covers 401 hectares"` → the park named last.

use std::ops::Range;

use super::kind::Kind;
use super::memory::Memory;
use super::names::{Name, What};
use super::proposal::Known;
use super::scene::Scene;
use crate::understand::sentence::CITY;

/// Whose a figure can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Something of the store.
    Subject(String, Kind),
    /// Another place, by the words that name it.
    Elsewhere(String),
    /// A company the store does not know, by its name.
    Unknown(String),
}

/// One of them, with how far it is from the figure; less is nearer.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Whose.
    pub owner: Owner,
    /// How far.
    pub cost: f32,
    /// How it is known.
    pub known: Known,
}

/// Everything a figure can be about, nearest first.
pub fn candidates(scene: &Scene, memory: &Memory, number: usize) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (at, name) in scene.names.iter().enumerate() {
        let Some(cost) = cost(scene, number, &name.tokens, Some(at)) else { continue };
        match &name.what {
            What::Known(ids) => {
                found.extend(ids.iter().filter(|(_, kind)| *kind != Kind::Speaker).map(|(id, kind)| {
                    // All zones say more than the city they lie in.
                    let wide = if *kind == Kind::City && has_scope(scene) { 0.3 } else { 0.0 };
                    let event = if matches!(kind, Kind::Event | Kind::Policy) { 0.5 } else { 0.0 };
                    candidate(Owner::Subject(id.clone(), *kind), cost + wide + event, Known::Said)
                }))
            }
            What::Elsewhere => {
                found.extend((!is_compared(scene, name)).then(|| elsewhere(scene, &name.tokens, cost)));
            }
            What::Unknown => {
                let words = scene.text.words(name.tokens.clone()).to_owned();
                found.push(candidate(Owner::Unknown(words), cost + 0.1, Known::Said));
            }
            What::Partner(_) => {}
        }
    }
    found.extend(generic(scene, memory, number));
    found.extend(carried(scene, memory));
    found.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    found
}

fn candidate(owner: Owner, cost: f32, known: Known) -> Candidate {
    Candidate { owner, cost, known }
}

fn elsewhere(scene: &Scene, tokens: &Range<usize>, cost: f32) -> Candidate {
    candidate(Owner::Elsewhere(scene.text.words(tokens.clone()).to_owned()), cost, Known::Said)
}

fn has_scope(scene: &Scene) -> bool {
    let scope =
        |name: &Name| matches!(&name.what, What::Known(ids) if ids.iter().any(|(_, kind)| *kind == Kind::Scope));
    scene.names.iter().any(scope)
}

/// "Higher than Quang Ninh": what a figure is set against.
fn is_compared(scene: &Scene, name: &Name) -> bool {
    let before = name.tokens.start.checked_sub(1).and_then(|at| scene.text.tokens.get(at));
    before.is_some_and(|token| ["than", "hơn", "after", "sau", "behind"].contains(&token.marked.as_str()))
}

/// How far a name is from a figure; none when it is cut off from it.
fn cost(scene: &Scene, number: usize, name: &Range<usize>, which: Option<usize>) -> Option<f32> {
    let figure = scene.figures.get(number)?;
    if name.end <= figure.tokens.start {
        let between =
            scene.figures.iter().filter(|f| f.tokens.start >= name.end && f.tokens.end <= figure.tokens.start);
        let (commas, cuts) = scene.cuts(name.end, figure.tokens.start);
        let place = which.is_some() && is_place(scene, name) && has_other_before(scene, name);
        return Some(
            0.1 + 0.12 * commas as f32
                + 0.1 * between.filter(|f| f.tokens != figure.tokens).count() as f32
                + 0.3 * cuts as f32
                + if place { 0.8 } else { 0.0 },
        );
    }
    let right = scene.right(number);
    let tied = scene.marked_before(name.start, "owner-ties") || article_before(scene, name.start);
    if name.start >= right.start && name.end <= right.end.max(name.start) && name.start < right.end {
        return Some(if tied { 0.0 } else { 0.4 });
    }
    // "… an $800 million plant in Da Nang's software park": behind, with no other figure between.
    let next = scene.figures.get(number + 1).map_or(usize::MAX, |next| next.tokens.start);
    let (commas, cuts) = scene.cuts(figure.tokens.end, name.start);
    (name.start < next && commas + cuts == 0).then_some(0.6).or(Some(2.2))
}

/// "in the park", "of the city".
fn article_before(scene: &Scene, at: usize) -> bool {
    let article = at.checked_sub(1).and_then(|at| scene.text.tokens.get(at));
    article.is_some_and(|token| ["the", "its", "địa", "thành"].contains(&token.marked.as_str()))
        && scene.marked_before(at.saturating_sub(1), "owner-ties")
}

fn is_place(scene: &Scene, name: &Range<usize>) -> bool {
    scene.marked_before(name.start, "place-ties") || {
        let article = name.start.checked_sub(1).and_then(|at| scene.text.tokens.get(at));
        article.is_some_and(|token| token.marked == "the")
            && scene.marked_before(name.start.saturating_sub(1), "place-ties")
    }
}

/// Whether something that is no mere place was named before.
fn has_other_before(scene: &Scene, name: &Range<usize>) -> bool {
    scene.names.iter().any(|other| {
        let own = match &other.what {
            What::Known(ids) => ids.iter().any(|(_, kind)| !matches!(kind, Kind::City | Kind::Scope | Kind::Speaker)),
            What::Unknown => true,
            _ => false,
        };
        own && other.tokens.end <= name.start && !is_place(scene, &other.tokens)
    })
}

/// "The city", "cả nước", "the park": named by what they are.
fn generic(scene: &Scene, memory: &Memory, number: usize) -> Vec<Candidate> {
    const ZONES: &[Kind] = &[Kind::Park, Kind::Ez];
    const COMPANIES: &[Kind] = &[Kind::Company, Kind::Subsidiary, Kind::Project];
    const PORTS: &[Kind] = &[Kind::Port];
    let mut found = Vec::new();
    for hit in &scene.concepts {
        let taken =
            scene.names.iter().any(|name| name.tokens.start < hit.tokens.end && hit.tokens.start < name.tokens.end);
        if taken {
            continue;
        }
        let Some(cost) = cost(scene, number, &hit.tokens, None) else { continue };
        if hit.name == "nationwide" && is_rank(scene, &hit.tokens) {
            continue;
        }
        let last = |kinds: &[Kind]| {
            let named = memory.last(kinds).filter(|_| is_definite(scene, &hit.tokens));
            named.map(|(id, kind)| candidate(Owner::Subject(id.clone(), *kind), cost + 0.1, Known::Earlier))
        };
        match hit.name {
            "the-city" => found.push(candidate(Owner::Subject(CITY.to_owned(), Kind::City), cost, Known::Said)),
            "nationwide" | "other-place" => found.push(elsewhere(scene, &hit.tokens, cost)),
            "the-zone" => found.extend(last(ZONES)),
            "the-company" => found.extend(last(COMPANIES)),
            "the-port" => found.extend(last(PORTS)),
            _ => {}
        }
    }
    found
}

/// "Đứng thứ 2 cả nước", "dẫn đầu cả nước": a place among all, which says nothing of whose the figures are.
fn is_rank(scene: &Scene, tokens: &Range<usize>) -> bool {
    let behind = scene.figures.iter().any(|figure| figure.class == "rank" && figure.tokens.end == tokens.start);
    let word = |back: usize| {
        tokens.start.checked_sub(back).and_then(|at| scene.text.tokens.get(at)).map_or("", |t| t.marked.as_str())
    };
    behind || ["đầu", "nhất", "lead", "leads", "led", "leading", "top", "topped"].contains(&word(1))
}

/// "Khu công nghiệp cách …", "the park": not "45 khu công nghiệp", "các khu công nghiệp".
fn is_definite(scene: &Scene, tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).and_then(|at| scene.text.tokens.get(at));
    let many = before.is_some_and(|token| {
        token.is_number()
            || ["các", "những", "một", "nhiều", "mỗi", "a", "an", "mới", "số", "của"].contains(&token.marked.as_str())
    });
    !many && !scene.figures.iter().any(|figure| figure.tokens.contains(&tokens.start))
}

/// What the sentences before were about, and the city at last.
fn carried(scene: &Scene, memory: &Memory) -> Vec<Candidate> {
    let mut found = Vec::new();
    let same = scene.piece.paragraph == memory.paragraph;
    if let Some(owner) = &memory.owner {
        let cost = if same { 0.9 } else { 1.6 };
        // Another place is carried within a paragraph only.
        let plain = same || matches!(owner, Owner::Subject(..));
        found.extend(plain.then(|| candidate(owner.clone(), cost, Known::Earlier)));
    }
    if let Some(event) = &memory.event {
        found.push(candidate(Owner::Subject(event.clone(), Kind::Event), 1.0, Known::Earlier));
    }
    let known = if memory.local { Known::Earlier } else { Known::Assumed };
    found.push(candidate(Owner::Subject(CITY.to_owned(), Kind::City), 1.3, known));
    for (nth, (id, kind)) in memory.named.iter().rev().take(4).enumerate() {
        found.push(candidate(Owner::Subject(id.clone(), *kind), 1.9 + 0.1 * nth as f32, Known::Earlier));
    }
    found
}
