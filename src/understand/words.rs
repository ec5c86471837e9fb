//! The words of each language: what means the same, what asks for what, what means nothing here.
//!
//! Read from `words/en.yaml` and `words/vi.yaml`, which are built into the program. To teach the
//! desk a synonym, add it there; no code changes. The many everyday words of English that never
//! change which fact is meant stand beside it in `words/en_everyday.yaml` and join `soft`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::language::Language;

/// What a word asks of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)]
pub enum Cue {
    HowMany,
    When,
    Where,
    Who,
    Which,
    What,
    Why,
    How,
    List,
    Define,
    SourceOf,
    DateOf,
    Upcoming,
    Past,
    Last,
    PreviousOne,
    Normally,
    Highest,
    Lowest,
    Compare,
    Grow,
    Series,
    Difference,
    Together,
    Each,
    ShareOf,
    FollowUp,
    Pronoun,
    Correction,
    YesNo,
    /// "Tell me", "I need to know": a question without its mark.
    Request,
    /// What was said, or what for: told in sentences, not by a date or a place.
    Statement,
    Greeting,
    Thanks,
    Help,
    AfterMerger,
    BeforeMerger,
    Over,
    Under,
}

/// The words of one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Concepts that carry little meaning of their own.
    pub light: Vec<String>,
    /// Concepts that say nothing without a subject ("how long", "growth").
    pub generic: Vec<String>,
    /// Concept id → ways to say it.
    pub concepts: BTreeMap<String, Vec<String>>,
    /// Cue → ways to say it.
    pub cues: BTreeMap<Cue, Vec<String>>,
    /// Words that carry no meaning at all.
    pub fillers: Vec<String>,
    /// Words a question may leave over, but that pick an indicator when its aliases hold them.
    pub soft: Vec<String>,
}

/// Everyday words of one language.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Everyday {
    /// Kind of word → words that may be left over.
    everyday: BTreeMap<String, Vec<String>>,
    /// What sounds like this field and is not ("parking spot"), or turns a question round.
    elsewhere: Vec<String>,
    /// Words of other fields, which no spelling may turn into a word of this one.
    other: Vec<String>,
}

/// Begins the concepts that no fact tells: a question that holds one is not answered.
const ELSEWHERE: &str = "elsewhere-";

/// So many words of other fields are kept together as one phrase.
const RUN_OF_OTHERS: usize = 12;

impl Words {
    /// The built-in words of a language. The files are part of the program and covered by a test,
    /// so one that cannot be read leaves an empty list rather than an error path.
    pub fn of(language: Language) -> Words {
        let mut words: Words = serde_saphyr::from_str(Words::file(language)).unwrap_or_default();
        words.add(serde_saphyr::from_str(Words::everyday_file(language)).unwrap_or_default());
        words
    }

    /// Words of other fields need only be known: phrases of a dozen of them are never said, but
    /// make each of them a word that is written as it was meant.
    fn add(&mut self, everyday: Everyday) {
        self.soft.extend(everyday.everyday.into_values().flatten());
        // Each is a concept of its own: a text that says one does not say the others.
        let elsewhere = everyday.elsewhere.into_iter().map(|phrase| (format!("{ELSEWHERE}{phrase}"), vec![phrase]));
        self.concepts.extend(elsewhere);
        self.soft.extend(everyday.other.chunks(RUN_OF_OTHERS).map(|run| run.join(" ")));
    }

    fn everyday_file(language: Language) -> &'static str {
        match language {
            Language::En => include_str!("words/en_everyday.yaml"),
            Language::Vi => include_str!("words/vi_everyday.yaml"),
        }
    }

    fn file(language: Language) -> &'static str {
        match language {
            Language::En => include_str!("words/en.yaml"),
            Language::Vi => include_str!("words/vi.yaml"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::stem::stem;
    use super::super::text::Text;
    use super::*;

    #[test]
    fn both_files_can_be_read_and_know_the_same_concepts_and_cues() {
        let read = |language| serde_saphyr::from_str::<Words>(Words::file(language)).map_err(|error| error.to_string());
        let en = read(Language::En).unwrap_or_else(|error| panic!("{error}"));
        let vi = read(Language::Vi).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(en.concepts.keys().collect::<Vec<_>>(), vi.concepts.keys().collect::<Vec<_>>());
        assert_eq!(en.cues.keys().collect::<Vec<_>>(), vi.cues.keys().collect::<Vec<_>>());
        for language in Language::ALL {
            let everyday = serde_saphyr::from_str::<Everyday>(Words::everyday_file(language));
            assert!(everyday.is_ok(), "{language:?}: {everyday:?}");
        }
        assert!(en.light.iter().all(|light| en.concepts.contains_key(light)), "a light word is no concept");
    }

    #[test]
    fn no_everyday_word_of_english_is_a_concept_or_cue() {
        let only_word = |phrase: &String| match Text::new(phrase).tokens.as_slice() {
            [only] => Some(stem(&only.folded).to_owned()),
            _ => None,
        };
        let told = |language| {
            let words = serde_saphyr::from_str::<Words>(Words::file(language)).unwrap_or_default();
            words.concepts.into_values().chain(words.cues.into_values()).flatten().collect::<Vec<_>>()
        };
        let told: BTreeSet<String> = Language::ALL.into_iter().flat_map(told).filter_map(|p| only_word(&p)).collect();
        let file = Words::everyday_file(Language::En);
        let everyday: Everyday = serde_saphyr::from_str(file).unwrap_or_default();
        let everyday = everyday.everyday.into_values().flatten();
        let both: Vec<String> = everyday.filter(|w| only_word(w).is_some_and(|stem| told.contains(&stem))).collect();
        assert!(both.is_empty(), "these would be left over where they mean something: {both:?}");
    }
}
