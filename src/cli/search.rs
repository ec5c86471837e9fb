//! `search`: the text search the topics use, over topics or over documents of your own.

use anyhow::Context;
use clap::Args;
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::{json_lines, open, process};
use crate::config::StoreSettings;
use crate::facts::Catalogue;
use crate::search::{Document, Index};

/// Arguments of `search`.
#[derive(Args, Debug)]
pub struct Search {
    /// The words to look for.
    words: Vec<String>,
    /// Read requests {id, text} as JSON lines from standard input.
    #[arg(long)]
    json: bool,
    /// Search these documents, JSON lines of {para_id, title?, text}, instead of the topics.
    #[arg(long, value_name = "FILE")]
    docs: Option<PathBuf>,
    /// How many hits to give.
    #[arg(short, default_value_t = 10)]
    k: usize,
}

#[derive(Deserialize)]
struct Page {
    para_id: String,
    #[serde(default)]
    title: String,
    text: String,
}

#[derive(Deserialize)]
struct Request {
    id: String,
    text: String,
}

impl Search {
    /// Searches.
    pub async fn run(&self, store: &StoreSettings) -> anyhow::Result<()> {
        let text = process::words("search", "words to look for", self.json, &self.words)?;
        let index = match &self.docs {
            Some(path) => of_file(path)?,
            None => of_topics(&open::desk(store).await?.snapshot().catalogue),
        };
        let Some(text) = text else {
            return json_lines::serve(
                |request: &Request| request.id.clone(),
                |request| Ok(json!({"hits": self.hits(&index, &request.text)})),
            );
        };
        let mut out = std::io::stdout().lock();
        for hit in index.search(&text, self.k) {
            writeln!(out, "{:8.3}  {}", hit.score, index.id(hit.doc))?;
        }
        Ok(())
    }

    fn hits(&self, index: &Index, text: &str) -> Vec<Value> {
        let hits = index.search(text, self.k);
        hits.iter().map(|hit| json!({"para_id": index.id(hit.doc), "score": hit.score})).collect()
    }
}

fn of_file(path: &Path) -> anyhow::Result<Index> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut pages = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let page: Page =
            serde_json::from_str(line).with_context(|| format!("{} line {}", path.display(), number + 1))?;
        pages.push(page);
    }
    Ok(Index::build(pages.iter().map(|page| Document { id: &page.para_id, title: &page.title, text: &page.text })))
}

/// Both languages of every topic in one document.
fn of_topics(catalogue: &Catalogue) -> Index {
    let texts: Vec<(String, String, String)> = catalogue
        .topics
        .iter()
        .map(|topic| {
            let title = format!("{}. {}", topic.title.en, topic.title.vi);
            (topic.id.clone(), title, format!("{} {}", topic.statement.en, topic.statement.vi))
        })
        .collect();
    Index::build(texts.iter().map(|(id, title, text)| Document { id, title, text }))
}
