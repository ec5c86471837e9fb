//! The figures of a sentence: what each counts or measures, how exact it is – and which numbers are no figures.
//!
//! `"6 lượt dự án điều chỉnh"` → 6 projects; `"Quyết định số 1689/QĐ-TTg"`, `"điện thoại 0225.3823205"` → none.

use std::ops::Range;

use rust_decimal::Decimal;

use super::dates::Dated;
use super::names::Name;
use super::no_figure::{contact, is_no_figure};
use super::vocabulary::Vocabulary;
use crate::facts::model::Qualifier;
use crate::language::Language;
use crate::understand::number::{self, Bound, NumberMention, Unit};
use crate::understand::text::Text;

/// A figure of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its tokens, unit included.
    pub tokens: Range<usize>,
    /// Its bytes in the sentence.
    pub span: Range<usize>,
    /// The value with its scale, in base units; of a range the lower end.
    pub value: Decimal,
    /// The upper end of a range.
    pub high: Option<Decimal>,
    /// What it counts, by the words of `figures.yaml`: `usd`, `project`, `percent`, …; `bare` when nothing says.
    pub class: String,
    /// The word that says how exact it is.
    pub qualifier: Option<Qualifier>,
}

/// The figures, left to right.
pub fn figures(words: &Vocabulary, text: &Text, language: Language, dates: &[Dated], names: &[Name]) -> Vec<Figure> {
    let contact = contact(words, text);
    let mentions = number::numbers(text.as_str(), language);
    let mut found: Vec<(Figure, Option<Bound>)> = Vec::new();
    for mention in mentions {
        let tokens = text.tokens_in(&mention.span);
        let overlaps = |other: &Range<usize>| other.start < tokens.end && tokens.start < other.end;
        // "44 industrial parks in Hai Phong": the parks may be a name, the number is none.
        let digits = tokens.clone().find(|&at| text.tokens.get(at).is_some_and(|token| token.is_number()));
        let first = digits.unwrap_or(tokens.start);
        let named = names.iter().any(|name| name.tokens.contains(&first));
        let taken = named || dates.iter().any(|dated| overlaps(&dated.tokens));
        if tokens.is_empty() || taken {
            continue;
        }
        let figure = figure(words, text, language, &mention, tokens);
        if contact.is_some_and(|at| at <= figure.tokens.start && figure.class == "bare") {
            continue;
        }
        if !is_no_figure(words, text, &mention, &figure) {
            found.push((figure, mention.bound));
        }
    }
    ranges(words, text, found)
}

fn figure(
    words: &Vocabulary,
    text: &Text,
    language: Language,
    mention: &NumberMention,
    tokens: Range<usize>,
) -> Figure {
    let noun = noun(words, text, language, mention, &tokens);
    let end = noun.as_ref().map_or(tokens.end, |(_, end)| (*end).max(tokens.end));
    let class = class(words, text, mention, noun.as_ref().map(|(name, _)| name.as_str()), end);
    Figure {
        qualifier: qualifier(words, text, &tokens, end),
        span: text.span(tokens.start..end),
        tokens: tokens.start..end,
        value: mention.value,
        high: None,
        class: if is_rank(words, text, mention, &tokens) { String::from("rank") } else { class },
    }
}

/// The noun a number counts, with the token after it: right behind in Vietnamese, behind adjectives in English.
fn noun(
    words: &Vocabulary,
    text: &Text,
    language: Language,
    mention: &NumberMention,
    tokens: &Range<usize>,
) -> Option<(String, usize)> {
    let counted = mention.unit.is_none_or(|unit| unit.is_count() || unit.is_time());
    if !counted {
        return None;
    }
    let first = tokens.clone().find(|&at| !is_numeral(words, text, at)).unwrap_or(tokens.end);
    let reach = if language == Language::En { 4 } else { 2 };
    for at in first..first + reach {
        let Some(token) = text.tokens.get(at) else { break };
        let gap = at.checked_sub(1).and_then(|before| text.tokens.get(before));
        let gap = gap.and_then(|before| text.as_str().get(before.span.end..token.span.start)).unwrap_or_default();
        if gap.contains([',', ';', '(', ')', ':', '–', '.']) || token.is_number() {
            break;
        }
        // "5,000 more this year" counts no years.
        if ["this", "last", "next", "each", "every", "in", "by", "since"].contains(&token.marked.as_str()) {
            break;
        }
        if let Some(hit) = words.counts.longest(text, at) {
            return Some((hit.name.to_owned(), hit.tokens.end));
        }
        if words.marks.at(text, at).iter().any(|hit| hit.name == "joins") && at > first {
            break;
        }
    }
    None
}

