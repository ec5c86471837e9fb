//! `run`: the desk in Telegram, until it is told to stop.

use std::sync::Arc;

use anyhow::Context;
use chrono::Utc;
use clap::Args;
use tokio::signal::unix::{SignalKind, signal};

use super::open;
use crate::config::{StoreSettings, TelegramSettings};
use crate::store::Store;
use crate::telegram::{self, TelegramConfig};

/// Arguments of `run`.
#[derive(Args, Debug)]
pub struct Run {
    #[command(flatten)]
    telegram: TelegramSettings,
}

impl Run {
    /// Serves until SIGINT or SIGTERM; replies in the making are finished, then the store is closed.
    pub async fn run(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        let config = self.telegram.config().context("run")?;
        // First of all: a stop while the store is still being read ends well, too.
        let shutdown = shutdown()?;
        let store = open::store(settings, Utc::now()).await?;
        let served = serve(&store, config, shutdown).await;
        store.close().await;
        served
    }
}

async fn serve(store: &Store, config: TelegramConfig, shutdown: impl Future<Output = ()>) -> anyhow::Result<()> {
    let desk = Arc::new(open::desk_over(store).await?);
    telegram::run(desk, store.clone(), config, shutdown).await
}

/// Done when the program is told to stop; it listens from now on.
fn shutdown() -> anyhow::Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt()).context("cannot listen for SIGINT")?;
    let mut terminate = signal(SignalKind::terminate()).context("cannot listen for SIGTERM")?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
