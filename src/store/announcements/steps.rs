//! From a draft to its time: written, changed, approved, scheduled, cancelled.

use chrono::{DateTime, Utc};

use super::super::database::with_pool;
use super::super::{Store, StoreError};
use super::{Announcement, NewAnnouncement};

impl Store {
    /// Keeps an announcement as a draft and gives its number; nothing when there is one for this occasion already.
    pub async fn add_announcement(&self, new: &NewAnnouncement, now: DateTime<Utc>) -> Result<Option<i64>, StoreError> {
        const INSERT: &str = "INSERT INTO announcement (kind, text_vi, text_en, audience, facts, state, mode, author,
            occasion, created_at) VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9)
            ON CONFLICT (occasion) DO NOTHING RETURNING number";
        const FILE: &str = "INSERT INTO announcement_file (announcement, language, form, name, bytes)
            VALUES ($1, $2, $3, $4, $5)";
        let facts = serde_json::json!(new.facts).to_string();
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let number: Option<i64> = sqlx::query_scalar(INSERT)
                .bind(new.kind.word()).bind(&new.text.vi).bind(&new.text.en).bind(new.audience.to_json()).bind(facts)
                .bind(new.mode.word()).bind(&new.author).bind(&new.occasion).bind(now)
                .fetch_optional(&mut *transaction).await?;
            if let Some(number) = number {
                for file in &new.files {
                    let form = if file.photo { "photo" } else { "document" };
                    sqlx::query(FILE).bind(number).bind(file.language.tag()).bind(form).bind(&file.name)
                        .bind(&file.bytes).execute(&mut *transaction).await?;
                }
            }
            transaction.commit().await?;
            Ok(number)
        }.await)
        .map_err(|error| self.told(error))
    }

    /// Changes what a draft says, to whom it goes and what is done in doubt. An approval is void then. False when it is
    /// no draft any more.
    pub async fn rewrite_announcement(&self, changed: &Announcement) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE announcement SET text_vi = $2, text_en = $3, audience = $4, mode = $5, facts = $6,
            state = 'draft', approver = NULL, scheduled_at = NULL, version = version + 1
            WHERE number = $1 AND state IN ('draft', 'approved', 'scheduled')";
        let facts = serde_json::json!(changed.facts).to_string();
        with_pool!(&self.db, pool => {
            sqlx::query(UPDATE).bind(changed.number).bind(&changed.text.vi).bind(&changed.text.en)
                .bind(changed.audience.to_json()).bind(changed.mode.word()).bind(facts)
                .execute(pool).await.map(|done| done.rows_affected() > 0)
        })
        .map_err(|error| self.told(error))
    }

    /// Notes who let a draft go out, as it read in this version. False when it was changed since or is no draft.
    pub async fn approve_announcement(&self, number: i64, version: i64, approver: &str) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE announcement SET state = 'approved', approver = $3
            WHERE number = $1 AND version = $2 AND state = 'draft'";
        with_pool!(&self.db, pool => {
            sqlx::query(UPDATE).bind(number).bind(version).bind(approver)
                .execute(pool).await.map(|done| done.rows_affected() > 0)
        })
        .map_err(|error| self.told(error))
    }

    /// Sets when an announcement goes out, as it reads in this version; `approved` when a second person must have read
    /// it. False when that is not so any more.
    pub async fn schedule_announcement(
        &self,
        number: i64,
        version: i64,
        approved: bool,
        at: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE announcement SET state = 'scheduled', scheduled_at = $3
            WHERE number = $1 AND version = $2 AND (state = 'approved'
                OR (state = 'scheduled' AND (approver IS NOT NULL OR NOT $4)) OR (state = 'draft' AND NOT $4))";
        with_pool!(&self.db, pool => {
            sqlx::query(UPDATE).bind(number).bind(version).bind(at).bind(approved)
                .execute(pool).await.map(|done| done.rows_affected() > 0)
        })
        .map_err(|error| self.told(error))
    }

    /// Ends an announcement that has not gone out. False when it has.
    pub async fn cancel_announcement(&self, number: i64) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE announcement SET state = 'cancelled', scheduled_at = NULL
            WHERE number = $1 AND state IN ('draft', 'approved', 'scheduled')";
        with_pool!(&self.db, pool => {
            sqlx::query(UPDATE).bind(number).execute(pool).await.map(|done| done.rows_affected() > 0)
        })
        .map_err(|error| self.told(error))
    }
}
