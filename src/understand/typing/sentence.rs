//! Is this text raw keystrokes at all? Evidence word by word, decided for the text as a whole.
//!
//! `"toongr voons FDI cuar Hari Phofng"` holds five words that only make sense as Telex: all are decoded, "FDI"
//! stays. `"How many zones in Hair Phongf?"` is English around a name: only the name is decoded.
//! `"What was Texas off for?"` stays, because nothing in it needs Telex to be explained.

use std::borrow::Cow;
use std::ops::Range;

use super::{english, syllable, telex, vni};

/// Decodes raw Telex or VNI keystrokes into marked Vietnamese; text that does not look raw is left as it is.
///
/// ```text
/// decode("Haf Nooij") == "Hà Nội"
/// decode("to63ng vo61n d9a62u tu7") == "tổng vốn đầu tư"
/// ```
pub fn decode(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|b| b.is_ascii_alphabetic()) {
        return Cow::Borrowed(text);
    }
    let shouted = !text.chars().any(char::is_lowercase);
    for method in [Method::Telex, Method::Vni] {
        let mut words = read(text, method, shouted);
        choose(&mut words, shouted);
        if words.iter().any(|word| word.chosen) {
            return Cow::Owned(rewrite(text, &words));
        }
    }
    Cow::Borrowed(text)
}

#[derive(Clone, Copy, PartialEq)]
enum Method {
    Telex,
    Vni,
}

/// One word of the text and what it says about how the text was typed.
struct Word<'a> {
    at: Range<usize>,
    typed: &'a str,
    /// the syllable it spells as keystrokes
    decoded: Option<String>,
    /// for or against the text being raw
    weight: i32,
    chosen: bool,
}

impl Word<'_> {
    const STRONG: i32 = 4;
    const WEAK: i32 = 2;
    const NONE: i32 = 0;
    const AGAINST: i32 = -2;

    fn is_capitalised(&self) -> bool {
        self.typed.starts_with(|c: char| c.is_uppercase())
    }

    /// Certain enough to be decoded in a text that is otherwise not raw.
    fn stands_alone(&self) -> bool {
        self.is_capitalised() && self.typed.len() >= 4
    }
}

/// USA, B2, QH15: short and all capitals or digits.
fn is_code(typed: &str) -> bool {
    typed.len() <= 4 && typed.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

fn read(text: &str, method: Method, shouted: bool) -> Vec<Word<'_>> {
    spans(text)
        .map(|at| {
            let typed = &text[at.clone()];
            let decoded = match method {
                Method::Telex => telex::word(typed),
                Method::Vni => vni::word(typed),
            };
            let weight = if is_code(typed) && !shouted { Word::NONE } else { weigh(typed, decoded.is_some(), method) };
            Word { at, typed, decoded, weight, chosen: false }
        })
        .collect()
}

/// Runs of letters and digits, with the combining marks that follow a letter.
fn spans(text: &str) -> impl Iterator<Item = Range<usize>> {
    let in_word = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}');
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(in_word)?;
        let end = text[start..].find(|c| !in_word(c)).map_or(text.len(), |length| start + length);
        rest = end;
        Some(start..end)
    })
}

fn weigh(typed: &str, decodes: bool, method: Method) -> i32 {
    if !typed.is_ascii() {
        return Word::AGAINST * 2;
    }
    let lower = typed.to_ascii_lowercase();
    if decodes {
        return match method {
            Method::Telex if english::is_common(&lower) => Word::NONE,
            _ if typed.len() < 3 => Word::NONE,
            Method::Telex if telex::is_unmistakable(&lower) => Word::STRONG,
            Method::Vni if vni::is_unmistakable(&lower) => Word::STRONG,
            _ => Word::WEAK,
        };
    }
    let ordinary = typed.bytes().all(|b| b.is_ascii_lowercase()) && typed.len() > 1;
    if ordinary && !syllable::is_plain_syllable(&lower) { Word::AGAINST } else { Word::NONE }
}

