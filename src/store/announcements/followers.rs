//! Chats announcements may go to, and how each wants them: where in it, in which language, when not.
//!
//! A chat becomes a follower when the desk is added to it or when somebody in it asks for announcements. When the desk
//! is removed that ends; coming back alone restores nothing.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::language::Language;

use super::super::database::with_pool;
use super::super::{Store, StoreError};

/// What sort of chat a follower is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChatKind {
    /// One person.
    Private,
    /// A group.
    Group,
    /// A channel.
    Channel,
}

impl ChatKind {
    /// The word of the store.
    pub fn word(self) -> &'static str {
        match self {
            ChatKind::Private => "private",
            ChatKind::Group => "group",
            ChatKind::Channel => "channel",
        }
    }

    pub(super) fn from_word(word: &str) -> ChatKind {
        match word {
            "private" => ChatKind::Private,
            "channel" => ChatKind::Channel,
            _ => ChatKind::Group,
        }
    }
}

/// How a chat wants announcements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Follower {
    /// The chat.
    pub chat_id: i64,
    /// What sort of chat.
    pub kind: ChatKind,
    /// What a group or channel is called; nothing of a person.
    pub title: Option<String>,
    /// The language announcements come in: the one chosen in the chat, else the likeliest.
    pub language: Language,
    /// The forum topic they go to.
    pub thread_id: Option<i64>,
    /// None before this.
    pub paused_until: Option<DateTime<Utc>>,
    /// None between these minutes of the day, in the city's time; the first may be the later one.
    pub quiet: Option<(i64, i64)>,
    /// Once a week in one message.
    pub weekly: bool,
    /// False once the desk was removed from the chat.
    pub on: bool,
}

#[derive(FromRow)]
struct Row {
    chat_id: i64,
    kind: String,
    title: Option<String>,
    language: String,
    thread_id: Option<i64>,
    paused_until: Option<DateTime<Utc>>,
    quiet_from: Option<i64>,
    quiet_to: Option<i64>,
    weekly: bool,
    state: String,
}

impl From<Row> for Follower {
    fn from(row: Row) -> Follower {
        Follower {
            chat_id: row.chat_id,
            kind: ChatKind::from_word(&row.kind),
            title: row.title,
            // The column takes the two languages only.
            language: row.language.parse().unwrap_or(Language::En),
            thread_id: row.thread_id,
            paused_until: row.paused_until,
            quiet: row.quiet_from.zip(row.quiet_to),
            weekly: row.weekly,
            on: row.state == "on",
        }
    }
}

/// Followers as they are read, with the language chosen in the chat.
const SELECT: &str = "SELECT f.chat_id, f.kind, f.title, coalesce(c.language, f.language) AS language, f.thread_id,
    f.paused_until, f.quiet_from, f.quiet_to, f.weekly <> 0 AS weekly, f.state
    FROM follower f LEFT JOIN chat c ON c.id = f.chat_id";

impl Store {
    /// Notes that a chat may get announcements. One that is known keeps its settings; its title is renewed, and it is on
    /// again only when it `returns`.
    pub async fn register_follower(
        &self,
        chat_id: i64,
        (kind, title): (ChatKind, Option<&str>),
        language: Language,
        returns: bool,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPSERT: &str = "INSERT INTO follower (chat_id, kind, title, language, state, updated_at)
            VALUES ($1, $2, $3, $4, 'on', $5) ON CONFLICT (chat_id) DO UPDATE SET kind = excluded.kind,
            title = excluded.title, state = CASE WHEN $6 THEN 'on' ELSE follower.state END,
            updated_at = excluded.updated_at";
        let title = title.or((kind != ChatKind::Private).then_some("")).filter(|_| kind != ChatKind::Private);
        with_pool!(&self.db, pool => {
            sqlx::query(UPSERT).bind(chat_id).bind(kind.word()).bind(title).bind(language.tag()).bind(now)
                .bind(returns).execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }

    /// A follower, also one that has ended.
    pub async fn follower(&self, chat_id: i64) -> Result<Option<Follower>, StoreError> {
        let select = format!("{SELECT} WHERE f.chat_id = $1");
        let row: Option<Row> = with_pool!(&self.db, pool => {
            sqlx::query_as(sqlx::AssertSqlSafe(select)).bind(chat_id).fetch_optional(pool).await
        })
        .map_err(|error| self.told(error))?;
        Ok(row.map(Follower::from))
    }

    /// The groups and channels the desk is in, by title: what the office can choose from.
    pub async fn followed_groups(&self) -> Result<Vec<Follower>, StoreError> {
        let select = format!("{SELECT} WHERE f.kind <> 'private' AND f.state = 'on' ORDER BY f.title, f.chat_id");
        let rows: Vec<Row> =
            with_pool!(&self.db, pool => sqlx::query_as(sqlx::AssertSqlSafe(select)).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        Ok(rows.into_iter().map(Follower::from).collect())
    }

    /// Changes how a chat wants announcements; a chat that is no follower is left alone.
    pub async fn set_follower(&self, follower: &Follower, now: DateTime<Utc>) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE follower SET language = $2, thread_id = $3, paused_until = $4, quiet_from = $5,
            quiet_to = $6, weekly = $7, state = $8, updated_at = $9 WHERE chat_id = $1";
        let (from, to) = follower.quiet.unzip();
        let state = if follower.on { "on" } else { "ended" };
        with_pool!(&self.db, pool => {
            sqlx::query(UPDATE).bind(follower.chat_id).bind(follower.language.tag()).bind(follower.thread_id)
                .bind(follower.paused_until).bind(from).bind(to).bind(i64::from(follower.weekly)).bind(state).bind(now)
                .execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }

    /// A stored setting of announcements, such as what is announced by itself.
    pub async fn announcement_setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        const SELECT: &str = "SELECT value FROM announcement_setting WHERE name = $1";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(name).fetch_optional(pool).await)
            .map_err(|error| self.told(error))
    }
}
