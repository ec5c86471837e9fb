//! The office's people and their commands: one grammar for every channel.
//!
//! A front end knows who typed a line ([`Actor`]) and hands it to [`handle`]; it shows what comes back
//! ([`Said`]). Reading order: [`Role`], [`Actor`], [`Word`] (the commands and what each needs), [`Office`] and
//! [`Visit`] (what a command works with), `people` (who is staff), `help`. What the other commands do stands in
//! [`crate::curation`], [`crate::announce`] and [`crate::inquiry`].
//!
//! A right is checked twice: here, so that whoever lacks it learns nothing, and in the transaction of the write.
//! What somebody may not do is answered as what does not exist.

mod actor;
mod claim;
mod help;
mod office;
mod people;
mod role;
mod talking;
mod word;

pub use actor::{Actor, Channel};
pub use claim::{CLAIM_HOURS, JOIN, administrators_from, claim_code, join};
pub use office::{Office, Policy, Said, SecondPerson, Visit, reads};
pub(crate) use people::find as find_member;
pub use role::{Right, Role};
pub use talking::Talking;
pub use word::Word;

use chrono::{DateTime, FixedOffset};

use crate::announce;
use crate::curation;
use crate::error::UserError;
use crate::inquiry;
use crate::language::Language;
use crate::store::{Act, StoreError};

/// Does what a line says. Nothing when the line is no staff command, or its sender may not give it: then it is
/// to be answered like any other line.
///
/// `language` is the one to answer in. An error is for the log; the reader gets an apology.
pub async fn handle(
    office: &Office,
    actor: &Actor,
    line: &str,
    language: Language,
    now: DateTime<FixedOffset>,
) -> anyhow::Result<Option<Said>> {
    let command = Word::read(line);
    let may_answer = !line.trim_start().starts_with('/') && office.talking.includes(&actor.id);
    if command.is_none() && !may_answer {
        return Ok(None);
    }
    let member = office.store.member(&actor.id).await?.filter(|member| member.active);
    // A line that is no command answers the question of a dialogue.
    let word = command.map_or(Word::Choose, |(word, _)| word);
    let act = Act { actor, right: word.right(), action: word.text(), about: String::new() };
    if !office.store.allows(&act, now.to_utc()).await? {
        // Somebody of the staff may know that the command exists.
        let Some(member) = &member else { return Ok(None) };
        let visit = Visit { office, actor, member: Some(member), language, word, now };
        return Ok(Some(visit.say("staff-not-allowed")));
    }
    let visit = Visit { office, actor, member: member.as_ref(), language, word, now };
    if let Some((_, rest)) = command {
        return said(&visit, run(&visit, rest).await).map(Some);
    }
    match curation::continued(&visit, line).await {
        Ok(said) => Ok(said),
        Err(error) => said(&visit, Err(error)).map(Some),
    }
}

async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    match visit.word {
        Word::Office => help::run(visit),
        Word::Staff => people::run(visit, rest).await,
        Word::Audit => people::audit(visit).await,
        Word::Inbox | Word::Inquiry | Word::Answer | Word::Assign | Word::Close | Word::Stats => {
            inquiry::run(visit, rest).await
        }
        Word::Announce | Word::Send => announce::run(visit, rest).await,
        _ => curation::run(visit, rest).await,
    }
}

/// A file that was sent.
#[derive(Clone, Copy, Debug)]
pub struct Attached<'a> {
    /// Its name.
    pub name: &'a str,
    /// What stands under it.
    pub caption: &'a str,
    /// It was sent as a photo.
    pub photo: bool,
}

impl Attached<'_> {
    /// What is meant with it: to go with an announcement, as its caption says, or to be read as a table.
    fn word(&self) -> Option<(Word, &str)> {
        let table = || self.name.rsplit_once('.').is_some_and(|(_, ending)| is_table(ending));
        match Word::read(self.caption) {
            Some((Word::Announce, rest)) => Some((Word::Announce, rest)),
            _ if table() => Some((Word::Import, "")),
            _ => None,
        }
    }
}

fn is_table(ending: &str) -> bool {
    ["xlsx", "csv"].iter().any(|table| ending.eq_ignore_ascii_case(table))
}

/// Takes a file that was sent. Nothing when it means nothing to the office or its sender may not draft: then it is to
/// be answered like any file, and its bytes are not asked for.
pub async fn file(
    office: &Office,
    actor: &Actor,
    (file, bytes): (Attached<'_>, impl Future<Output = anyhow::Result<Vec<u8>>>),
    language: Language,
    now: DateTime<FixedOffset>,
) -> anyhow::Result<Option<Said>> {
    let Some((word, rest)) = file.word() else { return Ok(None) };
    let act = Act { actor, right: word.right(), action: word.text(), about: file.name.to_owned() };
    if !office.store.allows(&act, now.to_utc()).await? {
        return Ok(None);
    }
    let member = office.store.member(&actor.id).await?.filter(|member| member.active);
    let visit = Visit { office, actor, member: member.as_ref(), language, word, now };
    let taken = async {
        let bytes = bytes.await?;
        match word {
            Word::Announce => announce::sent(&visit, rest, (file.name, file.photo), bytes).await,
            _ => curation::file::sent(&visit, file.name, bytes).await,
        }
    };
    said(&visit, taken.await).map(Some)
}

/// What a fault is to the reader: a sentence where there is something they can do, else the error.
fn said(visit: &Visit<'_>, done: anyhow::Result<Said>) -> anyhow::Result<Said> {
    let error = match done {
        Ok(said) => return Ok(said),
        Err(error) => error,
    };
    if let Some(fault) = error.downcast_ref::<UserError>() {
        return Ok(Said::new(visit.told(fault)));
    }
    let id = match error.downcast_ref::<StoreError>() {
        Some(StoreError::NotAllowed) => "staff-not-allowed",
        Some(StoreError::SecondPerson) => "staff-second-person",
        Some(StoreError::OutOfDate { fact }) => {
            return Ok(Said::new(visit.text("staff-out-of-date", &[("fact", fact)])));
        }
        Some(StoreError::NoSuchRow) => "staff-gone",
        Some(StoreError::LastAdministrator) => "staff-last-administrator",
        Some(StoreError::Full { .. }) => "staff-disk-full",
        Some(StoreError::ReadOnly { .. }) => "staff-read-only",
        Some(StoreError::Busy { .. }) => "staff-busy",
        _ => return Err(error),
    };
    if !matches!(id, "staff-not-allowed" | "staff-second-person" | "staff-gone" | "staff-last-administrator") {
        log::error!("a staff command was not kept: {error}");
    }
    Ok(visit.say(id))
}