/// Marks the words to decode: all that can be if the text as a whole is raw, else the unmistakable ones and
/// what stands next to them.
fn choose(words: &mut [Word], shouted: bool) {
    let total: i32 = words.iter().map(|word| word.weight).sum();
    if total >= 2 * Word::WEAK {
        for word in words.iter_mut() {
            word.chosen = word.decoded.is_some() && (shouted || !is_code(word.typed));
        }
        return;
    }
    let foreign = words.iter().any(|word| word.weight < 0);
    for at in 0..words.len() {
        if words[at].weight == Word::STRONG {
            let joined = choose_neighbours(words, at);
            words[at].chosen |= joined || !foreign || words[at].stands_alone();
        }
    }
}

/// In "near Hair Phongf" the name's first half is an English word too: it follows the half that is not.
/// Says whether any neighbour was chosen.
fn choose_neighbours(words: &mut [Word], at: usize) -> bool {
    let capitalised = words[at].is_capitalised();
    let follows = |word: &Word| word.decoded.is_some() && (word.weight > 0 || (capitalised && word.is_capitalised()));
    let mut joined = false;
    for step in [-1_isize, 1] {
        let mut next = at.checked_add_signed(step);
        while let Some(word) = next.and_then(|next| words.get_mut(next)).filter(|word| follows(word)) {
            word.chosen = true;
            joined = true;
            next = next.and_then(|next| next.checked_add_signed(step));
        }
    }
    joined
}

fn rewrite(text: &str, words: &[Word]) -> String {
    let mut out = String::with_capacity(text.len() * 3 / 2);
    let mut done = 0;
    for word in words.iter().filter(|word| word.chosen) {
        out.push_str(&text[done..word.at.start]);
        out.push_str(word.decoded.as_deref().unwrap_or(word.typed));
        done = word.at.end;
    }
    out.push_str(&text[done..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_sentences_are_decoded() {
        for (raw, meant) in [
            ("Haf Nooij", "Hà Nội"),
            ("toongr voons", "tổng vốn"),
            ("ddaauf tuw", "đầu tư"),
            ("voons", "vốn"),
            ("Hari Phofng cos gif?", "Hải Phòng có gì?"),
            ("Haif Phofng", "Hài Phòng"),
            ("FDI vaof KCN Ddinhf Vux nawm 2024 laf bao nhieeu?", "FDI vào KCN Đình Vũ năm 2024 là bao nhiêu?"),
            ("DEEP C owr ddaau, VSIP cos bao nhieeu ha", "DEEP C ở đâu, VSIP có bao nhiêu ha"),
            ("HARI PHOFNG", "HẢI PHÒNG"),
            ("Ha2 No65i", "Hà Nội"),
            ("Hai3 Phong2", "Hải Phòng"),
            ("to63ng vo61n d9a62u tu7 na8m 2024", "tổng vốn đầu tư năm 2024"),
            ("How many zones are there in Hair Phongf?", "How many zones are there in Hải Phòng?"),
        ] {
            assert_eq!(decode(raw), meant);
        }
    }

    #[test]
    fn everything_else_is_left_alone() {
        for text in [
            "",
            "What was Texas off for?",
            "is this the list of zones",
            "bus",
            "hoax",
            "if",
            "for",
            "off",
            "DEEP C",
            "FDI",
            "VSIP",
            "Texas",
            "tax",
            "port",
            "T2 Q1",
            "How much FDI does Hai Phong have in total, and as of when?",
            "region1 QL5 COVID19 m2 226/2025/QH15",
            "khu cong nghiep nao con dat trong o hai phong",
            "Hải Phòng có bao nhiêu khu công nghiệp?",
            "lot1 lot2",
            "A1 A2",
            "Is the IMF or SOF in the USA?",
            "oof, where is my car",
            "WHERE IS THE PORT",
            "HAS IT A COST LIST",
            "Nomura USA lot 5",
        ] {
            assert!(matches!(decode(text), Cow::Borrowed(_)), "{text} -> {}", decode(text));
        }
    }

    #[test]
    fn any_text_is_survived() {
        let mut seed = 7_u32;
        for round in 0..2000 {
            let text: String = (0..round % 40)
                .filter_map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    let wide = [0x80, 0x250, 0x1f00, 0x3_0000][seed as usize >> 8 & 3];
                    char::from_u32((seed >> 12) % wide)
                })
                .collect();
            let decoded = decode(&text);
            assert_eq!(decode(&text), decoded);
        }
    }
}
