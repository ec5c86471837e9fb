//! What staff type for a value, a date, a source: read with the rules questions are read with, and never guessed at.
//!
//! ```text
//! khoảng 31,5 tỷ USD   + USD bn  → 31.5, about
//! 12.68 trillion USD   + USD bn  → 12680, which the gate stops
//! tháng 6/2025                   → 2025-06
//! ```

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate};
use rust_decimal::Decimal;

use crate::error::UserError;
use crate::facts::Catalogue;
use crate::facts::model::{Exact, FactDate, Qualifier};
use crate::facts::unit::Unit;
use crate::language::Language;
use crate::understand::number::{Bound, NumberMention, Unit as Typed, numbers};
use crate::understand::period::{Role, periods};

/// A value in the unit of its indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// The low end, or the value.
    pub low: Exact,
    /// The high end, or the value.
    pub high: Exact,
    /// The word before it.
    pub qualifier: Option<Qualifier>,
}

/// The value a text gives in a unit. The error says what is wrong with it.
pub fn value(text: &str, unit: &Unit, language: Language) -> Result<Value, UserError> {
    let unread = || UserError::new("curation-value-unread").with("text", text).with("unit", unit.name);
    // The name of the unit as the facts write it means the number is in that unit.
    let named = text.trim().strip_suffix(unit.name).filter(|rest| !rest.trim().is_empty());
    let mentions = numbers(named.unwrap_or(text), language);
    let (first, last) = match mentions.as_slice() {
        [one] => (one, one),
        [low, high] if low.value <= high.value => (low, high),
        _ => return Err(unread()),
    };
    let read = |mention: &NumberMention| {
        if named.is_some() {
            return Some(Exact(mention.value));
        }
        in_unit(mention, text, unit)
    };
    let wrong = || UserError::new("curation-unit-wrong").with("text", text).with("unit", unit.name);
    let (low, high) = (read(first).ok_or_else(wrong)?, read(last).ok_or_else(wrong)?);
    let qualifier = match first.bound {
        None | Some(Bound::Exactly) => None,
        Some(Bound::About) => Some(Qualifier::About),
        Some(Bound::Over | Bound::AtLeast) => Some(Qualifier::Over),
        Some(Bound::Under) => Some(Qualifier::Nearly),
        Some(Bound::AtMost) => Some(Qualifier::UpTo),
    };
    Ok(Value { low, high, qualifier })
}

/// A number that was typed, in the unit the facts are kept in; nothing when it counts something else.
fn in_unit(mention: &NumberMention, text: &str, unit: &Unit) -> Option<Exact> {
    let scaled = text.get(mention.span.clone()).is_some_and(|typed| typed.chars().any(char::is_alphabetic));
    let base = unit.base.split('/').next().unwrap_or(unit.base);
    match mention.unit {
        None if !scaled => return Some(Exact(mention.value)),
        Some(typed) if !names(typed).contains(&base) => return None,
        _ => {}
    }
    let one = Decimal::new(1, unit.exponent);
    mention.value.checked_mul(one).map(|value| Exact(value.normalize()))
}

/// The base units a typed unit may stand for.
fn names(typed: Typed) -> &'static [&'static str] {
    match typed {
        Typed::Usd => &["USD", "USD m"],
        Typed::Vnd => &["VND"],
        Typed::Percent => &["percent", "percentage points"],
        Typed::Hectare => &["ha"],
        Typed::SquareKilometre => &["km2"],
        Typed::Kilometre => &["km"],
        Typed::Metre => &["m"],
        Typed::Tonne => &["tonnes", "t"],
        Typed::DeadweightTonne => &["DWT"],
        Typed::Teu => &["TEU"],
        Typed::Megawatt => &["MW"],
        Typed::Person => &["people", "workers", "passengers", "count"],
        Typed::Job => &["jobs", "workers"],
        Typed::Project | Typed::Country | Typed::Company | Typed::Zone | Typed::Berth => &["count", "units"],
        Typed::Year => &["years"],
        Typed::Day => &["days", "working days"],
        _ => &[],
    }
}

