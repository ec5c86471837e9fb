//! Units: a text cut into the phrases and words that carry its meaning.
//!
//! `how | many | industrial parks | does | the city | have` – the cut that covers most words with
//! the longest phrases and the fewest respellings wins (a shortest path over the tokens).

use std::ops::Range;

use super::lexicon::{Lexicon, soft_word};
use super::phrases::{Match, Phrases, Reader, Sense, TermId, is_word};
use super::stem::stem;
use super::text::{Text, Token};
use super::words::Cue;
use crate::language::Language;

/// A phrase or a single word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Tokens covered.
    pub tokens: Range<usize>,
    /// What it can mean; empty for a word that is no phrase.
    pub senses: Vec<Sense>,
    /// Stem of a word that is no phrase.
    pub word: Option<TermId>,
    /// Concepts inside a name that a question can also mean: the airport in "Cat Bi airport".
    pub inner: Vec<TermId>,
    /// Folded tokens, respelled where that was needed.
    pub folded: Vec<String>,
    /// True when a token was respelled.
    pub corrected: bool,
    /// True for a number, which `period` and `number` read.
    pub number: bool,
}

impl Unit {
    /// The concepts it can mean.
    pub fn concepts(&self) -> Vec<TermId> {
        self.each_concept().collect()
    }

    /// The concepts it can mean, one by one.
    pub fn each_concept(&self) -> impl Iterator<Item = TermId> + '_ {
        self.senses.iter().filter_map(|sense| if let Sense::Concept(term) = sense { Some(*term) } else { None })
    }

    /// True when it need not be accounted for: a filler or a cue.
    pub fn is_free(&self) -> bool {
        self.senses.iter().any(|sense| matches!(sense, Sense::Filler | Sense::Soft | Sense::Cue(_)))
    }

    /// True when it cannot pick an alias either.
    pub fn is_function_word(&self) -> bool {
        self.senses.iter().any(|sense| matches!(sense, Sense::Filler | Sense::Cue(_)))
    }

    /// True when it may mean nothing at all, whatever else it can mean.
    pub fn is_vague(&self) -> bool {
        self.senses.iter().any(|sense| matches!(sense, Sense::Filler | Sense::Soft))
    }

    /// True when it gives this cue.
    pub fn gives(&self, cue: Cue) -> bool {
        self.senses.contains(&Sense::Cue(cue))
    }

    /// Entities it can name, by number.
    pub fn entities(&self) -> impl Iterator<Item = u32> + '_ {
        self.senses.iter().filter_map(|sense| if let Sense::Entity(number) = sense { Some(*number) } else { None })
    }

    /// True when it names something: an entity, partner or place.
    pub fn is_name(&self) -> bool {
        self.senses.iter().any(|sense| matches!(sense, Sense::Entity(_) | Sense::Partner(_) | Sense::Place(_)))
    }
}

/// Units of a phrase of the word lists or the facts: no spelling, names not yet known.
pub fn of_words(phrases: &Phrases, text: &Text) -> Vec<Unit> {
    let reader = phrases.reader(text, false);
    cut(text, |at| reader.matches(at), |_| 0.2)
        .into_iter()
        .map(|(tokens, found)| unit(text, tokens, found, None))
        .collect()
}

/// Units of a question, respelled where a word is not known.
pub fn of_question(lexicon: &Lexicon, text: &Text, reader: &Reader, language: Language) -> Vec<Unit> {
    let cuts = cut(
        text,
        |at| reader.matches(at).into_iter().filter_map(|m| plausible(lexicon, text, at, m, language)).collect(),
        |token| if lexicon.phrases.knows(&token.folded) || token.is_number() { 0.2 } else { -1.0 },
    );
    cuts.into_iter().map(|(tokens, found)| question_unit(lexicon, text, reader, tokens, found)).collect()
}

