//! A proposal set against the store: the same, something else, newer, or nothing like it.

use rust_decimal::Decimal;

use super::proposal::{Against, Amount, EventProposal, FigureProposal, Stored};
use crate::facts::Catalogue;
use crate::facts::catalogue::Figure;
use crate::facts::model::{AttributeValue, Event, Exact, FactDate};
use crate::facts::unit::unit;

/// Sets a figure against the values of its series.
pub fn figure(catalogue: &Catalogue, proposed: &FigureProposal) -> Against {
    let (Some(measure), Some(subject)) = (proposed.measure.value.as_deref(), proposed.subject.value.as_deref()) else {
        return Against::Nothing;
    };
    if proposed.attribute {
        return attribute(catalogue, proposed, subject, measure);
    }
    let partner = proposed.partner.as_ref().and_then(|partner| partner.value.as_deref());
    let stored: Vec<Row> = catalogue.series(measure, subject, partner).into_iter().map(Row::of).collect();
    against(proposed, &stored)
}

/// A value of the store.
struct Row {
    stored: Stored,
    date: FactDate,
    low: Decimal,
    high: Decimal,
    rank: crate::facts::model::Rank,
}

impl Row {
    fn of(figure: &Figure) -> Row {
        let observation = &figure.observation;
        let value = observation.value.or(observation.value_min).unwrap_or(Exact(Decimal::ZERO));
        let amount = Amount {
            value,
            high: observation.value_max,
            unit: observation.unit.clone(),
            qualifier: observation.qualifier,
        };
        let stored = Stored { fact: figure.id.clone(), amount: Some(amount), date: Some(figure.date) };
        Row { stored, date: figure.date, low: figure.low, high: figure.high, rank: observation.rank }
    }

    fn of_attribute(zone: &str, attribute: &str, nth: usize, value: &AttributeValue, unit_name: &str) -> Option<Row> {
        let number = value.value.number()?;
        let base = unit(unit_name)?.to_base(number.0)?;
        let more = if nth == 0 { String::new() } else { format!("#{}", nth + 1) };
        let amount = Amount { value: number, high: None, unit: unit_name.to_owned(), qualifier: value.qualifier };
        let stored =
            Stored { fact: format!("{zone}.{attribute}{more}"), amount: Some(amount), date: Some(value.as_of) };
        Some(Row { stored, date: value.as_of, low: base, high: base, rank: value.rank })
    }
}

fn attribute(catalogue: &Catalogue, proposed: &FigureProposal, zone: &str, attribute: &str) -> Against {
    let values = catalogue.zones.get(zone).and_then(|zone| zone.attributes.get(attribute));
    let values = values.map_or(&[][..], Vec::as_slice).iter().enumerate();
    let unit = &proposed.amount.unit;
    let stored: Vec<Row> =
        values.filter_map(|(nth, value)| Row::of_attribute(zone, attribute, nth, value, unit)).collect();
    against(proposed, &stored)
}

fn against(proposed: &FigureProposal, stored: &[Row]) -> Against {
    let base = |value: Exact| unit(&proposed.amount.unit).and_then(|unit| unit.to_base(value.0));
    let low = base(proposed.amount.value);
    let high = proposed.amount.high.map_or(low, base);
    let equal = |row: &&Row| Some(row.low) == low && Some(row.high) == high;
    let Some(date) = proposed.date.value else {
        return stored
            .iter()
            .max_by_key(|row| row.date.last_day())
            .map_or(Against::Nothing, |row| Against::Elsewhen(row.stored.clone()));
    };
    let alike: Vec<&Row> = stored.iter().filter(|row| is_same(row.date, date, proposed.counted_over)).collect();
    if let Some(row) = alike.iter().copied().find(equal) {
        return Against::Same(row.stored.clone());
    }
    if let Some(row) = alike.iter().max_by_key(|row| row.rank) {
        return Against::Differs(row.stored.clone());
    }
    // A part of a year is not set against a whole one.
    let comparable = |row: &&Row| !proposed.counted_over || row.date.months() == date.months();
    let newest = stored.iter().filter(comparable).max_by_key(|row| (row.date.last_day(), row.rank));
    match newest {
        Some(row) if row.date.last_day() < date.last_day() => Against::Newer(row.stored.clone()),
        Some(row) => Against::Older(row.stored.clone()),
        None => match stored.iter().max_by_key(|row| (row.date.last_day(), row.rank)) {
            Some(row) => Against::Elsewhen(row.stored.clone()),
            None => Against::Nothing,
        },
    }
}

/// The same date, or for the state on a date the same month.
fn is_same(stored: FactDate, said: FactDate, counted_over: bool) -> bool {
    let days = |date: FactDate| (date.first_day(), date.last_day());
    let within = |a: FactDate, b: FactDate| a.first_day() >= b.first_day() && a.last_day() <= b.last_day();
    let short = |date: FactDate| date.months() == 1;
    days(stored) == days(said)
        || !counted_over && short(stored) && short(said) && (within(stored, said) || within(said, stored))
}

/// Sets an event against those of the store: the same kind at the same time, sharing most of its name.
pub fn event(catalogue: &Catalogue, proposed: &EventProposal) -> Against {
    let (Some(start), Some(title)) = (proposed.start.value, proposed.title.value.as_deref()) else {
        return Against::Nothing;
    };
    let near = |event: &&Event| {
        let same_time =
            event.start.is_some_and(|own| own.first_day() <= start.last_day() && start.first_day() <= own.last_day());
        same_time && (event.kind == proposed.kind || shared(title, event) >= 2)
    };
    let found = catalogue.events.iter().filter(near).max_by_key(|event| shared(title, event));
    let found = found.filter(|event| shared(title, event) >= 2);
    found.map_or(Against::Nothing, |event| {
        Against::Same(Stored { fact: event.id.clone(), amount: None, date: event.start })
    })
}

/// Words of four letters or more that two names share.
fn shared(title: &str, event: &Event) -> usize {
    let words = |text: &str| -> Vec<String> {
        let tokens = crate::understand::text::Text::new(text).tokens.into_iter();
        tokens.map(|token| token.marked).filter(|word| word.chars().count() >= 4).collect()
    };
    let own: Vec<String> = [&event.title.en, &event.title.vi].into_iter().flat_map(|title| words(title)).collect();
    words(title).iter().filter(|word| own.contains(word)).count()
}
