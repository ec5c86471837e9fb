//! Days and months: `ngày 15 tháng 7 năm 2025`, `mồng 3 tháng ba`, `ngày 15-18/7/2025`, `tháng 6/2023`, `T6/2023`,
//! `tháng 1-6/2024`, `tháng 3 tới`.

use super::super::Role;
use super::super::calendar::{Grain, Stretch};
use super::super::numeric;
use super::super::reader::{Found, Reader};
use super::years;
use chrono::Datelike;

/// What may stand before the number of a day.
const DAY: &[&str] = &["ngày", "ngày mồng", "ngày mùng", "mồng", "mùng", "hôm", "hôm mồng", "sáng ngày", "vào ngày"];

/// `ngày 15 tháng 7 năm 2025`, `15 tháng 7/2025`, `ngày 20 tháng sau`.
pub fn day_month(r: &Reader, at: usize) -> Option<Found> {
    let start = r.skip(at, DAY);
    let (day, next) = r.count(start).filter(|&(day, _)| (1..=31).contains(&day))?;
    let month = month(r, next).or_else(|| month_of(r, next)).or_else(|| super::relative::unit(r, next))?;
    let stretch = Stretch::around(month.stretch.from, Grain::Month)?;
    let called = r.is(next, "tháng") && (month.stretch.grain == Grain::Month);
    let counted = start == at && !month.dated && r.is_one_of(month.end, &["đầu", "cuối"]);
    (called && !counted).then_some(())?;
    Some(Found::plain(month.end, Stretch::day(stretch.from.date().with_day(day)?)?, month.dated))
}

/// `ngày 15/7/2025`, `mùng 2/9`.
pub fn numeric_day(r: &Reader, at: usize) -> Option<Found> {
    let found = r.longest(numeric::RULES, r.any(at, DAY)?)?;
    (found.stretch.grain == Grain::Day).then_some(found)
}

/// `15-18/7/2025`, `ngày 15 đến 18/7`, `từ 15 đến 18 tháng 7`.
pub fn day_span(r: &Reader, at: usize) -> Option<Found> {
    let opened = r.any(at, &["từ", "từ ngày", "ngày", "các ngày"]);
    let (first, next) = r.count(opened.unwrap_or(at)).filter(|&(day, _)| (1..=31).contains(&day))?;
    let next = r.any(next, &["-", "–", "đến", "tới", "đến ngày", "tới ngày"])?;
    let last = r.longest(&[day_month, numeric_day], next).or_else(|| r.longest(numeric::RULES, next))?;
    (last.stretch.grain == Grain::Day).then_some(())?;
    let first = Stretch::day(last.stretch.from.date().with_day(first)?)?;
    let ends = Some([first, last.stretch]);
    Some(Found { stretch: Stretch::join(first, last.stretch)?, ends, role: Role::Between, ..last })
}

/// `tháng 7 năm 2025`, `tháng 6/2023`, `T6/2023`, `tháng tư`, `tháng 3 tới`.
pub fn month(r: &Reader, at: usize) -> Option<Found> {
    let (month, next) = month_number(r, at)?;
    if let Some((year, end)) = years::of(r, next) {
        return Some(Found::dated(end, Stretch::month(year, month)?));
    }
    if r.glued(next) && r.is_one_of(next, &["/", "-"]) && r.is_digits(next + 1) {
        return None;
    }
    let this_year = Stretch::month(r.year, month)?;
    if let Some(end) = r.any(next, &["tới", "sắp tới", "tới đây"]) {
        let coming = if this_year.from > r.now { r.year } else { r.year.checked_add(1)? };
        return Some(Found::dated(end, Stretch::month(coming, month)?));
    }
    if let Some(end) = r.any(next, &["vừa rồi", "vừa qua"]) {
        let gone = if this_year.to <= r.now { r.year } else { r.year.checked_sub(1)? };
        return Some(Found::dated(end, Stretch::month(gone, month)?));
    }
    Some(Found::plain(next, this_year, false))
}

/// The 6 of `tháng 6`, `tháng sáu`, `T6` (with a capital, or a year behind).
fn month_number(r: &Reader, at: usize) -> Option<(u32, usize)> {
    if r.is(at, "t") && r.glued(at + 1) && r.is_digits(at + 1) {
        let capital = r.word(at)?.capital || years::of(r, at + 2).is_some();
        let month = r.word(at + 1)?.integer().filter(|month| (1..=12).contains(month))?;
        return (capital && (years::of(r, at + 2).is_some() || r.after(at, &["trong", "đến", "từ", "và", "-"])))
            .then_some((month, at + 2));
    }
    let next = r.phrase(at, "tháng")?;
    const NAMES: &[(&str, u32)] = &[("giêng", 1), ("tư", 4), ("mười một", 11), ("mười hai", 12), ("chạp", 12)];
    let unmarked = || super::unmarked_count(r, next).filter(|&(_, end)| years::of(r, end).is_some());
    let (month, end) =
        r.lookup(next, NAMES).or_else(|| r.count(next).filter(|_| year_word(r, next).is_none())).or_else(unmarked)?;
    let short = !r.is_digits(next) || r.word(next)?.folded.len() <= 2;
    ((1..=12).contains(&month) && short).then_some((month, end))
}

/// In `trong tháng năm nay` the word `năm` is year, not May.
fn year_word(r: &Reader, at: usize) -> Option<usize> {
    r.any(at, &["năm nay", "năm ngoái", "năm trước", "năm sau", "năm tới"])
}

/// `tháng trước năm …` is read elsewhere; here `tháng 5 này`, `tháng này`.
pub fn month_of(r: &Reader, at: usize) -> Option<Found> {
    let found = month(r, at)?;
    let end = r.any(found.end, &["này", "hiện tại"])?;
    Some(Found::dated(end, found.stretch))
}

/// `tháng 1-6/2024`, `T1-T6/2024`, `tháng 3 và 4`: months that share their year.
pub fn month_span(r: &Reader, at: usize) -> Option<Found> {
    let at = r.skip(at, &["từ"]);
    let (first, next) = month_number(r, at).or_else(|| {
        let capital = r.is(at, "t") && r.word(at)?.capital && r.glued(at + 1);
        Some((r.word(at + 1).filter(|_| capital)?.integer()?, at + 2))
    })?;
    let next = r.any(next, &["-", "–", "đến", "tới"])?;
    let next = r.skip(next, &["tháng", "t"]);
    let last = r.word(next)?.integer().filter(|last| first < *last && *last <= 12)?;
    let (year, end, said) = years::of(r, next + 1).map_or((r.year, next + 1, false), |(year, end)| (year, end, true));
    (said || !r.is(end, "/")).then_some(())?;
    let (first, last) = (Stretch::month(year, first)?, Stretch::month(year, last)?);
    let ends = Some([first, last]);
    Some(Found { ends, role: Role::Between, ..Found::plain(end, Stretch::join(first, last)?, said) })
}
