//! A fact published later answers an inquiry that waits: whoever is to answer is offered it, once.

use std::sync::Arc;

use anyhow::Context;
use chrono::{DateTime, FixedOffset};

use crate::ask::ask_in;
use crate::desk::Desk;
use crate::key::Key;
use crate::language::Language;
use crate::question::Question;
use crate::reply::{Reply, Status};
use crate::staff::{Office, reads};
use crate::store::{Inquiry, NewNotice};
use crate::understand::Session;

use super::ask::answerers;
use super::words::{plain, quoted};

/// Asks the desk the question of every inquiry that waits again. Where the answer now rests on something published
/// after the question was asked, its owner – or everybody who may answer, if it has none – gets the answer with a
/// button that sends it. Doing it again offers nothing twice. Gives the numbers of what was offered.
pub async fn on_published(office: &Office, now: DateTime<FixedOffset>) -> anyhow::Result<Vec<i64>> {
    let mut waiting = office.store.waiting_inquiries().await?;
    waiting.retain(|inquiry| inquiry.has_asker);
    let desk = Arc::clone(&office.desk);
    let again = move || -> Vec<(Inquiry, Reply, String)> {
        let ask = |inquiry: Inquiry| {
            let (reply, key) = asked_again(&desk, &inquiry, now);
            (inquiry, reply, key)
        };
        waiting.into_iter().map(ask).filter(|(_, reply, _)| reply.status == Status::Answered).collect()
    };
    // Many questions take a while; nothing else shall wait for it.
    let answered = tokio::task::spawn_blocking(again).await.context("a bug, its place is in the line before")?;
    let mut offered = Vec::new();
    for (inquiry, reply, key) in answered {
        let of = |id: &'_ str| id.split_once('.').map_or(id.to_owned(), |(whole, _)| whole.to_owned());
        let ids: Vec<String> = reply.facts.iter().flat_map(|fact| [fact.id.clone(), of(&fact.id)]).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        if !office.store.published_since(&ids, inquiry.created_at).await? {
            continue;
        }
        let notices = notices(office, &inquiry, &reply, &key).await?;
        if office.store.offer_answer(inquiry.number, &key, &notices, now.to_utc()).await? {
            offered.push(inquiry.number);
        }
    }
    Ok(offered)
}

/// What the desk answers to an inquiry's question now, in the asker's language, and a key of the facts in it: the same
/// for the same facts with the same values.
pub(super) fn asked_again(desk: &Desk, inquiry: &Inquiry, now: DateTime<FixedOffset>) -> (Reply, String) {
    let question = Question { text: inquiry.meant.clone(), language: Some(inquiry.language), now };
    let asked = ask_in(&desk.snapshot(), desk.words(), &question, &Session::default(), Some(inquiry.language));
    let facts = asked.reply.facts.iter().map(|fact| format!("{} {} {:?}", fact.id, fact.value, fact.as_of));
    let key = format!("~{}", Key::of(&facts.collect::<Vec<_>>().join("\n")));
    (asked.reply, key)
}

async fn notices(office: &Office, inquiry: &Inquiry, reply: &Reply, key: &str) -> anyhow::Result<Vec<NewNotice>> {
    let owner = match &inquiry.owner {
        Some(owner) => office.store.member(owner).await?.filter(|member| member.active),
        None => None,
    };
    let readers: Vec<(i64, Language)> = match owner.and_then(|owner| owner.chat_id) {
        Some(chat) => vec![(chat, reads(&office.store, chat).await?)],
        None => answerers(office).await?.into_iter().collect(),
    };
    let words = office.desk.words();
    let number = inquiry.number.to_string();
    let notice = |(chat_id, language): (i64, Language)| {
        let args = [("number", &*number), ("question", &quoted(&inquiry.meant))];
        let text = format!("{}\n\n{}", words.text(language, "inquiry-offer", &args), plain(reply));
        let button = |id: &str, line: String| vec![(words.text(language, id, &[("number", &*number)]), line)];
        let buttons = vec![
            button("inquiry-button-send", format!("/answer {number} desk {key}")),
            button("inquiry-button-open", format!("/inquiry {number}")),
        ];
        NewNotice { chat_id, text, buttons }
    };
    Ok(readers.into_iter().map(notice).collect())
}
