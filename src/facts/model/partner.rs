//! A partner: an investing country or territory.

use serde::{Deserialize, Serialize};

use super::Aliases;

/// An investing economy; `CN+HK+TW` is a combined one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// ISO 3166 code, or codes joined by `+`.
    pub id: String,
    /// Names; other scripts are ways to ask for it.
    pub name: PartnerName,
    /// Demonyms and short forms.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
}

/// Names of a partner, also in scripts the desk does not answer in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerName {
    /// English.
    pub en: String,
    /// Vietnamese.
    pub vi: String,
    /// Korean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ko: Option<String>,
    /// Chinese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zh: Option<String>,
    /// Japanese.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ja: Option<String>,
}
