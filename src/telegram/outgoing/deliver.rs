//! One request until its end: sent, kept for later, or given up with the reason in the log.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::Utc;
use serde_json::Value;
use teloxide::Bot;
use teloxide::types::{ChatId, MessageId};
use tokio::time::sleep;

use crate::store::Store;

use super::super::call::{CallError, call, call_with};
use super::kept::Kept;
use super::pace::{Pace, Pacer};
use super::remedy::{Remedy, pause};
use super::{Request, remedy};

/// How often one request is tried before it is kept for later.
const TRIES: u32 = 4;
/// When to try again what failed so often.
const LATER: Duration = Duration::from_secs(60);

/// What became of a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Sent {
    /// Telegram has it; what it answered.
    Now(Value),
    /// Telegram does not take it now: it is kept in the store and goes out later.
    Later,
    /// It cannot be delivered; the log says why.
    Never,
}

impl Sent {
    /// True when it will not arrive.
    pub fn failed(&self) -> bool {
        *self == Sent::Never
    }

    /// The id of the message that was sent or changed.
    pub fn message(&self) -> Option<MessageId> {
        let Sent::Now(answer) = self else { return None };
        answer["message_id"].as_i64().and_then(|id| id.try_into().ok()).map(MessageId)
    }
}

/// The one way out. Cheap to clone: a clone is a handle on the same pace.
#[derive(Clone)]
pub struct Sender {
    pub(super) shared: Arc<Shared>,
}

pub(super) struct Shared {
    bot: Bot,
    pub(super) store: Store,
    pub(super) pacer: Pacer,
    pub(super) kept: Kept,
    /// Chats that take no messages any more.
    gone: Mutex<HashSet<ChatId>>,
    /// New ids of groups that were upgraded while the program ran.
    moved: Mutex<HashMap<ChatId, ChatId>>,
}

impl Shared {
    /// The bot, to fetch files with.
    pub(super) fn bot(&self) -> &Bot {
        &self.bot
    }
}

/// What became of one attempt, with its retries.
pub(super) enum Outcome {
    Done(Value),
    /// Not before this has passed.
    Wait(Duration),
    Never,
}

impl Sender {
    /// A way out for this bot, at this pace.
    pub fn new(bot: Bot, store: Store, pace: Pace) -> Sender {
        let (pacer, kept) = (Pacer::new(pace), Kept::default());
        let (gone, moved) = (Mutex::default(), Mutex::default());
        Sender { shared: Arc::new(Shared { bot, store, pacer, kept, gone, moved }) }
    }

    /// Sends a request to its chat. Handlers need not look at what becomes of it: what cannot be
    /// delivered is logged here, what must wait is kept.
    pub async fn deliver(&self, chat: ChatId, mut request: Request) -> Sent {
        let mut chat = self.shared.now_at(chat, &mut request);
        if !self.shared.kept.waits_for(chat) {
            match self.shared.attempt(&mut chat, &mut request).await {
                Outcome::Done(answer) => return Sent::Now(answer),
                Outcome::Never => return Sent::Never,
                Outcome::Wait(wait) => self.shared.kept.hold(chat, wait),
            }
        }
        // Behind what waits already, so that the order stays.
        self.keep(chat, &request).await
    }

    /// Makes a call that belongs to a moment: once, and quietly when it fails.
    pub async fn at_once(&self, request: Request) {
        if let Err(error) = self.shared.call(&request).await {
            log::debug!("{} came to nothing: {error}", request.method);
        }
    }

    /// Asks Telegram for something a handler needs to go on.
    pub async fn ask(&self, request: Request) -> anyhow::Result<Value> {
        self.shared.call(&request).await.map_err(|error| anyhow::anyhow!("{}: {error}", request.method))
    }

    /// Remembers that the desk was removed from a chat.
    pub async fn left(&self, chat: ChatId) {
        self.shared.gone(chat, "the desk was removed from it").await;
    }

    /// Remembers that the desk is in a chat again.
    pub async fn returned(&self, chat: ChatId) {
        self.shared.back(chat).await;
    }

