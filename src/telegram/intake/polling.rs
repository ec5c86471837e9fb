//! Long polling of our own, over raw JSON.
//!
//! It differs from teloxide's in what it survives: a message with something newer in it keeps
//! its text (see [`super::clean`]), a malformed update is skipped and acknowledged and does not
//! stop its neighbours, half a surrogate pair or a batch that is no JSON does not end the fetching.
//! And in what it does not survive: a second program polling with the same token, or a refused
//! token, ends it with a reason instead of a loop of retries.
//!
//! An update is acknowledged by the poll after it was written to the store.

use std::convert::Infallible;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use futures::future::{Either, select};
use futures::{Stream, stream};
use serde_json::{Value, json};
use teloxide::Bot;
use teloxide::stop::{StopFlag, StopToken, mk_stop_token};
use teloxide::types::Update;
use teloxide::update_listeners::{StatefulListener, UpdateListener};
use tokio::time::{sleep, timeout};

use super::super::call::{CallError, call, call_text, read};
use super::{ALLOWED_UPDATES, Intake};

/// How long one poll waits for news; the HTTP client gives up after 17 s.
const POLL_SECONDS: u64 = 10;
/// How many updates one poll brings; as many are fetched one by one after a batch that is no JSON.
const BATCH: u32 = 100;
/// How long the last acknowledgement may take.
const GOODBYE: Duration = Duration::from_secs(2);
/// How often to look whether there is room again.
const LOOK: Duration = Duration::from_millis(100);

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

/// Waits that double from one second to one minute while nothing works.
#[derive(Debug, Default)]
pub(in super::super) struct Backoff(u32);

impl Backoff {
    pub(in super::super) fn next(&mut self) -> Duration {
        let wait = Duration::from_secs(1 << self.0);
        self.0 = (self.0 + 1).min(6);
        wait
    }
}

/// A listener that gives the dispatcher what the intake holds, until it is stopped.
pub(in super::super) fn listener(intake: Arc<Intake>) -> impl UpdateListener<Err = Infallible> + Send {
    struct Listening {
        intake: Arc<Intake>,
        token: StopToken,
        stopped: StopFlag,
    }
    fn updates(from: &mut Listening) -> impl Stream<Item = Result<Update, Infallible>> + Send + '_ {
        stream::unfold(from, |from| async move {
            let stopped = from.stopped.clone();
            let update = match select(pin!(from.intake.next()), stopped).await {
                Either::Left((update, _)) => update,
                Either::Right(_) => None,
            };
            update.map(|update| (Ok(update), from))
        })
    }
    let (token, stopped) = mk_stop_token();
    StatefulListener::new(Listening { intake, token, stopped }, updates, |from: &mut Listening| from.token.clone())
}

/// Fetches updates.
pub(in super::super) struct Poller {
    bot: Bot,
    intake: Arc<Intake>,
    /// The id after the highest one that was written; 0 when all of those are acknowledged.
    offset: Arc<AtomicI64>,
    backoff: Backoff,
    troubled: bool,
    prepared: bool,
    /// How many polls still bring one update each.
    singly: u32,
}

impl Poller {
    pub(in super::super) fn new(bot: Bot, intake: Arc<Intake>) -> Poller {
        let (offset, backoff) = Default::default();
        Poller { bot, intake, offset, backoff, troubled: false, prepared: false, singly: 0 }
    }

    /// Tells Telegram, at the end, what was written. When this fails those updates come again,
    /// and are known.
    pub(in super::super) fn goodbye(&self) -> impl Future<Output = ()> + use<> {
        let (bot, offset) = (self.bot.clone(), self.offset.clone());
        async move {
            let offset = offset.load(Ordering::Acquire);
            if offset != 0 {
                let question = question(offset, 0, 1);
                let _ = timeout(GOODBYE, call(&bot, "getUpdates", &question)).await;
            }
        }
    }

    /// Polls until a fault ends it.
    pub(in super::super) async fn run(mut self) -> Fault {
        loop {
            if let Err(fault) = self.poll().await {
                return fault;
            }
        }
    }

