//! `/stale`: what is to be looked at again: indicators whose newest value is past its review date, announced events
//! that are over, texts still to be translated. `/conflicts`: values of the same thing that contradict each other.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use crate::facts::Catalogue;
use crate::facts::catalogue::Figure;
use crate::facts::model::{EventState, FactDate, FactKind, Rank, Record};
use crate::staff::{Said, Visit};

use super::describe::{date, short, title};
use super::reference::to_button;

/// Entries on one page.
const PAGE: usize = 10;

/// One thing that is due.
pub(super) struct Due {
    /// Since when.
    pub since: NaiveDate,
    /// What it is, worded.
    pub line: String,
    /// What its button does.
    pub button: (String, String),
}

/// `/stale [#PAGE]`.
pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let due = due(visit).await?;
    if due.is_empty() {
        return Ok(visit.say("curation-nothing-stale"));
    }
    Ok(paged(visit, rest, ("stale", "curation-stale"), &due))
}

/// Everything that is due, the longest overdue first.
pub(super) async fn due(visit: &Visit<'_>) -> anyhow::Result<Vec<Due>> {
    let snapshot = visit.office.desk.snapshot();
    let catalogue = &snapshot.catalogue;
    let mut due = indicators(visit, catalogue);
    due.extend(events(visit, catalogue));
    due.extend(untranslated(visit, catalogue).await?);
    due.sort_by_key(|one| one.since);
    Ok(due)
}

/// Indicators whose newest value of all is older than its review period.
fn indicators(visit: &Visit<'_>, catalogue: &Catalogue) -> Vec<Due> {
    let (words, language) = (visit.office.desk.words(), visit.language);
    let overdue = |figure: &Figure| {
        let indicator = catalogue.indicators.get(&figure.observation.indicator)?;
        let since = figure.date.last_day().checked_add_months(Months::new(indicator.stale_after_months))?;
        (since < visit.now.date_naive()).then_some((since, indicator))
    };
    let newest = |id: &str| catalogue.figures_of(id).max_by_key(|figure| figure.date.last_day());
    let line = |figure: &Figure| {
        let (since, indicator) = overdue(figure)?;
        let name = indicator.name.get(language);
        let (last, when) = (date(words, language, figure.date), date(words, language, FactDate::day(since)));
        let line = visit.text("curation-stale-figure", &[("name", name), ("last", &last), ("since", &when)]);
        let button = (short(name, 40), format!("/fact {}", to_button(FactKind::Observation, &figure.id)));
        Some(Due { since, line, button })
    };
    catalogue.indicators.iter().filter_map(|indicator| newest(&indicator.id)).filter_map(line).collect()
}

/// Announced events whose last day has passed.
fn events(visit: &Visit<'_>, catalogue: &Catalogue) -> Vec<Due> {
    let (words, language) = (visit.office.desk.words(), visit.language);
    let over = |event: &&crate::facts::model::Event| {
        let last = event.last().map(|date| date.last_day());
        event.state == EventState::Announced && last.is_some_and(|last| last < visit.now.date_naive())
    };
    let line = |event: &crate::facts::model::Event| {
        let last = event.last()?;
        let (name, when) = (event.title.get(language), date(words, language, last));
        let line = visit.text("curation-stale-event", &[("name", name), ("last", &when)]);
        let button = (short(name, 40), format!("/edit {}", to_button(FactKind::Event, &event.id)));
        Some(Due { since: last.last_day(), line, button })
    };
    catalogue.events.iter().filter(over).filter_map(line).collect()
}

/// Facts with a text that was copied from the other language.
async fn untranslated(visit: &Visit<'_>, catalogue: &Catalogue) -> anyhow::Result<Vec<Due>> {
    let mut due = Vec::new();
    for (kind, id, fields, at) in visit.office.store.to_translate().await? {
        let record = catalogue.record(kind, &id);
        let name =
            record.map_or(id.clone(), |record| title(catalogue, visit.office.desk.words(), visit.language, &record));
        let line = visit.text("curation-stale-translation", &[("name", &name), ("fields", &fields)]);
        let button = (short(&name, 40), format!("/edit {}", to_button(kind, &id)));
        due.push(Due { since: at.with_timezone(&visit.now.timezone()).date_naive(), line, button });
    }
    Ok(due)
}

/// A page of lines with their buttons.
fn paged(visit: &Visit<'_>, rest: &str, (word, head): (&str, &str), due: &[Due]) -> Said {
    let page = rest.trim().trim_start_matches('#').parse::<usize>().unwrap_or(1).max(1);
    let mut said = Said::new(visit.text(head, &[("count", &due.len().to_string())]));
    for one in due.iter().skip((page - 1) * PAGE).take(PAGE) {
        said.text.push_str(&format!("\n\n• {}", one.line));
        said = said.with(vec![one.button.clone()]);
    }
    match due.len() > page * PAGE {
        true => said.with(vec![(visit.text("curation-button-more", &[]), format!("/{word} #{}", page + 1))]),
        false => said,
    }
}

/// `/conflicts [#PAGE]`.
pub(super) fn conflicts(visit: &Visit<'_>, rest: &str) -> Said {
    let snapshot = visit.office.desk.snapshot();
    let found = contradicting(visit, &snapshot.catalogue);
    if found.is_empty() {
        return visit.say("curation-no-conflicts");
    }
    paged(visit, rest, ("conflicts", "curation-conflicts"), &found)
}

/// Values of one series, scope and date that differ; the newest first.
fn contradicting(visit: &Visit<'_>, catalogue: &Catalogue) -> Vec<Due> {
    let mut same: BTreeMap<(String, String, String, String), Vec<&Figure>> = BTreeMap::new();
    for figure in catalogue.figures().iter().filter(|figure| figure.observation.rank != Rank::Deprecated) {
        let x = &figure.observation;
        let key = (x.indicator.clone(), x.subject.clone(), x.partner.clone().unwrap_or_default());
        let when = format!("{} {}", figure.date, x.scope.clone().unwrap_or_default());
        same.entry((key.0, key.1, key.2, when)).or_default().push(figure);
    }
    let differ = |figures: &&Vec<&Figure>| {
        figures.windows(2).any(|two| matches!(two, [one, other] if (one.low, one.high) != (other.low, other.high)))
    };
    let line = |figures: &Vec<&Figure>| {
        let first = figures.first()?;
        let (words, language) = (visit.office.desk.words(), visit.language);
        let named = |figure: &&Figure| {
            let record = Record::Observation(figure.observation.clone());
            let source = catalogue.sources.get(&figure.observation.source);
            let publisher = source.and_then(|source| source.publisher.clone()).unwrap_or_default();
            let mark = if figure.observation.rank == Rank::Preferred { "★ " } else { "" };
            format!("{mark}{} – {publisher}", title(catalogue, words, language, &record))
        };
        let lines: Vec<String> = figures.iter().map(named).collect();
        let button = (short(lines.first()?, 40), format!("/fact {}", to_button(FactKind::Observation, &first.id)));
        Some(Due { since: first.date.last_day(), line: lines.join("\n  "), button })
    };
    let mut found: Vec<Due> = same.values().filter(differ).filter_map(line).collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.since));
    found
}
