//! The golden gate: no group of golden questions may fall below what was reached before.
//!
//! `tests/golden/floor.json` holds the number right per group, and how many wrong answers are
//! allowed per file. After an improvement, or with new questions, rewrite it and read the diff:
//!
//!     UPDATE_EXPECT=1 cargo test --test golden
//!
//! What is wrong, question by question: `investor-desk eval tests/golden/*.jsonl`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "support/golden.rs"]
#[allow(dead_code, reason = "other test files use the rest")]
mod golden;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use investor_desk::golden::{Fall, Floor, Score};

/// Groups beside their floors, and why each wrong answer is wrong.
fn table(name: &str, score: &Score, floor: &Floor) -> String {
    let all = score.all;
    let mut table = format!("{name}: {} of {} right, {} wrong among {}\n", all.right, all.of, all.wrong, all.answered);
    for (group, row) in &score.groups {
        let floor = floor.right.get(group).map_or("-".to_owned(), ToString::to_string);
        table += &format!("  {group:<28}{:>4} of {:>3}   floor {floor:>3}\n", row.right, row.of);
    }
    table
}

#[test]
fn no_group_of_golden_questions_falls() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/floor.json");
    let floors = std::fs::read_to_string(&path).unwrap_or_else(|_| "{}".to_owned());
    let floors: BTreeMap<String, Floor> = serde_json::from_str(&floors).unwrap();
    let desk = golden::desk();
    let (mut reached, mut fallen) = (BTreeMap::new(), Vec::new());
    for file in golden::files() {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let mut score = Score::default();
        for question in golden::questions(&file) {
            score.add(&question, &golden::ask(&desk, &question));
        }
        let floor = floors.get(&name).cloned().unwrap_or_default();
        // Past the test runner's capture: the table is wanted when everything is well, too.
        write!(std::io::stderr(), "\n{}", table(&name, &score, &floor)).unwrap();
        let falls: Vec<Fall> = floor.falls(&score);
        if !falls.is_empty() || std::env::var_os("SHOW_FAULTS").is_some() {
            for failure in &score.failures {
                writeln!(std::io::stderr(), "    {} {}\n      {:?}", failure.id, failure.text, failure.faults).unwrap();
            }
        }
        fallen.extend(falls.into_iter().map(|fall| format!("{name}: {fall:?}")));
        reached.insert(name, Floor::of(&score));
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(path, serde_json::to_string_pretty(&reached).unwrap() + "\n").unwrap();
    } else {
        assert!(fallen.is_empty(), "{fallen:#?}\nIf that is meant: UPDATE_EXPECT=1 cargo test --test golden");
    }
}

#[test]
fn every_question_has_an_id_of_its_own_a_group_per_language_and_something_to_hold() {
    let mut seen = std::collections::BTreeSet::new();
    for question in golden::files().iter().flat_map(|file| golden::questions(file)) {
        let id = &question.id;
        assert!(seen.insert(id.clone()), "{id} twice");
        assert!(question.turns.iter().any(|turn| turn.expect.is_some()), "{id} expects nothing");
        assert!(question.turns.iter().all(|turn| !turn.text.is_empty() && turn.now.is_some()), "{id}");
        let language = question.lang.unwrap_or_else(|| panic!("{id} has no language")).tag();
        assert!(question.group.split('/').any(|part| part == language), "{id}: {} is not {language}", question.group);
    }
}
