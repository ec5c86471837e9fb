//! What of the store is about a person: shown to them, and erased when they say so.
//!
//! [`TABLES`] has a rule for every column of every table; `tests/privacy.rs` reads the schema and
//! fails on a column without one. A new table with a chat's id: its rules here, its line in
//! `Store::move_chat`.
//!
//! Reading order: what a rule is (here), [`tables`] (the rules), then showing and erasing (below).

use serde_json::{Map, Value, json};
use sqlx::Row;

use super::database::with_pool;
use super::{Store, StoreError};

use Rule::{Bytes, Chat, Erased, Unlinked};

mod tables;

pub use tables::TABLES;

/// What a column is to the person in the chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The id of the chat.
    Chat,
    /// About the person: shown, and erased.
    Erased,
    /// The same, and no text.
    Bytes,
    /// Shown; when the person wants to be forgotten it stays, without the chat's id. Why.
    Unlinked(&'static str),
    /// Not about a person. Why.
    Not(&'static str),
}

/// The rules of a table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: &'static [(&'static str, Rule)],
    /// How what belongs to the chat `$1` is erased.
    erase: Option<&'static str>,
}

/// How much of each kind was erased for a chat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Settings of the chat.
    pub settings: u64,
    /// Topics it wanted announcements about.
    pub topics: u64,
    /// Inquiries that lead to it no more.
    pub inquiries: u64,
    /// Replies that waited to be sent, messages that waited to be handled.
    pub waiting: u64,
    /// Notes of which message answered which, and with which facts.
    pub links: u64,
    /// Notes of which announcements it got.
    pub announcements: u64,
}

impl Store {
    /// Everything kept about a chat: by table, each row with its columns.
    pub async fn export_chat(&self, chat_id: i64) -> Result<Map<String, Value>, StoreError> {
        let mut found = Map::new();
        for table in TABLES {
            let rows = self.export_rows(table, chat_id).await.map_err(|error| self.told(error))?;
            if !rows.is_empty() {
                found.insert(table.name.to_owned(), Value::Array(rows));
            }
        }
        Ok(found)
    }

    async fn export_rows(&self, table: &Table, chat_id: i64) -> Result<Vec<Value>, sqlx::Error> {
        let Some((chat, _)) = table.columns.iter().find(|(_, rule)| *rule == Chat) else { return Ok(Vec::new()) };
        let shown = table.columns.iter().filter(|(_, rule)| matches!(rule, Erased | Bytes | Unlinked(_)));
        let shown: Vec<&(&str, Rule)> = shown.collect();
        let column = |(name, rule): &&(&str, Rule)| match rule {
            Bytes => (*name).to_owned(),
            _ => format!("CAST({name} AS TEXT)"),
        };
        let columns: Vec<String> = shown.iter().map(column).collect();
        let select = format!("SELECT {} FROM {} WHERE {chat} = $1", columns.join(", "), table.name);
        let rows = with_pool!(&self.db, pool => {
            sqlx::query(sqlx::AssertSqlSafe(select)).bind(chat_id).fetch_all(pool).await
        })?;
        let mut found = Vec::new();
        for row in rows {
            let mut object = Map::new();
            for (at, (name, rule)) in shown.iter().enumerate() {
                let value = match rule {
                    Bytes => row.try_get::<Option<Vec<u8>>, _>(at)?.map(|bytes| json!(bytes)),
                    _ => row.try_get::<Option<String>, _>(at)?.map(Value::String),
                };
                object.insert((*name).to_owned(), value.unwrap_or_default());
            }
            found.push(Value::Object(object));
        }
        Ok(found)
    }

    /// Erases everything kept about a chat, all or nothing.
    pub async fn erase_chat(&self, chat_id: i64) -> Result<Erasure, StoreError> {
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let mut erasure = Erasure::default();
            for table in TABLES {
                let Some(erase) = table.erase else { continue };
                let rows = sqlx::query(erase).bind(chat_id).execute(&mut *transaction).await?.rows_affected();
                match table.name {
                    "chat" | "follower" => erasure.settings += rows,
                    "delivery" => erasure.announcements += rows,
                    "subscription" => erasure.topics += rows,
                    "inquiry" => erasure.inquiries += rows,
                    "answer" | "told" => erasure.links += rows,
                    _ => erasure.waiting += rows,
                }
            }
            transaction.commit().await?;
            Ok(erasure)
        }.await)
        .map_err(|error| self.told(error))
    }
}
