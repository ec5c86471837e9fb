//! Reviews: series whose newest value is older than their indicator allows.
//!
//! ```text
//! - id: ip_count                2 of 3 series of ip_count have no value from the last 12 months: heza 2020, …
//! ```

use std::collections::BTreeMap;

use chrono::Months;

use super::super::model::{FactDate, FactKind};
use super::message::{Arg, Message};
use super::view::{Facts, Report};

/// How many overdue series a line names before it says "and n more".
const NAMED: usize = 3;

pub fn check(facts: &Facts, report: &mut Report) {
    for (indicator, newest) in newest_of_each_series(facts) {
        let Some(at) = facts.get(FactKind::Indicator, indicator) else { continue };
        let Some(known) = facts.indicator(indicator) else { continue };
        let months = known.stale_after_months;
        let is_overdue = |date: FactDate| {
            date.last_day().checked_add_months(Months::new(months)).is_some_and(|limit| limit < facts.today)
        };
        let mut overdue: Vec<(FactDate, &String)> =
            newest.iter().map(|(whose, date)| (*date, whose)).filter(|(date, _)| is_overdue(*date)).collect();
        if overdue.is_empty() {
            continue;
        }
        overdue.sort_by_key(|(date, whose)| (date.last_day(), *whose));
        let said = Message::new("check-overdue").with("indicator", indicator).with_arg("months", months as usize);
        let said = said.with_arg("overdue", overdue.len()).with_arg("all", newest.len());
        report.warning(at.spot.clone(), said.with_arg("series", named(&overdue)));
    }
}

/// The oldest of them with their dates, and how many more there are.
fn named(overdue: &[(FactDate, &String)]) -> Arg {
    let first = overdue.iter().take(NAMED).map(|(date, whose)| Arg::Verbatim(format!("{whose} {date}"))).collect();
    match overdue.len().saturating_sub(NAMED) {
        0 => Arg::List(first),
        more => Message::new("check-and-more").with_arg("named", Arg::List(first)).with_arg("more", more).into(),
    }
}

/// Indicator → subject and partner → date of the newest value.
fn newest_of_each_series<'a>(facts: &Facts<'a>) -> BTreeMap<&'a str, BTreeMap<String, FactDate>> {
    let mut newest: BTreeMap<&str, BTreeMap<String, FactDate>> = BTreeMap::new();
    for figure in facts.standing() {
        let date = newest.entry(&figure.indicator.id).or_default().entry(figure.whose()).or_insert(figure.date);
        if date.last_day() < figure.date.last_day() {
            *date = figure.date;
        }
    }
    newest
}
