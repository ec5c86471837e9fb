//! Stretches of calendar time and the sums they need: the third quarter of 2024, the week around a day, two months on.
//!
//! `Stretch::quarter(2024, 3)` is 2024-07-01 up to, not including, 2024-10-01. Everything answers `None` where the
//! calendar has no such day, so no input can overflow it.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};

/// The size of the unit a period was named in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Grain {
    /// A moment: `now`.
    Second,
    /// A time with minutes.
    Minute,
    /// A time in hours.
    Hour,
    /// A calendar day.
    Day,
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// Three months from January, April, July or October.
    Quarter,
    /// Six months from January or July.
    Half,
    /// A calendar year.
    Year,
}

impl Grain {
    /// The English noun, as `parse --json` shows it.
    pub fn name(self) -> &'static str {
        match self {
            Grain::Second => "second",
            Grain::Minute => "minute",
            Grain::Hour => "hour",
            Grain::Day => "day",
            Grain::Week => "week",
            Grain::Month => "month",
            Grain::Quarter => "quarter",
            Grain::Half => "half",
            Grain::Year => "year",
        }
    }

    /// How many months one unit has, for the units made of months.
    fn months(self) -> Option<i32> {
        match self {
            Grain::Month => Some(1),
            Grain::Quarter => Some(3),
            Grain::Half => Some(6),
            Grain::Year => Some(12),
            _ => None,
        }
    }

    fn seconds(self) -> i64 {
        match self {
            Grain::Second => 1,
            Grain::Minute => 60,
            Grain::Hour => 3600,
            Grain::Day => 86_400,
            _ => 7 * 86_400,
        }
    }
}

/// From a moment up to, not including, another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// The first moment.
    pub from: NaiveDateTime,
    /// The first moment after it.
    pub to: NaiveDateTime,
    /// The unit it was named in.
    pub grain: Grain,
}

/// Stands for "since ever" in open periods.
pub const BEGINNING: NaiveDateTime = midnight_of(1, 1, 1);
/// Stands for "from then on" in open periods.
pub const END: NaiveDateTime = midnight_of(9999, 1, 1);

const fn midnight_of(year: i32, month: u32, day: u32) -> NaiveDateTime {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date.and_time(NaiveTime::MIN),
        None => NaiveDateTime::MIN,
    }
}

impl Stretch {
    /// `count` units of `grain` from `from` on.
    pub fn units(from: NaiveDateTime, grain: Grain, count: i32) -> Option<Stretch> {
        let to = step(from, grain, count)?;
        (from < to && BEGINNING <= from && to <= END).then_some(Stretch { from, to, grain })
    }

    /// 2024.
    pub fn year(year: i32) -> Option<Stretch> {
        Self::units(start_of_month(year, 1)?, Grain::Year, 1)
    }

    /// The first or second half of a year.
    pub fn half(year: i32, half: u32) -> Option<Stretch> {
        (1..=2).contains(&half).then_some(())?;
        Self::units(start_of_month(year, half * 6 - 5)?, Grain::Half, 1)
    }

    /// Quarter 1 to 4 of a year.
    pub fn quarter(year: i32, quarter: u32) -> Option<Stretch> {
        (1..=4).contains(&quarter).then_some(())?;
        Self::units(start_of_month(year, quarter * 3 - 2)?, Grain::Quarter, 1)
    }

    /// Month 1 to 12 of a year.
    pub fn month(year: i32, month: u32) -> Option<Stretch> {
        Self::units(start_of_month(year, month)?, Grain::Month, 1)
    }

    /// One day.
    pub fn ymd(year: i32, month: u32, day: u32) -> Option<Stretch> {
        Self::day(NaiveDate::from_ymd_opt(year, month, day)?)
    }

    /// One day.
    pub fn day(date: NaiveDate) -> Option<Stretch> {
        Self::units(date.and_time(NaiveTime::MIN), Grain::Day, 1)
    }

    /// The unit of `grain` that `moment` lies in.
    pub fn around(moment: NaiveDateTime, grain: Grain) -> Option<Stretch> {
        let date = moment.date();
        match grain {
            Grain::Year => Self::year(date.year()),
            Grain::Half => Self::half(date.year(), date.month().div_ceil(6)),
            Grain::Quarter => Self::quarter(date.year(), date.month().div_ceil(3)),
            Grain::Month => Self::month(date.year(), date.month()),
            Grain::Week => Self::units(monday(date)?.and_time(NaiveTime::MIN), Grain::Week, 1),
            Grain::Day => Self::day(date),
            Grain::Hour => Self::units(date.and_hms_opt(moment.hour(), 0, 0)?, Grain::Hour, 1),
            Grain::Minute => Self::units(date.and_hms_opt(moment.hour(), moment.minute(), 0)?, Grain::Minute, 1),
            Grain::Second => Self::units(moment, Grain::Second, 1),
        }
    }

