//! `export FOLDER`: the published facts as files, the same bytes for the same facts.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, bail};
use chrono::Utc;
use clap::Args;

use super::open;
use crate::config::StoreSettings;
use crate::facts::write::write;

/// Arguments of `export`.
#[derive(Args, Debug)]
pub struct Export {
    /// A folder that does not exist yet, or is empty.
    folder: PathBuf,
}

impl Export {
    /// Exports.
    pub async fn run(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        let taken = std::fs::read_dir(&self.folder).is_ok_and(|mut entries| entries.next().is_some());
        if taken {
            bail!("{} is not empty; give a new folder so that nothing is overwritten", self.folder.display());
        }
        let store = open::store(settings, Utc::now()).await?;
        let records = open::records(&store).await;
        store.close().await;
        let records = records?;
        let count = records.len();
        for (name, text) in write(records.into_iter()) {
            let path = self.folder.join(name);
            let parent = path.parent().unwrap_or(&self.folder);
            std::fs::create_dir_all(parent).with_context(|| format!("cannot make the folder {}", parent.display()))?;
            std::fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(writeln!(std::io::stdout(), "{count} facts written to {}", self.folder.display())?)
    }
}
