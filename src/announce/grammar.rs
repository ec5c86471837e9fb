//! What follows `/announce` and `/send`, as it is typed: numbers, texts in two languages, audiences.
//!
//! ```
//! use investor_desk::announce::texts;
//! let (vi, en) = texts("VI: Chào\nmừng\nen: Welcome");
//! assert_eq!((vi.as_deref(), en.as_deref()), (Some("Chào\nmừng"), Some("Welcome")));
//! ```

use crate::error::UserError;
use crate::facts::Catalogue;
use crate::language::Language;
use crate::store::{Audience, Interest, Topic};

/// How many chats can be named.
const MOST_CHATS: usize = 200;

/// A number and what follows it.
pub(super) fn numbered(text: &str) -> Option<(i64, &str)> {
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    Some((first.parse().ok().filter(|number| *number > 0)?, rest.trim()))
}

/// The first word, and what follows it.
pub(super) fn word(text: &str) -> (String, &str) {
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (first.to_lowercase(), rest.trim())
}

/// The Vietnamese and the English text, each after its mark at the beginning of a line.
pub fn texts(body: &str) -> (Option<String>, Option<String>) {
    let mut found: [Option<String>; 2] = [None, None];
    let mut open = None;
    for line in body.lines() {
        let begins = |mark: &str| line.trim_start().get(..3).is_some_and(|head| head.eq_ignore_ascii_case(mark));
        let (at, rest) = match open {
            _ if begins("vi:") => (0, line.trim_start().get(3..).unwrap_or_default()),
            _ if begins("en:") => (1, line.trim_start().get(3..).unwrap_or_default()),
            Some(at) => (at, line),
            None => continue,
        };
        open = Some(at);
        let text = found[at].get_or_insert_default();
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(rest.trim_end());
    }
    let [vi, en] = found.map(|text| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()));
    (vi, en)
}

/// An audience: `everyone`, topics, `zone:ID`, `partner:ID`, `indicator:ID`, ids of groups and channels; `vi` or `en`
/// narrows it to one language.
pub(super) fn audience(catalogue: &Catalogue, text: &str) -> Result<Audience, UserError> {
    let mut audience = Audience::default();
    for word in text.split([',', ' ', '\n']).filter(|word| !word.is_empty()) {
        let unknown = || UserError::new("announce-audience").with("word", word);
        if word.eq_ignore_ascii_case("everyone") {
            audience.everyone = true;
        } else if let Ok(language) = word.parse::<Language>() {
            audience.languages.push(language);
        } else if let Ok(chat) = word.parse::<i64>() {
            // Groups and channels have negative ids; a person is nobody's to choose.
            if chat >= 0 || audience.chats.len() >= MOST_CHATS {
                return Err(unknown());
            }
            audience.chats.push(chat);
        } else {
            let interest = Interest::from_word(word).or_else(|| Interest::from_word(&word.to_lowercase()));
            let interest = interest.filter(|interest| is_known(catalogue, interest)).ok_or_else(unknown)?;
            audience.interests.push(interest);
        }
    }
    Ok(audience)
}

fn is_known(catalogue: &Catalogue, interest: &Interest) -> bool {
    match interest {
        Interest::Topic(topic) => Topic::ALL.contains(topic),
        Interest::Zone(id) => catalogue.zones.get(id).is_some(),
        Interest::Partner(id) => catalogue.partners.get(id).is_some(),
        Interest::Indicator(id) => catalogue.indicators.get(id).is_some(),
    }
}

/// The version a button carries: `v3`.
pub(super) fn version(text: &str) -> Option<i64> {
    text.strip_prefix('v')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_told_apart_by_their_marks_alone() {
        assert_eq!(texts("just words"), (None, None));
        assert_eq!(
            texts("en:One\n\nvi in the middle: no mark"),
            (None, Some("One\n\nvi in the middle: no mark".into()))
        );
        assert_eq!(texts("vi:\nen:  "), (None, None));
        assert_eq!(texts("ấ\nvi: Có"), (Some("Có".into()), None));
    }

    #[test]
    fn nobody_is_chosen_by_mistake() {
        let nothing = Catalogue::default();
        for wrong in ["fdj", "12345", "zone:nowhere", "zone:", "all"] {
            assert!(audience(&nothing, wrong).is_err(), "{wrong}");
        }
        let chosen = audience(&nothing, "fdi, events -1001 vi").unwrap_or_default();
        assert_eq!(chosen.interests, [Topic::Fdi.into(), Topic::Events.into()]);
        assert_eq!((chosen.chats, chosen.languages, chosen.everyone), (vec![-1001], vec![Language::Vi], false));
    }
}
