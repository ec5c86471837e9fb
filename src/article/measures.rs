//! Which measure a figure is, and of whom: every rule of `measures.yaml` with everyone it can be about, best first.
//!
//! `"gồm 9 dự án cấp mới"` in a sentence on FDI → `fdi_new_projects_count` of the city.

use std::ops::Range;

use super::dates::Use;
use super::kind::Kind;
use super::memory::Memory;
use super::owners::{Candidate, Owner, candidates};
use super::proposal::Known;
use super::scene::Scene;
use super::slots;
use super::vocabulary::Rule;
use crate::ask::Snapshot;
use crate::facts::Catalogue;
use crate::facts::model::IndicatorKind;

/// What a figure was taken for.
#[derive(Clone, Debug)]
pub struct Taken<'v> {
    /// The rule.
    pub rule: &'v Rule,
    /// Whose it is.
    pub candidate: Candidate,
    /// How well it fits.
    pub score: f32,
}

/// What a figure is, best first; empty when no rule fits.
pub fn taken<'v>(snapshot: &Snapshot, scene: &'v Scene, memory: &Memory, number: usize) -> Vec<Taken<'v>> {
    let Some(figure) = scene.figures.get(number) else { return Vec::new() };
    let class = match figure.class.as_str() {
        "same" => memory_class(scene, memory, number),
        class => class.to_owned(),
    };
    let owners = candidates(scene, memory, number);
    let beside = slots::partner(scene, memory, number);
    let used = slots::nearest(scene, number).map(|dated| dated.used);
    let mut found = Vec::new();
    for rule in scene.words.rules.iter().filter(|rule| rule.counts.contains(&class)) {
        let Some(words) = words(scene, memory, number, rule) else { continue };
        let Some(near) = partner(beside.as_ref(), rule) else { continue };
        let time = time(snapshot, memory, used, rule);
        for candidate in owners.iter().filter(|candidate| may_own(snapshot, rule, candidate, &owners)) {
            // "Các doanh nghiệp Hàn Quốc …" is not the company of the sentence before.
            let partner = if near < 0.0 && candidate.known != Known::Said { -2.0 } else { near };
            let followed = 0.4 * f32::from(is_followed(&snapshot.catalogue, rule, candidate));
            let score = followed + words + partner + time + rule.weight - 1.2 * candidate.cost;
            found.push(Taken { rule, candidate: candidate.clone(), score });
        }
    }
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found
}

/// "97 existing ones": of what was counted before.
fn memory_class(scene: &Scene, memory: &Memory, number: usize) -> String {
    let before = scene.figures.get(..number).unwrap_or_default().iter().rfind(|figure| figure.class != "same");
    before.map(|figure| figure.class.clone()).or_else(|| memory.counted.clone()).unwrap_or_default()
}

/// What the words around a figure are worth to a rule; none when one it needs is not there.
fn words(scene: &Scene, memory: &Memory, number: usize, rule: &Rule) -> Option<f32> {
    let own = around(scene, number);
    if rule.unless.iter().any(|no| no == "domestic") && is_of_domestic(scene, number) {
        return None;
    }
    let hindered =
        rule.unless.iter().any(|no| scene.says(&own, no)) || rule.never.iter().any(|no| scene.says_anywhere(no));
    if hindered {
        return None;
    }
    let wider = wider(scene, number);
    let mut score = 0.0;
    for near in &rule.near {
        if scene.says(&own, near) {
            score += 2.0;
        } else if wider.iter().any(|zone| scene.says(zone, near)) {
            score += 1.1;
        } else {
            return None;
        }
    }
    for said in &rule.said {
        if scene.says(&own, said) {
            score += 1.0;
        } else if scene.says_anywhere(said) {
            score += 0.7;
        } else if said.split('|').any(|one| memory.said.contains(&one)) && !is_aim(said) {
            score += 0.4;
        } else {
            return None;
        }
    }
    Some(score)
}

/// "Vốn trong nước đạt 6.200 tỷ đồng với 8 dự án mới": what was said last of foreign and domestic, when nothing beside
/// the figure says it.
fn is_of_domestic(scene: &Scene, number: usize) -> bool {
    let own = around(scene, number);
    let last = scene
        .concepts
        .iter()
        .rfind(|hit| ["fdi", "domestic", "both-origins"].contains(&hit.name) && hit.tokens.end <= own.end);
    !scene.says(&own, "fdi") && last.is_some_and(|hit| hit.name == "domestic")
}

/// An aim is that of its own sentence.
fn is_aim(said: &str) -> bool {
    said.contains("target") || said.contains("expected")
}

/// The words beside a figure, itself included: "900 m cầu bến".
fn around(scene: &Scene, number: usize) -> Range<usize> {
    let (left, right) = (scene.left(number), scene.right(number));
    let own = scene.figures.get(number).map(|figure| figure.tokens.clone()).unwrap_or_default();
    left.start..right.end.max(own.end)
}

