//! How fast messages go out: as fast as Telegram takes them, and no faster.
//!
//! Every chat has a pace of its own, and so have all of them together. A chat that is told to
//! slow down waits alone; what waits for it keeps no one else waiting.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use teloxide::types::ChatId;
use tokio::time::{Instant, sleep};

use super::second::{Last, Turn};

/// After how many turns chats that were quiet are forgotten.
const TIDY: u32 = 1024;
/// How soon an announcement looks again whether replies wait.
const SHORT: Duration = Duration::from_millis(5);

/// How many messages may go out. Telegram's figures: <https://core.telegram.org/bots/faq>.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// To all chats together, in any second.
    pub per_second: NonZeroU32,
    /// To a person: so many at once,
    pub private_burst: NonZeroU32,
    /// then one each time this has passed.
    pub private_pause: Duration,
    /// To a group or channel: so many at once,
    pub group_burst: NonZeroU32,
    /// then one each time this has passed: 20 in any minute.
    pub group_pause: Duration,
    /// The longest wait of a reply in the making; what would wait longer is kept in the store.
    pub patience: Duration,
}

const fn count(number: u32) -> NonZeroU32 {
    match NonZeroU32::new(number) {
        Some(number) => number,
        None => NonZeroU32::MIN,
    }
}

impl Default for Pace {
    fn default() -> Pace {
        Pace {
            per_second: count(30),
            private_burst: count(3),
            private_pause: Duration::from_secs(1),
            group_burst: count(5),
            group_pause: Duration::from_secs(4),
            patience: Duration::from_secs(30),
        }
    }
}

impl Pace {
    /// A burst and the rate after it that together stay within the figure for any second.
    fn overall(&self) -> Quota {
        let all = self.per_second.get();
        let burst = count((all / 6).max(1));
        let rate = count(all.saturating_sub(burst.get()).max(1));
        Quota::per_second(rate).allow_burst(burst)
    }
}

fn quota(burst: NonZeroU32, pause: Duration) -> Quota {
    Quota::with_period(pause).unwrap_or(Quota::per_second(NonZeroU32::MIN)).allow_burst(burst)
}

/// Gives the turns.
pub(super) struct Pacer {
    private: DefaultKeyedRateLimiter<i64>,
    group: DefaultKeyedRateLimiter<i64>,
    all: DefaultDirectRateLimiter,
    /// Who comes first waits first.
    door: tokio::sync::Mutex<u32>,
    clock: DefaultClock,
    patience: Duration,
    /// Chats that Telegram told to wait.
    held: Mutex<HashMap<ChatId, Instant>>,
    /// What went out to all chats in the last second.
    last: Arc<Mutex<Last>>,
    /// Replies that wait for a turn of all.
    replies: AtomicUsize,
}

impl Pacer {
    pub(super) fn new(pace: Pace) -> Pacer {
        Pacer {
            private: RateLimiter::keyed(quota(pace.private_burst, pace.private_pause)),
            group: RateLimiter::keyed(quota(pace.group_burst, pace.group_pause)),
            all: RateLimiter::direct(pace.overall()),
            door: tokio::sync::Mutex::default(),
            clock: DefaultClock::default(),
            patience: pace.patience,
            held: Mutex::default(),
            last: Arc::new(Mutex::new(Last::new(pace.per_second.get() as usize))),
            replies: AtomicUsize::new(0),
        }
    }

    /// Waits for the turn of a chat. When that would take longer than the patience, it does not
    /// wait and says how long it would take.
    pub(super) async fn turn(&self, chat: ChatId) -> Result<Turn, Duration> {
        // A person's chat has the person's id; those of groups and channels are negative.
        let limiter = if chat.is_user() { &self.private } else { &self.group };
        loop {
            let held = self.held(chat);
            let wait = if held.is_zero() {
                match limiter.check_key(&chat.0) {
                    Ok(()) => break,
                    Err(early) => early.wait_time_from(self.clock.now()),
                }
            } else {
                held
            };
            if wait > self.patience {
                return Err(wait);
            }
            sleep(wait).await;
        }
        Ok(self.turn_of_all().await)
    }

    /// Takes the turn of a chat for an announcement, or says how long that would have to wait.
    pub(super) fn turn_now(&self, chat: ChatId) -> Result<(), Duration> {
        let held = self.held(chat);
        if !held.is_zero() {
            return Err(held);
        }
        let limiter = if chat.is_user() { &self.private } else { &self.group };
        limiter.check_key(&chat.0).map_err(|early| early.wait_time_from(self.clock.now()))
    }

    /// Waits for a turn of all for an announcement: while a reply waits, none is taken.
    pub(super) async fn turn_behind_replies(&self) -> Turn {
        loop {
            let wait = match self.replies.load(Ordering::Relaxed) {
                0 => match self.take(true) {
                    Ok(turn) => return turn,
                    Err(wait) => wait,
                },
                _ => SHORT,
            };
            sleep(wait).await;
        }
    }

    fn take(&self, announcement: bool) -> Result<Turn, Duration> {
        Turn::take(&self.last, announcement)
    }

    async fn turn_of_all(&self) -> Turn {
        // Counted down wherever this ends, also when it is dropped.
        let _waiting = Waiting::one_more(&self.replies);
        let mut turns = self.door.lock().await;
        while let Err(early) = self.all.check() {
            sleep(early.wait_time_from(self.clock.now())).await;
        }
        let turn = loop {
            match self.take(false) {
                Ok(turn) => break turn,
                Err(wait) => sleep(wait).await,
            }
        };
        *turns = (*turns + 1) % TIDY;
        if *turns == 0 {
            self.private.retain_recent();
            self.group.retain_recent();
        }
        turn
    }

