//! Announcements: what is said in both languages, to whom, on which facts it rests, and how far it is.
//!
//! Every step from one state to another names the state it begins from, so that two people, or a person and the
//! clock, cannot take it twice.
//!
//! Reading order: what an announcement is (here), `reading` (from the store), `audience` (to whom it goes), `followers` (chats
//! it can go to), `steps` (from draft to its time), `recipients` (who gets it), `parcel` and `deliveries` (one row for each
//! chat, from pending to its outcome), `changes` (what is done after it was sent), `report` (what became of it), `weekly`
//! (several in one message), `occasions` (what was announced by itself already), `told` (what subscribers were answered).

mod audience;
mod changes;
mod deliveries;
mod followers;
mod occasions;
mod parcel;
mod reading;
mod recipients;
mod report;
mod steps;
mod told;
mod weekly;

pub use audience::{Audience, ToldBefore};
pub use followers::{ChatKind, Follower};
pub use parcel::{Due, Known, Outcome, Parcel, Settled, Task};
pub use recipients::{Recipient, Recipients};
pub use report::{Doubtful, Report};
pub use told::Told;
pub(super) use told::keep;
pub use weekly::{WeeklyItem, WeeklyParcel};

use chrono::{DateTime, Utc};

use crate::facts::model::Bilingual;
use crate::language::Language;

/// What an announcement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AnnouncementKind {
    /// Written by the office.
    Notice,
    /// A newly published value.
    Figure,
    /// A new event.
    Event,
    /// An event is near.
    Reminder,
    /// An event was moved, postponed or cancelled.
    Change,
    /// What was announced in a week.
    Weekly,
    /// Something announced was wrong.
    Correction,
}

impl AnnouncementKind {
    /// All kinds.
    pub const ALL: [AnnouncementKind; 7] = [
        AnnouncementKind::Notice,
        AnnouncementKind::Figure,
        AnnouncementKind::Event,
        AnnouncementKind::Reminder,
        AnnouncementKind::Change,
        AnnouncementKind::Weekly,
        AnnouncementKind::Correction,
    ];

    /// The word of the store.
    pub fn word(self) -> &'static str {
        match self {
            AnnouncementKind::Notice => "notice",
            AnnouncementKind::Figure => "figure",
            AnnouncementKind::Event => "event",
            AnnouncementKind::Reminder => "reminder",
            AnnouncementKind::Change => "change",
            AnnouncementKind::Weekly => "weekly",
            AnnouncementKind::Correction => "correction",
        }
    }
}

/// How far an announcement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Being written.
    Draft,
    /// A second person has read it.
    Approved,
    /// It waits for its time.
    Scheduled,
    /// It goes out.
    Sending,
    /// Every chat has its outcome.
    Done,
    /// It never went out.
    Cancelled,
    /// It was taken back.
    Withdrawn,
}

impl Stage {
    /// All stages.
    pub const ALL: [Stage; 7] = [
        Stage::Draft,
        Stage::Approved,
        Stage::Scheduled,
        Stage::Sending,
        Stage::Done,
        Stage::Cancelled,
        Stage::Withdrawn,
    ];

    /// The word of the store.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Approved => "approved",
            Stage::Scheduled => "scheduled",
            Stage::Sending => "sending",
            Stage::Done => "done",
            Stage::Cancelled => "cancelled",
            Stage::Withdrawn => "withdrawn",
        }
    }
}

/// What becomes of a chat that may have got it or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// It is listed, and a person decides: nobody gets it twice.
    Hold,
    /// It is sent again: nobody misses it.
    Resend,
}

impl Doubt {
    /// The word of the store.
    pub fn word(self) -> &'static str {
        match self {
            Doubt::Hold => "hold",
            Doubt::Resend => "resend",
        }
    }
}

/// A file that goes with an announcement, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnouncementFile {
    /// The language it is in.
    pub language: Language,
    /// True for a picture, false for a document.
    pub photo: bool,
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// An announcement that is written down for the first time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnnouncement {
    /// What it is.
    pub kind: AnnouncementKind,
    /// What it says.
    pub text: Bilingual,
    /// To whom it goes.
    pub audience: Audience,
    /// The facts it rests on, by id.
    pub facts: Vec<String>,
    /// What is done where it is not known whether it arrived.
    pub mode: Doubt,
    /// What made it, when it makes itself: there is only one for each.
    pub occasion: Option<String>,
    /// What goes with it.
    pub files: Vec<AnnouncementFile>,
}

/// An announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Its number.
    pub number: i64,
    /// What it is.
    pub kind: AnnouncementKind,
    /// What it says.
    pub text: Bilingual,
    /// To whom it goes.
    pub audience: Audience,
    /// The facts it rests on, by id.
    pub facts: Vec<String>,
    /// How far it is.
    pub stage: Stage,
    /// What is done where it is not known whether it arrived.
    pub mode: Doubt,
    /// Counts the changes of its text.
    pub version: i64,
    /// Who wrote it.
    pub author: String,
    /// Who let it go out.
    pub approver: Option<String>,
    /// The announcement this one corrects.
    pub corrects: Option<i64>,
    /// When it is to go out.
    pub scheduled_at: Option<DateTime<Utc>>,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// When it began to go out.
    pub started_at: Option<DateTime<Utc>>,
    /// When every chat had its outcome.
    pub finished_at: Option<DateTime<Utc>>,
    /// When its text was last changed after it had begun to go out.
    pub changed_at: Option<DateTime<Utc>>,
}
