//! An observation: one published value of an indicator for a subject at a date.

use serde::{Deserialize, Serialize};

use super::{Bilingual, Exact, FactDate};

/// One published value. Its id is `indicator:subject[/partner]:date:source`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// Indicator id.
    pub indicator: String,
    /// What the number is about: a subject, zone, event or organisation id.
    pub subject: String,
    /// The investing economy, a partner id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// The value; absent when a range is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Exact>,
    /// Lower end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_min: Option<Exact>,
    /// Upper end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_max: Option<Exact>,
    /// Unit, the indicator's own.
    pub unit: String,
    /// Date of a stock or rate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<FactDate>,
    /// Period of a flow or target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<FactDate>,
    /// How exact the source says it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<Qualifier>,
    /// Editorial rank among values of the same thing.
    #[serde(default, skip_serializing_if = "Rank::is_normal")]
    pub rank: Rank,
    /// What the figure covers when it is not what the subject says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// A remark for the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
    /// Source id.
    pub source: String,
}

impl Observation {
    /// The date or period, whichever is given.
    pub fn date(&self) -> Option<FactDate> {
        self.as_of.or(self.period)
    }

    /// `indicator:subject[/partner]:date:source`.
    pub fn id(&self) -> String {
        let partner = self.partner.as_ref().map(|p| format!("/{p}")).unwrap_or_default();
        let date = self.date().map(|d| d.to_string()).unwrap_or_default();
        format!("{}:{}{partner}:{date}:{}", self.indicator, self.subject, self.source)
    }
}

/// A word the source puts before the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// "about 31".
    About,
    /// "over 31".
    Over,
    /// "nearly 31".
    Nearly,
    /// "up to 31".
    UpTo,
    /// "31 expected".
    Expected,
    /// "reportedly 31".
    Reportedly,
}

/// Editorial rank; Wikidata's three words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rank {
    /// Published but known to be wrong or implausible: never leads.
    Deprecated,
    /// No judgement.
    #[default]
    Normal,
    /// Leads among values of the same date.
    Preferred,
}

impl Rank {
    /// True for the rank that needs no mention in a file.
    pub fn is_normal(&self) -> bool {
        *self == Rank::Normal
    }
}
