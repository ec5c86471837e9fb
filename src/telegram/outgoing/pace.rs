//! How fast messages go out: as fast as Telegram takes them, and no faster.
//!
//! Every chat has a pace of its own, and so have all of them together. A chat that is told to
//! slow down waits alone; what waits for it keeps no one else waiting.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use teloxide::types::ChatId;
use tokio::time::{Instant, sleep};

/// After how many turns chats that were quiet are forgotten.
const TIDY: u32 = 1024;

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
        }
    }

    /// Waits for the turn of a chat. When that would take longer than the patience, it does not
    /// wait and says how long it would take.
    pub(super) async fn turn(&self, chat: ChatId) -> Result<(), Duration> {
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
        self.turn_of_all().await;
        Ok(())
    }

    async fn turn_of_all(&self) {
        let mut turns = self.door.lock().await;
        while let Err(early) = self.all.check() {
            sleep(early.wait_time_from(self.clock.now())).await;
        }
        *turns = (*turns + 1) % TIDY;
        if *turns == 0 {
            self.private.retain_recent();
            self.group.retain_recent();
        }
    }

    /// Has a chat wait, as Telegram told it to.
    pub(super) fn hold(&self, chat: ChatId, wait: Duration) {
        let now = Instant::now();
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|_, until| *until > now);
        held.insert(chat, now + wait);
    }

    fn held(&self, chat: ChatId) -> Duration {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(&chat).map_or(Duration::ZERO, |until| until.saturating_duration_since(Instant::now()))
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
    async fn a_chat_told_to_wait_waits_alone() {
        let pacer = Pacer::new(quick());
        pacer.hold(ChatId(7), Duration::from_secs(10_072));
        assert!(pacer.turn(ChatId(7)).await.is_err_and(|wait| wait.as_secs() > 10_000));
        assert!(takes(&pacer, 8, 3).await < Duration::from_millis(80));
    }

    #[test]
    fn the_figures_are_telegrams() {
        let pace = Pace::default();
        let minute = pace.group_burst.get() + 60 / u32::try_from(pace.group_pause.as_secs()).expect("seconds");
        let all = pace.overall();
        assert_eq!((minute, all.burst_size().get(), all.replenish_interval()), (20, 5, Duration::from_millis(40)));
    }
}
