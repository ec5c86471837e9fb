//! What counts from now: `hôm qua`, `tháng trước`, `quý này`, `năm ngoái`, `3 năm gần đây`, `cách đây 2 tháng`, `hiện nay`.

use super::super::Role;
use super::super::calendar::{Grain, Stretch, step};
use super::super::reader::{Found, Reader};
use super::years;

const UNITS: &[(&str, Grain)] = &[
    ("giây", Grain::Second),
    ("phút", Grain::Minute),
    ("giờ", Grain::Hour),
    ("tiếng", Grain::Hour),
    ("ngày", Grain::Day),
    ("hôm", Grain::Day),
    ("tuần", Grain::Week),
    ("tuần lễ", Grain::Week),
    ("tháng", Grain::Month),
    ("quý", Grain::Quarter),
    ("quí", Grain::Quarter),
    ("năm", Grain::Year),
];

/// `hôm nay`, `ngày mai`, `hôm kia`; `hiện nay`, `bây giờ`.
pub fn day(r: &Reader, at: usize) -> Option<Found> {
    const DAYS: &[(&str, i32)] = &[
        ("hôm nay", 0),
        ("ngày hôm nay", 0),
        ("bữa nay", 0),
        ("ngày nay", 0),
        ("trong ngày", 0),
        ("ngày mai", 1),
        ("hôm mai", 1),
        ("ngày kia", 2),
        ("ngày mốt", 2),
        ("hôm qua", -1),
        ("ngày hôm qua", -1),
        ("bữa qua", -1),
        ("hôm kia", -2),
        ("ngày hôm kia", -2),
        ("hôm trước", -2),
    ];
    const NOW: &[&str] = &[
        "bây giờ",
        "ngay bây giờ",
        "hiện nay",
        "hiện tại",
        "hiện giờ",
        "lúc này",
        "đến nay",
        "tới nay",
        "cho đến nay",
        "tính đến nay",
        "nay",
        "đến giờ",
        "cho đến bây giờ",
        "ngay lúc này",
        "đến thời điểm này",
        "đến thời điểm hiện tại",
        "thời điểm hiện tại",
    ];
    if let Some((offset, end)) = r.lookup(at, DAYS) {
        return Some(Found::dated(end, Stretch::near(r.now, Grain::Day, offset)?));
    }
    let end = r.any(at, NOW)?;
    let fragment = r.is(at, "nay") && end == at + 1 && !r.after(at, &["đến", "tới"]);
    (!fragment).then_some(Found::dated(end, r.current(Grain::Second)?).with_role(Role::AsOf))
}

/// `tháng trước`, `quý này`, `tuần sau`, `năm ngoái`.
pub fn unit(r: &Reader, at: usize) -> Option<Found> {
    const WHICH: &[(&str, i32)] = &[
        ("này", 0),
        ("nay", 0),
        ("hiện tại", 0),
        ("trước", -1),
        ("qua", -1),
        ("vừa rồi", -1),
        ("vừa qua", -1),
        ("rồi", -1),
        ("sau", 1),
        ("tới", 1),
        ("sắp tới", 1),
        ("tiếp", 1),
        ("tiếp theo", 1),
        ("kế tiếp", 1),
        ("kế", 1),
    ];
    if let Some(year) = years::relative(r, at) {
        return Some(year);
    }
    let (grain, next) = r.lookup(at, UNITS).filter(|&(grain, _)| grain >= Grain::Week && grain != Grain::Year)?;
    let (offset, end) = r.lookup(next, WHICH)?;
    let before_period = r.is_one_of(end - 1, &["trước", "sau", "qua"])
        && (r.is_digits(end) || r.is(end, "năm") && r.is_digits(end + 1));
    (!before_period).then_some(Found::dated(end, Stretch::near(r.now, grain, offset)?))
}

/// `3 năm qua`, `2 tháng gần đây`, `3 tháng tới`: whole units before or after the current one.
pub fn run(r: &Reader, at: usize) -> Option<Found> {
    const SIDES: &[(&str, bool)] = &[
        ("qua", false),
        ("vừa qua", false),
        ("vừa rồi", false),
        ("gần đây", false),
        ("gần nhất", false),
        ("gần đây nhất", false),
        ("trở lại đây", false),
        ("trước đây", false),
        ("tới", true),
        ("sắp tới", true),
        ("tiếp theo", true),
        ("tới đây", true),
        ("kế tiếp", true),
    ];
    let (grain, count, next) = length(r, at)?;
    let (after, end) = r.lookup(next, SIDES)?;
    Some(Found::dated(end, Stretch::run(r.now, grain, count, after)?))
}

/// `5 ngày làm việc tới`: Monday to Friday.
pub fn working_days(r: &Reader, at: usize) -> Option<Found> {
    let (count, next) = r.count(at)?;
    let end = r.any(r.phrase(next, "ngày làm việc")?, &["tới", "tiếp theo", "sắp tới"])?;
    Some(Found::dated(end, Stretch::working_days(r.now.date().succ_opt()?, count)?))
}

/// `3 năm`, `một tiếng`, `5 ngày`.
fn length(r: &Reader, at: usize) -> Option<(Grain, i32, usize)> {
    let (count, next) = r.count(at)?;
    let (grain, end) = r.lookup(next, UNITS)?;
    Some((grain, i32::try_from(count).ok().filter(|&count| count > 0)?, end))
}

/// `cách đây 3 năm`, `3 năm trước`, `2 tháng nữa`, `sau 3 tháng nữa`.
pub fn ago(r: &Reader, at: usize) -> Option<Found> {
    const BEHIND: &[(&str, i32)] = &[
        ("trước", -1),
        ("trước đó", -1),
        ("nữa", 1),
        ("sau", 1),
        ("sau đó", 1),
        ("kể từ bây giờ", 1),
        ("kể từ hôm nay", 1),
    ];
    let before = r.lookup(at, &[("cách đây", -1), ("cách nay", -1), ("sau", 1), ("trong", 1)]);
    let (grain, count, next) = length(r, before.map_or(at, |(_, next)| next))?;
    let (direction, end) = match (before, r.lookup(next, BEHIND)) {
        (Some((-1, _)), _) => (-1, next),
        (_, Some(behind)) => behind,
        _ => return None,
    };
    let period_behind = r.is_one_of(end - 1, &["trước", "sau"])
        && (r.is_digits(end) || r.is_one_of(end, &["năm", "tháng", "quý", "ngày", "khi"]));
    (!period_behind).then_some(())?;
    let moment = step(r.now, grain, count.checked_mul(direction)?)?;
    let fine = match grain {
        Grain::Year => Grain::Month,
        Grain::Hour => Grain::Minute,
        Grain::Minute | Grain::Second => Grain::Second,
        _ => Grain::Day,
    };
    Some(Found::dated(end, Stretch::around(moment, fine)?))
}
