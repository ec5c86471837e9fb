//! Averages: a whole by the number of things it is of, both of the same date and scope.

use chrono::NaiveDate;

use super::sum::known;
use super::{Outcome, measure, select};
use crate::facts::catalogue::{Catalogue, Figure};
use crate::facts::evidence::*;
use crate::facts::model::Indicator;
use crate::understand::lexicon::Property;
use crate::understand::utterance::{Measure, When};

/// Digits of a quotient that are given.
const DIGITS: u32 = 4;

/// One measure for each unit of the other: both at the same date, of the same scope.
pub fn average<'c>(catalogue: &'c Catalogue, [of, per]: &[Measure; 2], today: NaiveDate) -> Outcome<'c> {
    let indicators = [of, per].map(|measure| match &measure.property {
        Property::Indicator(id) => catalogue.indicators.get(id),
        Property::Attribute(_) => None,
    });
    let [Some(capital), Some(number)] = indicators else { return Outcome::No };
    let sides = [(of, capital), (per, number)].map(|(measure, indicator)| known(catalogue, indicator, measure, today));
    for (side, measure) in sides.iter().zip([of, per]) {
        if side.is_empty() {
            return match measure::find(catalogue, measure, today) {
                Outcome::Found(_) => Outcome::No,
                missing => missing,
            };
        }
    }
    let [wholes, counts] = &sides;
    let asked = |figure: &Figure, when: Option<When>| when.is_none_or(|when| select::fits(figure, when));
    let pairs = wholes.iter().flat_map(|whole| counts.iter().map(move |count| (*whole, *count)));
    let same = |(whole, count): &(&Figure, &Figure)| {
        whole.date == count.date
            && whole.low == whole.high
            && !count.high.is_zero()
            && whole.observation.subject == count.observation.subject
            && whole.observation.partner == count.observation.partner
            && asked(whole, of.when)
    };
    let rank = |(whole, count): &(&Figure, &Figure)| {
        let one_source = whole.observation.source == count.observation.source;
        (whole.date.last_day(), whole.observation.rank, count.observation.rank, one_source, whole.tier)
    };
    match pairs.filter(same).max_by_key(rank) {
        Some((whole, count)) => quotient([capital, number], whole, count),
        None => apart([capital, number], &sides, of.when),
    }
}

fn quotient<'c>([capital, number]: [&'c Indicator; 2], whole: &'c Figure, count: &'c Figure) -> Outcome<'c> {
    let quotient = whole.high.checked_div(count.high).and_then(|ratio| ratio.round_sf(DIGITS));
    let rows = [Row::Figure(capital, whole), Row::Figure(number, count)];
    quotient.map_or(Outcome::No, |quotient| Outcome::Found(Evidence::Average { rows, quotient: quotient.normalize() }))
}

/// The newest of both sides, which are not of the same date.
fn apart<'c>([capital, number]: [&'c Indicator; 2], sides: &[Vec<&'c Figure>; 2], when: Option<When>) -> Outcome<'c> {
    let newest = |figures: &Vec<&'c Figure>| {
        let fits: Vec<&Figure> =
            figures.iter().copied().filter(|figure| when.is_none_or(|when| select::fits(figure, when))).collect();
        select::best(if fits.is_empty() { figures } else { &fits }, None)
    };
    let [Some(whole), Some(count)] = [newest(&sides[0]), newest(&sides[1])] else { return Outcome::No };
    let rows = vec![Row::Figure(capital, whole), Row::Figure(number, count)];
    Outcome::Found(Evidence::Apart { rows, why: Obstacle::Average })
}
