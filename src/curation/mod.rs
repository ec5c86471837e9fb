//! How the office keeps its facts true: find, draft, review, publish, undo.
//!
//! Reading order: [`reference`] (which fact is meant), [`describe`] (a fact as staff see it), [`typed`] (what they type
//! for a value, a date, a source), `gate` (what stops a draft), then a file for each command; [`current`] has the desk
//! answer from what is published. [`run`] does what a staff command says; who may give it was settled before
//! ([`crate::staff`]). Nothing here knows a channel: what is said is text, buttons that stand for commands, and files.

mod article;
pub mod current;
mod decide;
pub mod describe;
mod dialogue;
pub mod digest;
mod draft;
mod edit;
mod entry;
mod fact;
pub mod file;
mod find;
mod form;
mod gate;
mod mend;
mod overdue;
pub mod reference;
mod set;
mod tell;
mod typed;
mod withdraw;

use anyhow::bail;

use crate::staff::{Said, Visit, Word};

/// Does what a command says.
pub async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    match visit.word {
        Word::Facts => find::run(visit, rest),
        Word::Fact => fact::run(visit, rest).await,
        Word::History => fact::history(visit, rest).await,
        Word::Set => set::run(visit, rest).await,
        Word::New => form::run(visit, rest).await,
        Word::Edit => edit::run(visit, rest).await,
        Word::Field => edit::ask(visit, rest).await,
        Word::Article => article::run(visit, rest).await,
        Word::Mend => mend::run(visit, rest).await,
        Word::Leave => mend::leave(visit, rest).await,
        Word::Import => Ok(file::usage(visit)),
        Word::Template => file::template(visit, rest).await,
        Word::Export => file::export(visit).await,
        Word::Withdraw => withdraw::run(visit, rest).await,
        Word::Choose => dialogue::choose(visit, rest).await,
        Word::Cancel => dialogue::cancel(visit).await,
        Word::Draft => draft::run(visit, rest).await,
        Word::Review => draft::review(visit).await,
        Word::Submit => decide::submit(visit, rest).await,
        Word::Drop => decide::drop(visit, rest).await,
        Word::Approve => decide::approve(visit, rest).await,
        Word::Reject => decide::reject(visit, rest).await,
        Word::Stale => overdue::run(visit, rest).await,
        Word::Conflicts => Ok(overdue::conflicts(visit, rest)),
        Word::Undo => withdraw::undo(visit, rest).await,
        other => bail!("/{} is no command about facts", other.text()),
    }
}

/// A line that is no command, from somebody who may be in a dialogue. Nothing when they are in none.
pub async fn continued(visit: &Visit<'_>, line: &str) -> anyhow::Result<Option<Said>> {
    dialogue::answered(visit, line).await
}
