//! Question → weighted features: what to look for, and how much each find is worth.
//!
//! "how many zoens" becomes the words `how` and `many` at little weight, `zon` (found by spelling) at nearly full
//! weight, their pairs and their pieces.

use super::features::{self, Feature};
use super::kin;
use super::spelling::Spelling;
use super::stem::stem;
use super::terms::Term;
use super::weights::Weights;

/// Ways to say one thing: a document earns the best of them.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub ways: Vec<(Feature, f32)>,
    /// is it a word as such, not a pair or piece?
    pub is_word: bool,
}

impl Group {
    fn single(feature: Feature, weight: f32) -> Group {
        Group { ways: vec![(feature, weight)], is_word: false }
    }
}

/// A word of the question and what it may have been meant to be.
struct Meant {
    stems: Vec<(String, f32)>,
    weight: f32,
}

/// The groups of a question's words. `knows` says whether any document has a feature.
pub(super) fn plan(
    terms: &[Term],
    weights: &Weights,
    spelling: &Spelling,
    knows: impl Fn(Feature) -> bool,
) -> Vec<Group> {
    let meant: Vec<Meant> = terms.iter().map(|term| meant(term, weights, spelling, &knows)).collect();
    let mut groups = Vec::new();
    for (at, term) in terms.iter().enumerate() {
        groups.push(alone(&meant[at], weights));
        let piece = weights.piece * meant[at].weight;
        features::pieces(&term.plain, &mut |feature| groups.push(Group::single(feature, piece)));
        if let Some(next) = terms.get(at + 1) {
            let mut pair = both(&meant[at], &meant[at + 1], weights.pair);
            pair.ways.push((features::word(&format!("{}{}", term.plain, next.stem)), weights.joined));
            groups.push(pair);
        }
    }
    if terms.iter().any(|term| term.marked.is_some()) {
        marks(terms, &meant, weights, &mut groups);
    }
    groups
}

/// What a question with marks says by them: its unmarked words are meant unmarked too.
fn marks(terms: &[Term], meant: &[Meant], weights: &Weights, groups: &mut Vec<Group>) {
    for (at, term) in terms.iter().enumerate() {
        groups.push(Group::single(features::marked(term), weights.marked * meant[at].weight));
        if let Some(next) = terms.get(at + 1) {
            let weight = meant[at].weight.max(meant[at + 1].weight);
            groups.push(Group::single(features::marked_pair(term, next), weights.marked_pair * weight));
        }
    }
}

/// A word by itself: its stem, what may have been meant by it, and kin of these.
fn alone(word: &Meant, weights: &Weights) -> Group {
    let mut ways = Vec::new();
    for (stem, sure) in &word.stems {
        let weight = weights.word * word.weight * sure;
        ways.push((features::word(stem), weight));
        ways.extend(kin::of(stem).map(|kin| (features::word(kin), weight * weights.kin)));
    }
    if let Some((stem, _)) = word.stems.first() {
        ways.push((features::pair(stem, ""), weights.joined));
    }
    Group { ways, is_word: true }
}

/// Two neighbours, each as any of the things it may have been meant to be.
fn both(first: &Meant, second: &Meant, weight: f32) -> Group {
    let weight = weight * first.weight.max(second.weight);
    let mut ways = Vec::new();
    for (a, sure_a) in first.stems.iter().take(4) {
        for (b, sure_b) in second.stems.iter().take(4) {
            ways.push((features::pair(a, b), weight * sure_a * sure_b));
        }
    }
    Group { ways, is_word: false }
}

fn meant(term: &Term, weights: &Weights, spelling: &Spelling, knows: &impl Fn(Feature) -> bool) -> Meant {
    let mut stems = vec![(term.stem.clone(), 1.0)];
    if !knows(features::word(&term.stem)) {
        stems.extend(spelling.near(&term.plain).into_iter().map(|word| (stem(word), weights.near)));
    }
    let weight = if ASKING.split(' ').any(|asking| asking == term.plain) { weights.asking } else { 1.0 };
    Meant { stems, weight }
}

/// Words that ask and hold a sentence together, in both languages, folded.
const ASKING: &str = "a an the of in on at to for by with from and or is are was were be been do does did has have had \
what which who whom whose when where why how many much that this it its as there their number \
bao nhieu gi nao ai dau khi nhu the la cua va o trong cho voi duoc da co nhung cac mot nay do vi sao tai hay tu";
