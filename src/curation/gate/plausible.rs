//! What only the step from the old to the new facts shows: values out of size, dates to come, older than what is
//! known, twice the same, a source without address or date, a text in one language only.

use chrono::{DateTime, FixedOffset};
use rust_decimal::Decimal;

use crate::error::UserError;
use crate::facts::Catalogue;
use crate::facts::catalogue::Figure;
use crate::facts::model::{Observation, Record};
use crate::language::Language;
use crate::localize::Bundles;

use super::super::describe::differences;
use super::{Gate, Step};

/// Against the value before it in its series, a step beyond this is asked about.
const STEP: u32 = 10;
/// No amount about one city is as large: a trillion dollars is twice Viet Nam's yearly product (World Bank, 2024:
/// USD 476 bn), and the dong limit is the same sum.
const MOST_USD: i64 = 1_000_000_000_000;
const MOST_VND: i64 = 26_000_000_000_000_000;

pub(super) fn check(
    steps: &[Step],
    after: &Catalogue,
    now: DateTime<FixedOffset>,
    words: &Bundles,
    language: Language,
    gate: &mut Gate,
) {
    let mut errors = Vec::new();
    let mut warnings = Vec::new();
    for step in steps {
        match &step.new {
            Some(Record::Observation(x)) => observation(after, step, x, now, &mut errors, &mut warnings),
            Some(Record::Source(x)) => {
                if x.url.is_none() {
                    warnings.push(UserError::new("gate-source-address").with("fact", &step.fact));
                }
                if x.date.is_none() {
                    warnings.push(UserError::new("gate-source-date").with("fact", &step.fact));
                }
            }
            _ => {}
        }
        languages(step, &mut warnings);
    }
    gate.errors.extend(errors.iter().map(|error| words.told(language, error)));
    gate.warnings.extend(warnings.iter().map(|warning| words.told(language, warning)));
}

fn observation(
    catalogue: &Catalogue,
    step: &Step,
    x: &Observation,
    now: DateTime<FixedOffset>,
    errors: &mut Vec<UserError>,
    warnings: &mut Vec<UserError>,
) {
    let Some(new) = catalogue.figure(&step.fact) else { return };
    let most = match new.unit.base {
        "USD" | "USD/year" => MOST_USD,
        "VND" => MOST_VND,
        _ => i64::MAX,
    };
    if new.high > Decimal::from(most) {
        let shown = format!("{} {}", value(x), x.unit);
        errors.push(UserError::new("gate-too-large").with("fact", &step.fact).with("value", shown));
    }
    let said_of_the_future = matches!(
        catalogue.indicators.get(&x.indicator).map(|indicator| indicator.kind),
        Some(crate::facts::model::IndicatorKind::Target | crate::facts::model::IndicatorKind::Forecast)
    );
    if new.date.first_day() > now.date_naive() && !said_of_the_future {
        errors.push(UserError::new("gate-future").with("fact", &step.fact).with("date", new.date));
    }
    against_series(catalogue, step, new, warnings);
}

/// The new value beside the others of its series.
fn against_series(catalogue: &Catalogue, step: &Step, new: &Figure, warnings: &mut Vec<UserError>) {
    let x = &new.observation;
    let others = catalogue.series(&x.indicator, &x.subject, x.partner.as_deref());
    let others: Vec<&Figure> = others.into_iter().filter(|other| other.id != new.id).collect();
    let before = others.iter().rev().find(|other| other.date.last_day() <= new.date.last_day());
    if let Some(before) = before.or(others.first())
        && is_far(before.high, new.high)
    {
        let old = format!("{} {} ({})", value(&before.observation), before.observation.unit, before.date);
        let shown = format!("{} {}", value(x), x.unit);
        let fault = UserError::new("gate-out-of-size").with("fact", &step.fact).with("value", shown).with("old", old);
        warnings.push(fault);
    }
    if let Some(newer) = others.iter().rev().find(|other| other.date.last_day() > new.date.last_day()) {
        let known = format!("{} {} ({})", value(&newer.observation), newer.observation.unit, newer.date);
        warnings.push(UserError::new("gate-newer-exists").with("fact", &step.fact).with("newer", known));
    }
    let twin = others.iter().find(|other| other.date == new.date && other.low == new.low && other.high == new.high);
    if let Some(twin) = twin.filter(|_| step.old.is_none()) {
        warnings.push(UserError::new("gate-twice").with("fact", &step.fact).with("other", &twin.id));
    }
}

/// Ten times more or less.
fn is_far(one: Decimal, other: Decimal) -> bool {
    let (small, large) = if one.abs() < other.abs() { (one.abs(), other.abs()) } else { (other.abs(), one.abs()) };
    !small.is_zero() && small.checked_mul(Decimal::from(STEP)).is_some_and(|most| large > most)
}

fn value(x: &Observation) -> String {
    let ends = [x.value.or(x.value_min), x.value.or(x.value_max)].map(|end| end.map(|end| end.to_string()));
    match ends {
        [Some(low), Some(high)] if low == high => low,
        [Some(low), Some(high)] => format!("{low}–{high}"),
        _ => String::new(),
    }
}

/// Texts that are not yet in both languages, or were changed in one of them alone.
fn languages(step: &Step, warnings: &mut Vec<UserError>) {
    for field in &step.to_translate {
        warnings.push(UserError::new("gate-to-translate").with("fact", &step.fact).with("field", field));
    }
    if step.old.is_none() || step.new.is_none() {
        return;
    }
    let changed: Vec<String> =
        differences(step.old.as_ref(), step.new.as_ref()).into_iter().map(|(path, ..)| path).collect();
    for path in &changed {
        let twin = match path.rsplit_once('.') {
            Some((start, "en")) => format!("{start}.vi"),
            Some((start, "vi")) => format!("{start}.en"),
            _ => continue,
        };
        // Ways to ask are lists of their own in each language.
        if !changed.contains(&twin) && !path.starts_with("aliases") {
            warnings.push(UserError::new("gate-one-language").with("fact", &step.fact).with("field", path));
        }
    }
}
