//! What each form asks, in order. A new kind of form is a list here and its questions in `locales/*/curation.ftl`
//! (`form-field-FORM-FIELD`).

/// How an answer is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Any text of one line or more.
    Text,
    /// A text in both languages: asked for twice.
    Both,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A date or period.
    Date,
    /// A value with its unit.
    Value,
    /// A published document, by id or address.
    Source,
    /// An address of a page.
    Address,
    /// The id, or words that fit it alone, of something of these kinds; several parted by `;`.
    Entities(&'static [&'static str], bool),
    /// A new id.
    Id,
}

/// Whether a field must be filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Must,
    /// It may be skipped.
    May,
    /// Only when that field was filled in, and then it must.
    With(&'static str),
    /// It has this value unless another is given.
    Default(&'static str),
    /// It has the value made from the answers so far unless another is given.
    Made,
}

/// One field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name: the path in the fact.
    pub name: &'static str,
    /// How its answer is read.
    pub ask: Ask,
    /// Whether it must be filled in.
    pub need: Need,
}

const fn field(name: &'static str, ask: Ask, need: Need) -> Field {
    Field { name, ask, need }
}

use Ask::{Address, Both, Choice, Date, Entities, Id, Source, Text, Value};
use Need::{Default, Made, May, Must, With};

/// The forms by the word after `/new`.
pub const FORMS: &[(&str, &[Field])] = &[
    (
        "observation",
        &[
            field("indicator", Entities(&["indicator"], false), Must),
            field("subject", Entities(&["subject", "zone", "organisation", "event"], false), Default("hai-phong")),
            field("partner", Entities(&["partner"], false), May),
            field("value", Value, Must),
            field("date", Date, Must),
            field("source", Source, Must),
        ],
    ),
    (
        "zone",
        &[
            field("name", Both, Must),
            field("type", Choice(&["industrial-park", "economic-zone", "free-trade-zone", "industrial-cluster"]), Must),
            field("parent", Entities(&["zone"], false), May),
            field("area", Value, May),
            field("date", Date, With("area")),
            field("source", Source, With("area")),
            field("id", Id, Made),
        ],
    ),
    (
        "event",
        &[
            field("title", Both, Must),
            field(
                "kind",
                Choice(&[
                    "conference",
                    "forum",
                    "fair",
                    "festival",
                    "visit",
                    "signing",
                    "groundbreaking",
                    "opening",
                    "meeting",
                    "ceremony",
                ]),
                Must,
            ),
            field("start", Date, Must),
            field("end", Date, May),
            field("venue", Both, May),
            field("summary", Both, Must),
            field("source", Source, Must),
            field("id", Id, Made),
        ],
    ),
    (
        "topic",
        &[
            field("title", Both, Must),
            field("statement", Both, Must),
            field("date", Date, Must),
            field("about", Entities(&["zone", "subject", "organisation", "event", "partner"], true), May),
            field("source", Source, Must),
            field("id", Id, Made),
        ],
    ),
    (
        "source",
        &[
            field("url", Address, May),
            field("title", Text, Must),
            field("publisher", Text, May),
            field("date", Date, May),
            field("language", Choice(&["vi", "en", "ko", "zh", "ja"]), Must),
            field("tier", Choice(&["official", "state-news", "press", "company", "other"]), Must),
            field("id", Id, Made),
        ],
    ),
];

/// The fields of a form.
pub fn fields(form: &str) -> Option<&'static [Field]> {
    FORMS.iter().find(|(name, _)| *name == form).map(|(_, fields)| *fields)
}
