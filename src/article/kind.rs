//! What sort of thing a figure can be about: the city, a park, a company, a port.
//!
//! `measures.yaml` says of each measure which sorts have it; [`Kind::of`] says which one an entity of the store is.

use crate::facts::Catalogue;
use crate::facts::model::SubjectKind;
use crate::understand::sentence::CITY;

/// What something is that figures can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The city, or what it was made of.
    City,
    /// All zones and parks of the city.
    Scope,
    /// An economic or free trade zone.
    Ez,
    /// An industrial park or cluster.
    Park,
    /// A company or group.
    Company,
    /// A company of a group.
    Subsidiary,
    /// A project.
    Project,
    /// A port or berth.
    Port,
    /// An airport or terminal.
    Airport,
    /// A railway.
    Railway,
    /// A road.
    Road,
    /// A law or resolution.
    Policy,
    /// The country or a part of it that the store has figures of.
    Nation,
    /// An event.
    Event,
    /// An authority or association: it speaks, figures are about others.
    Speaker,
}

impl Kind {
    /// True when it is one of the kinds a rule is about, by the words of `measures.yaml`.
    pub fn fits(self, about: &[String]) -> bool {
        about.iter().any(|kind| match kind.as_str() {
            "city" => self == Kind::City,
            "scope" => self == Kind::Scope,
            "ez" => self == Kind::Ez,
            "park" => self == Kind::Park,
            "zone" => matches!(self, Kind::Ez | Kind::Park),
            "company" => matches!(self, Kind::Company | Kind::Subsidiary),
            "subsidiary" => self == Kind::Subsidiary,
            "project" => self == Kind::Project,
            "port" => self == Kind::Port,
            "airport" => self == Kind::Airport,
            "railway" => self == Kind::Railway,
            "road" => self == Kind::Road,
            "policy" => self == Kind::Policy,
            "nation" => self == Kind::Nation,
            "event" => self == Kind::Event,
            _ => false,
        })
    }

    /// Zones, companies and what else has figures of its own within the city.
    pub fn is_part(self) -> bool {
        !matches!(self, Kind::City | Kind::Scope | Kind::Nation | Kind::Speaker | Kind::Event | Kind::Policy)
    }

    /// That of an entity; none for what no figure is about.
    pub fn of(catalogue: &Catalogue, id: &str) -> Option<Kind> {
        if let Some(zone) = catalogue.zones.get(id) {
            let ez = ["economic-zone", "free-trade-zone"].contains(&zone.kind.as_str());
            return Some(if ez { Kind::Ez } else { Kind::Park });
        }
        if let Some(organisation) = catalogue.organisations.get(id) {
            let speaker = ["authority", "association", "partner", "organisation"].contains(&organisation.kind.as_str());
            return Some(if speaker { Kind::Speaker } else { Kind::Company });
        }
        if catalogue.events.get(id).is_some() {
            return Some(Kind::Event);
        }
        let subject = catalogue.subjects.get(id)?;
        let of_city =
            id == CITY || subject.part_of.as_deref() == Some(CITY) || subject.former_of.as_deref() == Some(CITY);
        Some(match subject.kind {
            SubjectKind::Place if of_city && id != "cat-hai-special-zone" => Kind::City,
            SubjectKind::Place if id == "vietnam" => Kind::Nation,
            SubjectKind::Place => return None,
            SubjectKind::Region if id.starts_with("hai-") => Kind::Scope,
            SubjectKind::Region => Kind::Nation,
            SubjectKind::Company => Kind::Subsidiary,
            SubjectKind::Project => Kind::Project,
            SubjectKind::Port => Kind::Port,
            SubjectKind::Airport => Kind::Airport,
            SubjectKind::Railway => Kind::Railway,
            SubjectKind::Road => Kind::Road,
            SubjectKind::Policy => Kind::Policy,
        })
    }
}
