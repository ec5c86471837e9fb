//! What a written Vietnamese syllable can look like: onset + rhyme + tone.
//!
//! `spell(['đ','â','u'], Some(Tone::Grave))` is `"đầu"`; `spell(['b','u','z'], …)` is nothing, because no
//! Vietnamese rhyme is "uz". This is what tells keystrokes from English words.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// The five written tones; the level tone is the absence of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// sắc, Telex `s`, VNI `1`
    Acute,
    /// huyền, Telex `f`, VNI `2`
    Grave,
    /// hỏi, Telex `r`, VNI `3`
    Hook,
    /// ngã, Telex `x`, VNI `4`
    Tilde,
    /// nặng, Telex `j`, VNI `5`
    Dot,
}

impl Tone {
    fn mark(self) -> char {
        match self {
            Tone::Acute => '\u{301}',
            Tone::Grave => '\u{300}',
            Tone::Hook => '\u{309}',
            Tone::Tilde => '\u{303}',
            Tone::Dot => '\u{323}',
        }
    }
}

/// Consonants a syllable may begin with, longest first.
const ONSETS: [&str; 27] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x",
];

/// Everything that can follow the onset, tones aside.
const RHYMES: &str = "\
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu \
i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong \
op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt \
uynh uyt uyn uyp uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu";

/// The syllable these letters and this tone spell, or nothing if Vietnamese has no such syllable.
///
/// Letters carry their quality (ă â ê ô ơ ư đ) and case but no tone.
pub fn spell(letters: &[char], tone: Option<Tone>) -> Option<String> {
    let plain: String = letters.iter().map(|&c| lower(c)).collect();
    let nucleus = nucleus_start(&plain)?;
    let stopped = matches!(plain.chars().next_back()?, 'p' | 't' | 'c') || plain.ends_with("ch");
    if stopped && !matches!(tone, Some(Tone::Acute | Tone::Dot)) {
        return None;
    }
    let Some(tone) = tone else { return Some(letters.iter().collect()) };
    let toned = nucleus + tone_place(letters.get(nucleus..)?);
    let mut word = String::with_capacity(plain.len() + 2);
    for (at, &letter) in letters.iter().enumerate() {
        word.push(letter);
        if at == toned {
            word.push(tone.mark());
        }
    }
    Some(word.nfc().collect())
}

/// Could this lower-case word, without any mark, be a Vietnamese syllable typed without marks?
pub fn is_plain_syllable(word: &str) -> bool {
    let fits = |onset: &str| {
        let Some(rest) = word.strip_prefix(onset) else { return false };
        agrees(onset, rest) && PLAIN_RHYMES.contains(rest) || (onset, rest) == ("qu", "oc")
    };
    fits("") || ONSETS.iter().any(|onset| fits(onset))
}

/// The rhymes without their marks.
static PLAIN_RHYMES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let bare = |c| match c {
        'ă' | 'â' => 'a',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        other => other,
    };
    RHYMES.split(' ').map(|rhyme| rhyme.chars().map(bare).collect()).collect()
});

/// At the end of a word "ươ" is spelled "uơ": thuở, huơ. Input methods let the typist mark both.
pub fn settle(letters: &mut [char]) {
    if let [.., u @ ('ư' | 'Ư'), 'ơ' | 'Ơ'] = letters {
        *u = if *u == 'ư' { 'u' } else { 'U' };
    }
}

/// Is this letter, whatever its case and quality mark, a vowel?
pub fn is_vowel(letter: char) -> bool {
    "aăâeêioôơuưy".contains(lower(letter))
}

/// The lower case of a letter that has a one-letter lower case.
pub fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// Where the nucleus begins, counted in letters, if the word is an onset and a rhyme that go together.
fn nucleus_start(word: &str) -> Option<usize> {
    let fits = |onset: &str| {
        let rhyme = word.strip_prefix(onset)?;
        (is_rhyme(rhyme, onset) && agrees(onset, rhyme)).then(|| onset.chars().count())
    };
    ONSETS.iter().find_map(|onset| fits(onset)).or_else(|| fits(""))
}

