//! Figures set against each other: the operands with dates, the result, the formula.

use rust_decimal::Decimal;

use super::answer::{Answer, Arg};
use super::{cite, figure, zone};
use crate::facts::Catalogue;
use crate::facts::catalogue::Figure;
use crate::facts::evidence::{Comparison, ComparisonKind, FigureEvidence, Row};
use crate::facts::model::*;
use crate::facts::unit::{Unit, unit};
use crate::reply::Style;

/// Rows side by side, or in an order.
pub fn comparison(answer: &mut Answer, catalogue: &Catalogue, comparison: &Comparison) {
    match comparison.kind {
        ComparisonKind::Names { difference } => names(answer, catalogue, comparison, difference),
        ComparisonKind::Times { difference, percent } => times(answer, catalogue, comparison, difference, percent),
        ComparisonKind::Order { highest } => {
            let message = if highest { "rank-highest" } else { "rank-lowest" };
            answer.say(Style::Lead, message, vec![("name", Arg::Noun(measure(comparison)))]);
        }
    }
    for row in &comparison.rows {
        line(answer, catalogue, row);
    }
    if comparison.dates_differ {
        answer.say(Style::Note, "dates-differ", vec![]);
    }
    let sources: Vec<String> = answer.facts.iter().filter_map(|fact| fact.source.clone()).collect();
    for source in sources.iter().take(4) {
        cite::source_line(answer, catalogue, source);
    }
    answer.focus = comparison.rows.iter().take(1).map(|row| name(catalogue, row)).collect();
}

/// The name of what is measured.
fn measure(comparison: &Comparison) -> Bilingual {
    match comparison.rows.first() {
        Some(Row::Figure(indicator, _)) => indicator.name.clone(),
        Some(Row::Zone(_, attribute, _)) => attribute.name.clone(),
        None => Bilingual::default(),
    }
}

fn name(catalogue: &Catalogue, row: &Row) -> Bilingual {
    match row {
        Row::Zone(zone, ..) => zone.name.clone(),
        Row::Figure(_, figure) => {
            let observation = &figure.observation;
            let partner =
                observation.partner.as_deref().filter(|_| observation.subject == crate::understand::sentence::CITY);
            figure::name(catalogue, partner.unwrap_or(&observation.subject))
        }
    }
}

fn line(answer: &mut Answer, catalogue: &Catalogue, row: &Row) {
    let args = vec![("name", Arg::Words(name(catalogue, row))), ("value", value(row)), ("date", Arg::Date(date(row)))];
    answer.say(Style::Item, "row", args);
    match row {
        Row::Figure(_, figure) => answer.cite(cite::figure(figure)),
        Row::Zone(zone, attribute, value) => cite::attribute(answer, zone, attribute, value, 0),
    }
}

fn value(row: &Row) -> Arg {
    match row {
        Row::Figure(_, figure) => cite::amount(figure),
        Row::Zone(_, attribute, value) => zone::shown(attribute, value),
    }
}

fn date(row: &Row) -> FactDate {
    match row {
        Row::Figure(_, figure) => figure.date,
        Row::Zone(_, _, value) => value.as_of,
    }
}

fn base(row: &Row) -> Option<Decimal> {
    crate::facts::fulfill::row_base(row)
}

fn unit_of(row: &Row) -> Option<&'static Unit> {
    match row {
        Row::Figure(_, figure) => Some(figure.unit),
        Row::Zone(_, attribute, _) => unit(attribute.unit.as_deref()?),
    }
}

fn exact(value: Decimal, unit: &'static Unit) -> Arg {
    Arg::Amount { low: value, high: value, unit, qualifier: None }
}

/// A rank counts the other way round: first is better than third.
fn is_rank(row: &Row) -> bool {
    unit_of(row).is_some_and(|unit| unit.base == "rank")
}

fn names(answer: &mut Answer, catalogue: &Catalogue, comparison: &Comparison, difference: Decimal) {
    let [a, b, rest @ ..] = comparison.rows.as_slice() else { return };
    let measure = Arg::Noun(measure(comparison));
    let (Some(x), Some(y), Some(unit)) = (base(a), base(b), unit_of(a)) else { return };
    if !rest.is_empty() || is_rank(a) {
        answer.say(Style::Lead, "compare-several", vec![("name", measure)]);
    } else if x == y {
        answer.say(Style::Lead, "compare-equal", vec![("name", measure)]);
    } else {
        let (more, less) = if x > y { (a, b) } else { (b, a) };
        let args = vec![
            ("name", measure),
            ("more", Arg::Words(name(catalogue, more))),
            ("less", Arg::Words(name(catalogue, less))),
            ("difference", exact(difference, unit)),
        ];
        answer.say(Style::Lead, "compare-more", args);
    }
}

fn times(
    answer: &mut Answer,
    catalogue: &Catalogue,
    comparison: &Comparison,
    difference: Decimal,
    percent: Option<Decimal>,
) {
    let [before, _] = comparison.rows.as_slice() else { return };
    let Some(unit) = unit_of(before) else { return };
    let direction = match difference {
        zero if zero.is_zero() => "same",
        up if up.is_sign_positive() => "up",
        _ => "down",
    };
    let mut args = vec![
        ("name", Arg::Noun(measure(comparison))),
        ("subject", Arg::Words(name(catalogue, before))),
        ("difference", exact(difference.abs(), unit)),
    ];
    let message = match percent {
        Some(percent) if direction != "same" => {
            args.push(("percent", Arg::Number(percent.abs())));
            format!("change-{direction}-percent")
        }
        _ => format!("change-{direction}"),
    };
    answer.say(Style::Lead, message, args);
}

/// A part of a whole, with the formula.
pub fn share(answer: &mut Answer, catalogue: &Catalogue, part: &FigureEvidence, whole: &Figure, percent: Decimal) {
    let row = Row::Figure(part.indicator, part.lead);
    let args = vec![
        ("percent", Arg::Number(percent)),
        ("name", Arg::Noun(part.indicator.name.clone())),
        ("part", Arg::Words(name(catalogue, &row))),
        ("part-value", cite::amount(part.lead)),
        ("whole-value", cite::amount(whole)),
        ("date", Arg::Date(part.lead.date)),
    ];
    answer.say(Style::Lead, "share", args);
    answer.cite(cite::figure(part.lead));
    answer.cite(cite::figure(whole));
    cite::source_line(answer, catalogue, &part.lead.observation.source);
    cite::source_line(answer, catalogue, &whole.observation.source);
    answer.focus = vec![name(catalogue, &row)];
}

/// Two values the merger lies between: shown, not compared.
pub fn broken(answer: &mut Answer, catalogue: &Catalogue, indicator: &Indicator, before: &Figure, after: &Figure) {
    answer.say(Style::Lead, "break", vec![("name", Arg::Noun(indicator.name.clone()))]);
    for figure in [before, after] {
        line(answer, catalogue, &Row::Figure(indicator, figure));
    }
    cite::source_line(answer, catalogue, &before.observation.source);
    cite::source_line(answer, catalogue, &after.observation.source);
}
