//! The store: what must survive a restart. Nothing else in the program knows SQL.
//!
//! Reading order: [`database`] (address, file, tables), [`revisions`] (facts), [`drafts`] (changes of them), [`staff`] (who may do what, who did), [`dialogues`], [`chats`] (what
//! is known of a chat), [`inbox`] (what arrived and is not handled), [`answers`] (which message answers
//! which), [`replies`] (what could not be sent yet), [`notices`] (messages to
//! people that are to be sent), [`subscriptions`] (what a chat wants to be told), [`announcements`] (what is told, to whom,
//! and what became of it), [`inquiries`] (questions handed to
//! a person), [`answering`] (what becomes of them), [`questions`] (what was asked, by nobody), [`counts`] (how much of all this there was), [`privacy`] (what of all this is about a person),
//! [`error`]. Every write is one transaction; a reader never sees half.
//!
//! ```no_run
//! use chrono::Utc;
//! use investor_desk::facts::model::FactKind;
//! use investor_desk::store::{DatabaseUrl, Store};
//!
//! # async fn example() -> Result<(), investor_desk::store::StoreError> {
//! let store = Store::open(&DatabaseUrl::default_path()).await?;
//! if store.is_empty().await? {
//!     let record = (FactKind::Tag, "port".to_owned(), r#"{"id":"port"}"#.to_owned());
//!     store.import(&[record], "system", "first start", Utc::now()).await?;
//! }
//! for (kind, id, body) in store.published().await? { /* the catalogue is built from these */ }
//! # Ok(()) }
//! ```

mod announcements;
mod answering;
mod answers;
mod chats;
mod counts;
mod database;
mod dialogues;
mod digests;
mod drafts;
mod error;
mod inbox;
mod inquiries;
mod notices;
pub mod privacy;
mod publishing;
mod questions;
mod replies;
mod revisions;
mod staff;
mod subscriptions;

pub use announcements::{
    Announcement, AnnouncementFile, AnnouncementKind, Audience, ChatKind, Doubt, Doubtful, Due, Follower, Known,
    NewAnnouncement, Outcome, Parcel, Recipient, Recipients, Report, Settled, Stage, Task, Told, ToldBefore,
    WeeklyItem, WeeklyParcel,
};
pub use answering::{InquiryStep, NewAnswer, Way};
pub use answers::Answered;
pub use counts::{InquiryEnd, QuestionCount, UnansweredText};
pub use database::DatabaseUrl;
pub use drafts::{Draft, DraftState, Entry, Origin};
pub use error::StoreError;
pub use inbox::{InboxChange, NewUpdate, Unfinished};
pub use inquiries::{AskedInquiry, Inquiry, InquiryKind, InquiryState, NewInquiry};
pub use notices::{NewNotice, Notice};
pub use privacy::Erasure;
pub use publishing::Replaced;
pub use questions::AskedQuestion;
pub use replies::KeptReply;
pub use revisions::{Ended, FactRow, ImportSummary, RevisionRow};
pub use staff::{Act, AuditRow, Member};
pub use subscriptions::{Interest, Topic};

use chrono::{DateTime, Utc};

use database::{Connection, Db, with_pool};
use error::Fault;
use staff::authorise;

/// The open store. Cheap to clone: a clone is a handle on the same database.
#[derive(Clone, Debug)]
pub struct Store {
    db: Db,
    place: String,
}

impl Store {
    /// Opens the store, making folder, file and tables when they are missing.
    pub async fn open(url: &DatabaseUrl) -> Result<Store, StoreError> {
        let DatabaseUrl::Sqlite(path) = url;
        Ok(Store { db: Db::open(url).await?, place: path.display().to_string() })
    }

    /// Writes everything to the file and lets go of it.
    pub async fn close(self) {
        with_pool!(&self.db, pool => pool.close().await)
    }

    /// One writing transaction: all of it is kept, or nothing.
    async fn write<T>(&self, work: impl AsyncFnOnce(&mut Connection) -> Result<T, Fault>) -> Result<T, StoreError> {
        let done = with_pool!(&self.db, pool => async {
            let mut transaction = pool.begin_with(self.db.begin_write()).await?;
            let done = work(&mut transaction).await?;
            transaction.commit().await?;
            Ok(done)
        }.await);
        done.map_err(|fault| match fault {
            Fault::Database(error) => self.told(error),
            Fault::Said(error) => error,
        })
    }

    /// The same for somebody who must have the right to it, read in that transaction. A refusal is kept.
    async fn act<T>(
        &self,
        act: &Act<'_>,
        now: DateTime<Utc>,
        work: impl AsyncFnOnce(&mut Connection) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        let done = self.write(async |connection: &mut Connection| {
            if !authorise(connection, act, now).await? {
                return Ok(None);
            }
            work(connection).await.map(Some)
        });
        done.await?.ok_or(StoreError::NotAllowed)
    }

    /// Says in words what the database reported.
    fn told(&self, error: sqlx::Error) -> StoreError {
        StoreError::from_sqlx(&self.place, error)
    }
}
