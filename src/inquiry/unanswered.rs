//! What was asked in vain by nobody in particular: texts of the question log, alike ones together.
//!
//! Nothing in the log says who asked. A text is shown only when it was asked on two days or [`OFTEN`] times – one asked
//! once may be about its asker – and never when a telephone number or an address for mail stands in it. What the desk can
//! answer by now is left out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

use crate::ask::ask_in;
use crate::question::Question;
use crate::reply::Status;
use crate::staff::Visit;
use crate::store::UnansweredText;
use crate::understand::Session;

use super::alike::words_of;
use super::words::quoted;

/// Days the log goes back.
pub(super) const DAYS: u64 = 30;
/// How often a text was asked on one day to be shown.
const OFTEN: i64 = 3;
/// Digits in a row that may be a telephone number.
const TELEPHONE: usize = 8;

/// A text several people, or one person often, asked in vain.
struct Group {
    text: String,
    days: BTreeSet<NaiveDate>,
    count: i64,
}

/// The texts asked most in vain in the last [`DAYS`] days as a paragraph; nothing when there are none.
pub(super) async fn listed(visit: &Visit<'_>, most: usize) -> anyhow::Result<Option<String>> {
    since(visit, most, DAYS).await
}

/// The same for the last days.
pub(super) async fn since(visit: &Visit<'_>, most: usize, days: u64) -> anyhow::Result<Option<String>> {
    let today = visit.now.date_naive();
    let from = today.checked_sub_days(Days::new(days.saturating_sub(1))).unwrap_or(today);
    let rows = visit.office.store.unanswered_texts(from).await?;
    let open = groups(rows).into_iter().filter(|group| !is_answered(visit, &group.text)).take(most);
    let line = |group: Group| {
        let [count, days] = [group.count, group.days.len() as i64].map(|number| number.to_string());
        visit.text("inquiry-unanswered-line", &[("text", &quoted(&group.text)), ("count", &count), ("days", &days)])
    };
    let lines: Vec<String> = open.map(line).collect();
    Ok((!lines.is_empty()).then(|| format!("{}\n{}", visit.text("inquiry-unanswered", &[]), lines.join("\n"))))
}

/// Alike texts together, those asked most first.
fn groups(rows: Vec<UnansweredText>) -> Vec<Group> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for row in rows {
        let words = words_of(&row.text);
        if words.is_empty() || may_name_somebody(&row.text) {
            continue;
        }
        let empty = || Group { text: row.text.clone(), days: BTreeSet::new(), count: 0 };
        let group = groups.entry(words).or_insert_with(empty);
        group.days.insert(row.day);
        group.count += row.count;
    }
    let mut groups: Vec<Group> =
        groups.into_values().filter(|group| group.days.len() > 1 || group.count >= OFTEN).collect();
    groups.sort_by_key(|group| std::cmp::Reverse((group.count, group.days.len())));
    groups
}

fn may_name_somebody(text: &str) -> bool {
    let mut row = 0;
    let mut telephone = false;
    for c in text.chars() {
        match c {
            '0'..='9' => row += 1,
            ' ' | '.' | '-' | '(' | ')' | '+' => {}
            _ => row = 0,
        }
        telephone |= row >= TELEPHONE;
    }
    telephone || text.contains('@')
}

fn is_answered(visit: &Visit<'_>, text: &str) -> bool {
    let question = Question { text: text.to_owned(), language: None, now: visit.now };
    let desk = &visit.office.desk;
    ask_in(&desk.snapshot(), desk.words(), &question, &Session::default(), None).reply.status != Status::Unknown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn row(text: &str, day: u32, count: i64) -> UnansweredText {
        let day = NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        UnansweredText { text: text.to_owned(), language: Language::En.tag().to_owned(), day, count }
    }

    #[test]
    fn alike_texts_are_one_and_what_may_be_about_its_asker_is_none() {
        let rows = vec![
            row("Giá thuê kho lạnh?", 1, 1),
            row("gia thue kho lanh", 2, 1),
            row("price of a cold store", 2, 2),
            row("schools for my three children", 3, 3),
            row("call me: +84 912 345 678", 1, 5),
            row("write to lan@example.com", 1, 5),
        ];
        let found: Vec<(String, i64)> = groups(rows).into_iter().map(|group| (group.text, group.count)).collect();
        assert_eq!(found, [("schools for my three children".to_owned(), 3), ("Giá thuê kho lạnh?".to_owned(), 2)]);
    }
}
