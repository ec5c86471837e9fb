//! One sentence told: its figures as proposals or left over, its events, and what it leaves for the next.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::compare;
use super::dates::Use;
use super::events;
use super::figures::Figure;
use super::kind::Kind;
use super::measures::{self, Taken};
use super::memory::Memory;
use super::owners::{self, Owner};
use super::proposal::*;
use super::scene::Scene;
use super::slots;
use super::vocabulary::Rule;
use crate::ask::Snapshot;
use crate::facts::model::{Exact, IndicatorKind};
use crate::facts::unit::unit;
use crate::language::Language;

/// Tells one sentence of an article.
pub struct Teller<'a> {
    /// The store.
    pub snapshot: &'a Snapshot,
    /// The sentence.
    pub scene: &'a Scene,
    /// The day of publication.
    pub published: NaiveDate,
    /// Source id.
    pub source: Option<&'a str>,
    /// Language of the text.
    pub language: Language,
}

/// Two measures nearer than this are in doubt.
const DOUBT: f32 = 0.25;

impl Teller<'_> {
    /// Adds what the sentence tells, and remembers it.
    pub fn tell(&self, memory: &mut Memory, proposals: &mut Vec<Proposal>, left: &mut Vec<LeftOver>) {
        memory.begin(self.scene);
        let event = events::event(self, memory);
        let mut owner = None;
        let mut counted = None;
        for (number, figure) in self.scene.figures.iter().enumerate() {
            if ["project", "zone", "company", "person", "cluster", "job", "berth"].contains(&figure.class.as_str()) {
                counted = Some(figure.class.clone());
            }
            let taken = measures::taken(self.snapshot, self.scene, memory, number);
            match self.figure(memory, number, &taken, event.as_ref()) {
                Some((body, whose)) => {
                    owner = owner.or(Some(whose));
                    proposals.push(self.proposal(figure, body));
                }
                None => {
                    let reason = self.reason(memory, number);
                    if let (None, Reason::Elsewhere { place }) = (&owner, &reason) {
                        owner = Some(Owner::Elsewhere(place.clone()));
                    }
                    left.push(self.left_over(figure, reason));
                }
            }
        }
        if let Some(event) = &event {
            memory.event = Some(event.proposal.id.clone());
        }
        proposals.extend(event.map(|event| {
            let against = compare::event(&self.snapshot.catalogue, &event.proposal);
            let words = self.scene.place(&event.words);
            self.of(words, Body::Event(event.proposal), against)
        }));
        memory.end(self.scene, owner.or_else(|| self.spoken_of()), counted);
    }

    fn proposal(&self, figure: &Figure, body: FigureProposal) -> Proposal {
        let against = compare::figure(&self.snapshot.catalogue, &body);
        self.of(self.scene.place(&figure.span), Body::Figure(body), against)
    }

    fn of(&self, words: std::ops::Range<usize>, body: Body, against: Against) -> Proposal {
        Proposal {
            words,
            sentence: self.scene.piece.span.clone(),
            body,
            against,
            source: self.source.map(str::to_owned),
            language: self.language,
        }
    }

    fn left_over(&self, figure: &Figure, reason: Reason) -> LeftOver {
        LeftOver {
            words: self.scene.place(&figure.span),
            sentence: self.scene.piece.span.clone(),
            value: figure.value,
            reason,
        }
    }

    /// What a sentence without figures is about.
    fn spoken_of(&self) -> Option<Owner> {
        use super::names::What;
        self.scene.names.iter().find_map(|name| match &name.what {
            What::Known(ids) => {
                let (id, kind) = ids.first()?;
                (!matches!(kind, Kind::Speaker | Kind::Event)).then(|| Owner::Subject(id.clone(), *kind))
            }
            _ => None,
        })
    }

    /// A figure as a proposal, with whose it is.
    fn figure(
        &self,
        memory: &Memory,
        number: usize,
        taken: &[Taken],
        event: Option<&events::Told>,
    ) -> Option<(FigureProposal, Owner)> {
        let figure = self.scene.figures.get(number)?;
        let best = taken.iter().find(|taken| taken.score > LEAST)?;
        let rule = best.rule;
        let second = taken.iter().find(|other| other.rule.id() != rule.id());
        let mut measure = Slot::new(rule.id().to_owned(), Known::Said);
        measure.doubtful = second.is_some_and(|second| best.score - second.score < DOUBT);
        let amount = self.amount(figure, rule)?;
        let (subject, unknown_subject) = self.subject(rule, best, event);
        let flow = self.is_counted_over(rule);
        let aim = self.is_aim(rule);
        let date = slots::date(self.scene, memory, number, flow, aim, self.published);
        let partner = self.partner(memory, rule, number, subject.value.as_deref());
        let attribute = rule.attribute.is_some();
        let body =
            FigureProposal { measure, attribute, subject, unknown_subject, partner, amount, date, counted_over: flow };
        Some((body, best.candidate.owner.clone()))
    }

    fn subject(&self, rule: &Rule, best: &Taken, event: Option<&events::Told>) -> (Slot<String>, Option<String>) {
        if let (true, Some(event)) = (rule.about == ["event"], event) {
            return (Slot::new(event.proposal.id.clone(), Known::Said), None);
        }
        match &best.candidate.owner {
            Owner::Subject(id, kind) => {
                let wide = matches!(kind, Kind::City | Kind::Scope);
                let id = rule.filed.clone().filter(|_| wide).unwrap_or_else(|| id.clone());
                (Slot::new(id, best.candidate.known), None)
            }
            Owner::Unknown(name) | Owner::Elsewhere(name) => (Slot::missing(), Some(name.clone())),
        }
    }

    /// The investing economy: said, or the home country of the company.
    fn partner(&self, memory: &Memory, rule: &Rule, number: usize, subject: Option<&str>) -> Option<Slot<String>> {
        if rule.partner.is_some() {
            let near = slots::partner(self.scene, memory, number)?;
            let mut slot = Slot::new(near.id, Known::Said);
            slot.doubtful = !near.beside;
            return Some(slot);
        }
        let indicator = rule.indicator.as_deref()?;
        let (catalogue, subject) = (&self.snapshot.catalogue, subject?);
        let stored = catalogue.series_about(indicator, subject).iter().find_map(|key| key.partner.clone());
        let home = || catalogue.subjects.get(subject).and_then(|subject| subject.partner.clone());
        let company = rule.about.iter().any(|kind| kind == "company" || kind == "project");
        stored.or_else(home).filter(|_| company).map(|id| Slot::new(id, Known::Assumed))
    }

    /// The figure in the unit of its measure; none when it cannot be, so that nothing is invented.
    fn amount(&self, figure: &Figure, rule: &Rule) -> Option<Amount> {
        let catalogue = &self.snapshot.catalogue;
        let indicator = rule.indicator.as_deref().and_then(|id| catalogue.indicators.get(id)).map(|one| &one.unit);
        let attribute = || rule.attribute.as_deref().and_then(|id| catalogue.attributes.get(id)?.unit.as_ref());
        let unit_name = indicator.or_else(attribute)?.clone();
        let exponent = match unit_name.as_str() {
            // Millions that the unit does not hide in its base.
            "USD m/ha" => 6,
            name => unit(name)?.exponent,
        };
        let scale = Decimal::from(10u64.checked_pow(exponent)?);
        let in_unit = |value: Decimal| value.checked_div(scale).map(|value| Exact(value.normalize()));
        // "Tickets cost VND 150,000" is no billion.
        let least = Decimal::new(1, 3);
        if exponent >= 9 && figure.value.checked_div(scale).is_none_or(|value| value < least) {
            return None;
        }
        let high = match figure.high {
            Some(high) => Some(in_unit(high)?),
            None => None,
        };
        Some(Amount { value: in_unit(figure.value)?, high, unit: unit_name, qualifier: figure.qualifier })
    }

    /// Whether the values of a measure are counted over a period: as the store keeps them, else by the kind.
    fn is_counted_over(&self, rule: &Rule) -> bool {
        let Some(id) = rule.indicator.as_deref() else { return false };
        let catalogue = &self.snapshot.catalogue;
        let (mut over, mut at) = (0, 0);
        for figure in catalogue.figures_of(id) {
            *(if figure.observation.period.is_some() { &mut over } else { &mut at }) += 1;
        }
        if over + at > 0 {
            return over > at;
        }
        let kind = catalogue.indicators.get(id).map(|one| one.kind);
        matches!(kind, Some(IndicatorKind::Flow | IndicatorKind::Target))
    }

    fn is_aim(&self, rule: &Rule) -> bool {
        let kind =
            rule.indicator.as_deref().and_then(|id| self.snapshot.catalogue.indicators.get(id)).map(|one| one.kind);
        matches!(kind, Some(IndicatorKind::Target)) || rule.id() == "recruitment_demand"
    }

    /// Why a figure is no proposal.
    fn reason(&self, memory: &Memory, number: usize) -> Reason {
        let figure = self.scene.figures.get(number);
        let nearest = owners::candidates(self.scene, memory, number).into_iter().next();
        match nearest.map(|candidate| candidate.owner) {
            Some(Owner::Elsewhere(place)) => Reason::Elsewhere { place },
            Some(Owner::Subject(id, Kind::Nation)) => {
                let name = self.snapshot.catalogue.name_of(&id).map(|name| name.get(self.language).to_owned());
                Reason::Elsewhere { place: name.unwrap_or(id) }
            }
            _ if figure.is_some_and(|figure| ["percent", "times"].contains(&figure.class.as_str())) => {
                Reason::Comparison
            }
            _ => Reason::NoMeasure,
        }
    }

    /// The day something happens on, said in the sentence.
    pub(super) fn day(&self) -> Option<crate::facts::model::FactDate> {
        self.scene.dates.iter().find(|dated| dated.used == Use::Day).map(|dated| dated.date)
    }
}

/// What fits worse is not proposed.
const LEAST: f32 = -1.4;
