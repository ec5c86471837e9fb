//! What arrives: written down before it is acknowledged, handled, and only then done with.
//!
//! Reading order: [`Intake`] (in by [`Intake::accept`], out by [`Intake::next`], ended by
//! [`Intake::finished`]); `clean` (nothing newer than teloxide empties a message), `limit` (how much one
//! chat may ask), `lines` (whose turn it is), `writer` (many in one transaction); `polling` and
//! `webhook` bring updates, `recovery` those an earlier run left.
//!
//! A program that is killed at any moment loses nothing: what is not marked as done is handled at
//! the next start. Only what was being answered in that moment may be answered twice.

mod clean;
mod limit;
mod lines;
mod polling;
mod recovery;
mod webhook;
mod writer;

pub use clean::{ReadUpdate, read_update};
pub use polling::Fault;
pub use webhook::{NotASecret, Webhook, WebhookSecret, WebhookUrl};

pub(super) use polling::{Backoff, Poller, listener};
pub(super) use webhook::serve;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::Value;
use teloxide::types::{Update, UpdateKind};
use tokio::sync::{Notify, mpsc};

use crate::store::{Answered, NewUpdate, Store, Told};

use limit::{Limit, Verdict};
use lines::{Lane, Lines, Ticket};
use writer::{NotWritten, Writer};

/// The kinds of updates the desk asks Telegram for. One that no handler takes ends quietly.
pub(super) const ALLOWED_UPDATES: [&str; 7] = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "inline_query",
    "my_chat_member",
];

/// How many updates may wait before no more are taken from Telegram, which keeps them for a day.
const FULL: usize = 50_000;
/// How many notices may wait to be sent.
const NOTICES: usize = 256;

/// Something to be said to a chat about what it sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// It asks more than can be answered fairly.
    TooMany {
        /// The chat.
        chat: i64,
        /// The language of who asked, as Telegram knows it.
        language: Option<String>,
    },
    /// A question of it ended the program again and again and is given up.
    GivenUp {
        /// The chat.
        chat: i64,
    },
}

/// Where updates go in and come out.
pub(super) struct Intake {
    store: Store,
    writer: Writer,
    limit: Limit,
    lines: Arc<Mutex<Lines>>,
    /// Something may have become ready.
    ready: Arc<Notify>,
    closed: AtomicBool,
    notices: mpsc::Sender<Notice>,
    recovery: tokio::sync::Mutex<recovery::Recovery>,
}

