//! Who is in a dialogue, remembered beside the store: an ordinary question costs no look into it.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};

use crate::store::{Store, StoreError};

/// The accounts with a dialogue.
#[derive(Clone, Debug, Default)]
pub struct Talking(Arc<Mutex<HashSet<String>>>);

impl Talking {
    /// As the store has it at a start.
    pub async fn read(store: &Store) -> Result<Talking, StoreError> {
        let talking = Talking::default();
        store.dialogues().await?.iter().for_each(|id| talking.begin(id));
        Ok(talking)
    }

    /// Somebody is in a dialogue.
    pub(crate) fn begin(&self, id: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id.to_owned());
    }

    /// Somebody is in none.
    pub(crate) fn end(&self, id: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(id);
    }

    /// True for somebody who may be in one.
    pub(crate) fn includes(&self, id: &str) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).contains(id)
    }
}
