//! "Ask a person" and "this is wrong": the question goes to the office's staff under a number, by a deadline; whoever
//! asked can take it back.

use std::sync::Arc;

use anyhow::Context;

use crate::inquiry::{self, Wish};
use crate::store::InquiryKind;

use super::super::buttons::{Button, Row, button};
use super::super::front::now;
use super::super::recent::Given;
use super::here::Here;

pub(super) async fn run(here: &Here, given: &Arc<Given>, kind: InquiryKind) -> anyhow::Result<()> {
    let (number, text) = asked(here, given, kind).await?;
    here.show(&text, vec![withdrawing(here, number)]).await;
    Ok(())
}

/// The number of the inquiry and what its asker is told; a second press on the same button makes no second one.
async fn asked(here: &Here, given: &Given, kind: InquiryKind) -> anyhow::Result<(i64, String)> {
    let mut made = given.inquiries.lock().await;
    if let Some((_, number, text)) = made.iter().find(|(known, ..)| *known == kind) {
        return Ok((*number, text.clone()));
    }
    // What "and from China?" meant is known only here.
    let question = (given.question.clone(), given.meant.clone());
    let wish = Wish { chat_id: here.to.chat.0, language: given.language(), kind, question, facts: given.facts() };
    let (number, text) = inquiry::ask(&here.front.office, wish, now()).await.context("an inquiry was not kept")?;
    made.push((kind, number, text.clone()));
    Ok((number, text))
}

/// The button that takes an inquiry back.
pub(super) fn withdrawing(here: &Here, number: i64) -> Row {
    let text = here.filled("inquiry-button-withdraw", &[("number", &number.to_string())]);
    vec![button(text, Button::Withdraw(number))]
}

/// Takes an inquiry of this chat back.
pub(super) async fn withdraw(here: &Here, number: i64) -> anyhow::Result<()> {
    let who = (here.to.chat.0, here.language);
    let text = inquiry::withdraw(&here.front.office, who, number, now()).await?;
    here.below().show(&text, Vec::new()).await;
    Ok(())
}
