//! `/help`: what can be asked.

use super::super::buttons;
use super::here::Here;

pub(super) async fn run(here: &Here) -> anyhow::Result<()> {
    here.show(&here.text("telegram-help"), buttons::topics(here.front.words(), here.language)).await;
    Ok(())
}
