//! Reading an update so that nothing newer than teloxide empties it.
//!
//! teloxide 0.17 knows the Bot API up to 9.1. When any part of a message has a value it does not
//! know – an entity type, a reply to a new kind of post, a button – the message comes out with no
//! text and no error. So those parts are taken away first; and when the text is still lost, the
//! message is reduced to who, where, when and the text.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use teloxide::types::{Message, MessageEntity, Update, UpdateKind, User};

/// The longest update that is kept; Telegram's own are a small part of it.
const LONGEST: usize = 256 * 1024;

/// An update as it came out.
pub struct ReadUpdate {
    /// Its id; without one it cannot be acknowledged.
    pub id: Option<i64>,
    /// The update, unless it is malformed.
    pub update: Option<Update>,
    /// The text it was read from: reading that again gives the same.
    pub body: String,
}

/// Reads one update of a batch.
pub fn read_update(mut raw: Value) -> ReadUpdate {
    // What is no number of Telegram's must not move the offset, which would pass over others.
    let id = raw["update_id"].as_u64().and_then(|id| u32::try_from(id).ok()).map(i64::from);
    clean(&mut raw);
    let (mut body, mut update) = parse(&raw);
    if update.as_ref().is_none_or(|update| lost_text(&raw, update)) {
        reduce(&mut raw);
        (body, update) = parse(&raw);
    }
    ReadUpdate { id, update, body }
}

/// Reads an update that was read before.
pub(super) fn read_again(body: &str) -> Option<Update> {
    let update: Update = serde_json::from_str(body).ok()?;
    if matches!(update.kind, UpdateKind::Error(_)) { None } else { Some(update) }
}

