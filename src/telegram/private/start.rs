//! `/start`: the greeting, in both languages until one is chosen.

use super::super::{buttons, pages, text_blocks};
use super::here::Here;

pub(super) async fn run(here: &Here) -> anyhow::Result<()> {
    if here.chosen.is_some() {
        here.say("telegram-greeting").await;
        return Ok(());
    }
    let words = here.front.words();
    let both = [here.language, here.language.other()].map(|language| words.text(language, "telegram-greeting", &[]));
    here.show(&pages(&text_blocks(&both.join("\n\n———\n\n"))), Some(buttons::languages(words))).await;
    Ok(())
}
