//! Changes of facts on their way: drafted, in review, published, rejected.
//!
//! A draft keeps one number all its life. Publishing reads rights, the drafted versions and what is published now
//! in one transaction: a draft made from a revision that is no longer the published one changes nothing.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::facts::model::FactKind;

use super::database::{Connection, with_pool};
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

pub(super) type EntryRow = (String, String, Option<String>, Option<i64>, Option<String>, Option<String>);

const SELECT: &str = "SELECT id, author, reason, state, accepted, decided_by, decided_why, created_at, updated_at
    FROM draft WHERE id = $1";
pub(super) const ENTRIES: &str = "SELECT kind, fact_id, body, base, words, to_translate
    FROM draft_entry WHERE draft_id = $1 ORDER BY place";

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
pub(super) fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 1 { Ok(()) } else { Err(StoreError::NoSuchRow) }
}
