//! Any fact with its kind and id: what the store keeps revisions of.

use serde::{Deserialize, Serialize};

use super::*;

/// The kinds of records, named as the keys of the files in `facts/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum FactKind {
    Source,
    Indicator,
    Attribute,
    Tag,
    Partner,
    Place,
    Subject,
    Organisation,
    Zone,
    Event,
    Topic,
    Observation,
}

impl FactKind {
    /// Every kind, vocabulary before what uses it.
    pub const ALL: [FactKind; 12] = [
        FactKind::Source,
        FactKind::Indicator,
        FactKind::Attribute,
        FactKind::Tag,
        FactKind::Partner,
        FactKind::Place,
        FactKind::Subject,
        FactKind::Organisation,
        FactKind::Zone,
        FactKind::Event,
        FactKind::Topic,
        FactKind::Observation,
    ];

    /// The word used in files, in the store and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            FactKind::Source => "source",
            FactKind::Indicator => "indicator",
            FactKind::Attribute => "attribute",
            FactKind::Tag => "tag",
            FactKind::Partner => "partner",
            FactKind::Place => "place",
            FactKind::Subject => "subject",
            FactKind::Organisation => "organisation",
            FactKind::Zone => "zone",
            FactKind::Event => "event",
            FactKind::Topic => "topic",
            FactKind::Observation => "observation",
        }
    }

    /// The kind a word names.
    pub fn from_word(word: &str) -> Option<FactKind> {
        FactKind::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// One fact of any kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[allow(missing_docs)]
pub enum Record {
    Source(Source),
    Indicator(Indicator),
    Attribute(Attribute),
    Tag(Tag),
    Partner(Partner),
    Place(Place),
    Subject(Subject),
    Organisation(Organisation),
    Zone(Zone),
    Event(Event),
    Topic(Topic),
    Observation(Observation),
}

impl Record {
    /// Its kind.
    pub fn kind(&self) -> FactKind {
        match self {
            Record::Source(_) => FactKind::Source,
            Record::Indicator(_) => FactKind::Indicator,
            Record::Attribute(_) => FactKind::Attribute,
            Record::Tag(_) => FactKind::Tag,
            Record::Partner(_) => FactKind::Partner,
            Record::Place(_) => FactKind::Place,
            Record::Subject(_) => FactKind::Subject,
            Record::Organisation(_) => FactKind::Organisation,
            Record::Zone(_) => FactKind::Zone,
            Record::Event(_) => FactKind::Event,
            Record::Topic(_) => FactKind::Topic,
            Record::Observation(_) => FactKind::Observation,
        }
    }

    /// Its id; of an observation the composed one, of a place its English name.
    pub fn id(&self) -> String {
        match self {
            Record::Source(x) => x.id.clone(),
            Record::Indicator(x) => x.id.clone(),
            Record::Attribute(x) => x.id.clone(),
            Record::Tag(x) => x.id.clone(),
            Record::Partner(x) => x.id.clone(),
            Record::Place(x) => x.name.en.clone(),
            Record::Subject(x) => x.id.clone(),
            Record::Organisation(x) => x.id.clone(),
            Record::Zone(x) => x.id.clone(),
            Record::Event(x) => x.id.clone(),
            Record::Topic(x) => x.id.clone(),
            Record::Observation(x) => x.id(),
        }
    }

    /// The record as JSON text, as the store keeps it. Serialising plain data cannot fail.
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`Record::to_json`] wrote; the kind says what to expect.
    pub fn from_json(kind: FactKind, json: &str) -> Result<Record, serde_json::Error> {
        Ok(match kind {
            FactKind::Source => Record::Source(serde_json::from_str(json)?),
            FactKind::Indicator => Record::Indicator(serde_json::from_str(json)?),
            FactKind::Attribute => Record::Attribute(serde_json::from_str(json)?),
            FactKind::Tag => Record::Tag(serde_json::from_str(json)?),
            FactKind::Partner => Record::Partner(serde_json::from_str(json)?),
            FactKind::Place => Record::Place(serde_json::from_str(json)?),
            FactKind::Subject => Record::Subject(serde_json::from_str(json)?),
            FactKind::Organisation => Record::Organisation(serde_json::from_str(json)?),
            FactKind::Zone => Record::Zone(serde_json::from_str(json)?),
            FactKind::Event => Record::Event(serde_json::from_str(json)?),
            FactKind::Topic => Record::Topic(serde_json::from_str(json)?),
            FactKind::Observation => Record::Observation(serde_json::from_str(json)?),
        })
    }
}
