//! The week's announcements in one message, for chats that want them so.

use chrono::{DateTime, Datelike, FixedOffset, Timelike, Utc, Weekday};

use crate::desk::Desk;
use crate::facts::model::Bilingual;
use crate::language::Language;
use crate::staff::{Actor, Right};
use crate::store::{
    Act, AnnouncementKind, Audience, Doubt, NewAnnouncement, Stage, Store, StoreError, WeeklyItem, WeeklyParcel,
};

use super::automatic::{MORNING, joined};
use super::settings::{Setting, is_on};

/// The week's message goes out on Monday morning; when it was switched off, what waits for it goes out at once.
pub(super) async fn weekly(store: &Store, desk: &Desk, now: DateTime<FixedOffset>) -> anyhow::Result<()> {
    let on = is_on(store, Setting::Weekly).await?;
    if on && !(now.weekday() == Weekday::Mon && now.hour() >= MORNING) {
        return Ok(());
    }
    let week = now.iso_week();
    let occasion = match on {
        true => format!("weekly:{}-{}", week.year(), week.week()),
        false => format!("weekly:{}", now.to_utc().timestamp()),
    };
    if store.knows_occasion(&occasion).await? {
        return Ok(());
    }
    let parcels = parcels(desk, &store.weekly_items(now.to_utc()).await?);
    if parcels.is_empty() {
        return Ok(());
    }
    let head = |language| desk.words().text(language, "announce-head-weekly", &[]);
    let text = Bilingual { vi: head(Language::Vi), en: head(Language::En) };
    let new = NewAnnouncement {
        kind: AnnouncementKind::Weekly,
        text,
        audience: Audience::default(),
        facts: vec![],
        mode: Doubt::Hold,
        occasion: Some(occasion),
        files: vec![],
    };
    start(store, new, &parcels, now.to_utc()).await?;
    Ok(())
}

async fn start(
    store: &Store,
    new: NewAnnouncement,
    parcels: &[WeeklyParcel],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let actor = Actor::terminal("automatic");
    let act = Act { actor: &actor, right: Right::Publish, action: "announce", about: "weekly".to_owned() };
    let number =
        match store.add_announcement(&act, &new, now).await? {
            Some(number) => Some(number),
            // An earlier run ended between the two steps.
            None => store.announcements(50).await?.into_iter().find_map(|one| {
                (one.kind == AnnouncementKind::Weekly && one.stage == Stage::Draft).then_some(one.number)
            }),
        };
    if let Some(number) = number {
        store.start_weekly(number, parcels, now).await?;
    }
    Ok(())
}

/// What waits for the week's message, one message for each chat.
fn parcels(desk: &Desk, items: &[WeeklyItem]) -> Vec<WeeklyParcel> {
    let parcel = |items: &[WeeklyItem]| {
        let first = items.first()?;
        let texts: Vec<String> = items.iter().map(|item| item.text.clone()).collect();
        let heading = desk.words().text(first.language, "announce-head-weekly", &[]);
        Some(WeeklyParcel {
            chat_id: first.chat_id,
            language: first.language,
            thread_id: first.thread_id,
            body: joined(desk, first.language, heading, &texts),
            items: items.iter().map(|item| item.id).collect(),
        })
    };
    items.chunk_by(|a, b| a.chat_id == b.chat_id).filter_map(parcel).collect()
}