fn question_unit(lexicon: &Lexicon, text: &Text, reader: &Reader, tokens: Range<usize>, found: Option<Match>) -> Unit {
    let mut made = unit(text, tokens, found, None);
    let typed = text.words(made.tokens.clone());
    let rest = made.folded.iter().all(|word| word.len() <= 2) && !typed.contains(char::is_uppercase) && !made.number;
    if text.is_mended() && made.senses.is_empty() && rest {
        // What is left of "of" and "in" once a letter slipped.
        made.senses.push(Sense::Soft);
    }
    let plain = made.senses.is_empty() || made.senses.iter().all(|sense| *sense == Sense::Soft);
    if made.senses.contains(&Sense::Soft) {
        made.word = lexicon.term(&soft_word(text.tokens.get(made.tokens.clone()).unwrap_or_default()));
    }
    if plain && let [only] = made.folded.as_mut_slice() {
        if only.len() >= 5
            && !super::typing::is_plain_syllable(only)
            && !lexicon.phrases.knows(only)
            && let Some((known, _)) = lexicon.phrases.alternatives(only).first()
        {
            *only = (*known).to_owned();
            made.corrected = true;
        }
        made.word = lexicon.term(stem(only));
    }
    if made.is_name() && made.tokens.len() > 1 {
        made.inner = inner_concepts(lexicon, text, reader, &made.tokens, &made.senses);
    }
    made
}

/// Kinds of infrastructure that attributes speak of ("distance to the airport"). Kinds of zones are
/// left out: the "KCN" of "KCN Tràng Duệ" says nothing but what Tràng Duệ is.
const INNER: &[&str] = &["=airport", "=port", "=berth", "=terminal", "=railway"];

/// Kinds of zones in the name of a scope, which is nothing but all zones of those kinds.
const INNER_OF_SCOPES: &[&str] = &["=industrial-park", "=economic-zone"];

