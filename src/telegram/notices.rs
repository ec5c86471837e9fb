//! Messages another part of the program, or another program on the same store, wants sent: fetched and sent.

use std::sync::Arc;
use std::time::Duration;

use teloxide::types::ChatId;

use crate::store::{NewNotice, StoreError};

use super::buttons::{commands, keyboard};
use super::front::Front;
use super::outgoing::Destination;
use super::{pages, text_blocks};

/// How often the store is asked.
const LOOK: Duration = Duration::from_secs(1);
/// Notices fetched at once.
const MOST: i64 = 50;

/// Sends notices as they come. Never ends.
pub(super) async fn send(front: Arc<Front>) {
    loop {
        if let Err(error) = round(&front).await {
            log::warn!("notices could not be read: {error}");
        }
        tokio::time::sleep(LOOK).await;
    }
}

async fn round(front: &Front) -> Result<(), StoreError> {
    for waiting in front.store.notices(MOST).await? {
        let NewNotice { chat_id, text, buttons } = waiting.notice;
        let buttons = Some(keyboard(commands(buttons)));
        let buttons = buttons.filter(|keyboard| !keyboard.inline_keyboard.is_empty());
        let to = Destination { chat: ChatId(chat_id), topic: None };
        front.sender.pages(to, &pages(&text_blocks(&text)), buttons, &[]).await;
        front.store.drop_notice(waiting.id).await?;
    }
    Ok(())
}
