//! `/subscribe` and `/stop`: what a chat wants announcements about.

use chrono::Utc;

use crate::store::Topic;

use super::super::buttons::{Button, button};
use super::here::Here;

pub(super) async fn run(here: &Here) -> anyhow::Result<()> {
    let wanted = here.front.store.subscriptions(here.to.chat.0).await?;
    let row = |topic: Topic| {
        let name = here.text(name(topic));
        let name = if wanted.contains(&topic) { format!("✓ {name}") } else { name };
        vec![button(name, Button::Topic(topic))]
    };
    let mut rows: Vec<_> = Topic::ALL.map(row).into();
    if !wanted.is_empty() {
        rows.push(vec![button(here.text("telegram-button-stop"), Button::Stop)]);
    }
    here.show(&here.text("telegram-subscribe"), rows).await;
    Ok(())
}

/// Wants a topic, or does not want it any more.
pub(super) async fn turn(here: &Here, topic: Topic) -> anyhow::Result<()> {
    let (store, chat) = (&here.front.store, here.to.chat.0);
    if store.subscriptions(chat).await?.contains(&topic) {
        store.unsubscribe(chat, topic).await?;
    } else {
        store.subscribe(chat, topic, Utc::now()).await?;
    }
    run(here).await
}

/// Wants none any more.
pub(super) async fn stop(here: &Here) -> anyhow::Result<()> {
    let ended = here.front.store.unsubscribe_all(here.to.chat.0).await?;
    here.say(if ended > 0 { "telegram-stopped" } else { "telegram-stopped-none" }).await;
    Ok(())
}

/// The message that names a topic.
pub(super) fn name(topic: Topic) -> &'static str {
    match topic {
        Topic::Fdi => "telegram-topic-fdi",
        Topic::Zones => "telegram-topic-zones",
        Topic::Events => "telegram-topic-events",
        Topic::Policy => "telegram-topic-policy",
    }
}
