//! The buttons under an answer: only those that apply.

use crate::attachment::{Shape, Standing};
use crate::reply::{Reply, Status};
use crate::store::InquiryKind;

use super::super::buttons::{Button, Follow, Row, button};
use super::super::recent::Given;
use super::super::{AnswerId, Key};
use super::here::Here;
use super::list;

/// The rows of buttons under page `at` of `pages`.
pub(super) fn rows(here: &Here, given: &Given, at: usize, pages: usize) -> Vec<Row> {
    let reply = &given.reply;
    let one = |applies: bool, id: &str, follow| applies.then(|| follow_button(here, given.id, id, follow));
    let answered = reply.status == Status::Answered;
    let tables = reply.exhibits().next().is_some();
    let drawn = reply.exhibits().any(|exhibit| exhibit.is_drawn());
    let zone = zone(here, reply).map(|zone| button(here.text("telegram-button-compare"), Button::With(zone)));
    let row = |buttons: [Option<_>; 3]| buttons.into_iter().flatten().collect::<Row>();
    let mut rows = Vec::new();
    if pages > 1 {
        rows.push(list::turning(at, pages, |page| Button::Answer(given.id, Follow::Page(page))));
    }
    rows.push(row([
        one(reply.facts.iter().any(|fact| fact.source.is_some()), "telegram-button-source", Follow::Source),
        one(history(here, reply).is_some(), "telegram-button-history", Follow::History),
        one(also(reply), "telegram-button-also", Follow::Also),
    ]));
    rows.push(row([
        one(drawn, "telegram-button-picture", Follow::Picture),
        one(tables, "telegram-button-xlsx", Follow::Xlsx),
        one(tables, "telegram-button-csv", Follow::Csv),
    ]));
    rows.push(row([
        one(!reply.appointments().is_empty(), "telegram-button-calendar", Follow::Calendar),
        one(reply.venues().next().is_some(), "telegram-button-venue", Follow::Venue),
        zone,
    ]));
    rows.push(row([
        one(true, inquiry(InquiryKind::Person), Follow::Person),
        one(answered, inquiry(InquiryKind::Wrong), Follow::Wrong),
        None,
    ]));
    rows
}

fn follow_button(here: &Here, id: AnswerId, text: &str, follow: Follow) -> teloxide::types::InlineKeyboardButton {
    button(here.text(text), Button::Answer(id, follow))
}

fn inquiry(kind: InquiryKind) -> &'static str {
    match kind {
        InquiryKind::Person => "telegram-button-person",
        InquiryKind::Wrong => "telegram-button-wrong",
    }
}

/// The figure whose course through time can be shown: the answer is about one series, which has
/// values of several dates, and it is not that course already.
pub(super) fn history(here: &Here, reply: &Reply) -> Option<String> {
    if reply.exhibits().any(|exhibit| exhibit.shape == Shape::Course) {
        return None;
    }
    let snapshot = here.front.desk.snapshot();
    let figures: Vec<_> = reply.facts.iter().filter_map(|fact| snapshot.catalogue.figure(&fact.id)).collect();
    let first = figures.first()?;
    let of = |figure: &crate::facts::catalogue::Figure| {
        let observation = &figure.observation;
        (observation.indicator.clone(), observation.subject.clone(), observation.partner.clone())
    };
    let (indicator, subject, partner) = of(first);
    if figures.iter().any(|figure| of(figure) != of(first)) {
        return None;
    }
    let series = snapshot.catalogue.series(&indicator, &subject, partner.as_deref());
    series.iter().any(|figure| figure.date != first.date).then(|| first.id.clone())
}

/// True when other values are published for the same thing and time.
fn also(reply: &Reply) -> bool {
    reply.exhibits().any(|exhibit| exhibit.rows.iter().any(|row| row.standing == Standing::Also))
}

/// The one zone the answer is about.
fn zone(here: &Here, reply: &Reply) -> Option<Key> {
    let snapshot = here.front.desk.snapshot();
    let of = |id: &str| id.split_once('.').map_or(id.to_owned(), |(zone, _)| zone.to_owned());
    let mut zones: Vec<String> = reply.facts.iter().map(|fact| of(&fact.id)).collect();
    zones.dedup();
    match zones.as_slice() {
        [zone] => snapshot.catalogue.zones.get(zone).map(|zone| Key::of(&zone.id)),
        _ => None,
    }
}
