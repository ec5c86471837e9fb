//! What people write: the words of all texts and which follow which.
//!
//! After `hai` comes `phong` far more often than `phone`, so `hai phon` was meant to be the city.
//! Counts of neighbouring words are smoothed by those of single words (Witten–Bell).

use std::collections::HashMap;

use super::super::stem::stem;
use super::super::text::{Text, Token};
use super::channel::Letters;
use super::near::Near;

/// Number of a word.
pub type WordId = u32;

/// What begins a clause, stands for a number, for a year, and for what is not known.
pub const START: WordId = 0;
const NUMBER: WordId = 1;
const YEAR: WordId = 2;
/// See [`START`].
pub const UNKNOWN: WordId = 3;

/// A word with its counts.
#[derive(Clone, Debug)]
pub struct Word {
    /// As written, with marks if the model has them.
    pub text: Box<str>,
    /// Its letters; none of the stand-ins.
    pub letters: Letters,
    /// It is a part of names.
    pub named: bool,
    count: u32,
    vietnamese: u32,
    /// How often something follows, and how many different words do.
    followed: u32,
    followers: u32,
}

impl Word {
    /// True for a word that only the other language uses.
    pub fn is_foreign(&self, vietnamese: bool) -> bool {
        if vietnamese { self.vietnamese == 0 } else { self.vietnamese == self.count }
    }
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Model {
    ids: HashMap<Box<str>, WordId>,
    /// By number.
    pub words: Vec<Word>,
    pairs: HashMap<(WordId, WordId), u32>,
    total: f32,
    /// Words that are the same without marks.
    forms: Vec<Vec<WordId>>,
    near: Near,
}

impl Model {
    /// Reads texts, with their marks or without; each line counts as often as its weight.
    pub fn new<'t>(lines: impl Iterator<Item = (&'t str, u32)>, marks: bool) -> Model {
        let mut model = Model::default();
        for stand_in in ["<", "0", "2000", "?"] {
            model.add(stand_in, Letters::default());
        }
        for (line, weight) in lines {
            model.learn(&Text::new(line), weight, marks);
        }
        for ((before, _), count) in &model.pairs {
            let word = &mut model.words[*before as usize];
            word.followed += count;
            word.followers += 1;
        }
        model.total = model.words.iter().map(|word| word.count as f32).sum::<f32>().max(1.0);
        model.file();
        model
    }

    fn add(&mut self, text: &str, letters: Letters) -> WordId {
        let id = self.words.len() as WordId;
        self.ids.insert(text.into(), id);
        self.words.push(Word {
            text: text.into(),
            letters,
            named: false,
            count: 0,
            vietnamese: 0,
            followed: 0,
            followers: 0,
        });
        id
    }

    fn learn(&mut self, text: &Text, weight: u32, marks: bool) {
        let upper = |at: usize| text.words(at..at + 1).starts_with(char::is_uppercase);
        let is_name = (0..text.tokens.len()).filter(|at| upper(*at)).count() * 2 > text.tokens.len();
        let vietnamese = if text.has_marks() { weight } else { 0 };
        let mut before = START;
        let mut clause = 0;
        for (at, token) in text.tokens.iter().enumerate() {
            let begins = at == 0 || token.clause != clause;
            clause = token.clause;
            if begins {
                before = START;
                self.words[START as usize].count += weight;
            }
            let id = self.learn_word(token, marks);
            let word = &mut self.words[id as usize];
            word.count += weight;
            word.vietnamese += vietnamese;
            word.named |= upper(at) && (is_name || !begins);
            *self.pairs.entry((before, id)).or_default() += weight;
            before = id;
        }
    }

    fn learn_word(&mut self, token: &Token, marks: bool) -> WordId {
        if let Some(id) = self.id(token, marks) {
            return id;
        }
        let text = if marks { &token.marked } else { &token.folded };
        match Letters::of(text, &token.folded) {
            Some(letters) => self.add(text, letters),
            None => UNKNOWN,
        }
    }

    fn file(&mut self) {
        let mut forms: HashMap<&[u8], Vec<WordId>> = HashMap::new();
        for (id, word) in (0..).zip(&self.words).skip(UNKNOWN as usize + 1) {
            forms.entry(word.letters.folded()).or_default().push(id);
        }
        let mut sorted: Vec<(&[u8], Vec<WordId>)> = forms.into_iter().collect();
        sorted.sort_unstable();
        self.near = Near::new(sorted.iter().map(|(form, _)| *form));
        self.forms = sorted.into_iter().map(|(_, ids)| ids).collect();
    }

    /// The number of a word that was read, or of what stands for it.
    pub fn id(&self, token: &Token, marks: bool) -> Option<WordId> {
        if token.is_number() {
            let year = token.folded.len() == 4 && (token.folded.starts_with("20") || token.folded.starts_with("19"));
            return Some(if year { YEAR } else { NUMBER });
        }
        self.ids.get(if marks { token.marked.as_str() } else { token.folded.as_str() }).copied()
    }

    /// True for a word that was read, or one it is a form of.
    pub fn holds(&self, word: &str) -> bool {
        self.ids.contains_key(word) || self.ids.contains_key(stem(word))
    }

    /// True when most words of a text are Vietnamese.
    pub fn is_vietnamese(&self, text: &Text) -> bool {
        let share = |token: &Token| {
            let id = self.id(token, text.has_marks()).filter(|id| *id > UNKNOWN);
            let word = self.words.get(id? as usize)?;
            Some(word.vietnamese as f32 / (word.count as f32).max(1.0) - 0.5)
        };
        text.has_marks() || text.tokens.iter().filter_map(share).sum::<f32>() > 0.0
    }

    /// Words that may be at most `edits` away.
    pub fn around(&self, folded: &[u8], edits: usize) -> impl Iterator<Item = WordId> + '_ {
        self.near.around(folded, edits).into_iter().filter_map(|form| self.forms.get(form as usize)).flatten().copied()
    }

    /// What the word costs by itself.
    pub fn alone(&self, word: WordId) -> f32 {
        -self.share(word).ln()
    }

    fn share(&self, word: WordId) -> f32 {
        let count = self.words.get(word as usize).map_or(0.0, |word| word.count as f32);
        (count + 0.2) / self.total
    }

    /// What the word costs after another.
    pub fn after(&self, before: WordId, word: WordId) -> f32 {
        let Some(first) = self.words.get(before as usize).filter(|first| first.followers > 0) else {
            return self.alone(word);
        };
        let seen = self.pairs.get(&(before, word)).copied().unwrap_or(0) as f32;
        let kinds = first.followers as f32;
        -((seen + kinds * self.share(word)) / (first.followed as f32 + kinds)).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_often_costs_little() {
        let lines = ["Vốn FDI vào Hải Phòng", "Cảng Hải Phòng", "phòng họp", "a phone"];
        let model = Model::new(lines.into_iter().map(|line| (line, 1)), false);
        let id = |word: &str| model.id(&Text::new(word).tokens[0], false).unwrap_or(UNKNOWN);
        assert!(model.after(id("hai"), id("phong")) < model.after(id("hai"), id("phone")));
        assert!(model.after(START, id("vốn")) < model.alone(id("phone")) + 1.0);
        assert!(model.words[id("phong") as usize].named && !model.words[id("hop") as usize].named);
        assert!(model.around(b"phogn", 2).any(|word| word == id("phong")));
    }
}
