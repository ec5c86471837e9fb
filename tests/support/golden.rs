//! Golden questions: read from `tests/golden/*.jsonl`, asked through the library, judged.
//!
//! The format and the rules are those of the black-box runner that judges the program from
//! outside: a question has `expect`, or `turns` that are one conversation. All given keys of an
//! expectation must hold.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use investor_desk::desk::Desk;
use investor_desk::facts::{Catalogue, files};
use investor_desk::language::Language;
use investor_desk::question::Question;
use investor_desk::reply::{CitedFact, Reply, Status};
use serde::Deserialize;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// One question, or one conversation.
#[derive(Clone, Debug, Deserialize)]
pub struct Golden {
    pub id: String,
    pub group: String,
    pub lang: Language,
    pub now: String,
    #[serde(default)]
    pub text: String,
    #[serde(default)]
    pub send_lang: bool,
    #[serde(default)]
    pub expect: Option<Expect>,
    #[serde(default)]
    pub turns: Vec<Turn>,
}

/// One turn of a conversation.
#[derive(Clone, Debug, Deserialize)]
pub struct Turn {
    pub text: String,
    #[serde(default)]
    pub now: Option<String>,
    #[serde(default)]
    pub expect: Option<Expect>,
}

/// What a right reply must hold. A key this does not know is an error, not a pass.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    status: Option<OneOrMore>,
    fact_ids_any: Option<Vec<String>>,
    fact_ids_all: Option<Vec<String>>,
    fact_ids_only: Option<Vec<String>>,
    values_any: Option<Vec<Value>>,
    rel_tol: Option<f64>,
    text_rel_tol: Option<f64>,
    value_in_text: Option<bool>,
    unit: Option<String>,
    as_of_any: Option<Vec<String>>,
    source: Option<String>,
    must_contain_any: Option<Vec<String>>,
    must_contain_all: Option<Vec<String>>,
    must_not_contain: Option<Vec<String>>,
    lang: Option<Language>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

/// What came of one turn.
pub struct Outcome {
    pub question: Question,
    pub reply: Reply,
    /// Why it is wrong; empty when it is right, none when nothing was expected.
    pub why: Option<Vec<String>>,
}

/// The golden files, sorted by name.
pub fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries.filter(|path| path.extension().is_some_and(|end| end == "jsonl")).collect();
    files.sort();
    files
}

/// The questions of a file.
pub fn questions(file: &Path) -> Vec<Golden> {
    let text = std::fs::read_to_string(file).unwrap();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(number, line)| {
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{}:{}: {error}", file.display(), number + 1))
        })
        .collect()
}

/// The facts built into the program.
pub fn catalogue() -> Catalogue {
    let (records, findings) = files::read(&files::embedded());
    assert!(findings.is_empty(), "{findings:?}");
    Catalogue::build(records.into_iter().map(|one| (one.id, one.record)))
}

/// A desk over them.
pub fn desk() -> Desk {
    Desk::new(catalogue()).unwrap()
}

/// Asks a question, or all turns of a conversation.
pub fn ask(desk: &Desk, golden: &Golden) -> Vec<Outcome> {
    let once = [Turn { text: golden.text.clone(), now: None, expect: None }];
    let turns = if golden.turns.is_empty() { &once[..] } else { &golden.turns };
    let session = (!golden.turns.is_empty()).then_some(golden.id.as_str());
    let mut outcomes = Vec::new();
    for (nth, turn) in turns.iter().enumerate() {
        let now = instant(turn.now.as_ref().unwrap_or(&golden.now));
        let language = golden.send_lang.then_some(golden.lang);
        let question = Question { text: turn.text.clone(), language, now };
        let reply = desk.asked(&question, session).reply;
        let last = nth + 1 == turns.len();
        let expect = turn.expect.as_ref().or(golden.expect.as_ref().filter(|_| last));
        outcomes.push(Outcome { why: expect.map(|expect| judge(expect, &reply)), question, reply });
    }
    outcomes
}