fn locked(lines: &Mutex<Lines>) -> MutexGuard<'_, Lines> {
    lines.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Intake {
    /// An intake, the notices it gives, and the work of writing, which must run.
    pub(super) fn new(
        store: Store,
    ) -> (Arc<Intake>, mpsc::Receiver<Notice>, impl Future<Output = ()> + Send + 'static) {
        let (lines, ready) = (Arc::new(Mutex::new(Lines::default())), Arc::new(Notify::new()));
        let (free, wake) = (lines.clone(), ready.clone());
        // Only what is marked on disk makes room: what may be handled twice is what is out.
        let marked = move |ids: &[i64]| {
            let mut lines = locked(&free);
            ids.iter().for_each(|id| lines.finished(*id));
            drop(lines);
            wake.notify_one();
        };
        let (writer, writing) = Writer::new(store.clone(), marked);
        let (notices, told) = mpsc::channel(NOTICES);
        let (limit, closed, recovery) = Default::default();
        let intake = Intake { store, writer, limit, lines, ready, closed, notices, recovery };
        (Arc::new(intake), told, writing)
    }

    /// Takes a batch of updates in. When it comes back they are on disk and may be acknowledged;
    /// after an error they must not be. Gives the highest id of the batch.
    pub(super) async fn accept(&self, batch: Vec<Value>) -> Result<Option<i64>, NotWritten> {
        let (mut highest, mut rows, mut updates) = (None, Vec::new(), Vec::new());
        let mut skipped: Vec<String> = Vec::new();
        for raw in batch {
            let kind = clean::kind(&raw);
            let verdict = self.judge(&raw);
            let ReadUpdate { id, update, body } = read_update(raw);
            highest = highest.max(id);
            let (Some(id), Some(update)) = (id, update) else {
                skipped.push(kind);
                continue;
            };
            let body = Some(body).filter(|_| verdict == Verdict::Welcome);
            let lane = lane(&update, id);
            let chat_id = if let Lane::Chat(chat) = lane { Some(chat) } else { None };
            if body.is_some() {
                updates.push((lane, Ticket { id, update: Some(Box::new(update)), recovered: false }));
            }
            rows.push(NewUpdate { update_id: id, chat_id, body });
        }
        if let Some(first) = skipped.first() {
            // One line a batch: a flood of them must not fill the disk with log.
            log::warn!("updates that cannot be read were skipped: {}, the first is {first:?}", skipped.len());
        }
        if rows.is_empty() {
            return Ok(highest);
        }
        let mut new = self.writer.arrived(rows).await?;
        let mut lines = locked(&self.lines);
        // Of one that comes twice in a batch the first is new.
        for (lane, ticket) in updates.into_iter().filter(|(_, ticket)| new.remove(&ticket.id)) {
            lines.push(lane, ticket);
        }
        drop(lines);
        self.ready.notify_one();
        Ok(highest)
    }

    /// Counts a question of its chat, and has the chat told when it asks too much.
    fn judge(&self, raw: &Value) -> Verdict {
        let Some(chat) = limit::asks(raw).then(|| limit::chat(raw)).flatten() else { return Verdict::Welcome };
        let verdict = self.limit.judge(chat);
        if verdict == (Verdict::TooMany { tell: true }) {
            log::info!("chat {chat} asks more than it may; what is over is not answered");
            let language = limit::language(raw);
            let _ = self.notices.try_send(Notice::TooMany { chat, language });
        }
        verdict
    }

    /// The next update to be handled; none when the intake was closed.
    pub(super) async fn next(&self) -> Option<Update> {
        let mut recovery = self.recovery.lock().await;
        loop {
            let ready = self.ready.notified();
            if self.closed.load(Ordering::Acquire) {
                // The next call ends, too.
                self.ready.notify_one();
                return None;
            }
            if let Some(update) = recovery.next(self).await {
                return Some(update);
            }
            ready.await;
        }
    }

    /// What an update in its line says; one that cannot be read any more is done with.
    async fn open(&self, ticket: Ticket) -> Option<Update> {
        if let Some(update) = ticket.update {
            return Some(*update);
        }
        let body = self.store.inbox_body(ticket.id).await.unwrap_or_else(|error| {
            log::error!("an update that waits could not be read: {error}");
            None
        });
        let update = body.as_deref().and_then(clean::read_again);
        if update.is_none() {
            self.writer.done(ticket.id);
        }
        update
    }

    /// Marks an update as handled.
    pub(super) fn finished(&self, update: &Update) {
        self.writer.done(i64::from(update.id.0));
    }

    /// Keeps which message answered a question, in the round of writing that is next.
    pub(super) fn answered(&self, link: Answered) {
        self.writer.answered(link);
    }

    /// Keeps what a chat was told, in the same round.
    pub(super) fn told(&self, told: Told) {
        self.writer.told(told);
    }

    /// Waits until that is written for every answer given so far.
    pub(super) async fn settled(&self) {
        self.writer.settled().await;
    }

    /// True while so much waits that no more should come.
    pub(super) fn is_full(&self) -> bool {
        locked(&self.lines).waiting() >= FULL
    }

    /// Gives out no more. What waits stays in the store.
    pub(super) fn close(&self) {
        self.closed.store(true, Ordering::Release);
        self.ready.notify_one();
    }

    /// True once no more is taken.
    pub(super) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    /// Has the work of writing end after everything given to it so far.
    pub(super) fn end(&self) {
        self.writer.end();
    }
}

/// Whom an update waits for.
fn lane(update: &Update, id: i64) -> Lane {
    let alone = matches!(update.kind, UpdateKind::InlineQuery(_) | UpdateKind::ChosenInlineResult(_));
    match update.chat() {
        Some(chat) if !alone => Lane::Chat(chat.id.0),
        _ => Lane::Alone(id),
    }
}
