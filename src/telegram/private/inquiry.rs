//! "Ask a person" and "this is wrong": the question goes to the office's staff under a number.

use std::sync::Arc;

use anyhow::Context;
use chrono::Utc;

use crate::store::{InquiryKind, NewInquiry};

use super::super::recent::Given;
use super::here::Here;

pub(super) async fn run(here: &Here, given: &Arc<Given>, kind: InquiryKind) -> anyhow::Result<()> {
    let number = number(here, given, kind).await?;
    let id = match kind {
        InquiryKind::Person => "telegram-inquiry",
        InquiryKind::Wrong => "telegram-inquiry-wrong",
    };
    here.show(&here.filled(id, &[("number", &number.to_string())]), Vec::new()).await;
    Ok(())
}

/// The number of the inquiry; a second press on the same button makes no second one.
async fn number(here: &Here, given: &Given, kind: InquiryKind) -> anyhow::Result<i64> {
    let mut made = given.inquiries.lock().await;
    if let Some((_, number)) = made.iter().find(|(known, _)| *known == kind) {
        return Ok(*number);
    }
    let (question, facts) = (given.question.clone(), given.facts());
    let inquiry = NewInquiry { chat_id: here.to.chat.0, language: given.language(), kind, question, facts };
    let number = here.front.store.add_inquiry(&inquiry, Utc::now()).await.context("an inquiry was not kept")?;
    made.push((kind, number));
    Ok(number)
}
