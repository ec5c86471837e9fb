//! What announces itself once the office has switched it on: new figures, new events, events that were moved, reminders,
//! and the week in one message. Each has its occasion, so that nothing is announced twice however often it is looked at.
//!
//! ```no_run
//! # use investor_desk::{announce::{Published, on_published}, desk::Desk, store::Store};
//! # async fn example(store: &Store, desk: &Desk, changes: Vec<Published>) -> anyhow::Result<()> {
//! // After publishing, with what was and what is:
//! on_published(store, desk, &changes, chrono::Local::now().fixed_offset()).await
//! # }
//! ```

use chrono::{DateTime, FixedOffset, NaiveDate, Timelike, Utc};
use chrono_tz::Asia::Ho_Chi_Minh;

use crate::curation::current;
use crate::desk::Desk;
use crate::facts::Catalogue;
use crate::facts::model::{Bilingual, Event, EventState, Observation, Record};
use crate::language::Language;
use crate::localize::date::fact_date;
use crate::staff::{Actor, Office, Right};
use crate::store::{Act, AnnouncementKind, Audience, Doubt, Interest, NewAnnouncement, Store};

use super::drafted::{Drafted, drafted, parted, under};
use super::offers;
use super::settings::{Setting, is_on};
use super::weekly::weekly;

/// What one message holds, in UTF-16 units, with room for a closing line.
const ROOM: usize = 3900;
/// From which hour on the office reminds people.
pub(super) const MORNING: u32 = 9;
/// More new figures than this are announced in one message.
const APART: usize = 3;
/// New figures looked at after one publication: an import of thousands is no news of each.
const MOST: usize = 60;

/// A fact before and after publishing.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    /// Its id.
    pub id: String,
    /// As it was; none when it is new.
    pub old: Option<Record>,
    /// As it is; none when it was withdrawn.
    pub new: Option<Record>,
}

/// Sees to everything that was published and not looked at yet: here, by another program on the same store, or just
/// before this one ended. The desk must answer from it already.
pub async fn announce_published(office: &Office, now: DateTime<FixedOffset>) -> anyhow::Result<()> {
    let store = &office.store;
    for draft in store.unannounced_drafts().await? {
        let mut changes = Vec::new();
        for replaced in store.published_in(draft).await? {
            let read = |body: Option<String>| {
                body.map(|body| current::record(replaced.kind, &replaced.fact, &body)).transpose()
            };
            let (old, new) = (read(replaced.old)?, read(replaced.new)?);
            changes.push(Published { id: replaced.fact, old, new });
        }
        on_published(store, &office.desk, &changes, now).await?;
        store.draft_announced(draft).await?;
    }
    Ok(())
}

/// Announces what was published, as far as that is switched on, and offers the staff to correct what was announced, or
/// answered to subscribers, and is different now. To be called when the desk answers from the new facts; calling it again changes nothing.
pub async fn on_published(
    store: &Store,
    desk: &Desk,
    changes: &[Published],
    now: DateTime<FixedOffset>,
) -> anyhow::Result<()> {
    if is_on(store, Setting::Figure).await? {
        figures(store, desk, changes, now).await?;
    }
    let announced = store.announced_facts().await?;
    let (news, moves) = (is_on(store, Setting::Event).await?, is_on(store, Setting::Change).await?);
    for change in changes {
        match (&change.old, &change.new) {
            (None, Some(Record::Event(event))) if news && is_ahead(event, now) => {
                if let Some(made) = drafted(desk, &Record::Event(event.clone()), &change.id, now) {
                    let occasion = format!("event:{}", change.id);
                    announce(store, AnnouncementKind::Event, made, occasion, now.to_utc()).await?;
                }
            }
            (Some(Record::Event(old)), new) if moves && is_ahead(old, now) => {
                moved(store, desk, old, new.as_ref(), now).await?;
            }
            _ => {}
        }
        if change.old.is_some() && change.old != change.new {
            if announced.contains(&change.id) {
                offers::announced(store, desk, change, now.to_utc()).await?;
            }
            offers::answered(store, desk, change, now.to_utc()).await?;
        }
    }
    Ok(())
}

