//! Understanding: a question and the lexicon in, an utterance out. Pure.
//!
//! Steps, in reading order: [`typing`] (raw keystrokes become letters), [`text`] (words with and
//! without marks), [`mend`] (slips of the finger), [`phrases`] and [`units`] (what the words can mean, through the [`lexicon`] and
//! [`spelling`]), [`language`], [`period`] and [`number`], [`session`] (a follow-up becomes a whole
//! question), and [`reading`]: every way to take it, judged by the words it accounts for.

pub mod claim;
pub mod conversion;
pub mod dictionary;
pub mod language;
pub mod lexicon;
pub mod mend;
pub mod message;
pub mod number;
pub mod passages;
pub mod period;
pub mod phrases;
pub mod reading;
pub mod sentence;
pub mod session;
pub mod spelling;
pub mod stem;
pub mod text;
pub mod typing;
pub mod units;
pub mod utterance;
pub mod words;

pub use lexicon::Lexicon;
pub use session::Session;
pub use utterance::Utterance;

use sentence::Sentence;
use text::Text;
use units::Unit;
use utterance::Origin;

use crate::language::Language;
use crate::question::Question;

/// At most this many characters of a message are read: Telegram allows 4,096.
const MOST_CHARACTERS: usize = 5_000;
/// At most this many words of a message are read; scripts without blanks have as many as characters.
const MOST_WORDS: usize = 700;

/// The words of a message, and whether that is all of it: the end of a long paste is cut off before
/// anything reads it, and the reply says so.
fn read(lexicon: &Lexicon, question: &Question) -> (Text, bool) {
    let (text, whole) = split(question);
    (lexicon.mender.mend(&lexicon.phrases, &text).unwrap_or(text), whole)
}

/// The same as typed.
fn split(question: &Question) -> (Text, bool) {
    let most = question.text.char_indices().nth(MOST_CHARACTERS).map_or(question.text.len(), |(at, _)| at);
    let (begin, rest) = question.text.split_at(most);
    let begin = without_asides(begin).replace("-->", " to ").replace("->", " to ").replace('→', " to ");
    let mut text = Text::new(&typing::decode(&begin));
    let whole = rest.trim().is_empty() && text.tokens.len() <= MOST_WORDS;
    text.tokens.truncate(MOST_WORDS);
    (text, whole)
}

/// "Industrial clusters (not the big parks)": what brackets set aside is not asked for.
fn without_asides(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('(') {
        let close = rest[open..].find(')').map(|at| open + at);
        let inside = close.and_then(|close| rest.get(open + 1..close)).unwrap_or_default().trim_start().to_lowercase();
        let aside =
            ["not ", "không phải ", "khong phai ", "chứ không ", "ko phải "].iter().any(|no| inside.starts_with(no));
        match close.filter(|_| aside) {
            Some(close) => {
                kept.push_str(&rest[..open]);
                rest = &rest[close + 1..];
            }
            None => {
                kept.push_str(&rest[..open + 1]);
                rest = &rest[open + 1..];
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// True when the end of a message is not read.
pub fn is_too_long(question: &Question) -> bool {
    // A word has at least a byte.
    question.text.len() > MOST_WORDS && !split(question).1
}

/// Understands a question in the light of the turn before.
pub fn understand(lexicon: &Lexicon, question: &Question, session: &Session) -> Utterance {
    let (text, _) = read(lexicon, question);
    let (language, units) = cut(lexicon, &text, question.language.or(session.language));
    let sentence = Sentence::of_units(lexicon, text, units, language, question.now);

    let mut readings = Vec::new();
    for completed in session::completions(&sentence, session) {
        let whole = Sentence::new(lexicon, Text::new(&completed), language, question.now);
        readings.extend(reading::all(&whole, 0, Origin::Previous));
    }
    readings.extend(reading::all(&sentence, 1, Origin::Said));
    readings.sort_by(|a, b| a.tier.cmp(&b.tier).then(b.score.total_cmp(&a.score)));
    let unknown = unknown_words(&sentence);
    let phrases = (0..sentence.units.len()).map(|at| sentence.explain(at)).collect();
    Utterance {
        language,
        cut: phrases,
        readings,
        unknown,
        claim: sentence.claim.clone(),
        area_unit: conversion::area_unit(&sentence),
        places: sentence.places().into_iter().map(|(_, name)| name).collect(),
    }
}

/// The units of a text and its language, which the words decide and which decides about words.
fn cut(lexicon: &Lexicon, text: &Text, hint: Option<Language>) -> (Language, Vec<Unit>) {
    let reader = lexicon.phrases.reader(text, true);
    let units = units::of_question(lexicon, text, &reader, Language::Vi);
    match language::detect(lexicon, text, &units, hint) {
        Language::Vi => (Language::Vi, units),
        Language::En => (Language::En, units::of_question(lexicon, text, &reader, Language::En)),
    }
}

/// Words the store does not know, as they were typed.
fn unknown_words(sentence: &Sentence) -> Vec<String> {
    let unknown = |at: &usize| {
        let unit = &sentence.units[*at];
        unit.senses.is_empty() && unit.word.is_none() && !unit.number
    };
    let typed = |at: usize| {
        let words: Vec<&str> = sentence.units[at].tokens.clone().map(|at| sentence.text.typed(at)).collect();
        words.join(" ")
    };
    (0..sentence.units.len()).filter(unknown).map(typed).collect()
}
