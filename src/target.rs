//! What a button or a link points at: something in the facts, named by its id instead of by words.
//! From the intent on it takes the path of every question ([`crate::ask::show`]).
//!
//! ```
//! use investor_desk::target::Target;
//! # let catalogue = investor_desk::facts::Catalogue::build([]);
//! assert_eq!(Target::Zone("no-such-zone".to_owned()).intent(&catalogue), None);
//! ```

use chrono::NaiveDate;

use crate::facts::Catalogue;
use crate::facts::catalogue::Figure;
use crate::facts::model::{Event, EventState, FactKind};
use crate::language::Language;
use crate::localize::Bundles;
use crate::understand::lexicon::Property;
use crate::understand::passages::PassageKind;
use crate::understand::sentence::CITY;
use crate::understand::utterance::{EventAspect, Intent, Measure, Origin, When, WhenRole};

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A zone.
    Zone(String),
    /// Two zones side by side.
    Zones(String, String),
    /// An event.
    Event(String),
    /// The city's newest value of an indicator, of one partner or in all.
    Figure {
        /// Indicator id.
        indicator: String,
        /// Partner id.
        partner: Option<String>,
    },
    /// The city's values of an indicator through time.
    Course(String),
    /// One published figure, by its fact id.
    Fact(String),
    /// The values through time of the series this figure belongs to, by its fact id.
    History(String),
    /// A topic's statement.
    Topic(String),
    /// An organisation or a subject.
    Profile(String),
    /// Where the last answer is from.
    Source,
}

impl Target {
    /// A fact by its kind and id; nothing for a kind nobody is shown by itself, such as a source.
    pub fn of(kind: FactKind, id: &str) -> Option<Target> {
        let id = id.to_owned();
        Some(match kind {
            FactKind::Observation => Target::Fact(id),
            FactKind::Zone => Target::Zone(id),
            FactKind::Event => Target::Event(id),
            FactKind::Topic => Target::Topic(id),
            FactKind::Organisation | FactKind::Subject => Target::Profile(id),
            _ => return None,
        })
    }

    /// What is wanted; nothing when the facts do not know it.
    pub fn intent(&self, catalogue: &Catalogue) -> Option<Intent> {
        let zone = |id: &String| catalogue.zones.get(id).map(|zone| zone.id.clone());
        Some(match self {
            Target::Zone(id) => Intent::Profile { entities: vec![zone(id)?] },
            Target::Zones(one, other) => Intent::SideBySide(vec![vec![zone(one)?], vec![zone(other)?]]),
            Target::Event(id) => Intent::Event {
                events: vec![catalogue.events.get(id)?.id.clone()],
                aspect: EventAspect::Summary,
                when: None,
                previous: false,
                last: false,
            },
            Target::Figure { indicator, partner } => {
                Intent::Measure(measure(indicator, CITY, partner.as_deref(), None))
            }
            Target::Course(indicator) => Intent::Series(measure(indicator, CITY, None, None)),
            Target::Fact(id) => Intent::Measure(of_figure(catalogue.figure(id)?, true)),
            Target::History(id) => Intent::Series(of_figure(catalogue.figure(id)?, false)),
            Target::Topic(id) => Intent::Passage { kind: PassageKind::Topic, id: catalogue.topics.get(id)?.id.clone() },
            Target::Profile(id) => {
                catalogue.name_of(id)?;
                Intent::Profile { entities: vec![id.clone()] }
            }
            Target::Source => Intent::Source,
        })
    }

    /// What somebody would have typed for it.
    pub fn wording(&self, catalogue: &Catalogue, words: &Bundles, language: Language) -> Option<String> {
        let name = |id: &str| catalogue.name_of(id).map(|name| name.get(language).to_owned());
        let of = |[alone, of_partner]: [&str; 2], id: &str, partner: Option<&String>| {
            let name = catalogue.indicators.get(id)?.name.get(language);
            let Some(partner) = partner else { return Some(words.text(language, alone, &[("name", name)])) };
            let partner = catalogue.name_of(partner)?.get(language).to_owned();
            Some(words.text(language, of_partner, &[("name", name), ("partner", &partner)]))
        };
        let figure = ["target-figure", "target-figure-partner"];
        let course = ["target-course", "target-course-partner"];
        match self {
            Target::Topic(id) => Some(catalogue.topics.get(id)?.title.get(language).to_owned()),
            Target::Zone(id) | Target::Profile(id) => {
                Some(words.text(language, "suggest-profile", &[("name", &name(id)?)]))
            }
            Target::Event(id) => Some(words.text(language, "suggest-event", &[("title", &name(id)?)])),
            Target::Zones(one, other) => {
                let names = [("one", &*name(one)?), ("other", &*name(other)?)];
                Some(words.text(language, "target-compare", &names))
            }
            Target::Figure { indicator: id, partner } => of(figure, id, partner.as_ref()),
            Target::Course(id) => of(course, id, None),
            Target::Fact(id) => {
                let observation = &catalogue.figure(id)?.observation;
                of(figure, &observation.indicator, observation.partner.as_ref())
            }
            Target::History(id) => {
                let observation = &catalogue.figure(id)?.observation;
                of(course, &observation.indicator, observation.partner.as_ref())
            }
            Target::Source => Some(words.text(language, "target-source", &[])),
        }
    }
}

fn of_figure(figure: &Figure, dated: bool) -> Measure {
    let observation = &figure.observation;
    let after = figure.date.last_day().succ_opt().filter(|_| dated);
    let when = after.map(|to| When { from: figure.date.first_day(), to, role: WhenRole::In });
    measure(&observation.indicator, &observation.subject, observation.partner.as_deref(), when)
}

fn measure(indicator: &str, subject: &str, partner: Option<&str>, when: Option<When>) -> Measure {
    Measure {
        property: Property::Indicator(indicator.to_owned()),
        alias: String::new(),
        subjects: vec![subject.to_owned()],
        subject_origin: Origin::Said,
        class: None,
        definite: false,
        partners: partner.into_iter().map(str::to_owned).collect(),
        when,
        places: Vec::new(),
        quoted: Vec::new(),
    }
}

/// The events to come, the next one first, or those that are over, the last one first.
pub fn events(catalogue: &Catalogue, past: bool, today: NaiveDate) -> Vec<&Event> {
    let over = |event: &Event| event.last().is_some_and(|last| last.last_day() < today);
    let wanted =
        |event: &&Event| event.start.is_some() && over(event) == past && (past || event.state == EventState::Announced);
    let mut events: Vec<&Event> = catalogue.events.iter().filter(wanted).collect();
    events.sort_by_key(|event| event.start.map(|date| date.first_day()));
    if past {
        events.reverse();
    }
    events
}

/// The partners the city has values of an indicator for, the one with the largest newest value first.
pub fn partners<'c>(catalogue: &'c Catalogue, indicator: &str) -> Vec<&'c str> {
    let newest = |partner: &'c str| {
        let series = catalogue.series(indicator, CITY, Some(partner));
        series.last().map(|figure| (figure.high, partner))
    };
    let keys = catalogue.series_about(indicator, CITY).iter();
    let mut found: Vec<_> = keys.filter_map(|key| key.partner.as_deref()).filter_map(newest).collect();
    found.sort_by(|a, b| b.cmp(a));
    found.into_iter().map(|(_, partner)| partner).collect()
}
