//! Questions handed to a person: kept under a number, which the asker is told.

use chrono::{DateTime, Utc};

use crate::language::Language;

use super::database::with_pool;
use super::{Store, StoreError};

/// Why a question goes to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InquiryKind {
    /// The asker wants a person to answer.
    Person,
    /// The asker says that the answer is wrong.
    Wrong,
}

impl InquiryKind {
    fn word(self) -> &'static str {
        match self {
            InquiryKind::Person => "person",
            InquiryKind::Wrong => "wrong",
        }
    }
}

/// A question on its way to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInquiry {
    /// Where it was asked.
    pub chat_id: i64,
    /// In which language to answer.
    pub language: Language,
    /// Why it goes to a person.
    pub kind: InquiryKind,
    /// What was asked.
    pub question: String,
    /// The facts the desk's answer rested on.
    pub facts: Vec<String>,
}

/// An inquiry as its asker sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedInquiry {
    /// Its number.
    pub number: i64,
    /// What was asked.
    pub question: String,
    /// When.
    pub created_at: DateTime<Utc>,
}

impl Store {
    /// Keeps an inquiry and gives its number.
    pub async fn add_inquiry(&self, inquiry: &NewInquiry, now: DateTime<Utc>) -> Result<i64, StoreError> {
        const INSERT: &str = "INSERT INTO inquiry (chat_id, language, kind, question, facts, state, created_at)
            VALUES ($1, $2, $3, $4, $5, 'open', $6) RETURNING number";
        let facts = serde_json::json!(inquiry.facts).to_string();
        with_pool!(&self.db, pool => {
            sqlx::query_scalar(INSERT)
                .bind(inquiry.chat_id).bind(inquiry.language.tag()).bind(inquiry.kind.word())
                .bind(&inquiry.question).bind(facts).bind(now)
                .fetch_one(pool).await
        })
        .map_err(|error| self.told(error))
    }

    /// The inquiries of a chat, oldest first.
    pub async fn inquiries_of(&self, chat_id: i64) -> Result<Vec<AskedInquiry>, StoreError> {
        const SELECT: &str = "SELECT number, question, created_at FROM inquiry WHERE chat_id = $1 ORDER BY number";
        let rows: Vec<(i64, String, DateTime<Utc>)> =
            with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(chat_id).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        let asked = |(number, question, created_at)| AskedInquiry { number, question, created_at };
        Ok(rows.into_iter().map(asked).collect())
    }
}
