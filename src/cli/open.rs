//! Opening the store: created and filled on first start, then read into a desk.

use std::collections::HashMap;

use anyhow::bail;
use chrono::{DateTime, FixedOffset, Utc};

use crate::config::StoreSettings;
use crate::curation::current;
use crate::desk::Desk;
use crate::facts::files::{self, Located};
use crate::facts::model::{FactKind, Record};
use crate::spreadsheet;
use crate::store::Store;

/// Opens the store; a new one is filled with the facts built into the program.
pub async fn store(settings: &StoreSettings, now: DateTime<Utc>) -> anyhow::Result<Store> {
    let store = Store::open(&settings.url()?).await?;
    if store.is_empty().await? {
        let (records, _) = files::read(&files::embedded());
        store.import(&rows(&records), "investor-desk", "the facts the program came with", now).await?;
    }
    Ok(store)
}

/// Records as the store keeps them.
pub fn rows(records: &[Located]) -> Vec<(FactKind, String, String)> {
    records.iter().map(|one| (one.record.kind(), one.id.clone(), one.record.to_json())).collect()
}

/// The published facts of a store.
pub async fn records(store: &Store) -> anyhow::Result<Vec<(FactKind, String, Record)>> {
    let rows = store.published().await?;
    rows.into_iter()
        .map(|(kind, id, body)| current::record(kind, &id, &body).map(|record| (kind, id, record)))
        .collect()
}

/// The published facts of a store as spreadsheets are set beside them. There may be many: they are held once.
pub async fn located(store: &Store) -> anyhow::Result<Vec<Located>> {
    let rows = store.published().await?;
    let read = |(kind, id, body): (FactKind, String, String)| {
        current::record(kind, &id, &body).map(|record| spreadsheet::published(id, record))
    };
    rows.into_iter().map(read).collect()
}

/// The published facts, for commands that only read: the store is closed again.
pub async fn published(settings: &StoreSettings) -> anyhow::Result<Vec<(FactKind, String, Record)>> {
    let store = store(settings, Utc::now()).await?;
    let records = records(&store).await;
    store.close().await;
    records
}

/// Published facts as they will be once others are imported: each in the place of the one it supersedes, new ones
/// after all of their kind.
pub fn with_imported(
    mut published: Vec<(FactKind, String, Record)>,
    others: Vec<Located>,
) -> Vec<(FactKind, String, Record)> {
    let places: HashMap<(FactKind, String), usize> =
        published.iter().enumerate().map(|(at, (kind, id, _))| ((*kind, id.clone()), at)).collect();
    for other in others {
        let kind = other.record.kind();
        let old = places.get(&(kind, other.id.clone())).and_then(|at| published.get_mut(*at));
        match old {
            Some((_, _, record)) => *record = other.record,
            None => published.push((kind, other.id, other.record)),
        }
    }
    published.sort_by_key(|(kind, ..)| *kind);
    published
}

/// A desk over the published facts, for commands that only read: the store is closed again.
pub async fn desk(settings: &StoreSettings) -> anyhow::Result<Desk> {
    let store = store(settings, Utc::now()).await?;
    let desk = desk_over(&store).await;
    store.close().await;
    desk
}

/// A desk over the facts as they were published at a moment; an error when there were none yet.
pub async fn desk_at(settings: &StoreSettings, moment: DateTime<FixedOffset>) -> anyhow::Result<Desk> {
    let store = store(settings, Utc::now()).await?;
    let catalogue = current::catalogue_at(&store, moment.to_utc()).await;
    store.close().await;
    let catalogue = catalogue?;
    if catalogue.indicators.is_empty() && catalogue.figures().is_empty() {
        bail!("nothing was published yet on {}", moment.format("%Y-%m-%d %H:%M"));
    }
    Desk::new(catalogue)
}

/// A desk over the published facts of an open store.
pub async fn desk_over(store: &Store) -> anyhow::Result<Desk> {
    Desk::new(current::catalogue(store).await?)
}
