//! Which kind of chat a message or a press comes from, and so who handles it.

use std::sync::Arc;

use teloxide::types::{CallbackQuery, Me, Message};

use super::buttons::Button;
use super::front::{Front, guess};
use super::{group, private};

/// Handles a message.
pub(super) async fn message(front: Arc<Front>, me: Me, message: Message) -> anyhow::Result<()> {
    if !message.chat.is_private() {
        return group::message(front, me, message).await;
    }
    // What inline mode put into the chat is an answer, no question.
    let ours = message.via_bot.as_ref().is_some_and(|bot| bot.id == me.user.id);
    if ours || message.from.as_ref().is_some_and(|user| user.is_bot) {
        return Ok(());
    }
    private::message(front, me, message).await
}

/// Does what a button stands for; a button that is none of ours is told so.
pub(super) async fn press(front: Arc<Front>, query: CallbackQuery) -> anyhow::Result<()> {
    let button = query.data.as_deref().and_then(|data| data.parse::<Button>().ok());
    match (button, &query.message) {
        (Some(button), Some(message)) if message.chat().is_private() => {
            private::press(front, &query, message, button).await
        }
        (Some(button @ (Button::Topic(_) | Button::Prefer(_) | Button::Stop)), Some(message)) => {
            group::prefer(front, &query, message, button).await
        }
        (Some(Button::Language(language)), Some(message)) => group::press(front, &query, message, language).await,
        _ => {
            let text = front.words().text(guess(Some(&query.from)), "telegram-button-unknown", &[]);
            front.sender.answer_press(&query.id, Some(&text)).await;
            Ok(())
        }
    }
}
