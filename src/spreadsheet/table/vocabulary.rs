//! Tables of what is named: sources, measures, attributes, tags, partners, places, subjects.
//!
//! `id | name_en | name_vi | aliases_en | aliases_vi` are the columns of a tag.

use super::{ENTITIES, Form, PARTNER, Part, Table, may, must, with};
use crate::facts::model::FactKind;

/// See [`super::TABLES`].
pub const SOURCE_TABLE: Table = Table {
    id: "source",
    file: "sources",
    kind: FactKind::Source,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must("title", Form::Text),
        may("publisher", Form::Text),
        may("url", Form::Text),
        may("date", Form::Date),
        may("date_inferred", Form::Flag),
        must("language", Form::Text),
        must("tier", Form::Choice(&["official", "state-news", "press", "company", "other"])),
        may("founding", Form::Flag),
        with("note.en", Form::Text),
        with("note.vi", Form::Text),
    ],
};

/// See [`super::TABLES`].
pub const INDICATOR_TABLE: Table = Table {
    id: "indicator",
    file: "indicators",
    kind: FactKind::Indicator,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must("name.en", Form::Text),
        must("name.vi", Form::Text),
        must("kind", Form::Choice(&["stock", "flow", "rate", "target", "forecast"])),
        must("unit", Form::Unit),
        must("stale_after_months", Form::Whole),
        must("definition.en", Form::Text),
        must("definition.vi", Form::Text),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
    ],
};

/// See [`super::TABLES`].
pub const ATTRIBUTE_TABLE: Table = Table {
    id: "attribute",
    file: "attributes",
    kind: FactKind::Attribute,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must("name.en", Form::Text),
        must("name.vi", Form::Text),
        must("type", Form::Choice(&["quantity", "text", "date"])),
        may("unit", Form::Unit),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
    ],
};

/// See [`super::TABLES`].
pub const TAG_TABLE: Table = Table {
    id: "tag",
    file: "tags",
    kind: FactKind::Tag,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must("name.en", Form::Text),
        must("name.vi", Form::Text),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
    ],
};

/// See [`super::TABLES`].
pub const PARTNER_TABLE: Table = Table {
    id: "partner",
    file: "partners",
    kind: FactKind::Partner,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must("name.en", Form::Text),
        must("name.vi", Form::Text),
        may("name.ko", Form::Text),
        may("name.zh", Form::Text),
        may("name.ja", Form::Text),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
    ],
};

/// See [`super::TABLES`].
pub const PLACE_TABLE: Table = Table {
    id: "place",
    file: "gazetteer",
    kind: FactKind::Place,
    part: Part::Whole,
    columns: &[
        must("name.en", Form::Text),
        must("name.vi", Form::Text),
        must("kind", Form::Choice(&["province", "city", "country"])),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
    ],
};

/// See [`super::TABLES`].
pub const SUBJECT_TABLE: Table = Table {
    id: "subject",
    file: "subjects",
    kind: FactKind::Subject,
    part: Part::Whole,
    columns: &[
        must("id", Form::Text),
        must(
            "kind",
            Form::Choice(&["place", "region", "company", "project", "port", "airport", "railway", "road", "policy"]),
        ),
        must("name.en", Form::Text),
        must("name.vi", Form::Text),
        may("aliases.en", Form::List),
        may("aliases.vi", Form::List),
        may("part_of", Form::One(ENTITIES)),
        may("former_of", Form::One(ENTITIES)),
        may("partner", PARTNER),
        with("note.en", Form::Text),
        with("note.vi", Form::Text),
    ],
};
