//! What may be set against what: the same scope, period length and territory.

use std::cmp::Ordering;

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::facts::catalogue::{Catalogue, Figure};
use crate::facts::evidence::Obstacle;
use crate::facts::model::{IndicatorKind, Qualifier, SubjectKind};
use crate::facts::unit::Form;
use crate::understand::sentence::{CITY, merger_day};

/// "Nearly" and "about" are less than one part in this many away.
const CLOSE: u32 = 20;

/// True when the figure covers the city, or a scope of it, with former Hai Duong. A rate of growth
/// is counted on a like base by its publisher, so the merger makes no difference to it.
pub fn after_merger(catalogue: &Catalogue, kind: IndicatorKind, figure: &Figure) -> bool {
    let growth = kind == IndicatorKind::Rate && figure.observation.period.is_some();
    let later = figure.date.last_day() >= merger_day() || figure.observation.scope.as_deref() == Some("after-merger");
    later && !growth && grew(catalogue, &figure.observation.subject)
}

/// The city and its scopes ("the industrial parks of Hai Phong") took in what lay in Hai Duong; a
/// zone, a company or a former province did not.
fn grew(catalogue: &Catalogue, subject: &str) -> bool {
    subject == CITY
        || catalogue.subjects.get(subject).is_some_and(|subject| {
            subject.kind == SubjectKind::Region
                && subject.part_of.as_deref().is_some_and(|whole| grew(catalogue, whole))
        })
}

/// What the figure covers when it is not what its subject says.
pub fn scope(figure: &Figure) -> Option<&str> {
    figure.observation.scope.as_deref().filter(|scope| *scope != "after-merger")
}

/// Length in months of the period a figure was counted over; none for the state on a date.
pub fn months(figure: &Figure) -> Option<i32> {
    figure.observation.period.map(|period| period.months())
}

/// Why two figures of one measure cannot be set against each other, if they cannot.
pub fn obstacle(catalogue: &Catalogue, kind: IndicatorKind, a: &Figure, b: &Figure) -> Option<Obstacle> {
    let both = grew(catalogue, &a.observation.subject) && grew(catalogue, &b.observation.subject);
    if both && after_merger(catalogue, kind, a) != after_merger(catalogue, kind, b) {
        Some(Obstacle::Merger)
    } else if a.unit.base != b.unit.base {
        Some(Obstacle::Unit)
    } else if scope(a) != scope(b) {
        Some(Obstacle::Scope)
    } else if months(a) != months(b) {
        Some(Obstacle::Period)
    } else {
        None
    }
}

/// `part` in percent of `whole`, two digits after the point; none of nothing.
pub fn percent(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let ratio = part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)?;
    Some(ratio.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize())
}

/// The change between two figures in percent of the first; none for shares, rates and ranks.
pub fn percent_change(first: &Figure, last: &Figure) -> Option<Decimal> {
    match first.unit.form {
        Form::Percent | Form::Rank => None,
        _ => percent(last.high - first.high, first.high),
    }
}

/// True when the figure's time has come; targets and forecasts are of the future.
pub fn is_known(figure: &Figure, kind: IndicatorKind, today: NaiveDate) -> bool {
    matches!(kind, IndicatorKind::Target | IndicatorKind::Forecast) || figure.date.first_day() <= today
}

/// Whether a value is more or less than the one before, as far as what is published tells: "over
/// 4.6 million" after 4.66 million is neither.
pub fn way(before: &Figure, after: &Figure) -> Ordering {
    let ((from, to), (low, high)) = (reach(before), reach(after));
    if low > to {
        Ordering::Greater
    } else if high < from {
        Ordering::Less
    } else {
        Ordering::Equal
    }
}

/// Between which values the true one lies: "over 100" may be all up to the next round number;
/// "nearly" and "about" are said of what is close.
fn reach(figure: &Figure) -> (Decimal, Decimal) {
    let (low, high) = (figure.low, figure.high);
    let close = (high.abs() / Decimal::from(CLOSE)).normalize();
    match figure.observation.qualifier {
        Some(Qualifier::Over) => (low, high + last_digit(high)),
        Some(Qualifier::Nearly | Qualifier::UpTo) => (low - close, high),
        Some(Qualifier::About | Qualifier::Reportedly) => (low - close, high + close),
        Some(Qualifier::Expected) | None => (low, high),
    }
}

/// One of the last digit a number is given with: 100 for 1,300, 0.1 for 4.6.
fn last_digit(value: Decimal) -> Decimal {
    let value = value.normalize();
    let mut unit = Decimal::new(1, value.scale());
    while value.scale() == 0 && !value.is_zero() && (value / (unit * Decimal::TEN)).fract().is_zero() {
        unit *= Decimal::TEN;
    }
    unit
}
