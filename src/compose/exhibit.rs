//! Figures to be shown: the rows of a comparison, a series or a list, each tied to its fact.

use rust_decimal::Decimal;

use super::answer::{Arg, Part};
use super::{arithmetic, attach, cite, figure, zone};
use crate::attachment::{Shape, Standing};
use crate::facts::catalogue::Figure;
use crate::facts::evidence::{Row, SeriesEvidence};
use crate::facts::model::*;
use crate::facts::unit::Form;
use crate::facts::{Catalogue, fulfill};
use crate::reply::Style;
use crate::understand::sentence::merger_day;

/// Figures with their caveats, in no language yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Exhibit {
    /// How they are best shown.
    pub shape: Shape,
    /// What they are of.
    pub title: Arg,
    /// In the order in which they are shown.
    pub entries: Vec<Entry>,
    /// Years nothing is published for.
    pub gaps: Vec<i32>,
    /// Each value covers a year: in a gap there may be values for a part of it.
    pub yearly: bool,
    /// Caveats.
    pub notes: Vec<Part>,
}

/// One published value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Fact id, cited by the answer.
    pub fact: String,
    /// What it is about.
    pub name: Arg,
    /// What is measured.
    pub measure: Bilingual,
    /// The value.
    pub value: Arg,
    /// When it held.
    pub date: FactDate,
    /// Where it was published.
    pub source: Option<Source>,
    /// A remark of its source.
    pub note: Option<Bilingual>,
    /// Its standing among the others.
    pub standing: Standing,
    /// It covers the city with former Hai Duong.
    pub after_merger: bool,
}

/// "Cumulative registered FDI, South Korea in Hai Phong".
pub fn about(catalogue: &Catalogue, indicator: &Indicator, observation: &Observation) -> Arg {
    let mut args = vec![
        ("name", Arg::Words(indicator.name.clone())),
        ("subject", Arg::Words(figure::name(catalogue, &observation.subject))),
    ];
    let partner = observation.partner.as_deref().filter(|_| figure::is_place(catalogue, &observation.subject));
    let message = match partner {
        Some(partner) => {
            args.push(("partner", Arg::Words(figure::name(catalogue, partner))));
            "series-about-partner"
        }
        None => "series-about",
    };
    Arg::Phrase(Box::new(Part::new(Style::Body, message, args)))
}

/// Makes exhibits of one answer's evidence.
pub struct Maker<'c> {
    /// The facts.
    pub catalogue: &'c Catalogue,
    /// Caveats of the answer.
    pub caveats: Vec<Part>,
}

