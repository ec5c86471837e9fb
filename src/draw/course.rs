//! Values along time: columns for amounts of periods, dots for levels; years without a value stay
//! open, and nothing is joined across them or across the merger.

use chrono::{Datelike, NaiveDate};

use super::axes::{DEEP, Height, Time, day, is_period};
use super::font::{Weight, width, wrap};
use super::page::{MARGIN, WIDTH};
use super::svg::*;
use crate::attachment::{Exhibit, Gap, Row, Standing};

const TEXT: Type = Type { edged: true, ..Type::new(26.0, Weight::Strong, INK) };
const ALSO: Type = Type { edged: true, ..Type::new(20.0, Weight::Regular, QUIET) };
const DATE: Type = Type::new(21.0, Weight::Regular, QUIET);
/// Widest a label may be.
const WIDEST: f32 = 170.0;
/// Free between labels.
const FREE: f32 = 10.0;
const LINE_HEIGHT: f32 = 1.24;

/// A value with what is painted for it.
struct Point<'e> {
    row: &'e Row,
    also: Vec<&'e Row>,
    x: f32,
    y: f32,
    /// Above it: its value, and those published beside it.
    labels: Vec<(Type, Vec<String>)>,
    /// Below the base.
    date: Vec<String>,
}

/// The course; nothing when there is no room for every value and date beside each other, which bars
/// have.
pub fn draw(exhibit: &Exhibit) -> Option<Drawing> {
    let rows: Vec<&Row> = exhibit.rows.iter().filter(|row| row.standing != Standing::OtherLength).collect();
    let mut points = points(&rows)?;
    // Two values are no course; bars set them against each other.
    if points.len() < 3 {
        return None;
    }
    let days: Vec<NaiveDate> = points.iter().map(|point| day(point.row)).collect();
    let time = Time::of(days.into_iter(), &exhibit.gaps)?;
    points.iter_mut().for_each(|point| point.x = time.at(day(point.row)));
    if !labelled(&mut points) {
        return None;
    }
    let above = points.iter().map(tall).fold(0.0, f32::max);
    let base = above + DEEP + 6.0;
    let height = Height::of(&rows, exhibit.falling, base);
    points.iter_mut().for_each(|point| point.y = height.at(point.row));
    let column =
        (rows.iter().all(|row| is_period(row)) && !exhibit.falling).then(|| (nearest(&points) * 0.6).min(84.0));
    let mut drawing = Drawing::below(base);
    open_years(&mut drawing, exhibit, &time, base);
    drawing.line((MARGIN, base), (WIDTH - MARGIN, base), 2.0, LINE, false);
    if column.is_none() {
        joined(&mut drawing, &points, &exhibit.gaps);
    }
    points.iter().for_each(|point| shape(&mut drawing, point, &height, column));
    points.iter().for_each(|point| labels(&mut drawing, point, &height));
    dates(&mut drawing, &points, base);
    merger(&mut drawing, exhibit, &points, base);
    Some(drawing)
}

/// Leading rows with those published beside them.
fn points<'e>(rows: &[&'e Row]) -> Option<Vec<Point<'e>>> {
    let mut points: Vec<Point> = Vec::new();
    for row in rows.iter().copied() {
        row.amount?;
        match row.standing {
            Standing::Lead => {
                points.push(Point { row, also: vec![], x: 0.0, y: 0.0, labels: vec![], date: vec![] });
            }
            _ => points.last_mut()?.also.push(row),
        }
    }
    Some(points)
}

/// The least distance of two neighbours.
fn nearest(points: &[Point]) -> f32 {
    points.windows(2).map(|pair| distance(pair)).fold(WIDEST, f32::min)
}

fn distance(pair: &[Point]) -> f32 {
    match pair {
        [left, right] => right.x - left.x,
        _ => f32::MAX,
    }
}

/// Writes labels and dates into the room each point has; false when two would touch.
fn labelled(points: &mut [Point]) -> bool {
    let steps: Vec<f32> = points.windows(2).map(distance).collect();
    for (nth, point) in points.iter_mut().enumerate() {
        let left = nth.checked_sub(1).and_then(|left| steps.get(left)).copied().unwrap_or(WIDEST);
        let right = steps.get(nth).copied().unwrap_or(WIDEST);
        let room = left.min(right).min(WIDEST) - FREE;
        let own = (TEXT, lines(&point.row.short, TEXT, room));
        let also = point.also.iter().map(|row| (ALSO, lines(&row.short, ALSO, room)));
        point.labels = std::iter::once(own).chain(also).collect();
        point.date = lines(&point.row.dated, DATE, room);
    }
    let clear = |pair: &[Point]| match pair {
        [left, right] => {
            let labels = (wide(&left.labels) + wide(&right.labels)) / 2.0;
            let dates = (widest(DATE, &left.date) + widest(DATE, &right.date)) / 2.0;
            labels.max(dates) + FREE <= right.x - left.x
        }
        _ => true,
    };
    points.windows(2).all(clear)
}

/// Lines in so much room, or as much as the longest word needs: words of a label are not parted.
fn lines(text: &str, look: Type, room: f32) -> Vec<String> {
    let words = text.split_whitespace().map(|word| width(word, look.size, look.weight));
    wrap(text, look.size, look.weight, words.fold(room, f32::max))
}

fn widest(look: Type, lines: &[String]) -> f32 {
    lines.iter().map(|line| width(line, look.size, look.weight)).fold(0.0, f32::max)
}

