//! What is known of a chat: its language, and whether it is gone. A group that is upgraded gets a
//! new id; everything kept under the old one moves with it.

use chrono::{DateTime, Utc};

use crate::language::Language;

use super::database::with_pool;
use super::{Store, StoreError};

impl Store {
    /// The language chosen in a chat, if one was chosen.
    pub async fn chat_language(&self, chat_id: i64) -> Result<Option<Language>, StoreError> {
        const SELECT: &str = "SELECT language FROM chat WHERE id = $1";
        let tag: Option<Option<String>> =
            with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(chat_id).fetch_optional(pool).await)
                .map_err(|error| self.told(error))?;
        let Some(tag) = tag.flatten() else { return Ok(None) };
        let unknown = |_| StoreError::Unknown { place: self.place.clone(), what: "language", value: tag.clone() };
        tag.parse().map(Some).map_err(unknown)
    }

    /// Remembers the language chosen in a chat.
    pub async fn set_chat_language(
        &self,
        chat_id: i64,
        language: Language,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPSERT: &str = "INSERT INTO chat (id, language, updated_at) VALUES ($1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET language = excluded.language, updated_at = excluded.updated_at";
        with_pool!(&self.db, pool => {
            sqlx::query(UPSERT).bind(chat_id).bind(language.tag()).bind(now).execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }

    /// Remembers that a chat takes no messages any more, and forgets what waits for it; announcements to it have ended.
    pub async fn chat_gone(&self, chat_id: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
        const UPSERT: &str = "INSERT INTO chat (id, gone_at, updated_at) VALUES ($1, $2, $2)
            ON CONFLICT (id) DO UPDATE SET gone_at = excluded.gone_at, updated_at = excluded.updated_at";
        const DROP_REPLIES: &str = "DELETE FROM outbox_reply WHERE chat_id = $1";
        const END: &str = "UPDATE follower SET state = 'ended', updated_at = $2 WHERE chat_id = $1";
        const FAIL: &str = "UPDATE delivery SET state = 'failed', reason = 'gone'
            WHERE chat_id = $1 AND state IN ('pending', 'weekly')";
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            sqlx::query(UPSERT).bind(chat_id).bind(now).execute(&mut *transaction).await?;
            sqlx::query(DROP_REPLIES).bind(chat_id).execute(&mut *transaction).await?;
            sqlx::query(END).bind(chat_id).bind(now).execute(&mut *transaction).await?;
            sqlx::query(FAIL).bind(chat_id).execute(&mut *transaction).await?;
            transaction.commit().await
        }.await)
        .map_err(|error| self.told(error))
    }

    /// Remembers that a chat takes messages again.
    pub async fn chat_back(&self, chat_id: i64, now: DateTime<Utc>) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE chat SET gone_at = NULL, updated_at = $2 WHERE id = $1";
        with_pool!(&self.db, pool => sqlx::query(UPDATE).bind(chat_id).bind(now).execute(pool).await.map(drop))
            .map_err(|error| self.told(error))
    }

    /// The chats that take no messages any more.
    pub async fn chats_gone(&self) -> Result<Vec<i64>, StoreError> {
        const SELECT: &str = "SELECT id FROM chat WHERE gone_at IS NOT NULL";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).fetch_all(pool).await).map_err(|error| self.told(error))
    }

    /// Moves everything kept for a chat to its new id, all or nothing. What the new id has chosen
    /// already stays. Doing it again changes nothing.
    pub async fn move_chat(&self, old: i64, new: i64) -> Result<(), StoreError> {
        // Every table with a chat's id has its line here.
        const MOVES: [&str; 20] = [
            "INSERT INTO chat (id, language, updated_at)
                SELECT $2, language, updated_at FROM chat WHERE id = $1 AND language IS NOT NULL
                ON CONFLICT (id) DO NOTHING",
            "UPDATE chat SET gone_at = NULL, language = coalesce(language,
                (SELECT old.language FROM chat old WHERE old.id = $1)) WHERE id = $2",
            "DELETE FROM chat WHERE id = $1 AND id <> $2",
            "UPDATE outbox_reply SET chat_id = $2 WHERE chat_id = $1",
            "UPDATE inbox SET chat_id = $2 WHERE chat_id = $1",
            "UPDATE notice SET chat_id = $2 WHERE chat_id = $1",
            "INSERT INTO subscription (chat_id, topic, created_at)
                SELECT $2, topic, created_at FROM subscription WHERE chat_id = $1
                ON CONFLICT (chat_id, topic) DO NOTHING",
            "DELETE FROM subscription WHERE chat_id = $1 AND chat_id <> $2",
            "UPDATE inquiry SET chat_id = $2 WHERE chat_id = $1",
            "INSERT INTO told (chat_id, fact, answer_id, told_at)
                SELECT $2, fact, answer_id, told_at FROM told WHERE chat_id = $1
                ON CONFLICT (chat_id, fact) DO NOTHING",
            "DELETE FROM told WHERE chat_id = $1 AND chat_id <> $2",
            // Settings that are on go before those a new id has only just begun with.
            "DELETE FROM follower WHERE chat_id = $2 AND chat_id <> $1
                AND EXISTS (SELECT 1 FROM follower old WHERE old.chat_id = $1 AND old.state = 'on')",
            "UPDATE follower SET chat_id = $2, thread_id = NULL WHERE chat_id = $1 AND chat_id <> $2
                AND NOT EXISTS (SELECT 1 FROM follower new WHERE new.chat_id = $2)",
            "DELETE FROM follower WHERE chat_id = $1 AND chat_id <> $2",
            // Two rows of one announcement are one chat now: what the old id may have got the new one does not get.
            "UPDATE delivery SET state = 'merged', lease_until = NULL, change = NULL WHERE chat_id = $2
                AND chat_id <> $1 AND state IN ('pending', 'weekly', 'failed', 'cancelled')
                AND announcement IN (SELECT old.announcement FROM delivery old WHERE old.chat_id = $1
                    AND old.state NOT IN ('pending', 'weekly', 'failed', 'cancelled', 'merged'))",
            "UPDATE delivery SET state = 'merged', lease_until = NULL, change = NULL WHERE chat_id = $1
                AND chat_id <> $2 AND announcement IN
                    (SELECT new.announcement FROM delivery new WHERE new.chat_id = $2 AND new.state <> 'merged')",
            "UPDATE delivery SET chat_id = $2, thread_id = NULL, message_id = NULL, reply_to = NULL
                WHERE chat_id = $1 AND chat_id <> $2",
            // A group the office chose by name is still the one it chose.
            "UPDATE announcement SET audience = replace(replace(replace(replace(audience,
                '[' || $1 || ',', '[' || $2 || ','), '[' || $1 || ']', '[' || $2 || ']'),
                ',' || $1 || ',', ',' || $2 || ','), ',' || $1 || ']', ',' || $2 || ']')
                WHERE state IN ('draft', 'approved', 'scheduled') AND audience LIKE '%' || $1 || '%'",
            // Without its number a message cannot be changed any more.
            "UPDATE delivery SET change = NULL, lease_until = NULL, unchanged = 'moved'
                WHERE chat_id = $2 AND $1 <> $2 AND state = 'sent' AND message_id IS NULL AND change IS NOT NULL",
            // Messages are numbered anew in the new chat: an old number would name another message.
            "DELETE FROM answer WHERE chat_id = $1 AND $2 <> $1",
        ];
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            for step in MOVES {
                sqlx::query(step).bind(old).bind(new).execute(&mut *transaction).await?;
            }
            transaction.commit().await
        }.await)
        .map_err(|error| self.told(error))
    }
}
