//! Values through time: what became of them, the change with its formula, every value with its
//! date and publisher, and what is not published.

use std::cmp::Ordering;

use super::answer::{Answer, Arg};
use super::{cite, exhibit, figure};
use crate::facts::Catalogue;
use crate::facts::catalogue::Figure;
use crate::facts::evidence::{Change, Point, Segment, SeriesEvidence};
use crate::facts::model::Qualifier;
use crate::facts::unit::Form;
use crate::reply::Style;
use crate::understand::sentence::CITY;

/// The whole series.
pub fn compose(answer: &mut Answer, catalogue: &Catalogue, series: &SeriesEvidence) {
    let about = about(catalogue, series);
    if series.segments.iter().all(|segment| segment.change.is_none()) {
        let message = if count(series) == 1 { "series-one" } else { "series-values" };
        answer.say(Style::Lead, message, vec![("about", about.clone())]);
    }
    series.segments.iter().for_each(|segment| course(answer, segment, &about));
    for segment in &series.segments {
        if series.segments.len() > 1 {
            answer.say(Style::Body, if segment.after_merger { "series-after" } else { "series-before" }, vec![]);
        }
        segment.points.iter().for_each(|point| row(answer, catalogue, point));
    }
    absences(answer, catalogue, series);
    notes(answer, catalogue, series);
    let sources: Vec<String> = answer.facts.iter().filter_map(|fact| fact.source.clone()).collect();
    sources.iter().for_each(|source| cite::source_line(answer, catalogue, source));
    answer.focus = series
        .segments
        .iter()
        .flat_map(|segment| &segment.points)
        .take(1)
        .flat_map(|point| figure::focus(catalogue, &point.figure.observation))
        .collect();
    suggestions(answer, series);
}

fn count(series: &SeriesEvidence) -> usize {
    series.segments.iter().map(|segment| segment.points.len()).sum()
}

fn about(catalogue: &Catalogue, series: &SeriesEvidence) -> Arg {
    let first = series.segments.iter().flat_map(|segment| &segment.points).next();
    match first {
        Some(point) => exhibit::about(catalogue, series.indicator, &point.figure.observation),
        None => Arg::Words(series.indicator.name.clone()),
    }
}

/// What became of the values of a segment, and the change with its formula.
fn course(answer: &mut Answer, segment: &Segment, about: &Arg) {
    let ([first, .., last], Some(change)) = (segment.points.as_slice(), &segment.change) else { return };
    let (first, last) = (first.figure, last.figure);
    let rank = first.unit.form == Form::Rank;
    let direction = match (change.way, rank) {
        (Ordering::Equal, _) if change.difference.is_zero() => "series-same",
        (Ordering::Equal, _) => "series-level",
        (Ordering::Greater, false) => "series-rose",
        (Ordering::Less, false) => "series-fell",
        (Ordering::Less, true) => "series-better",
        (Ordering::Greater, true) => "series-worse",
    };
    let mut args = vec![
        ("about", about.clone()),
        ("first", cite::amount(first)),
        ("first-date", Arg::Date(first.date)),
        ("last", cite::amount(last)),
        ("last-date", Arg::Date(last.date)),
    ];
    let mut message = direction.to_owned();
    if !change.turns.is_empty() {
        args.push(("turns", Arg::List(change.turns.iter().map(|date| Arg::Date(*date)).collect())));
        message += "-but";
    }
    answer.say(Style::Lead, message, args);
    if !rank && change.way != Ordering::Equal {
        formula(answer, first, last, change);
    }
}

/// "Up US$1.5 billion, or 42.86%: (US$5 billion − US$3.5 billion) ÷ US$3.5 billion."
fn formula(answer: &mut Answer, first: &Figure, last: &Figure, change: &Change) {
    let rough = [first, last].iter().any(|figure| figure.observation.qualifier.is_some());
    let difference = change.difference.abs();
    let mut args = vec![
        (
            "difference",
            Arg::Amount {
                low: difference,
                high: difference,
                unit: first.unit.of_difference(),
                qualifier: rough.then_some(Qualifier::About),
            },
        ),
        ("first", exact(first)),
        ("last", exact(last)),
    ];
    let direction = if change.difference.is_sign_positive() { "up" } else { "down" };
    let mut message = format!("formula-{direction}");
    if let Some(percent) = change.percent {
        args.push(("percent", Arg::Number(percent.abs())));
        message = format!("formula-{direction}-percent");
    }
    answer.say(Style::Body, message, args);
}

