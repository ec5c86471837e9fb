//! A list of zones: "Which parks are eco-industrial?", "KCN nào trên 500 ha?"

use std::collections::BTreeSet;

use super::super::lexicon::Property;
use super::super::sentence::Sentence;
use super::super::stem::stem;
use super::super::units::Unit;
use super::super::utterance::{Bound, Intent, Reading, ZoneFilter};
use super::super::words::Cue;
use super::measure::{class_units, properties};
use super::prior::lists_zones;
use super::reading;
use crate::understand::number::{Bound as NumberBound, Unit as NumberUnit};

/// Readings of the sentence as asking for zones.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let classes = class_units(sentence);
    let generic = sentence.saying("zone");
    // "List eco-industrial parks": a feature of zones names them as well as their kind does.
    let featured = !sentence.tags().is_empty() && (sentence.asks(Cue::List) || sentence.asks(Cue::Which));
    if classes.is_empty() && generic.is_empty() && !featured {
        return Vec::new();
    }
    let mut used: BTreeSet<usize> = classes.iter().map(|(at, _)| *at).chain(generic).chain(sentence.city()).collect();
    let mut filter =
        ZoneFilter { kinds: classes.iter().map(|(_, kind)| (*kind).to_owned()).collect(), ..ZoneFilter::default() };
    filter.kinds.sort();
    filter.kinds.dedup();
    filter.kinds.retain(|kind| kind != super::ANY_ZONE);
    add_tags(sentence, &mut filter, &mut used);
    add_attribute(sentence, &mut filter, &mut used);
    add_names(sentence, &mut filter, &mut used);
    // "Who houses X": the words that tie a name to its zone mean nothing beside it.
    let tied = |at: &usize| TIES.iter().any(|tie| sentence.saying(tie).contains(at));
    if !filter.entities.is_empty() || sentence.left(&used).iter().any(|at| !tied(at)) {
        used.extend(TIES.iter().flat_map(|tie| sentence.saying(tie)));
    }
    add_words(sentence, &mut filter, &mut used);
    let prior = prior(sentence, &filter);
    vec![reading(sentence, Intent::Zones(filter), &used, prior)]
}

/// "Developed by X", "where is X's factory": what ties a name to a zone.
const TIES: &[&str] =
    &["developer", "tenant", "companies", "factory", "inside", "location", "manage", "own", "invest", "organise"];

/// A list is meant when it is asked for; "how many" asks for a count first.
fn prior(sentence: &Sentence, filter: &ZoneFilter) -> f32 {
    let listing = sentence.asks(Cue::List) || sentence.asks(Cue::Which) || lists_zones(sentence);
    let definite = class_units(sentence).iter().any(|(at, _)| sentence.is_definite(*at));
    if definite && !sentence.asks(Cue::List) && filter.entities.is_empty() {
        return -1.0;
    }
    let constrained = *filter != ZoneFilter { kinds: filter.kinds.clone(), ..ZoneFilter::default() };
    match (listing, sentence.asks(Cue::HowMany) && !lists_zones(sentence)) {
        (true, false) => 0.6,
        (true, true) => 0.1,
        (false, false) if constrained || sentence.content() <= 2 => 0.0,
        _ => -0.7,
    }
}

fn add_tags(sentence: &Sentence, filter: &mut ZoneFilter, used: &mut BTreeSet<usize>) {
    for (at, tag) in sentence.tags() {
        if !filter.tags.contains(&tag) {
            filter.tags.push(tag);
        }
        used.insert(at);
    }
    if sentence.says("eco") {
        filter.tags.push("eco-industrial".to_owned());
        used.extend(sentence.saying("eco"));
    }
    filter.tags.sort();
    filter.tags.dedup();
}

