//! `import PATH`: facts from a folder, a workbook or a CSV file into the store, all or nothing.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use chrono::Utc;
use clap::Args;

use super::check::folder_files;
use super::json_lines::local_now;
use super::open;
use crate::config::StoreSettings;
use crate::curation::current;
use crate::facts::check::{Severity, check};
use crate::facts::files::{self, Located};
use crate::language::Language;
use crate::localize::{Bundles, finding};
use crate::spreadsheet::{self, File, Limits, Preview, Reading};
use crate::store::Store;

/// How often long work says that it goes on.
const TOLD_EVERY: Duration = Duration::from_secs(2);

/// Arguments of `import`.
#[derive(Args, Debug)]
pub struct Import {
    /// A folder of facts (.yaml files, or .csv files as export makes them), an .xlsx or a .csv file.
    path: PathBuf,
    /// Show what would be added and changed, and change nothing.
    #[arg(long)]
    dry_run: bool,
    /// Language of the preview of a spreadsheet and of what is wrong with it.
    #[arg(long, value_name = "vi|en", default_value = "en")]
    lang: Language,
    /// How many entries of each list the preview shows.
    #[arg(long, value_name = "N", default_value_t = 20)]
    show: usize,
    /// Who imports, kept with every revision.
    #[arg(long, default_value = "command line")]
    author: String,
    /// Why, kept with every revision.
    #[arg(long, default_value = "import")]
    reason: String,
}

impl Import {
    /// Imports; errors in the facts stop it before anything is written, warnings do not.
    pub async fn run(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        let tables = tables(&self.path)?;
        let records = match tables {
            None => sound_facts(&self.path, "nothing was imported")?,
            Some(_) => Vec::new(),
        };
        if tables.is_none() && !self.dry_run {
            let store = open::store(settings, Utc::now()).await?;
            return self.keep(store, &open::rows(&records), 0).await;
        }
        let store = open::store(settings, Utc::now()).await?;
        let published = match current::published(&store).await {
            Ok(published) => published,
            Err(error) => {
                store.close().await;
                return Err(error);
            }
        };
        let preview = self.preview(tables, records, &published);
        let shown = preview.and_then(|preview| self.shown(&preview, &published).map(|()| preview));
        drop(published);
        match shown {
            Ok(preview) if !self.dry_run => {
                let unchanged = preview.unchanged;
                self.keep(store, &preview.into_rows(), unchanged).await
            }
            other => {
                store.close().await;
                other?;
                Ok(writeln!(std::io::stdout(), "nothing was changed: this was a dry run")?)
            }
        }
    }

    /// What an import would do.
    fn preview(
        &self,
        tables: Option<Vec<File>>,
        facts: Vec<Located>,
        published: &[Located],
    ) -> anyhow::Result<Preview> {
        let reading = match tables {
            None => Reading::of(facts),
            Some(files) => {
                let mut last = Instant::now();
                let mut progress = |rows: u64| {
                    if last.elapsed() >= TOLD_EVERY {
                        last = Instant::now();
                        told(&format!("{rows} rows read"));
                    }
                };
                spreadsheet::read(&files, &Limits::COMMAND_LINE, published, &Bundles::load()?, &mut progress)
            }
        };
        if reading.records.len() > 20_000 {
            told(&format!("checking {} facts", reading.records.len()));
        }
        Ok(spreadsheet::preview(published, reading, local_now().date_naive()))
    }

    /// Shows the preview; an error when something stands against the import.
    fn shown(&self, preview: &Preview, published: &[Located]) -> anyhow::Result<()> {
        let words = Bundles::load()?;
        let text = spreadsheet::report(preview, published, &words, self.lang, self.show);
        write!(std::io::stdout(), "{text}")?;
        if !preview.is_sound() {
            let errors = preview.findings.iter().filter(|found| found.finding.severity == Severity::Error).count();
            let count = preview.refused.len() + errors;
            bail!("{count} errors in {}; nothing was imported", self.path.display());
        }
        Ok(())
    }

    /// Writes the facts in one transaction and says how many.
    async fn keep(
        &self,
        store: Store,
        rows: &[(crate::facts::model::FactKind, String, String)],
        unchanged: usize,
    ) -> anyhow::Result<()> {
        if rows.len() > 20_000 {
            told(&format!("writing {} facts", rows.len()));
        }
        let done = store.import(rows, &self.author, &self.reason, Utc::now()).await;
        store.close().await;
        let done = done?;
        let mut out = std::io::stdout();
        let unchanged = done.unchanged + unchanged;
        writeln!(out, "{} added, {} changed, {unchanged} unchanged", done.added, done.changed)?;
        if let Some(draft) = done.draft {
            writeln!(out, "to take it back as one: investor-desk staff \"/undo {draft}\"")?;
        }
        Ok(())
    }
}

/// Progress goes to standard error; that nobody reads it stops nothing.
fn told(progress: &str) {
    let _ = writeln!(std::io::stderr(), "{progress} …");
}

/// The spreadsheets a path leads to; none when it is a folder of facts in their own form.
fn tables(path: &Path) -> anyhow::Result<Option<Vec<File>>> {
    if !path.is_dir() {
        return Ok(Some(vec![file(path)?]));
    }
    let reading = || format!("cannot read the folder {}", path.display());
    let mut sheets = Vec::new();
    let mut facts = false;
    for entry in std::fs::read_dir(path).with_context(reading)? {
        let path = entry.with_context(reading)?.path();
        match path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).as_deref() {
            Some("csv") => sheets.push(path),
            Some("xlsx" | "yaml") => facts = true,
            _ => {}
        }
    }
    if sheets.is_empty() {
        return Ok(None);
    }
    if facts {
        bail!("{} holds .csv files and others; put those to import into a folder of their own", path.display());
    }
    sheets.sort();
    // A folder of many small files is as large as one.
    let mut size = 0;
    for sheet in &sheets {
        size += std::fs::metadata(sheet).map_or(0, |about| about.len());
    }
    within(path, size)?;
    Ok(Some(sheets.iter().map(|sheet| file(sheet)).collect::<anyhow::Result<_>>()?))
}

fn file(path: &Path) -> anyhow::Result<File> {
    let told = || format!("cannot read {}", path.display());
    let about = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => anyhow::anyhow!("cannot read the folder or file {}: {error}", path.display()),
        _ => anyhow::Error::new(error).context(told()),
    })?;
    within(path, about.len())?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(File { name, bytes: std::fs::read(path).with_context(told)? })
}

/// Refuses what is too large before it is read.
fn within(path: &Path, size: u64) -> anyhow::Result<()> {
    let limit = Limits::COMMAND_LINE.file;
    if size > limit {
        bail!("{} is larger than {} MB; split it", path.display(), limit >> 20);
    }
    Ok(())
}

/// The facts of a folder; when they have errors these are shown, and the error says what was therefore not done.
pub fn sound_facts(folder: &Path, therefore: &str) -> anyhow::Result<Vec<Located>> {
    let files = folder_files(folder)?;
    let findings = check(&files, local_now().date_naive());
    let errors: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Error).cloned().collect();
    if !errors.is_empty() {
        let listing = finding::listing(&Bundles::load()?, Language::En, &errors, &files);
        write!(std::io::stderr(), "{listing}")?;
        bail!("{} errors in {}; {therefore}", errors.len(), folder.display());
    }
    Ok(files::read(&files).0)
}
