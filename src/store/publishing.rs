//! Drafts becoming the published facts, whole or not at all, and what each did.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::facts::model::FactKind;

use super::database::{Connection, with_pool};
use super::drafts::{ENTRIES, EntryRow, one};
use super::error::Fault;
use super::revisions::{End, end, put};
use super::{Act, Store, StoreError};

const NOW: &str = "SELECT id FROM revision WHERE kind = $1 AND fact_id = $2 AND state = 'published'";

/// What became of a fact when a draft was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// What kind of fact.
    pub kind: FactKind,
    /// Its id.
    pub fact: String,
    /// What is published since; none when it was withdrawn.
    pub new: Option<String>,
    /// What was published before; none when it is new.
    pub old: Option<String>,
}

impl Store {
    /// Publishes a draft as it was when it was looked at: `seen` is its [`super::Draft::updated_at`] then. All of it
    /// becomes the published facts, or nothing. With `second`, the author may not do it.
    pub async fn publish_draft(
        &self,
        act: &Act<'_>,
        id: i64,
        seen: DateTime<Utc>,
        second: bool,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE draft SET state = 'published', decided_by = $2, updated_at = $3
            WHERE id = $1 AND state IN ('open', 'review') AND updated_at = $4";
        const AUTHOR: &str = "SELECT author FROM draft WHERE id = $1";
        self.act(act, now, async |connection: &mut Connection| {
            let author: Option<String> = sqlx::query_scalar(AUTHOR).bind(id).fetch_optional(&mut *connection).await?;
            if second && author.is_some_and(|author| author == act.actor.id) {
                return Err(StoreError::SecondPerson.into());
            }
            let update = sqlx::query(UPDATE).bind(id).bind(&act.actor.id).bind(now).bind(seen);
            one(update.execute(&mut *connection).await?.rows_affected())?;
            let entries: Vec<EntryRow> = sqlx::query_as(ENTRIES).bind(id).fetch_all(&mut *connection).await?;
            for entry in &entries {
                publish_entry(connection, id, entry, now).await?;
            }
            Ok(())
        })
        .await
    }

    /// The number of the published revision of a fact with its body; nothing when none is published.
    pub async fn revision_now(&self, kind: FactKind, id: &str) -> Result<Option<(i64, String)>, StoreError> {
        const SELECT: &str = "SELECT id, body FROM revision WHERE kind = $1 AND fact_id = $2 AND state = 'published'";
        with_pool!(&self.db, pool => {
            sqlx::query_as(SELECT).bind(kind.word()).bind(id).fetch_optional(pool).await
        })
        .map_err(|error| self.told(error))
    }

    /// The number of the published revision of every fact.
    pub async fn revisions_now(&self) -> Result<HashMap<(FactKind, String), i64>, StoreError> {
        const SELECT: &str = "SELECT kind, fact_id, id FROM revision WHERE state = 'published'";
        let rows: Vec<(String, String, i64)> =
            with_pool!(&self.db, pool => sqlx::query_as(SELECT).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        rows.into_iter().map(|(kind, fact, id)| Ok(((self.kind(&kind)?, fact), id))).collect()
    }

    /// What a draft did to each fact: kind, id, the body it put (none when it withdrew it), and the body before
    /// (none when the fact was new).
    pub async fn published_in(&self, draft: i64) -> Result<Vec<Replaced>, StoreError> {
        const PUT: &str = "SELECT r.kind, r.fact_id, r.body, (SELECT o.body FROM revision o
            WHERE o.kind = r.kind AND o.fact_id = r.fact_id AND o.ended_by = r.published_by ORDER BY o.id DESC LIMIT 1)
            FROM revision r WHERE r.published_by = $1 ORDER BY r.id";
        const ENDED: &str = "SELECT kind, fact_id, NULL, body FROM revision
            WHERE ended_by = $1 AND state = 'withdrawn' ORDER BY id";
        type Row = (String, String, Option<String>, Option<String>);
        let (put, ended) = with_pool!(&self.db, pool => async {
            let put: Vec<Row> = sqlx::query_as(PUT).bind(draft).fetch_all(pool).await?;
            let ended: Vec<Row> = sqlx::query_as(ENDED).bind(draft).fetch_all(pool).await?;
            Ok((put, ended))
        }.await)
        .map_err(|error| self.told(error))?;
        let read = |(kind, fact, new, old): Row| Ok(Replaced { kind: self.kind(&kind)?, fact, new, old });
        put.into_iter().chain(ended).map(read).collect()
    }
}

/// Publishes one fact of a draft, when it is still as it was when the draft was made.
async fn publish_entry(
    connection: &mut Connection,
    draft: i64,
    (kind, fact, body, base, _, to_translate): &EntryRow,
    now: DateTime<Utc>,
) -> Result<(), Fault> {
    let at: Option<i64> = sqlx::query_scalar(NOW).bind(kind).bind(fact).fetch_optional(&mut *connection).await?;
    if at != *base {
        return Err(StoreError::OutOfDate { fact: fact.clone() }.into());
    }
    if at.is_some() {
        let how = if body.is_some() { End::Superseded } else { End::Withdrawn };
        end(connection, (kind, fact), how, draft, now).await?;
    }
    if let Some(body) = body {
        put(connection, (kind, fact, body), to_translate.as_deref(), draft, now).await?;
    }
    Ok(())
}
