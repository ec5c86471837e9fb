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

    /// Every fact with its id, by kind; observations that `check` would refuse are not among them.
    pub fn records(&self) -> Vec<(String, Record)> {
        let mut all: Vec<(String, Record)> = Vec::new();
        all.extend(self.sources.iter().map(|x| (x.id.clone(), Record::Source(x.clone()))));
        all.extend(self.indicators.iter().map(|x| (x.id.clone(), Record::Indicator(x.clone()))));
        all.extend(self.attributes.iter().map(|x| (x.id.clone(), Record::Attribute(x.clone()))));
        all.extend(self.tags.iter().map(|x| (x.id.clone(), Record::Tag(x.clone()))));
        all.extend(self.partners.iter().map(|x| (x.id.clone(), Record::Partner(x.clone()))));
        all.extend(self.places.iter().map(|x| (x.name.en.clone(), Record::Place(x.clone()))));
        all.extend(self.subjects.iter().map(|x| (x.id.clone(), Record::Subject(x.clone()))));
        all.extend(self.organisations.iter().map(|x| (x.id.clone(), Record::Organisation(x.clone()))));
        all.extend(self.zones.iter().map(|x| (x.id.clone(), Record::Zone(x.clone()))));
        all.extend(self.events.iter().map(|x| (x.id.clone(), Record::Event(x.clone()))));
        all.extend(self.topics.iter().map(|x| (x.id.clone(), Record::Topic(x.clone()))));
        all.extend(self.figures().iter().map(|x| (x.id.clone(), Record::Observation(x.observation.clone()))));
        all
    }
}
