//! No figure without a fact: every digit of every golden answer is accounted for by what the
//! answer cites, and every question a reply suggests is answered.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "support/golden.rs"]
#[allow(dead_code, reason = "other test files use the rest")]
mod golden;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use chrono::Datelike;
use investor_desk::desk::Desk;
use investor_desk::facts::Catalogue;
use investor_desk::facts::model::{Bilingual, FactDate};
use investor_desk::facts::unit::{Unit, unit};
use investor_desk::language::Language;
use investor_desk::localize::{Bundles, date};
use investor_desk::question::Question;
use investor_desk::reply::{CitedFact, Reply, Status};
use rust_decimal::Decimal;
use serde::Serialize;

/// Numbers as written: digits with points and commas between them.
fn digits(text: &str) -> BTreeSet<String> {
    let runs = text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')));
    runs.map(|run| run.trim_matches(['.', ','])).filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// What may stand in an answer because a fact says so.
struct Accounts<'d> {
    words: &'d Bundles,
    catalogue: &'d Catalogue,
    language: Language,
    allowed: BTreeSet<String>,
}

impl Accounts<'_> {
    fn text(&mut self, text: &str) {
        self.allowed.extend(digits(text));
    }

    /// Everything a record says in its own fields.
    fn record(&mut self, record: &impl Serialize) {
        self.text(&serde_json::to_string(record).unwrap());
    }

    fn date(&mut self, date: FactDate) {
        self.text(&date::fact_date(self.words, self.language, date));
    }

    fn number(&mut self, value: Decimal) {
        let numbers = &self.words.locale(self.language).unwrap().numbers;
        self.allowed.extend(digits(&numbers.plain(value)));
        self.allowed.extend(digits(&numbers.compact(value)));
    }

    fn scaled(&mut self, value: Option<Decimal>, unit: Option<&Unit>) {
        let Some(value) = value else { return };
        self.number(value);
        if let Some(base) = unit.and_then(|unit| unit.to_base(value)) {
            self.number(base);
        }
    }

    /// Differences, changes, shares and quotients of two cited values, and the sum of all, as
    /// arithmetic may show them: exact, in percent rounded to at most two places, or to four digits.
    fn arithmetic(&mut self, facts: &[CitedFact]) {
        let value = |fact: &CitedFact| Some((fact.unit.clone()?, fact.value.to_string().parse::<Decimal>().ok()?));
        let values: Vec<(String, Decimal)> = facts.iter().filter_map(value).collect();
        for (_, area) in values.iter().filter(|(unit, _)| unit == "ha") {
            // An area in another unit: the factors of one hectare, by definition.
            for factor in ["2.471053814672", "10000", "0.01", "107639.104167", "1"] {
                let factor: Decimal = factor.parse().unwrap();
                self.number(factor.round_dp(6).normalize());
                let converted = area.checked_mul(factor);
                converted.into_iter().for_each(|it| self.number(it.round_dp(2).normalize()));
            }
        }
        for (nth, (unit, a)) in values.iter().enumerate() {
            // An average: a whole by a number of things.
            for (_, count) in values.iter().filter(|(of, _)| of == "count" && of != unit) {
                a.checked_div(*count).and_then(|ratio| ratio.round_sf(4)).into_iter().for_each(|it| self.number(it));
            }
            for (_, b) in
                values.iter().enumerate().filter(|(other, (of, _))| *other != nth && of == unit).map(|(_, b)| b)
            {
                self.number((a - b).abs());
                let hundred = Decimal::ONE_HUNDRED;
                let percents = [(a - b).abs().checked_div(*b), a.checked_div(*b)].into_iter().flatten();
                for percent in percents.filter_map(|ratio| ratio.checked_mul(hundred)) {
                    (0..=2).for_each(|places| self.number(percent.round_dp(places)));
                }
            }
        }
        if values.len() > 1 && values.iter().all(|(unit, _)| *unit == values[0].0) {
            self.number(values.iter().map(|(_, value)| value).sum());
        }
    }

    /// Years an answer says it has no value for. A year is the one number that is written without
    /// marks between its digits, so no figure can pass for one.
    fn years(&mut self, reply: &Reply, question: &Question) {
        if reply.facts.iter().filter(|fact| self.catalogue.figure(&fact.id).is_some()).count() > 0 {
            self.allowed.extend((1990..=question.now.year()).map(|year| year.to_string()));
        }
    }

    fn source(&mut self, id: &str) {
        let Some(source) = self.catalogue.sources.get(id) else { return };
        self.record(&(&source.title, &source.publisher));
        source.date.into_iter().for_each(|date| self.date(date));
    }

    fn fact(&mut self, cited: &CitedFact, now: FactDate) {
        let catalogue = self.catalogue;
        if let Some(id) = &cited.source {
            self.source(id);
        }
        if let Some(date) = cited.as_of.as_ref().and_then(|date| date.parse::<FactDate>().ok()) {
            self.date(date);
            // "It is 13 months old", "more than 2 years old" count from the end of the fact's date to the question.
            let age = now.months_since(date);
            self.allowed.insert(if age < 24 { age } else { age / 12 }.to_string());
        }
        let id = cited.id.as_str();
        if let Some(figure) = catalogue.figure(id) {
            self.record(&(&figure.observation.note, &figure.observation.scope));
            self.number(figure.low);
            self.number(figure.high);
            if let Some(indicator) = catalogue.indicators.get(&figure.observation.indicator) {
                self.record(&(&indicator.name, &indicator.definition));
            }
        } else if let Some(event) = catalogue.events.get(id) {
            self.record(event);
            event.start.into_iter().chain(event.end).for_each(|date| self.date(date));
            if let (Some(start), Some(end)) = (event.start, event.end) {
                let span = format!("{}/{}", start.start(), end.end()).parse();
                span.into_iter().for_each(|span| self.date(span));
            }
        } else if let Some(topic) = catalogue.topics.get(id) {
            self.record(topic);
        } else if let Some(organisation) = catalogue.organisations.get(id) {
            self.record(organisation);
            for person in &organisation.people {
                [person.as_of, person.since, person.until].into_iter().flatten().for_each(|date| self.date(date));
            }
        } else if let Some((zone, attribute)) = id.split_once('.') {
            self.attribute(zone, attribute.split('#').next().unwrap());
        }
    }

    fn attribute(&mut self, zone: &str, attribute: &str) {
        let (Some(zone), Some(attribute)) = (self.catalogue.zones.get(zone), self.catalogue.attributes.get(attribute))
        else {
            return;
        };
        let unit = attribute.unit.as_deref().and_then(unit);
        for value in zone.attributes.get(&attribute.id).into_iter().flatten() {
            self.record(&(&value.value, &value.note));
            self.scaled(value.value.number().map(|number| number.0), unit);
            value.value.date().into_iter().for_each(|date| self.date(date));
        }
    }
}

