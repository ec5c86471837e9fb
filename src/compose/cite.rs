//! Facts as the reply cites them: id, value in base units, date, source; and the source line.

use rust_decimal::Decimal;
use serde_json::Value;

use super::answer::{Answer, Arg, Part};
use crate::facts::Catalogue;
use crate::facts::catalogue::Figure;
use crate::facts::model::*;
use crate::facts::unit::unit;
use crate::reply::{CitedFact, Style};

/// A decimal as a JSON number: whole when it is whole, else the nearest double.
pub fn number(value: Decimal) -> Value {
    let plain = value.normalize().to_string();
    plain.parse::<i64>().map(Value::from).or_else(|_| plain.parse::<f64>().map(Value::from)).unwrap_or(Value::Null)
}

/// A figure. A range is cited by its upper end, the end its source leads with in a title.
pub fn figure(figure: &Figure) -> CitedFact {
    CitedFact {
        id: figure.id.clone(),
        value: number(figure.high),
        unit: Some(figure.unit.base.to_owned()),
        as_of: Some(figure.date.to_string()),
        source: Some(figure.observation.source.clone()),
    }
}

/// One value of a zone's attribute, and the zone itself.
pub fn attribute(answer: &mut Answer, zone: &Zone, attribute: &Attribute, value: &AttributeValue, nth: usize) {
    answer.cite(self::zone(zone));
    let unit = attribute.unit.as_deref().and_then(unit);
    let shown = match (&value.value, value.value.number(), unit) {
        (ZoneValue::Words(words), _, _) => Value::from(words.en.clone()),
        (_, Some(number), Some(unit)) => unit.to_base(number.0).map_or(Value::Null, self::number),
        (ZoneValue::Plain(text), _, _) => Value::from(text.clone()),
    };
    answer.cite(CitedFact {
        id: attribute_id(zone, attribute, nth),
        value: shown,
        unit: unit.map(|unit| unit.base.to_owned()),
        as_of: Some(value.as_of.to_string()),
        source: Some(value.source.clone()),
    });
}

/// `zone.attribute`, and `#2`, `#3` … of further published values.
pub fn attribute_id(zone: &Zone, attribute: &Attribute, nth: usize) -> String {
    let suffix = if nth == 0 { String::new() } else { format!("#{}", nth + 1) };
    format!("{}.{}{suffix}", zone.id, attribute.id)
}

/// A zone as a whole; its source is that of its newest attribute.
pub fn zone(zone: &Zone) -> CitedFact {
    let newest = zone.attributes.values().flatten().max_by_key(|value| value.as_of.last_day());
    CitedFact {
        id: zone.id.clone(),
        value: Value::from(zone.name.en.clone()),
        unit: None,
        as_of: newest.map(|value| value.as_of.to_string()),
        source: newest.map(|value| value.source.clone()),
    }
}

/// An event.
pub fn event(event: &Event) -> CitedFact {
    CitedFact {
        id: event.id.clone(),
        value: Value::from(event.title.en.clone()),
        unit: None,
        as_of: event.start.map(|date| date.to_string()),
        source: Some(event.source.clone()),
    }
}

/// A topic.
pub fn topic(topic: &Topic) -> CitedFact {
    CitedFact {
        id: topic.id.clone(),
        value: Value::from(topic.statement.en.clone()),
        unit: None,
        as_of: Some(topic.as_of.to_string()),
        source: Some(topic.source.clone()),
    }
}

/// An organisation.
pub fn organisation(organisation: &Organisation) -> CitedFact {
    CitedFact {
        id: organisation.id.clone(),
        value: Value::from(organisation.name.en.clone()),
        unit: None,
        as_of: None,
        source: Some(organisation.source.clone()),
    }
}

/// The line that names a source.
pub fn source_line(answer: &mut Answer, catalogue: &Catalogue, id: &str) {
    let Some(source) = catalogue.sources.get(id) else { return };
    let mut args = vec![("title", Arg::Verbatim(source.title.clone()))];
    let mut message = String::from("source");
    if let Some(publisher) = &source.publisher {
        args.push(("publisher", Arg::Verbatim(publisher.clone())));
    } else {
        message.push_str("-unsigned");
    }
    match source.date {
        Some(date) => args.push(("date", Arg::Date(date))),
        None => message.push_str("-undated"),
    }
    let part = Part { link: source.url.clone(), ..Part::new(Style::Source, message, args) };
    if !answer.parts.contains(&part) {
        answer.parts.push(part);
    }
}

/// Who published a source, for short mentions.
pub fn publisher(catalogue: &Catalogue, id: &str) -> Arg {
    let source = catalogue.sources.get(id);
    Arg::Verbatim(
        source.map_or_else(String::new, |source| source.publisher.clone().unwrap_or_else(|| source.title.clone())),
    )
}

/// A figure's amount.
pub fn amount(figure: &Figure) -> Arg {
    Arg::Amount { low: figure.low, high: figure.high, unit: figure.unit, qualifier: figure.observation.qualifier }
}
