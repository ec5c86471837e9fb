//! What holds for any text at all: nothing panics, every reply is valid, the same question gets the same answer.
//!
//! The texts are the same in every run. To look further, with other ones and more of them:
//!
//!     PROPTEST_RNG_SEED=7 PROPTEST_CASES=20000 cargo test --release --test properties
//!
//! What is found becomes a line of [`FOUND`]. `fuzz/` looks for panics only, but much longer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "support/golden.rs"]
#[allow(dead_code, reason = "other test files use the rest")]
mod golden;
#[path = "support/telegram_html.rs"]
mod telegram_html;

use std::ops::Range;
use std::sync::{LazyLock, Mutex};

use chrono::{DateTime, FixedOffset, TimeDelta};
use investor_desk::cli::ask::reply_json;
use investor_desk::desk::Desk;
use investor_desk::facts::files;
use investor_desk::facts::model::FactDate;
use investor_desk::golden::Said;
use investor_desk::language::Language;
use investor_desk::question::{Question, instant};
use investor_desk::reply::{Reply, Status};
use investor_desk::telegram::{pages, reply_blocks};
use investor_desk::understand::text::Text;
use investor_desk::understand::typing::{self, fold};
use investor_desk::understand::{number, period};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// Texts that once broke a promise of this file.
const FOUND: &[&str] = &[];

/// The desk over the built-in facts, made once.
static DESK: LazyLock<Desk> = LazyLock::new(golden::desk);

/// The golden questions: most are answered.
static QUESTIONS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let questions = golden::files().into_iter().flat_map(|file| golden::questions(&file));
    questions.flat_map(|question| question.turns).map(|turn| turn.text).collect()
});

/// Everything the store has a name for, every word the desk knows, and the golden questions.
static VOCABULARY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words: Vec<String> = Vec::new();
    for located in files::read(&files::embedded()).0 {
        names(&serde_json::from_str(&located.record.to_json()).unwrap(), false, &mut words);
    }
    for file in [include_str!("../src/understand/words/en.yaml"), include_str!("../src/understand/words/vi.yaml")] {
        words.extend(file.split([',', '[', ']', '{', '}', ':', '\n', '#']).map(|word| word.trim().to_owned()));
    }
    words.extend(QUESTIONS.iter().cloned());
    words.extend(TIMES_AND_NUMBERS.split('|').map(str::to_owned));
    words.retain(|word| !word.is_empty() && word.chars().count() < 120);
    words.sort();
    words.dedup();
    assert!(words.len() > 5_000, "only {} words", words.len());
    words
});

/// Times, numbers and signs as people write them, and as nobody should.
const TIMES_AND_NUMBERS: &str = "2024|Q3 2024|quý 3/2024|tháng 7/2025|7 tháng đầu năm|last year|năm ngoái|31/12/2024|\
    30/2/2024|0/0/0|99/99/9999|year 0|năm 99999|from 2020 to 2024|từ 2024 đến 2020|since 1900|over 500 ha|hơn 1.000 ha|\
    1,2 nghìn tỷ|US$12.5bn|-5%|99999999999999999999999999999999|1e308|0.0000000000000000000000000000001|1.2.3.4|\
    50 phần trăm|năm rưỡi|the 3rd|thứ ba|in 3000 years|9999999999 ngày trước|999999999 months ago|Tết 2026|\
    Easter 9999|25:61|nửa đêm|and from|còn|?|...|-|/|(|)|\"|'|{|}|<b>|&|%|$|→|•|\u{0}|\u{feff}|\n|\u{202e}|ĐTNN|\
    d9a62u tu7|Hari Phofng|dda62u";

/// Texts under `name`, `title` and `aliases` of a record.
fn names(value: &Value, named: bool, words: &mut Vec<String>) {
    match value {
        Value::String(text) if named => words.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|one| names(one, named, words)),
        Value::Object(map) => map
            .iter()
            .for_each(|(key, one)| names(one, named || ["name", "title", "aliases"].contains(&key.as_str()), words)),
        _ => {}
    }
}

/// How a text is typed.
#[derive(Clone, Debug)]
enum Typed {
    Well,
    Decomposed,
    WithoutMarks,
    Loudly,
    Cut(usize),
    With(usize, char),
}

impl Typed {
    fn apply(&self, text: &str) -> String {
        let letters = || text.chars().collect::<Vec<char>>();
        match self {
            Typed::Well => text.to_owned(),
            Typed::Decomposed => text.nfd().collect(),
            Typed::WithoutMarks => fold(text),
            Typed::Loudly => text.to_uppercase(),
            Typed::Cut(at) => letters().into_iter().take(*at).collect(),
            Typed::With(at, letter) => {
                let mut letters = letters();
                letters.insert(at % (letters.len() + 1), *letter);
                letters.into_iter().collect()
            }
        }
    }
}

