//! What was corrected or taken back lately is told with the answer it touches.
//!
//! ```text
//! Corrected on 22 November 2026; until then the desk said US$50.3 billion.
//! What the desk said about this was withdrawn on 22 November 2026: the organiser has withdrawn the report.
//! ```

use super::{Answer, Arg};
use crate::facts::Catalogue;
use crate::facts::model::{Bilingual, FactDate, Observation};
use crate::facts::recent::Withdrawn;
use crate::facts::unit::unit;
use crate::language::Language;
use crate::reply::{Status, Style};

/// Says what the figure the answer leads with was before, and that another value of its series was withdrawn.
pub fn told(answer: &mut Answer, catalogue: &Catalogue) {
    let recent = &catalogue.recent;
    let Some(lead) = answer.facts.first().map(|fact| fact.id.clone()) else { return };
    if let Some(corrected) = recent.corrected.get(&lead)
        && let Some(was) = amount(&corrected.was)
    {
        let date = Arg::Date(FactDate::day(corrected.on));
        answer.say(Style::Note, "corrected-figure", vec![("date", date), ("was", was)]);
    }
    let of_series = |one: &&Withdrawn| one.series().is_some_and(|series| lead.starts_with(&series));
    if let Some(withdrawn) = recent.withdrawn.iter().find(of_series) {
        say(answer, Style::Note, "withdrawn-value", withdrawn);
    }
}

/// The answer to a question that a withdrawn fact would have answered: `would` is what it would have been.
pub fn withdrawn(would: &Answer, catalogue: &Catalogue) -> Option<Answer> {
    let cited = |one: &&Withdrawn| would.facts.iter().any(|fact| fact.id == one.id);
    catalogue.recent.withdrawn.iter().find(cited).map(taken_back)
}

/// That a fact was withdrawn, and why.
pub fn taken_back(withdrawn: &Withdrawn) -> Answer {
    let mut answer = Answer::new(Status::Unknown);
    say(&mut answer, Style::Body, "withdrawn-fact", withdrawn);
    answer
}

/// Says it with the reason, in each language as far as it was given in that one.
fn say(answer: &mut Answer, style: Style, message: &str, withdrawn: &Withdrawn) {
    let after = |language| withdrawn.reason(language).map(|why| format!(": {why}")).unwrap_or_default();
    let why = Arg::Words(Bilingual { en: after(Language::En), vi: after(Language::Vi) });
    answer.say(style, message, vec![("date", Arg::Date(FactDate::day(withdrawn.on))), ("why", why)]);
}

fn amount(x: &Observation) -> Option<Arg> {
    let unit = unit(&x.unit)?;
    let low = unit.to_base(x.value.or(x.value_min)?.0)?;
    let high = unit.to_base(x.value.or(x.value_max)?.0)?;
    Some(Arg::Amount { low, high, unit, qualifier: x.qualifier })
}
