//! JSON lines from other programs: requests of `ask --json`, question files and kept answers of `eval`.
#![no_main]

use std::sync::LazyLock;

use investor_desk::cli::ask::reply_json;
use investor_desk::cli::json_lines::{self, Request};
use investor_desk::desk::Desk;
use investor_desk::facts::{Catalogue, files};
use investor_desk::golden;
use investor_desk::golden::change;
use libfuzzer_sys::fuzz_target;

/// A few facts: what is asked does not matter here.
static DESK: LazyLock<Desk> = LazyLock::new(|| {
    let facts = include_str!("../../src/facts/check/tests/sound.yaml").to_owned();
    let (records, _) = files::read(&[("sound.yaml".to_owned(), facts)]);
    Desk::new(Catalogue::build(records.into_iter().map(|one| (one.id, one.record)))).expect("sound facts")
});

fuzz_target!(|data: &[u8]| {
    for line in data.split(|byte| *byte == b'\n') {
        let id = |request: &Request| request.id.clone();
        let reply =
            json_lines::reply(line, id, |request| Ok(reply_json(&DESK.asked(&request.question()?, None).reply)));
        assert!(reply["status"].is_string() && !reply.to_string().contains('\n'));
    }
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Err(fault) = golden::read("q.jsonl", text) {
        assert!(!fault.to_string().contains('\n'), "{fault}");
    }
    let _ = change::read("a.jsonl", text);
});
