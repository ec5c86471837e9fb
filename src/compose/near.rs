//! Zones near a place somebody sent; honest where no coordinates are published.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::answer::{Answer, Arg};
use super::cite;
use crate::facts::Catalogue;
use crate::facts::nearest::{Point, nearest};
use crate::reply::{Status, Style};

/// At most this many zones.
const MOST: usize = 5;

/// The answer to a place on a map.
pub fn compose(catalogue: &Catalogue, from: Point) -> Answer {
    let near = nearest(catalogue, from, MOST);
    if near.is_empty() {
        let mut answer = Answer::new(Status::Unknown);
        answer.say(Style::Lead, "near-unknown", vec![]);
        answer.suggest("example-zone", vec![]);
        return answer;
    }
    let mut answer = Answer::new(Status::Answered);
    answer.say(Style::Lead, "near", vec![]);
    for one in &near {
        let kilometres = Decimal::from_f64(one.kilometres).unwrap_or_default().round_dp(1).normalize();
        let args = vec![("zone", Arg::Words(one.zone.name.clone())), ("kilometres", Arg::Number(kilometres))];
        answer.say(Style::Item, "near-line", args);
        answer.cite(cite::zone(one.zone));
    }
    answer.say(Style::Note, "near-note", vec![]);
    near.iter().for_each(|one| cite::source_line(&mut answer, catalogue, &one.position.source));
    answer.focus = near.iter().take(1).map(|one| one.zone.name.clone()).collect();
    for one in near.iter().take(2) {
        answer.suggest("suggest-profile", vec![("name", Arg::Words(one.zone.name.clone()))]);
    }
    answer
}
