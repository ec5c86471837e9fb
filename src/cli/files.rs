//! `--picture`, `--table`, `--calendar`: what goes with a reply, written to a file.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;

use super::process::Usage;
use crate::attachment::Exhibit;
use crate::localize::Bundles;
use crate::reply::Reply;
use crate::{download, draw};

/// Files to write beside the answer.
#[derive(Args, Debug)]
pub struct Files {
    /// Write the figures of the answer as a picture.
    #[arg(long, value_name = "FILE.png|.svg", conflicts_with = "json")]
    picture: Option<PathBuf>,
    /// Write the figures of the answer as a table, with the source of each.
    #[arg(long, value_name = "FILE.csv|.xlsx", conflicts_with = "json")]
    table: Option<PathBuf>,
    /// Write the events of the answer as a calendar file.
    #[arg(long, value_name = "FILE.ics", conflicts_with = "json")]
    calendar: Option<PathBuf>,
}

impl Files {
    /// Refuses file names that say no format or are taken, before anything is asked.
    pub fn check(&self) -> anyhow::Result<()> {
        for (option, file, endings) in [
            ("--picture", &self.picture, &["png", "svg"][..]),
            ("--table", &self.table, &["csv", "xlsx"]),
            ("--calendar", &self.calendar, &["ics"]),
        ] {
            let Some(file) = file else { continue };
            if file.exists() {
                return Err(taken(file));
            }
            if !endings.contains(&ending(file).as_str()) {
                let wanted: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
                return Err(Usage(format!(
                    "{option} {}: give a file that ends in {}",
                    file.display(),
                    wanted.join(" or ")
                ))
                .into());
            }
        }
        Ok(())
    }

    /// Writes the files that were asked for.
    pub fn write(&self, words: &Bundles, reply: &Reply) -> anyhow::Result<()> {
        if let Some(file) = &self.picture {
            let drawn = reply.exhibits().find(|exhibit| exhibit.is_drawn());
            let Some(exhibit) = drawn else {
                bail!("--picture: this answer has no figures that can be drawn side by side")
            };
            save(file, &picture(file, exhibit)?)?;
        }
        if let Some(file) = &self.table {
            let Some(exhibit) = reply.exhibits().next() else { bail!("--table: this answer has no table of figures") };
            save(file, &if ending(file) == "xlsx" { download::xlsx(exhibit)? } else { download::csv(exhibit)? })?;
        }
        if let Some(file) = &self.calendar {
            let appointments = reply.appointments();
            if appointments.is_empty() {
                bail!("--calendar: {}", reply.undated().unwrap_or("this answer names no dated event"));
            }
            let name = words.text(reply.language, "exhibit-desk", &[]);
            save(file, download::calendar(&name, &appointments).as_bytes())?;
        }
        Ok(())
    }
}

fn picture(file: &Path, exhibit: &Exhibit) -> anyhow::Result<Vec<u8>> {
    Ok(if ending(file) == "svg" { draw::svg(exhibit)?.into_bytes() } else { draw::png(exhibit)? })
}

/// The ending of a file's name, in lower case.
pub fn ending(file: &Path) -> String {
    file.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default()
}

fn taken(file: &Path) -> anyhow::Error {
    anyhow::anyhow!("{} exists already; name another file", file.display())
}

/// Writes a new file; what is there already stays.
pub fn save(file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let mut opened = opened.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => taken(file),
        _ => anyhow::Error::new(error).context(format!("{} cannot be written", file.display())),
    })?;
    opened.write_all(bytes).with_context(|| format!("{} cannot be written", file.display()))
}