/// The date a text gives: as the facts write it, or as people do.
pub fn date(text: &str, language: Language, now: DateTime<FixedOffset>) -> Result<FactDate, UserError> {
    if let Ok(date) = text.trim().parse() {
        return Ok(date);
    }
    let unread = || UserError::new("curation-date-unread").with("text", text);
    let found = periods(text, language, now.naive_local());
    let [mention] = found.as_slice() else { return Err(unread()) };
    if matches!(mention.role, Role::Since | Role::Until) {
        return Err(unread());
    }
    let last = mention.to.date().checked_sub_days(Days::new(u64::from(mention.to.time() == Default::default())));
    written(mention.from.date(), last.ok_or_else(unread)?).parse().map_err(|_| unread())
}

/// First and last day as the facts write such a period.
fn written(first: NaiveDate, last: NaiveDate) -> String {
    let (year, month) = (first.year(), first.month());
    let month_ends = last.succ_opt().is_some_and(|next| next.day() == 1);
    if first == last {
        return first.to_string();
    }
    if first.day() != 1 || !month_ends {
        return format!("{first}/{last}");
    }
    let months = (last.year() - year) * 12 + last.month() as i32 - month as i32 + 1;
    match (months, month) {
        (1, _) => format!("{year:04}-{month:02}"),
        (3, 1 | 4 | 7 | 10) => format!("{year:04}-Q{}", month / 3 + 1),
        (6, 1) => format!("{year:04}-H1"),
        (6, 7) => format!("{year:04}-H2"),
        (12, 1) => format!("{year:04}"),
        _ => format!("{year:04}-{month:02}/{:04}-{:02}", last.year(), last.month()),
    }
}

/// The id of a source, given by its id or its address.
pub fn source(catalogue: &Catalogue, text: &str) -> Result<String, UserError> {
    let text = text.trim();
    let of_address = || catalogue.sources.iter().find(|source| source.url.as_deref() == Some(text));
    let found = catalogue.sources.get(text).or_else(of_address);
    found.map(|source| source.id.clone()).ok_or_else(|| UserError::new("curation-no-such-source").with("text", text))
}

/// Lower-case words joined by `-`, without marks: the id a name suggests.
pub fn slug(name: &str) -> String {
    let folded = crate::understand::typing::fold(name);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).take(8).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::unit::unit;
    use crate::question::instant;

    #[test]
    fn values_are_read_in_the_unit_of_the_facts() {
        let table = [
            ("31.5 tỷ USD", "USD bn", Language::Vi, "31.5"),
            ("31,5 tỷ USD", "USD bn", Language::Vi, "31.5"),
            ("US$31.5 billion", "USD bn", Language::En, "31.5"),
            ("950 triệu đô", "USD bn", Language::Vi, "0.95"),
            ("31.5", "USD bn", Language::En, "31.5"),
            ("12.68 trillion USD", "USD bn", Language::En, "12680"),
            ("954 dự án", "count", Language::Vi, "954"),
            ("402 ha", "ha", Language::En, "402"),
            ("64,3%", "percent", Language::Vi, "64.3"),
            ("118,3 nghìn tỷ đồng", "VND trn", Language::Vi, "118.3"),
            ("5.2 USD/m2/month", "USD/m2/month", Language::En, "5.2"),
        ];
        for (text, name, language, expected) in table {
            let read = value(text, unit(name).expect(name), language);
            assert_eq!(read.map(|value| value.low.to_string()), Ok(expected.to_owned()), "{text}");
        }
        for (text, name) in [("31.5 ha", "USD bn"), ("many", "USD bn"), ("", "count"), ("1 2 3", "count")] {
            assert!(value(text, unit(name).expect(name), Language::En).is_err(), "{text}");
        }
        let about = value("khoảng 11,5 tỷ USD", unit("USD bn").expect("known"), Language::Vi).map(|v| v.qualifier);
        assert_eq!(about, Ok(Some(Qualifier::About)));
    }

    #[test]
    fn dates_are_read_as_the_facts_and_as_people_write_them() {
        let now = instant("2026-11-22").expect("a date");
        let table = [
            ("2025-06", "2025-06"),
            ("2025-01/2025-07", "2025-01/2025-07"),
            ("tháng 6/2025", "2025-06"),
            ("quý 3 năm 2025", "2025-Q3"),
            ("năm 2024", "2024"),
            ("27/5/2024", "2024-05-27"),
            ("6 tháng đầu năm 2025", "2025-H1"),
            ("June 2025", "2025-06"),
        ];
        for (text, expected) in table {
            let read = date(text, Language::Vi, now);
            assert_eq!(read.map(|date| date.to_string()), Ok(expected.to_owned()), "{text}");
        }
        assert!(date("hôm nào đó", Language::Vi, now).is_err());
    }
}
