//! Announcements: one attempt at a time, at the same pace as replies and behind them. What becomes of an attempt is for
//! whoever made it; only what every message needs – new ids, chats that are gone – is seen to here.

use std::time::Duration;

use serde_json::Value;
use teloxide::types::ChatId;

use super::super::call::CallError;
use super::deliver::Sender;
use super::remedy::Remedy;
use super::{Request, Turn};

impl Sender {
    /// Takes the turn of a chat, or says how long it has to wait.
    pub(in super::super) fn chat_turn(&self, chat: ChatId) -> Result<(), Duration> {
        // What waits for this chat already goes first.
        match self.shared.kept.wait(chat) {
            Some(wait) => Err(wait),
            None => self.shared.pacer.turn_now(chat),
        }
    }

    /// Waits for a turn of all chats, behind replies.
    pub(in super::super) async fn turn_behind_replies(&self) -> Turn {
        self.shared.pacer.turn_behind_replies().await
    }

    /// Makes one attempt with this turn.
    pub(in super::super) async fn attempt_once(
        &self,
        turn: Turn,
        chat: ChatId,
        request: &Request,
    ) -> Result<Value, CallError> {
        let result = self.shared.call(request).await;
        drop(turn);
        match &result {
            Ok(_) => self.shared.back(chat).await,
            Err(CallError::Refused { retry_after: Some(wait), .. }) => self.shared.pacer.hold(chat, *wait),
            Err(CallError::Refused { moved_to: Some(new), .. }) => self.move_chat(chat, ChatId(*new)).await,
            Err(error) if Remedy::of(error) == Remedy::Gone => self.shared.gone(chat, error).await,
            Err(_) => {}
        }
        result
    }
}
