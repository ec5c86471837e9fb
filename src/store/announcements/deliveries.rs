//! One row for each announcement and chat, from pending to its outcome.
//!
//! *Sending* is committed before the request leaves, the outcome after. A row found *sending* at a start may have
//! arrived or not: doubtful when the office holds such, pending again when it resends them. Changes of what was sent
//! are the same however often they are made, so they are simply made again.

use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

use super::super::database::with_pool;
use super::super::{Store, StoreError};
use super::Outcome;
use super::changes::OWED;
use super::parcel::{ATTEMPTS, Parcel, Row, Settled, Task, changed, sent};

impl Store {
    /// Claims what is due, the longest waiting first, and writes that it is being sent. `minute` is the minute of the
    /// day in the city: chats in their quiet hours are left out.
    pub async fn claim_deliveries(
        &self,
        limit: i64,
        now: DateTime<Utc>,
        minute: i64,
        lease_until: DateTime<Utc>,
    ) -> Result<Vec<Parcel>, StoreError> {
        const CLAIM: &str = "UPDATE delivery SET state = 'sending', attempt = attempt + 1, lease_until = $3,
            version = (SELECT a.version FROM announcement a WHERE a.number = delivery.announcement)
            WHERE id IN (SELECT d.id FROM delivery d JOIN announcement a ON a.number = d.announcement
                LEFT JOIN follower f ON f.chat_id = d.chat_id
                WHERE d.state = 'pending' AND d.not_before <= $1 AND a.state = 'sending' AND d.chat_id IS NOT NULL
                AND (f.quiet_from IS NULL OR NOT CASE WHEN f.quiet_from <= f.quiet_to
                    THEN $4 >= f.quiet_from AND $4 < f.quiet_to ELSE $4 >= f.quiet_from OR $4 < f.quiet_to END)
                ORDER BY d.not_before, d.id LIMIT $2) RETURNING id";
        const CHANGES: &str = "UPDATE delivery SET attempt = attempt + 1, lease_until = $3
            WHERE id IN (SELECT d.id FROM delivery d WHERE d.change IS NOT NULL AND d.state = 'sent'
                AND d.lease_until IS NULL AND d.not_before <= $1 AND d.message_id IS NOT NULL
                AND d.chat_id IS NOT NULL ORDER BY d.not_before, d.id LIMIT $2) RETURNING id";
        const SELECT: &str = "SELECT d.id, d.announcement, d.chat_id, d.language, d.thread_id, d.state, d.change,
            d.message_id, d.reply_to, d.sent_at, a.version, d.attempt, a.facts,
            coalesce(d.body, CASE d.language WHEN 'vi' THEN a.text_vi ELSE a.text_en END) AS text,
            EXISTS (SELECT 1 FROM announcement_file f WHERE f.announcement = a.number AND f.language = d.language)
                AS with_file
            FROM delivery d JOIN announcement a ON a.number = d.announcement WHERE d.id IN (";
        if !self.anything_due(now).await? {
            return Ok(Vec::new());
        }
        let rows: Vec<Row> = with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            // What was said and is wrong comes before what is not yet said.
            let mut ids: Vec<i64> = sqlx::query_scalar(CHANGES).bind(now).bind(limit).bind(lease_until)
                .fetch_all(&mut *transaction).await?;
            let left = limit - i64::try_from(ids.len()).unwrap_or(limit);
            if left > 0 {
                let sends: Vec<i64> = sqlx::query_scalar(CLAIM).bind(now).bind(left).bind(lease_until).bind(minute)
                    .fetch_all(&mut *transaction).await?;
                ids.extend(sends);
            }
            if ids.is_empty() {
                transaction.rollback().await?;
                return Ok(Vec::new());
            }
            let mut select = QueryBuilder::new(SELECT);
            let mut list = select.separated(", ");
            for id in ids {
                list.push_bind(id);
            }
            select.push(") ORDER BY d.change IS NULL, d.not_before, d.id");
            let rows = select.build_query_as().fetch_all(&mut *transaction).await?;
            transaction.commit().await?;
            Ok(rows)
        }.await)
        .map_err(|error| self.told(error))?;
        Ok(rows.into_iter().map(Parcel::from).collect())
    }

    /// True when something may be due: asked without keeping a writer waiting.
    async fn anything_due(&self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        const ANY: &str = "SELECT EXISTS (SELECT 1 FROM delivery WHERE state = 'pending' AND not_before <= $1)
            OR EXISTS (SELECT 1 FROM delivery WHERE change IS NOT NULL AND not_before <= $1)";
        with_pool!(&self.db, pool => sqlx::query_scalar(ANY).bind(now).fetch_one(pool).await)
            .map_err(|error| self.told(error))
    }

    /// Writes what became of parcels, all of it or nothing.
    pub async fn settle_deliveries(&self, settled: &[Settled], now: DateTime<Utc>) -> Result<(), StoreError> {
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
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            for Settled { parcel, outcome } in settled {
                match parcel.task {
                    Task::Send { .. } => {
                        let (state, reason, until, message) = sent(outcome, now);
                        sqlx::query(SEND).bind(parcel.id).bind(state).bind(reason).bind(until)
                            .bind((state == "sent").then_some(now)).bind(parcel.chat_id).bind(message)
                            .bind(*outcome == Outcome::Moved).bind(state == "pending").bind(ATTEMPTS)
                            .execute(&mut *transaction).await?;
                    }
                    Task::Edit { .. } | Task::Withdraw { .. } => {
                        let (word, reason, until) = changed(parcel, outcome, now);
                        let task = if matches!(parcel.task, Task::Edit { .. }) { "edit" } else { "withdraw" };
                        sqlx::query(CHANGE).bind(parcel.id).bind(until).bind(reason).bind(word).bind(parcel.version)
                            .bind(task).execute(&mut *transaction).await?;
                    }
                }
                if let Outcome::Failed { reason, dead: true } = outcome {
                    sqlx::query(END).bind(parcel.chat_id).bind(now).execute(&mut *transaction).await?;
                    sqlx::query(DEAD).bind(parcel.chat_id).bind(reason).execute(&mut *transaction).await?;
                }
            }
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
