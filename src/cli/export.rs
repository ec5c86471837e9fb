//! `export PATH`: the published facts as files, the same bytes for the same facts; `--template`: a table to fill in.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::Utc;
use clap::{Args, ValueEnum};

use super::files::{ending, save};
use super::json_lines::local_now;
use super::open;
use super::process::Usage;
use crate::announce::feeds;
use crate::config::StoreSettings;
use crate::facts::files::Located;
use crate::facts::write::write;
use crate::language::Language;
use crate::localize::Bundles;
use crate::spreadsheet::table::{TABLES, Table, table};
use crate::spreadsheet::write as sheets;

/// How many announcements a feed holds.
const FEED: i64 = 100;

/// Arguments of `export`.
#[derive(Args, Debug)]
pub struct Export {
    /// A folder that does not exist yet or is empty, or a new file that ends in .xlsx; with --feeds any folder.
    path: PathBuf,
    /// The form of the files; by default xlsx for a file that ends so, yaml for a folder.
    #[arg(long, conflicts_with = "template")]
    format: Option<Form>,
    /// Write a table of this kind to fill in (.xlsx with lists to choose from, or .csv) instead of the facts.
    #[arg(long, value_name = "KIND", value_parser = kind)]
    template: Option<&'static Table>,
    /// Instead of the facts: announcements.vi.xml and .en.xml (Atom), events.vi.ics and .en.ics, in place of older ones.
    #[arg(long, conflicts_with_all = ["format", "template"])]
    feeds: bool,
    /// Language of headings in a workbook and of a template.
    #[arg(long, value_name = "vi|en", default_value = "en")]
    lang: Language,
}

/// The forms facts are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// The form of facts/, which can be compared line by line.
    Yaml,
    /// A file per kind, for other programs.
    Csv,
    /// A workbook with a sheet per kind.
    Xlsx,
}

impl Export {
    /// Exports.
    pub async fn run(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        if self.feeds {
            return self.feeds(settings).await;
        }
        let form = self.form()?;
        let facts = open::published(settings).await?;
        if let Some(table) = self.template {
            return self.template(table, &facts);
        }
        let count = facts.len();
        match form {
            Form::Yaml => self.folder(yaml(facts))?,
            Form::Csv => self.folder(sheets::csv(&facts)?)?,
            Form::Xlsx => {
                let bytes = sheets::xlsx(&facts, &Bundles::load()?, self.lang)?;
                save(&self.path, &bytes)?;
            }
        }
        Ok(writeln!(std::io::stdout(), "{count} facts written to {}", self.path.display())?)
    }

    /// The form asked for; what cannot be written there is refused before the store is opened.
    fn form(&self) -> anyhow::Result<Form> {
        let (path, ending) = (self.path.display(), ending(&self.path));
        if self.template.is_some() {
            if !["xlsx", "csv"].contains(&ending.as_str()) {
                return Err(Usage(format!("--template: {path} ends neither in .xlsx nor in .csv")).into());
            }
            return Ok(Form::Xlsx);
        }
        let form = match (self.format, ending.as_str()) {
            (None, "xlsx") => Form::Xlsx,
            (None, "csv") => {
                let told = format!("{path}: CSV is a file per kind; give a folder and --format csv");
                return Err(Usage(told).into());
            }
            (Some(Form::Xlsx), other) if other != "xlsx" => {
                return Err(Usage(format!("--format xlsx: {path} does not end in .xlsx")).into());
            }
            (None, _) => Form::Yaml,
            (Some(form), _) => form,
        };
        let taken = std::fs::read_dir(&self.path).is_ok_and(|mut entries| entries.next().is_some());
        if form != Form::Xlsx && taken {
            bail!("{path} is not empty; give a new folder so that nothing is overwritten");
        }
        Ok(form)
    }

    /// Writes the feeds, each whole or not at all: a web server may be reading them.
    async fn feeds(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        let store = open::store(settings, Utc::now()).await?;
        let read = async { anyhow::Ok((store.announcements(FEED).await?, open::desk_over(&store).await?)) };
        let read = read.await;
        store.close().await;
        let (announcements, desk) = read?;
        let made = |what: &Path| format!("cannot write {}", what.display());
        std::fs::create_dir_all(&self.path).with_context(|| made(&self.path))?;
        for language in Language::ALL {
            let tag = language.tag();
            let today = local_now().date_naive();
            for (name, text) in [
                (format!("announcements.{tag}.xml"), feeds::atom(desk.words(), language, &announcements)),
                (format!("events.{tag}.ics"), feeds::calendar(&desk, language, today)),
            ] {
                let (path, part) = (self.path.join(&name), self.path.join(format!("{name}.part")));
                std::fs::write(&part, text).with_context(|| made(&part))?;
                std::fs::rename(&part, &path).with_context(|| made(&path))?;
            }
        }
        Ok(writeln!(std::io::stdout(), "4 feeds written to {}", self.path.display())?)
    }

    fn template(&self, table: &Table, published: &[Located]) -> anyhow::Result<()> {
        let words = Bundles::load()?;
        let bytes = match ending(&self.path).as_str() {
            "csv" => sheets::template_csv(table, &words, self.lang)?,
            _ => sheets::template_xlsx(table, published, &words, self.lang)?,
        };
        save(&self.path, &bytes)?;
        Ok(writeln!(std::io::stdout(), "{} to fill in: {}", table.file, self.path.display())?)
    }

    /// Writes files into the folder, which is made.
    fn folder(&self, files: Vec<(String, Vec<u8>)>) -> anyhow::Result<()> {
        for (name, bytes) in files {
            let path = self.path.join(name);
            make(path.parent().unwrap_or(&self.path))?;
            std::fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    }
}

fn make(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))
}

fn yaml(facts: Vec<Located>) -> Vec<(String, Vec<u8>)> {
    write(facts.into_iter().map(|at| (at.record.kind(), at.id, at.record)))
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect()
}

fn kind(word: &str) -> Result<&'static Table, String> {
    let known: Vec<&str> = TABLES.iter().map(|table| table.id).collect();
    table(word).ok_or_else(|| format!("{word:?} is not a kind of table; use one of {}", known.join(", ")))
}