fn is_rhyme(rhyme: &str, onset: &str) -> bool {
    static LISTED: LazyLock<HashSet<&str>> = LazyLock::new(|| RHYMES.split(' ').collect());
    LISTED.contains(rhyme)
        || (onset == "gi" && matches!(rhyme, "êng" | "êt" | "êc" | "êm"))
        || (onset == "qu" && rhyme == "ôc")
}

/// Spelling rules between onset and rhyme: k, gh, ngh before e ê i y; c, g, ng before the rest.
fn agrees(onset: &str, rhyme: &str) -> bool {
    let front = rhyme.starts_with(['e', 'ê', 'i', 'y']);
    match onset {
        "k" | "gh" | "ngh" => front,
        "c" | "ng" => !front,
        "g" => !front || matches!(rhyme, "i" | "in" | "iêng"),
        "qu" => !rhyme.starts_with(['o', 'u', 'ư']) && rhyme != "ô",
        "gi" => !rhyme.starts_with(['i', 'y']),
        _ => true,
    }
}

/// Which letter of the rhyme carries the tone: the last one with a quality mark, else by the usual rule
/// (before a consonant the last vowel; of open pairs the first; of three the middle).
fn tone_place(rhyme: &[char]) -> usize {
    let vowels = rhyme.iter().take_while(|&&c| is_vowel(c)).count();
    if let Some(at) = rhyme[..vowels].iter().rposition(|&c| "ăâêôơư".contains(lower(c))) {
        return at;
    }
    match (vowels, rhyme.len() > vowels) {
        (0 | 1, _) => 0,
        (_, true) => vowels - 1,
        (2, false) => 0,
        (_, false) => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(letters: &str, tone: Option<Tone>) -> Option<String> {
        spell(&letters.chars().collect::<Vec<_>>(), tone)
    }

    #[test]
    fn the_tone_lands_where_vietnamese_writes_it() {
        for (letters, tone, word) in [
            ("Hai", Tone::Hook, "Hải"),
            ("PHONG", Tone::Grave, "PHÒNG"),
            ("nghiêp", Tone::Dot, "nghiệp"),
            ("gi", Tone::Grave, "gì"),
            ("giêng", Tone::Acute, "giếng"),
            ("gia", Tone::Grave, "già"),
            ("giưa", Tone::Tilde, "giữa"),
            ("quy", Tone::Acute, "quý"),
            ("quôc", Tone::Acute, "quốc"),
            ("hoa", Tone::Grave, "hòa"),
            ("hoan", Tone::Grave, "hoàn"),
            ("ngoai", Tone::Dot, "ngoại"),
            ("thuy", Tone::Hook, "thủy"),
            ("ươc", Tone::Acute, "ước"),
            ("khuyu", Tone::Hook, "khuỷu"),
        ] {
            assert_eq!(spelled(letters, Some(tone)).as_deref(), Some(word));
        }
    }

    #[test]
    fn what_is_no_syllable_is_refused() {
        for letters in ["bus", "zon", "texa", "kan", "ce", "strin", "uu", "", "q", "bôô", "ưo"] {
            assert_eq!(spelled(letters, Some(Tone::Acute)), None, "{letters}");
        }
        assert_eq!(spelled("lot", None), None, "a stopped syllable needs sắc or nặng");
        assert_eq!(spelled("lot", Some(Tone::Grave)), None);
    }

    #[test]
    fn unmarked_syllables_are_known() {
        assert!(["nghiep", "duong", "nguyen", "hai", "quoc", "the"].iter().all(|word| is_plain_syllable(word)));
        assert!(!["zones", "which", "growth", "industrial"].iter().any(|word| is_plain_syllable(word)));
    }
}
