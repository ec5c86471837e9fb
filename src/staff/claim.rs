//! How somebody becomes staff: the first administrator by configuration or by a claim code printed at the start,
//! everybody else by a link that works once.
//!
//! ```
//! use investor_desk::staff::administrators_from;
//! assert_eq!(administrators_from("123, 456").unwrap(), ["telegram:123", "telegram:456"]);
//! assert!(administrators_from("@lan").is_err());
//! ```

use anyhow::bail;
use chrono::{DateTime, FixedOffset, TimeDelta};
use sha2::{Digest, Sha256};

use crate::language::Language;
use crate::store::Store;

use super::{Actor, Office, Role, Said};

/// What a link that makes somebody staff begins with, after `start=`.
pub const JOIN: &str = "join-";
/// How long the claim code of a start is good for.
pub const CLAIM_HOURS: i64 = 24;
/// Bytes of chance in a code.
const CHANCE: usize = 16;

/// The accounts a setting names: Telegram's numbers of users, parted by commas.
pub fn administrators_from(setting: &str) -> anyhow::Result<Vec<String>> {
    let numbers = setting.split(',').map(str::trim).filter(|number| !number.is_empty());
    numbers
        .map(|number| match number.parse::<u64>() {
            Ok(user) if user > 0 => Ok(Actor::telegram(user).id),
            _ => bail!("DESK_ADMIN takes Telegram user numbers such as 123456789, parted by commas"),
        })
        .collect()
}

/// A new code, and what the store keeps of it. Error: the system gives no chance.
pub(super) fn new_code() -> anyhow::Result<(String, String)> {
    let mut bytes = [0; CHANCE];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no random numbers: {error}"))?;
    let code: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let hash = hash(&code);
    Ok((code, hash))
}

fn hash(code: &str) -> String {
    Sha256::digest(code.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The code that makes whoever brings it first the administrator; nothing when there is one already.
pub async fn claim_code(store: &Store, now: DateTime<FixedOffset>) -> anyhow::Result<Option<String>> {
    let seated = store.members().await?.iter().any(|member| member.role == Role::Administrator);
    if seated {
        return Ok(None);
    }
    let (code, hash) = new_code()?;
    store.offer_claim(&hash, now.to_utc() + TimeDelta::hours(CLAIM_HOURS)).await?;
    Ok(Some(code))
}

/// Uses the code of a link. The answer says who the newcomer now is, or that the link works no more.
pub async fn join(
    office: &Office,
    (actor, chat_id): (&Actor, i64),
    code: &str,
    language: Language,
    now: DateTime<FixedOffset>,
) -> anyhow::Result<Said> {
    let words = office.desk.words();
    let joined = office.store.join(&hash(code), actor, chat_id, now.to_utc()).await?;
    let Some(member) = joined else { return Ok(Said::new(words.text(language, "staff-link-dead", &[]))) };
    let role = words.text(language, &format!("staff-role-{}", member.role.word()), &[]);
    let welcome = words.text(language, "staff-welcome", &[("name", &member.name), ("role", &role)]);
    let more = (words.text(language, "staff-button-office", &[]), "/office".to_owned());
    Ok(Said::new(welcome).with(vec![more]))
}
