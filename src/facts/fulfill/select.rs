//! Choosing one value of a series: by date, then rank, then source.
//!
//! No period asked: the newest. A period asked: the value of exactly that period, or for a stock
//! the last one inside it. Never a value of another period.

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use crate::facts::catalogue::Figure;
use crate::facts::model::{IndicatorKind, Qualifier, Rank};
use crate::understand::sentence::merger_day;
use crate::understand::utterance::{When, WhenRole};

/// The value that answers, or none when the series has none for the period.
pub fn lead<'c>(
    series: &[&'c Figure],
    kind: IndicatorKind,
    when: Option<When>,
    today: NaiveDate,
) -> Option<&'c Figure> {
    let fits: Vec<&Figure> = match when {
        None => series.iter().copied().filter(|figure| is_over(figure, kind, today)).collect(),
        Some(when) => series.iter().copied().filter(|figure| fits(figure, when)).collect(),
    };
    best(&fits, when)
}

/// Expected values and plans of the future are no present state.
fn is_over(figure: &Figure, kind: IndicatorKind, today: NaiveDate) -> bool {
    let planned = matches!(kind, IndicatorKind::Target | IndicatorKind::Forecast);
    planned || (figure.date.first_day() <= today)
}

/// Newest, then best rank, then best source; a value known to be wrong only when there is no other.
pub fn best<'c>(figures: &[&'c Figure], when: Option<When>) -> Option<&'c Figure> {
    let sound = figures.iter().copied().filter(|figure| figure.observation.rank != Rank::Deprecated);
    let expected = |figure: &Figure| figure.observation.qualifier == Some(Qualifier::Expected);
    let key = |figure: &&Figure| {
        let observation = &figure.observation;
        let scoped = observation.scope.as_deref().is_some_and(|scope| scope != "after-merger");
        // Inside one asked period the date no longer decides alone: what the statistics cover does.
        let date = figure.date.last_day();
        let date = if when.is_some_and(|when| (when.to - when.from).num_days() < 32) {
            when.map(|w| w.from).unwrap_or(date)
        } else {
            date
        };
        (!expected(figure) || when.is_some(), date, observation.rank, !scoped, figure.tier)
    };
    sound.max_by_key(key).or_else(|| figures.iter().copied().max_by_key(key))
}

/// True when the figure is of the asked period.
pub fn fits(figure: &Figure, when: When) -> bool {
    let (first, last) = (figure.date.first_day(), figure.date.last_day());
    let inside = first >= when.from && last < when.to;
    let ends_inside = last >= when.from && last < when.to;
    let same = first == when.from && last.checked_add_days(Days::new(1)) == Some(when.to);
    let is_stock = figure.observation.as_of.is_some();
    // Figures published ahead of the merger for the city after it belong to the time after.
    if figure.observation.scope.as_deref() == Some("after-merger") {
        match when.role {
            WhenRole::Since if when.from <= merger_day() => return true,
            _ if when.to <= merger_day() => return false,
            _ => {}
        }
    }
    match when.role {
        WhenRole::In if is_stock => inside || holds(figure, when),
        WhenRole::In => same || is_break(figure, when),
        WhenRole::AsOf if is_stock => ends_inside || holds(figure, when),
        WhenRole::AsOf => same || (ends_inside && starts_year(first)),
        WhenRole::Since => first >= when.from,
        WhenRole::Until => last < when.to,
    }
}

/// "Tết 2026": a few days off counted from or over the day that names them.
fn is_break(figure: &Figure, when: When) -> bool {
    let (first, last) = (figure.date.first_day(), figure.date.last_day());
    (when.to - when.from).num_days() <= 1
        && (2..=10).contains(&((last - first).num_days() + 1))
        && when.from >= first
        && when.from <= last
}

/// Some days asked for inside the month a stock was published for: "cuối tháng 11".
fn holds(figure: &Figure, when: When) -> bool {
    let (first, last) = (figure.date.first_day(), figure.date.last_day());
    (when.to - when.from).num_days() <= 10
        && when.to.pred_opt().is_some_and(|day| day <= last)
        && (last - first).num_days() <= 31
        && when.from >= first
        && when.from <= last
}

fn starts_year(day: NaiveDate) -> bool {
    use chrono::Datelike;
    day.month() == 1 && day.day() == 1
}

/// Other published values of the same thing at about the same date that differ beyond rounding.
pub fn also<'c>(series: &[&'c Figure], lead: &Figure) -> Vec<&'c Figure> {
    let mut also: Vec<&Figure> = Vec::new();
    for figure in series.iter().rev().copied() {
        let known = also.iter().any(|other| other.low == figure.low && other.high == figure.high);
        if figure.id != lead.id && about_same_date(figure, lead) && differs(figure, lead) && !known {
            also.push(figure);
        }
    }
    also.truncate(3);
    also
}

/// True when the question quotes this value, in full ("3,900 million dollars") or in its usual unit ("3.9").
pub fn is_quoted(figure: &Figure, quoted: &[Decimal]) -> bool {
    let scales = [1, 1_000, 1_000_000, 1_000_000_000].map(Decimal::from);
    let same = |value: Decimal| {
        let slack = figure.high.abs() / Decimal::from(1_000);
        value >= figure.low - slack && value <= figure.high + slack
    };
    let in_some_scale = |value: &Decimal| scales.iter().filter_map(|scale| value.checked_mul(*scale)).any(same);
    !quoted.is_empty() && quoted.iter().any(in_some_scale)
}

/// The values that were quoted, beside the others of the same time.
pub fn with_quoted<'c>(mut also: Vec<&'c Figure>, quoted: &[&'c Figure], lead: &Figure) -> Vec<&'c Figure> {
    for figure in quoted {
        let known = also.iter().any(|other| other.id == figure.id || !differs(other, figure));
        if figure.id != lead.id && differs(figure, lead) && !known {
            also.push(figure);
        }
    }
    also
}

fn about_same_date(a: &Figure, b: &Figure) -> bool {
    if a.observation.period.is_some() || b.observation.period.is_some() {
        return a.date.first_day() == b.date.first_day() && a.date.last_day() == b.date.last_day();
    }
    (a.date.last_day() - b.date.last_day()).num_days().abs() <= 62
        && (a.date.last_day() < merger_day()) == (b.date.last_day() < merger_day())
}

/// More than half a percent apart.
pub fn differs(a: &Figure, b: &Figure) -> bool {
    let gap = (a.low - b.low).abs().max((a.high - b.high).abs());
    gap * Decimal::from(200) > a.low.abs().max(b.low.abs())
}
