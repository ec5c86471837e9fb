//! `/send`: lets announcements out, and what can be done after that.
//!
//! ```text
//! /send 12                     what would go out, to how many
//! /send 12 now                 or "at 09:00", "at 23/11/2026 09:00": the city's time
//! /send 12 approve             a second person lets a draft go out
//! /send 12 cancel              it never goes out
//! /send 12 edit                then "vi: …" and "en: …": another text in every chat that has it
//! /send 12 correct             the same, and chats where it cannot be edited are told what was and what is
//! /send 12 withdraw            it is deleted in every chat
//! /send 12 again CHAT          a chat that may have got it or not gets it again; without a chat all of them
//! /send 12 taken CHAT          it counts as sent
//! /send auto figure on         what announces itself: figure, event, reminder, change, weekly; and approval
//! /send prune                  forgets chats that took no messages for 90 days
//! ```

use chrono::TimeDelta;

use crate::error::UserError;
use crate::facts::model::{Bilingual, FactKind};
use crate::language::Language;
use crate::staff::{Said, SecondPerson, Visit};
use crate::store::{Announcement, Stage};

use super::compose::{find, fits, report, show};
use super::drafted::{parted, under};
use super::grammar::{numbered, texts, version, word};
use super::settings::{Setting, is_on};
use super::{drafted, when};

/// After how many days a chat that takes no messages is forgotten.
const DEAD_DAYS: i64 = 90;

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    if let Some((number, rest)) = numbered(rest) {
        let announcement = find(visit, number).await?;
        let (verb, rest) = word(rest);
        return match verb.as_str() {
            "" => show(visit, &announcement).await,
            "now" => at(visit, &announcement, &format!("now {rest}")).await,
            "at" => at(visit, &announcement, rest).await,
            "approve" => approve(visit, &announcement, rest).await,
            "cancel" => cancel(visit, &announcement).await,
            "edit" => edit(visit, &announcement, rest).await,
            "correct" => correct(visit, &announcement, rest).await,
            "withdraw" => withdraw(visit, &announcement, rest).await,
            "again" | "taken" => resolve(visit, &announcement, rest, verb == "again").await,
            _ => Err(UserError::new("announce-send-usage").into()),
        };
    }
    match word(rest) {
        (verb, rest) if verb == "auto" => auto(visit, rest).await,
        (verb, _) if verb == "prune" => prune(visit).await,
        _ => Err(UserError::new("announce-send-usage").into()),
    }
}

/// True when somebody else than the author must let it go out.
async fn needs_approval(visit: &Visit<'_>) -> anyhow::Result<bool> {
    let always = visit.office.policy.second_person == SecondPerson::Always;
    Ok(always || is_on(&visit.office.store, Setting::Approval).await?)
}

async fn at(visit: &Visit<'_>, announcement: &Announcement, rest: &str) -> anyhow::Result<Said> {
    // A button carries the version its reader saw.
    let (text, seen) = match rest.trim().rsplit_once(char::is_whitespace) {
        Some((text, last)) if version(last).is_some() => (text.trim(), version(last)),
        _ => (rest.trim(), None),
    };
    let now = visit.utc();
    let at = when(text, now).ok_or_else(|| UserError::new("announce-when").with("text", text))?;
    if at < now {
        return Err(UserError::new("announce-past").into());
    }
    complete(announcement)?;
    let approval = needs_approval(visit).await?;
    if approval && announcement.approver.is_none() {
        return Err(UserError::new("announce-needs-approval").with("number", announcement.number).into());
    }
    let version = (announcement.number, seen.unwrap_or(announcement.version));
    let act = visit.act(announcement.number);
    if !visit.office.store.schedule_announcement(&act, version, approval, at, now).await? {
        return Err(UserError::new("announce-changed").into());
    }
    let found = visit.office.store.recipients(&announcement.audience, now).await?;
    let (number, count) = (announcement.number.to_string(), found.chats.len().to_string());
    let time = when::shown(visit.office.desk.words(), visit.language, at);
    let id = if text == "now" { "announce-goes-out" } else { "announce-scheduled" };
    let report = (visit.text("announce-button-report", &[]), format!("/announce {number} report"));
    let cancel = (visit.text("announce-button-cancel", &[]), format!("/send {number} cancel"));
    let said = Said::new(visit.text(id, &[("number", &number), ("count", &count), ("at", &time)]));
    Ok(said.with(vec![if text == "now" { report } else { cancel }]))
}

