//! Vietnamese periods: `quý 3/2024`, `ngày 15 tháng 7 năm 2025`, `9 tháng đầu năm 2023`, `9T/2023`, `năm ngoái`,
//! `3 năm gần đây`, `thứ hai tuần sau`.
//!
//! [`dates`] reads days and months, [`years`] years and their parts, [`relative`] what counts from now, [`nth`]
//! the n-th of something, [`weekdays`] the days of the week. Marks may be missing: `nam` is a year only beside four digits or in a fixed phrase.

mod dates;
mod nth;
mod relative;
mod weekdays;
mod years;

use super::reader::{Reader, Rule};

/// Every Vietnamese rule; of equally long readings the first wins.
pub const RULES: &[Rule] = &[
    relative::run,
    relative::ago,
    relative::working_days,
    years::months_of_year,
    dates::day_month,
    dates::numeric_day,
    dates::month,
    dates::month_of,
    years::quarter,
    years::half,
    years::first_months,
    years::year,
    years::decade,
    years::to_date,
    relative::day,
    relative::unit,
    nth::nth_of,
    weekdays::weekday,
    weekdays::weekend,
];

/// Ranges in one phrase, whose ends share what is said once: `15-18/7/2025`, `tháng 1-6/2024`.
pub const SPANS: &[Rule] = &[dates::day_span, dates::month_span];

/// `sau` and `tam` for sáu and tám, where the words behind leave no doubt: `sau thang dau nam 2023`.
fn unmarked_count(r: &Reader, at: usize) -> Option<(u32, usize)> {
    r.lookup(at, &[("sáu", 6), ("tám", 8)])
}
