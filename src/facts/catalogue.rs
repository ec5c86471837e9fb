//! The catalogue: the immutable snapshot of all published facts with its indexes.
//!
//! Built once from records (see [`Catalogue::build`]); publishing builds a new one and swaps it,
//! so a question sees one state of the facts from start to end.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::model::*;
use super::recent::Recent;
use super::told::Told;
use super::unit::{Unit, unit};

/// Facts of one kind, in order, found by id.
#[derive(Clone, Debug)]
pub struct Table<T> {
    rows: Vec<T>,
    by_id: HashMap<String, usize>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Table { rows: Vec::new(), by_id: HashMap::new() }
    }
}

impl<T> Table<T> {
    fn push(&mut self, id: String, row: T) {
        self.by_id.insert(id, self.rows.len());
        self.rows.push(row);
    }

    /// The fact of that id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.by_id.get(id).and_then(|&row| self.rows.get(row))
    }

    /// All facts, in the order they were read.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// True when there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// Indicator, subject and partner: what makes observations one series.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SeriesKey {
    /// Indicator id.
    pub indicator: String,
    /// Subject id.
    pub subject: String,
    /// Partner id.
    pub partner: Option<String>,
}

/// An observation ready to be compared: dated, and in base units.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Fact id.
    pub id: String,
    /// As published.
    pub observation: Observation,
    /// Its date or period.
    pub date: FactDate,
    /// Low end of the value, or the value, in base units.
    pub low: Decimal,
    /// High end of the value, or the value, in base units.
    pub high: Decimal,
    /// The unit it was published in.
    pub unit: &'static Unit,
    /// Tier of its source.
    pub tier: Tier,
}

/// All published facts.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Catalogue {
    pub sources: Table<Source>,
    pub indicators: Table<Indicator>,
    pub attributes: Table<Attribute>,
    pub tags: Table<Tag>,
    pub partners: Table<Partner>,
    pub places: Table<Place>,
    pub subjects: Table<Subject>,
    pub organisations: Table<Organisation>,
    pub zones: Table<Zone>,
    pub events: Table<Event>,
    pub topics: Table<Topic>,
    /// The words of zones and events.
    pub told: Told,
    /// What was corrected or taken back lately.
    pub recent: Recent,
    figures: Vec<Figure>,
    /// Sorted by id.
    figures_by_id: Vec<u32>,
    /// By indicator.
    series: HashMap<String, SeriesTable>,
}

/// All series of one indicator, sorted by subject and partner.
#[derive(Clone, Debug, Default)]
struct SeriesTable {
    keys: Vec<SeriesKey>,
    /// The figures of each key, oldest first.
    rows: Vec<Vec<u32>>,
}

impl SeriesTable {
    fn rows(&self, subject: &str, partner: Option<&str>) -> &[u32] {
        let order = |key: &SeriesKey| (key.subject.as_str(), key.partner.as_deref()).cmp(&(subject, partner));
        let row = self.keys.binary_search_by(order).ok().and_then(|at| self.rows.get(at));
        row.map_or(&[], Vec::as_slice)
    }
}

impl Catalogue {
    /// Builds the snapshot. Observations without a date, a value or a known unit are left out;
    /// `check` reports them as errors before they can get here.
    pub fn build(records: impl IntoIterator<Item = (String, Record)>) -> Catalogue {
        let mut catalogue = Catalogue::default();
        for (id, record) in records {
            match record {
                Record::Source(row) => catalogue.sources.push(id, row),
                Record::Indicator(row) => catalogue.indicators.push(id, row),
                Record::Attribute(row) => catalogue.attributes.push(id, row),
                Record::Tag(row) => catalogue.tags.push(id, row),
                Record::Partner(row) => catalogue.partners.push(id, row),
                Record::Place(row) => catalogue.places.push(id, row),
                Record::Subject(row) => catalogue.subjects.push(id, row),
                Record::Organisation(row) => catalogue.organisations.push(id, row),
                Record::Zone(row) => catalogue.zones.push(id, row),
                Record::Event(row) => catalogue.events.push(id, row),
                Record::Topic(row) => catalogue.topics.push(id, row),
                Record::Observation(row) => catalogue.figures.extend(figure(id, row)),
            }
        }
        catalogue.add_tiers();
        catalogue.add_ids();
        catalogue.add_series();
        catalogue.zones.iter().for_each(|zone| catalogue.told.add_zone(zone));
        catalogue.events.iter().for_each(|event| catalogue.told.add_event(event));
        catalogue
    }

