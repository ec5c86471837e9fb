//! What was taken back or corrected lately: readers who saw it are told.
//!
//! A withdrawn fact answers "withdrawn on … because …" for a while, a corrected figure says what it was before.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::model::{Observation, Record};
use crate::language::Language;

/// A fact that is said no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Its id.
    pub id: String,
    /// As it was.
    pub record: Record,
    /// Since when.
    pub on: NaiveDate,
    /// Why, as staff wrote it: in one language, or in both parted by `|`.
    pub why: String,
}

/// A figure that was another before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// Since when it is as it is.
    pub on: NaiveDate,
    /// As it was before.
    pub was: Observation,
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Recent {
    /// Facts that are said no more.
    pub withdrawn: Vec<Withdrawn>,
    /// Figures that were others, by fact id.
    pub corrected: HashMap<String, Corrected>,
}

impl Withdrawn {
    /// The reason in a language, where it was given in that one.
    pub fn reason(&self, language: Language) -> Option<&str> {
        let is_vietnamese = |text: &&str| text.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
        let mut parts = self.why.split('|').map(str::trim).filter(|part| !part.is_empty());
        parts.find(|part| is_vietnamese(part) == (language == Language::Vi))
    }

    /// For a figure: what it shares with the other values of its series, `indicator:subject[/partner]:`.
    pub fn series(&self) -> Option<String> {
        let Record::Observation(x) = &self.record else { return None };
        let partner = x.partner.as_ref().map(|partner| format!("/{partner}")).unwrap_or_default();
        Some(format!("{}:{}{partner}:", x.indicator, x.subject))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::model::Tag;

    #[test]
    fn a_reason_is_told_in_the_language_it_was_given_in() {
        let record = Record::Tag(Tag { id: String::new(), name: Default::default(), aliases: Default::default() });
        let on = NaiveDate::MIN;
        let of = |why: &str| Withdrawn { id: String::new(), record: record.clone(), on, why: why.to_owned() };
        assert_eq!(of("báo in nhầm | a misprint").reason(Language::En), Some("a misprint"));
        assert_eq!(of("báo in nhầm | a misprint").reason(Language::Vi), Some("báo in nhầm"));
        assert_eq!(of("a misprint").reason(Language::Vi), None);
    }
}
