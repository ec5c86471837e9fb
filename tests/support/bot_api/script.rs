//! What a test has the server do wrong.

use std::time::Duration;

use tokio::time::Instant;

use super::BotApi;

/// What the server does instead of its work, once.
#[derive(Clone, Debug)]
pub enum Fault {
    Refuse(u16, &'static str),
    TooMany {
        seconds: u64,
    },
    /// An HTTP status with a page of HTML.
    Page(u16),
    /// The line breaks; what was asked for is done, or not.
    Cut {
        done: bool,
    },
}

/// How a chat takes messages.
#[derive(Clone, Debug)]
pub(super) enum Mood {
    /// Not before this.
    Held(Instant),
    /// Never: the reason.
    Gone(&'static str),
    /// Under another id.
    Moved(i64),
}

impl BotApi {
    /// The next call of a method (in lower case) goes wrong like this.
    pub fn fault(&self, method: &str, fault: Fault) {
        self.inner().faults.entry(method.to_owned()).or_default().push_back(fault);
    }

    /// Every message to this chat takes this long.
    pub fn slow(&self, chat: i64, delay: Duration) {
        self.inner().slow.insert(chat, delay);
    }

    /// This chat takes no message before the time has passed: 429 with what is left of it.
    pub fn hold(&self, chat: i64, time: Duration) {
        self.inner().moods.insert(chat, Mood::Held(Instant::now() + time));
    }

    /// This chat takes no messages, for this reason.
    pub fn leave(&self, chat: i64, reason: &'static str) {
        self.inner().moods.insert(chat, Mood::Gone(reason));
    }

    /// This group has a new id.
    pub fn upgrade(&self, old: i64, new: i64) {
        self.inner().moods.insert(old, Mood::Moved(new));
    }

    /// This chat is as it was.
    pub fn come_back(&self, chat: i64) {
        self.inner().moods.remove(&chat);
    }

    /// A webhook was set for the bot.
    pub fn set_webhook(&self, url: &str) {
        self.inner().webhook = url.to_owned();
    }
}
