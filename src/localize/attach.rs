//! What can go with a reply, in one language.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::bundle::Bundles;
use super::date;
use super::render::{show, text};
use crate::attachment::*;
use crate::compose::attach::Attachable;
use crate::compose::exhibit::{self, Entry};
use crate::compose::{Arg, Part};
use crate::facts::model::*;
use crate::facts::unit::{Form, Unit};
use crate::language::Language;

/// One attachment in one language.
pub fn attachment(words: &Bundles, language: Language, neutral: &Attachable) -> Attachment {
    let local = Local { words, language };
    match neutral {
        Attachable::Exhibit(exhibit) => Attachment::Exhibit(local.exhibit(exhibit)),
        Attachable::Events(events) => Attachment::Calendar(
            events.iter().filter_map(|(event, source)| local.event(event, source.as_ref())).collect(),
        ),
        Attachable::Undated(why) => Attachment::Undated(text(words, language, why)),
        Attachable::Venue(place) => Attachment::Venue(local.venue(&place.0, &place.1)),
    }
}

struct Local<'w> {
    words: &'w Bundles,
    language: Language,
}

impl Local<'_> {
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.words.text(self.language, id, args)
    }

    fn show(&self, arg: &Arg) -> String {
        show(self.words, self.language, arg)
    }

    fn date(&self, date: FactDate) -> String {
        date::fact_date(self.words, self.language, date)
    }

    fn exhibit(&self, exhibit: &exhibit::Exhibit) -> Exhibit {
        let scale = Scale::of(exhibit.entries.iter().filter(|entry| entry.standing != Standing::OtherLength));
        let mut rows: Vec<Row> = exhibit.entries.iter().map(|entry| self.row(entry, scale.as_ref())).collect();
        // "Established: 2009, as of 2024": beside dates of its own a value's date needs the words.
        if rows.iter().any(|row| Some(&row.measure) != rows.first().map(|first| &first.measure)) {
            rows.iter_mut().for_each(|row| row.dated = self.say("date-as-of", &[("date", &row.dated)]));
        }
        Exhibit {
            shape: exhibit.shape,
            title: self.show(&exhibit.title),
            unit: scale.as_ref().map(|scale| self.unit(scale)).unwrap_or_default(),
            falling: scale.as_ref().is_some_and(|scale| scale.unit.form == Form::Rank),
            gaps: self.gaps(&exhibit.gaps, exhibit.yearly),
            notes: exhibit.notes.iter().map(|part| text(self.words, self.language, part)).collect(),
            sources: self.sources(&rows),
            words: self.words_around(rows.len()),
            rows,
        }
    }

    fn row(&self, entry: &Entry, scale: Option<&Scale>) -> Row {
        Row {
            fact: entry.fact.clone(),
            name: self.show(&entry.name),
            measure: entry.measure.get(self.language).to_owned(),
            amount: match entry.value {
                Arg::Amount { low, high, unit, .. } => Some(Amount { low, high, unit }),
                _ => None,
            },
            label: match entry.standing {
                Standing::Also => self.say("exhibit-also", &[("value", &self.show(&entry.value))]),
                Standing::Lead | Standing::OtherLength => self.show(&entry.value),
            },
            text: self.show(&entry.value),
            short: self.short(entry, scale),
            date: entry.date,
            dated: self.date(entry.date),
            standing: entry.standing,
            after_merger: entry.after_merger,
            note: entry.note.as_ref().map(|note| note.get(self.language).to_owned()).unwrap_or_default(),
            source: entry.source.as_ref().map(origin).unwrap_or_default(),
        }
    }

    /// "nearly 5", where the picture says once that it is billions of US dollars.
    fn short(&self, entry: &Entry, scale: Option<&Scale>) -> String {
        let (Arg::Amount { low, high, qualifier, .. }, Some(scale)) = (&entry.value, scale) else {
            return String::new();
        };
        let number = |value: &Decimal| {
            let scaled = value.checked_div(scale.size).unwrap_or(*value);
            let plain = self.words.locale(self.language).map(|locale| locale.numbers.plain(scaled));
            plain.unwrap_or_else(|| scaled.to_string())
        };
        let shown = match low == high {
            true => number(high),
            false => self.say("range", &[("low", &number(low)), ("high", &number(high))]),
        };
        let shown = match scale.unit.form {
            Form::Rank => self.say(scale.unit.message, &[("number", &shown)]),
            _ => shown,
        };
        let shown = super::render::qualified(self.words, self.language, *qualifier, shown);
        match entry.standing {
            Standing::Also => self.say("exhibit-also", &[("value", &shown)]),
            Standing::Lead | Standing::OtherLength => shown,
        }
    }

    /// "US$ billion": the words around a number, with its size in the number's place.
    fn unit(&self, scale: &Scale) -> String {
        if scale.unit.form == Form::Rank {
            return String::new();
        }
        let one = self.words.locale(self.language).map(|locale| locale.numbers.compact(scale.size)).unwrap_or_default();
        let size = one.trim_start_matches('1').trim();
        let around = self.say(scale.unit.message, &[("number", &format!(" {size} "))]);
        around.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Years in a row are one gap.
    fn gaps(&self, years: &[i32], yearly: bool) -> Vec<Gap> {
        let message = if yearly { "exhibit-gap-year" } else { "exhibit-gap" };
        let runs = years.chunk_by(|a, b| a + 1 == *b);
        let gap = |run: &[i32]| {
            let (from, to) = (*run.first()?, *run.last()?);
            let years = if from == to { from.to_string() } else { format!("{from}–{to}") };
            Some(Gap { from, to, text: self.say(message, &[("years", &years)]) })
        };
        runs.filter_map(gap).collect()
    }

    /// "Source: VNA, April 2024, May 2025; …", each publisher once.
    fn sources(&self, rows: &[Row]) -> String {
        let mut named: Vec<(&str, Vec<String>)> = Vec::new();
        let drawn = rows.iter().filter(|row| row.standing != Standing::OtherLength).map(|row| &row.source);
        for origin in drawn.filter(|origin| !origin.publisher.is_empty()) {
            let dates = match named.iter().position(|(publisher, _)| *publisher == origin.publisher) {
                Some(at) => named.get_mut(at),
                None => {
                    named.push((&origin.publisher, Vec::new()));
                    named.last_mut()
                }
            };
            let date = origin.date.map(|date| self.date(date));
            if let (Some((_, dates)), Some(date)) = (dates, date)
                && !dates.contains(&date)
            {
                dates.push(date);
            }
        }
        let written: Vec<String> = named.iter().map(|(publisher, dates)| self.publisher(publisher, dates)).collect();
        self.say("exhibit-source", &[("sources", &written.join("; "))])
    }

    fn publisher(&self, publisher: &str, dates: &[String]) -> String {
        match dates {
            [] => publisher.to_owned(),
            dates => self.say("exhibit-publisher", &[("publisher", publisher), ("date", &dates.join(", "))]),
        }
    }

    fn words_around(&self, rows: usize) -> Words {
        let more = rows.saturating_sub(MOST_DRAWN);
        let merger = FactDate::day(crate::understand::sentence::merger_day());
        Words {
            desk: self.say("exhibit-desk", &[]),
            no_value: self.say("exhibit-no-value", &[]),
            merger: self.say("exhibit-merger", &[("date", &self.date(merger))]),
            more: match more {
                0 => String::new(),
                more => self.say("exhibit-more", &[("count", &more.to_string())]),
            },
            sheet: self.say("table-sheet", &[]),
            columns: Column::ALL.iter().map(|column| self.say(heading(*column), &[])).collect(),
        }
    }

    /// None when the event is not known to the day, which composing has seen to.
    fn event(&self, event: &Event, source: Option<&Source>) -> Option<Appointment> {
        let start = event.start?;
        let first = start.first_day();
        let organiser = event.organiser.as_ref().map(|by| {
            let part = Part::new(crate::reply::Style::Body, "event-organiser", vec![("value", Arg::Words(by.clone()))]);
            text(self.words, self.language, &part)
        });
        let note = event.date_note.as_ref().map(|note| note.get(self.language).to_owned());
        let summary = event.summary.get(self.language).to_owned();
        let source_line = source.map(|source| self.source(source));
        let said = [Some(summary), note, organiser, source_line].into_iter().flatten();
        Some(Appointment {
            event: event.id.clone(),
            title: event.title.get(self.language).to_owned(),
            first,
            last: event.end.map_or(start.last_day(), |end| end.last_day()),
            place: event.venue.as_ref().map(|venue| venue.get(self.language).to_owned()),
            description: said.collect::<Vec<_>>().join("\n"),
            url: event.url.clone().or_else(|| source?.url.clone()),
            published: published(source, first),
        })
    }

    /// "Source: VnEconomy (24 October 2025), https://…".
    fn source(&self, source: &Source) -> String {
        let origin = origin(source);
        let dates: Vec<String> = origin.date.map(|date| self.date(date)).into_iter().collect();
        let publisher = self.publisher(&origin.publisher, &dates);
        let named: Vec<String> = [Some(publisher), origin.url].into_iter().flatten().collect();
        self.say("exhibit-source", &[("sources", &named.join(", "))])
    }

    fn venue(&self, zone: &Zone, position: &Position) -> Venue {
        let location = zone.attributes.get("location").and_then(|values| values.first());
        Venue {
            zone: zone.id.clone(),
            name: zone.name.get(self.language).to_owned(),
            address: match location.map(|location| &location.value) {
                Some(ZoneValue::Words(words)) => words.get(self.language).to_owned(),
                Some(ZoneValue::Plain(plain)) => plain.clone(),
                None => self.say(&format!("zone-type-{}", zone.kind), &[]),
            },
            latitude: position.latitude.0,
            longitude: position.longitude.0,
        }
    }
}

