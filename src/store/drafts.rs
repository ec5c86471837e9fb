//! Changes of facts on their way: drafted, in review, published, rejected.
//!
//! A draft keeps one number all its life. Publishing reads rights, the drafted versions and what is published now
//! in one transaction: a draft made from a revision that is no longer the published one changes nothing.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::facts::model::FactKind;

use super::database::{Connection, with_pool};
use super::error::Fault;
use super::revisions::{End, end, put};
use super::{Act, Store, StoreError};

/// What a draft began as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// A command.
    Edit,
    /// A file.
    Import,
    /// A text somebody sent.
    Article,
    /// What another draft had published, taken back.
    Undo,
}

impl Origin {
    fn word(self) -> &'static str {
        match self {
            Origin::Edit => "edit",
            Origin::Import => "import",
            Origin::Article => "article",
            Origin::Undo => "undo",
        }
    }
}

/// Where a draft stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DraftState {
    /// Being made.
    Open,
    /// Waits for somebody who publishes.
    Review,
    /// Is published.
    Published,
    /// Was turned down.
    Rejected,
    /// Was given up.
    Dropped,
}

impl DraftState {
    /// The word the store uses.
    pub fn word(self) -> &'static str {
        match self {
            DraftState::Open => "open",
            DraftState::Review => "review",
            DraftState::Published => "published",
            DraftState::Rejected => "rejected",
            DraftState::Dropped => "dropped",
        }
    }

    fn from_word(word: &str) -> Option<DraftState> {
        use DraftState::{Dropped, Open, Published, Rejected, Review};
        [Open, Review, Published, Rejected, Dropped].into_iter().find(|state| state.word() == word)
    }
}

/// One fact a draft changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What kind of fact.
    pub kind: FactKind,
    /// Its id.
    pub fact: String,
    /// The new version as JSON; none when the fact is withdrawn.
    pub body: Option<String>,
    /// The number of the revision it was made from; none for a new fact.
    pub base: Option<i64>,
    /// The words of an article it came from.
    pub words: Option<String>,
    /// Fields whose text was copied from the other language and is still to be translated, such as `title.vi`.
    pub to_translate: Vec<String>,
}

impl Entry {
    /// A fact that is put, or withdrawn without a body, and comes from no text of somebody else's.
    pub fn new(kind: FactKind, fact: String, body: Option<String>, base: Option<i64>) -> Entry {
        Entry { kind, fact, body, base, words: None, to_translate: Vec::new() }
    }
}

/// A draft with all it changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its number.
    pub id: i64,
    /// Who wrote it: the account.
    pub author: String,
    /// Why, in the author's words; may be empty.
    pub reason: String,
    /// Where it stands.
    pub state: DraftState,
    /// Why the warnings about it were accepted.
    pub accepted: Option<String>,
    /// Who published or rejected it.
    pub decided_by: Option<String>,
    /// Why it was rejected.
    pub decided_why: Option<String>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// What it changes, in order.
    pub entries: Vec<Entry>,
}

#[derive(FromRow)]
struct DraftRow {
    id: i64,
    author: String,
    reason: String,
    state: String,
    accepted: Option<String>,
    decided_by: Option<String>,
    decided_why: Option<String>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

type EntryRow = (String, String, Option<String>, Option<i64>, Option<String>, Option<String>);

const SELECT: &str = "SELECT id, author, reason, state, accepted, decided_by, decided_why, created_at, updated_at
    FROM draft WHERE id = $1";
const ENTRIES: &str = "SELECT kind, fact_id, body, base, words, to_translate
    FROM draft_entry WHERE draft_id = $1 ORDER BY place";
const NOW: &str = "SELECT id FROM revision WHERE kind = $1 AND fact_id = $2 AND state = 'published'";

impl Store {
    /// Begins a draft and gives its number.
    pub async fn begin_draft(
        &self,
        act: &Act<'_>,
        origin: Origin,
        reason: &str,
        entries: &[Entry],
        now: DateTime<Utc>,
    ) -> Result<i64, StoreError> {
        const INSERT: &str = "INSERT INTO draft (origin, author, reason, state, created_at, updated_at)
            VALUES ($1, $2, $3, 'open', $4, $4) RETURNING id";
        self.act(act, now, async |connection: &mut Connection| {
            let insert = sqlx::query_scalar(INSERT).bind(origin.word()).bind(&act.actor.id).bind(reason).bind(now);
            let id: i64 = insert.fetch_one(&mut *connection).await?;
            write_entries(connection, id, entries).await?;
            Ok(id)
        })
        .await
    }

