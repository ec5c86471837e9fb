//! A message was edited: when it is a question the desk answered, the answer is edited, too.

use std::sync::Arc;

use teloxide::types::{Me, Message};

use super::front::Front;
use super::{group, private};

/// Has the answer follow its question. What was not answered, or longer than two days ago, is left alone.
pub(super) async fn message(front: Arc<Front>, me: Me, message: Message) -> anyhow::Result<()> {
    let Some(answer) = front.answer_to(message.chat.id, message.id).await? else { return Ok(()) };
    if message.chat.is_private() {
        private::edited(front, &me, &message, answer).await
    } else {
        group::edited(front, me, message, answer).await
    }
}
