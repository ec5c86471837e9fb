//! A small Bot API server on a loopback port, scripted by the test.
//!
//! It behaves as Telegram's does where the desk could get it wrong: updates stay until a higher
//! offset acknowledges them, a second poller ends the first with 409, texts are measured after
//! their tags are taken out, tags must balance, a button is answered once.
//!
//! Every request is held against the Bot API's own description ([`contract`]); one that breaks it fails
//! the test.
//!
//!     let api = BotApi::start().await;
//!     api.say(7, "How many industrial parks are there?");
//!     assert!(api.sent(1).await[0].text.contains("43"));

pub mod contract;
mod groups;
mod limits;
mod methods;
mod multipart;
mod script;

pub use groups::ANONYMOUS;
pub use limits::Fate;
use limits::Limits;

use methods::get_updates;
pub use multipart::File;
pub use script::Fault;
use script::Mood;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::sync::Notify;
use tokio::time::{Instant, sleep};

/// The token the server accepts.
pub const TOKEN: &str = "424242:AAcanary-Token_NeverToBeSeen";
/// The longest a test waits for anything.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A request the desk made.
#[derive(Clone, Debug)]
pub struct Request {
    /// In lower case.
    pub method: String,
    pub body: Value,
    /// Why it was refused, if it was.
    pub refused: Option<String>,
}

/// A message the desk sent or changed.
#[derive(Clone, Debug)]
pub struct Sent {
    pub id: i64,
    pub chat: i64,
    /// What a reader sees.
    pub text: String,
    /// As it was sent.
    pub raw: String,
    /// The buttons: text and data.
    pub buttons: Vec<(String, String)>,
    /// When it came.
    pub at: Instant,
    /// What came with it; its text is the caption then.
    pub file: Option<File>,
    /// Deleted since.
    pub deleted: bool,
}

#[derive(Default)]
struct Inner {
    /// Files people have sent, by their ids.
    pub(super) files: HashMap<String, Vec<u8>>,
    queue: VecDeque<(i64, String)>,
    last_update: i64,
    polls: u64,
    webhook: String,
    requests: Vec<Request>,
    faults: HashMap<String, VecDeque<Fault>>,
    slow: HashMap<i64, Duration>,
    moods: HashMap<i64, Mood>,
    /// Refused because the chat was held.
    early: usize,
    messages: Vec<Sent>,
    pressed: Vec<String>,
    admins: HashMap<i64, Vec<i64>>,
    /// What was wrong with requests, by the description of the Bot API.
    breaches: Vec<String>,
    limits: Limits,
    /// The seed of what becomes of the first message to each chat.
    fates: Option<u64>,
    met: HashMap<i64, usize>,
}

#[derive(Default)]
struct Shared {
    inner: Mutex<Inner>,
    changed: Notify,
}

/// The server; it stops with the test.
#[derive(Clone)]
pub struct BotApi {
    shared: Arc<Shared>,
    url: String,
}

type Refusal = (u16, String, Value);

fn refuse<T>(code: u16, reason: &str) -> Result<T, Refusal> {
    Err((code, reason.to_owned(), Value::Null))
}

impl BotApi {
    pub async fn start() -> BotApi {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Shared::default());
        shared.inner.lock().unwrap().last_update = 1000;
        let router = axum::Router::new()
            .route("/{bot}/{method}", axum::routing::any(handle))
            .route("/file/{bot}/{id}", axum::routing::get(file))
            .with_state(shared.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        BotApi { shared, url }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.shared.inner.lock().unwrap()
    }

    /// What was wrong with requests so far; the test takes it upon itself.
    pub fn breaches(&self) -> Vec<String> {
        std::mem::take(&mut self.inner().breaches)
    }

    /// Queues an update as raw JSON; `ID` in it is replaced by its id.
    pub fn queue_raw(&self, update: &str) -> i64 {
        let mut inner = self.inner();
        inner.last_update += 1;
        let id = inner.last_update;
        inner.queue.push_back((id, update.replace("ID", &id.to_string())));
        self.shared.changed.notify_waiters();
        id
    }

