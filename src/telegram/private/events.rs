//! `/events`: what is coming, what is over, and one event.

use crate::facts::model::{Event, FactDate};
use crate::target::{self, Target};

use super::super::Key;
use super::super::buttons::{Button, button};
use super::super::front::now;
use super::here::Here;
use super::{answer, list};

pub(super) async fn run(here: &Here, past: bool, page: u16) -> anyhow::Result<()> {
    let snapshot = here.front.desk.snapshot();
    let item = |event: &Event| {
        let date = short(event.start?);
        let named = [("date", date.as_str()), ("title", event.title.get(here.language))];
        Some((here.filled("telegram-event-line", &named), Button::Event(Key::of(&event.id))))
    };
    let events = target::events(&snapshot.catalogue, past, now().date_naive());
    let items: Vec<_> = events.into_iter().filter_map(item).collect();
    let text = match (past, items.is_empty()) {
        (false, false) => "telegram-events",
        (false, true) => "telegram-events-none",
        (true, _) => "telegram-events-past",
    };
    let mut rows = list::page(items, page, 1, if past { Button::Past } else { Button::Coming });
    let (other, to) =
        if past { ("telegram-button-coming", Button::Coming(0)) } else { ("telegram-button-past", Button::Past(0)) };
    rows.push(vec![button(here.text(other), to)]);
    rows.push(list::back(here));
    here.show(&here.text(text), rows).await;
    Ok(())
}

/// A date as short as a button needs it: `15/01/2026`, `01/2026`, `2026`.
fn short(date: FactDate) -> String {
    let date = date.to_string();
    let first = date.split('/').next().unwrap_or_default();
    first.rsplit('-').collect::<Vec<_>>().join("/")
}

/// An event with all that is known of it.
pub(super) async fn one(here: &Here, key: Key) -> anyhow::Result<()> {
    let snapshot = here.front.desk.snapshot();
    let Some(event) = snapshot.catalogue.events.iter().find(|event| Key::of(&event.id) == key) else {
        here.below().say("telegram-button-unknown").await;
        return Ok(());
    };
    answer::show(here, &Target::Event(event.id.clone())).await
}
