//! Messages to people that some part of the program, or another program on the same store, wants sent: whoever
//! serves the channel fetches them. A notice is deleted once it was handed over, so a crash in between sends it
//! twice rather than never.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::database::{Connection, with_pool};
use super::{Store, StoreError};

/// A message to a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNotice {
    /// Where to.
    pub chat_id: i64,
    /// What it says, in the reader's language.
    pub text: String,
    /// Buttons: label and the command each stands for, in rows.
    pub buttons: Vec<Vec<(String, String)>>,
}

/// A notice that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its number.
    pub id: i64,
    /// What it is.
    pub notice: NewNotice,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    chat_id: i64,
    text: String,
    buttons: String,
}

impl Store {
    /// Keeps a notice to be sent.
    pub async fn add_notice(&self, notice: &NewNotice, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.write(async |connection: &mut Connection| Ok(add(connection, notice, now).await?)).await
    }

    /// The oldest notices that wait.
    pub async fn notices(&self, most: i64) -> Result<Vec<Notice>, StoreError> {
        const SELECT: &str = "SELECT id, chat_id, text, buttons FROM notice ORDER BY id LIMIT $1";
        let rows: Vec<Row> = with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(most).fetch_all(pool).await)
            .map_err(|error| self.told(error))?;
        let read = |Row { id, chat_id, text, buttons }| {
            let buttons = serde_json::from_str(&buttons).unwrap_or_default();
            Notice { id, notice: NewNotice { chat_id, text, buttons } }
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// Forgets a notice that was handed over.
    pub async fn drop_notice(&self, id: i64) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM notice WHERE id = $1";
        with_pool!(&self.db, pool => sqlx::query(DELETE).bind(id).execute(pool).await.map(drop))
            .map_err(|error| self.told(error))
    }
}

/// Keeps a notice within a larger change.
pub(super) async fn add(
    connection: &mut Connection,
    notice: &NewNotice,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    const INSERT: &str = "INSERT INTO notice (chat_id, text, buttons, created_at) VALUES ($1, $2, $3, $4)";
    let buttons = serde_json::json!(notice.buttons).to_string();
    sqlx::query(INSERT)
        .bind(notice.chat_id)
        .bind(&notice.text)
        .bind(buttons)
        .bind(now)
        .execute(connection)
        .await
        .map(drop)
}
