//! The few shapes pictures are made of, as SVG text; whatever is written is escaped.

use std::fmt::Write;

use super::font::{FAMILY, Weight};

/// Near black, for text.
pub const INK: &str = "#16232e";
/// For what stands back: dates, sources.
pub const QUIET: &str = "#566573";
/// Lines of a grid.
pub const LINE: &str = "#d5dce3";
/// The ground under what is not published.
pub const GROUND: &str = "#f0f3f6";
/// Values.
pub const VALUE: &str = "#0b4f8a";
/// The upper part of a range.
pub const RANGE: &str = "#9cc3e3";
/// Values with former Hai Duong.
pub const LATER: &str = "#0f8a6d";
/// The upper part of such a range.
pub const LATER_RANGE: &str = "#9fd8c8";
/// The merger.
pub const BREAK: &str = "#c0392b";

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At its left end.
    Start,
    /// In its middle.
    Middle,
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    /// Height in pixels.
    pub size: f32,
    /// Its weight.
    pub weight: Weight,
    /// Its colour.
    pub colour: &'static str,
    /// With a white edge around the letters.
    pub edged: bool,
}

impl Type {
    /// Plain text.
    pub const fn new(size: f32, weight: Weight, colour: &'static str) -> Type {
        Type { size, weight, colour, edged: false }
    }
}

/// Shapes in the order they are painted, and the height they take.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    shapes: String,
    /// Pixels from the top that are taken.
    pub height: f32,
}

impl Drawing {
    /// Nothing yet, with room left at the top.
    pub fn below(height: f32) -> Drawing {
        Drawing { shapes: String::new(), height }
    }

    /// A filled box with round corners.
    pub fn block(&mut self, [x, y, width, height]: [f32; 4], radius: f32, colour: &str) {
        let _ = writeln!(
            self.shapes,
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="{radius:.1}" fill="{colour}"/>"#
        );
    }

    /// A line; dashed when told so.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), width: f32, colour: &str, dashed: bool) {
        let dashes = if dashed { r#" stroke-dasharray="8 8""# } else { "" };
        let _ = writeln!(
            self.shapes,
            r#"<line x1="{:.1}" y1="{:.1}" x2="{:.1}" y2="{:.1}" stroke="{colour}" stroke-width="{width:.1}" stroke-linecap="round"{dashes}/>"#,
            from.0, from.1, to.0, to.1
        );
    }

    /// A dot, or a ring with a white middle.
    pub fn dot(&mut self, (x, y): (f32, f32), radius: f32, colour: &str, ring: bool) {
        let fill = if ring { "#ffffff" } else { colour };
        let _ = writeln!(
            self.shapes,
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius:.1}" fill="{fill}" stroke="{colour}" stroke-width="3"/>"#
        );
    }

    /// One line of text on its base line.
    pub fn text(&mut self, (x, y): (f32, f32), anchor: Anchor, look: Type, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
        };
        // A white edge keeps the letters apart from a line that runs behind them.
        let edge = if look.edged {
            r##" stroke="#ffffff" stroke-width="7" stroke-linejoin="round" paint-order="stroke""##
        } else {
            ""
        };
        let (size, colour, weight) = (look.size, look.colour, look.weight.number());
        let _ = writeln!(
            self.shapes,
            r#"<text x="{x:.1}" y="{y:.1}" font-family="{FAMILY}" font-size="{size}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}"{edge}>{}</text>"#,
            escaped(text)
        );
    }

    /// Another drawing, so far below the top.
    pub fn place(&mut self, other: &Drawing, down: f32) {
        let _ = writeln!(self.shapes, r#"<g transform="translate(0 {down:.1})">{}</g>"#, other.shapes.trim_end());
    }

    /// The whole as a document.
    pub fn document(&self, width: f32, title: &str) -> String {
        let height = self.height.ceil();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n<title>{}</title>\n{}</svg>\n",
            escaped(title),
            self.shapes
        )
    }
}

/// Text inside an element: marks of the format become references, what XML has no place for goes.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_written_becomes_markup() {
        assert_eq!(escaped("<b>&\"\u{0}\n"), "&lt;b&gt;&amp;&quot;  ");
    }
}
