//! Pictures of figures: an exhibit in, an SVG or a PNG out. Pure.
//!
//! Reading order: [`svg`] writes shapes, [`font`] measures text, [`page`] puts title, caveats and
//! source around a body; [`bars`], [`course`] (on its [`axes`]) and [`card`] are the bodies. The text of a picture is
//! all in the exhibit; here is only where it stands.
//!
//! A picture is 1,000 pixels wide, which a phone shows at about a third: nothing is smaller than
//! 20 pixels, and nothing is cut – long text takes another line and the picture grows.

mod axes;
mod bars;
mod card;
mod course;
pub mod font;
mod page;
mod svg;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::attachment::{Exhibit, Shape};

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    /// The values cannot be set against each other.
    #[error("these figures have no picture")]
    NotDrawn,
    /// A fault of ours: the SVG cannot be read or painted.
    #[error("the picture cannot be painted: {0}")]
    Painting(String),
}

/// The picture of an exhibit as SVG text.
pub fn svg(exhibit: &Exhibit) -> Result<String, DrawError> {
    let (unit, body) = match exhibit.shape {
        Shape::Bars => ("", bars::draw(exhibit)),
        Shape::Card => ("", card::draw(exhibit)),
        // Bars write every value with its unit; a course has room for the number only.
        Shape::Course => match course::draw(exhibit) {
            Some(body) => (exhibit.unit.as_str(), body),
            None => ("", bars::draw(exhibit)),
        },
        Shape::File => return Err(DrawError::NotDrawn),
    };
    Ok(page::around(exhibit, unit, body))
}

/// The picture of an exhibit as PNG.
pub fn png(exhibit: &Exhibit) -> Result<Vec<u8>, DrawError> {
    let fault = |what: &dyn std::fmt::Display| DrawError::Painting(what.to_string());
    let options = Options { fontdb: font::database(), font_family: font::FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(&svg(exhibit)?, &options).map_err(|error| fault(&error))?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| fault(&"no size"))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| fault(&error))
}
