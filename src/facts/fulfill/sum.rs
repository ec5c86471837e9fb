//! Sums: every operand a published fact, and nothing counted twice.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::arithmetic::{base, dates_differ, obstacle, rows};
use super::{Outcome, comparable, measure, select};
use crate::facts::catalogue::{Catalogue, Figure};
use crate::facts::evidence::*;
use crate::facts::model::*;
use crate::facts::unit::unit;
use crate::understand::lexicon::Property;
use crate::understand::sentence::CITY;
use crate::understand::utterance::Measure;

/// Base units that things can be counted together in; rates, prices, depths and ranks have no total.
const ADDITIVE: &[&str] = &[
    "USD",
    "VND",
    "count",
    "workers",
    "jobs",
    "people",
    "units",
    "ha",
    "km2",
    "tonnes",
    "TEU",
    "tonnes/year",
    "TEU/year",
    "passengers/year",
    "vehicles/year",
    "MW",
    "USD/year",
];

/// The items added up.
pub fn sum<'c>(catalogue: &'c Catalogue, items: &[Measure], today: NaiveDate) -> Outcome<'c> {
    let over_time = items.windows(2).any(|pair| pair[0].when != pair[1].when);
    let rows = match together(catalogue, items, today) {
        Some(rows) => rows,
        None => match rows(catalogue, items, today) {
            Ok(rows) => rows,
            // A sum that lacks one of its times is missing; nothing else is what was asked.
            Err(outcome) => {
                return match *outcome {
                    Outcome::Missing(missing) if over_time => Outcome::Found(Evidence::Missing(missing)),
                    other => other,
                };
            }
        },
    };
    let why = if over_time { over_time_obstacle(catalogue, &rows) } else { names_obstacle(catalogue, &rows) };
    if let Some(why) = why {
        return Outcome::Found(Evidence::Apart { rows, why });
    }
    let Some(values) = rows.iter().map(base).collect::<Option<Vec<Decimal>>>() else { return Outcome::No };
    let dates_differ = !over_time && dates_differ(&rows);
    let kind = ComparisonKind::Sum { total: values.into_iter().sum(), over_time };
    Outcome::Found(Evidence::Comparison(Comparison { rows, kind, dates_differ }))
}

/// The values of the newest month for which every item has one; only when no time was asked for.
fn together<'c>(catalogue: &'c Catalogue, items: &[Measure], today: NaiveDate) -> Option<Vec<Row<'c>>> {
    let first = items.first().filter(|item| item.when.is_none())?;
    let Property::Indicator(id) = &first.property else { return None };
    let indicator = catalogue.indicators.get(id)?;
    let series: Vec<Vec<&Figure>> = items.iter().map(|item| known(catalogue, indicator, item, today)).collect();
    let in_all = |time: &Time| series.iter().all(|figures| figures.iter().any(|figure| time_of(figure) == *time));
    let newest = series.first()?.iter().map(|figure| time_of(figure)).filter(in_all).max()?;
    let best = |figures: &Vec<&'c Figure>| {
        let then: Vec<&Figure> = figures.iter().copied().filter(|figure| time_of(figure) == newest).collect();
        select::best(&then, None).map(|figure| Row::Figure(indicator, figure))
    };
    series.iter().map(best).collect()
}

/// Year and month a figure is of, and the length of its period.
type Time = (i32, u32, Option<i32>);

fn time_of(figure: &Figure) -> Time {
    let last = figure.date.last_day();
    (last.year(), last.month(), comparable::months(figure))
}

/// The sound figures of the series a measure asks for, of what its subject says.
pub fn known<'c>(catalogue: &'c Catalogue, indicator: &Indicator, item: &Measure, today: NaiveDate) -> Vec<&'c Figure> {
    let Some(partner) = measure::partner(catalogue, &item.partners) else { return Vec::new() };
    let series = measure::series(catalogue, indicator, item, partner.as_deref());
    let own = series.into_iter().find(|series| series.instead_of.is_none());
    let sound = |figure: &&Figure| {
        figure.observation.rank != Rank::Deprecated
            && comparable::is_known(figure, indicator.kind, today)
            && comparable::scope(figure).is_none()
    };
    own.into_iter().flat_map(|series| series.figures).filter(sound).collect()
}

