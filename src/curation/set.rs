//! `/set SERIES VALUE at DATE source SOURCE [because …]`: drafts a value of a series, new or corrected.
//!
//! ```text
//! /set fdi_registered_cumulative:hai-phong 52,1 tỷ USD at 2026-10 source https://heza.gov.vn/…
//! /set trang-due.total_area_ha 402 ha tại 2025 nguồn heza-2025 vì quyết định mở rộng
//! ```

use crate::error::UserError;
use crate::facts::Catalogue;
use crate::facts::model::{
    AttributeType, AttributeValue, FactDate, FactKind, IndicatorKind, Observation, Rank, Record, Source, ZoneValue,
};
use crate::facts::unit::unit;
use crate::staff::{Said, Visit};
use crate::store::Origin;
use crate::understand::typing::fold;

use super::dialogue::{Dialogue, Then};
use super::typed::{self, Value};
use super::{draft, entry, form, reference};

/// The parts of the line.
#[derive(Debug, PartialEq, Eq)]
struct Given<'a> {
    id: &'a str,
    value: &'a str,
    date: &'a str,
    source: &'a str,
    why: &'a str,
}

/// What begins each part after the value; the longest first.
const AT: &[&str] = &["as of", "at", "tai", "ky", "ngay"];
const SOURCE: &[&str] = &["source", "nguon"];
const WHY: &[&str] = &["because", "why", "vì", "ly do"];

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    begun(visit, rest, None).await
}

/// The same for a value whose source is new: both are in one draft.
pub(super) async fn with_source(visit: &Visit<'_>, rest: &str, source: Source) -> anyhow::Result<Said> {
    begun(visit, rest, Some(source)).await
}

async fn begun(visit: &Visit<'_>, rest: &str, new: Option<Source>) -> anyhow::Result<Said> {
    let given = split(rest).ok_or_else(|| UserError::new("curation-set-usage"))?;
    let snapshot = visit.office.desk.snapshot();
    let catalogue = &snapshot.catalogue;
    let source = match (&new, typed::source(catalogue, given.source)) {
        (Some(new), _) => new.id.clone(),
        (None, Ok(source)) => source,
        // A page nobody has entered yet is asked about first; the line is taken up again after that.
        (None, Err(_)) if given.source.starts_with("http") => {
            let dialogue = Dialogue::form("source", visit.language, Then::Set(rest.to_owned()));
            return Box::pin(form::begin(visit, dialogue.given("url", given.source))).await;
        }
        (None, Err(error)) => return Err(error.into()),
    };
    let date = typed::date(given.date, visit.language, visit.now)?;
    let record = match given.id.split_once('.').filter(|(zone, _)| catalogue.zones.get(zone).is_some()) {
        Some((zone, attribute)) => attribute_of(visit, catalogue, (zone, attribute), &given, (date, &source))?,
        None => observation_of(visit, catalogue, &given, (date, &source))?,
    };
    let mut entries = vec![entry::version(visit, record).await?];
    if let Some(source) = new {
        entries.push(entry::version(visit, Record::Source(source)).await?);
    }
    let act = visit.act(&entries[0].fact);
    let id = visit.office.store.begin_draft(&act, Origin::Edit, given.why, &entries, visit.utc()).await?;
    draft::show(visit, id).await
}

fn observation_of(
    visit: &Visit<'_>,
    catalogue: &Catalogue,
    given: &Given<'_>,
    (date, source): (FactDate, &str),
) -> Result<Record, UserError> {
    let (series, like) = series(catalogue, given.id)?;
    let (indicator, subject, partner) = series;
    let indicator = catalogue
        .indicators
        .get(&indicator)
        .ok_or_else(|| UserError::new("curation-no-such-series").with("text", given.id))?;
    let known =
        unit(&indicator.unit).ok_or_else(|| UserError::new("curation-no-such-series").with("text", given.id))?;
    let Value { low, high, qualifier } = typed::value(given.value, known, visit.language)?;
    let in_period = like
        .as_ref()
        .map_or(matches!(indicator.kind, IndicatorKind::Flow | IndicatorKind::Target), |like| like.period.is_some());
    let one = low == high;
    let new = Observation {
        indicator: indicator.id.clone(),
        subject,
        partner,
        value: one.then_some(low),
        value_min: (!one).then_some(low),
        value_max: (!one).then_some(high),
        unit: indicator.unit.clone(),
        as_of: Some(date).filter(|_| !in_period),
        period: Some(date).filter(|_| in_period),
        qualifier,
        rank: Rank::Normal,
        scope: None,
        note: None,
        source: source.to_owned(),
    };
    // The same date and source again is a correction: what was told of the value stays.
    let old = catalogue.figure(&new.id()).map(|figure| figure.observation.clone());
    Ok(Record::Observation(match old {
        Some(old) => Observation { rank: old.rank, scope: old.scope, note: old.note, ..new },
        None => new,
    }))
}

type Series = (String, String, Option<String>);

