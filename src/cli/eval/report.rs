//! What `eval` found, as people read it: the wrong answers, then a table; or the answers that changed.

use std::fmt::Write;

use rust_decimal::Decimal;

use super::{Asked, Report};
use crate::golden::change::{Change, Changes};
use crate::golden::score::{Failure, Row};
use crate::language::Language;
use crate::localize::Bundles;

/// The whole report.
pub fn text(words: &Bundles, language: Language, report: &Report) -> String {
    let told = Told { words, language };
    let mut text = String::new();
    if let Some(changes) = &report.changes {
        text += &told.changes(changes, report.ahead);
    }
    for asked in &report.files {
        if report.changes.is_none() {
            asked.score.failures.iter().for_each(|failure| text += &told.failure(failure));
            text += &told.table(asked);
        }
        text += &told.summary(asked);
    }
    text
}

/// Messages of one language.
struct Told<'w> {
    words: &'w Bundles,
    language: Language,
}

impl Told<'_> {
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.words.text(self.language, id, args)
    }

    fn owned(&self, (id, args): (&str, Vec<(&str, String)>)) -> String {
        let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.say(id, &args)
    }

    fn failure(&self, failure: &Failure) -> String {
        let mut text = format!("{} [{}] {}\n", failure.id, failure.group, one_line(&failure.text));
        for fault in &failure.faults {
            text += &format!("    {}\n", self.owned(fault.message()));
        }
        text + &format!("    {}\n", self.say("eval-got", &[("answer", &beginning(&failure.reply.answer_text))]))
    }

    fn table(&self, asked: &Asked) -> String {
        let headings = ["group", "right", "of", "percent", "wrong", "answered", "refused", "precision", "recall"];
        let heading = |name| self.say(&format!("eval-column-{name}"), &[]);
        let mut rows = vec![headings.map(heading).to_vec()];
        rows.extend(asked.score.tree().iter().map(|(group, row)| self.row(group, row)));
        for (language, row) in &asked.score.languages {
            rows.push(self.row(&self.say("eval-language", &[("language", language.tag())]), row));
        }
        rows.push(self.row(&self.say("eval-all", &[]), &asked.score.all));
        format!("{}{}\n", aligned(&rows), self.say("eval-legend", &[]))
    }

    fn row(&self, name: &str, row: &Row) -> Vec<String> {
        let of_hundred = |(part, of)| self.percent(part, of);
        vec![
            name.to_owned(),
            row.right.to_string(),
            row.of.to_string(),
            of_hundred((row.right, row.of)),
            row.wrong.to_string(),
            row.answered.to_string(),
            row.abstention.falsely.to_string(),
            of_hundred(row.abstention.precision()),
            of_hundred(row.abstention.recall()),
        ]
    }

    /// Percent with one place after the point, as the language writes it; a dash of nothing.
    fn percent(&self, part: usize, of: usize) -> String {
        let percent = Decimal::from(part * 100).checked_div(Decimal::from(of));
        percent.map_or_else(|| "–".to_owned(), |percent| self.number(percent.round_dp(1)))
    }

    fn number(&self, number: Decimal) -> String {
        let locale = self.words.locale(self.language);
        locale.map_or_else(|| number.to_string(), |locale| locale.numbers.plain(number))
    }

    fn summary(&self, asked: &Asked) -> String {
        let all = &asked.score.all;
        let hundred = |part: f64| Decimal::try_from(part * 100.0).unwrap_or_default().round_dp(1);
        let (low, high) = all.interval().unwrap_or((0.0, 1.0));
        let mut text = self.say(
            "eval-summary",
            &[
                ("file", &asked.file),
                ("right", &all.right.to_string()),
                ("of", &all.of.to_string()),
                ("percent", &self.percent(all.right, all.of)),
                ("low", &self.number(hundred(low))),
                ("high", &self.number(hundred(high))),
                ("wrong", &all.wrong.to_string()),
                ("answered", &all.answered.to_string()),
                ("refused", &all.abstention.falsely.to_string()),
            ],
        );
        text.push('\n');
        if asked.score.unjudged > 0 {
            text += &format!("{}\n", self.say("eval-unjudged", &[("count", &asked.score.unjudged.to_string())]));
        }
        for fall in asked.falls.iter().flatten() {
            text += &format!("{}\n", self.owned(fall.message()));
        }
        text
    }

    fn changes(&self, changes: &Changes, ahead: bool) -> String {
        let mut text: String = changes.changed.iter().map(|change| self.change(change)).collect();
        let (changed, of) = (changes.changed.len().to_string(), changes.compared.to_string());
        let id = if ahead { "eval-would-change" } else { "eval-changed" };
        let mut line = |said: String| {
            text += &said;
            text.push('\n');
        };
        line(self.say(id, &[("changed", &changed), ("of", &of)]));
        for (id, of) in [("eval-only-now", &changes.added), ("eval-only-before", &changes.gone)] {
            if !of.is_empty() {
                line(self.say(id, &[("count", &of.len().to_string())]));
            }
        }
        text
    }

    fn change(&self, change: &Change) -> String {
        let mut text = format!("{} {}\n", change.id, one_line(&change.text));
        let mut noted = |id: &str, old: &str, new: &str| {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "    {}", self.say(id, &[("old", old), ("new", new)]));
        };
        let (old, new) = (&change.old, &change.new);
        if old.status != new.status {
            noted("eval-change-status", old.status.word(), new.status.word());
        }
        if old.lang != new.lang {
            noted("eval-change-language", old.lang.tag(), new.lang.tag());
        }
        match change.right {
            Some((true, false)) => noted("eval-change-worse", "", ""),
            Some((false, true)) => noted("eval-change-better", "", ""),
            _ => {}
        }
        let (gone, come) = change.lines();
        if gone.is_empty() && come.is_empty() {
            let ids = |facts: &[crate::reply::CitedFact]| {
                facts.iter().map(|fact| fact.id.as_str()).collect::<Vec<_>>().join(", ")
            };
            noted("eval-change-facts", &ids(&old.facts), &ids(&new.facts));
        }
        gone.iter().for_each(|line| text += &format!("  − {line}\n"));
        come.iter().for_each(|line| text += &format!("  + {line}\n"));
        text
    }
}

/// The first line of an answer, with those after it while they only announce what follows.
fn beginning(answer: &str) -> String {
    let announced = answer.lines().take_while(|line| line.ends_with(':')).count();
    answer.lines().take(announced + 1).collect::<Vec<_>>().join(" ")
}

/// A question on one line, however it was typed.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Columns under each other: the first to the left, the others to the right.
fn aligned(rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or_default()
    };
    let mut text = String::new();
    for row in rows {
        for (column, cell) in row.iter().enumerate() {
            let gap = " ".repeat(width(column) - cell.chars().count());
            text += &if column == 0 { format!("{cell}{gap}") } else { format!("  {gap}{cell}") };
        }
        text.push('\n');
    }
    text
}
