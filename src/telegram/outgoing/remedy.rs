//! What to do when Telegram says no.

use std::time::Duration;

use teloxide::types::ChatId;

use super::super::call::CallError;

/// What helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Remedy {
    /// It is as it should be already.
    Nothing,
    /// To wait as long as Telegram says.
    Wait(Duration),
    /// To try again in a while.
    Again,
    /// To leave the tags away.
    Plain,
    /// To write to the chat's new id.
    Moved(ChatId),
    /// The chat takes no messages any more.
    Gone,
    /// None is known.
    None,
}

impl Remedy {
    /// A request that ran out of time is not repeated: it may well have arrived. One whose line
    /// was cut is: an answer that comes twice is better than none.
    pub(super) fn of(error: &CallError) -> Remedy {
        let (code, reason) = match error {
            CallError::NotConnected(_) | CallError::Cut(_) | CallError::Garbage(_) => return Remedy::Again,
            CallError::TimedOut => return Remedy::None,
            CallError::Refused { retry_after: Some(wait), .. } => return Remedy::Wait(*wait),
            CallError::Refused { moved_to: Some(new), .. } => return Remedy::Moved(ChatId(*new)),
            CallError::Refused { code, reason, .. } => (*code, reason.to_ascii_lowercase()),
        };
        let says = |words: &[&str]| words.iter().any(|words| reason.contains(words));
        match code {
            429 | 500.. => Remedy::Again,
            400 if says(&["message is not modified"]) => Remedy::Nothing,
            400 if says(&["can't parse entities", "can't parse caption entities"]) => Remedy::Plain,
            // A topic that is closed or a right that is missing is no farewell.
            403 if says(&["not enough rights", "have no rights", "topic"]) => Remedy::None,
            403 => Remedy::Gone,
            400 if says(&["chat not found", "user is deactivated", "group chat was deleted", "peer_id_invalid"]) => {
                Remedy::Gone
            }
            _ => Remedy::None,
        }
    }
}

/// How long to wait before another try: half a second, doubled each time, and a random part of
/// that again, so that many that failed together do not come back together.
pub(super) fn pause(tries: u32) -> Duration {
    let base = Duration::from_millis(500) * 2u32.pow(tries.min(6));
    base + base.mul_f64(fastrand::f64() / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: u16, reason: &str) -> CallError {
        CallError::Refused { code, reason: reason.to_owned(), retry_after: None, moved_to: None }
    }

    #[test]
    fn every_refusal_has_its_remedy() {
        for (code, reason, remedy) in [
            (400, "Bad Request: message is not modified: specified new message content", Remedy::Nothing),
            (400, "Bad Request: can't parse entities: Unsupported start tag \"x\"", Remedy::Plain),
            (403, "Forbidden: bot was blocked by the user", Remedy::Gone),
            (403, "Forbidden: user is deactivated", Remedy::Gone),
            (403, "Forbidden: bot was kicked from the group chat", Remedy::Gone),
            (403, "Forbidden: bot is not a member of the supergroup chat", Remedy::Gone),
            (403, "Forbidden: the group chat was deleted", Remedy::Gone),
            (403, "Forbidden: not enough rights to send text messages to the chat", Remedy::None),
            (400, "Bad Request: chat not found", Remedy::Gone),
            (400, "Bad Request: message is too long", Remedy::None),
            (500, "Internal Server Error", Remedy::Again),
            (429, "Too Many Requests", Remedy::Again),
        ] {
            assert_eq!(Remedy::of(&refused(code, reason)), remedy, "{reason}");
        }
    }

    #[test]
    fn only_what_surely_did_not_arrive_or_was_cut_is_tried_again() {
        assert_eq!(Remedy::of(&CallError::TimedOut), Remedy::None);
        assert_eq!(Remedy::of(&CallError::Garbage(502)), Remedy::Again);
        for tries in 0..8 {
            let base = Duration::from_millis(500) * 2u32.pow(tries.min(6));
            assert!((base..=base * 3 / 2).contains(&pause(tries)));
        }
    }
}
