//! Sending: the one way out, at Telegram's pace, until it arrives or there is no more sense in it.
//!
//! Reading order: [`Sender`] (what handlers call), [`Request`] (one call, ready to be made),
//! `deliver` (one request until its end), `pace` and `second` (how fast), `remedy` (what to do when Telegram says
//! no), `kept` (what has to wait), `broadcast` (announcements, one attempt at a time).
//!
//! - *too many requests*: this chat waits, no other; what would wait long is kept in the store;
//! - *can't parse entities*: the text goes out without tags, and the facts it rests on are logged;
//! - *server error, no connection*: tried again, then kept in the store; a time-out is not tried
//!   again, since the message may have arrived;
//! - *forbidden*: the chat is marked as gone; *upgraded to a supergroup*: everything moves to its new
//!   id, and the message goes there;
//! - *not modified*, late answers to a press: as good as done.

mod broadcast;
mod deliver;
mod download;
mod kept;
mod pace;
mod remedy;
mod request;
mod second;

pub use deliver::{Sender, Sent};
pub use pace::Pace;
pub use request::{Attachment, Request};
pub(super) use second::Turn;

use rust_decimal::prelude::ToPrimitive;
use serde_json::json;
use teloxide::payloads::{
    AnswerCallbackQuery, AnswerCallbackQuerySetters, AnswerInlineQuery, EditMessageText, EditMessageTextSetters,
    SendMessage, SendMessageSetters,
};
use teloxide::types::{
    CallbackQueryId, ChatId, InlineKeyboardMarkup, LinkPreviewOptions, Message, MessageId, ParseMode, ReplyMarkup,
    ReplyParameters, ThreadId,
};
use teloxide::{ApiError, RequestError};

use crate::attachment::Venue;

use super::Page;
use super::call::chain;

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
        // The topic "General" is number 1 and takes messages without a number only.
        let general = ThreadId(MessageId(1));
        let topic = message.thread_id.filter(|topic| message.is_topic_message && *topic != general);
        Destination { chat: message.chat.id, topic }
    }
}

impl Sender {
    /// Sends pages in order, buttons under the last one; `facts` are those the text rests on. Stops
    /// at the first that cannot be sent, and tells what became of the last one it tried.
    pub async fn pages(
        &self,
        to: Destination,
        pages: &[Page],
        buttons: Option<InlineKeyboardMarkup>,
        facts: &[String],
    ) -> Sent {
        let mut sent = Sent::Never;
        for (index, page) in pages.iter().enumerate() {
            let mut payload = SendMessage::new(to.chat, page.html.as_str())
                .parse_mode(ParseMode::Html)
                .link_preview_options(no_preview());
            payload.message_thread_id = to.topic;
            let last = index + 1 == pages.len();
            payload.reply_markup = buttons.clone().filter(|_| last).map(ReplyMarkup::InlineKeyboard);
            sent = self.deliver(to.chat, Request::of(&payload).plain(&page.plain).about(facts)).await;
            if sent.failed() {
                break;
            }
        }
        sent
    }

    /// Sends a page as a reply to a message of the chat, or without that when it is gone.
    pub async fn reply(
        &self,
        to: Destination,
        message: MessageId,
        page: &Page,
        buttons: Option<InlineKeyboardMarkup>,
        facts: &[String],
    ) -> Sent {
        let mut payload = SendMessage::new(to.chat, page.html.as_str())
            .parse_mode(ParseMode::Html)
            .link_preview_options(no_preview())
            .reply_parameters(ReplyParameters::new(message).allow_sending_without_reply());
        payload.message_thread_id = to.topic;
        payload.reply_markup = buttons.map(ReplyMarkup::InlineKeyboard);
        self.deliver(to.chat, Request::of(&payload).plain(&page.plain).about(facts)).await
    }

    /// Replaces a text we sent.
    pub async fn edit(
        &self,
        chat: ChatId,
        message: MessageId,
        page: &Page,
        buttons: Option<InlineKeyboardMarkup>,
        facts: &[String],
    ) -> Sent {
        let mut payload = EditMessageText::new(chat, message, page.html.as_str())
            .parse_mode(ParseMode::Html)
            .link_preview_options(no_preview());
        payload.reply_markup = buttons;
        self.deliver(chat, Request::of(&payload).plain(&page.plain).about(facts)).await
    }

    /// Sends a file as `method` does, such as `sendPhoto`; further arguments as the Bot API names
    /// them. Under it stands a caption, when there is one.
    pub async fn file(
        &self,
        to: Destination,
        method: &str,
        file: Attachment,
        caption: Option<&Page>,
        facts: &[String],
    ) -> Sent {
        let mut arguments = json!({"chat_id": to.chat});
        if let Some(topic) = to.topic {
            arguments["message_thread_id"] = json!(topic);
        }
        if let Some(caption) = caption {
            arguments["caption"] = json!(caption.html.as_str());
            arguments["parse_mode"] = json!("HTML");
        }
        let mut request = Request::new(method, arguments).about(facts).with(file);
        if let Some(caption) = caption {
            request = request.plain(&caption.plain);
        }
        self.deliver(to.chat, request).await
    }

    /// Sends a place on a map.
    pub async fn venue(&self, to: Destination, venue: &Venue) -> Sent {
        let mut arguments = json!({"chat_id": to.chat, "title": venue.name, "address": venue.address,
            "latitude": venue.latitude.to_f64(), "longitude": venue.longitude.to_f64()});
        if let Some(topic) = to.topic {
            arguments["message_thread_id"] = json!(topic);
        }
        self.deliver(to.chat, Request::new("sendVenue", arguments).about(std::slice::from_ref(&venue.zone))).await
    }

    /// Ends the waiting sign on a button, with a short notice or without.
    pub async fn answer_press(&self, press: &CallbackQueryId, notice: Option<&str>) {
        let payload = AnswerCallbackQuery::new(press.clone());
        let payload = match notice {
            Some(text) => payload.text(text),
            None => payload,
        };
        self.at_once(Request::of(&payload)).await;
    }

    /// Answers an inline query; Telegram takes answers for half a minute only.
    pub async fn answer_inline(&self, answer: &AnswerInlineQuery) {
        self.at_once(Request::of(answer)).await;
    }

    /// Shows that something is in the making, such as `typing` or `upload_photo`, for work that takes
    /// more than a moment.
    pub async fn action(&self, to: Destination, action: &str) {
        let mut arguments = json!({"chat_id": to.chat, "action": action});
        if let Some(topic) = to.topic {
            arguments["message_thread_id"] = json!(topic);
        }
        self.at_once(Request::new("sendChatAction", arguments)).await;
    }
}

/// No picture of the page a text links to.
pub(super) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// An error in one line, without the text that was sent or received.
pub(super) fn describe(error: &RequestError) -> String {
    match error {
        RequestError::Network(cause) => chain(cause.as_ref()),
        RequestError::InvalidJson { .. } => "the answer is not the Bot API's".to_owned(),
        RequestError::Api(ApiError::Unknown(text)) => text.chars().take(200).collect(),
        other => other.to_string(),
    }
}
