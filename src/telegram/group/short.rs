//! An answer as a group gets it: the lead, its source and one caveat. The rest is a press away.

use crate::reply::{Paragraph, Reply, Status, Style};

/// Entries of a list that are shown.
const ITEMS: usize = 3;

/// The part of a reply that a group sees, in its order.
pub(in super::super) fn short(reply: &Reply) -> Reply {
    let has = |style| reply.paragraphs.iter().filter(|paragraph| paragraph.style == style).count();
    let items = has(Style::Item);
    // Entries of a list may have a source each.
    let sources = if items > 0 { ITEMS } else { 1 };
    let bodies = if items > 0 { 0 } else { 3 };
    let mut left =
        [(Style::Lead, 2), (Style::Body, bodies), (Style::Item, ITEMS), (Style::Source, sources), (Style::Note, 1)];
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for paragraph in &reply.paragraphs {
        let Some((_, left)) = left.iter_mut().find(|(style, left)| *style == paragraph.style && *left > 0) else {
            continue;
        };
        *left -= 1;
        paragraphs.push(paragraph.clone());
        if paragraph.style == Style::Item && *left == 0 && items > ITEMS {
            paragraphs.push(Paragraph { style: Style::Item, text: "…".to_owned(), link: None });
        }
    }
    // Which of several meanings is meant has to be asked in the group, too.
    let suggestions = if reply.status == Status::Ambiguous { reply.suggestions.clone() } else { Vec::new() };
    Reply { paragraphs, suggestions, attachments: Vec::new(), ..reply.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn a_group_sees_the_lead_its_source_and_one_caveat() {
        let styles =
            [Style::Lead, Style::Item, Style::Item, Style::Item, Style::Item, Style::Note, Style::Note, Style::Source];
        let reply = Reply {
            status: Status::Answered,
            language: Language::En,
            paragraphs: styles.map(|style| Paragraph { style, text: format!("{style:?}"), link: None }).to_vec(),
            facts: vec![],
            suggestions: vec!["More?".to_owned()],
            attachments: vec![],
        };
        let shown: Vec<String> = short(&reply).paragraphs.into_iter().map(|paragraph| paragraph.text).collect();
        assert_eq!(shown, ["Lead", "Item", "Item", "Item", "…", "Note", "Source"]);
        assert!(short(&reply).suggestions.is_empty());
    }
}
