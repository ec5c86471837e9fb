//! `ask "…"` answers one question; `ask --json` answers JSON lines.

use anyhow::bail;
use chrono::Utc;
use clap::Args;
use serde_json::{Value, json};

use super::json_lines::{self, Request, instant, local_now};
use super::open;
use crate::desk::Desk;
use crate::language::Language;
use crate::question::Question;
use crate::reply::Reply;
use crate::store::DatabaseUrl;

/// Arguments of `ask`.
#[derive(Args, Debug)]
pub struct Ask {
    /// The question.
    question: Vec<String>,
    /// Read requests as JSON lines from standard input, write replies as JSON lines.
    #[arg(long)]
    json: bool,
    /// Language to answer in when the question does not show one.
    #[arg(long, value_name = "vi|en")]
    lang: Option<Language>,
    /// Count "last year", "next month" from this instant or date instead of the clock.
    #[arg(long, value_name = "DATE")]
    now: Option<String>,
    /// Also show how the question was read, what else it could have meant, and why that lost.
    #[arg(long)]
    why: bool,
}

impl Ask {
    /// Answers.
    pub async fn run(&self, url: &DatabaseUrl) -> anyhow::Result<()> {
        if self.json == !self.question.is_empty() {
            bail!("ask: give a question, or --json to read questions from standard input");
        }
        let store = open::store(url, Utc::now()).await?;
        let desk = open::desk(&store).await?;
        if self.json { serve(&desk) } else { self.once(&desk) }
    }

    fn once(&self, desk: &Desk) -> anyhow::Result<()> {
        let now = self.now.as_deref().map(instant).transpose().map_err(anyhow::Error::msg)?;
        let question = Question {
            text: self.question.join(" "),
            language: self.lang,
            now: now.unwrap_or_else(local_now),
        };
        let asked = desk.asked(&question, None);
        super::chat::print(&asked.reply, super::chat::coloured());
        if self.why {
            print!("{}", super::parse::explain(&asked.utterance));
        }
        Ok(())
    }
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
