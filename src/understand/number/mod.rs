//! Finds the numbers in a question: digits, words, money, areas, percentages, with how they bound.
//!
//! `"KCN nào rộng hơn 1.000 ha?"` gives one mention: 1000, hectare, over. Vietnamese and English mix freely; the
//! text's language only decides what `4.082` is (4082 in Vietnamese, 4.082 in English).
//!
//! Reading order: [`words`] cuts the text, [`digits`] reads written figures, [`vi`] and [`en`] read words up to 999,
//! [`scale`] reads `nghìn`, `million`, `rưỡi`, [`unit`] what is counted, [`bound`] the words around it, and
//! [`range`] lets `10–20 tỷ đồng` share its scale and unit. To add a unit or a bound, add a line to its table.

pub mod bound;
mod digits;
mod en;
mod range;
mod scale;
pub mod unit;
mod unit_names;
mod vi;
pub mod words;

pub use bound::Bound;
pub use unit::Unit;

use crate::language::Language;
use rust_decimal::Decimal;
use scale::Figure;
use std::ops::Range;
use words::{Kind, Word};

/// A number someone typed.
#[derive(Clone, PartialEq, Debug)]
pub struct NumberMention {
    /// The bytes of the text it was read from, sign, scale and unit included, bound words not.
    pub span: Range<usize>,
    /// The value with its scale: `1,2 nghìn tỷ` is 1200000000000. A percentage is the figure before the sign.
    pub value: Decimal,
    /// What is counted or measured.
    pub unit: Option<Unit>,
    /// How the words around it bound it.
    pub bound: Option<Bound>,
    /// `third`, `thứ ba`: a place in an order.
    pub ordinal: bool,
}

/// Every number in `text`, left to right, not overlapping.
pub fn numbers(text: &str, lang: Language) -> Vec<NumberMention> {
    let words = words::words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match scan(&words, at, lang) {
            Some(number) => {
                at = number.end;
                found.push(number);
            }
            None => at = digits::skip(&words, at),
        }
    }
    bound::attach(&words, &mut found);
    range::share(&words, &mut found);
    found.into_iter().map(|number| number.mention(&words)).collect()
}

/// A whole number below 1000 in words or up to four digits, as periods need it: `3`, `ba`, `three`.
pub(super) fn count(words: &[Word], at: usize) -> Option<(u32, usize)> {
    let word = words.get(at)?;
    match word.kind {
        Kind::Digits if word.folded.len() <= 4 => Some((word.integer()?, at + 1)),
        Kind::Letters => vi::group(words, at).or_else(|| en::group(words, at)),
        _ => None,
    }
}

/// An ordinal in English words or digits: `third`, `twenty-fifth`, `3rd`.
pub(super) fn ordinal_en(words: &[Word], at: usize) -> Option<(u32, usize)> {
    en::ordinal(words, at)
}

/// Whether a scale word (`nghìn`, `million`) stands at `at`.
pub(super) fn scales(words: &[Word], at: usize) -> bool {
    scale::read(words, at, None).1 > at
}

/// A number while it is being read: positions are word indexes.
#[derive(Clone, Debug)]
struct Number {
    start: usize,
    end: usize,
    value: Decimal,
    /// What the last scale word multiplied by; 1 without one.
    scale: Decimal,
    unit: Option<Unit>,
    bound: Option<Bound>,
    ordinal: bool,
}

impl Number {
    fn mention(self, words: &[Word]) -> NumberMention {
        let span = words[self.start].span.start..words[self.end - 1].span.end;
        NumberMention { span, value: self.value.normalize(), unit: self.unit, bound: self.bound, ordinal: self.ordinal }
    }
}

/// The number that starts at word `at`, if one does.
fn scan(words: &[Word], at: usize, lang: Language) -> Option<Number> {
    ordinal(words, at).or_else(|| quantity(words, at, lang))
}

fn ordinal(words: &[Word], at: usize) -> Option<Number> {
    let (value, end) = en::ordinal(words, at).or_else(|| vi::ordinal(words, at))?;
    let one = Decimal::ONE;
    Some(Number { start: at, end, value: value.into(), scale: one, unit: None, bound: None, ordinal: true })
}

