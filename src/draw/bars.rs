//! A bar each, its name above it and its value beside it, so that neither has to be short.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::font::{Weight, width, wrap};
use super::page::{MARGIN, ROOM, WIDTH, one_date};
use super::svg::*;
use crate::attachment::{Exhibit, MOST_DRAWN, Row, Standing};

const NAME: Type = Type::new(25.0, Weight::Regular, INK);
const DATE: Type = Type::new(21.0, Weight::Regular, QUIET);
const TEXT: Type = Type::new(26.0, Weight::Strong, INK);
const REMARK: Type = Type::new(22.0, Weight::Regular, QUIET);
const THICK: f32 = 30.0;
const BETWEEN: f32 = 20.0;

/// The bars, with the years without a value and the merger where they belong among dates.
pub fn draw(exhibit: &Exhibit) -> Drawing {
    let rows: Vec<&Row> = exhibit.rows.iter().filter(|row| row.standing != Standing::OtherLength).collect();
    let rows: Vec<&Row> = rows.into_iter().take(MOST_DRAWN).collect();
    let scale = Scale::of(&rows);
    let dated = one_date(exhibit).is_none();
    let mut drawing = Drawing::default();
    let mut gaps = exhibit.gaps.iter().peekable();
    let mut before = true;
    for row in rows {
        while let Some(gap) = gaps.next_if(|gap| gap.to < year(row)) {
            remark(&mut drawing, &gap.text, QUIET);
        }
        if row.after_merger && std::mem::replace(&mut before, false) && drawing.height > 0.0 {
            remark(&mut drawing, &exhibit.words.merger, BREAK);
        }
        bar(&mut drawing, row, &scale, dated);
    }
    gaps.for_each(|gap| remark(&mut drawing, &gap.text, QUIET));
    drawing
}

fn year(row: &Row) -> i32 {
    use chrono::Datelike;
    row.date.last_day().year()
}

/// A dashed line with words in it.
fn remark(drawing: &mut Drawing, text: &str, colour: &'static str) {
    let look = Type { colour, ..REMARK };
    for line in wrap(text, look.size, look.weight, ROOM - 40.0) {
        drawing.height += 30.0;
        let end = MARGIN + width(&line, look.size, look.weight);
        drawing.text((MARGIN, drawing.height), Anchor::Start, look, &line);
        drawing.line((end + 14.0, drawing.height - 7.0), (WIDTH - MARGIN, drawing.height - 7.0), 2.0, colour, true);
    }
    drawing.height += BETWEEN;
}

fn bar(drawing: &mut Drawing, row: &Row, scale: &Scale, dated: bool) {
    named(drawing, row, dated);
    let also = row.standing == Standing::Also;
    let (thick, text) = if also { (THICK * 0.6, Type { colour: QUIET, ..TEXT }) } else { (THICK, TEXT) };
    let top = drawing.height + 8.0;
    let (from, low, high) = scale.places(row);
    let (full, pale) = if row.after_merger { (LATER, LATER_RANGE) } else { (VALUE, RANGE) };
    drawing.block([from.min(low), top, (low - from).abs().max(2.0), thick], 4.0, if also { pale } else { full });
    if high > low {
        drawing.block([low, top, high - low, thick], 4.0, pale);
    }
    let end = from.max(low).max(high) + 14.0;
    drawing.text((end, top + thick * 0.5 + 9.0), Anchor::Start, text, &row.label);
    drawing.height = top + thick + BETWEEN;
}

/// The name, and the date where dates differ and the name is not the date.
fn named(drawing: &mut Drawing, row: &Row, dated: bool) {
    if row.standing == Standing::Also {
        return;
    }
    let lines = wrap(&row.name, NAME.size, NAME.weight, ROOM);
    let last = lines.len().saturating_sub(1);
    let date = Some(&row.dated).filter(|_| dated && !is_date(row));
    for (nth, line) in lines.iter().enumerate() {
        drawing.height += NAME.size * 1.3;
        drawing.text((MARGIN, drawing.height - 6.0), Anchor::Start, NAME, line);
        let Some(date) = date.filter(|_| nth == last) else { continue };
        let end = MARGIN + width(line, NAME.size, NAME.weight) + 14.0;
        let fits = end + width(date, DATE.size, DATE.weight) <= WIDTH - MARGIN;
        if !fits {
            drawing.height += DATE.size * 1.35;
        }
        let x = if fits { end } else { MARGIN };
        drawing.text((x, drawing.height - 6.0), Anchor::Start, DATE, date);
    }
}

/// True when a row is called by its date.
fn is_date(row: &Row) -> bool {
    row.name.to_lowercase() == row.dated.to_lowercase()
}

/// Where values lie between the margins; the widest text fits beside the longest bar.
struct Scale {
    zero: f32,
    pixels: f32,
}

impl Scale {
    fn of(rows: &[&Row]) -> Scale {
        let texts = rows.iter().map(|row| width(&row.label, TEXT.size, TEXT.weight));
        let text = texts.fold(0.0f32, f32::max).min(ROOM * 0.6);
        let highs = rows.iter().filter_map(|row| row.amount);
        let highest = highs.clone().map(|amount| number(amount.high)).fold(0.0f32, f32::max);
        let lowest = highs.map(|amount| number(amount.low)).fold(0.0f32, f32::min);
        let span = (highest - lowest).max(f32::MIN_POSITIVE);
        let pixels = (ROOM - text - 20.0) / span;
        Scale { zero: MARGIN - lowest * pixels, pixels }
    }

    /// Where the bar begins, where its sure part ends, where its range ends.
    fn places(&self, row: &Row) -> (f32, f32, f32) {
        let at = |value: Decimal| self.zero + number(value) * self.pixels;
        match row.amount {
            Some(amount) => (self.zero, at(amount.low), at(amount.high)),
            None => (self.zero, self.zero, self.zero),
        }
    }
}

/// Where a value is painted needs no more than this.
pub fn number(value: Decimal) -> f32 {
    value.to_f32().unwrap_or(0.0)
}
