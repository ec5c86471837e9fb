//! Rendering: every part of an answer becomes a paragraph of one language.

use fluent::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

use super::bundle::Bundles;
use super::{attach, date};
use crate::compose::{Answer, Arg, Part};
use crate::facts::model::{Bilingual, Qualifier};
use crate::facts::unit::{Form, Unit};
use crate::language::Language;
use crate::reply::{Paragraph, Reply};

/// The reply for an answer.
pub fn render(words: &Bundles, answer: &Answer, language: Language) -> Reply {
    let paragraph =
        |part: &Part| Paragraph { style: part.style, text: text(words, language, part), link: part.link.clone() };
    Reply {
        status: answer.status,
        language,
        paragraphs: answer.parts.iter().map(paragraph).collect(),
        facts: answer.facts.clone(),
        suggestions: answer.suggestions.iter().map(|part| begun(&text(words, language, part))).collect(),
        attachments: answer.attachments.iter().map(|one| attach::attachment(words, language, one)).collect(),
    }
}

/// A question begins with a capital, also where a measure's name stands first in it.
fn begun(question: &str) -> String {
    let mut letters = question.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A message with its arguments.
pub(super) fn text(words: &Bundles, language: Language, part: &Part) -> String {
    let mut args = FluentArgs::new();
    for (name, arg) in &part.args {
        let value = match arg {
            Arg::Count(count) => FluentValue::from(*count),
            other => FluentValue::from(show(words, language, other)),
        };
        args.set(*name, value);
    }
    words.format(language, &part.message, &args)
}

/// An argument as the language writes it.
pub fn show(words: &Bundles, language: Language, arg: &Arg) -> String {
    match arg {
        Arg::Words(both) => both.get(language).to_owned(),
        Arg::Noun(both) => noun(both, language),
        Arg::Verbatim(text) => text.clone(),
        Arg::Amount { low, high, unit, qualifier } => amount(words, language, (*low, *high), unit, *qualifier),
        Arg::Number(number) => {
            words.locale(language).map_or_else(|| number.to_string(), |locale| locale.numbers.plain(*number))
        }
        Arg::Date(date) => date::fact_date(words, language, *date),
        Arg::When(when) => date::when(words, language, *when),
        Arg::Count(count) => count.to_string(),
        Arg::List(items) => {
            let shown: Vec<String> = items.iter().map(|item| show(words, language, item)).collect();
            shown.join(", ")
        }
        Arg::Message(id) => words.text(language, id, &[]),
        Arg::Phrase(part) => text(words, language, part),
        Arg::Opening(arg) => capital(&show(words, language, arg)),
    }
}

/// "năm 2024" → "Năm 2024".
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A name inside a sentence: "Cumulative registered FDI" → "cumulative registered FDI".
fn noun(both: &Bilingual, language: Language) -> String {
    let name = both.get(language);
    let mut letters = name.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(name.chars().skip(1)).collect()
        }
        _ => name.to_owned(),
    }
}

fn amount(
    words: &Bundles,
    language: Language,
    (low, high): (Decimal, Decimal),
    unit: &Unit,
    qualifier: Option<Qualifier>,
) -> String {
    let Some(locale) = words.locale(language) else { return high.to_string() };
    let number = |value: Decimal| match unit.form {
        Form::Usd | Form::Vnd | Form::Compact => locale.numbers.compact(value),
        Form::Percent | Form::Rank | Form::Plain => locale.numbers.plain(value),
    };
    let shown = if low == high {
        number(high)
    } else {
        words.text(language, "range", &[("low", &number(low)), ("high", &number(high))])
    };
    let with_unit = words.text(language, unit.message, &[("number", &shown)]);
    qualified(words, language, qualifier, with_unit)
}

/// "nearly 5": a value with the word its source puts before it.
pub(super) fn qualified(words: &Bundles, language: Language, qualifier: Option<Qualifier>, value: String) -> String {
    let id = match qualifier {
        None => return value,
        Some(Qualifier::About) => "qualifier-about",
        Some(Qualifier::Over) => "qualifier-over",
        Some(Qualifier::Nearly) => "qualifier-nearly",
        Some(Qualifier::UpTo) => "qualifier-up-to",
        Some(Qualifier::Expected) => "qualifier-expected",
        Some(Qualifier::Reportedly) => "qualifier-reportedly",
    };
    words.text(language, id, &[("value", &value)])
}
