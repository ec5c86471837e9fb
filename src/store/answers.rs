//! Which message of ours answers which question: a question that is edited has its answer edited.
//!
//! Ids alone, kept for two days ([`Store::prune_inbox`]). They are written in the rounds of the inbox
//! ([`Store::change_inbox`]), since a transaction for each of them would bound how much is answered.

use super::database::with_pool;
use super::{Store, StoreError};

/// A question and its answer, as ids of their messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The chat of both.
    pub chat_id: i64,
    /// The message that asked.
    pub question_id: i64,
    /// The message that answered.
    pub answer_id: i64,
}

impl Store {
    /// The message that answered a question, as far as it is known.
    pub async fn answer_to(&self, chat_id: i64, question_id: i64) -> Result<Option<i64>, StoreError> {
        const SELECT: &str = "SELECT answer_id FROM answer WHERE chat_id = $1 AND question_id = $2";
        with_pool!(&self.db, pool => {
            sqlx::query_scalar(SELECT).bind(chat_id).bind(question_id).fetch_optional(pool).await
        })
        .map_err(|error| self.told(error))
    }
}
