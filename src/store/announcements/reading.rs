//! Reading announcements.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::facts::model::Bilingual;
use crate::language::Language;

use super::super::database::with_pool;
use super::super::{Store, StoreError};
use super::{Announcement, AnnouncementFile, AnnouncementKind, Audience, Doubt, Stage};

const COLUMNS: &str = "SELECT number, kind, text_vi, text_en, audience, facts, state, mode, version, author, approver,
    corrects, scheduled_at, created_at, started_at, finished_at, changed_at FROM announcement";

/// The announcements of a condition, with one value bound.
macro_rules! announcements {
    ($store:expr, $rest:expr, $bound:expr) => {{
        let select = format!("{COLUMNS} {}", $rest);
        let rows: Result<Vec<Row>, sqlx::Error> = with_pool!(&$store.db, pool => {
            sqlx::query_as(sqlx::AssertSqlSafe(select)).bind($bound).fetch_all(pool).await
        });
        rows.map(|rows| rows.into_iter().map(Announcement::from)).map_err(|error| $store.told(error))
    }};
}

impl Store {
    /// An announcement.
    pub async fn announcement(&self, number: i64) -> Result<Option<Announcement>, StoreError> {
        Ok(announcements!(self, "WHERE number = $1", number)?.next())
    }

    /// The newest announcements, newest first.
    pub async fn announcements(&self, limit: i64) -> Result<Vec<Announcement>, StoreError> {
        Ok(announcements!(self, "ORDER BY number DESC LIMIT $1", limit)?.collect())
    }

    /// Announcements whose time has come, the earliest first.
    pub async fn announcements_due(&self, now: DateTime<Utc>) -> Result<Vec<Announcement>, StoreError> {
        let due = "WHERE state = 'scheduled' AND scheduled_at <= $1 ORDER BY scheduled_at, number";
        Ok(announcements!(self, due, now)?.collect())
    }

    /// Announcements that went out and rest on a fact, newest first.
    pub async fn announcements_on(&self, fact: &str) -> Result<Vec<Announcement>, StoreError> {
        let rests = "WHERE state IN ('sending', 'done') AND EXISTS
            (SELECT 1 FROM json_each(announcement.facts) WHERE json_each.value = $1) ORDER BY number DESC";
        Ok(announcements!(self, rests, fact)?.collect())
    }

    /// The file that goes with an announcement in a language.
    pub async fn announcement_file(
        &self,
        number: i64,
        language: Language,
    ) -> Result<Option<AnnouncementFile>, StoreError> {
        const SELECT: &str =
            "SELECT form, name, bytes FROM announcement_file WHERE announcement = $1 AND language = $2";
        let row: Option<(String, String, Vec<u8>)> = with_pool!(&self.db, pool => {
            sqlx::query_as(SELECT).bind(number).bind(language.tag()).fetch_optional(pool).await
        })
        .map_err(|error| self.told(error))?;
        Ok(row.map(|(form, name, bytes)| AnnouncementFile { language, photo: form == "photo", name, bytes }))
    }
}

#[derive(FromRow)]
struct Row {
    number: i64,
    kind: String,
    text_vi: String,
    text_en: String,
    audience: String,
    facts: String,
    state: String,
    mode: String,
    version: i64,
    author: String,
    approver: Option<String>,
    corrects: Option<i64>,
    scheduled_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    started_at: Option<DateTime<Utc>>,
    finished_at: Option<DateTime<Utc>>,
    changed_at: Option<DateTime<Utc>>,
}

impl From<Row> for Announcement {
    fn from(row: Row) -> Announcement {
        // The columns take the words below only.
        let kind = AnnouncementKind::ALL.into_iter().find(|kind| kind.word() == row.kind);
        let stage = Stage::ALL.into_iter().find(|stage| stage.word() == row.state);
        Announcement {
            number: row.number,
            kind: kind.unwrap_or(AnnouncementKind::Notice),
            text: Bilingual { en: row.text_en, vi: row.text_vi },
            audience: Audience::from_json(&row.audience),
            facts: serde_json::from_str(&row.facts).unwrap_or_default(),
            stage: stage.unwrap_or(Stage::Draft),
            mode: if row.mode == "resend" { Doubt::Resend } else { Doubt::Hold },
            version: row.version,
            author: row.author,
            approver: row.approver,
            corrects: row.corrects,
            scheduled_at: row.scheduled_at,
            created_at: row.created_at,
            started_at: row.started_at,
            finished_at: row.finished_at,
            changed_at: row.changed_at,
        }
    }
}
