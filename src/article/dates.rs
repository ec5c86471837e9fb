//! When: the dates and periods of a sentence, as facts are dated.
//!
//! `"7 tháng đầu năm 2026"` → `2026-01/2026-07`, counted over; `"tính đến 31/7/2026"` → the state that day. What
//! something is compared with ("so với cùng kỳ năm trước") and the date of a document date no figure.

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use super::vocabulary::Vocabulary;
use crate::facts::model::FactDate;
use crate::language::Language;
use crate::understand::number::{self, Unit};
use crate::understand::period::{self, Grain, PeriodMention, Role};
use crate::understand::text::Text;

/// How a date is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Something is counted over it.
    During,
    /// The state at it.
    AsOf,
    /// Something happens on it.
    Day,
}

/// A date said in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The date.
    pub date: FactDate,
    /// How it is used.
    pub used: Use,
}

/// The dates of a sentence, and the tokens that say "now".
pub fn dates(words: &Vocabulary, text: &Text, language: Language, published: NaiveDate) -> (Vec<Dated>, Vec<usize>) {
    let Some(now) = published.and_hms_opt(12, 0, 0) else { return (Vec::new(), Vec::new()) };
    let mut found = Vec::new();
    let mut nows = Vec::new();
    for mention in period::periods(text.as_str(), language, now) {
        let tokens = text.tokens_in(&mention.span);
        if mention.grain == Grain::Second {
            nows.push(tokens.start);
        } else if !is_other(words, text, &mention, &tokens) {
            let said = dated(text, &mention, tokens);
            found.extend(said.and_then(|dated| in_the_past(words, text, dated, published)));
        }
    }
    if language == Language::Vi {
        found.extend(months_alone(text, published, &found));
        found.sort_by_key(|dated| dated.tokens.start);
    }
    (found, nows)
}

/// "In the fourth quarter" of a text of February, told as done: that of the year before.
fn in_the_past(words: &Vocabulary, text: &Text, dated: Dated, published: NaiveDate) -> Option<Dated> {
    let said = text.words(dated.tokens.clone());
    let year = said.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4);
    let aims = ["expected", "target", "target-verb"];
    let to_come = words.concepts.all(text).iter().any(|hit| aims.contains(&hit.name))
        || text.tokens.iter().any(|token| ["next", "tới", "upcoming", "host"].contains(&token.marked.as_str()));
    if year || to_come || dated.date.first_day() <= published {
        return Some(dated);
    }
    let back = |day: NaiveDate| day.checked_sub_months(chrono::Months::new(12));
    let date = fact_date(back(dated.date.first_day())?, back(dated.date.last_day())?)?;
    Some(Dated { date, ..dated })
}

fn dated(text: &Text, mention: &PeriodMention, tokens: Range<usize>) -> Option<Dated> {
    let last = mention.to.date().checked_sub_days(Days::new(u64::from(mention.grain >= Grain::Day)))?;
    let first = mention.from.date();
    let (first, last) = match mention.role {
        Role::Since => (first, if mention.grain >= Grain::Month { end_of(first, mention.grain)? } else { first }),
        Role::Until => (last, last),
        _ => (first, last.max(first)),
    };
    let month_end = text.words(tokens.clone()).to_lowercase();
    let whole_month = first.day() == 21 && is_month_end(last) && month_end.contains("end");
    let first = if whole_month { first.with_day(1)? } else { first };
    let used = match mention.role {
        Role::AsOf | Role::Until | Role::Since => Use::AsOf,
        _ if whole_month || is_end(&month_end) => Use::AsOf,
        _ if mention.grain <= Grain::Day && first == last => Use::Day,
        _ => Use::During,
    };
    Some(Dated { tokens, date: fact_date(first, last)?, used })
}

fn is_end(words: &str) -> bool {
    ["end of", "the end", "cuối năm", "cuối tháng", "hết tháng", "hết năm"].iter().any(|end| words.contains(end))
}

fn end_of(first: NaiveDate, grain: Grain) -> Option<NaiveDate> {
    let months = match grain {
        Grain::Month => 1,
        Grain::Quarter => 3,
        Grain::Half => 6,
        _ => 12,
    };
    first.checked_add_months(chrono::Months::new(months))?.checked_sub_days(Days::new(1))
}

fn is_month_end(day: NaiveDate) -> bool {
    day.checked_add_days(Days::new(1)).is_some_and(|next| next.day() == 1)
}

/// The date of a fact that covers these days: a year, half, quarter, month, day or a span of months.
pub fn fact_date(first: NaiveDate, last: NaiveDate) -> Option<FactDate> {
    let (year, month) = (first.year(), first.month());
    let text = if first == last {
        first.to_string()
    } else if first.day() != 1 || !is_month_end(last) {
        format!("{first}/{last}")
    } else if year != last.year() {
        let whole = month == 1 && last.month() == 12;
        if whole {
            format!("{year}/{}", last.year())
        } else {
            format!("{year}-{month:02}/{}-{:02}", last.year(), last.month())
        }
    } else {
        match (month, last.month()) {
            (1, 12) => format!("{year}"),
            (1, 6) => format!("{year}-H1"),
            (7, 12) => format!("{year}-H2"),
            (first, last) if first == last => format!("{year}-{first:02}"),
            (1 | 4 | 7 | 10, last) if last == month + 2 => format!("{year}-Q{}", month.div_ceil(3)),
            (first, last) => format!("{year}-{first:02}/{year}-{last:02}"),
        }
    };
    text.parse().ok()
}

