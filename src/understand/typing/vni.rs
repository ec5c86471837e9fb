//! One word of raw VNI: digits after the letters, `1`–`5` for the tone, `6` â ê ô, `7` ơ ư, `8` ă, `9` đ.
//!
//! `word("No65i")` is `"Nội"`, `word("d9a62u")` and `word("dau962")` are `"đầu"`.

use super::syllable::{Tone, is_vowel, lower, settle, spell};

/// The syllable a word of ASCII letters and digits spells when read as VNI keys; nothing if it spells none, or
/// has no digit. Codes such as `T2`, `m2`, `QL5`, `COVID19` spell none.
pub fn word(keys: &str) -> Option<String> {
    if keys.len() > 12 || !keys.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut letters: Vec<char> = Vec::new();
    let mut tone = None;
    let mut commanded = false;
    for key in keys.chars() {
        match key {
            '1'..='5' if tone.is_none() && letters.iter().any(|&c| is_vowel(c)) => {
                tone = Some(match key {
                    '1' => Tone::Acute,
                    '2' => Tone::Grave,
                    '3' => Tone::Hook,
                    '4' => Tone::Tilde,
                    _ => Tone::Dot,
                });
            }
            '6'..='9' => mark(&mut letters, key)?,
            'a'..='z' | 'A'..='Z' => letters.push(key),
            _ => return None,
        }
        commanded |= key.is_ascii_digit();
    }
    settle(&mut letters);
    if commanded { spell(&letters, tone) } else { None }
}

/// Do these keys look like VNI even with nothing around them? Two command digits, or one with letters after it.
pub fn is_unmistakable(keys: &str) -> bool {
    let digits = keys.bytes().filter(u8::is_ascii_digit).count();
    digits >= 2 || !keys.ends_with(|c: char| c.is_ascii_digit())
}

fn mark(letters: &mut [char], key: char) -> Option<()> {
    let pairs: &[(char, char)] = match key {
        '6' => &[('a', 'â'), ('e', 'ê'), ('o', 'ô')],
        '7' => &[('o', 'ơ'), ('u', 'ư')],
        '8' => &[('a', 'ă')],
        _ => &[('d', 'đ')],
    };
    let marked = |letter: char| {
        let (_, marked) = pairs.iter().find(|(plain, _)| letter.eq_ignore_ascii_case(plain))?;
        if letter.is_uppercase() { marked.to_uppercase().next() } else { Some(*marked) }
    };
    let at = letters.iter().rposition(|&letter| marked(letter).is_some())?;
    // one 7 after "uo" marks both, as in duong72; "quo7" is quơ
    let before: String = letters[..at].iter().map(|&letter| lower(letter)).collect();
    if key == '7' && lower(letters[at]) == 'o' && before.ends_with('u') && !before.ends_with("qu") {
        letters[at - 1] = marked(letters[at - 1])?;
    }
    letters[at] = marked(letters[at])?;
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_become_syllables_and_codes_stay() {
        for (keys, syllable) in [
            ("Ha2", "Hà"),
            ("No65i", "Nội"),
            ("Ha3i", "Hải"),
            ("Phong2", "Phòng"),
            ("to63ng", "tổng"),
            ("vo61n", "vốn"),
            ("d9a62u", "đầu"),
            ("D9o62", "Đồ"),
            ("dau962", "đầu"),
            ("tu7", "tư"),
            ("d9u7o7ng2", "đường"),
            ("duong972", "đường"),
            ("na8m", "năm"),
            ("QL5", ""),
            ("T2", ""),
            ("m2", ""),
            ("Q1", ""),
            ("region1", ""),
            ("COVID19", ""),
            ("QH15", ""),
            ("khu", ""),
            ("h2o", ""),
            ("lot2", ""),
        ] {
            assert_eq!(word(keys).unwrap_or_default(), syllable, "{keys}");
        }
    }
}
