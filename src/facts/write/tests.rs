//! What is written reads back as the same facts, and looks as a person would write it.

use super::super::files::{self, Located};
use super::super::model::*;
use super::write;

fn read(files: &[(String, String)]) -> Vec<(FactKind, String, Record)> {
    let (records, findings) = files::read(files);
    assert_eq!(findings, []);
    records.into_iter().map(|Located { id, record, .. }| (record.kind(), id, record)).collect()
}

fn by_kind(mut records: Vec<(FactKind, String, Record)>) -> Vec<(FactKind, String, Record)> {
    records.sort_by_key(|(kind, ..)| *kind);
    records
}

fn text_of(record: Record) -> String {
    write([(record.kind(), record.id(), record)].into_iter()).remove(0).1
}

#[test]
fn the_embedded_facts_survive() {
    let facts = by_kind(read(&files::embedded()));
    let written = write(facts.iter().cloned());
    let again = read(&written);
    assert_eq!(facts.len(), again.len());
    for (before, after) in facts.iter().zip(&again) {
        assert_eq!(before, after);
    }
    assert_eq!(write(again.into_iter()), written, "the second time gives the same bytes");
}

#[test]
fn every_kind_looks_like_the_file_it_came_from() {
    for (file, text) in [
        ("zones.yaml", include_str!("examples/zones.yaml")),
        ("observations.yaml", include_str!("examples/observations.yaml")),
        ("events.yaml", include_str!("examples/events.yaml")),
        ("organisations.yaml", include_str!("examples/organisations.yaml")),
    ] {
        let files = [(file.to_owned(), text.to_owned())];
        assert_eq!(write(read(&files).into_iter()), files);
    }
}

#[test]
fn awkward_texts_survive_in_every_position() {
    let awkward = [
        "NO",
        "no",
        "null",
        "~",
        "true",
        "Off",
        "y",
        "1.0",
        "13.10",
        "0123",
        "0x1F",
        "1e5",
        "12:30",
        "2024",
        "2024-05",
        "+84 225 3823 204",
        "a: b",
        "a #b",
        "a:b",
        "a, b",
        "[a]",
        "{a: b}",
        "- a",
        "-",
        "?",
        "? a",
        ": a",
        "a:",
        "#a",
        "'a'",
        "\"a\"",
        "it's",
        "a\\b",
        "a\nb",
        "a\n",
        "\na",
        " a",
        "a ",
        "a\tb",
        "\ta",
        "&a",
        "*a",
        "!a",
        "!!str a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "|-",
        "---",
        "...",
        "--- a",
        "a\r\nb",
        "a\u{85}b",
        "a\u{2028}b",
        "a\u{feff}b",
        "\u{feff}",
        "a\u{7f}b",
        "\u{1}",
        "<<",
        "=",
        ".inf",
        ".5",
        "5.",
        "1_000",
        "Hải Phòng",
        "Ha\u{309}i Pho\u{300}ng",
        "대한민국",
        "😀",
        "é",
        "a\u{a0}b",
        "\u{a0}",
        "\u{3000}a",
        "½",
        "٣",
        "NaN",
        "1,5",
        "1.5 ha",
        "1–2",
        "…",
        "«a»",
        "“a”",
        "",
        "x, y: z #w",
        "https://example.vn/a?b=c#d",
        "a]",
        "a}",
        "a: ",
        "1 000",
        "+1",
        "-1",
        "0o17",
        "0b1",
        "1:20:30",
    ];
    for text in awkward {
        let both = Bilingual { en: text.to_owned(), vi: format!("x{text}") };
        let source = Source {
            id: text.to_owned(),
            title: text.to_owned(),
            publisher: Some(text.to_owned()),
            url: Some(text.to_owned()),
            date: "2024".parse().ok(),
            date_inferred: true,
            language: "vi".to_owned(),
            tier: Tier::StateNews,
            founding: false,
            note: Some(both.clone()),
        };
        let aliases = Aliases { en: vec![text.to_owned(), "x".repeat(120)], vi: vec![text.to_owned()] };
        let tag = Tag { id: text.to_owned(), name: both, aliases };
        let records = vec![
            (FactKind::Source, text.to_owned(), Record::Source(source)),
            (FactKind::Tag, text.to_owned(), Record::Tag(tag)),
        ];
        let written = write(records.clone().into_iter());
        assert_eq!(read(&written), records, "{written:?}");
    }
}

#[test]
fn values_stay_exact() {
    for value in ["13.10", "1.0", "0.75575", "31", "-2.5", "12345678901234567890.12345678", "0", "100", "0.10"] {
        let decimal = rust_decimal::Decimal::from_str_exact(value).expect("a decimal");
        let observation = Observation {
            indicator: "x".to_owned(),
            subject: "x".to_owned(),
            partner: Some("NO".to_owned()),
            value: Some(Exact(decimal)),
            value_min: None,
            value_max: None,
            unit: "USD bn".to_owned(),
            as_of: "2024".parse().ok(),
            period: None,
            qualifier: Some(Qualifier::UpTo),
            rank: Rank::Preferred,
            scope: None,
            note: None,
            source: "x".to_owned(),
        };
        let text = text_of(Record::Observation(observation));
        let back = read(&[("x.yaml".to_owned(), text.clone())]);
        let [(_, _, Record::Observation(back))] = back.as_slice() else { panic!("one observation in {text}") };
        assert_eq!(back.value.map(|value| value.to_string()).as_deref(), Some(value), "{text}");
        assert_eq!(back.partner.as_deref(), Some("NO"));
    }
}

#[test]
fn zone_values_stay_as_written() {
    for value in ["13.10", "1.0", "513.4", "2014", "2014-09", "0123", "12345678901234567890", "1e5", "0.1"] {
        let text = format!(
            "zones:\n- id: z\n  type: park\n  name: {{en: Z, vi: Z}}\n  attributes:\n    area:\n    \
             - {{value: \"{value}\", as_of: 2014, source: s}}\n"
        );
        let facts = read(&[("zones.yaml".to_owned(), text)]);
        let written = write(facts.clone().into_iter());
        assert_eq!(read(&written), facts, "{written:?}");
    }
}

#[test]
fn second_values_of_a_series_keep_their_number() {
    let one = "- indicator: x\n  subject: z\n  value: 1\n  unit: count\n  as_of: 2024\n  source: s\n";
    let files = [("observations.yaml".to_owned(), format!("observations:\n{one}{one}"))];
    let facts = read(&files);
    assert_eq!(facts[1].1, "x:z:2024:s#2");
    assert_eq!(write(facts.into_iter()), files);
}

#[test]
fn nothing_gives_no_files() {
    assert_eq!(write(std::iter::empty()), []);
}
