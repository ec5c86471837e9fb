//! Inline mode: `@bot total FDI`, typed in any chat, offers the answer to be sent there.
//!
//! Telegram keeps what is offered for a while and, unless it is marked as personal, shows it to everyone
//! who types the same. So it is personal exactly when the reader's language decided anything.

use std::sync::Arc;

use teloxide::payloads::{AnswerInlineQuery, AnswerInlineQuerySetters};
use teloxide::types::{
    InlineQuery, InlineQueryResult, InlineQueryResultArticle, InlineQueryResultsButton, InlineQueryResultsButtonKind,
    InputMessageContent, InputMessageContentText, ParseMode,
};

use crate::language::Language;
use crate::question::Question;
use crate::reply::{Reply, Status, Style};

use super::front::{Front, guess, now};
use super::group::short;
use super::outgoing::no_preview;
use super::{pages, reply_blocks};

/// Characters of a query that are read; Telegram sends no more than 256.
const LONGEST: usize = 256;
/// Characters of a title, which a phone shows on one or two lines.
const TITLE: usize = 120;
/// Seconds an answer is kept by Telegram,
const KEPT: u32 = 300;
/// and what could not be answered, which may just not be typed to its end.
const UNKNOWN_KEPT: u32 = 5;
/// Questions offered before anything is typed.
const STARTERS: [&str; 3] =
    ["telegram-inline-starter-zones", "telegram-inline-starter-fdi", "telegram-inline-starter-events"];

/// What is offered.
struct Offer {
    articles: Vec<InlineQueryResult>,
    language: Language,
    personal: bool,
}

/// Answers an inline query.
pub(super) async fn query(front: Arc<Front>, query: InlineQuery) -> anyhow::Result<()> {
    let reader = guess(Some(&query.from));
    let text: String = query.query.trim().chars().take(LONGEST).collect();
    let Offer { articles, language, personal } = match text.as_str() {
        // All there is comes at once: there is no next page.
        _ if !query.offset.is_empty() => Offer { articles: Vec::new(), language: reader, personal: false },
        "" => starters(&front, reader),
        text => readings(&front, text, reader),
    };
    let known = !articles.is_empty();
    let mut answer = AnswerInlineQuery::new(query.id, articles)
        .cache_time(if known { KEPT } else { UNKNOWN_KEPT })
        .is_personal(personal);
    if !known && query.offset.is_empty() {
        let text = front.words().text(language, "telegram-inline-private", &[]);
        let kind = InlineQueryResultsButtonKind::StartParameter("inline".to_owned());
        answer = answer.button(InlineQueryResultsButton { text, kind });
    }
    front.sender.answer_inline(&answer).await;
    Ok(())
}

/// Questions to begin with, each with its answer.
fn starters(front: &Front, reader: Language) -> Offer {
    let questions = STARTERS.map(|id| front.words().text(reader, id, &[]));
    let replies = questions.iter().map(|question| (Some(question.as_str()), ask(front, question, reader)));
    Offer { articles: articles(front, replies), language: reader, personal: true }
}

/// The answer, and those to the questions it suggests: when there are several readings, these are they.
fn readings(front: &Front, text: &str, reader: Language) -> Offer {
    let reply = ask(front, text, reader);
    let language = reply.language;
    let personal = ask(front, text, reader.other()).language != language;
    // Suggestions under no answer lead away from what was typed.
    let next = if reply.status == Status::Unknown { Vec::new() } else { reply.suggestions.clone() };
    let next = next.into_iter().map(|question| (None, ask(front, &question, language)));
    Offer { articles: articles(front, std::iter::once((None, reply)).chain(next)), language, personal }
}

fn ask(front: &Front, text: &str, language: Language) -> Reply {
    let question = Question { text: text.to_owned(), language: Some(language), now: now() };
    front.desk.asked(&question, None).reply
}

/// One article for each reply that answers; `titles` stand over those that have one.
fn articles<'a>(front: &Front, replies: impl Iterator<Item = (Option<&'a str>, Reply)>) -> Vec<InlineQueryResult> {
    let mut found: Vec<InlineQueryResultArticle> = Vec::new();
    for (title, reply) in replies.filter(|(_, reply)| reply.status == Status::Answered) {
        let place = found.len();
        let Some(article) = article(front, place, title, &reply) else { continue };
        if found.iter().all(|before| before.input_message_content != article.input_message_content) {
            found.push(article);
        }
    }
    found.into_iter().map(InlineQueryResult::Article).collect()
}

/// The lead as title – or under the title there is –, its source below, and the short answer as what is sent.
fn article(front: &Front, place: usize, title: Option<&str>, reply: &Reply) -> Option<InlineQueryResultArticle> {
    let texts = |style| reply.paragraphs.iter().filter(move |one| one.style == style).map(|one| one.text.as_str());
    let lead = reply.paragraphs.first()?.text.as_str();
    let items: Vec<&str> = texts(Style::Item).take(3).collect();
    let below =
        if items.is_empty() { texts(Style::Source).next().unwrap_or_default().to_owned() } else { items.join("; ") };
    let (title, below) = title.map_or((lead, below), |title| (title, lead.to_owned()));
    let ask_next = front.words().text(reply.language, "telegram-ask-next", &[]);
    let page = pages(&reply_blocks(&short(reply), &ask_next)).into_iter().next()?;
    let text = InputMessageContentText::new(page.html.as_str()).parse_mode(ParseMode::Html);
    let content = InputMessageContent::Text(text.link_preview_options(no_preview()));
    let id = format!("{}-{place}", reply.language.tag());
    Some(InlineQueryResultArticle::new(id, cut(title), content).description(cut(&below)))
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(TITLE) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
    }
}
