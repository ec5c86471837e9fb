//! `check FOLDER`: reads a folder of facts and shows every fault with its line.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::NaiveDate;
use clap::Args;

use super::json_lines::local_now;
use crate::facts::check::{Severity, check};
use crate::facts::files;
use crate::language::Language;
use crate::localize::{Bundles, finding};

/// Arguments of `check`.
#[derive(Args, Debug)]
pub struct Check {
    /// The folder, or nothing for the facts built into the program.
    folder: Option<PathBuf>,
    /// The day to judge ages by, instead of today.
    #[arg(long, value_name = "DATE", value_parser = day)]
    now: Option<NaiveDate>,
    /// Language of the report.
    #[arg(long, value_name = "vi|en", default_value = "en")]
    lang: Language,
}

impl Check {
    /// Checks; an error if any fact has one.
    pub fn run(&self) -> anyhow::Result<()> {
        let files = match &self.folder {
            Some(folder) => folder_files(folder)?,
            None => files::embedded(),
        };
        let today = self.now.unwrap_or_else(|| local_now().date_naive());
        let findings = check(&files, today);
        let words = Bundles::load()?;
        let mut out = std::io::stdout().lock();
        write!(out, "{}", finding::listing(&words, self.lang, &findings, &files))?;
        let (records, _) = files::read(&files);
        writeln!(out, "{}", finding::summary(&words, self.lang, records.len(), &findings))?;
        if findings.iter().any(|finding| finding.severity == Severity::Error) {
            bail!("the facts have errors");
        }
        Ok(())
    }
}

fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| format!("{text:?} is not a date such as 2026-11-22"))
}

/// Names and texts of all `.yaml` files under a folder, sorted by name.
pub fn folder_files(folder: &Path) -> anyhow::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let told = || format!("cannot read the folder {}", next.display());
        for entry in std::fs::read_dir(&next).with_context(told)? {
            let entry = entry.with_context(told)?;
            let path = entry.path();
            // A link to a folder is not followed: it may lead back here.
            if entry.file_type().with_context(told)?.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml") {
                let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
                found.push((path.display().to_string(), text));
            }
        }
    }
    if found.is_empty() {
        bail!("there is no .yaml file in {}", folder.display());
    }
    found.sort();
    Ok(found)
}
