//! Why a reply is not what was expected: a message id of `locales/*/terminal.ftl` with its arguments.

use serde::Serialize;

use crate::language::Language;
use crate::reply::Status;

/// One thing that does not hold. `wanted` is what the question expects, `got` what the reply has.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are the same two throughout")]
pub enum Fault {
    /// The reply ends in another way.
    Status { wanted: Vec<Status>, got: Status },
    /// None of the facts that would be right is cited.
    NoWantedFact { wanted: Vec<String>, got: Vec<String> },
    /// Some facts that must be cited are not.
    FactsMissing { wanted: Vec<String>, got: Vec<String> },
    /// Facts are cited that must not be.
    MoreFacts { got: Vec<String> },
    /// No cited fact has a value that would be right.
    NoWantedValue { wanted: Vec<String>, got: Vec<String> },
    /// Such a value is cited, but cannot be read in the text.
    ValueNotReadable { wanted: Vec<String> },
    /// No cited fact has the unit.
    Unit { wanted: String, got: Vec<String> },
    /// No cited fact is of the date.
    Date { wanted: Vec<String>, got: Vec<String> },
    /// No cited fact comes from the source.
    Source { wanted: String, got: Vec<String> },
    /// None of these is said.
    NothingSaid { wanted: Vec<String> },
    /// This is not said.
    NotSaid { wanted: String },
    /// This is said and must not be.
    Said { got: String },
    /// The reply is in another language.
    Language { wanted: Language, got: Language },
    /// An answer that rests on nothing.
    NoFacts,
    /// It says that it does not know, and cites facts.
    FactsUnknown { got: Vec<String> },
}

impl Fault {
    /// The message that says so, with its arguments.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let wanted = |text: String| ("wanted", text);
        let got = |text: String| ("got", text);
        match self {
            Fault::Status { wanted: w, got: g } => {
                let words: Vec<&str> = w.iter().map(|status| status.word()).collect();
                ("eval-fault-status", vec![wanted(words.join(" | ")), got(g.word().to_owned())])
            }
            Fault::NoWantedFact { wanted: w, got: g } => ("eval-fault-fact", vec![wanted(list(w)), got(list(g))]),
            Fault::FactsMissing { wanted: w, got: g } => ("eval-fault-missing", vec![wanted(list(w)), got(list(g))]),
            Fault::MoreFacts { got: g } => ("eval-fault-more", vec![got(list(g))]),
            Fault::NoWantedValue { wanted: w, got: g } => ("eval-fault-value", vec![wanted(list(w)), got(list(g))]),
            Fault::ValueNotReadable { wanted: w } => ("eval-fault-unreadable", vec![wanted(list(w))]),
            Fault::Unit { wanted: w, got: g } => ("eval-fault-unit", vec![wanted(w.clone()), got(list(g))]),
            Fault::Date { wanted: w, got: g } => ("eval-fault-date", vec![wanted(list(w)), got(list(g))]),
            Fault::Source { wanted: w, got: g } => ("eval-fault-source", vec![wanted(w.clone()), got(list(g))]),
            Fault::NothingSaid { wanted: w } => ("eval-fault-nothing-said", vec![wanted(list(w))]),
            Fault::NotSaid { wanted: w } => ("eval-fault-not-said", vec![wanted(w.clone())]),
            Fault::Said { got: g } => ("eval-fault-said", vec![got(g.clone())]),
            Fault::Language { wanted: w, got: g } => {
                ("eval-fault-language", vec![wanted(w.tag().to_owned()), got(g.tag().to_owned())])
            }
            Fault::NoFacts => ("eval-fault-no-facts", vec![]),
            Fault::FactsUnknown { got: g } => ("eval-fault-facts-unknown", vec![got(list(g))]),
        }
    }
}

/// A list as it is shown; a dash for an empty one.
fn list(items: &[String]) -> String {
    const MOST: usize = 6;
    let mut shown = items.iter().take(MOST).map(String::as_str).collect::<Vec<_>>();
    match items.len() {
        0 => shown.push("–"),
        more if more > MOST => shown.push("…"),
        _ => {}
    }
    shown.join(", ")
}
