//! The honest no: what is missing, named exactly, and what is near it.

use super::answer::{Answer, Arg};
use crate::facts::Catalogue;
use crate::facts::evidence::{Missing, MissingReason};
use crate::reply::Style;

/// Understood, but not in the store.
pub fn missing(answer: &mut Answer, catalogue: &Catalogue, missing: &Missing) {
    let mut args: Vec<(&'static str, Arg)> = Vec::new();
    let mut message = match missing.reason {
        MissingReason::Place => String::from("missing-place"),
        MissingReason::Event => String::from("missing-event"),
        MissingReason::Zone => String::from("missing-zone"),
        MissingReason::Detail => String::from("missing-detail"),
        MissingReason::Subject | MissingReason::Period => String::from("missing-figure"),
    };
    if let Some(what) = missing.what.as_ref().filter(|_| missing.reason != MissingReason::Place) {
        args.push(("what", Arg::Words(what.clone())));
    }
    match missing.reason {
        MissingReason::Place => {
            args.push(("places", places_named(catalogue, &missing.places)));
        }
        _ if !missing.about.is_empty() => {
            args.push(("about", Arg::List(missing.about.iter().cloned().map(Arg::Words).collect())));
            message.push_str("-about");
        }
        _ => {}
    }
    if let Some(when) =
        missing.when.filter(|_| missing.reason != MissingReason::Place && missing.reason != MissingReason::Detail)
    {
        args.push(("when", Arg::When(when)));
        message.push_str("-when");
    }
    answer.say(Style::Lead, message, args);
    if !missing.nearby.is_empty() {
        let near = missing.nearby.iter().cloned().map(Arg::Words).collect();
        answer.say(Style::Body, "missing-nearby", vec![("near", Arg::List(near))]);
    }
    if !missing.dates.is_empty() {
        let dates = missing.dates.iter().copied().map(Arg::Date).collect();
        answer.say(Style::Body, "missing-dates", vec![("dates", Arg::List(dates))]);
    }
}

/// Not understood, or not for this desk.
pub fn not_understood(answer: &mut Answer, catalogue: &Catalogue, words: &[String], places: &[String]) {
    if !places.is_empty() {
        answer.say(Style::Lead, "missing-place", vec![("places", places_named(catalogue, places))]);
    } else if words.is_empty() {
        answer.say(Style::Lead, "not-understood", vec![]);
    } else {
        let words = words.iter().take(4).map(|word| Arg::Verbatim(short(word))).collect();
        answer.say(Style::Lead, "nothing-on", vec![("words", Arg::List(words))]);
    }
    answer.say(Style::Body, "scope", vec![]);
    examples(answer);
}

/// Uncovered places, which are known by their English names, in the reader's language.
fn places_named(catalogue: &Catalogue, places: &[String]) -> Arg {
    let named = |place: &String| {
        let known = catalogue.places.iter().find(|known| known.name.en == *place);
        known.map_or_else(|| Arg::Verbatim(place.clone()), |known| Arg::Words(known.name.clone()))
    };
    Arg::List(places.iter().map(named).collect())
}

/// A word as typed, cut when it is no word.
fn short(word: &str) -> String {
    word.chars().take(40).collect()
}

/// Three questions the desk can answer.
pub fn examples(answer: &mut Answer) {
    for example in ["example-fdi", "example-zone", "example-incentive"] {
        answer.suggest(example, vec![]);
    }
}
