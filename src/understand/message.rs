//! A message as pieces: which sentences ask, which only tell, and where one sentence asks twice.
//!
//! "We are moving from Bac Ninh. How many parks are there, and who runs HEZA?" → one piece that
//! tells, one that asks; the second can be halved at "and". Each piece then takes the same path as
//! any other question; what was told before it is what "it" and "there" lean on.

use std::ops::Range;

use super::lexicon::Lexicon;
use super::phrases::Sense;
use super::sentence::Sentence;
use super::session::Session;
use super::text::Text;
use super::units::Unit;
use super::words::Cue;
use crate::facts::model::Bilingual;
use crate::language::Language;
use crate::question::Question;

/// At most this many sentences of a message are read, the last ones.
const MOST_PIECES: usize = 12;
/// At most this many places to halve a sentence are tried.
const MOST_HALVES: usize = 4;
/// At most this many places are looked at, the first ones: each half is read as far as to know
/// whether it asks.
const MOST_PLACES: usize = 12;
/// A sentence of more words is no pair of questions but a paste.
const LONGEST_HALVED: usize = 60;

/// A sentence of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As typed.
    pub text: String,
    /// It asks something; otherwise it only tells.
    pub asks: bool,
}

/// Cues that make a sentence a question even without its mark.
const ASKING: &[Cue] = &[
    Cue::HowMany,
    Cue::When,
    Cue::Where,
    Cue::Who,
    Cue::Which,
    Cue::What,
    Cue::Why,
    Cue::How,
    Cue::Define,
    Cue::SourceOf,
    Cue::DateOf,
    Cue::Request,
];

/// The sentences of a message in order.
pub fn pieces(lexicon: &Lexicon, question: &Question) -> Vec<Piece> {
    let (text, _) = super::read(lexicon, question);
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut opening = introduction(&text, start);
    for at in 0..text.tokens.len() {
        let Some(gap) = gap_after(&text, at) else { continue };
        let next = opening.filter(|first| *first <= at).and_then(|_| introduced(lexicon, &text, start..at + 1));
        if let Some(next) = next {
            pieces.push(Piece { text: text.words(start..at + 1).to_owned(), asks: false });
            start = next;
            opening = introduction(&text, start);
            continue;
        }
        if at + 1 < text.tokens.len() && !gap.contains(['?', '!', ';', ':', '\n', '…']) && !ends_sentence(gap) {
            continue;
        }
        let words = text.words(start..at + 1);
        let asks = gap.contains('?') || has_asking_cue(lexicon, words);
        let mark = if gap.contains('?') { "?" } else { "" };
        pieces.push(Piece { text: format!("{words}{mark}"), asks });
        start = at + 1;
        opening = introduction(&text, start);
    }
    hand_back(lexicon, &mut pieces);
    let marked = pieces.iter().any(|piece| piece.text.ends_with('?'));
    if marked {
        // Where one sentence bears the mark, "when we come" in another is no question.
        pieces
            .iter_mut()
            .for_each(|piece| piece.asks &= piece.text.ends_with('?') || has_request(lexicon, &piece.text));
    }
    pieces.drain(..pieces.len().saturating_sub(MOST_PIECES));
    pieces
}

/// How people say who they are before they ask. Whether they are a Japanese company or sit in Bac Ninh is not what
/// they ask about.
const INTRODUCTIONS: [&[&str]; 20] = [
    &["chung", "toi", "la"],
    &["toi", "la"],
    &["minh", "la"],
    &["em", "la"],
    &["ben", "em", "la"],
    &["ben", "minh", "la"],
    &["ben", "toi", "la"],
    &["cong", "ty", "em"],
    &["cong", "ty", "chung", "toi"],
    &["cong", "ty", "toi"],
    &["cong", "ty", "minh"],
    &["doanh", "nghiep", "chung", "toi"],
    &["we", "are"],
    &["i", "am"],
    &["our", "company"],
    &["my", "company"],
    &["i", "work"],
    &["i", "represent"],
    &["we", "represent"],
    &["as", "a"],
];

