//! A topic: a short statement in both languages, such as a tax rule or a railway's schedule.

use serde::{Deserialize, Serialize};

use super::{Aliases, Bilingual, FactDate};

/// A statement with its source and date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Topic id.
    pub id: String,
    /// Title shown to readers.
    pub title: Bilingual,
    /// What is said.
    pub statement: Bilingual,
    /// Ways to ask for it.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
    /// Ids of zones, organisations, subjects, events and partners it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
    /// Tag ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// When it held.
    pub as_of: FactDate,
    /// Source id.
    pub source: String,
}
