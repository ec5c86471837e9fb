//! How unequally long requests take to arrive, measured by how long their answers take.
//!
//! Two requests that left a second apart arrive closer when the first took longer. With what nine in ten take more
//! than the quickest as a margin, a limit for any second is kept at the other end too.

use std::collections::VecDeque;
use std::time::Duration;

/// How many answers are looked at.
const WINDOW: usize = 64;
/// With fewer than this nothing is known.
const FEW: usize = 16;
/// The margin while nothing is known.
const UNKNOWN: Duration = Duration::from_millis(25);
/// Clocks and schedulers are not better than this.
const LEAST: Duration = Duration::from_millis(5);
/// More than this is a slow server, not the way to it.
const MOST: Duration = Duration::from_millis(50);

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Jitter {
    times: VecDeque<Duration>,
}

impl Jitter {
    /// An answer took this long.
    pub(super) fn note(&mut self, took: Duration) {
        if self.times.len() == WINDOW {
            self.times.pop_front();
        }
        self.times.push_back(took);
    }

    /// What is added to a second.
    pub(super) fn margin(&self) -> Duration {
        if self.times.len() < FEW {
            return UNKNOWN;
        }
        let mut times: Vec<Duration> = self.times.iter().copied().collect();
        times.sort_unstable();
        (times[times.len() * 9 / 10] - times[0]).clamp(LEAST, MOST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_margin_is_what_most_requests_differ_by() {
        let mut jitter = Jitter::default();
        assert_eq!(jitter.margin(), UNKNOWN);
        (0..100).for_each(|nth| jitter.note(Duration::from_millis(40 + nth % 10)));
        assert_eq!(jitter.margin(), Duration::from_millis(9));
        // A few slow ones change nothing, a slow network does.
        (0..5).for_each(|_| jitter.note(Duration::from_secs(4)));
        assert_eq!(jitter.margin(), Duration::from_millis(9));
        (0..60).for_each(|nth| jitter.note(Duration::from_millis(40 + 10 * (nth % 10))));
        assert_eq!(jitter.margin(), MOST);
    }
}