fn inner_concepts(
    lexicon: &Lexicon,
    text: &Text,
    reader: &Reader,
    tokens: &Range<usize>,
    senses: &[Sense],
) -> Vec<TermId> {
    let scope = senses.iter().any(|sense| matches!(sense, Sense::Entity(number) if lexicon.regions.contains(number)));
    let kinds = if scope { INNER_OF_SCOPES } else { &[] };
    let wanted: Vec<TermId> = INNER.iter().chain(kinds).filter_map(|name| lexicon.term(name)).collect();
    let mut found: Vec<TermId> = tokens
        .clone()
        .flat_map(|at| reader.exact_matches(at).into_iter().map(move |m| (at, m)))
        .filter(|(at, m)| at + m.length <= tokens.end && !text.word(*at).is_empty())
        .flat_map(|(_, m)| m.senses)
        .filter_map(|sense| if let Sense::Concept(term) = sense { Some(term) } else { None })
        .filter(|term| wanted.contains(term))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn unit(text: &Text, tokens: Range<usize>, found: Option<Match>, word: Option<TermId>) -> Unit {
    let covered = text.tokens.get(tokens.clone()).unwrap_or_default();
    let corrected = found.as_ref().is_some_and(|m| m.corrections > 0);
    Unit {
        senses: found.map(|m| m.senses).unwrap_or_default(),
        word,
        inner: Vec::new(),
        folded: covered.iter().map(|token| token.folded.clone()).collect(),
        corrected,
        number: covered.iter().all(Token::is_number),
        tokens,
    }
}

/// "the park", "in this industrial zone": one zone that is not named.
fn points_at_one(text: &Text, tokens: Range<usize>) -> bool {
    let kind = |at: usize| {
        ["park", "estate", "cluster"].contains(&text.word(at))
            || (text.word(at) == "zone" && at > 0 && text.word(at - 1) == "industrial")
    };
    let article = |at: usize| ["the", "this", "that"].contains(&text.word(at));
    let Some(last) = tokens.end.checked_sub(1) else { return false };
    kind(last)
        && tokens.clone().any(article)
        && tokens
            .filter(|at| *at != last)
            .all(|at| article(at) || ["in", "inside", "industrial"].contains(&text.word(at)))
}

/// A letter and a digit: too short to be a name by itself.
fn is_code(word: &str) -> bool {
    word.len() == 2
        && word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.ends_with(|c: char| c.is_ascii_digit())
}

fn all_caps(word: &str) -> bool {
    word.chars().all(|c| c.is_uppercase())
}

/// Short names without their marks are believed only in Vietnamese typed without marks: `my` is
/// the United States in "doanh nghiep my", not in "my company" nor in "của my".
fn plausible(lexicon: &Lexicon, text: &Text, at: usize, mut found: Match, language: Language) -> Option<Match> {
    if points_at_one(text, at..at + found.length) {
        // "In the park" asks which park; the scope is "in the parks".
        found.senses.retain(|sense| !matches!(sense, Sense::Entity(_)));
    }
    let [token] = text.tokens.get(at..at + found.length).unwrap_or_default() else {
        return (!found.senses.is_empty()).then_some(found);
    };
    if found.corrections > 0 && is_word(&token.folded) {
        // "gold" is not a mistyped "hold": mending a word must not make it meaningless.
        found.senses.retain(|sense| !matches!(sense, Sense::Filler | Sense::Soft | Sense::Cue(_)));
    }
    if language == Language::En && found.corrections == 0 && !token.has_marks() {
        let english =
            |sense: &Sense| !matches!(sense, Sense::Concept(term) if !lexicon.means_in_english(&token.folded, *term));
        found.senses.retain(english);
    }
    if is_code(&token.folded) {
        // "T2" is the terminal where the airport is spoken of, else as often a month.
        let spoken_of = |number: u32| {
            lexicon.entities.get(number as usize).is_some_and(|entity| {
                text.tokens.iter().any(|other| other.folded.len() > 2 && entity.words.contains(stem(&other.folded)))
            })
        };
        found.senses.retain(|sense| !matches!(sense, Sense::Entity(number) if !spoken_of(*number)));
    }
    let short = token.folded.len() <= 4 && !token.has_marks();
    let names = found.senses.iter().any(|sense| matches!(sense, Sense::Partner(_) | Sense::Place(_)));
    let common = found.senses.iter().any(|sense| matches!(sense, Sense::Filler | Sense::Cue(_)));
    let upper = text.words(at..at + 1).chars().next().is_some_and(char::is_uppercase);
    if short && names && !upper && (language == Language::En || text.has_marks() || common) {
        found.senses.retain(|sense| !matches!(sense, Sense::Partner(_) | Sense::Place(_)));
    } else if names && token.folded.len() <= 3 && language == Language::En && !all_caps(text.words(at..at + 1)) {
        // "An" begins a Vietnamese name; India is no word of two letters.
        found.senses.retain(|sense| !matches!(sense, Sense::Partner(_) | Sense::Place(_)));
    } else if upper && names && token.folded.len() <= 3 && language == Language::En {
        // "US" is a country where "us" is a word.
        found.senses.retain(|sense| matches!(sense, Sense::Partner(_) | Sense::Place(_) | Sense::Entity(_)));
    }
    (!found.senses.is_empty()).then_some(found)
}

type Cut = (Range<usize>, Option<Match>);

/// The best cut of all tokens by dynamic programming from the end.
fn cut(text: &Text, matches: impl Fn(usize) -> Vec<Match>, single: impl Fn(&Token) -> f32) -> Vec<Cut> {
    let count = text.tokens.len();
    let mut best: Vec<(f32, usize, Option<Match>)> = vec![(0.0, 0, None); count + 1];
    for at in (0..count).rev() {
        let after = best[at + 1].0;
        let mut choice = (single(&text.tokens[at]) + after, 1, None);
        for found in matches(at) {
            let value = worth(text, at, &found) + best[at + found.length].0;
            if value > choice.0 {
                choice = (value, found.length, Some(found));
            }
        }
        best[at] = choice;
    }
    let mut cuts = Vec::new();
    let mut at = 0;
    while at < count {
        let (_, length, found) = std::mem::take(&mut best[at]);
        cuts.push((at..at + length, found));
        at += length;
    }
    cuts
}

/// Longer phrases are worth more than their parts; a respelling costs more than a word gains.
fn worth(text: &Text, at: usize, found: &Match) -> f32 {
    let tokens = text.tokens.get(at..at + found.length).unwrap_or_default();
    let broken = tokens.windows(2).any(|pair| pair[0].clause != pair[1].clause);
    let length = found.length as f32;
    let letters: usize = tokens.iter().map(|token| token.folded.len()).sum();
    // One respelled word of four letters can be anything.
    let doubt = if found.corrections > 0 && letters < 5 { 9.0 } else { 0.0 };
    let name = found.senses.iter().any(|sense| matches!(sense, Sense::Entity(_)));
    length.powf(1.6) + if name { 0.1 } else { 0.0 }
        - 1.3 * found.corrections as f32
        - doubt
        - if broken { 2.0 } else { 0.0 }
}