/// Whole months between two dates.
trait Months {
    fn months_since(&self, from: FactDate) -> i32;
}

impl Months for FactDate {
    fn months_since(&self, from: FactDate) -> i32 {
        format!("{}/{}", FactDate::day(from.last_day()), self).parse::<FactDate>().map_or(0, |span| span.months() - 1)
    }
}

/// Names with digits in them: "DEEP C 2", "Techfest Connect 5", "Decree 35". Longest first.
fn names(catalogue: &Catalogue) -> Vec<Bilingual> {
    let all = catalogue.zones.iter().map(|one| &one.name).chain(catalogue.events.iter().map(|one| &one.title));
    let all =
        all.chain(catalogue.subjects.iter().map(|one| &one.name)).chain(catalogue.topics.iter().map(|one| &one.title));
    let all = all.chain(catalogue.organisations.iter().map(|one| &one.name));
    let all = all
        .chain(catalogue.indicators.iter().map(|one| &one.name))
        .chain(catalogue.attributes.iter().map(|one| &one.name));
    let mut names: Vec<Bilingual> = all.filter(|name| name.en.chars().any(|c| c.is_ascii_digit())).cloned().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.en.len()));
    names
}

/// A text without the dates in it, for replies that cite nothing but may name a time.
fn without_dates(text: &str) -> String {
    const AROUND: &[&str] = &[
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "months",
        "ngày",
        "tháng",
        "quý",
        "năm",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let near = |at: Option<usize>| {
        let word = at.and_then(|at| words.get(at)).map(|word| word.to_lowercase());
        word.is_some_and(|word| AROUND.contains(&word.trim_matches(|c: char| !c.is_alphanumeric())))
    };
    let kept = words.iter().enumerate().filter(|(at, word)| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let year = bare.parse::<u32>().is_ok_and(|year| (1900..2100).contains(&year));
        let quarter = matches!(bare, "Q1" | "Q2" | "Q3" | "Q4");
        !(year || quarter || near(at.checked_sub(1)) || near(Some(at + 1)))
    });
    kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

/// The digits of a reply that nothing accounts for.
fn unaccounted(desk: &Desk, names: &[Bilingual], question: &Question, reply: &Reply) -> Vec<String> {
    let snapshot = desk.snapshot();
    let mut accounts = Accounts {
        words: desk.words(),
        catalogue: &snapshot.catalogue,
        language: reply.language,
        allowed: BTreeSet::new(),
    };
    let today = FactDate::day(question.now.date_naive());
    reply.facts.iter().for_each(|fact| accounts.fact(fact, today));
    accounts.arithmetic(&reply.facts);
    accounts.years(reply, question);
    // The day the city was merged is part of messages (`after-merger`, `apart-merger`).
    let merger = FactDate::day(investor_desk::understand::sentence::merger_day());
    let merged = date::fact_date(desk.words(), reply.language, merger);
    let mut found = Vec::new();
    for paragraph in &reply.paragraphs {
        let mut text = paragraph.text.replace(&merged, "");
        // A name inside a sentence begins with a small letter.
        let small = |name: &str| {
            name.chars().take(1).flat_map(char::to_lowercase).chain(name.chars().skip(1)).collect::<String>()
        };
        for name in names.iter().map(|name| name.get(reply.language)) {
            text = text.replace(name, "").replace(&small(name), "");
        }
        if reply.status == Status::Unknown {
            // What was typed is repeated; dates may be named; figures may not.
            accounts.text(&question.text);
            text = without_dates(&text);
        }
        let alone = digits(&text).into_iter().filter(|number| !accounts.allowed.contains(number));
        found.extend(alone.map(|number| format!("{number} in {:?}", paragraph.text)));
    }
    found
}

/// What was logged as an error: a message that could not be formatted.
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

/// Every reply to the golden questions, then to each question they suggest.
struct Asked {
    desk: Desk,
    golden: Vec<(String, Question, Reply)>,
    suggested: Vec<(String, Question, Reply)>,
}

fn everything() -> Asked {
    let desk = golden::desk();
    let mut replies = Vec::new();
    let mut next: BTreeMap<String, (String, Question)> = BTreeMap::new();
    for question in golden::files().iter().flat_map(|file| golden::questions(file)) {
        for outcome in golden::ask(&desk, &question) {
            for text in &outcome.reply.suggestions {
                let question_next = Question { text: text.clone(), language: None, now: outcome.question.now };
                next.entry(text.clone()).or_insert_with(|| (question.id.clone(), question_next));
            }
            replies.push((question.id.clone(), outcome.question, outcome.reply));
        }
    }
    let ask = |(id, question): (String, Question)| {
        let reply = desk.asked(&question, None).reply;
        (format!("suggested by {id}"), question, reply)
    };
    let suggested = next.into_values().map(ask).collect();
    Asked { desk, golden: replies, suggested }
}

#[test]
fn every_digit_of_an_answer_is_accounted_for_and_every_suggestion_is_answered() {
    log::set_logger(&Errors).unwrap();
    log::set_max_level(log::LevelFilter::Error);
    let asked = everything();
    let names = names(&asked.desk.snapshot().catalogue);
    let mut faults = Vec::new();
    for (id, question, reply) in asked.golden.iter().chain(&asked.suggested) {
        let mut fault = |what: String| faults.push(format!("{id} {:?}\n      {what}", question.text));
        match reply.status {
            Status::Answered if reply.facts.is_empty() => fault("answered without a fact".to_owned()),
            Status::Unknown if !reply.facts.is_empty() => fault("unknown, yet it cites facts".to_owned()),
            _ => {}
        }
        if reply.paragraphs.is_empty() || reply.paragraphs.iter().any(|paragraph| paragraph.text.trim().is_empty()) {
            fault("a paragraph is empty".to_owned());
        }
        unaccounted(&asked.desk, &names, question, reply).into_iter().for_each(&mut fault);
    }
    for (id, question, reply) in asked.suggested.iter().filter(|(_, _, reply)| reply.status != Status::Answered) {
        faults.push(format!("{id}: {:?} is {}", question.text, reply.status.word()));
    }
    faults.extend(LOGGED.lock().unwrap().iter().map(|error| format!("logged: {error}")));
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults:\n    {}", faults.len(), faults.join("\n    "));
}

#[test]
fn the_check_itself_finds_a_figure_from_nowhere() {
    let desk = golden::desk();
    let now = investor_desk::cli::json_lines::instant("2026-11-22").unwrap();
    let text = "How much FDI does Hai Phong have in total?".to_owned();
    let question = Question { text, language: None, now };
    let mut reply = desk.asked(&question, None).reply;
    assert!(unaccounted(&desk, &[], &question, &reply).is_empty(), "{}", reply.text());
    reply.paragraphs[0].text = reply.paragraphs[0].text.replace("50.3", "50.4");
    assert_eq!(unaccounted(&desk, &[], &question, &reply).len(), 1, "{}", reply.text());
    let mut unknown =
        desk.asked(&Question { text: "How tall is the Eiffel tower?".to_owned(), ..question.clone() }, None).reply;
    assert_eq!(unknown.status, Status::Unknown);
    unknown.paragraphs[0].text = "It was 330 m high in May 2024.".to_owned();
    assert_eq!(unaccounted(&desk, &[], &question, &unknown), ["330 in \"It was 330 m high in May 2024.\""]);
}
