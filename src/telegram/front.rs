//! What every handler works with, and the words for someone whose language is not known yet.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use teloxide::types::{ChatId, MediaGroupId, Message, User};

use crate::desk::Desk;
use crate::language::Language;
use crate::localize::Bundles;
use crate::store::Store;

use super::outgoing::Sender;
use super::question_log::QuestionLog;
use super::recent::Recent;
use super::{Page, pages, text_blocks};

/// What every handler works with.
pub(super) struct Front {
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
    /// The album last told that only text can be read: its pictures arrive one by one.
    album: Mutex<Option<(ChatId, MediaGroupId)>>,
}

impl Front {
    pub(super) fn new(desk: Arc<Desk>, store: Store, sender: Sender) -> Front {
        let (recent, questions, album) = (Recent::new(), QuestionLog::default(), Mutex::new(None));
        Front { desk, store, sender, recent, questions, album }
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
