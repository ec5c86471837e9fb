//! `/announce`: writes announcements, shows them as they will be read, and what became of them.
//!
//! ```text
//! /announce                          the latest
//! /announce new to events            then "vi: …" and "en: …", each at the beginning of a line
//! /announce about WORDS              of a fact, an event, a statement: the words of an answer, in both languages
//! /announce told FACT                a correction for subscribers who were answered with it
//! /announce 12                       as each language will read it, and how many will
//! /announce 12 text                  then "vi: …", "en: …" or both
//! /announce 12 to fdi zone:trang-due -1001234 vi
//! /announce 12 mode resend           what is doubtful is sent again; `hold` lists it
//! /announce 12 with                  a picture or a calendar entry of the fact, or the file this is the caption of (`files`)
//! /announce 12 report
//! /announce chats                    groups and channels that can be named
//! ```

use chrono::TimeDelta;

use crate::curation::reference;
use crate::error::UserError;
use crate::facts::model::{Bilingual, FactKind, Record};
use crate::language::Language;
use crate::staff::{Said, Visit};
use crate::store::{Announcement, AnnouncementKind, Audience, Doubt, NewAnnouncement, Stage};

use super::grammar::{audience, numbered, texts, word};
use super::{drafted, files, shown, told};

/// How many announcements are listed.
const LISTED: i64 = 10;
/// How long a figure is new.
const NEW: TimeDelta = TimeDelta::days(200);
/// What one message holds, in UTF-16 units; under a picture or a file it is less.
const LONGEST: usize = 4096;
const LONGEST_WITH: usize = 1024;

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    if let Some((number, rest)) = numbered(rest) {
        let announcement = find(visit, number).await?;
        let (verb, rest) = word(rest);
        return match verb.as_str() {
            "" => show(visit, &announcement).await,
            "report" => report(visit, &announcement).await,
            "text" | "vi:" | "en:" => {
                let body = if verb == "text" { rest.to_owned() } else { format!("{verb} {rest}") };
                text(visit, announcement, &body).await
            }
            "to" => to(visit, announcement, rest).await,
            "mode" => mode(visit, announcement, rest).await,
            "with" => files::drawn(visit, announcement).await,
            "without" => change(visit, announcement, Some(&[])).await,
            _ => Err(UserError::new("announce-usage").into()),
        };
    }
    let (verb, rest) = word(rest);
    match verb.as_str() {
        "" => list(visit).await,
        "new" => new(visit, rest).await,
        "about" => about(visit, rest).await,
        "told" => told::run(visit, rest).await,
        "chats" => chats(visit).await,
        _ => Err(UserError::new("announce-usage").into()),
    }
}

/// An announcement by its number.
pub(super) async fn find(visit: &Visit<'_>, number: i64) -> anyhow::Result<Announcement> {
    let found = visit.office.store.announcement(number).await?;
    Ok(found.ok_or_else(|| UserError::new("announce-unknown").with("number", number))?)
}

async fn list(visit: &Visit<'_>) -> anyhow::Result<Said> {
    let latest = visit.office.store.announcements(LISTED).await?;
    let lines: Vec<String> = latest.iter().map(|one| shown::line(visit, one)).collect();
    let list = if lines.is_empty() { visit.text("announce-none", &[]) } else { lines.join("\n") };
    let mut said = Said::new(format!("{list}\n\n{}", visit.text("announce-usage", &[])));
    for row in latest.chunks(5) {
        let button = |one: &Announcement| (one.number.to_string(), format!("/announce {}", one.number));
        said = said.with(row.iter().map(button).collect());
    }
    Ok(said)
}

async fn chats(visit: &Visit<'_>) -> anyhow::Result<Said> {
    let groups = visit.office.store.followed_groups().await?;
    let lines: Vec<String> = groups
        .iter()
        .map(|group| {
            let title = group.title.as_deref().unwrap_or_default();
            let language = group.language.tag();
            let args = [("chat", &*group.chat_id.to_string()), ("title", title), ("language", language)];
            visit.text("announce-chat", &args)
        })
        .collect();
    Ok(Said::new(if lines.is_empty() { visit.text("announce-no-chats", &[]) } else { lines.join("\n") }))
}

async fn new(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (head, body) = rest.split_once('\n').unwrap_or((rest, ""));
    let (vi, en) = texts(body);
    // "/announce new vi: …" in one line is a text, too.
    let inline = head.get(..3).is_some_and(|mark| mark.eq_ignore_ascii_case("vi:") || mark.eq_ignore_ascii_case("en:"));
    let ((vi, en), head) = if inline { (texts(rest), "") } else { ((vi, en), head) };
    let (preposition, chosen) = word(head);
    let audience = match preposition.as_str() {
        "" => Audience::default(),
        "to" => audience(&visit.office.desk.snapshot().catalogue, chosen)?,
        _ => return Err(UserError::new("announce-usage").into()),
    };
    if vi.is_none() && en.is_none() {
        return Err(UserError::new("announce-write").into());
    }
    let text = Bilingual { vi: vi.unwrap_or_default(), en: en.unwrap_or_default() };
    fits(&text, false)?;
    let kind = AnnouncementKind::Notice;
    add(
        visit,
        NewAnnouncement { kind, text, audience, facts: vec![], mode: Doubt::Hold, occasion: None, files: vec![] },
    )
    .await
}

