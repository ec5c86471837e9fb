//! Every error and warning, each with a few lines of facts that bring it about.

mod dates;
mod ids;
mod languages;
mod references;
mod series;
mod staleness;
mod units;
mod values;

use std::sync::LazyLock;

use super::{Finding, check};
use crate::language::Language;
use crate::localize::{Bundles, finding};

/// Sound facts the tests add to: one of everything they refer to.
const SOUND: &str = include_str!("sound.yaml");

static WORDS: LazyLock<Bundles> = LazyLock::new(|| Bundles::load().expect("built-in messages"));

/// A finding in English; in Vietnamese it reads otherwise, and neither is an id without its message.
fn worded(found: &Finding) -> String {
    let [vi, en] = Language::ALL.map(|language| finding::text(&WORDS, language, found));
    assert_ne!(en, vi, "{:?} is not translated", found.said);
    assert!(![&en, &vi].iter().any(|text| text.contains("check-")), "{en} / {vi}: a fault in the message");
    en
}

/// What is found in a file added to the sound facts, one `line:column severity: message` each.
fn found(text: &str) -> Vec<String> {
    found_on("2026-11-22", text)
}

fn found_on(today: &str, text: &str) -> Vec<String> {
    let files = [("sound.yaml".to_owned(), SOUND.to_owned()), ("x.yaml".to_owned(), text.to_owned())];
    let findings = check(&files, today.parse().expect("a day"));
    let (ours, sound): (Vec<_>, Vec<_>) = findings.into_iter().partition(|finding| finding.spot.file == "x.yaml");
    assert_eq!(sound, [], "the sound facts have no finding");
    let shown = |f: &Finding| {
        let graded = finding::graded(&WORDS, Language::En, f);
        assert!(graded.ends_with(&worded(f)), "{graded}");
        format!("{}:{} {graded}", f.spot.line, f.spot.column)
    };
    ours.iter().map(shown).collect()
}

/// One observation per entry: `indicator subject[/partner] date-key value [more lines]`.
fn observations(rows: &[[&str; 4]]) -> String {
    let mut text = "observations:\n".to_owned();
    for [indicator, whose, dated, value] in rows {
        let (subject, partner) = match whose.split_once('/') {
            Some((subject, partner)) => (subject, format!("\n  partner: {partner}")),
            None => (*whose, String::new()),
        };
        text +=
            &format!("- indicator: {indicator}\n  subject: {subject}{partner}\n  {dated}\n  {value}\n  source: s\n");
    }
    text
}

#[test]
fn sound_facts_have_no_findings() {
    assert_eq!(found("topics: []"), [""; 0]);
}

#[test]
fn a_file_that_cannot_be_read_is_one_finding_and_hides_no_other() {
    let unknown_key = found("tags:\n- id: a\n  name: {en: A, vi: B}\n  colour: red\n");
    assert_eq!(unknown_key.len(), 1);
    assert!(unknown_key[0].starts_with("4:3 error: unknown field `colour`"), "{unknown_key:?}");

    let files = [
        ("a.yaml".to_owned(), "tags: [".to_owned()),
        ("b.yaml".to_owned(), "zones:\n- {id: z, type: x, tags: [t], name: {en: '', vi: Z}}\n".to_owned()),
    ];
    let messages: Vec<String> = check(&files, Default::default()).iter().map(worded).collect();
    assert_eq!(messages.len(), 2, "the unknown tag may stand in a.yaml: {messages:?}");
    assert_eq!(messages[1], "name has no English text");
}

#[test]
fn the_curated_facts_have_no_errors() {
    let files = crate::facts::files::embedded();
    let today = "2026-11-22".parse().expect("a day");
    let mut errors = check(&files, today);
    errors.retain(|finding| finding.severity == super::Severity::Error);
    assert!(errors.is_empty(), "{}", finding::listing(&WORDS, Language::En, &errors, &files));
}