    /// Sources may come after the figures that name them.
    fn add_tiers(&mut self) {
        for figure in &mut self.figures {
            figure.tier = self.sources.get(&figure.observation.source).map_or(Tier::Other, |source| source.tier);
        }
    }

    fn add_ids(&mut self) {
        let id = |row: u32| &self.figures[row as usize].id;
        let mut rows: Vec<u32> = (0..self.figures.len() as u32).collect();
        rows.sort_unstable_by(|&a, &b| id(a).cmp(id(b)).then(a.cmp(&b)));
        self.figures_by_id = rows;
    }

    /// Gathers the figures into series, each by date.
    fn add_series(&mut self) {
        let of = |row: u32| &self.figures[row as usize];
        let key = |row: u32| {
            let Observation { indicator, subject, partner, .. } = &of(row).observation;
            (indicator, subject, partner)
        };
        let mut rows: Vec<u32> = (0..self.figures.len() as u32).collect();
        rows.sort_unstable_by(|&a, &b| {
            key(a).cmp(&key(b)).then_with(|| (of(a).date.last_day(), a).cmp(&(of(b).date.last_day(), b)))
        });
        let mut series: HashMap<String, SeriesTable> = HashMap::new();
        for rows in rows.chunk_by(|&a, &b| key(a) == key(b)) {
            let Some((indicator, subject, partner)) = rows.first().map(|&row| key(row)) else { continue };
            let table = series.entry(indicator.clone()).or_default();
            let (indicator, subject, partner) = (indicator.clone(), subject.clone(), partner.clone());
            table.keys.push(SeriesKey { indicator, subject, partner });
            table.rows.push(rows.to_vec());
        }
        self.series = series;
    }

    /// All figures in the order they were read.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The figure of that fact id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        let after = self.figures_by_id.partition_point(|&row| self.figures[row as usize].id.as_str() <= id);
        let row = self.figures_by_id.get(after.checked_sub(1)?)?;
        self.figures.get(*row as usize).filter(|figure| figure.id == id)
    }

    /// The values of one series, oldest first; empty when there is no such series.
    pub fn series(&self, indicator: &str, subject: &str, partner: Option<&str>) -> Vec<&Figure> {
        let rows = self.series.get(indicator).map_or(&[][..], |table| table.rows(subject, partner));
        rows.iter().filter_map(|&row| self.figures.get(row as usize)).collect()
    }

    /// Every series of an indicator, sorted by subject and partner.
    pub fn series_of(&self, indicator: &str) -> &[SeriesKey] {
        self.series.get(indicator).map_or(&[], |table| table.keys.as_slice())
    }

    /// The series of an indicator that are about one subject, sorted by partner.
    pub fn series_about(&self, indicator: &str, subject: &str) -> &[SeriesKey] {
        let keys = self.series_of(indicator);
        let begin = keys.partition_point(|key| key.subject.as_str() < subject);
        let length = keys[begin..].partition_point(|key| key.subject == subject);
        &keys[begin..begin + length]
    }

    /// All figures of an indicator, in the order they were read.
    pub fn figures_of(&self, indicator: &str) -> impl Iterator<Item = &Figure> {
        let mut rows: Vec<u32> =
            self.series.get(indicator).into_iter().flat_map(|table| &table.rows).flatten().copied().collect();
        rows.sort_unstable();
        rows.into_iter().filter_map(|row| self.figures.get(row as usize))
    }

    /// The name of any entity: zone, organisation, event, subject or partner.
    pub fn name_of(&self, id: &str) -> Option<Bilingual> {
        let partner = |p: &Partner| Bilingual { en: p.name.en.clone(), vi: p.name.vi.clone() };
        self.zones
            .get(id)
            .map(|zone| zone.name.clone())
            .or_else(|| self.subjects.get(id).map(|subject| subject.name.clone()))
            .or_else(|| self.organisations.get(id).map(|organisation| organisation.name.clone()))
            .or_else(|| self.events.get(id).map(|event| event.title.clone()))
            .or_else(|| self.partners.get(id).map(partner))
    }

    /// True when any fact has this id.
    pub fn knows(&self, id: &str) -> bool {
        self.name_of(id).is_some() || self.topics.get(id).is_some()
    }
}

/// An observation made ready, all but the tier of its source.
fn figure(id: String, observation: Observation) -> Option<Figure> {
    let unit = unit(&observation.unit)?;
    let low = observation.value.or(observation.value_min)?;
    let high = observation.value.or(observation.value_max)?;
    Some(Figure {
        id,
        date: observation.date()?,
        low: unit.to_base(low.0)?,
        high: unit.to_base(high.0)?,
        unit,
        tier: Tier::Other,
        observation,
    })
}
