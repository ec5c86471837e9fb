//! Mending: what a text typed in a hurry was meant to say.
//!
//! `"What waas total regutserde FFDI n Hai Phong in Novvenbdt 2024?"` → `"What was total registered
//! FDI in Hai Phong in November 2024?"`. A noisy channel: every word may be a known word that
//! slipped ([`channel`]), and of all ways to read the text the likeliest is taken, by what people
//! write after what ([`model`], [`work`]). Only texts that hold a word of no language are touched; words that
//! exist were probably meant, and names the store does not know stay as they are.

mod channel;
mod elsewhere;
mod model;
mod near;
mod work;

use std::sync::OnceLock;

use super::dictionary::{is_english, is_month};
use super::phrases::Phrases;
use super::text::Text;
use super::typing::is_plain_syllable;
use model::Model;
use work::{Work, begins_clause};

/// How questions are asked, in both languages: what the facts do not show.
const USAGE: &str = include_str!("usage.txt");
/// How much more a line of [`USAGE`] counts than one of the facts.
const USAGE_WEIGHT: u32 = 6;

/// At most so many words of a text are mended.
const MOST_WORDS: usize = 120;

/// The texts to learn from, and what was learnt once a text needed mending.
#[derive(Clone, Debug, Default)]
pub struct Mender {
    lines: String,
    marked: OnceLock<Box<Model>>,
    plain: OnceLock<Box<Model>>,
}

/// What a word looks like by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A number or another script.
    Fixed,
    /// A word of the store or the word lists.
    Known,
    /// A word of some language.
    Real,
    /// A word whose marks were never read.
    Unread,
    /// No word, but it begins like a name.
    Name,
    /// No word.
    Slip,
}

impl Mender {
    /// A text to learn from.
    pub fn learn(&mut self, text: &str) {
        self.lines.push_str(text);
        self.lines.push('\n');
    }

    fn model(&self, marks: bool) -> &Model {
        let usage = USAGE.lines().filter(|line| !line.starts_with('#')).map(|line| (line, USAGE_WEIGHT));
        let lines = self.lines.lines().map(|line| (line, 1)).chain(usage);
        let of = if marks { &self.marked } else { &self.plain };
        of.get_or_init(|| Box::new(Model::new(lines, marks)))
    }

    /// The text as it was meant; nothing when it is fine as it stands.
    pub fn mend(&self, phrases: &Phrases, text: &Text) -> Option<Text> {
        let mut kinds: Vec<Kind> = (0..text.tokens.len()).map(|at| kind(phrases, text, at)).collect();
        let marks = text.has_marks();
        let fine = |kind: &Kind| matches!(kind, Kind::Fixed | Kind::Known | Kind::Real);
        // One word alone can be anything.
        if text.tokens.len() < 2 || text.tokens.len() > MOST_WORDS || (!marks && kinds.iter().all(fine)) {
            return None;
        }
        let model = self.model(marks);
        for (token, kind) in text.tokens.iter().zip(&mut kinds) {
            // Known are words that only differ in their marks.
            if token.has_marks() && *kind == Kind::Known && model.id(token, marks).is_none() {
                *kind = Kind::Unread;
            }
        }
        if !kinds.contains(&Kind::Unread) && kinds.iter().all(fine) {
            return None;
        }
        let changed = Work::new(model, text, kinds).mended();
        if changed.is_empty() { None } else { Some(text.with(changed)) }
    }
}

/// What the word at a place looks like.
fn kind(phrases: &Phrases, text: &Text, at: usize) -> Kind {
    let Some(token) = text.tokens.get(at) else { return Kind::Fixed };
    let folded = token.folded.as_str();
    let letters = folded.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters == 0 || !folded.is_ascii() {
        return Kind::Fixed;
    }
    if phrases.knows(folded) {
        return Kind::Known;
    }
    if is_plain_syllable(folded) && token.has_marks() && token.marks.tones() < 2 {
        return Kind::Unread;
    }
    if is_month(folded) {
        return Kind::Fixed;
    }
    if (is_plain_syllable(folded) && !token.has_marks()) || (!token.has_marks() && is_english(folded)) {
        return Kind::Real;
    }
    if text.words(at..at + 1).contains(char::is_uppercase) && !begins_clause(text, at) {
        return Kind::Name;
    }
    Kind::Slip
}

#[cfg(test)]
mod tests {
    use super::super::typing::fold;
    use super::*;

    const LINES: &[&str] = &[
        "Tổng vốn FDI của Hải Phòng",
        "Nomura - Hải Phòng",
        "số dự án còn hiệu lực",
        "cumulative registered FDI in Hai Phong",
        "industrial parks in Hai Phong",
        "Total FDI was registered in the economic zone",
    ];

    fn desk() -> (Mender, Phrases) {
        let mut mender = Mender::default();
        let mut phrases = Phrases::default();
        for line in LINES.iter().copied().chain(USAGE.lines()) {
            Text::new(line).tokens.iter().for_each(|token| {
                phrases.learn_spelling(&token.folded);
            });
        }
        LINES.iter().for_each(|line| mender.learn(line));
        (mender, phrases)
    }

    fn mended(typed: &str) -> String {
        let (mender, phrases) = desk();
        let text = Text::new(typed);
        mender.mend(&phrases, &text).unwrap_or(text).as_str().to_owned()
    }

    #[test]
    fn texts_full_of_slips_say_what_was_meant() {
        for (typed, meant) in [
            ("What waas total regutserde FFDI n Hai Phogn?", "What was total registered FDI in Hai Phong?"),
            ("hw many industrial prks aree there in the citty", "how many industrial parks are there in the city"),
            (
                "Tổng vốnn FDII của Hảii Phlng nnăm 2024 làà bao nhiêu?",
                "Tổng vốn FDI của Hải Phòng năm 2024 là bao nhiêu?",
            ),
        ] {
            assert_eq!(mended(typed), meant);
        }
    }

    #[test]
    fn good_texts_and_names_from_elsewhere_stay() {
        for typed in [
            "How much FDI is in Hai Phong?",
            "Foxconn FDI in Hai Phong?",
            "What did Zzyzx Holdings register in Hai Phong?",
            "FDI",
            "hhai",
            "Tổng vốn FDI của Foxconn là bao nhiêu?",
            "韓国 FDI",
            "",
        ] {
            assert_eq!(mended(typed), typed);
        }
    }

    #[test]
    fn any_text_is_survived_and_nothing_but_words_changes() {
        let (mender, phrases) = desk();
        let mut seed = 11_u32;
        for round in 0..300 {
            let text: String = (0..round % 60)
                .filter_map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    let wide = [0x80, 0x250, 0x1f00, 0x3_0000][seed as usize >> 8 & 3];
                    char::from_u32((seed >> 12) % wide)
                })
                .collect();
            let text = Text::new(&text);
            let Some(mended) = mender.mend(&phrases, &text) else { continue };
            assert_eq!(mended.tokens.len(), text.tokens.len(), "{} → {}", text.as_str(), mended.as_str());
            assert!((0..text.tokens.len()).all(|at| fold(mended.typed(at)) == text.tokens[at].folded));
        }
    }
}
