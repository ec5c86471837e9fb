//! Whether a text names an entity, by any of its names and aliases.

use crate::facts::catalogue::Catalogue;
use crate::understand::stem::stem;
use crate::understand::text::Text;

/// True when one of the texts holds one of the entity's names, word by word, marks aside.
pub fn names_it(catalogue: &Catalogue, id: &str, texts: &[&str]) -> bool {
    let aliases = catalogue.organisations.get(id).map(|organisation| &organisation.aliases);
    let aliases = aliases.or_else(|| catalogue.subjects.get(id).map(|subject| &subject.aliases));
    let name = catalogue.name_of(id);
    let names = name.iter().flat_map(|name| [name.en.as_str(), name.vi.as_str()]);
    let all = names.chain(aliases.into_iter().flat_map(|aliases| aliases.iter().map(|(_, alias)| alias)));
    let texts: Vec<Vec<String>> = texts.iter().map(|text| stems(text)).collect();
    all.map(stems)
        .filter(|name| name.iter().map(String::len).sum::<usize>() >= 2)
        .any(|name| texts.iter().any(|text| text.windows(name.len()).any(|window| window == name.as_slice())))
}

fn stems(text: &str) -> Vec<String> {
    Text::new(text).tokens.iter().map(|token| stem(&token.folded).to_owned()).collect()
}
