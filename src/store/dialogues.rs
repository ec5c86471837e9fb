//! Where somebody of the staff is in a dialogue of several steps; it outlives the program.

use chrono::{DateTime, Utc};

use super::database::with_pool;
use super::{Store, StoreError};

impl Store {
    /// The dialogue somebody is in, as its owner wrote it.
    pub async fn dialogue(&self, staff: &str) -> Result<Option<String>, StoreError> {
        const SELECT: &str = "SELECT body FROM dialogue WHERE staff = $1";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(staff).fetch_optional(pool).await)
            .map_err(|error| self.told(error))
    }

    /// Everybody who is in a dialogue.
    pub async fn dialogues(&self) -> Result<Vec<String>, StoreError> {
        const SELECT: &str = "SELECT staff FROM dialogue";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).fetch_all(pool).await).map_err(|error| self.told(error))
    }

    /// Keeps where somebody is; JSON.
    pub async fn keep_dialogue(&self, staff: &str, body: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
        const UPSERT: &str = "INSERT INTO dialogue (staff, body, updated_at) VALUES ($1, $2, $3)
            ON CONFLICT (staff) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at";
        with_pool!(&self.db, pool => sqlx::query(UPSERT).bind(staff).bind(body).bind(now).execute(pool).await.map(drop))
            .map_err(|error| self.told(error))
    }

    /// Ends a dialogue; true when there was one.
    pub async fn end_dialogue(&self, staff: &str) -> Result<bool, StoreError> {
        const DELETE: &str = "DELETE FROM dialogue WHERE staff = $1";
        with_pool!(&self.db, pool => sqlx::query(DELETE).bind(staff).execute(pool).await)
            .map(|done| done.rows_affected() > 0)
            .map_err(|error| self.told(error))
    }
}
