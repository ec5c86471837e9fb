//! Composition: evidence in, a language-neutral answer out. Pure.
//!
//! One file per answer kind. To add one: a variant of [`Evidence`], a file here with
//! `compose(&mut Answer, …)`, a line in [`compose`], and its messages in both
//! `locales/*/answer.ftl`.

pub mod answer;
mod arithmetic;
pub mod attach;
pub mod cite;
pub mod conversion;
mod event;
pub mod exhibit;
mod figure;
pub mod near;
mod organisation;
pub mod recent;
mod series;
mod side_by_side;
mod sum;
mod talk;
mod topic;
mod unknown;
mod zone;

pub use answer::{Answer, Arg, Part};

use crate::facts::{Catalogue, Evidence};
use crate::reply::{Status, Style};

/// Composes the answer for some evidence.
///
/// `verdict`: the question was one of yes or no, and this is which.
pub fn compose(catalogue: &Catalogue, evidence: &Evidence, verdict: Option<bool>) -> Answer {
    let status = match evidence {
        Evidence::Choices(_) => Status::Ambiguous,
        Evidence::Missing(_) | Evidence::NotUnderstood { .. } | Evidence::SmallTalk(_) => Status::Unknown,
        _ => Status::Answered,
    };
    let mut answer = Answer::new(status);
    if let Some(yes) = verdict {
        answer.say(Style::Lead, if yes { "verdict-yes" } else { "verdict-no" }, vec![]);
    }
    match evidence {
        Evidence::Figure(figure) => figure::compose(&mut answer, catalogue, figure),
        Evidence::Comparison(comparison) => arithmetic::comparison(&mut answer, catalogue, comparison),
        Evidence::Share { part, whole, percent } => arithmetic::share(&mut answer, catalogue, part, whole, *percent),
        Evidence::Apart { rows, why } => arithmetic::apart(&mut answer, catalogue, rows, *why),
        Evidence::Average { rows, quotient } => sum::average(&mut answer, catalogue, rows, *quotient),
        Evidence::Series(series) => series::compose(&mut answer, catalogue, series),
        Evidence::Definition(indicator) => figure::definition(&mut answer, catalogue, indicator),
        Evidence::Attribute(attribute) => zone::attribute(&mut answer, catalogue, attribute),
        Evidence::Zone(zone) => zone::profile(&mut answer, catalogue, zone),
        Evidence::SideBySide(zones) => side_by_side::compose(&mut answer, catalogue, zones),
        Evidence::Zones { zones, attribute } => zone::list(&mut answer, catalogue, zones, attribute.as_deref()),
        Evidence::Event { event, aspect, others } => event::one(&mut answer, catalogue, event, *aspect, others),
        Evidence::Events(events) => event::list(&mut answer, catalogue, events),
        Evidence::Topics(topics) => topic::compose(&mut answer, catalogue, topics),
        Evidence::Organisation { organisation, aspect, people } => {
            organisation::compose(&mut answer, catalogue, organisation, *aspect, people);
        }
        Evidence::Sources(cited) => talk::sources(&mut answer, catalogue, cited),
        Evidence::Choices(choices) => talk::choices(&mut answer, choices),
        Evidence::SmallTalk(cue) => talk::small(&mut answer, *cue),
        Evidence::Missing(missing) => unknown::missing(&mut answer, catalogue, missing),
        Evidence::NotUnderstood { words, places } => unknown::not_understood(&mut answer, catalogue, words, places),
    }
    attach::attach(&mut answer, catalogue, evidence);
    answer
}
