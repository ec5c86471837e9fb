//! Yes or no: what the evidence says of a claim. Nothing when it says neither.

use rust_decimal::Decimal;

use super::arithmetic::base;
use crate::facts::evidence::*;
use crate::understand::claim::{Claim, Of};
use crate::understand::sentence::CITY;

/// Whether the evidence bears the claim out.
pub fn verdict(evidence: &Evidence, claim: &Claim) -> Option<bool> {
    match evidence {
        Evidence::Comparison(comparison) => of_comparison(comparison, claim),
        Evidence::Figure(figure) => {
            let money = matches!(figure.lead.unit.base, "USD" | "VND");
            let fits = claim.of.is_none_or(|of| (of == Of::Money) == money);
            of_number((figure.lead.low, figure.lead.high), claim).filter(|_| fits)
        }
        Evidence::Attribute(attribute) => of_attribute(attribute, claim),
        _ => None,
    }
}

fn of_comparison(comparison: &Comparison, claim: &Claim) -> Option<bool> {
    match (&comparison.kind, comparison.rows.as_slice()) {
        (ComparisonKind::Names { .. }, [first, second]) => {
            let (a, b) = (base(first)?, base(second)?);
            claim.more.map(|more| if more { a > b } else { a < b })
        }
        // Of values of several dates the first need not be first today: they are shown, and no yes or no.
        (ComparisonKind::Order { .. }, [first, ..]) if !claim.first.is_empty() && !comparison.dates_differ => {
            Some(is_about(first, &claim.first))
        }
        _ => None,
    }
}

fn is_about(row: &Row, ids: &[String]) -> bool {
    match row {
        Row::Zone(zone, ..) => ids.contains(&zone.id),
        Row::Figure(_, figure) => {
            let partner = figure.observation.partner.as_ref().filter(|_| figure.observation.subject == CITY);
            ids.contains(partner.unwrap_or(&figure.observation.subject))
        }
    }
}

fn of_attribute(attribute: &AttributeEvidence, claim: &Claim) -> Option<bool> {
    let value = attribute.values.first()?;
    if let Some(number) = value.value.number() {
        let unit = crate::facts::unit::unit(attribute.attribute.unit.as_deref()?)?;
        let base = unit.to_base(number.0)?;
        return of_number((base, base), claim);
    }
    let claimed: Vec<&String> = claim.named.iter().filter(|id| **id != attribute.zone.id).collect();
    let known = attribute.values.iter().flat_map(|value| &value.organisations);
    let known: Vec<&String> = known.collect();
    (!claimed.is_empty() && !known.is_empty()).then(|| claimed.iter().any(|id| known.contains(id)))
}

/// Against the published value or range; half a percent apart is the same number, rounded.
fn of_number((low, high): (Decimal, Decimal), claim: &Claim) -> Option<bool> {
    let number = claim.number?;
    match claim.more {
        Some(true) => Some(high > number),
        Some(false) => Some(low < number),
        None => {
            let slack = high.abs().checked_div(Decimal::from(200))?;
            Some(number >= low - slack && number <= high + slack)
        }
    }
}
