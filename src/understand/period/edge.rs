//! The start, middle and end *of* a period: `đầu năm 2025`, `mid-2016`, `the end of last month`, `EOY`.
//!
//! They are points in time as far as figures go, so their role is `AsOf`. The end of a year is its December, the
//! start its first quarter, the middle May to August; months go by tens of days, weeks by days.

use super::Role;
use super::calendar::{Grain, Stretch};
use super::reader::{Found, Reader, Side};
use crate::language::Language;

/// Which part.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Start,
    Middle,
    End,
    /// `hết`, `year-end`: the last unit of it, not the last days.
    Close,
}

impl Edge {
    fn side(self) -> Option<Side> {
        match self {
            Edge::Start => Some(Side::Start),
            Edge::Middle => None,
            Edge::End | Edge::Close => Some(Side::End),
        }
    }
}

const VI: &[(&str, Edge)] = &[
    ("đầu", Edge::Start),
    ("đầu kỳ", Edge::Start),
    ("khoảng đầu", Edge::Start),
    ("giữa", Edge::Middle),
    ("cuối", Edge::End),
    ("cuối kỳ", Edge::End),
    ("hết", Edge::Close),
    ("kết thúc", Edge::Close),
];

const EN: &[(&str, Edge)] = &[
    ("beginning of", Edge::Start),
    ("beginning of around", Edge::Start),
    ("beginning", Edge::Start),
    ("start of", Edge::Start),
    ("early", Edge::Start),
    ("early in", Edge::Start),
    ("mid", Edge::Middle),
    ("mid -", Edge::Middle),
    ("middle of", Edge::Middle),
    ("end of", Edge::End),
    ("end", Edge::End),
    ("late", Edge::End),
    ("late in", Edge::End),
    ("close of", Edge::Close),
    ("year end", Edge::Close),
    ("year - end", Edge::Close),
];

/// Units that may stand bare behind an edge and then are the current one: `cuối năm`, `end of the month`.
const BARE: &[(&str, Grain)] = &[
    ("năm", Grain::Year),
    ("quý", Grain::Quarter),
    ("tháng", Grain::Month),
    ("tuần", Grain::Week),
    ("year", Grain::Year),
    ("quarter", Grain::Quarter),
    ("month", Grain::Month),
    ("week", Grain::Week),
];

const SHORT: &[(&str, (Edge, Grain))] = &[
    ("eoy", (Edge::End, Grain::Year)),
    ("boy", (Edge::Start, Grain::Year)),
    ("eom", (Edge::End, Grain::Month)),
    ("bom", (Edge::Start, Grain::Month)),
];

/// An edge of a period at `at`.
pub fn read(r: &Reader, at: usize) -> Option<Found> {
    let start = r.skip(at, &["the", "at the"]);
    short(r, start).or_else(|| {
        let (edge, whole) = r.lookup(start, if r.lang == Language::Vi { VI } else { EN })?;
        let whole_start = r.skip(whole, &["the", "của", "around"]);
        let of = r.point(whole_start).filter(|found| found.role == Role::In);
        let found = of.or_else(|| bare(r, start, whole_start))?;
        let stretch = part(found.stretch, edge)?;
        Some(Found { stretch, role: Role::AsOf, ends: None, side: edge.side(), ..found })
    })
}

/// `EOY`, `BOM`; `boy` only in capitals.
fn short(r: &Reader, at: usize) -> Option<Found> {
    let ((edge, grain), end) = r.lookup(at, SHORT)?;
    r.word(at)?.capital.then_some(())?;
    Some(Found::dated(end, part(r.current(grain)?, edge)?).with_role(Role::AsOf))
}

/// `cuối năm`, `end of the month`. Unmarked `dau nam`, `cuoi nam` count, `Nam` with a capital is a name.
fn bare(r: &Reader, edge_at: usize, at: usize) -> Option<Found> {
    let (grain, end) = r.lookup(at, BARE)?;
    let name =
        r.word(at)?.is("năm") && !r.word(at)?.has_marks() && (r.word(at)?.capital || r.word(edge_at)?.has_marks());
    let counted = r.lang == Language::Vi && r.is_digits(end) && r.whole(end);
    (!name && !counted).then_some(())?;
    let stretch = Stretch::near(r.now, grain, 0)?;
    let stretch = if grain == Grain::Year { Stretch::year(r.year)? } else { stretch };
    Some(Found::plain(end, stretch, grain != Grain::Year))
}

/// The part of `whole`.
fn part(whole: Stretch, edge: Edge) -> Option<Stretch> {
    let month = |first: i32, count| months(whole, first, count);
    let day = |first: i64, count| days(whole, first, count);
    let single = Stretch::units(whole.from, whole.grain, 1)? == whole;
    match (whole.grain, edge) {
        _ if !single => None,
        (Grain::Year, Edge::Start) => month(0, 3),
        (Grain::Year, Edge::Middle) => month(4, 4),
        (Grain::Year | Grain::Half | Grain::Quarter, Edge::End | Edge::Close) => whole.last_unit(Grain::Month),
        (Grain::Half | Grain::Quarter, Edge::Start) => month(0, 1),
        (Grain::Quarter, Edge::Middle) => month(1, 1),
        (Grain::Half, Edge::Middle) => month(2, 2),
        (Grain::Month, Edge::Start) => day(0, 10),
        (Grain::Month, Edge::Middle) => day(10, 10),
        (Grain::Month, Edge::End) => {
            let rest = day(20, 1)?;
            Stretch::join(rest, whole.last_unit(Grain::Day)?)
        }
        (Grain::Week, Edge::Start) => day(0, 3),
        (Grain::Week, Edge::Middle) => day(2, 2),
        (Grain::Week, Edge::End) => day(4, 3),
        (Grain::Month | Grain::Week | Grain::Day, Edge::Close) => Some(whole),
        _ => None,
    }
}

fn months(whole: Stretch, first: i32, count: i32) -> Option<Stretch> {
    Stretch::units(super::calendar::step(whole.from, Grain::Month, first)?, Grain::Month, count)
}

fn days(whole: Stretch, first: i64, count: i32) -> Option<Stretch> {
    let first = i32::try_from(first).ok()?;
    Stretch::units(super::calendar::step(whole.from, Grain::Day, first)?, Grain::Day, count)
}
