//! The staff's group, where one is set: each inquiry is posted there, in a topic of its own where the group is a forum;
//! a reply of somebody of the staff to such a post is the answer.
//!
//! Only a reply counts, and only of an account whose role allows it: what colleagues say to each other, what anybody
//! else writes, forwards or says as the group goes to nobody.

use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use serde_json::json;
use teloxide::types::{ChatId, Me, Message, MessageId, ThreadId};

use crate::inquiry;
use crate::language::Language;
use crate::staff::{self, Actor};

use super::front::{Front, now, own_words};
use super::outgoing::{Destination, Request};
use super::{pages, text_blocks};

/// How often the store is asked.
const LOOK: Duration = Duration::from_secs(1);
/// How long to wait when the group cannot be reached.
const LATER: Duration = Duration::from_secs(60);
/// Inquiries posted at once.
const MOST: i64 = 10;
/// Letters of a topic's name.
const NAME: usize = 100;

/// Posts inquiries as they come. Ends at once when no group is set, else never.
pub(super) async fn post(front: Arc<Front>) {
    let Some(group) = front.office.policy.staff_group else { return };
    loop {
        let wait = match round(&front, ChatId(group)).await {
            Ok(true) => LOOK,
            Ok(false) => LATER,
            Err(error) => {
                log::warn!("inquiries could not be posted to the staff's group: {error:#}");
                LATER
            }
        };
        tokio::time::sleep(wait).await;
    }
}

/// Posts what is not posted yet; false when the group takes nothing. A crash in the middle posts one twice rather
/// than never.
async fn round(front: &Front, group: ChatId) -> anyhow::Result<bool> {
    for inquiry in front.store.unposted_inquiries(MOST).await? {
        let language = speaks(front, group).await;
        let (name, text) = inquiry::post(&front.office, &inquiry, language);
        let topic = topic(front, group, &name).await?;
        let sent = front.sender.pages(Destination { chat: group, topic }, &pages(&text_blocks(&text)), None, &[]).await;
        if sent.failed() {
            return Ok(false);
        }
        let message = sent.message().map(|id| i64::from(id.0));
        let thread = topic.map(|topic| i64::from(topic.0.0));
        front.store.posted_inquiry(inquiry.number, (thread, message), Utc::now()).await?;
    }
    Ok(true)
}

/// A new topic; none where the group has no topics or the desk may not make one. An error when Telegram is not reached.
async fn topic(front: &Front, group: ChatId, name: &str) -> anyhow::Result<Option<ThreadId>> {
    let name: String = name.chars().take(NAME).collect();
    let request = Request::new("createForumTopic", json!({"chat_id": group, "name": name}));
    match front.sender.ask(request).await {
        Ok(made) => {
            let id = made["message_thread_id"].as_i64().and_then(|id| id.try_into().ok());
            Ok(id.map(|id| ThreadId(MessageId(id))))
        }
        Err(error) if error.to_string().contains("400 ") => {
            log::debug!("the staff's group takes no topic: {error:#}");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// Takes a message of the staff's group that replies to an inquiry. True when it was about one, whether or not it
/// was an answer: then nobody else is to look at it.
pub(super) async fn answered(front: &Front, me: &Me, message: &Message) -> anyhow::Result<bool> {
    if front.office.policy.staff_group != Some(message.chat.id.0) {
        return Ok(false);
    }
    let ours = |replied: &&Message| {
        replied.from.as_ref().is_some_and(|user| user.id == me.user.id) && replied.forum_topic_created().is_none()
    };
    let Some(replied) = message.reply_to_message().filter(ours) else { return Ok(false) };
    let to = Destination::of(message);
    let thread = to.topic.map(|topic| i64::from(topic.0.0));
    let Some(number) = front.store.inquiry_posted_at(thread, replied.id.0.into()).await? else { return Ok(false) };
    let (Some(text), Some(user)) = (message.text().filter(|text| !text.starts_with('/')), own_words(message)) else {
        return Ok(true);
    };
    let actor = Actor::telegram(user.0);
    let language = speaks(front, message.chat.id).await;
    let line = format!("/answer {number} {text}");
    // A stranger is told nothing.
    if let Some(said) = staff::handle(&front.office, &actor, &line, language, now()).await?
        && let [page, ..] = pages(&text_blocks(&said.text)).as_slice()
    {
        front.sender.reply(to, message.id, page, None, &[]).await;
    }
    Ok(true)
}

/// The language chosen in the group; the office's own where none was.
async fn speaks(front: &Front, group: ChatId) -> Language {
    front.chosen(group).await.unwrap_or(Language::Vi)
}