fn names_obstacle(catalogue: &Catalogue, rows: &[Row]) -> Option<Obstacle> {
    let overlap = rows.iter().enumerate().any(|(nth, a)| rows.iter().skip(nth + 1).any(|b| overlap(catalogue, a, b)));
    let dates = |pair: &[Row]| match pair {
        [Row::Figure(_, a), Row::Figure(_, b)] => time_of(a) != time_of(b),
        _ => false,
    };
    let apart = rows.windows(2).any(dates).then_some(Obstacle::Dates);
    rate(rows).or(overlap.then_some(Obstacle::Overlap)).or_else(|| obstacle(catalogue, rows)).or(apart)
}

fn over_time_obstacle(catalogue: &Catalogue, rows: &[Row]) -> Option<Obstacle> {
    let stock = rows.iter().any(|row| match row {
        Row::Figure(indicator, figure) => indicator.kind != IndicatorKind::Flow || figure.observation.period.is_none(),
        Row::Zone(..) => true,
    });
    let overlap = |pair: &[Row]| match pair {
        [Row::Figure(_, a), Row::Figure(_, b)] => {
            a.date.first_day() <= b.date.last_day() && b.date.first_day() <= a.date.last_day()
        }
        _ => false,
    };
    let overlap = rows.windows(2).any(overlap).then_some(Obstacle::Overlap);
    rate(rows).or(stock.then_some(Obstacle::Stock)).or(overlap).or_else(|| obstacle(catalogue, rows))
}

/// Values that have no total.
fn rate(rows: &[Row]) -> Option<Obstacle> {
    let additive = |row: &Row| match row {
        Row::Figure(indicator, figure) => {
            matches!(indicator.kind, IndicatorKind::Stock | IndicatorKind::Flow) && ADDITIVE.contains(&figure.unit.base)
        }
        Row::Zone(_, attribute, _) => {
            attribute.unit.as_deref().and_then(unit).is_some_and(|unit| ADDITIVE.contains(&unit.base))
        }
    };
    (!rows.iter().all(additive)).then_some(Obstacle::Rate)
}

/// True when one row is the other, or a part of it.
fn overlap(catalogue: &Catalogue, a: &Row, b: &Row) -> bool {
    match (a, b) {
        (Row::Zone(a, ..), Row::Zone(b, ..)) => is_in(catalogue, &a.id, &b.id) || is_in(catalogue, &b.id, &a.id),
        (Row::Figure(_, a), Row::Figure(_, b)) => {
            let (a, b) = (&a.observation, &b.observation);
            let place = is_in(catalogue, &a.subject, &b.subject) || is_in(catalogue, &b.subject, &a.subject);
            place && partners_meet(a.partner.as_deref(), b.partner.as_deref())
        }
        _ => false,
    }
}

/// A country is a part of all countries, and of "China with Hong Kong".
fn partners_meet(a: Option<&str>, b: Option<&str>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.split('+').any(|one| b.split('+').any(|other| one == other)),
        _ => true,
    }
}

/// True when a place is another, or lies in it as far as the facts tell; every zone lies in the city.
fn is_in(catalogue: &Catalogue, part: &str, whole: &str) -> bool {
    if part == whole {
        return true;
    }
    let zone = catalogue.zones.get(part);
    let of_city = zone.is_some()
        && catalogue.subjects.get(whole).is_some_and(|subject| subject.kind == SubjectKind::Region)
        || zone.is_some() && whole == CITY;
    let above = zone.and_then(|zone| zone.parent.as_deref());
    let above = above.or_else(|| catalogue.subjects.get(part).and_then(|subject| subject.part_of.as_deref()));
    of_city || above.is_some_and(|above| above != part && is_in(catalogue, above, whole))
}
