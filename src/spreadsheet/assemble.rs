//! Rows put together to records: what a sheet does not hold is kept as it is published, rows of parts go into
//! the record they name, ids are given once.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::{Map, Value as Json};

use super::fault::{Fault, Place};
use super::header::Layout;
use super::names::Names;
use super::row::{get, put};
use super::table::{Need, Part};
use crate::error::UserError;
use crate::facts::check::Spot;
use crate::facts::files::Located;
use crate::facts::model::{AttributeValue, FactKind, Person, Record};

/// Where the parts of records stand, so that what is found wrong with them later can be shown there.
#[derive(Debug, Default)]
pub struct Places {
    layouts: HashMap<Arc<str>, Layout>,
    /// Record and attribute or person → sheet and row.
    parts: HashMap<(String, String), (Arc<str>, u32)>,
}

impl Places {
    /// Takes in a sheet.
    pub fn add(&mut self, sheet: &Arc<str>, layout: &Layout) {
        self.layouts.insert(Arc::clone(sheet), layout.clone());
    }

    /// True for a sheet that was read.
    pub fn has(&self, sheet: &str) -> bool {
        self.layouts.contains_key(sheet)
    }

    /// The cell that keys such as `attributes:`, `total_area_ha`, `source:` lead to; the column counts from 1,
    /// 0 is the row as a whole.
    pub fn spot(&self, at: &Located, keys: &[&str]) -> Spot {
        let (mut spot, mut keys) = (at.spot.clone(), keys);
        if let ["attributes:" | "people:", part, rest @ ..] = keys {
            let Some((sheet, row)) = self.parts.get(&(at.id.clone(), (*part).to_owned())) else { return spot };
            (spot.file, spot.line, keys) = (sheet.to_string(), u64::from(*row), rest);
        }
        let Some(layout) = self.layouts.get(spot.file.as_str()) else { return spot };
        // The last of the keys may be the value itself.
        let named: Vec<&str> = keys.iter().filter(|key| key.ends_with(':') || **key == "value").copied().collect();
        let column = (1..=named.len()).rev().find_map(|length| {
            let id: Vec<&str> = named.iter().take(length).map(|key| key.trim_end_matches(':')).collect();
            layout.column(&id.join("_"))
        });
        spot.column = column.map_or(0, |column| u64::from(column) + 1);
        spot
    }
}

/// Records in the making.
pub struct Assembly<'a> {
    published: HashMap<(FactKind, &'a str), &'a Record>,
    names: &'a Names,
    records: Vec<Located>,
    /// Where a record stands among these; none for what is published just so and need not be kept.
    index: HashMap<(FactKind, String), Option<usize>>,
    unchanged: usize,
    /// How many values of one attribute, date and source a zone was given, or people of one name.
    given: HashMap<(String, String), usize>,
    /// How many people were put before those already published.
    newcomers: HashMap<String, usize>,
    /// Where sheets and parts stand.
    pub places: Places,
}

