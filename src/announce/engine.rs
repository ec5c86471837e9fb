//! What lets announcements go out: starts those whose time has come, claims what is due, hands it to the courier and
//! writes what became of it.
//!
//! Nothing leaves before it is written that it is leaving; one at a time, and the same transaction writes what came back
//! meanwhile. So a crash leaves in doubt what was on the line and the next one, no more. Waits are columns of the
//! store, not sleeping tasks, so a chat that must wait for hours costs nothing and keeps no other waiting.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use tokio::sync::Notify;
use tokio::task::{JoinError, JoinSet};
use tokio::time::{Instant as Tick, sleep_until};

use crate::desk::Desk;
use crate::store::{Due, Known, Parcel, Settled, Store, StoreError};

use super::attempt::{after, attempt};
use super::courier::Courier;
use super::settings::{Setting, is_on};
use super::{Steady, automatic, finished};

/// How many rows that are due are looked up at once.
const AHEAD: i64 = 32;
/// How many requests may be under way.
const UNDER_WAY: usize = 64;
/// How long outcomes wait for something that leaves, before they are written without.
const ROUND: Duration = Duration::from_millis(200);
/// How often is looked for what is due when nothing happens.
const LOOK: Duration = Duration::from_secs(1);
/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_secs(60);
/// How long a claim is good for; it tells several senders apart.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// How long nothing goes out after a start, since what went out before it is not known.
const START: Duration = Duration::from_secs(1);

/// What tells the time.
pub type Wall = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// See the module.
pub struct Engine<C> {
    store: Store,
    desk: Arc<Desk>,
    courier: C,
    wall: Wall,
    steady: Steady,
    wake: Arc<Notify>,
    /// Due, not yet begun.
    queue: VecDeque<Due>,
    /// The one that leaves next: begun, and its chat has had its turn.
    next: Option<Parcel>,
    under_way: JoinSet<Settled>,
    /// Not yet written.
    known: Known,
    /// Since when.
    since: Option<Tick>,
    /// When to look again.
    look: Tick,
    /// When announcements were last started and ended.
    tidied: Option<Tick>,
    /// When the calendar was last looked at.
    calendar: Option<Tick>,
}

/// What an engine waits for.
enum News<T> {
    /// One that was under way is back.
    Back(Result<Settled, JoinError>),
    /// The next may leave.
    Turn(T),
    /// It is to look at once.
    Wake,
    /// It is time to write or to look.
    Time,
}

impl<C: Courier> Engine<C> {
    /// An engine; `wake` has it look at once.
    pub fn new(store: Store, desk: Arc<Desk>, courier: C, wall: Wall, wake: Arc<Notify>) -> Engine<C> {
        let steady = Steady::new(wall(), Instant::now());
        let (queue, next, under_way, known) = (VecDeque::new(), None, JoinSet::new(), Known::default());
        let look = Tick::now();
        Engine {
            store,
            desk,
            courier,
            wall,
            steady,
            wake,
            queue,
            next,
            under_way,
            known,
            since: None,
            look,
            tidied: None,
            calendar: None,
        }
    }

