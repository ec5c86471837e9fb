//! Lists too long for one message: a page of buttons, and ‹ 2/5 › to turn it.

use super::super::buttons::{Button, Row, button};
use super::here::Here;

/// Buttons on a page.
const PER_PAGE: usize = 8;
/// Letters on a button; a phone shows about half of it.
const LETTERS: usize = 60;

/// One page of a list, `columns` buttons in a row.
pub(super) fn page(items: Vec<(String, Button)>, at: u16, columns: usize, turn: impl Fn(u16) -> Button) -> Vec<Row> {
    let pages = items.len().div_ceil(PER_PAGE).max(1);
    let at = usize::from(at).min(pages - 1);
    let shown = items.into_iter().skip(at * PER_PAGE).take(PER_PAGE);
    let shown: Row = shown.map(|(text, of)| button(shortened(&text), of)).collect();
    let mut rows: Vec<Row> = shown.chunks(columns.max(1)).map(<[_]>::to_vec).collect();
    if pages > 1 {
        rows.push(turning(at, pages, turn));
    }
    rows
}

/// ‹ 2/5 ›: the first page follows the last.
pub(super) fn turning(at: usize, pages: usize, turn: impl Fn(u16) -> Button) -> Row {
    let to = |page: usize| turn(u16::try_from(page % pages).unwrap_or(0));
    vec![button("‹", to(at + pages - 1)), button(format!("{}/{pages}", at + 1), to(at)), button("›", to(at + 1))]
}

/// The way back to the topics.
pub(super) fn back(here: &Here) -> Row {
    vec![button(here.text("telegram-button-menu"), Button::Menu)]
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= LETTERS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LETTERS - 1).collect();
    format!("{}…", cut.trim_end())
}
