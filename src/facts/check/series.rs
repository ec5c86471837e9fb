//! Values against others of their series: sizes off by a thousand, cumulative figures that fall.
//!
//! ```text
//! 26.2 in 2024-11, then 22.9    fdi_registered_cumulative of hai-phong falls from 26.2 USD bn in 2024-11 to …
//! ```

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::model::FactDate;
use super::message::Message;
use super::view::{Facts, Figure, Report, SeriesKey, is_well_above};

/// Beyond this a slip of thousand and million is likelier than a change.
const OUT_OF_SIZE: u32 = 200;

pub fn check(facts: &Facts, report: &mut Report) {
    let mut series: BTreeMap<SeriesKey, Vec<&Figure>> = BTreeMap::new();
    for figure in facts.standing() {
        series.entry(figure.series()).or_default().push(figure);
    }
    for figures in series.values_mut() {
        figures.sort_by_key(|figure| (figure.date.last_day(), figure.date.first_day()));
        sizes(facts, report, figures);
        if figures.iter().any(|figure| is_cumulative(&figure.indicator.id)) {
            falls(facts, report, figures);
        }
    }
}

/// Indicators that add up what has come so far.
pub fn is_cumulative(indicator: &str) -> bool {
    indicator.ends_with("_cumulative") || indicator == "fdi_projects_count"
}

/// Each value against the median of the others; of two that differ, the later is named.
fn sizes(facts: &Facts, report: &mut Report, figures: &[&Figure]) {
    let mut sorted: Vec<Decimal> = figures.iter().map(|figure| size(figure)).collect();
    sorted.sort();
    let middle = figures.len().saturating_sub(1) / 2;
    for (position, figure) in figures.iter().enumerate() {
        // The middle of all but this one lies one further when this one stands before it.
        let rank = sorted.partition_point(|other| *other < size(figure));
        let Some(median) = sorted.get(if rank <= middle { middle + 1 } else { middle }).copied() else { continue };
        if figures.len() == 2 && position == 0 {
            continue;
        }
        let limit = Decimal::from(OUT_OF_SIZE);
        let (small, large) = if size(figure) < median { (size(figure), median) } else { (median, size(figure)) };
        let out = small.checked_mul(limit).is_some_and(|most| !small.is_zero() && large > most);
        if out {
            let said = Message::new("check-out-of-size").with_arg("value", figure.shown());
            let said = said.with("indicator", &figure.indicator.id).with("times", OUT_OF_SIZE).with("median", median);
            report.warning(facts.spot(figure.at, &["value"]), said);
        }
    }
}

fn size(figure: &Figure) -> Decimal {
    figure.high.abs()
}

/// A value more than 5 percent below every value of the date before it.
fn falls(facts: &Facts, report: &mut Report, figures: &[&Figure]) {
    for figure in figures {
        let earlier = figures.partition_point(|other| other.date.last_day() < figure.date.first_day());
        let earlier = figures.get(..earlier).unwrap_or_default();
        let Some(date) = earlier.last().map(|newest| newest.date) else { continue };
        let days = |date: FactDate| (date.first_day(), date.last_day());
        let same = earlier.iter().rev().take_while(|other| days(other.date) == days(date)).count();
        let newest = earlier.get(earlier.len() - same..).unwrap_or_default();
        let before = newest.iter().filter(|other| other.date == date).min_by_key(|other| other.low);
        let Some(before) = before else { continue };
        if is_well_above(before.low, figure.high) {
            let said =
                Message::new("check-falls").with("indicator", &figure.indicator.id).with("whose", figure.whose());
            let said = said.with_arg("before", before.shown()).with("earlier", date);
            let said = said.with_arg("value", figure.shown()).with("date", figure.date);
            report.warning(facts.spot(figure.at, &["value"]), said);
        }
    }
}
