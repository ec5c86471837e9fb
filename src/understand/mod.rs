//! Understanding: a question and the lexicon in, an utterance out. Pure.
//!
//! Steps, in reading order: [`typing`] (raw keystrokes become letters), [`text`] (words with and
//! without marks), [`phrases`] and [`units`] (what the words can mean, through the [`lexicon`] and
//! [`spelling`]), [`language`], [`period`] and [`number`], [`session`] (a follow-up becomes a whole
//! question), and [`reading`]: every way to take it, judged by the words it accounts for.

pub mod language;
pub mod lexicon;
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
use utterance::{Origin, Reading};

use crate::language::Language;
use crate::question::Question;

/// At most this many words of a message are read; the rest of a long paste is ignored.
const MOST_WORDS: usize = 700;
/// At most this many clauses of a long message are read on their own.
const MOST_CLAUSES: usize = 12;
/// Readings of one clause of a message rank a little below readings of the whole.
const CLAUSE_DISCOUNT: f32 = 0.4;

/// Understands a question in the light of the turn before.
pub fn understand(lexicon: &Lexicon, question: &Question, session: &Session) -> Utterance {
    let mut text = Text::new(&typing::decode(&question.text));
    text.tokens.truncate(MOST_WORDS);
    let first = lexicon.units(&text, Language::Vi);
    let language = language::detect(lexicon, &text, &first, question.language.or(session.language));
    let sentence = Sentence::new(lexicon, text, language, question.now);

    let mut readings = Vec::new();
    for completed in session::completions(&sentence, session) {
        let whole = Sentence::new(lexicon, Text::new(&completed), language, question.now);
        readings.extend(reading::all(&whole, 0, Origin::Previous));
    }
    readings.extend(reading::all(&sentence, 1, Origin::Said));
    readings.extend(clause_readings(&sentence));
    readings.sort_by(|a, b| a.tier.cmp(&b.tier).then(b.score.total_cmp(&a.score)));
    let unknown = unknown_words(&sentence);
    let cut = (0..sentence.units.len()).map(|at| sentence.explain(at)).collect();
    Utterance {
        language,
        cut,
        readings,
        unknown,
        places: sentence.places().into_iter().map(|(_, name)| name).collect(),
    }
}

/// A question wrapped in other sentences: each clause is also read alone, unless a place the desk
/// does not cover is named outside it.
fn clause_readings(sentence: &Sentence) -> Vec<Reading> {
    let clauses = clauses(sentence);
    if clauses.len() < 2 {
        return Vec::new();
    }
    let places = sentence.places().len();
    let mut all = Vec::new();
    for clause in clauses.into_iter().rev().take(MOST_CLAUSES) {
        let alone = Sentence::new(sentence.lexicon, Text::new(clause), sentence.language, sentence.now);
        if alone.places().len() < places || alone.content() == 0 {
            continue;
        }
        let mut readings = reading::all(&alone, 1, Origin::Said);
        readings.iter_mut().for_each(|reading| reading.score -= CLAUSE_DISCOUNT);
        all.extend(readings);
    }
    all
}

fn clauses<'s>(sentence: &'s Sentence) -> Vec<&'s str> {
    let tokens = &sentence.text.tokens;
    let mut clauses = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        if at + 1 == tokens.len() || tokens[at].clause != tokens[at + 1].clause {
            clauses.push(sentence.text.words(start..at + 1));
            start = at + 1;
        }
    }
    clauses
}

fn unknown_words(sentence: &Sentence) -> Vec<String> {
    let unknown = |at: &usize| {
        let unit = &sentence.units[*at];
        unit.senses.is_empty() && unit.word.is_none() && !unit.number
    };
    let units: Vec<usize> = (0..sentence.units.len()).filter(unknown).collect();
    sentence.words(&units)
}
