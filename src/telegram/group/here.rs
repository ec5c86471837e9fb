//! Where in a group something was said: the topic, the message, who said it, in which language to answer.

use std::sync::Arc;

use chrono::Utc;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup, Me, Message, MessageId};

use crate::language::Language;
use crate::question::Question;

use super::super::front::{Front, guess, now};
use super::super::outgoing::Destination;
use super::super::{Page, pages, reply_blocks};
use super::short;

/// See the module.
pub(super) struct Here {
    /// What every handler works with.
    pub front: Arc<Front>,
    /// The desk's own name in Telegram, without `@`.
    pub username: String,
    /// The group, and the topic in it.
    pub to: Destination,
    /// The message something was said in.
    pub said: MessageId,
    /// Who said it, as a key of the conversation.
    speaker: i64,
    /// The language the admins chose.
    pub chosen: Option<Language>,
    /// That, or the likeliest one.
    pub language: Language,
}

/// An answer ready to be sent.
pub(super) struct Answer {
    pub page: Page,
    pub buttons: Option<InlineKeyboardMarkup>,
    pub facts: Vec<String>,
}

impl Here {
    /// Where a message was written.
    pub async fn of(front: Arc<Front>, me: &Me, message: &Message) -> Here {
        let to = Destination::of(message);
        let chosen = front.chosen(to.chat).await;
        let language = chosen.unwrap_or_else(|| guess(message.from.as_ref()));
        let username = me.user.username.clone().unwrap_or_default();
        let person = || message.from.as_ref().map_or(0, |user| user.id.0.cast_signed());
        let speaker = message.sender_chat.as_ref().map_or_else(person, |chat| chat.id.0);
        Here { front, username, to, said: message.id, speaker, chosen, language }
    }

    /// Replies with a message of `locales/*/telegram.ftl`.
    pub async fn say(&self, language: Language, id: &str, buttons: Option<InlineKeyboardMarkup>) {
        if let [page, ..] = self.front.page(language, id).as_slice() {
            self.front.sender.reply(self.to, self.said, page, buttons, &[]).await;
        }
    }

    /// Sets the group's language.
    pub async fn choose(&self, language: Language) -> anyhow::Result<()> {
        Ok(self.front.store.set_chat_language(self.to.chat.0, language, Utc::now()).await?)
    }

    /// What is to be answered to a question: in the language the admins chose, else in its own.
    pub fn answer(&self, text: &str) -> Answer {
        let front = &self.front;
        let question = Question { text: text.to_owned(), language: self.chosen, now: now() };
        // Several people talk in a group; each of them has a conversation, one in each topic.
        let topic = self.to.topic.map_or(0, |topic| topic.0.0);
        let session = format!("telegram:{}:{topic}:{}", self.to.chat, self.speaker);
        let reply = match self.chosen {
            Some(language) => front.desk.answer_in(&question, &session, language),
            None => front.desk.answer(&question, &session),
        };
        log::debug!("a question in chat {} was {:?}", self.to.chat, reply.status);
        let ask_next = front.words().text(reply.language, "telegram-ask-next", &[]);
        let page = pages(&reply_blocks(&short(&reply), &ask_next)).into_iter().next().unwrap_or_default();
        let facts = reply.facts.iter().map(|fact| fact.id.clone()).collect();
        Answer { page, buttons: self.in_private(reply.language), facts }
    }

    /// Replies to a question, and remembers with which message.
    pub async fn reply(&self, text: &str) {
        let Answer { page, buttons, facts } = self.answer(text);
        let sent = self.front.sender.reply(self.to, self.said, &page, buttons, &facts).await;
        self.front.answered(self.to.chat, self.said, &sent).await;
    }

    /// Puts another answer in place of the one a question had before it was edited.
    pub async fn revise(&self, text: &str, answer: MessageId) {
        let Answer { page, buttons, facts } = self.answer(text);
        self.front.sender.edit(self.to.chat, answer, &page, buttons, &facts).await;
    }

    /// A button that leads to the private chat with the desk.
    pub fn in_private(&self, language: Language) -> Option<InlineKeyboardMarkup> {
        let address = format!("https://t.me/{}?start=group", self.username).parse().ok()?;
        let name = self.front.words().text(language, "telegram-group-continue", &[]);
        Some(InlineKeyboardMarkup::new([[InlineKeyboardButton::url(name, address)]]))
    }
}
