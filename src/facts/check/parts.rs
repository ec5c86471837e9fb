//! Parts and wholes: a part is not above its whole, and a share is what its parts come to.
//!
//! ```text
//! value: 60, unit: percent      a share of 60 percent does not match its parts: 11.5 USD bn in 2024-04 of 30 …
//! ```

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;

use super::super::model::Observation;
use super::message::Message;
use super::series::is_cumulative;
use super::view::{Facts, Figure, Report, is_well_above};

/// Figures this many days apart may be set against each other.
const ABOUT_THE_SAME_DATE: u64 = 92;
/// Percentage points a share may be off.
const POINTS: u32 = 3;

/// From this day Hai Phong includes former Hai Duong: figures on either side have other wholes.
const MERGER: Option<NaiveDate> = NaiveDate::from_ymd_opt(2025, 7, 1);

/// Indicator, subject and partner.
type Key<'a> = (&'a str, &'a str, Option<&'a str>);

/// Standing figures by indicator, subject and partner, each with its place among all of them, by date.
struct Index<'a, 'b> {
    figures: HashMap<Key<'a>, Vec<(usize, &'b Figure<'a>)>>,
}

impl<'a, 'b> Index<'a, 'b> {
    fn new(facts: &'b Facts<'a>) -> Index<'a, 'b> {
        let mut figures: HashMap<Key, Vec<(usize, &Figure)>> = HashMap::new();
        for (position, figure) in facts.standing().enumerate() {
            let Observation { indicator, subject, partner, .. } = figure.observation;
            figures
                .entry((indicator.as_str(), subject.as_str(), partner.as_deref()))
                .or_default()
                .push((position, figure));
        }
        figures.values_mut().for_each(|figures| figures.sort_by_key(|(_, figure)| figure.date.last_day()));
        Index { figures }
    }

    /// Those that may be set against a figure of another subject or partner, in the order of the files.
    fn near(
        &self,
        indicator: &str,
        subject: &str,
        partner: Option<&str>,
        part: &Figure,
    ) -> Vec<(usize, &'b Figure<'a>)> {
        let figures = self.figures.get(&(indicator, subject, partner)).map(Vec::as_slice).unwrap_or_default();
        let day = part.date.last_day();
        let margin = Days::new(ABOUT_THE_SAME_DATE);
        let first = day.checked_sub_days(margin).unwrap_or(NaiveDate::MIN);
        let last = day.checked_add_days(margin).unwrap_or(NaiveDate::MAX);
        let begin = figures.partition_point(|(_, figure)| figure.date.last_day() < first);
        let end = figures.partition_point(|(_, figure)| figure.date.last_day() <= last);
        let near = figures.get(begin..end).unwrap_or_default().iter().filter(|(_, figure)| comparable(figure, part));
        let mut near: Vec<_> = near.copied().collect();
        near.sort_by_key(|(position, _)| *position);
        near
    }
}

pub fn check(facts: &Facts, report: &mut Report) {
    let index = Index::new(facts);
    for figure in facts.standing() {
        if is_cumulative(&figure.indicator.id) {
            above_its_whole(facts, &index, report, figure);
        }
        if figure.indicator.id == "fdi_capital_share" {
            share_of_its_parts(facts, &index, report, figure);
        }
    }
}

/// Partners are parts of all partners, and areas of the areas they lie in.
fn above_its_whole(facts: &Facts, index: &Index, report: &mut Report, part: &Figure) {
    let Observation { subject, partner, .. } = part.observation;
    let of = |subject, partner| index.near(&part.indicator.id, subject, partner, part);
    let all_partners = if partner.is_some() { of(subject, None) } else { Vec::new() };
    let areas = facts.wholes(subject);
    let of_areas = areas.iter().flat_map(|area| of(area, partner.as_deref()));
    let wholes = all_partners.into_iter().chain(of_areas);
    let Some((_, whole)) = wholes.max_by_key(|(position, figure)| (figure.high, *position)) else { return };
    if is_well_above(part.low, whole.high) {
        let said = Message::new("check-above-whole").with("indicator", &part.indicator.id);
        let said = said.with("part", part.whose()).with_arg("value", part.shown()).with("date", part.date);
        let said = said.with("whole", whole.whose()).with_arg("more", whole.shown()).with("when", whole.date);
        report.warning(facts.spot(part.at, &["value"]), said);
    }
}

/// On the same side of the merger, and the whole covers what the part covers.
fn comparable(whole: &Figure, part: &Figure) -> bool {
    let side = |figure: &Figure| Some(figure.date.last_day()) >= MERGER;
    let covers = whole.observation.scope.is_none() || whole.observation.scope == part.observation.scope;
    side(whole) == side(part) && covers
}

/// The published share against part and whole of about the same date, whichever pair fits best.
fn share_of_its_parts(facts: &Facts, index: &Index, report: &mut Report, share: &Figure) {
    let Observation { subject, partner, .. } = share.observation;
    let capital = |subject, partner| index.near("fdi_registered_cumulative", subject, partner, share);
    let parts = capital(subject, partner.as_deref());
    let parts = parts.iter().map(|(_, figure)| *figure);
    let mut wholes = match partner {
        Some(_) => capital(subject, None),
        None => facts.wholes(subject).iter().flat_map(|area| capital(area, None)).collect(),
    };
    wholes.sort_by_key(|(position, _)| *position);
    let wholes: Vec<&Figure> = wholes.into_iter().map(|(_, figure)| figure).collect();
    let pairs = parts.flat_map(|part| wholes.iter().map(move |whole| (part, *whole)));
    let computed = pairs.filter_map(|(part, whole)| {
        let percent = part.low.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole.high)?;
        Some((percent.checked_sub(share.low)?.abs(), percent.round_dp(1), part, whole))
    });
    let Some((off, percent, part, whole)) = computed.min_by_key(|(off, ..)| *off) else { return };
    if off > Decimal::from(POINTS) {
        let said = Message::new("check-share-off").with_arg("share", share.shown()).with("percent", percent);
        let said = said.with_arg("part", part.shown()).with("date", part.date);
        let said = said.with_arg("whole", whole.shown()).with("when", whole.date);
        report.warning(facts.spot(share.at, &["value"]), said);
    }
}
