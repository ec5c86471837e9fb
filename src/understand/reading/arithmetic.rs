//! Figures set against each other: "Korea vs Japan", "growth from A to B", "China's share", "top 3 parks".
//!
//! The words of the operation are explained by it; what is left must pick a measure as always.

use std::collections::BTreeSet;

use super::super::lexicon::Property;
use super::super::sentence::{CITY, Sentence};
use super::super::utterance::{Intent, Measure, Origin, RankOver, Ranking, Reading, When, WhenRole};
use super::super::words::Cue;
use super::measure::{ANY_ZONE, class_units, properties, with_slots};
use super::reading;
use super::series::by_operation;

/// At most this many are listed when nobody said how many.
const TOP: usize = 3;

/// Readings of the sentence as arithmetic over figures.
pub fn readings(sentence: &Sentence) -> Vec<Reading> {
    let mut all = rankings(sentence);
    for asked in properties(sentence).into_iter().filter(|asked| !by_operation(sentence, asked)) {
        let mut said = asked.used.clone();
        said.extend(operation_units(sentence));
        said.extend(sentence.periods.iter().flat_map(|(units, _)| units.iter().copied()));
        said.extend(sentence.numbers.iter().flat_map(|(units, _)| units.iter().copied()));
        let slots = with_slots(sentence, asked.property, &asked.alias, &said);
        all.extend(over_time(sentence, &slots));
        all.extend(over_names(sentence, &slots));
        all.extend(shares(sentence, &slots));
        all.extend(jumps(sentence, &slots));
    }
    all
}

/// A measure with every way to fill its slots, and the units each accounts for.
pub type Slots = Vec<(Measure, BTreeSet<usize>)>;

/// Words that name the operation rather than the measure.
/// Comparatives that name no measure by themselves: "which is larger by capacity".
const LARGER: &[&str] = &["larger", "bigger", "smaller", "greater", "lonhon", "tohon", "nhohon", "behon"];

fn operation_units(sentence: &Sentence) -> BTreeSet<usize> {
    let cues =
        [Cue::Compare, Cue::Difference, Cue::Grow, Cue::ShareOf, Cue::Highest, Cue::Lowest, Cue::YesNo, Cue::Why];
    let larger = |at: usize| LARGER.contains(&sentence.units[at].folded.concat().as_str());
    let by_cue =
        (0..sentence.units.len()).filter(|&at| larger(at) || cues.iter().any(|cue| sentence.units[at].gives(*cue)));
    let concepts = ["growth", "share", "change", "difference", "added"];
    by_cue.chain(concepts.iter().flat_map(|concept| sentence.saying(concept))).collect()
}

/// The same measure at two times.
fn over_time(sentence: &Sentence, slots: &Slots) -> Vec<Reading> {
    let Some(ends) = sentence.ends else { return Vec::new() };
    let item = |measure: &Measure, when: When| Measure { when: Some(when), ..measure.clone() };
    slots
        .iter()
        .map(|(measure, used)| {
            let items = ends.iter().map(|when| item(measure, *when)).collect();
            reading(sentence, Intent::Compare { items, over_time: true }, used, 0.3)
        })
        .collect()
}

/// The same measure for several names.
fn over_names(sentence: &Sentence, slots: &Slots) -> Vec<Reading> {
    let Some((items, mut used)) = by_name(sentence, slots) else { return Vec::new() };
    let partners = items.iter().any(|item| !item.partners.is_empty());
    if sentence.ends.is_some() || (partners && !is_compared(sentence) && sentence.says("total")) {
        return Vec::new();
    }
    used.extend(sentence.saying("nationwide"));
    let prior = if is_compared(sentence) { 0.5 } else { 0.0 };
    vec![reading(sentence, Intent::Compare { items, over_time: false }, &used, prior)]
}

