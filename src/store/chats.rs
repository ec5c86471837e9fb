//! What a chat has chosen: its language.

use chrono::{DateTime, Utc};

use crate::language::Language;

use super::database::with_pool;
use super::{Store, StoreError};

impl Store {
    /// The language chosen in a chat, if one was chosen.
    pub async fn chat_language(&self, chat_id: i64) -> Result<Option<Language>, StoreError> {
        const SELECT: &str = "SELECT language FROM chat WHERE id = $1";
        let tag: Option<String> =
            with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(chat_id).fetch_optional(pool).await)
                .map_err(|error| self.told(error))?;
        let Some(tag) = tag else { return Ok(None) };
        let unknown = |_| StoreError::Unknown { place: self.place.clone(), what: "language", value: tag.clone() };
        tag.parse().map(Some).map_err(unknown)
    }

    /// Remembers the language chosen in a chat.
    pub async fn set_chat_language(
        &self,
        chat_id: i64,
        language: Language,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPSERT: &str = "INSERT INTO chat (id, language, updated_at) VALUES ($1, $2, $3)
            ON CONFLICT (id) DO UPDATE SET language = excluded.language, updated_at = excluded.updated_at";
        with_pool!(&self.db, pool => {
            sqlx::query(UPSERT).bind(chat_id).bind(language.tag()).bind(now).execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }
}
