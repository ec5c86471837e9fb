//! Replies that Telegram did not take yet. They are kept as they would be sent, in their order,
//! and deleted once they are.

use chrono::{DateTime, Duration, Utc};

use super::database::with_pool;
use super::{Store, StoreError};

/// An answer older than this is of no use; whoever still wants it has asked again.
const USEFUL: Duration = Duration::hours(24);

/// A reply that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptReply {
    /// Its place in the order.
    pub place: i64,
    /// What is to be sent, as the front end wrote it.
    pub request: String,
    /// The file that goes with it.
    pub file: Option<Vec<u8>>,
}

impl Store {
    /// Keeps a reply until it can be sent, and with it every other one of the chat.
    pub async fn keep_reply(
        &self,
        chat_id: i64,
        request: &str,
        file: Option<&[u8]>,
        not_before: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO outbox_reply (chat_id, request, file, not_before, created_at)
            VALUES ($1, $2, $3, $4, $5)";
        with_pool!(&self.db, pool => {
            sqlx::query(INSERT)
                .bind(chat_id).bind(request).bind(file).bind(not_before).bind(now)
                .execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }

    /// The chats replies are kept for, and from when on each may be sent to.
    pub async fn kept_chats(&self) -> Result<Vec<(i64, DateTime<Utc>)>, StoreError> {
        const SELECT: &str = "SELECT chat_id, max(not_before) FROM outbox_reply GROUP BY chat_id";
        with_pool!(&self.db, pool => sqlx::query_as(SELECT).fetch_all(pool).await).map_err(|error| self.told(error))
    }

    /// The first reply kept for a chat.
    pub async fn kept_reply(&self, chat_id: i64) -> Result<Option<KeptReply>, StoreError> {
        const SELECT: &str = "SELECT place, request, file FROM outbox_reply WHERE chat_id = $1 ORDER BY place LIMIT 1";
        let row: Option<(i64, String, Option<Vec<u8>>)> =
            with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(chat_id).fetch_optional(pool).await)
                .map_err(|error| self.told(error))?;
        Ok(row.map(|(place, request, file)| KeptReply { place, request, file }))
    }

    /// Has the replies of a chat wait longer.
    pub async fn delay_replies(&self, chat_id: i64, not_before: DateTime<Utc>) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE outbox_reply SET not_before = $2 WHERE chat_id = $1";
        with_pool!(&self.db, pool => sqlx::query(UPDATE).bind(chat_id).bind(not_before).execute(pool).await.map(drop))
            .map_err(|error| self.told(error))
    }

    /// Forgets a reply: it is sent, or never will be.
    pub async fn drop_reply(&self, place: i64) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM outbox_reply WHERE place = $1";
        with_pool!(&self.db, pool => sqlx::query(DELETE).bind(place).execute(pool).await.map(drop))
            .map_err(|error| self.told(error))
    }

    /// Forgets replies that came to nothing in a day; tells how many.
    pub async fn drop_old_replies(&self, now: DateTime<Utc>) -> Result<u64, StoreError> {
        const DELETE: &str = "DELETE FROM outbox_reply WHERE created_at < $1";
        let before = now - USEFUL;
        with_pool!(&self.db, pool => sqlx::query(DELETE).bind(before).execute(pool).await.map(|done| done.rows_affected()))
            .map_err(|error| self.told(error))
    }
}
