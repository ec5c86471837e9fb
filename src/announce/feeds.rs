//! The same announcements as a feed, and the events as a calendar, in each language: files any reader or web server
//! takes.
//!
//! ```
//! use investor_desk::announce::feeds;
//! use investor_desk::{language::Language, localize::Bundles};
//! let feed = feeds::atom(&Bundles::load().unwrap(), Language::En, &[]);
//! assert!(feed.contains("<feed") && feed.contains("urn:investor-desk:announcements:en"));
//! ```

use atom_syndication::{Content, Entry, Feed, Generator, Person, Text};
use chrono::{DateTime, NaiveDate, Utc};

use crate::compose::compose;
use crate::desk::Desk;
use crate::download;
use crate::facts::Evidence;
use crate::language::Language;
use crate::localize::{Bundles, render};
use crate::store::{Announcement, Stage};
use crate::target::events;
use crate::understand::utterance::EventAspect;

/// The announcements that went out and were not taken back, newest first, as an Atom feed. The same announcements give
/// the same bytes.
pub fn atom(words: &Bundles, language: Language, announcements: &[Announcement]) -> String {
    let office = words.text(language, "exhibit-desk", &[]);
    let out =
        |one: &&Announcement| matches!(one.stage, Stage::Sending | Stage::Done) && !one.text.get(language).is_empty();
    let entries: Vec<Entry> = announcements.iter().filter(out).map(|one| entry(language, one)).collect();
    let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or_else(|| DateTime::<Utc>::UNIX_EPOCH.into());
    let feed = Feed {
        title: Text::plain(words.text(language, "announce-feed", &[])),
        id: format!("urn:investor-desk:announcements:{}", language.tag()),
        updated,
        authors: vec![Person { name: office, ..Person::default() }],
        generator: Some(Generator { value: "investor-desk".to_owned(), ..Generator::default() }),
        lang: Some(language.tag().to_owned()),
        entries,
        ..Feed::default()
    };
    feed.to_string()
}

fn entry(language: Language, one: &Announcement) -> Entry {
    let text = clean(one.text.get(language));
    // The first lines say what it is about; a heading alone does not.
    let title: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).take(2).collect();
    let at = one.started_at.unwrap_or(one.created_at);
    Entry {
        title: Text::plain(title.join(" – ")),
        id: format!("urn:investor-desk:announcement:{}:{}", one.number, language.tag()),
        updated: one.changed_at.unwrap_or(at).fixed_offset(),
        published: Some(at.fixed_offset()),
        content: Some(Content {
            value: Some(text),
            content_type: Some("text".to_owned()),
            lang: Some(language.tag().to_owned()),
            ..Content::default()
        }),
        ..Entry::default()
    }
}

/// What XML cannot hold is left out.
fn clean(text: &str) -> String {
    text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect()
}

/// Every event that is known to the day, as a calendar.
pub fn calendar(desk: &Desk, language: Language, today: NaiveDate) -> String {
    let snapshot = desk.snapshot();
    let mut all = events(&snapshot.catalogue, false, today);
    all.extend(events(&snapshot.catalogue, true, today));
    let shown = |event| {
        let one = Evidence::Event { event, aspect: EventAspect::Summary, others: Vec::new() };
        render(desk.words(), &compose(&snapshot.catalogue, &one, None), language)
    };
    let replies: Vec<_> = all.into_iter().map(shown).collect();
    let appointments: Vec<_> = replies.iter().flat_map(|reply| reply.appointments()).collect();
    download::calendar(&desk.words().text(language, "exhibit-desk", &[]), &appointments)
}