    /// Has a chat wait, as Telegram told it to.
    pub(super) fn hold(&self, chat: ChatId, wait: Duration) {
        let now = Instant::now();
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, until| *until > now);
        held.insert(chat, now + wait);
        drop(held);
        self.last.lock().unwrap_or_else(PoisonError::into_inner).told(chat, wait);
    }

    fn held(&self, chat: ChatId) -> Duration {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(&chat).map_or(Duration::ZERO, |until| until.saturating_duration_since(Instant::now()))
    }
}

/// A reply that waits for a turn of all, as long as this lives.
struct Waiting<'p>(&'p AtomicUsize);

impl Waiting<'_> {
    fn one_more(count: &AtomicUsize) -> Waiting<'_> {
        count.fetch_add(1, Ordering::Relaxed);
        Waiting(count)
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How long so many turns take.
    async fn takes(pacer: &Pacer, chat: i64, turns: usize) -> Duration {
        let start = Instant::now();
        for _ in 0..turns {
            pacer.turn(ChatId(chat)).await.expect("a turn");
        }
        start.elapsed()
    }

    fn quick() -> Pace {
        let pause = Duration::from_millis(100);
        Pace { private_pause: pause, group_pause: pause * 4, per_second: count(600), ..Pace::default() }
    }

    #[tokio::test]
    async fn a_person_gets_some_messages_at_once_and_then_one_after_the_other() {
        let pacer = Pacer::new(quick());
        assert!(takes(&pacer, 7, 3).await < Duration::from_millis(80));
        assert!(takes(&pacer, 7, 2).await > Duration::from_millis(150));
        assert!(takes(&pacer, -7, 5).await < Duration::from_millis(80));
        assert!(takes(&pacer, -7, 1).await > Duration::from_millis(300));
    }

    #[tokio::test]
    async fn all_chats_together_stay_within_the_figure() {
        let pacer = Pacer::new(Pace { per_second: count(60), ..quick() });
        let start = Instant::now();
        for chat in 1..=30 {
            takes(&pacer, chat, 1).await;
        }
        // Ten at once, then fifty a second.
        assert!(start.elapsed() > Duration::from_millis(350), "{:?}", start.elapsed());
    }

    #[tokio::test]
    async fn replies_go_before_announcements_and_both_stay_within_the_figure() {
        let pacer = std::sync::Arc::new(Pacer::new(Pace { per_second: count(100), ..quick() }));
        let announcing = {
            let pacer = pacer.clone();
            tokio::spawn(async move {
                let mut turns = Vec::new();
                for _ in 0..200 {
                    drop(pacer.turn_behind_replies().await);
                    turns.push(Instant::now());
                }
                turns
            })
        };
        let mut turns = Vec::new();
        for chat in 1..=20 {
            sleep(Duration::from_millis(30)).await;
            let asked = Instant::now();
            pacer.turn(ChatId(chat)).await.expect("a turn");
            assert!(asked.elapsed() < Duration::from_millis(500), "{:?}", asked.elapsed());
            turns.push(Instant::now());
        }
        turns.extend(announcing.await.expect("all turns"));
        turns.sort();
        for window in turns.windows(101) {
            assert!(window[100] - window[0] >= Duration::from_secs(1), "{:?}", window[100] - window[0]);
        }
        assert!(turns.len() == 220, "{}", turns.len());
    }

    #[tokio::test]
    async fn a_second_begins_when_the_request_has_arrived() {
        let pacer = Pacer::new(Pace { per_second: count(10), ..quick() });
        let start = Instant::now();
        let mut under_way: Vec<Turn> = Vec::new();
        for _ in 0..10 {
            under_way.push(pacer.turn_behind_replies().await);
        }
        assert!(pacer.take(false).is_err(), "ten in a second");
        drop(under_way.remove(0));
        let next = pacer.turn_behind_replies().await;
        assert!(start.elapsed() >= Duration::from_millis(1050), "{:?}", start.elapsed());
        drop(next);
    }

    #[tokio::test]
    async fn a_chat_told_to_wait_waits_alone() {
        let pacer = Pacer::new(quick());
        pacer.hold(ChatId(7), Duration::from_secs(10_072));
        assert!(pacer.turn(ChatId(7)).await.is_err_and(|wait| wait.as_secs() > 10_000));
        assert!(takes(&pacer, 8, 3).await < Duration::from_millis(80));
    }

    #[tokio::test]
    async fn when_everybody_is_told_to_wait_announcements_rest_and_replies_do_not() {
        let pacer = Pacer::new(Pace { per_second: count(30), ..quick() });
        let rest = Duration::from_millis(300);
        (1..10).for_each(|chat| pacer.hold(ChatId(chat), rest * 10));
        let start = Instant::now();
        pacer.turn_behind_replies().await;
        assert!(start.elapsed() < rest, "nine of thirty are single chats");
        pacer.hold(ChatId(10), rest);
        let start = Instant::now();
        assert!(takes(&pacer, 11, 2).await < rest);
        pacer.turn_behind_replies().await;
        assert!(start.elapsed() >= rest, "{:?}", start.elapsed());
    }

    #[test]
    fn the_figures_are_telegrams() {
        let pace = Pace::default();
        let minute = pace.group_burst.get() + 60 / u32::try_from(pace.group_pause.as_secs()).expect("seconds");
        let all = pace.overall();
        assert_eq!((minute, all.burst_size().get(), all.replenish_interval()), (20, 5, Duration::from_millis(40)));
    }
}
