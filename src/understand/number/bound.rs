//! The words around a number that bound it: `hơn 500 ha`, `at least $1.42`, `100 người trở lên`.

use super::Number;
use super::words::{Kind, Word, phrase};

/// How the words around a number bound it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Bound {
    /// More than it.
    Over,
    /// Less than it.
    Under,
    /// It or more.
    AtLeast,
    /// It or less.
    AtMost,
    /// Near it.
    About,
    /// It and nothing else.
    Exactly,
}

/// Words before the number.
const BEFORE: &[(&str, Bound)] = &[
    ("hơn", Bound::Over),
    ("trên", Bound::Over),
    ("lớn hơn", Bound::Over),
    ("nhiều hơn", Bound::Over),
    ("cao hơn", Bound::Over),
    ("rộng hơn", Bound::Over),
    ("vượt", Bound::Over),
    ("vượt quá", Bound::Over),
    ("over", Bound::Over),
    ("above", Bound::Over),
    ("more than", Bound::Over),
    ("greater than", Bound::Over),
    ("larger than", Bound::Over),
    ("bigger than", Bound::Over),
    ("higher than", Bound::Over),
    ("exceeding", Bound::Over),
    ("in excess of", Bound::Over),
    (">", Bound::Over),
    ("dưới", Bound::Under),
    ("ít hơn", Bound::Under),
    ("nhỏ hơn", Bound::Under),
    ("thấp hơn", Bound::Under),
    ("kém", Bound::Under),
    ("chưa đến", Bound::Under),
    ("chưa tới", Bound::Under),
    ("chưa đầy", Bound::Under),
    ("không tới", Bound::Under),
    ("không đến", Bound::Under),
    ("under", Bound::Under),
    ("below", Bound::Under),
    ("less than", Bound::Under),
    ("fewer than", Bound::Under),
    ("smaller than", Bound::Under),
    ("lower than", Bound::Under),
    ("<", Bound::Under),
    ("ít nhất", Bound::AtLeast),
    ("tối thiểu", Bound::AtLeast),
    ("không dưới", Bound::AtLeast),
    ("không ít hơn", Bound::AtLeast),
    ("không kém", Bound::AtLeast),
    ("at least", Bound::AtLeast),
    ("no less than", Bound::AtLeast),
    ("not less than", Bound::AtLeast),
    ("no fewer than", Bound::AtLeast),
    ("minimum", Bound::AtLeast),
    ("> =", Bound::AtLeast),
    ("≥", Bound::AtLeast),
    ("tối đa", Bound::AtMost),
    ("nhiều nhất", Bound::AtMost),
    ("không quá", Bound::AtMost),
    ("không hơn", Bound::AtMost),
    ("không vượt quá", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("no more than", Bound::AtMost),
    ("not more than", Bound::AtMost),
    ("maximum", Bound::AtMost),
    ("< =", Bound::AtMost),
    ("≤", Bound::AtMost),
    ("khoảng", Bound::About),
    ("tầm", Bound::About),
    ("tầm khoảng", Bound::About),
    ("chừng", Bound::About),
    ("cỡ", Bound::About),
    ("xấp xỉ", Bound::About),
    ("gần", Bound::About),
    ("ước", Bound::About),
    ("about", Bound::About),
    ("around", Bound::About),
    ("approximately", Bound::About),
    ("approx", Bound::About),
    ("roughly", Bound::About),
    ("nearly", Bound::About),
    ("almost", Bound::About),
    ("some", Bound::About),
    ("~", Bound::About),
    ("≈", Bound::About),
    ("đúng", Bound::Exactly),
    ("chính xác", Bound::Exactly),
    ("exactly", Bound::Exactly),
    ("precisely", Bound::Exactly),
];

/// Words behind the number.
const AFTER: &[(&str, Bound)] = &[
    ("trở lên", Bound::AtLeast),
    ("or more", Bound::AtLeast),
    ("or above", Bound::AtLeast),
    ("or over", Bound::AtLeast),
    ("and above", Bound::AtLeast),
    ("+", Bound::AtLeast),
    ("trở xuống", Bound::AtMost),
    ("đổ lại", Bound::AtMost),
    ("or less", Bound::AtMost),
    ("or below", Bound::AtMost),
    ("or fewer", Bound::AtMost),
];

/// Gives every number the bound its neighbours state; the longest words win (`không hơn` over `hơn`).
pub(super) fn attach(words: &[Word], numbers: &mut [Number]) {
    for number in numbers {
        number.bound = behind(words, number.end).or_else(|| ahead(words, number.start));
    }
}

fn ahead(words: &[Word], start: usize) -> Option<Bound> {
    let ends_here = |text: &str| {
        let length = text.split(' ').count();
        let at = start.checked_sub(length)?;
        (phrase(words, at, text) == Some(start)).then_some(length)
    };
    let matches = BEFORE.iter().filter_map(|&(text, bound)| Some((ends_here(text)?, bound)));
    matches.max_by_key(|&(length, _)| length).map(|(_, bound)| bound)
}

fn behind(words: &[Word], end: usize) -> Option<Bound> {
    let plus_continues = |next: usize| words.get(next).is_some_and(|word| word.kind == Kind::Digits);
    let found = AFTER.iter().find_map(|&(text, bound)| Some((phrase(words, end, text)?, text, bound)));
    found.filter(|&(next, text, _)| text != "+" || !plus_continues(next)).map(|(_, _, bound)| bound)
}
