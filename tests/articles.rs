//! Articles read into proposed facts: how many are right, how many are found, and that no figure is invented.
//!
//! `tests/articles/README.md` says what the files hold. `cargo test --test articles -- --nocapture` prints the figures;
//! what was wrong and what was missed is printed with `ARTICLES_WHY=1`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::collections::BTreeMap;
use std::path::Path;

use investor_desk::article::proposal::{EventProposal, FigureProposal};
use investor_desk::article::{Article, Body, Proposal, Reading, read};
use investor_desk::ask::Snapshot;
use investor_desk::facts::model::{Exact, Record};
use investor_desk::facts::unit::unit;
use investor_desk::facts::{Catalogue, files};
use investor_desk::language::Language;
use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    language: Language,
    date: chrono::NaiveDate,
    facts: Vec<BTreeMap<String, Value>>,
}

/// What came of the articles of one language.
#[derive(Debug, Default)]
struct Score {
    right: usize,
    proposed: usize,
    found: usize,
    expected: usize,
}

impl Score {
    fn precision(&self) -> f64 {
        100.0 * self.right as f64 / self.proposed.max(1) as f64
    }

    fn recall(&self) -> f64 {
        100.0 * self.found as f64 / self.expected.max(1) as f64
    }
}

fn snapshot() -> Snapshot {
    let (records, _) = files::read(&files::embedded());
    Snapshot::new(Catalogue::build(records.into_iter().map(|one| (one.id, one.record))))
}

fn articles(folder: &str) -> Vec<(String, String, Expected)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.sort();
    let texts = names.into_iter().filter(|path| path.extension().is_some_and(|end| end == "txt"));
    texts
        .map(|path| {
            let expected = std::fs::read_to_string(path.with_extension("json")).unwrap();
            let expected =
                serde_json::from_str(&expected).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).unwrap(), expected)
        })
        .collect()
}

fn reading(snapshot: &Snapshot, text: &str, expected: &Expected) -> Reading {
    let article = Article {
        text: text.to_owned(),
        language: None,
        published: Some(expected.date),
        today: expected.date,
        source: Some("seed-intl-city-2024".to_owned()),
    };
    read(snapshot, &article)
}

/// Whether a value is one of the expected: the same, one of a list, or anything.
fn is(expected: Option<&Value>, said: Option<&str>) -> bool {
    match expected {
        None | Some(Value::Null) => said.is_none(),
        Some(Value::String(one)) => one == "*" || said == Some(one.as_str()),
        Some(Value::Array(many)) => many.iter().any(|one| is(Some(one), said)),
        Some(other) => panic!("{other} is no text"),
    }
}

