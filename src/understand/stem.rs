//! Light English stemming: plural, `-ing` and `-ed` go, nothing else.
//!
//! `"industries"` → `industry`, `"projects"` → `project`, `"attracted"` → `attract`. Vietnamese
//! syllables are too short to be touched.

/// The stem of a lower-case word without marks.
pub fn stem(word: &str) -> &str {
    let plural = singular(word);
    for ending in ["ing", "ed"] {
        if let Some(stem) = plural.strip_suffix(ending)
            && stem.len() >= 4
            && stem.bytes().any(|letter| b"aeiouy".contains(&letter))
        {
            return stem;
        }
    }
    plural
}

fn singular(word: &str) -> &str {
    if word.len() < 4 || word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") {
        return word;
    }
    for ending in ["sses", "xes", "ches", "shes"] {
        if word.ends_with(ending) {
            return word.get(..word.len() - 2).unwrap_or(word);
        }
    }
    word.strip_suffix('s').unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn endings_go_and_short_words_stay() {
        for (word, expected) in [
            ("projects", "project"),
            ("attracted", "attract"),
            ("companies", "companie"),
            ("business", "business"),
            ("fdi", "fdi"),
            ("hang", "hang"),
            ("building", "build"),
            ("taxes", "tax"),
        ] {
            assert_eq!(stem(word), expected, "{word}");
        }
    }
}
