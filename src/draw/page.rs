//! What stands around every picture: title, unit, caveats, source, and who shows it.

use super::font::{Weight, wrap};
use super::svg::*;
use crate::attachment::Exhibit;

/// Width of a picture in pixels.
pub const WIDTH: f32 = 1000.0;
/// Free space at the sides.
pub const MARGIN: f32 = 44.0;
/// Width of what stands between the margins.
pub const ROOM: f32 = WIDTH - 2.0 * MARGIN;

/// Between head and body.
const ABOVE: f32 = 22.0;

const TITLE: Type = Type::new(36.0, Weight::Strong, INK);
const UNIT: Type = Type::new(25.0, Weight::Regular, QUIET);
const NOTE: Type = Type::new(21.0, Weight::Regular, INK);
const SOURCE: Type = Type::new(20.0, Weight::Regular, QUIET);
const DESK: Type = Type::new(20.0, Weight::Strong, VALUE);

/// The whole picture around its body.
pub fn around(exhibit: &Exhibit, unit: &str, body: Drawing) -> String {
    let mut page = Drawing::below(26.0);
    let mut head = Drawing::below(26.0);
    paragraph(&mut head, TITLE, &exhibit.title);
    paragraph(&mut head, UNIT, &subtitle(exhibit, unit));
    let mut foot = Drawing::default();
    for note in [&exhibit.words.more].into_iter().chain(&exhibit.notes).filter(|note| !note.is_empty()) {
        paragraph(&mut foot, NOTE, note);
        foot.height += 4.0;
    }
    foot.height += 14.0;
    foot.line((MARGIN, foot.height), (WIDTH - MARGIN, foot.height), 1.5, LINE, false);
    foot.height += 10.0;
    paragraph(&mut foot, SOURCE, &exhibit.sources);
    foot.height += 6.0;
    paragraph(&mut foot, DESK, &exhibit.words.desk);
    // Whole pixels: a part of one would be see-through.
    page.height = (head.height + ABOVE + body.height + 18.0 + foot.height + 24.0).ceil();
    page.block([0.0, 0.0, WIDTH, page.height], 0.0, "#ffffff");
    page.block([0.0, 0.0, WIDTH, 10.0], 0.0, VALUE);
    page.place(&head, 0.0);
    page.place(&body, head.height + ABOVE);
    page.place(&foot, head.height + ABOVE + body.height + 18.0);
    page.document(WIDTH, &exhibit.title)
}

/// The unit, and the date where all values are of one.
fn subtitle(exhibit: &Exhibit, unit: &str) -> String {
    let parts = [Some(unit), one_date(exhibit)].into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" · ")
}

/// The date of all values, when it is one.
pub fn one_date(exhibit: &Exhibit) -> Option<&str> {
    let first = exhibit.rows.first()?;
    exhibit.rows.iter().all(|row| row.date == first.date).then_some(&first.dated)
}

fn paragraph(drawing: &mut Drawing, look: Type, text: &str) {
    for line in wrap(text, look.size, look.weight, ROOM) {
        drawing.height += look.size * 1.34;
        drawing.text((MARGIN, drawing.height - look.size * 0.28), Anchor::Start, look, &line);
    }
}
