//! To whom an announcement goes, as the office chose it.
//!
//! ```
//! use investor_desk::store::{Audience, Topic};
//! let audience = Audience { interests: vec![Topic::Fdi.into()], ..Audience::default() };
//! assert_eq!(Audience::from_json(&audience.to_json()), audience);
//! ```

use chrono::{DateTime, Utc};

use crate::language::Language;

use super::super::Interest;

/// To whom an announcement goes: chats that want one of the interests, or are named; of these, those that read one of
/// the languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// Everybody who wants any announcements.
    pub everyone: bool,
    /// What it is about.
    pub interests: Vec<Interest>,
    /// In these languages only; empty: in both.
    pub languages: Vec<Language>,
    /// These chats, whatever they chose.
    pub chats: Vec<i64>,
    /// Those of the subscribers that were answered with a fact before it was changed.
    pub told: Option<ToldBefore>,
}

/// Who was answered with a fact before a moment, and not again since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldBefore {
    /// The fact.
    pub fact: String,
    /// The moment.
    pub before: DateTime<Utc>,
}

impl Audience {
    /// As the store keeps it.
    pub fn to_json(&self) -> String {
        let interests: Vec<String> = self.interests.iter().map(Interest::word).collect();
        let languages: Vec<&str> = self.languages.iter().map(|language| language.tag()).collect();
        let told = self.told.as_ref().map(|told| serde_json::json!({"fact": told.fact, "before": told.before}));
        serde_json::json!({"everyone": self.everyone, "interests": interests, "languages": languages,
            "chats": self.chats, "told": told})
        .to_string()
    }

    /// Reads what [`Audience::to_json`] wrote; what it does not know is left out, so that nobody too many is written to.
    pub fn from_json(text: &str) -> Audience {
        let value: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
        let words = |name: &str| -> Vec<String> {
            let list = value[name].as_array().into_iter().flatten();
            list.filter_map(|word| word.as_str().map(str::to_owned)).collect()
        };
        let told = || {
            let before = value["told"]["before"].as_str()?.parse().ok()?;
            Some(ToldBefore { fact: value["told"]["fact"].as_str()?.to_owned(), before })
        };
        Audience {
            told: told(),
            everyone: value["everyone"].as_bool().unwrap_or_default(),
            interests: words("interests").iter().filter_map(|word| Interest::from_word(word)).collect(),
            languages: words("languages").iter().filter_map(|tag| tag.parse().ok()).collect(),
            chats: value["chats"].as_array().into_iter().flatten().filter_map(serde_json::Value::as_i64).collect(),
        }
    }
}
