//! Facts as revisions: imported, superseded, published.
//!
//! A fact keeps its place: [`Store::published`] orders by the first revision of each fact, so a
//! changed fact stays where it was and two reads of the same store are equal.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::facts::model::FactKind;

use super::database::with_pool;
use super::{Store, StoreError};

/// A fact on its way in or out of the store: kind, id, JSON body.
pub type FactRow = (FactKind, String, String);

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Facts that were not in the store.
    pub added: usize,
    /// Facts whose body differed: the old revision is superseded.
    pub changed: usize,
    /// Facts that were already as given.
    pub unchanged: usize,
}

const PUBLISHED: &str = "SELECT kind, fact_id, body FROM revision WHERE state = 'published'";
// Not sorted by the database, which would write every body of a large store to a temporary file.
const PUBLISHED_WITH_PLACE: &str = "SELECT r.kind, r.fact_id, r.body,
    (SELECT min(f.id) FROM revision f WHERE f.kind = r.kind AND f.fact_id = r.fact_id)
    FROM revision r WHERE r.state = 'published'";
const SUPERSEDE: &str =
    "UPDATE revision SET state = 'superseded' WHERE kind = $1 AND fact_id = $2 AND state = 'published'";
const INSERT: &str = "INSERT INTO revision (kind, fact_id, body, state, author, reason, created_at, published_at)
    VALUES ($1, $2, $3, 'published', $4, $5, $6, $6)";

impl Store {
    /// True when no fact was ever stored.
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        const ANY: &str = "SELECT count(*) FROM (SELECT 1 FROM revision LIMIT 1) AS first";
        let rows: i64 = with_pool!(&self.db, pool => sqlx::query_scalar(ANY).fetch_one(pool).await)
            .map_err(|error| self.told(error))?;
        Ok(rows == 0)
    }

    /// Publishes the given facts, all or none: new ones are added, changed ones supersede their
    /// old revision, equal ones are left alone. Facts that are not given stay as they are.
    pub async fn import(
        &self,
        facts: &[FactRow],
        author: &str,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<ImportSummary, StoreError> {
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let rows: Vec<(String, String, String)> = sqlx::query_as(PUBLISHED).fetch_all(&mut *transaction).await?;
            let stored = bodies(rows);
            let mut summary = ImportSummary::default();
            for (kind, id, body) in facts {
                let key = (kind.word().to_owned(), id.clone());
                match stored.get(&key) {
                    Some(old) if old == body => {
                        summary.unchanged += 1;
                        continue;
                    }
                    Some(_) => {
                        summary.changed += 1;
                        sqlx::query(SUPERSEDE).bind(kind.word()).bind(id).execute(&mut *transaction).await?;
                    }
                    None => summary.added += 1,
                }
                sqlx::query(INSERT)
                    .bind(kind.word()).bind(id).bind(body).bind(author).bind(reason).bind(now)
                    .execute(&mut *transaction).await?;
            }
            transaction.commit().await?;
            Ok(summary)
        }.await)
        .map_err(|error| self.told(error))
    }

    /// Every published fact, by kind in the order of [`FactKind::ALL`], then in the order the
    /// facts first came in.
    pub async fn published(&self) -> Result<Vec<FactRow>, StoreError> {
        let rows: Vec<(String, String, String, i64)> =
            with_pool!(&self.db, pool => sqlx::query_as(PUBLISHED_WITH_PLACE).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        let known = |(word, id, body, place): (String, String, String, i64)| match FactKind::from_word(&word) {
            Some(kind) => Ok((kind, place, id, body)),
            None => Err(StoreError::Unknown { place: self.place.clone(), what: "kind of fact", value: word }),
        };
        let mut facts = rows.into_iter().map(known).collect::<Result<Vec<_>, StoreError>>()?;
        facts.sort_unstable_by_key(|(kind, place, ..)| (*kind, *place));
        Ok(facts.into_iter().map(|(kind, _, id, body)| (kind, id, body)).collect())
    }
}

/// The stored bodies by kind and id.
fn bodies(rows: Vec<(String, String, String)>) -> HashMap<(String, String), String> {
    rows.into_iter().map(|(kind, id, body)| ((kind, id), body)).collect()
}
