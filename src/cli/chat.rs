//! `chat`: a conversation in the terminal. In a pipe: one question a line, plain replies.

use std::io::{BufRead, IsTerminal, Write};

use chrono::Utc;
use clap::Args;
use rustyline::error::ReadlineError;

use super::json_lines::local_now;
use super::open;
use crate::desk::Desk;
use crate::language::Language;
use crate::question::Question;
use crate::reply::{Reply, Style};
use crate::store::DatabaseUrl;

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
    pub async fn run(&self, url: &DatabaseUrl) -> anyhow::Result<()> {
        let store = open::store(url, Utc::now()).await?;
        let desk = open::desk(&store).await?;
        let mut talk = Talk { desk: &desk, language: self.lang, colour: coloured() };
        if std::io::stdin().is_terminal() { talk.in_terminal() } else { talk.in_pipe() }
    }
}

struct Talk<'d> {
    desk: &'d Desk,
    language: Option<Language>,
    colour: bool,
}

impl Talk<'_> {
    fn in_terminal(&mut self) -> anyhow::Result<()> {
        self.say("terminal-welcome");
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

    fn in_pipe(&mut self) -> anyhow::Result<()> {
        for line in std::io::stdin().lock().split(b'\n') {
            let line = line?;
            if !self.turn(&String::from_utf8_lossy(&line))? {
                return Ok(());
            }
        }
        Ok(())
    }

    /// One line typed; false to end.
    fn turn(&mut self, line: &str) -> anyhow::Result<bool> {
        let line = line.trim();
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        match word.to_lowercase().as_str() {
            "" => {}
            "/quit" | "/exit" => return Ok(false),
            "/help" => self.say("terminal-help"),
            "/lang" => self.set_language(rest.trim()),
            command if command.starts_with('/') => self.say("terminal-unknown-command"),
            _ => self.answer(line),
        }
        std::io::stdout().flush()?;
        Ok(true)
    }

    fn answer(&mut self, line: &str) {
        let question = Question { text: line.to_owned(), language: self.language, now: local_now() };
        print(&self.desk.answer(&question, SESSION), self.colour);
        println!();
    }

    fn set_language(&mut self, tag: &str) {
        match tag.parse() {
            Ok(language) => {
                self.language = Some(language);
                self.say("terminal-language");
            }
            Err(_) => self.say("terminal-which-language"),
        }
    }

    /// Says a message in the chosen language, or in both before one is chosen.
    fn say(&self, id: &str) {
        let languages = self.language.map_or(Language::ALL.to_vec(), |language| vec![language]);
        for language in languages {
            println!("{}", self.desk.words().text(language, id, &[]));
        }
        println!();
    }
}

/// True when standard output is a terminal and NO_COLOR is not set.
pub fn coloured() -> bool {
    std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// Prints a reply, the lead strong and the rest quiet where the terminal can.
pub fn print(reply: &Reply, colour: bool) {
    for paragraph in &reply.paragraphs {
        let (before, text) = match paragraph.style {
            Style::Lead => ("\u{1b}[1m", paragraph.text.clone()),
            Style::Body => ("", paragraph.text.clone()),
            Style::Item => ("", format!("• {}", paragraph.text)),
            Style::Source => ("\u{1b}[2m", paragraph.text.clone()),
            Style::Note => ("\u{1b}[33m", paragraph.text.clone()),
        };
        match colour && !before.is_empty() {
            true => println!("{before}{text}\u{1b}[0m"),
            false => println!("{text}"),
        }
        if let Some(link) = &paragraph.link {
            println!("  {link}");
        }
    }
    for suggestion in &reply.suggestions {
        match colour {
            true => println!("\u{1b}[36m→ {suggestion}\u{1b}[0m"),
            false => println!("→ {suggestion}"),
        }
    }
}
