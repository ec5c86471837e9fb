//! Names: zones, subjects, organisations, events, partner countries, places and tags, and what belongs together.

use std::collections::{BTreeMap, HashSet};

use super::super::phrases::Sense;
use super::super::sentence::CITY;
use super::super::stem::stem;
use super::super::text::Text;
use super::{Entity, Lexicon};
use crate::facts::Catalogue;
use crate::facts::model::{Aliases, Bilingual, SubjectKind};

impl Lexicon {
    pub(super) fn add_entities(&mut self, catalogue: &Catalogue) {
        let mut entities: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut add = |id: &str, name: [&str; 2], aliases: &Aliases| {
            let names = entities.entry(id.to_owned()).or_default();
            names.extend(name.iter().map(|name| (*name).to_owned()));
            names.extend(aliases.iter().map(|(_, alias)| alias.to_owned()));
        };
        for zone in catalogue.zones.iter() {
            add(&zone.id, [&zone.name.en, &zone.name.vi], &zone.aliases);
        }
        for subject in catalogue.subjects.iter() {
            // The name of a scope ("Industrial parks of Hai Phong") is made of everyday words that mean
            // themselves; its aliases say when the scope is meant.
            let name = if subject.kind == SubjectKind::Region {
                ["", ""]
            } else {
                [subject.name.en.as_str(), &subject.name.vi]
            };
            add(&subject.id, name, &subject.aliases);
        }
        for organisation in catalogue.organisations.iter() {
            add(&organisation.id, [&organisation.name.en, &organisation.name.vi], &organisation.aliases);
            // Who asks for a person by name asks what the desk knows of the office held.
            organisation
                .people
                .iter()
                .for_each(|person| add(&organisation.id, [&person.name, ""], &Aliases::default()));
        }
        for event in catalogue.events.iter() {
            add(&event.id, [&event.title.en, &event.title.vi], &event.aliases);
        }
        for (id, names) in entities {
            if catalogue.subjects.get(&id).is_some_and(|subject| subject.kind == SubjectKind::Region) {
                self.regions.insert(self.entities.len() as u32);
            }
            self.add_entity(id, &names);
        }
    }

    fn add_entity(&mut self, id: String, names: &[String]) {
        let number = self.entities.len() as u32;
        let mut words = HashSet::new();
        for name in names {
            self.phrases.add(name, Sense::Entity(number));
            self.mender.learn(name);
            words.extend(Text::new(name).tokens.into_iter().map(|token| stem(&token.folded).to_owned()));
        }
        self.by_id.insert(id.clone(), self.entities.len());
        self.entities.push(Entity { id, words, described: HashSet::new() });
    }

    /// What organisations do, and the notes on the figures of subjects.
    pub(super) fn add_descriptions(&mut self, catalogue: &Catalogue) {
        for organisation in catalogue.organisations.iter() {
            self.describe(&organisation.id, &organisation.role);
        }
        for figure in catalogue.figures() {
            let observation = &figure.observation;
            if let Some(note) = observation.note.as_ref().filter(|_| observation.subject != CITY) {
                self.describe(&observation.subject, note);
            }
        }
    }

    fn describe(&mut self, id: &str, text: &Bilingual) {
        let entity = self.by_id.get(id).and_then(|number| self.entities.get_mut(*number));
        let Some(entity) = entity else { return };
        for text in [&text.en, &text.vi] {
            let words = Text::new(text).tokens.into_iter().map(|token| stem(&token.folded).to_owned());
            entity.described.extend(words);
        }
    }

