//! The utterance: what a question was taken to mean, best reading first.
//!
//! "FDI của Hàn Quốc năm 2023?" → one reading: measure `fdi_attracted` or
//! `fdi_registered_cumulative`, partner KR, period 2023. Every reading knows which words it
//! accounts for and which are left over; nothing is answered while a word that means something is.

use std::ops::Range;

use chrono::NaiveDate;

use super::claim::Claim;
use super::conversion::AreaUnit;
use super::lexicon::Property;
use super::passages::PassageKind;
use crate::language::Language;

/// Where a slot came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The message says it.
    Said,
    /// The turn before said it.
    Previous,
    /// Nobody said it; the desk assumes it (Hai Phong, the latest date).
    Default,
}

/// A span of days a question speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    /// First day.
    pub from: NaiveDate,
    /// Day after the last.
    pub to: NaiveDate,
    /// How the span is meant.
    pub role: WhenRole,
}

/// How a span of days is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhenRole {
    /// In it.
    In,
    /// At its end ("as of", "tính đến").
    AsOf,
    /// From its beginning on.
    Since,
    /// Before it ends, or before it ("until", "trước").
    Until,
}

/// A comparison with a number: "over 500 ha".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The number, in the unit it was said in.
    pub value: rust_decimal::Decimal,
    /// True for "over", false for "under".
    pub over: bool,
}

/// What is asked of a measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The indicator or attribute.
    pub property: Property,
    /// The alias of the facts that the question's words fit.
    pub alias: String,
    /// What it is about; several when the name is shared.
    pub subjects: Vec<String>,
    /// Where the subject came from.
    pub subject_origin: Origin,
    /// A kind of zone named instead of a zone ("the park").
    pub class: Option<String>,
    /// The kind was named as one known one ("the park"), not as a scope ("in industrial parks").
    pub definite: bool,
    /// The investing economy.
    pub partners: Vec<String>,
    /// The period asked for.
    pub when: Option<When>,
    /// Uncovered places named.
    pub places: Vec<String>,
    /// Values the question quotes ("1,130 or 1,000?"), as said.
    pub quoted: Vec<rust_decimal::Decimal>,
}

/// Which side of an event is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventAspect {
    /// When.
    Date,
    /// Where.
    Place,
    /// By whom.
    Organiser,
    /// All of it.
    Summary,
}

/// Which side of an organisation is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OrganisationAspect {
    /// What it is.
    Profile,
    /// Who leads it.
    People,
    /// Who led it before.
    FormerPeople,
    /// Web site.
    Website,
    /// Telephone.
    Phone,
    /// E-mail.
    Email,
    /// Address.
    Address,
    /// Any of the above.
    Contact,
}

/// What is ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The kind of thing.
    pub over: RankOver,
    /// By what; by registered capital or area when nobody said.
    pub property: Option<Property>,
    /// Largest first.
    pub highest: bool,
    /// How many were asked for.
    pub count: usize,
    /// Only zones with these features.
    pub tags: Vec<String>,
    /// Only of this home country.
    pub partner: Option<String>,
    /// In this period.
    pub when: Option<When>,
}

/// The kind of thing that is ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RankOver {
    /// Investing countries.
    Partners,
    /// Companies and groups.
    Companies,
    /// Zones of a type.
    Zones(String),
}

/// Conditions on a list of zones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ZoneFilter {
    /// Zone types allowed; empty for all.
    pub kinds: Vec<String>,
    /// Tags required.
    pub tags: Vec<String>,
    /// Attributes with bounds on their values: "over 500 ha", "between 200 and 250 ha" is two.
    pub bounds: Vec<(String, Bound)>,
    /// An attribute that must be present.
    pub has: Option<String>,
    /// An attribute whose date must lie in the period.
    pub dated: Option<(String, When)>,
    /// Entities the zone must be about: parent zone, developer, tenant; one list per name said.
    pub entities: Vec<Vec<String>>,
    /// Word stems that must occur in the zone's text.
    pub words: Vec<String>,
}

/// Which way in time events are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From now on.
    Upcoming,
    /// Until now.
    Past,
    /// Whenever.
    Any,
}

/// Conditions on a list of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventFilter {
    /// Event kinds allowed; empty for all.
    pub kinds: Vec<String>,
    /// Tags, any of which is enough.
    pub tags: Vec<String>,
    /// Partner countries involved.
    pub partners: Vec<String>,
    /// Entities involved; one list per name said.
    pub entities: Vec<Vec<String>>,
    /// Word stems that must occur in the event's text.
    pub words: Vec<String>,
    /// In this period.
    pub when: Option<When>,
    /// Upcoming or past.
    pub direction: Direction,
    /// Only the newest one that is over ("last held").
    pub last: bool,
}

