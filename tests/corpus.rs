//! The corpora of `tests/corpus/`: a value and the ways to say it, per language, with what must not be read.
//!
//! Every way is read as written and decomposed (NFD); Vietnamese also without marks, unless the line says they are
//! needed. To add an example, add it to a line's `ways`; to add a value, add a line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use chrono::NaiveDateTime;
use investor_desk::language::Language;
use investor_desk::understand::number::{NumberMention, numbers};
use investor_desk::understand::period::{PeriodMention, parse, periods};
use serde_json::Value;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

#[test]
fn vietnamese_periods_are_read() {
    check(include_str!("corpus/period_vi.jsonl"), period_fault);
}

#[test]
fn english_periods_are_read() {
    check(include_str!("corpus/period_en.jsonl"), period_fault);
}

#[test]
fn vietnamese_numbers_are_read() {
    check(include_str!("corpus/number_vi.jsonl"), number_fault);
}

#[test]
fn english_numbers_are_read() {
    check(include_str!("corpus/number_en.jsonl"), number_fault);
}

#[test]
fn no_text_is_too_strange() {
    let mut random = Random(20_261_122);
    for _ in 0..2500 {
        let text = random.text();
        for lang in [Language::Vi, Language::En] {
            let (found, figures) = parse(&text, Some(lang), moment("2026-11-22T09:00:00"));
            assert!(found.iter().all(|period| period.from < period.to), "{text:?}: an empty period");
            sound(&text, found.iter().map(|period| period.span.clone()));
            sound(&text, figures.iter().map(|number| number.span.clone()));
            sound(&text, numbers(&text, lang).into_iter().map(|number| number.span));
        }
    }
}

#[test]
fn a_long_text_takes_no_long_time() {
    let text = "từ đầu năm 2024 đến cuối tháng 3/2025 the end of the first week of last month 1,2 nghìn tỷ ".repeat(60);
    let begun = std::time::Instant::now();
    let (found, _) = parse(&text, None, moment("2026-11-22T09:00:00"));
    assert!(found.len() >= 60);
    assert!(begun.elapsed().as_secs() < 5, "took {:?}", begun.elapsed());
}

/// Reads a corpus and reports every fault at once.
fn check(corpus: &str, fault: fn(&str, &Value, &Head) -> Option<String>) {
    let mut lines = corpus.lines().map(|line| serde_json::from_str::<Value>(line).expect("a JSON object a line"));
    let head = Head::new(&lines.next().expect("a first line with the language"));
    let mut faults = Vec::new();
    let mut said = 0;
    for row in lines {
        for way in row["ways"].as_array().expect("ways") {
            for text in spellings(way.as_str().expect("text"), &row, &head) {
                said += 1;
                faults.extend(fault(&text, &row, &head).map(|fault| format!("{text:?}: {fault}")));
            }
        }
    }
    assert!(faults.is_empty(), "{} of {said} read wrong:\n{}", faults.len(), faults.join("\n"));
}

/// The first line of a corpus: its language, and the moment periods are counted from.
struct Head {
    lang: Language,
    now: NaiveDateTime,
}

impl Head {
    fn new(line: &Value) -> Head {
        let lang = if line["lang"] == "vi" { Language::Vi } else { Language::En };
        Head { lang, now: moment(line["now"].as_str().unwrap_or("2026-11-22T09:00:00")) }
    }
}

/// A way as written, decomposed and, in Vietnamese, without marks.
fn spellings(way: &str, row: &Value, head: &Head) -> Vec<String> {
    let mut spellings = vec![way.to_owned(), way.nfd().collect()];
    if head.lang == Language::Vi && row["marks"] != "needed" {
        let bare = way.nfd().filter(|c| !('\u{300}'..='\u{36F}').contains(c));
        spellings.push(bare.map(|c| if c == 'đ' { 'd' } else { c }).map(|c| if c == 'Đ' { 'D' } else { c }).collect());
    }
    spellings
}