async fn about(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let found = reference::meant(visit, rest)?;
    let Some(made) = drafted(&visit.office.desk, &found.record, &found.id, visit.now) else {
        return Err(UserError::new("announce-says-nothing").with("fact", found.id).into());
    };
    fits(&made.text, false)?;
    let kind = match found.kind {
        FactKind::Observation => AnnouncementKind::Figure,
        FactKind::Event => AnnouncementKind::Event,
        _ => AnnouncementKind::Notice,
    };
    // A figure of longer ago is no news; those of a year come out within months of its end.
    let known = match &found.record {
        Record::Observation(figure) => figure.date().is_some_and(|date| visit.now.date_naive() - date.last_day() > NEW),
        _ => false,
    };
    let headed = known.then(|| made.headed(visit.office.desk.words(), "announce-head-figure-known"));
    let (text, facts) = (headed.unwrap_or(made.text), made.facts);
    let audience = Audience { interests: made.interests, ..Audience::default() };
    add(visit, NewAnnouncement { kind, text, audience, facts, mode: Doubt::Hold, occasion: None, files: vec![] }).await
}

/// Keeps a draft and shows it.
pub(super) async fn add(visit: &Visit<'_>, new: NewAnnouncement) -> anyhow::Result<Said> {
    let added = visit.office.store.add_announcement(&visit.act("new"), &new, visit.utc()).await?;
    let number = added.ok_or_else(|| UserError::new("announce-changed"))?;
    show(visit, &find(visit, number).await?).await
}

/// An announcement with what can be done about it next.
pub(super) async fn show(visit: &Visit<'_>, announcement: &Announcement) -> anyhow::Result<Said> {
    let store = &visit.office.store;
    let found = store.recipients(&announcement.audience, visit.utc()).await?;
    let file = store.announcement_file(announcement.number, visit.language).await?;
    let with = file.map(|file| file.name).unwrap_or_default();
    let mut said = shown::preview(visit, announcement, &found, &with);
    let (number, version) = (announcement.number, announcement.version);
    for language in Language::ALL.into_iter().filter(|language| announcement.text.get(*language).is_empty()) {
        let id = match language {
            Language::Vi => "announce-missing-vi",
            Language::En => "announce-missing-en",
        };
        said.text.push_str("\n\n");
        said.text.push_str(&visit.text(id, &[("number", &number.to_string())]));
    }
    let button = |id: &str, line: String| (visit.text(id, &[]), line);
    match announcement.stage {
        Stage::Draft | Stage::Approved | Stage::Scheduled => {
            let now = button("announce-button-now", format!("/send {number} now v{version}"));
            let approve = button("announce-button-approve", format!("/send {number} approve v{version}"));
            let cancel = button("announce-button-cancel", format!("/send {number} cancel"));
            said = said.with(vec![now, approve]).with(vec![cancel]);
        }
        Stage::Sending | Stage::Done => {
            let report = button("announce-button-report", format!("/announce {number} report"));
            let back = button("announce-button-withdraw", format!("/send {number} withdraw"));
            said = said.with(vec![report, back]);
        }
        Stage::Cancelled | Stage::Withdrawn => {
            said = said.with(vec![button("announce-button-report", format!("/announce {number} report"))]);
        }
    }
    Ok(said)
}

/// What became of an announcement so far.
pub(super) async fn report(visit: &Visit<'_>, announcement: &Announcement) -> anyhow::Result<Said> {
    let store = &visit.office.store;
    let report = store.announcement_report(announcement.number).await?;
    let doubtful = store.doubtful_chats(announcement.number).await?;
    Ok(shown::report(visit, announcement, &report, &doubtful))
}

async fn text(visit: &Visit<'_>, mut announcement: Announcement, body: &str) -> anyhow::Result<Said> {
    let (vi, en) = texts(body);
    if vi.is_none() && en.is_none() {
        return Err(UserError::new("announce-write").into());
    }
    let old = announcement.text.clone();
    announcement.text = Bilingual { vi: vi.unwrap_or(old.vi), en: en.unwrap_or(old.en) };
    let with = visit.office.store.announcement_file(announcement.number, visit.language).await?.is_some();
    fits(&announcement.text, with)?;
    change(visit, announcement, None).await
}

async fn to(visit: &Visit<'_>, mut announcement: Announcement, rest: &str) -> anyhow::Result<Said> {
    announcement.audience = audience(&visit.office.desk.snapshot().catalogue, rest)?;
    change(visit, announcement, None).await
}

async fn mode(visit: &Visit<'_>, mut announcement: Announcement, rest: &str) -> anyhow::Result<Said> {
    announcement.mode = match rest.to_lowercase().as_str() {
        "hold" => Doubt::Hold,
        "resend" => Doubt::Resend,
        _ => return Err(UserError::new("announce-usage").into()),
    };
    change(visit, announcement, None).await
}

/// Keeps a draft as it is changed, with other files where some are given, and shows it.
pub(super) async fn change(
    visit: &Visit<'_>,
    announcement: Announcement,
    files: Option<&[crate::store::AnnouncementFile]>,
) -> anyhow::Result<Said> {
    let act = visit.act(announcement.number);
    if !visit.office.store.rewrite_announcement(&act, &announcement, files, visit.utc()).await? {
        return Err(UserError::new("announce-out").with("number", announcement.number).into());
    }
    show(visit, &find(visit, announcement.number).await?).await
}

/// Each text is one message, so that it arrives whole or not at all.
pub(super) fn fits(text: &Bilingual, with_file: bool) -> Result<(), UserError> {
    let most = if with_file { LONGEST_WITH } else { LONGEST };
    let length = text.vi.encode_utf16().count().max(text.en.encode_utf16().count());
    match length > most {
        true => Err(UserError::new("announce-too-long").with("length", length).with("most", most)),
        false => Ok(()),
    }
}
