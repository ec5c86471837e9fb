//! What an error of the Bot API means for an announcement: surely not sent, perhaps sent, or never.

use std::time::Duration;

use crate::announce::Verdict;

use super::super::call::CallError;

/// How long to wait when Telegram was not reached, or said to wait without saying how long.
const A_WHILE: Duration = Duration::from_secs(10);

/// What became of sending. Whatever went wrong after the request left may have arrived.
pub(super) fn of_sending(error: &CallError) -> Verdict {
    let (code, reason) = match error {
        CallError::NotConnected(_) => return Verdict::NotNow(A_WHILE),
        CallError::TimedOut => return Verdict::Doubtful("timeout"),
        CallError::Cut(_) => return Verdict::Doubtful("cut"),
        CallError::Garbage(_) => return Verdict::Doubtful("server"),
        CallError::Refused { retry_after: Some(wait), .. } => return Verdict::NotNow(*wait),
        CallError::Refused { moved_to: Some(_), .. } => return Verdict::Moved,
        CallError::Refused { code, reason, .. } => (*code, reason.to_ascii_lowercase()),
    };
    let says = |words: &[&str]| words.iter().any(|words| reason.contains(words));
    let failed = |reason, dead| Verdict::Failed { reason, dead };
    match code {
        500.. => Verdict::Doubtful("server"),
        // 401 and 404 are about the bot, not about this chat.
        429 | 401 | 404 => Verdict::NotNow(A_WHILE),
        _ if says(&["topic_closed", "topic_deleted", "message thread not found", "topic closed"]) => {
            failed("topic", false)
        }
        _ if says(&["not enough rights", "have no rights", "need administrator rights", "chat_write_forbidden"]) => {
            failed("rights", false)
        }
        403 if says(&["blocked by the user"]) => failed("blocked", true),
        403 if says(&["kicked", "not a member"]) => failed("kicked", true),
        403 => failed("gone", true),
        400 if says(&["chat not found", "user is deactivated", "group chat was deleted", "peer_id_invalid"]) => {
            failed("gone", true)
        }
        400 if says(&["too long", "message text is empty", "can't parse"]) => failed("text", false),
        _ => failed("refused", false),
    }
}

/// What became of a change, which is the same however often it is made.
pub(super) fn of_changing(error: &CallError) -> Verdict {
    match error {
        CallError::Refused { code: 400, reason, moved_to: None, .. } => {
            let reason = reason.to_ascii_lowercase();
            let says = |words: &[&str]| words.iter().any(|words| reason.contains(words));
            if says(&["message is not modified", "message to delete not found"]) {
                Verdict::Done(None)
            } else if says(&["message to edit not found", "message can't be edited", "message_id_invalid"]) {
                Verdict::Failed { reason: "fixed", dead: false }
            } else if says(&["message can't be deleted"]) {
                Verdict::Failed { reason: "kept", dead: false }
            } else {
                of_sending(error)
            }
        }
        other => of_sending(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: u16, reason: &str) -> CallError {
        CallError::Refused { code, reason: reason.to_owned(), retry_after: None, moved_to: None }
    }

    #[test]
    fn only_what_surely_did_not_leave_is_tried_again() {
        assert_eq!(of_sending(&CallError::NotConnected(String::new())), Verdict::NotNow(A_WHILE));
        assert_eq!(of_sending(&refused(429, "Too Many Requests")), Verdict::NotNow(A_WHILE));
        for error in
            [CallError::TimedOut, CallError::Cut(String::new()), CallError::Garbage(502), refused(502, "Bad Gateway")]
        {
            assert!(matches!(of_sending(&error), Verdict::Doubtful(_)), "{error}");
        }
    }

    #[test]
    fn every_refusal_has_its_reason() {
        for (code, text, reason, dead) in [
            (403, "Forbidden: bot was blocked by the user", "blocked", true),
            (403, "Forbidden: user is deactivated", "gone", true),
            (403, "Forbidden: bot was kicked from the supergroup chat", "kicked", true),
            (403, "Forbidden: bot is not a member of the channel chat", "kicked", true),
            (403, "Forbidden: the group chat was deleted", "gone", true),
            (400, "Bad Request: chat not found", "gone", true),
            (400, "Bad Request: not enough rights to send text messages to the chat", "rights", false),
            (400, "Bad Request: need administrator rights in the channel chat", "rights", false),
            (400, "Bad Request: TOPIC_CLOSED", "topic", false),
            (400, "Bad Request: message thread not found", "topic", false),
            (400, "Bad Request: message is too long", "text", false),
            (400, "Bad Request: something new", "refused", false),
        ] {
            assert_eq!(of_sending(&refused(code, text)), Verdict::Failed { reason, dead }, "{text}");
        }
    }

    #[test]
    fn a_change_that_is_made_already_is_made() {
        for text in ["Bad Request: message is not modified: same", "Bad Request: message to delete not found"] {
            assert_eq!(of_changing(&refused(400, text)), Verdict::Done(None));
        }
        for (text, reason) in [
            ("Bad Request: message to edit not found", "fixed"),
            ("Bad Request: message can't be edited", "fixed"),
            ("Bad Request: message can't be deleted for everyone", "kept"),
        ] {
            assert_eq!(of_changing(&refused(400, text)), Verdict::Failed { reason, dead: false });
        }
    }
}
