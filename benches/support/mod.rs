//! What the benchmarks measure with: stores of any size and questions to ask of them.
// A bench has nobody to report a broken fixture to.
#![allow(clippy::panic)]
#![allow(dead_code, reason = "each benchmark uses its part")]

pub mod generated;

use chrono::{DateTime, FixedOffset};
use investor_desk::cli::json_lines::{Request, instant};
use investor_desk::desk::Desk;
use investor_desk::facts::Catalogue;
use investor_desk::facts::model::Record;
use investor_desk::question::Question;

#[allow(unused_imports, reason = "each benchmark uses its part")]
pub use generated::REAL;
pub use generated::generated;
use generated::{Kind, kind, name};

/// A desk over some records.
pub fn desk(records: Vec<(String, Record)>) -> Desk {
    Desk::new(Catalogue::build(records)).unwrap_or_else(|error| panic!("the desk: {error:#}"))
}

/// The questions of `questions.txt`, all asked at one instant.
pub fn questions() -> Vec<Question> {
    let lines = include_str!("questions.txt").lines().filter(|line| !line.is_empty());
    lines.map(question).collect()
}

/// The golden questions of the tests.
pub fn golden() -> Vec<Question> {
    let lines = include_str!("../../tests/golden/investor.jsonl").lines();
    lines.filter_map(|line| serde_json::from_str::<Request>(line).ok()?.question().ok()).collect()
}

/// Questions about generated entities, forty of all kinds, with and without marks and slips; a store
/// without them does not know the names.
pub fn about_generated(entities: usize) -> Vec<Question> {
    let step = (entities / 40).max(1) | 1;
    let ask = |number: usize| {
        let name = name(number);
        let bare = investor_desk::understand::typing::fold(&name.to_lowercase());
        let texts = match kind(number) {
            Kind::Partner => {
                [format!("FDI from Republic of {name}?"), format!("von fdi cua cong hoa {bare} tai hai phong")]
            }
            Kind::Zone => [format!("How large is {name} Industrial Cluster?"), format!("CCN {bare} rong bao nhieu ha")],
            Kind::Organisation => [format!("Who heads the {name} Association?"), format!("hiep hoi {bare} la gi")],
            Kind::Company => {
                [format!("How much has {name} Company invested?"), format!("{bare} co bao nhieu lao dong")]
            }
        };
        texts.map(|text| question(&text))
    };
    (0..entities).step_by(step).flat_map(ask).collect()
}

fn question(text: &str) -> Question {
    let now: DateTime<FixedOffset> = instant("2026-11-22").unwrap_or_else(|error| panic!("{error}"));
    Question { text: text.to_owned(), language: None, now }
}
