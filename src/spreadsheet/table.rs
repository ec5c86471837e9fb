//! Which columns a table of each kind of fact has, and what may stand in them.
//!
//! A column stands for one value of a record, named by its path in it: `name.vi` is the Vietnamese name,
//! in the column `name_vi`. What a record holds several of – the attributes of a zone, the people of an
//! organisation – has a table of its own, whose first column names the record. To add a column, add a line
//! here and its heading and help in both `locales/*/spreadsheet.ftl`.

use crate::facts::model::FactKind;
use FactKind::{Attribute, Event, Indicator, Organisation, Partner, Source, Subject, Tag, Zone};

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Any text; also ids.
    Text,
    /// Texts separated by semicolons.
    List,
    /// An exact number.
    Number,
    /// A whole number.
    Whole,
    /// A date as precise as it is known.
    Date,
    /// Yes, or blank.
    Flag,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A unit the desk knows.
    Unit,
    /// The id or name of something of these kinds.
    One(&'static [FactKind]),
    /// Several of them.
    Many(&'static [FactKind]),
    /// A number or date, as the attribute in the same row says.
    AttributeValue,
    /// The id an observation has of itself; it may be left out.
    Composed,
}

/// Whether a cell may be blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It may not.
    Always,
    /// It may.
    Never,
    /// Not where another column of the same group is filled: both languages of a text, all of a position.
    WithGroup,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Keys that lead to the value in the record, joined by points.
    pub path: &'static str,
    /// What may stand in it.
    pub form: Form,
    /// Whether it may be blank.
    pub need: Need,
}

impl Column {
    /// The column's id, as headings may name it in any language: `name_vi`.
    pub fn id(&self) -> String {
        self.path.replace('.', "_")
    }

    /// The group it is filled with, `name` of `name.vi`.
    pub fn group(&self) -> Option<&'static str> {
        self.path.rsplit_once('.').map(|(group, _)| group)
    }
}

/// Where the rows of a table belong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A row is a record.
    Whole,
    /// A row is a dated value of an attribute of a zone.
    Attributes,
    /// A row is a person of an organisation.
    People,
}

/// A kind of table.
#[derive(Debug, PartialEq, Eq)]
pub struct Table {
    /// Its id, which is that of the kind of fact where a row is one.
    pub id: &'static str,
    /// Name of its file.
    pub file: &'static str,
    /// What its rows are, or are parts of.
    pub kind: FactKind,
    /// Whether they are parts.
    pub part: Part,
    /// Its columns, in the order they are written.
    pub columns: &'static [Column],
}

impl Table {
    /// The column of that id.
    pub fn column(&self, id: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.id() == id)
    }
}

/// The table of that id.
pub fn table(id: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.id == id)
}

const fn must(path: &'static str, form: Form) -> Column {
    Column { path, form, need: Need::Always }
}

const fn may(path: &'static str, form: Form) -> Column {
    Column { path, form, need: Need::Never }
}

const fn with(path: &'static str, form: Form) -> Column {
    Column { path, form, need: Need::WithGroup }
}

/// Kinds a figure can be about.
const ENTITIES: &[FactKind] = &[Zone, Subject, Organisation, Event];
/// Kinds a zone can lie in.
const AREAS: &[FactKind] = &[Zone, Subject];
/// Kinds a topic can be about.
const ANYTHING: &[FactKind] = &[Zone, Organisation, Subject, Event, Partner];

const QUALIFIERS: Form = Form::Choice(&["about", "over", "nearly", "up-to", "expected", "reportedly"]);
const RANKS: Form = Form::Choice(&["preferred", "normal", "deprecated"]);
const SOURCE: Form = Form::One(&[Source]);
const PARTNER: Form = Form::One(&[Partner]);
const TAGS: Form = Form::Many(&[Tag]);

/// Every table, what others name before what names it.
pub const TABLES: &[Table] = &[
    Table {
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
    },
    Table {
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
    },
    Table {
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
    },
    Table {
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
    },
    Table {
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
    },
    Table {
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
    },
    Table {
        id: "subject",
        file: "subjects",
        kind: FactKind::Subject,
        part: Part::Whole,
        columns: &[
            must("id", Form::Text),
            must(
                "kind",
                Form::Choice(&[
                    "place", "region", "company", "project", "port", "airport", "railway", "road", "policy",
                ]),
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
    },
    Table {
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
    },
    Table {
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
    },
    Table {
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
    },
    Table {
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
    },
    Table {
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
    },
    Table {
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
    },
    Table {
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
    },
];
