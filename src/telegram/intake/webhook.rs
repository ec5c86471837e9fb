//! The webhook: updates that Telegram brings, over a route of our own behind an HTTPS proxy.
//!
//! A request is answered with 200 once its update is in the store, so that none is lost and none
//! comes again. Who calls is known by a secret that only Telegram was told. It is compared in
//! constant time, and before anything is read. The webhook stays set when the desk stops: Telegram
//! keeps what arrives meanwhile, and another replica may be answering.

use std::fmt;
use std::net::SocketAddr;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use serde_json::{Value, json};
use subtle::ConstantTimeEq;
use teloxide::Bot;
use tokio::net::TcpListener;
use tokio::time::{sleep, timeout};

use super::super::call::{CallError, call, repair};
use super::{ALLOWED_UPDATES, Backoff, Fault, Intake};

/// The longest body; Telegram's are a small part of it.
const LONGEST: usize = 1024 * 1024;
/// How long a body may take to arrive.
const SLOWEST: Duration = Duration::from_secs(10);
/// How many requests Telegram may make at a time.
const CONNECTIONS: u32 = 40;
/// The header that carries the secret.
const SECRET: &str = "x-telegram-bot-api-secret-token";

/// What only Telegram and the desk know. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookSecret(String);

impl WebhookSecret {
    fn is(&self, given: &[u8]) -> bool {
        self.0.as_bytes().ct_eq(given).into()
    }
}

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WebhookSecret")
    }
}

/// The text given as a secret is none. The text is not repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the secret of the webhook must be 16 to 256 of the characters A-Z, a-z, 0-9, _ and -; `openssl rand -hex 32` gives one"
)]
pub struct NotASecret;

impl FromStr for WebhookSecret {
    type Err = NotASecret;

    fn from_str(text: &str) -> Result<WebhookSecret, NotASecret> {
        let text = text.trim();
        let letters = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
        if letters && (16..=256).contains(&text.len()) { Ok(WebhookSecret(text.to_owned())) } else { Err(NotASecret) }
    }
}

/// A public address.
pub type WebhookUrl = reqwest::Url;

/// How updates are brought.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// The public address, `https://…`, that leads here.
    pub url: WebhookUrl,
    /// Where to listen.
    pub listen: SocketAddr,
    /// What Telegram proves itself with.
    pub secret: WebhookSecret,
}

struct Gate {
    intake: Arc<Intake>,
    path: String,
    secret: WebhookSecret,
}

/// Listens, tells Telegram where, and takes in what it brings; it ends only with an error.
pub(in super::super) async fn serve(webhook: Webhook, bot: Bot, intake: Arc<Intake>) -> anyhow::Result<()> {
    let listen = webhook.listen;
    let listener = TcpListener::bind(listen).await;
    let listener = listener.with_context(|| format!("{listen} cannot be listened on; choose another DESK_LISTEN"))?;
    let gate = Gate { intake, path: webhook.url.path().to_owned(), secret: webhook.secret.clone() };
    let router = Router::new().fallback(receive).with_state(Arc::new(gate));
    let local = listener.local_addr().unwrap_or(listen);
    let serving = tokio::spawn(async move { axum::serve(listener, router).await });
    let aborts = AbortOnDrop(serving.abort_handle());
    set(&bot, &webhook).await?;
    log::info!("updates are brought by webhook, listening on {local}");
    let served = serving.await.context("the webhook ended")?.context("the webhook failed");
    drop(aborts);
    served
}

/// Ends the server with the task that waits for it.
struct AbortOnDrop(tokio::task::AbortHandle);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Tells Telegram where to bring updates.
async fn set(bot: &Bot, webhook: &Webhook) -> anyhow::Result<()> {
    let arguments = json!({"url": webhook.url.as_str(), "secret_token": webhook.secret.0,
        "allowed_updates": ALLOWED_UPDATES, "max_connections": CONNECTIONS, "drop_pending_updates": false});
    let mut backoff = Backoff::default();
    loop {
        let wait = match call(bot, "setWebhook", &arguments).await {
            Ok(_) => return Ok(()),
            Err(CallError::Refused { code: 401 | 404, .. }) => bail!(Fault::Token),
            Err(CallError::Refused { code: 400, reason, .. }) => {
                bail!("Telegram does not take the address of the webhook, check DESK_WEBHOOK_URL: {reason}")
            }
            Err(CallError::Refused { retry_after: Some(wait), .. }) => wait,
            Err(error) => {
                let wait = backoff.next();
                log::warn!("the webhook could not be set, trying again in {} s: {error}", wait.as_secs());
                wait
            }
        };
        sleep(wait).await;
    }
}

/// One request.
async fn receive(State(gate): State<Arc<Gate>>, request: Request) -> StatusCode {
    if request.uri().path() != gate.path {
        return StatusCode::NOT_FOUND;
    }
    if request.method() != Method::POST {
        return StatusCode::METHOD_NOT_ALLOWED;
    }
    if !request.headers().get(SECRET).is_some_and(|given| gate.secret.is(given.as_bytes())) {
        return StatusCode::UNAUTHORIZED;
    }
    let length = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if length.is_some_and(|length: usize| length > LONGEST) {
        return StatusCode::PAYLOAD_TOO_LARGE;
    }
    match timeout(SLOWEST, to_bytes(request.into_body(), LONGEST)).await {
        Err(_) => StatusCode::REQUEST_TIMEOUT,
        Ok(Err(_)) => StatusCode::PAYLOAD_TOO_LARGE,
        Ok(Ok(body)) => take_in(&gate.intake, &body).await,
    }
}

/// Takes in one update. One that cannot be read is answered with 200, too: it would come again and
/// again, and keep others of its chat waiting.
async fn take_in(intake: &Intake, body: &[u8]) -> StatusCode {
    if intake.is_full() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    let text = repair(&String::from_utf8_lossy(body));
    let raw = serde_json::from_str(&text).unwrap_or(Value::Null);
    match intake.accept(vec![raw]).await {
        Ok(_) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}

#[cfg(test)]
mod tests {
    use super::WebhookSecret;

    #[test]
    fn a_secret_is_long_enough_and_never_shown() {
        let secret: WebhookSecret = "0123456789_-abcDEF".parse().expect("a secret");
        assert_eq!(format!("{secret:?}"), "WebhookSecret");
        assert!(secret.is(b"0123456789_-abcDEF") && !secret.is(b"0123456789_-abcDEf") && !secret.is(b""));
        for wrong in ["", "hunter2hunter2x", "0123456789 abcdef", "0123456789_-abcđ", &"x".repeat(257)] {
            let error = wrong.parse::<WebhookSecret>().expect_err(wrong);
            assert!(!error.to_string().contains("hunter2"));
        }
    }
}
