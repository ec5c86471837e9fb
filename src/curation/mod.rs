//! How the office keeps its facts true: find, draft, review, publish, undo.
//!
//! Reading order: [`reference`] (which fact is meant), [`describe`] (a fact as staff see it), then a file for each
//! command; [`current`] has the desk answer from what is published. [`run`] does what a staff command says; who may give it was settled before ([`crate::staff`]).
//! Nothing here knows a channel: what is said is text, buttons that stand for commands, and files.

pub mod current;
mod describe;
mod fact;
mod find;
pub(crate) mod reference;

use anyhow::bail;

use crate::staff::{Said, Visit, Word};

/// Does what a command says.
pub async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    match visit.word {
        Word::Facts => find::run(visit, rest),
        Word::Fact => fact::run(visit, rest).await,
        Word::History => fact::history(visit, rest).await,
        other => bail!("/{} is no command about facts", other.text()),
    }
}
