//! The values of one measure through time.
//!
//! Only values of one kind, unit, scope and period length make a series; those on the two sides of
//! the merger with Hai Duong are two.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::{Outcome, comparable, measure, select};
use crate::facts::catalogue::{Catalogue, Figure};
use crate::facts::evidence::*;
use crate::facts::model::*;
use crate::understand::lexicon::Property;
use crate::understand::utterance::{Measure, When, WhenRole};

/// With values in this many years, one of each year is enough.
const MANY_YEARS: usize = 4;
/// A value for fewer days says nothing of its year.
const FEW_DAYS: i64 = 28;

/// Finds the values a measure asks for in its period, or at all times.
pub fn find<'c>(catalogue: &'c Catalogue, measure: &Measure, today: NaiveDate) -> Outcome<'c> {
    let Property::Indicator(id) = &measure.property else { return Outcome::No };
    let Some(indicator) = catalogue.indicators.get(id).filter(|_| !measure.definite) else { return Outcome::No };
    let partner = measure::partner(catalogue, &measure.partners);
    let (Some(partner), true) = (partner, measure.places.is_empty()) else { return missing(catalogue, measure, today) };
    let all = measure::series(catalogue, indicator, measure, partner.as_deref());
    for series in &all {
        let maker = Maker { catalogue, indicator, window: measure.when, today };
        if let Some(mut found) = maker.series(&series.figures) {
            found.instead_of = series.instead_of.clone();
            return Outcome::Found(Evidence::Series(found));
        }
    }
    if all.is_empty() {
        missing(catalogue, measure, today)
    } else {
        Outcome::Missing(measure::no_date(catalogue, indicator, measure, &all))
    }
}

/// What one value of it would lack.
fn missing<'c>(catalogue: &'c Catalogue, measure: &Measure, today: NaiveDate) -> Outcome<'c> {
    match measure::find(catalogue, measure, today) {
        Outcome::Found(_) => Outcome::No,
        other => other,
    }
}

struct Maker<'c> {
    catalogue: &'c Catalogue,
    indicator: &'c Indicator,
    window: Option<When>,
    today: NaiveDate,
}

