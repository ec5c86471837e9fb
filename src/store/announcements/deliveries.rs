//! One row for each announcement and chat, from pending to its outcome.
//!
//! *Sending* is committed before the request leaves, the outcome after. A row found *sending* at a start may have
//! arrived or not: doubtful when the office holds such, pending again when it resends them. Changes of what was sent
//! are the same however often they are made, so they are simply made again.

use chrono::{DateTime, Utc};

use super::super::database::{Connection, with_pool};
use super::super::{Store, StoreError};
use super::Outcome;
use super::changes::OWED;
use super::parcel::{ATTEMPTS, Due, Known, Parcel, Row, Settled, Task, changed, sent};

impl Store {
    /// What is due, the longest waiting first; it stays so until it is begun. `minute` is the minute of the day in the
    /// city: chats in their quiet hours are left out.
    pub async fn due_deliveries(&self, limit: i64, now: DateTime<Utc>, minute: i64) -> Result<Vec<Due>, StoreError> {
        const CHANGES: &str = "SELECT d.id, d.chat_id FROM delivery d WHERE d.change IS NOT NULL AND d.state = 'sent'
            AND d.lease_until IS NULL AND d.not_before <= $1 AND d.message_id IS NOT NULL AND d.chat_id IS NOT NULL
            ORDER BY d.not_before, d.id LIMIT $2";
        const SENDS: &str = "SELECT d.id, d.chat_id FROM delivery d JOIN announcement a ON a.number = d.announcement
            LEFT JOIN follower f ON f.chat_id = d.chat_id
            WHERE d.state = 'pending' AND d.not_before <= $1 AND a.state = 'sending' AND d.chat_id IS NOT NULL
            AND (f.quiet_from IS NULL OR NOT CASE WHEN f.quiet_from <= f.quiet_to
                THEN $3 >= f.quiet_from AND $3 < f.quiet_to ELSE $3 >= f.quiet_from OR $3 < f.quiet_to END)
            ORDER BY d.not_before, d.id LIMIT $2";
        with_pool!(&self.db, pool => async {
            // What was said and is wrong comes before what is not yet said.
            let mut due: Vec<Due> = sqlx::query_as(CHANGES).bind(now).bind(limit).fetch_all(pool).await?;
            let left = limit - i64::try_from(due.len()).unwrap_or(limit);
            if left > 0 {
                let sends: Vec<Due> = sqlx::query_as(SENDS).bind(now).bind(left).bind(minute).fetch_all(pool).await?;
                due.extend(sends);
            }
            Ok(due)
        }.await)
        .map_err(|error| self.told(error))
    }

