//! Dates as each language writes them: 15 April 2024, ngày 15 tháng 4 năm 2024.
//!
//! ICU writes the English dates; Vietnamese documents use a long form that CLDR does not have, so
//! its words are messages of `locales/*/dates.ftl`, like quarters, halves and spans of both.

use chrono::{Datelike, Days, NaiveDate};
use fluent::{FluentArgs, FluentValue};
use icu::calendar::Date;
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{YM, YMD};
use icu::locale::{Locale as Tag, locale};

use super::bundle::Bundles;
use crate::facts::model::FactDate;
use crate::facts::model::date::Moment;
use crate::language::Language;
use crate::understand::utterance::{When, WhenRole};

/// Date formats of one language.
pub struct Dates {
    day: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<YM>,
}

impl Dates {
    /// The formats of a language, from CLDR; English as it is written outside America, where
    /// 4/5 and 5/4 cannot be confused.
    pub fn new(language: Language) -> anyhow::Result<Dates> {
        let tag: Tag = match language {
            Language::En => locale!("en-GB"),
            Language::Vi => locale!("vi"),
        };
        Ok(Dates {
            day: DateTimeFormatter::try_new((&tag).into(), YMD::long())?,
            month: DateTimeFormatter::try_new((&tag).into(), YM::long())?,
        })
    }

    fn month(&self, year: i32, month: u32) -> String {
        match Date::try_new_iso(year, u8::try_from(month).unwrap_or(1), 1) {
            Ok(date) => self.month.format(&date).to_string(),
            Err(_) => format!("{year}-{month:02}"),
        }
    }

    fn day(&self, day: NaiveDate) -> String {
        match Date::try_new_iso(
            day.year(),
            u8::try_from(day.month()).unwrap_or(1),
            u8::try_from(day.day()).unwrap_or(1),
        ) {
            Ok(date) => self.day.format(&date).to_string(),
            Err(_) => day.to_string(),
        }
    }
}

/// A date or span of a fact.
pub fn fact_date(words: &Bundles, language: Language, date: FactDate) -> String {
    if !date.is_span() {
        return moment(words, language, date.start());
    }
    if let Some(months) = first_months(date) {
        let Moment::Month(year, _) = date.end() else { return date.to_string() };
        return message(
            words,
            language,
            "date-first-months",
            &[("months", months.into()), ("year", year.to_string().into())],
        );
    }
    let from = moment(words, language, date.start());
    let to = moment(words, language, date.end());
    message(words, language, "date-span", &[("from", from.into()), ("to", to.into())])
}

/// `2025-01/2025-07` is "the first seven months of 2025".
fn first_months(date: FactDate) -> Option<u32> {
    match (date.start(), date.end()) {
        (Moment::Month(first, 1), Moment::Month(last, month)) if first == last => Some(month),
        _ => None,
    }
}

fn moment(words: &Bundles, language: Language, moment: Moment) -> String {
    let year = |year: i32| FluentValue::from(year.to_string());
    match moment {
        Moment::Year(y) => message(words, language, "date-year", &[("year", year(y))]),
        Moment::Half(y, half) => message(words, language, "date-half", &[("half", half.into()), ("year", year(y))]),
        Moment::Quarter(y, q) => message(words, language, "date-quarter", &[("quarter", q.into()), ("year", year(y))]),
        Moment::Month(y, m) => month(words, language, y, m),
        Moment::Day(day) => self::day(words, language, day),
    }
}

fn month(words: &Bundles, language: Language, year: i32, month: u32) -> String {
    words.locale(language).map_or_else(String::new, |locale| locale.dates.month(year, month))
}

fn day(words: &Bundles, language: Language, day: NaiveDate) -> String {
    let english = words.locale(language).map_or_else(String::new, |locale| locale.dates.day(day));
    let args: [(&str, FluentValue); 4] = [
        ("long", english.into()),
        ("day", day.day().into()),
        ("month", day.month().into()),
        ("year", day.year().to_string().into()),
    ];
    message(words, language, "date-day", &args)
}

/// A period a question asked for.
pub fn when(words: &Bundles, language: Language, when: When) -> String {
    let last = when.to.checked_sub_days(Days::new(1)).unwrap_or(when.to);
    let text = match whole(when.from, last) {
        Some(one) => moment(words, language, one),
        None if when.from == last => day(words, language, last),
        None => {
            let (from, to) = (day(words, language, when.from), day(words, language, last));
            message(words, language, "date-span", &[("from", from.into()), ("to", to.into())])
        }
    };
    match when.role {
        WhenRole::In => text,
        WhenRole::AsOf => message(words, language, "date-as-of", &[("date", day(words, language, last).into())]),
        WhenRole::Since => message(words, language, "date-since", &[("date", day(words, language, when.from).into())]),
        WhenRole::Until => message(words, language, "date-until", &[("date", day(words, language, when.to).into())]),
    }
}

/// The calendar unit a span of days is, if it is one.
fn whole(first: NaiveDate, last: NaiveDate) -> Option<Moment> {
    let (year, month) = (first.year(), first.month());
    let fits = |moment: Moment| {
        let date: FactDate = moment.to_string().parse().ok()?;
        (date.first_day() == first && date.last_day() == last).then_some(moment)
    };
    fits(Moment::Year(year))
        .or_else(|| fits(Moment::Half(year, 1 + (month - 1) / 6)))
        .or_else(|| fits(Moment::Quarter(year, 1 + (month - 1) / 3)))
        .or_else(|| fits(Moment::Month(year, month)))
}

fn message(words: &Bundles, language: Language, id: &str, args: &[(&str, FluentValue)]) -> String {
    let mut values = FluentArgs::new();
    for (name, value) in args {
        values.set((*name).to_owned(), value.clone());
    }
    words.format(language, id, &values)
}
