//! Opening the store: created and filled on first start, then read into a desk.

use std::collections::HashMap;

use anyhow::bail;
use chrono::{DateTime, FixedOffset, Utc};

use crate::config::StoreSettings;
use crate::curation::current;
use crate::desk::Desk;
use crate::facts::files::{self, Located};
use crate::facts::model::FactKind;
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

/// The published facts, for commands that only read: the store is closed again.
pub async fn published(settings: &StoreSettings) -> anyhow::Result<Vec<Located>> {
    let store = store(settings, Utc::now()).await?;
    let published = current::published(&store).await;
    store.close().await;
    published
}

/// Published facts as they will be once others are imported: each in the place of the one it supersedes, new ones
/// after all of their kind.
pub fn with_imported(mut published: Vec<Located>, others: Vec<Located>) -> Vec<Located> {
    let key = |one: &Located| (one.record.kind(), one.id.clone());
    let places: HashMap<(FactKind, String), usize> =
        published.iter().enumerate().map(|(at, one)| (key(one), at)).collect();
    for other in others {
        match places.get(&key(&other)).and_then(|at| published.get_mut(*at)) {
            Some(old) => *old = other,
            None => published.push(other),
        }
    }
    published.sort_by_key(|one| one.record.kind());
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
