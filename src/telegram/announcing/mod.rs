//! Announcements in Telegram: how they are drawn, and what each of its refusals means for a delivery.
//!
//! Reading order: [`Announcing`] (the engine beside the answers), `courier` (one attempt), `uploads` (files
//! Telegram has already), `refusal` (what an error means).

mod courier;
mod refusal;
mod uploads;

use std::sync::{Arc, Mutex, PoisonError};

use chrono::Utc;
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::announce::Engine;

use super::LAST_WORDS;
use super::front::Front;
use courier::TelegramCourier;

/// The engine of announcements while the desk answers.
pub(super) struct Announcing {
    front: Arc<Front>,
    running: Mutex<Option<(oneshot::Sender<()>, JoinHandle<()>)>>,
}

impl Announcing {
    /// One that has not begun.
    pub(super) fn new(front: &Arc<Front>) -> Announcing {
        Announcing { front: front.clone(), running: Mutex::default() }
    }

    /// Begins to send, as the bot of this name.
    pub(super) fn begin(&self, username: &str) {
        let (store, desk) = (self.front.store.clone(), self.front.desk.clone());
        let courier = TelegramCourier::new(self.front.sender.clone(), desk.clone(), username);
        let engine = Engine::new(store, desk, courier, Arc::new(Utc::now), Arc::new(Notify::new()));
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(engine.run(async { drop(stopped.await) }));
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some((stop, running));
    }

    /// Lets what is under way come to its end.
    pub(super) async fn end(&self) {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some((stop, running)) = running else { return };
        drop(stop);
        if timeout(LAST_WORDS, running).await.is_err() {
            log::warn!("some announcements did not come to an end; they are doubtful at the next start");
        }
    }
}
