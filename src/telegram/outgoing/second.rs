//! What goes out to all chats together in any second, counted as Telegram counts: when it arrives.
//!
//! A turn is taken before a request leaves and kept until it was answered; its place is free a second after that.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use teloxide::types::ChatId;
use tokio::time::Instant;

/// In any such time only so many may go out.
const SECOND: Duration = Duration::from_secs(1);
/// A request whose answer takes longer than this has arrived all the same; the rest is Telegram's work.
const ON_ITS_WAY: Duration = Duration::from_millis(50);
/// How much announcements may catch up on at once.
const CATCH_UP: u32 = 8;
/// This part of what may go out in a second told to wait is too many to be about single chats.
const TOO_MANY: usize = 3;

/// What went out in the last second.
pub(super) struct Last {
    taken: Vec<Taken>,
    /// The number of the next turn.
    next: u64,
    most: usize,
    /// Chats that were told to wait in the last second, and for how long.
    told: VecDeque<(Instant, ChatId, Duration)>,
    /// When the next announcement is to go out, were they evenly apart.
    even: Instant,
}

/// A turn somebody took.
struct Taken {
    number: u64,
    at: Instant,
    /// When its request was answered.
    answered: Option<Instant>,
}

impl Taken {
    /// When another may take its place. At the other end requests may arrive closer than they left: a request counts
    /// from its answer on, by which it has surely arrived.
    fn over(&self) -> Instant {
        let latest = self.at + ON_ITS_WAY;
        self.answered.map_or(latest, |answered| answered.min(latest)) + SECOND
    }
}

/// A turn among all chats. To be kept until its request was answered.
pub(in super::super) struct Turn {
    last: Arc<Mutex<Last>>,
    number: u64,
}

impl Turn {
    /// A turn now, or how long until there may be one.
    pub(super) fn take(last: &Arc<Mutex<Last>>, announcement: bool) -> Result<Turn, Duration> {
        let number = last.lock().unwrap_or_else(PoisonError::into_inner).take(announcement)?;
        Ok(Turn { last: last.clone(), number })
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(taken) = last.taken.iter_mut().find(|taken| taken.number == self.number) {
            taken.answered = Some(Instant::now());
        }
    }
}

impl Last {
    /// Nothing went out yet; so many may in any second.
    pub(super) fn new(most: usize) -> Last {
        Last { taken: Vec::new(), next: 0, most, told: VecDeque::new(), even: Instant::now() }
    }

    /// The number of a turn taken now, or how long until there may be one. Announcements keep evenly apart, so that a
    /// reply never finds the whole second taken.
    fn take(&mut self, announcement: bool) -> Result<u64, Duration> {
        let now = Instant::now();
        self.taken.retain(|taken| taken.over() > now);
        if self.taken.len() >= self.most {
            let first = self.taken.iter().map(Taken::over).min().unwrap_or(now);
            return Err(first.saturating_duration_since(now));
        }
        if announcement {
            let apart = SECOND / u32::try_from(self.most).unwrap_or(1);
            let early = self.even.saturating_duration_since(now);
            if !early.is_zero() {
                return Err(early);
            }
            let missed = now.checked_sub(apart * CATCH_UP).unwrap_or(now);
            self.even = self.even.max(missed) + apart;
        }
        self.next += 1;
        self.taken.push(Taken { number: self.next, at: now, answered: None });
        Ok(self.next)
    }

    /// A chat was told to wait. When so many chats are told so at once that it cannot be the chats, announcements wait
    /// for all of them; replies go on.
    pub(super) fn told(&mut self, chat: ChatId, wait: Duration) {
        let now = Instant::now();
        self.told.retain(|(at, other, _)| *other != chat && now.saturating_duration_since(*at) < SECOND);
        self.told.push_back((now, chat, wait));
        if self.told.len() >= (self.most / TOO_MANY).max(2) {
            let wait = self.told.iter().map(|(.., wait)| *wait).min().unwrap_or(wait);
            log::warn!("Telegram told {} chats to wait within a second: announcements rest {wait:?}", self.told.len());
            self.even = self.even.max(now + wait);
            self.told.clear();
        }
    }
}
