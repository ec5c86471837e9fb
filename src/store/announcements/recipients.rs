//! Who gets an announcement: the chats of its audience at this moment, and its first step out.

use chrono::{DateTime, Utc};
use sqlx::QueryBuilder;

use crate::language::Language;

use super::super::database::with_pool;
use super::super::{Store, StoreError};
use super::{Announcement, AnnouncementKind, Audience, ChatKind};

/// Rows in one statement, below the limits of binds.
const ROWS: usize = 500;

/// A chat of the audience.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The chat.
    pub chat_id: i64,
    /// What sort of chat.
    pub kind: ChatKind,
    /// The language it gets it in.
    pub language: Language,
    /// The forum topic it goes to.
    pub thread_id: Option<i64>,
    /// It comes in the week's message.
    pub weekly: bool,
    /// The answer it sets right.
    pub reply_to: Option<i64>,
}

/// The audience.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipients {
    /// Who gets it.
    pub chats: Vec<Recipient>,
    /// How many would, had they not paused announcements.
    pub paused: usize,
}

impl Store {
    /// The chats of an audience as they are now.
    pub async fn recipients(&self, audience: &Audience, now: DateTime<Utc>) -> Result<Recipients, StoreError> {
        const SELECT: &str = "SELECT f.chat_id, f.kind, coalesce(c.language, f.language) AS spoken, f.thread_id,
            f.weekly <> 0, f.paused_until, t.answer_id FROM follower f LEFT JOIN chat c ON c.id = f.chat_id
            LEFT JOIN told t ON t.chat_id = f.chat_id AND t.fact = ";
        let mut select = QueryBuilder::new(SELECT);
        select.push_bind(audience.told.as_ref().map(|told| &*told.fact)).push(" AND t.told_at < ");
        select.push_bind(audience.told.as_ref().map(|told| told.before));
        select.push(" WHERE f.state = 'on' AND c.gone_at IS NULL AND (t.chat_id IS NOT NULL OR ");
        select.push(if audience.everyone {
            "EXISTS (SELECT 1 FROM subscription s WHERE s.chat_id = f.chat_id)"
        } else {
            "1 = 0"
        });
        if !audience.interests.is_empty() {
            select.push(" OR EXISTS (SELECT 1 FROM subscription s WHERE s.chat_id = f.chat_id AND s.topic IN (");
            let mut list = select.separated(", ");
            for interest in &audience.interests {
                list.push_bind(interest.word());
            }
            select.push("))");
        }
        if !audience.chats.is_empty() {
            select.push(" OR f.chat_id IN (");
            let mut list = select.separated(", ");
            for chat in &audience.chats {
                list.push_bind(*chat);
            }
            select.push(")");
        }
        select.push(")");
        if !audience.languages.is_empty() {
            select.push(" AND coalesce(c.language, f.language) IN (");
            let mut list = select.separated(", ");
            for language in &audience.languages {
                list.push_bind(language.tag());
            }
            select.push(")");
        }
        select.push(" ORDER BY f.chat_id");
        type Row = (i64, String, String, Option<i64>, bool, Option<DateTime<Utc>>, Option<i64>);
        let rows: Vec<Row> = with_pool!(&self.db, pool => select.build_query_as().fetch_all(pool).await)
            .map_err(|error| self.told(error))?;
        let mut found = Recipients::default();
        for (chat_id, kind, language, thread_id, weekly, paused, reply_to) in rows {
            if paused.is_some_and(|until| until > now) {
                found.paused += 1;
                continue;
            }
            let language = language.parse().unwrap_or(Language::En);
            let kind = ChatKind::from_word(&kind);
            found.chats.push(Recipient { chat_id, kind, language, thread_id, weekly, reply_to });
        }
        Ok(found)
    }

    /// Lets an announcement go out: one row for each chat, and from then on it is being sent. False, and nothing
    /// written, when it is not scheduled any more.
    pub async fn start_announcement(
        &self,
        announcement: &Announcement,
        recipients: &[Recipient],
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const START: &str = "UPDATE announcement SET state = 'sending', started_at = $2
            WHERE number = $1 AND state = 'scheduled' AND version = $3";
        const INSERT: &str = "INSERT INTO delivery (announcement, chat_id, language, thread_id, state, not_before,
            reply_to) ";
        // What cannot wait for the end of the week does not.
        let urgent = matches!(
            announcement.kind,
            AnnouncementKind::Reminder | AnnouncementKind::Change | AnnouncementKind::Correction
        );
        with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let started = sqlx::query(START).bind(announcement.number).bind(now).bind(announcement.version)
                .execute(&mut *transaction).await?.rows_affected() > 0;
            if !started {
                transaction.rollback().await?;
                return Ok(false);
            }
            for rows in recipients.chunks(ROWS) {
                let mut insert = QueryBuilder::new(INSERT);
                insert.push_values(rows, |mut row, to| {
                    let state = if to.weekly && !urgent { "weekly" } else { "pending" };
                    row.push_bind(announcement.number).push_bind(to.chat_id).push_bind(to.language.tag());
                    row.push_bind(to.thread_id).push_bind(state).push_bind(now);
                    row.push_bind(to.reply_to);
                });
                insert.build().execute(&mut *transaction).await?;
            }
            transaction.commit().await?;
            Ok(true)
        }.await)
        .map_err(|error| self.told(error))
    }
}
