//! Announcements of a week in one message, for chats that want them so.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, QueryBuilder};

use crate::language::Language;

use super::super::database::with_pool;
use super::super::{Store, StoreError};

/// Ids in one statement, below the limits of binds.
const ROWS: usize = 500;

/// An announcement a chat gets in the week's message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeeklyItem {
    /// Its row.
    pub id: i64,
    /// The chat.
    pub chat_id: i64,
    /// The chat's language.
    pub language: Language,
    /// The forum topic it goes to.
    pub thread_id: Option<i64>,
    /// What the announcement says in that language.
    pub text: String,
}

/// The week's message of one chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeeklyParcel {
    /// The chat.
    pub chat_id: i64,
    /// Its language.
    pub language: Language,
    /// The forum topic it goes to.
    pub thread_id: Option<i64>,
    /// The message.
    pub body: String,
    /// The rows that are in it.
    pub items: Vec<i64>,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    chat_id: i64,
    language: String,
    thread_id: Option<i64>,
    text: String,
}

impl Store {
    /// What waits for the week's message, chat by chat, the oldest first. Chats that have paused keep waiting.
    pub async fn weekly_items(&self, now: DateTime<Utc>) -> Result<Vec<WeeklyItem>, StoreError> {
        const SELECT: &str = "SELECT d.id, d.chat_id, d.language, f.thread_id,
            CASE d.language WHEN 'vi' THEN a.text_vi ELSE a.text_en END AS text
            FROM delivery d JOIN announcement a ON a.number = d.announcement JOIN follower f ON f.chat_id = d.chat_id
            WHERE d.state = 'weekly' AND f.state = 'on' AND (f.paused_until IS NULL OR f.paused_until <= $1)
            ORDER BY d.chat_id, d.id";
        let rows: Vec<Row> = with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(now).fetch_all(pool).await)
            .map_err(|error| self.told(error))?;
        let item = |row: Row| WeeklyItem {
            id: row.id,
            chat_id: row.chat_id,
            language: row.language.parse().unwrap_or(Language::En),
            thread_id: row.thread_id,
            text: row.text,
        };
        Ok(rows.into_iter().map(item).collect())
    }

    /// Lets the week's messages go out under an announcement of their own, once. False when it is out already.
    pub async fn start_weekly(
        &self,
        number: i64,
        parcels: &[WeeklyParcel],
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const START: &str = "UPDATE announcement SET state = 'sending', started_at = $2, approver = author
            WHERE number = $1 AND state = 'draft' AND kind = 'weekly'";
        const INSERT: &str =
            "INSERT INTO delivery (announcement, chat_id, language, thread_id, body, state, not_before)
            VALUES ($1, $2, $3, $4, $5, 'pending', $6)";
        const TAKE: &str = "UPDATE delivery SET state = 'in weekly', version = (SELECT a.version FROM announcement a
            WHERE a.number = delivery.announcement) WHERE state = 'weekly' AND id IN (";
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let started = sqlx::query(START).bind(number).bind(now).execute(&mut *transaction).await?.rows_affected() > 0;
            if !started {
                transaction.rollback().await?;
                return Ok(false);
            }
            for parcel in parcels {
                sqlx::query(INSERT).bind(number).bind(parcel.chat_id).bind(parcel.language.tag())
                    .bind(parcel.thread_id).bind(&parcel.body).bind(now).execute(&mut *transaction).await?;
                for ids in parcel.items.chunks(ROWS) {
                    let mut take = QueryBuilder::new(TAKE);
                    let mut list = take.separated(", ");
                    for id in ids {
                        list.push_bind(*id);
                    }
                    take.push(")");
                    take.build().execute(&mut *transaction).await?;
                }
            }
            transaction.commit().await?;
            Ok(true)
        }.await)
        .map_err(|error| self.told(error))
    }
}
