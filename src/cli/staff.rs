//! `staff`: the office's commands at the command line, the same as in the chat. Who can open the store may do
//! everything; what is done is kept under the name given with `--as`.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::Utc;
use clap::Args;

use super::json_lines::local_now;
use super::open;
use crate::config::{OfficeSettings, StoreSettings};
use crate::language::Language;
use crate::staff::{Actor, Attached, Office, Said, file, handle};

/// Somebody of the office at the command line.
#[derive(Args, Clone, Debug)]
pub struct Somebody {
    /// Who you are, kept with everything you do.
    #[arg(long = "as", value_name = "NAME", env = "USER", default_value = "terminal")]
    name: String,
    /// Language of what is said.
    #[arg(long, value_name = "vi|en", default_value = "en")]
    lang: Language,
    #[command(flatten)]
    office: OfficeSettings,
}

/// Arguments of `staff`.
#[derive(Args, Debug)]
pub struct Staff {
    #[command(flatten)]
    by: Somebody,
    /// A command such as "/facts total FDI"; without one, lines from standard input.
    #[arg(value_name = "COMMAND")]
    line: Option<String>,
    /// A file the command is the caption of, such as "/announce 12 with", or a table that becomes a draft.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

impl Staff {
    /// One command by somebody.
    pub(super) fn one_line(by: &Somebody, line: String, file: Option<PathBuf>) -> Staff {
        Staff { by: by.clone(), line: Some(line), file }
    }

    /// Does one command, or those of standard input until it ends.
    pub async fn run(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        let store = open::store(settings, Utc::now()).await?;
        let done = async {
            let office = Office::open(&store, self.by.office.policy()?).await?;
            match (&self.file, &self.line) {
                (Some(path), line) => self.with_file(&office, path, line.as_deref().unwrap_or_default()).await,
                (None, Some(line)) => self.one(&office, line).await,
                (None, None) => self.lines(&office).await,
            }
        };
        let done = done.await;
        store.close().await;
        done
    }

    async fn one(&self, office: &Office, line: &str) -> anyhow::Result<()> {
        let actor = Actor::terminal(&self.by.name);
        match handle(office, &actor, line, self.by.lang, local_now()).await? {
            Some(said) => Ok(print(&said)?),
            None => bail!("that is no staff command; /office lists them"),
        }
    }

    async fn with_file(&self, office: &Office, path: &Path, caption: &str) -> anyhow::Result<()> {
        let actor = Actor::terminal(&self.by.name);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let photo = ["png", "jpg", "jpeg"].iter().any(|ending| name.to_lowercase().ends_with(&format!(".{ending}")));
        let attached = Attached { name: &name, caption, photo };
        let bytes = async { std::fs::read(path).with_context(|| format!("cannot read {}", path.display())) };
        match file(office, &actor, (attached, bytes), self.by.lang, local_now()).await? {
            Some(said) => Ok(print(&said)?),
            None => bail!("a file goes with /announce N with, or is a table (.xlsx, .csv)"),
        }
    }

    async fn lines(&self, office: &Office) -> anyhow::Result<()> {
        let prompt = io::stdin().is_terminal();
        if prompt {
            self.one(office, "/office").await?;
        }
        for line in io::stdin().lock().lines() {
            let line = line?;
            if line.trim().is_empty() {
                continue;
            }
            if let Err(error) = self.one(office, &line).await {
                writeln!(io::stderr(), "investor-desk: {error:#}")?;
            }
        }
        Ok(())
    }
}

/// The text, what could be typed next, and a file under its name in the current folder.
fn print(said: &Said) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{}", said.text)?;
    for (label, line) in said.buttons.iter().flatten() {
        writeln!(out, "  [{label}] {line}")?;
    }
    if let Some((name, bytes)) = &said.file {
        std::fs::write(name, bytes)?;
        writeln!(out, "  → {name}")?;
    }
    writeln!(out)?;
    out.flush()
}