/// "over 500 ha", "lấp đầy trên 90%", "broke ground in January 2026", "còn đất trống".
fn add_attribute(sentence: &Sentence, filter: &mut ZoneFilter, used: &mut BTreeSet<usize>) {
    let plain: Vec<_> = sentence.numbers.iter().filter(|(_, number)| !number.ordinal).collect();
    let bound = |bounds: [NumberBound; 2]| {
        plain.iter().any(|(_, number)| number.bound.is_some_and(|bound| bounds.contains(&bound)))
    };
    let over = sentence.asks(Cue::Over) || bound([NumberBound::Over, NumberBound::AtLeast]);
    let under = sentence.asks(Cue::Under) || bound([NumberBound::Under, NumberBound::AtMost]);
    let between = plain.len() == 2 && (between(sentence) || plain.iter().all(|(_, number)| number.bound.is_none()));
    if let Some((units, number)) = plain.first()
        && (over || under || between)
    {
        let attribute = match number.unit {
            Some(NumberUnit::Percent) => "occupancy_pct",
            _ if sentence.says("occupancy") => "occupancy_pct",
            _ => "total_area_ha",
        };
        if let (true, [(_, low), (more, high)]) = (between, plain.as_slice()) {
            filter.bounds.push((attribute.to_owned(), Bound { value: low.value, over: true }));
            filter.bounds.push((attribute.to_owned(), Bound { value: high.value, over: false }));
            used.extend(more.iter().copied());
        } else {
            filter.bounds.push((attribute.to_owned(), Bound { value: number.value, over: over && !under }));
        }
        used.extend(units.iter().copied());
        used.extend(sentence.saying(if attribute == "occupancy_pct" { "occupancy" } else { "area" }));
        return;
    }
    let dated = [("groundbreaking", "construction_start"), ("established", "established"), ("opening", "launched")];
    if let Some((units, when)) = sentence.periods.first()
        && let Some((concept, attribute)) = dated.into_iter().find(|(concept, _)| sentence.says(concept))
    {
        filter.dated = Some((attribute.to_owned(), *when));
        used.extend(units.iter().copied());
        used.extend(sentence.saying(concept));
        return;
    }
    let vacant = sentence.saying("vacant");
    if !vacant.is_empty() {
        filter.has = Some("vacant_area_ha".to_owned());
        used.extend(vacant);
    }
}

/// "Between 200 and 250 ha", "từ 200 đến 250 ha".
fn between(sentence: &Sentence) -> bool {
    let words: Vec<&str> = sentence.text.tokens.iter().map(|token| token.folded.as_str()).collect();
    words.contains(&"between") || (words.contains(&"tu") && words.contains(&"den"))
}

fn add_names(sentence: &Sentence, filter: &mut ZoneFilter, used: &mut BTreeSet<usize>) {
    for (at, ids) in sentence.entities() {
        filter.entities.push(ids);
        used.insert(at);
    }
}

/// "In the OLD An Duong DISTRICT": said of where the parks are, not asked.
fn is_condition(sentence: &Sentence, at: usize) -> bool {
    let old = |unit: &Unit| ["cu", "old", "former"].contains(&unit.folded.concat().as_str());
    let district = sentence.saying("district");
    district.contains(&at) || !district.is_empty() && old(&sentence.units[at])
}

/// Two neighbours of one name: both with capitals, or after "quận" or before "district".
fn in_one_name(sentence: &Sentence, first: usize, second: usize) -> bool {
    let near = |at: usize| sentence.saying("district").contains(&at);
    let beside = near(first.wrapping_sub(1)) || near(second + 1);
    second == first + 1 && (beside || sentence.is_capital(first) && sentence.is_capital(second))
}

/// Everything else must be found in the zone's own text.
fn add_words(sentence: &Sentence, filter: &mut ZoneFilter, used: &mut BTreeSet<usize>) {
    let asks_measure = properties(sentence).iter().any(|asked| {
        let attribute = matches!(sentence.lexicon.properties.get(asked.property), Some(Property::Attribute(_)));
        // "In the former An Duong district" is a condition, not what is asked.
        let asks = |at: &usize| !used.contains(at) && sentence.weight(*at) >= 0.9 && !is_condition(sentence, *at);
        attribute && asked.used.iter().any(asks)
    });
    if asks_measure && filter.entities.is_empty() {
        return;
    }
    let mut run: Vec<usize> = Vec::new();
    // "X does the infrastructure of which park": what X does ties it to the park.
    let built = |unit: &Unit| ["ha", "tang", "infrastructure"].contains(&unit.folded.concat().as_str());
    let named = sentence.left(used).iter().any(|at| sentence.is_capital(*at));
    for at in sentence.left(used) {
        let unit = &sentence.units[at];
        let partner = sentence.partners().iter().any(|(partner, _)| *partner == at);
        if (unit.is_name() && !partner) || unit.number {
            continue;
        }
        let once = unit.folded.iter().all(|word| ["cu", "old", "former"].contains(&word.as_str()));
        if once || named && built(unit) || sentence.saying("district").contains(&at) {
            // "The former An Duong district": the name is what the texts of the zones hold.
            used.insert(at);
            continue;
        }
        let words: Vec<&str> = unit.folded.iter().map(|word| stem(word)).collect();
        let words = words.join(" ");
        match filter.words.last_mut() {
            // "Quận Hải AN": the syllables of one name stand side by side in the texts too.
            Some(last) if run.last().is_some_and(|last| in_one_name(sentence, *last, at)) => {
                last.push(' ');
                last.push_str(&words);
            }
            _ => filter.words.push(words),
        }
        run.push(at);
        used.insert(at);
    }
}
