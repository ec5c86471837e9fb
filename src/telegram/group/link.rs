//! Where an answer goes on: a deep link into the private chat, to the zone, event or figure it is about.

use crate::facts::Catalogue;
use crate::reply::Reply;

use super::super::Key;

/// A link to nothing but the desk.
pub(super) const NOWHERE: &str = "group";
/// What Telegram takes in a link.
const LONGEST: usize = 64;

/// What `?start=` is followed by; `/start` reads it (`private/start.rs`).
pub(super) fn of(reply: &Reply, catalogue: &Catalogue) -> String {
    let link = |id: &str| {
        if catalogue.zones.get(id).is_some() {
            Some(format!("zone-{id}"))
        } else if catalogue.events.get(id).is_some() {
            Some(format!("event-{id}"))
        } else {
            catalogue.figure(id).map(|figure| format!("fact-{}", Key::of(&figure.id)))
        }
    };
    let mut links = reply.facts.iter().filter_map(|fact| link(&fact.id));
    links.find(|link| is_one(link)).unwrap_or_else(|| NOWHERE.to_owned())
}

fn is_one(link: &str) -> bool {
    link.len() <= LONGEST && link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}
