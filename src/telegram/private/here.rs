//! Where a handler is: the chat, its language, and the message whose button was pressed.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::anyhow;
use teloxide::types::{CallbackQuery, MaybeInaccessibleMessage, Message, MessageId, UserId};

use crate::language::Language;

use super::super::buttons::{Row, keyboard};
use super::super::front::{Front, conversation, guess};
use super::super::outgoing::{Destination, Sent};
use super::super::{Page, pages, text_blocks};
use super::staff;

/// How long work takes before it is shown that something is in the making.
const MOMENT: Duration = Duration::from_millis(300);

/// See the module.
#[derive(Clone)]
pub(super) struct Here {
    /// What every handler works with.
    pub front: Arc<Front>,
    /// The chat.
    pub to: Destination,
    /// The language chosen in it.
    pub chosen: Option<Language>,
    /// That, or the likeliest one.
    pub language: Language,
    /// The message whose button was pressed, or that answered a question before it was edited, when it
    /// is to be replaced.
    pub pressed: Option<MessageId>,
    /// The message that is answered.
    pub said: Option<MessageId>,
    /// Whose own words they are; nobody's when they were passed on.
    pub author: Option<UserId>,
}

impl Here {
    /// Where a message came from.
    pub async fn of(front: Arc<Front>, message: &Message) -> Here {
        let to = Destination::of(message);
        let chosen = front.chosen(to.chat).await;
        let language = chosen.unwrap_or_else(|| guess(message.from.as_ref()));
        Here { front, to, chosen, language, pressed: None, said: Some(message.id), author: staff::author(message) }
    }

    /// Where a button was pressed.
    pub async fn under(front: Arc<Front>, query: &CallbackQuery, message: &MaybeInaccessibleMessage) -> Here {
        let to = match message {
            MaybeInaccessibleMessage::Regular(message) => Destination::of(message),
            MaybeInaccessibleMessage::Inaccessible(gone) => Destination { chat: gone.chat.id, topic: None },
        };
        let chosen = front.chosen(to.chat).await;
        let language = chosen.unwrap_or_else(|| guess(Some(&query.from)));
        let mut here = Here { front, to, chosen, language, pressed: Some(message.id()), said: None, author: None };
        here.author = staff::presser(query, &here);
        here
    }

    /// The same place, where the message of the button stays as it is.
    pub fn below(&self) -> Here {
        Here { pressed: None, ..self.clone() }
    }

    /// The same place in this language.
    pub fn speaking(&self, language: Language) -> Here {
        Here { language, ..self.clone() }
    }

    /// The key of the chat's conversation at the desk.
    pub fn conversation(&self) -> String {
        conversation(self.to.chat)
    }

    /// A message of `locales/*/telegram.ftl`.
    pub fn text(&self, id: &str) -> String {
        self.filled(id, &[])
    }

    /// The same with arguments.
    pub fn filled(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.front.words().text(self.language, id, args)
    }

    /// Says a message of `locales/*/telegram.ftl`.
    pub async fn say(&self, id: &str) {
        self.show(&self.text(id), Vec::new()).await;
    }

    /// Shows a text in place of the message whose button was pressed, or as a new one.
    pub async fn show(&self, text: &str, buttons: Vec<Row>) {
        self.show_pages(&pages(&text_blocks(text)), buttons, &[]).await;
    }

    /// The same with pages; `facts` are those they rest on.
    pub async fn show_pages(&self, pages: &[Page], buttons: Vec<Row>, facts: &[String]) -> Sent {
        let buttons = Some(keyboard(buttons)).filter(|keyboard| !keyboard.inline_keyboard.is_empty());
        if let (Some(message), [page]) = (self.pressed, pages) {
            let sent = self.front.sender.edit(self.to.chat, message, page, buttons.clone(), facts).await;
            if !sent.failed() {
                self.front.told(self.to.chat, &sent, facts);
                return sent;
            }
        }
        let sent = self.front.sender.pages(self.to, pages, buttons, facts).await;
        self.front.told(self.to.chat, &sent, facts);
        sent
    }

    /// Waits for work; when it takes more than a moment the reader sees that something is in the
    /// making, such as `typing` or `upload_photo`.
    pub async fn waiting<T>(&self, action: &str, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        match tokio::time::timeout(MOMENT, &mut work).await {
            Ok(done) => done,
            Err(_) => tokio::join!(work, self.front.sender.action(self.to, action)).0,
        }
    }

    /// Does work that computes, beside everything that waits.
    pub async fn compute<T: Send + 'static>(
        &self,
        action: &str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> anyhow::Result<T> {
        let done = self.waiting(action, tokio::task::spawn_blocking(work)).await;
        // What a panic says may quote the text it stumbled over.
        done.map_err(|_| anyhow!("a bug, its place is in the line before"))
    }
}
