//! Announcements: what is said in both languages, to whom, on which facts it rests, and how far it is.
//!
//! Every step from one state to another names the state it begins from, so that two people, or a person and the
//! clock, cannot take it twice.
//!
//! Reading order: what an announcement is (here), `audience` (to whom it goes), `followers` (chats it can go to), `steps` (from draft to its time),
//! `recipients` (who gets it), `parcel` and `deliveries` (one row for each chat, from pending to its outcome), `changes` (what is
//! done after it was sent), `report` (what became of it), `weekly` (several in one message),
//! `occasions` (what was announced by itself already).

mod audience;
mod changes;
mod deliveries;
mod followers;
mod occasions;
mod parcel;
mod recipients;
mod report;
mod steps;
mod weekly;

pub use audience::Audience;
pub use followers::{ChatKind, Follower};
pub use parcel::{Due, Known, Outcome, Parcel, Settled, Task};
pub use recipients::{Recipient, Recipients};
pub use report::{Doubtful, Report};
pub use weekly::{WeeklyItem, WeeklyParcel};

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::facts::model::Bilingual;
use crate::language::Language;

use super::database::with_pool;
use super::{Store, StoreError};

/// What an announcement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnnouncementKind {
    /// Written by the office.
    Notice,
    /// A newly published value.
    Figure,
    /// A new event.
    Event,
    /// An event is near.
    Reminder,
    /// An event was moved, postponed or cancelled.
    Change,
    /// What was announced in a week.
    Weekly,
    /// Something announced was wrong.
    Correction,
}

impl AnnouncementKind {
    /// All kinds.
    pub const ALL: [AnnouncementKind; 7] = [
        AnnouncementKind::Notice,
        AnnouncementKind::Figure,
        AnnouncementKind::Event,
        AnnouncementKind::Reminder,
        AnnouncementKind::Change,
        AnnouncementKind::Weekly,
        AnnouncementKind::Correction,
    ];

    /// The word of the store.
    pub fn word(self) -> &'static str {
        match self {
            AnnouncementKind::Notice => "notice",
            AnnouncementKind::Figure => "figure",
            AnnouncementKind::Event => "event",
            AnnouncementKind::Reminder => "reminder",
            AnnouncementKind::Change => "change",
            AnnouncementKind::Weekly => "weekly",
            AnnouncementKind::Correction => "correction",
        }
    }
}

/// How far an announcement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Being written.
    Draft,
    /// A second person has read it.
    Approved,
    /// It waits for its time.
    Scheduled,
    /// It goes out.
    Sending,
    /// Every chat has its outcome.
    Done,
    /// It never went out.
    Cancelled,
    /// It was taken back.
    Withdrawn,
}

impl Stage {
    /// All stages.
    pub const ALL: [Stage; 7] = [
        Stage::Draft,
        Stage::Approved,
        Stage::Scheduled,
        Stage::Sending,
        Stage::Done,
        Stage::Cancelled,
        Stage::Withdrawn,
    ];

    /// The word of the store.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Approved => "approved",
            Stage::Scheduled => "scheduled",
            Stage::Sending => "sending",
            Stage::Done => "done",
            Stage::Cancelled => "cancelled",
            Stage::Withdrawn => "withdrawn",
        }
    }
}

/// What becomes of a chat that may have got it or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// It is listed, and a person decides: nobody gets it twice.
    Hold,
    /// It is sent again: nobody misses it.
    Resend,
}

impl Doubt {
    /// The word of the store.
    pub fn word(self) -> &'static str {
        match self {
            Doubt::Hold => "hold",
            Doubt::Resend => "resend",
        }
    }
}