/// Digits, and the words of numbers in front of what is counted.
fn is_numeral(words: &Vocabulary, text: &Text, at: usize) -> bool {
    let numeral = text.tokens.get(at).is_some_and(|token| {
        let word = token.marked.as_str();
        token.is_number()
            || [
                "triệu", "nghìn", "ngàn", "tỷ", "tỉ", "vạn", "chục", "trăm", "million", "thousand", "billion",
                "hundred",
            ]
            .contains(&word)
            || ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "một", "mươi"].contains(&word)
            || [
                "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
                "twenty", "thirty",
            ]
            .contains(&word)
    });
    numeral && words.counts.longest(text, at).is_none_or(|hit| hit.name == "year" && text.tokens.get(at + 1).is_some())
}

fn class(words: &Vocabulary, text: &Text, mention: &NumberMention, noun: Option<&str>, end: usize) -> String {
    let per = per(words, text, end);
    let with = |plain: &str, ways: &[&str]| match per.as_deref() {
        Some(per) if ways.contains(&per) => format!("{plain}-{}", short(per)),
        _ => plain.to_owned(),
    };
    match mention.unit {
        Some(Unit::Usd) => with("usd", &["square-metre", "hectare"]),
        Some(Unit::Vnd) => with("vnd", &["kwh"]),
        Some(Unit::OtherMoney(_)) => String::from("money"),
        Some(Unit::Percent) => with("percent", &["year"]),
        Some(Unit::Hectare) => String::from("ha"),
        Some(Unit::SquareKilometre) => String::from("km2"),
        Some(Unit::SquareMetre) => String::from("m2"),
        Some(Unit::Metre) => String::from("m"),
        Some(Unit::Kilometre) => with("km", &["hour"]),
        Some(Unit::Tonne) => with("tonne", &["year"]),
        Some(Unit::Teu) => with("teu", &["year"]),
        Some(Unit::DeadweightTonne) => String::from("dwt"),
        Some(Unit::Megawatt) => String::from("mw"),
        Some(
            Unit::Acre | Unit::CubicMetre | Unit::NauticalMile | Unit::Kilogram | Unit::Kilowatt | Unit::KilowattHour,
        ) => String::from("other"),
        _ => match noun {
            Some("visit") => with("visit", &["year"]),
            Some("vehicle") => with("vehicle", &["year"]),
            Some(noun) => noun.to_owned(),
            None => String::from(counted(mention.unit)),
        },
    }
}

fn counted(unit: Option<Unit>) -> &'static str {
    match unit {
        Some(Unit::Project) => "project",
        Some(Unit::Person) => "person",
        Some(Unit::Job) => "job",
        Some(Unit::Country) => "country",
        Some(Unit::Company) => "company",
        Some(Unit::Zone) => "zone",
        Some(Unit::Berth) => "berth",
        Some(Unit::Year) => "year",
        Some(Unit::Day) => "day",
        Some(Unit::Month) => "month",
        Some(_) => "other",
        None => "bare",
    }
}

fn short(per: &str) -> &str {
    match per {
        "square-metre" => "m2",
        "hectare" => "ha",
        other => other,
    }
}

/// "/năm", "a month", "per square metre": by what a figure is counted.
fn per(words: &Vocabulary, text: &Text, end: usize) -> Option<String> {
    let last = text.tokens.get(end.checked_sub(1)?)?;
    let next = text.tokens.get(end)?;
    let slash = text.as_str().get(last.span.end..next.span.start)?.contains('/');
    let hits = words.per.at(text, end);
    let marked = hits.iter().any(|hit| hit.name == "per-mark");
    let at = if marked && !slash { end + 1 } else { end };
    let hit =
        words.per.at(text, at).into_iter().filter(|hit| hit.name != "per-mark").max_by_key(|hit| hit.tokens.len())?;
    (slash || marked || hit.tokens.len() > 1).then(|| hit.name.to_owned())
}

