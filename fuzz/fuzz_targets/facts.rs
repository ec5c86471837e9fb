//! Facts as staff write them: read, checked, shown; sound ones become a desk that is asked.
#![no_main]

use std::sync::LazyLock;

use chrono::NaiveDate;
use investor_desk::ask::{Snapshot, ask};
use investor_desk::facts::check::{Severity, check};
use investor_desk::facts::{Catalogue, files};
use investor_desk::language::Language;
use investor_desk::localize::{Bundles, finding};
use investor_desk::question::{Question, instant};
use investor_desk::understand::Session;
use libfuzzer_sys::fuzz_target;

static WORDS: LazyLock<Bundles> = LazyLock::new(|| Bundles::load().expect("built-in messages"));

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let given = [("facts.yaml".to_owned(), text.to_owned())];
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let findings = check(&given, today);
    for language in Language::ALL {
        let shown = finding::listing(&WORDS, language, &findings, &given);
        assert_eq!(shown.is_empty(), findings.is_empty());
    }
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return;
    }
    let (records, _) = files::read(&given);
    // Every word of both languages is learnt anew for each desk, which takes as long as a hundred checks.
    if data.len() % 16 != 0 {
        return;
    }
    let facts = records.into_iter().map(|one| (one.id, one.record));
    let snapshot = Snapshot::new(Catalogue::build(facts));
    let now = instant("2026-11-22").expect("a moment");
    for text in ["FDI in Hai Phong?", "KCN nào lớn nhất?", "events next year"] {
        ask(&snapshot, &WORDS, &Question { text: text.to_owned(), language: None, now }, &Session::default());
    }
});
