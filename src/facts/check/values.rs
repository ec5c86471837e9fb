//! Single values: shares within 0 and 100, whole counts, ranks from 1.
//!
//! ```text
//! value: 140, unit: percent     fdi_capital_share is a share and cannot be 140 percent
//! ```

use rust_decimal::Decimal;

use super::super::model::{Position, Record};
use super::message::Message;
use super::view::{Facts, Figure, Report};

/// Units that count things one by one.
const WHOLE: [&str; 9] =
    ["count", "workers", "jobs", "people", "units", "rank", "days", "working days", "vehicles/year"];
/// Units of sizes, which are above zero or zero.
const SIZES: [&str; 6] = ["ha", "km2", "km", "m", "DWT", "million"];

pub fn check(facts: &Facts, report: &mut Report) {
    positions(facts, report);
    for figure in &facts.figures {
        let ends = if figure.low == figure.high { vec![figure.low] } else { vec![figure.low, figure.high] };
        for value in ends {
            let spot = || facts.spot(figure.at, &["value", &value.to_string()]);
            if let Some(said) = impossible(figure, value) {
                report.error(spot(), said);
            } else if let Some(said) = unlikely(figure, value) {
                report.warning(spot(), said);
            }
        }
    }
}

/// Coordinates lie in Viet Nam; the commonest slip is to write them the other way round.
fn positions(facts: &Facts, report: &mut Report) {
    let within = |value: Decimal, low: i64, high: i64| (Decimal::from(low)..=Decimal::from(high)).contains(&value);
    for at in facts.records {
        let Record::Zone(zone) = &at.record else { continue };
        let Some(Position { latitude, longitude, .. }) = &zone.position else { continue };
        if !within(latitude.0, 8, 24) || !within(longitude.0, 102, 118) {
            let said = Message::new("check-outside").with("latitude", latitude).with("longitude", longitude);
            report.error(facts.spot(at, &["position:"]), said);
        }
    }
}

fn impossible(figure: &Figure, value: Decimal) -> Option<Message> {
    let of = |id| Some(Message::new(id).with("indicator", &figure.indicator.id).with("value", value));
    let unit = figure.indicator.unit.as_str();
    let counted = WHOLE.contains(&unit);
    if unit == "rank" && value < Decimal::ONE {
        return of("check-rank-below-one");
    }
    if counted && !value.fract().is_zero() {
        return of("check-not-whole");
    }
    if (counted || SIZES.contains(&unit)) && value < Decimal::ZERO {
        return of("check-below-zero");
    }
    if is_share(figure) && !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&value) {
        return of("check-share-beyond");
    }
    None
}

/// Percentages that are no shares: growth, and shares of a plan, may be above 100.
fn unlikely(figure: &Figure, value: Decimal) -> Option<Message> {
    let percent = figure.indicator.unit.starts_with("percent");
    let above = value > Decimal::ONE_HUNDRED && !has_word(figure, &["growth", "change", "plan", "target"]);
    let below = value < -Decimal::ONE_HUNDRED;
    let said = || Message::new("check-unlikely-percent").with("indicator", &figure.indicator.id).with("value", value);
    (percent && (above || below)).then(said)
}

fn is_share(figure: &Figure) -> bool {
    figure.indicator.unit == "percent" && has_word(figure, &["share", "occupancy"]) && !has_word(figure, &["plan"])
}

fn has_word(figure: &Figure, words: &[&str]) -> bool {
    figure.indicator.id.split('_').any(|word| words.contains(&word))
}