    /// One poll, with the wait after it when it failed.
    async fn poll(&mut self) -> Result<(), Fault> {
        while self.intake.is_full() {
            sleep(LOOK).await;
        }
        let wait = match self.fetch().await {
            Ok(batch) => {
                if std::mem::take(&mut self.troubled) {
                    log::info!("Telegram is reached again");
                }
                match self.hand_over(batch).await {
                    None => return Ok(()),
                    Some(wait) => wait,
                }
            }
            Err(CallError::Refused { code: 409, .. }) => return Err(Fault::Conflict),
            Err(CallError::Refused { code: 401 | 404, .. }) => return Err(Fault::Token),
            Err(CallError::Refused { retry_after: Some(wait), .. }) => wait,
            Err(error) => self.trouble(&error.to_string()),
        };
        sleep(wait).await;
        Ok(())
    }

    async fn fetch(&mut self) -> Result<Vec<Value>, CallError> {
        self.prepare().await?;
        let limit = if self.singly > 0 { 1 } else { BATCH };
        self.singly = self.singly.saturating_sub(1);
        let question = question(self.offset.load(Ordering::Acquire), POLL_SECONDS, limit);
        let (status, text) = call_text(&self.bot, "getUpdates", &question).await?;
        match read(&text, status) {
            Ok(Value::Array(batch)) => Ok(batch),
            Ok(_) | Err(CallError::Garbage(200)) => self.unreadable(&text, limit),
            Err(error) => Err(error),
        }
    }

    /// A batch that is no JSON, or nested too deeply: from then on one update at a time, and the
    /// one at fault is passed over.
    fn unreadable(&mut self, text: &str, limit: u32) -> Result<Vec<Value>, CallError> {
        if limit > 1 {
            self.singly = BATCH;
            return Ok(vec![]);
        }
        let id = first_id(text).ok_or(CallError::Garbage(200))?;
        log::warn!("an update that cannot be read was skipped");
        self.offset.store(id + 1, Ordering::Release);
        Ok(vec![])
    }

    /// Has a batch written down and moves on behind it; gives how long to wait when it was not
    /// written, or is such that the next poll would bring it again.
    async fn hand_over(&mut self, batch: Vec<Value>) -> Option<Duration> {
        if batch.is_empty() {
            if self.singly == 0 {
                // Everything below the offset is acknowledged now. Ids may start anew lower than it.
                self.offset.store(0, Ordering::Release);
            }
            self.backoff = Backoff::default();
            return None;
        }
        match self.intake.accept(batch).await {
            Ok(Some(highest)) => {
                self.offset.store(highest + 1, Ordering::Release);
                self.backoff = Backoff::default();
                None
            }
            // Alone in its batch, it keeps all others back. Ids follow each other, so this passes over it.
            Ok(None) if self.singly > 0 && self.offset.load(Ordering::Acquire) > 0 => {
                self.offset.fetch_add(1, Ordering::AcqRel);
                None
            }
            Ok(None) => Some(self.trouble("an answer without any update that has an id")),
            Err(_) => Some(self.backoff.next()),
        }
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

    /// Says once that something is wrong, and how long to wait.
    fn trouble(&mut self, cause: &str) -> Duration {
        if !std::mem::replace(&mut self.troubled, true) {
            log::warn!("Telegram cannot be reached, trying again until it can: {cause}");
        }
        self.backoff.next()
    }
}

fn question(offset: i64, seconds: u64, limit: u32) -> Value {
    json!({"offset": offset, "timeout": seconds, "limit": limit, "allowed_updates": ALLOWED_UPDATES})
}

/// The first update id in a text that is no JSON.
fn first_id(text: &str) -> Option<i64> {
    let (_, after) = text.split_once("\"update_id\"")?;
    let digits = after.trim_start().strip_prefix(':')?.trim_start();
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse::<u32>().ok().map(i64::from)
}

#[cfg(test)]
mod tests {
    use super::{Backoff, first_id};

    #[test]
    fn waits_double_up_to_a_minute() {
        let mut backoff = Backoff::default();
        let waits: Vec<u64> = (0..8).map(|_| backoff.next().as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 64]);
    }

    #[test]
    fn the_id_of_an_update_that_is_no_json_is_found() {
        assert_eq!(first_id(r#"{"ok":true,"result":[{"update_id" : 17,"message":{]"#), Some(17));
        for none in ["", "\"update_id\"", "\"update_id\":", "\"update_id\":\"x\"", "\"update_id\":99999999999999999999"]
        {
            assert_eq!(first_id(none), None, "{none}");
        }
    }
}
