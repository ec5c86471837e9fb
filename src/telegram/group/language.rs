//! The language of a group, which its admins alone choose.

use std::sync::Arc;

use chrono::Utc;
use teloxide::types::{CallbackQuery, MaybeInaccessibleMessage, Message};

use crate::language::Language;

use super::super::buttons::{keyboard, languages};
use super::super::front::{Front, guess};
use super::here::Here;

/// `/language`: sets the one that is named, or offers both.
pub(super) async fn run(here: &Here, message: &Message, named: Option<Language>) -> anyhow::Result<()> {
    let offer = || Some(keyboard(vec![languages(here.front.words())]));
    if !may_choose(here, message).await? {
        here.say(here.language, "telegram-group-admins-only", None).await;
        return Ok(());
    }
    match named {
        Some(language) => {
            here.choose(language).await?;
            here.say(language, "telegram-group-language-set", offer()).await;
        }
        None => here.say(here.language, "telegram-group-language-ask", offer()).await,
    }
    Ok(())
}

/// Who writes as the chat itself is an anonymous admin, or the channel.
pub(super) async fn may_choose(here: &Here, message: &Message) -> anyhow::Result<bool> {
    match (&message.sender_chat, &message.from) {
        (Some(chat), _) => Ok(chat.id == here.to.chat),
        (None, Some(user)) => here.front.admins.include(&here.front.sender, here.to.chat, user.id).await,
        (None, None) => Ok(false),
    }
}

/// A language button in a group.
pub(in super::super) async fn press(
    front: Arc<Front>,
    query: &CallbackQuery,
    message: &MaybeInaccessibleMessage,
    language: Language,
) -> anyhow::Result<()> {
    let chat = message.chat().id;
    let kept = match front.admins.include(&front.sender, chat, query.from.id).await {
        Ok(true) => front.store.set_chat_language(chat.0, language, Utc::now()).await.map_err(anyhow::Error::from),
        Ok(false) => {
            let text = front.words().text(guess(Some(&query.from)), "telegram-group-admins-only", &[]);
            front.sender.answer_press(&query.id, Some(&text)).await;
            return Ok(());
        }
        Err(error) => Err(error),
    };
    // The button shows a waiting sign until this is sent, whatever became of the wish.
    front.sender.answer_press(&query.id, None).await;
    kept?;
    let pages = front.page(language, "telegram-group-language-set");
    if let [page, ..] = pages.as_slice() {
        front.sender.edit(chat, message.id(), page, Some(keyboard(vec![languages(front.words())])), &[]).await;
    }
    Ok(())
}
