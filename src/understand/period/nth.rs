//! The n-th day, week or weekday within a period, for both languages: the first Tuesday of a month, its last week.

use super::calendar::{Grain, Stretch, monday, step, weekday_from};
use chrono::{Days, NaiveDate, NaiveTime, Weekday};

/// What is counted.
#[derive(Clone, Copy)]
pub enum Item {
    Weekday(Weekday),
    Unit(Grain),
}

/// The `place`-th item within `whole`, counted from its start (1, 2 …) or, negative, from its end.
pub fn nth(whole: Stretch, item: Item, place: i32) -> Option<Stretch> {
    let (first, last, grain, days) = match item {
        Item::Weekday(day) => {
            let first = weekday_from(whole.from.date(), day)?;
            let end = weekday_from(whole.to.date().checked_sub_days(Days::new(7))?, day)?;
            (first.and_time(NaiveTime::MIN), end.and_time(NaiveTime::MIN), Grain::Day, 7)
        }
        Item::Unit(Grain::Week) => {
            let (first, last) = weeks(whole)?;
            (first.from, last.from, Grain::Week, 7)
        }
        Item::Unit(Grain::Day) => (whole.from, step(whole.to, Grain::Day, -1)?, Grain::Day, 1),
        Item::Unit(grain) => {
            let from = if place > 0 { step(whole.from, grain, place - 1)? } else { step(whole.to, grain, place)? };
            return Stretch::units(from, grain, 1).filter(|unit| unit.from >= whole.from && unit.to <= whole.to);
        }
    };
    let from = if place > 0 {
        step(first, Grain::Day, (place - 1).checked_mul(days)?)?
    } else {
        step(last, Grain::Day, (place + 1).checked_mul(days)?)?
    };
    Stretch::units(from, grain, 1).filter(|unit| unit.from < whole.to && unit.to > whole.from)
}

/// The first and the last week that have most of their days in `whole`, as ISO 8601 counts.
pub fn weeks(whole: Stretch) -> Option<(Stretch, Stretch)> {
    let first = monday(whole.from.date().checked_add_days(Days::new(3))?)?;
    let last = monday(whole.to.date().checked_sub_days(Days::new(4))?)?;
    let week = |monday: NaiveDate| Stretch::units(monday.and_time(NaiveTime::MIN), Grain::Week, 1);
    Some((week(first)?, week(last)?))
}
