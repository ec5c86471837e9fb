//! An organisation: who is who, and how to reach them.

use serde::{Deserialize, Serialize};

use super::{Aliases, Bilingual, FactDate};

/// An authority, developer, company, port or association.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Organisation id.
    pub id: String,
    /// `authority`, `developer`, `company`, `port`, `association`, …
    #[serde(rename = "type")]
    pub kind: String,
    /// Home country, ISO code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Home country as a partner id, for foreign companies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// Name shown to readers.
    pub name: Bilingual,
    /// Abbreviations and former names.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
    /// What it does.
    pub role: Bilingual,
    /// People in public office, newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Person>,
    /// How to reach it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// Zones it develops or runs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<String>,
    /// Source id.
    pub source: String,
}

/// A person in a public role; the role is dated because it changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// Name with its marks.
    pub name: String,
    /// Office held.
    pub role: Bilingual,
    /// When it was reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<FactDate>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<FactDate>,
    /// Until when; set for former holders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<FactDate>,
}

/// Public contact details; only what a source gives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Web site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// E-mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Bilingual>,
    /// A remark for the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}
