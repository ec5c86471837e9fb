//! One attempt to bring an announcement into a chat of Telegram: a single message, so that it arrives whole or not at
//! all. Its first line stands out; under it is a button that leads to the desk.

use std::sync::Arc;
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use serde_json::{Value, json};
use teloxide::types::ChatId;

use crate::announce::{Courier, Verdict};
use crate::desk::Desk;
use crate::language::Language;
use crate::store::{AnnouncementFile, Parcel, Task};

use super::super::call::CallError;
use super::super::link;
use super::super::outgoing::{Attachment, Request, Sender, Turn};
use super::super::{Html, Page};
use super::refusal::{of_changing, of_sending};
use super::uploads::{Uploads, way};

/// A link to nothing but the desk.
const NOWHERE: &str = "announcement";
/// What Telegram lets a bot delete.
const DELETABLE: TimeDelta = TimeDelta::hours(48);

/// Telegram as a courier.
#[derive(Clone)]
pub(in super::super) struct TelegramCourier {
    sender: Sender,
    desk: Arc<Desk>,
    /// The bot's name, without `@`.
    username: Arc<str>,
    uploads: Uploads,
}

impl TelegramCourier {
    /// A courier at the sender's pace.
    pub(in super::super) fn new(sender: Sender, desk: Arc<Desk>, username: &str) -> TelegramCourier {
        TelegramCourier { sender, desk, username: username.into(), uploads: Uploads::default() }
    }

    /// Sends, without tags when Telegram cannot read them: it has surely not sent those it refused.
    async fn send(
        &self,
        turn: Turn,
        parcel: &Parcel,
        reply_to: Option<i64>,
        file: Option<&AnnouncementFile>,
    ) -> Verdict {
        let page = drawn(&parcel.text);
        let mut arguments = json!({"chat_id": parcel.chat_id, "parse_mode": "HTML",
            "reply_markup": self.buttons(parcel.language, &parcel.facts)});
        if let Some(topic) = parcel.thread_id {
            arguments["message_thread_id"] = json!(topic);
        }
        if let Some(message) = reply_to {
            arguments["reply_parameters"] = json!({"message_id": message, "allow_sending_without_reply": true});
        }
        let known = self.uploads.of(parcel);
        let mut request = match (file, known) {
            (None, None) => {
                arguments["text"] = json!(page.html.as_str());
                arguments["link_preview_options"] = json!({"is_disabled": true});
                Request::new("sendMessage", arguments)
            }
            (_, Some(upload)) => {
                arguments["caption"] = json!(page.html.as_str());
                arguments[upload.field] = json!(upload.file_id);
                Request::new(upload.method, arguments)
            }
            (Some(file), None) => {
                arguments["caption"] = json!(page.html.as_str());
                let (method, field) = way(file.photo);
                let (field, name) = (field.to_owned(), file.name.clone());
                Request::new(method, arguments).with(Attachment { field, name, bytes: file.bytes.clone() })
            }
        }
        .plain(&page.plain)
        .about(&parcel.facts);
        let chat = ChatId(parcel.chat_id);
        let mut sent = self.sender.attempt_once(turn, chat, &request).await;
        if unreadable(&sent) && request.drop_tags() {
            log::error!(
                "Telegram could not read the tags of announcement {}; it goes out without",
                parcel.announcement
            );
            let turn = self.sender.turn_behind_replies().await;
            sent = self.sender.attempt_once(turn, chat, &request).await;
        }
        match sent {
            Ok(message) => {
                self.uploads.note(parcel, file, &message);
                Verdict::Done(message["message_id"].as_i64())
            }
            Err(error) => of_sending(&error),
        }
    }

    async fn edit(&self, turn: Turn, parcel: &Parcel, message: i64, text: &str, buttons: bool) -> Verdict {
        let page = drawn(text);
        let mut arguments = json!({"chat_id": parcel.chat_id, "message_id": message, "parse_mode": "HTML"});
        if buttons {
            arguments["reply_markup"] = self.buttons(parcel.language, &parcel.facts);
        }
        let request = if parcel.with_file {
            arguments["caption"] = json!(page.html.as_str());
            Request::new("editMessageCaption", arguments)
        } else {
            arguments["text"] = json!(page.html.as_str());
            arguments["link_preview_options"] = json!({"is_disabled": true});
            Request::new("editMessageText", arguments)
        };
        match self.sender.attempt_once(turn, ChatId(parcel.chat_id), &request.about(&parcel.facts)).await {
            Ok(_) => Verdict::Done(Some(message)),
            Err(error) => of_changing(&error),
        }
    }

    async fn withdraw(&self, mut turn: Turn, parcel: &Parcel, message: i64, marked: &str, deletable: bool) -> Verdict {
        if deletable {
            let request = Request::new("deleteMessage", json!({"chat_id": parcel.chat_id, "message_id": message}));
            let verdict = match self.sender.attempt_once(turn, ChatId(parcel.chat_id), &request).await {
                Ok(_) => Verdict::Done(Some(message)),
                Err(error) => of_changing(&error),
            };
            if !matches!(verdict, Verdict::Failed { reason: "kept", .. }) {
                return verdict;
            }
            turn = self.sender.turn_behind_replies().await;
        }
        match self.edit(turn, parcel, message, marked, false).await {
            Verdict::Done(_) => Verdict::Marked,
            other => other,
        }
    }

    /// A button that leads to the desk, and there to what the announcement rests on.
    fn buttons(&self, language: Language, facts: &[String]) -> Value {
        let snapshot = self.desk.snapshot();
        let link = link::of(facts.iter().map(String::as_str), &snapshot.catalogue);
        let link = link.as_deref().unwrap_or(NOWHERE);
        let name = self.desk.words().text(language, "announce-button-ask", &[]);
        json!({"inline_keyboard": [[{"text": name, "url": format!("https://t.me/{}?start={link}", self.username)}]]})
    }
}

impl Courier for TelegramCourier {
    type Turn = Turn;

    fn needs_file(&self, parcel: &Parcel) -> bool {
        parcel.with_file && self.uploads.of(parcel).is_none()
    }

    fn ready(&self, chat: i64) -> Result<(), Duration> {
        self.sender.chat_turn(ChatId(chat))
    }

    async fn turn(&self) -> Turn {
        self.sender.turn_behind_replies().await
    }

    async fn carry(&self, turn: Turn, parcel: &Parcel, file: Option<&AnnouncementFile>, marked: &str) -> Verdict {
        match parcel.task {
            Task::Send { reply_to } => self.send(turn, parcel, reply_to, file).await,
            Task::Edit { message_id } => self.edit(turn, parcel, message_id, &parcel.text, true).await,
            Task::Withdraw { message_id, sent_at } => {
                self.withdraw(turn, parcel, message_id, marked, Utc::now() - sent_at < DELETABLE).await
            }
        }
    }
}

fn unreadable(sent: &Result<Value, CallError>) -> bool {
    matches!(sent, Err(CallError::Refused { code: 400, reason, .. }) if reason.to_ascii_lowercase().contains("can't parse"))
}

/// An announcement as one message: the first line strong, addresses as they stand.
pub(in super::super) fn drawn(text: &str) -> Page {
    let (head, rest) = text.split_once('\n').unwrap_or((text, ""));
    let mut html = match rest.is_empty() {
        true => Html::text(head),
        false => Html::bold(Html::text(head)),
    };
    if !rest.is_empty() {
        html.push(Html::text("\n"));
        html.push(Html::text(rest));
    }
    Page { html, plain: text.to_owned() }
}
