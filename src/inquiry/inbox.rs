//! `/inbox`: the inquiries that wait, overdue ones first, alike ones together; below, what was asked by nobody in
//! particular and not answered. `/inbox #2` is the second page.

use crate::curation::describe::short;
use crate::staff::{Said, Visit};
use crate::store::Inquiry;

use super::words::{moment, numbers, quoted};
use super::{alike, unanswered};

/// Inquiries on one page.
const PAGE: usize = 8;
/// Texts of the question log shown below.
const TEXTS: usize = 5;

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let page = rest.trim_start_matches('#').trim().parse::<usize>().unwrap_or(1).max(1);
    // Those due first are overdue first.
    let waiting = visit.office.store.waiting_inquiries().await?;
    let groups = groups(&waiting);
    let mut said = match waiting.len() {
        0 => visit.say("inquiry-inbox-empty"),
        count => Said::new(visit.text("inquiry-inbox", &[("count", &count.to_string())])),
    };
    for (inquiry, others) in groups.iter().skip((page - 1) * PAGE).take(PAGE) {
        said.text.push_str(&format!("\n\n{}", line(visit, inquiry, others).await?));
        let number = inquiry.number.to_string();
        let args = [("number", &*number), ("question", &short(&quoted(&inquiry.question), 40))];
        said = said.with(vec![(visit.text("inquiry-button-one", &args), format!("/inquiry {number}"))]);
    }
    if groups.len() > page * PAGE {
        said = said.with(vec![(visit.text("curation-button-more", &[]), format!("/inbox #{}", page + 1))]);
    }
    if let Some(texts) = unanswered::listed(visit, TEXTS).await? {
        said.text.push_str(&format!("\n\n{texts}"));
    }
    Ok(said)
}

/// Each inquiry with the ones behind it that are alike; those are not listed again.
fn groups(waiting: &[Inquiry]) -> Vec<(&Inquiry, Vec<i64>)> {
    let mut groups: Vec<(&Inquiry, Vec<i64>)> = Vec::new();
    for inquiry in waiting {
        match groups.iter_mut().find(|(first, _)| alike::are_alike(first, inquiry)) {
            Some((_, others)) => others.push(inquiry.number),
            None => groups.push((inquiry, Vec::new())),
        }
    }
    groups
}

/// "No. 12 – overdue, was due … – Lan", the question, what is alike.
async fn line(visit: &Visit<'_>, inquiry: &Inquiry, others: &[i64]) -> anyhow::Result<String> {
    let words = visit.office.desk.words();
    let until = moment(words, visit.language, inquiry.deadline);
    let id = if inquiry.deadline < visit.utc() { "inquiry-line-overdue" } else { "inquiry-line" };
    let number = inquiry.number.to_string();
    let mut lines = vec![visit.text(id, &[("number", &number), ("until", &until)])];
    if let Some(owner) = &inquiry.owner {
        let name = visit.name_of(owner).await?;
        lines.push(visit.text("inquiry-owner", &[("name", &name)]));
    }
    let kind = format!("inquiry-question-{}", inquiry.kind.word());
    lines.push(visit.text(&kind, &[("question", &quoted(&inquiry.meant)), ("language", inquiry.language.tag())]));
    if !others.is_empty() {
        lines.push(visit.text("inquiry-alike", &[("numbers", &numbers(others))]));
    }
    Ok(lines.join("\n"))
}
