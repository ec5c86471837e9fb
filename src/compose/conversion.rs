//! An area in the unit it was asked for in, with the factor.

use rust_decimal::{Decimal, RoundingStrategy};

use super::answer::{Answer, Arg};
use crate::facts::Evidence;
use crate::facts::unit::unit;
use crate::reply::Style;
use crate::understand::conversion::AreaUnit;

/// Adds the leading area in another unit; nothing when the evidence is no area.
pub fn compose(answer: &mut Answer, evidence: &Evidence, to: AreaUnit) {
    let Some((low, high, base)) = area(evidence) else { return };
    // In hectares: the facts give areas in hectares or square kilometres.
    let hectares = if base == "km2" { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    let Some(factor) = per_hectare(to).checked_mul(hectares) else { return };
    let convert = |value: Decimal| {
        let product = value.checked_mul(factor)?;
        Some(product.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize())
    };
    let (Some(low), Some(high)) = (convert(low), convert(high)) else { return };
    let shown = if low == high { vec![Arg::Number(high)] } else { vec![Arg::Number(low), Arg::Number(high)] };
    let factor = factor.round_dp(6).normalize();
    let message = match to {
        AreaUnit::Acre => "converted-acre",
        AreaUnit::SquareMetre => "converted-m2",
        AreaUnit::SquareKilometre => "converted-km2",
        AreaUnit::SquareFoot => "converted-sqft",
    };
    let from = Arg::Message(if base == "km2" { "one-km2" } else { "one-ha" }.to_owned());
    answer.say(
        Style::Body,
        message,
        vec![("value", Arg::List(shown)), ("from", from), ("factor", Arg::Number(factor))],
    );
}

/// The leading value, when it is an area.
fn area(evidence: &Evidence) -> Option<(Decimal, Decimal, &'static str)> {
    match evidence {
        Evidence::Figure(figure) => {
            let base = figure.lead.unit.base;
            ["ha", "km2"].contains(&base).then_some((figure.lead.low, figure.lead.high, base))
        }
        Evidence::Attribute(attribute) => {
            let unit = unit(attribute.attribute.unit.as_deref()?)?;
            let value = unit.to_base(attribute.values.first()?.value.number()?.0)?;
            ["ha", "km2"].contains(&unit.base).then_some((value, value, unit.base))
        }
        _ => None,
    }
}

fn per_hectare(unit: AreaUnit) -> Decimal {
    match unit {
        // 1 ÷ 0.40468564224, to twelve digits.
        AreaUnit::Acre => Decimal::new(2_471_053_814_672, 12),
        AreaUnit::SquareMetre => Decimal::from(10_000),
        AreaUnit::SquareKilometre => Decimal::new(1, 2),
        // 10,000 ÷ 0.09290304, to six digits.
        AreaUnit::SquareFoot => Decimal::new(107_639_104_167, 6),
    }
}
