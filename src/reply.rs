//! What is said: text in one language, the facts it rests on, and what to ask next.
//!
//! A reply is the same for every front end; Telegram, the terminal and JSON lines only differ
//! in how they draw its paragraphs.

use serde::{Deserialize, Serialize};

use crate::attachment::{Appointment, Attachment, Exhibit, Venue};
use crate::language::Language;

/// The four honest endings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The facts answer the question.
    Answered,
    /// There are several readings; the reply asks which.
    Ambiguous,
    /// Not in the store, or not a question for this desk.
    Unknown,
}

impl Status {
    /// The word of the protocol.
    pub fn word(self) -> &'static str {
        match self {
            Status::Answered => "answered",
            Status::Ambiguous => "ambiguous",
            Status::Unknown => "unknown",
        }
    }
}

/// How a paragraph is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The figure or sentence that answers: drawn strong.
    Lead,
    /// Further sentences.
    Body,
    /// One entry of a list.
    Item,
    /// Source and date.
    Source,
    /// Caveats: other scopes, disagreement, age.
    Note,
}

/// One paragraph of a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// How it is drawn.
    pub style: Style,
    /// Plain text without markup.
    pub text: String,
    /// Address the paragraph refers to (of a source or an event).
    pub link: Option<String>,
}

/// A fact the reply rests on, as the JSON protocol shows it (design, section 6).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CitedFact {
    /// Fact id.
    pub id: String,
    /// Number in base units, words, or null.
    pub value: serde_json::Value,
    /// Base unit of a number.
    pub unit: Option<String>,
    /// `2024`, `2024-Q3`, `2024-05` or `2024-05-27`.
    pub as_of: Option<String>,
    /// Source id.
    pub source: Option<String>,
}

/// A finished reply.
#[derive(Clone, Debug, PartialEq)]
pub struct Reply {
    /// How it ends.
    pub status: Status,
    /// Language of the text.
    pub language: Language,
    /// The text, most important first.
    pub paragraphs: Vec<Paragraph>,
    /// Everything the text rests on; never empty when answered, always empty when unknown.
    pub facts: Vec<CitedFact>,
    /// Questions worth asking next, at most three; each can be sent as it stands.
    pub suggestions: Vec<String>,
    /// What can go with it, in the order of the text.
    pub attachments: Vec<Attachment>,
}

impl Reply {
    /// Figures that can be seen or taken home.
    pub fn exhibits(&self) -> impl Iterator<Item = &Exhibit> {
        self.attachments.iter().filter_map(|one| match one {
            Attachment::Exhibit(exhibit) => Some(exhibit),
            _ => None,
        })
    }

    /// Events for a calendar.
    pub fn appointments(&self) -> Vec<&Appointment> {
        let each = self.attachments.iter().map(|one| match one {
            Attachment::Calendar(appointments) => appointments.as_slice(),
            _ => &[],
        });
        each.flatten().collect()
    }

    /// Why an event of the reply is not in a calendar.
    pub fn undated(&self) -> Option<&str> {
        self.attachments.iter().find_map(|one| match one {
            Attachment::Undated(why) => Some(why.as_str()),
            _ => None,
        })
    }

    /// Places for a map.
    pub fn venues(&self) -> impl Iterator<Item = &Venue> {
        self.attachments.iter().filter_map(|one| match one {
            Attachment::Venue(venue) => Some(venue),
            _ => None,
        })
    }

    /// The whole reply as plain text, one paragraph a line, suggestions last.
    pub fn text(&self) -> String {
        let lines = self.paragraphs.iter().map(|paragraph| match paragraph.style {
            Style::Item => format!("• {}", paragraph.text),
            _ => paragraph.text.clone(),
        });
        let suggestions = self.suggestions.iter().map(|question| format!("→ {question}"));
        lines.chain(suggestions).collect::<Vec<_>>().join("\n")
    }
}