/// `[sign] [currency] amount [unit]`.
fn quantity(words: &[Word], at: usize, lang: Language) -> Option<Number> {
    let (negative, unsigned) = sign(words, at);
    let currency = unit::before(words, unsigned);
    let start = currency.map_or(unsigned, |(_, next)| next);
    let amount = amount(words, start, lang, currency.is_some())?;
    let (mut value, mut end) = (amount.value, amount.end);
    let mut unit = currency.map(|(unit, _)| unit);
    let after = unit::after(words, end, amount.written);
    if let Some((after, next)) = after.filter(|&(after, _)| unit.is_none_or(|_| after.is_money())) {
        // A bare `$` says less than the name behind it: `$20 Canadian dollars`.
        unit = Some(unit.filter(|&before| before != Unit::Usd).unwrap_or(after));
        end = next;
    }
    if let Some((cents, next)) = unit.filter(|u| u.is_money()).and_then(|_| unit::cents(words, end, value)) {
        value = value.checked_add(cents)?;
        end = next;
    }
    if !amount.written && amount.single && unit.is_none() && !stands_for_number(words, start, end, lang) {
        return None;
    }
    let value = if negative { -value } else { value };
    Some(Number { start: at, end, value, scale: amount.scale, unit, bound: None, ordinal: false })
}

/// Whether there is a minus, and where the number after it begins.
fn sign(words: &[Word], at: usize) -> (bool, usize) {
    let Some(word) = words.get(at) else { return (false, at) };
    let dash = matches!(word.folded.as_str(), "-" | "−")
        && match words.get(at + 1) {
            Some(next) if next.glued => !word.glued,
            Some(_) => at == 0,
            None => false,
        };
    if dash || word.is_one_of(&["âm", "minus", "negative"]) && !word.is_exactly("am") {
        (true, at + 1)
    } else {
        (false, at)
    }
}

/// A value with its scales, before its unit is known.
struct Amount {
    value: Decimal,
    scale: Decimal,
    end: usize,
    /// Written in digits.
    written: bool,
    /// One word without scale: it may be something else than a number.
    single: bool,
}

/// `12,5 tỷ`, `ba mươi mốt`, `3 triệu 200 nghìn`, `two and a half million`.
fn amount(words: &[Word], at: usize, lang: Language, after_currency: bool) -> Option<Amount> {
    let (first, mut end, written) = figure(words, at, lang, after_currency)?;
    let (mut scale, next) = scale::read(words, end, written.then_some(Figure { value: first, money: after_currency }));
    let single = !written && end == at + 1 && next == end;
    let mut value = first.checked_mul(scale)?;
    end = next;
    if let Some((part, next)) = scale::half(words, end, scale) {
        value = value.checked_add(part)?;
        end = next;
        if scale == Decimal::ONE {
            let (more, next) = scale::read(words, end, None);
            (value, scale, end) = (value.checked_mul(more)?, more, next);
        }
    }
    while let Some(sum) = addend(words, end, (value, scale), written, lang) {
        (value, scale, end) = sum;
    }
    Some(Amount { value, scale, end, written, single })
}

/// A figure in digits or, in words, a group below a thousand.
fn figure(words: &[Word], at: usize, lang: Language, after_currency: bool) -> Option<(Decimal, usize, bool)> {
    if let Some((value, end)) = digits::read(words, at, lang, after_currency) {
        return Some((value, end, true));
    }
    if let Some((value, end)) = scale::part_of_scale(words, at) {
        return Some((value, end, true));
    }
    let (group, end) = match lang {
        Language::Vi => vi::group(words, at).or_else(|| en::group(words, at)),
        Language::En => en::group(words, at).or_else(|| vi::group(words, at)),
    }?;
    let (fraction, end) = scale::decimals(words, end).unwrap_or((Decimal::ZERO, end));
    Some((Decimal::from(group) + fraction, end, false))
}

/// The sum with what follows: `3 triệu` and `200 nghìn`; in words also `một nghìn` and `hai trăm`, which a larger scale
/// multiplies together (`một nghìn hai trăm tỷ`).
fn addend(
    words: &[Word],
    at: usize,
    (value, scale): (Decimal, Decimal),
    written: bool,
    lang: Language,
) -> Option<(Decimal, Decimal, usize)> {
    if scale < Decimal::ONE_HUNDRED {
        return None;
    }
    let at = if words.get(at)?.is("and") { at + 1 } else { at };
    let (part, end, in_digits) = figure(words, at, lang, false)?;
    let (smaller, end) = scale::read(words, end, in_digits.then_some(Figure { value: part, money: false }));
    let in_words = !written && !in_digits && scale >= Decimal::ONE_THOUSAND;
    if smaller < scale && (smaller > Decimal::ONE || in_words && part < Decimal::ONE_THOUSAND) {
        return Some((value.checked_add(part.checked_mul(smaller)?)?, smaller, end));
    }
    let together = in_words && smaller > value && part < scale;
    together.then_some(())?;
    Some((value.checked_add(part)?.checked_mul(smaller)?, smaller, end))
}

/// Whether a lone number word really is a number and not part of something else (`Hai Phong`, `which one`).
fn stands_for_number(words: &[Word], start: usize, end: usize, lang: Language) -> bool {
    let alone = start == 0 && words[end..].iter().all(|word| word.kind == Kind::Sign);
    alone || vi::surely_number(words, start) || lang == Language::En && en::surely_number(words, start)
}
