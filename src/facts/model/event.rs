//! An event: a dated happening, or a series of them.

use serde::{Deserialize, Serialize};

use super::{Aliases, Bilingual, FactDate};

/// A happening investors may have missed or may want to attend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Event id.
    pub id: String,
    /// What sort of happening.
    pub kind: EventKind,
    /// The series it is an edition of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<String>,
    /// Past, announced, or a recurring series.
    pub state: EventState,
    /// Title shown to readers.
    pub title: Bilingual,
    /// Short names people use.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
    /// First day, month or year; absent when not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<FactDate>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<FactDate>,
    /// What is known of a date that is not exact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_note: Option<Bilingual>,
    /// `hai-phong` or a short slug of another city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue: Option<Bilingual>,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organiser: Option<Bilingual>,
    /// Organisations involved, ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
    /// Countries involved, partner ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<String>,
    /// Tag ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// What happened or will happen.
    pub summary: Bilingual,
    /// Page of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Source id.
    pub source: String,
}

impl Event {
    /// The date of its last day; nothing when neither end nor start is known.
    pub fn last(&self) -> Option<FactDate> {
        self.end.or(self.start)
    }
}

/// What sort of happening an event is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum EventKind {
    Festival,
    Conference,
    Forum,
    Fair,
    Visit,
    Groundbreaking,
    Opening,
    Signing,
    Meeting,
    Ceremony,
}

/// Whether an event is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EventState {
    /// Has taken place, or was due to.
    Past,
    /// Announced.
    Announced,
    /// A series without a fixed next date.
    Recurring,
}
