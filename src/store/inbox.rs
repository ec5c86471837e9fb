//! What arrived from Telegram and is not handled yet.
//!
//! An update is written before it is acknowledged and emptied when it is handled, so a program
//! that is killed finds it at the next start. Its id stays a day or more: what comes twice is
//! recognised by that key, never by comparing ids, which may start anew.

use chrono::{DateTime, Duration, Utc};
use sqlx::QueryBuilder;

use super::announcements::keep;
use super::database::with_pool;
use super::{Answered, Store, StoreError, Told};

/// How long the id of a handled update is kept.
const REMEMBERED: Duration = Duration::hours(48);
/// How many rows one statement names, below SQLite's and PostgreSQL's limits of binds.
const ROWS: usize = 500;
/// How many binds a new row takes.
const COLUMNS: usize = 5;

/// An update on its way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUpdate {
    /// Telegram's id.
    pub update_id: i64,
    /// The chat it belongs to.
    pub chat_id: Option<i64>,
    /// What is to be handled; none when it is over the chat's limit and only its id is kept.
    pub body: Option<String>,
}

/// An update found unfinished at a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Telegram's id.
    pub update_id: i64,
    /// The chat it belongs to.
    pub chat_id: Option<i64>,
    /// How many starts before this one took it up and did not finish it.
    pub starts: i64,
}

/// One round of writing: all of it is kept, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InboxChange {
    /// What arrived.
    pub arrived: Vec<NewUpdate>,
    /// Ids of updates that are handled.
    pub done: Vec<i64>,
    /// Ids of updates that are taken up again after a start.
    pub taken_up: Vec<i64>,
    /// Ids of updates that ended the program each time and are not tried again.
    pub given_up: Vec<i64>,
    /// Questions that were answered, and by which messages.
    pub answered: Vec<Answered>,
    /// Answers, and the facts they rest on.
    pub told: Vec<Told>,
}

impl Store {
    /// Writes a round; gives the ids that arrived for the first time.
    pub async fn change_inbox(&self, change: &InboxChange, now: DateTime<Utc>) -> Result<Vec<i64>, StoreError> {
        const NEW: &str = "INSERT INTO inbox (update_id, chat_id, body, state, received_at) ";
        const ANSWERED: &str = "INSERT INTO answer (chat_id, question_id, answer_id, answered_at)
            VALUES ($1, $2, $3, $4) ON CONFLICT (chat_id, question_id) DO UPDATE
            SET answer_id = excluded.answer_id, answered_at = excluded.answered_at";
        const CLOSE: &str = "UPDATE inbox SET body = NULL, chat_id = NULL, state = ";
        let closed = format!("{CLOSE}'done'");
        let given_up = format!("{CLOSE}'given up'");
        let taken_up = "UPDATE inbox SET starts = starts + 1".to_owned();
        let changes = [(closed, &change.done), (given_up, &change.given_up), (taken_up, &change.taken_up)];
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let mut new = Vec::new();
            for rows in change.arrived.chunks(ROWS / COLUMNS) {
                let mut insert = QueryBuilder::new(NEW);
                insert.push_values(rows, |mut row, update| {
                    let state = if update.body.is_none() { "limited" } else { "waiting" };
                    row.push_bind(update.update_id).push_bind(update.chat_id.filter(|_| update.body.is_some()));
                    row.push_bind(update.body.as_deref()).push_bind(state).push_bind(now);
                });
                insert.push(" ON CONFLICT (update_id) DO NOTHING RETURNING update_id");
                let ids: Vec<i64> = insert.build_query_scalar().fetch_all(&mut *transaction).await?;
                new.extend(ids);
            }
            for (statement, ids) in changes {
                for ids in ids.chunks(ROWS) {
                    let mut update = QueryBuilder::new(&statement);
                    update.push(" WHERE state = 'waiting' AND update_id IN (");
                    let mut list = update.separated(", ");
                    for id in ids {
                        list.push_bind(*id);
                    }
                    update.push(")");
                    update.build().execute(&mut *transaction).await?;
                }
            }
            for Answered { chat_id, question_id, answer_id } in &change.answered {
                let link = sqlx::query(ANSWERED).bind(chat_id).bind(question_id).bind(answer_id).bind(now);
                link.execute(&mut *transaction).await?;
            }
            for told in &change.told {
                keep(&mut transaction, told, now).await?;
            }
            transaction.commit().await?;
            Ok(new)
        }.await)
        .map_err(|error| self.told(error))
    }

    /// Notes that the program stops because it was told to: what it leaves has not ended it.
    pub async fn forgive_inbox(&self) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE inbox SET starts = 0 WHERE state = 'waiting' AND starts > 0";
        with_pool!(&self.db, pool => sqlx::query(UPDATE).execute(pool).await.map(drop))
            .map_err(|error| self.told(error))
    }

    /// What is not handled yet, in the order it came.
    pub async fn unfinished(&self) -> Result<Vec<Unfinished>, StoreError> {
        const SELECT: &str = "SELECT update_id, chat_id, starts FROM inbox WHERE state = 'waiting' ORDER BY place";
        let rows: Vec<(i64, Option<i64>, i64)> =
            with_pool!(&self.db, pool => sqlx::query_as(SELECT).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        let unfinished = |(update_id, chat_id, starts)| Unfinished { update_id, chat_id, starts };
        Ok(rows.into_iter().map(unfinished).collect())
    }

    /// What an unfinished update says.
    pub async fn inbox_body(&self, update_id: i64) -> Result<Option<String>, StoreError> {
        const SELECT: &str = "SELECT body FROM inbox WHERE update_id = $1 AND state = 'waiting'";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(update_id).fetch_optional(pool).await)
            .map_err(|error| self.told(error))
    }

    /// Forgets the ids of what was handled long ago, and which messages answered what.
    pub async fn prune_inbox(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        const UPDATES: &str = "DELETE FROM inbox WHERE state <> 'waiting' AND received_at < $1";
        const ANSWERS: &str = "DELETE FROM answer WHERE answered_at < $1";
        let before = now - REMEMBERED;
        for delete in [UPDATES, ANSWERS] {
            with_pool!(&self.db, pool => sqlx::query(delete).bind(before).execute(pool).await.map(drop))
                .map_err(|error| self.told(error))?;
        }
        Ok(())
    }
}