/// A figure's number as it goes into a formula.
fn exact(figure: &Figure) -> Arg {
    Arg::Amount { low: figure.high, high: figure.high, unit: figure.unit, qualifier: None }
}

fn row(answer: &mut Answer, catalogue: &Catalogue, point: &Point) {
    line(answer, catalogue, point.figure);
    for other in &point.also {
        let args = vec![
            ("value", cite::amount(other)),
            ("date", Arg::Date(other.date)),
            ("publisher", cite::publisher(catalogue, &other.observation.source)),
        ];
        answer.say(Style::Note, "also-published", args);
        answer.cite(cite::figure(other));
    }
}

/// One value with its date, its publisher, and the remark of its source.
fn line(answer: &mut Answer, catalogue: &Catalogue, figure: &Figure) {
    let observation = &figure.observation;
    let mut args = vec![
        ("date", Arg::Opening(Box::new(Arg::Date(figure.date)))),
        ("value", cite::amount(figure)),
        ("publisher", cite::publisher(catalogue, &observation.source)),
    ];
    let mut message = "series-row";
    if let Some(note) = &observation.note {
        args.push(("note", Arg::Words(note.clone())));
        message = "series-row-note";
    }
    answer.say(Style::Item, message, args);
    answer.cite(cite::figure(figure));
}

/// Years without a value, and the values for other lengths of time that are published for them.
fn absences(answer: &mut Answer, catalogue: &Catalogue, series: &SeriesEvidence) {
    if !series.gaps.is_empty() {
        let message = if series.months == Some(12) { "series-gaps-year" } else { "series-gaps" };
        answer.say(Style::Note, message, vec![("years", Arg::Verbatim(years(&series.gaps)))]);
    }
    if !series.part.is_empty() {
        answer.say(Style::Note, "series-other-lengths", vec![]);
        series.part.iter().for_each(|figure| line(answer, catalogue, figure));
    }
}

/// 2017, 2018, 2019, 2021 → "2017–2019, 2021".
fn years(gaps: &[i32]) -> String {
    let runs = gaps.chunk_by(|a, b| a + 1 == *b);
    let run = |run: &[i32]| match run {
        [one] => one.to_string(),
        [first, .., last] => format!("{first}–{last}"),
        [] => String::new(),
    };
    runs.map(run).collect::<Vec<_>>().join(", ")
}

fn notes(answer: &mut Answer, catalogue: &Catalogue, series: &SeriesEvidence) {
    if series.thinned {
        answer.say(Style::Note, "series-thinned", vec![]);
    }
    let first = series.segments.iter().flat_map(|segment| &segment.points).next();
    if let Some(point) = first {
        figure::scope(answer, point.figure);
        if let Some(asked) = &series.instead_of {
            let given = figure::name(catalogue, &point.figure.observation.subject);
            answer.say(
                Style::Note,
                "instead-of",
                vec![("asked", Arg::Words(figure::name(catalogue, asked))), ("given", Arg::Words(given))],
            );
        }
    }
    if series.after_merger {
        answer.say(Style::Note, "after-merger", vec![]);
    }
    figure::stale(answer, series.stale_months);
}

fn suggestions(answer: &mut Answer, series: &SeriesEvidence) {
    let of_city = |segment: &Segment| segment.points.iter().any(|point| point.figure.observation.subject == CITY);
    if series.segments.iter().any(of_city) {
        answer.suggest("suggest-meaning", vec![("name", Arg::Noun(series.indicator.name.clone()))]);
    }
}

#[cfg(test)]
mod tests {
    use super::years;

    #[test]
    fn years_in_a_row_are_one_span() {
        assert_eq!(years(&[2017, 2018, 2019, 2021]), "2017–2019, 2021");
        assert_eq!(years(&[2021]), "2021");
    }
}
