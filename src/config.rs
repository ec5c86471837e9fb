//! Settings, from the environment or a flag, under the same names everywhere.
//!
//! They are read as plain text and understood here, not by the reader of arguments: its messages
//! repeat a wrong value, and an address may hold a password.

use std::ffi::OsString;

use anyhow::{Context, anyhow, bail};
use clap::Args;

use crate::store::DatabaseUrl;
use crate::telegram::{Pace, Secret, TelegramConfig};

/// Where the facts are.
#[derive(Args, Clone)]
pub struct StoreSettings {
    /// The store: `sqlite://PATH`. By default a file in your data folder, made and filled on first start.
    #[arg(long, env = "DESK_DATABASE_URL", value_name = "URL", global = true, hide_env_values = true)]
    database: Option<OsString>,
}

impl StoreSettings {
    /// The address of the store; the error says which setting is wrong and what would be right.
    pub fn url(&self) -> anyhow::Result<DatabaseUrl> {
        let Some(given) = &self.database else { return Ok(DatabaseUrl::default_path()) };
        given.to_string_lossy().parse().context("--database or DESK_DATABASE_URL")
    }
}

/// How to reach Telegram.
#[derive(Args, Clone)]
pub struct TelegramSettings {
    /// Another Bot API server than Telegram's own, for instance http://localhost:8081.
    #[arg(long, env = "TELOXIDE_API_URL", value_name = "URL", hide_env_values = true)]
    api_url: Option<OsString>,
}

impl TelegramSettings {
    /// The settings; the token comes from the environment alone, where `ps` does not show it.
    pub fn config(&self) -> anyhow::Result<TelegramConfig> {
        let Some(token) = std::env::var_os("TELOXIDE_TOKEN") else {
            bail!("set TELOXIDE_TOKEN to the token that @BotFather gave you");
        };
        let token: Secret = token.to_string_lossy().parse().context("TELOXIDE_TOKEN")?;
        let text = |url: &OsString| url.to_str().map(str::to_owned);
        let api_url = match &self.api_url {
            None => None,
            Some(url) => Some(text(url).ok_or_else(|| anyhow!("--api-url or TELOXIDE_API_URL is no text"))?),
        };
        Ok(TelegramConfig { token, api_url, pace: Pace::default() })
    }
}

// Neither is ever printed whole: an address may hold a password.
impl std::fmt::Debug for StoreSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StoreSettings")
    }
}

impl std::fmt::Debug for TelegramSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TelegramSettings")
    }
}