/// The word before a figure, or behind it, that says how exact it is.
fn qualifier(words: &Vocabulary, text: &Text, tokens: &Range<usize>, end: usize) -> Option<Qualifier> {
    let before = words.qualifiers.before(text, tokens.start).map(|hit| hit.name);
    let behind = || words.behind.at(text, end).first().map(|hit| hit.name);
    match before.or_else(behind)? {
        "about" => Some(Qualifier::About),
        "over" => Some(Qualifier::Over),
        "nearly" => Some(Qualifier::Nearly),
        "up-to" => Some(Qualifier::UpTo),
        "expected" => Some(Qualifier::Expected),
        _ => None,
    }
}

fn is_rank(words: &Vocabulary, text: &Text, mention: &NumberMention, tokens: &Range<usize>) -> bool {
    let ranked = |end: usize| {
        (end.saturating_sub(3)..end)
            .any(|at| words.marks.at(text, at).iter().any(|hit| hit.name == "ranked" && hit.tokens.end <= end))
    };
    let verb = |at: usize| {
        text.tokens
            .get(at)
            .is_some_and(|token| ["đứng", "xếp", "hạng", "rank", "ranked", "ranks"].contains(&token.marked.as_str()))
    };
    let near = (tokens.start.saturating_sub(3)..tokens.end).any(verb);
    mention.unit.is_none() && near && (mention.ordinal || ranked(tokens.start))
}

/// Two figures that are the ends of one range become one.
fn ranges(words: &Vocabulary, text: &Text, found: Vec<(Figure, Option<Bound>)>) -> Vec<Figure> {
    let mut joined: Vec<(Figure, Option<Bound>)> = Vec::new();
    for (figure, bound) in found {
        let gap = joined.last().and_then(|(last, _)| text.as_str().get(last.span.end..figure.span.start));
        // "By $600 million to $2.65 billion" is a step and where it led.
        let step = joined.last().is_some_and(|(last, _)| {
            let before = last.tokens.start.checked_sub(1);
            before.is_some_and(|at| words.concepts.at(text, at).iter().any(|hit| hit.name == "increment"))
        });
        let close = gap.is_some_and(|gap| gap.len() <= 8 && !gap.contains("lên")) && !step;
        match joined.last_mut() {
            Some((last, Some(Bound::AtLeast))) if close && bound == Some(Bound::AtMost) => {
                last.high = Some(figure.value);
                last.class = figure.class;
                last.span.end = figure.span.end;
                last.tokens.end = figure.tokens.end;
            }
            _ => joined.push((figure, bound)),
        }
    }
    joined.into_iter().map(|(figure, _)| figure).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, language: Language) -> Vec<(String, String)> {
        let found = figures(Vocabulary::of(language), &Text::new(text), language, &[], &[]);
        found.into_iter().map(|figure| (figure.value.to_string(), figure.class)).collect()
    }

    fn pairs(found: &[(&str, &str)]) -> Vec<(String, String)> {
        found.iter().map(|(value, class)| ((*value).to_owned(), (*class).to_owned())).collect()
    }

    #[test]
    fn figures_know_what_they_count() {
        let vi = |text| read(text, Language::Vi);
        assert_eq!(vi("6 lượt dự án tăng vốn 127,3 triệu USD"), pairs(&[("6", "project"), ("127300000", "usd")]));
        assert_eq!(
            vi("8,4 triệu lượt khách, công suất 1,1 triệu TEU/năm"),
            pairs(&[("8400000", "visit"), ("1100000", "teu-year")])
        );
        assert_eq!(vi("tăng 1,8 lần so với"), pairs(&[("1.8", "times")]));
        let en = |text| read(text, Language::En);
        assert_eq!(en("164 new projects and 28,000 more workers"), pairs(&[("164", "project"), ("28000", "person")]));
        assert_eq!(en("$142 per square metre, exemption for four years"), pairs(&[("142", "usd-m2"), ("4", "year")]));
    }

    #[test]
    fn numbers_that_are_no_figures_are_left() {
        for text in [
            "Quyết định số 1689/QĐ-TTg",
            "Nghị quyết 45-NQ/TW",
            "điện thoại 0225.3823205",
            "ông Kim, 58 tuổi, số 24 Cù Chính Lan",
        ] {
            assert_eq!(read(text, Language::Vi), [], "{text}");
        }
        for text in [
            "call +84 225 3747 123 or visit Room 502, 15 Hoang Dieu Street",
            "Resolution 226/2025/QH15",
            "on page 7 of issue 1,733",
        ] {
            assert_eq!(read(text, Language::En), [], "{text}");
        }
    }
}
