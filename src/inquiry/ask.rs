//! A question goes to a person: kept, its asker told the number and the deadline, staff told.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use crate::language::Language;
use crate::staff::{Office, Right, reads};
use crate::store::{Inquiry, InquiryKind, NewInquiry, NewNotice};

use super::hours::{Closed, promise};
use super::words::{moment, quoted};

/// What somebody wants a person to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The chat.
    pub chat_id: i64,
    /// The language of the asker.
    pub language: Language,
    /// Why a person.
    pub kind: InquiryKind,
    /// What was asked, and what it meant in its conversation.
    pub question: (String, String),
    /// The facts the desk's answer rested on.
    pub facts: Vec<String>,
}

/// Keeps the wish. Gives its number and what to tell the asker.
pub async fn ask(office: &Office, wish: Wish, now: DateTime<FixedOffset>) -> anyhow::Result<(i64, String)> {
    let promise = promise(now);
    let words = office.desk.words();
    let language = wish.language;
    let (kind, (question, meant)) = (wish.kind, wish.question);
    let new = NewInquiry {
        chat_id: wish.chat_id,
        language,
        kind,
        question,
        meant,
        facts: wish.facts,
        deadline: promise.until,
    };
    let readers = if office.policy.staff_group.is_some() { BTreeSet::new() } else { answerers(office).await? };
    let notices = |number: i64| {
        let notice = |(chat_id, language): (i64, Language)| {
            let number = number.to_string();
            let until = moment(words, language, promise.until);
            let question = quoted(&new.question);
            let args = [("number", &*number), ("question", &question), ("until", &until)];
            let text = words.text(language, &format!("inquiry-new-{}", kind.word()), &args);
            let open =
                (words.text(language, "inquiry-button-open", &[("number", &number)]), format!("/inquiry {number}"));
            NewNotice { chat_id, text, buttons: vec![vec![open]] }
        };
        readers.into_iter().map(notice).collect()
    };
    let number = office.store.add_inquiry(&new, now.to_utc(), notices).await?;

    let until = moment(words, language, promise.until);
    let args = [("number", &*number.to_string()), ("until", &until)];
    let mut told = vec![words.text(language, &format!("inquiry-asked-{}", kind.word()), &args)];
    if let Some((why, opens)) = promise.closed {
        let id = match why {
            Closed::Hours => "inquiry-closed-hours",
            Closed::Weekend => "inquiry-closed-weekend",
            Closed::Holiday => "inquiry-closed-holiday",
        };
        told.push(words.text(language, id, &[("opens", &moment(words, language, opens))]));
    }
    if !promise.certain {
        told.push(words.text(language, "inquiry-uncertain", &[]));
    }
    Ok((number, told.join("\n\n")))
}

/// The asker does not want an answer any more. Says what became of it.
pub async fn withdraw(
    office: &Office,
    (chat_id, language): (i64, Language),
    number: i64,
    now: DateTime<FixedOffset>,
) -> anyhow::Result<String> {
    let words = office.desk.words();
    let owner = office.store.inquiry(number).await?.and_then(|inquiry| inquiry.owner);
    let notice = match owner {
        Some(owner) => {
            notice_to(office, &owner, |language| {
                words.text(language, "inquiry-withdrawn-owner", &[("number", &number.to_string())])
            })
            .await?
        }
        None => None,
    };
    let done = office.store.withdraw_inquiry(chat_id, number, notice.as_ref(), now.to_utc()).await?;
    let id = if done { "inquiry-withdrawn" } else { "inquiry-withdrawn-late" };
    Ok(words.text(language, id, &[("number", &number.to_string())]))
}

/// The private chats of everybody who may answer, each with its language.
pub(super) async fn answerers(office: &Office) -> anyhow::Result<BTreeSet<(i64, Language)>> {
    let mut found = BTreeSet::new();
    for member in office.store.members().await?.iter().filter(|member| member.role.may(Right::Draft)) {
        if let Some(chat) = member.chat_id {
            found.insert((chat, reads(&office.store, chat).await?));
        }
    }
    Ok(found)
}

/// A message to somebody of the staff in the language they read; nothing when they have no chat or left.
pub(super) async fn notice_to(
    office: &Office,
    account: &str,
    text: impl FnOnce(Language) -> String,
) -> anyhow::Result<Option<NewNotice>> {
    let member = office.store.member(account).await?.filter(|member| member.active);
    let Some(chat_id) = member.and_then(|member| member.chat_id) else { return Ok(None) };
    let text = text(reads(&office.store, chat_id).await?);
    Ok(Some(NewNotice { chat_id, text, buttons: Vec::new() }))
}

/// An inquiry as it is posted where the staff talk with each other: the name of its topic, and the text.
pub fn post(office: &Office, inquiry: &Inquiry, language: Language) -> (String, String) {
    let words = office.desk.words();
    let number = inquiry.number.to_string();
    let name = words.text(language, "inquiry-topic", &[("number", &number), ("question", &quoted(&inquiry.question))]);
    let (question, until) = (quoted(&inquiry.meant), moment(words, language, inquiry.deadline));
    let args = [("number", &*number), ("question", &question), ("until", &until)];
    let text = words.text(language, &format!("inquiry-new-{}", inquiry.kind.word()), &args);
    (name, format!("{text}\n\n{}", words.text(language, "inquiry-post", &[])))
}
