//! What is done after an announcement was sent: another text everywhere, taken back everywhere, corrected, and what
//! is done about chats that may have got it or not.

use chrono::{DateTime, Utc};

use crate::facts::model::Bilingual;

use super::super::database::with_pool;
use super::super::{Store, StoreError};
use super::Announcement;

/// A chat that has the old text, or may have it, and where it cannot be put right, is owed the latest correction as a
/// message of its own.
pub(super) const OWED: &str =
    "INSERT INTO delivery (announcement, chat_id, language, thread_id, reply_to, state, not_before)
    SELECT c.number, d.chat_id, d.language, d.thread_id, d.message_id, 'pending', $1
    FROM announcement c JOIN delivery d ON d.announcement = c.corrects
    WHERE c.corrects IS NOT NULL AND c.state = 'sending' AND d.chat_id IS NOT NULL
        AND d.version < c.corrected_version AND NOT EXISTS (SELECT 1 FROM announcement later
            WHERE later.corrects = c.corrects AND later.number > c.number)
        AND (d.state IN ('doubtful', 'in weekly') OR (d.state = 'sent' AND d.change IS NULL))
    ON CONFLICT DO NOTHING";

/// What is to be sent once more is not done.
const REOPEN: &str = "UPDATE announcement SET state = 'sending', finished_at = NULL WHERE state = 'done'
    AND EXISTS (SELECT 1 FROM delivery d WHERE d.announcement = announcement.number AND d.state = 'pending')";

impl Store {
    /// Puts another text in place of one that went out, in every chat that has it; what has not gone out yet goes out
    /// with it. False when it is not out or was taken back.
    pub async fn edit_announcement(
        &self,
        number: i64,
        text: &Bilingual,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let edited = sqlx::query(NEW_TEXT).bind(number).bind(&text.vi).bind(&text.en)
                .execute(&mut *transaction).await?.rows_affected() > 0;
            if edited {
                sqlx::query(EDIT_ROWS).bind(number).bind(now).execute(&mut *transaction).await?;
            }
            transaction.commit().await?;
            Ok(edited)
        }.await)
        .map_err(|error| self.told(error))
    }

    /// Takes an announcement back: what has not gone out never will, what has is deleted, and where that cannot be done
    /// any more it says so. False when it is not out.
    pub async fn withdraw_announcement(&self, number: i64, now: DateTime<Utc>) -> Result<bool, StoreError> {
        const WITHDRAW: &str = "UPDATE announcement SET state = 'withdrawn', finished_at = coalesce(finished_at, $2)
            WHERE number = $1 AND state IN ('sending', 'done')";
        const STOP: &str = "UPDATE delivery SET state = 'cancelled' WHERE announcement = $1
            AND state IN ('pending', 'weekly')";
        const BACK: &str = "UPDATE delivery SET change = 'withdraw', not_before = $2, attempt = 0
            WHERE announcement = $1 AND (state = 'sending' OR (state = 'sent' AND message_id IS NOT NULL))";
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let back = sqlx::query(WITHDRAW).bind(number).bind(now)
                .execute(&mut *transaction).await?.rows_affected() > 0;
            if back {
                sqlx::query(STOP).bind(number).execute(&mut *transaction).await?;
                sqlx::query(BACK).bind(number).bind(now).execute(&mut *transaction).await?;
            }
            transaction.commit().await?;
            Ok(back)
        }.await)
        .map_err(|error| self.told(error))
    }

    /// Corrects an announcement that went out: its text becomes `text` wherever it can be edited; chats where it cannot
    /// get `reply`, which says what was and what is. Gives the number of the correction; nothing when there is nothing
    /// out to correct.
    pub async fn correct_announcement(
        &self,
        wrong: &Announcement,
        (text, reply): (&Bilingual, &Bilingual),
        author: &str,
        now: DateTime<Utc>,
    ) -> Result<Option<i64>, StoreError> {
        const INSERT: &str = "INSERT INTO announcement (kind, text_vi, text_en, audience, facts, state, mode, author,
            approver, corrects, corrected_version, created_at, started_at)
            SELECT 'correction', $2, $3, audience, facts, 'sending', mode, $4, $4, number, version, $5, $5
            FROM announcement WHERE number = $1 RETURNING number";
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let edited = sqlx::query(NEW_TEXT).bind(wrong.number).bind(&text.vi).bind(&text.en)
                .execute(&mut *transaction).await?.rows_affected() > 0;
            if !edited {
                transaction.rollback().await?;
                return Ok(None);
            }
            sqlx::query(EDIT_ROWS).bind(wrong.number).bind(now).execute(&mut *transaction).await?;
            let number: i64 = sqlx::query_scalar(INSERT).bind(wrong.number).bind(&reply.vi).bind(&reply.en)
                .bind(author).bind(now).fetch_one(&mut *transaction).await?;
            sqlx::query(OWED).bind(now).execute(&mut *transaction).await?;
            transaction.commit().await?;
            Ok(Some(number))
        }.await)
        .map_err(|error| self.told(error))
    }

    /// Decides about chats that may have got an announcement or not, one of them (`chat`) or all: `again` sends it once
    /// more, otherwise it counts as sent. Tells how many were decided.
    pub async fn resolve_doubtful(
        &self,
        number: i64,
        chat: Option<i64>,
        again: bool,
        now: DateTime<Utc>,
    ) -> Result<u64, StoreError> {
        const SENT: &str = "UPDATE delivery SET state = 'sent', sent_at = $2, reason = 'taken as sent'
            WHERE announcement = $1 AND state = 'doubtful' AND ($3 IS NULL OR chat_id = $3)";
        const AGAIN: &str = "UPDATE delivery SET state = 'pending', not_before = $2, attempt = 0
            WHERE announcement = $1 AND state = 'doubtful' AND chat_id IS NOT NULL AND ($3 IS NULL OR chat_id = $3)
            AND EXISTS (SELECT 1 FROM announcement a WHERE a.number = $1 AND a.state IN ('sending', 'done'))";
        let update = if again { AGAIN } else { SENT };
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let decided = sqlx::query(update).bind(number).bind(now).bind(chat)
                .execute(&mut *transaction).await?.rows_affected();
            sqlx::query(REOPEN).execute(&mut *transaction).await?;
            transaction.commit().await?;
            Ok(decided)
        }.await)
        .map_err(|error| self.told(error))
    }
}

const NEW_TEXT: &str = "UPDATE announcement SET text_vi = $2, text_en = $3, version = version + 1
    WHERE number = $1 AND state IN ('sending', 'done')";
const EDIT_ROWS: &str = "UPDATE delivery SET change = 'edit', not_before = $2, attempt = 0 WHERE announcement = $1
    AND ((state = 'sending' AND change IS NULL)
        OR (state = 'sent' AND message_id IS NOT NULL AND coalesce(change, '') <> 'withdraw'))";
