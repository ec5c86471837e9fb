//! Vietnamese periods: `quý 3/2024`, `ngày 15 tháng 7 năm 2025`, `9 tháng đầu năm 2023`, `9T/2023`, `năm ngoái`,
//! `3 năm gần đây`, `thứ hai tuần sau`.
//!
//! [`dates`] reads days and months, [`years`] years and their parts, [`relative`] what counts from now, [`weekdays`]
//! the days of the week. Marks may be missing: `nam` is a year only beside four digits or in a fixed phrase.

mod dates;
mod relative;
mod weekdays;
mod years;

use super::reader::Rule;

/// Every Vietnamese rule; of equally long readings the first wins.
pub const RULES: &[Rule] = &[
    dates::day_month,
    dates::numeric_day,
    dates::day_span,
    dates::month,
    dates::month_of,
    dates::month_span,
    dates::holiday,
    years::quarter,
    years::half,
    years::first_months,
    years::months_of_year,
    years::year,
    years::decade,
    years::to_date,
    relative::day,
    relative::unit,
    relative::run,
    relative::ago,
    weekdays::weekday,
    weekdays::weekend,
];
