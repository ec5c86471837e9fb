//! A question, answered through the line.

use crate::question::Question;

use super::super::front::now;
use super::super::{pages, reply_blocks};
use super::here::Here;

pub(super) async fn run(here: &Here, text: &str) -> anyhow::Result<()> {
    if text.is_empty() {
        here.say("telegram-text-only").await;
        return Ok(());
    }
    let front = &here.front;
    let question = Question { text: text.to_owned(), language: here.chosen, now: now() };
    let reply = front.desk.answer(&question, &format!("telegram:{}", here.to.chat));
    log::debug!("a question of chat {} was {:?}", here.to.chat, reply.status);
    let ask_next = front.words().text(reply.language, "telegram-ask-next", &[]);
    let facts: Vec<String> = reply.facts.iter().map(|fact| fact.id.clone()).collect();
    front.sender.pages(here.to, &pages(&reply_blocks(&reply, &ask_next)), None, &facts).await;
    Ok(())
}
