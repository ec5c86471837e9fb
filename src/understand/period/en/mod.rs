//! English periods: `Q3 2024`, `July 15, 2025`, `the first nine months of 2023`, `last month`, `3 weeks ago`,
//! `the last Monday of March`.
//!
//! [`dates`] reads days and months by name, [`years`] years and their parts, [`relative`] what counts from now,
//! [`nth`] the n-th of something, [`weekdays`] the days of the week.

mod dates;
mod nth;
mod relative;
mod weekdays;
mod years;

pub use dates::day_number;
pub use years::{quarter_or_half, year};

use super::reader::Rule;

/// Every English rule; of equally long readings the first wins.
pub const RULES: &[Rule] = &[
    dates::day_month,
    dates::month_day,
    dates::year_month_day,
    dates::month_year,
    dates::month,
    years::quarter_or_half,
    years::year_first,
    years::first_months,
    years::decade,
    years::year,
    years::to_date,
    relative::day,
    relative::unit,
    relative::within_unit,
    relative::run,
    relative::ago,
    relative::from_point,
    relative::working_days,
    relative::lasting,
    relative::for_the,
    nth::nth_of,
    nth::run_of,
    nth::day_of_month,
    nth::week_of,
    weekdays::weekday,
    weekdays::with_date,
    weekdays::of_week,
    weekdays::from_now,
];

/// Ranges in one phrase, whose ends share what is said once: `July 15–18, 2025`.
pub const SPANS: &[Rule] = &[dates::day_span];
