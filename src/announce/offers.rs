//! When something that was announced, or that subscribers were answered with, is different now, those who publish are
//! asked whether to tell exactly those chats. Each change is offered once.

use chrono::{DateTime, Utc};

use crate::curation::describe;
use crate::curation::reference::to_button;
use crate::desk::Desk;
use crate::facts::model::{FactKind, Record};
use crate::key::Key;
use crate::staff::{Right, reads};
use crate::store::{NewNotice, Store};

use super::Published;

/// A message with its arguments (that of the fact aside), and buttons: each a message and a line.
struct Offer<'o> {
    id: &'static str,
    args: Vec<(&'static str, &'o str)>,
    buttons: Vec<(&'static str, String)>,
}

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
        offer(store, desk, change, &Offer { id: "announce-offer", args, buttons }, now).await?;
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
    offer(store, desk, change, &Offer { id: "announce-offer-told", args, buttons }, now).await
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

async fn offer(
    store: &Store,
    desk: &Desk,
    change: &Published,
    offer: &Offer<'_>,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let (words, snapshot) = (desk.words(), desk.snapshot());
    for member in store.members().await?.into_iter().filter(|member| member.role.may(Right::Publish)) {
        let Some(chat_id) = member.chat_id else { continue };
        let language = reads(store, chat_id).await?;
        let say = |id: &str, args: &[(&str, &str)]| words.text(language, id, args);
        let record = change.new.as_ref().or(change.old.as_ref());
        let title = record.map(|record| describe::title(&snapshot.catalogue, words, language, record));
        let fact = ("fact", title.as_deref().unwrap_or(&change.id));
        let args: Vec<(&str, &str)> = offer.args.iter().copied().chain([fact]).collect();
        let button = |(id, line): &(&str, String)| (say(id, &[]), line.clone());
        let buttons = vec![offer.buttons.iter().map(button).collect()];
        store.add_notice(&NewNotice { chat_id, text: say(offer.id, &args), buttons }, now).await?;
    }
    Ok(())
}
