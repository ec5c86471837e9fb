//! A printed table: one column a name, one line a measure; or one line a name with its date.

use super::font::{Weight, wrap};
use super::page::{MARGIN, ROOM, WIDTH, one_date};
use super::svg::*;
use crate::attachment::{Exhibit, MOST_DRAWN, Row, Standing};

const HEAD: Type = Type::new(24.0, Weight::Strong, VALUE);
const LABEL: Type = Type::new(22.0, Weight::Regular, QUIET);
const CELL: Type = Type::new(25.0, Weight::Strong, INK);
const DATE: Type = Type::new(20.0, Weight::Regular, QUIET);
const GUTTER: f32 = 22.0;

/// Text in lines, each with its look.
type Cell = Vec<(Type, String)>;

/// The table.
pub fn draw(exhibit: &Exhibit) -> Drawing {
    let rows: Vec<&Row> =
        exhibit.rows.iter().filter(|row| row.standing != Standing::OtherLength).take(MOST_DRAWN * 3).collect();
    let names = distinct(rows.iter().map(|row| row.name.as_str()));
    let measures = distinct(rows.iter().map(|row| row.measure.as_str()));
    if measures.len() > 1 { across(exhibit, &rows, &names, &measures) } else { down(exhibit, &rows) }
}

fn distinct<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    let mut found: Vec<&str> = Vec::new();
    texts.for_each(|text| {
        if !found.contains(&text) {
            found.push(text);
        }
    });
    found
}

/// Measures down, names across.
fn across(exhibit: &Exhibit, rows: &[&Row], names: &[&str], measures: &[&str]) -> Drawing {
    let first = ROOM * 0.26;
    let each = (ROOM - first) / names.len().max(1) as f32;
    let widths: Vec<f32> = std::iter::once(first).chain(names.iter().map(|_| each)).collect();
    let dated = one_date(exhibit).is_none();
    let mut drawing = Drawing::default();
    let head: Vec<Cell> =
        std::iter::once(Vec::new()).chain(names.iter().map(|name| vec![(HEAD, (*name).to_owned())])).collect();
    line(&mut drawing, &widths, &head, true);
    for measure in measures {
        let cell = |name: &&str| {
            let found = rows.iter().find(|row| row.name == *name && row.measure == *measure);
            found.map_or_else(|| vec![(DATE, exhibit.words.no_value.clone())], |row| value(row, dated))
        };
        let label = vec![(LABEL, (*measure).to_owned())];
        let cells: Vec<Cell> = std::iter::once(label).chain(names.iter().map(cell)).collect();
        line(&mut drawing, &widths, &cells, false);
    }
    drawing
}

/// One line a name.
fn down(exhibit: &Exhibit, rows: &[&Row]) -> Drawing {
    let dated = one_date(exhibit).is_none();
    let widths = [ROOM * 0.5, ROOM * 0.5];
    let mut drawing = Drawing::default();
    for row in rows.iter().take(MOST_DRAWN) {
        let name = vec![(Type { colour: INK, ..LABEL }, row.name.clone())];
        let named_by_date = row.name.to_lowercase() == row.dated.to_lowercase();
        line(&mut drawing, &widths, &[name, value(row, dated && !named_by_date)], false);
    }
    drawing
}

fn value(row: &Row, dated: bool) -> Cell {
    // Numbers and dates are what is looked for; a text in strong letters is hard to read.
    let date = row.text.chars().count() < 24 && row.text.chars().any(|letter| letter.is_ascii_digit());
    let strong = row.amount.is_some() || date;
    let look = if strong { CELL } else { Type { weight: Weight::Regular, size: 23.0, ..CELL } };
    let mut cell = vec![(look, row.text.clone())];
    if dated {
        cell.push((DATE, row.dated.clone()));
    }
    cell
}

fn line(drawing: &mut Drawing, widths: &[f32], cells: &[Cell], head: bool) {
    let top = drawing.height;
    let mut deepest = top;
    let mut x = MARGIN;
    let mut texts = Drawing::default();
    for (cell, room) in cells.iter().zip(widths) {
        let mut y = top + 12.0;
        for (look, text) in cell {
            for part in wrap(text, look.size, look.weight, room - GUTTER) {
                y += look.size * 1.3;
                texts.text((x, y - look.size * 0.25), Anchor::Start, *look, &part);
            }
        }
        deepest = deepest.max(y);
        x += room;
    }
    drawing.height = deepest + 12.0;
    drawing.place(&texts, 0.0);
    let (width, colour) = if head { (2.5, VALUE) } else { (1.5, LINE) };
    drawing.line((MARGIN, drawing.height), (WIDTH - MARGIN, drawing.height), width, colour, false);
}
