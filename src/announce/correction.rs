//! What a chat is told whose message cannot be edited: what was, and what is.

use chrono_tz::Asia::Ho_Chi_Minh;

use crate::facts::model::{Bilingual, FactDate};
use crate::language::Language;
use crate::localize::Bundles;
use crate::localize::date::fact_date;
use crate::store::Announcement;

/// The correction of an announcement whose text is this from now on: the lines that are no longer so, and those that
/// stand in their place, in both languages.
pub fn reply(words: &Bundles, wrong: &Announcement, text: &Bilingual) -> Bilingual {
    let said = wrong.started_at.unwrap_or(wrong.created_at).with_timezone(&Ho_Chi_Minh).date_naive();
    let told = |language: Language| {
        let (old, new) = (wrong.text.get(language), text.get(language));
        let date = fact_date(words, language, FactDate::day(said));
        let args = [("date", &*date), ("old", &*only_in(old, new)), ("new", &*only_in(new, old))];
        words.text(language, "announce-correction", &args)
    };
    Bilingual { vi: told(Language::Vi), en: told(Language::En) }
}

/// The lines of a text that another does not have; the whole of it when there are none.
fn only_in(text: &str, other: &str) -> String {
    let there: Vec<&str> = other.lines().map(str::trim).collect();
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !there.contains(line)).collect();
    if lines.is_empty() { text.to_owned() } else { lines.join("\n") }
}

#[cfg(test)]
mod tests {
    use super::only_in;

    #[test]
    fn what_stayed_is_not_repeated() {
        let (old, new) = ("New figure\n\n31 billion\nSource: A", "New figure\n\n32 billion\nSource: A");
        assert_eq!((only_in(old, new), only_in(new, old)), ("31 billion".to_owned(), "32 billion".to_owned()));
        assert_eq!(only_in("x", "x\ny"), "x");
    }
}
