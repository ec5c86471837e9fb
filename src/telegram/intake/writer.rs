//! Writing to the inbox: what arrives and what is done, as much as has gathered in one transaction.
//!
//! Reaching the disk takes milliseconds; one write after the other would bound how many questions
//! are answered. While one transaction is written the next gathers.

use std::collections::HashSet;
use std::time::Duration;

use chrono::Utc;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep};

use crate::store::{Answered, InboxChange, NewUpdate, Store, Told};

/// How many notes one transaction takes.
const ROUND: usize = 1024;
/// How long to wait after a transaction that failed.
const PAUSE: Duration = Duration::from_millis(500);
/// How long finished updates are tried to be marked when the desk stops.
const LAST_TRY: Duration = Duration::from_secs(3);
/// How often ids of long ago are forgotten.
const PRUNE: Duration = Duration::from_secs(3600);

/// The store did not take it; the log says why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct NotWritten;

/// What is to be written.
enum Note {
    Arrived(Vec<NewUpdate>, oneshot::Sender<Result<HashSet<i64>, NotWritten>>),
    TakenUp(Vec<i64>, oneshot::Sender<()>),
    GivenUp(Vec<i64>),
    Answered(Answered),
    Told(Told),
    Settled(oneshot::Sender<()>),
    Done(i64),
    End,
}

/// The way to the inbox.
#[derive(Clone)]
pub(super) struct Writer(mpsc::UnboundedSender<Note>);

/// Someone who waits for what was written.
enum Waiter {
    Arrived(Vec<i64>, oneshot::Sender<Result<HashSet<i64>, NotWritten>>),
    Written(oneshot::Sender<()>),
}

impl Writer {
    /// A writer and the work it gives, which must run; `marked` is told what is marked as done.
    pub(super) fn new(
        store: Store,
        marked: impl Fn(&[i64]) + Send + 'static,
    ) -> (Writer, impl Future<Output = ()> + Send + 'static) {
        // Unbounded, yet bounded: polls and requests wait for their notes, and as many updates as
        // are out can be done.
        let (notes, gathered) = mpsc::unbounded_channel();
        (Writer(notes), write(store, gathered, marked))
    }

    /// Writes what arrived; once that is on disk, gives the ids of those that are new.
    pub(super) async fn arrived(&self, updates: Vec<NewUpdate>) -> Result<HashSet<i64>, NotWritten> {
        let (answer, written) = oneshot::channel();
        let _ = self.0.send(Note::Arrived(updates, answer));
        written.await.unwrap_or(Err(NotWritten))
    }

    /// Writes that updates an earlier run left are handled now.
    pub(super) async fn taken_up(&self, ids: Vec<i64>) {
        let (answer, written) = oneshot::channel();
        let _ = self.0.send(Note::TakenUp(ids, answer));
        let _ = written.await;
    }

    /// Writes that updates are not tried again.
    pub(super) fn given_up(&self, ids: Vec<i64>) {
        let _ = self.0.send(Note::GivenUp(ids));
    }

    /// Writes which message answered a question, with that it is done.
    pub(super) fn answered(&self, link: Answered) {
        let _ = self.0.send(Note::Answered(link));
    }

    /// Writes which facts a chat was told.
    pub(super) fn told(&self, told: Told) {
        let _ = self.0.send(Note::Told(told));
    }

    /// Waits until everything given to it so far was written.
    pub(super) async fn settled(&self) {
        let (answer, written) = oneshot::channel();
        let _ = self.0.send(Note::Settled(answer));
        let _ = written.await;
    }

    /// Writes that an update is done.
    pub(super) fn done(&self, id: i64) {
        let _ = self.0.send(Note::Done(id));
    }

    /// Has the work end after what was given to it so far.
    pub(super) fn end(&self) {
        let _ = self.0.send(Note::End);
    }
}

async fn write(store: Store, mut notes: mpsc::UnboundedReceiver<Note>, marked: impl Fn(&[i64])) {
    let mut gathered = Vec::new();
    let mut change = InboxChange::default();
    let mut ending: Option<Instant> = None;
    let mut pruned: Option<Instant> = None;
    while ending.is_none_or(|since| !change.done.is_empty() && since.elapsed() < LAST_TRY) {
        if change.done.is_empty() && notes.recv_many(&mut gathered, ROUND).await == 0 {
            return;
        }
        while gathered.len() < ROUND {
            let Ok(note) = notes.try_recv() else { break };
            gathered.push(note);
        }
        let (mut waiters, end) = gather(&mut gathered, &mut change);
        ending = ending.or(end.then(Instant::now));
        match store.change_inbox(&change, Utc::now()).await {
            Ok(new) => {
                answer(&mut waiters, Ok(new.into_iter().collect()));
                marked(&change.done);
                change = InboxChange::default();
            }
            Err(error) => {
                log::error!("what arrives cannot be kept and has to wait: {error}");
                answer(&mut waiters, Err(NotWritten));
                // What is done stays to be written; what arrived comes again.
                let InboxChange { done, answered, told, .. } = change;
                change = InboxChange { done, answered, told, ..InboxChange::default() };
                sleep(PAUSE).await;
            }
        }
        if pruned.is_none_or(|last| last.elapsed() > PRUNE) {
            pruned = Some(Instant::now());
            if let Err(error) = store.prune_inbox(Utc::now()).await {
                log::warn!("ids of long ago were not forgotten: {error}");
            }
            if let Err(error) = store.prune_told(Utc::now()).await {
                log::warn!("what was told long ago was not forgotten: {error}");
            }
        }
    }
}

/// Adds notes to a change; gives who waits for it, and whether it is the last.
fn gather(notes: &mut Vec<Note>, change: &mut InboxChange) -> (Vec<Waiter>, bool) {
    let (mut waiters, mut end) = (Vec::new(), false);
    for note in notes.drain(..) {
        match note {
            Note::Arrived(updates, answer) => {
                waiters.push(Waiter::Arrived(updates.iter().map(|update| update.update_id).collect(), answer));
                change.arrived.extend(updates);
            }
            Note::TakenUp(ids, answer) => {
                waiters.push(Waiter::Written(answer));
                change.taken_up.extend(ids);
            }
            Note::Answered(link) => change.answered.push(link),
            Note::Told(told) => change.told.push(told),
            Note::Settled(answer) => waiters.push(Waiter::Written(answer)),
            Note::GivenUp(ids) => change.given_up.extend(ids),
            Note::Done(id) => change.done.push(id),
            Note::End => end = true,
        }
    }
    (waiters, end)
}

/// Tells who waits. An update that came twice in one round is new to the first only.
fn answer(waiters: &mut Vec<Waiter>, written: Result<HashSet<i64>, NotWritten>) {
    let mut written = written;
    for waiter in waiters.drain(..) {
        match waiter {
            Waiter::Arrived(ids, answer) => {
                let mine = written.as_mut().map_err(|error| *error);
                let _ = answer.send(mine.map(|new| ids.into_iter().filter(|id| new.remove(id)).collect()));
            }
            Waiter::Written(answer) => drop(answer.send(())),
        }
    }
}
