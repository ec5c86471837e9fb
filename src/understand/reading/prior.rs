//! What the form of a question says of the measure it can ask for: "how many" a count, "when" a
//! date, a year a flow, "in dong" no dollars.

use super::super::lexicon::Shape;
use super::super::sentence::Sentence;
use super::super::units::Unit;
use super::super::utterance::{When, WhenRole};
use super::super::words::Cue;
use crate::facts::model::IndicatorKind;
use crate::language::Language;

/// "How many" asks for a count, "when" for a date, "which" and "who" for words.
pub fn shape_prior(sentence: &Sentence, property: usize) -> f32 {
    let many = sentence.asks(Cue::HowMany) || sentence.says("count");
    let naming =
        sentence.asks(Cue::Which) || sentence.asks(Cue::Who) || sentence.asks(Cue::List) || sentence.asks(Cue::Where);
    let when = sentence.asks(Cue::When);
    if counts_things(sentence) && sentence.lexicon.currencies.contains_key(&property) {
        // "How many projects" asks no amount of money.
        return -0.6;
    }
    match sentence.lexicon.shapes.get(property) {
        // What was said, why and what for is no number.
        Some(Shape::Number | Shape::Count) if sentence.wants_statement() && !many => -1.0,
        Some(Shape::Number | Shape::Count) if sentence.asks(Cue::Who) && !many => -0.8,
        // "Added capital … bao nhiêu" asks for money.
        Some(Shape::Count) if many && sentence.says("capital") => -0.2,
        Some(Shape::Count) if many => 0.1,
        Some(Shape::Count) if naming || when => -0.4,
        Some(Shape::Number) if naming && !many => -0.15,
        Some(Shape::Text) if when && !naming => -0.8,
        Some(Shape::Text) if many && !naming => -0.4,
        Some(Shape::Text) if naming => 0.1,
        Some(Shape::Date) if when => 0.3,
        Some(Shape::Date) if many => -0.4,
        _ => 0.0,
    }
}

/// "How many projects", "bao nhiêu doanh nghiệp": the word after the question counts things.
fn counts_things(sentence: &Sentence) -> bool {
    if sentence.numbers.iter().any(|(_, number)| number.unit.is_some_and(|unit| unit.is_count())) {
        return true;
    }
    let things = ["project", "companies", "country", "workforce", "jobs", "berth", "event", "ward"];
    let counted = |at: usize| things.iter().any(|thing| sentence.saying(thing).contains(&at));
    // The noun may end a phrase: "how many domestic PROJECTS".
    let noun =
        |cue: usize| (cue + 1..sentence.units.len()).take(3).take_while(|at| sentence.must_be_told(*at)).any(counted);
    // Or before it: "domestic projects in the parks - how many?"
    let bare = |cue: usize| !sentence.units.get(cue + 1).is_some_and(|_| sentence.must_be_told(cue + 1));
    let before = |cue: usize| bare(cue) && !sentence.says("capital") && (0..cue).any(counted);
    let asks = |at: &usize| sentence.units[*at].gives(Cue::HowMany);
    (0..sentence.units.len()).filter(asks).any(|at| counted(at + 1) || noun(at) || before(at))
}

/// "Which parks", "list the parks", "KCN nào": zones are asked for, not a figure of all of them.
pub fn lists_zones(sentence: &Sentence) -> bool {
    let gives =
        |at: usize, cues: &[Cue]| sentence.units.get(at).is_some_and(|unit| cues.iter().any(|cue| unit.gives(*cue)));
    let named = |at: usize| (1..=3).any(|back| at >= back && gives(at - back, &[Cue::List]));
    let lists = |at: usize| gives(at, &[Cue::Which, Cue::List, Cue::What]);
    let classes: Vec<usize> = ["industrial-park", "economic-zone", "industrial-cluster", "zone"]
        .into_iter()
        .flat_map(|kind| sentence.saying(kind))
        .collect();
    let beside = |at: &usize| match sentence.language {
        Language::En => at.checked_sub(1).is_some_and(lists) || named(*at),
        Language::Vi => lists(at + 1) || named(*at),
    };
    // "Industrial parks smaller than 150 ha?", "any industrial clusters?"
    let between = sentence.numbers.len() == 2 && sentence.text.tokens.iter().any(|token| token.folded == "between");
    let limited = between || sentence.asks(Cue::Over) || sentence.asks(Cue::Under);
    let opens = |at: &usize| {
        let first = sentence.units.get(*at).map_or(1, |unit| unit.tokens.start);
        let any =
            first > 0 && sentence.language == Language::En && ["any", "some"].contains(&sentence.text.word(first - 1));
        any || limited && first == 0
    };
    // "List giúp em mấy khu": some, not how many.
    let many = |unit: &Unit| unit.gives(Cue::HowMany) && !(sentence.asks(Cue::List) && unit.folded == ["may"]);
    classes.iter().any(|at| beside(at) || opens(at)) && !sentence.units.iter().any(many)
}

/// The currency said decides between two measures of the same thing.
pub fn currency_prior(sentence: &Sentence, property: usize) -> f32 {
    let said = |words: &[&str]| sentence.text.tokens.iter().any(|token| words.contains(&token.folded.as_str()));
    let usd = said(&["usd", "dollar", "dollars", "us$"]);
    let vnd = said(&["vnd", "dong"]) && !usd;
    match sentence.lexicon.currencies.get(&property).map(String::as_str) {
        Some("USD") if vnd => -0.4,
        Some("VND") if usd => -0.4,
        _ => 0.0,
    }
}

/// A year or a month asks for a flow, "as of" and no date for a stock.
pub fn kind_prior(sentence: &Sentence, property: usize) -> f32 {
    let over_time = is_over_time(sentence);
    let cumulative = says_cumulative(sentence);
    let as_of = sentence.periods.iter().any(|(_, when)| when.role == WhenRole::AsOf);
    match sentence.lexicon.kinds.get(property).copied().flatten() {
        Some(IndicatorKind::Stock) if cumulative => 0.6,
        Some(IndicatorKind::Flow) if over_time => 0.45,
        Some(IndicatorKind::Flow) => -0.1,
        Some(IndicatorKind::Stock) if over_time => 0.0,
        Some(IndicatorKind::Stock) if as_of || !over_time => 0.15,
        Some(IndicatorKind::Target | IndicatorKind::Forecast) => -0.1,
        _ => 0.0,
    }
}

/// A month, a year or what lies between: a span of several years asks for a series, of a stock as well as of a flow.
fn is_over_time(sentence: &Sentence) -> bool {
    let days = |when: &When| (when.to - when.from).num_days();
    sentence.periods.iter().any(|(_, when)| when.role == WhenRole::In && days(when) > 27 && days(when) <= 366)
}

fn says_cumulative(sentence: &Sentence) -> bool {
    sentence.saying("total").iter().any(|&at| is_cumulative(&sentence.units[at].folded))
}

/// "FDI attracted in 2024", "thu hút năm 2024".
pub fn is_yearly_inflow(sentence: &Sentence) -> bool {
    // "Vào" by itself is only "into".
    let attracts = |at: &usize| !sentence.units[*at].folded.iter().all(|word| ["vao", "vo"].contains(&word.as_str()));
    is_over_time(sentence) && !says_cumulative(sentence) && sentence.saying("attract").iter().any(attracts)
}

/// "Lũy kế", "cumulative", "to date": a stock, whatever the period.
fn is_cumulative(words: &[String]) -> bool {
    let stems = ["cumulative", "accumulated", "stock", "ke", "don"];
    words.iter().any(|word| stems.contains(&word.as_str()))
}
