//! One word of raw Telex: doubled vowels and `w` for quality, `dd` for đ, `s f r x j` for the tone.
//!
//! `word("Nooij")` is `"Nội"`, `word("dduwowngf")` and `word("duowngfd")` are `"đường"`; the tone may stand
//! anywhere after the vowel (`"Phofng"`, `"Phongf"`), as input methods allow.

use super::syllable::{Tone, is_vowel, lower, settle, spell};

/// The syllable a word of ASCII letters spells when read as Telex keys; nothing if it spells none, or if no key
/// of it was a Telex command.
pub fn word(keys: &str) -> Option<String> {
    if keys.len() > 12 {
        return None;
    }
    let mut typed = Typed::default();
    for key in keys.chars() {
        typed.press(key)?;
    }
    if !typed.commanded || (typed.apart && typed.tone.is_none()) {
        return None;
    }
    settle(&mut typed.letters);
    spell(&typed.letters, typed.tone)
}

/// Do keys that spell a syllable look like Telex even with nothing around them? Shapes English words hardly have:
/// `dd` first, `aa`, `uw`, an `f` or `j` after the vowel, or a doubled vowel or `w` together with a tone key.
pub fn is_unmistakable(keys: &str) -> bool {
    let keys = keys.to_ascii_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| keys.contains(part));
    let after_onset = keys.trim_start_matches(|c| !"aeiouyw".contains(c));
    keys.starts_with("dd")
        || has(&["aa", "uw"])
        || after_onset.contains(['f', 'j'])
        || (has(&["ee", "oo", "ow", "aw"]) && after_onset.contains(['s', 'r', 'x']))
}

#[derive(Default)]
struct Typed {
    letters: Vec<char>,
    tone: Option<Tone>,
    commanded: bool,
    /// a circumflex typed apart from its vowel, as in "cana" for "cân": too like "mama" to count by itself
    apart: bool,
}

impl Typed {
    /// Takes one key; nothing if it can be neither letter nor command here.
    fn press(&mut self, key: char) -> Option<()> {
        let after_vowel = self.letters.iter().any(|&letter| is_vowel(letter));
        match key.to_ascii_lowercase() {
            's' if after_vowel => self.set_tone(Tone::Acute),
            'f' if after_vowel => self.set_tone(Tone::Grave),
            'r' if after_vowel => self.set_tone(Tone::Hook),
            'x' if after_vowel => self.set_tone(Tone::Tilde),
            'j' if after_vowel => self.set_tone(Tone::Dot),
            'w' => self.hook_or_breve(key),
            'a' => self.letter_or_circumflex(key, 'a', 'â'),
            'e' => self.letter_or_circumflex(key, 'e', 'ê'),
            'o' => self.letter_or_circumflex(key, 'o', 'ô'),
            'd' if self.letters.first().is_some_and(|first| first.eq_ignore_ascii_case(&'d')) => self.mark(0, 'đ'),
            'a'..='z' => {
                self.letters.push(key);
                Some(())
            }
            _ => None,
        }
    }

    fn set_tone(&mut self, tone: Tone) -> Option<()> {
        self.commanded = true;
        self.tone.replace(tone).is_none().then_some(())
    }

    /// Replaces a letter by its marked form, keeping its case.
    fn mark(&mut self, at: usize, marked: char) -> Option<()> {
        let letter = self.letters.get_mut(at)?;
        *letter = if letter.is_uppercase() { marked.to_uppercase().next()? } else { marked };
        self.commanded = true;
        Some(())
    }

    fn letter_or_circumflex(&mut self, key: char, plain: char, marked: char) -> Option<()> {
        match self.letters.iter().rposition(|letter| letter.eq_ignore_ascii_case(&plain)) {
            Some(at) => {
                self.apart |= at + 1 != self.letters.len();
                self.mark(at, marked)
            }
            None => {
                self.letters.push(key);
                Some(())
            }
        }
    }

    /// `w`: ơ, ư or ă of the last vowel that can take it (both of "uo"), or ư itself after a consonant.
    fn hook_or_breve(&mut self, key: char) -> Option<()> {
        let letter = |at: usize| lower(self.letters[at]);
        let Some(at) = (0..self.letters.len()).rev().find(|&at| matches!(letter(at), 'a' | 'o' | 'u')) else {
            let bare = !self.letters.is_empty() && !self.letters.iter().any(|&letter| is_vowel(letter));
            self.letters.push(if key.is_uppercase() { 'Ư' } else { 'ư' });
            self.commanded = true;
            return bare.then_some(());
        };
        let before = at.checked_sub(1).map(|before| (before, letter(before)));
        let after_q = at >= 2 && letter(at - 2) == 'q';
        match (letter(at), before) {
            ('o', Some((first, 'u'))) if !after_q => self.mark(first, 'ư').and_then(|()| self.mark(at, 'ơ')),
            ('a' | 'u', Some((first, 'u'))) if !after_q => self.mark(first, 'ư'),
            ('o', _) => self.mark(at, 'ơ'),
            ('a', _) => self.mark(at, 'ă'),
            _ => self.mark(at, 'ư'),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_become_syllables() {
        for (keys, syllable) in [
            ("Haf", "Hà"),
            ("Nooij", "Nội"),
            ("Hair", "Hải"),
            ("Hari", "Hải"),
            ("Phongf", "Phòng"),
            ("Phofng", "Phòng"),
            ("toongr", "tổng"),
            ("voons", "vốn"),
            ("ddaauf", "đầu"),
            ("tuw", "tư"),
            ("Ddoof", "Đồ"),
            ("dduwowngf", "đường"),
            ("dduongwf", "đường"),
            ("duongwfd", "đường"),
            ("tw", "tư"),
            ("nhwng", "nhưng"),
            ("thuowr", "thuở"),
            ("muaw", "mưa"),
            ("muwa", "mưa"),
            ("quawn", "quăn"),
            ("luwu", "lưu"),
            ("luuw", "lưu"),
            ("nghieepj", "nghiệp"),
            ("nghiepje", "nghiệp"),
            ("quoocs", "quốc"),
            ("gif", "gì"),
            ("quys", "quý"),
            ("NOOIJ", "NỘI"),
            ("ddi", "đi"),
            ("huyeenj", "huyện"),
            ("naw", ""),
            ("nawm", "năm"),
            ("mowr", "mở"),
            ("khu", ""),
            ("zones", ""),
            ("Texas", ""),
            ("off", ""),
            ("for", ""),
        ] {
            assert_eq!(word(keys).unwrap_or_default(), syllable, "{keys}");
        }
    }
}