/// What stood beside the figure before, when this one has no words of its own: "raise its capital by X to Y".
fn wider(scene: &Scene, number: usize) -> Vec<Range<usize>> {
    const EMPTY: &[&str] = &[
        "growth",
        "comparison",
        "raised-to",
        "increment",
        "expected",
        "the-city",
        "nationwide",
        "pronoun",
        "share-of",
        "territory",
        "investing",
        "rank",
        "against-date",
        "the-company",
        "the-port",
        "of-capital",
        "has-invested",
        "in-total",
    ];
    let mut zones = Vec::new();
    let mut at = number;
    while let Some(before) = at.checked_sub(1) {
        let spoken = |zone: &Range<usize>| {
            scene
                .concepts
                .iter()
                .any(|hit| hit.tokens.start >= zone.start && hit.tokens.end <= zone.end && !EMPTY.contains(&hit.name))
        };
        let own = around(scene, at);
        if spoken(&own) || number - before > 3 {
            break;
        }
        let semicolon = scene
            .figures
            .get(before)
            .zip(scene.figures.get(at))
            .is_some_and(|(a, b)| scene.cuts(a.tokens.end, b.tokens.start).1 > 0);
        if semicolon {
            break;
        }
        zones.push(around(scene, before));
        at = before;
    }
    zones
}

/// What an investing economy near the figure is worth to a rule; none when it needs one and there is none.
fn partner(partner: Option<&slots::Partner>, rule: &Rule) -> Option<f32> {
    match (rule.partner.as_deref(), partner) {
        (Some("must"), None) => None,
        (Some(_), Some(_)) => Some(0.4),
        (None, Some(near)) if near.beside => Some(-0.6),
        _ => Some(0.0),
    }
}

/// Whether the time said fits: stocks are as of a date, flows counted over a period.
fn time(snapshot: &Snapshot, memory: &Memory, used: Option<Use>, rule: &Rule) -> f32 {
    let flow = match rule.dated.as_deref() {
        Some("flow") => true,
        Some(_) => false,
        None => rule.indicator.as_deref().is_some_and(|id| is_flow(&snapshot.catalogue, id)),
    };
    match used {
        Some(Use::During) if flow => 0.8,
        Some(Use::AsOf) if !flow => 0.8,
        Some(Use::AsOf) => -0.6,
        Some(Use::During) if rule.dated.is_some() => -0.8,
        None if flow && memory.during.or(memory.main).is_some() && memory.as_of.is_none() => 0.3,
        None if !flow && memory.as_of.is_some() => 0.5,
        None if flow && rule.dated.is_some() && memory.as_of.is_some() && memory.during.is_none() => -0.6,
        _ => 0.0,
    }
}

fn is_flow(catalogue: &Catalogue, id: &str) -> bool {
    catalogue.indicators.get(id).is_some_and(|one| matches!(one.kind, IndicatorKind::Flow | IndicatorKind::Target))
}

/// Whether a rule can be about someone, nothing standing between them and the figure.
fn may_own(snapshot: &Snapshot, rule: &Rule, candidate: &Candidate, all: &[Candidate]) -> bool {
    let distance = rule.id().starts_with("distance_");
    let ranked = rule.counts.iter().any(|class| class == "rank");
    // Whose region is nearest decides: a figure of another province is not the city's.
    let blocked = all.iter().take_while(|other| other.cost < candidate.cost).any(|other| match &other.owner {
        Owner::Elsewhere(_) => !distance && !ranked,
        Owner::Subject(id, Kind::Nation) => !ranked && !(distance) && !same(candidate, id),
        Owner::Unknown(_) => !matches!(&candidate.owner, Owner::Unknown(_)),
        // A zone's or company's own figure is not the city's, unless the rule says so.
        Owner::Subject(_, kind) => {
            other.cost < 0.35 && kind.is_part() && is_wide(&candidate.owner) && kind.fits(&rule.about)
                || other.cost < 0.7
                    && other.cost + 0.25 < candidate.cost
                    && kind.is_part()
                    && is_wide(&candidate.owner)
                    && (rule.filed.is_none() || candidate.known != Known::Said)
        }
    });
    // A share of the city's total is that of a part of it.
    let whole = rule.near.iter().any(|near| near == "share-of")
        && matches!(&candidate.owner, Owner::Subject(_, Kind::City))
        && all.iter().any(|other| other.cost < 0.8 && matches!(&other.owner, Owner::Subject(_, Kind::Ez)));
    let fits = match &candidate.owner {
        Owner::Subject(id, kind) => {
            kind.fits(&rule.about) && (*kind != Kind::Nation || has_series(&snapshot.catalogue, rule, id))
        }
        Owner::Unknown(_) => Kind::Company.fits(&rule.about) && rule.filed.is_none(),
        Owner::Elsewhere(_) => false,
    };
    fits && !blocked && !whole
}

fn same(candidate: &Candidate, id: &str) -> bool {
    matches!(&candidate.owner, Owner::Subject(own, Kind::Nation) if own == id || id == "vietnam")
}

fn is_wide(owner: &Owner) -> bool {
    matches!(owner, Owner::Subject(_, Kind::City | Kind::Scope))
}

/// Whether the store follows the measure for someone.
fn is_followed(catalogue: &Catalogue, rule: &Rule, candidate: &Candidate) -> bool {
    matches!(&candidate.owner, Owner::Subject(id, _) if has_series(catalogue, rule, rule.filed.as_deref().unwrap_or(id)))
}

/// Figures of the country are kept only where the store follows them.
fn has_series(catalogue: &Catalogue, rule: &Rule, subject: &str) -> bool {
    rule.indicator.as_deref().is_some_and(|id| !catalogue.series_about(id, subject).is_empty())
}
