//! The golden questions of the repository: `tests/golden/*.jsonl`, asked of a desk over the built-in facts.

use std::path::{Path, PathBuf};

use investor_desk::desk::Desk;
use investor_desk::facts::{Catalogue, files};
pub use investor_desk::golden::{Golden, Outcome};
use investor_desk::{golden, question};

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
    golden::read(&file.display().to_string(), &text).unwrap_or_else(|error| panic!("{error}"))
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
    golden::ask(desk, golden, question::instant("2026-11-22").unwrap())
}
