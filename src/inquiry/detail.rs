//! `/inquiry 12`: one inquiry with its history, the facts the answer rested on, and the ones that are alike.

use crate::curation::describe::{short, title};
use crate::curation::reference::{Found, to_button};
use crate::facts::Catalogue;
use crate::facts::model::FactKind;
use crate::staff::{Said, Visit};
use crate::store::{Inquiry, InquiryStep};

use super::words::{moment, numbers, quoted};
use super::{alike, named};

/// Facts shown with a button.
const FACTS: usize = 6;

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (inquiry, _) = named(visit, rest, "inquiry-usage").await?;
    let facts = facts(visit, &inquiry);
    let mut parts = vec![head(visit, &inquiry).await?];
    if !facts.is_empty() {
        let names = facts.iter().map(|(name, found)| format!("• {name}\n  {} · {}", found.kind.word(), found.id));
        let list = names.collect::<Vec<_>>().join("\n");
        parts.push(format!("{}\n{list}", visit.text("inquiry-rested-on", &[])));
    }
    let steps = visit.office.store.inquiry_steps(inquiry.number).await?;
    if !steps.is_empty() {
        let mut lines = vec![visit.text("inquiry-history", &[])];
        for step in &steps {
            lines.push(self::step(visit, step).await?);
        }
        parts.push(lines.join("\n"));
    }
    let others = alike::others(&inquiry, &visit.office.store.waiting_inquiries().await?);
    if !others.is_empty() {
        parts.push(visit.text("inquiry-alike", &[("numbers", &numbers(&others))]));
    }
    let number = inquiry.number.to_string();
    if inquiry.state.waits() {
        parts.push(visit.text("inquiry-how", &[("number", &number)]));
    }
    let mut said = Said::new(parts.join("\n\n"));
    if inquiry.state.waits() {
        said = said.with(vec![
            (visit.text("inquiry-button-me", &[]), format!("/assign {number} me")),
            (visit.text("inquiry-button-assign", &[]), format!("/assign {number}")),
        ]);
    }
    // From here a wrong fact is edited or withdrawn.
    for (name, found) in &facts {
        let label = visit.text("inquiry-button-fact", &[("fact", &short(name, 40))]);
        said = said.with(vec![(label, format!("/fact {}", to_button(found.kind, &found.id)))]);
    }
    Ok(said)
}

/// Number, kind, state, question, dates.
async fn head(visit: &Visit<'_>, inquiry: &Inquiry) -> anyhow::Result<String> {
    let words = visit.office.desk.words();
    let number = inquiry.number.to_string();
    let state = visit.text(&format!("inquiry-state-{}", inquiry.state.word()), &[]);
    let kind = format!("inquiry-question-{}", inquiry.kind.word());
    let mut lines = vec![
        visit.text("inquiry-head", &[("number", &number), ("state", &state)]),
        visit.text(&kind, &[("question", &inquiry.question), ("language", inquiry.language.tag())]),
    ];
    if inquiry.meant != inquiry.question {
        lines.push(visit.text("inquiry-meant", &[("question", &inquiry.meant)]));
    }
    if let Some(owner) = &inquiry.owner {
        lines.push(visit.text("inquiry-owner", &[("name", &visit.name_of(owner).await?)]));
    }
    let [asked, until] = [inquiry.created_at, inquiry.deadline].map(|at| moment(words, visit.language, at));
    let late = inquiry.state.waits() && inquiry.deadline < visit.utc();
    let id = if late { "inquiry-dates-overdue" } else { "inquiry-dates" };
    lines.push(visit.text(id, &[("asked", &asked), ("until", &until)]));
    if !inquiry.has_asker {
        lines.push(visit.text("inquiry-forgotten", &[]));
    } else if inquiry.gone {
        lines.push(visit.text("inquiry-gone", &[]));
    }
    Ok(lines.join("\n"))
}

/// The facts the answer rested on that are still published, each once with its name.
fn facts(visit: &Visit<'_>, inquiry: &Inquiry) -> Vec<(String, Found)> {
    let snapshot = visit.office.desk.snapshot();
    let mut found: Vec<(String, Found)> = Vec::new();
    for fact in inquiry.facts.iter().filter_map(|id| cited(&snapshot.catalogue, id)) {
        if found.len() < FACTS && !found.iter().any(|(_, known)| (known.kind, &known.id) == (fact.kind, &fact.id)) {
            let name = title(&snapshot.catalogue, visit.office.desk.words(), visit.language, &fact.record);
            found.push((name, fact));
        }
    }
    found
}

/// The fact an answer cited: a figure, an event, a zone or one of its attributes.
fn cited(catalogue: &Catalogue, id: &str) -> Option<Found> {
    let whole = id.split_once('.').map_or(id, |(whole, _)| whole);
    let tries = FactKind::ALL.into_iter().rev().flat_map(|kind| [(kind, id), (kind, whole)]);
    let mut found = tries
        .filter_map(|(kind, id)| catalogue.record(kind, id).map(|record| Found { kind, id: id.to_owned(), record }));
    found.next()
}

async fn step(visit: &Visit<'_>, step: &InquiryStep) -> anyhow::Result<String> {
    let at = moment(visit.office.desk.words(), visit.language, step.at);
    let who = match &step.staff {
        Some(staff) => visit.name_of(staff).await?,
        None => String::new(),
    };
    let text = match step.what.as_str() {
        "assigned" => visit.name_of(&step.text).await?,
        _ => quoted(&step.text),
    };
    let args = [("at", &*at), ("who", &who), ("text", &text)];
    Ok(visit.text(&format!("inquiry-step-{}", step.what), &args))
}
