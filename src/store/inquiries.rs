//! Questions handed to a person: kept under a number, which the asker is told. What staff do with them is in
//! `answering.rs`.

use chrono::{DateTime, Utc};
use sqlx::FromRow;

use crate::language::Language;

use super::database::{Connection, with_pool};
use super::notices::{NewNotice, add};
use super::{Store, StoreError};

/// Why a question goes to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InquiryKind {
    /// The asker wants a person to answer.
    Person,
    /// The asker says that the answer is wrong.
    Wrong,
}

impl InquiryKind {
    /// The word the store uses.
    pub fn word(self) -> &'static str {
        match self {
            InquiryKind::Person => "person",
            InquiryKind::Wrong => "wrong",
        }
    }
}

/// Where an inquiry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InquiryState {
    /// Nobody has taken it.
    Open,
    /// It has an owner.
    Assigned,
    /// The asker has an answer.
    Answered,
    /// It was closed without one.
    Closed,
    /// The asker no longer wants one.
    Withdrawn,
}

impl InquiryState {
    /// Every state.
    pub const ALL: [InquiryState; 5] = [
        InquiryState::Open,
        InquiryState::Assigned,
        InquiryState::Answered,
        InquiryState::Closed,
        InquiryState::Withdrawn,
    ];

    /// The word the store uses.
    pub fn word(self) -> &'static str {
        match self {
            InquiryState::Open => "open",
            InquiryState::Assigned => "assigned",
            InquiryState::Answered => "answered",
            InquiryState::Closed => "closed",
            InquiryState::Withdrawn => "withdrawn",
        }
    }

    /// True while somebody waits for an answer.
    pub fn waits(self) -> bool {
        matches!(self, InquiryState::Open | InquiryState::Assigned)
    }
}

/// A question on its way to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInquiry {
    /// Where it was asked.
    pub chat_id: i64,
    /// In which language to answer.
    pub language: Language,
    /// Why it goes to a person.
    pub kind: InquiryKind,
    /// What was asked.
    pub question: String,
    /// The same, completed from the conversation it stood in.
    pub meant: String,
    /// The facts the desk's answer rested on.
    pub facts: Vec<String>,
    /// When the asker is to have an answer.
    pub deadline: DateTime<Utc>,
}

/// An inquiry as its asker sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedInquiry {
    /// Its number.
    pub number: i64,
    /// What was asked.
    pub question: String,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Where it stands.
    pub state: InquiryState,
}

/// An inquiry as staff see it. Who asked is not part of it, only whether they can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// Its number.
    pub number: i64,
    /// False when the asker wanted to be forgotten.
    pub has_asker: bool,
    /// True when the asker's chat takes no messages any more.
    pub gone: bool,
    /// In which language to answer.
    pub language: Language,
    /// Why it came to a person.
    pub kind: InquiryKind,
    /// What was asked.
    pub question: String,
    /// The same, completed from the conversation it stood in.
    pub meant: String,
    /// The facts the desk's answer rested on.
    pub facts: Vec<String>,
    /// Where it stands.
    pub state: InquiryState,
    /// The account it is assigned to.
    pub owner: Option<String>,
    /// When the asker is to have an answer.
    pub deadline: DateTime<Utc>,
    /// When it was asked.
    pub created_at: DateTime<Utc>,
    /// When it was answered, closed or withdrawn.
    pub ended_at: Option<DateTime<Utc>>,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    has_asker: bool,
    gone: bool,
    language: String,
    kind: String,
    question: String,
    meant: String,
    facts: String,
    state: String,
    owner: Option<String>,
    deadline: DateTime<Utc>,
    created_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
}

const SELECT: &str = "SELECT number, chat_id IS NOT NULL AS has_asker, language, kind, question, meant, facts, state,
    owner, deadline, created_at, ended_at,
    EXISTS (SELECT 1 FROM chat WHERE chat.id = inquiry.chat_id AND chat.gone_at IS NOT NULL) AS gone FROM inquiry";

