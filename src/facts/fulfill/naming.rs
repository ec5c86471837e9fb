//! The names an entity can be told by in the texts of others.

use crate::facts::catalogue::Catalogue;
use crate::facts::told::Names;

/// Entities that conditions name, each with all its names and aliases.
pub struct Named<'f>(Vec<(&'f str, Names)>);

impl<'f> Named<'f> {
    /// Looks up the names of all entities of a filter.
    pub fn of(catalogue: &Catalogue, entities: &'f [Vec<String>]) -> Named<'f> {
        Named(entities.iter().flatten().map(|id| (id.as_str(), names(catalogue, id))).collect())
    }

    /// True when a text of the zone or event holds one of the entity's names, marks aside.
    pub fn in_texts_of(&self, catalogue: &Catalogue, id: &str, entity: &str) -> bool {
        self.0.iter().any(|(named, names)| *named == entity && catalogue.told.is_named(id, names))
    }
}

fn names(catalogue: &Catalogue, id: &str) -> Names {
    let aliases = catalogue.organisations.get(id).map(|organisation| &organisation.aliases);
    let aliases = aliases.or_else(|| catalogue.subjects.get(id).map(|subject| &subject.aliases));
    let name = catalogue.name_of(id);
    let names = name.iter().flat_map(|name| [name.en.as_str(), name.vi.as_str()]);
    catalogue.told.names(names.chain(aliases.into_iter().flat_map(|aliases| aliases.iter().map(|(_, alias)| alias))))
}
