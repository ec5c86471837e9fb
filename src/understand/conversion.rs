//! Another unit of area asked for: "in acres", "bao nhiêu mét vuông". Money is never converted: its
//! rate changes daily and no fact holds it.

use super::sentence::Sentence;

/// A unit of area other than the hectare of the facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AreaUnit {
    /// International acre, 0.40468564224 ha exactly (agreement of 1959).
    Acre,
    /// Square metre.
    SquareMetre,
    /// Square kilometre.
    SquareKilometre,
    /// International square foot, 0.09290304 m² exactly.
    SquareFoot,
}

/// Ways to say each unit, without marks.
const SAID: &[(&str, AreaUnit)] = &[
    ("acre", AreaUnit::Acre),
    ("acres", AreaUnit::Acre),
    ("mau anh", AreaUnit::Acre),
    ("square metres", AreaUnit::SquareMetre),
    ("square meters", AreaUnit::SquareMetre),
    ("square metre", AreaUnit::SquareMetre),
    ("square meter", AreaUnit::SquareMetre),
    ("sqm", AreaUnit::SquareMetre),
    ("m2", AreaUnit::SquareMetre),
    ("met vuong", AreaUnit::SquareMetre),
    ("square kilometres", AreaUnit::SquareKilometre),
    ("square kilometers", AreaUnit::SquareKilometre),
    ("sq km", AreaUnit::SquareKilometre),
    ("km2", AreaUnit::SquareKilometre),
    ("km vuong", AreaUnit::SquareKilometre),
    ("ki lo met vuong", AreaUnit::SquareKilometre),
    ("cay so vuong", AreaUnit::SquareKilometre),
    ("square feet", AreaUnit::SquareFoot),
    ("square foot", AreaUnit::SquareFoot),
    ("sq ft", AreaUnit::SquareFoot),
    ("sqft", AreaUnit::SquareFoot),
];

/// The unit of area a sentence asks for; the longest way to say it wins.
pub fn area_unit(sentence: &Sentence) -> Option<AreaUnit> {
    let words: Vec<&str> = sentence.text.tokens.iter().map(|token| token.folded.as_str()).collect();
    let text = format!(" {} ", words.join(" "));
    let said = SAID.iter().filter(|(words, _)| text.contains(&format!(" {words} ")));
    said.max_by_key(|(words, _)| words.len()).map(|(_, unit)| *unit)
}
