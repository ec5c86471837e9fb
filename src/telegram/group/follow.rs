//! `/subscribe`, `/settings` and `/stop` in groups and channels: chosen by admins, for everybody in it.

use std::sync::Arc;

use chrono::Utc;
use teloxide::types::{CallbackQuery, MaybeInaccessibleMessage, Message};

use super::super::buttons::{Button, keyboard};
use super::super::following::{Menu, Place, described, number};
use super::super::front::{Front, guess};
use super::super::outgoing::Destination;
use super::super::{pages, text_blocks};
use super::here::Here;
use super::language::may_choose;

/// Which of the commands.
pub(super) enum Wish<'a> {
    Subscribe(&'a str),
    Settings,
    Stop,
}

pub(super) async fn run(here: &Here, message: &Message, wish: Wish<'_>) -> anyhow::Result<()> {
    if !may_choose(here, message).await? {
        here.say(here.language, "telegram-group-admins-only", None).await;
        return Ok(());
    }
    let (kind, title) = described(&message.chat);
    let (front, thread) = (&*here.front, number(here.to.topic));
    let place = Place { front, chat: here.to.chat.0, kind, title, thread, language: here.language };
    let menu = match wish {
        Wish::Subscribe(words) => place.subscribe(words).await?,
        Wish::Settings => place.settings().await?,
        Wish::Stop => {
            let ended = front.store.unsubscribe_all(here.to.chat.0).await?;
            let id = if ended > 0 { "telegram-stopped" } else { "telegram-stopped-none" };
            here.say(here.language, id, None).await;
            return Ok(());
        }
    };
    if let [page, ..] = pages(&text_blocks(&menu.text)).as_slice() {
        front.sender.reply(here.to, here.said, page, Some(keyboard(menu.rows)), &[]).await;
    }
    Ok(())
}

/// A button of the menu, pressed in a group: what an admin wishes is done and shown.
pub(in super::super) async fn prefer(
    front: Arc<Front>,
    query: &CallbackQuery,
    message: &MaybeInaccessibleMessage,
    button: Button,
) -> anyhow::Result<()> {
    let chat = message.chat();
    let admin = front.admins.include(&front.sender, chat.id, query.from.id).await;
    if matches!(admin, Ok(false)) {
        let text = front.words().text(guess(Some(&query.from)), "telegram-group-admins-only", &[]);
        front.sender.answer_press(&query.id, Some(&text)).await;
        return Ok(());
    }
    // The button shows a waiting sign until this is sent, whatever became of the wish.
    front.sender.answer_press(&query.id, None).await;
    admin?;
    let to = match message {
        MaybeInaccessibleMessage::Regular(message) => Destination::of(message),
        MaybeInaccessibleMessage::Inaccessible(gone) => Destination { chat: gone.chat.id, topic: None },
    };
    let (kind, title) = described(chat);
    let language = front.chosen(chat.id).await.unwrap_or_else(|| guess(Some(&query.from)));
    let place = Place { front: &front, chat: chat.id.0, kind, title, thread: number(to.topic), language };
    let menu = match button {
        Button::Topic(topic) => {
            place.turn(topic.into(), Utc::now()).await?;
            place.subscribe("").await?
        }
        Button::Prefer(preference) => place.prefer(preference).await?,
        _ => {
            front.store.unsubscribe_all(chat.id.0).await?;
            Menu { text: front.words().text(language, "telegram-stopped", &[]), rows: Vec::new() }
        }
    };
    if let [page, ..] = pages(&text_blocks(&menu.text)).as_slice() {
        front.sender.edit(chat.id, message.id(), page, Some(keyboard(menu.rows)), &[]).await;
    }
    Ok(())
}
