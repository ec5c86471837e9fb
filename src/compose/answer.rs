//! The answer: what will be said, before any language is chosen.
//!
//! Parts are message ids of `locales/*/answer.ftl` with typed arguments; every amount in them
//! comes from a fact, and every such fact is in [`Answer::facts`].

use rust_decimal::Decimal;

use super::attach::Attachable;
use crate::facts::model::{Bilingual, FactDate, Qualifier};
use crate::facts::unit::Unit;
use crate::reply::{CitedFact, Status, Style};
use crate::understand::utterance::When;

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A text in both languages, as it stands.
    Words(Bilingual),
    /// A name that may begin with a small letter inside a sentence.
    Noun(Bilingual),
    /// Text that is the same in every language: names of people, addresses, titles of documents.
    Verbatim(String),
    /// A value with its unit and the source's qualifier.
    Amount {
        /// Low end, or the value, in base units.
        low: Decimal,
        /// High end, or the value, in base units.
        high: Decimal,
        /// Its unit.
        unit: &'static Unit,
        /// "about", "over", …
        qualifier: Option<Qualifier>,
    },
    /// A number that follows from facts: a percentage.
    Number(Decimal),
    /// A date or period of a fact.
    Date(FactDate),
    /// A period a question asked for.
    When(When),
    /// A whole number that is no fact: an age in months.
    Count(u32),
    /// Several things in a row.
    List(Vec<Arg>),
    /// Another message without arguments.
    Message(String),
    /// Another message with its arguments.
    Phrase(Box<Part>),
    /// What a paragraph begins with: its first letter is a capital.
    Opening(Box<Arg>),
}

/// One paragraph to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How it is drawn.
    pub style: Style,
    /// Message id.
    pub message: String,
    /// Its arguments.
    pub args: Vec<(&'static str, Arg)>,
    /// Address it refers to.
    pub link: Option<String>,
}

impl Part {
    /// A part without a link.
    pub fn new(style: Style, message: impl Into<String>, args: Vec<(&'static str, Arg)>) -> Part {
        Part { style, message: message.into(), args, link: None }
    }
}

/// A finished answer, language-neutral.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// How it ends.
    pub status: Status,
    /// Most important first.
    pub parts: Vec<Part>,
    /// Everything it rests on.
    pub facts: Vec<CitedFact>,
    /// What it is about, for the next turn; most particular first.
    pub focus: Vec<Bilingual>,
    /// What it offers to choose from.
    pub choices: Vec<Bilingual>,
    /// Questions worth asking next: message ids with arguments.
    pub suggestions: Vec<Part>,
    /// What can go with it.
    pub attachments: Vec<Attachable>,
}

impl Answer {
    /// An empty answer with a status.
    pub fn new(status: Status) -> Answer {
        Answer {
            status,
            parts: vec![],
            facts: vec![],
            focus: vec![],
            choices: vec![],
            suggestions: vec![],
            attachments: vec![],
        }
    }

    /// The answers to the parts of one message as one, in their order.
    pub fn joined(answers: Vec<Answer>) -> Answer {
        let mut all = answers.into_iter();
        let Some(mut joined) = all.next() else { return Answer::new(Status::Unknown) };
        for answer in all {
            joined.status = match (joined.status, answer.status) {
                (Status::Answered, _) | (_, Status::Answered) => Status::Answered,
                (Status::Ambiguous, _) | (_, Status::Ambiguous) => Status::Ambiguous,
                _ => Status::Unknown,
            };
            joined.parts.extend(answer.parts);
            answer.facts.into_iter().for_each(|fact| joined.cite(fact));
            joined.focus = answer.focus;
            joined.choices = answer.choices;
            joined.suggestions.extend(answer.suggestions);
            joined.attachments.extend(answer.attachments);
        }
        joined.suggestions.truncate(3);
        joined
    }

    /// Adds a paragraph.
    pub fn say(&mut self, style: Style, message: impl Into<String>, args: Vec<(&'static str, Arg)>) -> &mut Answer {
        self.parts.push(Part::new(style, message, args));
        self
    }

    /// Adds a fact once.
    pub fn cite(&mut self, fact: CitedFact) {
        if !self.facts.iter().any(|known| known.id == fact.id) {
            self.facts.push(fact);
        }
    }

    /// Adds a question worth asking next; three are enough.
    pub fn suggest(&mut self, message: &str, args: Vec<(&'static str, Arg)>) {
        if self.suggestions.len() < 3 {
            self.suggestions.push(Part::new(Style::Body, message, args));
        }
    }
}
