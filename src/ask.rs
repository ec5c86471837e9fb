//! The line: every question of every front end goes through these four calls.

use crate::compose::compose;
use crate::facts::{Catalogue, fulfill};
use crate::localize::{Bundles, render};
use crate::question::Question;
use crate::reply::Reply;
use crate::understand::{Lexicon, Session, Utterance, understand};

/// The published facts with the lexicon made from them; publishing swaps the whole.
pub struct Snapshot {
    /// The facts.
    pub catalogue: Catalogue,
    /// Their names and words.
    pub lexicon: Lexicon,
}

impl Snapshot {
    /// Indexes a catalogue.
    pub fn new(catalogue: Catalogue) -> Snapshot {
        let lexicon = Lexicon::build(&catalogue);
        Snapshot { catalogue, lexicon }
    }
}

/// A reply with what led to it.
pub struct Asked {
    /// What is said.
    pub reply: Reply,
    /// What was understood.
    pub utterance: Utterance,
    /// What the next turn may build on.
    pub session: Session,
}

/// Question → utterance → evidence → answer → reply.
pub fn ask(snapshot: &Snapshot, words: &Bundles, question: &Question, session: &Session) -> Asked {
    let utterance = understand(&snapshot.lexicon, question, session);
    let today = question.now.date_naive();
    let (evidence, reading) = fulfill(&snapshot.catalogue, &utterance, &session.facts, today);
    let answer = compose(&snapshot.catalogue, &evidence);
    let reply = render(words, &answer, utterance.language);
    let session = session.after(reading, &answer, utterance.language);
    Asked { reply, utterance, session }
}