impl Store {
    /// Keeps an inquiry and gives its number; `notices` says who is to be told of it.
    pub async fn add_inquiry(
        &self,
        inquiry: &NewInquiry,
        now: DateTime<Utc>,
        notices: impl FnOnce(i64) -> Vec<NewNotice>,
    ) -> Result<i64, StoreError> {
        const INSERT: &str = "INSERT INTO inquiry
            (chat_id, language, kind, question, meant, facts, state, deadline, created_at)
            VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8) RETURNING number";
        let facts = serde_json::json!(inquiry.facts).to_string();
        self.write(async |connection: &mut Connection| {
            let insert = sqlx::query_scalar(INSERT)
                .bind(inquiry.chat_id)
                .bind(inquiry.language.tag())
                .bind(inquiry.kind.word())
                .bind(&inquiry.question)
                .bind(&inquiry.meant)
                .bind(facts)
                .bind(inquiry.deadline)
                .bind(now);
            let number: i64 = insert.fetch_one(&mut *connection).await?;
            for notice in notices(number) {
                add(connection, &notice, now).await?;
            }
            Ok(number)
        })
        .await
    }

    /// The inquiries of a chat, oldest first.
    pub async fn inquiries_of(&self, chat_id: i64) -> Result<Vec<AskedInquiry>, StoreError> {
        let rows = self.inquiry_rows("WHERE chat_id = $1 ORDER BY number", chat_id).await?;
        let asked =
            |Inquiry { number, question, created_at, state, .. }| AskedInquiry { number, question, created_at, state };
        Ok(rows.into_iter().map(asked).collect())
    }

    /// An inquiry; nothing when there is none of this number.
    pub async fn inquiry(&self, number: i64) -> Result<Option<Inquiry>, StoreError> {
        Ok(self.inquiry_rows("WHERE number = $1", number).await?.pop())
    }

    /// The inquiries that wait for an answer, those due first at the front.
    pub async fn waiting_inquiries(&self) -> Result<Vec<Inquiry>, StoreError> {
        let those = "WHERE state IN ('open', 'assigned') AND number > $1 ORDER BY deadline, number";
        self.inquiry_rows(those, 0).await
    }

    /// The oldest inquiries that wait and do not stand in the staff's group yet.
    pub async fn unposted_inquiries(&self, most: i64) -> Result<Vec<Inquiry>, StoreError> {
        let those = "WHERE state IN ('open', 'assigned') AND posted_at IS NULL ORDER BY number LIMIT $1";
        self.inquiry_rows(those, most).await
    }

    async fn inquiry_rows(&self, those: &str, argument: i64) -> Result<Vec<Inquiry>, StoreError> {
        let select = sqlx::AssertSqlSafe(format!("{SELECT} {those}"));
        let rows: Vec<Row> = with_pool!(&self.db, pool => sqlx::query_as(select).bind(argument).fetch_all(pool).await)
            .map_err(|error| self.told(error))?;
        rows.into_iter().map(|row| self.read_inquiry(row)).collect()
    }

    fn read_inquiry(&self, row: Row) -> Result<Inquiry, StoreError> {
        let unknown = |what, value: &str| StoreError::Unknown { place: self.place.clone(), what, value: value.into() };
        let state = InquiryState::ALL.into_iter().find(|state| state.word() == row.state);
        let kind = [InquiryKind::Person, InquiryKind::Wrong].into_iter().find(|kind| kind.word() == row.kind);
        Ok(Inquiry {
            number: row.number,
            has_asker: row.has_asker,
            gone: row.gone,
            language: row.language.parse().map_err(|_| unknown("language", &row.language))?,
            kind: kind.ok_or_else(|| unknown("kind of inquiry", &row.kind))?,
            facts: serde_json::from_str(&row.facts).map_err(|_| unknown("list of facts", &row.facts))?,
            state: state.ok_or_else(|| unknown("state of an inquiry", &row.state))?,
            question: row.question,
            meant: row.meant,
            owner: row.owner,
            deadline: row.deadline,
            created_at: row.created_at,
            ended_at: row.ended_at,
        })
    }
}
