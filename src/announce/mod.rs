//! Announcements: the right people, in the right language, at the right time; never lost, never twice.
//!
//! Reading order: what staff do ([`run`]: `compose` for `/announce`, `send` for `/send`; `grammar`, [`when`](fn@when),
//! [`drafted`](fn@drafted), `files`, `told`, `correction`, `shown`, [`settings`]), what is announced by itself
//! ([`announce_published`], `weekly`, `offers`, by `notice`), then how it goes out ([`Courier`], what a channel does; [`Engine`], what
//! lets announcements go out, `attempt` by `attempt`, and says so when one is `finished`; [`Steady`], its clock), and [`feeds`], the same as files. Everything is
//! kept in the store (`store/announcements/`): what is announced, one row for each chat, what became of it.
//!
//! Every recipient ends as *sent*, *failed* (why) or *doubtful*: Telegram knows no way to ask whether a message arrived.

mod attempt;
mod automatic;
mod compose;
mod correction;
mod courier;
mod drafted;
mod engine;
pub mod feeds;
mod files;
mod finished;
mod grammar;
mod naming;
mod notice;
mod offers;
mod send;
pub mod settings;
mod shown;
mod steady;
mod told;
mod weekly;
mod when;

pub use automatic::{Published, announce_published, on_published};
pub use courier::{Courier, Verdict};
pub use drafted::{Drafted, drafted, interests};
pub use engine::{Engine, Wall};
pub(crate) use files::sent;
pub use grammar::texts;
pub use naming::interest_name;
pub use steady::Steady;
pub use when::when;

use crate::staff::{Said, Visit, Word};

/// Does a command of the staff about announcements.
pub(crate) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    match visit.word {
        Word::Send => send::run(visit, rest).await,
        _ => compose::run(visit, rest).await,
    }
}
