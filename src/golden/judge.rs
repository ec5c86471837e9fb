//! Judging one reply: is everything that was expected there? Empty when it is.
//!
//! What is expected of facts is looked at only when the reply answers; what is expected of words always.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fault::Fault;
use super::number::{alike, close, numbers};
use super::question::Expect;
use crate::language::Language;
use crate::reply::{CitedFact, Reply, Status};

/// A reply as the JSON protocol has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// How it ends.
    pub status: Status,
    /// What a person sees.
    pub answer_text: String,
    /// Language of the text.
    pub lang: Language,
    /// What it rests on.
    pub facts: Vec<CitedFact>,
}

impl From<&Reply> for Said {
    fn from(reply: &Reply) -> Said {
        Said { status: reply.status, answer_text: reply.text(), lang: reply.language, facts: reply.facts.clone() }
    }
}

/// Why a reply does not meet an expectation; empty when it does.
pub fn judge(expect: &Expect, said: &Said) -> Vec<Fault> {
    let mut faults = Vec::new();
    let wanted = expect.statuses();
    if !wanted.contains(&said.status) {
        faults.push(Fault::Status { wanted: wanted.to_vec(), got: said.status });
    }
    if said.status == Status::Answered || expect.check_always {
        facts(expect, said, &mut faults);
        values(expect, said, &mut faults);
        properties(expect, said, &mut faults);
    }
    words(expect, said, &mut faults);
    // Neither may ever happen, whatever is expected.
    match said.status {
        Status::Answered if said.facts.is_empty() => faults.push(Fault::NoFacts),
        Status::Unknown if !said.facts.is_empty() => faults.push(Fault::FactsUnknown { got: ids(said) }),
        _ => {}
    }
    faults
}

fn ids(said: &Said) -> Vec<String> {
    said.facts.iter().map(|fact| fact.id.clone()).collect()
}

fn facts(expect: &Expect, said: &Said, faults: &mut Vec<Fault>) {
    let cited = |id: &String| said.facts.iter().any(|fact| fact.id == *id);
    let any = &expect.fact_ids_any;
    if !any.is_empty() && !any.iter().any(cited) {
        faults.push(Fault::NoWantedFact { wanted: any.clone(), got: ids(said) });
    }
    let missing: Vec<String> = expect.fact_ids_all.iter().filter(|id| !cited(id)).cloned().collect();
    if !missing.is_empty() {
        faults.push(Fault::FactsMissing { wanted: missing, got: ids(said) });
    }
    if let Some(only) = &expect.fact_ids_only {
        let more: Vec<String> = ids(said).into_iter().filter(|id| !only.contains(id)).collect();
        if !more.is_empty() {
            faults.push(Fault::MoreFacts { got: more });
        }
    }
}

fn values(expect: &Expect, said: &Said, faults: &mut Vec<Fault>) {
    let Some(wanted) = &expect.values_any else { return };
    let shown = |values: &mut dyn Iterator<Item = &Value>| values.map(plain).collect::<Vec<String>>();
    let tolerance = expect.rel_tol.unwrap_or(0.0005);
    if !said.facts.iter().any(|fact| wanted.iter().any(|value| close(&fact.value, value, tolerance))) {
        let got = shown(&mut said.facts.iter().map(|fact| &fact.value));
        faults.push(Fault::NoWantedValue { wanted: shown(&mut wanted.iter()), got });
    }
    if expect.value_in_text.unwrap_or(true) {
        let tolerance = expect.text_rel_tol.unwrap_or(0.005);
        let (seen, text) = (numbers(&said.answer_text), alike(&said.answer_text));
        let readable = |value: &Value| match value {
            Value::String(words) => text.contains(&alike(words)),
            Value::Number(_) => seen.iter().any(|number| close(&Value::from(*number), value, tolerance)),
            _ => false,
        };
        if !wanted.iter().any(readable) {
            faults.push(Fault::ValueNotReadable { wanted: shown(&mut wanted.iter()) });
        }
    }
}

/// A value without quotes.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn properties(expect: &Expect, said: &Said, faults: &mut Vec<Fault>) {
    let all = |of: fn(&CitedFact) -> &Option<String>| {
        let mut found: Vec<String> = said.facts.iter().filter_map(|fact| of(fact).clone()).collect();
        found.dedup();
        found
    };
    let units = all(|fact| &fact.unit);
    if let Some(unit) = expect.unit.as_ref().filter(|unit| !units.iter().any(|of| alike(of) == alike(unit))) {
        faults.push(Fault::Unit { wanted: unit.clone(), got: units });
    }
    let dates = all(|fact| &fact.as_of);
    let dated = |wanted: &String| dates.iter().any(|date| date.starts_with(wanted.as_str()));
    if !expect.as_of_any.is_empty() && !expect.as_of_any.iter().any(dated) {
        faults.push(Fault::Date { wanted: expect.as_of_any.clone(), got: dates });
    }
    let sources = all(|fact| &fact.source);
    if !expect.source.is_empty() && !sources.iter().any(|source| source.contains(&expect.source)) {
        faults.push(Fault::Source { wanted: expect.source.clone(), got: sources });
    }
}

fn words(expect: &Expect, said: &Said, faults: &mut Vec<Fault>) {
    let text = alike(&said.answer_text);
    let holds = |part: &&String| text.contains(&alike(part));
    let any = &expect.must_contain_any;
    if !any.is_empty() && !any.iter().any(|part| holds(&part)) {
        faults.push(Fault::NothingSaid { wanted: any.clone() });
    }
    let missing = expect.must_contain_all.iter().filter(|part| !holds(part));
    faults.extend(missing.map(|part| Fault::NotSaid { wanted: part.clone() }));
    let forbidden = expect.must_not_contain.iter().filter(holds);
    faults.extend(forbidden.map(|part| Fault::Said { got: part.clone() }));
    if let Some(wanted) = expect.lang.filter(|lang| *lang != said.lang) {
        faults.push(Fault::Language { wanted, got: said.lang });
    }
}