/// Both languages are there.
fn complete(announcement: &Announcement) -> Result<(), UserError> {
    let missing = Language::ALL.into_iter().find(|language| announcement.text.get(*language).is_empty());
    let id = match missing {
        None => return Ok(()),
        Some(Language::Vi) => "announce-missing-vi",
        Some(Language::En) => "announce-missing-en",
    };
    Err(UserError::new(id).with("number", announcement.number))
}

async fn approve(visit: &Visit<'_>, announcement: &Announcement, rest: &str) -> anyhow::Result<Said> {
    complete(announcement)?;
    if announcement.author == visit.actor.id {
        return Err(UserError::new("announce-own").into());
    }
    let (act, seen) = (visit.act(announcement.number), version(rest).unwrap_or(announcement.version));
    if !visit.office.store.approve_announcement(&act, announcement.number, seen, visit.utc()).await? {
        return Err(UserError::new("announce-changed").into());
    }
    show(visit, &find(visit, announcement.number).await?).await
}

async fn cancel(visit: &Visit<'_>, announcement: &Announcement) -> anyhow::Result<Said> {
    let act = visit.act(announcement.number);
    if !visit.office.store.cancel_announcement(&act, announcement.number, visit.utc()).await? {
        return Err(UserError::new("announce-out").with("number", announcement.number).into());
    }
    Ok(Said::new(visit.text("announce-cancelled", &[("number", &announcement.number.to_string())])))
}

/// The new text: what is typed, or made anew from the fact it rests on.
async fn new_text(visit: &Visit<'_>, announcement: &Announcement, body: &str) -> anyhow::Result<Bilingual> {
    if !matches!(announcement.stage, Stage::Sending | Stage::Done) {
        return Err(UserError::new("announce-not-out").with("number", announcement.number).into());
    }
    let text = match texts(body) {
        (Some(vi), Some(en)) => Bilingual { vi, en },
        (None, None) if body.trim().is_empty() => anew(visit, announcement)?,
        _ => return Err(UserError::new("announce-both").into()),
    };
    if text == announcement.text {
        return Err(UserError::new("announce-same").into());
    }
    let with = visit.office.store.announcement_file(announcement.number, visit.language).await?.is_some();
    fits(&text, with)?;
    Ok(text)
}

fn anew(visit: &Visit<'_>, announcement: &Announcement) -> Result<Bilingual, UserError> {
    let snapshot = visit.office.desk.snapshot();
    let kinds = [FactKind::Observation, FactKind::Event, FactKind::Zone, FactKind::Topic];
    let made = announcement.facts.first().and_then(|id| {
        let record = kinds.into_iter().find_map(|kind| snapshot.catalogue.record(kind, id))?;
        drafted(&visit.office.desk, &record, id, visit.now)
    });
    let made = made.ok_or_else(|| UserError::new("announce-both"))?.text;
    // Under the heading it had.
    let kept = |language: Language| {
        let (old, new) = (announcement.text.get(language), made.get(language));
        match (parted(old), parted(new)) {
            (Some((head, _)), Some((_, body))) => under(head, body),
            _ => new.to_owned(),
        }
    };
    Ok(Bilingual { vi: kept(Language::Vi), en: kept(Language::En) })
}

async fn edit(visit: &Visit<'_>, announcement: &Announcement, body: &str) -> anyhow::Result<Said> {
    let text = new_text(visit, announcement, body).await?;
    let act = visit.act(announcement.number);
    if !visit.office.store.edit_announcement(&act, announcement.number, &text, visit.utc()).await? {
        return Err(UserError::new("announce-changed").into());
    }
    report(visit, &find(visit, announcement.number).await?).await
}

