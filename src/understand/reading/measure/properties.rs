//! What is measured: the properties whose aliases a sentence holds, and the words that only repeat them.

use std::collections::{BTreeSet, HashMap};

use super::super::super::lexicon::{Alias, Property};
use super::super::super::sentence::Sentence;
use super::super::super::utterance::{Measure, Origin};
use super::super::super::words::Cue;
use super::class_units;

/// At most this many properties are considered, the best matched ones.
const MOST_PROPERTIES: usize = 12;

/// A property the sentence holds an alias of.
#[derive(Clone)]
pub struct Asked {
    /// Index into the lexicon's properties.
    pub property: usize,
    /// The alias as written in the facts.
    pub alias: String,
    /// The units that say it.
    pub used: BTreeSet<usize>,
}

/// True when the sentence names a measure of its own, not only zones and names.
pub fn asks_measure(sentence: &Sentence) -> bool {
    let classes: Vec<usize> = class_units(sentence).into_iter().map(|(at, _)| at).collect();
    let own = |at: &usize| !classes.contains(at) && !sentence.units[*at].is_name() && sentence.weight(*at) >= 0.9;
    properties(sentence).iter().any(|asked| asked.used.iter().any(own))
}

/// Properties whose aliases the sentence holds in full, with the units that say them, best first.
pub fn properties(sentence: &Sentence) -> Vec<Asked> {
    sentence.asked.get_or_init(|| find_properties(sentence)).clone()
}

fn find_properties(sentence: &Sentence) -> Vec<Asked> {
    let lexicon = sentence.lexicon;
    let aliases = |term| lexicon.aliases_by_term.get(&term).map_or(&[][..], Vec::as_slice);
    let mut hits: Vec<usize> = sentence.terms().flat_map(aliases).copied().collect();
    hits.sort_unstable();
    let counts = sentence.asks(Cue::HowMany) || sentence.says("count") || !sentence.numbers.is_empty();
    let mut best: HashMap<usize, (f32, &Alias, BTreeSet<usize>)> = HashMap::new();
    for hits in hits.chunk_by(|a, b| a == b) {
        let Some(alias) = hits.first().and_then(|alias| lexicon.aliases.get(*alias)) else { continue };
        let ordered = alias.order.is_none_or(|cue| sentence.asks(cue));
        if hits.len() < alias.required.len() || (alias.counts && !counts) || !ordered {
            continue;
        }
        let (worth, used) = weigh(sentence, alias);
        let better = best
            .get(&alias.property)
            .is_none_or(|(known, other, _)| worth.total_cmp(known).then_with(|| other.text.cmp(&alias.text)).is_gt());
        if better {
            best.insert(alias.property, (worth, alias, used));
        }
    }
    let mut ranked: Vec<_> = best.into_iter().collect();
    ranked.sort_by(|(a, (more, ..)), (b, (less, ..))| less.total_cmp(more).then(a.cmp(b)));
    ranked.truncate(MOST_PROPERTIES);
    ranked.into_iter().map(|(property, (_, alias, used))| Asked { property, alias: alias.text.clone(), used }).collect()
}

fn weigh(sentence: &Sentence, alias: &Alias) -> (f32, BTreeSet<usize>) {
    let terms = alias.required.iter().chain(&alias.optional);
    let mut used: BTreeSet<usize> = terms.flat_map(|term| sentence.units_of(*term)).copied().collect();
    let order = |at: &usize| alias.order.is_some_and(|cue| sentence.units[*at].gives(cue));
    used.extend((0..sentence.units.len()).filter(order));
    let missing = alias.optional.iter().filter(|term| sentence.units_of(**term).is_empty()).count();
    let worth: f32 = used.iter().map(|&at| sentence.weight(at)).sum();
    (worth - 0.05 * missing as f32, used)
}

/// Words of the property's other names, and of the subject's, say nothing new: the "revenue" of
/// "state budget revenue", the "terminal" of "the HHIT terminal".
pub(super) fn with_own_words(
    sentence: &Sentence,
    property: usize,
    measure: &Measure,
    mut used: BTreeSet<usize>,
) -> BTreeSet<usize> {
    let lexicon = sentence.lexicon;
    let Some(vocabulary) = lexicon.vocabulary.get(property) else { return used };
    let percent = lexicon.percentages.contains(&property);
    let attribute = matches!(measure.property, Property::Attribute(_));
    for at in sentence.left(&used) {
        let unit = &sentence.units[at];
        // "New" and "added" capital are measures of their own.
        let tells = |term: u32| {
            lexicon.is_telling(term) || KINDS_OF_CAPITAL.iter().any(|kind| lexicon.concept(kind) == Some(term))
        };
        let said_whole = |term: u32| !tells(term) || alias_said(sentence, property, term);
        // What a zone is planned to have is told by its attributes, which say so themselves.
        let planned = attribute && sentence.saying("target").contains(&at);
        let own =
            unit.concepts().into_iter().chain(unit.word).any(|term| vocabulary.contains(&term) && said_whole(term));
        let subject = measure.subject_origin == Origin::Said
            && (lexicon.is_called(&measure.subjects, unit) || lexicon.is_described(&measure.subjects, unit));
        // "How many percent" asks a percentage for its value.
        let asks_percent = percent
            && unit.gives(Cue::ShareOf)
            && unit.folded.iter().any(|word| ["percent", "tram", "%", "percentage"].contains(&word.as_str()));
        // "The largest", "what share": an answer that leaves the operation out is another answer.
        let operation = [Cue::Highest, Cue::Lowest, Cue::ShareOf, Cue::Grow].into_iter().any(|cue| unit.gives(cue));
        if ((own || subject || planned) && !operation || asks_percent) && !unit.is_name() {
            used.insert(at);
        }
    }
    used
}

/// What sets one kind of capital apart from another.
const KINDS_OF_CAPITAL: &[&str] = &["new", "added"];

/// Some name of the property with this term in it is said in full: the "FDI" of "FDI and domestic
/// investment" is no name of it without the rest.
fn alias_said(sentence: &Sentence, property: usize, term: u32) -> bool {
    let lexicon = sentence.lexicon;
    let with = lexicon.aliases_by_term.get(&term).map_or(&[][..], Vec::as_slice);
    let aliases = with.iter().filter_map(|alias| lexicon.aliases.get(*alias));
    let mut own = aliases.filter(|alias| alias.property == property);
    own.any(|alias| alias.required.iter().all(|term| !sentence.units_of(*term).is_empty()))
}
