//! Long polling of our own, over raw JSON.
//!
//! It differs from teloxide's in what it survives: a message with something newer in it keeps
//! its text (see [`super::clean`]), a malformed update is skipped and acknowledged and does not
//! stop its neighbours, half a surrogate pair does not make a batch unreadable. And in what it
//! does not survive: a second program polling with the same token, or a refused token, ends it
//! with a reason instead of a loop of retries.
//!
//! An update is acknowledged by the poll after it was handed over. What was fetched but not
//! handed over when the program stops comes again at the next start.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use futures::future::select;
use futures::{Stream, stream};
use serde_json::{Value, json};
use teloxide::Bot;
use teloxide::stop::{StopFlag, StopToken, mk_stop_token};
use teloxide::types::Update;
use teloxide::update_listeners::{StatefulListener, UpdateListener};

use super::call::{CallError, call};
use super::clean;

/// How long one poll waits for news; the HTTP client gives up after 17 s.
const POLL_SECONDS: u64 = 10;
/// How long the last acknowledgement may take.
const GOODBYE: Duration = Duration::from_secs(2);

/// Why polling cannot go on. Waiting does not help, a person must act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Another program polls, or a webhook was set, with this token.
    #[error("another program is already answering as this bot; stop it first, only one may run with a token")]
    Conflict,
    /// The token is wrong or was revoked.
    #[error("Telegram does not accept the bot token; check TELOXIDE_TOKEN")]
    Token,
}

/// Where the listener leaves the reason it ended for.
pub(super) type FaultSlot = Arc<OnceLock<Fault>>;

/// Waits that double from one second to one minute while nothing works.
#[derive(Debug, Default)]
pub(super) struct Backoff(u32);

impl Backoff {
    pub(super) fn next(&mut self) -> Duration {
        let wait = Duration::from_secs(1 << self.0);
        self.0 = (self.0 + 1).min(6);
        wait
    }
}

struct Poller {
    bot: Bot,
    /// The id after the last update handed over.
    offset: i64,
    /// Fetched and not handed over: id, and the update unless it was malformed.
    fetched: VecDeque<(i64, Option<Update>)>,
    backoff: Backoff,
    troubled: bool,
    prepared: bool,
    token: StopToken,
    stopped: StopFlag,
    fault: FaultSlot,
}

/// A listener that polls until it is stopped or finds a fault.
pub(super) fn listener(bot: Bot, fault: FaultSlot) -> impl UpdateListener<Err = Infallible> + Send {
    let (token, stopped) = mk_stop_token();
    let poller = Poller {
        bot,
        offset: 0,
        fetched: VecDeque::new(),
        backoff: Backoff::default(),
        troubled: false,
        prepared: false,
        token,
        stopped,
        fault,
    };
    StatefulListener::new(poller, updates, |poller: &mut Poller| poller.token.clone())
}

fn updates(poller: &mut Poller) -> impl Stream<Item = Result<Update, Infallible>> + Send + '_ {
    stream::unfold(poller, |poller| async move { poller.next().await.map(|update| (Ok(update), poller)) })
}

impl Poller {
    async fn next(&mut self) -> Option<Update> {
        loop {
            if self.stopped.is_stopped() || self.fault.get().is_some() {
                self.acknowledge().await;
                return None;
            }
            match self.fetched.pop_front() {
                Some((id, update)) => {
                    self.offset = id + 1;
                    if update.is_some() {
                        return update;
                    }
                }
                None => self.poll_or_stop().await,
            }
        }
    }

    async fn poll_or_stop(&mut self) {
        let stopped = self.stopped.clone();
        let _ = select(pin!(self.poll()), stopped).await;
    }

    /// One poll, with the wait after it when it failed.
    async fn poll(&mut self) {
        let polled = match self.prepare().await {
            Ok(()) => call(&self.bot, "getUpdates", &self.question(POLL_SECONDS)).await,
            Err(error) => Err(error),
        };
        let wait = match polled.map(|batch| self.take(batch)) {
            Ok(true) => {
                if std::mem::take(&mut self.troubled) {
                    log::info!("Telegram is reached again");
                }
                self.backoff = Backoff::default();
                return;
            }
            Ok(false) => self.trouble("an answer without any update that has an id"),
            Err(CallError::Refused { code: 409, .. }) => return self.end(Fault::Conflict),
            Err(CallError::Refused { code: 401 | 404, .. }) => return self.end(Fault::Token),
            Err(CallError::Refused { retry_after: Some(wait), .. }) => wait,
            Err(error) => self.trouble(&error.to_string()),
        };
        tokio::time::sleep(wait).await;
    }

    /// A webhook left by another set-up would keep every update from us.
    async fn prepare(&mut self) -> Result<(), CallError> {
        if self.prepared {
            return Ok(());
        }
        let webhook = call(&self.bot, "getWebhookInfo", &json!({})).await?;
        if webhook["url"].as_str().is_some_and(|url| !url.is_empty()) {
            log::warn!("a webhook was set for this bot; it is removed, messages are fetched from now on");
            call(&self.bot, "deleteWebhook", &json!({"drop_pending_updates": false})).await?;
        }
        self.prepared = true;
        Ok(())
    }

    fn question(&self, seconds: u64) -> Value {
        json!({"offset": self.offset, "timeout": seconds, "allowed_updates": ["message", "callback_query"]})
    }

    /// Reads a batch; false when it is such that the next poll would bring it again.
    fn take(&mut self, batch: Value) -> bool {
        let Value::Array(batch) = batch else { return false };
        let empty = batch.is_empty();
        for raw in batch {
            let kind = clean::kind(&raw);
            let clean::ReadUpdate { id, update } = clean::read_update(raw);
            if update.is_none() {
                log::warn!("an update that cannot be read was skipped: {kind}");
            }
            self.fetched.extend(id.map(|id| (id, update)));
        }
        empty || !self.fetched.is_empty()
    }

    /// Says once that something is wrong, and how long to wait.
    fn trouble(&mut self, cause: &str) -> Duration {
        if !std::mem::replace(&mut self.troubled, true) {
            log::warn!("Telegram cannot be reached, trying again until it can: {cause}");
        }
        self.backoff.next()
    }

    fn end(&self, fault: Fault) {
        let _ = self.fault.set(fault);
    }

    /// Tells Telegram what was handed over. When this fails those updates come again.
    async fn acknowledge(&self) {
        if self.offset == 0 || self.fault.get().is_some() {
            return;
        }
        let mut question = self.question(0);
        question["limit"] = json!(1);
        let _ = tokio::time::timeout(GOODBYE, call(&self.bot, "getUpdates", &question)).await;
    }
}

#[cfg(test)]
mod tests {
    use super::Backoff;

    #[test]
    fn waits_double_up_to_a_minute() {
        let mut backoff = Backoff::default();
        let waits: Vec<u64> = (0..8).map(|_| backoff.next().as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 64]);
    }
}
