//! `/zones`: the zones, one of them, and two side by side.

use crate::facts::model::Zone;
use crate::target::Target;

use super::super::Key;
use super::super::buttons::Button;
use super::here::Here;
use super::{answer, list};

pub(super) async fn run(here: &Here, page: u16) -> anyhow::Result<()> {
    let mut rows = list::page(items(here, |zone| Some(Button::Zone(Key::of(&zone.id)))), page, 1, Button::Zones);
    rows.push(list::back(here));
    here.show(&here.text("telegram-zones"), rows).await;
    Ok(())
}

/// A zone with all that is known of it.
pub(super) async fn one(here: &Here, key: Key) -> anyhow::Result<()> {
    match id(here, key) {
        Some(zone) => answer::show(here, &Target::Zone(zone)).await,
        None => gone(here).await,
    }
}

/// The zones this one can be set against.
pub(super) async fn with(here: &Here, key: Key, page: u16) -> anyhow::Result<()> {
    let Some(one) = id(here, key) else { return gone(here).await };
    let snapshot = here.front.desk.snapshot();
    let name = snapshot.catalogue.name_of(&one).unwrap_or_default();
    let other = |zone: &Zone| (zone.id != one).then(|| Button::Versus(key, Key::of(&zone.id)));
    let rows = list::page(items(here, other), page, 1, |page| Button::WithPage(key, page));
    here.show(&here.filled("telegram-compare-with", &[("zone", name.get(here.language))]), rows).await;
    Ok(())
}

/// Two zones side by side.
pub(super) async fn versus(here: &Here, one: Key, other: Key) -> anyhow::Result<()> {
    match (id(here, one), id(here, other)) {
        (Some(one), Some(other)) if one != other => answer::show(here, &Target::Zones(one, other)).await,
        _ => gone(here).await,
    }
}

/// The zones in the order of the facts, each with its button.
fn items(here: &Here, of: impl Fn(&Zone) -> Option<Button>) -> Vec<(String, Button)> {
    let snapshot = here.front.desk.snapshot();
    let item = |zone: &Zone| Some((zone.name.get(here.language).to_owned(), of(zone)?));
    snapshot.catalogue.zones.iter().filter_map(item).collect()
}

fn id(here: &Here, key: Key) -> Option<String> {
    let snapshot = here.front.desk.snapshot();
    snapshot.catalogue.zones.iter().find(|zone| Key::of(&zone.id) == key).map(|zone| zone.id.clone())
}

async fn gone(here: &Here) -> anyhow::Result<()> {
    here.below().say("telegram-button-unknown").await;
    Ok(())
}
