//! Statements: what holds, since when, says who.

use super::answer::{Answer, Arg};
use super::cite;
use crate::facts::Catalogue;
use crate::facts::model::*;
use crate::reply::Style;

/// The statements, the first one leading.
pub fn compose(answer: &mut Answer, catalogue: &Catalogue, topics: &[&Topic]) {
    for (nth, topic) in topics.iter().enumerate() {
        let style = if nth == 0 { Style::Lead } else { Style::Body };
        answer.say(style, "note", vec![("note", Arg::Words(topic.statement.clone()))]);
        answer.say(Style::Source, "topic-date", vec![("date", Arg::Date(topic.as_of))]);
        cite::source_line(answer, catalogue, &topic.source);
        answer.cite(cite::topic(topic));
    }
    let about = topics.first().map(|topic| topic.about.as_slice()).unwrap_or_default();
    answer.focus = about.iter().filter_map(|id| catalogue.name_of(id)).take(1).collect();
    let related = catalogue.topics.iter().filter(|other| {
        !topics.iter().any(|topic| topic.id == other.id) && other.about.iter().any(|id| about.contains(id))
    });
    for other in related.take(2) {
        answer.suggest("suggest-topic", vec![("title", Arg::Words(other.title.clone()))]);
    }
}