    pub(super) fn add_partners_places_tags(&mut self, catalogue: &Catalogue) {
        for partner in catalogue.partners.iter() {
            let number = self.partners.len() as u32;
            self.partners.push(partner.id.clone());
            let name = &partner.name;
            let other = [&name.ko, &name.zh, &name.ja];
            let names = [&name.en, &name.vi].into_iter().chain(other.into_iter().flatten());
            for name in names.map(String::as_str).chain(partner.aliases.iter().map(|(_, alias)| alias)) {
                self.phrases.add(name, Sense::Partner(number));
                self.mender.learn(name);
            }
        }
        for place in catalogue.places.iter() {
            let number = self.places.len() as u32;
            self.places.push(place.name.en.clone());
            for name in [place.name.en.as_str(), &place.name.vi].into_iter().chain(place.aliases.iter().map(|(_, a)| a))
            {
                self.phrases.add(name, Sense::Place(number));
                self.mender.learn(name);
            }
        }
        // Only features of zones are asked by name; other tags are words of the passages they mark.
        let of_zones: HashSet<&String> = catalogue.zones.iter().flat_map(|zone| &zone.tags).collect();
        for tag in catalogue.tags.iter().filter(|tag| of_zones.contains(&tag.id)) {
            let number = self.tags.len() as u32;
            self.tags.push(tag.id.clone());
            for name in [tag.name.en.as_str(), &tag.name.vi].into_iter().chain(tag.aliases.iter().map(|(_, a)| a)) {
                self.phrases.add(name, Sense::Tag(number));
                self.mender.learn(name);
            }
        }
    }

    pub(super) fn add_editions(&mut self, catalogue: &Catalogue) {
        for event in catalogue.events.iter() {
            if let Some(series) = &event.series {
                self.editions.entry(series.clone()).or_default().push((event.id.clone(), event.start));
            }
        }
        for editions in self.editions.values_mut() {
            editions.sort_by_key(|(_, start)| std::cmp::Reverse(start.map(|date| date.first_day())));
        }
    }

    pub(super) fn add_relations(&mut self, catalogue: &Catalogue) {
        self.events = catalogue.events.iter().map(|event| event.id.clone()).collect();
        let regions = catalogue.subjects.iter().filter(|subject| subject.kind == SubjectKind::Region);
        let regions = regions.map(|subject| subject.id.clone());
        self.zones = catalogue.zones.iter().map(|zone| zone.id.clone()).chain(regions).collect();
        self.organisations = catalogue.organisations.iter().map(|organisation| organisation.id.clone()).collect();
        for zone in catalogue.zones.iter() {
            let alone = catalogue.zones.iter().filter(|other| other.kind == zone.kind).count() == 1;
            if alone {
                self.only_zone.insert(zone.kind.clone(), zone.id.clone());
            }
            zone.parent.iter().chain(&zone.tags).for_each(|other| self.relate(&zone.id, other));
            let named = zone.attributes.values().flatten().flat_map(|value| &value.organisations);
            named.for_each(|organisation| self.relate(&zone.id, organisation));
        }
        // A park of the former province, tagged so, is a part of it and not set against it.
        for zone in catalogue.zones.iter() {
            for subject in catalogue.subjects.iter().filter(|subject| subject.kind == SubjectKind::Region) {
                let tagged = |tag: &String| catalogue.tags.get(tag).is_some_and(|tag| tag.name == subject.name);
                if zone.tags.iter().any(tagged) {
                    self.relate(&zone.id, &subject.id);
                }
            }
        }
        for subject in catalogue.subjects.iter() {
            subject.part_of.iter().chain(&subject.partner).for_each(|other| self.relate(&subject.id, other));
        }
        for organisation in catalogue.organisations.iter() {
            organisation
                .zones
                .iter()
                .chain(&organisation.partner)
                .for_each(|other| self.relate(&organisation.id, other));
        }
        for event in catalogue.events.iter() {
            event.series.iter().chain(&event.organisations).for_each(|other| self.relate(&event.id, other));
        }
    }

    fn relate(&mut self, a: &str, b: &str) {
        self.relations.entry(a.to_owned()).or_default().insert(b.to_owned());
        self.relations.entry(b.to_owned()).or_default().insert(a.to_owned());
    }

    /// True when one is part of, runs, or is named with the other.
    pub fn related(&self, a: &str, b: &str) -> bool {
        a == b || self.relations.get(a).is_some_and(|others| others.contains(b))
    }
}