/// One item for each name, two at least, with the units that are accounted for.
pub fn by_name(sentence: &Sentence, slots: &Slots) -> Option<(Vec<Measure>, BTreeSet<usize>)> {
    let (base, used) = slots.first()?;
    let mut used = used.clone();
    let mut partners = sentence.partners();
    let mut seen = BTreeSet::new();
    partners.retain(|(_, id)| seen.insert(id.clone()));
    let mut entities = sentence.entities();
    // "Deli in Dai An": where a company is, not what it is set against.
    let zone = |ids: &[String]| ids.iter().all(|id| sentence.lexicon.zones.contains(id));
    if !is_compared(sentence) && entities.iter().any(|(_, ids)| !zone(ids)) {
        entities.retain(|(at, ids)| !(is_place(sentence, *at) && zone(ids)));
    }
    used.extend(sentence.partners().into_iter().map(|(at, _)| at));
    used.extend(class_units(sentence).into_iter().map(|(at, _)| at));
    let items: Vec<Measure> = if partners.len() >= 2 && entities.is_empty() {
        let bare = Measure { partners: vec![], ..base.clone() };
        partners.into_iter().map(|(_, id)| Measure { partners: vec![id], ..bare.clone() }).collect()
    } else {
        used.extend(entities.iter().map(|(at, _)| *at));
        subjects(sentence, base, apart(sentence, entities))
    };
    (items.len() >= 2).then_some((items, used))
}

/// "In Dai An", "ở Đại An".
fn is_place(sentence: &Sentence, at: usize) -> bool {
    let before = sentence.units.get(at).and_then(|unit| unit.tokens.start.checked_sub(1));
    let word = before.map_or("", |at| sentence.text.word(at));
    ["in", "at", "inside", "o", "tai", "trong"].contains(&word) && at > 0
}

fn is_compared(sentence: &Sentence) -> bool {
    sentence.asks(Cue::Compare) || sentence.asks(Cue::Difference)
}

/// Names that are no part of the name before them: "Xuan Cau at Lach Huyen" is one.
fn apart(sentence: &Sentence, entities: Vec<(usize, Vec<String>)>) -> Vec<Vec<String>> {
    let mut kept: Vec<Vec<String>> = Vec::new();
    for (at, ids) in entities {
        let part = kept.last().is_some_and(|before| {
            // Two companies of one group are two.
            let siblings = ids.iter().any(|id| before.contains(id));
            // "Old Hai Phong AND old Hai Duong" are two, whatever one is also called.
            let before_it = sentence.units[at].tokens.start.checked_sub(1);
            let word = before_it.map_or("", |at| sentence.text.word(at));
            let joined = ["and", "va", "voi", "with", "vs", "or", "hay"].contains(&word);
            !siblings && !joined && sentence.lexicon.is_called(before, &sentence.units[at])
        });
        if !part {
            kept.push(ids);
        }
    }
    let all = kept.clone();
    for (nth, ids) in kept.iter_mut().enumerate() {
        let shared = |id: &String| all.iter().enumerate().any(|(other, ids)| other != nth && ids.contains(id));
        if !ids.iter().all(shared) {
            ids.retain(|id| !shared(id));
        }
    }
    kept
}

/// Two or more names; or one against the city, or the city against the country, when compared aloud.
fn subjects(sentence: &Sentence, base: &Measure, mut named: Vec<Vec<String>>) -> Vec<Measure> {
    let compared =
        is_compared(sentence) || sentence.asks(Cue::Together) || sentence.asks(Cue::Over) || sentence.asks(Cue::Under);
    if compared && !sentence.city().is_empty() && named.len() <= 1 {
        named.insert(0, vec![CITY.to_owned()]);
        if sentence.says("nationwide") {
            named.push(vec!["vietnam".to_owned()]);
        }
    }
    let item = |subjects: Vec<String>| Measure {
        subjects,
        subject_origin: Origin::Said,
        class: None,
        definite: false,
        ..base.clone()
    };
    named.into_iter().map(item).collect()
}

/// A partner or a zone as a part of the city.
fn shares(sentence: &Sentence, slots: &Slots) -> Vec<Reading> {
    if !sentence.asks(Cue::ShareOf) && !sentence.says("share") {
        return Vec::new();
    }
    let part = |measure: &Measure| {
        !measure.partners.is_empty() || measure.class.is_some() || measure.subjects.iter().all(|id| id != CITY)
    };
    let parts = slots.iter().filter(|(measure, _)| part(measure));
    parts
        .map(|(measure, used)| {
            let when = sentence.periods.first().map(|(_, when)| *when);
            reading(sentence, Intent::Share(Measure { when, ..measure.clone() }), used, 0.0)
        })
        .collect()
}

