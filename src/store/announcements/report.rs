//! What became of an announcement: counted while it goes out and after.

use std::collections::BTreeMap;

use super::super::database::with_pool;
use super::super::{Store, StoreError};

/// Counts of chats.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// In all.
    pub chats: i64,
    /// Not yet.
    pub waiting: i64,
    /// On their way.
    pub sending: i64,
    /// Arrived.
    pub sent: i64,
    /// In the week's message, or to be.
    pub weekly: i64,
    /// Not known whether it arrived.
    pub doubtful: i64,
    /// Deleted again, or marked as withdrawn.
    pub withdrawn: i64,
    /// Of these, marked, since they were too old to delete.
    pub marked: i64,
    /// Never sent, because it was withdrawn or the chat was forgotten first.
    pub cancelled: i64,
    /// Chats that turned out to be another chat of the audience.
    pub merged: i64,
    /// Did not arrive, by reason.
    pub failed: BTreeMap<String, i64>,
    /// Changes that are still to be made.
    pub changing: i64,
    /// Changes that could not be made, by reason.
    pub unchanged: BTreeMap<String, i64>,
    /// How many have another text than the announcement has now.
    pub outdated: i64,
}

/// A chat that may have got an announcement or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubtful {
    /// The chat.
    pub chat_id: i64,
    /// What the group or channel is called.
    pub title: Option<String>,
    /// Why it is not known, in a word.
    pub reason: String,
}

impl Store {
    /// What became of an announcement so far.
    pub async fn announcement_report(&self, number: i64) -> Result<Report, StoreError> {
        const SELECT: &str = "SELECT d.state, coalesce(d.reason, ''), coalesce(d.unchanged, ''), d.change IS NOT NULL,
            d.version < a.version, count(*) FROM delivery d JOIN announcement a ON a.number = d.announcement
            WHERE d.announcement = $1 GROUP BY 1, 2, 3, 4, 5";
        let rows: Vec<(String, String, String, bool, bool, i64)> =
            with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(number).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        let mut report = Report::default();
        for (state, reason, unchanged, changing, outdated, count) in rows {
            report.chats += count;
            match state.as_str() {
                "pending" => report.waiting += count,
                "sending" => report.sending += count,
                "sent" => report.sent += count,
                "weekly" | "in weekly" => report.weekly += count,
                "doubtful" => report.doubtful += count,
                "withdrawn" => report.withdrawn += count,
                "cancelled" => report.cancelled += count,
                "merged" => report.merged += count,
                _ => *report.failed.entry(reason).or_default() += count,
            }
            if state == "withdrawn" && unchanged == "marked" {
                report.marked += count;
            }
            if state == "sent" && changing {
                report.changing += count;
            } else if state == "sent" && !unchanged.is_empty() {
                *report.unchanged.entry(unchanged).or_default() += count;
            }
            if matches!(state.as_str(), "sent" | "doubtful" | "in weekly") && outdated {
                report.outdated += count;
            }
        }
        Ok(report)
    }

    /// The chats that may have got an announcement or not.
    pub async fn doubtful_chats(&self, number: i64) -> Result<Vec<Doubtful>, StoreError> {
        const SELECT: &str = "SELECT d.chat_id, f.title, coalesce(d.reason, '') FROM delivery d
            LEFT JOIN follower f ON f.chat_id = d.chat_id
            WHERE d.announcement = $1 AND d.state = 'doubtful' AND d.chat_id IS NOT NULL ORDER BY d.id";
        let rows: Vec<(i64, Option<String>, String)> =
            with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(number).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        Ok(rows.into_iter().map(|(chat_id, title, reason)| Doubtful { chat_id, title, reason }).collect())
    }
}
