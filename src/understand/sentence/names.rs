//! What the units of a sentence name: entities, partner countries, uncovered places, features.

use super::super::phrases::Sense;
use super::super::units::Unit;
use super::{CITY, HOME, Sentence};

impl Sentence<'_> {
    /// Units that name entities, with the ids each can name; Hai Phong itself is left out.
    pub fn entities(&self) -> Vec<(usize, Vec<String>)> {
        // In "before joining up with Hai Duong" the name says when.
        let says = |at: usize| self.attributes(at);
        let dates =
            |at: &usize| says(*at) || self.periods.iter().any(|(units, _)| units.len() > 1 && units.contains(at));
        let named = self.units.iter().enumerate().filter(|(at, _)| !dates(at));
        let named = named.filter(|(_, unit)| !self.ids(unit).any(|id| id == CITY));
        let all = named.map(|(at, unit)| (at, self.ids(unit).map(str::to_owned).collect::<Vec<String>>()));
        all.filter(|(_, ids)| !ids.is_empty()).collect()
    }

    /// Units that name Hai Phong.
    pub fn city(&self) -> Vec<usize> {
        (0..self.units.len()).filter(|&at| self.ids(&self.units[at]).any(|id| id == CITY)).collect()
    }

    pub(super) fn ids<'s>(&'s self, unit: &'s Unit) -> impl Iterator<Item = &'s str> {
        unit.entities().filter_map(|number| self.lexicon.entities.get(number as usize)).map(|entity| entity.id.as_str())
    }

    /// Units that name partner countries, with their ids.
    pub fn partners(&self) -> Vec<(usize, String)> {
        let partner = |sense: &Sense| match sense {
            Sense::Partner(number) => self.lexicon.partners.get(*number as usize).cloned(),
            _ => None,
        };
        let of = |(at, unit): (usize, &Unit)| unit.senses.iter().find_map(partner).map(|id| (at, id));
        // Viet Nam is both a partner and a place figures are about; the place is meant. "For a
        // Korean client" says who asks, not what is asked.
        let asked = |(at, unit): &(usize, &Unit)| {
            unit.entities().next().is_none() && !self.is_who_asks(*at) && !self.is_destination(*at)
        };
        // "Domestic (Vietnamese) projects": the home country is no investing one.
        let domestic = self.says("domestic");
        let found = self.units.iter().enumerate().filter(asked).filter_map(of);
        found.filter(|(_, id)| !(domestic && id == HOME)).collect()
    }

    /// True for the country in "invest in Korea", "đầu tư sang Hàn Quốc": the money goes there.
    fn is_destination(&self, at: usize) -> bool {
        let before = self.units.get(at).and_then(|unit| unit.tokens.start.checked_sub(1));
        let word = before.map_or("", |at| self.text.word(at));
        ["in", "into", "sang"].contains(&word)
            && self.saying("invest").iter().any(|invest| *invest < at && at - invest <= 3)
    }

    /// True for the country in "for a Korean client", "cho khách Hàn Quốc".
    pub(super) fn is_who_asks(&self, at: usize) -> bool {
        let word = |at: Option<usize>| {
            at.and_then(|at| self.units.get(at)).map_or("", |unit| unit.folded.first().map_or("", String::as_str))
        };
        let after = word(Some(at + 1));
        let before = word(at.checked_sub(1));
        ["client", "clients", "customer", "customers", "boss"].contains(&after) || before == "khach"
    }

    /// Units that name uncovered places, with their English names.
    pub fn places(&self) -> Vec<(usize, String)> {
        let place = |sense: &Sense| match sense {
            Sense::Place(number) => self.lexicon.places.get(*number as usize).cloned(),
            _ => None,
        };
        let of = |(at, unit): (usize, &Unit)| unit.senses.iter().find_map(place).map(|name| (at, name));
        self.units.iter().enumerate().filter(|(_, unit)| unit.entities().next().is_none()).filter_map(of).collect()
    }

    /// Units that say tags, with their ids.
    pub fn tags(&self) -> Vec<(usize, String)> {
        let tag = |sense: &Sense| match sense {
            Sense::Tag(number) => self.lexicon.tags.get(*number as usize).cloned(),
            _ => None,
        };
        let of = |(at, unit): (usize, &Unit)| unit.senses.iter().find_map(tag).map(|id| (at, id));
        self.units.iter().enumerate().filter_map(of).collect()
    }
}
