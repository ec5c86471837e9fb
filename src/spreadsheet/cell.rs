//! What a cell holds, before it is known what it should hold.

use rust_decimal::Decimal;

use crate::error::UserError;
use crate::facts::model::FactDate;

/// One cell that is not blank.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text as it stands there.
    Text(String),
    /// A number; of a cell shown in percent the number that is shown.
    Number {
        /// The number.
        value: Decimal,
        /// Whether the cell shows it in percent.
        percent: bool,
    },
    /// A date, as precise as the cell shows it.
    Date(FactDate),
    /// True or false.
    Flag(bool),
    /// A formula, whose result is not taken: it may be old, and nobody sees where it is from.
    Formula,
    /// Nothing that can be read.
    Unreadable(UserError),
}

/// A row with its cells that are not blank, from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number, from 1.
    pub number: u32,
    /// Column, from 0, and what stands there.
    pub cells: Vec<(u16, Value)>,
}

impl Row {
    /// What stands in a column.
    pub fn cell(&self, column: u16) -> Option<&Value> {
        self.cells.iter().find(|(at, _)| *at == column).map(|(_, value)| value)
    }

    /// True for a row of remarks, whose first text begins with `#`.
    pub fn is_remark(&self) -> bool {
        matches!(self.cells.first(), Some((_, Value::Text(text))) if text.starts_with('#'))
    }
}

impl Value {
    /// The text of it, as far as it can be a heading or a name.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}
