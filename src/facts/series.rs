//! Evidence of values through time.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::catalogue::Figure;
use super::model::{FactDate, Indicator};

/// The values of one measure at several dates: one kind, unit, scope and period length.
#[derive(Clone, Debug)]
pub struct SeriesEvidence<'c> {
    /// The indicator.
    pub indicator: &'c Indicator,
    /// The values before the merger and those after it, oldest first; none is empty, and there is
    /// only one where the merger makes no difference.
    pub segments: Vec<Segment<'c>>,
    /// Values for periods of another length, in years that have none of this.
    pub part: Vec<&'c Figure>,
    /// Years between the first and the last asked for that have no value.
    pub gaps: Vec<i32>,
    /// Months each value covers; none for values as of a date.
    pub months: Option<i32>,
    /// Of each year only the last value is given.
    pub thinned: bool,
    /// Some of the values cover the city with former Hai Duong.
    pub after_merger: bool,
    /// Subject that was asked for when the values are about another one.
    pub instead_of: Option<String>,
    /// Age of the newest value in months, when that is more than the indicator allows.
    pub stale_months: Option<u32>,
}

/// Values that can be compared with each other.
#[derive(Clone, Debug)]
pub struct Segment<'c> {
    /// They cover the city with former Hai Duong.
    pub after_merger: bool,
    /// Oldest first.
    pub points: Vec<Point<'c>>,
    /// From the first to the last; none for a single value, and for ranges.
    pub change: Option<Change>,
}

/// The value of one date.
#[derive(Clone, Debug)]
pub struct Point<'c> {
    /// The value that leads.
    pub figure: &'c Figure,
    /// Others published for the same date that differ beyond rounding.
    pub also: Vec<&'c Figure>,
}

/// What happened between the first value and the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// More, less, or the same as far as the values tell.
    pub way: Ordering,
    /// Last less first, in base units.
    pub difference: Decimal,
    /// In percent of the first, two digits after the point; none for shares, rates and ranks.
    pub percent: Option<Decimal>,
    /// Dates of the values that went the other way than the whole; any step when the whole went
    /// nowhere.
    pub turns: Vec<FactDate>,
}
