//! Settings, from the environment or a flag, under the same names everywhere.
//!
//! They are read as plain text and understood here, not by the reader of arguments: its messages
//! repeat a wrong value, and an address may hold a password.

use std::ffi::OsString;

use anyhow::{Context, anyhow, bail};
use clap::Args;

use crate::staff::{Policy, SecondPerson, administrators_from};
use crate::store::DatabaseUrl;
use crate::telegram::{Pace, Secret, TelegramConfig, Webhook, WebhookUrl};

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
    /// Have updates brought to this public https address instead of fetching them; needs
    /// DESK_WEBHOOK_SECRET and an HTTPS proxy that leads to --listen.
    #[arg(long, env = "DESK_WEBHOOK_URL", value_name = "URL", hide_env_values = true)]
    webhook_url: Option<OsString>,
    /// Where the webhook is listened for.
    #[arg(
        long,
        env = "DESK_LISTEN",
        value_name = "ADDRESS:PORT",
        default_value = "127.0.0.1:8080",
        hide_env_values = true
    )]
    listen: OsString,
    /// How many messages go out in a second at most, to all chats together; Telegram allows 30.
    #[arg(long, env = "DESK_MESSAGES_PER_SECOND", value_name = "NUMBER", hide_env_values = true)]
    messages_per_second: Option<OsString>,
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
        Ok(TelegramConfig { token, api_url, pace: self.pace()?, webhook: self.webhook()? })
    }

    fn pace(&self) -> anyhow::Result<Pace> {
        let pace = Pace::default();
        let Some(given) = &self.messages_per_second else { return Ok(pace) };
        let per_second = given.to_string_lossy().parse().map_err(|_| {
            anyhow!("--messages-per-second or DESK_MESSAGES_PER_SECOND must be a whole number from 1 on")
        })?;
        Ok(Pace { per_second, ..pace })
    }

    /// The webhook, if there shall be one; its secret comes from the environment alone.
    fn webhook(&self) -> anyhow::Result<Option<Webhook>> {
        let Some(url) = &self.webhook_url else { return Ok(None) };
        let https = |url: &WebhookUrl| url.scheme() == "https";
        let Some(url) = url.to_str().and_then(|url| url.parse().ok()).filter(https) else {
            bail!("--webhook-url or DESK_WEBHOOK_URL must be the public address Telegram reaches, https://…");
        };
        let Some(secret) = std::env::var_os("DESK_WEBHOOK_SECRET") else {
            bail!(
                "a webhook needs DESK_WEBHOOK_SECRET, or anyone could send updates; `openssl rand -hex 32` gives one"
            );
        };
        let secret = secret.to_string_lossy().parse().context("DESK_WEBHOOK_SECRET")?;
        let Ok(listen) = self.listen.to_string_lossy().parse() else {
            bail!("--listen or DESK_LISTEN must be an address and a port, such as 127.0.0.1:8080");
        };
        Ok(Some(Webhook { url, listen, secret }))
    }
}

/// How the office works.
#[derive(Args, Clone, Debug)]
pub struct OfficeSettings {
    /// What the author of a draft may not publish alone: never, observations or always.
    #[arg(long, env = "DESK_SECOND_PERSON", value_name = "WHEN", default_value = "observations")]
    second_person: String,
    /// The Telegram group inquiries are posted to, one topic each, by its number.
    #[arg(long, env = "DESK_STAFF_GROUP", value_name = "NUMBER", default_value = "", allow_hyphen_values = true)]
    staff_group: String,
    /// Telegram user numbers of the administrators, parted by commas.
    #[arg(long, env = "DESK_ADMIN", value_name = "NUMBERS", default_value = "")]
    admin: String,
}

impl OfficeSettings {
    /// The policy; the error says what would be right.
    pub fn policy(&self) -> anyhow::Result<Policy> {
        let Some(second_person) = SecondPerson::from_word(&self.second_person) else {
            bail!("--second-person or DESK_SECOND_PERSON must be never, observations or always");
        };
        Ok(Policy { second_person, staff_group: self.staff_group()? })
    }

    fn staff_group(&self) -> anyhow::Result<Option<i64>> {
        match self.staff_group.trim() {
            "" => Ok(None),
            number => match number.parse() {
                Ok(group) if group < 0 => Ok(Some(group)),
                _ => bail!("--staff-group or DESK_STAFF_GROUP must be the number of a group, such as -1001234567890"),
            },
        }
    }

    /// The accounts that are administrators whatever the store says.
    pub fn administrators(&self) -> anyhow::Result<Vec<String>> {
        administrators_from(&self.admin)
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
