//! JSON lines: one request a line in, one reply a line out, flushed each (design, section 6).

use std::io::{BufRead, Write};
use std::time::Instant;

use chrono::{DateTime, FixedOffset, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use super::process;
use crate::language::Language;
use crate::question::Question;
pub use crate::question::{hai_phong, instant};

/// A request of `ask` and `parse`.
#[derive(Debug, Deserialize)]
pub struct Request {
    /// Echoed.
    pub id: String,
    /// What was typed.
    pub text: String,
    /// The chat's language.
    #[serde(default)]
    pub lang: Option<Language>,
    /// Instant or date everything relative is counted from.
    #[serde(default)]
    pub now: Option<String>,
    /// Conversation.
    #[serde(default)]
    pub context: Option<Context>,
}

/// The context of a request; keys the desk does not know are the caller's own.
#[derive(Debug, Default, Deserialize)]
pub struct Context {
    /// Requests with the same value are one conversation.
    #[serde(default)]
    pub session: Option<String>,
}

impl Request {
    /// The question; an unreadable `now` is an error that says what would be right.
    pub fn question(&self) -> Result<Question, String> {
        let now = match &self.now {
            Some(text) => instant(text).map_err(|error| format!("now: {error}"))?,
            None => local_now(),
        };
        Ok(Question { text: self.text.clone(), language: self.lang, now })
    }
}

/// The machine's clock, in the office's time zone.
pub fn local_now() -> DateTime<FixedOffset> {
    Utc::now().with_timezone(&hai_phong())
}

/// Answers every line of standard input; `handle` gives the reply's fields without id and latency.
pub fn serve<T: serde::de::DeserializeOwned>(
    id: impl Fn(&T) -> String,
    handle: impl Fn(&T) -> Result<Value, String>,
) -> anyhow::Result<()> {
    let mut output = std::io::stdout().lock();
    let mut input = std::io::stdin().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        writeln!(output, "{}", reply(&line, &id, &handle))?;
        output.flush()?;
    }
}

/// The reply to one line, whatever it is: a line that is no request gets an error.
pub fn reply<T: serde::de::DeserializeOwned>(
    line: &[u8],
    id: impl Fn(&T) -> String,
    handle: impl Fn(&T) -> Result<Value, String>,
) -> Value {
    let started = Instant::now();
    match serde_json::from_slice::<T>(line) {
        Ok(request) => match process::guarded(|| handle(&request)) {
            Some(Ok(reply)) => complete(&id(&request), reply, started),
            Some(Err(error)) => json!({"id": id(&request), "status": "unknown", "error": error}),
            None => json!({"id": id(&request), "status": "unknown", "error": "a bug; see standard error"}),
        },
        Err(error) => json!({"id": null, "status": "unknown", "error": error.to_string()}),
    }
}

fn complete(id: &str, reply: Value, started: Instant) -> Value {
    let mut whole = serde_json::Map::new();
    whole.insert("id".to_owned(), Value::from(id));
    if let Value::Object(fields) = reply {
        whole.extend(fields);
    }
    let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
    whole.insert("latency_us".to_owned(), Value::from(micros));
    Value::Object(whole)
}