fn instant(text: &str) -> DateTime<FixedOffset> {
    investor_desk::cli::json_lines::instant(text).unwrap()
}

/// The word of the protocol.
pub fn word(status: Status) -> &'static str {
    match status {
        Status::Answered => "answered",
        Status::Ambiguous => "ambiguous",
        Status::Unknown => "unknown",
    }
}

/// Why a reply does not meet an expectation; empty when it does.
fn judge(expect: &Expect, reply: &Reply) -> Vec<String> {
    let mut why = Vec::new();
    let wanted = match &expect.status {
        None => vec!["answered".to_owned()],
        Some(OneOrMore::One(status)) => vec![status.clone()],
        Some(OneOrMore::More(several)) => several.clone(),
    };
    if !wanted.iter().any(|status| status == word(reply.status)) {
        why.push(format!("{}, wanted {}", word(reply.status), wanted.join(" or ")));
    }
    if reply.status == Status::Answered {
        facts(expect, reply, &mut why);
    }
    words(expect, reply, &mut why);
    match reply.status {
        Status::Answered if reply.facts.is_empty() => why.push("answered without facts".to_owned()),
        Status::Unknown if !reply.facts.is_empty() => why.push("unknown with facts".to_owned()),
        _ => {}
    }
    why
}

fn facts(expect: &Expect, reply: &Reply, why: &mut Vec<String>) {
    let ids: Vec<&str> = reply.facts.iter().map(|fact| fact.id.as_str()).collect();
    let mut must = |holds: bool, what: &str| {
        if !holds {
            why.push(format!("{what}: {}", ids.join(" ")));
        }
    };
    let among = |wanted: &str| ids.contains(&wanted);
    must(expect.fact_ids_any.as_ref().is_none_or(|any| any.iter().any(|id| among(id))), "no wanted fact");
    must(expect.fact_ids_all.iter().flatten().all(|id| among(id)), "a wanted fact is missing");
    must(
        expect.fact_ids_only.as_ref().is_none_or(|only| ids.iter().all(|id| only.iter().any(|o| o == id))),
        "more facts",
    );
    let unit =
        |fact: &CitedFact| expect.unit.as_ref().is_none_or(|unit| fact.unit.as_deref().map(norm) == Some(norm(unit)));
    must(expect.unit.is_none() || reply.facts.iter().any(unit), "no fact in the unit");
    let dated = |fact: &CitedFact| {
        fact.as_of
            .as_ref()
            .is_some_and(|as_of| expect.as_of_any.iter().flatten().any(|wanted| as_of.starts_with(wanted.as_str())))
    };
    must(expect.as_of_any.is_none() || reply.facts.iter().any(dated), "no fact of the date");
    let from = |fact: &CitedFact| {
        fact.source.as_ref().is_some_and(|id| expect.source.as_ref().is_none_or(|part| id.contains(part)))
    };
    must(expect.source.is_none() || reply.facts.iter().any(from), "no fact from the source");
    let Some(values) = &expect.values_any else { return };
    let tolerance = expect.rel_tol.unwrap_or(0.0005);
    must(
        reply.facts.iter().any(|fact| values.iter().any(|value| close(&fact.value, value, tolerance))),
        "no wanted value",
    );
    if expect.value_in_text.unwrap_or(true) {
        let seen: Vec<Value> = numbers(&reply.text()).into_iter().map(Value::from).collect();
        let tolerance = expect.text_rel_tol.unwrap_or(0.005);
        let readable = |value: &Value| match value.as_str() {
            Some(text) => norm(&reply.text()).contains(&norm(text)),
            None => seen.iter().any(|number| close(number, value, tolerance)),
        };
        must(values.iter().any(readable), "the wanted value cannot be read");
    }
}

