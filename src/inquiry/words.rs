//! How moments, questions and whole answers are written to staff and askers.
//!
//! `moment` writes "Wednesday, 25 November 2026, 17:00" and "thứ Tư, ngày 25 tháng 11 năm 2026, 17:00".

use chrono::{DateTime, Datelike, Utc, Weekday};
use chrono_tz::Asia::Ho_Chi_Minh;

use crate::curation::describe::short;
use crate::facts::model::FactDate;
use crate::language::Language;
use crate::localize::Bundles;
use crate::localize::date::fact_date;
use crate::reply::Reply;

/// Letters of a question shown in a line.
const LETTERS: usize = 300;

/// A moment of the office's time with its day of the week.
pub(super) fn moment(words: &Bundles, language: Language, at: DateTime<Utc>) -> String {
    let here = at.with_timezone(&Ho_Chi_Minh);
    let weekday = match here.weekday() {
        Weekday::Mon => "mon",
        Weekday::Tue => "tue",
        Weekday::Wed => "wed",
        Weekday::Thu => "thu",
        Weekday::Fri => "fri",
        Weekday::Sat => "sat",
        Weekday::Sun => "sun",
    };
    let date = fact_date(words, language, FactDate::day(here.date_naive()));
    let args = [("weekday", weekday), ("date", &date), ("time", &here.format("%H:%M").to_string())];
    words.text(language, "inquiry-moment", &args)
}

/// A question in one line, cut where it is long.
pub(super) fn quoted(question: &str) -> String {
    let line = question.split_whitespace().collect::<Vec<_>>().join(" ");
    short(&line, LETTERS)
}

/// An answer of the desk as plain text, each address under what it belongs to.
pub(super) fn plain(reply: &Reply) -> String {
    let mut text = String::new();
    for paragraph in &reply.paragraphs {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&paragraph.text);
        if let Some(link) = &paragraph.link {
            text.push_str(&format!("\n{link}"));
        }
    }
    text
}

/// The numbers of inquiries as a list: "5, 7".
pub(super) fn numbers(of: &[i64]) -> String {
    of.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}
