//! Folding: one plain form for marked, unmarked, composed and decomposed text.
//!
//! `"Đầu tư"`, in NFC or NFD, and `"DAU TU"` all fold to `"dau tu"`. Only Latin-style marks (U+0300–U+036F) go;
//! digits, punctuation and other scripts stay.

use unicode_normalization::char::decompose_canonical;

/// The folded form: canonical decomposition, combining marks U+0300–U+036F dropped, đ → d, lower case.
///
/// ```text
/// fold("Hải Phòng, KCN Đình Vũ") == "hai phong, kcn dinh vu"
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, &mut |plain| folded.push(plain));
    }
    folded
}

/// The folded form and, for every byte of it, where the character it came from starts in `text`.
///
/// The map has one entry more than the folded text has bytes; the last is `text.len()`. So the original of
/// `folded[a..b]` is `text[map[a]..map[b]]`, with the marks that were dropped.
pub fn fold_with_map(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut map = Vec::with_capacity(text.len() + 1);
    for (start, c) in text.char_indices() {
        fold_char(c, &mut |plain| folded.push(plain));
        map.resize(folded.len(), start);
    }
    map.push(text.len());
    (folded, map)
}

/// Hands on what is left of one character: nothing for a mark, mostly one character, sometimes more.
fn fold_char(c: char, emit: &mut impl FnMut(char)) {
    if c.is_ascii() {
        return emit(c.to_ascii_lowercase());
    }
    decompose_canonical(c, |part| {
        for lower in part.to_lowercase() {
            match lower {
                '\u{300}'..='\u{36f}' => {}
                // ð is what old Vietnamese fonts and some keyboards give for đ
                'đ' | 'ð' => emit('d'),
                other => emit(other),
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marked_unmarked_composed_and_decomposed_fold_alike() {
        for text in ["Đầu tư", "ĐẦU TƯ", "D\u{306}a\u{302}\u{300}u tu\u{31b}", "dau tu", "Ðầu tư"] {
            assert_eq!(fold(text), "dau tu", "{text}");
        }
        assert_eq!(fold("Hải Phòng, 226/2025/QH15"), "hai phong, 226/2025/qh15");
    }

    #[test]
    fn the_map_leads_back_to_the_words_as_typed() {
        for text in ["ở Hải Phòng năm", "ở Ha\u{309}i Pho\u{300}ng năm"] {
            let (folded, map) = fold_with_map(text);
            assert_eq!(map.len(), folded.len() + 1);
            let from = folded.find("hai phong").unwrap_or_default();
            let original = &text[map[from]..map[from + "hai phong".len()]];
            assert!(original.starts_with('H') && original.ends_with('g'), "{original}");
            assert_eq!(fold(original), "hai phong");
        }
    }

    #[test]
    fn odd_characters_keep_the_map_on_boundaries() {
        for text in ["", "İstanbul", "ﬁ ﷺ ẞ ǅ", "각 가", "\u{301}a", "👩‍🏭 e\u{301}\u{323}"] {
            let (folded, map) = fold_with_map(text);
            assert_eq!(folded, fold(text));
            assert!(map.iter().all(|&at| text.is_char_boundary(at)));
            assert!(map.windows(2).all(|pair| pair[0] <= pair[1]));
        }
    }
}
