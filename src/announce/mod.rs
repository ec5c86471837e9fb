//! Announcements: the right people, in the right language, at the right time; never lost, never twice.
//!
//! Reading order: [`Courier`] (what a channel does), [`Engine`] (what lets announcements go out), [`Steady`] (its clock).
//! Everything is kept in the store (`store/announcements/`): what is announced, one row for each chat, what became of it.
//! Every recipient ends as *sent*, *failed* (why) or *doubtful*: Telegram knows no way to ask whether a message arrived.

mod courier;
mod engine;
mod steady;

pub use courier::{Courier, Verdict};
pub use engine::{Engine, Wall};
pub use steady::Steady;
