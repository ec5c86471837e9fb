//! Talk about the talk: sources of the last answer, choices, greetings.

use super::answer::{Answer, Arg};
use super::cite;
use crate::facts::Catalogue;
use crate::facts::evidence::{Choice, Cited};
use crate::reply::{CitedFact, Style};
use crate::understand::words::Cue;

/// Where the last answer came from.
pub fn sources(answer: &mut Answer, catalogue: &Catalogue, cited: &[Cited]) {
    for one in cited.iter().take(4) {
        if let Some(date) = one.date {
            answer.say(Style::Lead, "figure-date", vec![("date", Arg::Date(date))]);
        }
        cite::source_line(answer, catalogue, &one.source.id);
        answer.cite(fact(catalogue, one));
    }
    answer.parts.dedup();
}

fn fact(catalogue: &Catalogue, cited: &Cited) -> CitedFact {
    match catalogue.figure(&cited.fact) {
        Some(figure) => cite::figure(figure),
        None => CitedFact {
            id: cited.fact.clone(),
            value: serde_json::Value::Null,
            unit: None,
            as_of: cited.date.map(|date| date.to_string()),
            source: Some(cited.source.id.clone()),
        },
    }
}

/// Which of several is meant.
pub fn choices(answer: &mut Answer, choices: &[Choice]) {
    answer.say(Style::Lead, "which", vec![]);
    for choice in choices {
        answer.say(Style::Item, "which-line", vec![("name", Arg::Words(choice.name.clone()))]);
    }
    answer.choices = choices.iter().map(|choice| choice.name.clone()).collect();
}

/// A greeting, thanks, or what the desk can do.
pub fn small(answer: &mut Answer, cue: Cue) {
    let message = match cue {
        Cue::Thanks => "thanks",
        Cue::Greeting => "greeting",
        _ => "help",
    };
    answer.say(Style::Lead, message, vec![]);
    answer.say(Style::Body, "scope", vec![]);
    super::unknown::examples(answer);
}
