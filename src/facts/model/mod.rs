//! The kinds of facts, one file per kind, as they stand in `facts/*.yaml` and in the store.
//!
//! Reading order: [`value`] and [`date`] (what a figure is made of), then the vocabulary
//! ([`indicator`], [`attribute`], [`tag`], [`partner`], [`subject`], [`place`]), then what is
//! asked for ([`observation`], [`zone`], [`event`], [`topic`], [`organisation`]) and
//! [`source`], which everything rests on. [`record`] is any one of them with its kind and id.

pub mod attribute;
pub mod bilingual;
pub mod date;
pub mod event;
pub mod indicator;
pub mod observation;
pub mod organisation;
pub mod partner;
pub mod place;
pub mod record;
pub mod source;
pub mod subject;
pub mod tag;
pub mod topic;
pub mod value;
pub mod zone;

pub use attribute::{Attribute, AttributeType};
pub use bilingual::{Aliases, Bilingual};
pub use date::FactDate;
pub use event::{Event, EventKind, EventState};
pub use indicator::{Indicator, IndicatorKind};
pub use observation::{Observation, Qualifier, Rank};
pub use organisation::{Contact, Organisation, Person};
pub use partner::{Partner, PartnerName};
pub use place::{Place, PlaceKind};
pub use record::{FactKind, Record};
pub use source::{Source, Tier};
pub use subject::{Subject, SubjectKind};
pub use tag::Tag;
pub use topic::Topic;
pub use value::Exact;
pub use zone::{AttributeValue, Position, Zone, ZoneValue};
