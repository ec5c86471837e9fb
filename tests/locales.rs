//! The messages: the same files, ids and arguments in both languages, all of them used, and every
//! one formats without a fault.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test ends where it fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent::{FluentArgs, FluentValue};
use investor_desk::facts::files;
use investor_desk::facts::model::Record;
use investor_desk::facts::unit::UNITS;
use investor_desk::language::Language;
use investor_desk::localize::{Bundles, bundle};
use unicode_normalization::UnicodeNormalization;

/// A message as written: where, and what it is filled with.
#[derive(Debug, PartialEq, Eq)]
struct Message {
    file: String,
    args: BTreeSet<String>,
}

/// The messages of a language by id. Reads the little of FTL this project writes: an id and a
/// pattern; continuation lines are indented.
fn messages(language: Language) -> BTreeMap<String, Message> {
    let mut found: BTreeMap<String, Message> = BTreeMap::new();
    for (file, text) in bundle::files(language) {
        let file = file.rsplit('/').next().unwrap().to_owned();
        let mut open: Option<String> = None;
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let id = line.split_once('=').unwrap_or_else(|| panic!("{file}: {line}")).0.trim().to_owned();
                let message = Message { file: file.clone(), args: BTreeSet::new() };
                assert!(found.insert(id.clone(), message).is_none(), "{id} stands twice in {}", language.tag());
                open = Some(id);
            }
            let known = line.starts_with(['#', ' ', '}'])
                || line.is_empty()
                || line.starts_with(|c: char| c.is_ascii_lowercase());
            assert!(known, "{file}: this reader does not know {line:?}");
            if let Some(message) = open.as_ref().filter(|_| !line.starts_with('#')).and_then(|id| found.get_mut(id)) {
                message.args.extend(line.split('$').skip(1).map(name).filter(|name| !name.is_empty()));
            }
        }
    }
    found
}

/// The name at the beginning of a text.
fn name(text: &str) -> String {
    text.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect()
}

#[test]
fn both_languages_have_the_same_files_messages_and_arguments() {
    let (en, vi) = (messages(Language::En), messages(Language::Vi));
    for (id, message) in &en {
        // ICU writes the English day whole; Vietnamese puts it together itself (`localize::date`).
        if id != "date-day" {
            assert_eq!(Some(message), vi.get(id), "{id}: English left, Vietnamese right");
        }
    }
    let more: Vec<&String> = vi.keys().filter(|id| !en.contains_key(*id)).collect();
    assert!(more.is_empty(), "only in Vietnamese: {more:?}");
}

#[test]
fn every_message_formats_without_a_fault() {
    let words = Bundles::load().unwrap();
    for language in Language::ALL {
        let locale = words.locale(language).unwrap();
        for (id, message) in messages(language) {
            for sample in [FluentValue::from("Ô <1>"), FluentValue::from(1), FluentValue::from(2)] {
                let mut args = FluentArgs::new();
                message.args.iter().for_each(|name| args.set(name.clone(), sample.clone()));
                let text = locale.format(&id, &args).unwrap_or_else(|fault| panic!("{} {id}: {fault}", language.tag()));
                assert!(!text.contains(['{', '}', '\u{2068}', '\u{2069}', '$']) || id.contains("usd"), "{id}: {text}");
                assert!(text.nfc().eq(text.chars()), "{id} is not in composed form");
                assert!(text.trim() == text, "{id} begins or ends with a blank: {text:?}");
            }
        }
    }
}

#[test]
fn a_message_without_an_argument_it_needs_is_a_fault() {
    let words = Bundles::load().unwrap();
    let locale = words.locale(Language::En).unwrap();
    assert!(locale.format("also-published", &FluentArgs::new()).is_err());
    assert!(locale.format("no-such-message", &FluentArgs::new()).is_err());
}

