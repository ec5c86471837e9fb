//! How an announcement and what became of it are shown to staff.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use crate::language::Language;
use crate::localize::Bundles;
use crate::staff::{Said, Visit};
use crate::store::{Announcement, AnnouncementKind, Audience, ChatKind, Doubt, Doubtful, Recipients, Report, Stage};

use super::when::shown as time;

/// Doubtful chats that get buttons of their own.
const MOST_BUTTONS: usize = 5;

/// How far an announcement is, in a word.
pub(super) fn stage(visit: &Visit<'_>, announcement: &Announcement) -> String {
    let at = announcement.scheduled_at.map(|at| time(words(visit), visit.language, at)).unwrap_or_default();
    match announcement.stage {
        Stage::Draft => visit.text("announce-stage-draft", &[]),
        Stage::Approved => visit.text("announce-stage-approved", &[]),
        Stage::Scheduled => visit.text("announce-stage-scheduled", &[("at", &at)]),
        Stage::Sending => visit.text("announce-stage-sending", &[]),
        Stage::Done => visit.text("announce-stage-done", &[]),
        Stage::Cancelled => visit.text("announce-stage-cancelled", &[]),
        Stage::Withdrawn => visit.text("announce-stage-withdrawn", &[]),
    }
}

fn words<'v>(visit: &Visit<'v>) -> &'v Bundles {
    visit.office.desk.words()
}

/// A line of the list.
pub(super) fn line(visit: &Visit<'_>, announcement: &Announcement) -> String {
    let text = [announcement.text.get(visit.language), announcement.text.get(visit.language.other())];
    let text = text.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    // The heading of an announcement made from a fact says little; what follows it does.
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    let said = match announcement.kind {
        AnnouncementKind::Notice => first,
        _ => lines.next().unwrap_or(first),
    };
    let short: String = said.chars().take(70).collect();
    let args =
        [("number", &*announcement.number.to_string()), ("stage", &stage(visit, announcement)), ("text", &short)];
    visit.text("announce-line", &args)
}

/// The audience in words, and how many chats that is now.
pub(super) fn audience(visit: &Visit<'_>, audience: &Audience, found: &Recipients) -> String {
    let mut parts: Vec<String> = Vec::new();
    if audience.everyone {
        parts.push(visit.text("announce-everyone", &[]));
    }
    parts.extend(audience.interests.iter().map(|interest| interest.word()));
    parts.extend(audience.chats.iter().map(i64::to_string));
    parts.extend(audience.told.iter().map(|told| {
        let before = time(words(visit), visit.language, told.before);
        visit.text("announce-told-before", &[("at", &before)])
    }));
    if parts.is_empty() {
        parts.push(visit.text("announce-nobody", &[]));
    }
    let named = |language: Language| words(visit).text(language, "telegram-language-name", &[]);
    parts.extend(audience.languages.iter().map(|language| named(*language)));
    let count = |wanted: &dyn Fn(&crate::store::Recipient) -> bool| {
        found.chats.iter().filter(|chat| wanted(chat)).count().to_string()
    };
    let args = [
        ("audience", &*parts.join(", ")),
        ("count", &found.chats.len().to_string()),
        ("vi", &count(&|chat| chat.language == Language::Vi)),
        ("en", &count(&|chat| chat.language == Language::En)),
        ("groups", &count(&|chat| chat.kind != ChatKind::Private)),
        ("paused", &found.paused.to_string()),
    ];
    visit.text("announce-audience-count", &args)
}

/// The whole of an announcement: what each language will read, to whom it goes, how far it is, and what can be done.
pub(super) fn preview(visit: &Visit<'_>, announcement: &Announcement, found: &Recipients, with: &str) -> Said {
    let number = announcement.number.to_string();
    let mut parts =
        vec![visit.text("announce-preview", &[("number", &number), ("stage", &stage(visit, announcement))])];
    for language in Language::ALL {
        let name = words(visit).text(language, "telegram-language-name", &[]);
        let text = match announcement.text.get(language) {
            "" => visit.text("announce-no-text", &[]),
            text => text.to_owned(),
        };
        parts.push(format!("— {name} —\n{text}"));
    }
    parts.push("———".to_owned());
    parts.push(audience(visit, &announcement.audience, found));
    if !with.is_empty() {
        parts.push(visit.text("announce-with", &[("file", with)]));
    }
    parts.push(match announcement.mode {
        Doubt::Hold => visit.text("announce-mode-hold", &[]),
        Doubt::Resend => visit.text("announce-mode-resend", &[]),
    });
    Said::new(parts.join("\n\n"))
}

