//! Where a handler is: the chat, its language, and the message whose button was pressed.

use std::sync::Arc;

use teloxide::types::{CallbackQuery, InlineKeyboardMarkup, MaybeInaccessibleMessage, Message, MessageId};

use crate::language::Language;

use super::super::Page;
use super::super::front::{Front, guess};
use super::super::outgoing::Destination;

/// See the module.
pub(super) struct Here {
    /// What every handler works with.
    pub front: Arc<Front>,
    /// The chat.
    pub to: Destination,
    /// The language chosen in it.
    pub chosen: Option<Language>,
    /// That, or the likeliest one.
    pub language: Language,
    /// The message whose button was pressed.
    pub pressed: Option<MessageId>,
}

impl Here {
    /// Where a message came from.
    pub async fn of(front: Arc<Front>, message: &Message) -> Here {
        let to = Destination::of(message);
        let chosen = front.chosen(to.chat).await;
        let language = chosen.unwrap_or_else(|| guess(message.from.as_ref()));
        Here { front, to, chosen, language, pressed: None }
    }

    /// Where a button was pressed.
    pub async fn under(front: Arc<Front>, query: &CallbackQuery, message: &MaybeInaccessibleMessage) -> Here {
        let to = Destination { chat: message.chat().id, topic: None };
        let chosen = front.chosen(to.chat).await;
        let language = chosen.unwrap_or_else(|| guess(Some(&query.from)));
        Here { front, to, chosen, language, pressed: Some(message.id()) }
    }

    /// Says a message of `locales/*/telegram.ftl`.
    pub async fn say(&self, id: &str) {
        self.front.sender.pages(self.to, &self.front.page(self.language, id), None, &[]).await;
    }

    /// Shows pages in place of the message whose button was pressed, or as a new one.
    pub async fn show(&self, pages: &[Page], buttons: Option<InlineKeyboardMarkup>) {
        if let (Some(message), [page]) = (self.pressed, pages) {
            if !self.front.sender.edit(self.to.chat, message, page, buttons.clone(), &[]).await.failed() {
                return;
            }
        }
        self.front.sender.pages(self.to, pages, buttons, &[]).await;
    }
}
