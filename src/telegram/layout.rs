//! From a reply to pages: what goes into one message, and how it is drawn.
//!
//! A message holds 4096 UTF-16 units of text, tags not counted. Pages are cut in the plain text,
//! between paragraphs, else between sentences, else between words; tags are put around the
//! pieces afterwards, so no cut can fall into a tag or an entity.
//!
//! ```
//! use investor_desk::telegram::{pages, text_blocks};
//! let pages = pages(&text_blocks("Chào & mừng"));
//! assert_eq!(pages[0].html.as_str(), "Chào &amp; mừng");
//! ```

use crate::reply::{Reply, Style};

use super::Html;

/// What one message may hold, in UTF-16 units.
const LIMIT: usize = 4096;

/// One message: as HTML and, for when Telegram refuses the HTML, as plain text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// With tags.
    pub html: Html,
    /// Without.
    pub plain: String,
}

/// How a block is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Plain,
    Strong,
    Quiet,
}

/// A paragraph to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    text: String,
    look: Look,
    link: Option<String>,
    /// An empty line before it.
    apart: bool,
}

impl Block {
    fn draw(&self, piece: &str) -> Html {
        let text = Html::text(piece);
        let text = match &self.link {
            Some(address) => Html::link(address, text),
            None => text,
        };
        match self.look {
            Look::Plain => text,
            Look::Strong => Html::bold(text),
            Look::Quiet => Html::italic(text),
        }
    }
}

/// The blocks of a plain text, one a paragraph; empty lines stay.
pub fn text_blocks(text: &str) -> Vec<Block> {
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty());
    let block =
        |paragraph: &str| Block { text: paragraph.trim().to_owned(), look: Look::Plain, link: None, apart: true };
    paragraphs.map(block).collect()
}

/// The blocks of a reply; `ask_next` stands over the suggested questions.
pub fn reply_blocks(reply: &Reply, ask_next: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut before = None;
    for paragraph in &reply.paragraphs {
        let (look, text) = match paragraph.style {
            Style::Lead => (Look::Strong, paragraph.text.clone()),
            Style::Body => (Look::Plain, paragraph.text.clone()),
            Style::Item => (Look::Plain, format!("• {}", paragraph.text)),
            Style::Source | Style::Note => (Look::Quiet, paragraph.text.clone()),
        };
        let apart = before != Some(paragraph.style) && paragraph.style != Style::Source;
        blocks.push(Block { text, look, link: paragraph.link.clone(), apart });
        before = Some(paragraph.style);
    }
    if !reply.suggestions.is_empty() {
        blocks.push(Block { text: ask_next.to_owned(), look: Look::Plain, link: None, apart: true });
    }
    let suggestion =
        |question: &String| Block { text: format!("→ {question}"), look: Look::Plain, link: None, apart: false };
    blocks.extend(reply.suggestions.iter().map(suggestion));
    blocks
}

/// Puts blocks on as few pages as hold them, in order.
pub fn pages(blocks: &[Block]) -> Vec<Page> {
    let mut pages: Vec<Page> = Vec::new();
    let mut room = 0;
    for block in blocks.iter().filter(|block| !block.text.trim().is_empty()) {
        let gap = if block.apart { "\n\n" } else { "\n" };
        let pieces = if units(gap) + units(&block.text) <= room { vec![block.text.as_str()] } else { cut(&block.text) };
        for piece in pieces {
            let needed = units(gap) + units(piece);
            match pages.last_mut().filter(|_| needed <= room) {
                Some(page) => {
                    page.plain.push_str(gap);
                    page.html.push(Html::text(gap));
                    room -= needed;
                }
                None => {
                    pages.push(Page::default());
                    room = LIMIT - units(piece);
                }
            }
            if let Some(page) = pages.last_mut() {
                page.plain.push_str(piece);
                page.html.push(block.draw(piece));
            }
        }
    }
    pages
}

