//! `/subscribe`, `/settings` and `/stop`: what a person wants announcements about, and how.

use chrono::Utc;

use crate::store::{ChatKind, Topic};

use super::super::buttons::Preference;
use super::super::following::{Menu, Place, number};
use super::here::Here;

/// The person's chat as a place announcements go to.
pub(super) fn place(here: &Here) -> Place<'_> {
    Place {
        front: &here.front,
        chat: here.to.chat.0,
        kind: ChatKind::Private,
        title: None,
        thread: number(here.to.topic),
        language: here.language,
    }
}

pub(super) async fn run(here: &Here, words: &str) -> anyhow::Result<()> {
    show(here, place(here).subscribe(words).await?).await
}

/// `/settings`.
pub(super) async fn settings(here: &Here) -> anyhow::Result<()> {
    show(here, place(here).settings().await?).await
}

/// Wants a topic, or does not want it any more.
pub(super) async fn turn(here: &Here, topic: Topic) -> anyhow::Result<()> {
    place(here).turn(topic.into(), Utc::now()).await?;
    run(here, "").await
}

/// A button of the menu.
pub(super) async fn prefer(here: &Here, preference: Preference) -> anyhow::Result<()> {
    show(here, place(here).prefer(preference).await?).await
}

/// Wants none any more.
pub(super) async fn stop(here: &Here) -> anyhow::Result<()> {
    let ended = here.front.store.unsubscribe_all(here.to.chat.0).await?;
    here.say(if ended > 0 { "telegram-stopped" } else { "telegram-stopped-none" }).await;
    Ok(())
}

async fn show(here: &Here, menu: Menu) -> anyhow::Result<()> {
    here.show(&menu.text, menu.rows).await;
    Ok(())
}
