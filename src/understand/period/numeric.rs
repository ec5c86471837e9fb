//! Dates in digits, the same in both languages but for the order of day and month: `15/7/2025`, `2025-07-15`, `6/2023`,
//! `22/04`, `20251016`.

use super::calendar::Stretch;
use super::reader::{Found, Reader, Rule};
use crate::language::Language;

pub const RULES: &[Rule] = &[full_date, year_first, month_year, day_month, eight_digits];

/// `15/7/2025`, `15-7-2025`, `15.7.25`.
fn full_date(r: &Reader, at: usize) -> Option<Found> {
    let run = Run::read(r, at, 3)?;
    let [first, second, year] = run.parts(r)?;
    let year = run.year(r, 2, year)?;
    let stretch = in_order(r.lang, year, first, second)?;
    (!r.names_a_thing(at)).then_some(Found::dated(run.end, stretch))
}

/// `2025-07-15`, `2014/10`.
fn year_first(r: &Reader, at: usize) -> Option<Found> {
    let (year, _) = r.four_digit_year(at)?;
    if let Some(run) = Run::read(r, at, 3) {
        let [_, month, day] = run.parts(r)?;
        return Some(Found::dated(run.end, Stretch::ymd(year, month, day)?));
    }
    let run = Run::read(r, at, 2).filter(|run| run.free(r))?;
    let [_, month] = run.parts(r)?;
    let short = r.word(at + 2)?.folded.len() <= 2;
    (short && run.mark != ".").then_some(Found::dated(run.end, Stretch::month(year, month)?))
}

/// `6/2023`, `12-2015`; with a dot only after `tháng` (`12.2015` alone is a decimal).
fn month_year(r: &Reader, at: usize) -> Option<Found> {
    let run = Run::read(r, at, 2).filter(|run| run.free(r))?;
    let [month, _] = run.parts(r)?;
    let (year, _) = r.four_digit_year(at + 2)?;
    let clear = run.mark != "." || r.after(at, &["tháng", "t"]);
    (clear && !r.names_a_thing(at)).then_some(Found::dated(run.end, Stretch::month(year, month)?))
}

/// `22/04`, `2/15`; with `-` or `.`, or like a fraction (`2/3`), only where a date is announced.
fn day_month(r: &Reader, at: usize) -> Option<Found> {
    let run = Run::read(r, at, 2).filter(|run| run.free(r))?;
    let [first, second] = run.parts(r)?;
    let short = r.word(at)?.folded.len() <= 2 && r.word(at + 2)?.folded.len() <= 2;
    let fraction = first < second && second <= 10;
    let always = first == 24 && second == 7;
    let announced = announced(r, at, run.end);
    let clear = announced || run.mark == "/" && run.glued && !fraction && !always && !r.is(run.end, "of");
    if !short || !clear || r.names_a_thing(at) || r.measures(run.end) {
        return None;
    }
    if let Some((year, end)) =
        r.four_digit_year(r.skip(run.end, &[",", "năm", ", năm"])).filter(|&(_, end)| end > run.end + 1)
    {
        return Some(Found::dated(end, in_order(r.lang, year, first, second)?));
    }
    let stretch = in_order(r.lang, r.year, first, second).or_else(|| leap_day(r, first, second))?;
    Some(Found::plain(run.end, stretch, false))
}

/// `20161016`.
fn eight_digits(r: &Reader, at: usize) -> Option<Found> {
    let digits = &r.word(at)?.folded;
    let sound = r.whole(at) && digits.len() == 8 && !r.glued(at + 1) | !r.is_letters(at + 1);
    let number = r.word(at)?.integer().filter(|_| sound)?;
    let year = i32::try_from(number / 10_000).ok().filter(|year| (1900..2100).contains(year))?;
    let stretch = Stretch::ymd(year, number / 100 % 100, number % 100)?;
    (!r.measures(at + 1)).then_some(Found::dated(at + 1, stretch))
}

