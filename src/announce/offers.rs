//! When something that was announced, or that subscribers were answered with, is different now, those who publish are
//! asked whether to tell exactly those chats. Each change is offered once.

use chrono::{DateTime, Utc};

use crate::curation::describe;
use crate::curation::reference::to_button;
use crate::desk::Desk;
use crate::facts::model::{FactKind, Record};
use crate::key::Key;
use crate::staff::Right;
use crate::store::Store;

use super::Published;
use super::notice::Notice;

/// Offers to correct the announcements that rest on a fact, which was changed or withdrawn.
pub(super) async fn announced(
    store: &Store,
    desk: &Desk,
    change: &Published,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    for announcement in store.announcements_on(&change.id).await? {
        let occasion = format!("offer:{}:{}:{}", announcement.number, change.id, state(change));
        if !store.first_occasion(&occasion, now).await? {
            continue;
        }
        let number = announcement.number.to_string();
        let mut buttons = vec![("announce-button-look", format!("/announce {number}"))];
        if change.new.is_some() {
            buttons.push(("announce-button-correct", format!("/send {number} correct")));
        }
        let args = vec![("number", &*number)];
        offer(store, desk, change, &Notice { id: "announce-offer", args, buttons }, now).await?;
    }
    Ok(())
}

/// Offers to tell subscribers who were answered with a fact that says something else now, or nothing.
pub(super) async fn answered(store: &Store, desk: &Desk, change: &Published, now: DateTime<Utc>) -> anyhow::Result<()> {
    let Some(kind) = says_otherwise(change) else { return Ok(()) };
    let chats = store.told_before(&change.id, now).await?;
    let occasion = format!("told:{}:{}", change.id, state(change));
    if chats == 0 || !store.first_occasion(&occasion, now).await? {
        return Ok(());
    }
    let count = chats.to_string();
    let buttons = vec![("announce-button-tell", format!("/announce told {}", to_button(kind, &change.id)))];
    let args = vec![("count", &*count)];
    offer(store, desk, change, &Notice { id: "announce-offer-told", args, buttons }, now).await
}

/// The kind of a fact whose answers are others now. A figure with a new note is the same figure.
fn says_otherwise(change: &Published) -> Option<FactKind> {
    let old = change.old.as_ref()?;
    let same = match (old, change.new.as_ref()) {
        (Record::Observation(old), Some(Record::Observation(new))) => {
            let said = |x: &crate::facts::model::Observation| {
                (x.value, x.value_min, x.value_max, x.unit.clone(), x.qualifier, x.period, x.as_of)
            };
            said(old) == said(new)
        }
        (old, new) => new == Some(old),
    };
    (!same).then(|| old.kind())
}

/// What a change led to, in short.
fn state(change: &Published) -> Key {
    Key::of(&change.new.as_ref().map(Record::to_json).unwrap_or_default())
}

/// Tells everybody who publishes, with what the fact is called.
async fn offer(
    store: &Store,
    desk: &Desk,
    change: &Published,
    offer: &Notice<'_>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let (words, snapshot) = (desk.words(), desk.snapshot());
    let record = change.new.as_ref().or(change.old.as_ref());
    let fact = |language| Some(("fact", describe::title(&snapshot.catalogue, words, language, record?)));
    for member in store.members().await?.into_iter().filter(|member| member.role.may(Right::Publish)) {
        let Some(chat) = member.chat_id else { continue };
        offer.tell((store, words), chat, fact, now).await?;
    }
    Ok(())
}
