//! Spreadsheets in the chat: a file that is sent becomes a draft after a preview; `/template KIND` gives a table to
//! fill in, `/export` all published facts.

use chrono::NaiveDate;

use crate::error::UserError;
use crate::facts::files::Located;
use crate::spreadsheet::table::{TABLES, table};
use crate::spreadsheet::write::{template_xlsx, xlsx};
use crate::spreadsheet::{self, File, Limits, Preview};
use crate::staff::{Said, Visit};
use crate::store::Origin;

use super::current::published;
use super::{draft, entry};

/// Facts of each kind of change shown in the preview.
const SHOWN: usize = 6;

/// `/import`: how it is done.
pub(super) fn usage(visit: &Visit<'_>) -> Said {
    let button = |label: &str, line: &str| (visit.text(label, &[]), line.to_owned());
    let said = visit.say("curation-import-usage");
    said.with(vec![button("form-kind-observation", "/template observation")])
        .with(vec![button("form-kind-event", "/template event"), button("form-kind-zone", "/template zone")])
        .with(vec![button("form-kind-topic", "/template topic"), button("form-kind-source", "/template source")])
}

/// `/template KIND`.
pub(super) async fn template(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let kinds = || TABLES.iter().map(|table| table.id).collect::<Vec<_>>().join(", ");
    let table = table(rest.trim()).ok_or_else(|| UserError::new("curation-which-table").with("kinds", kinds()))?;
    let published = published(&visit.office.store).await?;
    let bytes = template_xlsx(table, &published, visit.office.desk.words(), visit.language)?;
    let name = format!("{}.xlsx", table.file);
    Ok(Said { file: Some((name, bytes)), ..visit.say("curation-template") })
}

/// `/export`.
pub(super) async fn export(visit: &Visit<'_>) -> anyhow::Result<Said> {
    let published = published(&visit.office.store).await?;
    let count = published.len().to_string();
    let (desk, language) = (visit.office.desk.clone(), visit.language);
    let bytes = tokio::task::spawn_blocking(move || xlsx(&published, desk.words(), language)).await??;
    let name = format!("facts-{}.xlsx", visit.now.format("%Y-%m-%d"));
    Ok(Said { file: Some((name, bytes)), ..Said::new(visit.text("curation-exported", &[("count", &count)])) })
}

/// A file that was sent: the preview, and a draft when nothing stands against it.
pub async fn sent(visit: &Visit<'_>, name: &str, bytes: Vec<u8>) -> anyhow::Result<Said> {
    let published = published(&visit.office.store).await?;
    let (desk, language, today) = (visit.office.desk.clone(), visit.language, visit.now.date_naive());
    let file = File { name: name.to_owned(), bytes };
    let work = move || previewed(file, &published, desk.words(), language, today);
    let (preview, text) = tokio::task::spawn_blocking(work).await?;
    let text = text.trim_end();
    if !preview.is_sound() {
        return Ok(Said::new(format!("{text}\n\n{}", visit.text("curation-import-refused", &[]))));
    }
    let entries = entry::versions(visit, preview.into_rows()).await?;
    if entries.is_empty() {
        return Ok(Said::new(format!("{text}\n\n{}", visit.text("curation-import-nothing", &[]))));
    }
    let act = visit.act(name);
    let id = visit.office.store.begin_draft(&act, Origin::Import, name, &entries, visit.utc()).await?;
    let said = draft::show(visit, id).await?;
    Ok(Said { text: format!("{text}\n\n———\n\n{}", said.text), ..said })
}

fn previewed(
    file: File,
    published: &[Located],
    words: &crate::localize::Bundles,
    language: crate::language::Language,
    today: NaiveDate,
) -> (Preview, String) {
    let reading = spreadsheet::read(&[file], &Limits::CHAT, published, words, &mut |_| {});
    let preview = spreadsheet::preview(published, reading, today);
    let text = spreadsheet::report(&preview, published, words, language, SHOWN);
    (preview, text)
}
