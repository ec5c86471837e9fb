//! What a finding says: a message of `locales/*/check.ftl` with its arguments, no language yet.
//!
//! ```
//! use investor_desk::facts::check::{Arg, Message};
//! let kind = Message::new("check-kind").with("kind", "tag");
//! let said = Message::new("check-unknown").with("id", "ecco").with_arg("kinds", kind.clone());
//! assert_eq!(said.args["id"], Arg::Verbatim("ecco".to_owned()));
//! assert_eq!(said.args["kinds"], Arg::Message(kind));
//! ```

use std::collections::BTreeMap;
use std::fmt;

use rust_decimal::Decimal;

use super::super::model::{FactKind, Qualifier};

/// A message id with what it is filled with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Message {
    /// Message id.
    pub id: &'static str,
    /// Arguments of the message.
    pub args: BTreeMap<&'static str, Arg>,
}

/// One argument.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arg {
    /// As it stands in a file, the same in every language: an id, a key, a date, a number, a text.
    Verbatim(String),
    /// How many; the message may ask for one or several.
    Count(usize),
    /// A value as published: `about 11.5 USD bn`, `5 to 6 ha`, `954`.
    Amount {
        /// The value, or the lower end of its range, in the unit published.
        low: Decimal,
        /// The value, or the upper end of its range.
        high: Decimal,
        /// The unit as written in the file.
        unit: String,
        /// What its source puts before it.
        qualifier: Option<Qualifier>,
    },
    /// Words that are a message themselves.
    Message(Message),
    /// Several, with commas between.
    List(Vec<Arg>),
}

impl Message {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Message {
        Message { id, args: BTreeMap::new() }
    }

    /// The same message with one more argument that no language changes.
    pub fn with(self, name: &'static str, value: impl fmt::Display) -> Message {
        self.with_arg(name, Arg::Verbatim(value.to_string()))
    }

    /// The same message with one more argument that each language words itself.
    pub fn with_arg(mut self, name: &'static str, value: impl Into<Arg>) -> Message {
        self.args.insert(name, value.into());
        self
    }
}

/// The id and the arguments, for logs and tests.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.id)?;
        for (name, arg) in &self.args {
            match arg {
                Arg::Verbatim(text) => write!(f, " {name}={text}")?,
                other => write!(f, " {name}={other:?}")?,
            }
        }
        Ok(())
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Arg {
        Arg::Message(message)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Arg {
        Arg::Count(count)
    }
}

/// "zone".
pub(super) fn kind(kind: FactKind) -> Message {
    Message::new("check-kind").with("kind", kind.word())
}

/// "a zone".
pub(super) fn a_kind(kind: FactKind) -> Message {
    Message::new("check-a-kind").with("kind", kind.word())
}
