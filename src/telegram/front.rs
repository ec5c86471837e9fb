//! What every handler works with, and the words for someone whose language is not known yet.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use teloxide::types::{ChatId, MediaGroupId, Message, MessageId, User, UserId};

use crate::desk::Desk;
use crate::language::Language;
use crate::localize::Bundles;
use crate::staff::Office;
use crate::store::{Answered, Store, Told};

use super::group::Admins;
use super::intake::Intake;
use super::outgoing::{Sender, Sent};
use super::question_log::QuestionLog;
use super::recent::Recent;
use super::{Page, pages, text_blocks};

/// What every handler works with.
pub(super) struct Front {
    /// The office, as its staff work with it.
    pub(super) office: Office,
    /// Facts, words and conversations.
    pub(super) desk: Arc<Desk>,
    /// What survives a restart.
    pub(super) store: Store,
    /// The one way out.
    pub(super) sender: Sender,
    /// Answers given lately.
    pub(super) recent: Recent,
    /// What was asked, by nobody.
    pub(super) questions: QuestionLog,
    /// Who may choose a group's language.
    pub(super) admins: Admins,
    intake: Arc<Intake>,
    /// The album last told that only text can be read: its pictures arrive one by one.
    album: Mutex<Option<(ChatId, MediaGroupId)>>,
}

impl Front {
    pub(super) fn new(office: Office, sender: Sender, intake: Arc<Intake>) -> Front {
        let (desk, store) = (office.desk.clone(), office.store.clone());
        let (recent, questions, admins, album) =
            (Recent::new(), QuestionLog::default(), Admins::default(), Mutex::new(None));
        Front { office, desk, store, sender, recent, questions, admins, intake, album }
    }

    pub(super) fn words(&self) -> &Bundles {
        self.desk.words()
    }

    /// A message of `locales/*/telegram.ftl` as pages.
    pub(super) fn page(&self, language: Language, id: &str) -> Vec<Page> {
        pages(&text_blocks(&self.words().text(language, id, &[])))
    }

    /// The language chosen in a chat. A store that fails must not keep an answer back.
    pub(super) async fn chosen(&self, chat: ChatId) -> Option<Language> {
        self.store.chat_language(chat.0).await.unwrap_or_else(|error| {
            log::error!("the language of chat {chat} could not be read: {error}");
            None
        })
    }

    /// Remembers which message answers a question, should it be edited.
    pub(super) fn answered(&self, chat: ChatId, question: MessageId, sent: &Sent) {
        if let Some(answer) = sent.message() {
            let [question_id, answer_id] = [question, answer].map(|message| i64::from(message.0));
            self.intake.answered(Answered { chat_id: chat.0, question_id, answer_id });
        }
    }

    /// Keeps which facts a chat that subscribed was told with a message.
    pub(super) fn told(&self, chat: ChatId, sent: &Sent, facts: &[String]) {
        if let Some(answer) = sent.message().filter(|_| !facts.is_empty()) {
            let (chat_id, answer_id) = (chat.0, answer.0.into());
            self.intake.told(Told { chat_id, answer_id, facts: facts.to_vec() });
        }
    }

    /// The message of ours that answers a question.
    pub(super) async fn answer_to(&self, chat: ChatId, question: MessageId) -> anyhow::Result<Option<MessageId>> {
        // A question and its edit may come at once. Edits are few, so it is they that wait.
        self.intake.settled().await;
        let answer = self.store.answer_to(chat.0, question.0.into()).await?;
        Ok(answer.and_then(|id| id.try_into().ok()).map(MessageId))
    }

    /// True for a message that is not of the album the last one was of.
    pub(super) fn first_of_album(&self, message: &Message) -> bool {
        let Some(album) = message.media_group_id() else { return true };
        let this = Some((message.chat.id, album.clone()));
        let mut last = self.album.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *last, this.clone()) != this
    }
}

/// The key of a chat's conversation at the desk.
pub(super) fn conversation(chat: ChatId) -> String {
    format!("telegram:{chat}")
}

/// Whose own words a message is: a person's, under their own name. Nobody's when it was forwarded, sent through
/// another bot or as a chat.
pub(super) fn own_words(message: &Message) -> Option<UserId> {
    let passed_on = message.forward_origin().is_some() || message.via_bot.is_some() || message.sender_chat.is_some();
    message.from.as_ref().filter(|user| !user.is_bot && !passed_on).map(|user| user.id)
}

/// The language to use with someone who has chosen none: that of their Telegram.
pub(super) fn guess(user: Option<&User>) -> Language {
    speaks(user.and_then(|user| user.language_code.as_deref()))
}

/// The language to use with someone whose Telegram speaks this one.
pub(super) fn speaks(tag: Option<&str>) -> Language {
    let tag = tag.unwrap_or_default();
    if tag.to_ascii_lowercase().starts_with("vi") { Language::Vi } else { Language::En }
}

/// Hai Phong's time.
pub(super) fn now() -> DateTime<FixedOffset> {
    Utc::now().with_timezone(&Ho_Chi_Minh).fixed_offset()
}
