//! `/language`: the language to answer in, named or chosen by a button.

use anyhow::Context;
use chrono::Utc;
use teloxide::types::CallbackQuery;

use crate::language::Language;

use super::super::buttons;
use super::here::Here;

pub(super) async fn run(here: &Here, named: Option<Language>) -> anyhow::Result<()> {
    match named {
        Some(language) => {
            remember(here, language).await?;
            confirm(here, language).await;
        }
        None => {
            let pages = here.front.page(here.language, "telegram-language-ask");
            here.show(&pages, Some(buttons::languages(here.front.words()))).await;
        }
    }
    Ok(())
}

pub(super) async fn press(here: &Here, query: &CallbackQuery, language: Language) -> anyhow::Result<()> {
    let kept = remember(here, language).await;
    // The button shows a waiting sign until this is sent, whatever became of the wish.
    here.front.sender.answer_press(&query.id, None).await;
    kept?;
    confirm(here, language).await;
    Ok(())
}

async fn remember(here: &Here, language: Language) -> anyhow::Result<()> {
    let store = &here.front.store;
    store.set_chat_language(here.to.chat.0, language, Utc::now()).await.context("a chosen language was not kept")
}

async fn confirm(here: &Here, language: Language) {
    let pages = here.front.page(language, "telegram-language-set");
    here.show(&pages, Some(buttons::languages(here.front.words()))).await;
}
