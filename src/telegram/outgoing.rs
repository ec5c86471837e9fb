//! Sending: pages out, one after the other, and what to do when Telegram says no.
//!
//! - *too many requests*: waited for when it is short, given up when it is not;
//! - *can't parse entities*: the page goes out as plain text;
//! - *server error, no connection*: one more try; a time-out is not tried again, since the
//!   message may have arrived;
//! - *forbidden* and the rest: logged with the chat's id, nothing more can be done.

use std::future::Future;
use std::time::Duration;

use teloxide::payloads::{EditMessageTextSetters, SendMessageSetters};
use teloxide::prelude::Requester;
use teloxide::types::{
    ChatId, InlineKeyboardMarkup, LinkPreviewOptions, Message, MessageId, ParseMode, ReplyMarkup, ThreadId,
};
use teloxide::{ApiError, Bot, RequestError};

use super::Page;
use super::call::chain;

/// The longest wait for a chat that is told to slow down.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often one page is tried.
const TRIES: usize = 3;

/// Where a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The chat.
    pub chat: ChatId,
    /// The topic within it.
    pub topic: Option<ThreadId>,
}

impl Destination {
    /// Where an answer to this message belongs.
    pub fn of(message: &Message) -> Destination {
        Destination { chat: message.chat.id, topic: message.thread_id.filter(|_| message.is_topic_message) }
    }
}

/// Sends pages in order, buttons under the last one. Stops at the first that cannot be sent,
/// and tells whether all went out.
pub async fn send(bot: &Bot, to: Destination, pages: &[Page], buttons: Option<InlineKeyboardMarkup>) -> bool {
    for (index, page) in pages.iter().enumerate() {
        let buttons = buttons.clone().filter(|_| index + 1 == pages.len());
        let sent = persist(to.chat, |plain| send_page(bot, to, page, buttons.clone(), plain)).await;
        if let Err(error) = sent {
            report(to.chat, &error);
            return false;
        }
    }
    true
}

/// Replaces a message we sent. False when that is no longer possible.
pub async fn edit(bot: &Bot, chat: ChatId, message: MessageId, page: &Page, buttons: InlineKeyboardMarkup) -> bool {
    let edited = persist(chat, |plain| {
        let text = if plain { &page.plain } else { page.html.as_str() };
        let request = bot.edit_message_text(chat, message, text).reply_markup(buttons.clone());
        let request = request.link_preview_options(no_preview());
        async move { if plain { request.await } else { request.parse_mode(ParseMode::Html).await } }
    });
    match edited.await {
        // Pressed twice: it already says so.
        Ok(_) | Err(RequestError::Api(ApiError::MessageNotModified)) => true,
        Err(error) => {
            report(chat, &error);
            false
        }
    }
}

async fn send_page(
    bot: &Bot,
    to: Destination,
    page: &Page,
    buttons: Option<InlineKeyboardMarkup>,
    plain: bool,
) -> Result<Message, RequestError> {
    let text = if plain { &page.plain } else { page.html.as_str() };
    let mut request = bot.send_message(to.chat, text).link_preview_options(no_preview());
    request.parse_mode = if plain { None } else { Some(ParseMode::Html) };
    request.message_thread_id = to.topic;
    request.reply_markup = buttons.map(ReplyMarkup::InlineKeyboard);
    request.await
}

/// Tries until it works or there is no more sense in it. The attempt is told when it shall do
/// without tags.
async fn persist<T, F>(chat: ChatId, attempt: impl Fn(bool) -> F) -> Result<T, RequestError>
where
    F: Future<Output = Result<T, RequestError>>,
{
    let mut plain = false;
    for _ in 1..TRIES {
        match attempt(plain).await {
            Err(RequestError::RetryAfter(wait)) if wait.duration() <= PATIENCE => {
                tokio::time::sleep(wait.duration()).await;
            }
            Err(RequestError::Api(ApiError::CantParseEntities(_))) if !plain => {
                log::error!("Telegram could not read the tags of a message to chat {chat}; it goes out without");
                plain = true;
            }
            Err(error) if may_work_again(&error) => log::debug!("trying chat {chat} again: {}", describe(&error)),
            result => return result,
        }
    }
    attempt(plain).await
}

/// True for faults that pass and that surely or very likely kept the message from arriving.
fn may_work_again(error: &RequestError) -> bool {
    match error {
        RequestError::Network(cause) => cause.is_connect(),
        RequestError::InvalidJson { .. } => true,
        RequestError::Api(ApiError::Unknown(text)) => {
            ["Internal Server Error", "Bad Gateway", "Gateway Timeout"].iter().any(|known| text.starts_with(known))
        }
        _ => false,
    }
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn report(chat: ChatId, error: &RequestError) {
    let text = describe(error);
    // Blocked, kicked, deactivated: ordinary life.
    let gone = matches!(error, RequestError::Api(_)) && text.contains("Forbidden:");
    log::log!(
        if gone { log::Level::Info } else { log::Level::Warn },
        "a message to chat {chat} could not be delivered: {text}"
    );
}

/// An error in one line, without the text that was sent or received.
pub(super) fn describe(error: &RequestError) -> String {
    match error {
        RequestError::Network(cause) => chain(cause.as_ref()),
        RequestError::InvalidJson { .. } => "the answer is not the Bot API's".to_owned(),
        other => other.to_string(),
    }
}
