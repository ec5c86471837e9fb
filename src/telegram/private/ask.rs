//! `/ask TEXT`: a question, for those who begin with a command.

use super::answer;
use super::here::Here;

pub(super) async fn run(here: &Here, text: &str) -> anyhow::Result<()> {
    if text.is_empty() {
        here.say("telegram-ask-empty").await;
        return Ok(());
    }
    answer::run(here, text).await
}
