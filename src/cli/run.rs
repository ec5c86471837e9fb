//! `run`: the desk in Telegram, until it is told to stop.

use std::sync::Arc;

use anyhow::{Context, bail};
use chrono::Utc;
use clap::Args;
use tokio::signal::unix::{SignalKind, signal};

use super::open;
use crate::store::DatabaseUrl;
use crate::telegram::{self, Secret, TelegramConfig};

/// Arguments of `run`.
#[derive(Args, Debug)]
pub struct Run {
    /// Another Bot API server than Telegram's own, for instance http://localhost:8081.
    #[arg(long, env = "TELOXIDE_API_URL", value_name = "URL")]
    api_url: Option<String>,
}

impl Run {
    /// Serves until SIGINT or SIGTERM; replies in the making are finished.
    pub async fn run(&self, url: &DatabaseUrl) -> anyhow::Result<()> {
        let Some(token) = std::env::var_os("TELOXIDE_TOKEN") else {
            bail!("run: set TELOXIDE_TOKEN to the token that @BotFather gave you");
        };
        let token: Secret = token.to_string_lossy().parse()?;
        let store = open::store(url, Utc::now()).await?;
        let desk = Arc::new(open::desk(&store).await?);
        let mut interrupt = signal(SignalKind::interrupt()).context("cannot listen for SIGINT")?;
        let mut terminate = signal(SignalKind::terminate()).context("cannot listen for SIGTERM")?;
        let shutdown = async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        };
        telegram::run(desk, store, TelegramConfig { token, api_url: self.api_url.clone() }, shutdown).await
    }
}