fn typed() -> impl Strategy<Value = Typed> {
    prop_oneof![
        6 => Just(Typed::Well),
        2 => Just(Typed::Decomposed),
        2 => Just(Typed::WithoutMarks),
        1 => Just(Typed::Loudly),
        1 => (1_usize..60).prop_map(Typed::Cut),
        2 => (0_usize..80, any::<char>()).prop_map(|(at, letter)| Typed::With(at, letter)),
    ]
}

/// A real question, typed in any way.
fn real_question() -> impl Strategy<Value = String> {
    (prop::sample::select(&QUESTIONS[..]), typed()).prop_map(|(question, typed)| typed.apply(&question))
}

/// Words of the store in any order, with anything between and in them.
fn known_words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(&VOCABULARY[..]);
    let gap =
        prop_oneof![12 => Just(" "), 1 => Just(""), 1 => Just(", "), 1 => Just("? "), 1 => Just("\n"), 1 => Just("-")];
    (prop::collection::vec((word, gap), 1..9), typed()).prop_map(|(words, typed)| {
        let text: String = words.into_iter().flat_map(|(word, gap)| [word, gap.to_owned()]).collect();
        typed.apply(&text)
    })
}

/// What a person, a program or a cat on the keyboard may send.
fn anything() -> impl Strategy<Value = String> {
    let characters = prop::collection::vec(any::<char>(), 0..120).prop_map(|all| all.into_iter().collect::<String>());
    prop_oneof![
        4 => known_words(),
        3 => real_question(),
        1 => characters,
        1 => "\\PC{0,80}",
        1 => ("\\PC{0,20}", known_words()).prop_map(|(before, after)| before + &after),
        1 => "[0-9/.,: %\\-–a-zđăâêôơư]{0,40}",
    ]
}

fn moment() -> impl Strategy<Value = DateTime<FixedOffset>> {
    // Two hundred years around now, to the second.
    let now = instant("2026-11-22T09:00:00+07:00").unwrap();
    (-3_000_000_000_i64..3_000_000_000).prop_map(move |seconds| now + TimeDelta::seconds(seconds))
}

fn hint() -> impl Strategy<Value = Option<Language>> {
    prop_oneof![3 => Just(None), 1 => Just(Some(Language::Vi)), 1 => Just(Some(Language::En))]
}

fn asked(text: &str, language: Option<Language>, now: DateTime<FixedOffset>) -> Question {
    Question { text: text.to_owned(), language, now }
}

fn config(cases: u32) -> ProptestConfig {
    let set = |name: &str| std::env::var_os(name).is_some();
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if !set("PROPTEST_CASES") {
        config.cases = cases;
    }
    if !set("PROPTEST_RNG_SEED") {
        config.rng_seed = RngSeed::Fixed(1);
    }
    config
}

/// Messages that could not be formatted: they are logged, and their id is shown instead.
static LOGGED: Mutex<Vec<String>> = Mutex::new(Vec::new());

struct Errors;

impl log::Log for Errors {
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        metadata.level() == log::Level::Error
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            LOGGED.lock().unwrap().push(record.args().to_string());
        }
    }

    fn flush(&self) {}
}

fn listen() {
    // It fails when another test of this file was first, which is as well.
    let _ = log::set_logger(&Errors);
    log::set_max_level(log::LevelFilter::Error);
}

