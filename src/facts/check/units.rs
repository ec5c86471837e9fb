//! Units and the shape of values: a value or a range, in the indicator's unit, at a date or over
//! a period as the indicator's kind asks for.
//!
//! ```text
//! unit: USD m                   the unit is "USD m", but fdi_attracted is measured in "USD bn"
//! ```

use rust_decimal::Decimal;

use super::super::files::Located;
use super::super::model::*;
use super::super::unit::unit;
use super::message::{Arg, Message};
use super::view::{Facts, Report};

pub fn check(facts: &Facts, report: &mut Report) {
    for at in facts.records {
        match &at.record {
            Record::Indicator(indicator) => known_unit(facts, report, at, &indicator.unit),
            Record::Attribute(attribute) => attribute_unit(facts, report, at, attribute),
            Record::Observation(observation) => {
                indicators_unit(facts, report, at, observation);
                value_or_range(facts, report, at, observation);
                date_or_period(facts, report, at, observation);
            }
            Record::Zone(zone) => attribute_values(facts, report, at, zone),
            _ => {}
        }
    }
}

fn known_unit(facts: &Facts, report: &mut Report, at: &Located, name: &str) {
    if unit(name).is_none() {
        report.error(facts.spot(at, &["unit:"]), Message::new("check-unknown-unit").with("unit", name));
    }
}

fn attribute_unit(facts: &Facts, report: &mut Report, at: &Located, attribute: &Attribute) {
    match (attribute.kind, &attribute.unit) {
        (AttributeType::Quantity, Some(name)) => known_unit(facts, report, at, name),
        (AttributeType::Quantity, None) => {
            let said = Message::new("check-quantity-without-unit").with("attribute", &attribute.id);
            report.error(facts.spot(at, &["type:"]), said);
        }
        (_, Some(name)) => {
            let said = Message::new("check-unit-without-quantity").with("attribute", &attribute.id).with("unit", name);
            report.error(facts.spot(at, &["unit:"]), said);
        }
        (_, None) => {}
    }
}

fn indicators_unit(facts: &Facts, report: &mut Report, at: &Located, observation: &Observation) {
    let Some(indicator) = facts.indicator(&observation.indicator) else { return };
    if indicator.unit != observation.unit {
        let Observation { unit, indicator: id, .. } = observation;
        let said =
            Message::new("check-other-unit").with("unit", unit).with("indicator", id).with("own", &indicator.unit);
        report.error(facts.spot(at, &["unit:"]), said);
    }
}

fn value_or_range(facts: &Facts, report: &mut Report, at: &Located, observation: &Observation) {
    let Observation { value, value_min, value_max, .. } = observation;
    let (key, said) = match (value, value_min, value_max) {
        (None, None, None) => ("indicator:", Message::new("check-no-value")),
        (Some(_), None, None) => return too_large(facts, report, at, observation),
        (Some(_), _, _) => ("value:", Message::new("check-value-and-range")),
        (None, Some(_), None) => ("value_min:", Message::new("check-range-without-end")),
        (None, None, Some(_)) => ("value_max:", Message::new("check-range-without-start")),
        (None, Some(min), Some(max)) if min > max => {
            ("value_min:", Message::new("check-range-backwards").with("low", min).with("high", max))
        }
        (None, Some(_), Some(_)) => return too_large(facts, report, at, observation),
    };
    report.error(facts.spot(at, &[key]), said);
}

/// A value of more than 28 digits in base units cannot be compared with anything.
fn too_large(facts: &Facts, report: &mut Report, at: &Located, observation: &Observation) {
    let Some(known) = unit(&observation.unit) else { return };
    let Observation { value, value_min, value_max, .. } = observation;
    for Exact(number) in [value, value_min, value_max].into_iter().flatten() {
        if known.to_base(*number).is_none() {
            let value = Arg::Amount { low: *number, high: *number, unit: known.name.to_owned(), qualifier: None };
            report.error(facts.spot(at, &["value"]), Message::new("check-too-large").with_arg("value", value));
        }
    }
}

/// Stocks have a date, flows a period; rates, targets and forecasts either.
fn date_or_period(facts: &Facts, report: &mut Report, at: &Located, observation: &Observation) {
    let Some(indicator) = facts.indicator(&observation.indicator) else { return };
    let id = &observation.indicator;
    let (key, said) = match (indicator.kind, observation.as_of, observation.period) {
        (_, None, None) => ("indicator:", Message::new("check-no-date")),
        (_, Some(_), Some(_)) => ("period:", Message::new("check-two-dates")),
        (IndicatorKind::Stock, None, Some(_)) => ("period:", Message::new("check-stock").with("indicator", id)),
        (IndicatorKind::Flow, Some(_), None) => ("as_of:", Message::new("check-flow").with("indicator", id)),
        _ => return,
    };
    report.error(facts.spot(at, &[key]), said);
}

fn attribute_values(facts: &Facts, report: &mut Report, at: &Located, zone: &Zone) {
    for (id, values) in &zone.attributes {
        let Some(attribute) = facts.attribute(id) else { continue };
        for value in values {
            let Some(said) = misfit(attribute.kind, &value.value) else { continue };
            let words = ["attributes:", id, "value:", plain(&value.value)];
            report.error(facts.spot(at, &words), said.with("attribute", id));
        }
    }
}

/// What keeps a value from being of its attribute's type.
fn misfit(kind: AttributeType, value: &ZoneValue) -> Option<Message> {
    match (kind, value) {
        (AttributeType::Quantity, ZoneValue::Words(_)) => Some(Message::new("check-words-for-number")),
        (AttributeType::Quantity, ZoneValue::Plain(text)) => match value.number() {
            None => Some(Message::new("check-no-number").with("text", text)),
            Some(Exact(number)) if number <= Decimal::ZERO => {
                Some(Message::new("check-not-above-zero").with("value", number))
            }
            Some(_) => None,
        },
        (AttributeType::Date, known) if known.date().is_none() => Some(Message::new("check-no-moment")),
        (AttributeType::Text, ZoneValue::Plain(text)) => Some(Message::new("check-one-language").with("text", text)),
        _ => None,
    }
}

fn plain(value: &ZoneValue) -> &str {
    match value {
        ZoneValue::Plain(text) => text,
        ZoneValue::Words(words) => &words.en,
    }
}