/// Not over, and with a date.
fn is_ahead(event: &Event, now: DateTime<FixedOffset>) -> bool {
    let last = event.last().map(|date| date.last_day());
    event.state == EventState::Announced && last.is_some_and(|last| last >= today(now))
}

fn today(now: DateTime<FixedOffset>) -> NaiveDate {
    now.with_timezone(&Ho_Chi_Minh).date_naive()
}

/// New values that are the newest of their series: what is filled in for years past is no news.
async fn figures(store: &Store, desk: &Desk, changes: &[Published], now: DateTime<FixedOffset>) -> anyhow::Result<()> {
    let snapshot = desk.snapshot();
    let newest = |change: &&Published| match &change.new {
        Some(Record::Observation(figure)) => change.old.is_none() && is_newest(&snapshot.catalogue, figure),
        _ => false,
    };
    let mut made = Vec::new();
    for change in changes.iter().filter(newest).take(MOST) {
        let Some(record) = &change.new else { continue };
        if !store.announced_by_itself(&change.id).await? {
            made.extend(drafted(desk, record, &change.id, now));
        }
    }
    if made.len() <= APART {
        for one in made {
            let occasion = format!("figure:{}", one.facts.first().cloned().unwrap_or_default());
            announce(store, AnnouncementKind::Figure, one, occasion, now.to_utc()).await?;
        }
        return Ok(());
    }
    let first = made.iter().filter_map(|one| one.facts.first().cloned()).min().unwrap_or_default();
    let occasion = format!("figures:{}:{first}", made.len());
    announce(store, AnnouncementKind::Figure, together(desk, &made), occasion, now.to_utc()).await
}

fn is_newest(catalogue: &Catalogue, figure: &Observation) -> bool {
    let series = catalogue.series(&figure.indicator, &figure.subject, figure.partner.as_deref());
    let newest = series.iter().map(|one| one.date.last_day()).max();
    figure.date().is_some_and(|date| newest.is_none_or(|newest| date.last_day() >= newest))
}

/// Many figures in one message: what each says first, and where it is from.
fn together(desk: &Desk, made: &[Drafted]) -> Drafted {
    let text = |language: Language| {
        let body = |one: &Drafted| {
            // The heading is the same for all.
            let text = parted(one.text.get(language)).map_or("", |(_, body)| body);
            text.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
        };
        let bodies: Vec<String> = made.iter().map(body).collect();
        joined(desk, language, desk.words().text(language, "announce-head-figure", &[]), &bodies)
    };
    let mut facts: Vec<String> = Vec::new();
    let mut interests: Vec<Interest> = Vec::new();
    for one in made {
        facts.extend(one.facts.iter().filter(|fact| !facts.contains(fact)).cloned().collect::<Vec<_>>());
        interests.extend(one.interests.iter().filter(|wish| !interests.contains(wish)).cloned().collect::<Vec<_>>());
    }
    Drafted { text: Bilingual { vi: text(Language::Vi), en: text(Language::En) }, facts, interests }
}

/// As many texts as one message holds under a heading, and how many it does not.
pub(super) fn joined(desk: &Desk, language: Language, heading: String, texts: &[String]) -> String {
    let mut whole = heading;
    for (nth, text) in texts.iter().enumerate() {
        if (whole.encode_utf16().count() + text.encode_utf16().count() + 2) > ROOM {
            let left = (texts.len() - nth).to_string();
            whole.push_str("\n\n");
            whole.push_str(&desk.words().text(language, "announce-and-more", &[("count", &left)]));
            break;
        }
        whole.push_str("\n\n");
        whole.push_str(text);
    }
    whole
}