impl<'c> Maker<'c> {
    fn series(&self, figures: &[&'c Figure]) -> Option<SeriesEvidence<'c>> {
        let usable = self.of_one_scope(figures.iter().copied().filter(|figure| self.is_usable(figure)).collect());
        let months = main_length(&usable)?;
        let (main, other): (Vec<&Figure>, Vec<&Figure>) = usable.into_iter().partition(|figure| {
            comparable::months(figure) == months.map(|(length, _)| length)
                && starts(figure) == months.map(|(_, month)| month)
        });
        let points = points(&main);
        let (points, thinned) = self.thinned(points);
        let part = self.part_years(&points, other);
        let gaps = self.gaps(&points);
        let shown = || points.iter().map(|point| point.figure).chain(part.iter().copied());
        let newest = shown().max_by_key(|figure| figure.date.last_day())?;
        let open = self.window.is_none_or(|when| when.to > self.today);
        let after_merger = shown().any(|figure| self.is_after(figure));
        let stale_months = open.then(|| measure::stale(newest, self.indicator, self.today)).flatten();
        Some(SeriesEvidence {
            indicator: self.indicator,
            segments: self.segments(points),
            part,
            gaps,
            months: months.map(|(length, _)| length),
            thinned,
            after_merger,
            instead_of: None,
            stale_months,
        })
    }

    fn is_usable(&self, figure: &Figure) -> bool {
        let (first, last) = (figure.date.first_day(), figure.date.last_day());
        let inside = |when: When| match when.role {
            WhenRole::Until => last < when.to,
            _ => first >= when.from && last < when.to,
        };
        figure.observation.rank != Rank::Deprecated
            && comparable::is_known(figure, self.indicator.kind, self.today)
            && self.window.is_none_or(inside)
    }

    /// The figures that cover what their subject says; when there is none, those of the newest scope.
    fn of_one_scope(&self, figures: Vec<&'c Figure>) -> Vec<&'c Figure> {
        let plain = figures.iter().any(|figure| comparable::scope(figure).is_none());
        let newest =
            figures.iter().max_by_key(|figure| figure.date.last_day()).and_then(|figure| comparable::scope(figure));
        let wanted = if plain { None } else { newest };
        figures.iter().copied().filter(|figure| comparable::scope(figure) == wanted).collect()
    }

    fn is_after(&self, figure: &Figure) -> bool {
        comparable::after_merger(self.catalogue, self.indicator.kind, figure)
    }

    /// The last value of each year where there are many years; both sides of the merger keep theirs.
    fn thinned(&self, points: Vec<Point<'c>>) -> (Vec<Point<'c>>, bool) {
        let key = |point: &Point| (self.is_after(point.figure), year(point.figure));
        let years: BTreeSet<i32> = points.iter().map(|point| year(point.figure)).collect();
        if years.len() < MANY_YEARS {
            return (points, false);
        }
        let before = points.len();
        let mut last: BTreeMap<(bool, i32), Point> = BTreeMap::new();
        points.into_iter().for_each(|point| {
            last.insert(key(&point), point);
        });
        let thinned = last.len() < before;
        (last.into_values().collect(), thinned)
    }

    /// Values for other lengths of time, the longest of each year that has no proper one.
    fn part_years(&self, points: &[Point], other: Vec<&'c Figure>) -> Vec<&'c Figure> {
        let covered: BTreeSet<i32> = points.iter().map(|point| year(point.figure)).collect();
        let mut longest: BTreeMap<i32, &Figure> = BTreeMap::new();
        let part = |figure: &&Figure| {
            let (first, last) = (figure.date.first_day(), figure.date.last_day());
            first.year() == last.year() && !covered.contains(&last.year()) && (last - first).num_days() >= FEW_DAYS - 1
        };
        for figure in other.into_iter().filter(part) {
            let best = longest.entry(year(figure)).or_insert(figure);
            if figure.date.months() >= best.date.months() {
                *best = figure;
            }
        }
        longest.into_values().collect()
    }

    /// Years without a value between the first and the last that were asked for and are over, or
    /// that there are values for.
    fn gaps(&self, points: &[Point]) -> Vec<i32> {
        let years: BTreeSet<i32> = points.iter().map(|point| year(point.figure)).collect();
        let (Some(first), Some(last)) = (years.first().copied(), years.last().copied()) else { return Vec::new() };
        let asked = self
            .window
            .filter(|when| when.role != WhenRole::Until)
            .map(|when| when.from.year() + i32::from(when.from.ordinal() > 1));
        let over = self.today.year() - 1;
        let until = self
            .window
            .and_then(|when| when.to.pred_opt())
            .map(|day| if day.ordinal() < 365 { day.year() - 1 } else { day.year() });
        let (from, to) = (asked.unwrap_or(first).min(first), until.map_or(last, |year| year.min(over)).max(last));
        (from..=to).filter(|year| !years.contains(year)).collect()
    }

    fn segments(&self, points: Vec<Point<'c>>) -> Vec<Segment<'c>> {
        let (after, before): (Vec<Point>, Vec<Point>) =
            points.into_iter().partition(|point| self.is_after(point.figure));
        let both = [(false, before), (true, after)];
        let some = both.into_iter().filter(|(_, points)| !points.is_empty());
        some.map(|(after_merger, points)| Segment { after_merger, change: change(&points), points }).collect()
    }
}

fn year(figure: &Figure) -> i32 {
    figure.date.last_day().year()
}

/// The month a period begins with: the first half of a year is not the second.
fn starts(figure: &Figure) -> Option<u32> {
    figure.observation.period.map(|period| period.first_day().month())
}

/// The length and first month of the values that make the series: whole years where there are two
/// or nothing as good, else the commonest, the longer of two; `Some(None)` for values as of a date.
fn main_length(figures: &[&Figure]) -> Option<Option<(i32, u32)>> {
    let mut counted: BTreeMap<Option<(i32, u32)>, BTreeSet<NaiveDate>> = BTreeMap::new();
    for figure in figures.iter().filter(|figure| comparable::months(figure).is_none_or(|months| months <= 12)) {
        let length = comparable::months(figure).zip(starts(figure));
        counted.entry(length).or_default().insert(figure.date.last_day());
    }
    let rank = |(length, dates): &(Option<(i32, u32)>, usize)| {
        (length.is_some_and(|(months, _)| months == 12) && *dates > 1, *dates, length.map(|(months, _)| months))
    };
    counted.into_iter().map(|(length, dates)| (length, dates.len())).max_by_key(rank).map(|(length, _)| length)
}

/// One point a date, oldest first.
fn points<'c>(figures: &[&'c Figure]) -> Vec<Point<'c>> {
    let mut sorted = figures.to_vec();
    sorted.sort_by_key(|figure| (figure.date.last_day(), figure.date.first_day()));
    let same =
        |a: &&Figure, b: &&Figure| a.date.last_day() == b.date.last_day() && a.date.first_day() == b.date.first_day();
    sorted.chunk_by(same).filter_map(point).collect()
}

fn point<'c>(figures: &[&'c Figure]) -> Option<Point<'c>> {
    let figure = select::best(figures, None)?;
    let mut also: Vec<&Figure> = Vec::new();
    for other in figures.iter().copied().filter(|other| select::differs(other, figure)) {
        if !also.iter().any(|known| known.low == other.low && known.high == other.high) {
            also.push(other);
        }
    }
    Some(Point { figure, also })
}

/// From the first to the last value; none when an end is a range.
fn change(points: &[Point]) -> Option<Change> {
    let [first, .., last] = points else { return None };
    let (first, last) = (first.figure, last.figure);
    if first.low != first.high || last.low != last.high {
        return None;
    }
    let difference = last.high - first.high;
    let way = comparable::way(first, last);
    let against = |pair: &&[Point]| {
        let step = comparable::way(pair[0].figure, pair[1].figure);
        step != Ordering::Equal && step != way
    };
    let turns = points.windows(2).filter(against).map(|pair| pair[1].figure.date).collect();
    Some(Change { way, difference, percent: comparable::percent_change(first, last), turns })
}
