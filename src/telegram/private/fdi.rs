//! `/fdi`: foreign investment in all, through the years, and by country.

use crate::target::{self, Target};

use super::super::Key;
use super::super::buttons::{Button, button};
use super::here::Here;
use super::{answer, list};

/// Registered capital of all projects in force: what investors mean by "FDI" of a place or a country.
const TOTAL: &str = "fdi_registered_cumulative";
/// What came in during a year.
const ATTRACTED: &str = "fdi_attracted";

pub(super) async fn run(here: &Here) -> anyhow::Result<()> {
    let row = |id, of| vec![button(here.text(id), of)];
    let rows = vec![
        row("telegram-button-total", Button::Total),
        row("telegram-button-years", Button::Years),
        row("telegram-button-countries", Button::Countries(0)),
        list::back(here),
    ];
    here.show(&here.text("telegram-fdi"), rows).await;
    Ok(())
}

/// The newest total.
pub(super) async fn total(here: &Here) -> anyhow::Result<()> {
    answer::show(here, &Target::Figure { indicator: TOTAL.to_owned(), partner: None }).await
}

/// What came in year by year.
pub(super) async fn years(here: &Here) -> anyhow::Result<()> {
    answer::show(here, &Target::Course(ATTRACTED.to_owned())).await
}

/// The countries there are values of, the largest investor first.
pub(super) async fn countries(here: &Here, page: u16) -> anyhow::Result<()> {
    let snapshot = here.front.desk.snapshot();
    let item = |partner: &str| {
        let name = snapshot.catalogue.name_of(partner)?.get(here.language).to_owned();
        Some((name, Button::Country(Key::of(partner))))
    };
    let items = target::partners(&snapshot.catalogue, TOTAL).into_iter().filter_map(item).collect();
    let mut rows = list::page(items, page, 2, Button::Countries);
    rows.push(vec![button(here.text("telegram-button-fdi"), Button::Fdi)]);
    here.show(&here.text("telegram-countries"), rows).await;
    Ok(())
}

/// The newest value of one country.
pub(super) async fn country(here: &Here, key: Key) -> anyhow::Result<()> {
    let snapshot = here.front.desk.snapshot();
    let known = target::partners(&snapshot.catalogue, TOTAL);
    let partner = known.into_iter().find(|partner| Key::of(partner) == key);
    let Some(partner) = partner.map(str::to_owned) else {
        here.below().say("telegram-button-unknown").await;
        return Ok(());
    };
    answer::show(here, &Target::Figure { indicator: TOTAL.to_owned(), partner: Some(partner) }).await
}