/// The month a day lies in.
pub fn month_of(day: NaiveDate) -> Option<FactDate> {
    format!("{}-{:02}", day.year(), day.month()).parse().ok()
}

/// From the beginning of the year to a date of record: what "đến 30/6 đạt …" counts over.
pub fn year_to(date: FactDate) -> Option<FactDate> {
    let last = date.last_day();
    let first = NaiveDate::from_ymd_opt(last.year(), 1, 1)?;
    match is_month_end(last) {
        true => fact_date(first, last),
        false => format!("{first}/{last}").parse().ok(),
    }
}

/// True for the date of something else: what a figure is compared with, the date of a document, a year in a name.
fn is_other(words: &Vocabulary, text: &Text, mention: &PeriodMention, tokens: &Range<usize>) -> bool {
    let source = text.as_str();
    let before = source.get(..mention.span.start).unwrap_or_default();
    let last_word = before.split_whitespace().next_back().unwrap_or_default();
    let code = last_word.contains(['/', '-']) && last_word.contains(|c: char| c.is_ascii_digit());
    let dated = ["dated", "number", "issue"].contains(&last_word.to_lowercase().as_str());
    let name = mention.grain == Grain::Year
        && tokens.len() == 1
        && last_word.chars().next().is_some_and(char::is_uppercase)
        && before.ends_with(' ')
        && before.split_whitespace().count() > 1
        && !["Năm", "In", "By", "Of", "From"].contains(&last_word);
    let compared = (tokens.start.saturating_sub(6)..tokens.start).any(|at| {
        let against = words.concepts.at(text, at).into_iter().find(|hit| hit.name == "against-date");
        against.is_some_and(|hit| {
            let between = text.tokens.get(hit.tokens.end.saturating_sub(1)).map_or(0, |token| token.span.end);
            !source.get(between..mention.span.start).is_some_and(|gap| gap.contains([',', ';']))
        })
    });
    // "A year earlier", "cùng kỳ năm 2025".
    let within = words.concepts.at(text, tokens.start).iter().any(|hit| hit.name == "against-date");
    // "Said on Friday": when it was said.
    let spoken = mention.grain <= Grain::Day
        && (tokens.start.saturating_sub(3)..tokens.start)
            .any(|at| words.concepts.at(text, at).iter().any(|hit| hit.name == "speech"));
    code || dated || name || compared || within || spoken
}

/// "7 tháng có 21 dự án": the first seven months of the year.
fn months_alone(text: &Text, published: NaiveDate, found: &[Dated]) -> Vec<Dated> {
    let of = |mention: number::NumberMention| {
        let tokens = text.tokens_in(&mention.span);
        let taken = found.iter().any(|dated| dated.tokens.start < tokens.end && tokens.start < dated.tokens.end);
        let count = u32::try_from(mention.value.round().mantissa()).ok().filter(|count| (2..=12).contains(count))?;
        let length = ["mỗi", "vòng", "sau", "hạn", "dài", "thêm", "khoảng", "tròn", "gần", "hơn"];
        let before = tokens.start.checked_sub(1).and_then(|at| text.tokens.get(at));
        if taken
            || mention.unit != Some(Unit::Month)
            || before.is_some_and(|token| length.contains(&token.marked.as_str()))
        {
            return None;
        }
        let year = if count <= published.month() { published.year() } else { published.year() - 1 };
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let last = first.checked_add_months(chrono::Months::new(count))?.checked_sub_days(Days::new(1))?;
        Some(Dated { tokens, date: fact_date(first, last)?, used: Use::During })
    };
    number::numbers(text.as_str(), Language::Vi).into_iter().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, language: Language) -> Vec<(String, Use)> {
        let published = NaiveDate::from_ymd_opt(2026, 8, 3).unwrap_or_default();
        let (dates, _) = dates(Vocabulary::of(language), &Text::new(text), language, published);
        dates.into_iter().map(|dated| (dated.date.to_string(), dated.used)).collect()
    }

    #[test]
    fn dates_are_those_of_the_figures() {
        let vi = |text| said(text, Language::Vi);
        assert_eq!(
            vi("7 tháng đầu năm 2026 tăng 8% so với cùng kỳ năm trước"),
            [("2026-01/2026-07".to_owned(), Use::During)]
        );
        assert_eq!(vi("Theo Báo cáo số 512/BC-BQL ngày 31/7/2026"), []);
        assert_eq!(vi("Tính đến hết tháng 5/2026"), [("2026-05".to_owned(), Use::AsOf)]);
        assert_eq!(vi("Riêng 7 tháng có 21 dự án"), [("2026-01/2026-07".to_owned(), Use::During)]);
        let en = |text| said(text, Language::En);
        assert_eq!(en("As of the end of July 2026"), [("2026-07".to_owned(), Use::AsOf)]);
        assert_eq!(
            en("in the first half of 2026, 6.5% higher than a year earlier"),
            [("2026-H1".to_owned(), Use::During)]
        );
        assert_eq!(en("signed on May 5"), [("2026-05-05".to_owned(), Use::Day)]);
    }
}