    /// True for the id a group has since it was upgraded while the program ran.
    pub fn is_new_id(&self, chat: ChatId) -> bool {
        locked(&self.shared.moved).values().any(|new| *new == chat)
    }

    /// Remembers a group's new id and moves everything kept for it.
    pub async fn move_chat(&self, old: ChatId, new: ChatId) {
        self.shared.move_chat(old, new).await;
    }
}

fn locked<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    /// Tries until it works, must wait for long, or there is no more sense in it.
    pub(super) async fn attempt(&self, chat: &mut ChatId, request: &mut Request) -> Outcome {
        for tries in 0..TRIES {
            let turn = match self.pacer.turn(*chat).await {
                Ok(turn) => turn,
                Err(wait) => return Outcome::Wait(wait),
            };
            let called = self.call(request).await;
            drop(turn);
            let error = match called {
                Ok(answer) => {
                    self.back(*chat).await;
                    return Outcome::Done(answer);
                }
                Err(error) => error,
            };
            match Remedy::of(&error) {
                Remedy::Nothing => return Outcome::Done(Value::Null),
                Remedy::Wait(wait) => self.pacer.hold(*chat, wait),
                Remedy::Again if tries + 1 == TRIES => {}
                Remedy::Again => {
                    log::debug!("trying chat {chat} again: {error}");
                    sleep(pause(tries)).await;
                }
                Remedy::Plain if request.drop_tags() => {
                    let facts = request.facts.join(", ");
                    log::error!(
                        "Telegram could not read the tags of a message to chat {chat} about [{facts}]; it goes out without"
                    );
                }
                Remedy::Moved(new) if new != *chat => {
                    self.move_chat(*chat, new).await;
                    *chat = self.now_at(*chat, request);
                }
                Remedy::Gone => {
                    self.gone(*chat, &error).await;
                    return Outcome::Never;
                }
                Remedy::Plain | Remedy::Moved(_) | Remedy::None => {
                    log::warn!("a message to chat {chat} could not be delivered: {error}");
                    return Outcome::Never;
                }
            }
        }
        log::warn!("chat {chat} cannot be reached for now; what is for it is kept and sent later");
        Outcome::Wait(LATER + remedy::pause(0))
    }

    pub(super) async fn call(&self, request: &Request) -> Result<Value, CallError> {
        match &request.file {
            Some(file) => call_with(&self.bot, &request.method, &request.arguments, file).await,
            None => call(&self.bot, &request.method, &request.arguments).await,
        }
    }

    /// The id a chat has now.
    pub(super) fn current(&self, chat: ChatId) -> ChatId {
        locked(&self.moved).get(&chat).copied().unwrap_or(chat)
    }

    /// The id a chat has now; the request is turned to it.
    pub(super) fn now_at(&self, chat: ChatId, request: &mut Request) -> ChatId {
        let now = self.current(chat);
        if now != chat {
            request.readdress(now);
        }
        now
    }

    async fn move_chat(&self, old: ChatId, new: ChatId) {
        log::info!("chat {old} is chat {new} from now on");
        locked(&self.moved).insert(old, new);
        if let Err(error) = self.store.move_chat(old.0, new.0).await {
            log::error!("what is kept for chat {old} was not moved: {error}");
        }
        self.kept.moved(old, new);
    }

    pub(super) async fn gone(&self, chat: ChatId, reason: impl std::fmt::Display) {
        log::info!("chat {chat} takes no messages any more: {reason}");
        locked(&self.gone).insert(chat);
        if let Err(error) = self.store.chat_gone(chat.0, Utc::now()).await {
            log::error!("that chat {chat} is gone was not kept: {error}");
        }
    }

    pub(super) async fn back(&self, chat: ChatId) {
        if !locked(&self.gone).remove(&chat) {
            return;
        }
        log::info!("chat {chat} takes messages again");
        if let Err(error) = self.store.chat_back(chat.0, Utc::now()).await {
            log::error!("that chat {chat} is back was not kept: {error}");
        }
    }

    pub(super) fn know_gone(&self, chats: Vec<i64>) {
        locked(&self.gone).extend(chats.into_iter().map(ChatId));
    }
}
