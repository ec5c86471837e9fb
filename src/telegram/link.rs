//! Where a message goes on: a deep link into the private chat, to the zone, event or figure it is about.

use crate::facts::Catalogue;

use super::Key;

/// What Telegram takes in a link.
const LONGEST: usize = 64;

/// What `?start=` is followed by for the first of these facts that can be linked to; `/start` reads it
/// (`private/start.rs`).
pub(super) fn of<'f>(mut facts: impl Iterator<Item = &'f str>, catalogue: &Catalogue) -> Option<String> {
    let link = |id: &str| {
        if catalogue.zones.get(id).is_some() {
            Some(format!("zone-{id}"))
        } else if catalogue.events.get(id).is_some() {
            Some(format!("event-{id}"))
        } else {
            catalogue.figure(id).map(|figure| format!("fact-{}", Key::of(&figure.id)))
        }
    };
    facts.find_map(|id| link(id).filter(|link| is_one(link)))
}

fn is_one(link: &str) -> bool {
    link.len() <= LONGEST && link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}
