//! The store: what must survive a restart. Nothing else in the program knows SQL.
//!
//! Reading order: [`database`] (address, file, tables), [`revisions`] (facts), [`chats`] (what
//! is known of a chat), [`inbox`] (what arrived and is not handled), [`answers`] (which message answers
//! which), [`replies`] (what could not be sent yet), [`subscriptions`] (what a chat
//! wants to be told), [`announcements`] (what is told, to whom, and what became of it), [`inquiries`] (questions handed to
//! a person), [`questions`] (what was asked, by nobody), [`privacy`] (what of all this is about a person),
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
mod answers;
mod chats;
mod database;
mod error;
mod inbox;
mod inquiries;
pub mod privacy;
mod questions;
mod replies;
mod revisions;
mod subscriptions;

pub use announcements::{
    Announcement, AnnouncementFile, AnnouncementKind, Audience, ChatKind, Doubt, Doubtful, Follower, NewAnnouncement,
    Outcome, Parcel, Recipient, Recipients, Report, Settled, Stage, Task, WeeklyItem, WeeklyParcel,
};
pub use answers::Answered;
pub use database::DatabaseUrl;
pub use error::StoreError;
pub use inbox::{InboxChange, NewUpdate, Unfinished};
pub use inquiries::{AskedInquiry, InquiryKind, NewInquiry};
pub use privacy::Erasure;
pub use questions::AskedQuestion;
pub use replies::KeptReply;
pub use revisions::ImportSummary;
pub use subscriptions::{Interest, Topic};

use database::Db;

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
        database::with_pool!(&self.db, pool => pool.close().await)
    }

    /// Says in words what the database reported.
    fn told(&self, error: sqlx::Error) -> StoreError {
        StoreError::from_sqlx(&self.place, error)
    }
}
