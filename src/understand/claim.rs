//! What a yes-or-no question claims: "Is Korea the largest?", "KCN Tràng Duệ rộng hơn 500 ha à?"
//!
//! The answer still leads with the fact; the claim only lets it say yes or no first.

use rust_decimal::Decimal;

use super::number;
use super::sentence::Sentence;
use super::words::Cue;
use crate::language::Language;

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// The one number named.
    pub number: Option<Decimal>,
    /// It is an amount of money, or a count of things; neither when nothing was said.
    pub of: Option<Of>,
    /// "Over", "larger than" is true, "under" false: of the number, or of the first name against the second.
    pub more: Option<bool>,
    /// The partner or entity claimed to lead, by id.
    pub first: Vec<String>,
    /// Ids of organisations and partners named beside the subject, any of which is claimed.
    pub named: Vec<String>,
}

/// What a claimed number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Money.
    Money,
    /// Things.
    Things,
}

impl Of {
    fn counting(unit: number::Unit) -> Option<Of> {
        match unit {
            money if money.is_money() => Some(Of::Money),
            things if things.is_count() => Some(Of::Things),
            _ => None,
        }
    }
}

/// Cues that ask for more than yes or no.
const OPEN: &[Cue] =
    &[Cue::HowMany, Cue::When, Cue::Where, Cue::Who, Cue::Which, Cue::What, Cue::Why, Cue::How, Cue::Define];

/// The claim of a yes-or-no question.
pub fn claim(sentence: &Sentence) -> Option<Claim> {
    let tagged = sentence.asks(Cue::YesNo) && ends_with_tag(sentence);
    let open = sentence.asks_any(OPEN);
    if !tagged && (open || !opens_with_verb(sentence)) {
        return None;
    }
    let more = match (sentence.asks(Cue::Over), sentence.asks(Cue::Under)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    };
    let number = match sentence.numbers.as_slice() {
        [(_, only)] if !only.ordinal => Some(only),
        _ => None,
    };
    let of = number.and_then(|number| number.unit).and_then(Of::counting);
    Some(Claim {
        number: number.map(|number| number.value),
        of,
        more,
        first: leading(sentence),
        named: named(sentence),
    })
}

/// "…, right?", "… đúng không", "… à": the tag stands at the end or opens the sentence.
fn ends_with_tag(sentence: &Sentence) -> bool {
    let last = sentence.units.len().saturating_sub(3);
    sentence
        .units
        .iter()
        .enumerate()
        // The "ha" of "150 ha" is a unit.
        .filter(|(at, _)| !sentence.is_amount(*at))
        .any(|(at, unit)| unit.gives(Cue::YesNo) && (at >= last || at <= 1 || !unit.is_vague()))
}

/// English puts the verb first; Vietnamese ends with "không" or "chưa".
fn opens_with_verb(sentence: &Sentence) -> bool {
    let text = &sentence.text;
    let count = sentence.text.tokens.len();
    match sentence.language {
        Language::En => {
            let verbs =
                ["is", "are", "was", "were", "does", "do", "did", "has", "have", "will", "isn", "aren", "doesn"];
            let opens = |at: usize| {
                at == 0 || after_comma(sentence, at) || ["so", "and", "hi", "but", "hello"].contains(&text.word(at - 1))
            };
            let asked_of_us = |at: usize| ["you", "i", "we"].contains(&text.word(at + 1));
            (0..count).any(|at| verbs.contains(&text.word(at)) && opens(at) && !asked_of_us(at))
        }
        Language::Vi => {
            let particles = ["a", "vay", "nhi", "the", "ha", "ad", "em", "anh", "chi", "ban"];
            let last = (0..count).rev().find(|at| !particles.contains(&text.word(*at)));
            last.is_some_and(|at| ["khong", "ko", "chua", "hong"].contains(&text.word(at)))
        }
    }
}

fn after_comma(sentence: &Sentence, at: usize) -> bool {
    let tokens = &sentence.text.tokens;
    let (Some(before), Some(this)) = (at.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(at)) else {
        return false;
    };
    sentence.text.as_str().get(before.span.end..this.span.start).is_some_and(|gap| gap.contains(','))
}

/// Who is said to be the largest: the name before "the largest", "lớn nhất".
fn leading(sentence: &Sentence) -> Vec<String> {
    let order = |at: &usize| sentence.units[*at].gives(Cue::Highest) || sentence.units[*at].gives(Cue::Lowest);
    let Some(cue) = (0..sentence.units.len()).find(order) else { return Vec::new() };
    let before = |at: usize| at < cue && links(sentence, at + 1..cue);
    if let Some((_, partner)) = sentence.partners().into_iter().find(|(at, _)| before(*at)) {
        return vec![partner];
    }
    sentence.entities().into_iter().find(|(at, _)| before(*at)).map(|(_, ids)| ids).unwrap_or_default()
}

/// "Korea THE largest", "Hàn Quốc LÀ nhà đầu tư lớn nhất" – not "the Korean largest investor".
fn links(sentence: &Sentence, mut between: std::ops::Range<usize>) -> bool {
    let links = ["the", "la", "phai", "co", "dang", "dung"];
    between.any(|at| sentence.units[at].folded.iter().any(|word| links.contains(&word.as_str())))
}

fn named(sentence: &Sentence) -> Vec<String> {
    let entities = sentence.entities().into_iter().flat_map(|(_, ids)| ids);
    entities.chain(sentence.partners().into_iter().map(|(_, id)| id)).collect()
}
