//! A date as precise as its source: a year, half, quarter, month, day, or a span of them.
//!
//! ```
//! use investor_desk::facts::model::FactDate;
//! let date: FactDate = "2024-Q3".parse().unwrap();
//! assert_eq!(date.last_day().to_string(), "2024-09-30");
//! ```

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// One point of the calendar at the precision it was published with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Moment {
    /// A calendar year.
    Year(i32),
    /// A half year, 1 or 2.
    Half(i32, u32),
    /// A quarter, 1 to 4.
    Quarter(i32, u32),
    /// A month, 1 to 12.
    Month(i32, u32),
    /// A day.
    Day(NaiveDate),
}

impl Moment {
    /// First and last day it covers.
    fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let span = |year, month, months| {
            let first = NaiveDate::from_ymd_opt(year, month, 1)?;
            let after = first.checked_add_months(Months::new(months))?;
            Some((first, after.checked_sub_days(Days::new(1))?))
        };
        match self {
            Moment::Year(year) => span(year, 1, 12),
            Moment::Half(year, half) => span(year, half * 6 - 5, 6),
            Moment::Quarter(year, quarter) => span(year, quarter * 3 - 2, 3),
            Moment::Month(year, month) => span(year, month, 1),
            Moment::Day(day) => Some((day, day)),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::Year(year) => write!(f, "{year:04}"),
            Moment::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Moment::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Moment::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Moment::Day(day) => write!(f, "{}", day.format("%Y-%m-%d")),
        }
    }
}

impl FromStr for Moment {
    type Err = String;

    fn from_str(text: &str) -> Result<Moment, String> {
        let wrong = || {
            format!(
                "{text:?} is not a date; write 2024, 2024-H1, 2024-Q3, 2024-05, 2024-05-27 or a span 2025-01/2025-07"
            )
        };
        let (year, rest) = match text.split_once('-') {
            Some((year, rest)) => (year, Some(rest)),
            None => (text, None),
        };
        let year: i32 = match year.len() {
            4 => year.parse().map_err(|_| wrong())?,
            _ => return Err(wrong()),
        };
        let moment = match rest {
            None => Moment::Year(year),
            Some("H1") => Moment::Half(year, 1),
            Some("H2") => Moment::Half(year, 2),
            Some("Q1") => Moment::Quarter(year, 1),
            Some("Q2") => Moment::Quarter(year, 2),
            Some("Q3") => Moment::Quarter(year, 3),
            Some("Q4") => Moment::Quarter(year, 4),
            Some(month) if month.len() == 2 => Moment::Month(year, month.parse().map_err(|_| wrong())?),
            Some(_) => Moment::Day(text.parse().map_err(|_| wrong())?),
        };
        moment.days().map(|_| moment).ok_or_else(wrong)
    }
}

/// When a value held: a moment, or a span with both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FactDate {
    start: Moment,
    end: Moment,
    first: NaiveDate,
    last: NaiveDate,
}

impl FactDate {
    /// First day covered.
    pub fn first_day(&self) -> NaiveDate {
        self.first
    }

    /// Last day covered.
    pub fn last_day(&self) -> NaiveDate {
        self.last
    }

    /// The moment it begins with, at its precision.
    pub fn start(&self) -> Moment {
        self.start
    }

    /// The moment it ends with, at its precision.
    pub fn end(&self) -> Moment {
        self.end
    }

    /// True for `2025-01/2025-07`, false for `2025-07`.
    pub fn is_span(&self) -> bool {
        self.start != self.end
    }

    /// Number of whole months covered, at least one (`2023-H1` is 6, a day is 1).
    pub fn months(&self) -> i32 {
        (self.last.year() - self.first.year()) * 12 + self.last.month() as i32 - self.first.month() as i32 + 1
    }

    /// One day.
    pub fn day(day: NaiveDate) -> FactDate {
        FactDate { start: Moment::Day(day), end: Moment::Day(day), first: day, last: day }
    }
}

impl fmt::Display for FactDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.is_span() {
            true => write!(f, "{}/{}", self.start, self.end),
            false => write!(f, "{}", self.start),
        }
    }
}

impl FromStr for FactDate {
    type Err = String;

    fn from_str(text: &str) -> Result<FactDate, String> {
        let (start, end) = text.split_once('/').unwrap_or((text, text));
        let (start, end): (Moment, Moment) = (start.parse()?, end.parse()?);
        match (start.days(), end.days()) {
            (Some((first, _)), Some((_, last))) if first <= last => Ok(FactDate { start, end, first, last }),
            _ => Err(format!("{text:?} ends before it begins")),
        }
    }
}

impl Serialize for FactDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FactDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
