//! The n-th of something: `ngày đầu tiên của tháng 3`, `tuần cuối cùng của tháng 9/2024`, `thứ ba đầu tiên của tháng 10`,
//! `tuần thứ hai của tháng 5`.

use super::super::calendar::{Grain, Stretch};
use super::super::nth::{Item, nth};
use super::super::reader::{Found, Reader};
use super::weekdays;

/// `tuần đầu tiên của tháng 9 năm 2024`, `thứ hai cuối cùng của năm`.
pub fn nth_of(r: &Reader, at: usize) -> Option<Found> {
    let (item, next) = item(r, at)?;
    let (place, next) = place(r, next)?;
    let whole = whole(r, r.skip(next, &["của", "trong", "vào"]))?;
    Some(Found::plain(whole.end, nth(whole.stretch, item, place)?, whole.dated))
}

fn item(r: &Reader, at: usize) -> Option<(Item, usize)> {
    const UNITS: &[(&str, Grain)] = &[
        ("ngày", Grain::Day),
        ("tuần", Grain::Week),
        ("tuần lễ", Grain::Week),
        ("tháng", Grain::Month),
        ("quý", Grain::Quarter),
    ];
    let unit = r.lookup(at, UNITS).map(|(grain, end)| (Item::Unit(grain), end));
    unit.or_else(|| weekdays::name(r, at).map(|(day, end)| (Item::Weekday(day), end)))
}

/// Counted from the start, or, negative, from the end.
fn place(r: &Reader, at: usize) -> Option<(i32, usize)> {
    const PLACES: &[(&str, i32)] =
        &[("đầu tiên", 1), ("đầu", 1), ("thứ nhất", 1), ("cuối cùng", -1), ("cuối", -1), ("áp chót", -2)];
    if let Some(place) = r.lookup(at, PLACES) {
        return Some(place);
    }
    let (place, end) = r.count(r.phrase(at, "thứ")?)?;
    Some((i32::try_from(place).ok()?, end))
}

/// What they are counted in: a month, a quarter, a year, also the current one.
fn whole(r: &Reader, at: usize) -> Option<Found> {
    let bare = || {
        let (grain, end) = r.lookup(at, &[("tháng", Grain::Month), ("năm", Grain::Year), ("quý", Grain::Quarter)])?;
        (!r.is_digits(end)).then_some(Found::dated(end, Stretch::near(r.now, grain, 0)?))
    };
    r.point(at).or_else(bare).filter(|found| found.stretch.grain >= Grain::Month)
}