/// When an event was published; a source without a date leaves the event's own first day.
fn published(source: Option<&Source>, first: NaiveDate) -> NaiveDate {
    source.and_then(|source| source.date).map_or(first, |date| date.last_day())
}

fn origin(source: &Source) -> Origin {
    Origin {
        publisher: source.publisher.clone().unwrap_or_else(|| source.title.clone()),
        title: source.title.clone(),
        date: source.date,
        url: source.url.clone(),
    }
}

fn heading(column: Column) -> &'static str {
    match column {
        Column::Name => "table-name",
        Column::Measure => "table-measure",
        Column::Low => "table-low",
        Column::Value => "table-value",
        Column::Unit => "table-unit",
        Column::Text => "table-text",
        Column::Date => "table-date",
        Column::Note => "table-note",
        Column::Publisher => "table-publisher",
        Column::Title => "table-title",
        Column::Published => "table-published",
        Column::Address => "table-address",
        Column::Fact => "table-fact",
    }
}

/// The size all numbers of an exhibit are written in, and their unit.
struct Scale {
    unit: &'static Unit,
    size: Decimal,
}

impl Scale {
    /// None when there are no numbers, or of several units.
    fn of<'e>(entries: impl Iterator<Item = &'e Entry> + Clone) -> Option<Scale> {
        let amounts = entries.filter_map(|entry| match entry.value {
            Arg::Amount { high, unit, .. } => Some((high.abs(), unit)),
            _ => None,
        });
        let (_, unit) = amounts.clone().next()?;
        if amounts.clone().any(|(_, other)| other.base != unit.base) {
            return None;
        }
        let largest = amounts.map(|(high, _)| high).max()?;
        let sizes = [1_000_000_000_000i64, 1_000_000_000, 1_000_000].map(Decimal::from);
        let written_in_words = matches!(unit.form, Form::Usd | Form::Vnd | Form::Compact);
        let size = sizes.into_iter().find(|size| written_in_words && largest >= *size).unwrap_or(Decimal::ONE);
        Some(Scale { unit, size })
    }
}
