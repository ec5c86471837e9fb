//! An attribute: what can be said of a zone, such as *developer* or *total area*.

use serde::{Deserialize, Serialize};

use super::{Aliases, Bilingual};

/// Definition of a zone attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// Lower-case words joined by `_`.
    pub id: String,
    /// Name shown to readers.
    pub name: Bilingual,
    /// What its values look like.
    #[serde(rename = "type")]
    pub kind: AttributeType,
    /// Unit of a quantity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Ways to ask for it.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
}

/// What the values of an attribute look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttributeType {
    /// A number with the attribute's unit.
    Quantity,
    /// Words in both languages.
    Text,
    /// A year, month or day.
    Date,
}
