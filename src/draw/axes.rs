//! Where days and values stand along time.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use super::bars::number;
use super::page::{MARGIN, ROOM};
use crate::attachment::{Gap, Row};

/// From the highest value to the base, in pixels.
pub const DEEP: f32 = 300.0;
/// Free at both ends of time.
const ENDS: f32 = 64.0;
/// A year takes no more, so that few values stand together.
const WIDEST_YEAR: f32 = 240.0;
/// Years without a value take no more room together than so many with one.
const OPEN_YEARS: f32 = 1.7;

/// An amount over a period, not a level at a date.
pub fn is_period(row: &Row) -> bool {
    (row.date.last_day() - row.date.first_day()).num_days() > 80
}

/// The day a value stands at: the middle of a period, the end of a month.
pub fn day(row: &Row) -> NaiveDate {
    let (first, last) = (row.date.first_day(), row.date.last_day());
    if is_period(row) { first + (last - first) / 2 } else { last }
}

/// Days to pixels. Years without a value are drawn narrower, which nothing is joined across.
pub struct Time<'g> {
    gaps: &'g [Gap],
    first: i32,
    start: f32,
    pixels: f32,
    left: f32,
}

impl<'g> Time<'g> {
    /// An axis that holds these days and the middle of every gap's ends.
    pub fn of(days: impl Iterator<Item = NaiveDate> + Clone, gaps: &'g [Gap]) -> Option<Time<'g>> {
        let middle = |gap: &Gap| [gap.from, gap.to].map(|year| NaiveDate::from_ymd_opt(year, 7, 1));
        let open = gaps.iter().flat_map(middle).flatten();
        let all = days.chain(open);
        let (first, last) = (all.clone().min()?, all.max()?);
        let unscaled = Time { gaps, first: first.year(), start: 0.0, pixels: 1.0, left: 0.0 };
        let (start, end) = (unscaled.years(first), unscaled.years(last));
        let pixels = ((ROOM - 2.0 * ENDS) / (end - start).max(0.1)).min(WIDEST_YEAR);
        let left = MARGIN + (ROOM - (end - start) * pixels) / 2.0;
        Some(Time { start, pixels, left, ..unscaled })
    }

    /// Pixels from the left.
    pub fn at(&self, day: NaiveDate) -> f32 {
        self.left + (self.years(day) - self.start) * self.pixels
    }

    /// Years from the first, those without a value counted for less.
    fn years(&self, day: NaiveDate) -> f32 {
        let whole: f32 = (self.first..day.year()).map(|year| self.weight(year)).sum();
        whole + day.ordinal0() as f32 / 365.0 * self.weight(day.year())
    }

    fn weight(&self, year: i32) -> f32 {
        let open = self.gaps.iter().find(|gap| (gap.from..=gap.to).contains(&year));
        open.map_or(1.0, |gap| (OPEN_YEARS / (gap.to - gap.from + 1) as f32).min(1.0))
    }
}

/// Values to pixels; a rank falls towards the top.
pub struct Height {
    base: f32,
    low: f32,
    pixels: f32,
    falling: bool,
}

impl Height {
    /// An axis that holds these values, on its base so far from the top.
    pub fn of(rows: &[&Row], falling: bool, base: f32) -> Height {
        let amounts = || rows.iter().filter_map(|row| row.amount);
        let highest = amounts().map(|amount| number(amount.high)).fold(f32::MIN, f32::max);
        let lowest = amounts().map(|amount| number(amount.low)).fold(f32::MAX, f32::min);
        // Columns and lines stand on zero, or a small change would look like a large one.
        let (low, high) = if falling { (lowest, highest) } else { (lowest.min(0.0), highest.max(0.0)) };
        let deep = if falling { DEEP - 50.0 } else { DEEP };
        Height { base, low, pixels: deep / (high - low).max(f32::MIN_POSITIVE), falling }
    }

    /// Pixels from the top.
    pub fn of_value(&self, value: Decimal) -> f32 {
        let up = (number(value) - self.low) * self.pixels;
        if self.falling { self.base - DEEP + up } else { self.base - up }
    }

    /// The same of a row's value.
    pub fn at(&self, row: &Row) -> f32 {
        row.amount.map_or(self.base, |amount| self.of_value(amount.high))
    }
}