/// Everything the protocol and the front ends promise of a reply.
fn faults(question: &str, reply: &Reply) -> Vec<String> {
    let mut faults: Vec<String> = std::mem::take(&mut *LOGGED.lock().unwrap());
    let mut must = |holds: bool, what: &str| {
        if !holds {
            faults.push(format!("{what}: {question:?}\n{}", reply.text()));
        }
    };
    must(!reply.paragraphs.is_empty(), "nothing is said");
    must(reply.paragraphs.iter().all(|paragraph| !paragraph.text.trim().is_empty()), "a paragraph is empty");
    must(reply.suggestions.iter().all(|text| !text.trim().is_empty()), "a suggestion is empty");
    must(reply.suggestions.len() <= 3, "too many suggestions");
    // What was typed may be repeated.
    let braces = |text: &str| text.contains(['{', '}']);
    must(!braces(&reply.text()) || braces(question), "a placeable was left");
    match reply.status {
        Status::Answered => must(!reply.facts.is_empty(), "answered without a fact"),
        Status::Unknown => must(reply.facts.is_empty(), "unknown with facts"),
        Status::Ambiguous => {}
    }
    let catalogue = &DESK.snapshot().catalogue;
    for fact in &reply.facts {
        let zone = |id: &str| {
            let (zone, attribute) = id.split_once('.').unwrap_or_default();
            let attribute = attribute.split('#').next().unwrap_or_default();
            catalogue.zones.get(zone).is_some_and(|zone| zone.attributes.contains_key(attribute))
        };
        let id = fact.id.as_str();
        must(catalogue.figure(id).is_some() || catalogue.knows(id) || zone(id), "no such fact");
        let source = fact.source.as_ref().is_none_or(|source| catalogue.sources.get(source).is_some());
        must(source, "no such source");
        must(fact.as_of.as_ref().is_none_or(|date| date.parse::<FactDate>().is_ok()), "no date");
        must(fact.unit.is_none() || fact.value.is_number(), "a unit of nothing");
    }
    let json = reply_json(reply);
    must(serde_json::from_value::<Said>(json).is_ok_and(|said| said == Said::from(reply)), "not the protocol");
    let sent = pages(&reply_blocks(reply, &DESK.words().text(reply.language, "telegram-ask-next", &[])));
    must(!sent.is_empty(), "nothing is sent");
    for page in sent {
        let plain = telegram_html::plain(page.html.as_str());
        must(plain.is_ok_and(|plain| plain == page.plain), "Telegram refuses the HTML");
        must((1..=4096).contains(&page.plain.encode_utf16().count()), "too long for a message");
    }
    faults
}

/// Spans lie in the text, on borders of letters, one after another.
fn in_order(text: &str, spans: impl IntoIterator<Item = Range<usize>>) -> bool {
    let mut end = 0;
    spans.into_iter().all(|span| {
        let good = span.start >= end && span.start < span.end && text.get(span.clone()).is_some();
        end = span.end;
        good
    })
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn every_reply_is_valid_whatever_is_asked_and_asked_next(
        texts in prop::collection::vec(anything(), 1..4), language in hint(), now in moment()
    ) {
        listen();
        // A conversation of its own.
        let session = texts.concat();
        for text in &texts {
            let reply = DESK.answer(&asked(text, language, now), &session);
            let faults = faults(text, &reply);
            prop_assert!(faults.is_empty(), "{}", faults.join("\n"));
        }
    }

    #[test]
    fn the_same_question_gets_the_same_bytes_composed_or_decomposed(
        text in anything(), language in hint(), now in moment()
    ) {
        let said = |text: &str| {
            let reply = DESK.asked(&asked(text, language, now), None).reply;
            serde_json::to_string(&reply_json(&reply)).unwrap()
        };
        let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
        let first = said(&composed);
        prop_assert_eq!(&first, &said(&composed));
        prop_assert_eq!(&first, &said(&decomposed));
    }
}

proptest! {
    #![proptest_config(config(800))]

    #[test]
    fn what_is_normal_stays_as_it_is(text in anything()) {
        let folded = fold(&text);
        prop_assert_eq!(&fold(&folded), &folded);
        prop_assert_eq!(fold(&text.nfd().collect::<String>()), fold(&text.nfc().collect::<String>()));
        let whole = Text::new(&text);
        let again = Text::new(whole.as_str());
        prop_assert_eq!(again.as_str(), whole.as_str());
        let decoded = typing::decode(&text);
        prop_assert_eq!(typing::decode(&decoded), decoded.clone());
    }

    #[test]
    fn every_place_in_the_text_is_in_the_text(text in anything(), now in moment()) {
        let whole = Text::new(&text);
        prop_assert!(in_order(whole.as_str(), whole.tokens.iter().map(|token| token.span.clone())));
        let (folded, map) = typing::fold_with_map(&text);
        prop_assert_eq!(map.len(), folded.len() + 1);
        prop_assert!(map.iter().all(|&at| text.is_char_boundary(at)) && map.is_sorted());
        for language in Language::ALL {
            let periods = period::periods(&text, language, now.naive_local());
            prop_assert!(in_order(&text, periods.iter().map(|period| period.span.clone())), "{:?}", periods);
            prop_assert!(periods.iter().all(|period| period.from < period.to), "{:?}", periods);
            let numbers = number::numbers(&text, language);
            prop_assert!(in_order(&text, numbers.iter().map(|number| number.span.clone())), "{:?}", numbers);
        }
    }
}

#[test]
fn what_was_found_stays_mended() {
    listen();
    let now = instant("2026-11-22").unwrap();
    for text in FOUND {
        let reply = DESK.asked(&asked(text, None, now), None).reply;
        assert_eq!(faults(text, &reply), [""; 0]);
        let decomposed: String = text.nfd().collect();
        assert_eq!(reply.text(), DESK.asked(&asked(&decomposed, None, now), None).reply.text());
    }
}
