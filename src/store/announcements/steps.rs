//! From a draft to its time: written, changed, approved, scheduled, cancelled. Each step is allowed and kept in the audit
//! in the transaction that takes it.

use chrono::{DateTime, Utc};

use super::super::database::Connection;
use super::super::{Act, Store, StoreError};
use super::{Announcement, AnnouncementFile, NewAnnouncement};

impl Store {
    /// Keeps an announcement as a draft and gives its number; nothing when there is one for this occasion already.
    pub async fn add_announcement(
        &self,
        act: &Act<'_>,
        new: &NewAnnouncement,
        now: DateTime<Utc>,
    ) -> Result<Option<i64>, StoreError> {
        const INSERT: &str = "INSERT INTO announcement (kind, text_vi, text_en, audience, facts, state, mode, author,
            occasion, created_at) VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, $9)
            ON CONFLICT (occasion) DO NOTHING RETURNING number";
        let facts = serde_json::json!(new.facts).to_string();
        self.act(act, now, async |connection: &mut Connection| {
            let number: Option<i64> = sqlx::query_scalar(INSERT)
                .bind(new.kind.word())
                .bind(&new.text.vi)
                .bind(&new.text.en)
                .bind(new.audience.to_json())
                .bind(&facts)
                .bind(new.mode.word())
                .bind(&act.actor.id)
                .bind(&new.occasion)
                .bind(now)
                .fetch_optional(&mut *connection)
                .await?;
            if let Some(number) = number {
                put_files(connection, number, &new.files).await?;
            }
            Ok(number)
        })
        .await
    }

    /// Changes what a draft says, to whom it goes, what is done in doubt, and what goes with it (`files`: as it is when
    /// nothing is given). An approval is void then. False when it is no draft any more.
    pub async fn rewrite_announcement(
        &self,
        act: &Act<'_>,
        changed: &Announcement,
        files: Option<&[AnnouncementFile]>,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE announcement SET text_vi = $2, text_en = $3, audience = $4, mode = $5, facts = $6,
            state = 'draft', approver = NULL, scheduled_at = NULL, version = version + 1
            WHERE number = $1 AND version = $7 AND state IN ('draft', 'approved', 'scheduled')";
        let facts = serde_json::json!(changed.facts).to_string();
        self.act(act, now, async |connection: &mut Connection| {
            let update = sqlx::query(UPDATE).bind(changed.number).bind(&changed.text.vi).bind(&changed.text.en);
            let update = update.bind(changed.audience.to_json()).bind(changed.mode.word()).bind(&facts);
            let done = update.bind(changed.version).execute(&mut *connection).await?.rows_affected() > 0;
            if let Some(files) = files.filter(|_| done) {
                put_files(connection, changed.number, files).await?;
            }
            Ok(done)
        })
        .await
    }

    /// Notes that somebody else than the author lets a draft go out, as it reads in this version. False when it was
    /// changed since or is no draft.
    pub async fn approve_announcement(
        &self,
        act: &Act<'_>,
        number: i64,
        version: i64,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE announcement SET state = 'approved', approver = $3
            WHERE number = $1 AND version = $2 AND state = 'draft' AND author <> $3";
        self.act(act, now, async |connection: &mut Connection| {
            let update = sqlx::query(UPDATE).bind(number).bind(version).bind(&act.actor.id);
            Ok(update.execute(connection).await?.rows_affected() > 0)
        })
        .await
    }

    /// Sets when an announcement goes out, as it reads in this version; `approved` when a second person must have read
    /// it. False when that is not so any more.
    pub async fn schedule_announcement(
        &self,
        act: &Act<'_>,
        (number, version): (i64, i64),
        approved: bool,
        at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE announcement SET state = 'scheduled', scheduled_at = $3
            WHERE number = $1 AND version = $2 AND text_vi <> '' AND text_en <> '' AND (state = 'approved'
                OR (state = 'scheduled' AND (approver IS NOT NULL OR NOT $4)) OR (state = 'draft' AND NOT $4))";
        self.act(act, now, async |connection: &mut Connection| {
            let update = sqlx::query(UPDATE).bind(number).bind(version).bind(at).bind(approved);
            Ok(update.execute(connection).await?.rows_affected() > 0)
        })
        .await
    }

    /// Ends an announcement that has not gone out. False when it has.
    pub async fn cancel_announcement(
        &self,
        act: &Act<'_>,
        number: i64,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE announcement SET state = 'cancelled', scheduled_at = NULL
            WHERE number = $1 AND state IN ('draft', 'approved', 'scheduled')";
        self.act(act, now, async |connection: &mut Connection| {
            Ok(sqlx::query(UPDATE).bind(number).execute(connection).await?.rows_affected() > 0)
        })
        .await
    }

    /// Keeps a setting of announcements.
    pub async fn set_announcement_setting(
        &self,
        act: &Act<'_>,
        (name, value): (&str, &str),
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPSERT: &str = "INSERT INTO announcement_setting (name, value) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.act(act, now, async |connection: &mut Connection| {
            Ok(sqlx::query(UPSERT).bind(name).bind(value).execute(connection).await.map(drop)?)
        })
        .await
    }

    /// Forgets followers that ended before a day, with what they wanted; tells how many.
    pub async fn prune_followers(
        &self,
        act: &Act<'_>,
        before: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<u64, StoreError> {
        const INTERESTS: &str = "DELETE FROM subscription WHERE chat_id IN
            (SELECT chat_id FROM follower WHERE state = 'ended' AND updated_at < $1)";
        const FOLLOWERS: &str = "DELETE FROM follower WHERE state = 'ended' AND updated_at < $1";
        self.act(act, now, async |connection: &mut Connection| {
            sqlx::query(INTERESTS).bind(before).execute(&mut *connection).await?;
            Ok(sqlx::query(FOLLOWERS).bind(before).execute(connection).await?.rows_affected())
        })
        .await
    }
}

/// Puts files in the place of those there were.
async fn put_files(connection: &mut Connection, number: i64, files: &[AnnouncementFile]) -> Result<(), sqlx::Error> {
    const DELETE: &str = "DELETE FROM announcement_file WHERE announcement = $1";
    const INSERT: &str = "INSERT INTO announcement_file (announcement, language, form, name, bytes)
        VALUES ($1, $2, $3, $4, $5)";
    sqlx::query(DELETE).bind(number).execute(&mut *connection).await?;
    for file in files {
        let form = if file.photo { "photo" } else { "document" };
        let insert = sqlx::query(INSERT).bind(number).bind(file.language.tag()).bind(form);
        insert.bind(&file.name).bind(&file.bytes).execute(&mut *connection).await?;
    }
    Ok(())
}
