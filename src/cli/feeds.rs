//! `export FOLDER --feeds`: the announcements and events as files for a web server.

use std::io::Write;
use std::path::Path;

use anyhow::Context;
use chrono::Utc;

use super::json_lines::local_now;
use super::open;
use crate::announce::feeds;
use crate::config::StoreSettings;
use crate::language::Language;

/// How many announcements a feed holds.
const MOST: i64 = 100;

/// Writes the feeds, each whole or not at all: a web server may be reading them.
pub(super) async fn write(folder: &Path, settings: &StoreSettings) -> anyhow::Result<()> {
    let store = open::store(settings, Utc::now()).await?;
    let read = async { anyhow::Ok((store.announcements(MOST).await?, open::desk_over(&store).await?)) };
    let read = read.await;
    store.close().await;
    let (announcements, desk) = read?;
    let failed = |what: &Path| format!("cannot write {}", what.display());
    std::fs::create_dir_all(folder).with_context(|| failed(folder))?;
    let today = local_now().date_naive();
    for language in Language::ALL {
        let tag = language.tag();
        for (name, text) in [
            (format!("announcements.{tag}.xml"), feeds::atom(desk.words(), language, &announcements)),
            (format!("events.{tag}.ics"), feeds::calendar(&desk, language, today)),
        ] {
            let (path, part) = (folder.join(&name), folder.join(format!("{name}.part")));
            std::fs::write(&part, text).with_context(|| failed(&part))?;
            std::fs::rename(&part, &path).with_context(|| failed(&path))?;
        }
    }
    Ok(writeln!(std::io::stdout(), "4 feeds written to {}", folder.display())?)
}
