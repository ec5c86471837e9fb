//! Topics: one statement, or the statements about an entity.

use super::Outcome;
use crate::facts::catalogue::Catalogue;
use crate::facts::evidence::Evidence;

/// At most this many statements answer one question.
const MOST_TOPICS: usize = 4;

/// One topic.
pub fn one<'c>(catalogue: &'c Catalogue, id: &str) -> Outcome<'c> {
    catalogue.topics.get(id).map_or(Outcome::No, |topic| Outcome::Found(Evidence::Topics(vec![topic])))
}

/// What is said about entities that have no page of their own.
pub fn about<'c>(catalogue: &'c Catalogue, entities: &[String]) -> Outcome<'c> {
    let bears = |about: &[String]| entities.iter().any(|id| about.contains(id));
    let mut topics: Vec<_> =
        catalogue.topics.iter().filter(|topic| entities.contains(&topic.id) || bears(&topic.about)).collect();
    topics.sort_by_key(|topic| (!entities.contains(&topic.id), topic.about.len()));
    topics.truncate(MOST_TOPICS);
    if topics.is_empty() { Outcome::No } else { Outcome::Found(Evidence::Topics(topics)) }
}