/// How they go on to ask, where no comma stands before.
const WISHES: [&[&str]; 10] = [
    &["muon", "biet"],
    &["muon", "hoi"],
    &["can", "biet"],
    &["xin", "hoi"],
    &["cho", "hoi"],
    &["and", "want"],
    &["and", "would"],
    &["and", "need"],
    &["want", "to", "know"],
    &["would", "like", "to", "know"],
];

/// How they ask about themselves.
const SELF: [&[&str]; 6] = [
    &["have", "we"],
    &["did", "we"],
    &["do", "we", "rank"],
    &["we", "invested"],
    &["we", "have", "invested"],
    &["our", "investment"],
];

/// True when these words stand there.
fn stands(text: &Text, from: usize, words: &[&str]) -> bool {
    words.iter().enumerate().all(|(nth, word)| text.word(from + nth) == *word)
}

/// Where what an introduction says begins, if one begins here.
fn introduction(text: &Text, start: usize) -> Option<usize> {
    let words = INTRODUCTIONS.iter().find(|words| stands(text, start, words))?;
    Some(start + words.len())
}

/// Where the question begins after an introduction of these tokens: "We are a Japanese company, how big is …", "Tôi là
/// luật sư ở Bắc Ninh muốn biết …". What they ask about themselves is about who they are, and stays with it.
fn introduced(lexicon: &Lexicon, text: &Text, told: Range<usize>) -> Option<usize> {
    let next = told.end;
    let wishes = || WISHES.iter().any(|words| stands(text, next, words));
    if next >= text.tokens.len() || !(gap_after(text, next - 1).is_some_and(|gap| gap.contains(',')) || wishes()) {
        return None;
    }
    let of_self = (next..text.tokens.len()).any(|from| SELF.iter().any(|words| stands(text, from, words)));
    let question = if text.word(next) == "and" { next + 1 } else { next };
    (!of_self && !has_asking_cue(lexicon, text.words(told))).then_some(question)
}

/// "Papers say 39, others 40. Who is right?": a question of nothing but asking asks for what was
/// told before it.
fn hand_back(lexicon: &Lexicon, pieces: &mut [Piece]) {
    for at in 1..pieces.len() {
        let (before, after) = pieces.split_at_mut(at);
        let (Some(told), Some(asked)) = (before.last_mut(), after.first_mut()) else { continue };
        if asked.asks && !told.asks && is_empty(lexicon, &asked.text) {
            asked.asks = false;
            asked.text = asked.text.trim_end_matches('?').to_owned();
            told.asks = true;
            told.text.push('?');
        }
    }
}

/// Every word of it is one that need not be told, and none points back.
fn is_empty(lexicon: &Lexicon, words: &str) -> bool {
    let points = [Cue::Pronoun, Cue::FollowUp, Cue::SourceOf, Cue::DateOf, Cue::Why, Cue::When, Cue::Where];
    let units = lexicon.units(&Text::new(words), Language::Vi);
    units.iter().all(|unit| unit.senses.contains(&Sense::Soft) && !points.iter().any(|cue| unit.gives(*cue)))
}

/// What stands between a word and the next.
fn gap_after(text: &Text, at: usize) -> Option<&str> {
    let from = text.tokens.get(at)?.span.end;
    let to = text.tokens.get(at + 1).map_or(text.as_str().len(), |next| next.span.start);
    text.as_str().get(from..to)
}

/// A full stop followed by a blank; "No. 5" and "Co. Ltd" are the price of not knowing abbreviations.
fn ends_sentence(gap: &str) -> bool {
    gap.contains(". ") || gap.contains("..")
}

fn has_asking_cue(lexicon: &Lexicon, words: &str) -> bool {
    let units = lexicon.units(&Text::new(words), Language::Vi);
    units.iter().any(|unit| ASKING.iter().any(|cue| unit.gives(*cue)))
}

fn has_request(lexicon: &Lexicon, words: &str) -> bool {
    lexicon.units(&Text::new(words), Language::Vi).iter().any(|unit| unit.gives(Cue::Request))
}

