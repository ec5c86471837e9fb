//! A place the desk does not cover, kept so that a question about it is recognised.

use serde::{Deserialize, Serialize};

use super::{Aliases, Bilingual};

/// Another province, city or country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its names.
    pub name: Bilingual,
    /// What it is.
    pub kind: PlaceKind,
    /// Other names, demonyms.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
}

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PlaceKind {
    /// A province or centrally-run city of Viet Nam.
    Province,
    /// Any other city.
    City,
    /// A country or territory.
    Country,
}
