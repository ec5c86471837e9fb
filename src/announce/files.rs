//! What goes with an announcement: a picture or calendar entry made from its fact, or a file somebody sends.
//!
//! ```text
//! /announce 12 with            a picture of the figure in its course, or the entry for a calendar
//! /announce 12 with vi         under a file that is sent: for readers of Vietnamese; without vi or en for all
//! /announce 12 without         nothing
//! ```

use crate::error::UserError;
use crate::facts::model::FactKind;
use crate::language::Language;
use crate::staff::{Said, Visit};
use crate::store::{Announcement, AnnouncementFile};

use super::compose::{change, find, fits};
use super::drafted;
use super::grammar::{numbered, word};

/// Adds what the first fact it rests on can be shown as.
pub(super) async fn drawn(visit: &Visit<'_>, announcement: Announcement) -> anyhow::Result<Said> {
    let nothing = || UserError::new("announce-no-file");
    let id = announcement.facts.first().cloned().ok_or_else(nothing)?;
    let desk = visit.office.desk.clone();
    let kinds = [FactKind::Observation, FactKind::Event];
    let snapshot = desk.snapshot();
    let record = kinds.into_iter().find_map(|kind| snapshot.catalogue.record(kind, &id)).ok_or_else(nothing)?;
    let now = visit.now;
    // Drawing computes; answers do not wait for it.
    let made = tokio::task::spawn_blocking(move || drafted::file(&desk, &record, &id, now)).await??;
    let files = made.ok_or_else(nothing)?;
    fits(&announcement.text, true)?;
    change(visit, announcement, Some(&files)).await
}

/// Adds a file that was sent with a command as its caption, `N with [vi|en]`: for one language, or for both. A photo is
/// shown as one.
pub(crate) async fn sent(
    visit: &Visit<'_>,
    caption: &str,
    (name, photo): (&str, bool),
    bytes: Vec<u8>,
) -> anyhow::Result<Said> {
    let usage = || UserError::new("announce-file-usage");
    let (number, rest) = numbered(caption).ok_or_else(usage)?;
    let languages = match word(rest) {
        (verb, "") if verb == "with" => Language::ALL.to_vec(),
        (verb, tag) if verb == "with" => vec![tag.parse::<Language>().map_err(|_| usage())?],
        _ => return Err(usage().into()),
    };
    let announcement = find(visit, number).await?;
    fits(&announcement.text, true)?;
    let mut files = Vec::new();
    for language in Language::ALL {
        if languages.contains(&language) {
            files.push(AnnouncementFile { language, photo, name: name.to_owned(), bytes: bytes.clone() });
        } else {
            files.extend(visit.office.store.announcement_file(number, language).await?);
        }
    }
    change(visit, announcement, Some(&files)).await
}
