//! `ask "…"` answers one question; `ask --json` answers JSON lines.

use std::io::Write;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use clap::Args;
use serde_json::{Value, json};

use super::files::Files;
use super::json_lines::{self, Request, instant, local_now};
use super::{open, process};
use crate::config::StoreSettings;
use crate::desk::Desk;
use crate::language::Language;
use crate::question::Question;
use crate::reply::Reply;

/// Arguments of `ask`.
#[derive(Args, Debug)]
pub struct Ask {
    /// The question.
    question: Vec<String>,
    /// Read requests as JSON lines from standard input, write replies as JSON lines.
    #[arg(long)]
    json: bool,
    /// Language to answer in when the question does not show one.
    #[arg(long, value_name = "vi|en", conflicts_with = "json")]
    lang: Option<Language>,
    /// Count "last year", "next month" from this instant or date instead of the clock.
    #[arg(long, value_name = "DATE", value_parser = instant, conflicts_with = "json")]
    now: Option<DateTime<FixedOffset>>,
    /// Answer with what was published on that day, or at that instant.
    #[arg(long, value_name = "DATE", value_parser = moment)]
    as_of: Option<DateTime<FixedOffset>>,
    /// Also show how the question was read, what else it could have meant, and why that lost.
    #[arg(long, conflicts_with = "json")]
    why: bool,
    #[command(flatten)]
    files: Files,
}

impl Ask {
    /// Answers.
    pub async fn run(&self, store: &StoreSettings) -> anyhow::Result<()> {
        let text = process::words("ask", "a question", self.json, &self.question)?;
        self.files.check()?;
        let desk = match self.as_of {
            None => open::desk(store).await?,
            Some(moment) => open::desk_at(store, moment).await?,
        };
        match text {
            None => serve(&desk),
            Some(text) => self.once(&desk, text),
        }
    }

    fn once(&self, desk: &Desk, text: String) -> anyhow::Result<()> {
        let question = Question { text, language: self.lang, now: self.now.or(self.as_of).unwrap_or_else(local_now) };
        let asked = desk.asked(&question, None);
        let mut out = std::io::stdout().lock();
        super::chat::write(&mut out, &asked.reply, super::chat::coloured())?;
        if self.why {
            for utterance in &asked.utterances {
                write!(out, "{}", super::parse::explain(utterance))?;
            }
        }
        drop(out);
        self.files.write(desk.words(), &asked.reply)
    }
}

/// An instant, or the last moment of a day.
fn moment(text: &str) -> Result<DateTime<FixedOffset>, String> {
    let moment = instant(text)?;
    let end = NaiveTime::from_hms_opt(23, 59, 59).filter(|_| text.parse::<NaiveDate>().is_ok());
    Ok(end.and_then(|end| moment.with_time(end).single()).unwrap_or(moment))
}

fn serve(desk: &Desk) -> anyhow::Result<()> {
    json_lines::serve(
        |request: &Request| request.id.clone(),
        |request| {
            let question = request.question()?;
            let session = request.context.as_ref().and_then(|context| context.session.as_deref());
            Ok(reply_json(&desk.asked(&question, session).reply))
        },
    )
}

/// A reply as the protocol has it.
pub fn reply_json(reply: &Reply) -> Value {
    json!({
        "status": reply.status,
        "answer_text": reply.text(),
        "lang": reply.language,
        "facts": reply.facts,
    })
}
