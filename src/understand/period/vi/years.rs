//! Years and their parts: `năm 2024`, `quý III năm 2024`, `nửa đầu 2024`, `6 tháng đầu năm 2023`, `9T/2023`,
//! `những năm 1990`, `từ đầu năm đến nay`.

use super::super::Role;
use super::super::calendar::{Grain, Stretch, step};
use super::super::reader::{Found, Reader};
use crate::understand::number;

/// Years said by where they lie from this one.
const RELATIVE: &[(&str, i32)] = &[
    ("năm nay", 0),
    ("năm này", 0),
    ("năm hiện tại", 0),
    ("năm ngoái", -1),
    ("năm trước", -1),
    ("năm qua", -1),
    ("năm vừa rồi", -1),
    ("năm vừa qua", -1),
    ("năm rồi", -1),
    ("năm kia", -2),
    ("năm sau", 1),
    ("năm tới", 1),
    ("năm sắp tới", 1),
    ("sang năm", 1),
    ("năm kế tiếp", 1),
    ("năm tiếp theo", 1),
];

/// `2024`, `năm 2024`, `FY2024`.
pub fn year(r: &Reader, at: usize) -> Option<Found> {
    if let Some(next) = r.any(at, &["cả năm", "năm", "năm tài chính", "năm học", "niên độ", "fy"]) {
        let (year, end) = r.four_digit_year(next).filter(|&(_, end)| !r.measures(end) || r.is_exactly(at, "năm"))?;
        let goes_on = r.glued(end) && r.is_one_of(end, &["/"]) && r.is_digits(end + 1);
        return (!goes_on).then_some(Found::dated(end, Stretch::year(year)?));
    }
    super::super::en::year(r, at)
}

/// The year something is of: `2024`, `/2024`, `-2024`, `năm 2024`, `của năm ngoái`; and the year not said.
pub fn of(r: &Reader, at: usize) -> Option<(i32, usize)> {
    let next = r.skip(at, &["của", "trong", ",", "/", "-", "."]);
    if let Some((offset, end)) = r.lookup(next, RELATIVE) {
        return Some((r.this_year().checked_add(offset)?, end));
    }
    let (year, end) = r.four_digit_year(r.skip(next, &["năm"]))?;
    (!r.measures(end) && (1900..2100).contains(&year)).then_some((year, end))
}

/// `quý 1/2025`, `quý III năm 2024`, `quý ba`, `quý 4 của năm 2018`, `Q3/2024`.
pub fn quarter(r: &Reader, at: usize) -> Option<Found> {
    const NUMBERS: &[(&str, u32)] = &[
        ("i", 1),
        ("ii", 2),
        ("iii", 3),
        ("iv", 4),
        ("một", 1),
        ("nhất", 1),
        ("hai", 2),
        ("ba", 3),
        ("bốn", 4),
        ("tư", 4),
    ];
    let Some(next) = r.any(at, &["quý", "quí"]) else { return super::super::en::quarter_or_half(r, at) };
    let digit = r.word(next)?.integer().filter(|_| r.word(next).is_some_and(|w| w.folded.len() == 1));
    let (quarter, next) = digit.map(|digit| (digit, next + 1)).or_else(|| r.lookup(next, NUMBERS))?;
    match of(r, next) {
        Some((year, end)) => Some(Found::dated(end, Stretch::quarter(year, quarter)?)),
        None => Some(Found::plain(next, Stretch::quarter(r.year, quarter)?, false)),
    }
}

/// `nửa đầu năm 2024`, `nửa cuối 2024`, `nửa đầu năm`.
pub fn half(r: &Reader, at: usize) -> Option<Found> {
    const HALVES: &[(&str, u32)] = &[
        ("nửa đầu", 1),
        ("nửa năm đầu", 1),
        ("nửa đầu năm", 1),
        ("nửa cuối", 2),
        ("nửa sau", 2),
        ("nửa cuối năm", 2),
        ("nửa năm cuối", 2),
    ];
    let (half, longest) = r.lookup(at, HALVES)?;
    let ends = [longest.saturating_sub(1), longest];
    match ends.into_iter().filter(|&end| end >= at + 2).find_map(|end| of(r, end)) {
        Some((year, end)) => Some(Found::dated(end, Stretch::half(year, half)?)),
        None => Some(Found::plain(longest, Stretch::half(r.year, half)?, false)),
    }
}

