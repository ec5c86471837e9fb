//! One call of the Bot API, ready to be made now or, out of the store, later.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::requests::Payload;
use teloxide::types::ChatId;

/// A file that goes with a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The argument it is given as, such as `photo` or `document`.
    pub field: String,
    /// Its name as the reader sees it.
    pub name: String,
    /// What is in it. The store keeps it apart from the request.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// What is to be sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    pub(super) method: String,
    pub(super) arguments: Value,
    /// The text without tags, for when Telegram cannot read them.
    pub(super) plain: Option<String>,
    /// The facts it rests on, for the log.
    pub(super) facts: Vec<String>,
    pub(super) file: Option<Attachment>,
}

impl Request {
    /// A call with the arguments of one of teloxide's payloads, such as `SendMessage`.
    pub fn of<P: Payload + Serialize>(payload: &P) -> Request {
        // `EditMessageTextInline` is teloxide's name for a form of `editMessageText`.
        let name = P::NAME.trim_end_matches("Inline");
        let mut method = name.to_owned();
        method[..1].make_ascii_lowercase();
        Request::new(method, serde_json::to_value(payload).unwrap_or_default())
    }

    /// A call by the name of its method.
    pub fn new(method: impl Into<String>, arguments: Value) -> Request {
        Request { method: method.into(), arguments, plain: None, facts: Vec::new(), file: None }
    }

    /// With what to say when Telegram cannot read the tags.
    #[must_use]
    pub fn plain(mut self, text: &str) -> Request {
        self.plain = Some(text.to_owned());
        self
    }

    /// With the facts it rests on, named in the log when something is wrong with its text.
    #[must_use]
    pub fn about(mut self, facts: &[String]) -> Request {
        self.facts = facts.to_vec();
        self
    }

    /// With a file.
    #[must_use]
    pub fn with(mut self, file: Attachment) -> Request {
        self.file = Some(file);
        self
    }

    /// Turns to the text without tags; false when there is none or it was tried.
    pub(in super::super) fn drop_tags(&mut self) -> bool {
        let Some(plain) = self.plain.take() else { return false };
        let Value::Object(arguments) = &mut self.arguments else { return false };
        arguments.remove("parse_mode");
        let field = if arguments.contains_key("text") { "text" } else { "caption" };
        arguments.insert(field.to_owned(), Value::String(plain));
        true
    }

    /// Turns to the chat it is for, when that has another id now.
    pub(super) fn readdress_if_moved(&mut self, chat: ChatId) {
        if self.arguments["chat_id"].as_i64().is_some_and(|known| known != chat.0) {
            self.readdress(chat);
        }
    }

    /// Turns to another chat.
    pub(super) fn readdress(&mut self, chat: ChatId) {
        if let Value::Object(arguments) = &mut self.arguments {
            arguments.insert("chat_id".to_owned(), chat.0.into());
            // A topic and a message are known in the old chat only.
            arguments.remove("message_thread_id");
            arguments.remove("reply_parameters");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use teloxide::payloads::{EditMessageTextInline, SendMessage};

    use super::*;

    #[test]
    fn methods_are_named_as_the_bot_api_writes_them() {
        let sent = Request::of(&SendMessage::new(ChatId(7), "x"));
        assert_eq!((sent.method.as_str(), sent.arguments), ("sendMessage", json!({"chat_id": 7, "text": "x"})));
        assert_eq!(Request::of(&EditMessageTextInline::new("1", "x")).method, "editMessageText");
    }

    #[test]
    fn tags_are_dropped_once_and_the_rest_stays() {
        let arguments = json!({"chat_id": 7, "caption": "<b>43</b>", "parse_mode": "HTML", "message_thread_id": 3});
        let mut request = Request::new("sendPhoto", arguments).plain("43");
        assert!(request.drop_tags() && !request.drop_tags());
        assert_eq!(request.arguments, json!({"chat_id": 7, "caption": "43", "message_thread_id": 3}));
        request.readdress(ChatId(-1008));
        assert_eq!(request.arguments, json!({"chat_id": -1008, "caption": "43"}));
    }
}
