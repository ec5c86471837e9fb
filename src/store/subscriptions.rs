//! The topics a chat wants announcements about.

use chrono::{DateTime, Utc};

use super::database::with_pool;
use super::{Store, StoreError};

/// A topic of announcements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// New figures on foreign investment.
    Fdi,
    /// News of industrial parks and economic zones.
    Zones,
    /// Conferences and other events.
    Events,
    /// Incentives, procedures and rules.
    Policy,
}

impl Topic {
    /// All topics, in the order they are offered.
    pub const ALL: [Topic; 4] = [Topic::Fdi, Topic::Zones, Topic::Events, Topic::Policy];

    /// The word the store and buttons use.
    pub fn word(self) -> &'static str {
        match self {
            Topic::Fdi => "fdi",
            Topic::Zones => "zones",
            Topic::Events => "events",
            Topic::Policy => "policy",
        }
    }

    /// The topic of a word.
    pub fn from_word(word: &str) -> Option<Topic> {
        Topic::ALL.into_iter().find(|topic| topic.word() == word)
    }
}

impl Store {
    /// What a chat wants announcements about, in the order topics are offered.
    pub async fn subscriptions(&self, chat_id: i64) -> Result<Vec<Topic>, StoreError> {
        const SELECT: &str = "SELECT topic FROM subscription WHERE chat_id = $1";
        let words: Vec<String> =
            with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(chat_id).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        Ok(Topic::ALL.into_iter().filter(|topic| words.iter().any(|word| word == topic.word())).collect())
    }

    /// Adds a topic; adding it again changes nothing.
    pub async fn subscribe(&self, chat_id: i64, topic: Topic, now: DateTime<Utc>) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO subscription (chat_id, topic, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (chat_id, topic) DO NOTHING";
        with_pool!(&self.db, pool => {
            sqlx::query(INSERT).bind(chat_id).bind(topic.word()).bind(now).execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }

    /// Takes a topic away.
    pub async fn unsubscribe(&self, chat_id: i64, topic: Topic) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM subscription WHERE chat_id = $1 AND topic = $2";
        with_pool!(&self.db, pool => {
            sqlx::query(DELETE).bind(chat_id).bind(topic.word()).execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }

    /// Takes all topics away; tells how many there were.
    pub async fn unsubscribe_all(&self, chat_id: i64) -> Result<u64, StoreError> {
        const DELETE: &str = "DELETE FROM subscription WHERE chat_id = $1";
        with_pool!(&self.db, pool => sqlx::query(DELETE).bind(chat_id).execute(pool).await.map(|done| done.rows_affected()))
            .map_err(|error| self.told(error))
    }
}
