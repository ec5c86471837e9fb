//! What is done after an announcement was sent: another text everywhere, taken back everywhere, corrected, and what
//! is done about chats that may have got it or not.

use chrono::{DateTime, Utc};

use crate::facts::model::Bilingual;

use super::super::database::Connection;
use super::super::error::Fault;
use super::super::{Act, Store, StoreError};

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
const REOPEN: &str = "UPDATE announcement SET state = 'sending', finished_at = NULL
    WHERE number = $1 AND state = 'done' AND EXISTS (SELECT 1 FROM delivery d WHERE d.announcement = announcement.number AND d.state = 'pending')";

impl Store {
    /// Puts another text in place of one that went out, in every chat that has it; what has not gone out yet goes out
    /// with it. False when it is not out or was taken back.
    pub async fn edit_announcement(
        &self,
        act: &Act<'_>,
        number: i64,
        text: &Bilingual,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        self.act(act, now, async |connection: &mut Connection| put_text(connection, number, text, now).await).await
    }

    /// Takes an announcement back: what has not gone out never will, what has is deleted, and where that cannot be done
    /// any more it says so. False when it is not out.
    pub async fn withdraw_announcement(
        &self,
        act: &Act<'_>,
        number: i64,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const WITHDRAW: &str = "UPDATE announcement SET state = 'withdrawn', finished_at = coalesce(finished_at, $2)
            WHERE number = $1 AND state IN ('sending', 'done')";
        const STOP: &str = "UPDATE delivery SET state = 'cancelled' WHERE announcement = $1
            AND state IN ('pending', 'weekly')";
        const BACK: &str = "UPDATE delivery SET change = 'withdraw', not_before = $2, attempt = 0
            WHERE announcement = $1 AND (state = 'sending' OR (state = 'sent' AND message_id IS NOT NULL))";
        self.act(act, now, async |connection: &mut Connection| {
            let withdraw = sqlx::query(WITHDRAW).bind(number).bind(now);
            let back = withdraw.execute(&mut *connection).await?.rows_affected() > 0;
            if back {
                sqlx::query(STOP).bind(number).execute(&mut *connection).await?;
                sqlx::query(BACK).bind(number).bind(now).execute(&mut *connection).await?;
                sqlx::query(OUT_OF_REACH).bind(number).execute(connection).await?;
            }
            Ok(back)
        })
        .await
    }

    /// Corrects an announcement that went out: its text becomes `text` wherever it can be edited; chats where it cannot
    /// get `reply`, which says what was and what is. Gives the number of the correction; nothing when there is nothing
    /// out to correct.
    pub async fn correct_announcement(
        &self,
        act: &Act<'_>,
        number: i64,
        (text, reply): (&Bilingual, &Bilingual),
        now: DateTime<Utc>,
    ) -> Result<Option<i64>, StoreError> {
        const INSERT: &str = "INSERT INTO announcement (kind, text_vi, text_en, audience, facts, state, mode, author,
            approver, corrects, corrected_version, created_at, started_at)
            SELECT 'correction', $2, $3, audience, facts, 'sending', mode, $4, $4, number, version, $5, $5
            FROM announcement WHERE number = $1 RETURNING number";
        self.act(act, now, async |connection: &mut Connection| {
            if !put_text(connection, number, text, now).await? {
                return Ok(None);
            }
            let insert = sqlx::query_scalar(INSERT).bind(number).bind(&reply.vi).bind(&reply.en).bind(&act.actor.id);
            let correction: i64 = insert.bind(now).fetch_one(&mut *connection).await?;
            sqlx::query(OWED).bind(now).execute(connection).await?;
            Ok(Some(correction))
        })
        .await
    }

    /// Decides about chats that may have got an announcement or not, one of them (`chat`) or all: `again` sends it once
    /// more, otherwise it counts as sent. Tells how many were decided.
    pub async fn resolve_doubtful(
        &self,
        act: &Act<'_>,
        number: i64,
        (chat, again): (Option<i64>, bool),
        now: DateTime<Utc>,
    ) -> Result<u64, StoreError> {
        const SENT: &str = "UPDATE delivery SET state = 'sent', sent_at = $2, reason = 'taken as sent'
            WHERE announcement = $1 AND state = 'doubtful' AND ($3 IS NULL OR chat_id = $3)";
        const AGAIN: &str = "UPDATE delivery SET state = 'pending', not_before = $2, attempt = 0, reason = NULL
            WHERE announcement = $1 AND state = 'doubtful' AND chat_id IS NOT NULL AND ($3 IS NULL OR chat_id = $3)
            AND EXISTS (SELECT 1 FROM announcement a WHERE a.number = $1 AND a.state IN ('sending', 'done'))";
        let update = if again { AGAIN } else { SENT };
        self.act(act, now, async |connection: &mut Connection| {
            let update = sqlx::query(update).bind(number).bind(now).bind(chat);
            let decided = update.execute(&mut *connection).await?.rows_affected();
            sqlx::query(REOPEN).bind(number).execute(connection).await?;
            Ok(decided)
        })
        .await
    }
}

/// Has the text of an announcement that went out be this one, everywhere. False when it is not out.
async fn put_text(
    connection: &mut Connection,
    number: i64,
    text: &Bilingual,
    now: DateTime<Utc>,
) -> Result<bool, Fault> {
    let edit = sqlx::query(NEW_TEXT).bind(number).bind(&text.vi).bind(&text.en).bind(now);
    let edited = edit.execute(&mut *connection).await?.rows_affected() > 0;
    if edited {
        sqlx::query(EDIT_ROWS).bind(number).bind(now).execute(&mut *connection).await?;
        sqlx::query(OUT_OF_REACH).bind(number).execute(connection).await?;
    }
    Ok(edited)
}

const NEW_TEXT: &str = "UPDATE announcement SET text_vi = $2, text_en = $3, changed_at = $4, version = version + 1
    WHERE number = $1 AND state IN ('sending', 'done')";
const EDIT_ROWS: &str = "UPDATE delivery SET change = 'edit', not_before = $2, attempt = 0 WHERE announcement = $1
    AND ((state = 'sending' AND change IS NULL)
        OR (state = 'sent' AND message_id IS NOT NULL AND coalesce(change, '') <> 'withdraw'))";
/// Without its number a message cannot be changed.
const OUT_OF_REACH: &str =
    "UPDATE delivery SET unchanged = CASE reason WHEN 'taken as sent' THEN 'unknown' ELSE 'moved' END
    WHERE announcement = $1 AND state = 'sent' AND message_id IS NULL";
