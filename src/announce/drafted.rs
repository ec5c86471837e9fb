//! An announcement made from a fact: the same words as an answer, in both languages, with source and date.

use chrono::{DateTime, FixedOffset};

use crate::attachment::Exhibit;
use crate::compose::compose;
use crate::desk::Desk;
use crate::facts::Evidence;
use crate::facts::model::{Bilingual, Event, FactKind, Observation, Record, Topic as Statement, Zone};
use crate::language::Language;
use crate::localize::{Bundles, render};
use crate::reply::{Reply, Style};
use crate::store::{AnnouncementFile, Interest, Topic};
use crate::target::Target;
use crate::{download, draw};

/// Where the conversations of drafting are kept for a moment.
const SESSION: &str = "announcement";

/// What a fact makes as an announcement.
#[derive(Clone, Debug, PartialEq)]
pub struct Drafted {
    /// The text.
    pub text: Bilingual,
    /// The facts it rests on.
    pub facts: Vec<String>,
    /// Who may want it.
    pub interests: Vec<Interest>,
}

impl Drafted {
    /// The text under another heading.
    pub(super) fn headed(&self, words: &Bundles, id: &str) -> Bilingual {
        let text = |language| {
            let body = parted(self.text.get(language)).map_or("", |(_, body)| body);
            under(&words.text(language, id, &[]), body)
        };
        Bilingual { vi: text(Language::Vi), en: text(Language::En) }
    }
}

/// What parts a heading from what stands under it.
const PART: &str = "\n\n";

/// A text under a heading.
pub(super) fn under(head: &str, body: &str) -> String {
    format!("{head}{PART}{body}")
}

/// The heading of a text, and what stands under it.
pub(super) fn parted(text: &str) -> Option<(&str, &str)> {
    text.split_once(PART)
}

/// The announcement of a fact; nothing for facts that say nothing by themselves, such as a source.
pub fn drafted(desk: &Desk, record: &Record, id: &str, now: DateTime<FixedOffset>) -> Option<Drafted> {
    let [vi, en] = replies(desk, record.kind(), id, now)?;
    let head = heading(record)?;
    let text = |reply: &Reply| under(&desk.words().text(reply.language, head, &[]), &written(reply));
    let mut facts: Vec<String> = vi.facts.iter().map(|fact| fact.id.clone()).collect();
    // The fact itself leads: a button under the announcement goes there.
    facts.retain(|fact| fact != id);
    facts.insert(0, id.to_owned());
    Some(Drafted { text: Bilingual { vi: text(&vi), en: text(&en) }, facts, interests: interests(record) })
}

/// What the desk answers about a fact, in Vietnamese and English.
fn replies(desk: &Desk, kind: FactKind, id: &str, now: DateTime<FixedOffset>) -> Option<[Reply; 2]> {
    let target = match kind {
        FactKind::Observation | FactKind::Event | FactKind::Zone => Target::of(kind, id)?,
        FactKind::Topic => {
            let snapshot = desk.snapshot();
            let topic = snapshot.catalogue.topics.get(id)?;
            let answer = compose(&snapshot.catalogue, &Evidence::Topics(vec![topic]), None);
            return Some(Language::ALL.map(|language| render(desk.words(), &answer, language)));
        }
        _ => return None,
    };
    let show = |language| {
        let shown = desk.show(&target, language, now, SESSION).map(|asked| asked.reply);
        desk.forget(SESSION);
        shown
    };
    let [vi, en] = Language::ALL.map(show);
    let both = [vi?, en?];
    // Another value may lead the answer for that time: then this one is not what would be announced.
    let holds = |reply: &Reply| reply.facts.iter().any(|fact| fact.id == id);
    both.iter().all(holds).then_some(both)
}

