//! Questions handed to a person, and the way back: asked, assigned, answered, closed, withdrawn; and what staff see of
//! use.
//!
//! Reading order: [`ask`] (a question becomes an inquiry, its asker is promised a deadline by [`hours`]), then a file for
//! each command: `inbox`, `detail`, `answer`, `assign`, `close`, `stats`; [`on_published`] offers what was published
//! since to whoever is to answer. `alike` says which inquiries are one question, `unanswered` what nobody in particular
//! asked in vain, [`Theme`] what a question is about.
//!
//! Staff see a number, a language and a question, never who asked; the asker sees the office, never who answered.

mod alike;
mod answer;
mod ask;
mod assign;
mod close;
mod detail;
pub mod hours;
mod inbox;
mod published;
mod stats;
mod theme;
mod unanswered;
mod words;

pub use ask::{Wish, ask, post, withdraw};
pub use published::on_published;
pub use theme::Theme;

use anyhow::bail;

use crate::error::UserError;
use crate::staff::{Said, Visit, Word};
use crate::store::Inquiry;

/// Does what a command says; who may give it was settled before ([`crate::staff`]).
pub async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    match visit.word {
        Word::Inbox => inbox::run(visit, rest).await,
        Word::Inquiry => detail::run(visit, rest).await,
        Word::Answer => answer::run(visit, rest).await,
        Word::Assign => assign::run(visit, rest).await,
        Word::Close => close::run(visit, rest).await,
        Word::Stats => stats::run(visit, rest).await,
        other => bail!("/{} is no command about inquiries", other.text()),
    }
}

/// The inquiry a line names first, and the rest of the line: `12 TEXT`, `#12`, `no.12`.
async fn named<'l>(visit: &Visit<'_>, line: &'l str, usage: &'static str) -> anyhow::Result<(Inquiry, &'l str)> {
    let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    let number = first.trim_start_matches(|c: char| !c.is_ascii_digit());
    let Ok(number) = number.parse::<i64>() else { return Err(UserError::new(usage).into()) };
    let inquiry = visit.office.store.inquiry(number).await?;
    let inquiry = inquiry.ok_or_else(|| UserError::new("inquiry-none").with("number", number))?;
    Ok((inquiry, rest.trim()))
}

/// An inquiry nobody waits for any more is not worked on.
fn must_wait(inquiry: &Inquiry) -> Result<(), UserError> {
    let id = match inquiry.state {
        state if state.waits() => return Ok(()),
        crate::store::InquiryState::Answered => "inquiry-is-answered",
        crate::store::InquiryState::Withdrawn => "inquiry-is-withdrawn",
        _ => "inquiry-is-closed",
    };
    Err(UserError::new(id).with("number", inquiry.number))
}
