//! `run`: the desk in Telegram, until it is told to stop.

use std::io::Write;

use anyhow::Context;
use chrono::Utc;
use clap::Args;
use tokio::signal::unix::{SignalKind, signal};

use super::json_lines::local_now;
use super::open;
use crate::config::{OfficeSettings, StoreSettings, TelegramSettings};
use crate::staff::{CLAIM_HOURS, JOIN, Office, Policy, claim_code};
use crate::store::Store;
use crate::telegram::{self, TelegramConfig};

/// Arguments of `run`.
#[derive(Args, Debug)]
pub struct Run {
    #[command(flatten)]
    telegram: TelegramSettings,
    #[command(flatten)]
    office: OfficeSettings,
}

impl Run {
    /// Serves until SIGINT or SIGTERM; replies in the making are finished, then the store is closed.
    pub async fn run(&self, settings: &StoreSettings) -> anyhow::Result<()> {
        let config = self.telegram.config().context("run")?;
        config.check()?;
        let (policy, administrators) = (self.office.policy()?, self.office.administrators()?);
        // First of all: a stop while the store is still being read ends well, too.
        let shutdown = shutdown()?;
        let store = open::store(settings, Utc::now()).await?;
        let served = match seat(&store, &administrators).await {
            Ok(()) => serve(&store, policy, config, shutdown).await,
            Err(error) => Err(error),
        };
        store.close().await;
        served
    }
}

async fn serve(
    store: &Store,
    policy: Policy,
    config: TelegramConfig,
    shutdown: impl Future<Output = ()>,
) -> anyhow::Result<()> {
    telegram::run(Office::open(store, policy).await?, config, shutdown).await
}

/// Sees to it that the office has an administrator: those of the settings, or else whoever brings the code that
/// is printed here, once.
async fn seat(store: &Store, administrators: &[String]) -> anyhow::Result<()> {
    for id in administrators {
        let chat = id.split_once(':').and_then(|(_, user)| user.parse().ok());
        store.seat_administrator(id, chat, Utc::now()).await?;
    }
    if let Some(code) = claim_code(store, local_now()).await? {
        let mut out = std::io::stderr();
        writeln!(
            out,
            "The office has no administrator yet. Whoever sends the bot this first, within {CLAIM_HOURS} hours, becomes one:"
        )?;
        writeln!(out, "  /start {JOIN}{code}")?;
    }
    Ok(())
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