/// `9 tháng đầu năm 2023`, `3 tháng cuối năm`, `2 quý đầu năm 2024`, `10 tháng đầu năm`.
pub fn first_months(r: &Reader, at: usize) -> Option<Found> {
    const UNITS: &[(&str, i32)] = &[("tháng", 1), ("quý", 3)];
    const SIDES: &[(&str, bool)] = &[("đầu", false), ("đầu tiên", false), ("cuối", true), ("cuối cùng", true)];
    let (count, next) = r.count(at).or_else(|| super::unmarked_count(r, at))?;
    let (months, next) = r.lookup(next, UNITS)?;
    let (last, next) = r.lookup(next, SIDES)?;
    let of_year = of(r, next);
    let bare = r.any(next, &["năm", "của năm", "trong năm"]).or((r.is_digits(at) && !last).then_some(next))?;
    let (year, end, said) = of_year.map_or((r.year, bare, false), |(year, end)| (year, end, true));
    let count = i32::try_from(count).ok()?.checked_mul(months).filter(|count| (1..=12).contains(count))?;
    let whole = Stretch::year(year)?;
    let from = if last { step(whole.to, Grain::Month, -count)? } else { whole.from };
    Some(Found::plain(end, Stretch::units(from, Grain::Month, count)?, said))
}

/// `9 tháng năm 2023`, `10 tháng 2025`, `9T/2023`, `6T2024`: the months from January on.
pub fn months_of_year(r: &Reader, at: usize) -> Option<Found> {
    let (count, next) = r.count(at).filter(|&(count, _)| (2..=12).contains(&count))?;
    let short = r.is_digits(at) && r.glued(next) && r.is(next, "t");
    (short || r.is(next, "tháng")).then_some(())?;
    let (year, end) = of(r, next + 1)?;
    let month_of_date = !short && r.after(at, &["ngày"]);
    let count = i32::try_from(count).ok()?;
    (!month_of_date).then_some(Found::dated(end, Stretch::units(Stretch::year(year)?.from, Grain::Month, count)?))
}

/// `những năm 1990`, `thập niên 90`, `thập kỷ 2010`, `thế kỷ 21`.
pub fn decade(r: &Reader, at: usize) -> Option<Found> {
    if let Some(next) = r.any(at, &["thế kỷ", "thế kỉ"]) {
        let (century, end) = number::count(r.words, next)?;
        let first = i32::try_from(century).ok()?.checked_sub(1)?.checked_mul(100)?;
        return Some(Found::dated(end, Stretch::units(Stretch::year(first)?.from, Grain::Year, 100)?));
    }
    let next = r.any(at, &["những năm", "thập niên", "thập kỷ", "thập niên những năm"])?;
    let (year, end) = r.four_digit_year(next).or_else(|| {
        let (short, end) = r.count(next).filter(|&(short, _)| (10..100).contains(&short))?;
        Some((1900 + i32::try_from(short).ok()?, end))
    })?;
    (year % 10 == 0).then_some(())?;
    Some(Found::dated(end, Stretch::units(Stretch::year(year)?.from, Grain::Year, 10)?))
}

/// `từ đầu năm đến nay`, `từ đầu năm`: from 1 January through today.
pub fn to_date(r: &Reader, at: usize) -> Option<Found> {
    const PHRASES: &[(&str, Grain)] = &[
        ("từ đầu năm đến nay", Grain::Year),
        ("từ đầu năm tới nay", Grain::Year),
        ("từ đầu năm đến giờ", Grain::Year),
        ("kể từ đầu năm đến nay", Grain::Year),
        ("đầu năm đến nay", Grain::Year),
        ("từ đầu tháng đến nay", Grain::Month),
        ("từ đầu quý đến nay", Grain::Quarter),
    ];
    let (grain, end) = r.lookup(at, PHRASES)?;
    let (unit, today) = (r.current(grain)?, r.current(Grain::Day)?);
    let stretch = Stretch { from: unit.from, to: today.to, grain: Grain::Day };
    Some(Found::dated(end, stretch).with_role(Role::Between))
}

/// `năm nay`, `năm ngoái`, `sang năm`.
pub fn relative(r: &Reader, at: usize) -> Option<Found> {
    let (offset, end) = r.lookup(at, RELATIVE)?;
    let dated = r.is(end, "nữa") || r.is_digits(end);
    (!dated).then_some(Found::dated(end, Stretch::year(r.this_year().checked_add(offset)?)?))
}
