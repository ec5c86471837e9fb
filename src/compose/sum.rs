//! Sums and averages: the result, the operands, the formula.

use rust_decimal::Decimal;

use super::answer::{Answer, Arg, Part};
use super::arithmetic::{base, date, line, measure, name, sources, unit_of};
use crate::facts::Catalogue;
use crate::facts::evidence::Row;
use crate::facts::model::Qualifier;
use crate::facts::unit::Unit;
use crate::reply::Style;
use crate::understand::sentence::{CITY, merger_day};

/// The sum with its formula; the rows follow.
pub fn lead(answer: &mut Answer, catalogue: &Catalogue, rows: &[Row], total: Decimal, over_time: bool) {
    let Some(unit) = rows.first().and_then(unit_of) else { return };
    let part = |row: &Row| if over_time { Arg::Date(date(row)) } else { Arg::Words(name(catalogue, row)) };
    let mut args = vec![
        ("total", Arg::Opening(Box::new(amount(total, unit, is_rough(rows))))),
        ("name", Arg::Noun(measure(rows))),
        ("parts", all(rows.iter().map(part).collect())),
    ];
    let message = match rows.first().filter(|_| over_time) {
        Some(row) => {
            args.push(("subject", Arg::Words(name(catalogue, row))));
            "sum-times"
        }
        None => "sum-names",
    };
    answer.say(Style::Lead, message, args);
    let terms = rows.iter().filter_map(|row| Some(amount(base(row)?, unit_of(row)?, false)));
    let plus = |left: Arg, right: Arg| phrase("formula-plus", vec![("left", left), ("right", right)]);
    if let Some(terms) = terms.reduce(plus) {
        answer.say(Style::Body, "formula-equals", vec![("terms", terms), ("result", amount(total, unit, false))]);
    }
}

/// A whole by the number of things it is of.
pub fn average(answer: &mut Answer, catalogue: &Catalogue, rows: &[Row; 2], quotient: Decimal) {
    let [whole, count] = rows;
    let (Some(unit), Some(capital), Some(number)) = (unit_of(whole), base(whole), base(count)) else { return };
    let args = vec![
        ("value", Arg::Opening(Box::new(amount(quotient, unit, true)))),
        ("subject", Arg::Words(name(catalogue, whole))),
        ("date", Arg::Date(date(whole))),
    ];
    answer.say(Style::Lead, "average", args);
    let args = vec![("whole", amount(capital, unit, false)), ("count", Arg::Number(number))];
    answer.say(Style::Body, "formula-quotient", args);
    for row in rows {
        line(answer, catalogue, row, Some(measure(std::slice::from_ref(row))));
    }
    merger(answer, rows);
    sources(answer, catalogue);
    answer.focus = vec![name(catalogue, whole)];
}

/// "Japan, China and Korea".
fn all(mut parts: Vec<Arg>) -> Arg {
    match parts.pop() {
        Some(last) if !parts.is_empty() => phrase("list-and", vec![("left", Arg::List(parts)), ("right", last)]),
        only => Arg::List(only.into_iter().collect()),
    }
}

/// Says that a value covers the city with former Hai Duong.
fn merger(answer: &mut Answer, rows: &[Row]) {
    let later = |row: &Row| match row {
        Row::Figure(_, figure) => figure.observation.subject == CITY && figure.date.last_day() >= merger_day(),
        Row::Zone(..) => false,
    };
    if rows.iter().any(later) {
        answer.say(Style::Note, "after-merger", vec![]);
    }
}

/// True when a source says that its number is not exact.
fn is_rough(rows: &[Row]) -> bool {
    rows.iter().any(|row| matches!(row, Row::Figure(_, figure) if figure.observation.qualifier.is_some()))
}

fn amount(value: Decimal, unit: &'static Unit, rough: bool) -> Arg {
    Arg::Amount { low: value, high: value, unit, qualifier: rough.then_some(Qualifier::About) }
}

fn phrase(message: &str, args: Vec<(&'static str, Arg)>) -> Arg {
    Arg::Phrase(Box::new(Part::new(Style::Body, message, args)))
}
