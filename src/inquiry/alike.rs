//! Which inquiries are one question: the same words whatever their marks and signs, or two reports about the same
//! facts. "Giá thuê KCN Tràng Duệ?" and "gia thue kcn trang due" are alike.

use crate::store::{Inquiry, InquiryKind};
use crate::understand::typing::fold;

/// The words of a text, without marks, capitals and signs.
pub(super) fn words_of(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// True when an answer to one is likely one to the other.
pub(super) fn are_alike(one: &Inquiry, other: &Inquiry) -> bool {
    let reports = one.kind == InquiryKind::Wrong && other.kind == InquiryKind::Wrong;
    let same_facts = || {
        let [mut of_one, mut of_other] = [one.facts.clone(), other.facts.clone()];
        of_one.sort_unstable();
        of_other.sort_unstable();
        !of_one.is_empty() && of_one == of_other
    };
    let words = words_of(&one.meant);
    (!words.is_empty() && words == words_of(&other.meant)) || (reports && same_facts())
}

/// The numbers of the others among these that are alike.
pub(super) fn others(one: &Inquiry, among: &[Inquiry]) -> Vec<i64> {
    let alike = among.iter().filter(|other| other.number != one.number && are_alike(one, other));
    alike.map(|other| other.number).collect()
}
