//! The font, built into the program, and how much room a text takes in it.
//!
//! Be Vietnam Pro (SIL Open Font License, `fonts/OFL.txt`) has every Vietnamese letter.

use std::sync::{Arc, OnceLock};

use resvg::usvg::fontdb::Database;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

/// The family pictures name.
pub const FAMILY: &str = "Be Vietnam Pro";

static REGULAR: &[u8] = include_bytes!("../../fonts/BeVietnamPro-Regular.ttf");
static STRONG: &[u8] = include_bytes!("../../fonts/BeVietnamPro-SemiBold.ttf");

/// The two weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// For most text.
    Regular,
    /// For titles and values.
    Strong,
}

impl Weight {
    /// As CSS counts.
    pub fn number(self) -> u32 {
        match self {
            Weight::Regular => 400,
            Weight::Strong => 600,
        }
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Weight::Regular => REGULAR,
            Weight::Strong => STRONG,
        }
    }
}

/// Both weights for painting, read once. No font of the machine is used, so that a picture is the
/// same everywhere.
pub fn database() -> Arc<Database> {
    static READ: OnceLock<Arc<Database>> = OnceLock::new();
    let read = || {
        let mut database = Database::new();
        database.load_font_data(REGULAR.to_vec());
        database.load_font_data(STRONG.to_vec());
        Arc::new(database)
    };
    Arc::clone(READ.get_or_init(read))
}

/// True when the font can write the letter.
pub fn writes(letter: char) -> bool {
    FontRef::new(REGULAR).is_ok_and(|font| font.charmap().map(letter).is_some())
}

/// Width of a text in pixels.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let Ok(font) = FontRef::new(weight.bytes()) else { return text.chars().count() as f32 * size };
    let letters = font.charmap();
    let metrics = GlyphMetrics::new(&font, Size::new(size), LocationRef::default());
    // A letter the font lacks is as wide as a square.
    let advance = |letter| letters.map(letter).and_then(|glyph| metrics.advance_width(glyph)).unwrap_or(size);
    text.chars().map(advance).sum()
}

/// The text in lines no wider than this. A word that is wider by itself is parted.
pub fn wrap(text: &str, size: f32, weight: Weight, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace().flat_map(|word| parted(word, size, weight, room)) {
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        if width(&longer, size, weight) <= room || line.is_empty() {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, word));
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn parted(word: &str, size: f32, weight: Weight, room: f32) -> Vec<String> {
    if width(word, size, weight) <= room {
        return vec![word.to_owned()];
    }
    let mut parts = vec![String::new()];
    for letter in word.chars() {
        let Some(part) = parts.last_mut() else { break };
        part.push(letter);
        if part.chars().count() > 1 && width(part, size, weight) > room {
            part.pop();
            parts.push(letter.to_string());
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_nothing_is_lost() {
        let text = "Khu công nghiệp và khu phi thuế quan Nam Đình Vũ, phường Đông Hải https://example.com/very-long";
        for room in [60.0, 200.0, 400.0] {
            let lines = wrap(text, 24.0, Weight::Regular, room);
            assert!(lines.iter().all(|line| width(line, 24.0, Weight::Regular) <= room), "{room}: {lines:?}");
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&lines.join(" ")), letters(text));
        }
    }
}
