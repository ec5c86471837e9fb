//! One raw call of the Bot API: JSON in, JSON out, and errors that hold no token.
//!
//! Used instead of teloxide's typed requests: its `getUpdates` loses the text of messages that hold
//! anything newer than it knows, and a server error has every request sleep for ten seconds.

use std::error::Error;
use std::time::Duration;

use reqwest::multipart::{Form, Part};
use serde_json::Value;
use teloxide::Bot;

use super::outgoing::Attachment;

/// Why a call gave no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CallError {
    /// The server was not reached: nothing was sent.
    NotConnected(String),
    /// No answer came in time; what was sent may have arrived.
    TimedOut,
    /// The line broke, before or after what was sent arrived.
    Cut(String),
    /// What came back is not the Bot API's JSON.
    Garbage(u16),
    /// The server said no.
    Refused {
        /// HTTP code, as the API repeats it.
        code: u16,
        /// The API's reason.
        reason: String,
        /// How long to wait before the next call.
        retry_after: Option<Duration>,
        /// The new id of a group that was upgraded.
        moved_to: Option<i64>,
    },
}

impl std::fmt::Display for CallError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CallError::NotConnected(cause) | CallError::Cut(cause) => write!(f, "{cause}"),
            CallError::TimedOut => write!(f, "no answer in time"),
            CallError::Garbage(status) => write!(f, "status {status} with an answer that is not the Bot API's"),
            CallError::Refused { code, reason, .. } => write!(f, "{code} {reason}"),
        }
    }
}

impl From<reqwest::Error> for CallError {
    fn from(error: reqwest::Error) -> CallError {
        // An error of the client names the address, which holds the token.
        let error = error.without_url();
        match &error {
            error if error.is_connect() => CallError::NotConnected(chain(error)),
            error if error.is_timeout() => CallError::TimedOut,
            error => CallError::Cut(chain(error)),
        }
    }
}

/// Calls a method and gives its `result`.
pub(super) async fn call(bot: &Bot, method: &str, arguments: &Value) -> Result<Value, CallError> {
    let (status, text) = call_text(bot, method, arguments).await?;
    read(&text, status)
}

/// Calls a method and gives the status and the text of the answer.
pub(super) async fn call_text(bot: &Bot, method: &str, arguments: &Value) -> Result<(u16, String), CallError> {
    let request = bot.client().post(address(bot, method)).header("content-type", "application/json");
    answer(request.body(arguments.to_string())).await
}

/// Calls a method with a file.
pub(super) async fn call_with(
    bot: &Bot,
    method: &str,
    arguments: &Value,
    file: &Attachment,
) -> Result<Value, CallError> {
    let part = Part::bytes(file.bytes.clone()).file_name(file.name.clone());
    let mut form = Form::new().part(file.field.clone(), part);
    for (name, value) in arguments.as_object().into_iter().flatten() {
        // In a form a text stands as it is, anything else as JSON.
        form = form.text(name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    }
    let (status, text) = answer(bot.client().post(address(bot, method)).multipart(form)).await?;
    read(&text, status)
}

fn address(bot: &Bot, method: &str) -> reqwest::Url {
    let mut url = bot.api_url();
    if let Ok(mut path) = url.path_segments_mut() {
        path.pop_if_empty().push(&format!("bot{}", bot.token())).push(method);
    }
    url
}

async fn answer(request: reqwest::RequestBuilder) -> Result<(u16, String), CallError> {
    let response = request.send().await?;
    let status = response.status().as_u16();
    let body = response.bytes().await?;
    Ok((status, repair(&String::from_utf8_lossy(&body))))
}

/// Reads an answer of the API.
pub(super) fn read(text: &str, status: u16) -> Result<Value, CallError> {
    result(serde_json::from_str(text).unwrap_or(Value::Null), status)
}

/// Reads the envelope every answer of the API has.
fn result(mut answer: Value, status: u16) -> Result<Value, CallError> {
    match answer["ok"].as_bool() {
        Some(true) => Ok(answer["result"].take()),
        Some(false) => Err(CallError::Refused {
            code: answer["error_code"].as_u64().and_then(|code| code.try_into().ok()).unwrap_or(status),
            reason: answer["description"].as_str().unwrap_or_default().chars().take(200).collect(),
            retry_after: answer["parameters"]["retry_after"].as_u64().map(Duration::from_secs),
            moved_to: answer["parameters"]["migrate_to_chat_id"].as_i64(),
        }),
        None => Err(CallError::Garbage(status)),
    }
}

/// An error with what caused it, in one line.
pub(super) fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}

/// Replaces halves of surrogate pairs, which no Rust text can hold. One of them would make the
/// whole batch unreadable, again and again.
pub(super) fn repair(json: &str) -> String {
    let mut whole = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        whole.push_str(before);
        let length = match (surrogate(escape), escape.get(6..).and_then(surrogate)) {
            (Some(Half::High), Some(Half::Low)) => 12,
            (Some(_), _) => {
                whole.push('\u{fffd}');
                rest = &escape[6..];
                continue;
            }
            (None, _) => escape.char_indices().nth(2).map_or(escape.len(), |(at, _)| at),
        };
        whole.push_str(&escape[..length]);
        rest = &escape[length..];
    }
    whole.push_str(rest);
    whole
}

/// Which half of a surrogate pair.
enum Half {
    High,
    Low,
}

/// The half an escape such as `\ud83d` at the start of the text stands for, if it does.
fn surrogate(text: &str) -> Option<Half> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    match u16::from_str_radix(digits, 16).ok()? {
        0xd800..=0xdbff => Some(Half::High),
        0xdc00..=0xdfff => Some(Half::Low),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn half_a_pair_is_replaced_and_whole_ones_stay() {
        for (raw, read) in [
            (r#""a\ud83d\ude00b""#, "a😀b"),
            (r#""a\ud83db""#, "a\u{fffd}b"),
            (r#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
            (r#""\ud83d\ud83d\ude00""#, "\u{fffd}😀"),
            (r#""\\ud83d \n\u1ec7""#, "\\ud83d \nệ"),
        ] {
            assert_eq!(serde_json::from_str::<String>(&repair(raw)).expect(raw), read);
        }
        assert_eq!(repair("\\"), "\\");
        assert_eq!(repair("\\ệ\\ud8"), "\\ệ\\ud8");
    }

    #[test]
    fn answers_are_told_apart() {
        assert_eq!(result(json!({"ok": true, "result": [1]}), 200), Ok(json!([1])));
        assert_eq!(result(Value::Null, 502), Err(CallError::Garbage(502)));
        let flood = json!({"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 3",
            "parameters": {"retry_after": 3}});
        let Err(CallError::Refused { code: 429, retry_after, .. }) = result(flood, 429) else { panic!() };
        assert_eq!(retry_after, Some(Duration::from_secs(3)));
    }
}
