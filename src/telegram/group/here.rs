//! Where in a group something was said: the topic, the message, who said it, in which language to answer.

use std::sync::Arc;

use anyhow::anyhow;
use chrono::Utc;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup, Me, Message, MessageId};
use tokio::task::spawn_blocking;

use crate::inquiry::Theme;
use crate::language::Language;
use crate::question::Question;

use super::super::front::{Front, conversation, guess, now};
use super::super::outgoing::Destination;
use super::super::{Page, link, pages, reply_blocks};
use super::{NOWHERE, short};

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
struct Answer {
    page: Page,
    buttons: Option<InlineKeyboardMarkup>,
    facts: Vec<String>,
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
    async fn answer(&self, text: &str) -> anyhow::Result<Answer> {
        let front = &self.front;
        let question = Question { text: text.to_owned(), language: self.chosen, now: now() };
        // Several people talk in a group; each of them has a conversation, one in each topic.
        let topic = self.to.topic.map_or(0, |topic| topic.0.0);
        let key = format!("{}:{topic}:{}", conversation(self.to.chat), self.speaker);
        let (desk, chosen) = (front.desk.clone(), self.chosen);
        let work = move || desk.asked_in(&question, Some(&key), chosen);
        let asked = spawn_blocking(work).await.map_err(|_| anyhow!("a bug, its place is in the line before"))?;
        let theme = Theme::of(&asked.utterances, &front.desk.snapshot().catalogue);
        let reply = asked.reply;
        log::debug!("a question in chat {} was {:?}", self.to.chat, reply.status);
        front.questions.note(text, &reply, theme);
        let ask_next = front.words().text(reply.language, "telegram-ask-next", &[]);
        let page = pages(&reply_blocks(&short(&reply), &ask_next)).into_iter().next().unwrap_or_default();
        let facts = reply.facts.iter().map(|fact| &*fact.id);
        let link = link::of(facts, &front.desk.snapshot().catalogue);
        let buttons = self.in_private(reply.language, link.as_deref().unwrap_or(NOWHERE));
        let facts = reply.facts.into_iter().map(|fact| fact.id).collect();
        Ok(Answer { page, buttons, facts })
    }

    /// Replies to a question, and remembers with which message.
    pub async fn reply(&self, text: &str) -> anyhow::Result<()> {
        let Answer { page, buttons, facts } = self.answer(text).await?;
        let sent = self.front.sender.reply(self.to, self.said, &page, buttons, &facts).await;
        self.front.answered(self.to.chat, self.said, &sent);
        self.front.told(self.to.chat, &sent, &facts);
        Ok(())
    }

    /// Puts another answer in place of the one a question had before it was edited.
    pub async fn revise(&self, text: &str, answer: MessageId) -> anyhow::Result<()> {
        let Answer { page, buttons, facts } = self.answer(text).await?;
        let sent = self.front.sender.edit(self.to.chat, answer, &page, buttons, &facts).await;
        self.front.told(self.to.chat, &sent, &facts);
        Ok(())
    }

    /// A button that leads to the private chat with the desk, and there to what the link points at.
    pub fn in_private(&self, language: Language, link: &str) -> Option<InlineKeyboardMarkup> {
        let address = format!("https://t.me/{}?start={link}", self.username).parse().ok()?;
        let name = self.front.words().text(language, "telegram-group-continue", &[]);
        Some(InlineKeyboardMarkup::new([[InlineKeyboardButton::url(name, address)]]))
    }
}
