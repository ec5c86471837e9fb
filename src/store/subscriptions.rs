//! What a chat wants announcements about: topics, single zones, countries, measures.
//!
//! ```
//! use investor_desk::store::{Interest, Topic};
//! assert_eq!(Interest::from_word("zone:trang-due"), Some(Interest::Zone("trang-due".to_owned())));
//! assert_eq!(Interest::from(Topic::Fdi).word(), "fdi");
//! ```

use chrono::{DateTime, Utc};

use super::database::with_pool;
use super::{Store, StoreError};

/// A topic of announcements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
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

/// Something announcements can be about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Interest {
    /// A topic as a whole.
    Topic(Topic),
    /// One zone, by its id.
    Zone(String),
    /// One country, by its partner id.
    Partner(String),
    /// One measure, by its indicator id.
    Indicator(String),
}

impl Interest {
    /// The word the store uses: `fdi`, `zone:trang-due`, `partner:KR`.
    pub fn word(&self) -> String {
        match self {
            Interest::Topic(topic) => topic.word().to_owned(),
            Interest::Zone(id) => format!("zone:{id}"),
            Interest::Partner(id) => format!("partner:{id}"),
            Interest::Indicator(id) => format!("indicator:{id}"),
        }
    }

    /// The interest of a word.
    pub fn from_word(word: &str) -> Option<Interest> {
        match word.split_once(':').filter(|(_, id)| !id.is_empty()) {
            Some(("zone", id)) => Some(Interest::Zone(id.to_owned())),
            Some(("partner", id)) => Some(Interest::Partner(id.to_owned())),
            Some(("indicator", id)) => Some(Interest::Indicator(id.to_owned())),
            _ => Topic::from_word(word).map(Interest::Topic),
        }
    }
}

impl From<Topic> for Interest {
    fn from(topic: Topic) -> Interest {
        Interest::Topic(topic)
    }
}

impl Store {
    /// What a chat wants announcements about: topics in the order they are offered, then the rest by name.
    pub async fn interests(&self, chat_id: i64) -> Result<Vec<Interest>, StoreError> {
        const SELECT: &str = "SELECT topic FROM subscription WHERE chat_id = $1";
        let words: Vec<String> =
            with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(chat_id).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        let mut interests: Vec<Interest> = words.iter().filter_map(|word| Interest::from_word(word)).collect();
        interests.sort();
        Ok(interests)
    }

    /// Adds an interest; adding it again changes nothing.
    pub async fn subscribe(
        &self,
        chat_id: i64,
        interest: impl Into<Interest>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO subscription (chat_id, topic, created_at) VALUES ($1, $2, $3)
            ON CONFLICT (chat_id, topic) DO NOTHING";
        let word = interest.into().word();
        with_pool!(&self.db, pool => {
            sqlx::query(INSERT).bind(chat_id).bind(word).bind(now).execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }

    /// Takes an interest away.
    pub async fn unsubscribe(&self, chat_id: i64, interest: impl Into<Interest>) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM subscription WHERE chat_id = $1 AND topic = $2";
        let word = interest.into().word();
        with_pool!(&self.db, pool => {
            sqlx::query(DELETE).bind(chat_id).bind(word).execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }

    /// Takes all interests away, and what is on its way to the chat; tells how many interests there were.
    pub async fn unsubscribe_all(&self, chat_id: i64) -> Result<u64, StoreError> {
        const DELETE: &str = "DELETE FROM subscription WHERE chat_id = $1";
        const STOP: &str =
            "UPDATE delivery SET state = 'cancelled' WHERE chat_id = $1 AND state IN ('pending', 'weekly')";
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let ended = sqlx::query(DELETE).bind(chat_id).execute(&mut *transaction).await?.rows_affected();
            sqlx::query(STOP).bind(chat_id).execute(&mut *transaction).await?;
            transaction.commit().await?;
            Ok(ended)
        }.await)
        .map_err(|error| self.told(error))
    }
}
