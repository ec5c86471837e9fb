//! Times of day, alone or with their day: `3pm`, `15:30`, `at 19h30 on Friday`, `8 giờ tối nay`, `10g45`, `sáng mai`.

use super::calendar::{Grain, Stretch, step};
use super::reader::{Found, Reader};
use crate::language::Language;
use chrono::NaiveDateTime;

/// A part of the day: the hours it spans.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Part {
    from: u32,
    to: u32,
}

const PARTS: &[(&str, Part)] = &[
    ("sáng", Part { from: 0, to: 12 }),
    ("buổi sáng", Part { from: 0, to: 12 }),
    ("trưa", Part { from: 12, to: 14 }),
    ("chiều", Part { from: 12, to: 19 }),
    ("buổi chiều", Part { from: 12, to: 19 }),
    ("tối", Part { from: 18, to: 24 }),
    ("buổi tối", Part { from: 18, to: 24 }),
    ("đêm", Part { from: 18, to: 24 }),
    ("morning", Part { from: 0, to: 12 }),
    ("afternoon", Part { from: 12, to: 19 }),
    ("evening", Part { from: 18, to: 24 }),
    ("night", Part { from: 18, to: 24 }),
];

/// A part of a day or a time of day at `at`.
pub fn read(r: &Reader, at: usize) -> Option<Found> {
    time_and_day(r, at).or_else(|| part_of_day(r, at)).or_else(|| day_and_time(r, at))
}

/// `lúc 4 giờ chiều ngày 23/4`, `3:30 pm tomorrow`; today without a day.
fn time_and_day(r: &Reader, at: usize) -> Option<Found> {
    let (time, end) = time(r, r.skip(at, &["lúc", "vào lúc", "at", "@"]))?;
    let day_at = r.skip(end, &["on", "vào", "của", ","]);
    let today = Found::dated(end, r.current(Grain::Day)?);
    let day = bare_day(r, end).or_else(|| day(r, day_at)).unwrap_or(today);
    Some(Found::dated(day.end, time.on(day.stretch.from)?))
}

/// `tomorrow at 5pm`, `hôm nay lúc 2 giờ chiều`.
fn day_and_time(r: &Reader, at: usize) -> Option<Found> {
    let known = r.is_digits(at) || r.is_letters(at);
    let day = known.then(|| day(r, at))??;
    let (time, end) = time(r, r.skip(day.end, &["lúc", "vào lúc", "at", "@", "for", ",", ", at"]))?;
    Some(Found::dated(end, time.on(day.stretch.from)?))
}

/// A single day in words or digits; the clock reads no other periods, so it cannot call itself.
fn day(r: &Reader, at: usize) -> Option<Found> {
    r.date(at).filter(|found| found.stretch.grain == Grain::Day)
}

/// `tối nay`, `sáng mai`, `tối hôm qua`, `tomorrow morning`, `last night`.
fn part_of_day(r: &Reader, at: usize) -> Option<Found> {
    if let Some((part, next)) = r.lookup(at, PARTS)
        && r.lang == Language::Vi
    {
        let day = bare_day(r, next).or_else(|| day(r, next))?;
        return Some(Found::dated(day.end, part.on(day.stretch.from)?));
    }
    const NIGHTS: &[(&str, i32)] = &[("this", 0), ("last", -1), ("tomorrow", 1), ("yesterday", -1)];
    if r.is(at, "tonight") {
        let night = Part { from: 18, to: 24 };
        return Some(Found::dated(at + 1, night.on(r.current(Grain::Day)?.from)?));
    }
    let (offset, next) = r.lookup(at, NIGHTS)?;
    let (part, end) = r.lookup(next, PARTS)?;
    Some(Found::dated(end, part.on(Stretch::near(r.now, Grain::Day, offset)?.from)?))
}

/// The `nay` of `tối nay`, the `mai` of `sáng mai`.
fn bare_day(r: &Reader, at: usize) -> Option<Found> {
    let (offset, end) = r.lookup(at, &[("nay", 0), ("mai", 1), ("qua", -1)])?;
    Some(Found::dated(end, Stretch::near(r.now, Grain::Day, offset)?))
}

