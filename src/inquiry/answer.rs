//! `/answer 12 TEXT`, `/answer 12 fact ID`, `/answer 12 desk`, `/answer 12 alike`: the asker is answered.
//!
//! A fact is shown as the desk answers with it, in the asker's language, with its source and date. A text goes out as
//! it was written; when it is in the other language the asker is told so. `desk` is what the desk answers to the
//! question now, `alike` gives what 12 was answered to all that ask the same. `again` before the answer adds one to
//! what was answered before.

use crate::ask::show;
use crate::curation::reference::{self, Found};
use crate::error::UserError;
use crate::language::Language;
use crate::question::Question;
use crate::reply::Status;
use crate::staff::{Said, Visit};
use crate::store::{Inquiry, InquiryState, NewAnswer, StoreError, Way};
use crate::target::Target;
use crate::understand::{Session, understand};

use super::published::asked_again;
use super::words::{numbers, plain, quoted};
use super::{alike, must_wait, named};

/// Letters of one answer; what the asker's client still shows as a few messages.
const LETTERS: usize = 8000;

pub(super) async fn run(visit: &Visit<'_>, rest: &str) -> anyhow::Result<Said> {
    let (inquiry, rest) = named(visit, rest, "inquiry-answer-usage").await?;
    if rest == "alike" {
        return to_the_alike(visit, &inquiry).await;
    }
    let (again, rest) = rest.strip_prefix("again ").map_or((false, rest), |rest| (true, rest.trim()));
    may_be_answered(&inquiry, again)?;
    let (first, with) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (way, with) = match first {
        "" => return Err(UserError::new("inquiry-answer-usage").into()),
        "fact" => (Way::Fact, with.trim()),
        "desk" => (Way::Desk, with.trim()),
        _ => (Way::Told, rest),
    };
    let made = match way {
        Way::Told => told(visit, &inquiry, with)?,
        Way::Fact => fact(visit, &inquiry, with)?,
        Way::Desk => match desk(visit, &inquiry, with)? {
            Desk::Answers(made) => made,
            Desk::Changed(said) => return Ok(said),
        },
    };
    send(visit, &inquiry, made, again).await?;
    sent(visit, &inquiry, way, with).await
}

/// What an answer consists of: the way, what it is given with, and the text for the asker.
type Made = (Way, String, String);

/// Who asked must still be there to be answered, and wait.
fn may_be_answered(inquiry: &Inquiry, again: bool) -> Result<(), UserError> {
    if !inquiry.has_asker {
        return Err(UserError::new("inquiry-no-asker").with("number", inquiry.number));
    }
    if again && inquiry.state == InquiryState::Answered { Ok(()) } else { must_wait(inquiry) }
}

async fn send(visit: &Visit<'_>, inquiry: &Inquiry, made: Made, again: bool) -> Result<(), StoreError> {
    let (way, with, body) = made;
    let words = visit.office.desk.words();
    let args = [("number", &*inquiry.number.to_string()), ("question", &quoted(&inquiry.question))];
    let text = format!("{}\n\n{body}", words.text(inquiry.language, "inquiry-answer", &args));
    let answer = NewAnswer { way, with, text, again };
    visit.office.store.answer_inquiry(&visit.act(inquiry.number), inquiry.number, &answer, visit.utc()).await
}

/// What staff are told of an answer that was sent.
async fn sent(visit: &Visit<'_>, inquiry: &Inquiry, way: Way, with: &str) -> anyhow::Result<Said> {
    let number = inquiry.number.to_string();
    let mut parts = vec![visit.text("inquiry-sent", &[("number", &number)])];
    if way == Way::Told && written_in(visit, with, inquiry.language) != inquiry.language {
        let id = format!("inquiry-untranslated-{}", inquiry.language.tag());
        parts.push(visit.text(&id, &[("number", &number)]));
    }
    if inquiry.gone {
        parts.push(visit.text("inquiry-gone", &[]));
    }
    let others = alike::others(inquiry, &visit.office.store.waiting_inquiries().await?);
    let said = Said::new(parts.join("\n\n"));
    if others.is_empty() {
        return Ok(said);
    }
    let label = visit.text("inquiry-button-alike", &[("numbers", &numbers(&others))]);
    Ok(said.with(vec![(label, format!("/answer {number} alike"))]))
}

fn told(visit: &Visit<'_>, inquiry: &Inquiry, text: &str) -> Result<Made, UserError> {
    if text.chars().count() > LETTERS {
        return Err(UserError::new("inquiry-answer-long").with("most", LETTERS));
    }
    let body = with_its_language(visit, text.to_owned(), written_in(visit, text, inquiry.language), inquiry.language);
    Ok((Way::Told, text.to_owned(), body))
}

