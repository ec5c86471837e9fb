//! Answers given lately, so that the buttons under them know what they are about.
//!
//! In memory only: after a restart, or when many newer ones came, a button says "please ask again".

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use teloxide::types::ChatId;

use crate::language::Language;
use crate::reply::Reply;
use crate::store::InquiryKind;
use crate::understand::Session;

use super::{Page, pages, reply_blocks};
use crate::key::{to_number, to_text};

/// Answers remembered of one chat.
const OF_ONE: usize = 8;
/// Answers remembered in all.
const OF_ALL: usize = 2_000;
/// Hours an answer is remembered.
const HOURS: i64 = 24;

/// The number of a remembered answer. One of an earlier run is no answer of this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AnswerId(u64);

impl std::fmt::Display for AnswerId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&to_text(self.0))
    }
}

impl std::str::FromStr for AnswerId {
    type Err = ();

    fn from_str(text: &str) -> Result<AnswerId, ()> {
        to_number(text).map(AnswerId).ok_or(())
    }
}

/// A remembered answer.
pub(super) struct Given {
    /// Its number.
    pub id: AnswerId,
    chat: ChatId,
    at: DateTime<Utc>,
    /// What was asked.
    pub question: String,
    /// The same, completed from the conversation.
    pub meant: String,
    /// What was said.
    pub reply: Reply,
    /// What a follow-up builds on.
    pub session: Session,
    /// The inquiries made of it, and what was said then: pressing twice makes no second one.
    pub inquiries: tokio::sync::Mutex<Vec<(InquiryKind, i64, String)>>,
}

impl Given {
    /// The answer as messages; `ask_next` stands over the suggested questions.
    pub fn pages(&self, ask_next: &str) -> Vec<Page> {
        pages(&reply_blocks(&self.reply, ask_next))
    }

    /// Ids of the facts it rests on.
    pub fn facts(&self) -> Vec<String> {
        self.reply.facts.iter().map(|fact| fact.id.clone()).collect()
    }

    /// The language it was given in.
    pub fn language(&self) -> Language {
        self.reply.language
    }
}

/// See the module.
pub(super) struct Recent {
    inner: Mutex<(u64, VecDeque<Arc<Given>>)>,
}

impl Recent {
    pub(super) fn new() -> Recent {
        // Later than every number of an earlier run.
        let first = u64::try_from(Utc::now().timestamp_micros()).unwrap_or_default();
        Recent { inner: Mutex::new((first, VecDeque::new())) }
    }

    fn locked(&self) -> MutexGuard<'_, (u64, VecDeque<Arc<Given>>)> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Remembers an answer given in a chat.
    pub(super) fn keep(
        &self,
        chat: ChatId,
        (question, meant): (String, String),
        reply: Reply,
        session: Session,
    ) -> Arc<Given> {
        let mut inner = self.locked();
        let (next, given) = &mut *inner;
        *next += 1;
        if given.iter().filter(|one| one.chat == chat).count() >= OF_ONE
            && let Some(oldest) = given.iter().position(|one| one.chat == chat)
        {
            given.remove(oldest);
        }
        let now = Utc::now();
        while given.len() >= OF_ALL || given.front().is_some_and(|one| one.is_old(now)) {
            given.pop_front();
        }
        let (id, inquiries) = (AnswerId(*next), tokio::sync::Mutex::default());
        let one = Arc::new(Given { id, chat, at: now, question, meant, reply, session, inquiries });
        given.push_back(Arc::clone(&one));
        one
    }

    /// A remembered answer, in the chat where it was given.
    pub(super) fn get(&self, chat: ChatId, id: AnswerId) -> Option<Arc<Given>> {
        let now = Utc::now();
        let inner = self.locked();
        inner.1.iter().find(|one| one.id == id && one.chat == chat && !one.is_old(now)).cloned()
    }

    /// The questions of a chat that are remembered, oldest first.
    pub(super) fn questions(&self, chat: ChatId) -> Vec<String> {
        self.locked().1.iter().filter(|one| one.chat == chat).map(|one| one.question.clone()).collect()
    }

    /// Forgets what was asked and answered in a chat; tells how many answers that were.
    pub(super) fn forget(&self, chat: ChatId) -> usize {
        let mut inner = self.locked();
        let before = inner.1.len();
        inner.1.retain(|one| one.chat != chat);
        before - inner.1.len()
    }
}

impl Given {
    fn is_old(&self, now: DateTime<Utc>) -> bool {
        now.signed_duration_since(self.at) >= TimeDelta::hours(HOURS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::Status;

    fn keep(recent: &Recent, chat: i64) -> AnswerId {
        let reply = Reply {
            status: Status::Answered,
            language: Language::En,
            paragraphs: vec![],
            facts: vec![],
            suggestions: vec![],
            attachments: vec![],
        };
        let question = ("q".to_owned(), "q".to_owned());
        recent.keep(ChatId(chat), question, reply, Session::default()).id
    }

    #[test]
    fn a_chat_that_asks_much_pushes_out_its_own_answers_only() {
        let recent = Recent::new();
        let other = keep(&recent, 8);
        let first = keep(&recent, 7);
        let last = (0..100).map(|_| keep(&recent, 7)).last().expect("a hundred");
        assert!(recent.get(ChatId(7), first).is_none() && recent.get(ChatId(7), last).is_some());
        assert!(recent.get(ChatId(8), other).is_some() && recent.get(ChatId(7), other).is_none());
        assert_eq!((recent.forget(ChatId(7)), recent.forget(ChatId(7))), (OF_ONE, 0));
        for chat in 0..3 * OF_ALL as i64 {
            keep(&recent, 100 + chat);
        }
        assert_eq!(recent.locked().1.len(), OF_ALL);
    }
}
