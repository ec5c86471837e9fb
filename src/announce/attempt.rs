//! One attempt at a parcel, and what its verdict means for the row: done, later, perhaps, never.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::desk::Desk;
use crate::store::{Outcome, Parcel, Store};

use super::courier::{Courier, Verdict};

/// How long to wait before something doubtful is tried again; each time longer by as much.
const LATER: TimeDelta = TimeDelta::seconds(5);
/// How long to wait for a file the store could not give.
const SHORTLY: Duration = Duration::from_secs(1);
/// No row waits longer than this without being looked at.
const LONGEST: TimeDelta = TimeDelta::days(7);

/// Has the courier use its turn for a parcel, with its file; `clock` tells when it is back.
pub(super) async fn attempt<C: Courier>(
    (store, desk): (&Store, &Desk),
    courier: &C,
    turn: C::Turn,
    parcel: &Parcel,
    clock: impl Fn() -> DateTime<Utc>,
) -> Outcome {
    let file = match courier.needs_file(parcel) {
        true => store.announcement_file(parcel.announcement, parcel.language).await,
        false => Ok(None),
    };
    let marked = desk.words().text(parcel.language, "announce-marked", &[]);
    let verdict = match file {
        Ok(file) => courier.carry(turn, parcel, file.as_ref(), &marked).await,
        Err(error) => {
            log::error!("the file of announcement {} could not be read: {error}", parcel.announcement);
            Verdict::NotNow(SHORTLY)
        }
    };
    let now = clock();
    match verdict {
        Verdict::Done(message_id) => Outcome::Done { message_id },
        Verdict::Marked => Outcome::Marked,
        Verdict::NotNow(wait) => Outcome::NotNow(after(now, wait)),
        Verdict::Moved => Outcome::Moved,
        Verdict::Doubtful(reason) => {
            Outcome::Doubtful { reason, until: now + LATER * i32::try_from(parcel.attempt).unwrap_or(1) }
        }
        Verdict::Failed { reason, dead } => Outcome::Failed { reason, dead },
    }
}

/// The moment after a wait.
pub(super) fn after(now: DateTime<Utc>, wait: Duration) -> DateTime<Utc> {
    now + TimeDelta::from_std(wait).unwrap_or(LONGEST).min(LONGEST)
}
