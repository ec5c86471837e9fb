//! Figures set against each other: the operands with dates, the result, the formula.

use rust_decimal::Decimal;

use super::answer::{Answer, Arg};
use super::{cite, figure, sum, zone};
use crate::facts::Catalogue;
use crate::facts::catalogue::Figure;
use crate::facts::evidence::{Comparison, ComparisonKind, FigureEvidence, Obstacle, Row};
use crate::facts::model::*;
use crate::facts::unit::{Unit, unit};
use crate::reply::Style;
use crate::understand::sentence::{CITY, is_part_of_city};

/// Rows side by side, or in an order.
pub fn comparison(answer: &mut Answer, catalogue: &Catalogue, comparison: &Comparison) {
    match comparison.kind {
        ComparisonKind::Names { difference } => names(answer, catalogue, comparison, difference),
        ComparisonKind::Sum { total, over_time } => sum::lead(answer, catalogue, &comparison.rows, total, over_time),
        ComparisonKind::Times { difference, percent } => times(answer, catalogue, comparison, difference, percent),
        ComparisonKind::Order { highest } => {
            let message = if highest { "rank-highest" } else { "rank-lowest" };
            answer.say(Style::Lead, message, vec![("name", Arg::Noun(measure(&comparison.rows)))]);
        }
    }
    for row in &comparison.rows {
        line(answer, catalogue, row, None);
    }
    let summed = matches!(comparison.kind, ComparisonKind::Sum { .. });
    if comparison.dates_differ {
        answer.say(Style::Note, if summed { "sum-dates-differ" } else { "dates-differ" }, vec![]);
    }
    sources(answer, catalogue);
    answer.focus = comparison.rows.iter().take(1).map(|row| name(catalogue, row)).collect();
}

/// A line for each source of what is cited, four at most.
pub fn sources(answer: &mut Answer, catalogue: &Catalogue) {
    let sources: Vec<String> = answer.facts.iter().filter_map(|fact| fact.source.clone()).collect();
    for source in sources.iter().take(4) {
        cite::source_line(answer, catalogue, source);
    }
}

/// The name of what is measured.
pub fn measure(rows: &[Row]) -> Bilingual {
    match rows.first() {
        Some(Row::Figure(indicator, _)) => indicator.name.clone(),
        Some(Row::Zone(_, attribute, _)) => attribute.name.clone(),
        None => Bilingual::default(),
    }
}

/// What a row is about: its partner in the city, its subject, its zone.
pub fn name(catalogue: &Catalogue, row: &Row) -> Bilingual {
    match row {
        Row::Zone(zone, ..) => zone.name.clone(),
        Row::Figure(_, figure) => {
            let observation = &figure.observation;
            let subject = observation.subject.as_str();
            let partner = observation.partner.as_deref().filter(|_| subject == CITY || is_part_of_city(subject));
            match partner.map(|partner| figure::name(catalogue, partner)) {
                Some(partner) if subject == CITY => partner,
                // "South Korea – economic zones and parks": a country inside a part of the city.
                Some(partner) => {
                    let scope = figure::name(catalogue, subject);
                    let both = |partner: &str, scope: &str| format!("{partner} – {scope}");
                    Bilingual { en: both(&partner.en, &scope.en), vi: both(&partner.vi, &scope.vi) }
                }
                None => figure::name(catalogue, subject),
            }
        }
    }
}

/// One row, called by what it is about or as said.
pub fn line(answer: &mut Answer, catalogue: &Catalogue, row: &Row, called: Option<Bilingual>) {
    let called = called.unwrap_or_else(|| name(catalogue, row));
    let args = vec![("name", Arg::Words(called)), ("value", value(row)), ("date", Arg::Date(date(row)))];
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

/// The date of a row.
pub fn date(row: &Row) -> FactDate {
    match row {
        Row::Figure(_, figure) => figure.date,
        Row::Zone(_, _, value) => value.as_of,
    }
}

/// A row's value in base units.
pub fn base(row: &Row) -> Option<Decimal> {
    crate::facts::fulfill::row_base(row)
}

/// The unit of a row.
pub fn unit_of(row: &Row) -> Option<&'static Unit> {
    match row {
        Row::Figure(_, figure) => Some(figure.unit),
        Row::Zone(_, attribute, _) => unit(attribute.unit.as_deref()?),
    }
}

fn exact_difference(value: Decimal, unit: &'static Unit) -> Arg {
    Arg::Amount { low: value, high: value, unit: unit.of_difference(), qualifier: None }
}

/// A row's number as it goes into a formula.
fn plain(row: &Row) -> Arg {
    match (base(row), unit_of(row)) {
        (Some(value), Some(unit)) => Arg::Amount { low: value, high: value, unit, qualifier: None },
        _ => value(row),
    }
}

/// A rank counts the other way round: first is better than third.
fn is_rank(row: &Row) -> bool {
    unit_of(row).is_some_and(|unit| unit.base == "rank")
}

fn names(answer: &mut Answer, catalogue: &Catalogue, comparison: &Comparison, difference: Decimal) {
    let [a, b, rest @ ..] = comparison.rows.as_slice() else { return };
    let measure = Arg::Noun(measure(&comparison.rows));
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
            ("difference", exact_difference(difference, unit)),
        ];
        answer.say(Style::Lead, "compare-more", args);
        let args =
            vec![("more", plain(more)), ("less", plain(less)), ("difference", exact_difference(difference, unit))];
        answer.say(Style::Body, "formula-difference", args);
    }
}

fn times(
    answer: &mut Answer,
    catalogue: &Catalogue,
    comparison: &Comparison,
    difference: Decimal,
    percent: Option<Decimal>,
) {
    let [before, after] = comparison.rows.as_slice() else { return };
    let Some(unit) = unit_of(before) else { return };
    let direction = match difference {
        zero if zero.is_zero() => "same",
        up if up.is_sign_positive() => "up",
        _ => "down",
    };
    let mut args = vec![
        ("name", Arg::Noun(measure(&comparison.rows))),
        ("subject", Arg::Words(name(catalogue, before))),
        ("difference", exact_difference(difference.abs(), unit)),
    ];
    let (more, less) = if direction == "down" { (before, after) } else { (after, before) };
    let formula = vec![("more", plain(more)), ("less", plain(less)), ("base", plain(before))];
    let message = match percent {
        Some(percent) if direction != "same" => {
            args.push(("percent", Arg::Number(percent.abs())));
            format!("change-{direction}-percent")
        }
        _ => format!("change-{direction}"),
    };
    answer.say(Style::Lead, message, args);
    if percent.is_some() && direction != "same" {
        answer.say(Style::Body, "formula-change", formula);
    }
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

/// Values that cannot be set against each other: shown, with the reason.
pub fn apart(answer: &mut Answer, catalogue: &Catalogue, rows: &[Row], why: Obstacle) {
    let message = match why {
        Obstacle::Merger => "apart-merger",
        Obstacle::Unit => "apart-unit",
        Obstacle::Scope => "apart-scope",
        Obstacle::Period => "apart-period",
        Obstacle::Dates => "apart-dates",
        Obstacle::Stock => "apart-stock",
        Obstacle::Overlap => "apart-overlap",
        Obstacle::Rate => "apart-rate",
        Obstacle::Average => "apart-average",
    };
    answer.say(Style::Lead, message, vec![("name", Arg::Noun(measure(rows)))]);
    let several = rows.windows(2).any(|pair| measure(&pair[..1]) != measure(&pair[1..]));
    for row in rows {
        line(answer, catalogue, row, several.then(|| measure(std::slice::from_ref(row))));
    }
    sources(answer, catalogue);
}