fn word(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

fn fits_figure(fact: &BTreeMap<String, Value>, figure: &FigureProposal) -> bool {
    let measure = figure.measure.value.as_deref();
    let subject = figure.subject.value.as_deref();
    let named = match figure.attribute {
        true => is(fact.get("attribute"), measure) && is(fact.get("zone"), subject),
        false => is(fact.get("indicator"), measure) && is(fact.get("subject"), subject),
    };
    let base = |value: Decimal, name: &str| unit(name).unwrap().to_base(value);
    let value: Option<Decimal> = fact.get("value").and_then(Value::as_str).map(|value| value.parse().unwrap());
    let expected = value.and_then(|value| base(value, fact["unit"].as_str().unwrap()));
    let partner = figure.partner.as_ref().and_then(|partner| partner.value.as_deref());
    measure.is_some()
        && named
        && is(fact.get("partner"), partner)
        && expected.is_some()
        && expected == base(figure.amount.value.0, &figure.amount.unit)
        && is(fact.get("date"), figure.date.value.map(|date| date.to_string()).as_deref())
        && is(fact.get("qualifier"), figure.amount.qualifier.map(word).as_deref())
}

fn fits_event(fact: &BTreeMap<String, Value>, event: &EventProposal) -> bool {
    let Some(kind) = fact.get("event") else { return false };
    let list = |key: &str| fact.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    let title = event.title.value.clone().unwrap_or_default().to_lowercase();
    let titled = |words: &Value| title.contains(&words.as_str().unwrap().to_lowercase());
    let named = |id: &Value| event.organisations.iter().any(|own| own == id.as_str().unwrap());
    is(Some(kind), Some(&word(event.kind)))
        && list("title").iter().any(titled)
        && list("organisations").iter().all(named)
        && is(fact.get("start"), event.start.value.map(|date| date.to_string()).as_deref())
}

fn fits(fact: &BTreeMap<String, Value>, proposal: &Proposal) -> bool {
    match &proposal.body {
        Body::Figure(figure) => fits_figure(fact, figure),
        Body::Event(event) => fits_event(fact, event),
    }
}

/// A fact counts once, however often it is told.
fn judge(name: &str, reading: &Reading, expected: &Expected, score: &mut Score) {
    let why = std::env::var("ARTICLES_WHY").is_ok();
    let mut found = vec![false; expected.facts.len()];
    for proposal in &reading.proposals {
        score.proposed += 1;
        let right = expected.facts.iter().position(|fact| fits(fact, proposal));
        match right {
            Some(at) => {
                score.right += 1;
                found[at] = true;
            }
            None if why => {
                let told = match &proposal.body {
                    Body::Figure(f) => format!(
                        "{:?} of {:?}/{:?} {} {} {:?} {:?}",
                        f.measure.value.as_deref().unwrap_or("?"),
                        f.subject.value.as_deref().or(f.unknown_subject.as_deref()),
                        f.partner.as_ref().and_then(|p| p.value.clone()),
                        f.amount.value,
                        f.amount.unit,
                        f.date.value.map(|d| d.to_string()),
                        f.amount.qualifier
                    ),
                    Body::Event(e) => format!(
                        "{:?} {:?} {:?} {:?}",
                        e.kind,
                        e.title.value,
                        e.start.value.map(|d| d.to_string()),
                        e.organisations
                    ),
                };
                println!("{name}: wrong {told} from {:?}", &reading.text[proposal.words.clone()]);
            }
            None => {}
        }
    }
    for (fact, found) in expected.facts.iter().zip(found) {
        let optional = fact.get("optional") == Some(&Value::Bool(true));
        score.expected += usize::from(!optional);
        score.found += usize::from(!optional && found);
        if !found && !optional && why {
            println!("{name}: missed {}", serde_json::to_string(fact).unwrap());
        }
    }
    if why {
        for left in &reading.left {
            println!("{name}: left {:?} {:?}", &reading.text[left.words.clone()], left.reason);
        }
    }
}

fn scores(folder: &str) -> BTreeMap<Language, Score> {
    let snapshot = snapshot();
    let mut scores: BTreeMap<Language, Score> = BTreeMap::new();
    for (name, text, expected) in articles(folder) {
        let reading = reading(&snapshot, &text, &expected);
        assert_eq!(reading.language, expected.language, "{name}");
        judge(&name, &reading, &expected, scores.entry(expected.language).or_default());
    }
    for (language, score) in &scores {
        let tag = language.tag();
        println!(
            "{folder} {tag}: precision {:.1} % ({} of {}), recall {:.1} % ({} of {})",
            score.precision(),
            score.right,
            score.proposed,
            score.recall(),
            score.found,
            score.expected
        );
    }
    scores
}

#[test]
fn what_is_proposed_is_right_and_most_is_found() {
    for (language, score) in scores("tests/articles") {
        assert!(score.precision() >= 90.0, "precision {language:?}: {:.1}", score.precision());
        assert!(score.recall() >= 80.0, "recall {language:?}: {:.1}", score.recall());
    }
}

#[test]
fn so_are_articles_written_after_the_reader() {
    for folder in ["tests/articles/unseen", "tests/articles/third"] {
        for (language, score) in scores(folder) {
            assert!(score.precision() >= 90.0, "{folder} {language:?}: precision {:.1}", score.precision());
            assert!(score.recall() >= 80.0, "{folder} {language:?}: recall {:.1}", score.recall());
        }
    }
}

/// Every number written in digits, by code that knows nothing of the reader: `1.234,5` and `1,234.5` alike.
fn written(text: &str) -> Vec<Decimal> {
    let mut found = Vec::new();
    let separators = |c: char| !(c.is_ascii_digit() || c == '.' || c == ',');
    for run in text.split(separators).map(|run| run.trim_matches(['.', ','])).filter(|run| !run.is_empty()) {
        let plain: String = run.chars().filter(char::is_ascii_digit).collect();
        found.extend(plain.parse::<Decimal>());
        for mark in ['.', ','] {
            let (thousands, decimal) = if mark == '.' { (',', '.') } else { ('.', ',') };
            let text = run.replace(thousands, "").replace(decimal, ".");
            found.extend(text.parse::<Decimal>());
        }
    }
    let small = [
        ("four", 4),
        ("bốn", 4),
        ("three", 3),
        ("ba", 3),
        ("two", 2),
        ("hai", 2),
        ("five", 5),
        ("six", 6),
        ("ten", 10),
    ];
    let words: Vec<String> = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect();
    found.extend(small.iter().filter(|(word, _)| words.iter().any(|own| own == word)).map(|(_, n)| Decimal::from(*n)));
    found
}

#[test]
fn no_figure_is_invented() {
    let snapshot = snapshot();
    for (name, text, expected) in articles("tests/articles") {
        let reading = reading(&snapshot, &text, &expected);
        assert!(!reading.proposals.is_empty(), "{name}");
        for proposal in &reading.proposals {
            let Body::Figure(figure) = &proposal.body else { continue };
            let words = &reading.text[proposal.words.clone()];
            let said = written(words);
            let is_said = |value: Exact| {
                let base = unit(&figure.amount.unit).and_then(|unit| unit.to_base(value.0)).unwrap();
                // The digits are those of the words; the size is a power of ten that a word says.
                said.iter().any(|said| {
                    !said.is_zero() && {
                        let ratio = (base / *said).normalize();
                        (0..=15).any(|power| ratio == Decimal::from(10u64.pow(power)))
                    }
                })
            };
            assert!(is_said(figure.amount.value), "{name}: {words:?} does not say {}", figure.amount.value);
            assert!(figure.amount.high.is_none_or(is_said), "{name}: {words:?}");
        }
    }
}

#[test]
fn a_complete_figure_is_a_record_and_its_words_lie_in_its_sentence() {
    let snapshot = snapshot();
    let mut records = 0;
    for (name, text, expected) in articles("tests/articles") {
        let reading = reading(&snapshot, &text, &expected);
        for proposal in &reading.proposals {
            assert!(proposal.sentence.start <= proposal.words.start, "{name}");
            assert!(proposal.words.end <= proposal.sentence.end && !proposal.words.is_empty(), "{name}");
            let whole = proposal.lacks().is_empty();
            match (&proposal.body, proposal.record()) {
                (Body::Figure(figure), Some(Record::Observation(observation))) => {
                    assert!(whole && !figure.attribute);
                    assert_eq!(observation.as_of.is_some(), observation.period.is_none());
                    records += 1;
                }
                (Body::Figure(figure), None) => assert!(!whole || figure.attribute, "{name}: {figure:?}"),
                (_, record) => assert!(record.is_none() || whole),
            }
            assert_eq!(
                proposal.attribute_value().is_some(),
                whole && matches!(&proposal.body, Body::Figure(f) if f.attribute)
            );
        }
    }
    assert!(records > 50, "{records}");
}

#[test]
fn any_text_is_read_and_every_place_lies_in_it() {
    let snapshot = snapshot();
    let day: chrono::NaiveDate = "2026-06-12".parse().unwrap();
    let sound = |text: String| {
        for language in [None, Some(Language::Vi), Some(Language::En)] {
            let article = Article { text: text.clone(), language, today: day, ..Article::default() };
            let reading = read(&snapshot, &article);
            let proposed = reading.proposals.iter().map(|one| (&one.words, &one.sentence));
            for (words, sentence) in proposed.chain(reading.left.iter().map(|one| (&one.words, &one.sentence))) {
                assert!(reading.text.get(words.clone()).is_some_and(|said| !said.is_empty()), "{text}");
                assert!(reading.text.get(sentence.clone()).is_some(), "{text}");
            }
        }
    };
    // Cut anywhere, the words of one text run into those of another.
    let texts: Vec<String> = articles("tests/articles").into_iter().map(|(_, text, _)| text).collect();
    for (nth, text) in texts.iter().enumerate() {
        let other = &texts[(nth + 3) % texts.len()];
        let cut = |text: &str, part: usize| (text.len() * part / 5..).find(|&at| text.is_char_boundary(at)).unwrap();
        sound(format!("{}{}", &text[..cut(text, nth % 4 + 1)], &other[cut(other, nth % 3 + 1)..]));
        sound(text.chars().rev().collect());
    }
    for text in [
        "",
        "…",
        "\"1.\"",
        "%%% $ 5 $5 5$",
        "(1/2/2026) -",
        "1 2 3 4 5 6 7 8 9",
        "số số số 5/5/5/5",
        "韓国 11.5 tỷ USD",
        "\u{301}5 tỷ\u{a0}USD",
    ] {
        sound(text.to_owned());
    }
    // A paste without a full stop, longer than is read.
    let long = "thu hút 3 tỷ USD vốn FDI, Hàn Quốc 5 dự án ".repeat(1_500);
    let article = Article { text: long, today: day, ..Article::default() };
    assert!(read(&snapshot, &article).shortened);
}
