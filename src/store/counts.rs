//! What staff see of use: counts, and texts that nobody stands behind.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;

use super::database::with_pool;
use super::{Store, StoreError};

/// How many questions were alike in these things.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct QuestionCount {
    /// `vi` or `en`.
    pub language: String,
    /// A word of [`crate::inquiry::Theme`]; empty where it was not noted.
    pub topic: String,
    /// `answered`, `ambiguous` or `unknown`.
    pub status: String,
    /// How many.
    pub count: i64,
}

/// A text the desk had no answer to, on one day.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct UnansweredText {
    /// As it was typed.
    pub text: String,
    /// `vi` or `en`.
    pub language: String,
    /// The day.
    pub day: NaiveDate,
    /// How often.
    pub count: i64,
}

/// What became of an inquiry, for counting.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct InquiryEnd {
    /// `person` or `wrong`.
    pub kind: String,
    /// Where it stands.
    pub state: String,
    /// When the asker was to have an answer.
    pub deadline: DateTime<Utc>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
}

impl Store {
    /// Questions from a day on, counted.
    pub async fn question_counts(&self, from: NaiveDate) -> Result<Vec<QuestionCount>, StoreError> {
        const SELECT: &str = "SELECT language, coalesce(topic, '') AS topic, status, count(*) AS count
            FROM question_log WHERE day >= $1 GROUP BY language, topic, status";
        with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(from).fetch_all(pool).await)
            .map_err(|error| self.told(error))
    }

    /// Texts without an answer from a day on, each with its days.
    pub async fn unanswered_texts(&self, from: NaiveDate) -> Result<Vec<UnansweredText>, StoreError> {
        const SELECT: &str = "SELECT text, language, day, count(*) AS count FROM question_log
            WHERE status = 'unknown' AND day >= $1 GROUP BY text, language, day ORDER BY text, day";
        with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(from).fetch_all(pool).await)
            .map_err(|error| self.told(error))
    }

    /// What became of the inquiries asked since a moment.
    pub async fn inquiry_ends(&self, from: DateTime<Utc>) -> Result<Vec<InquiryEnd>, StoreError> {
        const SELECT: &str = "SELECT kind, state, deadline, ended_at FROM inquiry WHERE created_at >= $1";
        with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(from).fetch_all(pool).await)
            .map_err(|error| self.told(error))
    }
}
