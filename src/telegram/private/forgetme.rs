//! `/forgetme`: erases everything kept about this chat, after a question.

use super::super::buttons::{Button, button};
use super::here::Here;

pub(super) async fn run(here: &Here) -> anyhow::Result<()> {
    let rows = vec![
        vec![button(here.text("telegram-button-forget"), Button::Forget)],
        vec![button(here.text("telegram-button-keep"), Button::Keep)],
    ];
    here.show(&here.text("telegram-forget-ask"), rows).await;
    Ok(())
}

/// Forgets, and says what was forgotten.
pub(super) async fn forget(here: &Here) -> anyhow::Result<()> {
    let erased = here.front.store.erase_chat(here.to.chat.0).await?;
    here.front.desk.forget(&here.conversation());
    let answers = here.front.recent.forget(here.to.chat) as u64;
    let mut lines = vec![here.text("telegram-forgotten")];
    for (id, count) in [
        ("telegram-forgotten-settings", erased.settings),
        ("telegram-forgotten-topics", erased.topics),
        ("telegram-forgotten-inquiries", erased.inquiries),
        ("telegram-forgotten-waiting", erased.waiting),
        ("telegram-forgotten-links", erased.links),
        ("telegram-forgotten-announcements", erased.announcements),
        ("telegram-forgotten-answers", answers),
    ] {
        if count > 0 {
            lines.push(here.filled(id, &[("count", &count.to_string())]));
        }
    }
    here.show(&format!("{}\n\n{}", lines.join("\n"), here.text("telegram-forgotten-end")), Vec::new()).await;
    Ok(())
}

/// Leaves everything as it is.
pub(super) async fn keep(here: &Here) -> anyhow::Result<()> {
    here.say("telegram-forget-kept").await;
    Ok(())
}