    /// Claims one that is due and writes that it is leaving, together with what became of others. Nothing when it is
    /// not to be done any more, or somebody else has begun it.
    pub async fn begin_delivery(
        &self,
        id: i64,
        known: &Known,
        now: DateTime<Utc>,
        lease_until: DateTime<Utc>,
    ) -> Result<Option<Parcel>, StoreError> {
        const CLAIM: &str = "UPDATE delivery SET attempt = attempt + 1, lease_until = $2,
            version = CASE state WHEN 'pending' THEN
                (SELECT a.version FROM announcement a WHERE a.number = delivery.announcement) ELSE version END,
            state = CASE state WHEN 'pending' THEN 'sending' ELSE state END
            WHERE id = $1 AND chat_id IS NOT NULL AND (
                (state = 'pending' AND EXISTS (SELECT 1 FROM announcement a
                    WHERE a.number = delivery.announcement AND a.state = 'sending'))
                OR (state = 'sent' AND change IS NOT NULL AND lease_until IS NULL AND message_id IS NOT NULL))";
        const SELECT: &str = "SELECT d.id, d.announcement, d.chat_id, d.language, d.thread_id, d.state, d.change,
            d.message_id, d.reply_to, d.sent_at, a.version, d.attempt, a.facts,
            coalesce(d.body, CASE d.language WHEN 'vi' THEN a.text_vi ELSE a.text_en END) AS text,
            EXISTS (SELECT 1 FROM announcement_file f WHERE f.announcement = a.number AND f.language = d.language)
                AS with_file
            FROM delivery d JOIN announcement a ON a.number = d.announcement WHERE d.id = $1";
        let row: Option<Row> = with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            write(&mut transaction, known, now).await?;
            let claim = sqlx::query(CLAIM).bind(id).bind(lease_until);
            let row = match claim.execute(&mut *transaction).await?.rows_affected() {
                0 => None,
                _ => Some(sqlx::query_as(SELECT).bind(id).fetch_one(&mut *transaction).await?),
            };
            transaction.commit().await?;
            Ok(row)
        }.await)
        .map_err(|error| self.told(error))?;
        Ok(row.map(Parcel::from))
    }

    /// Writes what is known of deliveries, all of it or nothing.
    pub async fn settle_deliveries(&self, known: &Known, now: DateTime<Utc>) -> Result<(), StoreError> {
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            write(&mut transaction, known, now).await?;
            transaction.commit().await
        }.await)
        .map_err(|error| self.told(error))
    }

    /// Gives chats the corrections they are owed, and ends announcements that have nothing left to do; gives their
    /// numbers.
    pub async fn finish_announcements(&self, now: DateTime<Utc>) -> Result<Vec<i64>, StoreError> {
        const FINISH: &str = "UPDATE announcement SET state = 'done', finished_at = $1 WHERE state = 'sending'
            AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.announcement = announcement.number
                AND d.state IN ('pending', 'sending'))
            AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.announcement = announcement.corrects
                AND d.change IS NOT NULL) RETURNING number";
        const OPEN: &str = "SELECT EXISTS (SELECT 1 FROM announcement WHERE state = 'sending')";
        let open: bool = with_pool!(&self.db, pool => sqlx::query_scalar(OPEN).fetch_one(pool).await)
            .map_err(|error| self.told(error))?;
        if !open {
            return Ok(Vec::new());
        }
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            sqlx::query(OWED).bind(now).execute(&mut *transaction).await?;
            let finished = sqlx::query_scalar(FINISH).bind(now).fetch_all(&mut *transaction).await?;
            transaction.commit().await?;
            Ok(finished)
        }.await)
        .map_err(|error| self.told(error))
    }

    /// What an earlier run left in the middle: rows being sent become doubtful, or pending where the office resends.
    /// Gives how many there were of each. To be called by the only sender, before it claims.
    pub async fn recover_deliveries(&self, now: DateTime<Utc>) -> Result<(u64, u64), StoreError> {
        const HOLD: &str =
            "UPDATE delivery SET state = 'doubtful', reason = 'stopped', lease_until = NULL, change = NULL
            WHERE state = 'sending' AND (change = 'withdraw' OR attempt >= $1
                OR EXISTS (SELECT 1 FROM announcement a WHERE a.number = delivery.announcement AND a.mode = 'hold'))";
        const RESEND: &str = "UPDATE delivery SET state = 'pending', not_before = $1, lease_until = NULL, change = NULL
            WHERE state = 'sending'";
        const CHANGES: &str = "UPDATE delivery SET lease_until = NULL WHERE state = 'sent' AND lease_until IS NOT NULL";
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let held = sqlx::query(HOLD).bind(ATTEMPTS).execute(&mut *transaction).await?.rows_affected();
            let again = sqlx::query(RESEND).bind(now).execute(&mut *transaction).await?.rows_affected();
            sqlx::query(CHANGES).execute(&mut *transaction).await?;
            transaction.commit().await?;
            Ok((held, again))
        }.await)
        .map_err(|error| self.told(error))
    }
}