impl Maker<'_> {
    /// Values side by side; a picture only when they are of one measure and unit.
    pub fn of_rows(&self, rows: &[Row], shape: Shape) -> Exhibit {
        let one_measure =
            rows.iter().all(|row| arithmetic::measure(std::slice::from_ref(row)) == arithmetic::measure(rows));
        let entries: Vec<Entry> = rows.iter().map(|row| self.of_row(row)).collect();
        let shape = if one_measure { fitting(shape, &entries) } else { Shape::File };
        Exhibit {
            shape,
            title: attach::title(self.catalogue, rows),
            entries,
            gaps: vec![],
            yearly: false,
            notes: self.caveats.clone(),
        }
    }

    fn of_row(&self, row: &Row) -> Entry {
        match row {
            Row::Figure(indicator, figure) => {
                self.of_figure(Arg::Words(arithmetic::name(self.catalogue, row)), indicator, figure)
            }
            Row::Zone(zone, attribute, value) => self.of_attribute(zone, attribute, value, 0),
        }
    }

    /// Rows for a file only.
    pub fn filed(&self, title: Arg, entries: Vec<Entry>) -> Exhibit {
        Exhibit { shape: Shape::File, title, entries, gaps: vec![], yearly: false, notes: self.caveats.clone() }
    }

    /// Values through time, with those that were published beside them.
    pub fn of_series(&self, series: &SeriesEvidence) -> Exhibit {
        let mut entries = Vec::new();
        let first = series.segments.iter().flat_map(|segment| &segment.points).next();
        for segment in &series.segments {
            for point in &segment.points {
                let entry = |figure: &Figure, standing| Entry {
                    standing,
                    after_merger: segment.after_merger && series.segments.len() > 1,
                    ..self.at_date(series.indicator, figure)
                };
                entries.push(entry(point.figure, Standing::Lead));
                entries.extend(point.also.iter().map(|other| entry(other, Standing::Also)));
            }
        }
        let shape = if entries.len() > 1 { fitting(Shape::Course, &entries) } else { Shape::File };
        let others = series.part.iter();
        entries.extend(
            others.map(|figure| Entry { standing: Standing::OtherLength, ..self.at_date(series.indicator, figure) }),
        );
        let title = first.map(|point| about(self.catalogue, series.indicator, &point.figure.observation));
        let title = title.unwrap_or_else(|| Arg::Words(series.indicator.name.clone()));
        let mut notes = self.caveats.clone();
        let drawn = entries.iter().filter(|entry| entry.standing != Standing::OtherLength);
        if drawn.max_by_key(|entry| entry.date.last_day()).is_some_and(|last| last.date.last_day() < merger_day()) {
            notes.retain(|note| note.message != "after-merger");
        }
        Exhibit { shape, title, entries, gaps: series.gaps.clone(), yearly: series.months == Some(12), notes }
    }

    fn at_date(&self, indicator: &Indicator, figure: &Figure) -> Entry {
        self.of_figure(Arg::Opening(Box::new(Arg::Date(figure.date))), indicator, figure)
    }

    /// Zones with the attribute the list shows; largest first, which a picture wants.
    pub fn of_zones(&self, zones: &[&Zone], attribute: Option<&str>) -> Exhibit {
        let attribute = self.catalogue.attributes.get(attribute.unwrap_or("total_area_ha"));
        let entry = |zone: &&Zone| {
            let attribute = attribute?;
            let value = fulfill::attribute_values(zone, attribute, None).first().copied()?;
            Some(self.of_attribute(zone, attribute, value, 0))
        };
        let mut entries: Vec<Entry> = zones.iter().filter_map(entry).collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(high(&entry.value)));
        let shape = if entries.len() > 1 { fitting(Shape::Bars, &entries) } else { Shape::File };
        let title = Arg::Words(attribute.map(|attribute| attribute.name.clone()).unwrap_or_default());
        let mut notes = self.caveats.clone();
        let without: Vec<Arg> = zones
            .iter()
            .filter(|zone| attribute.is_none_or(|attribute| !zone.attributes.contains_key(&attribute.id)))
            .map(|zone| Arg::Words(zone.name.clone()))
            .collect();
        if !without.is_empty() {
            notes.insert(0, Part::new(Style::Note, "exhibit-without", vec![("names", Arg::List(without))]));
        }
        Exhibit { notes, shape, title, entries, gaps: vec![], yearly: false }
    }

    /// Zones side by side: what is published of each, measure by measure.
    pub fn of_sides(&self, zones: &[&Zone], attributes: &[&Attribute]) -> Exhibit {
        let entry = |attribute: &Attribute, zone: &Zone| {
            let value = fulfill::attribute_values(zone, attribute, None).first().copied()?;
            Some(self.of_attribute(zone, attribute, value, 0))
        };
        let entries = attributes.iter().flat_map(|attribute| zones.iter().filter_map(|zone| entry(attribute, zone)));
        let title = Arg::Message("side-by-side-title".to_owned());
        Exhibit { shape: Shape::Card, ..self.filed(title, entries.collect()) }
    }

    /// A figure as an entry.
    pub fn of_figure(&self, name: Arg, indicator: &Indicator, figure: &Figure) -> Entry {
        Entry {
            fact: figure.id.clone(),
            name,
            measure: indicator.name.clone(),
            value: cite::amount(figure),
            date: figure.date,
            source: self.catalogue.sources.get(&figure.observation.source).cloned(),
            note: figure.observation.note.clone(),
            standing: Standing::Lead,
            after_merger: false,
        }
    }

    /// A value of a zone's attribute as an entry.
    pub fn of_attribute(&self, zone: &Zone, attribute: &Attribute, value: &AttributeValue, nth: usize) -> Entry {
        Entry {
            fact: cite::attribute_id(zone, attribute, nth),
            name: Arg::Words(zone.name.clone()),
            measure: attribute.name.clone(),
            value: zone::shown(attribute, value),
            date: value.as_of,
            source: self.catalogue.sources.get(&value.source).cloned(),
            note: value.note.clone(),
            standing: if nth == 0 { Standing::Lead } else { Standing::Also },
            after_merger: false,
        }
    }
}

/// Bars and lines are for numbers of one unit; ranks are no lengths; words are printed.
fn fitting(shape: Shape, entries: &[Entry]) -> Shape {
    let unit = |entry: &Entry| match &entry.value {
        Arg::Amount { unit, .. } => Some(*unit),
        _ => None,
    };
    let first = entries.first().and_then(unit);
    let same = entries.iter().all(|entry| unit(entry).map(|unit| unit.base) == first.map(|unit| unit.base));
    match (shape, first) {
        (Shape::Bars | Shape::Course, Some(_)) if !same => Shape::Card,
        (Shape::Bars, Some(unit)) if unit.form == Form::Rank => Shape::Card,
        (Shape::Bars | Shape::Course, None) => Shape::Card,
        _ => shape,
    }
}

fn high(value: &Arg) -> Option<Decimal> {
    match value {
        Arg::Amount { high, .. } => Some(*high),
        _ => None,
    }
}
