//! The office's people: roles, invitations, and the audit of what they did.
//!
//! A right is read in the transaction of the write it is for: whoever lost their role a moment ago
//! changes nothing. What is refused is kept in the audit as well.

use chrono::{DateTime, Utc};
use sqlx::{FromRow, Row};

use crate::staff::{Actor, Right, Role};

use super::database::{Connection, with_pool};
use super::{Store, StoreError};

/// Somebody of the staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The account, such as `telegram:123`.
    pub id: String,
    /// What colleagues call them; askers never see it.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The private chat notices go to.
    pub chat_id: Option<i64>,
    /// False once removed.
    pub active: bool,
}

/// An action that is to be allowed and kept in the audit.
#[derive(Clone, Debug)]
pub struct Act<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// What it needs.
    pub right: Right,
    /// What is done, as one word: `publish`.
    pub action: &'static str,
    /// What it is done to: `draft 12`.
    pub about: String,
}

/// A line of the audit.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct AuditRow {
    /// When.
    pub at: DateTime<Utc>,
    /// Who: the account.
    pub staff: String,
    /// From where.
    pub channel: String,
    /// What.
    pub action: String,
    /// To what.
    pub about: String,
    /// False when it was refused.
    pub done: bool,
}

const MEMBER: &str = "SELECT id, name, role, chat_id, state FROM staff";

impl Store {
    /// Somebody of the staff, also one who has left.
    pub async fn member(&self, id: &str) -> Result<Option<Member>, StoreError> {
        let select = sqlx::AssertSqlSafe(format!("{MEMBER} WHERE id = $1"));
        let row = with_pool!(&self.db, pool => sqlx::query(select).bind(id).fetch_optional(pool).await)
            .map_err(|error| self.told(error))?;
        row.map(|row| self.read_member(&row)).transpose()
    }

    /// Everybody who is staff now, administrators first.
    pub async fn members(&self) -> Result<Vec<Member>, StoreError> {
        let select = sqlx::AssertSqlSafe(format!("{MEMBER} WHERE state = 'active' ORDER BY name, id"));
        let rows = with_pool!(&self.db, pool => sqlx::query(select).fetch_all(pool).await)
            .map_err(|error| self.told(error))?;
        let mut members = rows.iter().map(|row| self.read_member(row)).collect::<Result<Vec<Member>, _>>()?;
        members.sort_by_key(|member| std::cmp::Reverse(member.role));
        Ok(members)
    }

    fn read_member(&self, row: &sqlx::sqlite::SqliteRow) -> Result<Member, StoreError> {
        let told = |error| self.told(error);
        let word: String = row.try_get("role").map_err(told)?;
        let unknown = || StoreError::Unknown { place: self.place.clone(), what: "role", value: word.clone() };
        Ok(Member {
            id: row.try_get("id").map_err(told)?,
            name: row.try_get("name").map_err(told)?,
            role: Role::ALL.into_iter().find(|role| role.word() == word).ok_or_else(unknown)?,
            chat_id: row.try_get("chat_id").map_err(told)?,
            active: row.try_get::<String, _>("state").map_err(told)? == "active",
        })
    }

    /// Makes somebody an administrator, or one again: the start's word, not a colleague's.
    pub async fn seat_administrator(
        &self,
        id: &str,
        chat_id: Option<i64>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPSERT: &str = "INSERT INTO staff (id, name, role, chat_id, state, created_at, updated_at)
            VALUES ($1, $1, 'administrator', $2, 'active', $3, $3)
            ON CONFLICT (id) DO UPDATE SET role = 'administrator', state = 'active', updated_at = excluded.updated_at
            WHERE staff.role <> 'administrator' OR staff.state <> 'active'";
        with_pool!(&self.db, pool => sqlx::query(UPSERT).bind(id).bind(chat_id).bind(now).execute(pool).await.map(drop))
            .map_err(|error| self.told(error))
    }

    /// Keeps an invitation under the hash of its code.
    pub async fn invite(
        &self,
        act: &Act<'_>,
        code_hash: &str,
        (name, role): (&str, Role),
        expires_at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const INSERT: &str = "INSERT INTO invitation (code_hash, name, role, invited_by, expires_at)
            VALUES ($1, $2, $3, $4, $5)";
        self.act(act, now, async |connection: &mut Connection| {
            let insert = sqlx::query(INSERT).bind(code_hash).bind(name).bind(role.word()).bind(&act.actor.id);
            insert.bind(expires_at).execute(connection).await?;
            Ok(())
        })
        .await
    }

    /// Keeps the only invitation of the start: to claim the first administrator's place.
    pub async fn offer_claim(&self, code_hash: &str, expires_at: DateTime<Utc>) -> Result<(), StoreError> {
        const DELETE: &str = "DELETE FROM invitation WHERE invited_by = 'start' AND used_at IS NULL";
        const INSERT: &str = "INSERT INTO invitation (code_hash, name, role, invited_by, expires_at)
            VALUES ($1, '', 'administrator', 'start', $2)";
        self.write(async |connection: &mut Connection| {
            sqlx::query(DELETE).execute(&mut *connection).await?;
            sqlx::query(INSERT).bind(code_hash).bind(expires_at).execute(connection).await?;
            Ok(())
        })
        .await
    }

