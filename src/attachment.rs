//! What can go with a reply: figures to see or to take home, calendar entries, places on a map.
//!
//! Everything here is small and in one language, made from the same evidence as the text; pictures
//! and files are made of it only when somebody asks for one (`draw`, `download`).

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::facts::model::FactDate;
use crate::facts::unit::Unit;

/// Something that can go with a reply.
#[derive(Clone, Debug, PartialEq)]
pub enum Attachment {
    /// Figures: a table, and a picture where one helps ([`Exhibit::shape`]).
    Exhibit(Exhibit),
    /// Dated events for a calendar, at least one.
    Calendar(Vec<Appointment>),
    /// An event that has no calendar entry; the sentence says why.
    Undated(String),
    /// A place whose coordinates are published.
    Venue(Venue),
}

/// How figures are best shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A bar each: rankings and comparisons.
    Bars,
    /// Along time.
    Course,
    /// A printed table: several measures side by side, ranks.
    Card,
    /// In a file only: the values cannot be set against each other.
    File,
}

/// Figures with what a reader of a picture or a table must know of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Exhibit {
    /// How they are best shown.
    pub shape: Shape,
    /// What they are of.
    pub title: String,
    /// The unit of [`Row::short`]; empty where there is none to say.
    pub unit: String,
    /// In the order in which they are shown.
    pub rows: Vec<Row>,
    /// Years nothing is published for.
    pub gaps: Vec<Gap>,
    /// A smaller number is better, as with ranks.
    pub falling: bool,
    /// Caveats.
    pub notes: Vec<String>,
    /// "Source: …", the publishers of what is drawn, with their dates.
    pub sources: String,
    /// Words of the language around the figures.
    pub words: Words,
}

/// One published value.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Fact id; one of the reply's facts.
    pub fact: String,
    /// What it is about.
    pub name: String,
    /// What is measured.
    pub measure: String,
    /// The number, where it is one.
    pub amount: Option<Amount>,
    /// The value as the answer writes it: "nearly US$5 billion".
    pub text: String,
    /// The same for a picture: "also US$3.6 billion" of one published elsewhere.
    pub label: String,
    /// The number alone in the unit of the exhibit: "nearly 5", "also 3.6".
    pub short: String,
    /// When it held.
    pub date: FactDate,
    /// The same in words.
    pub dated: String,
    /// Its standing among the others.
    pub standing: Standing,
    /// It covers the city with former Hai Duong.
    pub after_merger: bool,
    /// A remark of its source.
    pub note: String,
    /// Where it was published.
    pub source: Origin,
}

/// An exact number in base units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Low end of a range, or the value.
    pub low: Decimal,
    /// High end, or the value.
    pub high: Decimal,
    /// Its unit.
    pub unit: &'static Unit,
}

/// What a value is among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// One of the values shown.
    Lead,
    /// Published elsewhere for the same thing and time as the row before it.
    Also,
    /// For another length of time: in the table, not in the picture.
    OtherLength,
}

/// Where a value was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// By whom; the title where the copy does not say.
    pub publisher: String,
    /// Title of the document.
    pub title: String,
    /// When.
    pub date: Option<FactDate>,
    /// Address.
    pub url: Option<String>,
}

/// Years without a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// "2017–2022: no value published".
    pub text: String,
}

/// Words of the language around the figures of an exhibit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Who shows this.
    pub desk: String,
    /// Stands where nothing is published.
    pub no_value: String,
    /// Stands where Hai Duong joined the city.
    pub merger: String,
    /// Says how many rows are in the table only; empty when all are drawn.
    pub more: String,
    /// Name of a sheet.
    pub sheet: String,
    /// Headings of a table, in the order of [`Column`].
    pub columns: Vec<String>,
}

/// The columns of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// What the value is about.
    Name,
    /// What is measured.
    Measure,
    /// Low end of a range.
    Low,
    /// The value in base units.
    Value,
    /// Its base unit.
    Unit,
    /// The value as the answer writes it.
    Text,
    /// When it held.
    Date,
    /// A remark of its source.
    Note,
    /// By whom it was published.
    Publisher,
    /// In which document.
    Title,
    /// When that was published.
    Published,
    /// Address of the document.
    Address,
    /// Fact id.
    Fact,
}

impl Column {
    /// All of them, in the order of a table.
    pub const ALL: [Column; 13] = [
        Column::Name,
        Column::Measure,
        Column::Low,
        Column::Value,
        Column::Unit,
        Column::Text,
        Column::Date,
        Column::Note,
        Column::Publisher,
        Column::Title,
        Column::Published,
        Column::Address,
        Column::Fact,
    ];
}

/// An event as a calendar has it. Days only: the desk's sources give no hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// Event id; one of the reply's facts.
    pub event: String,
    /// Title.
    pub title: String,
    /// First day.
    pub first: NaiveDate,
    /// Last day, included.
    pub last: NaiveDate,
    /// Where.
    pub place: Option<String>,
    /// What it is, by whom, and the source.
    pub description: String,
    /// Page of the event, or of its source.
    pub url: Option<String>,
    /// When this was published: the entry changes only when the fact does.
    pub published: NaiveDate,
}

/// A place on a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    /// Zone id; one of the reply's facts.
    pub zone: String,
    /// Name.
    pub name: String,
    /// Where it is in words.
    pub address: String,
    /// Degrees north.
    pub latitude: Decimal,
    /// Degrees east.
    pub longitude: Decimal,
}

/// At most this many rows are drawn; a table has them all.
pub const MOST_DRAWN: usize = 16;

impl Exhibit {
    /// True when there is a picture of it.
    pub fn is_drawn(&self) -> bool {
        self.shape != Shape::File
    }
}
