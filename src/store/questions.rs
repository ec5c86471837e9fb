//! What was asked, to improve the answers: not by whom, and for 30 days only.

use chrono::{Days, NaiveDate};
use sqlx::QueryBuilder;

use crate::inquiry::Theme;
use crate::language::Language;
use crate::reply::Status;

use super::database::with_pool;
use super::{Store, StoreError};

/// How long questions are kept.
const KEPT: Days = Days::new(30);
/// Questions in one statement.
const ROWS: usize = 200;

/// A question without its asker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedQuestion {
    /// As it was typed.
    pub text: String,
    /// The language of the answer.
    pub language: Language,
    /// How the answer ended.
    pub status: Status,
    /// The day; no time, which could lead to the asker.
    pub day: NaiveDate,
    /// What it was about.
    pub topic: Theme,
}

impl Store {
    /// Keeps questions, all or none, and forgets those that are too old.
    pub async fn log_questions(&self, questions: &[AskedQuestion], today: NaiveDate) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO question_log (text, language, status, day, topic) ";
        const DELETE: &str = "DELETE FROM question_log WHERE day < $1";
        let oldest = today - KEPT;
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            sqlx::query(DELETE).bind(oldest).execute(&mut *transaction).await?;
            for rows in questions.chunks(ROWS) {
                let mut insert = QueryBuilder::new(INSERT);
                insert.push_values(rows, |mut row, question| {
                    row.push_bind(&question.text).push_bind(question.language.tag());
                    row.push_bind(question.status.word()).push_bind(question.day).push_bind(question.topic.word());
                });
                insert.build().execute(&mut *transaction).await?;
            }
            transaction.commit().await
        }.await)
        .map_err(|error| self.told(error))
    }
}