/// The series an id means, and the newest value of it.
fn series(catalogue: &Catalogue, id: &str) -> Result<(Series, Option<Observation>), UserError> {
    if let Ok(found) = reference::find(catalogue, id)
        && let Record::Observation(x) = found.record
    {
        let series = (x.indicator.clone(), x.subject.clone(), x.partner.clone());
        return Ok((series, Some(x)));
    }
    let none = || UserError::new("curation-no-such-series").with("text", id);
    let (indicator, rest) = id.split_once(':').ok_or_else(none)?;
    let (subject, partner) = rest.split_once('/').map_or((rest, None), |(subject, partner)| (subject, Some(partner)));
    let known = catalogue.indicators.get(indicator).is_some()
        && catalogue.name_of(subject).is_some()
        && partner.is_none_or(|partner| catalogue.partners.get(partner).is_some());
    known.then(|| ((indicator.to_owned(), subject.to_owned(), partner.map(str::to_owned)), None)).ok_or_else(none)
}

/// The zone with one more value of an attribute, or with that of this date and source corrected.
fn attribute_of(
    visit: &Visit<'_>,
    catalogue: &Catalogue,
    (zone, attribute): (&str, &str),
    given: &Given<'_>,
    (date, source): (FactDate, &str),
) -> Result<Record, UserError> {
    let none = || UserError::new("curation-no-such-attribute").with("text", given.id);
    let Some(Record::Zone(mut zone)) = catalogue.record(FactKind::Zone, zone) else { return Err(none()) };
    let attribute = catalogue.attributes.get(attribute).ok_or_else(none)?;
    let (value, qualifier) = match attribute.kind {
        AttributeType::Quantity => {
            let known = attribute.unit.as_deref().and_then(unit).ok_or_else(none)?;
            let read = typed::value(given.value, known, visit.language)?;
            (ZoneValue::Plain(read.high.to_string()), read.qualifier)
        }
        AttributeType::Date => {
            (ZoneValue::Plain(typed::date(given.value, visit.language, visit.now)?.to_string()), None)
        }
        AttributeType::Text => return Err(UserError::new("curation-attribute-words").with("text", given.id)),
    };
    let values = zone.attributes.entry(attribute.id.clone()).or_default();
    let new = AttributeValue {
        value,
        qualifier,
        as_of: date,
        source: source.to_owned(),
        rank: Rank::Normal,
        organisations: Vec::new(),
        note: None,
    };
    match values.iter_mut().find(|old| old.as_of == date && old.source == source) {
        Some(old) => *old = AttributeValue { rank: old.rank, note: old.note.clone(), ..new },
        None => values.push(new),
    }
    Ok(Record::Zone(zone))
}

/// Cuts the line at its words, which must come in this order.
fn split(rest: &str) -> Option<Given<'_>> {
    let (id, rest) = rest.trim().split_once(char::is_whitespace)?;
    let (value, rest) = cut(rest, AT)?;
    let (date, rest) = cut(rest, SOURCE)?;
    let (source, why) = cut(rest, WHY).unwrap_or((rest, ""));
    let given = Given { id, value: value.trim(), date: date.trim(), source: source.trim(), why: why.trim() };
    (!given.value.is_empty() && !given.date.is_empty() && !given.source.is_empty()).then_some(given)
}

/// What stands before and after the first of these words.
fn cut<'t>(text: &'t str, words: &[&str]) -> Option<(&'t str, &'t str)> {
    let starts = text.char_indices().filter(|(at, _)| *at == 0 || text[..*at].ends_with(char::is_whitespace));
    for (at, _) in starts {
        for word in words {
            let length: usize = text[at..].chars().take(word.chars().count()).map(char::len_utf8).sum();
            let (typed, after) = text[at..].split_at(length);
            let ends = after.is_empty() || after.starts_with([' ', ':', '\n', '\t']);
            // "vì" is told from "vi" by its mark; the other words are typed either way.
            let same = if word.is_ascii() { fold(typed) == *word } else { typed.to_lowercase() == *word };
            if ends && same {
                return Some((&text[..at], after.trim_start_matches([':', ' ', '\n', '\t'])));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Given, split};

    #[test]
    fn the_line_is_cut_at_its_words_in_either_language() {
        let given = Given { id: "a:b", value: "31.5 tỷ USD", date: "2025-06", source: "heza-1", why: "" };
        assert_eq!(split("a:b 31.5 tỷ USD at 2025-06 source heza-1"), Some(given));
        let given = Given {
            id: "a:b",
            value: "31,5 tỷ USD",
            date: "tháng 6/2025",
            source: "https://x.vn/a",
            why: "báo cáo mới",
        };
        assert_eq!(split("a:b 31,5 tỷ USD tại tháng 6/2025 nguồn https://x.vn/a vì báo cáo mới"), Some(given));
        for wrong in ["", "a:b", "a:b 31 at 2025", "a:b at 2025 source x", "a:b 31 source x at 2025"] {
            assert_eq!(split(wrong), None, "{wrong}");
        }
    }
}
