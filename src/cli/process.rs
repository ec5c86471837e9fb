//! What every run of the program has: logging, what is said of a bug, how it ends.
//!
//! Exit codes: 0 done, 1 it could not be done, 2 the command line is wrong. Whatever
//! goes wrong is one sentence on standard error.

use std::io::{self, Write};
use std::panic::PanicHookInfo;
use std::process::ExitCode;

use log::{LevelFilter, Log, Metadata, Record};
use pretty_env_logger::env_logger::Logger;

use crate::telegram::Secret;

/// The command line is wrong: what is missing or too much.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Usage(pub String);

/// Makes a bug say where it is and nothing else: its message may quote what a person wrote.
pub fn report_bugs() {
    std::panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        let place = panic.location().map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        // Standard error may be closed; a second panic in here would end the program at once.
        let _ = writeln!(io::stderr(), "investor-desk: a bug{place}");
    }));
}

/// Logs to standard error at the given level unless RUST_LOG says otherwise.
pub fn start_logging(level: LevelFilter) {
    let mut builder = pretty_env_logger::formatted_builder();
    builder.filter_level(level);
    if let Ok(wanted) = std::env::var("RUST_LOG") {
        builder.parse_filters(&wanted);
    }
    let logger = Capped(builder.build());
    log::set_max_level(logger.0.filter());
    // It fails only when a logger is set already, which then goes on.
    let _ = log::set_boxed_logger(Box::new(logger));
}

/// Errors only from what handles whole messages, whatever RUST_LOG asks for: teloxide writes them
/// out at warn, and the token is part of every address the HTTP client is given.
struct Capped(Logger);

const CAPPED: &[&str] = &["teloxide", "teloxide_core", "reqwest", "hyper", "hyper_util", "h2"];

impl Log for Capped {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let module = metadata.target().split("::").next().unwrap_or_default();
        let allowed = metadata.level() <= log::Level::Error || !CAPPED.contains(&module);
        allowed && self.0.enabled(metadata)
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            self.0.log(record);
        }
    }

    fn flush(&self) {
        self.0.flush();
    }
}

/// What the work gives, or nothing after a bug in it: one bad question must not end the others'
/// conversation. [`report_bugs`] has said where it is.
pub fn guarded<T>(work: impl FnOnce() -> T) -> Option<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).ok()
}

/// Words of the command line as one text; an error that says what to give when there are none.
pub fn words(command: &str, what: &str, json: bool, words: &[String]) -> anyhow::Result<Option<String>> {
    let text = words.join(" ").trim().to_owned();
    match (json, text.is_empty(), words.is_empty()) {
        (true, _, true) => Ok(None),
        (false, false, _) => Ok(Some(text)),
        (true, _, false) => Err(Usage(format!("{command}: give {what}, or --json, not both")).into()),
        (false, true, _) => {
            Err(Usage(format!("{command}: give {what}, or --json to read them from standard input")).into())
        }
    }
}

/// Ends after arguments that are no command: help and version are what was asked for.
pub fn stop(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        // A closed pipe is no fault of ours.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    if error.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = error.print();
    } else {
        say(&format!("{}; --help shows what would be right", in_short(&error.to_string())));
    }
    ExitCode::from(2)
}

/// Ends after an error: silently when the reader of our output has gone, else with one sentence.
pub fn end(error: &anyhow::Error) -> ExitCode {
    if error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe) {
        return ExitCode::SUCCESS;
    }
    // The chain of causes, most general first.
    let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
    say(&causes.join(": "));
    if error.is::<Usage>() { ExitCode::from(2) } else { ExitCode::FAILURE }
}

fn say(sentence: &str) {
    let _ = writeln!(io::stderr(), "investor-desk: {}", sentence.replace(['\n', '\r'], " "));
}

/// The first paragraph of what clap says, without its label and without anything secret.
pub fn in_short(message: &str) -> String {
    let message = message.strip_prefix("error: ").unwrap_or(message);
    let paragraph = message.split("\n\n").next().unwrap_or_default();
    let words = paragraph.split_whitespace().map(|word| if is_secret(word) { "(not shown)" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

/// A token, or an address that may hold a password.
fn is_secret(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    bare.parse::<Secret>().is_ok() || bare.contains("://")
}

#[cfg(test)]
mod tests {
    use super::in_short;

    #[test]
    fn what_is_wrong_is_one_line_and_holds_no_secret() {
        let said = in_short("error: unexpected argument '123456:AAH-x' found\n\nUsage: investor-desk run\n");
        assert_eq!(said, "unexpected argument (not shown) found");
        assert_eq!(in_short("error: 'postgres://me:pw@db/desk' is\n  new"), "(not shown) is new");
        assert_eq!(
            in_short("error: invalid value 'xx' for '--lang <vi|en>'"),
            "invalid value 'xx' for '--lang <vi|en>'"
        );
    }
}