/// The paragraphs of a reply as plain text, each source with its address.
pub(super) fn written(reply: &Reply) -> String {
    let mut text = String::new();
    let mut before = None;
    for paragraph in &reply.paragraphs {
        let close = before == Some(paragraph.style) || paragraph.style == Style::Source;
        if !text.is_empty() {
            text.push_str(if close { "\n" } else { "\n\n" });
        }
        if paragraph.style == Style::Item {
            text.push_str("• ");
        }
        text.push_str(&paragraph.text);
        if let Some(address) = &paragraph.link {
            text.push(' ');
            text.push_str(address);
        }
        before = Some(paragraph.style);
    }
    text
}

/// The message over an announcement of a fact.
fn heading(record: &Record) -> Option<&'static str> {
    match record {
        Record::Observation(_) => Some("announce-head-figure"),
        Record::Event(_) => Some("announce-head-event"),
        Record::Zone(_) => Some("announce-head-zone"),
        Record::Topic(_) => Some("announce-head-topic"),
        _ => None,
    }
}

/// Who may want to know of a fact.
pub fn interests(record: &Record) -> Vec<Interest> {
    match record {
        Record::Observation(figure) => of_figure(figure),
        Record::Event(event) => of_event(event),
        Record::Zone(Zone { id, .. }) => vec![Topic::Zones.into(), Interest::Zone(id.clone())],
        Record::Topic(topic) => of_topic(topic),
        _ => Vec::new(),
    }
}

fn of_figure(figure: &Observation) -> Vec<Interest> {
    let mut found = vec![Interest::Indicator(figure.indicator.clone())];
    // A figure of something else than the city is for those who follow it; so are figures that are not of investment.
    if figure.subject != crate::understand::sentence::CITY {
        found.extend([Topic::Zones.into(), Interest::Zone(figure.subject.clone())]);
    } else if figure.indicator.starts_with("fdi") {
        found.push(Topic::Fdi.into());
    }
    found.extend(figure.partner.clone().map(Interest::Partner));
    found
}

fn of_event(event: &Event) -> Vec<Interest> {
    let partners = event.partners.iter().cloned().map(Interest::Partner);
    [Topic::Events.into()].into_iter().chain(partners).collect()
}

fn of_topic(topic: &Statement) -> Vec<Interest> {
    // An id is a zone's or a partner's; nobody follows the other one of that name.
    let about = topic.about.iter().flat_map(|id| [Interest::Zone(id.clone()), Interest::Partner(id.clone())]);
    [Topic::Policy.into()].into_iter().chain(about).collect()
}

/// What can go with an announcement of a fact: a picture of it, or the entry for a calendar. In both languages, or
/// nothing.
pub fn file(
    desk: &Desk,
    record: &Record,
    id: &str,
    now: DateTime<FixedOffset>,
) -> anyhow::Result<Option<Vec<AnnouncementFile>>> {
    let Some(replies) = replies(desk, record.kind(), id, now) else { return Ok(None) };
    let mut files = Vec::new();
    for reply in replies {
        let language = reply.language;
        let appointments = reply.appointments();
        if !appointments.is_empty() {
            let calendar = download::calendar(&desk.words().text(language, "exhibit-desk", &[]), &appointments);
            let name = "hai-phong.ics".to_owned();
            files.push(AnnouncementFile { language, photo: false, name, bytes: calendar.into_bytes() });
        } else if let Some(exhibit) = course(desk, record, id, language, now) {
            let name = "hai-phong.png".to_owned();
            files.push(AnnouncementFile { language, photo: true, name, bytes: draw::png(&exhibit)? });
        }
    }
    Ok(Some(files).filter(|files| files.len() == Language::ALL.len()))
}

/// A figure in the course of its series.
fn course(desk: &Desk, record: &Record, id: &str, language: Language, now: DateTime<FixedOffset>) -> Option<Exhibit> {
    let Record::Observation(_) = record else { return None };
    let shown = desk.show(&Target::History(id.to_owned()), language, now, SESSION);
    desk.forget(SESSION);
    shown?.reply.exhibits().find(|exhibit| exhibit.is_drawn()).cloned()
}
