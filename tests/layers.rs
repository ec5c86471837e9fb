//! Who may use whom, and the other promises `src/lib.rs` makes about the code itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::io::Write;
use std::path::{Path, PathBuf};

/// A file of the program: its path under `src/` and its code, without comments and tests.
struct Code {
    path: String,
    lines: usize,
    text: Vec<String>,
}

fn program() -> Vec<Code> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found: Vec<Code> = sources(&root)
        .into_iter()
        .filter(|path| !path.components().any(|part| part.as_os_str() == "tests") && !path.ends_with("tests.rs"))
        .map(|path| {
            let whole = std::fs::read_to_string(&path).unwrap();
            let code = whole.split("#[cfg(test)]").next().unwrap();
            let text: Vec<String> = code.lines().map(uncommented).collect();
            Code { path: path.strip_prefix(&root).unwrap().display().to_string(), lines: text.len(), text }
        })
        .collect();
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(found.len() > 100, "only {} files found", found.len());
    found
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|end| end == "rs")).collect()
}

/// A line of code without its comment; a `//` inside quotes is an address, not a comment.
fn uncommented(line: &str) -> String {
    let comment = line.match_indices("//").find(|(at, _)| line[..*at].matches('"').count().is_multiple_of(2));
    comment.map_or(line, |(at, _)| &line[..at]).to_owned()
}

/// Lines of files that meet a condition and hold one of these words, as `path:line: word`.
fn uses(of: impl Fn(&str) -> bool, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for code in program().iter().filter(|code| of(&code.path)) {
        for (number, line) in code.text.iter().enumerate() {
            let word = words.iter().find(|word| holds(line, word));
            found.extend(word.map(|word| format!("src/{}:{}: {word}", code.path, number + 1)));
        }
    }
    found
}

/// True when the word stands in the line by itself, not as a part of a longer name.
fn holds(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}

#[track_caller]
fn nothing(found: Vec<String>, why: &str) {
    assert!(found.is_empty(), "{why}:\n  {}", found.join("\n  "));
}

/// The line of a question: no input or output, no clock, no front end, no store.
fn is_core(path: &str) -> bool {
    const FOLDERS: [&str; 9] =
        ["understand/", "facts/", "compose/", "localize/", "search/", "draw/", "download/", "article/", "spreadsheet/"];
    FOLDERS.iter().any(|folder| path.starts_with(folder))
        || ["ask.rs", "question.rs", "reply.rs", "attachment.rs", "language.rs", "target.rs"].contains(&path)
}

/// Questions with what a right answer holds: as pure as the line they ask.
fn is_golden(path: &str) -> bool {
    path.starts_with("golden/")
}

#[test]
fn the_core_knows_no_front_end_and_no_store() {
    const OTHERS: &[&str] = &[
        "crate::store",
        "crate::cli",
        "crate::telegram",
        "crate::web",
        "crate::config",
        "crate::desk",
        "super::super::store",
        "tokio",
        "sqlx",
        "teloxide",
        "clap",
        "axum",
        "reqwest",
        "futures",
    ];
    nothing(uses(is_core, OTHERS), "the core uses what stands behind it");
    // Golden questions are asked of a desk; everything else behind it is closed to them, too.
    let others: Vec<&str> = OTHERS.iter().copied().filter(|other| *other != "crate::desk").collect();
    nothing(uses(is_golden, &others), "judging answers needs no front end and no store");
}

#[test]
fn the_core_reads_no_clock_and_does_no_input_or_output() {
    const OUTSIDE: &[&str] = &[
        "std::fs",
        "std::net",
        "std::io",
        "std::env",
        "std::process",
        "std::thread",
        "SystemTime",
        "Instant",
        "Utc::now",
        "Local::now",
        "chrono::Local",
        "println!",
        "print!",
        "eprintln!",
        "eprint!",
        "stdin",
        "stdout",
    ];
    // Libraries read bytes in memory through the traits of std::io; what else it holds stays closed to them, too.
    let in_memory = |path: &str| ["spreadsheet/limits.rs", "spreadsheet/workbook.rs"].contains(&path);
    let all: Vec<&str> = OUTSIDE.iter().copied().filter(|word| *word != "std::io").collect();
    nothing(uses(in_memory, &all), "the core is not pure");
    nothing(uses(|path| is_core(path) && !in_memory(path) || is_golden(path), OUTSIDE), "the core is not pure");
    let embeds =
        |path: &str| is_core(path) && !["facts/files.rs", "localize/bundle.rs", "draw/font.rs"].contains(&path);
    nothing(uses(embeds, &["rust_embed", "RustEmbed", "include_bytes!"]), "files are built in at one place per kind");
}