/// What an update is about, for the log: its key, never its content.
pub(super) fn kind(raw: &Value) -> String {
    let keys = raw.as_object().into_iter().flat_map(Map::keys);
    let name = keys.filter(|key| *key != "update_id").take(1).flat_map(|key| key.chars().take(40));
    name.filter(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect()
}

/// Takes away, at every depth, what nobody here needs and what may be newer than teloxide.
fn clean(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|key, _| key != "external_reply" && key != "reply_markup");
            for (key, inner) in map {
                match inner {
                    Value::Array(list) if key.ends_with("entities") => list.retain(known_entity),
                    inner => clean(inner),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(clean),
        _ => {}
    }
}

fn known_entity(entity: &Value) -> bool {
    serde_json::from_value::<MessageEntity>(entity.clone()).is_ok()
}

/// Text first, never `from_value::<Update>`: there every update comes out as an error.
fn parse(raw: &Value) -> (String, Option<Update>) {
    let body = raw.to_string();
    let update = Some(body.as_str()).filter(|body| body.len() <= LONGEST).and_then(read_again);
    (body, update)
}

fn lost_text(raw: &Value, update: &Update) -> bool {
    let (kind, message) = match &update.kind {
        UpdateKind::Message(message) => ("message", message),
        UpdateKind::EditedMessage(message) => ("edited_message", message),
        UpdateKind::ChannelPost(message) => ("channel_post", message),
        UpdateKind::EditedChannelPost(message) => ("edited_channel_post", message),
        _ => return false,
    };
    raw[kind]["text"].is_string() && message.text().is_none()
}

/// Leaves of a message only what an answer needs.
fn reduce(raw: &mut Value) {
    let places = ["/message", "/edited_message", "/channel_post", "/edited_channel_post", "/callback_query/message"];
    for place in places {
        if let Some(Value::Object(message)) = raw.pointer_mut(place) {
            reduce_message(message);
        }
    }
}

fn reduce_message(message: &mut Map<String, Value>) {
    const NEEDED: [&str; 13] = [
        "message_id",
        "message_thread_id",
        "is_topic_message",
        "date",
        "edit_date",
        "chat",
        "from",
        "sender_chat",
        "via_bot",
        "reply_to_message",
        "forward_origin",
        "media_group_id",
        "text",
    ];
    message.retain(|key, _| NEEDED.contains(&key.as_str()));
    if let Some(Value::Object(replied)) = message.get_mut("reply_to_message") {
        reduce_message(replied);
    }
    // What is said to the desk is known by these; what cannot be read of them helps nobody.
    drop_unreadable::<Message>(message, "reply_to_message");
    drop_unreadable::<User>(message, "via_bot");
    if let Some(origin) = message.get_mut("forward_origin") {
        // That it was forwarded matters; from where may be what teloxide does not know.
        *origin = json!({"type": "hidden_user", "sender_user_name": "", "date": 0});
    }
}

fn drop_unreadable<T: DeserializeOwned>(message: &mut Map<String, Value>, part: &str) {
    let readable = |value: &Value| serde_json::from_str::<T>(&value.to_string()).is_ok();
    if message.get(part).is_some_and(|value| !readable(value)) {
        message.remove(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(name: &str, part: Value) -> Value {
        let mut message = json!({"message_id": 5, "date": 1, "text": "hi",
            "chat": {"id": 7, "type": "private", "first_name": "A"},
            "from": {"id": 7, "is_bot": false, "first_name": "A"}});
        message[name] = part;
        json!({"update_id": 9, "message": message})
    }

    fn text(raw: Value) -> Option<String> {
        match read_update(raw).update?.kind {
            UpdateKind::Message(message) => message.text().map(str::to_owned),
            _ => None,
        }
    }

    #[test]
    fn nothing_newer_than_teloxide_empties_a_message() {
        let bold = json!({"type": "bold", "offset": 0, "length": 2});
        let new = json!({"type": "date_time", "offset": 0, "length": 2, "unix_time": 1, "date_time_format": "r"});
        for (name, part) in [
            ("sender_tag", json!("new plain field")),
            ("entities", json!([new, bold])),
            ("entities", json!("no list at all")),
            ("external_reply", json!({"origin": {"type": "something_new"}})),
            ("reply_markup", json!({"inline_keyboard": [[{"text": "a", "new_action": {}}]]})),
            ("quote", json!({"text": "q", "position": 0, "entities": [new]})),
            ("forward_origin", json!({"type": "something_new", "date": 1})),
            ("via_bot", json!(17)),
        ] {
            assert_eq!(text(with(name, part)).as_deref(), Some("hi"), "{name}");
        }
    }

    #[test]
    fn a_press_on_a_newer_message_keeps_its_data() {
        let mut message = with("forward_origin", json!({"type": "new"}))["message"].take();
        message["reply_markup"] = json!({"inline_keyboard": [[{"text": "a", "new_action": {}}]]});
        let raw = json!({"update_id": 9, "callback_query": {"id": "1", "chat_instance": "1", "data": "1:lang:vi",
            "from": {"id": 7, "is_bot": false, "first_name": "A"}, "message": message}});
        let Some(Update { kind: UpdateKind::CallbackQuery(query), .. }) = read_update(raw).update else { panic!() };
        assert_eq!(query.data.as_deref(), Some("1:lang:vi"));
        assert_eq!(query.message.expect("message").chat().id.0, 7);
    }

    #[test]
    fn a_malformed_update_keeps_its_id() {
        for (raw, id) in [
            (json!({"update_id": 3, "message": {"broken": true}}), Some(3)),
            (json!({"update_id": 3, "something_new": {}}), Some(3)),
            (json!({"message": {}}), None),
            (json!({"update_id": -3, "message": {}}), None),
            (json!({"update_id": 1_u64 << 40, "message": {}}), None),
            (json!({"update_id": 3, "message": {"text": "x".repeat(LONGEST)}}), Some(3)),
            (json!("text"), None),
            (json!(null), None),
        ] {
            let read = read_update(raw);
            assert_eq!((read.id, read.update.is_some()), (id, false));
        }
        assert_eq!(kind(&json!({"update_id": 3, "something_new": {}})), "something_new");
    }
}
