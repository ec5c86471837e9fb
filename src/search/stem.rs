//! A light English stemmer: plural and verb endings off, nothing cleverer.
//!
//! `stem("cities")` is `"city"`, `stem("investing")` and `stem("invested")` are `"invest"`. A folded Vietnamese
//! syllable never ends like that and is left as it is ("cac", "nhung").

/// The stem of a folded word. Words that are short or not plain letters are their own stem.
pub(super) fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_string();
    }
    let word = plural(word);
    match word.strip_suffix("ing").or_else(|| word.strip_suffix("ed")) {
        Some(root) if root.len() >= 3 && root.bytes().any(|b| b"aeiouy".contains(&b)) => close(root),
        _ => word.strip_suffix('e').filter(|root| root.len() >= 3).unwrap_or(&word).to_string(),
    }
}

fn plural(word: &str) -> String {
    if let Some(root) = word.strip_suffix("ies").filter(|root| root.len() >= 3) {
        return format!("{root}y");
    }
    let hissing = ["sses", "shes", "ches", "xes", "zes"].iter().any(|ending| word.ends_with(ending));
    let kept = ["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    let cut = if hissing { 2 } else { usize::from(word.ends_with('s') && !kept) };
    word[..word.len() - cut].to_string()
}

/// What a verb looked like before its ending: "plann" was plan, "operat" stays as "operate" loses its e too.
fn close(root: &str) -> String {
    let mut ends = root.bytes().rev();
    match (ends.next(), ends.next()) {
        (Some(last), Some(before)) if last == before && !b"lsz".contains(&last) => root[..root.len() - 1].to_string(),
        _ => root.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for forms in [
            ["city", "cities", "city"],
            ["invest", "investing", "invested"],
            ["plan", "planned", "plans"],
            ["operate", "operating", "operates"],
            ["tax", "taxes", "taxed"],
        ] {
            assert!(forms.iter().all(|form| stem(form) == stem(forms[0])), "{forms:?}");
        }
        for word in ["cac", "nhung", "status", "glass", "bus", "kéo"] {
            assert_eq!(stem(word), word);
        }
    }
}