async fn correct(visit: &Visit<'_>, announcement: &Announcement, body: &str) -> anyhow::Result<Said> {
    let text = new_text(visit, announcement, body).await?;
    let reply = super::correction::reply(visit.office.desk.words(), announcement, &text);
    fits(&reply, false)?;
    let act = visit.act(announcement.number);
    let both = (&text, &reply);
    let done = visit.office.store.correct_announcement(&act, announcement.number, both, visit.utc()).await?;
    let correction = done.ok_or_else(|| UserError::new("announce-changed"))?;
    let (number, correction) = (announcement.number.to_string(), correction.to_string());
    let args = [("number", &*number), ("correction", &correction), ("text", reply.get(visit.language))];
    let button = |id, number| (visit.text(id, &[]), format!("/announce {number} report"));
    let said = Said::new(visit.text("announce-corrected", &args));
    Ok(said.with(vec![button("announce-button-report", &number), button("announce-button-told", &correction)]))
}

async fn withdraw(visit: &Visit<'_>, announcement: &Announcement, rest: &str) -> anyhow::Result<Said> {
    let number = announcement.number;
    if rest != "yes" {
        let report = visit.office.store.announcement_report(number).await?;
        let sent = (report.sent + report.weekly).to_string();
        let said = Said::new(visit.text("announce-withdraw", &[("number", &number.to_string()), ("count", &sent)]));
        let yes = (visit.text("announce-button-withdraw-yes", &[]), format!("/send {number} withdraw yes"));
        return Ok(said.with(vec![yes]));
    }
    if !visit.office.store.withdraw_announcement(&visit.act(number), number, visit.utc()).await? {
        return Err(UserError::new("announce-not-out").with("number", number).into());
    }
    report(visit, &find(visit, number).await?).await
}

async fn resolve(visit: &Visit<'_>, announcement: &Announcement, rest: &str, again: bool) -> anyhow::Result<Said> {
    let chat = match rest {
        "" => None,
        rest => Some(rest.parse::<i64>().map_err(|_| UserError::new("announce-send-usage"))?),
    };
    let number = announcement.number;
    let act = visit.act(number);
    let decided = visit.office.store.resolve_doubtful(&act, number, (chat, again), visit.utc()).await?;
    if decided == 0 {
        return Err(UserError::new("announce-no-doubt").into());
    }
    report(visit, &find(visit, number).await?).await
}

async fn auto(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let store = &visit.office.store;
    if !rest.is_empty() {
        let (name, state) = word(rest);
        let wrong = || UserError::new("announce-send-usage");
        let setting = Setting::from_word(&name).ok_or_else(wrong)?;
        let value = Some(state).filter(|state| ["on", "off"].contains(state)).ok_or_else(wrong)?;
        store.set_announcement_setting(&visit.act(rest), (setting.word(), value), visit.utc()).await?;
    }
    let mut lines = vec![visit.text("announce-auto", &[])];
    let mut buttons = Vec::new();
    for setting in Setting::ALL {
        let on = is_on(store, setting).await?;
        let state = visit.text(if on { "announce-on" } else { "announce-off" }, &[]);
        let name = visit.text(setting.message(), &[]);
        lines.push(visit.text("announce-auto-line", &[("name", &name), ("state", &state)]));
        let other = if on { "off" } else { "on" };
        let label = if on { format!("✓ {name}") } else { name };
        buttons.push(vec![(label, format!("/send auto {} {other}", setting.word()))]);
    }
    Ok(buttons.into_iter().fold(Said::new(lines.join("\n")), Said::with))
}

async fn prune(visit: &Visit<'_>) -> anyhow::Result<Said> {
    let before = visit.utc() - TimeDelta::days(DEAD_DAYS);
    let gone = visit.office.store.prune_followers(&visit.act("prune"), before, visit.utc()).await?;
    Ok(Said::new(visit.text("announce-pruned", &[("count", &gone.to_string())])))
}
