//! What an article is read into: proposals a member of staff accepts, mends or drops, and the figures left over.
//!
//! A proposal keeps the words it came from, how each of its slots is known, what is missing and how it compares with the
//! store; [`Proposal::record`] is the fact it becomes once nothing is missing.

use std::ops::Range;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::facts::model::*;

/// How a slot is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Known {
    /// Said in the sentence.
    Said,
    /// Said earlier in the text.
    Earlier,
    /// From the day of publication.
    Published,
    /// Nothing says it; it is what is usual.
    Assumed,
    /// It is not known: staff must fill it in.
    Missing,
}

/// How sure a slot is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sure {
    /// The words say so.
    Sure,
    /// Probably.
    Likely,
    /// Look at it.
    Guess,
}

/// One slot of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Slot<T> {
    /// The value; none when it is missing.
    pub value: Option<T>,
    /// How it is known.
    pub known: Known,
    /// Another value was almost as good.
    pub doubtful: bool,
}

impl<T> Slot<T> {
    /// A slot that is known.
    pub fn new(value: T, known: Known) -> Slot<T> {
        Slot { value: Some(value), known, doubtful: false }
    }

    /// A slot that staff must fill in.
    pub fn missing() -> Slot<T> {
        Slot { value: None, known: Known::Missing, doubtful: false }
    }

    /// How sure it is.
    pub fn sure(&self) -> Sure {
        match self.known {
            Known::Said if !self.doubtful => Sure::Sure,
            Known::Said => Sure::Likely,
            Known::Earlier if !self.doubtful => Sure::Likely,
            _ => Sure::Guess,
        }
    }
}

/// A figure as the article gives it, in the unit of its measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Amount {
    /// The value; of a range the lower end.
    pub value: Exact,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<Exact>,
    /// The unit, the measure's own.
    pub unit: String,
    /// How exact the text says it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<Qualifier>,
}

/// What a figure is proposed as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureProposal {
    /// Indicator id, or id of a zone's attribute.
    pub measure: Slot<String>,
    /// True when the measure is an attribute of a zone.
    pub attribute: bool,
    /// What it is about.
    pub subject: Slot<String>,
    /// The name of a subject that the store does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown_subject: Option<String>,
    /// The investing economy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<Slot<String>>,
    /// The value.
    pub amount: Amount,
    /// When it held, or what it was counted over.
    pub date: Slot<FactDate>,
    /// True when it is counted over a period.
    pub counted_over: bool,
}

/// What a happening is proposed as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EventProposal {
    /// An id made of its name and year; staff may change it.
    pub id: String,
    /// What sort of happening; an agreement is a signing.
    pub kind: EventKind,
    /// Its name in the text's own words and language.
    pub title: Slot<String>,
    /// The same in the other language, for staff to fill in.
    pub title_other: Option<String>,
    /// The sentence that tells of it.
    pub summary: String,
    /// The same in the other language, for staff to fill in.
    pub summary_other: Option<String>,
    /// First day, or month.
    pub start: Slot<FactDate>,
    /// Whether it is over.
    pub state: EventState,
    /// Where, in the text's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// Organisations of the store that are named with it.
    pub organisations: Vec<String>,
    /// Investing economies that are named with it.
    pub partners: Vec<String>,
}

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Body {
    /// An observation of an indicator, or an attribute of a zone.
    Figure(FigureProposal),
    /// An event.
    Event(EventProposal),
}

/// How a proposal compares with the store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "store", rename_all = "kebab-case")]
pub enum Against {
    /// The store has nothing of the kind.
    Nothing,
    /// The store says the same for the same date.
    Same(Stored),
    /// The store says something else for the same date.
    Differs(Stored),
    /// The newest value of the store is older.
    Newer(Stored),
    /// The store has a newer value already.
    Older(Stored),
    /// The store has values of other periods only.
    Elsewhen(Stored),
}

/// A value of the store that a proposal is set against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stored {
    /// Fact id.
    pub fact: String,
    /// Its value, in the unit of the measure; none for an event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// Its date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<FactDate>,
}

/// One thing an article tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// The bytes of the text it came from.
    pub words: Range<usize>,
    /// The bytes of the sentence they stand in.
    pub sentence: Range<usize>,
    /// What is proposed.
    pub body: Body,
    /// How it compares with the store.
    pub against: Against,
    /// Source id, when it is known.
    pub source: Option<String>,
    /// The language of the text.
    pub language: crate::language::Language,
}

/// What a proposal lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Lack {
    Measure,
    Subject,
    Date,
    Title,
    OtherLanguage,
    Source,
}

impl Proposal {
    /// What staff must fill in before it can be a fact.
    pub fn lacks(&self) -> Vec<Lack> {
        let mut lacks = Vec::new();
        match &self.body {
            Body::Figure(figure) => {
                lacks.extend(figure.measure.value.is_none().then_some(Lack::Measure));
                lacks.extend(figure.subject.value.is_none().then_some(Lack::Subject));
                lacks.extend(figure.date.value.is_none().then_some(Lack::Date));
            }
            Body::Event(event) => {
                lacks.extend(event.title.value.is_none().then_some(Lack::Title));
                lacks.extend(event.start.value.is_none().then_some(Lack::Date));
                let other = event.title_other.is_none() || event.summary_other.is_none();
                lacks.extend(other.then_some(Lack::OtherLanguage));
            }
        }
        lacks.extend(self.source.is_none().then_some(Lack::Source));
        lacks
    }
}

/// Why a figure is not proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum Reason {
    /// It is about another province, the whole country or the world.
    Elsewhere {
        /// The words that say so.
        place: String,
    },
    /// It says how something grew, what share of a plan it is, how often it is something else.
    Comparison,
    /// It counts something the store has no measure for, or the words do not tell what.
    NoMeasure,
}

/// A figure that is in the text and in no proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOver {
    /// Its bytes in the text.
    pub words: Range<usize>,
    /// The bytes of the sentence it stands in.
    pub sentence: Range<usize>,
    /// Its value in base units.
    #[serde(serialize_with = "exact")]
    pub value: Decimal,
    /// Why.
    pub reason: Reason,
}

fn exact<S: serde::Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}
