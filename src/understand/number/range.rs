//! Two numbers that share what stands behind the second: `10–20 tỷ đồng`, `26,5 hay 30 tỷ USD`, `between 10 and 20 ha`.

use super::words::{Kind, Word};
use super::{Bound, Number};
use rust_decimal::Decimal;

/// Lets the first of two joined numbers take scale and unit from the second, and marks both ends of a range.
pub(super) fn share(words: &[Word], numbers: &mut [Number]) {
    for pair in 1..numbers.len() {
        let (head, tail) = numbers.split_at_mut(pair);
        let (Some(first), Some(second)) = (head.last_mut(), tail.first_mut()) else { continue };
        let Some(join) = join(words, first, second) else { continue };
        take(first, second);
        if join == Join::Range && first.unit.is_some() && first.unit == second.unit && first.value <= second.value {
            first.bound = Some(Bound::AtLeast);
            second.bound = Some(Bound::AtMost);
        }
    }
}

#[derive(PartialEq)]
enum Join {
    /// `10–20`, `từ 10 đến 20`, `between 10 and 20`.
    Range,
    /// `10 or 20`: either.
    Either,
}

/// How the two hang together, if they do.
fn join(words: &[Word], first: &Number, second: &Number) -> Option<Join> {
    if first.ordinal || second.ordinal || second.start != first.end + 1 {
        return None;
    }
    let word = &words[first.end];
    let opened_by = |openers: &[&str]| first.start > 0 && words[first.start - 1].is_one_of(openers);
    let dash = word.kind == Kind::Sign && matches!(word.folded.as_str(), "-" | "–" | "—" | "~");
    if dash
        || word.is_one_of(&["đến", "tới", "to"])
        || word.is_one_of(&["và", "and"]) && opened_by(&["giữa", "between"])
    {
        return Some(Join::Range);
    }
    let decimals = !first.value.is_integer() && word.is_one_of(&["và", "and"]);
    (decimals || word.is_one_of(&["hay", "hoặc", "or"])).then_some(Join::Either)
}

/// `10–20 tỷ`: 10 alone means 10 tỷ, unless it already is the larger or could be a year.
fn take(first: &mut Number, second: &Number) {
    let year = first.value >= Decimal::from(1900) && first.value < Decimal::from(2100) && second.scale > Decimal::ONE;
    if first.unit.is_none() && !year {
        first.unit = second.unit;
    }
    let bare = first.scale == Decimal::ONE && second.scale > Decimal::ONE;
    if bare
        && !year
        && first.unit == second.unit
        && first.value < second.value
        && let Some(value) = first.value.checked_mul(second.scale)
    {
        first.value = value;
        first.scale = second.scale;
    }
}
