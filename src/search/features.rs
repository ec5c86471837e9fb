//! Words → features: what documents and questions have in common, each a number.
//!
//! "cầu rào" has the words `cau` and `rao`, the pair `cau rao`, the same with marks, and pieces such as `_ca`,
//! `cau`, `au_`. Words and pairs tell, pieces survive typos, marks tell homographs apart.

use super::terms::Term;

#[derive(Clone, Copy)]
enum Kind {
    Word,
    Pair,
    Piece,
    Marked,
    MarkedPair,
}

/// A feature's name: a hash of its kind and letters, the same on every machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Feature(u64);

impl Feature {
    fn new(kind: Kind, parts: &[&str]) -> Feature {
        let letters = parts.iter().flat_map(|part| part.bytes());
        Feature(hash([kind as u8].into_iter().chain(letters)))
    }
}

/// FNV-1a.
pub(super) fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Every feature of a run of words, repetitions included.
pub(super) fn all(terms: &[Term], mut emit: impl FnMut(Feature)) {
    for (at, term) in terms.iter().enumerate() {
        emit(word(&term.stem));
        emit(marked(term));
        pieces(&term.plain, &mut emit);
        if let Some(next) = terms.get(at + 1) {
            emit(pair(&term.stem, &next.stem));
            emit(marked_pair(term, next));
        }
    }
}

pub(super) fn word(stem: &str) -> Feature {
    Feature::new(Kind::Word, &[stem])
}

/// Two neighbours as if written in one, so that "hai phong" and "haiphong" can meet.
pub(super) fn pair(first: &str, second: &str) -> Feature {
    Feature::new(Kind::Pair, &[first, second])
}

pub(super) fn marked(term: &Term) -> Feature {
    Feature::new(Kind::Marked, &[term.as_marked()])
}

pub(super) fn marked_pair(first: &Term, second: &Term) -> Feature {
    Feature::new(Kind::MarkedPair, &[first.as_marked(), " ", second.as_marked()])
}

/// The runs of three letters of a word, its two ends counted as letters.
pub(super) fn pieces(word: &str, emit: &mut impl FnMut(Feature)) {
    let bounded = format!("_{word}_");
    let starts: Vec<usize> = bounded.char_indices().map(|(at, _)| at).chain([bounded.len()]).collect();
    for window in starts.windows(4) {
        emit(Feature::new(Kind::Piece, &[&bounded[window[0]..window[3]]]));
    }
}
