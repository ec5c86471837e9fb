//! A subject: something a number can be about that is no zone, event or organisation.

use serde::{Deserialize, Serialize};

use super::{Aliases, Bilingual};

/// A place, company, project, port, law, …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Subject id.
    pub id: String,
    /// What it is.
    pub kind: SubjectKind,
    /// Name shown to readers.
    pub name: Bilingual,
    /// Other, former and short names.
    #[serde(default, skip_serializing_if = "Aliases::is_empty")]
    pub aliases: Aliases,
    /// The subject it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// The subject it is a former state of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub former_of: Option<String>,
    /// Home country of a company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// A remark for the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
}

/// What a subject is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum SubjectKind {
    Place,
    Region,
    Company,
    Project,
    Port,
    Airport,
    Railway,
    Road,
    Policy,
}
