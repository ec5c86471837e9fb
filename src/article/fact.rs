//! The fact a proposal becomes, once nothing is missing.

use super::proposal::{Body, EventProposal, FigureProposal, Proposal};
use crate::facts::model::*;

impl Proposal {
    /// The fact it becomes; none while something is missing, and for attributes, which are part of their zone
    /// (see [`Proposal::attribute_value`]).
    pub fn record(&self) -> Option<Record> {
        let source = self.source.clone().filter(|_| self.lacks().is_empty())?;
        match &self.body {
            Body::Figure(figure) if figure.attribute => None,
            Body::Figure(figure) => observation(figure, source).map(Record::Observation),
            Body::Event(event) => self.event(event, source).map(Record::Event),
        }
    }

    /// The zone, the attribute and the value it adds to it; none for other proposals, or while something is missing.
    pub fn attribute_value(&self) -> Option<(String, String, AttributeValue)> {
        let source = self.source.clone().filter(|_| self.lacks().is_empty())?;
        let Body::Figure(figure) = &self.body else { return None };
        let value = AttributeValue {
            value: ZoneValue::Plain(figure.amount.value.to_string()),
            qualifier: figure.amount.qualifier,
            as_of: figure.date.value?,
            source,
            rank: Rank::Normal,
            organisations: Vec::new(),
            note: None,
        };
        let (zone, attribute) = (figure.subject.value.clone()?, figure.measure.value.clone()?);
        (figure.attribute && figure.amount.high.is_none()).then_some((zone, attribute, value))
    }

    fn event(&self, event: &EventProposal, source: String) -> Option<Event> {
        let both = |own: &str, other: &Option<String>| {
            let (own, other) = (own.to_owned(), other.clone()?);
            Some(match self.language {
                crate::language::Language::En => Bilingual { en: own, vi: other },
                crate::language::Language::Vi => Bilingual { en: other, vi: own },
            })
        };
        Some(Event {
            id: event.id.clone(),
            kind: event.kind,
            series: None,
            state: event.state,
            title: both(event.title.value.as_deref()?, &event.title_other)?,
            aliases: Aliases::default(),
            start: event.start.value,
            end: None,
            date_note: None,
            place: None,
            venue: None,
            organiser: None,
            organisations: event.organisations.clone(),
            partners: event.partners.clone(),
            tags: Vec::new(),
            summary: both(&event.summary, &event.summary_other)?,
            url: None,
            source,
        })
    }
}

fn observation(figure: &FigureProposal, source: String) -> Option<Observation> {
    let date = figure.date.value?;
    let amount = &figure.amount;
    Some(Observation {
        indicator: figure.measure.value.clone()?,
        subject: figure.subject.value.clone()?,
        partner: figure.partner.as_ref().and_then(|partner| partner.value.clone()),
        value: amount.high.is_none().then_some(amount.value),
        value_min: amount.high.map(|_| amount.value),
        value_max: amount.high,
        unit: amount.unit.clone(),
        as_of: (!figure.counted_over).then_some(date),
        period: figure.counted_over.then_some(date),
        qualifier: amount.qualifier,
        rank: Rank::Normal,
        scope: None,
        note: None,
        source,
    })
}
