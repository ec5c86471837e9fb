//! `/about`, `/developer_info`: who is behind the desk.

use super::here::Here;

pub(super) async fn run(here: &Here) -> anyhow::Result<()> {
    here.say("telegram-about").await;
    Ok(())
}