fn words(expect: &Expect, reply: &Reply, why: &mut Vec<String>) {
    let text = norm(&reply.text());
    let holds = |part: &String| text.contains(&norm(part));
    if expect.must_contain_any.as_ref().is_some_and(|any| !any.iter().any(holds)) {
        why.push(format!("none of {:?} is said", expect.must_contain_any));
    }
    why.extend(
        expect
            .must_contain_all
            .iter()
            .flatten()
            .filter(|part| !holds(part))
            .map(|part| format!("{part:?} is not said")),
    );
    why.extend(
        expect.must_not_contain.iter().flatten().filter(|part| holds(part)).map(|part| format!("{part:?} is said")),
    );
    if expect.lang.is_some_and(|lang| lang != reply.language) {
        why.push(format!("in {}", reply.language.tag()));
    }
}

/// Case, Unicode form, dashes and blanks made alike; marks kept.
fn norm(text: &str) -> String {
    let plain: String = text.nfkc().collect::<String>().to_lowercase().replace(['\u{2212}', '\u{2013}'], "-");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn close(a: &Value, b: &Value, tolerance: f64) -> bool {
    let float = |value: &Value| value.as_f64().or_else(|| value.as_str()?.trim().parse().ok());
    match (float(a), float(b)) {
        (Some(a), Some(b)) => (a - b).abs() <= tolerance * a.abs().max(b.abs()) + 1e-12,
        _ => norm(a.as_str().unwrap_or_default()) == norm(b.as_str().unwrap_or_default()),
    }
}

/// Words that multiply the number before them.
const MULTIPLIERS: &[(&str, f64)] = &[
    ("nghìn", 1e3),
    ("ngàn", 1e3),
    ("nghin", 1e3),
    ("ngan", 1e3),
    ("triệu", 1e6),
    ("trieu", 1e6),
    ("tỷ", 1e9),
    ("tỉ", 1e9),
    ("ty", 1e9),
    ("ti", 1e9),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
    ("trillion", 1e12),
    ("k", 1e3),
    ("mn", 1e6),
    ("bn", 1e9),
    ("tn", 1e12),
];

/// Every reading of every number written in a text: `1.234,5`, `1,234.5`, `1,2 nghìn tỷ`, `US$12.5bn`.
pub fn numbers(text: &str) -> Vec<f64> {
    let text = norm(text);
    let mut found = Vec::new();
    let mut rest = text.as_str();
    let mut before = ' ';
    while let Some(first) = rest.chars().next() {
        let free = !(before.is_alphanumeric() || matches!(before, '_' | '.' | ','));
        let length = if free && first.is_ascii_digit() { number_at(rest) } else { 0 };
        if length == 0 {
            before = first;
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let (number, after) = rest.split_at(length);
        let factor = factor(after);
        let pieces = number.split(' ').map(str::to_owned).chain([number.to_owned(), number.replace(' ', "")]);
        for value in pieces.flat_map(|piece| readings(&piece)) {
            found.extend([value, value * factor]);
        }
        before = '0';
        rest = after;
    }
    found
}

/// Length of digits with points, commas and blanks between them.
fn number_at(text: &str) -> usize {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))).unwrap_or(text.len());
    text[..end].rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1)
}

fn factor(after: &str) -> f64 {
    let mut words = after.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let of = |word: Option<&str>| MULTIPLIERS.iter().find(|(name, _)| Some(*name) == word).map(|(_, factor)| *factor);
    match of(words.next()) {
        Some(first) if first < 1e9 => first * of(words.next()).filter(|_| first >= 1e3).unwrap_or(1.0),
        Some(first) => first,
        None => 1.0,
    }
}

/// A number as both languages group it.
fn readings(text: &str) -> Vec<f64> {
    let text = text.trim_matches([' ', '.', ',']);
    let grouped = |group: char, point: char| {
        let (whole, part) = text.split_once(point).unwrap_or((text, "0"));
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let mut groups = whole.split(group);
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        let sound = digits(first) && digits(part) && rest.iter().all(|group| digits(group) && group.len() == 3);
        let sound = sound && (rest.is_empty() || first.len() <= 3);
        sound.then(|| format!("{first}{}.{part}", rest.concat()).parse().ok()).flatten()
    };
    [grouped('.', ','), grouped(',', '.')].into_iter().flatten().collect()
}
