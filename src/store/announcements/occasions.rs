//! What has been announced or offered by itself, so that it is not again.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::super::database::with_pool;
use super::super::{Store, StoreError};

impl Store {
    /// True when there is an announcement for this occasion that has left its draft, or need not any more.
    pub async fn knows_occasion(&self, occasion: &str) -> Result<bool, StoreError> {
        const SELECT: &str = "SELECT EXISTS (SELECT 1 FROM announcement WHERE occasion = $1
            AND NOT (kind = 'weekly' AND state = 'draft'))";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(occasion).fetch_one(pool).await)
            .map_err(|error| self.told(error))
    }

    /// True when a fact was announced by itself already, alone or with others.
    pub async fn announced_by_itself(&self, fact: &str) -> Result<bool, StoreError> {
        const SELECT: &str = "SELECT EXISTS (SELECT 1 FROM announcement a, json_each(a.facts) f
            WHERE a.occasion IS NOT NULL AND a.kind = 'figure' AND f.value = $1)";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(fact).fetch_one(pool).await)
            .map_err(|error| self.told(error))
    }

    /// The facts that announcements rest on which went out.
    pub async fn announced_facts(&self) -> Result<HashSet<String>, StoreError> {
        const SELECT: &str = "SELECT DISTINCT f.value FROM announcement a, json_each(a.facts) f
            WHERE a.state IN ('sending', 'done')";
        let facts: Vec<String> = with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).fetch_all(pool).await)
            .map_err(|error| self.told(error))?;
        Ok(facts.into_iter().collect())
    }

    /// Published drafts nobody has looked at yet for what they give reason to announce, in the order they were made.
    pub async fn unannounced_drafts(&self) -> Result<Vec<i64>, StoreError> {
        const SELECT: &str = "SELECT id FROM draft WHERE state = 'published' AND announced = 0 ORDER BY id";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).fetch_all(pool).await).map_err(|error| self.told(error))
    }

    /// Notes that a draft was looked at.
    pub async fn draft_announced(&self, draft: i64) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE draft SET announced = 1 WHERE id = $1";
        with_pool!(&self.db, pool => sqlx::query(UPDATE).bind(draft).execute(pool).await.map(drop))
            .map_err(|error| self.told(error))
    }

    /// Notes that something was offered; false when it was before.
    pub async fn first_occasion(&self, occasion: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
        const INSERT: &str = "INSERT INTO announcement_offer (occasion, at) VALUES ($1, $2)
            ON CONFLICT (occasion) DO NOTHING";
        with_pool!(&self.db, pool => {
            sqlx::query(INSERT).bind(occasion).bind(now).execute(pool).await.map(|done| done.rows_affected() > 0)
        })
        .map_err(|error| self.told(error))
    }
}
