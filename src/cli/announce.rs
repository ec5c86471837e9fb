//! `announce`: what `/announce` and `/send` do in the chat, at the command line. The verb may stand before the number.
//!
//! ```text
//! investor-desk announce compose to fdi --text notice.txt
//! investor-desk announce preview 12
//! investor-desk announce send 12 at 23/11/2026 09:00
//! investor-desk announce 12 report
//! ```

use std::io::Read;
use std::path::PathBuf;

use anyhow::Context;
use clap::Args;

use super::staff::{Somebody, Staff};
use crate::config::StoreSettings;

/// Verbs that let something out or change what is out.
const SENDING: [&str; 9] = ["now", "at", "approve", "cancel", "edit", "correct", "withdraw", "again", "taken"];

/// Arguments of `announce`.
#[derive(Args, Debug)]
pub struct Announce {
    #[command(flatten)]
    by: Somebody,
    /// The text: a file with lines "vi: …" and "en: …", or - for standard input.
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
    /// A file that goes with the announcement: "with N", or "with N vi" for one language.
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    file: Option<PathBuf>,
    /// list, compose [to TOPICS], about WORDS, preview N, send N [at TIME], approve N, cancel N, report N,
    /// with N [--file FILE], without N, resolve N again|taken [CHAT], edit N, correct N, withdraw N, auto, prune; or as in the chat: N VERB.
    #[arg(value_name = "WORDS", allow_negative_numbers = true)]
    words: Vec<String>,
}

impl Announce {
    /// Does one command.
    pub async fn run(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        let mut line = line(&self.words);
        if let Some(path) = &self.text {
            line.push('\n');
            line.push_str(&text(path)?);
        }
        Staff::one_line(&self.by, line, self.file.clone()).run(settings).await
    }
}

fn text(path: &PathBuf) -> anyhow::Result<String> {
    if path.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).context("standard input cannot be read")?;
        return Ok(text);
    }
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The line that would be typed in the chat.
fn line(words: &[String]) -> String {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |word: &&str| word.parse::<u32>().is_ok();
    let (command, rest): (&str, Vec<&str>) = match words.as_slice() {
        [] | ["list"] => ("announce", vec![]),
        ["compose", rest @ ..] => ("announce", [&["new"], rest].concat()),
        ["preview", rest @ ..] => ("announce", rest.to_vec()),
        [verb @ ("with" | "without"), one, rest @ ..] if number(one) => ("announce", [&[*one, *verb], rest].concat()),
        ["report", one, ..] if number(one) => ("announce", vec![one, "report"]),
        ["send", one] if number(one) => ("send", vec![one, "now"]),
        ["send" | "resolve", rest @ ..] => ("send", rest.to_vec()),
        ["withdraw", one] if number(one) => ("send", vec![one, "withdraw", "yes"]),
        [verb, one, rest @ ..] if number(one) && SENDING.contains(verb) => ("send", [&[*one, *verb], rest].concat()),
        ["auto" | "prune", ..] => ("send", words.clone()),
        [one, verb, ..] if number(one) && SENDING.contains(verb) => ("send", words.clone()),
        _ => ("announce", words.clone()),
    };
    format!("/{command} {}", rest.join(" ")).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_verb_may_stand_before_the_number() {
        for (typed, meant) in [
            ("", "/announce"),
            ("list", "/announce"),
            ("compose to fdi", "/announce new to fdi"),
            ("about total FDI", "/announce about total FDI"),
            ("preview 12", "/announce 12"),
            ("report 12", "/announce 12 report"),
            ("12 report", "/announce 12 report"),
            ("with 12 vi", "/announce 12 with vi"),
            ("send 12", "/send 12 now"),
            ("send 12 at 09:00", "/send 12 at 09:00"),
            ("resolve 12 again -1001", "/send 12 again -1001"),
            ("withdraw 12", "/send 12 withdraw yes"),
            ("12 withdraw", "/send 12 withdraw"),
            ("cancel 12", "/send 12 cancel"),
            ("correct 12", "/send 12 correct"),
            ("auto figure on", "/send auto figure on"),
            ("12 to fdi vi", "/announce 12 to fdi vi"),
        ] {
            let words: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
            assert_eq!(line(&words), meant, "{typed}");
        }
    }
}
