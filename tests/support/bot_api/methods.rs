//! The methods: what each checks and answers.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::{Instant, timeout};

use super::super::telegram_html;
use super::{File, Inner, Mood, Refusal, Sent, Shared, private, refuse};

impl Inner {
    pub(super) fn perform(&mut self, method: &str, body: &Value, file: Option<File>) -> Result<Value, Refusal> {
        match method {
            "getme" => Ok(json!({"id": 424242, "is_bot": true, "first_name": "Desk", "username": "OurBot",
                "can_join_groups": true, "can_read_all_group_messages": false, "supports_inline_queries": true,
                "can_connect_to_business": false, "has_main_web_app": false})),
            "getwebhookinfo" => {
                Ok(json!({"url": self.webhook, "has_custom_certificate": false, "pending_update_count": 0}))
            }
            "setwebhook" => {
                let known = body["secret_token"].as_str().is_some_and(|secret| (1..=256).contains(&secret.len()));
                let url = body["url"].as_str().unwrap_or_default().to_owned();
                if !known || !url.starts_with("https://") {
                    return refuse(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
                }
                self.webhook = url;
                Ok(json!(true))
            }
            "deletewebhook" => {
                self.webhook.clear();
                Ok(json!(true))
            }
            "sendmessage" => self.send(body),
            "sendphoto" | "senddocument" => self.send_file(method, body, file),
            "sendvenue" => self.send_venue(body),
            "editmessagetext" => self.edit(body),
            "editmessagecaption" => self.edit(&with_text(body, body["caption"].as_str().unwrap_or_default())),
            "deletemessage" => self.delete(body),
            "answercallbackquery" => self.answer_press(body),
            "createforumtopic" => {
                let topic = 1 + self.requests.iter().filter(|request| request.method == "createforumtopic").count();
                Ok(json!({"message_thread_id": 9000 + topic, "name": body["name"], "icon_color": 7_322_096}))
            }
            "getfile" => {
                let id = body["file_id"].as_str().unwrap_or_default();
                match self.files.contains_key(id) {
                    true => Ok(json!({"file_id": id, "file_unique_id": id, "file_path": id})),
                    false => refuse(400, "Bad Request: invalid file_id"),
                }
            }
            "getchatadministrators" => self.administrators(body),
            "answerinlinequery" | "setmycommands" | "sendchataction" => Ok(json!(true)),
            _ => refuse(404, "Not Found"),
        }
    }

    /// Whether the chat a request is for takes it.
    pub(super) fn willing(&mut self, body: &Value) -> Result<(), Refusal> {
        let Some(chat) = body["chat_id"].as_i64() else { return Ok(()) };
        match self.moods.get(&chat) {
            Some(Mood::Held(until)) if *until > Instant::now() => {
                self.early += 1;
                let left = (*until - Instant::now()).as_secs() + 1;
                let parameters = json!({"retry_after": left});
                Err((429, format!("Too Many Requests: retry after {left}"), parameters))
            }
            Some(Mood::Gone(reason)) => refuse(403, reason),
            Some(Mood::Moved(new)) => {
                let reason = "Bad Request: group chat was upgraded to a supergroup chat".to_owned();
                Err((400, reason, json!({"migrate_to_chat_id": new})))
            }
            _ => Ok(()),
        }
    }

    fn send(&mut self, body: &Value) -> Result<Value, Refusal> {
        let id = 100 + self.messages.len() as i64;
        let sent = compose(id, body)?;
        self.messages.push(sent.clone());
        Ok(shown(&sent, body))
    }

    fn send_file(&mut self, method: &str, body: &Value, file: Option<File>) -> Result<Value, Refusal> {
        let field = method.trim_start_matches("send");
        // One that came before is sent again by its id.
        let known = body[field].as_str().and_then(|id| id.strip_prefix("sent-")?.parse::<usize>().ok());
        let known = known.and_then(|at| self.messages.get(at)?.file.clone());
        let attached = file.filter(|file| !file.bytes.is_empty() && body[field] == "attached");
        let Some(file) = attached.or(known) else {
            return refuse(400, "Bad Request: there is no file in the request");
        };
        let picture = file.bytes.starts_with(b"\x89PNG") || file.bytes.starts_with(b"\xff\xd8\xff");
        if method == "sendphoto" && !(picture && file.bytes.len() <= 10 * 1024 * 1024) {
            return refuse(400, "Bad Request: IMAGE_PROCESS_FAILED");
        }
        let caption = match body["caption"].as_str() {
            Some(caption) => compose(0, &with_text(body, caption))?,
            None => Sent { text: String::new(), ..compose(0, &with_text(body, "none"))? },
        };
        if caption.text.encode_utf16().count() > 1024 {
            return refuse(400, "Bad Request: message caption is too long");
        }
        let id = 100 + self.messages.len() as i64;
        let file_id = json!({"file_id": format!("sent-{}", self.messages.len()), "file_unique_id": "u"});
        let sent = Sent { id, file: Some(file), ..caption };
        self.messages.push(sent.clone());
        let mut message = shown(&sent, body);
        message[field] = if field == "photo" { json!([{"file_id": "small"}, file_id]) } else { file_id };
        Ok(message)
    }

    fn send_venue(&mut self, body: &Value) -> Result<Value, Refusal> {
        let full = |name: &str| body[name].as_str().is_some_and(|text| !text.is_empty());
        if !(full("title") && full("address") && body["latitude"].is_f64() && body["longitude"].is_f64()) {
            return refuse(400, "Bad Request: there is no location in the request");
        }
        let sent = compose(100 + self.messages.len() as i64, &with_text(body, "on the map"))?;
        self.messages.push(sent.clone());
        Ok(shown(&sent, body))
    }

    fn edit(&mut self, body: &Value) -> Result<Value, Refusal> {
        let new = compose(body["message_id"].as_i64().unwrap_or(0), body)?;
        let Some(old) =
            self.messages.iter_mut().find(|sent| (sent.id, sent.chat, sent.deleted) == (new.id, new.chat, false))
        else {
            return refuse(400, "Bad Request: message to edit not found");
        };
        if (&old.text, &old.buttons) == (&new.text, &new.buttons) {
            let reason = "Bad Request: message is not modified: specified new message content and reply markup are \
                          exactly the same as a current content and reply markup of the message";
            return refuse(400, reason);
        }
        // What came with it stays with it.
        *old = Sent { file: old.file.take(), ..new.clone() };
        Ok(shown(&new, body))
    }

    fn delete(&mut self, body: &Value) -> Result<Value, Refusal> {
        let named = (body["message_id"].as_i64().unwrap_or(0), body["chat_id"].as_i64().unwrap_or(0));
        match self.messages.iter_mut().find(|sent| (sent.id, sent.chat) == named) {
            // It stays in the list, so that ids go on counting.
            Some(sent) if !sent.deleted => {
                sent.deleted = true;
                Ok(json!(true))
            }
            _ => refuse(400, "Bad Request: message to delete not found"),
        }
    }

    fn answer_press(&mut self, body: &Value) -> Result<Value, Refusal> {
        let id = body["callback_query_id"].as_str().unwrap_or_default().to_owned();
        if id.is_empty() || self.pressed.contains(&id) {
            return refuse(400, "Bad Request: query is too old and response timeout expired or query ID is invalid");
        }
        if body["text"].as_str().is_some_and(|text| text.encode_utf16().count() > 200) {
            return refuse(400, "Bad Request: MESSAGE_TOO_LONG");
        }
        self.pressed.push(id);
        Ok(json!(true))
    }
}

fn with_text(body: &Value, text: &str) -> Value {
    let mut body = body.clone();
    body["text"] = json!(text);
    body
}

/// Reads a message to be sent as the server does.
fn compose(id: i64, body: &Value) -> Result<Sent, Refusal> {
    let raw = body["text"].as_str().unwrap_or_default().to_owned();
    let text = match body["parse_mode"].as_str() {
        Some("HTML") => telegram_html::plain(&raw)
            .map_err(|reason| (400, format!("Bad Request: can't parse entities: {reason}"), Value::Null))?,
        _ => raw.clone(),
    };
    match text.encode_utf16().count() {
        _ if text.trim().is_empty() => return refuse(400, "Bad Request: message text is empty"),
        length if length > 4096 || raw.len() > 32_768 => return refuse(400, "Bad Request: message is too long"),
        _ => {}
    }
    let rows = body["reply_markup"]["inline_keyboard"].as_array().cloned().unwrap_or_default();
    let mut buttons = Vec::new();
    for button in rows.iter().flat_map(|row| row.as_array().cloned().unwrap_or_default()) {
        let data = button["callback_data"].as_str().or(button["url"].as_str()).unwrap_or_default().to_owned();
        if data.is_empty() || data.len() > 64 {
            return refuse(400, "Bad Request: BUTTON_DATA_INVALID");
        }
        buttons.push((button["text"].as_str().unwrap_or_default().to_owned(), data));
    }
    Ok(Sent {
        id,
        chat: body["chat_id"].as_i64().unwrap_or(0),
        text,
        raw,
        buttons,
        at: Instant::now(),
        file: None,
        deleted: false,
    })
}

fn shown(sent: &Sent, body: &Value) -> Value {
    let mut message = json!({"message_id": sent.id, "date": 1_700_000_000, "chat": private(sent.chat), "text": sent.text,
        "from": {"id": 424242, "is_bot": true, "first_name": "Desk", "username": "OurBot"}});
    if body["reply_markup"].is_object() {
        message["reply_markup"] = body["reply_markup"].clone();
    }
    message
}

/// Acknowledges below the offset, then gives what is there or waits for it.
pub(super) async fn get_updates(shared: &Shared, body: &Value) -> Result<String, Refusal> {
    let poll = {
        let mut inner = shared.inner.lock().unwrap();
        if !inner.webhook.is_empty() {
            return refuse(409, "Conflict: can't use getUpdates method while webhook is active");
        }
        let offset = body["offset"].as_i64().unwrap_or(0);
        inner.queue.retain(|(id, _)| *id >= offset);
        inner.polls += 1;
        inner.polls
    };
    shared.changed.notify_waiters();
    let end = Instant::now() + Duration::from_secs(body["timeout"].as_u64().unwrap_or(0));
    let limit = body["limit"].as_u64().unwrap_or(100) as usize;
    loop {
        let changed = shared.changed.notified();
        {
            let inner = shared.inner.lock().unwrap();
            if inner.polls != poll {
                return refuse(409, "Conflict: terminated by other getUpdates request");
            }
            if !inner.queue.is_empty() || Instant::now() >= end {
                let batch: Vec<&str> = inner.queue.iter().take(limit).map(|(_, update)| update.as_str()).collect();
                return Ok(format!("[{}]", batch.join(",")));
            }
        }
        let _ = timeout(end - Instant::now(), changed).await;
    }
}
