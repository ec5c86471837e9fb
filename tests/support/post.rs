//! A channel in the test's own hands: messages as chats see them, and what goes wrong as the test says.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use investor_desk::announce::{Courier, Engine, Verdict};
use investor_desk::staff::Office;
use investor_desk::store::{AnnouncementFile, Parcel, Task};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;

/// A message in a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub chat: i64,
    pub id: i64,
    pub text: String,
    pub reply_to: Option<i64>,
    pub file: Option<String>,
    pub deleted: bool,
}

/// What goes wrong with the next attempt in a chat.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// Not done, and this is said.
    Says(Verdict),
    /// Done, and nobody learns of it.
    Unheard,
}

#[derive(Default)]
struct Inner {
    messages: Vec<Shown>,
    troubles: HashMap<i64, VecDeque<Trouble>>,
    attempts: usize,
}

/// See the module.
#[derive(Clone, Default)]
pub struct Post(Arc<Mutex<Inner>>);

impl Post {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap()
    }

    /// The next attempt in a chat goes wrong like this.
    pub fn trouble(&self, chat: i64, trouble: Trouble) {
        self.inner().troubles.entry(chat).or_default().push_back(trouble);
    }

    /// The messages a chat sees.
    pub fn of(&self, chat: i64) -> Vec<Shown> {
        self.inner().messages.iter().filter(|shown| shown.chat == chat && !shown.deleted).cloned().collect()
    }

    /// Every message ever sent.
    pub fn all(&self) -> Vec<Shown> {
        self.inner().messages.clone()
    }

    /// How many attempts were made.
    pub fn attempts(&self) -> usize {
        self.inner().attempts
    }
}

impl Courier for Post {
    type Turn = ();

    fn ready(&self, _: i64) -> Result<(), Duration> {
        Ok(())
    }

    async fn turn(&self) {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }

    async fn carry(&self, _turn: (), parcel: &Parcel, file: Option<&AnnouncementFile>, marked: &str) -> Verdict {
        tokio::time::sleep(Duration::from_millis(2)).await;
        let mut inner = self.inner();
        inner.attempts += 1;
        let trouble = inner.troubles.get_mut(&parcel.chat_id).and_then(VecDeque::pop_front);
        if let Some(Trouble::Says(verdict)) = trouble {
            return verdict;
        }
        let id = 100 + inner.messages.len() as i64;
        let verdict = match parcel.task {
            Task::Send { reply_to } => {
                let (chat, text, file) = (parcel.chat_id, parcel.text.clone(), file.map(|file| file.name.clone()));
                inner.messages.push(Shown { chat, id, text, reply_to, file, deleted: false });
                Verdict::Done(Some(id))
            }
            Task::Edit { message_id } => {
                let shown = inner.messages.iter_mut().find(|shown| shown.id == message_id).unwrap();
                assert_eq!(shown.chat, parcel.chat_id, "a message of another chat is edited");
                shown.text.clone_from(&parcel.text);
                Verdict::Done(Some(message_id))
            }
            Task::Withdraw { message_id, sent_at } => {
                let shown = inner.messages.iter_mut().find(|shown| shown.id == message_id).unwrap();
                assert_eq!(shown.chat, parcel.chat_id, "a message of another chat is withdrawn");
                if Utc::now() - sent_at > chrono::TimeDelta::hours(48) {
                    marked.clone_into(&mut shown.text);
                    Verdict::Marked
                } else {
                    shown.deleted = true;
                    Verdict::Done(Some(message_id))
                }
            }
        };
        if trouble.is_some() { Verdict::Doubtful("timeout") } else { verdict }
    }
}

/// A clock on the wall that the test may set.
#[derive(Clone)]
pub struct Wall(Arc<Mutex<(DateTime<Utc>, Instant)>>);

impl Wall {
    pub fn at(time: DateTime<Utc>) -> Wall {
        Wall(Arc::new(Mutex::new((time, Instant::now()))))
    }

    pub fn now(&self) -> DateTime<Utc> {
        let (time, at) = *self.0.lock().unwrap();
        time + chrono::TimeDelta::from_std(at.elapsed()).unwrap()
    }

    /// Somebody sets it.
    pub fn jump(&self, by: chrono::TimeDelta) {
        self.0.lock().unwrap().0 += by;
    }
}

/// An engine that sends while the test runs.
pub struct Sending {
    stop: Option<oneshot::Sender<()>>,
    running: JoinHandle<()>,
}

impl Sending {
    pub fn begin(office: &Office, post: &Post, wall: &Wall) -> Sending {
        let wall = wall.clone();
        let (store, desk) = (office.store.clone(), office.desk.clone());
        let engine = Engine::new(store, desk, post.clone(), Arc::new(move || wall.now()), Arc::new(Notify::new()));
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(engine.run(async { drop(stopped.await) }));
        Sending { stop: Some(stop), running }
    }

    /// Stops as a service manager would have it.
    pub async fn stop(mut self) {
        drop(self.stop.take());
        (&mut self.running).await.unwrap();
    }

    /// Ends as a crash would, in the middle of whatever it does.
    pub async fn crash(self) {
        self.running.abort();
        let _ = self.running.await;
    }
}