/// True when both halves of a sentence ask: "How many …, and from how many …".
pub fn asks_twice(lexicon: &Lexicon, question: &Question) -> bool {
    halves(lexicon, question)
        .iter()
        .any(|[left, right]| has_asking_cue(lexicon, left) && has_asking_cue(lexicon, right))
}

/// The ways to halve a sentence that may ask twice: "A, and B", "A còn B".
pub fn halves(lexicon: &Lexicon, question: &Question) -> Vec<[String; 2]> {
    let (text, _) = super::read(lexicon, question);
    if text.tokens.len() > LONGEST_HALVED {
        return Vec::new();
    }
    let joins = |at: usize| {
        let word = text.word(at);
        ["and", "plus", "va", "con"].contains(&word)
    };
    let breaks = |at: usize| gap_after(&text, at).is_some_and(|gap| gap.contains([',', '+', '&', '-', '–']));
    let places = 1..text.tokens.len().saturating_sub(1);
    if !places.clone().any(|at| joins(at) || breaks(at - 1)) {
        return Vec::new();
    }
    let units = lexicon.units(&text, Language::Vi);
    let compares = |unit: &Unit| unit.gives(Cue::Compare) && !unit.is_vague();
    let is_place = |unit: &Unit| unit.senses.iter().any(|sense| matches!(sense, Sense::Place(_)));
    // Never so that a place the desk does not cover falls out of sight, and never inside a name.
    if units.iter().any(|unit| compares(unit) || is_place(unit)) {
        return Vec::new();
    }
    let splits = |at: usize| units.iter().any(|unit| unit.tokens.start < at && at < unit.tokens.end);
    let mut found = Vec::new();
    for at in places {
        if splits(at) {
            continue;
        }
        let left = text.words(0..at);
        let right = match (joins(at), breaks(at - 1)) {
            (true, _) => text.words(at + 1..text.tokens.len()),
            (false, true) => text.words(at..text.tokens.len()),
            (false, false) => continue,
        };
        found.push([left.to_owned(), right.to_owned()]);
    }
    found.truncate(MOST_PLACES);
    // "A and B" is often one thing: each half must ask for something by itself.
    let asks = |half: &str| has_asking_cue(lexicon, half) || names_measure(lexicon, half, question);
    found.retain(|[left, right]| asks(left) && asks(right));
    found.sort_by_key(|[_, right]| !has_asking_cue(lexicon, right));
    found.truncate(MOST_HALVES);
    found
}

fn names_measure(lexicon: &Lexicon, words: &str, question: &Question) -> bool {
    let sentence = Sentence::new(lexicon, Text::new(words), Language::Vi, question.now);
    super::reading::asks_measure(&sentence)
}

/// What a sentence names, as the next one may lean on it.
pub struct Named {
    /// Entities and partners, as written.
    pub names: Vec<String>,
    /// The entities among them.
    pub entities: Vec<String>,
    /// The city itself, or something in it.
    pub local: bool,
    /// A place the desk does not cover.
    pub elsewhere: bool,
}

/// What a text names.
pub fn named(lexicon: &Lexicon, words: &str, question: &Question) -> Named {
    let sentence = Sentence::new(lexicon, Text::new(words), Language::Vi, question.now);
    let mut units: Vec<usize> = sentence.entities().into_iter().map(|(at, _)| at).collect();
    let entities = sentence.words(&units);
    let local = !units.is_empty() || !sentence.city().is_empty();
    units.extend(sentence.partners().into_iter().map(|(at, _)| at));
    units.sort_unstable();
    Named { names: sentence.words(&units), entities, local, elsewhere: !sentence.places().is_empty() }
}

/// The conversation after a sentence that only told something.
pub fn told(session: &Session, piece: &Piece, named: Named) -> Session {
    if named.names.is_empty() {
        return session.clone();
    }
    let name = |words: String| Bilingual { en: words.clone(), vi: words };
    Session {
        question: session.question.clone().or_else(|| Some(piece.text.clone())),
        focus: named.names.into_iter().map(name).collect(),
        ..session.clone()
    }
}
