//! Every fact of a catalogue as a record again: for staff, who see facts one by one whatever their kind.
//!
//! ```
//! # use investor_desk::facts::{Catalogue, model::{Bilingual, FactKind, Record, Tag}};
//! # let tag = Record::Tag(Tag { id: "eco".into(), name: Bilingual::default(), aliases: Default::default() });
//! let catalogue = Catalogue::build([("eco".to_owned(), tag.clone())]);
//! assert_eq!(catalogue.record(FactKind::Tag, "eco"), Some(tag));
//! ```

use super::catalogue::Catalogue;
use super::model::{FactKind, Record};

impl Catalogue {
    /// The fact of that kind and id.
    pub fn record(&self, kind: FactKind, id: &str) -> Option<Record> {
        Some(match kind {
            FactKind::Source => Record::Source(self.sources.get(id)?.clone()),
            FactKind::Indicator => Record::Indicator(self.indicators.get(id)?.clone()),
            FactKind::Attribute => Record::Attribute(self.attributes.get(id)?.clone()),
            FactKind::Tag => Record::Tag(self.tags.get(id)?.clone()),
            FactKind::Partner => Record::Partner(self.partners.get(id)?.clone()),
            FactKind::Place => Record::Place(self.places.get(id)?.clone()),
            FactKind::Subject => Record::Subject(self.subjects.get(id)?.clone()),
            FactKind::Organisation => Record::Organisation(self.organisations.get(id)?.clone()),
            FactKind::Zone => Record::Zone(self.zones.get(id)?.clone()),
            FactKind::Event => Record::Event(self.events.get(id)?.clone()),
            FactKind::Topic => Record::Topic(self.topics.get(id)?.clone()),
            FactKind::Observation => Record::Observation(self.figure(id)?.observation.clone()),
        })
    }

    /// The kind and id of every fact, by kind; observations that `check` would refuse are not among them.
    pub fn ids(&self) -> impl Iterator<Item = (FactKind, &str)> {
        let sources = self.sources.iter().map(|x| (FactKind::Source, &*x.id));
        sources
            .chain(self.indicators.iter().map(|x| (FactKind::Indicator, &*x.id)))
            .chain(self.attributes.iter().map(|x| (FactKind::Attribute, &*x.id)))
            .chain(self.tags.iter().map(|x| (FactKind::Tag, &*x.id)))
            .chain(self.partners.iter().map(|x| (FactKind::Partner, &*x.id)))
            .chain(self.places.iter().map(|x| (FactKind::Place, &*x.name.en)))
            .chain(self.subjects.iter().map(|x| (FactKind::Subject, &*x.id)))
            .chain(self.organisations.iter().map(|x| (FactKind::Organisation, &*x.id)))
            .chain(self.zones.iter().map(|x| (FactKind::Zone, &*x.id)))
            .chain(self.events.iter().map(|x| (FactKind::Event, &*x.id)))
            .chain(self.topics.iter().map(|x| (FactKind::Topic, &*x.id)))
            .chain(self.figures().iter().map(|x| (FactKind::Observation, &*x.id)))
    }

    /// Every fact with its id, in the same order.
    pub fn records(&self) -> Vec<(String, Record)> {
        self.ids().filter_map(|(kind, id)| Some((id.to_owned(), self.record(kind, id)?))).collect()
    }
}
