//! Safe arithmetic: every operand is a published fact, and what cannot be compared is not.
//!
//! Refused across 1 July 2025, when Hai Duong joined the city, and when one side has no value.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::{Outcome, comparable, measure, select, topics};
use crate::facts::catalogue::{Catalogue, Figure};
use crate::facts::evidence::*;
use crate::facts::model::*;
use crate::facts::unit::{Form, unit};
use crate::understand::lexicon::Property;
use crate::understand::reading::ANY_ZONE;
use crate::understand::sentence::CITY;
use crate::understand::utterance::{Measure, RankOver, Ranking};

/// The indicator countries and companies are ranked by when nobody says.
const CAPITAL: &str = "fdi_registered_cumulative";
/// The indicator of a country's place among investors, as published.
const RANK_BY_CAPITAL: &str = "fdi_partner_rank_capital";
/// Indicators that give a company's capital.
const COMPANY_CAPITAL: &[&str] = &["investor_group_registered_capital", "project_capital"];

/// The items side by side.
pub fn compare<'c>(catalogue: &'c Catalogue, items: &[Measure], over_time: bool, today: NaiveDate) -> Outcome<'c> {
    let rows = match rows(catalogue, items, today) {
        Ok(rows) => rows,
        Err(outcome) => return *outcome,
    };
    let [first, second, ..] = rows.as_slice() else { return Outcome::No };
    if over_time && let (Row::Figure(indicator, before), Row::Figure(_, after)) = (first, second) {
        return times(catalogue, indicator, before, after);
    }
    if let Some(why) = obstacle(catalogue, &rows) {
        return Outcome::Found(Evidence::Apart { rows, why });
    }
    let (Some(a), Some(b)) = (base(first), base(second)) else { return Outcome::No };
    let dates_differ = dates_differ(&rows);
    let kind = ComparisonKind::Names { difference: (a - b).abs() };
    Outcome::Found(Evidence::Comparison(Comparison { rows, kind, dates_differ }))
}

/// What each item finds; the first that finds nothing ends it.
pub fn rows<'c>(
    catalogue: &'c Catalogue,
    items: &[Measure],
    today: NaiveDate,
) -> Result<Vec<Row<'c>>, Box<Outcome<'c>>> {
    let row = |item: &Measure| match measure::find(catalogue, item, today) {
        Outcome::Found(Evidence::Figure(found)) if found.instead_of.is_none() => {
            Ok(Row::Figure(found.indicator, found.lead))
        }
        Outcome::Found(Evidence::Attribute(found)) => {
            let first = found.values.first().map(|value| Row::Zone(found.zone, found.attribute, value));
            first.ok_or_else(|| Box::new(Outcome::No))
        }
        Outcome::Found(_) => Err(Box::new(Outcome::No)),
        other => Err(Box::new(other)),
    };
    items.iter().map(row).collect()
}

/// Why not all of the rows can be set against the first.
pub fn obstacle(catalogue: &Catalogue, rows: &[Row]) -> Option<Obstacle> {
    let Some(Row::Figure(indicator, first)) = rows.first() else { return None };
    rows.iter().skip(1).find_map(|row| match row {
        Row::Figure(_, other) => comparable::obstacle(catalogue, indicator.kind, first, other),
        Row::Zone(..) => None,
    })
}

fn times<'c>(catalogue: &'c Catalogue, indicator: &'c Indicator, before: &'c Figure, after: &'c Figure) -> Outcome<'c> {
    if before.id == after.id {
        return Outcome::No;
    }
    let rows = vec![Row::Figure(indicator, before), Row::Figure(indicator, after)];
    if let Some(why) = comparable::obstacle(catalogue, indicator.kind, before, after) {
        return Outcome::Found(Evidence::Apart { rows, why });
    }
    let difference = after.high - before.high;
    let percent = comparable::percent_change(before, after);
    let kind = ComparisonKind::Times { difference, percent };
    Outcome::Found(Evidence::Comparison(Comparison { rows, kind, dates_differ: false }))
}

/// A row's value in base units; its upper end when it is a range.
pub fn base(row: &Row) -> Option<Decimal> {
    match row {
        Row::Figure(_, figure) => Some(figure.high),
        Row::Zone(_, attribute, value) => unit(attribute.unit.as_deref()?)?.to_base(value.value.number()?.0),
    }
}

