//! Staff at work in their private chat: a line goes to [`crate::staff::handle`], what it says is shown.
//!
//! Who somebody is is the id of the user Telegram vouches for, in their own private chat, for words they wrote
//! themselves: nothing forwarded, edited or sent through another bot is a command.

use teloxide::types::{CallbackQuery, FileMeta, Message, UserId};

use crate::error::UserError;
use crate::spreadsheet::Limits;
use crate::staff::{self, Actor, Attached, Said};

use super::super::buttons::commands;
use super::super::front::{now, own_words};
use super::super::outgoing::Attachment;
use super::super::{pages, text_blocks};
use super::here::Here;

/// The account a message speaks for; nothing when it may not command.
pub(super) fn author(message: &Message) -> Option<UserId> {
    let user = own_words(message)?;
    (message.chat.id.0 == i64::try_from(user.0).ok()?).then_some(user)
}

/// The account a press speaks for.
pub(super) fn presser(query: &CallbackQuery, here: &Here) -> Option<UserId> {
    let own = here.to.chat.0 == i64::try_from(query.from.id.0).ok()?;
    (own && !query.from.is_bot).then_some(query.from.id)
}

/// Does what a line says, if it is a staff command of somebody who may give it.
pub(super) async fn run(here: &Here, user: Option<UserId>, line: &str) -> anyhow::Result<bool> {
    let Some(user) = user else { return Ok(false) };
    let actor = Actor::telegram(user.0);
    let done = staff::handle(&here.front.office, &actor, line, here.language, now()).await?;
    match done {
        Some(said) => {
            show(here, said).await;
            Ok(true)
        }
        None => Ok(false),
    }
}

/// Takes a file or a photo from somebody of the staff.
pub(super) async fn file(here: &Here, message: &Message) -> anyhow::Result<bool> {
    let Some(user) = here.author else { return Ok(false) };
    // Of a photo Telegram gives several sizes, the largest last.
    let photo = message.photo().and_then(|sizes| sizes.last()).map(|size| (&size.file, "photo.jpg"));
    let document = message.document().map(|one| (&one.file, one.file_name.as_deref().unwrap_or("file")));
    let Some((file, name)) = document.or(photo) else { return Ok(false) };
    let attached = Attached { name, caption: message.caption().unwrap_or_default(), photo: document.is_none() };
    let actor = Actor::telegram(user.0);
    let attached = (attached, fetched(here, file));
    let Some(said) = staff::file(&here.front.office, &actor, attached, here.language, now()).await? else {
        return Ok(false);
    };
    show(here, said).await;
    Ok(true)
}

/// The bytes of a file; one that is too large is not fetched.
async fn fetched(here: &Here, file: &FileMeta) -> anyhow::Result<Vec<u8>> {
    let most = usize::try_from(Limits::CHAT.file).unwrap_or(usize::MAX);
    if usize::try_from(file.size).is_ok_and(|size| size > most) {
        return Err(UserError::new("staff-file-too-large").with("megabytes", Limits::CHAT.file >> 20).into());
    }
    here.waiting("typing", here.front.sender.download(&file.id.0, most)).await
}

/// Uses the code of a link.
pub(super) async fn join(here: &Here, code: &str) -> anyhow::Result<()> {
    let Some(user) = here.author else { return Ok(()) };
    let who = (&Actor::telegram(user.0), here.to.chat.0);
    let said = staff::join(&here.front.office, who, code, here.language, now()).await?;
    show(here, said).await;
    Ok(())
}

async fn show(here: &Here, said: Said) {
    here.show_pages(&pages(&text_blocks(&said.text)), commands(said.buttons), &[]).await;
    if let Some((name, bytes)) = said.file {
        let file = Attachment { field: "document".to_owned(), name, bytes };
        here.front.sender.file(here.to, "sendDocument", file, None, &[]).await;
    }
}
