//! What becomes of an inquiry: assigned, answered, closed, withdrawn, offered an answer, posted to the staff's group.
//!
//! A step and the message about it are one transaction: an asker is told exactly when the answer is kept. The chat
//! of the asker is read in it, so whoever was forgotten a moment ago is not written to.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use super::database::{Connection, with_pool};
use super::notices::{NewNotice, add};
use super::{Act, Store, StoreError};

/// How an asker was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// In the words of staff.
    Told,
    /// By a fact.
    Fact,
    /// By what the desk answers now.
    Desk,
}

impl Way {
    /// The word the store uses.
    pub fn word(self) -> &'static str {
        match self {
            Way::Told => "told",
            Way::Fact => "fact",
            Way::Desk => "desk",
        }
    }

    /// The way a word names.
    pub fn from_word(word: &str) -> Option<Way> {
        [Way::Told, Way::Fact, Way::Desk].into_iter().find(|way| way.word() == word)
    }
}

/// An answer to an inquiry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// How it is given.
    pub way: Way,
    /// What it is given with: the words, `kind/id` of the fact, or the question asked again.
    pub with: String,
    /// The message to the asker.
    pub text: String,
    /// One more answer to what was answered before.
    pub again: bool,
}

/// One thing done about an inquiry.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct InquiryStep {
    /// When.
    pub at: DateTime<Utc>,
    /// The account that did it; none for the asker and the desk.
    pub staff: Option<String>,
    /// `assigned`, `told`, `fact`, `desk`, `closed`, `withdrawn` or `offered`.
    pub what: String,
    /// The words, the fact or the reason.
    pub text: String,
}

impl Store {
    /// What was done about an inquiry, oldest first.
    pub async fn inquiry_steps(&self, number: i64) -> Result<Vec<InquiryStep>, StoreError> {
        const SELECT: &str = "SELECT at, staff, what, text FROM inquiry_step WHERE number = $1 ORDER BY id";
        with_pool!(&self.db, pool => sqlx::query_as(SELECT).bind(number).fetch_all(pool).await)
            .map_err(|error| self.told(error))
    }

    /// Gives an inquiry that waits to somebody, who is told.
    pub async fn assign_inquiry(
        &self,
        act: &Act<'_>,
        number: i64,
        owner: &str,
        notice: Option<&NewNotice>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE inquiry SET state = 'assigned', owner = $2
            WHERE number = $1 AND state IN ('open', 'assigned')";
        self.act(act, now, async |connection: &mut Connection| {
            let update = sqlx::query(UPDATE).bind(number).bind(owner).execute(&mut *connection).await?;
            if update.rows_affected() == 0 {
                return Err(StoreError::NoSuchRow.into());
            }
            note(connection, (number, Some(&act.actor.id), "assigned", owner), now).await?;
            tell(connection, notice, now).await?;
            Ok(())
        })
        .await
    }

    /// Answers an inquiry: the asker's message and the end of the inquiry are one.
    pub async fn answer_inquiry(
        &self,
        act: &Act<'_>,
        number: i64,
        answer: &NewAnswer,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE inquiry SET state = 'answered', answer = $2, owner = coalesce(owner, $3),
                ended_at = coalesce(ended_at, $4)
            WHERE number = $1 AND chat_id IS NOT NULL
                AND (state IN ('open', 'assigned') OR (state = 'answered' AND $5)) RETURNING chat_id";
        self.act(act, now, async |connection: &mut Connection| {
            let update = sqlx::query_scalar(UPDATE).bind(number).bind(&answer.text).bind(&act.actor.id).bind(now);
            let chat: Option<i64> = update.bind(answer.again).fetch_optional(&mut *connection).await?;
            let chat_id = chat.ok_or(StoreError::NoSuchRow)?;
            note(connection, (number, Some(&act.actor.id), answer.way.word(), &answer.with), now).await?;
            let notice = NewNotice { chat_id, text: answer.text.clone(), buttons: Vec::new() };
            tell(connection, Some(&notice), now).await?;
            Ok(())
        })
        .await
    }

    /// Ends an inquiry without an answer; the asker, if there is one, gets `text`.
    pub async fn close_inquiry(
        &self,
        act: &Act<'_>,
        number: i64,
        (why, text): (&str, &str),
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE inquiry SET state = 'closed', answer = $2, ended_at = $3
            WHERE number = $1 AND state IN ('open', 'assigned') RETURNING chat_id";
        self.act(act, now, async |connection: &mut Connection| {
            let update = sqlx::query_scalar(UPDATE).bind(number).bind(text).bind(now);
            let chat: Option<Option<i64>> = update.fetch_optional(&mut *connection).await?;
            let chat = chat.ok_or(StoreError::NoSuchRow)?;
            note(connection, (number, Some(&act.actor.id), "closed", why), now).await?;
            let notice = chat.map(|chat_id| NewNotice { chat_id, text: text.to_owned(), buttons: Vec::new() });
            tell(connection, notice.as_ref(), now).await?;
            Ok(())
        })
        .await
    }