fn date(row: &Row) -> FactDate {
    match row {
        Row::Figure(_, figure) => figure.date,
        Row::Zone(_, _, value) => value.as_of,
    }
}

/// True when the rows are of different dates.
pub fn dates_differ(rows: &[Row]) -> bool {
    rows.windows(2).any(|pair| date(&pair[0]) != date(&pair[1]))
}

/// The part against the city's whole of the same month.
pub fn share<'c>(catalogue: &'c Catalogue, measure: &Measure, today: NaiveDate) -> Outcome<'c> {
    let Outcome::Found(Evidence::Figure(part)) = measure::find(catalogue, measure, today) else { return Outcome::No };
    let observation = &part.lead.observation;
    if matches!(part.lead.unit.form, Form::Percent | Form::Rank) {
        return Outcome::No;
    }
    // A partner inside the zones is a part of that partner in the city; anything else of the city.
    let partner = observation.partner.as_deref().filter(|_| observation.subject != CITY);
    let wholes = catalogue.series(&observation.indicator, CITY, partner);
    let same = wholes
        .into_iter()
        .filter(|whole| whole.id != part.lead.id && same_month(whole, part.lead) && whole.high >= part.lead.high);
    let whole = same.max_by_key(|whole| (whole.observation.rank, whole.observation.scope.is_none(), whole.tier));
    let Some(whole) = whole else { return Outcome::No };
    match comparable::percent(part.lead.high, whole.high) {
        Some(percent) => Outcome::Found(Evidence::Share { part, whole, percent }),
        None => Outcome::No,
    }
}

fn same_month(a: &Figure, b: &Figure) -> bool {
    let (a, b) = (a.date.last_day(), b.date.last_day());
    (a.year(), a.month()) == (b.year(), b.month())
}

/// Why a level of the city jumped: the one break in its series.
pub fn jump<'c>(catalogue: &'c Catalogue, measure: &Measure) -> Outcome<'c> {
    match &measure.property {
        Property::Indicator(_) if measure.subjects.iter().any(|id| id == CITY) => topics::one(catalogue, "merger"),
        _ => Outcome::No,
    }
}

/// What a row is ranked by: its value, or how late its date is.
fn order(row: &Row) -> Option<Decimal> {
    match row {
        Row::Zone(_, attribute, value) if attribute.kind == AttributeType::Date => {
            Some(Decimal::from(value.value.date()?.first_day().num_days_from_ce()))
        }
        _ => base(row),
    }
}

/// The largest or smallest of a kind.
pub fn rank<'c>(catalogue: &'c Catalogue, ranking: &Ranking, today: NaiveDate) -> Outcome<'c> {
    let mut rows = match (&ranking.over, &ranking.property) {
        (RankOver::Zones(kind), Some(Property::Attribute(id))) => zone_rows(catalogue, kind, id, &ranking.tags),
        (RankOver::Zones(kind), None) => zone_rows(catalogue, kind, "total_area_ha", &ranking.tags),
        (RankOver::Zones(kind), Some(Property::Indicator(id))) if id == "area" || id == "ip_total_area" => {
            zone_rows(catalogue, kind, "total_area_ha", &ranking.tags)
        }
        (RankOver::Partners, Some(Property::Indicator(id))) => partner_rows(catalogue, id, ranking, today),
        (RankOver::Partners, None) => partner_rows(catalogue, CAPITAL, ranking, today),
        (RankOver::Companies, None) => company_rows(catalogue, ranking, today),
        (RankOver::Companies, Some(Property::Indicator(id)))
            if id == CAPITAL || COMPANY_CAPITAL.contains(&id.as_str()) =>
        {
            company_rows(catalogue, ranking, today)
        }
        _ => return Outcome::No,
    };
    let by_capital = ranking.property.as_ref().is_none_or(is_capital);
    if rows.is_empty() && ranking.over == RankOver::Partners && by_capital {
        return published_ranks(catalogue, ranking, today);
    }
    rows.sort_by_key(|row| order(row).map(|value| if ranking.highest { -value } else { value }));
    rows.truncate(ranking.count);
    if rows.is_empty() {
        return Outcome::No;
    }
    let dates_differ = dates_differ(&rows);
    let kind = ComparisonKind::Order { highest: ranking.highest };
    Outcome::Found(Evidence::Comparison(Comparison { rows, kind, dates_differ }))
}

