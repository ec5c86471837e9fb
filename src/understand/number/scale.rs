//! What multiplies a figure: `nghìn`, `tỷ`, `million`, `k`, `bn`, and what adds a part of it: `rưỡi`, `and a half`.
//!
//! `1,2 nghìn tỷ` reads both scale words: 1.2 × 10³ × 10⁹.

use super::words::{Kind, Word, longest, phrase};
use rust_decimal::Decimal;

/// Scale words in full, either language.
const SCALES: &[(&str, u64)] = &[
    ("chục", 10),
    ("trăm", 100),
    ("nghìn", 1_000),
    ("ngàn", 1_000),
    ("vạn", 10_000),
    ("triệu", 1_000_000),
    ("tr", 1_000_000),
    ("tỷ", 1_000_000_000),
    ("tỉ", 1_000_000_000),
    ("hundred", 100),
    ("thousand", 1_000),
    ("thousands", 1_000),
    ("lakh", 100_000),
    ("lakhs", 100_000),
    ("lac", 100_000),
    ("lkh", 100_000),
    ("lkhs", 100_000),
    ("million", 1_000_000),
    ("millions", 1_000_000),
    ("mn", 1_000_000),
    ("mln", 1_000_000),
    ("mil", 1_000_000),
    ("crore", 10_000_000),
    ("crores", 10_000_000),
    ("cr", 10_000_000),
    ("billion", 1_000_000_000),
    ("billions", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("bln", 1_000_000_000),
    ("bil", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
    ("trn", 1_000_000_000_000),
    ("dozen", 12),
    ("dozens", 12),
];

/// The scale words from `at` multiplied together (1 when there are none), at most three. `figure` is the value before
/// them when it was written in digits: only then do the letters `k`, `M`, `B` count.
pub fn read(words: &[Word], at: usize, figure: Option<Figure>) -> (Decimal, usize) {
    if let Some(letter) = figure.and_then(|figure| letter(words, at, figure)) {
        return letter;
    }
    let (mut scale, mut end) = (Decimal::ONE, at);
    while let Some((next, factor)) = longest(words, end, SCALES) {
        // `nghìn trăm` is no number: the hundred begins the next one.
        let next_number = factor == 100 && scale > Decimal::ONE;
        let Some(product) = scale.checked_mul(factor.into()).filter(|_| !next_number && next <= at + 3) else { break };
        (scale, end) = (product, next);
    }
    (scale, end)
}

/// A figure in digits that a scale may follow.
#[derive(Clone, Copy)]
pub struct Figure {
    /// Its value.
    pub value: Decimal,
    /// A currency stood before it.
    pub money: bool,
}

/// Whether the letters glued at `at` are a scale: the `k` of `100k`, the `bn` of `12.5bn`.
pub fn glued(words: &[Word], at: usize, value: Decimal) -> bool {
    letter(words, at, Figure { value, money: true }).is_some() || longest(words, at, SCALES).is_some()
}

/// One-letter scales. A small `m` is metres but for money (`$3m`, `3m USD`); `G` only after decimals (`5G` is a
/// network).
fn letter(words: &[Word], at: usize, figure: Figure) -> Option<(Decimal, usize)> {
    let word = words.get(at)?;
    let money_behind = || words.get(at + 1).is_some_and(|next| next.is_one_of(&["usd", "vnd", "dollars", "us"]));
    let factor: u64 = match word.folded.as_str() {
        "k" => 1_000,
        "m" if word.capital || word.glued && (figure.money || money_behind()) => 1_000_000,
        "b" if word.capital || word.glued => 1_000_000_000,
        "g" if word.glued && !figure.value.is_integer() => 1_000_000_000,
        _ => return None,
    };
    Some((factor.into(), at + 1))
}

/// Half or a quarter more of the last scale: `2 tỷ rưỡi`, `two and a half`, `3 million and a quarter`.
pub fn half(words: &[Word], at: usize, scale: Decimal) -> Option<(Decimal, usize)> {
    const PARTS: &[(&str, i64)] = &[("and a half", 50), ("and half", 50), ("and a quarter", 25)];
    if scale > Decimal::ONE
        && let Some(end) = phrase(words, at, "rưỡi")
    {
        return Some((scale.checked_mul(Decimal::new(5, 1))?, end));
    }
    let (end, hundredths) = longest(words, at, PARTS)?;
    let own_scale = scale > Decimal::ONE && longest(words, end, SCALES).is_some();
    (!own_scale).then_some((scale.checked_mul(Decimal::new(hundredths, 2))?, end))
}

/// `half a million`, `nửa triệu`, `a quarter million`: a part with its scale behind it.
pub fn part_of_scale(words: &[Word], at: usize) -> Option<(Decimal, usize)> {
    const PARTS: &[(&str, i64)] =
        &[("half a", 50), ("half", 50), ("nửa", 50), ("a quarter", 25), ("quarter", 25), ("a quarter of a", 25)];
    let (end, hundredths) = longest(words, at, PARTS)?;
    longest(words, end, SCALES)?;
    Some((Decimal::new(hundredths, 2), end))
}

/// Decimals in words: the `phẩy 23` of `hai phẩy 23`, the `point two` of `two point two`.
pub fn decimals(words: &[Word], at: usize) -> Option<(Decimal, usize)> {
    words.get(at)?.is_one_of(&["phẩy", "point"]).then_some(())?;
    if let Some(digits) = words.get(at + 1).filter(|word| word.kind == Kind::Digits) {
        return Some((Decimal::from_str_exact(&format!("0.{}", digits.folded)).ok()?, at + 2));
    }
    let (value, end) = super::vi::group(words, at + 1).or_else(|| super::en::group(words, at + 1))?;
    Some((Decimal::from_str_exact(&format!("0.{value}")).ok()?, end))
}
