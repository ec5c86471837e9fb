//! Facts as revisions: published, superseded, withdrawn.
//!
//! Nothing is changed in place: what supersedes or withdraws a revision ends it, and both name the draft that did
//! it. A fact keeps its place: [`Store::published`] orders by the first revision of each fact, so a
//! changed fact stays where it was and two reads of the same store are equal.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::{FromRow, QueryBuilder};

use crate::facts::model::FactKind;

use super::database::{Connection, with_pool};
use super::{Store, StoreError};

/// A fact on its way in or out of the store: kind, id, JSON body.
pub type FactRow = (FactKind, String, String);

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Facts that were not in the store.
    pub added: usize,
    /// Facts whose body differed: the old revision is superseded.
    pub changed: usize,
    /// Facts that were already as given.
    pub unchanged: usize,
    /// The number the change can be undone by; none when nothing changed.
    pub draft: Option<i64>,
}

/// One version of a fact, with who brought and who ended it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct RevisionRow {
    /// Number of the version.
    pub id: i64,
    /// The version, as JSON.
    pub body: String,
    /// `published`, `superseded` or `withdrawn`.
    pub state: String,
    /// The draft that published it.
    pub published_by: i64,
    /// When.
    pub published_at: DateTime<Utc>,
    /// The draft that superseded or withdrew it.
    pub ended_by: Option<i64>,
    /// When.
    pub ended_at: Option<DateTime<Utc>>,
    /// Who wrote the draft that published it: the account.
    pub author: String,
    /// Who let it be published.
    pub decided_by: Option<String>,
    /// Why.
    pub reason: String,
}

/// A version of a fact that is no longer said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// What kind of fact.
    pub kind: FactKind,
    /// Its id.
    pub fact: String,
    /// As it was, as JSON.
    pub body: String,
    /// Since when.
    pub at: DateTime<Utc>,
    /// Why, as staff wrote it.
    pub why: String,
    /// Something is published in its place.
    pub replaced: bool,
}

const PUBLISHED: &str = "SELECT kind, fact_id, body FROM revision WHERE state = 'published'";
// Not sorted by the database, which would write every body of a large store to a temporary file.
const PUBLISHED_WITH_PLACE: &str = "SELECT r.kind, r.fact_id, r.body,
    (SELECT min(f.id) FROM revision f WHERE f.kind = r.kind AND f.fact_id = r.fact_id)
    FROM revision r WHERE r.state = 'published'";
const PUBLISHED_AT: &str = "SELECT r.kind, r.fact_id, r.body,
    (SELECT min(f.id) FROM revision f WHERE f.kind = r.kind AND f.fact_id = r.fact_id)
    FROM revision r WHERE r.published_at <= $1 AND (r.ended_at IS NULL OR r.ended_at > $1)";
const END: &str = "UPDATE revision SET state = $1, ended_by = $2, ended_at = $3
    WHERE kind = $4 AND fact_id = $5 AND state = 'published'";
const INSERT: &str = "INSERT INTO revision (kind, fact_id, body, state, published_by, published_at, to_translate)
    VALUES ($1, $2, $3, 'published', $4, $5, $6)";

/// How a revision ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Another takes its place.
    Superseded,
    /// Nothing does.
    Withdrawn,
}

/// Ends what is published of a fact.
pub(super) async fn end(
    connection: &mut Connection,
    (kind, id): (&str, &str),
    how: End,
    draft: i64,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let state = match how {
        End::Superseded => "superseded",
        End::Withdrawn => "withdrawn",
    };
    sqlx::query(END).bind(state).bind(draft).bind(now).bind(kind).bind(id).execute(connection).await.map(drop)
}

/// Publishes a version of a fact; the earlier one must have been ended.
pub(super) async fn put(
    connection: &mut Connection,
    (kind, id, body): (&str, &str, &str),
    to_translate: Option<&str>,
    draft: i64,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    let insert = sqlx::query(INSERT).bind(kind).bind(id).bind(body).bind(draft).bind(now).bind(to_translate);
    insert.execute(connection).await.map(drop)
}

