//! A text in both languages: `{en: Free trade zone, vi: Khu thương mại tự do}`.

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// The same text in both languages; neither may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// English.
    pub en: String,
    /// Vietnamese.
    pub vi: String,
}

impl Bilingual {
    /// The text in one language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Vi => &self.vi,
        }
    }
}

/// Ways to ask for something, per language. Either list may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aliases {
    /// English ways to say it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub en: Vec<String>,
    /// Vietnamese ways to say it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vi: Vec<String>,
}

impl Aliases {
    /// All aliases with their language.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        let en = self.en.iter().map(|alias| (Language::En, alias.as_str()));
        let vi = self.vi.iter().map(|alias| (Language::Vi, alias.as_str()));
        en.chain(vi)
    }

    /// True when there is none in either language.
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.vi.is_empty()
    }
}