    /// Queues an update under an id of the test's choice, also one that was there before.
    pub fn queue_as(&self, id: i64, kind: &str, content: Value) {
        let update = format!(r#"{{"update_id":{id},"{kind}":{content}}}"#);
        self.inner().queue.push_back((id, update));
        self.shared.changed.notify_waiters();
    }

    /// Queues an update of the kind a key names, such as `message`.
    pub fn queue(&self, kind: &str, content: Value) -> i64 {
        self.queue_raw(&format!(r#"{{"update_id":ID,"{kind}":{content}}}"#))
    }

    /// Someone writes a text in a private chat.
    pub fn say(&self, chat: i64, text: &str) {
        self.queue("message", message(chat, json!({"text": text})));
    }

    /// Someone sends a file in a private chat.
    pub fn send_document(&self, chat: i64, name: &str, bytes: Vec<u8>) {
        self.send_document_with(chat, name, bytes, "");
    }

    /// The same with something under it.
    pub fn send_document_with(&self, chat: i64, name: &str, bytes: Vec<u8>, caption: &str) {
        let id = format!("file-{}", self.inner().files.len());
        let document = json!({"file_id": id, "file_unique_id": id, "file_name": name, "file_size": bytes.len()});
        self.inner().files.insert(id, bytes);
        self.queue("message", message(chat, json!({"document": document, "caption": caption})));
    }

    /// Someone sends a photo with something under it, in the sizes Telegram makes of it.
    pub fn send_photo(&self, chat: i64, bytes: Vec<u8>, caption: &str) {
        let id = format!("file-{}", self.inner().files.len());
        let size = |id: &str, side: u32, bytes: usize| json!({"file_id": id, "file_unique_id": id, "width": side, "height": side, "file_size": bytes});
        let photo = json!([size("thumb", 90, 10), size(&id, 900, bytes.len())]);
        self.inner().files.insert(id, bytes);
        self.queue("message", message(chat, json!({"photo": photo, "caption": caption})));
    }

    /// Someone presses a button.
    pub fn press(&self, chat: i64, under: i64, data: &str) {
        let shown = json!({"message_id": under, "date": 1, "chat": private(chat), "text": "shown"});
        let id = self.inner().last_update.to_string();
        let press = json!({"id": id, "from": user(chat), "message": shown, "chat_instance": "1", "data": data});
        self.queue("callback_query", press);
    }

    /// How often something was sent to a chat that was held.
    pub fn early(&self) -> usize {
        self.inner().early
    }

    /// What is to be known of each message sent so far.
    pub fn digest<T>(&self, of: impl Fn(&Sent) -> T) -> Vec<T> {
        self.inner().messages.iter().map(of).collect()
    }

    /// How many messages were sent.
    pub fn count(&self) -> usize {
        self.inner().messages.len()
    }

    /// How many polls there were.
    pub fn polls(&self) -> u64 {
        self.inner().polls
    }

    /// Updates not yet acknowledged.
    pub fn waiting(&self) -> usize {
        self.inner().queue.len()
    }

    /// Every request so far to a method (in lower case).
    pub fn requests(&self, method: &str) -> Vec<Request> {
        self.inner().requests.iter().filter(|request| request.method == method).cloned().collect()
    }

    /// The messages as they are now, once there are that many.
    pub async fn sent(&self, count: usize) -> Vec<Sent> {
        self.until(&format!("{count} messages"), |inner| inner.messages.len() >= count).await;
        self.inner().messages.clone()
    }

    /// The messages to one chat, once there are that many.
    pub async fn sent_to(&self, chat: i64, count: usize) -> Vec<Sent> {
        let of = |inner: &Inner| inner.messages.iter().filter(|sent| sent.chat == chat).cloned().collect::<Vec<_>>();
        self.until(&format!("{count} messages to {chat}"), |inner| of(inner).len() >= count).await;
        of(&self.inner())
    }

    /// Waits until a method (in lower case) was called that often.
    pub async fn called(&self, method: &str, count: usize) {
        let calls = |inner: &Inner| inner.requests.iter().filter(|request| request.method == method).count();
        self.until(&format!("{count} calls of {method}"), |inner| calls(inner) >= count).await;
    }

    async fn until(&self, what: &str, reached: impl Fn(&Inner) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !reached(&self.inner()) {
            assert!(Instant::now() < end, "waited in vain for {what}; requests: {:#?}", self.inner().requests);
            sleep(Duration::from_millis(10)).await;
        }
    }
}

impl Drop for BotApi {
    fn drop(&mut self) {
        let breaches = self.shared.inner.lock().map(|inner| inner.breaches.clone()).unwrap_or_default();
        if !std::thread::panicking() {
            assert!(breaches.is_empty(), "requests the Bot API does not take: {breaches:#?}");
        }
    }
}

pub fn user(id: i64) -> Value {
    json!({"id": id, "is_bot": id == ANONYMOUS, "first_name": "An", "language_code": "en"})
}

fn private(id: i64) -> Value {
    if id < 0 {
        return json!({"id": id, "type": "supergroup", "title": "Investors"});
    }
    json!({"id": id, "type": "private", "first_name": "An"})
}

/// A message in a private chat with this content.
pub fn message(chat: i64, content: Value) -> Value {
    let mut message = json!({"message_id": 5, "date": 1_700_000_000, "chat": private(chat), "from": user(chat.abs())});
    message.as_object_mut().unwrap().extend(content.as_object().unwrap().clone());
    message
}

/// A file somebody sent.
async fn file(State(shared): State<Arc<Shared>>, Path((bot, id)): Path<(String, String)>) -> Response {
    let bytes = shared.inner.lock().unwrap().files.get(&id).cloned();
    match bytes.filter(|_| bot == format!("bot{TOKEN}")) {
        Some(bytes) => bytes.into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn handle(
    State(shared): State<Arc<Shared>>,
    Path((bot, method)): Path<(String, String)>,
    body: Bytes,
) -> Response {
    let method = method.to_lowercase();
    let (body, file) = match serde_json::from_slice(&body) {
        Ok(body) => (body, None),
        Err(_) => multipart::read(&method, &body).unwrap_or_default(),
    };
    shared.inner.lock().unwrap().breaches.extend(contract::faults(&method, &body));
    let fault = shared.inner.lock().unwrap().faults.get_mut(&method).and_then(VecDeque::pop_front);
    let result = match fault {
        _ if bot != format!("bot{TOKEN}") => refuse(401, "Unauthorized"),
        Some(Fault::Refuse(code, reason)) => refuse(code, reason),
        Some(Fault::TooMany { seconds }) => {
            Err((429, "Too Many Requests: retry after".to_owned(), json!({"retry_after": seconds})))
        }
        Some(Fault::Cut { done }) => {
            if done {
                let _ = shared.inner.lock().unwrap().perform(&method, &body, file);
            }
            record(&shared, method, body, Some("cut"));
            let broken = std::io::Error::other("cut");
            return Response::new(axum::body::Body::from_stream(futures::stream::iter([Err::<Vec<u8>, _>(broken)])));
        }
        Some(Fault::Page(status)) => {
            record(&shared, method, body, Some("a page"));
            return (StatusCode::from_u16(status).unwrap(), "<html>Bad Gateway</html>").into_response();
        }
        None if method == "getupdates" => {
            record(&shared, method.clone(), body.clone(), None);
            let result = get_updates(&shared, &body).await;
            return envelope(result);
        }
        None if fate(&shared, &method, &body) != Fate::Taken => {
            return fated(&shared, &method, body, file).await;
        }
        None => {
            let slow = body["chat_id"].as_i64().and_then(|chat| shared.inner.lock().unwrap().slow.get(&chat).copied());
            sleep(slow.unwrap_or_default()).await;
            let mut inner = shared.inner.lock().unwrap();
            inner.willing(&body).and_then(|()| inner.perform(&method, &body, file)).map(|result| result.to_string())
        }
    };
    record(&shared, method, body, result.as_ref().err().map(|refusal| refusal.1.as_str()));
    envelope(result)
}

/// What becomes of a message, when its chat has a fate: the first to a chat that is not lost for ever.
fn fate(shared: &Shared, method: &str, body: &Value) -> Fate {
    let mut inner = shared.inner.lock().unwrap();
    let Some(chat) = body["chat_id"].as_i64().filter(|_| method != "sendchataction") else { return Fate::Taken };
    if ["send", "edit", "dele"].iter().any(|word| method.starts_with(word)) {
        inner.limits.note(chat);
    }
    let Some(seed) = inner.fates.filter(|_| method.starts_with("send")) else { return Fate::Taken };
    let met = inner.met.entry(chat).or_default();
    *met += 1;
    let first = *met == 1;
    match Fate::of(seed, chat) {
        fate if fate.refusal(chat).is_some() || first => fate,
        _ => Fate::Taken,
    }
}

/// Does what the fate of a chat is.
async fn fated(shared: &Shared, method: &str, body: Value, file: Option<File>) -> Response {
    let seed = shared.inner.lock().unwrap().fates.unwrap_or_default();
    let chat = body["chat_id"].as_i64().unwrap_or_default();
    let fate = Fate::of(seed, chat);
    let perform = || shared.inner.lock().unwrap().perform(method, &body, file).map(|result| result.to_string());
    let (result, cut) = match fate {
        Fate::Slow(pause) => {
            sleep(Duration::from_millis(pause)).await;
            (perform(), false)
        }
        Fate::Wait(seconds) => {
            (Err((429, "Too Many Requests: retry after".to_owned(), json!({"retry_after": seconds}))), false)
        }
        Fate::Server(done) | Fate::Cut(done) => {
            if done {
                let _ = perform();
            }
            (refuse(502, "Bad Gateway"), matches!(fate, Fate::Cut(_)))
        }
        other => (other.refusal(chat).map_or_else(|| refuse(500, "no fate"), Err), false),
    };
    record(shared, method.to_owned(), body, result.as_ref().err().map(|refusal| refusal.1.as_str()));
    if cut {
        let broken = std::io::Error::other("cut");
        return Response::new(axum::body::Body::from_stream(futures::stream::iter([Err::<Vec<u8>, _>(broken)])));
    }
    envelope(result)
}

fn record(shared: &Shared, method: String, body: Value, refused: Option<&str>) {
    let refused = refused.map(str::to_owned);
    shared.inner.lock().unwrap().requests.push(Request { method, body, refused });
}

fn envelope(result: Result<String, Refusal>) -> Response {
    let (status, text) = match result {
        Ok(result) => (200, format!(r#"{{"ok":true,"result":{result}}}"#)),
        Err((code, reason, parameters)) => {
            let mut answer = json!({"ok": false, "error_code": code, "description": reason});
            if !parameters.is_null() {
                answer["parameters"] = parameters;
            }
            (code, answer.to_string())
        }
    };
    (StatusCode::from_u16(status).unwrap(), [("content-type", "application/json")], text).into_response()
}
