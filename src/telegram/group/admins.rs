//! Who administers a group, asked of Telegram and remembered for a moment.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::json;
use teloxide::types::{ChatId, UserId};
use tokio::time::Instant;

use super::super::outgoing::{Request, Sender};

/// How long an answer of Telegram's is good for.
const FRESH: Duration = Duration::from_secs(60);
/// How soon it is asked again about someone who is not among them: who was just made one tries again.
const SOON: Duration = Duration::from_secs(5);
/// Groups remembered at once.
const GROUPS: usize = 1000;

/// The administrators of groups, as far as somebody tried what only they may.
#[derive(Default)]
pub(in super::super) struct Admins(Mutex<HashMap<ChatId, (Instant, HashSet<UserId>)>>);

impl Admins {
    /// True for an administrator of the group.
    pub(super) async fn include(&self, sender: &Sender, group: ChatId, user: UserId) -> anyhow::Result<bool> {
        if let Some((age, is_one)) = self.remembered(group, user)
            && (age < SOON || (is_one && age < FRESH))
        {
            return Ok(is_one);
        }
        let listed = sender.ask(Request::new("getChatAdministrators", json!({"chat_id": group}))).await?;
        // Their ids are all that is needed; the rest may be newer than teloxide.
        let ids = listed.as_array().into_iter().flatten().filter_map(|member| member["user"]["id"].as_u64());
        let admins: HashSet<UserId> = ids.map(UserId).collect();
        let is_one = admins.contains(&user);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= GROUPS {
            known.retain(|_, (asked, _)| asked.elapsed() < FRESH);
        }
        if known.len() < GROUPS {
            known.insert(group, (Instant::now(), admins));
        }
        Ok(is_one)
    }

    fn remembered(&self, group: ChatId, user: UserId) -> Option<(Duration, bool)> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&group).map(|(asked, admins)| (asked.elapsed(), admins.contains(&user)))
    }
}
