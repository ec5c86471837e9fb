//! Replies that have to wait: kept in the store, sent in their order when their chat may be written
//! to again, also after a restart.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use teloxide::types::ChatId;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until};

use crate::store::{KeptReply, StoreError};

use super::deliver::{Outcome, Sender, Sent, Shared};
use super::{Attachment, Request};

/// How long to sleep when nothing is kept.
const LOOK: Duration = Duration::from_secs(600);

/// The chats replies are kept for.
#[derive(Default)]
pub(super) struct Kept {
    chats: Mutex<HashMap<ChatId, Wait>>,
    changed: Notify,
}

/// What a chat waits for.
#[derive(Clone, Copy)]
enum Wait {
    /// For its time.
    Until(Instant),
    /// For what is being sent to it.
    Sending,
}

impl Kept {
    fn chats(&self) -> MutexGuard<'_, HashMap<ChatId, Wait>> {
        self.chats.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// True when something waits for this chat: what comes after it waits, too.
    pub(super) fn waits_for(&self, chat: ChatId) -> bool {
        self.chats().contains_key(&chat)
    }

    /// Has a chat wait.
    pub(super) fn hold(&self, chat: ChatId, wait: Duration) {
        self.chats().insert(chat, Wait::Until(Instant::now() + wait));
        self.changed.notify_one();
    }

    /// How long something waits for this chat yet, if anything does.
    pub(super) fn wait(&self, chat: ChatId) -> Option<Duration> {
        self.waits_for(chat).then(|| self.left(chat).max(Duration::from_millis(100)))
    }

    /// How long a chat has to wait yet.
    fn left(&self, chat: ChatId) -> Duration {
        match self.chats().get(&chat) {
            Some(Wait::Until(time)) => time.saturating_duration_since(Instant::now()),
            Some(Wait::Sending) | None => Duration::ZERO,
        }
    }

    /// A group has a new id. What is being sent to it goes on under that one.
    pub(super) fn moved(&self, old: ChatId, new: ChatId) {
        let mut chats = self.chats();
        if let Some(wait) = chats.remove(&old) {
            chats.insert(new, wait);
        }
    }

    /// The chats whose time has come; they are being sent to from now on.
    fn due(&self) -> Vec<ChatId> {
        let now = Instant::now();
        let mut chats = self.chats();
        let due = chats.iter_mut().filter(|(_, wait)| matches!(wait, Wait::Until(time) if *time <= now));
        due.map(|(chat, wait)| {
            *wait = Wait::Sending;
            *chat
        })
        .collect()
    }

    /// When the next of them is due.
    fn next(&self) -> Instant {
        let chats = self.chats();
        let times = chats.values().filter_map(|wait| if let Wait::Until(time) = wait { Some(*time) } else { None });
        times.min().unwrap_or_else(|| Instant::now() + LOOK)
    }
}

fn left(after: DateTime<Utc>) -> Duration {
    (after - Utc::now()).to_std().unwrap_or_default()
}

fn date(wait: Duration) -> DateTime<Utc> {
    let wait = TimeDelta::from_std(wait).unwrap_or(TimeDelta::days(1));
    Utc::now() + wait
}

impl Sender {
    /// Sends what is kept, whenever its time comes. It ends only when it is dropped.
    pub async fn send_kept(&self) {
        if let Err(error) = self.recall().await {
            log::error!("replies kept before this start could not be read: {error}");
        }
        let mut sending = JoinSet::new();
        loop {
            for chat in self.shared.kept.due() {
                let sender = self.clone();
                sending.spawn(async move { sender.drain(chat).await });
            }
            while sending.try_join_next().is_some() {}
            tokio::select! {
                () = sleep_until(self.shared.kept.next()) => {}
                () = self.shared.kept.changed.notified() => {}
            }
        }
    }

    /// What an earlier run of the program left.
    async fn recall(&self) -> Result<(), StoreError> {
        let dropped = self.shared.store.drop_old_replies(Utc::now()).await?;
        if dropped > 0 {
            log::warn!("{dropped} replies could not be sent for a day and were given up");
        }
        self.shared.know_gone(self.shared.store.chats_gone().await?);
        for (chat, not_before) in self.shared.store.kept_chats().await? {
            self.shared.kept.hold(ChatId(chat), left(not_before));
        }
        Ok(())
    }

    /// Keeps a reply behind those its chat waits for already.
    pub(super) async fn keep(&self, chat: ChatId, request: &Request) -> Sent {
        let Shared { store, kept, .. } = &*self.shared;
        let wait = kept.left(chat);
        let file = request.file.as_ref().map(|file| file.bytes.as_slice());
        let text = serde_json::to_string(request).unwrap_or_default();
        if let Err(error) = store.keep_reply(chat.0, &text, file, date(wait), Utc::now()).await {
            log::error!("a reply to chat {chat} that had to wait was not kept: {error}");
            return Sent::Never;
        }
        // Its chat may just have been found empty.
        if !kept.waits_for(chat) {
            kept.hold(chat, wait);
        }
        Sent::Later
    }

    /// Sends what is kept for a chat, in order, until there is no more or the chat must wait again.
    async fn drain(&self, mut chat: ChatId) {
        let Shared { store, kept, .. } = &*self.shared;
        loop {
            chat = self.shared.current(chat);
            let outcome = match store.kept_reply(chat.0).await {
                Ok(Some(reply)) => self.shared.send_kept(chat, reply).await,
                Ok(None) => {
                    kept.chats().remove(&chat);
                    // Something may have been kept between the two lines above.
                    match store.kept_reply(chat.0).await {
                        Ok(None) => return,
                        _ => Err(Duration::ZERO),
                    }
                }
                Err(error) => {
                    log::error!("replies kept for chat {chat} could not be read: {error}");
                    Err(Duration::from_secs(60))
                }
            };
            chat = self.shared.current(chat);
            if let Err(wait) = outcome {
                if let Err(error) = store.delay_replies(chat.0, date(wait)).await {
                    log::error!("replies kept for chat {chat} could not be put off: {error}");
                }
                kept.hold(chat, wait);
                return;
            }
        }
    }
}

impl Shared {
    /// Sends one kept reply and forgets it; an error is how long to wait first.
    async fn send_kept(&self, chat: ChatId, reply: KeptReply) -> Result<(), Duration> {
        let mut outcome = Outcome::Never;
        if let Ok(mut request) = serde_json::from_str::<Request>(&reply.request) {
            if let (Some(file), Some(bytes)) = (&mut request.file, reply.file) {
                let Attachment { bytes: place, .. } = file;
                *place = bytes;
            }
            // Kept under an id the chat had before.
            request.readdress_if_moved(chat);
            let mut chat = chat;
            outcome = self.attempt(&mut chat, &mut request).await;
        }
        match outcome {
            Outcome::Wait(wait) => Err(wait),
            Outcome::Done(_) | Outcome::Never => self.store.drop_reply(reply.place).await.map_err(|error| {
                log::error!("a reply that was sent to chat {chat} could not be forgotten: {error}");
                Duration::from_secs(60)
            }),
        }
    }
}
