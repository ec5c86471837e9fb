//! Findings as text: place, sentence, and the lines in question with a caret under the spot.
//!
//! ```text
//! facts/tags.yaml:3:21: error: name has no Vietnamese text
//!      2 | - id: eco
//!      3 |   name: {en: Green, vi: ''}
//!        |                     ^
//! ```

use std::collections::HashMap;
use std::fmt::Write;

use super::graded;
use crate::facts::check::{Finding, Spot};
use crate::language::Language;
use crate::localize::Bundles;

/// Longer lines are cut around the caret.
const WIDTH: usize = 110;

/// The findings for a terminal, in the order of file and line, each followed by its line, the
/// ones around it and a caret.
pub fn listing(words: &Bundles, language: Language, findings: &[Finding], files: &[(String, String)]) -> String {
    let lines: HashMap<&str, Vec<&str>> =
        files.iter().map(|(name, text)| (name.as_str(), text.lines().collect())).collect();
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| &finding.spot);
    let mut text = String::new();
    for finding in sorted {
        let Spot { file, line, column } = &finding.spot;
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{file}:{line}:{column}: {}", graded(words, language, finding));
        if let Some(lines) = lines.get(file.as_str()) {
            draw(&mut text, lines, &finding.spot);
        }
    }
    text
}

fn draw(text: &mut String, lines: &[&str], spot: &Spot) {
    let row = spot.line.saturating_sub(1) as usize;
    let column = spot.column.saturating_sub(1) as usize;
    if row >= lines.len() {
        return;
    }
    // The same part of every line, so that the lines stay under each other.
    let skip = if column < WIDTH - 10 { 0 } else { column - WIDTH / 2 };
    for (number, line) in lines.iter().enumerate().take(row + 2).skip(row.saturating_sub(1)) {
        let _ = writeln!(text, "{:>6} | {}", number + 1, window(line, skip));
        if number == row {
            let _ = writeln!(text, "{:>6} | {:>caret$}", "", "^", caret = column - skip + 1);
        }
    }
}

/// `WIDTH` characters of the line; what is cut off is marked.
fn window(line: &str, skip: usize) -> String {
    let mut part: Vec<char> = line.chars().skip(skip).take(WIDTH).map(|c| if c == '\t' { ' ' } else { c }).collect();
    if skip > 0 && !part.is_empty() {
        part[0] = '…';
    }
    if line.chars().count() > skip + WIDTH {
        part.push('…');
    }
    part.into_iter().collect::<String>().trim_end().to_owned()
}
