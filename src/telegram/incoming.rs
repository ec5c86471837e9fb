//! What arrived, and what is said to it. Private chats only; other chats are left in peace.

use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use chrono::{DateTime, FixedOffset, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use teloxide::types::{CallbackQuery, ChatId, Me, MediaGroupId, Message, MessageKind, User};

use crate::desk::Desk;
use crate::language::Language;
use crate::localize::Bundles;
use crate::question::Question;
use crate::store::Store;

use super::buttons::{self, Button};
use super::command::{Command, Incoming, read};
use super::outgoing::{Destination, Sender};
use super::{Page, pages, reply_blocks, text_blocks};

/// What every handler works with.
pub(super) struct Front {
    desk: Arc<Desk>,
    store: Store,
    /// The one way out.
    pub(super) sender: Sender,
    /// The album last told that only text can be read: its pictures arrive one by one.
    album: Mutex<Option<(ChatId, MediaGroupId)>>,
}

impl Front {
    pub(super) fn new(desk: Arc<Desk>, store: Store, sender: Sender) -> Front {
        Front { desk, store, sender, album: Mutex::new(None) }
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

    fn first_of_album(&self, message: &Message) -> bool {
        let Some(album) = message.media_group_id() else { return true };
        let this = Some((message.chat.id, album.clone()));
        let mut last = self.album.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *last, this.clone()) != this
    }
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
fn now() -> DateTime<FixedOffset> {
    Utc::now().with_timezone(&Ho_Chi_Minh).fixed_offset()
}

/// Answers a message.
pub(super) async fn message(front: Arc<Front>, me: Me, message: Message) -> anyhow::Result<()> {
    if !message.chat.is_private() || message.from.as_ref().is_some_and(|user| user.is_bot) {
        return Ok(());
    }
    let to = Destination::of(&message);
    let chosen = front.chosen(to.chat).await;
    let language = chosen.unwrap_or_else(|| guess(message.from.as_ref()));
    let Some(text) = message.text() else {
        // What is neither an ordinary message nor unknown to teloxide is a note of Telegram's.
        let ordinary = matches!(message.kind, MessageKind::Common(_) | MessageKind::Empty {} | MessageKind::Dice(_));
        if ordinary && front.first_of_album(&message) {
            front.sender.pages(to, &front.page(language, "telegram-text-only"), None, &[]).await;
        }
        return Ok(());
    };
    match read(text, me.user.username.as_deref().unwrap_or_default()) {
        Incoming::NotForUs => Ok(()),
        Incoming::Question(text) => {
            answer(&front, to, text, chosen, language).await;
            Ok(())
        }
        Incoming::Command(given) => command(&front, to, given, chosen, language).await,
    }
}

async fn answer(front: &Front, to: Destination, text: &str, chosen: Option<Language>, guessed: Language) {
    if text.is_empty() {
        front.sender.pages(to, &front.page(guessed, "telegram-text-only"), None, &[]).await;
        return;
    }
    let question = Question { text: text.to_owned(), language: chosen, now: now() };
    let reply = front.desk.answer(&question, &format!("telegram:{}", to.chat));
    log::debug!("a question of chat {} was {:?}", to.chat, reply.status);
    let ask_next = front.words().text(reply.language, "telegram-ask-next", &[]);
    let facts: Vec<String> = reply.facts.iter().map(|fact| fact.id.clone()).collect();
    front.sender.pages(to, &pages(&reply_blocks(&reply, &ask_next)), None, &facts).await;
}

async fn command(
    front: &Front,
    to: Destination,
    command: Command,
    chosen: Option<Language>,
    language: Language,
) -> anyhow::Result<()> {
    let languages = || Some(buttons::languages(front.words()));
    let (pages, buttons) = match command {
        Command::Start if chosen.is_none() => (front.both_greetings(language), languages()),
        Command::Start => (front.page(language, "telegram-greeting"), None),
        Command::Help => (front.page(language, "telegram-help"), None),
        Command::Language(Some(named)) => {
            remember(front, to.chat, named).await?;
            (front.page(named, "telegram-language-set"), languages())
        }
        Command::Language(None) => (front.page(language, "telegram-language-ask"), languages()),
        Command::Unknown => (front.page(language, "telegram-unknown-command"), None),
    };
    front.sender.pages(to, &pages, buttons, &[]).await;
    Ok(())
}

impl Front {
    /// The greeting in both languages, the likelier one first.
    fn both_greetings(&self, first: Language) -> Vec<Page> {
        let greetings = [first, first.other()].map(|language| self.words().text(language, "telegram-greeting", &[]));
        pages(&text_blocks(&greetings.join("\n\n———\n\n")))
    }
}

async fn remember(front: &Front, chat: ChatId, language: Language) -> anyhow::Result<()> {
    front.store.set_chat_language(chat.0, language, Utc::now()).await.context("a chosen language was not kept")
}

/// Does what a button stands for.
pub(super) async fn press(front: Arc<Front>, query: CallbackQuery) -> anyhow::Result<()> {
    let button = query.data.as_deref().and_then(|data| data.parse::<Button>().ok());
    let message = query.message.as_ref().filter(|message| message.chat().is_private());
    let (Some(Button::Language(language)), Some(message)) = (button, message) else {
        let text = front.words().text(guess(Some(&query.from)), "telegram-button-unknown", &[]);
        front.sender.answer_press(&query.id, Some(&text)).await;
        return Ok(());
    };
    let chat = message.chat().id;
    let kept = remember(&front, chat, language).await;
    // The button shows a waiting sign until this is sent, whatever became of the wish.
    front.sender.answer_press(&query.id, None).await;
    kept?;
    let pages = front.page(language, "telegram-language-set");
    let buttons = buttons::languages(front.words());
    let [page] = pages.as_slice() else { anyhow::bail!("telegram-language-set does not fit one message") };
    if front.sender.edit(chat, message.id(), page, Some(buttons.clone()), &[]).await.failed() {
        front.sender.pages(Destination { chat, topic: None }, &pages, Some(buttons), &[]).await;
    }
    Ok(())
}
