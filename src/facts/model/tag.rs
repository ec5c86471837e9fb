//! A tag: a feature zones, topics and events can be asked by, such as *eco-industrial*.

use serde::{Deserialize, Serialize};

use super::{Aliases, Bilingual};

/// A feature with its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// Tag id.
    pub id: String,
    /// Name shown to readers.
    pub name: Bilingual,
    /// Ways to say it.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
}