/// An event is on another day, on none that is known, or does not take place.
async fn moved(
    store: &Store,
    desk: &Desk,
    old: &Event,
    new: Option<&Record>,
    now: DateTime<FixedOffset>,
) -> anyhow::Result<()> {
    let new = match new {
        Some(Record::Event(event)) => Some(event),
        _ => None,
    };
    let dates = |event: &Event| (event.start, event.end);
    if new.is_some_and(|new| dates(new) == dates(old)) {
        return Ok(());
    }
    let id = match new.map(|new| new.start) {
        Some(Some(_)) => "announce-event-moved",
        Some(None) => "announce-event-postponed",
        None => "announce-event-cancelled",
    };
    let made = new.and_then(|new| drafted(desk, &Record::Event(new.clone()), &new.id, now));
    let text = |language: Language| {
        let day = |event: &Event| event.start.map_or_else(String::new, |date| fact_date(desk.words(), language, date));
        let title = new.unwrap_or(old).title.get(language);
        let args = [("title", title), ("old", &*day(old)), ("new", &*new.map(day).unwrap_or_default())];
        let told = desk.words().text(language, id, &args);
        let body = made.as_ref().and_then(|made| parted(made.text.get(language)));
        body.map_or_else(|| told.clone(), |(_, body)| under(&told, body))
    };
    let made = Drafted {
        text: Bilingual { vi: text(Language::Vi), en: text(Language::En) },
        facts: vec![old.id.clone()],
        interests: super::interests(&Record::Event(old.clone())),
    };
    let start = |event: &Event| event.start.map(|date| date.to_string()).unwrap_or_default();
    let occasion = format!("change:{}:{}:{}", old.id, start(old), new.map(start).unwrap_or_default());
    announce(store, AnnouncementKind::Change, made, occasion, now.to_utc()).await
}

/// Keeps an announcement and lets it out; where a second person must see it, they are told.
async fn announce(
    store: &Store,
    kind: AnnouncementKind,
    made: Drafted,
    occasion: String,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let actor = Actor::terminal("automatic");
    let act = Act { actor: &actor, right: Right::Publish, action: "announce", about: occasion.clone() };
    let audience = Audience { interests: made.interests, ..Audience::default() };
    let (text, facts, occasion) = (made.text, made.facts, Some(occasion));
    let new = NewAnnouncement { kind, text, audience, facts, mode: Doubt::Hold, occasion, files: vec![] };
    let Some(number) = store.add_announcement(&act, &new, now).await? else { return Ok(()) };
    let approval = is_on(store, Setting::Approval).await?;
    if !store.schedule_announcement(&act, (number, 1), approval, now, now).await? {
        log::info!("announcement {number} waits for somebody's approval");
    }
    Ok(())
}

/// What the calendar brings: reminders in the morning, the week's message on Monday.
pub(super) async fn due(store: &Store, desk: &Desk, now: DateTime<Utc>) -> anyhow::Result<()> {
    let local = now.with_timezone(&Ho_Chi_Minh);
    if local.hour() >= MORNING && is_on(store, Setting::Reminder).await? {
        reminders(store, desk, local.fixed_offset()).await?;
    }
    weekly(store, desk, local.fixed_offset()).await
}

async fn reminders(store: &Store, desk: &Desk, now: DateTime<FixedOffset>) -> anyhow::Result<()> {
    let snapshot = desk.snapshot();
    for event in snapshot.catalogue.events.iter().filter(|event| is_ahead(event, now)) {
        // What is known to the month only is near at no day.
        let Some(start) = event.start.filter(|date| date.first_day() == date.last_day()) else { continue };
        let (days, id) = match (start.first_day() - today(now)).num_days() {
            1 => (1, "announce-head-tomorrow"),
            // The desk may have been away on the seventh.
            5..=7 => (7, "announce-head-week"),
            _ => continue,
        };
        let occasion = format!("reminder:{}:{start}:{days}", event.id);
        if store.knows_occasion(&occasion).await? {
            continue;
        }
        let Some(mut made) = drafted(desk, &Record::Event(event.clone()), &event.id, now) else { continue };
        made.text = made.headed(desk.words(), id);
        announce(store, AnnouncementKind::Reminder, made, occasion, now.to_utc()).await?;
    }
    Ok(())
}
