//! PyPI's `lo-bot-api-emulator`, a Bot API server nobody here wrote, behind a shim on a loopback port.
//!
//! It was made for another messenger with the same API. The shim bridges what is not about the desk: method
//! names in its case, the fields of `getMe` Telegram always sends, arguments it has no model of, and HTTPS
//! for the webhook. It keeps every text, which the emulator's journal leaves out on purpose, and holds every
//! request against the Bot API's description.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path as Route, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::time::{Instant, sleep};

use super::bot_api::{PATIENCE, TOKEN, contract};

/// Says where the emulator is, when it must be there; `scripts/test` sets it once it is installed.
const PLACE: &str = "DESK_EMULATOR";
/// Arguments the emulator refuses, for it has no model of them.
const UNMODELED: [&str; 4] = ["link_preview_options", "message_thread_id", "protect_content", "button"];

/// A call the desk made: the method, what it gave, and what came back.
#[derive(Clone, Debug)]
pub struct Call {
    pub method: String,
    pub body: Value,
    pub answer: Value,
}

#[derive(Default)]
struct Kept {
    calls: Vec<Call>,
    breaches: Vec<String>,
}

#[derive(Clone)]
struct Shim {
    behind: String,
    /// Where the proxy in front of the desk would lead the webhook.
    webhook: Option<String>,
    kept: Arc<Mutex<Kept>>,
}

/// The emulator and its shim; both end with the test.
pub struct Emulator {
    child: Child,
    program: PathBuf,
    shim: Shim,
    url: String,
    folder: TempDir,
}

/// Where the emulator is installed, if it is. Its absence is said loudly.
pub fn installed() -> Option<PathBuf> {
    if let Some(place) = std::env::var_os(PLACE) {
        let place = PathBuf::from(place);
        assert!(place.exists(), "{PLACE} leads to nothing: {}", place.display());
        return Some(place);
    }
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/emulator/bin/lo-bot-api-emulator");
    if !place.exists() {
        // Not by a macro: what those say in a test that passes is kept from the reader.
        let words = b"\n!! NOT TESTED: lo-bot-api-emulator is not installed; scripts/test installs it\n\n";
        let _ = std::io::stderr().write_all(words);
        return None;
    }
    Some(place)
}