    /// Sends until `stop` is done; what is under way then comes to its end. Faults of the store are waited out.
    pub async fn run(mut self, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        while let Err(error) = self.recover().await {
            log::error!("announcements an earlier run left could not be read: {error}");
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                () = &mut stop => return,
            }
        }
        loop {
            if let Err(error) = self.step().await {
                log::error!("announcements have to wait: {error}");
                tokio::select! {
                    () = &mut stop => break,
                    () = tokio::time::sleep(LOOK) => continue,
                }
            }
            let news = tokio::select! {
                () = &mut stop => break,
                news = self.something() => news,
            };
            self.hear(news);
        }
        self.finish().await;
    }

    async fn recover(&mut self) -> Result<(), StoreError> {
        let now = self.now();
        let (held, again) = self.store.recover_deliveries(now).await?;
        if held + again > 0 {
            log::warn!("the program ended while announcements went out: {held} doubtful, {again} sent again");
        }
        self.look = Tick::now() + START;
        Ok(())
    }

    fn now(&mut self) -> DateTime<Utc> {
        self.steady.read((self.wall)(), Instant::now())
    }

    /// Writes, starts, looks: whatever can be done without waiting.
    async fn step(&mut self) -> Result<(), StoreError> {
        let round = self.since.is_some_and(|since| since.elapsed() >= ROUND);
        let look = self.queue.is_empty() && self.look <= Tick::now();
        if round || look {
            self.write().await?;
        }
        if look {
            self.look_ahead().await?;
        }
        while self.next.is_none() {
            let Some(due) = self.queue.pop_front() else { break };
            let now = self.now();
            match self.courier.ready(due.chat_id) {
                Ok(()) => {
                    self.next = self.store.begin_delivery(due.id, &self.known, now, now + LEASE).await?;
                    self.written();
                }
                Err(wait) => {
                    self.since.get_or_insert_with(Tick::now);
                    self.known.later.push((due, after(now, wait)));
                }
            }
        }
        Ok(())
    }

    /// Fills the queue with what is due.
    async fn look_ahead(&mut self) -> Result<(), StoreError> {
        if self.tidied.is_none_or(|at| at.elapsed() >= LOOK) {
            self.tidy().await?;
        }
        let now = self.now();
        let minute = now.with_timezone(&Ho_Chi_Minh);
        let minute = i64::from(minute.hour() * 60 + minute.minute());
        let due = self.store.due_deliveries(AHEAD, now, minute).await?;
        self.queue.extend(due);
        if self.queue.is_empty() {
            self.look = Tick::now() + LOOK;
        }
        Ok(())
    }

    /// Starts what is due and ends what is done.
    async fn tidy(&mut self) -> Result<(), StoreError> {
        let now = self.now();
        self.tidied = Some(Tick::now());
        if self.calendar.is_none_or(|at| at.elapsed() >= CALENDAR) {
            self.calendar = Some(Tick::now());
            if let Err(error) = automatic::due(&self.store, &self.desk, now).await {
                log::error!("what announces itself could not be prepared: {error:#}");
            }
        }
        let weekly = is_on(&self.store, Setting::Weekly).await?;
        for announcement in self.store.announcements_due(now).await? {
            let mut recipients = self.store.recipients(&announcement.audience, now).await?;
            recipients.chats.iter_mut().for_each(|to| to.weekly &= weekly);
            if self.store.start_announcement(&announcement, &recipients.chats, now).await? {
                log::info!("announcement {} goes out to {} chats", announcement.number, recipients.chats.len());
            }
        }
        for number in self.store.finish_announcements(now).await? {
            log::info!("announcement {number} has gone out");
            finished::tell(&self.store, &self.desk, number, now).await?;
        }
        Ok(())
    }

    /// Waits for whatever happens next.
    async fn something(&mut self) -> News<C::Turn> {
        let write = self.since.map(|since| since + ROUND);
        let look = self.queue.is_empty().then_some(self.look);
        let until = write.into_iter().chain(look).min().unwrap_or_else(|| Tick::now() + LOOK);
        tokio::select! {
            biased;
            Some(done) = self.under_way.join_next() => News::Back(done),
            turn = self.courier.turn(), if self.next.is_some() && self.under_way.len() < UNDER_WAY => News::Turn(turn),
            () = self.wake.notified() => News::Wake,
            () = sleep_until(until) => News::Time,
        }
    }

    fn hear(&mut self, news: News<C::Turn>) {
        match news {
            News::Back(Ok(done)) => self.settle(done),
            // A task that panicked leaves its row as it is: doubtful at the next start.
            News::Back(Err(_)) | News::Time => {}
            News::Turn(turn) => {
                if let Some(parcel) = self.next.take() {
                    self.send(turn, parcel);
                }
            }
            News::Wake => {
                self.look = Tick::now();
                self.tidied = None;
            }
        }
    }

    fn send(&mut self, turn: C::Turn, parcel: Parcel) {
        let offset = self.now() - (self.wall)();
        let (store, desk, courier) = (self.store.clone(), self.desk.clone(), self.courier.clone());
        let wall = self.wall.clone();
        let clock = move || wall() + offset;
        self.under_way.spawn(async move {
            let outcome = attempt((&store, &desk), &courier, turn, &parcel, clock).await;
            Settled { parcel, outcome }
        });
    }

    fn settle(&mut self, settled: Settled) {
        self.since.get_or_insert_with(Tick::now);
        self.known.settled.push(settled);
    }

    async fn write(&mut self) -> Result<(), StoreError> {
        if self.since.is_some() {
            let now = self.now();
            self.store.settle_deliveries(&self.known, now).await?;
            self.written();
        }
        Ok(())
    }

    fn written(&mut self) {
        self.known = Known::default();
        self.since = None;
    }

    /// Lets what is under way come to its end.
    async fn finish(mut self) {
        if let Some(parcel) = self.next.take() {
            let turn = self.courier.turn().await;
            self.send(turn, parcel);
        }
        while let Some(done) = self.under_way.join_next().await {
            if let Ok(done) = done {
                self.settle(done);
            }
        }
        if let Err(error) = self.write().await {
            log::error!("what became of the last announcements was not kept: {error}");
        }
    }
}
