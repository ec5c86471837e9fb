//! The desk is added to a chat, removed from it, or given other rights.

use std::sync::Arc;

use chrono::Utc;
use teloxide::types::{ChatMemberUpdated, InlineKeyboardButton, Me};

use crate::store::ChatKind;

use super::following::described;
use super::front::{Front, guess};
use super::outgoing::Destination;
use super::{buttons, pages, text_blocks};

/// Takes note: the chat can be written to by the office from then on. A group the desk is new in is greeted; a channel never is, its readers did not ask.
pub(super) async fn changed(front: Arc<Front>, me: Me, change: ChatMemberUpdated) -> anyhow::Result<()> {
    let chat = change.chat.id;
    let (before, now) = (change.old_chat_member.is_present(), change.new_chat_member.is_present());
    if !now {
        front.sender.left(chat).await;
        return Ok(());
    }
    if before {
        // Other rights, and nothing that anybody needs to be told.
        return Ok(());
    }
    front.sender.returned(chat).await;
    let (kind, title) = described(&change.chat);
    if kind != ChatKind::Private {
        let called = (kind, title.as_deref());
        front.store.register_follower(chat.0, called, guess(Some(&change.from)), false, Utc::now()).await?;
    }
    let group = change.chat.is_group() || change.chat.is_supergroup();
    // A group that was upgraded or has chosen its language knows the desk.
    if group && !front.sender.is_new_id(chat) && front.chosen(chat).await.is_none() {
        greet(&front, &me, &change).await;
    }
    Ok(())
}

/// The greeting in both languages, that of who added the desk first.
async fn greet(front: &Front, me: &Me, change: &ChatMemberUpdated) {
    let first = guess(Some(&change.from));
    let words = front.words();
    let name = me.user.username.clone().unwrap_or_default();
    let text = |language| words.text(language, "telegram-group-greeting", &[("name", name.as_str())]);
    let greeting = pages(&text_blocks(&[first, first.other()].map(text).join("\n\n———\n\n")));
    let mut rows = vec![buttons::languages(words)];
    if let Ok(address) = format!("https://t.me/{name}?start=group").parse() {
        let private = words.text(first, "telegram-group-continue", &[]);
        rows.push(vec![InlineKeyboardButton::url(private, address)]);
    }
    let to = Destination { chat: change.chat.id, topic: None };
    front.sender.pages(to, &greeting, Some(buttons::keyboard(rows)), &[]).await;
}
