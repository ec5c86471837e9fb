//! What lets announcements go out: starts those whose time has come, claims what is due, hands it to the courier and
//! writes what became of it.
//!
//! Nothing leaves before it is written that it is leaving; outcomes are written in rounds. Waits are columns of the
//! store, not sleeping tasks, so a chat that must wait for hours costs nothing and keeps no other waiting.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::{Instant as Tick, sleep_until};

use crate::desk::Desk;
use crate::store::{Outcome, Parcel, Settled, Store, StoreError};

use super::courier::{Courier, Verdict};
use super::settings::{Setting, is_on};
use super::{Steady, automatic};

/// How many rows are claimed at once: what a crash can make doubtful without its having left.
const CLAIM: i64 = 8;
/// How many requests may be under way.
const UNDER_WAY: usize = 64;
/// How long outcomes gather before they are written.
const ROUND: Duration = Duration::from_millis(200);
/// Outcomes that are written without waiting for more.
const FULL: usize = 16;
/// How often is looked for what is due when nothing happens.
const LOOK: Duration = Duration::from_secs(1);
/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_secs(60);
/// How long a claim is good for; it tells several senders apart.
const LEASE: TimeDelta = TimeDelta::minutes(2);
/// How long to wait before something doubtful is tried again.
const LATER: TimeDelta = TimeDelta::seconds(5);
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
    /// Claimed, not yet under way.
    queue: VecDeque<Parcel>,
    /// The one whose chat has had its turn.
    next: Option<Parcel>,
    under_way: JoinSet<Settled>,
    settled: Vec<Settled>,
    /// When the first of these came.
    since: Option<Tick>,
    /// When to look again.
    look: Tick,
    /// When announcements were last started and ended.
    tidied: Option<Tick>,
    /// When the calendar was last looked at.
    calendar: Option<Tick>,
}

impl<C: Courier> Engine<C> {
    /// An engine; `wake` has it look at once.
    pub fn new(store: Store, desk: Arc<Desk>, courier: C, wall: Wall, wake: Arc<Notify>) -> Engine<C> {
        let steady = Steady::new(wall(), Instant::now());
        let (queue, next, under_way, settled) = (VecDeque::new(), None, JoinSet::new(), Vec::new());
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
            settled,
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
                self.look = Tick::now() + LOOK;
            }
            tokio::select! {
                () = &mut stop => break,
                () = self.something() => {}
            }
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

    /// Writes, starts, claims: whatever can be done without waiting.
    async fn step(&mut self) -> Result<(), StoreError> {
        let round = self.since.is_some_and(|since| since.elapsed() >= ROUND);
        if round || self.settled.len() >= FULL {
            self.write().await?;
        }
        if self.look <= Tick::now() && self.queue.len() < CLAIM as usize / 2 {
            if self.tidied.is_none_or(|at| at.elapsed() >= LOOK) {
                self.tidy().await?;
            }
            let room = UNDER_WAY.saturating_sub(self.under_way.len() + self.queue.len());
            let limit = CLAIM.min(i64::try_from(room).unwrap_or(CLAIM));
            let now = self.now();
            let minute = now.with_timezone(&Ho_Chi_Minh);
            let minute = i64::from(minute.hour() * 60 + minute.minute());
            let claimed = if limit > 0 {
                self.store.claim_deliveries(limit, now, minute, now + LEASE).await?
            } else {
                Vec::new()
            };
            if claimed.is_empty() {
                self.look = Tick::now() + if limit > 0 { LOOK } else { ROUND };
            }
            self.queue.extend(claimed);
        }
        while self.next.is_none() {
            let Some(parcel) = self.queue.pop_front() else { break };
            match self.courier.ready(parcel.chat_id) {
                Ok(()) => self.next = Some(parcel),
                Err(wait) => {
                    let until = after(self.now(), wait);
                    self.settle(Settled { parcel, outcome: Outcome::NotNow(until) });
                }
            }
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
        }
        Ok(())
    }

    /// Waits for whatever happens next.
    async fn something(&mut self) {
        let wake = self.wake.clone();
        let write = self.since.map(|since| since + ROUND);
        // With a full house or a full queue there is nothing to look for.
        let look = (self.queue.len() < CLAIM as usize / 2).then_some(self.look);
        let until = write.into_iter().chain(look).min().unwrap_or_else(|| Tick::now() + LOOK);
        tokio::select! {
            biased;
            Some(done) = self.under_way.join_next() => {
                // A task that panicked leaves its row as it is: doubtful at the next start.
                if let Ok(done) = done {
                    self.settle(done);
                }
            }
            () = self.courier.turn(), if self.next.is_some() && self.under_way.len() < UNDER_WAY => {
                if let Some(parcel) = self.next.take() {
                    self.send(parcel);
                }
            }
            () = wake.notified() => {
                self.look = Tick::now();
                self.tidied = None;
            }
            () = sleep_until(until) => {}
        }
    }

    fn send(&mut self, parcel: Parcel) {
        let (store, desk, courier, wall) =
            (self.store.clone(), self.desk.clone(), self.courier.clone(), self.wall.clone());
        let offset = self.now() - (self.wall)();
        self.under_way.spawn(async move {
            let file = match parcel.with_file {
                true => store.announcement_file(parcel.announcement, parcel.language).await,
                false => Ok(None),
            };
            let marked = desk.words().text(parcel.language, "announce-marked", &[]);
            let verdict = match file {
                Ok(file) => courier.carry(&parcel, file.as_ref(), &marked).await,
                Err(error) => {
                    log::error!("the file of announcement {} could not be read: {error}", parcel.announcement);
                    Verdict::NotNow(LOOK)
                }
            };
            let now = wall() + offset;
            let outcome = match verdict {
                Verdict::Done(message_id) => Outcome::Done { message_id },
                Verdict::Marked => Outcome::Marked,
                Verdict::NotNow(wait) => Outcome::NotNow(after(now, wait)),
                Verdict::Moved => Outcome::Moved,
                Verdict::Doubtful(reason) => {
                    Outcome::Doubtful { reason, until: now + LATER * i32::try_from(parcel.attempt).unwrap_or(1) }
                }
                Verdict::Failed { reason, dead } => Outcome::Failed { reason, dead },
            };
            Settled { parcel, outcome }
        });
    }

    fn settle(&mut self, settled: Settled) {
        self.since.get_or_insert_with(Tick::now);
        self.settled.push(settled);
    }

    async fn write(&mut self) -> Result<(), StoreError> {
        if !self.settled.is_empty() {
            let now = self.now();
            self.store.settle_deliveries(&self.settled, now).await?;
            self.settled.clear();
        }
        self.since = None;
        Ok(())
    }

    /// Lets what is under way come to its end, and gives back what is not.
    async fn finish(mut self) {
        let waiting: Vec<Parcel> = self.next.take().into_iter().chain(self.queue.drain(..)).collect();
        for parcel in waiting {
            self.settle(Settled { parcel, outcome: Outcome::Unsent });
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

fn after(now: DateTime<Utc>, wait: Duration) -> DateTime<Utc> {
    now + TimeDelta::from_std(wait).unwrap_or(TimeDelta::days(1)).min(TimeDelta::days(7))
}
