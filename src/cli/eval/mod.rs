//! `eval FILE`: asks a file of questions and shows how they come out, or which answers changed.

mod report;

use std::collections::{BTreeMap, HashSet};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use chrono::{DateTime, FixedOffset};
use clap::Args;
use serde::Serialize;

use super::json_lines::{instant, local_now};
use super::{import, open, process};
use crate::config::StoreSettings;
use crate::desk::Desk;
use crate::facts::Catalogue;
use crate::facts::files::Located;
use crate::golden::change::{self, Answer, Changes, changes};
use crate::golden::question::stem;
use crate::golden::{self, Fall, Floor, Golden, Outcome, Score};
use crate::language::Language;

/// Arguments of `eval`.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub struct Eval {
    /// Files of questions with what a right answer must hold, as JSON lines.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// End with exit code 1 when fewer are right than this file says; see tests/golden/floor.json.
    #[arg(long, value_name = "FILE")]
    floor: Option<PathBuf>,
    /// Show only answers that differ: from those kept by --save, or once this folder of facts is imported.
    #[arg(long, value_name = "ANSWERS|FOLDER")]
    diff: Option<PathBuf>,
    /// Keep the answers in this file, for a later --diff.
    #[arg(long, value_name = "ANSWERS")]
    save: Option<PathBuf>,
    /// Write one JSON object instead of a report.
    #[arg(long)]
    json: bool,
    /// Language of the report.
    #[arg(long, value_name = "vi|en", default_value = "en")]
    lang: Language,
    /// What questions that name no time themselves count "last year" from, instead of the clock.
    #[arg(long, value_name = "DATE", value_parser = instant)]
    now: Option<DateTime<FixedOffset>>,
}

