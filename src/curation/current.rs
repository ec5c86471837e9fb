//! The facts the desk answers from, kept equal to the published ones: also when another program on the same store,
//! such as the command line, has published.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Mutex;

use crate::announce::announce_published;
use crate::facts::Catalogue;
use crate::facts::files::Located;
use crate::facts::model::{FactKind, Record};
use crate::facts::recent::{Corrected, Recent, Withdrawn};
use crate::inquiry;
use crate::question::hai_phong;
use crate::spreadsheet;
use crate::staff::Office;
use crate::store::{FactRow, Store};

/// How long a correction or withdrawal is told.
const LATELY: TimeDelta = TimeDelta::days(90);
/// How often the store is asked whether something was published.
const LOOK: Duration = Duration::from_secs(2);

/// The generation of the store ([`Store::generation`]) a desk answers from; held while it is given newer facts, so that
/// older ones never come after them.
pub(crate) type Generation = Arc<Mutex<i64>>;

/// A stored fact read again.
pub fn record(kind: FactKind, id: &str, body: &str) -> anyhow::Result<Record> {
    Record::from_json(kind, body).with_context(|| format!("the store's {} {id} cannot be read", kind.word()))
}

/// Stored facts read again, one after the other: a large store must not be in memory twice.
fn read(rows: Vec<FactRow>) -> impl Iterator<Item = anyhow::Result<Located>> {
    rows.into_iter().map(|(kind, id, body)| Ok(spreadsheet::published(id.clone(), record(kind, &id, &body)?)))
}

/// What is published, in the order of [`Store::published`].
pub async fn published(store: &Store) -> anyhow::Result<Vec<Located>> {
    read(store.published().await?).collect()
}

/// The catalogue of what is published, with what was corrected and taken back lately.
pub async fn catalogue(store: &Store) -> anyhow::Result<Catalogue> {
    let mut catalogue = built(store.published().await?)?;
    catalogue.recent = recent(store).await?;
    Ok(catalogue)
}

/// What ended lately.
async fn recent(store: &Store) -> anyhow::Result<Recent> {
    let mut recent = Recent::default();
    for ended in store.ended_since(Utc::now() - LATELY).await? {
        let old = record(ended.kind, &ended.fact, &ended.body)?;
        let on = ended.at.with_timezone(&hai_phong()).date_naive();
        match old {
            // The first of several corrections is not what readers saw last, the last is.
            Record::Observation(was) if ended.replaced => {
                recent.corrected.insert(ended.fact, Corrected { on, was });
            }
            record if !ended.replaced => {
                recent.withdrawn.push(Withdrawn { id: ended.fact, record, on, why: ended.why });
            }
            _ => {}
        }
    }
    Ok(recent)
}

/// The catalogue of what was published at a moment.
pub async fn catalogue_at(store: &Store, moment: DateTime<Utc>) -> anyhow::Result<Catalogue> {
    built(store.published_at(moment).await?)
}

fn built(rows: Vec<FactRow>) -> anyhow::Result<Catalogue> {
    let mut fault = None;
    let records = read(rows).map_while(|one| one.map_err(|error| fault = Some(error)).ok());
    let catalogue = Catalogue::build(records.map(|one| (one.id, one.record)));
    match fault {
        Some(error) => Err(error),
        None => Ok(catalogue),
    }
}

/// Has the desk answer from what is published now, if it does not yet.
pub async fn refresh(office: &Office) -> anyhow::Result<()> {
    let mut answers_from = office.answers_from.lock().await;
    let generation = office.store.generation().await?;
    if *answers_from == generation {
        return Ok(());
    }
    let catalogue = catalogue(&office.store).await?;
    let desk = office.desk.clone();
    // Indexing computes for a while; nothing else shall wait for it.
    let publish = tokio::task::spawn_blocking(move || desk.publish(catalogue));
    publish.await.context("a bug, its place is in the line before")?;
    *answers_from = generation;
    Ok(())
}

/// Looks again and again whether something was published elsewhere. Never ends.
pub async fn stay_current(office: Office) {
    let mut known = None;
    loop {
        match office.store.generation().await {
            Ok(generation) if known != Some(generation) => {
                if let Err(error) = refresh(&office).await {
                    log::error!("what was published is not answered from yet: {error:#}");
                }
                // At the start, too: something may have been published while nobody looked.
                let now = Utc::now().with_timezone(&hai_phong());
                if let Err(error) = inquiry::on_published(&office, now).await {
                    log::error!("what was published was not offered to inquiries: {error:#}");
                }
                if let Err(error) = announce_published(&office, now).await {
                    log::error!("what was published was not announced: {error:#}");
                }
                known = Some(generation);
            }
            Ok(_) => {}
            Err(error) => log::warn!("whether something was published could not be read: {error}"),
        }
        tokio::time::sleep(LOOK).await;
    }
}
