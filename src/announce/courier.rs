//! What brings an announcement into a chat: a channel such as Telegram.

use std::future::Future;
use std::time::Duration;

use crate::store::{AnnouncementFile, Parcel};

/// What became of one attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Done: sent as this message, changed, or taken back.
    Done(Option<i64>),
    /// Too old to be taken back; a note of the withdrawal stands in its place.
    Marked,
    /// Surely not done; not before this has passed.
    NotNow(Duration),
    /// Surely not done: the group has another id, under which everything is kept from now on.
    Moved,
    /// It may have arrived or not.
    Doubtful(&'static str),
    /// It will never arrive, or cannot be changed.
    Failed {
        /// Why, in a word (`announce-reason-…` words it).
        reason: &'static str,
        /// The chat takes nothing any more.
        dead: bool,
    },
}

/// A channel's way out. Cheap to clone: a clone is a handle on the same way and the same pace.
pub trait Courier: Clone + Send + Sync + 'static {
    /// A turn among all chats, taken and not yet used.
    type Turn: Send + 'static;

    /// Takes the chat's own turn, or says how long the chat has to wait for it.
    fn ready(&self, chat: i64) -> Result<(), Duration>;

    /// Waits for a turn among all chats. Answers to people go first. May be dropped while it waits.
    fn turn(&self) -> impl Future<Output = Self::Turn> + Send;

    /// True when the file of a parcel has to come with it; a channel may have it already.
    fn needs_file(&self, parcel: &Parcel) -> bool {
        parcel.with_file
    }

    /// Makes one attempt with a turn; `marked` is what stands in the place of a message that is too old to be taken back.
    fn carry(
        &self,
        turn: Self::Turn,
        parcel: &Parcel,
        file: Option<&AnnouncementFile>,
        marked: &str,
    ) -> impl Future<Output = Verdict> + Send;
}
