//! Which kind of chat a message or a press comes from, and so who handles it.

use std::sync::Arc;

use teloxide::types::{CallbackQuery, Me, Message};

use super::buttons::Button;
use super::front::{Front, guess};
use super::private;

/// Handles a message. Private chats only; other chats are left in peace.
pub(super) async fn message(front: Arc<Front>, me: Me, message: Message) -> anyhow::Result<()> {
    if message.from.as_ref().is_some_and(|user| user.is_bot) || !message.chat.is_private() {
        return Ok(());
    }
    private::message(front, me, message).await
}

/// Does what a button stands for; a button that is none of ours is told so.
pub(super) async fn press(front: Arc<Front>, query: CallbackQuery) -> anyhow::Result<()> {
    let button = query.data.as_deref().and_then(|data| data.parse::<Button>().ok());
    let message = query.message.as_ref().filter(|message| message.chat().is_private());
    match (button, message) {
        (Some(button), Some(message)) => private::press(front, &query, message, button).await,
        _ => {
            let text = front.words().text(guess(Some(&query.from)), "telegram-button-unknown", &[]);
            front.sender.answer_press(&query.id, Some(&text)).await;
            Ok(())
        }
    }
}
