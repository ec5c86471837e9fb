//! Which facts subscribers were answered with. Ids alone, written in the rounds of the inbox
//! ([`Store::change_inbox`]) and forgotten after [`KEPT`].

use chrono::{DateTime, TimeDelta, Utc};

use super::super::database::{Connection, with_pool};
use super::super::{Store, StoreError};

/// How long it is known: as long as an answer tells that its figure was another before.
pub const KEPT: TimeDelta = TimeDelta::days(90);

/// An answer and the facts it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The chat.
    pub chat_id: i64,
    /// The message that answered.
    pub answer_id: i64,
    /// The facts.
    pub facts: Vec<String>,
}

/// Keeps what a chat was told, if it subscribed to anything.
pub(in super::super) async fn keep(
    connection: &mut Connection,
    told: &Told,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    const INSERT: &str = "INSERT INTO told (chat_id, fact, answer_id, told_at)
        SELECT f.chat_id, fact.value, $3, $4 FROM follower f, json_each($2) fact WHERE f.chat_id = $1 AND f.state = 'on'
            AND EXISTS (SELECT 1 FROM subscription s WHERE s.chat_id = f.chat_id)
        ON CONFLICT (chat_id, fact) DO UPDATE SET answer_id = excluded.answer_id, told_at = excluded.told_at";
    let facts = serde_json::json!(told.facts).to_string();
    let insert = sqlx::query(INSERT).bind(told.chat_id).bind(facts).bind(told.answer_id).bind(now);
    insert.execute(connection).await.map(drop)
}

impl Store {
    /// How many chats were told a fact before a moment, and not again since.
    pub async fn told_before(&self, fact: &str, before: DateTime<Utc>) -> Result<i64, StoreError> {
        const SELECT: &str = "SELECT count(*) FROM told WHERE fact = $1 AND told_at < $2";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(fact).bind(before).fetch_one(pool).await)
            .map_err(|error| self.told(error))
    }

    /// Forgets what was told long ago.
    pub async fn prune_told(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM told WHERE told_at < $1";
        with_pool!(&self.db, pool => sqlx::query(DELETE).bind(now - KEPT).execute(pool).await.map(drop))
            .map_err(|error| self.told(error))
    }
}
