//! Which columns a table of each kind of fact has, and what may stand in them.
//!
//! A column stands for one value of a record, named by its path in it: `name.vi` is the Vietnamese name,
//! in the column `name_vi`. What a record holds several of – the attributes of a zone, the people of an
//! organisation – has a table of its own, whose first column names the record. To add a column, add a line
//! here and its heading and help in both `locales/*/spreadsheet.ftl`.

mod told;
mod vocabulary;

use crate::facts::model::FactKind;
use FactKind::{Event, Organisation, Partner, Source, Subject, Tag, Zone};

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
    vocabulary::SOURCE_TABLE,
    vocabulary::INDICATOR_TABLE,
    vocabulary::ATTRIBUTE_TABLE,
    vocabulary::TAG_TABLE,
    vocabulary::PARTNER_TABLE,
    vocabulary::PLACE_TABLE,
    vocabulary::SUBJECT_TABLE,
    told::ORGANISATION_TABLE,
    told::PERSON_TABLE,
    told::ZONE_TABLE,
    told::ZONE_ATTRIBUTE_TABLE,
    told::EVENT_TABLE,
    told::TOPIC_TABLE,
    told::OBSERVATION_TABLE,
];
