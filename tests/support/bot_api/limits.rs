//! Telegram's limits, watched over every message that is sent, changed or deleted; and chats with a fate of their own,
//! drawn from a seed.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::Instant;

use super::{BotApi, Refusal};

/// What is watched.
#[derive(Debug, Default)]
pub(super) struct Limits {
    /// To all chats together in any second; none: nothing is watched.
    pub per_second: usize,
    all: VecDeque<Instant>,
    chats: HashMap<i64, VecDeque<Instant>>,
    /// What went beyond.
    pub beyond: Vec<String>,
}

impl Limits {
    pub fn note(&mut self, chat: i64) {
        if self.per_second == 0 {
            return;
        }
        let now = Instant::now();
        let old = |times: &mut VecDeque<Instant>, span| {
            while times.front().is_some_and(|at| now - *at >= span) {
                times.pop_front();
            }
        };
        old(&mut self.all, Duration::from_secs(1));
        self.all.push_back(now);
        if self.all.len() > self.per_second {
            self.beyond.push(format!("{} in a second", self.all.len()));
        }
        // A person: bursts of three, then one a second. A group: twenty a minute.
        let (most, span) = if chat > 0 { (4, Duration::from_secs(1)) } else { (20, Duration::from_secs(60)) };
        let times = self.chats.entry(chat).or_default();
        old(times, span);
        times.push_back(now);
        if times.len() > most {
            self.beyond.push(format!("{} to chat {chat} within {span:?}", times.len()));
        }
    }
}

/// What becomes of the first message to a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Taken,
    Blocked,
    Kicked,
    Gone,
    NoRights,
    TopicClosed,
    /// Told to wait so many seconds.
    Wait(u64),
    /// A server error; it was sent or not.
    Server(bool),
    /// The line is cut; it was sent or not.
    Cut(bool),
    Slow(u64),
    Moved,
}

impl Fate {
    /// The fate of a chat: of a hundred, seventy-eight have none. The same for the same seed.
    pub fn of(seed: u64, chat: i64) -> Fate {
        // A group has had its fate when it was upgraded.
        if chat < Fate::new_id(0) {
            return Fate::Taken;
        }
        let mut mixed = seed ^ chat.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed ^= mixed >> 29;
        let group = chat < 0;
        match mixed % 100 {
            0..2 if !group => Fate::Blocked,
            0..2 => Fate::Kicked,
            2 => Fate::Gone,
            3 if group => Fate::NoRights,
            4 if group => Fate::TopicClosed,
            5 if group => Fate::Moved,
            6..9 => Fate::Wait(1 + mixed / 100 % 3),
            9..11 => Fate::Server(false),
            11..13 => Fate::Server(true),
            13..15 => Fate::Cut(false),
            15..17 => Fate::Cut(true),
            17..20 => Fate::Slow(200 + mixed / 100 % 1500),
            _ => Fate::Taken,
        }
    }

    /// The new id of a group.
    pub fn new_id(old: i64) -> i64 {
        old - 1_000_000_000_000
    }

    pub(super) fn refusal(self, chat: i64) -> Option<Refusal> {
        let said = |code, reason: &str, parameters| Some((code, reason.to_owned(), parameters));
        match self {
            Fate::Blocked => said(403, "Forbidden: bot was blocked by the user", Value::Null),
            Fate::Kicked => said(403, "Forbidden: bot was kicked from the supergroup chat", Value::Null),
            Fate::Gone => said(400, "Bad Request: chat not found", Value::Null),
            Fate::NoRights => {
                said(400, "Bad Request: not enough rights to send text messages to the chat", Value::Null)
            }
            Fate::TopicClosed => said(400, "Bad Request: TOPIC_CLOSED", Value::Null),
            Fate::Moved => {
                let new = json!({"migrate_to_chat_id": Fate::new_id(chat)});
                said(400, "Bad Request: group chat was upgraded to a supergroup chat", new)
            }
            _ => None,
        }
    }
}

impl BotApi {
    /// Watches that no more than this goes out in a second, and what each chat may get.
    pub fn watch(&self, per_second: usize) {
        self.inner().limits.per_second = per_second;
    }

    /// What went beyond the limits.
    pub fn beyond(&self) -> Vec<String> {
        self.inner().limits.beyond.clone()
    }

    /// Gives every chat a fate.
    pub fn fates(&self, seed: u64) {
        self.inner().fates = Some(seed);
    }
}