    /// Puts other entries in place of a draft's, and back from review: who reviews sees what is published.
    pub async fn change_draft(
        &self,
        act: &Act<'_>,
        id: i64,
        entries: &[Entry],
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const TOUCH: &str = "UPDATE draft SET state = 'open', accepted = NULL, updated_at = $2
            WHERE id = $1 AND state IN ('open', 'review')";
        const CLEAR: &str = "DELETE FROM draft_entry WHERE draft_id = $1";
        self.act(act, now, async |connection: &mut Connection| {
            let touched = sqlx::query(TOUCH).bind(id).bind(now).execute(&mut *connection).await?;
            one(touched.rows_affected())?;
            sqlx::query(CLEAR).bind(id).execute(&mut *connection).await?;
            write_entries(connection, id, entries).await?;
            Ok(())
        })
        .await
    }

    /// Hands a draft to whoever publishes, with the reason why warnings are accepted, if there were any.
    pub async fn submit_draft(
        &self,
        act: &Act<'_>,
        id: i64,
        accepted: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE draft SET state = 'review', accepted = $2, updated_at = $3
            WHERE id = $1 AND state IN ('open', 'review')";
        self.act(act, now, async |connection: &mut Connection| {
            let update = sqlx::query(UPDATE).bind(id).bind(accepted).bind(now);
            one(update.execute(connection).await?.rows_affected())?;
            Ok(())
        })
        .await
    }

    /// Rejects a draft, or drops it, with the reason.
    pub async fn close_draft(
        &self,
        act: &Act<'_>,
        id: i64,
        (state, why): (DraftState, &str),
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE draft SET state = $2, decided_by = $3, decided_why = $4, updated_at = $5
            WHERE id = $1 AND state IN ('open', 'review')";
        self.act(act, now, async |connection: &mut Connection| {
            let update = sqlx::query(UPDATE).bind(id).bind(state.word()).bind(&act.actor.id).bind(why).bind(now);
            one(update.execute(connection).await?.rows_affected())?;
            Ok(())
        })
        .await
    }

    /// Publishes a draft as it was when it was looked at: `seen` is its [`Draft::updated_at`] then. All of it
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

    /// A draft; nothing when there is none of this number.
    pub async fn draft(&self, id: i64) -> Result<Option<Draft>, StoreError> {
        let row: Option<DraftRow> =
            with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(id).fetch_optional(pool).await)
                .map_err(|error| self.told(error))?;
        let Some(row) = row else { return Ok(None) };
        let entries: Vec<EntryRow> =
            with_pool!(&self.db, pool => sqlx::query_as(ENTRIES).bind(id).fetch_all(pool).await)
                .map_err(|error| self.told(error))?;
        let entries = entries.into_iter().map(|entry| self.read_entry(entry)).collect::<Result<_, _>>()?;
        let state = DraftState::from_word(&row.state).ok_or_else(|| StoreError::Unknown {
            place: self.place.clone(),
            what: "state of a draft",
            value: row.state.clone(),
        })?;
        let DraftRow { id, author, reason, accepted, decided_by, decided_why, created_at, updated_at, .. } = row;
        Ok(Some(Draft {
            id,
            author,
            reason,
            state,
            accepted,
            decided_by,
            decided_why,
            created_at,
            updated_at,
            entries,
        }))
    }

    fn read_entry(&self, (kind, fact, body, base, words, to_translate): EntryRow) -> Result<Entry, StoreError> {
        let to_translate = to_translate.unwrap_or_default();
        let to_translate = to_translate.split(' ').filter(|field| !field.is_empty()).map(str::to_owned).collect();
        Ok(Entry { kind: self.kind(&kind)?, fact, body, base, words, to_translate })
    }

    /// The numbers of the drafts that are not decided yet, oldest first.
    pub async fn waiting_drafts(&self) -> Result<Vec<i64>, StoreError> {
        const SELECT: &str = "SELECT id FROM draft WHERE state IN ('open', 'review') ORDER BY id";
        with_pool!(&self.db, pool => sqlx::query_scalar(SELECT).fetch_all(pool).await).map_err(|error| self.told(error))
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

async fn write_entries(connection: &mut Connection, draft: i64, entries: &[Entry]) -> Result<(), sqlx::Error> {
    const INSERT: &str = "INSERT INTO draft_entry
        (draft_id, place, kind, fact_id, body, base, words, to_translate) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    for (place, entry) in (0i64..).zip(entries) {
        let to_translate = Some(entry.to_translate.join(" ")).filter(|fields| !fields.is_empty());
        sqlx::query(INSERT)
            .bind(draft)
            .bind(place)
            .bind(entry.kind.word())
            .bind(&entry.fact)
            .bind(&entry.body)
            .bind(entry.base)
            .bind(&entry.words)
            .bind(to_translate)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Exactly one row had to change.
fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 1 { Ok(()) } else { Err(StoreError::NoSuchRow) }
}
