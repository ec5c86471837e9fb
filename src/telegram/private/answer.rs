//! A question, answered through the line; what a button or link points at, shown as an answer.
//!
//! A long answer is one message: its first page, with buttons to the others.

use std::sync::Arc;

use crate::ask::Asked;
use crate::inquiry::Theme;
use crate::question::Question;
use crate::target::Target;

use super::super::front::now;
use super::super::outgoing::Sent;
use super::super::recent::Given;
use super::here::Here;
use super::under;

pub(super) async fn run(here: &Here, text: &str) -> anyhow::Result<()> {
    if text.is_empty() {
        here.say("telegram-text-only").await;
        return Ok(());
    }
    let question = Question { text: text.to_owned(), language: here.chosen, now: now() };
    let (desk, key) = (here.front.desk.clone(), here.conversation());
    let asked = here.compute("typing", move || desk.asked(&question, Some(&key))).await?;
    log::debug!("a question of chat {} was {:?}", here.to.chat, asked.reply.status);
    let theme = Theme::of(&asked.utterances, &here.front.desk.snapshot().catalogue);
    here.front.questions.note(text, &asked.reply, theme);
    let sent = say(here, text.to_owned(), asked).await;
    if let Some(said) = here.said {
        here.front.answered(here.to.chat, said, &sent);
    }
    Ok(())
}

/// Shows what a button or link points at, below what is there.
pub(super) async fn show(here: &Here, target: &Target) -> anyhow::Result<()> {
    let Some(asked) = here.front.desk.show(target, here.language, now(), &here.conversation()) else {
        here.below().say("telegram-button-unknown").await;
        return Ok(());
    };
    let question = asked.session.question.clone().unwrap_or_default();
    say(&here.below(), question, asked).await;
    Ok(())
}

/// Says an answer, and remembers it for the buttons under it.
pub(super) async fn say(here: &Here, question: String, asked: Asked) -> Sent {
    let here = here.speaking(asked.reply.language);
    let talk = !asked.utterances.is_empty() && asked.utterances.iter().all(|utterance| utterance.is_talk());
    let meant = asked.meant().unwrap_or(&question).to_owned();
    let given = here.front.recent.keep(here.to.chat, (question, meant), asked.reply, asked.session);
    if talk {
        let pages = given.pages(&here.text("telegram-ask-next"));
        here.show_pages(&pages, Vec::new(), &given.facts()).await
    } else {
        page(&here, &given, 0).await
    }
}

/// One page of an answer, with everything that can be done with it.
pub(super) async fn page(here: &Here, given: &Arc<Given>, at: u16) -> Sent {
    let here = here.speaking(given.language());
    let pages = given.pages(&here.text("telegram-ask-next"));
    let at = usize::from(at).min(pages.len().saturating_sub(1));
    let buttons = under::rows(&here, given, at, pages.len());
    here.show_pages(pages.get(at..=at).unwrap_or_default(), buttons, &given.facts()).await
}
