//! What an answer can be taken along as: pictures, tables, calendar entries, places on a map.

use std::sync::Arc;

use anyhow::Context;

use crate::attachment::Exhibit;
use crate::{download, draw};

use super::super::outgoing::Attachment;
use super::super::recent::Given;
use super::super::{pages, text_blocks};
use super::follow::none;
use super::here::Here;

/// Files sent at one press.
const MOST: usize = 4;

/// The form of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// For a spreadsheet program.
    Xlsx,
    /// Text.
    Csv,
}

pub(super) async fn pictures(here: &Here, given: &Arc<Given>) -> anyhow::Result<()> {
    let drawn: Vec<Exhibit> = given.reply.exhibits().filter(|exhibit| exhibit.is_drawn()).take(MOST).cloned().collect();
    if drawn.is_empty() {
        return none(here).await;
    }
    for exhibit in drawn {
        let title = exhibit.title.clone();
        let bytes = here.compute("upload_photo", move || draw::png(&exhibit)).await?.context("no picture")?;
        let file = Attachment { field: "photo".to_owned(), name: "picture.png".to_owned(), bytes };
        let caption = pages(&text_blocks(&title));
        here.front.sender.file(here.to, "sendPhoto", file, caption.first(), &given.facts()).await;
    }
    Ok(())
}

pub(super) async fn tables(here: &Here, given: &Arc<Given>, format: Format) -> anyhow::Result<()> {
    let tables: Vec<Exhibit> = given.reply.exhibits().take(MOST).cloned().collect();
    if tables.is_empty() {
        return none(here).await;
    }
    for exhibit in tables {
        let title = exhibit.title.clone();
        let written = here.compute("upload_document", move || match format {
            Format::Xlsx => download::xlsx(&exhibit),
            Format::Csv => download::csv(&exhibit),
        });
        let ending = if format == Format::Xlsx { "xlsx" } else { "csv" };
        document(here, given, &title, ending, written.await?.context("no table")?).await;
    }
    Ok(())
}

pub(super) async fn calendar(here: &Here, given: &Arc<Given>) -> anyhow::Result<()> {
    let appointments = given.reply.appointments();
    let Some(first) = appointments.first() else { return none(here).await };
    let name = here.text("exhibit-desk");
    let written = download::calendar(&name, &appointments).into_bytes();
    document(here, given, &first.title, "ics", written).await;
    Ok(())
}

pub(super) async fn venues(here: &Here, given: &Arc<Given>) -> anyhow::Result<()> {
    for venue in given.reply.venues().take(MOST) {
        here.front.sender.venue(here.to, venue).await;
    }
    Ok(())
}

async fn document(here: &Here, given: &Given, title: &str, ending: &str, bytes: Vec<u8>) {
    let file = Attachment { field: "document".to_owned(), name: format!("{}.{ending}", file_name(title)), bytes };
    let caption = pages(&text_blocks(title));
    here.front.sender.file(here.to, "sendDocument", file, caption.first(), &given.facts()).await;
}

/// A title as the name of a file: its letters and digits, not too many of them.
fn file_name(title: &str) -> String {
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let name: String = title.chars().map(plain).take(60).collect();
    let words: Vec<&str> = name.split('-').filter(|word| !word.is_empty()).collect();
    if words.is_empty() { "hai-phong".to_owned() } else { words.join("-") }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_is_named_after_what_is_in_it() {
        assert_eq!(file_name("Khu công nghiệp: Tràng Duệ (2014)"), "Khu-công-nghiệp-Tràng-Duệ-2014");
        assert_eq!(file_name("../.."), "hai-phong");
    }
}
