//! `/start`: the greeting, in both languages until one is chosen, and the menu of topics. A deep link
//! such as `?start=zone-trang-due` shows that zone, event or fact after the greeting.

use crate::staff::JOIN;
use crate::target::Target;

use super::super::{Key, buttons};
use super::answer;
use super::here::Here;
use super::staff;

pub(super) async fn run(here: &Here, link: &str) -> anyhow::Result<()> {
    if let Some(code) = link.strip_prefix(JOIN) {
        return staff::join(here, code).await;
    }
    let target = target(here, link);
    if here.chosen.is_none() {
        greet_newcomer(here).await;
    } else if target.is_none() {
        here.show(&here.text("telegram-greeting"), buttons::topics(here.front.words(), here.language)).await;
    }
    match target {
        Some(target) => answer::show(here, &target).await,
        None => Ok(()),
    }
}

/// The topics alone.
pub(super) async fn menu(here: &Here) -> anyhow::Result<()> {
    here.show(&here.text("telegram-menu"), buttons::topics(here.front.words(), here.language)).await;
    Ok(())
}

async fn greet_newcomer(here: &Here) {
    let words = here.front.words();
    let both = [here.language, here.language.other()].map(|language| words.text(language, "telegram-greeting", &[]));
    let mut rows = vec![buttons::languages(words)];
    rows.extend(buttons::topics(words, here.language));
    here.show(&both.join("\n\n———\n\n"), rows).await;
}

/// What a deep link points at; anything else is no link of ours.
fn target(here: &Here, link: &str) -> Option<Target> {
    let (kind, id) = link.split_once('-')?;
    let snapshot = here.front.desk.snapshot();
    let catalogue = &snapshot.catalogue;
    match kind {
        "zone" => catalogue.zones.get(id).map(|zone| Target::Zone(zone.id.clone())),
        "event" => catalogue.events.get(id).map(|event| Target::Event(event.id.clone())),
        "fact" => {
            let key: Key = id.parse().ok()?;
            let figure = catalogue.figures().iter().find(|figure| Key::of(&figure.id) == key)?;
            Some(Target::Fact(figure.id.clone()))
        }
        _ => None,
    }
}
