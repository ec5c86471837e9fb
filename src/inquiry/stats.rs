//! `/stats [DAYS]`: how much was asked, about what, and how it ended – from counts, not from people.

use std::collections::BTreeMap;

use chrono::{Days, TimeDelta};

use crate::error::UserError;
use crate::language::Language;
use crate::reply::Status;
use crate::staff::{Said, Visit};
use crate::store::{InquiryEnd, InquiryKind, InquiryState, QuestionCount};

use super::Theme;
use super::unanswered::{self, DAYS};

/// Unanswered texts shown.
const TEXTS: usize = 10;

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let days = match rest {
        "" => DAYS,
        days => days.parse().ok().filter(|days| (1..=DAYS).contains(days)).ok_or_else(|| {
            // Questions are kept no longer.
            UserError::new("inquiry-stats-usage").with("most", DAYS)
        })?,
    };
    let today = visit.now.date_naive();
    let from = today.checked_sub_days(Days::new(days - 1)).unwrap_or(today);
    let since = visit.utc() - TimeDelta::days(i64::try_from(days)?);
    let counts = visit.office.store.question_counts(from).await?;
    let ends = visit.office.store.inquiry_ends(since).await?;
    let mut parts = vec![questions(visit, &counts, days), inquiries(visit, &ends)];
    parts.extend(unanswered::since(visit, TEXTS, days).await?);
    Ok(Said::new(parts.join("\n\n")))
}

/// All, by ending, by language, by theme.
fn questions(visit: &Visit<'_>, counts: &[QuestionCount], days: u64) -> String {
    let sum = |of: &dyn Fn(&QuestionCount) -> bool| -> i64 {
        counts.iter().filter(|count| of(count)).map(|count| count.count).sum()
    };
    let all = sum(&|_| true);
    let days = days.to_string();
    if all == 0 {
        return visit.text("inquiry-stats-none", &[("days", &days)]);
    }
    let ended = |status: Status| sum(&|count| count.status == status.word()).to_string();
    let in_language = |language: Language| sum(&|count| count.language == language.tag()).to_string();
    let mut lines = vec![
        visit.text("inquiry-stats", &[("days", &days), ("count", &all.to_string())]),
        visit.text(
            "inquiry-stats-endings",
            &[
                ("answered", &ended(Status::Answered)),
                ("ambiguous", &ended(Status::Ambiguous)),
                ("unknown", &ended(Status::Unknown)),
            ],
        ),
        visit
            .text("inquiry-stats-languages", &[("vi", &in_language(Language::Vi)), ("en", &in_language(Language::En))]),
    ];
    let mut themes: BTreeMap<usize, (i64, i64)> = BTreeMap::new();
    for count in counts {
        let theme = Theme::ALL.iter().position(|theme| theme.word() == count.topic).unwrap_or(Theme::ALL.len());
        let (all, unknown) = themes.entry(theme).or_default();
        *all += count.count;
        *unknown += if count.status == Status::Unknown.word() { count.count } else { 0 };
    }
    lines.push(visit.text("inquiry-stats-themes", &[]));
    for (theme, (all, unknown)) in themes {
        let word = Theme::ALL.get(theme).map_or("unnoted", |theme| theme.word());
        let name = visit.text(&format!("inquiry-theme-{word}"), &[]);
        let args = [("name", &*name), ("count", &all.to_string()), ("unknown", &unknown.to_string())];
        lines.push(visit.text("inquiry-stats-theme", &args));
    }
    lines.join("\n")
}

/// Inquiries and reports, and whether they were answered in time.
fn inquiries(visit: &Visit<'_>, ends: &[InquiryEnd]) -> String {
    let count = |of: &dyn Fn(&InquiryEnd) -> bool| ends.iter().filter(|end| of(end)).count().to_string();
    let is = |end: &InquiryEnd, state: InquiryState| end.state == state.word();
    let waits = |end: &InquiryEnd| end.ended_at.is_none();
    let late = |end: &InquiryEnd| end.ended_at.unwrap_or(visit.utc()) > end.deadline;
    let args = [
        ("person", count(&|end| end.kind == InquiryKind::Person.word())),
        ("wrong", count(&|end| end.kind == InquiryKind::Wrong.word())),
        ("in-time", count(&|end| is(end, InquiryState::Answered) && !late(end))),
        ("late", count(&|end| is(end, InquiryState::Answered) && late(end))),
        ("closed", count(&|end| is(end, InquiryState::Closed))),
        ("withdrawn", count(&|end| is(end, InquiryState::Withdrawn))),
        ("open", count(&waits)),
        ("overdue", count(&|end| waits(end) && late(end))),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    visit.text("inquiry-stats-inquiries", &args)
}
