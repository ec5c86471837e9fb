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
        report.error(facts.spot(at, &["unit:"]), format!("the desk does not know the unit \"{name}\""));
    }
}

fn attribute_unit(facts: &Facts, report: &mut Report, at: &Located, attribute: &Attribute) {
    match (attribute.kind, &attribute.unit) {
        (AttributeType::Quantity, Some(name)) => known_unit(facts, report, at, name),
        (AttributeType::Quantity, None) => {
            report.error(facts.spot(at, &["type:"]), format!("the quantity {} has no unit", attribute.id));
        }
        (_, Some(name)) => {
            let message = format!("{} is not a quantity and cannot have the unit \"{name}\"", attribute.id);
            report.error(facts.spot(at, &["unit:"]), message);
        }
        (_, None) => {}
    }
}

fn indicators_unit(facts: &Facts, report: &mut Report, at: &Located, observation: &Observation) {
    let Some(indicator) = facts.indicator(&observation.indicator) else { return };
    if indicator.unit != observation.unit {
        let Observation { unit, indicator: id, .. } = observation;
        let message = format!("the unit is \"{unit}\", but {id} is measured in \"{}\"", indicator.unit);
        report.error(facts.spot(at, &["unit:"]), message);
    }
}

fn value_or_range(facts: &Facts, report: &mut Report, at: &Located, observation: &Observation) {
    let Observation { value, value_min, value_max, .. } = observation;
    let (key, fault) = match (value, value_min, value_max) {
        (None, None, None) => ("indicator:", "there is no value; give value, or value_min and value_max".to_owned()),
        (Some(_), None, None) => return too_large(facts, report, at, observation),
        (Some(_), _, _) => ("value:", "there are both a value and a range; keep one of them".to_owned()),
        (None, Some(_), None) => ("value_min:", "the range has no upper end; give value_max".to_owned()),
        (None, None, Some(_)) => ("value_max:", "the range has no lower end; give value_min".to_owned()),
        (None, Some(min), Some(max)) if min > max => {
            ("value_min:", format!("the range begins at {min}, above its end at {max}"))
        }
        (None, Some(_), Some(_)) => return too_large(facts, report, at, observation),
    };
    report.error(facts.spot(at, &[key]), fault);
}

/// A value of more than 28 digits in base units cannot be compared with anything.
fn too_large(facts: &Facts, report: &mut Report, at: &Located, observation: &Observation) {
    let Some(known) = unit(&observation.unit) else { return };
    let Observation { value, value_min, value_max, .. } = observation;
    for Exact(number) in [value, value_min, value_max].into_iter().flatten() {
        if known.to_base(*number).is_none() {
            report.error(facts.spot(at, &["value"]), format!("{number} {} is too large to be held", known.name));
        }
    }
}

/// Stocks have a date, flows a period; rates, targets and forecasts either.
fn date_or_period(facts: &Facts, report: &mut Report, at: &Located, observation: &Observation) {
    let Some(indicator) = facts.indicator(&observation.indicator) else { return };
    let id = &observation.indicator;
    let (key, fault) = match (indicator.kind, observation.as_of, observation.period) {
        (_, None, None) => ("indicator:", "there is no date; give as_of or period".to_owned()),
        (_, Some(_), Some(_)) => ("period:", "there are both as_of and period; keep one of them".to_owned()),
        (IndicatorKind::Stock, None, Some(_)) => ("period:", format!("{id} is a stock; write as_of, not period")),
        (IndicatorKind::Flow, Some(_), None) => ("as_of:", format!("{id} is a flow; write period, not as_of")),
        _ => return,
    };
    report.error(facts.spot(at, &[key]), fault);
}

fn attribute_values(facts: &Facts, report: &mut Report, at: &Located, zone: &Zone) {
    for (id, values) in &zone.attributes {
        let Some(attribute) = facts.attribute(id) else { continue };
        for value in values {
            let fault = match (attribute.kind, &value.value) {
                (AttributeType::Quantity, ZoneValue::Words(_)) => format!("{id} is a quantity; write a number"),
                (AttributeType::Quantity, ZoneValue::Plain(text)) => match value.value.number() {
                    None => format!("{id} is a quantity and \"{text}\" is not a number"),
                    Some(Exact(number)) if number <= Decimal::ZERO => format!("{id} cannot be {number}"),
                    Some(_) => continue,
                },
                (AttributeType::Date, known) if known.date().is_none() => {
                    format!("{id} is a date; write 2024, 2024-05 or 2024-05-27")
                }
                (AttributeType::Text, ZoneValue::Plain(text)) => {
                    format!("{id} is a text and needs both languages, not \"{text}\" alone")
                }
                _ => continue,
            };
            let words = ["attributes:", id, "value:", plain(&value.value)];
            report.error(facts.spot(at, &words), fault);
        }
    }
}

fn plain(value: &ZoneValue) -> &str {
    match value {
        ZoneValue::Plain(text) => text,
        ZoneValue::Words(words) => &words.en,
    }
}
