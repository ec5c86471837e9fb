//! What was asked, without who asked: gathered in memory and written a few seconds later, many at
//! once, so that no answer waits for it.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::inquiry::Theme;
use crate::reply::Reply;
use crate::store::{AskedQuestion, Store};

use super::front::now;

/// How long questions are gathered.
const GATHER: Duration = Duration::from_secs(5);
/// At most so many wait; more than the desk can answer in that time.
const MOST: usize = 10_000;

/// See the module.
#[derive(Default)]
pub(super) struct QuestionLog {
    waiting: Mutex<Vec<AskedQuestion>>,
}

impl QuestionLog {
    /// Notes a question, how its answer ended, and what it was about.
    pub(super) fn note(&self, text: &str, reply: &Reply, topic: Theme) {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() < MOST {
            let (text, day) = (text.to_owned(), now().date_naive());
            waiting.push(AskedQuestion { text, language: reply.language, status: reply.status, day, topic });
        }
    }

    /// Writes what has gathered, and forgets what is too old.
    pub(super) async fn write(&self, store: &Store) {
        let questions = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        if questions.is_empty() {
            return;
        }
        if let Err(error) = store.log_questions(&questions, now().date_naive()).await {
            log::warn!("{} questions were not kept: {error}", questions.len());
        }
    }

    /// Writes every few seconds, for as long as the program runs.
    pub(super) async fn keep_writing(&self, store: &Store) {
        loop {
            tokio::time::sleep(GATHER).await;
            self.write(store).await;
        }
    }
}
