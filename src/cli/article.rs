//! `article`: what a news text tells, as proposed facts set against the store. Nothing is written.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;

use anyhow::Context;
use chrono::NaiveDate;
use clap::Args;
use serde_json::{Value, json};

use super::json_lines::local_now;
use super::open;
use super::process::Usage;
use crate::article::{self, Article, Proposal, Reading};
use crate::config::StoreSettings;
use crate::desk::Desk;
use crate::language::Language;

/// Arguments of `article`.
#[derive(Args, Debug)]
pub struct ReadArticle {
    /// The text, or - for standard input.
    file: PathBuf,
    /// Language of the text; without it its letters decide. The proposals are shown in it too.
    #[arg(long, value_name = "vi|en")]
    lang: Option<Language>,
    /// Id of the source the text is.
    #[arg(long, value_name = "ID")]
    source: Option<String>,
    /// Day of publication; without it the text's dateline says, else it is today.
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<NaiveDate>,
    /// Write a JSON object a line: the proposals, then the figures left over.
    #[arg(long)]
    json: bool,
}

/// Longer texts are no articles.
const MOST_BYTES: u64 = 4 << 20;

impl ReadArticle {
    /// Reads the article and prints what it tells.
    pub async fn run(&self, store: &StoreSettings) -> anyhow::Result<()> {
        let text = self.text()?;
        let desk = open::desk(store).await?;
        let snapshot = desk.snapshot();
        if let Some(id) = self.source.as_ref().filter(|id| snapshot.catalogue.sources.get(id).is_none()) {
            return Err(Usage(format!("article: the store has no source {id:?}")).into());
        }
        let article = Article {
            text,
            language: self.lang,
            published: self.date,
            today: local_now().date_naive(),
            source: self.source.clone(),
        };
        let reading = article::read(&snapshot, &article);
        let mut out = std::io::stdout().lock();
        match self.json {
            true => lines(&reading).iter().try_for_each(|line| writeln!(out, "{line}"))?,
            false => write!(out, "{}", shown(&desk, &reading))?,
        }
        Ok(())
    }

    fn text(&self) -> anyhow::Result<String> {
        let mut bytes = Vec::new();
        if self.file.as_os_str() == "-" {
            std::io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes).context("standard input")?;
        } else {
            let file =
                std::fs::File::open(&self.file).with_context(|| format!("cannot open {}", self.file.display()))?;
            let name = || format!("cannot read {}", self.file.display());
            file.take(MOST_BYTES + 1).read_to_end(&mut bytes).with_context(name)?;
        }
        anyhow::ensure!(bytes.len() as u64 <= MOST_BYTES, "the text is longer than {} MB", MOST_BYTES >> 20);
        let text = String::from_utf8(bytes).context("the text is not UTF-8")?;
        anyhow::ensure!(!text.trim().is_empty(), "the text is empty");
        Ok(text)
    }
}

/// A JSON object for each proposal and each figure left over, in the order of the text.
fn lines(reading: &Reading) -> Vec<Value> {
    let proposals = reading.proposals.iter().map(|proposal| {
        let mut line = json!({ "type": "proposal", "said": said(reading, &proposal.words) });
        extend(&mut line, proposal);
        line["sentence_text"] = said(reading, &proposal.sentence);
        line["lacks"] = json!(proposal.lacks());
        line["record"] = json!(record(proposal));
        line
    });
    let left = reading.left.iter().map(|left| {
        let mut line = json!({ "type": "left-over", "said": said(reading, &left.words) });
        extend(&mut line, left);
        line["sentence_text"] = said(reading, &left.sentence);
        line
    });
    proposals.chain(left).collect()
}

fn record(proposal: &Proposal) -> Value {
    let attribute = || {
        let (zone, attribute, value) = proposal.attribute_value()?;
        Some(json!({ "zone": zone, "attribute": attribute, "value": value }))
    };
    proposal.record().map(|record| json!(record)).or_else(attribute).unwrap_or(Value::Null)
}

fn said(reading: &Reading, span: &std::ops::Range<usize>) -> Value {
    json!(reading.text.get(span.clone()).unwrap_or_default())
}

fn extend(line: &mut Value, with: &impl serde::Serialize) {
    if let (Value::Object(line), Value::Object(more)) = (line, json!(with)) {
        line.extend(more);
    }
}

fn shown(desk: &Desk, reading: &Reading) -> String {
    let shown = article::show(desk.words(), &desk.snapshot().catalogue, reading, reading.language);
    let mut text = format!("{}\n", shown.head.join("\n"));
    for (number, lines) in shown.proposals.iter().enumerate() {
        text.push_str(&format!("\n{}. {}\n", number + 1, lines.join("\n   ")));
    }
    if let Some((head, left)) = shown.left.split_first() {
        text.push_str(&format!("\n{head}\n"));
        left.iter().for_each(|line| text.push_str(&format!("- {line}\n")));
    }
    text
}
