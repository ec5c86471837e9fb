//! The line: every question of every front end goes through these four calls.
//!
//! A message of several sentences, or one that asks twice, goes through them once for each part;
//! what was said before a part is the conversation it continues.

use std::sync::OnceLock;

use crate::compose::{Answer, compose, conversion, recent};
use crate::facts::fulfill::verdict;
use crate::facts::{Catalogue, fulfill};
use crate::language::Language;
use crate::localize::{Bundles, render};
use crate::question::Question;
use crate::reply::{Reply, Status, Style};
use crate::understand::message::{self, Piece};
use crate::understand::utterance::{Intent, Origin, Reading};
use crate::understand::{Lexicon, Session, Utterance, is_too_long, understand};

/// The published facts with the lexicon made from them; publishing swaps the whole.
pub struct Snapshot {
    /// The facts.
    pub catalogue: Catalogue,
    /// Their names and words.
    pub lexicon: Lexicon,
    /// The same with what was withdrawn lately: who asks for that is told so. Made when somebody first may be.
    before: OnceLock<Option<Box<Snapshot>>>,
}

impl Snapshot {
    /// Indexes a catalogue.
    pub fn new(catalogue: Catalogue) -> Snapshot {
        let lexicon = Lexicon::build(&catalogue);
        Snapshot { catalogue, lexicon, before: OnceLock::new() }
    }

    /// As it was with what was withdrawn lately; nothing when nothing was.
    fn before(&self) -> Option<&Snapshot> {
        let withdrawn = &self.catalogue.recent.withdrawn;
        let taken = withdrawn.iter().map(|one| (one.id.clone(), one.record.clone()));
        let all = || Catalogue::build(self.catalogue.records().into_iter().chain(taken));
        let made = || (!withdrawn.is_empty()).then(|| Box::new(Snapshot::new(all())));
        self.before.get_or_init(made).as_deref()
    }
}

/// A reply with what led to it.
pub struct Asked {
    /// What is said.
    pub reply: Reply,
    /// What was understood, for each part of the message that was answered.
    pub utterances: Vec<Utterance>,
    /// What the next turn may build on.
    pub session: Session,
}

impl Asked {
    /// The question as it was understood, completed from the conversation; nothing when it was not, or was several.
    pub fn meant(&self) -> Option<&str> {
        let [utterance] = self.utterances.as_slice() else { return None };
        let question = self.session.question.as_deref()?;
        // What was not understood leaves the question of the turn before.
        utterance.readings.iter().any(|reading| reading.question == question).then_some(question)
    }
}

/// One part of a message answered, in no language yet.
struct Turn {
    utterance: Utterance,
    answer: Answer,
    session: Session,
    /// Something was understood, even if the store has no answer.
    understood: bool,
}

impl Turn {
    fn is_known(&self) -> bool {
        self.answer.status != Status::Unknown
    }
}

/// Message → parts; each: utterance → evidence → answer; all → reply, in the language of the question.
pub fn ask(snapshot: &Snapshot, words: &Bundles, question: &Question, session: &Session) -> Asked {
    ask_in(snapshot, words, question, session, None)
}

/// The same with the reply in a fixed language, when one is given.
pub fn ask_in(
    snapshot: &Snapshot,
    words: &Bundles,
    question: &Question,
    session: &Session,
    language: Option<Language>,
) -> Asked {
    let earlier = session;
    let turns = turns(snapshot, question, earlier);
    let asked_in = turns.first().map_or(Language::En, |turn| turn.utterance.language);
    let language = language.unwrap_or(asked_in);
    let session = turns.last().map(|turn| turn.session.clone()).unwrap_or_default();
    let (utterances, answers): (Vec<Utterance>, Vec<Answer>) =
        turns.into_iter().map(|turn| (turn.utterance, turn.answer)).unzip();
    let mut answer = Answer::joined(answers);
    recent::told(&mut answer, &snapshot.catalogue);
    if answer.status == Status::Unknown
        && let Some(before) = snapshot.before()
    {
        let would =
            Answer::joined(self::turns(before, question, earlier).into_iter().map(|turn| turn.answer).collect());
        answer = recent::withdrawn(&would, &snapshot.catalogue).unwrap_or(answer);
    }
    if is_too_long(question) {
        answer.say(Style::Note, "shortened", vec![]);
    }
    let reply = render(words, &answer, language);
    Asked { reply, utterances, session }
}

fn turns(snapshot: &Snapshot, question: &Question, session: &Session) -> Vec<Turn> {
    let whole = || turn(snapshot, question, session);
    let pieces = message::pieces(&snapshot.lexicon, question);
    let asking = pieces.iter().filter(|piece| piece.asks).count();
    let twice = |piece: &Piece| {
        message::asks_twice(&snapshot.lexicon, &Question { text: piece.text.clone(), ..question.clone() })
    };
    // The whole of a long message costs most: it is read only when it may be the answer.
    let mut unknown = None;
    if asking <= 1 && !pieces.iter().any(|piece| piece.asks && twice(piece)) {
        let whole = whole();
        // A statement that shares words with a whole e-mail is no answer to the one question in it.
        let drowned = pieces.len() > 1 && asking == 1 && whole.utterance.is_statement();
        if drowned {
            let parts = by_pieces(snapshot, question, session, &pieces);
            return if parts.is_empty() { vec![whole] } else { parts };
        }
        if whole.is_known() {
            return vec![whole];
        }
        unknown = Some(whole);
    }
    let parts = match pieces.len() {
        0 | 1 => halved(snapshot, question, session),
        _ => by_pieces(snapshot, question, session, &pieces),
    };
    if parts.is_empty() { vec![unknown.unwrap_or_else(whole)] } else { parts }
}

