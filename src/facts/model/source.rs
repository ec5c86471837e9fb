//! A source: the published document a fact rests on.

use serde::{Deserialize, Serialize};

use super::{Bilingual, FactDate};

/// A published document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Source id.
    pub id: String,
    /// Title in its own language.
    pub title: String,
    /// Who published it; absent when the copy does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Address; absent when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Date of publication; absent when neither shown nor to be judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<FactDate>,
    /// The page shows no date; it was judged from the content.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub date_inferred: bool,
    /// Language of the document, BCP 47.
    pub language: String,
    /// How close to the origin of the figures.
    pub tier: Tier,
    /// One of the two articles the desk began with.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub founding: bool,
    /// A remark for the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// How close a source is to the origin, best last so that it compares greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Anything else.
    Other,
    /// A company about itself.
    Company,
    /// Press.
    Press,
    /// State news agencies.
    StateNews,
    /// Authorities.
    Official,
}