impl<'a> Assembly<'a> {
    /// Nothing yet, beside what is published.
    pub fn new(published: &'a [Located], names: &'a Names) -> Assembly<'a> {
        let published = published.iter().map(|at| ((at.record.kind(), at.id.as_str()), &at.record)).collect();
        Assembly {
            published,
            names,
            records: Vec::new(),
            index: HashMap::new(),
            unchanged: 0,
            given: HashMap::new(),
            newcomers: HashMap::new(),
            places: Places::default(),
        }
    }

    /// The records, in the order their rows stand, how many others are published just so, and where all stand.
    pub fn finish(self) -> (Vec<Located>, usize, Places) {
        (self.records, self.unchanged, self.places)
    }

    /// Takes in a row that was read; the error says why it cannot be.
    pub fn add(&mut self, sheet: &Arc<str>, layout: &Layout, row: u32, object: Map<String, Json>) -> Result<(), Fault> {
        let place = |id: &str| Place { sheet: Arc::clone(sheet), row, column: layout.column(id) };
        let added = match layout.table.part {
            Part::Whole => self.whole(sheet, layout, row, object),
            Part::Attributes => self.attribute(sheet, row, object),
            Part::People => self.person(sheet, row, object),
        };
        added.map_err(|(column, message)| Fault::at(place(column), message))
    }

    fn whole(
        &mut self,
        sheet: &Arc<str>,
        layout: &Layout,
        row: u32,
        mut object: Map<String, Json>,
    ) -> Result<(), (&'static str, UserError)> {
        let kind = layout.table.kind;
        let id = match kind {
            FactKind::Observation => self.observation_id(&mut object)?,
            FactKind::Place => text(get(&object, "name.en")).to_owned(),
            _ => text(object.get("id")).to_owned(),
        };
        if let Some(first) = self.index.get(&(kind, id.clone())) {
            let first = first.and_then(|at| self.records.get(at)).map(|first| &first.spot);
            return Err((
                "id",
                match first {
                    Some(first) => {
                        let told = UserError::new("sheet-given-twice").with("id", &id).with("sheet", &first.file);
                        told.with("row", first.line)
                    }
                    None => UserError::new("sheet-given-again").with("id", &id),
                },
            ));
        }
        self.keep(layout, kind, &id, &mut object);
        if kind == FactKind::Observation && !object.contains_key("unit") {
            let unit = self.names.units.get(text(object.get("indicator")));
            unit.into_iter().for_each(|unit| put(&mut object, "unit", Json::from(unit.as_str())));
        }
        let missing =
            layout.table.columns.iter().zip(&layout.at).find(|(column, at)| {
                at.is_none() && column.need == Need::Always && get(&object, column.path).is_none()
            });
        if let Some((column, _)) = missing {
            return Err(("", UserError::new("sheet-column-missing").with("column", column.id()).with("id", &id)));
        }
        let record = Record::from_json(kind, &Json::Object(object).to_string())
            .map_err(|error| ("", UserError::new("sheet-row-unreadable").with("reason", error)))?;
        // Parts may still change a zone or an organisation.
        let holds_parts = matches!(kind, FactKind::Zone | FactKind::Organisation);
        if !holds_parts && self.published.get(&(kind, id.as_str())).is_some_and(|old| **old == record) {
            self.unchanged += 1;
            self.index.insert((kind, id), None);
            return Ok(());
        }
        self.push(sheet, row, id, record);
        Ok(())
    }

    fn push(&mut self, sheet: &Arc<str>, row: u32, id: String, record: Record) {
        let spot = Spot { file: sheet.to_string(), line: u64::from(row), column: 0 };
        self.index.insert((record.kind(), id.clone()), Some(self.records.len()));
        self.records.push(Located { id, record, spot });
    }

    /// Puts into the object what is published and the sheet has no column for.
    fn keep(&self, layout: &Layout, kind: FactKind, id: &str, object: &mut Map<String, Json>) {
        let holds_parts = matches!(kind, FactKind::Zone | FactKind::Organisation);
        if layout.is_whole() && !holds_parts {
            return;
        }
        let Some(Json::Object(old)) = self.published.get(&(kind, id)).and_then(|old| serde_json::to_value(old).ok())
        else {
            return;
        };
        let absent = layout.table.columns.iter().zip(&layout.at).filter(|(_, at)| at.is_none());
        for path in absent.map(|(column, _)| column.path).chain(["attributes", "people"]) {
            if let Some(value) = get(&old, path).filter(|_| path != "id" || kind != FactKind::Observation) {
                put(object, path, value.clone());
            }
        }
    }

    /// The id an observation has by what it says, numbered where one series has several values of one date and
    /// source. An id in the row must be that one.
    fn observation_id(&mut self, object: &mut Map<String, Json>) -> Result<String, (&'static str, UserError)> {
        let given = object.remove("id").and_then(|id| id.as_str().map(str::to_owned));
        let part = |key: &str| text(object.get(key));
        let partner = object.get("partner").map(|partner| format!("/{}", text(Some(partner)))).unwrap_or_default();
        let date = object.get("as_of").or_else(|| object.get("period"));
        let id = format!("{}:{}{partner}:{}:{}", part("indicator"), part("subject"), text(date), part("source"));
        let Some(given) = given else {
            let mut number = 1;
            let mut numbered = id.clone();
            while self.index.contains_key(&(FactKind::Observation, numbered.clone())) {
                number += 1;
                numbered = format!("{id}#{number}");
            }
            return Ok(numbered);
        };
        let number = given.strip_prefix(&id).map(|rest| (rest.is_empty(), rest.strip_prefix('#')));
        match number {
            Some((true, _)) => Ok(given),
            Some((_, Some(number))) if number.parse::<u32>().is_ok_and(|number| number > 1) => Ok(given),
            _ => Err(("id", UserError::new("sheet-id-does-not-fit").with("given", given).with("id", id))),
        }
    }

    /// The record that a part belongs to, taken over from what is published where it has no row.
    fn owner(&mut self, sheet: &Arc<str>, row: u32, kind: FactKind, id: &str) -> Option<&mut Located> {
        let key = (kind, id.to_owned());
        if !self.index.contains_key(&key) {
            let record = (*self.published.get(&(kind, id))?).clone();
            self.push(sheet, row, id.to_owned(), record);
        }
        let at = self.index.get(&key).copied().flatten()?;
        self.records.get_mut(at)
    }

    /// How many parts of this name the record was given before.
    fn nth(&mut self, id: &str, part: String) -> usize {
        let count = self.given.entry((id.to_owned(), part)).or_default();
        *count += 1;
        *count - 1
    }

    fn attribute(
        &mut self,
        sheet: &Arc<str>,
        row: u32,
        mut object: Map<String, Json>,
    ) -> Result<(), (&'static str, UserError)> {
        let zone = text(object.remove("zone").as_ref()).to_owned();
        let attribute = text(object.remove("attribute").as_ref()).to_owned();
        if !object.contains_key("value") {
            return Err(("value", UserError::new("sheet-no-value")));
        }
        let value: AttributeValue = serde_json::from_value(Json::Object(object))
            .map_err(|error| ("", UserError::new("sheet-row-unreadable").with("reason", error)))?;
        let nth = self.nth(&zone, format!("{attribute} {} {}", value.as_of, value.source));
        self.places.parts.entry((zone.clone(), attribute.clone())).or_insert((Arc::clone(sheet), row));
        let refused = || ("zone", UserError::new("sheet-owner-refused").with("id", &zone));
        let owner = self.owner(sheet, row, FactKind::Zone, &zone).ok_or_else(refused)?;
        let Record::Zone(zone) = &mut owner.record else { return Ok(()) };
        let values = zone.attributes.entry(attribute).or_default();
        let mut same = values.iter_mut().filter(|old| old.as_of == value.as_of && old.source == value.source);
        match same.nth(nth) {
            Some(old) => *old = value,
            None => values.push(value),
        }
        Ok(())
    }

    fn person(
        &mut self,
        sheet: &Arc<str>,
        row: u32,
        mut object: Map<String, Json>,
    ) -> Result<(), (&'static str, UserError)> {
        let id = text(object.remove("organisation").as_ref()).to_owned();
        let person: Person = serde_json::from_value(Json::Object(object))
            .map_err(|error| ("", UserError::new("sheet-row-unreadable").with("reason", error)))?;
        let nth = self.nth(&id, person.name.clone());
        let front = self.newcomers.get(&id).copied().unwrap_or_default();
        self.places.parts.entry((id.clone(), person.name.clone())).or_insert((Arc::clone(sheet), row));
        let refused = || ("organisation", UserError::new("sheet-owner-refused").with("id", &id));
        let owner = self.owner(sheet, row, FactKind::Organisation, &id).ok_or_else(refused)?;
        let Record::Organisation(organisation) = &mut owner.record else { return Ok(()) };
        let people = &mut organisation.people;
        match people.iter_mut().filter(|old| old.name == person.name).nth(nth) {
            Some(old) => *old = person,
            // The newest stand first.
            None => {
                people.insert(front.min(people.len()), person);
                self.newcomers.insert(id, front + 1);
            }
        }
        Ok(())
    }
}

fn text(value: Option<&Json>) -> &str {
    value.and_then(Json::as_str).unwrap_or_default()
}
