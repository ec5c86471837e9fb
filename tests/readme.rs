//! README.md shows what the program really says, and names only what exists.
//!
//! The answers are rewritten by `UPDATE_EXPECT=1 cargo test --test readme`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

#[path = "support/terminal.rs"]
#[allow(dead_code, reason = "other test files use the rest")]
mod terminal;

use std::path::Path;

use terminal::Terminal;

/// The day on which the answers in README.md were given.
const TODAY: &str = "2026-11-22";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page(name: &str) -> String {
    std::fs::read_to_string(root().join(name)).unwrap()
}

/// The page with every `$ investor-desk ask "…"` followed by what the program answers.
fn answered(page: &str) -> (String, usize) {
    const COMMAND: &str = "$ investor-desk ask \"";
    let terminal = Terminal::new();
    let (mut fresh, mut count, mut inside) = (String::new(), 0, false);
    for line in page.lines() {
        inside &= line != "```";
        if !inside {
            fresh += &format!("{line}\n");
        }
        if let Some(question) = line.strip_prefix(COMMAND).and_then(|rest| rest.strip_suffix('"')) {
            fresh += &terminal.run(&["ask", question, "--now", TODAY]).good();
            (count, inside) = (count + 1, true);
        }
    }
    (fresh, count)
}

#[test]
fn the_questions_in_the_readme_have_the_answers_shown_there() {
    let shown = page("README.md");
    let (real, count) = answered(&shown);
    assert!(count >= 2, "README.md opens with a question in each language");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(root().join("README.md"), real).unwrap();
    } else {
        assert_eq!(shown, real, "if that is meant: UPDATE_EXPECT=1 cargo test --test readme");
    }
}

#[test]
fn the_example_questions_in_the_readme_are_answered() {
    let page = page("README.md");
    let terminal = Terminal::new();
    let rows = page.lines().filter(|line| line.starts_with("| ") && line.ends_with("?* |"));
    let questions: Vec<&str> = rows.filter_map(|row| row.split("*").nth(1)).collect();
    assert!(questions.len() >= 7, "{questions:?}");
    for question in questions.iter().filter(|question| **question != "Where is that from?") {
        let said = terminal.run(&["ask", question, "--now", TODAY]).good();
        assert!(said.contains("Source: ") || said.contains("Nguồn: "), "{question}\n{said}");
    }
}

#[test]
fn the_pages_name_files_and_settings_that_exist() {
    let help = Terminal::new().run(&["--help"]).good() + &Terminal::new().run(&["run", "--help"]).good();
    let settings = [
        "DESK_DATABASE_URL",
        "TELOXIDE_TOKEN",
        "TELOXIDE_API_URL",
        "RUST_LOG",
        "DESK_WEBHOOK_URL",
        "DESK_WEBHOOK_SECRET",
        "DESK_LISTEN",
        "DESK_MESSAGES_PER_SECOND",
        "--database",
        "--api-url",
    ];
    for setting in settings {
        assert!(page("README.md").contains(setting), "README.md does not name {setting}");
        assert!(help.contains(setting), "--help does not name {setting}");
    }
    let page = page("ARCHITECTURE.md");
    let quoted = page
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|text| text.ends_with(".rs") || text.ends_with(".yaml") || text.ends_with('/'));
    let source = root().join("src");
    for name in quoted.filter(|name| !name.contains(['*', ' ']) && !name.contains("THEME") && !name.contains("XX")) {
        let name = name.trim_end_matches('/');
        assert!(root().join(name).exists() || exists_under(&source, name), "ARCHITECTURE.md names {name}");
    }
}

fn exists_under(folder: &Path, name: &str) -> bool {
    folder.join(name).exists()
        || std::fs::read_dir(folder).unwrap().any(|entry| {
            let path = entry.unwrap().path();
            path.is_dir() && exists_under(&path, name)
        })
}
