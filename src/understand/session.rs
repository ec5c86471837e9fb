//! Conversations: completing a message from the turn before.
//!
//! After "How much FDI has Hai Phong got?", "and from Japan?" is read as "How much FDI has Hai
//! Phong got from Japan?": the message is completed to a whole question, which then takes the same
//! path as any other. The completed question is what the next turn builds on.

use std::collections::HashSet;

use crate::facts::model::Bilingual;
use crate::language::Language;

use super::lexicon::Lexicon;
use super::sentence::Sentence;
use super::stem::stem;
use super::words::Cue;

/// What one turn leaves for the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// The last question, completed.
    pub question: Option<String>,
    /// Language of the last reply.
    pub language: Option<Language>,
    /// What the last answer was about, most particular first.
    pub focus: Vec<Bilingual>,
    /// Sources and dates of the last answer: fact ids it rested on.
    pub facts: Vec<String>,
    /// What the last reply offered to choose from.
    pub choices: Vec<Bilingual>,
}

/// Concepts that with a period ask for a list of what is on.
const EVENTS: &[&str] = &["event", "conference", "festival", "fair", "forum"];
/// Messages with at most this many meaningful words are taken to lean on the turn before.
const SHORT: usize = 3;

/// The message completed from the turn before, likeliest first; empty when it stands alone.
pub fn completions(sentence: &Sentence, session: &Session) -> Vec<String> {
    let Some(previous) = session.question.as_deref() else { return Vec::new() };
    if let Some(choice) = chosen(sentence, session) {
        return vec![format!("{} {choice}", opened(previous))];
    }
    let leans = sentence.asks_any(&[Cue::FollowUp, Cue::Pronoun, Cue::Correction]);
    let names = name_units(sentence);
    let has_period = !sentence.periods.is_empty();
    let content = content_units(sentence, &names);
    let about_something = sentence.units.iter().any(|unit| !unit.concepts().is_empty());
    // "How has it changed since 2020?" asks for the measure of the turn before, through time.
    let grows = content.iter().all(|at| sentence.saying("growth").contains(at)) && !content.is_empty();
    if leans && names.is_empty() && (grows || sentence.asks(Cue::Series) || sentence.asks(Cue::Grow)) {
        let periods: Vec<usize> = sentence.periods.iter().flat_map(|(units, _)| units.clone()).collect();
        let since = sentence.words(&periods).join(" ");
        return vec![format!("{} {} {since}", opened(previous), through_time(sentence.language))];
    }
    // A question of its own ("how many Danish companies are there?") exchanges nothing.
    let asks = sentence.asks_any(&[Cue::HowMany, Cue::When, Cue::Who, Cue::Where, Cue::Why, Cue::List]);
    let asks = asks || sentence.wants_statement();
    if content.is_empty() && (!names.is_empty() || has_period) && (leans || !asks) {
        return substituted(sentence, previous, &names);
    }
    // "Total FDI" is the city's, whatever was spoken of before.
    let all_fdi = !leans && ["total", "fdi"].iter().all(|word| sentence.says(word));
    let stands_alone = !sentence.city().is_empty() || !names.is_empty() || all_fdi;
    if sentence.asks(Cue::PreviousOne) && names.is_empty() {
        return focused(sentence, session, true);
    }
    // "Any events next month?" is whole.
    let whole = !leans && has_period && sentence.says_any(EVENTS);
    if (leans || sentence.content() <= SHORT) && !stands_alone && about_something && !whole {
        return focused(sentence, session, has_period);
    }
    Vec::new()
}

/// How a language asks for the values of several dates.
fn through_time(language: Language) -> &'static str {
    match language {
        Language::En => "over the years",
        Language::Vi => "qua các năm",
    }
}

fn name_units(sentence: &Sentence) -> Vec<usize> {
    let mut units: Vec<usize> = sentence.entities().into_iter().map(|(at, _)| at).collect();
    units.extend(sentence.partners().into_iter().map(|(at, _)| at));
    units.extend(sentence.places().into_iter().map(|(at, _)| at));
    units.sort_unstable();
    units.dedup();
    units
}

/// Units with a meaning that are neither names nor periods.
fn content_units(sentence: &Sentence, names: &[usize]) -> Vec<usize> {
    let period = |at: &usize| sentence.periods.iter().any(|(units, _)| units.contains(at));
    let left = sentence.left(&std::collections::BTreeSet::new());
    left.into_iter().filter(|at| !names.contains(at) && !period(at)).collect()
}

/// The previous question with its names or period exchanged for those of the message.
fn substituted(sentence: &Sentence, previous: &str, names: &[usize]) -> Vec<String> {
    let before = Sentence::new(sentence.lexicon, super::text::Text::new(previous), sentence.language, sentence.now);
    let said = new_words(sentence, names);
    let partner = !sentence.partners().is_empty();
    let partners: Vec<usize> = before.partners().into_iter().map(|(at, _)| at).collect();
    let entities: Vec<usize> = before.entities().into_iter().map(|(at, _)| at).collect();
    let periods: Vec<usize> = before.periods.iter().flat_map(|(units, _)| units.clone()).collect();
    let drop_period = if sentence.periods.is_empty() { vec![] } else { periods };
    let mut ways: Vec<Vec<usize>> = match (names.is_empty(), partner) {
        (true, _) => vec![vec![]],
        (false, true) if !partners.is_empty() => vec![partners],
        (false, true) => vec![vec![], entities],
        (false, false) if !entities.is_empty() => vec![entities],
        (false, false) => vec![partners, vec![]],
    };
    ways.iter_mut().for_each(|way| way.extend(&drop_period));
    let mut all: Vec<String> = ways.into_iter().map(|gone| format!("{} {said}", without(&before, &gone))).collect();
    all.dedup();
    all
}