/// What became of an announcement.
pub(super) fn report(visit: &Visit<'_>, announcement: &Announcement, report: &Report, doubtful: &[Doubtful]) -> Said {
    let number = announcement.number.to_string();
    let mut lines = vec![visit.text("announce-report", &[("number", &number), ("stage", &stage(visit, announcement))])];
    let mut counted = |id, count: i64| {
        if count > 0 {
            lines.push(visit.text(id, &[("count", &count.to_string())]));
        }
    };
    counted("announce-report-chats", report.chats);
    counted("announce-report-waiting", report.waiting + report.sending);
    counted("announce-report-sent", report.sent);
    counted("announce-report-weekly", report.weekly);
    counted("announce-report-withdrawn", report.withdrawn - report.marked);
    counted("announce-report-marked", report.marked);
    counted("announce-report-cancelled", report.cancelled);
    counted("announce-report-merged", report.merged);
    counted("announce-report-changing", report.changing);
    counted("announce-report-outdated", report.outdated);
    counted("announce-report-doubtful", report.doubtful);
    lines.extend(by_reason(visit, "announce-report-failed", &report.failed));
    lines.extend(by_reason(visit, "announce-report-unchanged", &report.unchanged));
    if let (Some(began), Some(ended)) = (announcement.started_at, announcement.finished_at) {
        let minutes = (ended - began).max(TimeDelta::zero());
        let took =
            format!("{}:{:02}:{:02}", minutes.num_hours(), minutes.num_minutes() % 60, minutes.num_seconds() % 60);
        lines.push(visit.text("announce-report-took", &[("time", &took)]));
    }
    for doubt in doubtful.iter().take(MOST_BUTTONS) {
        let chat = name(doubt);
        lines.push(visit.text("announce-report-doubt", &[("chat", &chat), ("reason", &reason(visit, &doubt.reason))]));
    }
    let mut said = Said::new(lines.join("\n"));
    if !doubtful.is_empty() {
        let all = |id, verb| (visit.text(id, &[]), format!("/send {number} {verb}"));
        said = said.with(vec![all("announce-button-again-all", "again"), all("announce-button-taken-all", "taken")]);
    }
    for doubt in doubtful.iter().take(MOST_BUTTONS) {
        let one =
            |id, verb| (visit.text(id, &[("chat", &name(doubt))]), format!("/send {number} {verb} {}", doubt.chat_id));
        said = said.with(vec![one("announce-button-again", "again"), one("announce-button-taken", "taken")]);
    }
    said
}

/// What a doubtful chat is called: a person has no name here.
fn name(doubt: &Doubtful) -> String {
    doubt.title.clone().filter(|title| !title.is_empty()).unwrap_or_else(|| doubt.chat_id.to_string())
}

fn by_reason(visit: &Visit<'_>, id: &str, counts: &BTreeMap<String, i64>) -> Vec<String> {
    let line = |(word, count): (&String, &i64)| {
        visit.text(id, &[("count", &count.to_string()), ("reason", &reason(visit, word))])
    };
    counts.iter().map(line).collect()
}

/// Why something did not arrive, is not known to have, or could not be changed.
fn reason(visit: &Visit<'_>, word: &str) -> String {
    let id = match word {
        "blocked" => "announce-reason-blocked",
        "kicked" => "announce-reason-kicked",
        "gone" => "announce-reason-gone",
        "rights" => "announce-reason-rights",
        "topic" => "announce-reason-topic",
        "text" => "announce-reason-text",
        "timeout" => "announce-reason-timeout",
        "cut" => "announce-reason-cut",
        "server" => "announce-reason-server",
        "stopped" => "announce-reason-stopped",
        "moved" => "announce-reason-moved",
        "unknown" => "announce-reason-unknown",
        "fixed" | "kept" => "announce-reason-fixed",
        _ => "announce-reason-refused",
    };
    visit.text(id, &[])
}