/// Length as Telegram counts it.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Cuts a text into pieces that each fit a message; none is empty.
fn cut(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text.trim();
    while units(rest) > LIMIT {
        let (piece, after) = rest.split_at(cut_at(rest));
        pieces.push(piece.trim_end());
        rest = after.trim_start();
    }
    pieces.push(rest);
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Where to cut a text that is too long: after the last sentence that fits, unless that leaves
/// the message less than half full, else after the last word, else between two letters.
fn cut_at(text: &str) -> usize {
    let mut taken = 0;
    let mut best = [0; 3];
    let [sentence, word, letter] = &mut best;
    let mut before = None;
    for (at, next) in text.char_indices() {
        if taken > LIMIT {
            break;
        }
        if next.is_whitespace() {
            *word = at;
            if next == '\n' || before.is_some_and(|last| ".!?…".contains(last)) {
                *sentence = at;
            }
        }
        if !holds_on(next) && before != Some(JOINER) {
            *letter = at;
        }
        taken += next.len_utf16();
        before = Some(next);
    }
    let half = letter.div_euclid(2);
    let found = [*sentence, *word].into_iter().find(|at| *at > half).unwrap_or((*word).max(*letter));
    // Marks without end (or none at all) leave no good border: then any border will do.
    if found > 0 { found } else { text.char_indices().nth(LIMIT / 2).map_or(text.len(), |(at, _)| at) }
}

/// Zero-width joiner: what follows belongs to the same picture.
const JOINER: char = '\u{200d}';

/// Marks and selectors that must not be parted from the letter before them.
fn holds_on(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' | '\u{20d0}'..='\u{20ff}'
        | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}' | JOINER)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn whole(pages: &[Page]) -> String {
        pages.iter().flat_map(|page| page.plain.chars()).filter(|letter| !letter.is_whitespace()).collect()
    }

    #[test]
    fn a_long_text_is_cut_after_a_sentence() {
        let text = "Hải Phòng có nhiều khu công nghiệp. ".repeat(300);
        let pages = pages(&text_blocks(&text));
        assert_eq!(pages.len(), 3);
        assert!(pages.iter().all(|page| page.plain.ends_with("nghiệp.") && page.plain.starts_with("Hải")));
    }

    #[test]
    fn short_paragraphs_share_a_page_and_are_not_cut() {
        let text = vec!["x".repeat(1500); 5].join("\n\n");
        let lengths: Vec<usize> = pages(&text_blocks(&text)).iter().map(|page| units(&page.plain)).collect();
        assert_eq!(lengths, [3002, 3002, 1500]);
    }

    #[test]
    fn a_message_may_be_full_to_the_last_unit() {
        assert_eq!(pages(&text_blocks(&"x".repeat(LIMIT))).len(), 1);
        assert_eq!(pages(&text_blocks(&"x".repeat(LIMIT + 1))).len(), 2);
        assert_eq!(pages(&text_blocks(&"😀".repeat(LIMIT / 2 + 1))).len(), 2);
    }

    #[test]
    fn letters_keep_their_marks() {
        let family = "👨‍👩‍👧‍👦";
        for page in pages(&text_blocks(&family.repeat(900))) {
            assert_eq!(page.plain.chars().count() % family.chars().count(), 0);
        }
        for page in pages(&text_blocks(&"e\u{302}\u{323}".repeat(3000))) {
            assert!(page.plain.starts_with('e'));
        }
        assert!(pages(&text_blocks(&"\u{301}".repeat(10_000))).iter().all(|page| units(&page.plain) <= LIMIT));
    }

    proptest! {
        #[test]
        fn any_text_fits_and_nothing_is_lost(parts in prop::collection::vec("(\\PC|[ \n.😀\u{301}]){0,900}", 0..9)) {
            let text = parts.join("\n\n");
            let pages = pages(&text_blocks(&text));
            for page in &pages {
                prop_assert!((1..=LIMIT).contains(&units(&page.plain)));
            }
            let letters: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            prop_assert_eq!(whole(&pages), letters);
        }
    }
}
