//! What the benchmarks measure with: stores of any size and questions to ask of them.
//!
//! A generated store is the real one with more companies and more observations beside it, so that
//! every question has its real answer at every size and only the searching grows.
// A bench has nobody to report a broken fixture to.
#![allow(clippy::panic)]
#![allow(dead_code, reason = "each benchmark uses its part")]

use chrono::{DateTime, FixedOffset};
use investor_desk::cli::json_lines::{Request, instant};
use investor_desk::desk::Desk;
use investor_desk::facts::Catalogue;
use investor_desk::facts::files::{embedded, read};
use investor_desk::facts::model::{Aliases, Bilingual, Exact, Observation, Rank, Record, Subject, SubjectKind};
use investor_desk::question::Question;

/// Observations of the real store, about.
pub const REAL: usize = 1_000;

/// The records the program comes with.
pub fn real() -> Vec<(String, Record)> {
    let (records, _) = read(&embedded());
    records.into_iter().map(|one| (one.id, one.record)).collect()
}

/// The real records with companies and observations up to that many; nothing is random.
pub fn generated(observations: usize) -> Vec<(String, Record)> {
    let mut records = real();
    let measures: Vec<(String, String)> = records
        .iter()
        .filter_map(
            |(id, record)| {
                if let Record::Indicator(row) = record { Some((id.clone(), row.unit.clone())) } else { None }
            },
        )
        .collect();
    let source = records.iter().find_map(|(id, record)| matches!(record, Record::Source(_)).then(|| id.clone()));
    let source = source.unwrap_or_default();
    let more = observations.saturating_sub(REAL);
    let companies = observations / 100;
    records.extend((0..if more > 0 { companies } else { 0 }).map(company));
    records.extend((0..more).map(|number| observation(number, companies, &measures, &source)));
    records
}

/// Four syllables, as names of companies here are.
fn company(number: usize) -> (String, Record) {
    const FIRST: [&str; 10] = ["Thái", "Minh", "Việt", "Đại", "Tân", "Phú", "Hoàng", "Kim", "Bảo", "Ngọc"];
    const SECOND: [&str; 10] = ["Sơn", "Hà", "Long", "Phát", "Thịnh", "Cường", "Quang", "Lộc", "Dương", "Khánh"];
    let syllable = |names: &[&'static str; 10], digit: usize| names[number / 10usize.pow(digit as u32) % 10];
    let vi =
        format!("{} {} {} {}", syllable(&FIRST, 0), syllable(&SECOND, 1), syllable(&FIRST, 2), syllable(&SECOND, 3));
    let id = format!("company-{number}");
    let name = Bilingual { en: format!("{vi} Company"), vi };
    let row = Subject {
        id: id.clone(),
        kind: SubjectKind::Company,
        name,
        aliases: Aliases::default(),
        part_of: None,
        former_of: None,
        partner: None,
        note: None,
    };
    (id, Record::Subject(row))
}

fn observation(number: usize, companies: usize, measures: &[(String, String)], source: &str) -> (String, Record) {
    let (indicator, unit) = &measures[number / companies % measures.len()];
    let month = number / companies / measures.len();
    let row = Observation {
        indicator: indicator.clone(),
        subject: format!("company-{}", number % companies),
        partner: None,
        value: Some(Exact(rust_decimal::Decimal::from(number % 977 + 1))),
        value_min: None,
        value_max: None,
        unit: unit.clone(),
        as_of: format!("{}-{:02}", 2015 + month / 12, month % 12 + 1).parse().ok(),
        period: None,
        qualifier: None,
        rank: Rank::default(),
        scope: None,
        note: None,
        source: source.to_owned(),
    };
    (row.id(), Record::Observation(row))
}

/// A desk over some records.
pub fn desk(records: Vec<(String, Record)>) -> Desk {
    Desk::new(Catalogue::build(records)).unwrap_or_else(|error| panic!("the desk: {error:#}"))
}

/// The questions of `questions.txt`, all asked at one instant.
pub fn questions() -> Vec<Question> {
    let lines = include_str!("questions.txt").lines().filter(|line| !line.is_empty());
    lines.map(|line| Question { text: line.to_owned(), language: None, now: now() }).collect()
}

/// The golden questions of the tests.
pub fn golden() -> Vec<Question> {
    let lines = include_str!("../../tests/golden/investor.jsonl").lines();
    lines.filter_map(|line| serde_json::from_str::<Request>(line).ok()?.question().ok()).collect()
}

fn now() -> DateTime<FixedOffset> {
    instant("2026-11-22").unwrap_or_else(|error| panic!("{error}"))
}
