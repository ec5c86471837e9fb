//! `export FOLDER`: the published facts as files, the same bytes for the same facts.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::Utc;
use clap::Args;

use super::json_lines::local_now;
use super::open;
use crate::announce::feeds;
use crate::config::StoreSettings;
use crate::facts::write::write;
use crate::language::Language;

/// How many announcements a feed holds.
const FEED: i64 = 100;

/// Arguments of `export`.
#[derive(Args, Debug)]
pub struct Export {
    /// A folder that does not exist yet, or is empty; with --feeds any folder.
    folder: PathBuf,
    /// Instead of the facts: announcements.vi.xml and .en.xml (Atom), events.vi.ics and .en.ics, in place of older ones.
    #[arg(long)]
    feeds: bool,
}

impl Export {
    /// Exports.
    pub async fn run(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        if self.feeds {
            return self.feeds(settings).await;
        }
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
    /// Writes the feeds, each whole or not at all: a web server may be reading them.
    async fn feeds(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        let store = open::store(settings, Utc::now()).await?;
        let read = async { anyhow::Ok((store.announcements(FEED).await?, open::desk_over(&store).await?)) };
        let read = read.await;
        store.close().await;
        let (announcements, desk) = read?;
        let made = |what: &Path| format!("cannot write {}", what.display());
        std::fs::create_dir_all(&self.folder).with_context(|| made(&self.folder))?;
        for language in Language::ALL {
            let tag = language.tag();
            let today = local_now().date_naive();
            for (name, text) in [
                (format!("announcements.{tag}.xml"), feeds::atom(desk.words(), language, &announcements)),
                (format!("events.{tag}.ics"), feeds::calendar(&desk, language, today)),
            ] {
                let (path, part) = (self.folder.join(&name), self.folder.join(format!("{name}.part")));
                std::fs::write(&part, text).with_context(|| made(&part))?;
                std::fs::rename(&part, &path).with_context(|| made(&path))?;
            }
        }
        Ok(writeln!(std::io::stdout(), "4 feeds written to {}", self.folder.display())?)
    }
}