/// The ids put together while the program runs. Adding a unit, a kind of zone or a scope to the
/// facts means adding its message.
fn computed() -> BTreeSet<String> {
    let mut ids: BTreeSet<String> = UNITS.iter().map(|unit| unit.message.to_owned()).collect();
    for dated in ["as-of", "in"] {
        ids.extend([format!("figure-{dated}"), format!("figure-partner-{dated}")]);
    }
    for signed in ["", "-unsigned"] {
        ids.extend([format!("source{signed}"), format!("source{signed}-undated")]);
    }
    for about in ["", "-about"] {
        for when in ["", "-when"] {
            ids.extend([format!("missing-figure{about}{when}"), format!("missing-event{about}{when}")]);
        }
        ids.extend([format!("missing-zone{about}"), format!("missing-detail{about}")]);
    }
    for located in files::read(&files::embedded()).0 {
        match located.record {
            Record::Zone(zone) => ids.insert(format!("zone-type-{}", zone.kind)),
            Record::Observation(observation) => match observation.scope.filter(|scope| scope != "after-merger") {
                Some(scope) => ids.insert(format!("scope-{scope}")),
                None => false,
            },
            _ => false,
        };
    }
    ids
}

/// Text between quotes in the program, by file; what is under `#[cfg(test)]` is left out.
fn literals() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            found.extend(line.split('"').skip(1).step_by(2).map(|literal| (path.clone(), literal.to_owned())));
        }
    }
    found
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    files.filter(|path| path.extension().is_some_and(|end| end == "rs")).collect()
}

#[test]
fn every_message_the_program_names_exists() {
    let known = messages(Language::En);
    let missing: Vec<String> = computed().into_iter().filter(|id| !known.contains_key(id)).collect();
    assert!(missing.is_empty(), "put together, but not in locales/: {missing:?}");
    // Parts of ids, and ids of other things than messages.
    const OTHERS: &[&str] = &["as-of", "after-merger", "hai-phong", "en-GB", "investor-desk"];
    let speaks = |path: &Path| {
        let path = path.to_string_lossy();
        path.contains("/compose/")
            || path.contains("/localize/")
            || path.contains("/golden/")
            || path.contains("/cli/eval/")
            || path.ends_with("chat.rs")
            || path.contains("/telegram/private/")
            || path.ends_with("incoming.rs")
    };
    let is_id =
        |text: &str| text.contains('-') && name(text) == text && text.starts_with(|c: char| c.is_ascii_lowercase());
    let argument = |text: &str| known.values().any(|message| message.args.contains(text));
    let unknown: Vec<(PathBuf, String)> = literals()
        .into_iter()
        .filter(|(path, text)| {
            speaks(path)
                && is_id(text)
                && !OTHERS.contains(&text.as_str())
                && !known.contains_key(text)
                && !argument(text)
        })
        .collect();
    assert!(unknown.is_empty(), "not in locales/: {unknown:#?}");
}

#[test]
fn no_message_is_unused() {
    let literals: BTreeSet<String> = literals().into_iter().map(|(_, text)| text).collect();
    let (patterns, plain): (Vec<&String>, Vec<&String>) = literals.iter().partition(|text| text.contains('{'));
    let endings: Vec<&str> = plain.iter().filter(|text| text.starts_with('-')).map(|text| text.as_str()).collect();
    let computed = computed();
    let said = |id: &str| {
        plain.iter().any(|text| *text == id)
            || computed.contains(id)
            || patterns.iter().any(|pattern| fits(id, pattern))
    };
    // Some ids are lengthened: `missing-figure`, `missing-figure-when`.
    let lengthened = |id: &str| endings.iter().any(|ending| id.strip_suffix(ending).is_some_and(said));
    let unused: Vec<String> = messages(Language::En).into_keys().filter(|id| !said(id) && !lengthened(id)).collect();
    // A scope is a word staff may write in a fact, whether a fact has it today or not.
    let unused: Vec<String> = unused.into_iter().filter(|id| !id.starts_with("scope-")).collect();
    assert!(unused.is_empty(), "in locales/, but never said: {unused:?}");
}

/// True when an id can come from a pattern such as `change-{direction}-percent`.
fn fits(id: &str, pattern: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('{') else { return id == pattern };
    let Some((_, end)) = rest.split_once('}') else { return false };
    let named = start.ends_with('-') && name(start) == start && name(end) == end;
    named && id.len() > start.len() + end.len() && id.starts_with(start) && id.ends_with(end)
}