fn wide(labels: &[(Type, Vec<String>)]) -> f32 {
    labels.iter().map(|(look, lines)| widest(*look, lines)).fold(0.0, f32::max)
}

/// Height of what stands above a point.
fn tall(point: &Point) -> f32 {
    point.labels.iter().map(|(look, lines)| look.size * LINE_HEIGHT * lines.len() as f32).sum::<f32>() + 18.0
}

/// Grey ground under years without a value, with words where they fit.
fn open_years(drawing: &mut Drawing, exhibit: &Exhibit, time: &Time, base: f32) {
    for gap in &exhibit.gaps {
        let from = NaiveDate::from_ymd_opt(gap.from, 1, 1).map(|day| time.at(day));
        let to = NaiveDate::from_ymd_opt(gap.to, 12, 31).map(|day| time.at(day));
        let (Some(from), Some(to)) = (from, to) else { continue };
        let (from, to) = (from.max(MARGIN), to.min(WIDTH - MARGIN));
        drawing.block([from, base - DEEP, to - from, DEEP], 6.0, GROUND);
        let look = Type { edged: false, ..ALSO };
        let lines = wrap(&gap.text, look.size, look.weight, to - from - 16.0);
        if to - from < 90.0 {
            continue;
        }
        let top = base - 16.0 - (lines.len() as f32 - 1.0) * ALSO.size * LINE_HEIGHT;
        stacked(drawing, &lines, look, (from + to) / 2.0, top);
    }
}

/// A dashed line between the last value before the merger and the first after it, and what it says
/// under the dates.
fn merger(drawing: &mut Drawing, exhibit: &Exhibit, points: &[Point], base: f32) {
    let crosses =
        |pair: &&[Point]| matches!(pair, [before, after] if after.row.after_merger && !before.row.after_merger);
    let Some([before, after]) = points.windows(2).find(crosses) else { return };
    let x = (before.x + after.x) / 2.0;
    drawing.line((x, base - DEEP), (x, drawing.height + 6.0), 2.5, BREAK, true);
    let look = Type::new(21.0, Weight::Regular, BREAK);
    let text = exhibit.words.merger.as_str();
    let half = width(text, look.size, look.weight) / 2.0;
    let middle = x.clamp(MARGIN + half, (WIDTH - MARGIN - half).max(MARGIN + half));
    drawing.height += 32.0;
    drawing.text((middle, drawing.height), Anchor::Middle, look, text);
}

/// Lines between neighbours of one side of the merger with no open year between them.
fn joined(drawing: &mut Drawing, points: &[Point], gaps: &[Gap]) {
    for pair in points.windows(2) {
        let [before, after] = pair else { continue };
        let (from, to) = (before.row.date.last_day().year(), after.row.date.last_day().year());
        let open = gaps.iter().any(|gap| from < gap.to + 1 && gap.from <= to && gap.from > from - 1);
        if before.row.after_merger == after.row.after_merger && !open {
            drawing.line((before.x, before.y), (after.x, after.y), 4.0, colour(before.row).0, false);
        }
    }
}

fn colour(row: &Row) -> (&'static str, &'static str) {
    if row.after_merger { (LATER, LATER_RANGE) } else { (VALUE, RANGE) }
}

fn shape(drawing: &mut Drawing, point: &Point, height: &Height, column: Option<f32>) {
    let Some(amount) = point.row.amount else { return };
    let (full, pale) = colour(point.row);
    let low = height.of_value(amount.low);
    let zero = height.of_value(rust_decimal::Decimal::ZERO);
    match column {
        Some(thick) => {
            drawing.block([point.x - thick / 2.0, low.min(zero), thick, (zero - low).abs().max(2.0)], 4.0, full);
            if point.y < low {
                drawing.block([point.x - thick / 2.0, point.y, thick, low - point.y], 4.0, pale);
            }
        }
        None => {
            if point.y < low {
                drawing.line((point.x, point.y), (point.x, low), 6.0, pale, false);
            }
            drawing.dot((point.x, point.y), 8.0, full, false);
        }
    }
    for other in &point.also {
        drawing.dot((point.x, height.at(other)), 7.0, QUIET, true);
    }
}

fn labels(drawing: &mut Drawing, point: &Point, height: &Height) {
    // What was published beside a value may stand higher than it.
    let highest = point.also.iter().map(|other| height.at(other)).fold(point.y, f32::min);
    let mut y = highest - tall(point) + 4.0;
    for (look, lines) in &point.labels {
        for line in lines {
            y += look.size * LINE_HEIGHT;
            drawing.text((point.x, y - 4.0), Anchor::Middle, *look, line);
        }
    }
}

fn dates(drawing: &mut Drawing, points: &[Point], base: f32) {
    let deepest = points.iter().map(|point| point.date.len()).max().unwrap_or_default();
    points.iter().for_each(|point| stacked(drawing, &point.date, DATE, point.x, base + 28.0));
    drawing.height = base + 12.0 + deepest as f32 * DATE.size * LINE_HEIGHT;
}

fn stacked(drawing: &mut Drawing, lines: &[String], look: Type, x: f32, top: f32) {
    for (nth, line) in lines.iter().enumerate() {
        drawing.text((x, top + nth as f32 * look.size * LINE_HEIGHT), Anchor::Middle, look, line);
    }
}