const EXAMPLES: &str = "A question is one line; everything but id and text may be left out:
  {\"id\": \"7\", \"group\": \"figure/en\", \"lang\": \"en\", \"now\": \"2026-11-22\", \"text\": \"FDI in total?\",
   \"expect\": {\"values_any\": [50300000000], \"as_of_any\": [\"2025-10\"]}}
A conversation has \"turns\": [{\"text\": …, \"expect\": …}, …] in place of text.

A right answer holds all that is expected:
  status                          answered (when left out), ambiguous, unknown, or a list of these
  fact_ids_any, _all, _only       facts it cites
  values_any                      a value it cites and says; rel_tol, text_rel_tol, value_in_text
  unit, as_of_any, source, lang   of the facts, and of the reply
  must_contain_any, must_contain_all, must_not_contain

Examples:
  investor-desk eval questions.jsonl
  investor-desk eval questions.jsonl --diff facts-new/        before importing facts
  investor-desk eval questions.jsonl --save before.jsonl      and after a change:
  investor-desk eval questions.jsonl --diff before.jsonl
  investor-desk eval tests/golden/*.jsonl --floor tests/golden/floor.json";

/// One file of questions and how it came out.
#[derive(Serialize)]
struct Asked {
    file: String,
    #[serde(flatten)]
    score: Score,
    #[serde(skip_serializing_if = "Option::is_none")]
    falls: Option<Vec<Fall>>,
}

/// Everything a run found.
#[derive(Serialize)]
struct Report {
    files: Vec<Asked>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Changes>,
    /// The changes are those an import would make.
    #[serde(skip)]
    ahead: bool,
}

/// What the answers are compared with.
enum Other {
    Kept(Vec<Answer>),
    Facts(Vec<Located>),
}

impl Eval {
    /// Asks, judges, compares; an error when a floor is broken.
    pub async fn run(&self, store: &StoreSettings) -> anyhow::Result<()> {
        // Everything that can be wrong with what was given is found before the store is opened.
        let files = self.questions()?;
        let floors = self.floor.as_deref().map(|path| floors(path, &files)).transpose()?;
        let other = self.diff.as_deref().map(other).transpose()?;
        let published = open::published(store).await?;

        let questions: Vec<&Golden> = files.iter().flat_map(|(_, questions)| questions).collect();
        let now = self.now.unwrap_or_else(local_now);
        let ahead = matches!(other, Some(Other::Facts(_)));
        let (desk, before) = match other {
            None => (desk(published)?, None),
            Some(Other::Kept(answers)) => (desk(published)?, Some(answers)),
            Some(Other::Facts(facts)) => {
                let today = ask(&desk(published.clone())?, &questions, now)?;
                (desk(open::with_imported(published, facts))?, Some(answers(&today)))
            }
        };
        let outcomes = ask(&desk, &questions, now)?;
        let answers = answers(&outcomes);
        let changes = before.map(|before| changes(&questions, &before, &answers));
        let report = Report { files: scores(&files, &outcomes, floors.as_ref()), changes, ahead };
        self.write(&desk, &report)?;
        if let Some(path) = &self.save {
            let lines = answers.iter().map(|answer| Ok(serde_json::to_string(answer)? + "\n"));
            let lines: String = lines.collect::<anyhow::Result<_>>()?;
            std::fs::write(path, lines).with_context(|| format!("cannot write {}", path.display()))?;
        }
        match report.files.iter().flat_map(|file| &file.falls).flatten().count() {
            0 => Ok(()),
            _ => bail!("the floor is broken"),
        }
    }

    /// The questions of every file; an id may stand in one of them only.
    fn questions(&self) -> anyhow::Result<Vec<(String, Vec<Golden>)>> {
        let mut files: Vec<(String, Vec<Golden>)> = Vec::new();
        for path in &self.files {
            if self.save.as_ref() == Some(path) {
                return Err(process::Usage(format!("eval: --save would overwrite {}", path.display())).into());
            }
            let file = path.display().to_string();
            let questions = golden::read(&file, &text(path)?)?;
            let earlier: HashSet<&str> = files.iter().flat_map(|(_, all)| all).map(|one| one.id.as_str()).collect();
            if let Some(twice) = questions.iter().find(|question| earlier.contains(question.id.as_str())) {
                bail!("{file}: the id {:?} was given in an earlier file already", twice.id);
            }
            files.push((file, questions));
        }
        Ok(files)
    }

    fn write(&self, desk: &Desk, report: &Report) -> anyhow::Result<()> {
        let mut out = std::io::stdout().lock();
        if self.json {
            writeln!(out, "{}", serde_json::to_string(report)?)?;
        } else {
            write!(out, "{}", report::text(desk.words(), self.lang, report))?;
        }
        Ok(out.flush()?)
    }
}

fn text(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The floors in a file; each of the question files needs one.
fn floors(path: &Path, files: &[(String, Vec<Golden>)]) -> anyhow::Result<BTreeMap<String, Floor>> {
    let told = || format!("{} holds no floors", path.display());
    let floors: BTreeMap<String, Floor> = serde_json::from_str(&text(path)?).with_context(told)?;
    match files.iter().map(|(file, _)| stem(file)).find(|stem| !floors.contains_key(*stem)) {
        Some(missing) => bail!("{} has no floor for {missing:?}", path.display()),
        None => Ok(floors),
    }
}

/// A folder is read as facts, anything else as answers that were kept.
fn other(path: &Path) -> anyhow::Result<Other> {
    if path.is_dir() {
        return Ok(Other::Facts(import::sound_facts(path, "nothing was asked")?));
    }
    Ok(Other::Kept(change::read(&path.display().to_string(), &text(path)?)?))
}

fn desk(facts: Vec<Located>) -> anyhow::Result<Desk> {
    Desk::new(Catalogue::build(facts.into_iter().map(|one| (one.id, one.record))))
}

/// What came of each question.
fn ask(desk: &Desk, questions: &[&Golden], now: DateTime<FixedOffset>) -> anyhow::Result<Vec<Vec<Outcome>>> {
    let asked = questions.iter().map(|question| {
        let asked = process::guarded(|| golden::ask(desk, question, now));
        asked.with_context(|| format!("a bug answering question {:?}", question.id))
    });
    asked.collect()
}

fn answers(outcomes: &[Vec<Outcome>]) -> Vec<Answer> {
    outcomes.iter().flatten().map(Answer::from).collect()
}

fn scores(
    files: &[(String, Vec<Golden>)],
    outcomes: &[Vec<Outcome>],
    floors: Option<&BTreeMap<String, Floor>>,
) -> Vec<Asked> {
    let mut outcomes = outcomes.iter();
    let mut all = Vec::new();
    for (file, questions) in files {
        let mut score = Score::default();
        questions.iter().zip(outcomes.by_ref()).for_each(|(question, outcomes)| score.add(question, outcomes));
        let falls = floors.and_then(|floors| floors.get(stem(file))).map(|floor| floor.falls(&score));
        all.push(Asked { file: file.clone(), score, falls });
    }
    all
}