/// Whether the words around say that a date stands at `at`.
fn announced(r: &Reader, at: usize, end: usize) -> bool {
    const BEFORE: &[&str] = &[
        "ngày",
        "mồng",
        "mùng",
        "hôm",
        "dịp",
        "trước",
        "sau",
        "từ",
        "đến",
        "tới",
        "on",
        "by",
        "from",
        "until",
        "till",
        "since",
        "before",
        "after",
        "to",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let range = at >= 2 && r.is_one_of(at - 1, &["-", "–", "~"]) && r.is_digits(at - 2);
    r.alone(at, end) && !r.is(at + 1, ".") || r.after(at, BEFORE) || at > 0 && r.is_exactly(at - 1, "lễ") || range
}

/// Day before month, or the other way round when only that is a date. English starts with the month.
fn in_order(lang: Language, year: i32, first: u32, second: u32) -> Option<Stretch> {
    let day_first = Stretch::ymd(year, second, first);
    let month_first = Stretch::ymd(year, first, second);
    match lang {
        Language::Vi => day_first.or(month_first),
        Language::En => month_first.or(day_first),
    }
}

/// 29 February of the next leap year.
fn leap_day(r: &Reader, first: u32, second: u32) -> Option<Stretch> {
    (first.min(second) == 2 && first.max(second) == 29).then_some(())?;
    (1..=8).find_map(|ahead| Stretch::ymd(r.year.checked_add(ahead)?, 2, 29))
}

/// The century of a two-digit year: up to 49 is 20.., from 50 on 19...
pub fn full_year(short: u32) -> Option<i32> {
    let year = if short < 50 { 2000 + short } else { 1900 + short };
    i32::try_from(year).ok().filter(|_| short < 100)
}

/// Two or three runs of digits with the same mark between them.
struct Run<'w> {
    start: usize,
    end: usize,
    mark: &'w str,
    glued: bool,
}

impl<'w> Run<'w> {
    /// `count` runs from `at` on, all glued, or (two only) all apart: `2 / 15`.
    fn read(r: &Reader<'w>, at: usize, count: usize) -> Option<Run<'w>> {
        let mark = r.word(at + 1)?.folded.as_str();
        let run = Run { start: at, end: at + count * 2 - 1, mark, glued: r.glued(at + 1) };
        let joined = |part: usize| r.is(part - 1, mark) && r.glued(part - 1) == run.glued && r.glued(part) == run.glued;
        let runs = (at..run.end).step_by(2).all(|part| r.is_digits(part) && (part == at || joined(part)));
        let sound = matches!(mark, "/" | "-" | ".") && (run.glued || count == 2);
        (runs && sound && run.begins(r) && run.ends(r, count)).then_some(run)
    }

    /// No letter or longer run is glued before it; a dash may be, as in `archive-2018-09-23`.
    fn begins(&self, r: &Reader) -> bool {
        let longer = self.mark != "-" && r.after(self.start, &[self.mark]);
        !(r.glued(self.start) && self.start > 0 && (r.is_letters(self.start - 1) || longer))
    }

    /// No further part is glued behind it; behind a full date with dashes another may follow: `1-9-2025-5-9-2025`.
    fn ends(&self, r: &Reader, count: usize) -> bool {
        let sign = r.glued(self.end) && (r.is(self.end, self.mark) || r.is(self.end, "/")) && r.glued(self.end + 1);
        let dashes = self.mark == "-" && (count == 3 || !r.is_digits(self.end + 1));
        !sign || r.is(self.end + 1, "-") || dashes
    }

    /// Nothing is glued to it on the right but a sign that ends a clause, nor a dash on the left.
    fn free(&self, r: &Reader) -> bool {
        let right = r.glued(self.end) && r.is_letters(self.end);
        let left =
            r.glued(self.start) && r.after(self.start, &["-", "."]) && self.start >= 2 && r.is_letters(self.start - 2);
        !right && !left
    }

    fn parts<const N: usize>(&self, r: &Reader) -> Option<[u32; N]> {
        let mut parts = [0; N];
        for (index, part) in parts.iter_mut().enumerate() {
            *part = r.word(self.start + index * 2)?.integer()?;
        }
        Some(parts)
    }

    fn year(&self, r: &Reader, index: usize, value: u32) -> Option<i32> {
        match r.word(self.start + index * 2)?.folded.len() {
            4 => i32::try_from(value).ok().filter(|year| (1000..3000).contains(year)),
            2 => full_year(value),
            _ => None,
        }
    }
}
