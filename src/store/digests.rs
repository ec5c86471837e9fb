//! The weekly digest to staff: each week's goes out once, whoever sends it.

use chrono::{DateTime, Utc};

use super::database::Connection;
use super::notices::{self, NewNotice};
use super::{Store, StoreError};

impl Store {
    /// Keeps the notices of a week's digest, unless that week's was kept before; true when it was not. The week of
    /// the first start has none: nobody has let anything lie yet.
    pub async fn keep_digest(&self, week: &str, all: &[NewNotice], now: DateTime<Utc>) -> Result<bool, StoreError> {
        const INSERT: &str = "INSERT INTO digest (week, sent_at) VALUES ($1, $2) ON CONFLICT (week) DO NOTHING";
        const BEFORE: &str = "SELECT count(*) FROM digest";
        self.write(async |connection: &mut Connection| {
            let before: i64 = sqlx::query_scalar(BEFORE).fetch_one(&mut *connection).await?;
            let new = sqlx::query(INSERT).bind(week).bind(now).execute(&mut *connection).await?.rows_affected() > 0;
            let due = new && before > 0;
            for notice in all.iter().filter(|_| due) {
                notices::add(connection, notice, now).await?;
            }
            Ok(due)
        })
        .await
    }
}