/// New facts in one statement.
const ROWS: usize = 400;

impl Store {
    /// True when no fact was ever stored.
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        const ANY: &str = "SELECT count(*) FROM (SELECT 1 FROM revision LIMIT 1) AS first";
        let rows: i64 = with_pool!(&self.db, pool => sqlx::query_scalar(ANY).fetch_one(pool).await)
            .map_err(|error| self.told(error))?;
        Ok(rows == 0)
    }

    /// Publishes the given facts, all or none: new ones are added, changed ones supersede their
    /// old revision, equal ones are left alone. Facts that are not given stay as they are.
    pub async fn import(
        &self,
        facts: &[FactRow],
        author: &str,
        reason: &str,
        now: DateTime<Utc>,
    ) -> Result<ImportSummary, StoreError> {
        const DRAFT: &str = "INSERT INTO draft (origin, author, reason, state, decided_by, created_at, updated_at,
            announced) VALUES ('import', $1, $2, 'published', $1, $3, $3, $4) RETURNING id";
        self.write(async |connection: &mut Connection| {
            let rows: Vec<(String, String, String)> = sqlx::query_as(PUBLISHED).fetch_all(&mut *connection).await?;
            let stored = bodies(rows);
            let mut summary = ImportSummary::default();
            let (mut added, mut changed) = (Vec::new(), Vec::new());
            for fact @ (kind, id, body) in facts {
                match stored.get(&(kind.word().to_owned(), id.clone())) {
                    Some(old) if old == body => summary.unchanged += 1,
                    Some(_) => changed.push(fact),
                    None => added.push(fact),
                }
            }
            (summary.added, summary.changed) = (added.len(), changed.len());
            if added.is_empty() && changed.is_empty() {
                return Ok(summary);
            }
            // What the store is filled with at first is no news.
            let draft: i64 = sqlx::query_scalar(DRAFT)
                .bind(author)
                .bind(reason)
                .bind(now)
                .bind(stored.is_empty())
                .fetch_one(&mut *connection)
                .await?;
            summary.draft = Some(draft);
            for (kind, id, body) in changed {
                end(connection, (kind.word(), id), End::Superseded, draft, now).await?;
                put(connection, (kind.word(), id, body), None, draft, now).await?;
            }
            put_all(connection, &added, draft, now).await?;
            Ok(summary)
        })
        .await
    }

    /// Every published fact, by kind in the order of [`FactKind::ALL`], then in the order the
    /// facts first came in.
    pub async fn published(&self) -> Result<Vec<FactRow>, StoreError> {
        let rows = with_pool!(&self.db, pool => sqlx::query_as(PUBLISHED_WITH_PLACE).fetch_all(pool).await);
        self.in_order(rows.map_err(|error| self.told(error))?)
    }

    /// Every fact that was published at a moment, in the same order.
    pub async fn published_at(&self, moment: DateTime<Utc>) -> Result<Vec<FactRow>, StoreError> {
        let rows = with_pool!(&self.db, pool => sqlx::query_as(PUBLISHED_AT).bind(moment).fetch_all(pool).await);
        self.in_order(rows.map_err(|error| self.told(error))?)
    }

    fn in_order(&self, rows: Vec<(String, String, String, i64)>) -> Result<Vec<FactRow>, StoreError> {
        let known = |(word, id, body, place): (String, String, String, i64)| Ok((self.kind(&word)?, place, id, body));
        let mut facts = rows.into_iter().map(known).collect::<Result<Vec<_>, StoreError>>()?;
        facts.sort_unstable_by_key(|(kind, place, ..)| (*kind, *place));
        Ok(facts.into_iter().map(|(kind, _, id, body)| (kind, id, body)).collect())
    }

    /// The kind of fact a word of the store means.
    pub(super) fn kind(&self, word: &str) -> Result<FactKind, StoreError> {
        FactKind::from_word(word).ok_or_else(|| StoreError::Unknown {
            place: self.place.clone(),
            what: "kind of fact",
            value: word.to_owned(),
        })
    }

    /// Changes with every publication: another program may have published, and this tells.
    pub async fn generation(&self) -> Result<i64, StoreError> {
        const SELECT: &str = "SELECT count(*) FROM draft WHERE state = 'published'";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).fetch_one(pool).await).map_err(|error| self.told(error))
    }

    /// Every version of a fact, the oldest first.
    pub async fn history(&self, kind: FactKind, id: &str) -> Result<Vec<RevisionRow>, StoreError> {
        const SELECT: &str = "SELECT r.id, r.body, r.state, r.published_by, r.published_at, r.ended_by, r.ended_at,
            d.author, d.decided_by, d.reason
            FROM revision r JOIN draft d ON d.id = r.published_by
            WHERE r.kind = $1 AND r.fact_id = $2 ORDER BY r.id";
        with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(kind.word()).bind(id).fetch_all(pool).await)
            .map_err(|error| self.told(error))
    }

    /// What ended since a moment: kind, id and body as they were, whether nothing took their place, when, and why.
    pub async fn ended_since(&self, moment: DateTime<Utc>) -> Result<Vec<Ended>, StoreError> {
        const SELECT: &str = "SELECT r.kind, r.fact_id, r.body, r.ended_at, d.reason, d.origin,
            (SELECT count(*) FROM revision n WHERE n.kind = r.kind AND n.fact_id = r.fact_id AND n.state = 'published')
            FROM revision r JOIN draft d ON d.id = r.ended_by WHERE r.ended_at >= $1 ORDER BY r.id";
        type Row = (String, String, String, DateTime<Utc>, String, String, i64);
        let rows: Vec<Row> = with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(moment).fetch_all(pool).await)
            .map_err(|error| self.told(error))?;
        let read = |(kind, fact, body, at, reason, origin, published): Row| {
            // The program words the reason of an undo; it is none of staff's.
            let why = if origin == "undo" { String::new() } else { reason };
            Ok(Ended { kind: self.kind(&kind)?, fact, body, at, why, replaced: published > 0 })
        };
        rows.into_iter().map(read).collect()
    }

    /// Published facts with texts still to be translated: kind, id, the fields, since when.
    pub async fn to_translate(&self) -> Result<Vec<(FactKind, String, String, DateTime<Utc>)>, StoreError> {
        const SELECT: &str = "SELECT kind, fact_id, to_translate, published_at FROM revision
            WHERE state = 'published' AND to_translate IS NOT NULL ORDER BY id";
        let rows: Vec<(String, String, String, DateTime<Utc>)> =
            with_pool!(&self.db, pool => sqlx::query_as(SELECT).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        let read = |(kind, id, fields, at): (String, _, _, _)| Ok((self.kind(&kind)?, id, fields, at));
        rows.into_iter().map(read).collect()
    }

    /// The kinds of facts that ever had this id.
    pub async fn kinds_of(&self, id: &str) -> Result<Vec<FactKind>, StoreError> {
        const SELECT: &str = "SELECT DISTINCT kind FROM revision WHERE fact_id = $1";
        let words: Vec<String> =
            with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).bind(id).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        words.iter().map(|word| self.kind(word)).collect()
    }
}

/// Publishes facts the store has never had, many in one statement.
async fn put_all(
    connection: &mut Connection,
    facts: &[&FactRow],
    draft: i64,
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    const NEW: &str = "INSERT INTO revision (kind, fact_id, body, state, published_by, published_at) ";
    for facts in facts.chunks(ROWS) {
        let mut insert = QueryBuilder::new(NEW);
        insert.push_values(facts, |mut row, (kind, id, body)| {
            row.push_bind(kind.word()).push_bind(id).push_bind(body).push_bind("published");
            row.push_bind(draft).push_bind(now);
        });
        insert.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// The stored bodies by kind and id.
fn bodies(rows: Vec<(String, String, String)>) -> HashMap<(String, String), String> {
    rows.into_iter().map(|(kind, id, body)| ((kind, id), body)).collect()
}
