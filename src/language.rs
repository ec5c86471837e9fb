//! The two languages of the desk.
//!
//! ```
//! use investor_desk::language::Language;
//! assert_eq!("vi".parse::<Language>(), Ok(Language::Vi));
//! ```

use serde::{Deserialize, Serialize};

/// A language the desk answers in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Vietnamese.
    Vi,
    /// English.
    En,
}

impl Language {
    /// Both languages, in the order they are offered.
    pub const ALL: [Language; 2] = [Language::Vi, Language::En];

    /// The BCP 47 tag, `vi` or `en`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Vi => "vi",
            Language::En => "en",
        }
    }

    /// The other language of the two.
    pub fn other(self) -> Language {
        match self {
            Language::Vi => Language::En,
            Language::En => Language::Vi,
        }
    }
}

impl std::str::FromStr for Language {
    type Err = String;

    /// Reads `vi` or `en` in any case; anything else is an error that names what would be right.
    fn from_str(tag: &str) -> Result<Language, String> {
        match tag.to_ascii_lowercase().as_str() {
            "vi" => Ok(Language::Vi),
            "en" => Ok(Language::En),
            _ => Err(format!("{tag:?} is not a language of the desk; use vi or en")),
        }
    }
}
