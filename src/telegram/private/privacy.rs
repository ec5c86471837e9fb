//! `/privacy`: what is kept about people, for how long, and how to have it erased.

use super::here::Here;

pub(super) async fn run(here: &Here) -> anyhow::Result<()> {
    here.say("telegram-privacy").await;
    Ok(())
}