async fn write(connection: &mut Connection, known: &Known, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    const LATER: &str = "UPDATE delivery SET not_before = $2
        WHERE id = $1 AND (state = 'pending' OR (change IS NOT NULL AND lease_until IS NULL))";
    for (due, until) in &known.later {
        sqlx::query(LATER).bind(due.id).bind(until).execute(&mut *connection).await?;
    }
    for settled in &known.settled {
        settle(connection, settled, now).await?;
    }
    Ok(())
}

async fn settle(connection: &mut Connection, settled: &Settled, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    // A withdrawal that came while it was on its way: what surely did not leave never will.
    const SEND: &str = "UPDATE delivery SET
        state = CASE WHEN change = 'withdraw' AND $2 = 'pending' THEN 'cancelled'
            WHEN $2 = 'doubtful' AND coalesce(change, '') <> 'withdraw' AND attempt < $10 AND EXISTS (SELECT 1
                FROM announcement a WHERE a.number = delivery.announcement AND a.mode = 'resend') THEN 'pending'
            ELSE $2 END,
        change = CASE WHEN $2 = 'sent' AND chat_id = $6 AND $7 IS NOT NULL THEN change END,
        unchanged = CASE WHEN $2 = 'sent' AND change IS NOT NULL AND (chat_id <> $6 OR $7 IS NULL) THEN 'moved' END,
        reason = $3, not_before = $4, sent_at = $5,
        message_id = CASE WHEN chat_id = $6 THEN $7 END, thread_id = CASE WHEN $8 THEN NULL ELSE thread_id END,
        attempt = CASE WHEN $9 THEN attempt - 1 ELSE attempt END, lease_until = NULL
        WHERE id = $1 AND state = 'sending'";
    // Changed again meanwhile: there is more to do.
    const CHANGE: &str = "UPDATE delivery SET lease_until = NULL, not_before = $2, unchanged = $3,
        version = CASE WHEN $4 = 'edited' THEN $5 ELSE version END,
        attempt = CASE WHEN $4 = 'again' THEN attempt ELSE 1 END,
        state = CASE WHEN $4 = 'withdrawn' THEN 'withdrawn' ELSE state END,
        change = CASE WHEN $4 IN ('again', 'withdrawn') THEN CASE $4 WHEN 'again' THEN change END
            WHEN change = 'withdraw' AND $6 = 'edit' THEN 'withdraw'
            WHEN change = 'edit' AND (SELECT a.version FROM announcement a WHERE a.number = delivery.announcement)
                > $5 THEN 'edit' END
        WHERE id = $1 AND state = 'sent'";
    const END: &str = "UPDATE follower SET state = 'ended', updated_at = $2 WHERE chat_id = $1";
    const DEAD: &str = "UPDATE delivery SET state = 'failed', reason = $2
        WHERE chat_id = $1 AND state IN ('pending', 'weekly')";
    let Settled { parcel, outcome } = settled;
    match parcel.task {
        Task::Send { .. } => {
            let (state, reason, until, message) = sent(outcome, now);
            let send = sqlx::query(SEND).bind(parcel.id).bind(state).bind(reason).bind(until);
            let send = send.bind((state == "sent").then_some(now)).bind(parcel.chat_id).bind(message);
            let send = send.bind(*outcome == Outcome::Moved).bind(state == "pending").bind(ATTEMPTS);
            send.execute(&mut *connection).await?;
        }
        Task::Edit { .. } | Task::Withdraw { .. } => {
            let (word, reason, until) = changed(parcel, outcome, now);
            let task = if matches!(parcel.task, Task::Edit { .. }) { "edit" } else { "withdraw" };
            let change = sqlx::query(CHANGE).bind(parcel.id).bind(until).bind(reason).bind(word);
            change.bind(parcel.version).bind(task).execute(&mut *connection).await?;
        }
    }
    if let Outcome::Failed { reason, dead: true } = outcome {
        sqlx::query(END).bind(parcel.chat_id).bind(now).execute(&mut *connection).await?;
        sqlx::query(DEAD).bind(parcel.chat_id).bind(reason).execute(&mut *connection).await?;
    }
    Ok(())
}
