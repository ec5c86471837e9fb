//! `/language`: the language to answer in, named or chosen by a button.

use anyhow::Context;
use chrono::Utc;

use crate::language::Language;

use super::super::buttons;
use super::here::Here;

pub(super) async fn run(here: &Here, named: Option<Language>) -> anyhow::Result<()> {
    let words = here.front.words();
    let Some(language) = named else {
        here.show(&here.text("telegram-language-ask"), vec![buttons::languages(words)]).await;
        return Ok(());
    };
    let kept = here.front.store.set_chat_language(here.to.chat.0, language, Utc::now()).await;
    kept.context("a chosen language was not kept")?;
    let here = here.speaking(language);
    let mut rows = vec![buttons::languages(words)];
    rows.extend(buttons::topics(words, language));
    here.show(&here.text("telegram-language-set"), rows).await;
    Ok(())
}
