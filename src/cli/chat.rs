//! `chat`: a conversation in the terminal. In a pipe: one question a line, plain replies.

use std::io::{self, BufRead, IsTerminal, Write};

use clap::Args;
use rustyline::error::ReadlineError;

use super::json_lines::local_now;
use super::{open, process};
use crate::config::StoreSettings;
use crate::desk::Desk;
use crate::language::Language;
use crate::question::Question;
use crate::reply::{Reply, Style};

/// Arguments of `chat`.
#[derive(Args, Debug)]
pub struct Chat {
    /// Language of the greeting, and of replies when a question does not show one.
    #[arg(long, value_name = "vi|en")]
    lang: Option<Language>,
}

/// The one conversation of a terminal.
const SESSION: &str = "terminal";

impl Chat {
    /// Talks until the input ends or `/quit`.
    pub async fn run(&self, store: &StoreSettings) -> anyhow::Result<()> {
        let desk = open::desk(store).await?;
        let mut talk = Talk { desk: &desk, language: self.lang, colour: coloured() };
        if io::stdin().is_terminal() { talk.in_terminal() } else { Ok(talk.in_pipe()?) }
    }
}

struct Talk<'d> {
    desk: &'d Desk,
    language: Option<Language>,
    colour: bool,
}

impl Talk<'_> {
    fn in_terminal(&mut self) -> anyhow::Result<()> {
        self.say("terminal-welcome")?;
        let mut editor = rustyline::DefaultEditor::new()?;
        loop {
            match editor.readline("» ") {
                Ok(line) => {
                    editor.add_history_entry(line.as_str())?;
                    if !self.turn(&line)? {
                        return Ok(());
                    }
                }
                Err(ReadlineError::Interrupted | ReadlineError::Eof) => return Ok(()),
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn in_pipe(&mut self) -> io::Result<()> {
        for line in io::stdin().lock().split(b'\n') {
            if !self.turn(&String::from_utf8_lossy(&line?))? {
                break;
            }
        }
        Ok(())
    }

    /// One line typed; false to end.
    fn turn(&mut self, line: &str) -> io::Result<bool> {
        let line = line.trim();
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        match word.to_lowercase().as_str() {
            "" => {}
            "/quit" | "/exit" => return Ok(false),
            "/help" => self.say("terminal-help")?,
            "/lang" | "/language" => self.set_language(rest.trim())?,
            command if command.starts_with('/') => self.say("terminal-unknown-command")?,
            _ => self.answer(line)?,
        }
        Ok(true)
    }

    fn answer(&self, line: &str) -> io::Result<()> {
        let question = Question { text: line.to_owned(), language: self.language, now: local_now() };
        let Some(reply) = process::guarded(|| self.desk.answer(&question, SESSION)) else {
            return self.say("terminal-apology");
        };
        let mut out = io::stdout().lock();
        write(&mut out, &reply, self.colour)?;
        writeln!(out)?;
        out.flush()
    }

    fn set_language(&mut self, tag: &str) -> io::Result<()> {
        match tag.parse() {
            Ok(language) => {
                self.language = Some(language);
                self.say("terminal-language")
            }
            Err(_) => self.say("terminal-which-language"),
        }
    }

    /// Says a message in the chosen language, or in both before one is chosen.
    fn say(&self, id: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        let languages = self.language.map_or(Language::ALL.to_vec(), |language| vec![language]);
        for language in languages {
            writeln!(out, "{}", self.desk.words().text(language, id, &[]))?;
        }
        writeln!(out)?;
        out.flush()
    }
}

/// True when standard output is a terminal and NO_COLOR is not set.
pub fn coloured() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// Writes a reply, the lead strong and the rest quiet where the terminal can.
pub fn write(out: &mut impl Write, reply: &Reply, colour: bool) -> io::Result<()> {
    for paragraph in &reply.paragraphs {
        let (before, bullet) = match paragraph.style {
            Style::Lead => ("\u{1b}[1m", ""),
            Style::Body => ("", ""),
            Style::Item => ("", "• "),
            Style::Source => ("\u{1b}[2m", ""),
            Style::Note => ("\u{1b}[33m", ""),
        };
        painted(out, before, &format!("{bullet}{}", paragraph.text), colour)?;
        if let Some(link) = &paragraph.link {
            writeln!(out, "  {link}")?;
        }
    }
    for suggestion in &reply.suggestions {
        painted(out, "\u{1b}[36m", &format!("→ {suggestion}"), colour)?;
    }
    Ok(())
}

fn painted(out: &mut impl Write, before: &str, text: &str, colour: bool) -> io::Result<()> {
    match colour && !before.is_empty() {
        true => writeln!(out, "{before}{text}\u{1b}[0m"),
        false => writeln!(out, "{text}"),
    }
}
