//! The slots of a figure besides its measure: the investing economy and the date.
//!
//! `"Hàn Quốc 11,5 tỷ USD, Nhật Bản 5 tỷ USD"` → each its own; `"… $12.1 billion and $6.2 billion, respectively"` → in order.

use chrono::NaiveDate;

use super::dates::{Dated, Use, fact_date, month_of, year_to};
use super::kind::Kind;
use super::memory::Memory;
use super::names::{Name, What};
use super::proposal::{Known, Slot};
use super::scene::Scene;
use crate::facts::model::FactDate;

/// An investing economy a figure can be of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Its id.
    pub id: String,
    /// It stands beside the figure, not further off in the sentence.
    pub beside: bool,
}

/// The investing economy of a figure.
pub fn partner(scene: &Scene, memory: &Memory, number: usize) -> Option<Partner> {
    let figure = scene.figures.get(number)?;
    let partners: Vec<(&Name, &String)> = scene
        .names
        .iter()
        .filter_map(|name| match &name.what {
            What::Partner(id) if id != "VN" => Some((name, id)),
            _ => None,
        })
        .collect();
    if let Some(id) = respectively(scene, number, &partners) {
        return Some(Partner { id, beside: true });
    }
    let left = scene.left(number);
    if let Some((_, id)) =
        partners.iter().rfind(|(name, _)| name.tokens.start >= left.start && name.tokens.end <= left.end)
    {
        return Some(Partner { id: (*id).clone(), beside: true });
    }
    let right = scene.right(number);
    let tied = |name: &Name| {
        scene.marked_before(name.tokens.start, "partner-ties")
            || scene.gap(name.tokens.start, name.tokens.start).contains('(')
    };
    let behind =
        partners.iter().find(|(name, _)| name.tokens.start >= right.start && name.tokens.start < right.end + 1);
    if let Some((_, id)) = behind.filter(|(name, _)| tied(name)) {
        return Some(Partner { id: (*id).clone(), beside: true });
    }
    // "Hàn Quốc … với 212 dự án, tổng vốn 11,8 tỷ USD, chiếm 23,5%": the one the sentence speaks of.
    let Some(before) = partners.iter().rfind(|(name, _)| name.tokens.end <= figure.tokens.start) else {
        return memory.partner.clone().filter(|_| points_back(scene)).map(|id| Partner { id, beside: false });
    };
    let other = |name: &Name| {
        matches!(&name.what, What::Known(ids) if ids.iter().any(|(_, kind)| kind.is_part() || *kind == Kind::Scope))
            || name.what == What::Elsewhere
    };
    let between = scene
        .names
        .iter()
        .any(|name| other(name) && name.tokens.start > before.0.tokens.end && name.tokens.end <= figure.tokens.start);
    let (_, cuts) = scene.cuts(before.0.tokens.end, figure.tokens.start);
    (!between && cuts == 0).then(|| Partner { id: before.1.clone(), beside: false })
}

/// "That makes up 23 percent", "Con số này chiếm …": of whom the sentence before spoke.
fn points_back(scene: &Scene) -> bool {
    let word = |at: usize| scene.text.tokens.get(at).map_or("", |token| token.marked.as_str());
    ["that", "this", "it", "they", "these"].contains(&word(0)) || (1..4).any(|at| word(at) == "này")
}

/// The one in the same place of its list, when as many are listed as figures.
fn respectively(scene: &Scene, number: usize, partners: &[(&Name, &String)]) -> Option<String> {
    let said = (0..scene.text.tokens.len()).any(|at| scene.marked(at, "respectively"));
    let class = &scene.figures.get(number)?.class;
    let alike: Vec<usize> = (0..scene.figures.len()).filter(|&at| scene.figures[at].class == *class).collect();
    let nth = alike.iter().position(|&at| at == number)?;
    (said && alike.len() == partners.len()).then(|| partners.get(nth).map(|(_, id)| (*id).clone())).flatten()
}

/// The date that stands nearest to a figure in its sentence.
pub fn nearest(scene: &Scene, number: usize) -> Option<&Dated> {
    let figure = scene.figures.get(number)?;
    let far = |dated: &Dated| {
        if dated.tokens.end <= figure.tokens.start {
            let (commas, cuts) = scene.cuts(dated.tokens.end, figure.tokens.start);
            let figures = scene
                .figures
                .iter()
                .filter(|f| f.tokens.start >= dated.tokens.end && f.tokens.end <= figure.tokens.start)
                .count();
            20 * figures + 12 * commas + 20 * cuts + 4
        } else {
            let (commas, cuts) = scene.cuts(figure.tokens.end, dated.tokens.start);
            let figures = scene
                .figures
                .iter()
                .filter(|f| f.tokens.start >= figure.tokens.end && f.tokens.end <= dated.tokens.start)
                .count();
            26 * figures + 22 * commas + 30 * cuts
        }
    };
    scene.dates.iter().min_by_key(|dated| far(dated))
}

/// When a figure held: said, said before, or the day of publication.
pub fn date(
    scene: &Scene,
    memory: &Memory,
    number: usize,
    flow: bool,
    aim: bool,
    published: NaiveDate,
) -> Slot<FactDate> {
    let quarter = scene.text.tokens.iter().any(|token| ["quarter", "quý"].contains(&token.marked.as_str()));
    let same = scene.says_anywhere("same-period");
    if let Some(date) = memory.same_period(quarter).filter(|_| same) {
        return Slot::new(date, Known::Earlier);
    }
    // What is to come dates aims only: a zone is not as large in 2030.
    let to_come = |dated: &Dated| !aim && dated.date.first_day() > published;
    // "Which employs 7,800 workers, exported goods worth $3.1 billion in 2025": the date is that of the exports.
    let end = scene.figures.get(number).map_or(0, |figure| figure.tokens.end);
    let of_next = |dated: &Dated| {
        !flow
            && dated.tokens.start > end
            && scene.figures.iter().any(|f| f.tokens.start >= end && f.tokens.end <= dated.tokens.start)
            && scene.cuts(end, dated.tokens.start).0 > 0
    };
    let said =
        nearest(scene, number).filter(|dated| !(flow && dated.used == Use::Day || to_come(dated) || of_next(dated)));
    if let Some(dated) = said {
        let date = match dated.used {
            Use::AsOf if flow && !aim => year_to(dated.date),
            _ => Some(dated.date),
        };
        return date.map_or_else(Slot::missing, |date| Slot::new(date, Known::Said));
    }
    let earlier = if aim {
        None
    } else if flow {
        memory.during.or(memory.main)
    } else {
        memory.as_of
    };
    if let Some(date) = earlier {
        return Slot::new(date, Known::Earlier);
    }
    if aim && flow {
        let year = |day: NaiveDate| {
            use chrono::Datelike;
            fact_date(NaiveDate::from_ymd_opt(day.year(), 1, 1)?, NaiveDate::from_ymd_opt(day.year(), 12, 31)?)
        };
        return year(published).map_or_else(Slot::missing, |date| Slot::new(date, Known::Published));
    }
    if flow {
        return Slot::missing();
    }
    month_of(published).map_or_else(Slot::missing, |date| Slot::new(date, Known::Published))
}