    /// The unit that lies `offset` units of `grain` from the one around `moment`.
    pub fn near(moment: NaiveDateTime, grain: Grain, offset: i32) -> Option<Stretch> {
        Self::units(step(Self::around(moment, grain)?.from, grain, offset)?, grain, 1)
    }

    /// `count` whole units: the ones before the unit around `moment`, or after it.
    pub fn run(moment: NaiveDateTime, grain: Grain, count: i32, after: bool) -> Option<Stretch> {
        let unit = Self::around(moment, grain)?;
        let from = if after { step(unit.from, grain, 1)? } else { step(unit.from, grain, count.checked_neg()?)? };
        Self::units(from, grain, count)
    }

    /// From the first working day on or after `from` through the `count`-th.
    pub fn working_days(from: NaiveDate, count: u32) -> Option<Stretch> {
        let works = |day: &NaiveDate| day.weekday().num_days_from_monday() < 5;
        let first = from.iter_days().find(works)?;
        let last = first.iter_days().take(5000).filter(works).nth(usize::try_from(count.checked_sub(1)?).ok()?)?;
        Self::join(Self::day(first)?, Self::day(last)?)
    }

    /// From the start of `first` to the end of `last`, in the finer of the two grains.
    pub fn join(first: Stretch, last: Stretch) -> Option<Stretch> {
        let grain = first.grain.min(last.grain);
        (first.from < last.to).then_some(Stretch { from: first.from, to: last.to, grain })
    }

    /// The same with another grain.
    pub fn in_grain(self, grain: Grain) -> Stretch {
        Stretch { grain, ..self }
    }

    /// The last unit of `grain` within.
    pub fn last_unit(self, grain: Grain) -> Option<Stretch> {
        Self::units(step(self.to, grain, -1)?, grain, 1)
    }

    /// The year it begins in.
    pub fn year_of(self) -> i32 {
        self.from.year()
    }
}

/// `count` units of `grain` on from `moment` (back, when negative); a day missing in the new month becomes its last.
pub fn step(moment: NaiveDateTime, grain: Grain, count: i32) -> Option<NaiveDateTime> {
    match grain.months() {
        Some(months) => {
            let total = months.checked_mul(count)?;
            let by = Months::new(total.unsigned_abs());
            if total < 0 { moment.checked_sub_months(by) } else { moment.checked_add_months(by) }
        }
        None => moment.checked_add_signed(TimeDelta::try_seconds(grain.seconds().checked_mul(count.into())?)?),
    }
}

/// The first such weekday on or after `date`.
pub fn weekday_from(date: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    date.checked_add_days(Days::new(weekday.days_since(date.weekday()).into()))
}

/// The Monday of the week of `date`.
pub fn monday(date: NaiveDate) -> Option<NaiveDate> {
    date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into()))
}

/// The Monday of week `number` of a year as ISO 8601 counts them; 53 and more than there are give `None`.
pub fn iso_week(year: i32, number: u32) -> Option<Stretch> {
    let monday = NaiveDate::from_isoywd_opt(year, number, Weekday::Mon)?;
    Stretch::units(monday.and_time(NaiveTime::MIN), Grain::Week, 1)
}

fn start_of_month(year: i32, month: u32) -> Option<NaiveDateTime> {
    Some(NaiveDate::from_ymd_opt(year, month, 1)?.and_time(NaiveTime::MIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDateTime {
        midnight_of(year, month, day)
    }

    #[test]
    fn units_lie_where_the_calendar_has_them() {
        let moment = day(2026, 11, 22);
        let near = |grain, offset| Stretch::near(moment, grain, offset).map(|s| (s.from, s.to));
        assert_eq!(near(Grain::Quarter, -1), Some((day(2026, 7, 1), day(2026, 10, 1))));
        assert_eq!(near(Grain::Week, 0), Some((day(2026, 11, 16), day(2026, 11, 23))));
        assert_eq!(near(Grain::Half, 1), Some((day(2027, 1, 1), day(2027, 7, 1))));
        assert_eq!(near(Grain::Year, i32::MAX), None);
    }

    #[test]
    fn a_missing_day_becomes_the_last_of_its_month() {
        assert_eq!(step(day(2024, 1, 31), Grain::Month, 1), Some(day(2024, 2, 29)));
        assert_eq!(step(day(2024, 1, 31), Grain::Year, i32::MIN), None);
    }
}
