//! `import FOLDER`: a folder of facts into the store, all or nothing.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::bail;
use chrono::Utc;
use clap::Args;

use super::check::folder_files;
use super::json_lines::local_now;
use super::open;
use crate::config::StoreSettings;
use crate::facts::check::{Severity, check};
use crate::facts::files::{self, Located};
use crate::language::Language;
use crate::localize::{Bundles, finding};

/// Arguments of `import`.
#[derive(Args, Debug)]
pub struct Import {
    /// The folder of facts.
    folder: PathBuf,
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
        let records = sound_facts(&self.folder, "nothing was imported")?;
        let store = open::store(settings, Utc::now()).await?;
        let done = store.import(&open::rows(&records), &self.author, &self.reason, Utc::now()).await;
        store.close().await;
        let done = done?;
        let mut out = std::io::stdout();
        Ok(writeln!(out, "{} added, {} changed, {} unchanged", done.added, done.changed, done.unchanged)?)
    }
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