impl Part {
    fn on(self, midnight: NaiveDateTime) -> Option<Stretch> {
        let from = step(midnight, Grain::Hour, i32::try_from(self.from).ok()?)?;
        Stretch::units(from, Grain::Hour, i32::try_from(self.to.checked_sub(self.from)?).ok()?)
    }
}

/// A time of day.
#[derive(Clone, Copy)]
struct Time {
    hour: u32,
    minute: Option<u32>,
}

impl Time {
    fn on(self, midnight: NaiveDateTime) -> Option<Stretch> {
        let time = midnight.date().and_hms_opt(self.hour, self.minute.unwrap_or(0), 0)?;
        Stretch::units(time, if self.minute.is_some() { Grain::Minute } else { Grain::Hour }, 1)
    }

    /// `3` and `tối` or `pm` make 15.
    fn in_the(self, afternoon: Option<bool>) -> Time {
        let hour = match afternoon {
            Some(true) if self.hour < 12 => self.hour + 12,
            Some(false) if self.hour == 12 => 0,
            _ => self.hour,
        };
        Time { hour, ..self }
    }
}

/// `15:30`, `16h`, `10g45`, `3 giờ rưỡi chiều`, `3 pm`, `noon`.
fn time(r: &Reader, at: usize) -> Option<(Time, usize)> {
    if r.is(at, "noon") {
        return Some((Time { hour: 12, minute: None }, at + 1));
    }
    r.whole_hour(at).then_some(())?;
    let hour = r.word(at)?.integer().filter(|&hour| hour <= 24)?;
    let (minute, end, clear) = minutes(r, at + 1)?;
    let (afternoon, end) = half_of_day(r, end);
    let sure = clear || afternoon.is_some();
    let time = Time { hour, minute }.in_the(afternoon);
    (sure && time.hour < 24).then_some((time, end))
}

/// What follows the hour: minutes, where it ends, and whether it is clear that a time is meant.
fn minutes(r: &Reader, at: usize) -> Option<(Option<u32>, usize, bool)> {
    let two_digits =
        |at: usize| r.word(at).filter(|w| w.glued && w.folded.len() == 2).and_then(|w| w.integer()).filter(|&m| m < 60);
    if r.glued(at) && (r.is(at, ":") || r.is(at, "h") || r.is(at, "g")) {
        return match two_digits(at + 1) {
            Some(minute) => Some((Some(minute), at + 2, true)),
            None if !r.is(at, "h") || r.glued(at + 1) && !r.is_one_of(at + 1, &[".", ",", "?", "!"]) => None,
            None => Some((None, at + 1, true)),
        };
    }
    if !r.is(at, "giờ") {
        return Some((None, at, false));
    }
    if r.is(at + 1, "rưỡi") {
        return Some((Some(30), at + 2, true));
    }
    match r.word(at + 1).and_then(|word| word.integer()).filter(|&minute| minute < 60 && r.whole(at + 1)) {
        Some(minute) if !r.is(at + 2, "tháng") => Some((Some(minute), r.skip(at + 2, &["phút"]), true)),
        _ => Some((None, at + 1, r.after(at - 1, &["lúc"]))),
    }
}

/// Whether it is before or after noon, as the words behind the time say.
fn half_of_day(r: &Reader, at: usize) -> (Option<bool>, usize) {
    const HALVES: &[(&str, bool)] = &[
        ("am", false),
        ("a . m", false),
        ("a . m .", false),
        ("pm", true),
        ("p . m", true),
        ("p . m .", true),
        ("o'clock", true),
        ("in the morning", false),
        ("in the afternoon", true),
        ("in the evening", true),
        ("sáng", false),
        ("trưa", true),
        ("chiều", true),
        ("tối", true),
    ];
    match r.lookup(at, HALVES) {
        Some((afternoon, end)) => (Some(afternoon), end),
        None => (None, at),
    }
}

impl Reader<'_> {
    /// Digits that may be an hour: not glued behind a code, a slash or a dash.
    fn whole_hour(&self, at: usize) -> bool {
        let free = !self.glued(at) || at == 0 || self.is_one_of(at - 1, &["(", "@", "[", "\""]);
        self.is_digits(at) && free
    }
}
