//! Tables of what is told: organisations and their people, zones and their attributes, events, topics, figures.
//!
//! `organisation | name | role_en | role_vi | as_of | since | until` are the columns of a person.

use super::{ANYTHING, AREAS, ENTITIES, Form, PARTNER, Part, QUALIFIERS, RANKS, SOURCE, TAGS, Table, may, must, with};
use crate::facts::model::FactKind;
use FactKind::{Attribute, Event, Indicator, Organisation, Partner, Zone};

/// See [`super::TABLES`].
pub const ORGANISATION_TABLE: Table = Table {
    id: "organisation",
    file: "organisations",
    kind: FactKind::Organisation,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must("type", Form::Text),
        may("country", Form::Text),
        may("partner", PARTNER),
        must("name.en", Form::Text),
        must("name.vi", Form::Text),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
        must("role.en", Form::Text),
        must("role.vi", Form::Text),
        may("contact.website", Form::Text),
        may("contact.phone", Form::Text),
        may("contact.email", Form::Text),
        with("contact.address.en", Form::Text),
        with("contact.address.vi", Form::Text),
        with("contact.note.en", Form::Text),
        with("contact.note.vi", Form::Text),
        may("zones", Form::Many(&[Zone])),
        must("source", SOURCE),
    ],
};

/// See [`super::TABLES`].
pub const PERSON_TABLE: Table = Table {
    id: "person",
    file: "people",
    kind: FactKind::Organisation,
    part: Part::People,
    columns: &[
        must("organisation", Form::One(&[Organisation])),
        must("name", Form::Text),
        must("role.en", Form::Text),
        must("role.vi", Form::Text),
        may("as_of", Form::Date),
        may("since", Form::Date),
        may("until", Form::Date),
    ],
};

/// See [`super::TABLES`].
pub const ZONE_TABLE: Table = Table {
    id: "zone",
    file: "zones",
    kind: FactKind::Zone,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must("type", Form::Text),
        may("parent", Form::One(AREAS)),
        may("tags", TAGS),
        must("name.en", Form::Text),
        must("name.vi", Form::Text),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
        with("position.latitude", Form::Number),
        with("position.longitude", Form::Number),
        with("position.as_of", Form::Date),
        with("position.source", SOURCE),
    ],
};

/// See [`super::TABLES`].
pub const ZONE_ATTRIBUTE_TABLE: Table = Table {
    id: "zone-attribute",
    file: "zone-attributes",
    kind: FactKind::Zone,
    part: Part::Attributes,
    columns: &[
        must("zone", Form::One(&[Zone])),
        must("attribute", Form::One(&[Attribute])),
        may("value", Form::AttributeValue),
        with("value.en", Form::Text),
        with("value.vi", Form::Text),
        may("qualifier", QUALIFIERS),
        must("as_of", Form::Date),
        must("source", SOURCE),
        may("rank", RANKS),
        may("organisations", Form::Many(&[Organisation])),
        with("note.en", Form::Text),
        with("note.vi", Form::Text),
    ],
};

/// See [`super::TABLES`].
pub const EVENT_TABLE: Table = Table {
    id: "event",
    file: "events",
    kind: FactKind::Event,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must(
            "kind",
            Form::Choice(&[
                "festival",
                "conference",
                "forum",
                "fair",
                "visit",
                "groundbreaking",
                "opening",
                "signing",
                "meeting",
                "ceremony",
            ]),
        ),
        may("series", Form::One(&[Event])),
        must("state", Form::Choice(&["past", "announced", "recurring"])),
        must("title.en", Form::Text),
        must("title.vi", Form::Text),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
        may("start", Form::Date),
        may("end", Form::Date),
        with("date_note.en", Form::Text),
        with("date_note.vi", Form::Text),
        may("place", Form::Text),
        with("venue.en", Form::Text),
        with("venue.vi", Form::Text),
        with("organiser.en", Form::Text),
        with("organiser.vi", Form::Text),
        may("organisations", Form::Many(&[Organisation])),
        may("partners", Form::Many(&[Partner])),
        may("tags", TAGS),
        must("summary.en", Form::Text),
        must("summary.vi", Form::Text),
        may("url", Form::Text),
        must("source", SOURCE),
    ],
};

/// See [`super::TABLES`].
pub const TOPIC_TABLE: Table = Table {
    id: "topic",
    file: "topics",
    kind: FactKind::Topic,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must("title.en", Form::Text),
        must("title.vi", Form::Text),
        must("statement.en", Form::Text),
        must("statement.vi", Form::Text),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
        may("about", Form::Many(ANYTHING)),
        may("tags", TAGS),
        must("as_of", Form::Date),
        must("source", SOURCE),
    ],
};

/// See [`super::TABLES`].
pub const OBSERVATION_TABLE: Table = Table {
    id: "observation",
    file: "observations",
    kind: FactKind::Observation,
    part: Part::Whole,
    columns: &[
        may("id", Form::Composed),
        must("indicator", Form::One(&[Indicator])),
        must("subject", Form::One(ENTITIES)),
        may("partner", PARTNER),
        may("value", Form::Number),
        may("value_min", Form::Number),
        may("value_max", Form::Number),
        may("unit", Form::Unit),
        may("as_of", Form::Date),
        may("period", Form::Date),
        may("qualifier", QUALIFIERS),
        may("rank", RANKS),
        may("scope", Form::Text),
        with("note.en", Form::Text),
        with("note.vi", Form::Text),
        must("source", SOURCE),
    ],
};
