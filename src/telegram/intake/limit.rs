//! How much one chat may ask. Who asks more is told once, politely, and asked to come back.

use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use serde_json::Value;

/// So many questions at once,
const AT_ONCE: u32 = 20;
/// then one each time this has passed: 30 a minute.
const PAUSE: Duration = Duration::from_secs(2);
/// The time between two notices to a chat that goes on.
const BETWEEN_NOTICES: Duration = Duration::from_secs(600);
/// After how many questions chats that were quiet are forgotten.
const TIDY: u32 = 1024;

/// What becomes of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is answered.
    Welcome,
    /// It is not answered; the chat is told so, unless it was just now.
    TooMany {
        /// To be told.
        tell: bool,
    },
}

/// Counts what each chat asks.
pub(super) struct Limit {
    questions: DefaultKeyedRateLimiter<i64>,
    notices: DefaultKeyedRateLimiter<i64>,
    counted: AtomicU32,
}

fn quota(at_once: u32, pause: Duration) -> Quota {
    let at_once = NonZeroU32::new(at_once).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(pause).unwrap_or(Quota::per_minute(NonZeroU32::MIN)).allow_burst(at_once)
}

impl Default for Limit {
    fn default() -> Limit {
        Limit {
            questions: RateLimiter::keyed(quota(AT_ONCE, PAUSE)),
            notices: RateLimiter::keyed(quota(1, BETWEEN_NOTICES)),
            counted: AtomicU32::new(0),
        }
    }
}

impl Limit {
    /// Counts a question of a chat.
    pub(super) fn judge(&self, chat: i64) -> Verdict {
        if self.counted.fetch_add(1, Ordering::Relaxed) % TIDY == TIDY - 1 {
            self.questions.retain_recent();
            self.notices.retain_recent();
        }
        if self.questions.check_key(&chat).is_ok() {
            return Verdict::Welcome;
        }
        Verdict::TooMany { tell: self.notices.check_key(&chat).is_ok() }
    }
}

/// The kinds of updates that are messages.
const MESSAGES: [&str; 4] = ["message", "edited_message", "channel_post", "edited_channel_post"];

/// The chat something was asked in.
pub(super) fn chat(raw: &Value) -> Option<i64> {
    let press = &raw["callback_query"];
    let asked = MESSAGES.into_iter().map(|kind| &raw[kind]).chain([&press["message"]]);
    asked.into_iter().find_map(|message| message["chat"]["id"].as_i64()).or_else(|| press["from"]["id"].as_i64())
}

/// The language of who asked, as Telegram knows it.
pub(super) fn language(raw: &Value) -> Option<String> {
    let kinds = ["message", "edited_message", "callback_query"];
    kinds.into_iter().find_map(|kind| raw[kind]["from"]["language_code"].as_str()).map(str::to_owned)
}

/// True for what someone wants an answer to. What people in a group say to each other is not
/// counted, nor is what Telegram notes.
pub(super) fn asks(raw: &Value) -> bool {
    if raw["callback_query"].is_object() {
        return true;
    }
    let message = MESSAGES.into_iter().map(|kind| &raw[kind]).find(|kind| kind.is_object());
    let Some(message) = message else { return false };
    let text = ["text", "caption"].into_iter().find_map(|part| message[part].as_str()).unwrap_or_default();
    message["chat"]["type"] == "private"
        || text.starts_with('/')
        || text.contains('@')
        || message["reply_to_message"]["from"]["is_bot"] == true
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_chat_that_floods_is_told_once_and_others_are_welcome() {
        let limit = Limit::default();
        let verdicts: Vec<Verdict> = (0..200).map(|_| limit.judge(7)).collect();
        let welcome = verdicts.iter().filter(|verdict| **verdict == Verdict::Welcome).count();
        let told = verdicts.iter().filter(|verdict| **verdict == Verdict::TooMany { tell: true }).count();
        assert_eq!((welcome, told), (20, 1));
        assert_eq!(limit.judge(8), Verdict::Welcome);
    }

    #[test]
    fn what_a_group_says_among_itself_is_not_counted() {
        let message = |kind: &str, text: &str| json!({"message": {"chat": {"id": -7, "type": kind}, "text": text}});
        assert!(asks(&message("private", "hello")));
        assert!(!asks(&message("supergroup", "hello")));
        assert!(asks(&message("supergroup", "/fdi@OurBot")) && asks(&message("group", "@OurBot FDI?")));
        assert!(asks(&json!({"callback_query": {"id": "1"}})) && !asks(&json!({"inline_query": {}})));
    }
}