    /// Takes back an inquiry of a chat; the owner is told with `notice`. False when it does not wait any more,
    /// or is no inquiry of this chat.
    pub async fn withdraw_inquiry(
        &self,
        chat_id: i64,
        number: i64,
        notice: Option<&NewNotice>,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const UPDATE: &str = "UPDATE inquiry SET state = 'withdrawn', ended_at = $3
            WHERE number = $1 AND chat_id = $2 AND state IN ('open', 'assigned')";
        self.write(async |connection: &mut Connection| {
            let update = sqlx::query(UPDATE).bind(number).bind(chat_id).bind(now).execute(&mut *connection).await?;
            if update.rows_affected() == 0 {
                return Ok(false);
            }
            note(connection, (number, None, "withdrawn", ""), now).await?;
            tell(connection, notice, now).await?;
            Ok(true)
        })
        .await
    }

    /// Remembers that an answer, named by `key`, was offered to staff for an inquiry that waits, and tells them.
    /// False when it was offered before.
    pub async fn offer_answer(
        &self,
        number: i64,
        key: &str,
        notices: &[NewNotice],
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        const INSERT: &str = "INSERT INTO inquiry_step (number, at, what, text)
            SELECT number, $2, 'offered', $3 FROM inquiry WHERE number = $1 AND state IN ('open', 'assigned')
                AND NOT EXISTS (SELECT 1 FROM inquiry_step WHERE number = $1 AND what = 'offered' AND text = $3)";
        self.write(async |connection: &mut Connection| {
            let insert = sqlx::query(INSERT).bind(number).bind(now).bind(key).execute(&mut *connection).await?;
            if insert.rows_affected() == 0 {
                return Ok(false);
            }
            for notice in notices {
                add(connection, notice, now).await?;
            }
            Ok(true)
        })
        .await
    }

    /// Remembers where in the staff's group an inquiry stands: its topic, its message.
    pub async fn posted_inquiry(
        &self,
        number: i64,
        (thread, message): (Option<i64>, Option<i64>),
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        const UPDATE: &str = "UPDATE inquiry SET posted_at = $2, thread_id = $3, message_id = $4 WHERE number = $1";
        with_pool!(&self.db, pool => {
            sqlx::query(UPDATE).bind(number).bind(now).bind(thread).bind(message).execute(pool).await.map(drop)
        })
        .map_err(|error| self.told(error))
    }

    /// The inquiry a message of the staff's group is about: that of its topic, or that of the message replied to.
    pub async fn inquiry_posted_at(&self, thread: Option<i64>, message: i64) -> Result<Option<i64>, StoreError> {
        const SELECT: &str = "SELECT number FROM inquiry
            WHERE thread_id = $1 OR (thread_id IS NULL AND message_id = $2) ORDER BY number DESC LIMIT 1";
        with_pool!(&self.db, pool => {
            sqlx::query_scalar(SELECT).bind(thread).bind(message).fetch_optional(pool).await
        })
        .map_err(|error| self.told(error))
    }

    /// True when a fact of one of these ids was published after a moment.
    pub async fn published_since(&self, ids: &[&str], moment: DateTime<Utc>) -> Result<bool, StoreError> {
        // The kinds an answer cites; naming them lets the index help.
        const SELECT: &str = "SELECT count(*) FROM revision
            WHERE kind IN ('observation', 'zone', 'event', 'topic', 'organisation', 'subject', 'indicator', 'attribute')
                AND fact_id = $1 AND state = 'published' AND published_at > $2";
        for id in ids {
            let count: i64 = with_pool!(&self.db, pool => {
                sqlx::query_scalar(SELECT).bind(*id).bind(moment).fetch_one(pool).await
            })
            .map_err(|error| self.told(error))?;
            if count > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Writes a step.
async fn note(
    connection: &mut Connection,
    (number, staff, what, text): (i64, Option<&str>, &str, &str),
    now: DateTime<Utc>,
) -> Result<(), sqlx::Error> {
    const INSERT: &str = "INSERT INTO inquiry_step (number, at, staff, what, text) VALUES ($1, $2, $3, $4, $5)";
    let insert = sqlx::query(INSERT).bind(number).bind(now).bind(staff).bind(what).bind(text);
    insert.execute(connection).await.map(drop)
}

async fn tell(connection: &mut Connection, notice: Option<&NewNotice>, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    match notice {
        Some(notice) => add(connection, notice, now).await,
        None => Ok(()),
    }
}
