//! The desk: the line with its facts, words and conversations, as front ends hold it.
//!
//! Cheap to share in an `Arc`. Answering takes no lock for longer than a copy; publishing swaps the
//! snapshot, so a question sees one state of the facts from start to end.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::ask::{Asked, Snapshot, ask_in, show};
use crate::compose::near;
use crate::facts::Catalogue;
use crate::facts::nearest::Point;
use crate::language::Language;
use crate::localize::{Bundles, render};
use crate::question::Question;
use crate::reply::Reply;
use crate::target::Target;
use crate::understand::Session;

/// Conversations kept at once; the ones longest silent go first.
const MOST_SESSIONS: usize = 10_000;
/// A conversation silent for longer begins anew.
const SESSION_MINUTES: i64 = 60;

/// See the module.
pub struct Desk {
    snapshot: RwLock<Arc<Snapshot>>,
    words: Bundles,
    sessions: Mutex<HashMap<String, (DateTime<FixedOffset>, Session)>>,
}

impl Desk {
    /// A desk over a catalogue. Fails only if the built-in messages are broken.
    pub fn new(catalogue: Catalogue) -> anyhow::Result<Desk> {
        Ok(Desk {
            snapshot: RwLock::new(Arc::new(Snapshot::new(catalogue))),
            words: Bundles::load()?,
            sessions: Mutex::new(HashMap::new()),
        })
    }

    /// The messages of both languages.
    pub fn words(&self) -> &Bundles {
        &self.words
    }

    /// The facts as they are now.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts newly published facts in place of the old.
    pub fn publish(&self, catalogue: Catalogue) {
        let fresh = Arc::new(Snapshot::new(catalogue));
        *self.snapshot.write().unwrap_or_else(PoisonError::into_inner) = fresh;
    }

    /// Answers a question; messages with the same session key are one conversation.
    pub fn answer(&self, question: &Question, session: &str) -> Reply {
        self.asked(question, Some(session)).reply
    }

    /// Answers a place on a map with the zones nearest to it, as far as their coordinates are published.
    pub fn near(&self, place: Point, language: Language) -> Reply {
        render(&self.words, &near::compose(&self.snapshot().catalogue, place), language)
    }

    /// Answers a question and says what led to the answer.
    pub fn asked(&self, question: &Question, session: Option<&str>) -> Asked {
        self.asked_in(question, session, None)
    }

    /// The same in this language, when one is given, whichever it was asked in.
    pub fn asked_in(&self, question: &Question, session: Option<&str>, language: Option<Language>) -> Asked {
        let before = session.map(|key| self.recall(key, question.now)).unwrap_or_default();
        let asked = ask_in(&self.snapshot(), &self.words, question, &before, language);
        if let Some(key) = session {
            self.remember(key, question.now, asked.session.clone());
        }
        asked
    }

    /// Shows what a button or a link points at, as a turn of the conversation; nothing when the facts
    /// do not have it (any more).
    pub fn show(&self, target: &Target, language: Language, now: DateTime<FixedOffset>, key: &str) -> Option<Asked> {
        let snapshot = self.snapshot();
        let intent = target.intent(&snapshot.catalogue)?;
        let text = target.wording(&snapshot.catalogue, &self.words, language)?;
        let question = Question { text, language: Some(language), now };
        let asked = show(&snapshot, &self.words, intent, &question, &self.recall(key, now));
        self.remember(key, now, asked.session.clone());
        Some(asked)
    }

    /// Goes back to where a conversation was, so that what comes next is about that.
    pub fn resume(&self, key: &str, session: Session, now: DateTime<FixedOffset>) {
        self.remember(key, now, session);
    }

    /// Forgets a conversation; true when there was one.
    pub fn forget(&self, key: &str) -> bool {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner).remove(key).is_some()
    }

    fn recall(&self, key: &str, now: DateTime<FixedOffset>) -> Session {
        let sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        match sessions.get(key) {
            Some((last, session)) if now.signed_duration_since(last) < TimeDelta::minutes(SESSION_MINUTES) => {
                session.clone()
            }
            _ => Session::default(),
        }
    }

    fn remember(&self, key: &str, now: DateTime<FixedOffset>, session: Session) {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        if sessions.len() >= MOST_SESSIONS && !sessions.contains_key(key) {
            // Dropping a tenth at a time keeps this rare.
            let mut times: Vec<DateTime<FixedOffset>> = sessions.values().map(|(last, _)| *last).collect();
            times.sort_unstable();
            let oldest = times.get(MOST_SESSIONS / 10).copied().unwrap_or(now);
            sessions.retain(|_, (last, _)| *last > oldest);
        }
        sessions.insert(key.to_owned(), (now, session));
    }
}
