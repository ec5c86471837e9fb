//! Parts and wholes: a part is not above its whole, and a share is what its parts come to.
//!
//! ```text
//! value: 60, unit: percent      a share of 60 percent does not match its parts: 11.5 USD bn in 2024-04 of 30 …
//! ```

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::message::Message;
use super::series::is_cumulative;
use super::view::{Facts, Figure, Report, is_well_above};

/// Figures this many days apart may be set against each other.
const ABOUT_THE_SAME_DATE: i64 = 92;
/// Percentage points a share may be off.
const POINTS: u32 = 3;

/// From this day Hai Phong includes former Hai Duong: figures on either side have other wholes.
const MERGER: Option<NaiveDate> = NaiveDate::from_ymd_opt(2025, 7, 1);

pub fn check(facts: &Facts, report: &mut Report) {
    for figure in facts.standing() {
        if is_cumulative(&figure.indicator.id) {
            above_its_whole(facts, report, figure);
        }
        if figure.indicator.id == "fdi_capital_share" {
            share_of_its_parts(facts, report, figure);
        }
    }
}

/// Partners are parts of all partners, and areas of the areas they lie in.
fn above_its_whole(facts: &Facts, report: &mut Report, part: &Figure) {
    let areas = facts.wholes(&part.observation.subject);
    let is_whole = |figure: &&Figure| {
        let same_partner = figure.observation.partner == part.observation.partner;
        let same_subject = figure.observation.subject == part.observation.subject;
        let holds_partner = same_subject && figure.observation.partner.is_none() && !same_partner;
        let holds_area = same_partner && areas.contains(&figure.observation.subject.as_str());
        figure.indicator.id == part.indicator.id && (holds_partner || holds_area) && comparable(figure, part)
    };
    let Some(whole) = facts.standing().filter(is_whole).max_by_key(|figure| figure.high) else { return };
    if is_well_above(part.low, whole.high) {
        let said = Message::new("check-above-whole").with("indicator", &part.indicator.id);
        let said = said.with("part", part.whose()).with_arg("value", part.shown()).with("date", part.date);
        let said = said.with("whole", whole.whose()).with_arg("more", whole.shown()).with("when", whole.date);
        report.warning(facts.spot(part.at, &["value"]), said);
    }
}

/// About the same date, on the same side of the merger, and the whole covers what the part covers.
fn comparable(whole: &Figure, part: &Figure) -> bool {
    let days = (whole.date.last_day() - part.date.last_day()).num_days().abs();
    let side = |figure: &Figure| Some(figure.date.last_day()) >= MERGER;
    let covers = whole.observation.scope.is_none() || whole.observation.scope == part.observation.scope;
    days <= ABOUT_THE_SAME_DATE && side(whole) == side(part) && covers
}

/// The published share against part and whole of about the same date, whichever pair fits best.
fn share_of_its_parts(facts: &Facts, report: &mut Report, share: &Figure) {
    let capital = |figure: &&Figure| figure.indicator.id == "fdi_registered_cumulative" && comparable(figure, share);
    let of_subject = |figure: &&Figure| figure.observation.subject == share.observation.subject;
    let parts = facts.standing().filter(capital).filter(of_subject);
    let parts = parts.filter(|figure| figure.observation.partner == share.observation.partner);
    let areas = facts.wholes(&share.observation.subject);
    let is_whole = |figure: &&Figure| match share.observation.partner {
        Some(_) => of_subject(figure) && figure.observation.partner.is_none(),
        None => figure.observation.partner.is_none() && areas.contains(&figure.observation.subject.as_str()),
    };
    let wholes: Vec<&Figure> = facts.standing().filter(capital).filter(is_whole).collect();
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
