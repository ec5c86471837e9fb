//! What earlier sentences leave for later ones: who was spoken of, which period, which things were counted.

use super::dates::{Dated, Use};
use super::kind::Kind;
use super::owners::Owner;
use super::scene::Scene;
use crate::facts::model::FactDate;

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// Paragraph of the sentence before.
    pub paragraph: usize,
    /// What the sentence before was about.
    pub owner: Option<Owner>,
    /// The last zone, company and port that was named, newest last.
    pub named: Vec<(String, Kind)>,
    /// The period last counted over in this paragraph.
    pub during: Option<FactDate>,
    /// The date of record last said in this paragraph.
    pub as_of: Option<FactDate>,
    /// The period the article is about: the first it names.
    pub main: Option<FactDate>,
    /// The day something last happened on.
    pub happened: Option<FactDate>,
    /// The investing economy last spoken of in this paragraph.
    pub partner: Option<String>,
    /// The event told last, by its id.
    pub event: Option<String>,
    /// Every period counted over so far.
    pub periods: Vec<FactDate>,
    /// What was last counted.
    pub counted: Option<String>,
    /// What the sentences before said, in this paragraph.
    pub said: Vec<&'static str>,
    /// The sentence before was a headline or a question.
    pub heading: bool,
    /// True once the city or a part of it was named.
    pub local: bool,
}

impl Memory {
    /// Begins a sentence: a new paragraph forgets dates, but not the question or headline above it.
    pub fn begin(&mut self, scene: &Scene) {
        if scene.piece.paragraph != self.paragraph && !self.after_heading(scene) {
            self.during = None;
            self.as_of = None;
            self.said.clear();
            self.partner = None;
        }
    }

    fn after_heading(&self, scene: &Scene) -> bool {
        // A question of an interview, with a blank line between.
        scene.piece.paragraph <= self.paragraph + 2 && self.heading
    }

    /// Ends a sentence.
    pub fn end(&mut self, scene: &Scene, owner: Option<Owner>, counted: Option<String>) {
        // "The city aims to handle 225 million tonnes in 2026": aims are not what later figures count over.
        let aims = scene.says_anywhere("target-verb");
        let during = |dated: &&Dated| dated.used == Use::During && !aims;
        if let Some(dated) = scene.dates.iter().rfind(during) {
            self.during = Some(dated.date);
        }
        self.periods.extend(scene.dates.iter().filter(during).map(|dated| dated.date));
        if let Some(dated) = scene.dates.iter().rfind(|dated| dated.used == Use::AsOf) {
            self.as_of = Some(dated.date);
        }
        self.main = self.main.or_else(|| scene.dates.iter().find(during).map(|dated| dated.date));
        if let Some(dated) = scene.dates.iter().rfind(|dated| dated.used == Use::Day) {
            self.happened = Some(dated.date);
        }
        for name in &scene.names {
            if let super::names::What::Partner(id) = &name.what {
                self.partner = Some(id.clone());
            }
            if let super::names::What::Known(ids) = &name.what {
                self.local |= ids.iter().any(|(_, kind)| kind.is_part() || matches!(kind, Kind::City | Kind::Scope));
                self.named.extend(ids.first().filter(|(_, kind)| kind.is_part()).cloned());
            }
        }
        self.heading = scene.piece.heading;
        self.said.extend(scene.concepts.iter().map(|hit| hit.name));
        self.said.sort_unstable();
        self.said.dedup();
        self.counted = counted.or(self.counted.take());
        self.owner = owner.or(self.owner.take().filter(|_| scene.piece.paragraph == self.paragraph));
        self.paragraph = scene.piece.paragraph;
    }

    /// The period "the same quarter", "the period" speak of.
    pub fn same_period(&self, quarter: bool) -> Option<FactDate> {
        let fits = |date: &&FactDate| !quarter || date.months() == 3;
        self.periods.iter().rfind(fits).copied()
    }

    /// The last thing named of one of these kinds.
    pub fn last(&self, kinds: &[Kind]) -> Option<&(String, Kind)> {
        self.named.iter().rfind(|(_, kind)| kinds.contains(kind))
    }
}