fn is_capital(property: &Property) -> bool {
    matches!(property, Property::Indicator(id) if id == CAPITAL)
}

/// The places countries hold as their publishers counted them, where capital was not given.
fn published_ranks<'c>(catalogue: &'c Catalogue, ranking: &Ranking, today: NaiveDate) -> Outcome<'c> {
    let Some(indicator) = catalogue.indicators.get(RANK_BY_CAPITAL).filter(|_| ranking.highest) else {
        return Outcome::No;
    };
    let partners = catalogue.series_of(&indicator.id).iter().filter_map(|key| key.partner.as_deref());
    let mut rows: Vec<Row> = partners
        .filter_map(|partner| latest(&catalogue.series(&indicator.id, CITY, Some(partner)), indicator, ranking, today))
        .collect();
    rows.sort_by_key(base);
    rows.truncate(ranking.count);
    if rows.is_empty() {
        return Outcome::No;
    }
    let dates_differ = dates_differ(&rows);
    let kind = ComparisonKind::Order { highest: true };
    Outcome::Found(Evidence::Comparison(Comparison { rows, kind, dates_differ }))
}

fn zone_rows<'c>(catalogue: &'c Catalogue, kind: &str, attribute: &str, tags: &[String]) -> Vec<Row<'c>> {
    let Some(attribute) = catalogue.attributes.get(attribute).filter(|a| a.kind != AttributeType::Text) else {
        return Vec::new();
    };
    let of_kind = catalogue.zones.iter().filter(|zone| zone.kind == kind || kind == ANY_ZONE);
    let of_kind = of_kind.filter(|zone| tags.iter().all(|tag| zone.tags.contains(tag)));
    of_kind
        .filter_map(|zone| Some(Row::Zone(zone, attribute, measure::values(zone, attribute, None).first().copied()?)))
        .collect()
}

fn partner_rows<'c>(catalogue: &'c Catalogue, indicator: &str, ranking: &Ranking, today: NaiveDate) -> Vec<Row<'c>> {
    let Some(indicator) =
        catalogue.indicators.get(indicator).filter(|indicator| indicator.kind == IndicatorKind::Stock)
    else {
        return Vec::new();
    };
    let keys = catalogue.series_of(&indicator.id).iter().filter(|key| key.subject == CITY);
    let single = keys.filter_map(|key| key.partner.as_deref()).filter(|partner| !partner.contains('+'));
    single
        .filter_map(|partner| latest(&catalogue.series(&indicator.id, CITY, Some(partner)), indicator, ranking, today))
        .collect()
}

fn latest<'c>(series: &[&'c Figure], indicator: &'c Indicator, ranking: &Ranking, today: NaiveDate) -> Option<Row<'c>> {
    let lead = select::lead(series, indicator.kind, ranking.when, today)?;
    (lead.observation.rank != Rank::Deprecated).then_some(Row::Figure(indicator, lead))
}

/// One row a company: its group's total where there is one, else its own project.
fn company_rows<'c>(catalogue: &'c Catalogue, ranking: &Ranking, today: NaiveDate) -> Vec<Row<'c>> {
    let mut rows: Vec<Row<'c>> = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    for indicator in COMPANY_CAPITAL.iter().filter_map(|id| catalogue.indicators.get(id)) {
        for key in catalogue.series_of(&indicator.id) {
            let group = catalogue.subjects.get(&key.subject).and_then(|subject| subject.part_of.as_deref());
            let known = seen.contains(key.subject.as_str()) || group.is_some_and(|group| seen.contains(group));
            let wanted = ranking.partner.is_none() || key.partner == ranking.partner;
            let foreign = key.partner.as_deref().is_some_and(|partner| partner != "VN");
            if known || !wanted || !foreign || catalogue.zones.get(&key.subject).is_some() {
                continue;
            }
            let series = catalogue.series(&key.indicator, &key.subject, key.partner.as_deref());
            if let Some(row) = latest(&series, indicator, ranking, today) {
                rows.push(row);
                seen.insert(&key.subject);
            }
        }
    }
    rows
}