/// A fact as the desk answers with it: through the line, in the asker's language.
fn fact(visit: &Visit<'_>, inquiry: &Inquiry, id: &str) -> Result<Made, UserError> {
    let desk = &visit.office.desk;
    let snapshot = desk.snapshot();
    let Found { kind, id, .. } = reference::find(&snapshot.catalogue, id)?;
    let cannot = || UserError::new("inquiry-fact-not-shown").with("fact", &id);
    let target = Target::of(kind, &id).ok_or_else(cannot)?;
    let intent = target.intent(&snapshot.catalogue).ok_or_else(cannot)?;
    let language = inquiry.language;
    let text = target.wording(&snapshot.catalogue, desk.words(), language).unwrap_or_default();
    let question = Question { text, language: Some(language), now: visit.now };
    let reply = show(&snapshot, desk.words(), intent, &question, &Session::default()).reply;
    // Another value may be preferred for its date: then it is not this fact that would be sent.
    let cites = reply.facts.iter().any(|cited| cited.id == id || cited.id.starts_with(&format!("{id}.")));
    if reply.status != Status::Answered || !cites {
        return Err(cannot());
    }
    Ok((Way::Fact, format!("{} {id}", kind.word()), plain(&reply)))
}

/// What the desk has to say now.
enum Desk {
    /// An answer.
    Answers(Made),
    /// Another answer than the one that was looked at: it is shown instead of sent.
    Changed(Said),
}

/// What the desk answers to the question now; `seen` names the answer that was offered, if one was.
fn desk(visit: &Visit<'_>, inquiry: &Inquiry, seen: &str) -> Result<Desk, UserError> {
    let number = inquiry.number;
    let (reply, key) = asked_again(&visit.office.desk, inquiry, visit.now);
    if reply.status != Status::Answered {
        return Err(UserError::new("inquiry-desk-silent").with("number", number));
    }
    if !seen.is_empty() && seen != key {
        let text = visit.text("inquiry-desk-changed", &[("number", &number.to_string())]);
        let button = (visit.text("inquiry-button-send", &[]), format!("/answer {number} desk {key}"));
        return Ok(Desk::Changed(Said::new(format!("{text}\n\n{}", plain(&reply))).with(vec![button])));
    }
    Ok(Desk::Answers((Way::Desk, key, plain(&reply))))
}

/// Answers all that ask the same in the way this one was answered, each in its own language.
async fn to_the_alike(visit: &Visit<'_>, inquiry: &Inquiry) -> anyhow::Result<Said> {
    let steps = visit.office.store.inquiry_steps(inquiry.number).await?;
    let last = steps.iter().rev().find_map(|step| Some((Way::from_word(&step.what)?, step.text.as_str())));
    let (way, with) = last.ok_or_else(|| UserError::new("inquiry-not-answered").with("number", inquiry.number))?;
    let waiting = visit.office.store.waiting_inquiries().await?;
    let (mut done, mut left) = (Vec::new(), Vec::new());
    for other in waiting.iter().filter(|other| other.number != inquiry.number && alike::are_alike(inquiry, other)) {
        let made = may_be_answered(other, false).and_then(|()| match way {
            Way::Told => told(visit, other, with),
            Way::Fact => fact(visit, other, with),
            Way::Desk => match desk(visit, other, "")? {
                Desk::Answers(made) => Ok(made),
                Desk::Changed(_) => Err(UserError::new("inquiry-desk-silent").with("number", other.number)),
            },
        });
        match made {
            Ok(made) => match send(visit, other, made, false).await {
                Ok(()) => done.push(other.number),
                // Somebody else was faster, or the asker took it back.
                Err(StoreError::NoSuchRow) => left.push(other.number),
                Err(error) => return Err(error.into()),
            },
            Err(_) => left.push(other.number),
        }
    }
    if done.is_empty() && left.is_empty() {
        return Ok(Said::new(visit.text("inquiry-none-alike", &[("number", &inquiry.number.to_string())])));
    }
    let mut parts = Vec::new();
    for (id, of) in [("inquiry-sent-alike", &done), ("inquiry-left-alike", &left)] {
        if !of.is_empty() {
            parts.push(visit.text(id, &[("numbers", &numbers(of))]));
        }
    }
    Ok(Said::new(parts.join("\n\n")))
}

/// The language staff wrote in; the likeliest where a text such as "401 ha" could be in any.
pub(super) fn written_in(visit: &Visit<'_>, text: &str, likeliest: Language) -> Language {
    let question = Question { text: text.to_owned(), language: None, now: visit.now };
    let before = Session { language: Some(likeliest), ..Session::default() };
    understand(&visit.office.desk.snapshot().lexicon, &question, &before).language
}

/// A text of the staff, with the plain word that it is in the other language, when it is.
pub(super) fn with_its_language(visit: &Visit<'_>, text: String, written: Language, reads: Language) -> String {
    match written == reads {
        true => text,
        false => {
            format!("{text}\n\n{}", visit.office.desk.words().text(reads, "inquiry-other-language", &[]))
        }
    }
}