/// "Projects jumped from 1,000 to 1,730. Why?"
fn jumps(sentence: &Sentence, slots: &Slots) -> Vec<Reading> {
    let grew = sentence.asks(Cue::Grow) || sentence.says("growth") || sentence.numbers.len() >= 2;
    if !sentence.asks(Cue::Why) || !grew {
        return Vec::new();
    }
    slots.iter().map(|(measure, used)| reading(sentence, Intent::Jump(measure.clone()), used, 0.5)).collect()
}

fn rankings(sentence: &Sentence) -> Vec<Reading> {
    let (highest, lowest) = (sentence.asks(Cue::Highest), sentence.asks(Cue::Lowest));
    if !highest && !lowest {
        return Vec::new();
    }
    // "Is Korea the largest?" claims, "the largest Korean investor" narrows down.
    let claimed = sentence.claim.as_ref().map(|claim| claim.first.as_slice()).unwrap_or_default();
    let is_claimed = |id: &String| claimed.contains(id);
    let partner = sentence.partners().into_iter().find(|(_, id)| !is_claimed(id));
    let claims: Vec<usize> = sentence
        .partners()
        .into_iter()
        .filter(|(_, id)| is_claimed(id))
        .map(|(at, _)| at)
        .chain(sentence.entities().into_iter().filter(|(_, ids)| ids.iter().any(is_claimed)).map(|(at, _)| at))
        .collect();
    let companies = sentence.says_any(&["companies", "factory"]);
    let investors = sentence.says_any(&["investor", "country", "invest"]);
    let generic = || sentence.saying("zone").first().map(|at| (*at, ANY_ZONE));
    let zone = class_units(sentence).into_iter().next().or_else(generic);
    let over = match (zone, companies || (investors && partner.is_some()), investors) {
        (Some((_, kind)), _, _) => RankOver::Zones(kind.to_owned()),
        (None, true, _) => RankOver::Companies,
        (None, false, true) => RankOver::Partners,
        _ => return Vec::new(),
    };
    let mut used = operation_units(sentence);
    used.extend(claims);
    used.extend(sentence.city());
    used.extend(class_units(sentence).into_iter().chain(zone).map(|(at, _)| at));
    used.extend(partner.iter().map(|(at, _)| *at));
    used.extend(
        ["investor", "country", "invest", "companies", "foreign", "fdi", "factory"]
            .iter()
            .flat_map(|word| sentence.saying(word)),
    );
    used.extend(sentence.periods.first().map(|(units, _)| units.clone()).unwrap_or_default());
    used.extend(
        sentence
            .numbers
            .iter()
            .filter(|(_, number)| number.unit.is_none_or(|unit| unit.is_count()))
            .flat_map(|(units, _)| units.iter().copied()),
    );
    let tags = sentence.tags();
    used.extend(tags.iter().map(|(at, _)| *at));
    let when = sentence.periods.first().map(|(_, when)| *when).map(whole);
    let bare = Ranking {
        over,
        property: None,
        highest: highest || !lowest,
        count: count(sentence),
        tags: tags.iter().map(|(_, tag)| tag.clone()).collect(),
        partner: partner.map(|(_, id)| id),
        when,
    };
    let mut all = Vec::new();
    for asked in properties(sentence) {
        let used: BTreeSet<usize> = used.union(&asked.used).copied().collect();
        let property: Option<Property> = sentence.lexicon.properties.get(asked.property).cloned();
        all.push(reading(sentence, Intent::Rank(Ranking { property, ..bare.clone() }), &used, 0.4));
    }
    // "The cheapest", "the oldest" say by what; an order by something else is another answer.
    used.retain(|at| {
        let unit = &sentence.units[*at];
        let order = unit.gives(Cue::Highest) || unit.gives(Cue::Lowest);
        !order || !["price", "distance", "established", "occupancy"].iter().any(|by| sentence.saying(by).contains(at))
    });
    all.push(reading(sentence, Intent::Rank(bare), &used, 0.3));
    all
}

/// Ranked values may be of any date inside the period.
fn whole(when: When) -> When {
    When { role: WhenRole::In, ..when }
}

fn count(sentence: &Sentence) -> usize {
    let bare = sentence
        .numbers
        .iter()
        .find(|(_, number)| number.unit.is_none_or(|unit| unit.is_count()) && number.bound.is_none());
    let said = bare.and_then(|(_, number)| usize::try_from(number.value.trunc().mantissa()).ok());
    said.filter(|count| (1..=20).contains(count)).unwrap_or(TOP)
}
