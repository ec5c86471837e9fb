//! A sentence ready to be judged: its words, names, dates, concepts and figures, and the zones of words around each.

use std::ops::Range;

use chrono::NaiveDate;

use super::dates::{Dated, dates};
use super::figures::{Figure, figures};
use super::kind::Kind;
use super::names::{Name, What, names};
use super::sentences::Piece;
use super::vocabulary::{Hit, Vocabulary};
use crate::ask::Snapshot;
use crate::language::Language;
use crate::understand::text::Text;

/// See the module.
pub struct Scene {
    /// Where it stands in the article.
    pub piece: Piece,
    /// Its words; spans count from its beginning.
    pub text: Text,
    /// What it names.
    pub names: Vec<Name>,
    /// When.
    pub dates: Vec<Dated>,
    /// Tokens that say "now".
    pub nows: Vec<usize>,
    /// What its words say.
    pub concepts: Vec<Hit<'static>>,
    /// Its figures.
    pub figures: Vec<Figure>,
    /// The words of its language.
    pub words: &'static Vocabulary,
}

impl Scene {
    /// Reads one sentence of a tidy article.
    pub fn new(snapshot: &Snapshot, article: &str, piece: Piece, language: Language, published: NaiveDate) -> Scene {
        let words = Vocabulary::of(language);
        let text = Text::new(article.get(piece.span.clone()).unwrap_or_default());
        let names = names(snapshot, words, &text);
        let (dates, nows) = dates(words, &text, language, published);
        let figures = figures(words, &text, language, &dates, &names);
        let mut concepts = words.concepts.all(&text);
        // The "kinh tế" of "Ban Quản lý Khu kinh tế" speaks of no economy.
        let speaker =
            |name: &Name| matches!(&name.what, What::Known(ids) if ids.iter().all(|(_, kind)| *kind == Kind::Speaker));
        let spoken = |hit: &Hit| names.iter().any(|name| speaker(name) && name.tokens.contains(&hit.tokens.start));
        concepts.retain(|hit| !spoken(hit));
        Scene { piece, text, names, dates, nows, concepts, figures, words }
    }

    /// What is written from the end of the token before `left` to the beginning of `right`: between two neighbours for
    /// `gap(at, at)`.
    pub fn gap(&self, left: usize, right: usize) -> &str {
        let end = left.checked_sub(1).and_then(|at| self.text.tokens.get(at)).map_or(0, |token| token.span.end);
        let start = self.text.tokens.get(right).map_or(self.text.as_str().len(), |token| token.span.start);
        self.text.as_str().get(end..start).unwrap_or_default()
    }

    /// Commas, and what cuts deeper, between the token before `left` and `right`.
    pub fn cuts(&self, left: usize, right: usize) -> (usize, usize) {
        let mut found = (0, 0);
        for at in left..=right {
            let gap = self.gap(at, at);
            found.0 += usize::from(gap.contains(','));
            found.1 += usize::from(gap.contains([';', ':']));
        }
        found
    }

    /// Whether a mark of `figures.yaml` begins at a token.
    pub fn marked(&self, at: usize, name: &str) -> bool {
        self.words.marks.at(&self.text, at).iter().any(|hit| hit.name == name)
    }

    /// Whether one ends right before a token.
    pub fn marked_before(&self, end: usize, name: &str) -> bool {
        (end.saturating_sub(3)..end)
            .any(|at| self.words.marks.at(&self.text, at).iter().any(|hit| hit.name == name && hit.tokens.end == end))
    }

    /// The words before a figure that can speak of it: since the figure before, or the last semicolon.
    pub fn left(&self, number: usize) -> Range<usize> {
        const LONGEST: usize = 26;
        let Some(figure) = self.figures.get(number) else { return 0..0 };
        let end = figure.tokens.start;
        let before = number.checked_sub(1).and_then(|before| self.figures.get(before)).map_or(0, |f| f.tokens.end);
        let from = before.max(end.saturating_sub(LONGEST));
        let cut = (from..end).rev().find(|&at| self.gap(at, at).contains(';'));
        cut.unwrap_or(from)..end
    }

    /// The words behind a figure that can speak of it: up to a comma, a joining word or the next figure.
    pub fn right(&self, number: usize) -> Range<usize> {
        const LONGEST: usize = 9;
        let Some(figure) = self.figures.get(number) else { return 0..0 };
        let start = figure.tokens.end;
        let next = self.figures.get(number + 1).map_or(self.text.tokens.len(), |f| f.tokens.start);
        let ends = |at: &usize| {
            let word = self.text.tokens.get(*at).map_or("", |token| token.marked.as_str());
            let aside = word == "trong" && self.text.tokens.get(*at + 1).is_some_and(|token| token.marked == "đó");
            aside
                || self.gap(*at, *at).contains([',', ';', ':', '(', ')', '–'])
                || ["và", "với", "and", "with", "while", "whereas", "including", "gồm", "plus"].contains(&word)
        };
        let end = (start..next.min(start + LONGEST)).find(ends).unwrap_or(next.min(start + LONGEST));
        start..end
    }

    /// Whether one of these concepts (`a|b`) is said within some tokens.
    pub fn says(&self, within: &Range<usize>, any: &str) -> bool {
        self.concepts.iter().any(|hit| {
            hit.tokens.start >= within.start
                && hit.tokens.end <= within.end
                && any.split('|').any(|one| one == hit.name)
        })
    }

    /// Whether it is said anywhere in the sentence.
    pub fn says_anywhere(&self, any: &str) -> bool {
        self.says(&(0..self.text.tokens.len()), any)
    }

    /// Bytes of the article for bytes of the sentence.
    pub fn place(&self, span: &Range<usize>) -> Range<usize> {
        self.piece.span.start + span.start..self.piece.span.start + span.end
    }
}
