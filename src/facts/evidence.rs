//! Evidence: which facts bear on an utterance, what was substituted, and what is missing.

use rust_decimal::Decimal;

use super::catalogue::Figure;
use super::model::*;
use crate::understand::utterance::{EventAspect, OrganisationAspect, When};
use crate::understand::words::Cue;

pub use super::series::{Change, Point, Segment, SeriesEvidence};

/// What was found. Everything in it is a published fact.
#[derive(Clone, Debug)]
pub enum Evidence<'c> {
    /// One value of an indicator.
    Figure(FigureEvidence<'c>),
    /// Values of the same measure, set against each other.
    Comparison(Comparison<'c>),
    /// A part of a whole.
    Share {
        /// The part.
        part: FigureEvidence<'c>,
        /// The whole.
        whole: &'c Figure,
        /// In percent, two digits after the point.
        percent: Decimal,
    },
    /// Values that cannot be set against each other.
    Apart {
        /// The values.
        rows: Vec<Row<'c>>,
        /// Why not.
        why: Obstacle,
    },
    /// A whole and the number of things it is of, at the same date.
    Average {
        /// The whole and the number.
        rows: [Row<'c>; 2],
        /// One by the other, rounded.
        quotient: Decimal,
    },
    /// The values of a measure through time.
    Series(SeriesEvidence<'c>),
    /// The values of one attribute of one zone.
    Attribute(AttributeEvidence<'c>),
    /// A zone as a whole.
    Zone(&'c Zone),
    /// Several zones as wholes, at least two.
    SideBySide(Vec<&'c Zone>),
    /// A list of zones, with the attribute that was asked about.
    Zones {
        /// The zones, in the order of the files.
        zones: Vec<&'c Zone>,
        /// Attribute shown beside each.
        attribute: Option<String>,
    },
    /// One event.
    Event {
        /// The event.
        event: &'c Event,
        /// What was asked of it.
        aspect: EventAspect,
        /// Other events the name also fits.
        others: Vec<&'c Event>,
    },
    /// A list of events, oldest first for the future, newest first for the past.
    Events(Vec<&'c Event>),
    /// Statements.
    Topics(Vec<&'c Topic>),
    /// An organisation.
    Organisation {
        /// The organisation.
        organisation: &'c Organisation,
        /// What was asked of it.
        aspect: OrganisationAspect,
        /// People in the role asked for.
        people: Vec<&'c Person>,
    },
    /// What an indicator means.
    Definition(&'c Indicator),
    /// Sources of the last answer.
    Sources(Vec<Cited<'c>>),
    /// Several things are meant by the same words.
    Choices(Vec<Choice>),
    /// Understood, but not in the store.
    Missing(Missing),
    /// Talk about the talk.
    SmallTalk(Cue),
    /// Not understood, or not a question for this desk.
    NotUnderstood {
        /// Words nothing in the store accounts for.
        words: Vec<String>,
        /// Uncovered places named.
        places: Vec<String>,
    },
}

/// One value with what a reader must know of it.
#[derive(Clone, Debug)]
pub struct FigureEvidence<'c> {
    /// Its indicator.
    pub indicator: &'c Indicator,
    /// The value that leads.
    pub lead: &'c Figure,
    /// Other published values of the same thing at about the same date.
    pub also: Vec<&'c Figure>,
    /// Subject that was asked for when the value is about another one.
    pub instead_of: Option<String>,
    /// Partner and period were carried over from the turn before.
    pub carried: bool,
    /// No period was asked for: the newest value leads.
    pub latest: bool,
    /// Months of age beyond which the indicator is stale, when it is.
    pub stale_months: Option<u32>,
    /// The value covers the city with former Hai Duong.
    pub after_merger: bool,
}

/// Values in an order, with what follows from the first two.
#[derive(Clone, Debug)]
pub struct Comparison<'c> {
    /// The values; of times: the earlier first.
    pub rows: Vec<Row<'c>>,
    /// What was done.
    pub kind: ComparisonKind,
    /// The values are not all of the same date.
    pub dates_differ: bool,
}

/// What a comparison shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComparisonKind {
    /// Several things; the first two differ by this much, in base units.
    Names {
        /// Second from first.
        difference: Decimal,
    },
    /// Added up.
    Sum {
        /// The sum, in base units.
        total: Decimal,
        /// Of several times, not of several names.
        over_time: bool,
    },
    /// Two times.
    Times {
        /// Later less earlier, in base units.
        difference: Decimal,
        /// In percent of the earlier, two digits after the point; none for shares, rates and ranks.
        percent: Option<Decimal>,
    },
    /// An order, largest or smallest first.
    Order {
        /// Largest first.
        highest: bool,
    },
}

/// Why values cannot be set against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Hai Duong joined the city between them.
    Merger,
    /// Their units differ.
    Unit,
    /// They cover different parts of the city.
    Scope,
    /// They were counted over periods of different lengths.
    Period,
    /// They are of different dates.
    Dates,
    /// Each is a level at its date: the later holds the earlier.
    Stock,
    /// One is a part of another.
    Overlap,
    /// Rates, prices and ranks have no total.
    Rate,
    /// A whole and a number of the same date are not published.
    Average,
}

/// One value of a comparison.
#[derive(Clone, Debug)]
pub enum Row<'c> {
    /// A figure.
    Figure(&'c Indicator, &'c Figure),
    /// A zone's attribute.
    Zone(&'c Zone, &'c Attribute, &'c AttributeValue),
}

/// The values of an attribute.
#[derive(Clone, Debug)]
pub struct AttributeEvidence<'c> {
    /// The zone.
    pub zone: &'c Zone,
    /// The attribute.
    pub attribute: &'c Attribute,
    /// Its values, the leading one first.
    pub values: Vec<&'c AttributeValue>,
}

/// A fact of the last answer with its source.
#[derive(Clone, Debug)]
pub struct Cited<'c> {
    /// Fact id.
    pub fact: String,
    /// Its date.
    pub date: Option<FactDate>,
    /// Its source.
    pub source: &'c Source,
}

/// One of several things the words can mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Entity id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
}

/// What is missing, and what is near it.
#[derive(Clone, Debug, Default)]
pub struct Missing {
    /// Name of the measure asked for.
    pub what: Option<Bilingual>,
    /// Names that were asked for and have no value.
    pub about: Vec<Bilingual>,
    /// Uncovered places asked for.
    pub places: Vec<String>,
    /// Period asked for.
    pub when: Option<When>,
    /// Why.
    pub reason: MissingReason,
    /// Names for which there is a value.
    pub nearby: Vec<Bilingual>,
    /// Dates for which there is a value, newest first.
    pub dates: Vec<FactDate>,
}

/// Why a value is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MissingReason {
    /// No value for the subject or partner.
    #[default]
    Subject,
    /// No value for the period.
    Period,
    /// The place is not covered.
    Place,
    /// No event fits.
    Event,
    /// No zone fits.
    Zone,
    /// The organisation's detail is not known.
    Detail,
}
