//! A figure or an attribute: "How much has Japan invested?", "KCN Tràng Duệ rộng bao nhiêu?"
//!
//! The words of the question pick the property through its aliases; names pick subject and
//! partner; periods pick the date.

//!
//! Reading order: [`readings`], `properties` (what is measured), `slots` (of what and when).

mod properties;
mod slots;

pub use properties::{Asked, asks_measure, properties};
pub use slots::{ANY_ZONE, class_units, with_slots};

use super::super::sentence::{Sentence, is_part_of_city};
use super::super::utterance::{Intent, Reading};
use super::prior::{currency_prior, is_yearly_inflow, kind_prior, lists_zones, shape_prior};
use super::reading;
use crate::facts::model::IndicatorKind;
use slots::one_company;

/// Readings of the sentence as asking for one value.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let mut found = Vec::new();
    for Asked { property, alias, used } in properties(sentence) {
        let indicator = sentence.lexicon.kinds.get(property).is_some_and(Option::is_some);
        let names_zone = sentence.entities().iter().any(|(_, ids)| ids.iter().any(|id| is_one_zone(sentence, id)));
        if indicator && lists_zones(sentence) && !names_zone {
            continue;
        }
        let money = sentence.lexicon.currencies.contains_key(&property);
        if money
            && is_yearly_inflow(sentence)
            && sentence.lexicon.kinds.get(property) == Some(&Some(IndicatorKind::Stock))
        {
            // What one year attracted is no sum of all years.
            continue;
        }
        let prior =
            kind_prior(sentence, property) + shape_prior(sentence, property) + currency_prior(sentence, property);
        for (measure, used) in with_slots(sentence, property, &alias, &used) {
            if sentence.is_anchored(&used) || measure.class.is_some() || one_company(sentence).is_some() {
                found.push(reading(sentence, Intent::Measure(measure), &used, prior));
            }
        }
    }
    found
}

/// A zone by name, not all zones of a kind ("KCN Hải Phòng").
fn is_one_zone(sentence: &Sentence, id: &str) -> bool {
    sentence.lexicon.zones.contains(id) && !(is_part_of_city(id) && id.len() <= "hai-phong-ez-ip".len())
}