/// A file that goes with an announcement, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnouncementFile {
    /// The language it is in.
    pub language: Language,
    /// True for a picture, false for a document.
    pub photo: bool,
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// An announcement that is written down for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnnouncement {
    /// What it is.
    pub kind: AnnouncementKind,
    /// What it says.
    pub text: Bilingual,
    /// To whom it goes.
    pub audience: Audience,
    /// The facts it rests on, by id.
    pub facts: Vec<String>,
    /// What is done where it is not known whether it arrived.
    pub mode: Doubt,
    /// What made it, when it makes itself: there is only one for each.
    pub occasion: Option<String>,
    /// What goes with it.
    pub files: Vec<AnnouncementFile>,
}

/// An announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Its number.
    pub number: i64,
    /// What it is.
    pub kind: AnnouncementKind,
    /// What it says.
    pub text: Bilingual,
    /// To whom it goes.
    pub audience: Audience,
    /// The facts it rests on, by id.
    pub facts: Vec<String>,
    /// How far it is.
    pub stage: Stage,
    /// What is done where it is not known whether it arrived.
    pub mode: Doubt,
    /// Counts the changes of its text.
    pub version: i64,
    /// Who wrote it.
    pub author: String,
    /// Who let it go out.
    pub approver: Option<String>,
    /// The announcement this one corrects.
    pub corrects: Option<i64>,
    /// When it is to go out.
    pub scheduled_at: Option<DateTime<Utc>>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it began to go out.
    pub started_at: Option<DateTime<Utc>>,
    /// When every chat had its outcome.
    pub finished_at: Option<DateTime<Utc>>,
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
        }
    }
}

const COLUMNS: &str = "SELECT number, kind, text_vi, text_en, audience, facts, state, mode, version, author, approver,
    corrects, scheduled_at, created_at, started_at, finished_at FROM announcement";

impl Store {
    /// An announcement.
    pub async fn announcement(&self, number: i64) -> Result<Option<Announcement>, StoreError> {
        let select = format!("{COLUMNS} WHERE number = $1");
        let row: Option<Row> = with_pool!(&self.db, pool => {
            sqlx::query_as(sqlx::AssertSqlSafe(select)).bind(number).fetch_optional(pool).await
        })
        .map_err(|error| self.told(error))?;
        Ok(row.map(Announcement::from))
    }

    /// The newest announcements, newest first.
    pub async fn announcements(&self, limit: i64) -> Result<Vec<Announcement>, StoreError> {
        let select = format!("{COLUMNS} ORDER BY number DESC LIMIT $1");
        let rows: Vec<Row> = with_pool!(&self.db, pool => {
            sqlx::query_as(sqlx::AssertSqlSafe(select)).bind(limit).fetch_all(pool).await
        })
        .map_err(|error| self.told(error))?;
        Ok(rows.into_iter().map(Announcement::from).collect())
    }

    /// Announcements whose time has come, the earliest first.
    pub async fn announcements_due(&self, now: DateTime<Utc>) -> Result<Vec<Announcement>, StoreError> {
        let select =
            format!("{COLUMNS} WHERE state = 'scheduled' AND scheduled_at <= $1 ORDER BY scheduled_at, number");
        let rows: Vec<Row> = with_pool!(&self.db, pool => {
            sqlx::query_as(sqlx::AssertSqlSafe(select)).bind(now).fetch_all(pool).await
        })
        .map_err(|error| self.told(error))?;
        Ok(rows.into_iter().map(Announcement::from).collect())
    }

    /// Announcements that went out and rest on a fact, newest first.
    pub async fn announcements_on(&self, fact: &str) -> Result<Vec<Announcement>, StoreError> {
        let select = format!(
            "{COLUMNS} WHERE state IN ('sending', 'done') AND EXISTS
            (SELECT 1 FROM json_each(announcement.facts) WHERE json_each.value = $1) ORDER BY number DESC"
        );
        let rows: Vec<Row> = with_pool!(&self.db, pool => {
            sqlx::query_as(sqlx::AssertSqlSafe(select)).bind(fact).fetch_all(pool).await
        })
        .map_err(|error| self.told(error))?;
        Ok(rows.into_iter().map(Announcement::from).collect())
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
