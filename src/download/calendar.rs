//! Events as a calendar file (RFC 5545).
//!
//! The desk's sources give days, not hours, so every entry is of whole days, which are the same days
//! in the reader's calendar wherever they are. An entry keeps its id: imported again, it replaces
//! itself.

use chrono::{Days, NaiveTime};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};

use crate::attachment::Appointment;

/// The time zone of the city.
const ZONE: &str = "Asia/Ho_Chi_Minh";

/// The calendar file of these events; `name` is what the calendar is called.
pub fn write(name: &str, appointments: &[&Appointment]) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//investor-desk//Hai Phong//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-TIMEZONE", ZONE),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.append_property(Property::new("X-WR-CALNAME", escaped(name)));
    for appointment in appointments {
        calendar.push(entry(appointment));
    }
    calendar.to_string()
}

fn entry(appointment: &Appointment) -> Event {
    let mut event = Event::new();
    let after = appointment.last.checked_add_days(Days::new(1)).unwrap_or(appointment.last);
    event
        .uid(&format!("{}@investor-desk", appointment.event))
        .timestamp(appointment.published.and_time(NaiveTime::MIN).and_utc())
        .starts(appointment.first)
        .ends(after)
        .summary(&clean(&appointment.title))
        .description(&clean(&appointment.description))
        .status(EventStatus::Confirmed)
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(place) = &appointment.place {
        event.location(&clean(place));
    }
    // A URL is a URI value, which is written as it is; what cannot stand in one is left out.
    if let Some(url) = appointment.url.as_deref().filter(|url| url.chars().all(|c| c.is_ascii_graphic())) {
        event.url(url);
    }
    event.done()
}

/// Text without what a content line cannot hold: the crate escapes line feeds, not the others.
fn clean(text: &str) -> String {
    text.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect()
}

fn escaped(text: &str) -> String {
    clean(text).replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;").replace('\n', "\\n")
}