fn period_fault(text: &str, row: &Value, head: &Head) -> Option<String> {
    let found = periods(text, head.lang, head.now);
    let wanted: Vec<(String, String)> = match row["all"].as_array() {
        Some(all) => all.iter().map(|pair| (at_midnight(&pair[0]), at_midnight(&pair[1]))).collect(),
        None if row["at"].is_string() => vec![(at_midnight(&row["at"]), at_midnight(&row["to"]))],
        None => vec![(at_midnight(&row["from"]), at_midnight(&row["to"]))],
    };
    let got: Vec<(String, String)> = found.iter().map(|p| (shown(p.from), shown(p.to))).collect();
    let details = |period: &PeriodMention| {
        let grain = row["grain"].as_str().is_none_or(|grain| grain == period.grain.name());
        let role = row["role"].as_str().is_none_or(|role| role == format!("{:?}", period.role));
        grain && role
    };
    let right = got == wanted && found.iter().all(details);
    (!right).then(|| {
        format!("{:?}", found.iter().map(|p| (shown(p.from), shown(p.to), p.grain, p.role)).collect::<Vec<_>>())
    })
}

fn number_fault(text: &str, row: &Value, head: &Head) -> Option<String> {
    let found = numbers(text, head.lang);
    let shown = |number: &NumberMention| (number.value.to_string(), number.unit.map(|unit| unit.code().to_owned()));
    let string = |value: &Value| value.as_str().map(str::to_owned);
    let wanted: Vec<(String, Option<String>)> = match row["all"].as_array() {
        Some(all) => all.iter().map(|pair| (string(&pair[0]).unwrap_or_default(), string(&pair[1]))).collect(),
        None => vec![(string(&row["value"]).unwrap_or_default(), string(&row["unit"]))],
    };
    let got: Vec<(String, Option<String>)> = found.iter().map(shown).collect();
    let details = |number: &NumberMention| {
        let bound = row["bound"].as_str().is_none_or(|bound| number.bound.is_some_and(|b| format!("{b:?}") == bound));
        bound && number.ordinal == (row["ordinal"] == true)
    };
    (got != wanted || !found.iter().all(details)).then(|| format!("{found:?}"))
}

fn moment(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").expect("a moment")
}

fn at_midnight(value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    if text.contains('T') { text.to_owned() } else { format!("{text}T00:00:00") }
}

fn shown(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// Spans lie in the text, on letters' edges, in order and apart.
fn sound(text: &str, spans: impl Iterator<Item = Range<usize>>) {
    let mut end_of_last = 0;
    for span in spans {
        assert!(span.start >= end_of_last && !text[span.clone()].is_empty(), "{text:?}: {span:?} is out of order");
        end_of_last = span.end;
    }
}

/// A small generator, the same on every machine: words of both languages, figures, signs and any letter there is.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % below
    }

    fn text(&mut self) -> String {
        const PIECES: &[&str] = &[
            "tháng",
            "năm",
            "nam",
            "quý",
            "ngày",
            "từ",
            "đến",
            "trước",
            "sau",
            "đầu",
            "cuối",
            "thứ",
            "hai",
            "ba",
            "mươi",
            "mốt",
            "tỷ",
            "nghìn",
            "rưỡi",
            "đồng",
            "USD",
            "$",
            "ha",
            "m²",
            "%",
            "the",
            "first",
            "last",
            "next",
            "of",
            "week",
            "month",
            "year",
            "Q3",
            "H1",
            "T",
            "9T",
            "end",
            "from",
            "to",
            "between",
            "and",
            "July",
            "may",
            "Monday",
            "ago",
            "in",
            "million",
            "half",
            "a",
            "one",
            "2024",
            "1999",
            "0",
            "31",
            "12",
            "7",
            "99999999999999999999999999999999",
            "1.200.000",
            "12,5",
            "3-4",
            "15/7/2025",
            "9999",
            "0001-01-01",
            "20251016",
            "29/2",
            "/",
            "-",
            "–",
            ".",
            ",",
            ":",
            "'",
            "(",
            ")",
            "+",
            "<",
            ">=",
            "~",
            "¾",
            "1e400",
            "16h00",
            "25:61",
            "century",
            "decades",
            "thế kỷ",
            "1000000000",
            "nữa",
            "qua",
            "tới",
            "hence",
            "Tết",
            "Easter",
            "-1",
            "\u{301}",
            "\u{200B}",
            "ﬀ",
            "İ",
            "２０２４",
        ];
        let mut text = String::new();
        for _ in 0..=self.next(14) {
            match self.next(12) {
                0 => text.push(char::from_u32(u32::try_from(self.next(0x11_0000)).unwrap_or(0)).unwrap_or('\u{FFFD}')),
                1 => text.extend(PIECES[self.next(PIECES.len())].nfd()),
                _ => text.push_str(PIECES[self.next(PIECES.len())]),
            }
            if self.next(4) > 0 {
                text.push(' ');
            }
        }
        text
    }
}