#[test]
fn a_stage_knows_no_later_stage() {
    let within = |folder: &'static str| move |path: &str| path.starts_with(folder);
    // What the next turn may build on is made after the answer, so it alone has seen one.
    let understand = |path: &str| path.starts_with("understand/") && path != "understand/session.rs";
    nothing(uses(understand, &["crate::compose", "crate::localize", "crate::ask"]), "understanding looks ahead");
    nothing(uses(within("facts/"), &["crate::compose", "crate::localize", "crate::ask"]), "the facts look ahead");
    nothing(uses(within("facts/model/"), &["crate::understand", "crate::search"]), "a fact is no question");
    nothing(uses(within("compose/"), &["crate::localize", "crate::ask"]), "composing chooses no language");
    const LATER: &[&str] = &["crate::draw", "crate::download"];
    let line = |path: &str| is_core(path) && !path.starts_with("draw/") && !path.starts_with("download/");
    nothing(uses(line, LATER), "pictures and files are made when somebody asks for one");
    let before = |path: &str| line(path) && !path.starts_with("spreadsheet/");
    nothing(uses(before, &["crate::spreadsheet"]), "the line of a question needs no spreadsheets");
    nothing(uses(within("spreadsheet/"), &["crate::compose", "crate::ask"]), "a table of facts is no answer");
    nothing(
        uses(|path| path.starts_with("draw/") || path.starts_with("download/"), &["crate::compose", "crate::ask"]),
        "what is drawn or written is in the attachment",
    );
    nothing(
        uses(within("search/"), &["crate::compose", "crate::localize", "crate::facts", "crate::ask"]),
        "search knows texts only",
    );
}

#[test]
fn libraries_of_the_outside_are_known_at_one_place_each() {
    const TABLES: &[&str] = &["download/", "spreadsheet/"];
    for (library, homes) in [
        ("sqlx", &["store/"][..]),
        ("teloxide", &["telegram/"]),
        ("reqwest", &["telegram/"]),
        ("axum", &["telegram/intake/webhook.rs"]),
        ("rustyline", &["cli/"]),
        ("fluent", &["localize/"]),
        ("icu", &["localize/"]),
        ("resvg", &["draw/"]),
        ("skrifa", &["draw/"]),
        ("csv", TABLES),
        ("rust_xlsxwriter", TABLES),
        ("icalendar", &["download/"]),
        ("calamine", &["spreadsheet/workbook.rs"]),
        ("zip", &["spreadsheet/limits.rs"]),
        ("encoding_rs", &["spreadsheet/text.rs"]),
        ("atom_syndication", &["announce/feeds.rs"]),
    ] {
        let calls = [format!("{library}::"), format!("use {library};"), format!("{library}!")];
        let calls: Vec<&str> = calls.iter().map(String::as_str).collect();
        let elsewhere = |path: &str| !homes.iter().any(|home| path.starts_with(home));
        nothing(uses(elsewhere, &calls), &format!("only {homes:?} may know {library}"));
    }
    let terminal = |path: &str| !path.starts_with("cli/") && path != "main.rs" && path != "config.rs";
    nothing(uses(terminal, &["clap::", "use clap;"]), "only cli/ and config.rs may know clap");
    // These panic when the reader of the output has gone; `writeln!` gives an error instead.
    nothing(uses(|_| true, &["println!", "print!", "eprintln!", "eprint!"]), "a closed pipe would be a panic");
}

#[test]
fn what_comes_from_outside_is_never_unwrapped() {
    const SHORT_WAYS: &[&str] =
        &["unwrap(", "expect(", "unwrap_err(", "panic!", "todo!", "unimplemented!", "unreachable!", "dbg!", "unsafe "];
    let found = SHORT_WAYS.iter().flat_map(|way| {
        let found = uses(|_| true, &[way]);
        found.into_iter().filter(|place| !place.ends_with("unwrap_or"))
    });
    nothing(found.collect(), "a fault here would be a panic");
}

#[test]
fn files_are_named_for_what_they_do_and_short_enough_to_read() {
    const DRAWERS: &[&str] = &["util", "utils", "common", "helper", "helpers", "manager", "misc"];
    let mut long = Vec::new();
    for code in program() {
        let parts: Vec<&str> = code.path.trim_end_matches(".rs").split('/').collect();
        assert!(!parts.iter().any(|part| DRAWERS.contains(part)), "src/{} is a drawer, not a name", code.path);
        assert!(code.lines <= 500, "src/{} has {} lines; split it by what it does", code.path, code.lines);
        if code.lines > 300 {
            long.push(format!("src/{} has {} lines", code.path, code.lines));
        }
    }
    if !long.is_empty() {
        writeln!(std::io::stderr(), "\nlonger than 300 lines: {}", long.join(", ")).unwrap();
    }
}

#[test]
fn every_file_says_what_it_does() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let silent = sources(&root).into_iter().filter(|path| !std::fs::read_to_string(path).unwrap().starts_with("//!"));
    let silent: Vec<String> =
        silent.map(|path| path.display().to_string()).filter(|path| !path.contains("/tests/")).collect();
    nothing(silent, "no sentence at the top");
}

#[test]
fn no_sentence_for_readers_stands_in_the_code() {
    // Vietnamese in the core would be such a sentence; what people type may be recognised there.
    let speaks =
        |path: &str| ["compose/", "localize/", "telegram/", "cli/"].iter().any(|folder| path.starts_with(folder));
    let marked = |c: char| "ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ".contains(c);
    let mut found = Vec::new();
    for code in program().iter().filter(|code| speaks(&code.path)) {
        for (number, line) in code.text.iter().enumerate().filter(|(_, line)| line.contains(marked)) {
            // The help shows how a question is typed.
            if code.path != "cli/mod.rs" {
                found.push(format!("src/{}:{}: {}", code.path, number + 1, line.trim()));
            }
        }
    }
    nothing(found, "words belong in locales/");
}
