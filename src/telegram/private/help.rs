//! `/help`: what can be asked.

use super::here::Here;

pub(super) async fn run(here: &Here) -> anyhow::Result<()> {
    here.say("telegram-help").await;
    Ok(())
}
