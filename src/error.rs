//! Two kinds of error: what a person can mend, and everything else.
//!
//! [`UserError`] is a message id with arguments: it is shown in the reader's language. Anything
//! else is `anyhow::Error`, logged once at the boundary; the reader gets one apology.

use std::collections::BTreeMap;
use std::fmt;

/// A fault the reader can do something about: a message id of `locales/*/system.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserError {
    /// Message id.
    pub id: &'static str,
    /// Arguments of the message.
    pub args: BTreeMap<&'static str, String>,
}

impl UserError {
    /// An error without arguments.
    pub fn new(id: &'static str) -> UserError {
        UserError { id, args: BTreeMap::new() }
    }

    /// The same error with one more argument.
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> UserError {
        self.args.insert(name, value.to_string());
        self
    }
}

impl fmt::Display for UserError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.id)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for UserError {}
