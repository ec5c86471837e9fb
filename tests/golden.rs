//! The golden gate: no group of golden questions may fall below what was reached before.
//!
//! `tests/golden/floor.json` holds the number right per group, and how many wrong answers are
//! allowed per file. After an improvement, or with new questions, rewrite it and read the diff:
//!
//!     UPDATE_EXPECT=1 cargo test --test golden
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "support/golden.rs"]
#[allow(dead_code, reason = "other test files use the rest")]
mod golden;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use golden::{Golden, Outcome};
use investor_desk::reply::Status;
use serde::{Deserialize, Serialize};

/// What a file of questions must reach.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
struct Floor {
    /// Right per group.
    right: BTreeMap<String, usize>,
    /// Wrong among answered, at most: a wrong figure is worse than none.
    wrong_at_most: usize,
}

/// How a file of questions came out.
#[derive(Default)]
struct Score {
    groups: BTreeMap<String, (usize, usize)>,
    answered: usize,
    wrong: usize,
    faults: Vec<String>,
}

impl Score {
    fn add(&mut self, question: &Golden, outcomes: &[Outcome]) {
        let mut right = true;
        for outcome in outcomes {
            let Some(why) = &outcome.why else { continue };
            right &= why.is_empty();
            self.answered += usize::from(outcome.reply.status == Status::Answered);
            self.wrong += usize::from(outcome.reply.status == Status::Answered && !why.is_empty());
            if !why.is_empty() {
                self.faults.push(format!(
                    "{} [{}] {}\n      {}",
                    question.id,
                    question.group,
                    outcome.question.text,
                    why.join("; ")
                ));
            }
        }
        let group = self.groups.entry(question.group.clone()).or_default();
        *group = (group.0 + usize::from(right), group.1 + 1);
    }

    fn floor(&self) -> Floor {
        let right = self.groups.iter().map(|(group, (right, _))| (group.clone(), *right)).collect();
        Floor { right, wrong_at_most: self.wrong }
    }

    /// What fell, in words; a group without a floor is new and has to be given one.
    fn below(&self, floor: &Floor) -> Vec<String> {
        let mut below = Vec::new();
        for (group, (right, of)) in &self.groups {
            match floor.right.get(group) {
                None => below.push(format!("{group} has no floor")),
                Some(floor) if right < floor => below.push(format!("{group}: {right} of {of} right, were {floor}")),
                Some(_) => {}
            }
        }
        below.extend(
            floor
                .right
                .keys()
                .filter(|group| !self.groups.contains_key(*group))
                .map(|group| format!("{group} is gone")),
        );
        if self.wrong > floor.wrong_at_most {
            below.push(format!("{} wrong among {} answered, were {}", self.wrong, self.answered, floor.wrong_at_most));
        }
        below
    }

    fn table(&self, file: &str, floor: &Floor) -> String {
        let (right, of) = self.groups.values().fold((0, 0), |(right, of), group| (right + group.0, of + group.1));
        let mut table =
            format!("{file}: {right} of {of} right, {} wrong among {} answered\n", self.wrong, self.answered);
        for (group, (right, of)) in &self.groups {
            let floor = floor.right.get(group).map_or("-".to_owned(), ToString::to_string);
            table += &format!("  {group:<28}{right:>4} of {of:>3}   floor {floor:>3}\n");
        }
        table
    }
}

#[test]
fn no_group_of_golden_questions_falls() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/floor.json");
    let floors = std::fs::read_to_string(&path).unwrap_or_else(|_| "{}".to_owned());
    let floors: BTreeMap<String, Floor> = serde_json::from_str(&floors).unwrap();
    let desk = golden::desk();
    let (mut reached, mut below) = (BTreeMap::new(), Vec::new());
    for file in golden::files() {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let mut score = Score::default();
        for question in golden::questions(&file) {
            score.add(&question, &golden::ask(&desk, &question));
        }
        let floor = floors.get(&name).cloned().unwrap_or_default();
        // Past the test runner's capture: the table is wanted when everything is well, too.
        write!(std::io::stderr(), "\n{}", score.table(&name, &floor)).unwrap();
        let fallen = score.below(&floor);
        if !fallen.is_empty() || std::env::var_os("SHOW_FAULTS").is_some() {
            below.extend(fallen.into_iter().map(|fault| format!("{name}: {fault}")));
            writeln!(std::io::stderr(), "    {}", score.faults.join("\n    ")).unwrap();
        }
        reached.insert(name, score.floor());
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(path, serde_json::to_string_pretty(&reached).unwrap() + "\n").unwrap();
    } else {
        assert!(below.is_empty(), "{below:#?}\nIf that is meant: UPDATE_EXPECT=1 cargo test --test golden");
    }
}

#[test]
fn every_question_has_an_id_of_its_own_and_something_to_hold() {
    let mut seen = std::collections::BTreeSet::new();
    for question in golden::files().iter().flat_map(|file| golden::questions(file)) {
        assert!(seen.insert(question.id.clone()), "{} twice", question.id);
        assert!(
            question.expect.is_some() || question.turns.iter().any(|turn| turn.expect.is_some()),
            "{}",
            question.id
        );
        assert!(!question.text.is_empty() || !question.turns.is_empty(), "{}", question.id);
    }
}

#[test]
fn numbers_are_read_as_both_languages_write_them() {
    for (text, value) in [
        ("US$50.3 billion", 50.3e9),
        ("31 tỷ USD", 31e9),
        ("118,3 nghìn tỷ đồng", 118.3e12),
        ("1.234,5 ha", 1234.5),
        ("1,234.5 ha", 1234.5),
        ("(2024)", 2024.0),
        ("khoảng 3,4 triệu", 3.4e6),
    ] {
        let seen = golden::numbers(text);
        assert!(seen.iter().any(|number| (number - value).abs() < 1e-6 * value), "{text}: {seen:?}");
    }
    assert!(golden::numbers("B.Fest").is_empty());
}
