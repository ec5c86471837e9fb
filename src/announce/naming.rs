//! What announcements are about, by name.

use crate::facts::Catalogue;
use crate::language::Language;
use crate::localize::Bundles;
use crate::store::{Interest, Topic};

/// The message that names a topic.
fn topic_name(topic: Topic) -> &'static str {
    match topic {
        Topic::Fdi => "telegram-topic-fdi",
        Topic::Zones => "telegram-topic-zones",
        Topic::Events => "telegram-topic-events",
        Topic::Policy => "telegram-topic-policy",
    }
}

/// An interest by name; what is no fact any more by its id.
pub fn interest_name(words: &Bundles, catalogue: &Catalogue, interest: &Interest, language: Language) -> String {
    let entity = |id: &String| catalogue.name_of(id).map_or_else(|| id.clone(), |name| name.get(language).to_owned());
    match interest {
        Interest::Topic(topic) => words.text(language, topic_name(*topic), &[]),
        Interest::Zone(id) | Interest::Partner(id) => entity(id),
        Interest::Indicator(id) => {
            catalogue.indicators.get(id).map_or_else(|| id.clone(), |one| one.name.get(language).to_owned())
        }
    }
}