/// Answers what a button or a link means. The question is what somebody would have typed for it:
/// a follow-up builds on that.
pub fn show(snapshot: &Snapshot, words: &Bundles, intent: Intent, question: &Question, session: &Session) -> Asked {
    let language = question.language.unwrap_or(Language::En);
    let question_text = question.text.clone();
    let reading =
        Reading { intent, score: 1.0, tier: 0, left: Vec::new(), question: question_text, origin: Origin::Said };
    let utterance = Utterance {
        language,
        cut: Vec::new(),
        readings: vec![reading],
        unknown: Vec::new(),
        claim: None,
        area_unit: None,
        places: Vec::new(),
    };
    let Turn { utterance, mut answer, session, .. } = answered(snapshot, utterance, question, session);
    recent::told(&mut answer, &snapshot.catalogue);
    Asked { reply: render(words, &answer, language), utterances: vec![utterance], session }
}

fn turn(snapshot: &Snapshot, question: &Question, session: &Session) -> Turn {
    answered(snapshot, understand(&snapshot.lexicon, question, session), question, session)
}

fn answered(snapshot: &Snapshot, utterance: Utterance, question: &Question, session: &Session) -> Turn {
    let today = question.now.date_naive();
    let (evidence, reading) = fulfill(&snapshot.catalogue, &utterance, &session.facts, today);
    let verdict = utterance.claim.as_ref().and_then(|claim| verdict(&evidence, claim));
    let mut answer = compose(&snapshot.catalogue, &evidence, verdict);
    if let Some(unit) = utterance.area_unit {
        conversion::compose(&mut answer, &evidence, unit);
    }
    let understood = reading.is_some();
    let session = session.after(reading, &answer, utterance.language);
    Turn { utterance, answer, session, understood }
}

/// The sentences one by one; nothing when none of them has an answer.
fn by_pieces(snapshot: &Snapshot, question: &Question, session: &Session, pieces: &[Piece]) -> Vec<Turn> {
    let lexicon = &snapshot.lexicon;
    let named: Vec<message::Named> =
        pieces.iter().map(|piece| message::named(lexicon, &piece.text, question)).collect();
    // Told of another province, and of nothing here: the question is about that province.
    if named.iter().any(|named| named.elsewhere) && !named.iter().any(|named| named.local) {
        return Vec::new();
    }
    let none_asks = !pieces.iter().any(|piece| piece.asks);
    let mut session = session.clone();
    let mut subject = String::new();
    let mut turns = Vec::new();
    for (piece, named) in pieces.iter().zip(named) {
        if !piece.asks && !none_asks {
            if !named.entities.is_empty() {
                subject = named.entities.join(" ");
            }
            session = message::told(&session, piece, named);
            continue;
        }
        let told = if turns.is_empty() { std::mem::take(&mut subject) } else { String::new() };
        if !told.is_empty() && !named.local {
            // A zone named before the question is what the question is about, whatever else it fits.
            let text = format!("{} {}", piece.text.trim_end_matches('?'), told);
            let about = turn(snapshot, &Question { text, ..question.clone() }, &session);
            session = about.session.clone();
            turns.push(about);
            continue;
        }
        let part = Question { text: piece.text.clone(), ..question.clone() };
        let alone = turn(snapshot, &part, &session);
        let found = match alone.is_known() && !message::asks_twice(lexicon, &part) {
            true => vec![alone],
            false => {
                Some(halved(snapshot, &part, &session)).filter(|two| !two.is_empty()).unwrap_or_else(|| vec![alone])
            }
        };
        session = found.last().map_or(session, |turn| turn.session.clone());
        turns.extend(found);
    }
    if !turns.iter().any(Turn::is_known) {
        return Vec::new();
    }
    // Greetings and what was not understood beside an answer say nothing; what is missing does.
    turns.retain(|turn| turn.is_known() || (turn.understood && !none_asks && !turn.utterance.is_talk()));
    turns
}

/// One sentence that asks twice; nothing unless both halves have an answer.
fn halved(snapshot: &Snapshot, question: &Question, session: &Session) -> Vec<Turn> {
    for [left, right] in message::halves(&snapshot.lexicon, question) {
        let mut first = turn(snapshot, &Question { text: left.clone(), ..question.clone() }, session);
        if !first.is_known() {
            // "The area and the developer of X": the name stands in the other half.
            let names = message::named(&snapshot.lexicon, &right, question).names;
            if names.is_empty() {
                continue;
            }
            first =
                turn(snapshot, &Question { text: format!("{left} {}", names.join(" ")), ..question.clone() }, session);
        }
        if first.answer.status != Status::Answered {
            continue;
        }
        let mut second = turn(snapshot, &Question { text: right.clone(), ..question.clone() }, &first.session);
        if second.answer.status != Status::Answered {
            // "How big is X, and who does the infrastructure": the name stands in the first half.
            let names = message::named(&snapshot.lexicon, &left, question).names;
            let text = format!("{right} {}", names.join(" "));
            second = turn(snapshot, &Question { text, ..question.clone() }, &first.session);
        }
        if second.answer.status == Status::Answered {
            return vec![first, second];
        }
    }
    Vec::new()
}