impl Emulator {
    /// Starts one; a webhook of the desk is brought to this port.
    pub async fn start(program: PathBuf, webhook: Option<u16>) -> Emulator {
        let folder = tempfile::tempdir().unwrap();
        let port = free_port();
        let child = Command::new(&program)
            .args(["--port", &port.to_string(), "--enable-control", "--allow-insecure-loopback-webhooks"])
            .arg("--journal")
            .arg(folder.path().join("journal.jsonl"))
            .stdout(Stdio::null())
            .spawn()
            .expect("the emulator starts");
        let behind = format!("http://127.0.0.1:{port}");
        let webhook = webhook.map(|port| format!("http://127.0.0.1:{port}"));
        let shim = Shim { behind, webhook, kept: Arc::default() };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().route("/{bot}/{method}", axum::routing::any(bridge)).with_state(shim.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let emulator = Emulator { child, program, shim, url, folder };
        let end = Instant::now() + PATIENCE;
        while reqwest::get(format!("{}/bot1:a/getMe", emulator.shim.behind)).await.is_err() {
            assert!(Instant::now() < end, "the emulator does not answer");
            sleep(Duration::from_millis(50)).await;
        }
        emulator
    }

    /// Where the desk finds it.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Telegram has an update of this kind.
    pub async fn queue(&self, kind: &str, content: Value) {
        let body = json!({"token": TOKEN, "update": {kind: content}}).to_string();
        let sent = reqwest::Client::new().post(format!("{}/__fixture/updates", self.shim.behind)).body(body).send();
        let answer = sent.await.unwrap();
        assert!(answer.status().is_success(), "{}", answer.text().await.unwrap());
    }

    /// The calls of a method that succeeded, once there are that many.
    pub async fn done(&self, method: &str, count: usize) -> Vec<Call> {
        let end = Instant::now() + PATIENCE;
        loop {
            let calls: Vec<Call> = self.calls().into_iter().filter(|call| call.method == method).collect();
            let done: Vec<Call> = calls.iter().filter(|call| call.answer["ok"] == json!(true)).cloned().collect();
            if done.len() >= count {
                return done;
            }
            assert!(Instant::now() < end, "waited in vain for {count} times {method}: {calls:#?}");
            sleep(Duration::from_millis(20)).await;
        }
    }

    fn calls(&self) -> Vec<Call> {
        self.shim.kept.lock().unwrap().calls.clone()
    }

    /// What the emulator itself says of everything it saw: nothing was refused, and these were called.
    ///
    /// The last acknowledgement of a desk that is told to stop may be: the emulator takes a tenth of a second to
    /// see that the poll before it ended. What it would acknowledge is known when it comes again.
    pub fn verdict(&self, methods: &[&str]) {
        let required = methods.iter().flat_map(|method| ["--require-method", method]);
        let journal = self.folder.path().join("journal.jsonl");
        let allowed = ["--require-response", "--allow-refusal", "getUpdates:409"];
        let mut verdict = Command::new(&self.program);
        let verdict = verdict.arg("verdict").arg(journal).args(allowed).args(required).output().unwrap();
        assert!(verdict.status.success(), "{}", String::from_utf8_lossy(&verdict.stdout));
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let breaches = self.shim.kept.lock().map(|kept| kept.breaches.clone()).unwrap_or_default();
        if !std::thread::panicking() {
            assert!(breaches.is_empty(), "requests the Bot API does not take: {breaches:#?}");
        }
    }
}

/// A port nobody listens on.
pub fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Hands a call on to the emulator.
async fn bridge(
    State(shim): State<Shim>,
    Route((bot, method)): Route<(String, String)>,
    head: HeaderMap,
    body: Bytes,
) -> Response {
    let mut name = method.clone();
    name[..1].make_ascii_lowercase();
    let kind = head.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default().to_owned();
    let mut given: Value = serde_json::from_slice(&body).unwrap_or(Value::Null);
    let is_form = kind.starts_with("multipart/");
    if !is_form {
        shim.kept.lock().unwrap().breaches.extend(contract::faults(&name, &given));
    }
    let original = given.clone();
    if let Value::Object(arguments) = &mut given {
        arguments.retain(|field, _| !UNMODELED.contains(&field.as_str()));
        if let (Some(url), Some(webhook)) = (arguments.get_mut("url"), &shim.webhook) {
            *url = json!(url.as_str().unwrap_or_default().replace("https://desk.example", webhook));
        }
    }
    let content = if is_form { body.to_vec() } else { given.to_string().into_bytes() };
    let content = if given.is_null() && !is_form { b"{}".to_vec() } else { content };
    let kind = if is_form { kind.as_str() } else { "application/json" };
    let sent = reqwest::Client::new().post(format!("{}/{bot}/{name}", shim.behind)).header("content-type", kind);
    let Ok(answered) = sent.body(content).send().await else { return StatusCode::BAD_GATEWAY.into_response() };
    let status = answered.status().as_u16();
    let mut answer: Value = serde_json::from_str(&answered.text().await.unwrap_or_default()).unwrap_or(Value::Null);
    if name == "getMe" && answer["ok"] == json!(true) {
        for (field, value) in [("username", json!("OurBot")), ("has_main_web_app", json!(false))] {
            answer["result"][field] = value;
        }
    }
    shim.kept.lock().unwrap().calls.push(Call { method: name, body: original, answer: answer.clone() });
    (StatusCode::from_u16(status).unwrap(), [("content-type", "application/json")], answer.to_string()).into_response()
}
