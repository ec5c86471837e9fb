//! What is handed to a sender, and what it says became of it.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::language::Language;

/// How often a row that may have arrived is sent again, and a change is tried.
pub(super) const ATTEMPTS: i64 = 8;

/// What is to be done in a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// To send it, as a reply to an earlier message where there is one.
    Send {
        /// That message.
        reply_to: Option<i64>,
    },
    /// To put the text as it is now in place of the one sent.
    Edit {
        /// The message.
        message_id: i64,
    },
    /// To take the message back.
    Withdraw {
        /// The message.
        message_id: i64,
        /// When it was sent: after 48 hours it cannot be deleted.
        sent_at: DateTime<Utc>,
    },
}

/// Something that is due and not begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct Due {
    /// The row.
    pub id: i64,
    /// The chat it is for.
    pub chat_id: i64,
}

/// One thing to be done, claimed by its sender.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parcel {
    /// The row.
    pub id: i64,
    /// The announcement.
    pub announcement: i64,
    /// The chat.
    pub chat_id: i64,
    /// In which language.
    pub language: Language,
    /// The forum topic it goes to.
    pub thread_id: Option<i64>,
    /// What is done.
    pub task: Task,
    /// The text in that language, as it is now.
    pub text: String,
    /// Which version of the text that is.
    pub version: i64,
    /// How often it was tried, this time included.
    pub attempt: i64,
    /// The facts it rests on.
    pub facts: Vec<String>,
    /// A picture or a file goes with it.
    pub with_file: bool,
}

/// What became of a parcel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done: sent, as this message; or changed.
    Done {
        /// The message.
        message_id: Option<i64>,
    },
    /// Taken back by another text in its place, since it was too old to delete.
    Marked,
    /// Surely not sent; not before this.
    NotNow(DateTime<Utc>),
    /// Surely not sent: the group has another id now.
    Moved,
    /// It may have arrived; when it may be tried again.
    Doubtful {
        /// Why, in a word.
        reason: &'static str,
        /// Not before this.
        until: DateTime<Utc>,
    },
    /// It will not arrive.
    Failed {
        /// Why, in a word.
        reason: &'static str,
        /// The chat takes nothing any more.
        dead: bool,
    },
}

/// A parcel with its outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// What was to be done.
    pub parcel: Parcel,
    /// What became of it.
    pub outcome: Outcome,
}

/// What is known of deliveries and not yet written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// What became of parcels.
    pub settled: Vec<Settled>,
    /// What was not begun, since its chat has to wait: not before this.
    pub later: Vec<(Due, DateTime<Utc>)>,
}

#[derive(FromRow)]
pub(super) struct Row {
    id: i64,
    announcement: i64,
    chat_id: i64,
    language: String,
    thread_id: Option<i64>,
    state: String,
    change: Option<String>,
    message_id: Option<i64>,
    reply_to: Option<i64>,
    sent_at: Option<DateTime<Utc>>,
    text: String,
    version: i64,
    attempt: i64,
    facts: String,
    with_file: bool,
}

impl From<Row> for Parcel {
    fn from(row: Row) -> Parcel {
        let task = match (row.change.as_deref(), row.message_id, row.sent_at) {
            (Some("withdraw"), Some(message_id), Some(sent_at)) if row.state == "sent" => {
                Task::Withdraw { message_id, sent_at }
            }
            (Some(_), Some(message_id), _) if row.state == "sent" => Task::Edit { message_id },
            _ => Task::Send { reply_to: row.reply_to },
        };
        Parcel {
            id: row.id,
            announcement: row.announcement,
            chat_id: row.chat_id,
            language: row.language.parse().unwrap_or(Language::En),
            thread_id: row.thread_id,
            task,
            text: row.text,
            version: row.version,
            attempt: row.attempt,
            facts: serde_json::from_str(&row.facts).unwrap_or_default(),
            with_file: row.with_file,
        }
    }
}

/// State, reason, when to try again, and message of a parcel that was to be sent.
pub(super) fn sent(
    outcome: &Outcome,
    now: DateTime<Utc>,
) -> (&'static str, Option<&'static str>, DateTime<Utc>, Option<i64>) {
    match outcome {
        Outcome::Done { message_id } => ("sent", None, now, *message_id),
        Outcome::Marked | Outcome::Moved => ("pending", None, now, None),
        Outcome::NotNow(until) => ("pending", None, *until, None),
        Outcome::Doubtful { reason, until } => ("doubtful", Some(reason), *until, None),
        Outcome::Failed { reason, .. } => ("failed", Some(reason), now, None),
    }
}

/// What became of a change, why it was not made, and when to try again.
pub(super) fn changed(
    parcel: &Parcel,
    outcome: &Outcome,
    now: DateTime<Utc>,
) -> (&'static str, Option<&'static str>, DateTime<Utc>) {
    let done = if matches!(parcel.task, Task::Edit { .. }) { "edited" } else { "withdrawn" };
    match outcome {
        Outcome::Done { .. } => (done, None, now),
        Outcome::Marked => ("withdrawn", Some("marked"), now),
        Outcome::Moved => ("again", None, now),
        Outcome::NotNow(until) => ("again", None, *until),
        Outcome::Doubtful { reason, .. } if parcel.attempt >= ATTEMPTS => ("given up", Some(reason), now),
        Outcome::Doubtful { until, .. } => ("again", None, *until),
        Outcome::Failed { reason, .. } => ("given up", Some(reason), now),
    }
}