    /// Uses an invitation, once: whoever brings it first is staff. Nothing for a code that is wrong, old or used.
    /// Somebody who is staff already keeps the higher of the two roles.
    pub async fn join(
        &self,
        code_hash: &str,
        actor: &Actor,
        chat_id: i64,
        now: DateTime<Utc>,
    ) -> Result<Option<Member>, StoreError> {
        const USE: &str = "UPDATE invitation SET used_by = $2, used_at = $3
            WHERE code_hash = $1 AND used_at IS NULL AND expires_at > $3 RETURNING name, role";
        const UPSERT: &str = "INSERT INTO staff (id, name, role, chat_id, state, created_at, updated_at)
            VALUES ($1, $2, $3, $4, 'active', $5, $5)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, chat_id = excluded.chat_id,
                state = 'active', updated_at = excluded.updated_at";
        let joined = self.write(async |connection: &mut Connection| {
            let used: Option<(String, String)> =
                sqlx::query_as(USE).bind(code_hash).bind(&actor.id).bind(now).fetch_optional(&mut *connection).await?;
            let Some((name, word)) = used else { return Ok(false) };
            let held = role_of(connection, &actor.id).await?;
            let role = Role::from_word(&word).max(held).unwrap_or(Role::Reader);
            let name = if name.is_empty() { &actor.id } else { &name };
            let upsert = sqlx::query(UPSERT).bind(&actor.id).bind(name).bind(role.word()).bind(chat_id).bind(now);
            upsert.execute(&mut *connection).await?;
            note(connection, (actor, "join", role.word(), true), now).await?;
            Ok(true)
        });
        let joined = joined.await?;
        if joined { self.member(&actor.id).await } else { Ok(None) }
    }

    /// Gives somebody another role, or none any more. The last administrator stays one.
    pub async fn change_member(
        &self,
        act: &Act<'_>,
        id: &str,
        role: Option<Role>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const ROLE: &str = "UPDATE staff SET role = $2, updated_at = $3 WHERE id = $1 AND state = 'active'";
        const LEFT: &str = "UPDATE staff SET state = 'left', updated_at = $3 WHERE id = $1 AND state = 'active'
            AND $2 = $2";
        const OTHERS: &str =
            "SELECT count(*) FROM staff WHERE role = 'administrator' AND state = 'active' AND id <> $1";
        const FORGET: &str = "DELETE FROM dialogue WHERE staff = $1";
        self.act(act, now, async |connection: &mut Connection| {
            let others: i64 = sqlx::query_scalar(OTHERS).bind(id).fetch_one(&mut *connection).await?;
            let was = role_of(connection, id).await?;
            if others == 0 && was == Some(Role::Administrator) && role != was {
                return Err(StoreError::LastAdministrator.into());
            }
            let word = role.map(Role::word).unwrap_or_default();
            let update = sqlx::query(if role.is_some() { ROLE } else { LEFT }).bind(id).bind(word).bind(now);
            if update.execute(&mut *connection).await?.rows_affected() == 0 {
                return Err(StoreError::NoSuchRow.into());
            }
            if role.is_none() {
                sqlx::query(FORGET).bind(id).execute(connection).await?;
            }
            Ok(())
        })
        .await
    }

    /// True when the actor may do this now; a refusal is kept. For actions that only read.
    pub async fn allows(&self, act: &Act<'_>, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let member = self.member(&act.actor.id).await?;
        let role = member.filter(|member| member.active).map(|member| member.role);
        let may = act.actor.is_trusted() || role.is_some_and(|role| role.may(act.right));
        if !may {
            with_pool!(&self.db, pool => async {
                let mut connection = pool.acquire().await?;
                note(&mut connection, (act.actor, act.action, &act.about, false), now).await
            }.await)
            .map_err(|error| self.told(error))?;
        }
        Ok(may)
    }

    /// The newest lines of the audit, newest first.
    pub async fn audit(&self, most: i64) -> Result<Vec<AuditRow>, StoreError> {
        const SELECT: &str = "SELECT at, staff, channel, action, about, done FROM audit ORDER BY id DESC LIMIT $1";
        with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(most).fetch_all(pool).await)
            .map_err(|error| self.told(error))
    }
}

/// Whether the actor may, read now and kept in the audit either way.
pub(super) async fn authorise(
    connection: &mut Connection,
    act: &Act<'_>,
    now: DateTime<Utc>,
) -> Result<bool, sqlx::Error> {
    let role = role_of(connection, &act.actor.id).await?;
    let may = act.actor.is_trusted() || role.is_some_and(|role| role.may(act.right));
    note(connection, (act.actor, act.action, &act.about, may), now).await?;
    Ok(may)
}

async fn role_of(connection: &mut Connection, id: &str) -> Result<Option<Role>, sqlx::Error> {
    const SELECT: &str = "SELECT role FROM staff WHERE id = $1 AND state = 'active'";
    let word: Option<String> = sqlx::query_scalar(SELECT).bind(id).fetch_optional(connection).await?;
    Ok(word.as_deref().and_then(Role::from_word))
}

/// Writes a line of the audit.
async fn note(
    connection: &mut Connection,
    (actor, action, about, done): (&Actor, &str, &str, bool),
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    const INSERT: &str = "INSERT INTO audit (at, staff, channel, action, about, done) VALUES ($1, $2, $3, $4, $5, $6)";
    sqlx::query(INSERT)
        .bind(now)
        .bind(&actor.id)
        .bind(actor.channel.word())
        .bind(action)
        .bind(about)
        .bind(done)
        .execute(connection)
        .await
        .map(drop)
}
