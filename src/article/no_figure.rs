//! Numbers of a text that are no figures: codes, telephones, ages, addresses, years.
//!
//! `"Quyết định số 1689/QĐ-TTg"`, `"call +84 225 3747 123"`, `"58 tuổi"` → none of these is proposed.

use rust_decimal::Decimal;

use super::figures::Figure;
use super::vocabulary::Vocabulary;
use crate::understand::number::NumberMention;
use crate::understand::text::Text;

/// Where a contact begins: numbers behind it are telephones and addresses.
pub(super) fn contact(words: &Vocabulary, text: &Text) -> Option<usize> {
    let at = |at: &usize| words.marks.at(text, *at).iter().any(|hit| hit.name == "contact");
    (0..text.tokens.len()).find(at)
}

/// Codes, telephones, ages, addresses, years, names of things, places in an order: numbers that are no figures.
pub(super) fn is_no_figure(words: &Vocabulary, text: &Text, mention: &NumberMention, figure: &Figure) -> bool {
    let source = text.as_str();
    let said = source.get(mention.span.clone()).unwrap_or_default();
    let digits = said.contains(|c: char| c.is_ascii_digit());
    if figure.class == "rank" {
        return false;
    }
    // "Hai Phong", "một khu công nghiệp", "one of": a small number in words is a figure with a noun only.
    let single = mention.value == Decimal::ONE && !digits;
    let wordy = !digits && (figure.class == "bare" || figure.class == "times" && mention.value < Decimal::TWO);
    if mention.ordinal || single || wordy {
        return true;
    }
    let marks = |at: usize, name: &str| words.marks.at(text, at).iter().any(|hit| hit.name == name);
    if marks(figure.tokens.end, "age")
        || (0..2).any(|back| figure.tokens.end > back && marks(figure.tokens.end - back, "age"))
    {
        return true;
    }
    if figure.class != "bare" {
        return is_glued(source, mention) && mention.unit.is_none();
    }
    let numbered = figure.tokens.start.checked_sub(1).is_some_and(|before| {
        words.marks.before(text, before + 1).is_some_and(|hit| hit.name == "numbered") || marks(before, "numbered")
    });
    let whole = mention.value.is_integer() && said.chars().all(|c| c.is_ascii_digit());
    let year = whole && (Decimal::from(1900)..Decimal::from(2100)).contains(&mention.value);
    let phone = said.starts_with('0') && said.len() >= 4;
    numbered || year || phone || is_glued(source, mention) || is_address(words, text, figure)
}

/// "512/BC-BQL", "ISO14001", "8h30", "14:05", "+84": written into something longer.
fn is_glued(source: &str, mention: &NumberMention) -> bool {
    let before = source.get(..mention.span.start).and_then(|text| text.chars().next_back());
    let mut after = source.get(mention.span.end..).unwrap_or_default().chars();
    let (next, second) = (after.next(), after.next());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '+' | ':' | '#' | '_' | '@'))
        || before == Some('-')
            && source.get(..mention.span.start.saturating_sub(1)).is_some_and(|text| letter(text.chars().next_back()))
        || letter(next)
        || matches!(next, Some('/' | '-' | ':')) && letter(second)
}

/// "15 Hoang Dieu Street".
fn is_address(words: &Vocabulary, text: &Text, figure: &Figure) -> bool {
    let end = figure.tokens.end;
    let capital =
        text.tokens.get(end).is_some_and(|_| text.words(end..end + 1).chars().next().is_some_and(char::is_uppercase));
    capital && (end..end + 5).any(|at| words.marks.at(text, at).iter().any(|hit| hit.name == "address"))
}
