//! A clock that does not follow every jump of the machine's.
//!
//! Schedules are kept in the time of the wall, which somebody may set wrong by a day for a moment. Between two readings
//! no more time has passed than the steady clock of the machine says; a wall clock that says otherwise is believed
//! only when it has said so for a while.
//!
//! ```
//! use std::time::{Duration, Instant};
//! use chrono::{TimeDelta, Utc};
//! use investor_desk::announce::Steady;
//! let (wall, start) = (Utc::now(), Instant::now());
//! let mut clock = Steady::new(wall, start);
//! let later = start + Duration::from_secs(1);
//! assert_eq!(clock.read(wall + TimeDelta::days(1), later), wall + TimeDelta::seconds(1));
//! ```

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

/// A difference that needs no explanation: clocks are put right by less all the time.
const SLACK: TimeDelta = TimeDelta::seconds(30);
/// How long the wall must have said the same before it is believed.
const BELIEVED: Duration = Duration::from_secs(600);

/// See the module.
#[derive(Clone, Debug)]
pub struct Steady {
    wall: DateTime<Utc>,
    at: Instant,
    /// The wall says otherwise: by how much, and since when.
    jumped: Option<(TimeDelta, Instant)>,
}

impl Steady {
    /// Begins with what the wall says.
    pub fn new(wall: DateTime<Utc>, at: Instant) -> Steady {
        Steady { wall, at, jumped: None }
    }

    /// The time to go by, when the wall says this.
    pub fn read(&mut self, wall: DateTime<Utc>, at: Instant) -> DateTime<Utc> {
        let passed = TimeDelta::from_std(at.saturating_duration_since(self.at)).unwrap_or_default();
        let steady = self.wall + passed;
        let off = wall - steady;
        if off.abs() <= SLACK {
            *self = Steady::new(wall, at);
            return wall;
        }
        match self.jumped {
            Some((jump, since)) if (off - jump).abs() <= SLACK => {
                if at.saturating_duration_since(since) >= BELIEVED {
                    log::warn!(
                        "the clock has been {} s off for a while; announcements go by it from now on",
                        off.num_seconds()
                    );
                    *self = Steady::new(wall, at);
                    return wall;
                }
            }
            _ => {
                log::warn!("the clock jumped by {} s; announcements do not follow it yet", off.num_seconds());
                self.jumped = Some((off, at));
            }
        }
        steady
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begin() -> (DateTime<Utc>, Instant, Steady) {
        let (wall, at) = (Utc::now(), Instant::now());
        (wall, at, Steady::new(wall, at))
    }

    #[test]
    fn a_jump_that_comes_back_is_never_followed() {
        for day in [TimeDelta::days(1), TimeDelta::days(-1)] {
            let (wall, at, mut clock) = begin();
            for second in 1..500 {
                let passed = TimeDelta::seconds(second);
                let shown = wall + passed + if second % 400 > 20 { day } else { TimeDelta::zero() };
                let read = clock.read(shown, at + Duration::from_secs(second.unsigned_abs()));
                assert!((read - wall - passed).abs() <= SLACK, "after {second} s: {read}");
            }
        }
    }

    #[test]
    fn a_clock_that_was_put_right_is_followed_after_a_while() {
        let (wall, at, mut clock) = begin();
        let shown = |second| wall + TimeDelta::seconds(second) + TimeDelta::hours(3);
        let mut read = wall;
        for second in 1..700i64 {
            read = clock.read(shown(second), at + Duration::from_secs(second.unsigned_abs()));
        }
        assert_eq!(read, shown(699));
    }

    #[test]
    fn small_corrections_are_followed_at_once() {
        let (wall, at, mut clock) = begin();
        let shown = wall + TimeDelta::seconds(20);
        assert_eq!(clock.read(shown, at + Duration::from_secs(1)), shown);
    }
}
