//! `/facts WORDS`: the facts in which all the words stand, the likeliest first.
//!
//! `/facts KCN Tràng Duệ` finds the park, its figures and what is told of it; marks and capitals do not matter.
//! `/facts … #2` is the second page.

use crate::facts::Catalogue;
use crate::facts::model::Record;
use crate::staff::{Said, Visit};
use crate::understand::typing::fold;

use super::describe::{fields, short, title};
use super::reference::to_button;

/// Facts on one page.
const PAGE: usize = 8;
/// Bytes of the words in the line under a button, which Telegram lets have 59.
const WORDS: usize = 45;

pub(super) fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (words, page) = match rest.rsplit_once('#') {
        Some((words, page)) => (words.trim(), page.trim().parse::<usize>().unwrap_or(1).max(1)),
        None => (rest.trim(), 1),
    };
    if words.is_empty() {
        return Ok(visit.say("curation-facts-usage"));
    }
    let snapshot = visit.office.desk.snapshot();
    let found = hits(&snapshot.catalogue, words);
    if found.is_empty() {
        return Ok(Said::new(visit.text("curation-nothing-found", &[("text", words)])));
    }
    let count = found.len().to_string();
    let mut said = Said::new(visit.text("curation-found", &[("count", &count), ("text", words)]));
    let shown = found.iter().skip((page - 1) * PAGE).take(PAGE);
    for (id, record) in shown {
        let name = title(&snapshot.catalogue, visit.office.desk.words(), visit.language, record);
        said.text.push_str(&format!("\n\n{name}\n{} · {id}", record.kind().word()));
        let command = format!("/fact {}", to_button(record.kind(), id));
        said = said.with(vec![(short(&name, 48), command)]);
    }
    if found.len() > page * PAGE {
        said = said.with(vec![(visit.text("curation-button-more", &[]), further(words, page + 1))]);
    }
    Ok(said)
}

/// The line that gives another page.
fn further(words: &str, page: usize) -> String {
    // Marks take room and say nothing here.
    let plain = if words.len() <= WORDS { words.to_owned() } else { fold(words) };
    let ends = plain.char_indices().map(|(at, c)| at + c.len_utf8());
    let cut = ends.take_while(|end| *end <= WORDS).last().unwrap_or_default();
    format!("/facts {} #{page}", plain[..cut].trim_end())
}

/// The facts in which every word stands: those that have it in their name before others, newer figures first.
pub(super) fn hits(catalogue: &Catalogue, text: &str) -> Vec<(String, Record)> {
    let folded = fold(text);
    let wanted: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut found: Vec<(usize, i64, usize, String, Record)> = Vec::new();
    for (place, (kind, id)) in catalogue.ids().enumerate() {
        let Some(record) = catalogue.record(kind, id) else { continue };
        let name = fold(&names(catalogue, id, &record));
        let all = || fold(&fields(&record).into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" "));
        let in_name = wanted.iter().filter(|word| name.contains(**word)).count();
        let fits = in_name == wanted.len() || {
            let all = all();
            wanted.iter().all(|word| name.contains(word) || all.contains(word))
        };
        if fits {
            let age = match &record {
                Record::Observation(x) => x.date().map_or(0, |date| -i64::from(date_number(date))),
                _ => i64::MIN,
            };
            found.push((wanted.len() - in_name, age, place, id.to_owned(), record));
        }
    }
    found.sort_by_key(|(outside, age, place, ..)| (*outside, *age, *place));
    found.into_iter().map(|(.., id, record)| (id, record)).collect()
}

fn date_number(date: crate::facts::model::FactDate) -> i32 {
    use chrono::Datelike;
    date.last_day().num_days_from_ce()
}

/// All that names a fact, in both languages.
fn names(catalogue: &Catalogue, id: &str, record: &Record) -> String {
    let both = |name: Option<crate::facts::model::Bilingual>| {
        name.map(|name| format!("{} {}", name.en, name.vi)).unwrap_or_default()
    };
    let rest = match record {
        Record::Observation(x) => {
            let indicator = catalogue.indicators.get(&x.indicator).map(|indicator| indicator.name.clone());
            let partner = x.partner.as_deref().and_then(|partner| catalogue.name_of(partner));
            let date = x.date().map(|date| date.to_string()).unwrap_or_default();
            format!("{} {} {} {date}", both(indicator), both(catalogue.name_of(&x.subject)), both(partner))
        }
        Record::Source(x) => x.title.clone(),
        Record::Topic(x) => both(Some(x.title.clone())),
        Record::Indicator(x) => both(Some(x.name.clone())),
        Record::Attribute(x) => both(Some(x.name.clone())),
        Record::Tag(x) => both(Some(x.name.clone())),
        Record::Place(x) => both(Some(x.name.clone())),
        _ => both(catalogue.name_of(id)),
    };
    format!("{id} {rest}")
}

#[cfg(test)]
mod tests {
    use super::further;

    #[test]
    fn the_line_for_another_page_fits_a_button() {
        assert_eq!(further("KCN Tràng Duệ", 2), "/facts KCN Tràng Duệ #2");
        let long = "vốn đầu tư nước ngoài của Hàn Quốc vào các khu công nghiệp ở Hải Phòng";
        assert_eq!(further(long, 10), "/facts von dau tu nuoc ngoai cua han quoc vao cac kh #10");
        for words in [long.to_owned(), "한국의투자".repeat(20), "x".repeat(200)] {
            assert!(further(&words, 1000).len() <= 59, "{words}");
        }
    }
}
