//! What a draft does to facts, each entry made from the version that is published now: when another is by the time the
//! draft is to be published, the store refuses it.

use crate::facts::model::{FactKind, Record};
use crate::staff::Visit;
use crate::store::{Entry, FactRow};

/// A version of a fact: a new one, or in place of what is published.
pub(super) async fn version(visit: &Visit<'_>, record: Record) -> anyhow::Result<Entry> {
    let (kind, fact) = (record.kind(), record.id());
    let base = base(visit, kind, &fact).await?;
    Ok(Entry::new(kind, fact, Some(record.to_json()), base))
}

/// Many versions at once.
pub(super) async fn versions(visit: &Visit<'_>, rows: Vec<FactRow>) -> anyhow::Result<Vec<Entry>> {
    let mut bases = visit.office.store.revisions_now().await?;
    let entry = |(kind, fact, body): FactRow| {
        let base = bases.remove(&(kind, fact.clone()));
        Entry::new(kind, fact, Some(body), base)
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// A fact that is said no more.
pub(super) async fn withdrawal(visit: &Visit<'_>, kind: FactKind, fact: String) -> anyhow::Result<Entry> {
    let base = base(visit, kind, &fact).await?;
    Ok(Entry::new(kind, fact, None, base))
}

async fn base(visit: &Visit<'_>, kind: FactKind, fact: &str) -> anyhow::Result<Option<i64>> {
    Ok(visit.office.store.revision_now(kind, fact).await?.map(|(revision, _)| revision))
}
