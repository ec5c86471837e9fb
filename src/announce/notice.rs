//! What staff are told in their own chat, in the language they chose there, with buttons for what can be done about it.

use chrono::{DateTime, Utc};

use crate::localize::Bundles;
use crate::staff::reads;
use crate::store::{NewNotice, Store, StoreError};

/// A message with its arguments, and buttons: each a message and a line.
pub(super) struct Notice<'n> {
    pub id: &'static str,
    pub args: Vec<(&'static str, &'n str)>,
    pub buttons: Vec<(&'static str, String)>,
}

impl Notice<'_> {
    /// Has it told in a chat; `more` gives an argument in the language of its reader.
    pub(super) async fn tell(
        &self,
        (store, words): (&Store, &Bundles),
        chat_id: i64,
        more: impl Fn(crate::language::Language) -> Option<(&'static str, String)>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let language = reads(store, chat_id).await?;
        let more = more(language);
        let more = more.iter().map(|(name, value)| (*name, value.as_str()));
        let args: Vec<(&str, &str)> = self.args.iter().copied().chain(more).collect();
        let button = |(id, line): &(&str, String)| (words.text(language, id, &[]), line.clone());
        let buttons = vec![self.buttons.iter().map(button).collect()];
        store.add_notice(&NewNotice { chat_id, text: words.text(language, self.id, &args), buttons }, now).await
    }
}
