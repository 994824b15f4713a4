//! Places that were made of others (STATISTICS A7 "Series across events", D "Reform").
//!
//! A place that was made of whole places, and of nothing else, has a past: before its first day its value is that of the
//! places it was made of, combined by the indicator's rule, when all of them have one. What was made of places that were
//! themselves made of others is followed on. Nothing is divided: a place that took part of another has no past.
//!
//! In a period in which the place began, a flow is the sum of what its predecessors had in the part before and of what it had
//! itself in the part after, when both are known whole; else what it has itself. A state is that of the new place or none.
//! All such figures are marked as broken.

use std::collections::BTreeMap;

use super::figure::{Entry, Figure, Method, Subject};
use super::flags::Flag;
use super::places::{self, Known};
use super::walk::{Walk, says_something};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Nature, Rule};
use crate::bulletin::locality::{Localities, Locality};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::Quantity;
use crate::bulletin::register::Id;

/// What a place was made of.
#[derive(Debug)]
struct Origin {
    first_day: Day,
    parts: Vec<Id<Locality>>,
}

/// Which places were made of which.
#[derive(Debug, Default)]
pub(super) struct Reform {
    origins: BTreeMap<Id<Locality>, Origin>,
    heirs: BTreeMap<Id<Locality>, Vec<Id<Locality>>>,
    /// The first days of all places that came from others, whole or not.
    began: BTreeMap<Id<Locality>, Day>,
}

impl Reform {
    /// Looks through the register. Successions may be written at either end.
    pub(super) fn new(localities: &Localities) -> Self {
        let mut parts: BTreeMap<Id<Locality>, BTreeMap<Id<Locality>, bool>> = BTreeMap::new();
        let mut add = |new: Id<Locality>, old: Id<Locality>, whole: bool| {
            let all_whole = parts.entry(new).or_default().entry(old).or_insert(whole);
            *all_whole &= whole;
        };
        for (id, locality) in localities.iter() {
            locality.predecessors.iter().for_each(|old| add(id, old.id, old.whole));
            locality.successors.iter().for_each(|new| add(new.id, id, new.whole));
        }
        let mut reform = Self::default();
        for (new, parts) in parts {
            let Some(first_day) = localities[new].valid.from else { continue };
            reform.began.insert(new, first_day);
            if parts.values().any(|whole| !whole) {
                continue;
            }
            for old in parts.keys() {
                reform.heirs.entry(*old).or_default().push(new);
            }
            reform.origins.insert(new, Origin { first_day, parts: parts.into_keys().collect() });
        }
        reform
    }

    /// Whether a place came from others inside a period, so that the period has no other value of it to be compared with.
    pub(super) fn breaks(&self, place: Id<Locality>, period: Period) -> bool {
        self.began.get(&place).is_some_and(|day| period.start() < *day && *day <= period.end())
    }

    /// Adds the places that were made, after the period, of those that are known.
    pub(super) fn join(&self, walk: &Walk<'_>, known: &mut Known) {
        if self.heirs.is_empty() {
            return;
        }
        let mut open: Vec<Id<Locality>> = known.keys().copied().collect();
        while let Some(old) = open.pop() {
            for new in self.heirs.get(&old).map_or(&[][..], Vec::as_slice) {
                if known.contains_key(new) {
                    continue;
                }
                if let Some(figure) = self.joined(walk, *new, known) {
                    known.insert(*new, figure);
                    open.push(*new);
                }
            }
        }
    }

    fn joined(&self, walk: &Walk<'_>, new: Id<Locality>, known: &Known) -> Option<Figure> {
        let origin = self.origins.get(&new).filter(|origin| walk.period.end() < origin.first_day)?;
        let subject = walk.subject(new);
        let parts: Option<Vec<&Figure>> =
            origin.parts.iter().map(|old| known.get(old).filter(|figure| places::is_fresh(figure))).collect();
        let indicator = &walk.sources.corpus.indicators[walk.indicator];
        let everyone = places::Everyone { listed: &origin.parts, count: Some(origin.parts.len()) };
        let mut figure = places::join(&subject, indicator, &parts?, &everyone, walk.weights(&subject).as_ref())?;
        figure.flags.insert(Flag::Break);
        Some(figure).filter(says_something)
    }
}

/// What is known of the time before and after a day inside a period.
pub(super) struct Halves<'w> {
    walk: &'w Walk<'w>,
    adds: bool,
    known: BTreeMap<Day, [Known; 2]>,
}

impl<'w> Halves<'w> {
    /// The two parts of a walk's period, before and after a place began, looked up when they are first needed.
    pub(super) fn new(walk: &'w Walk<'w>) -> Self {
        let indicator = &walk.sources.corpus.indicators[walk.indicator];
        let adds = indicator.nature == Nature::Flow
            && indicator.aggregate.time == Rule::Sum
            && indicator.aggregate.locality == Rule::Sum;
        Self { walk, adds, known: BTreeMap::new() }
    }

    /// The flow of a place that began inside the period, when both parts are known whole.
    pub(super) fn of(&mut self, place: Id<Locality>) -> Option<Figure> {
        let walk = self.walk;
        let origin = walk.sources.reform.origins.get(&place).filter(|_| self.adds)?;
        let day = origin.first_day;
        // Neither part is a period unless the day lies inside.
        let before = Period::new(walk.period.start(), day.previous())?;
        let after = Period::new(day, walk.period.end())?;
        let [old, new] = self.known.entry(day).or_insert_with(|| [before, after].map(|half| known_of(walk, half)));
        let parts: Option<Vec<&Figure>> =
            origin.parts.iter().map(|part| old.get(part)).chain([new.get(&place)]).collect();
        added(&walk.subject(place), walk, &parts?)
    }
}

/// What is known of another period, for the breakdown of a walk.
fn known_of(walk: &Walk<'_>, period: Period) -> Known {
    let figures = walk.sources.figures_of(walk.indicator, &[period].into());
    let same = figures.into_iter().filter(|figure| figure.subject.by == *walk.by);
    same.map(|figure| (figure.subject.locality, figure)).collect()
}

fn added(subject: &Subject, walk: &Walk<'_>, parts: &[&Figure]) -> Option<Figure> {
    let indicator = &walk.sources.corpus.indicators[walk.indicator];
    let usable = parts.iter().all(|part| part.is_complete() && places::is_fresh(part));
    let quantities: Vec<&Quantity> = parts.iter().map(|part| &part.quantity).collect();
    let quantity = Quantity::sum(&quantities, &indicator.limits).ok().filter(|_| usable)?;
    let evidence: Vec<Entry> = parts.iter().flat_map(|part| part.observations().iter().copied()).collect();
    let mut figure = Figure::new(subject.clone(), Method::Sum, quantity, evidence)?;
    places::inherit(&mut figure, parts);
    figure.flags.insert(Flag::Break);
    Some(figure)
}
