//! The gate every draft goes through: what stops it, what needs a reason, and which answers it would change.
//!
//! The facts as they would be are held against the facts as they are: the rules of [`crate::facts::check`] run over
//! both and what is new is the draft's; `plausible` adds what only the step from old to new shows; `answers` asks
//! the desk's own questions before and after.
//!
//! ```text
//! 50.3 → 50300 USD bn       more than 200 times off the other values of this series: a reason is needed
//! source: no-such-source    stops the draft
//! ```

mod answers;
mod plausible;

use std::collections::HashMap;

use anyhow::Context;
use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::facts::Catalogue;
use crate::facts::check::{Finding, Message, Severity, check_records};
use crate::facts::files::Located;
use crate::facts::model::{FactKind, Record};
use crate::localize::finding;
use crate::spreadsheet;
use crate::staff::Visit;
use crate::store::Entry;

use super::current::{self, record};

pub use answers::Changed;

/// What the gate says of a draft.
#[derive(Clone, Debug, Default)]
pub struct Gate {
    /// What stops it, worded for the reader.
    pub errors: Vec<String>,
    /// What needs a reason, worded for the reader.
    pub warnings: Vec<String>,
    /// Answers of the desk's own questions that would change.
    pub answers: Vec<Changed>,
}

/// One changed fact: as it is published, and as it would be.
pub struct Step {
    /// Its id.
    pub fact: String,
    /// As it is; none when it is new.
    pub old: Option<Record>,
    /// As it would be; none when it is withdrawn.
    pub new: Option<Record>,
    /// Fields that are copied from the other language.
    pub to_translate: Vec<String>,
}

/// Holds a draft's entries against what is published now.
pub async fn run(visit: &Visit<'_>, entries: &[Entry]) -> anyhow::Result<Gate> {
    held(visit, entries, false).await
}

/// The same, with the answers that would change.
pub async fn run_with_answers(visit: &Visit<'_>, entries: &[Entry]) -> anyhow::Result<Gate> {
    held(visit, entries, true).await
}

async fn held(visit: &Visit<'_>, entries: &[Entry], with_answers: bool) -> anyhow::Result<Gate> {
    let before = current::published(&visit.office.store).await?;
    let (after, steps) = applied(&before, entries)?;
    let (now, desk, language) = (visit.now, visit.office.desk.clone(), visit.language);
    // All of this computes; nothing else shall wait for it.
    let work = move || {
        let words = desk.words();
        let mut gate = Gate::default();
        for found in new_findings(&before, &after, now) {
            let text = finding::text(words, language, &found);
            match found.severity {
                Severity::Error => gate.errors.push(text),
                Severity::Warning => gate.warnings.push(text),
            }
        }
        let after = Catalogue::build(after.into_iter().map(|one| (one.id, one.record)));
        plausible::check(&steps, &after, now, words, language, &mut gate);
        if with_answers {
            gate.answers = answers::changed(&desk, &steps, after, language, now);
        }
        gate
    };
    tokio::task::spawn_blocking(work).await.context("a bug, its place is in the line before")
}

/// The facts as they would be, and what changes.
fn applied(before: &[Located], entries: &[Entry]) -> anyhow::Result<(Vec<Located>, Vec<Step>)> {
    let mut after = before.to_vec();
    let places: HashMap<(FactKind, &str), usize> =
        before.iter().enumerate().map(|(at, one)| ((one.record.kind(), one.id.as_str()), at)).collect();
    let mut gone = Vec::new();
    let mut steps = Vec::new();
    for entry in entries {
        let at = places.get(&(entry.kind, entry.fact.as_str())).copied();
        let old = at.map(|at| before[at].record.clone());
        let new = entry.body.as_ref().map(|body| record(entry.kind, &entry.fact, body)).transpose()?;
        match (at, &new) {
            (Some(at), Some(new)) => after[at].record = new.clone(),
            (Some(at), None) => gone.push(at),
            (None, Some(new)) => after.push(spreadsheet::published(entry.fact.clone(), new.clone())),
            (None, None) => {}
        }
        let (fact, to_translate) = (entry.fact.clone(), entry.to_translate.clone());
        steps.push(Step { fact, old, new, to_translate });
    }
    gone.sort_unstable();
    for at in gone.into_iter().rev() {
        after.remove(at);
    }
    after.sort_by_key(|one| one.record.kind());
    Ok((after, steps))
}

/// What the rules for facts find in the new facts and not in the old ones.
fn new_findings(before: &[Located], after: &[Located], now: DateTime<FixedOffset>) -> Vec<Finding> {
    let today = now.date_naive();
    // Where the other fact stands says nothing here.
    let without_place = |mut said: Message| {
        said.args.remove("place");
        said
    };
    let mut known: HashMap<Message, usize> = HashMap::new();
    for finding in findings(before, today) {
        *known.entry(without_place(finding.said)).or_default() += 1;
    }
    let mut found = Vec::new();
    // What is overdue is nothing a draft can be blamed for; `/stale` lists it.
    let due = |finding: &Finding| finding.said.id == "check-overdue";
    for finding in findings(after, today).into_iter().filter(|finding| !due(finding)) {
        match known.get_mut(&without_place(finding.said.clone())) {
            Some(count) if *count > 0 => *count -= 1,
            _ => found.push(finding),
        }
    }
    found
}

fn findings(facts: &[Located], today: NaiveDate) -> Vec<Finding> {
    check_records(&facts.iter().collect::<Vec<_>>(), &|at: &Located, _: &[&str]| at.spot.clone(), today)
}