fn new_words(sentence: &Sentence, names: &[usize]) -> String {
    let mut units: Vec<usize> = names.to_vec();
    units.extend(sentence.periods.iter().flat_map(|(units, _)| units.clone()));
    units.sort_unstable();
    units.dedup();
    sentence.words(&units).join(" ")
}

/// The text without some units.
fn without(sentence: &Sentence, gone: &[usize]) -> String {
    let kept: Vec<usize> = (0..sentence.units.len()).filter(|at| !gone.contains(at)).collect();
    sentence.words(&kept).join(" ")
}

/// The message followed by what the last answer was about.
fn focused(sentence: &Sentence, session: &Session, has_period: bool) -> Vec<String> {
    let message = sentence.text.as_str().trim_end_matches(['?', '.', '!', ' ']);
    let names: Vec<&str> = session.focus.iter().map(|name| name.get(sentence.language)).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let mut all = Vec::new();
    if !has_period && let Some(previous) = &session.question {
        let before = Sentence::new(sentence.lexicon, super::text::Text::new(previous), sentence.language, sentence.now);
        let period: Vec<usize> = before.periods.iter().flat_map(|(units, _)| units.clone()).collect();
        if !period.is_empty() {
            all.push(format!("{message} {} {}", names.join(" "), before.words(&period).join(" ")));
        }
    }
    all.push(format!("{message} {}", names.join(" ")));
    all.extend(names.iter().filter(|_| names.len() > 1).map(|name| format!("{message} {name}")));
    all
}

/// The choice a message makes among those the last reply offered: by number, or by its words.
fn chosen(sentence: &Sentence, session: &Session) -> Option<String> {
    if session.choices.is_empty() || sentence.content() > SHORT + 1 {
        return None;
    }
    let name = |choice: &Bilingual| choice.get(sentence.language).to_owned();
    if let Some(number) = ordinal(sentence) {
        return session.choices.get(number.checked_sub(1)?).map(name);
    }
    let said: Vec<String> =
        sentence.units.iter().flat_map(|unit| &unit.folded).map(|word| stem(word).to_owned()).collect();
    let words = telling_words(sentence.lexicon, session);
    let shares = |words: &HashSet<String>| said.iter().filter(|word| words.contains(*word)).count();
    let counts: Vec<usize> = words.iter().map(shares).collect();
    let most = counts.iter().copied().max().filter(|most| *most > 0)?;
    let mut best = session.choices.iter().zip(counts).filter(|(_, count)| *count == most);
    let (choice, _) = best.next()?;
    best.next().is_none().then(|| name(choice))
}

/// Words of each choice that not all choices share; also those of its aliases.
fn telling_words(lexicon: &Lexicon, session: &Session) -> Vec<HashSet<String>> {
    let of = |choice: &Bilingual| -> HashSet<String> {
        let text = super::text::Text::new(&format!("{} {}", choice.en, choice.vi));
        let own: Vec<String> = text.tokens.iter().map(|token| stem(&token.folded).to_owned()).collect();
        let mut words: HashSet<String> = own.iter().cloned().collect();
        for entity in lexicon.entities.iter().filter(|entity| own.iter().all(|word| entity.words.contains(word))) {
            words.extend(entity.words.iter().cloned());
        }
        // "southern" is how people say a name that has "south" in it.
        words.extend(own.iter().filter_map(|word| word.strip_suffix("ern").map(str::to_owned)));
        words
    };
    let mut words: Vec<HashSet<String>> = session.choices.iter().map(of).collect();
    let first = words.first().cloned().unwrap_or_default();
    let shared: Vec<String> = first.into_iter().filter(|word| words.iter().all(|words| words.contains(word))).collect();
    words.iter_mut().for_each(|words| words.retain(|word| !shared.contains(word)));
    words
}

fn ordinal(sentence: &Sentence) -> Option<usize> {
    let alone = sentence.content() <= 1;
    let said = sentence.numbers.iter().find(|(_, number)| number.unit.is_none() && (number.ordinal || alone));
    let value = said.and_then(|(_, number)| usize::try_from(number.value.trunc().mantissa()).ok())?;
    (1..=9).contains(&value).then_some(value)
}

/// "the park" → "park": once chosen, the kind is only part of the name.
fn opened(question: &str) -> &str {
    question.trim_end_matches(['?', '.', '!', ' '])
}

impl Session {
    /// What this turn leaves for the next.
    pub fn after(
        &self,
        reading: Option<&super::utterance::Reading>,
        answer: &crate::compose::Answer,
        language: Language,
    ) -> Session {
        let Some(reading) = reading else {
            // A message that was not understood does not end a conversation.
            return Session { language: Some(language), ..self.clone() };
        };
        if answer.facts.is_empty() && answer.choices.is_empty() {
            return Session { question: Some(reading.question.clone()), language: Some(language), ..self.clone() };
        }
        Session {
            question: Some(reading.question.clone()),
            language: Some(language),
            focus: if answer.focus.is_empty() { self.focus.clone() } else { answer.focus.clone() },
            facts: answer.facts.iter().map(|fact| fact.id.clone()).collect(),
            choices: answer.choices.clone(),
        }
    }
}