impl EventFilter {
    /// Everything that is over.
    pub fn past() -> EventFilter {
        EventFilter {
            kinds: Vec::new(),
            tags: Vec::new(),
            partners: Vec::new(),
            entities: Vec::new(),
            words: Vec::new(),
            when: None,
            direction: Direction::Past,
            last: false,
        }
    }
}

/// What is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// A figure or an attribute.
    Measure(Measure),
    /// The same measure for several things, or at two times: one is set against the other.
    Compare {
        /// What is compared, in the order said (of times: the earlier first).
        items: Vec<Measure>,
        /// The items differ in time only.
        over_time: bool,
    },
    /// Several zones as wholes, side by side: for each name, what it may be.
    SideBySide(Vec<Vec<String>>),
    /// The values of a measure through time.
    Series(Measure),
    /// The same measure of several names or times, added up.
    Sum(Vec<Measure>),
    /// One measure for each unit of another, at the same date.
    Average(Box<[Measure; 2]>),
    /// A part of a whole, in percent.
    Share(Measure),
    /// The largest or smallest of a kind.
    Rank(Ranking),
    /// Why a figure of the city jumped.
    Jump(Measure),
    /// A list of zones.
    Zones(ZoneFilter),
    /// A list of events.
    Events(EventFilter),
    /// A figure of the one event that meets some conditions.
    EventFigure {
        /// Which event.
        filter: EventFilter,
        /// Which figure.
        measure: Measure,
    },
    /// One event, or one of a few that share the name.
    Event {
        /// Candidates.
        events: Vec<String>,
        /// What is asked of it.
        aspect: EventAspect,
        /// In this period.
        when: Option<When>,
        /// The edition before the one named.
        previous: bool,
        /// The newest that is over.
        last: bool,
    },
    /// An organisation.
    Organisation {
        /// Its id.
        id: String,
        /// What is asked of it.
        aspect: OrganisationAspect,
        /// Concepts of the role asked for ("chair").
        role: Vec<String>,
        /// In this period.
        when: Option<When>,
    },
    /// A zone, subject or organisation as a whole.
    Profile {
        /// Candidates.
        entities: Vec<String>,
    },
    /// A fact told in sentences.
    Passage {
        /// What it tells.
        kind: PassageKind,
        /// Its id.
        id: String,
    },
    /// What an indicator means.
    Definition {
        /// The indicator or attribute.
        property: Property,
    },
    /// Where the last answer came from, or how old it is.
    Source,
    /// Which of several was meant by "the park", "the festival".
    WhichOf {
        /// A zone type, event kind or subject kind.
        class: String,
    },
    /// A greeting, thanks, or "what can you do".
    SmallTalk(super::words::Cue),
}

/// One reading of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What is wanted.
    pub intent: Intent,
    /// How much of the question it accounts for, less what it leaves.
    pub score: f32,
    /// Lower is tried first: readings that carry the conversation on, then the plain ones.
    pub tier: u8,
    /// Words with a meaning that it does not account for: their bytes in `question`.
    pub left: Vec<Range<usize>>,
    /// The question it was read from: the message, or the message completed from the turn before.
    pub question: String,
    /// Where its slots came from, for explaining.
    pub origin: Origin,
}

impl Utterance {
    /// True when the best reading is a statement.
    pub fn is_statement(&self) -> bool {
        matches!(self.readings.first(), Some(Reading { intent: Intent::Passage { .. }, .. }))
    }

    /// True for a greeting, thanks, or a word about the desk itself.
    pub fn is_talk(&self) -> bool {
        matches!(self.readings.first(), Some(Reading { intent: Intent::SmallTalk(_), .. }))
    }
}

impl Reading {
    /// The words it does not account for, as typed.
    pub fn left_words(&self) -> Vec<String> {
        self.left.iter().filter_map(|span| self.question.get(span.clone())).map(str::to_owned).collect()
    }
}

/// A question understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// Language to answer in.
    pub language: Language,
    /// The message cut into phrases, each with what it can mean, for explaining.
    pub cut: Vec<String>,
    /// Best first.
    pub readings: Vec<Reading>,
    /// Words no fact of the store knows, as typed.
    pub unknown: Vec<String>,
    /// What it claims, when it can be answered with yes or no.
    pub claim: Option<Claim>,
    /// The unit areas are asked for in, when it is not that of the facts.
    pub area_unit: Option<AreaUnit>,
    /// Uncovered places named, English names.
    pub places: Vec<String>,
}
