//! Places that were made of others (STATISTICS "Reform").
//!
//! A place that was made of whole places, and of nothing else, has a past: before its first day its
//! value is that of the places it was made of, combined by the indicator's rule, when all of them
//! have one. What was made of places that were themselves made of others is followed on. Nothing is
//! divided: a place that took part of another has no past.
//!
//! In a period in which the place began, a flow is the sum of what its predecessors had in the part
//! before and of what it had itself in the part after, when both are known whole; else what it has
//! itself. A state is that of the new place or none. All such figures are marked as broken.

use std::collections::BTreeMap;

use super::cells::Places;
use super::figure::{Figure, Method, Subject};
use super::flags::Flag;
use super::moves::Moves;
use super::places::{self, Known};
use super::stays::{self, Stays};
use super::time;
use super::walk::{Walk, hides_what_is_below, says_something};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Nature, OverPlaces, OverTime};
use crate::bulletin::locality::{Localities, Locality};
use crate::bulletin::observation::{Breakdown, Observation};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::Quantity;
use crate::bulletin::register::Id;

/// The places that a place was made of.
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
    /// The places that each became, or a part of it.
    became: BTreeMap<Id<Locality>, Vec<Id<Locality>>>,
    /// The first days of all places that came from others, whole or not.
    began: BTreeMap<Id<Locality>, Day>,
    /// Territory that went from one place to another one.
    pub(super) moves: Moves,
    /// Places that lay below another one for a time.
    pub(super) stays: Stays,
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
        let (moves, stays) = (Moves::new(localities), Stays::new(localities));
        let mut reform = Self { moves, stays, ..Self::default() };
        for (new, parts) in parts {
            for old in parts.keys() {
                reform.became.entry(*old).or_default().push(new);
            }
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

    /// Returns `true` if a place came from others inside a period, so that the period has no other
    /// value of it to be compared with.
    pub(super) fn breaks(&self, place: Id<Locality>, period: Period) -> bool {
        self.began.get(&place).is_some_and(|day| period.start() < *day && *day <= period.end())
    }

    /// Returns `true` if a place became others that were made of whole places.
    pub(super) fn follows(&self, place: Id<Locality>) -> bool {
        self.heirs.contains_key(&place)
    }

    /// The first day of a place that was made of whole others, and these.
    pub(super) fn origin(&self, place: Id<Locality>) -> Option<(Day, &[Id<Locality>])> {
        self.origins.get(&place).map(|origin| (origin.first_day, origin.parts.as_slice()))
    }

    /// The places that were made of a place, as a whole, and of others.
    pub(super) fn heirs(&self, place: Id<Locality>) -> &[Id<Locality>] {
        self.heirs.get(&place).map_or(&[], Vec::as_slice)
    }

    /// All that a place became, or a part of it, and what became of that.
    pub(super) fn all_heirs(&self, place: Id<Locality>) -> Places {
        let (mut open, mut heirs) = (vec![place], Places::new());
        while let Some(old) = open.pop() {
            let new = self.became.get(&old).map_or(&[][..], Vec::as_slice);
            open.extend(new.iter().copied().filter(|new| heirs.insert(*new)));
        }
        heirs
    }

    /// Adds the places that were made, after the period, of those that are known.
    pub(super) fn join(&self, walk: &Walk<'_>, known: &mut Known) {
        if self.heirs.is_empty() {
            return;
        }
        let mut open: Vec<Id<Locality>> = known.keys().copied().collect();
        while let Some(old) = open.pop() {
            for new in self.heirs(old) {
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
        let origin =
            self.origins.get(&new).filter(|origin| walk.period.end() < origin.first_day)?;
        let subject = walk.subject(new);
        let parts: Option<Vec<&Figure>> = origin
            .parts
            .iter()
            .map(|old| known.get(old).filter(|figure| places::is_fresh(figure)))
            .collect();
        let indicator = &walk.sources.corpus.indicators[walk.indicator];
        let everyone =
            places::Everyone { listed: &origin.parts, count: Some(origin.parts.len()), more: &[] };
        let mut figure =
            places::join(&subject, indicator, &parts?, &everyone, walk.weights(&subject).as_ref())?;
        figure.flags.insert(Flag::Break);
        figure.find_spread(walk.sources.corpus);
        Some(figure).filter(says_something)
    }
}

/// Figures of the time before and after a day inside a period, as far as they are known.
///
/// Such a part of a period may again hold the first day of a place on which it depends, and so on.
/// So each figure of a part is made when something needs it, and once: of as many places and days
/// as there are, and not of all combinations of them.
pub(super) struct AcrossReform<'w> {
    walk: &'w Walk<'w>,
    adds: bool,
    adds_stays: bool,
    known: BTreeMap<Subject, Option<Figure>>,
    reporting: BTreeMap<Breakdown, Places>,
}

impl<'w> AcrossReform<'w> {
    /// The two parts of a walk's period, before and after a place began, looked up when they are
    /// first needed.
    pub(super) fn new(walk: &'w Walk<'w>) -> Self {
        let indicator = &walk.sources.corpus.indicators[walk.indicator];
        let adds = indicator.nature == Nature::Flow
            && indicator.aggregate.time == OverTime::Sum
            && indicator.aggregate.locality == OverPlaces::Sum;
        let adds_stays = stays::are_added(indicator);
        Self { walk, adds, adds_stays, known: BTreeMap::new(), reporting: BTreeMap::new() }
    }

    /// The figures of places that lay below another one for a part of the period, for that part.
    pub(super) fn stays(&mut self, place: Id<Locality>) -> Vec<Figure> {
        let subject = self.walk.subject(place);
        let wanted = self.stays_below(&subject);
        for wanted in wanted {
            self.find(wanted);
        }
        self.known_stays(&subject)
    }

    /// Returns the subjects of places that lay below another one for a part of a period and that
    /// ever have a value.
    fn stays_below(&mut self, subject: &Subject) -> Vec<Subject> {
        if !self.adds_stays {
            return Vec::new();
        }
        let mut wanted = self.walk.sources.reform.stays.subjects(subject);
        wanted.retain(|wanted| self.ever_reports(wanted));
        wanted
    }

    /// Their figures, as far as they are known: of each place and its time there one.
    fn known_stays(&self, subject: &Subject) -> Vec<Figure> {
        let mut found: Vec<Figure> = Vec::new();
        if !self.adds_stays {
            return found;
        }
        for wanted in self.walk.sources.reform.stays.subjects(subject) {
            let figure = self.known.get(&wanted).and_then(Option::as_ref);
            let Some(figure) = figure.filter(|figure| places::is_fresh(figure)) else { continue };
            // A place that ended has the whole period beside the days that it was there.
            let ended = wanted.period == subject.period;
            match found.last_mut().filter(|last| ended && last.subject.locality == wanted.locality)
            {
                Some(last) => {
                    let low = |figure: &Figure| {
                        figure.quantity.interval.low().map(|low| (low.value, low.open))
                    };
                    if low(figure) > low(last) {
                        *last = figure.clone();
                    }
                }
                None => found.push(figure.clone()),
            }
        }
        found
    }

    /// The flow of a place that began inside the period, when both parts are known whole.
    pub(super) fn of(&mut self, place: Id<Locality>) -> Option<Figure> {
        let subject = self.walk.subject(place);
        for part in self.split(&subject)? {
            self.find(part.clone());
            // Most often only one of the parts was reported.
            self.known.get(&part)?.as_ref()?;
        }
        self.added(&subject)
    }

    /// Returns the subjects that make up the flow of a place that began inside a period.
    fn split(&self, subject: &Subject) -> Option<Vec<Subject>> {
        let origin =
            self.walk.sources.reform.origins.get(&subject.locality).filter(|_| self.adds)?;
        let day = origin.first_day;
        // Neither part is a period unless the day lies inside.
        let before = Period::new(subject.period.start(), day.previous())?;
        let after = Period::new(day, subject.period.end())?;
        let of = |locality: Id<Locality>, period| Subject { locality, period, ..subject.clone() };
        Some(
            origin
                .parts
                .iter()
                .map(|part| of(*part, before))
                .chain([of(subject.locality, after)])
                .collect(),
        )
    }

    /// The sum of the parts, where all of them are known.
    fn added(&self, subject: &Subject) -> Option<Figure> {
        let parts = self.split(subject)?;
        let parts: Option<Vec<&Figure>> =
            parts.iter().map(|part| self.known.get(part)?.as_ref()).collect();
        added(subject, self.walk, &parts?)
    }

    /// Makes the figure about a subject, after all that it depends on. As deep as that may be, it
    /// takes no deeper stack.
    fn find(&mut self, wanted: Subject) {
        let mut open = vec![(wanted, false)];
        while let Some((subject, ready)) = open.pop() {
            if ready {
                let figure = self.figure(&subject);
                self.known.insert(subject, figure);
            } else if !self.known.contains_key(&subject) {
                let needed = self.needed(&subject);
                // Places that lie below each other, which the register refuses, end here.
                self.known.insert(subject.clone(), None);
                open.push((subject, true));
                open.extend(needed.into_iter().map(|needed| (needed, false)));
            }
        }
    }

    /// Returns the subjects that a figure may be made of: the two parts of its period, its members
    /// and the places below.
    fn needed(&mut self, subject: &Subject) -> Vec<Subject> {
        let Walk { sources, table, .. } = *self.walk;
        let own =
            time::own(subject, table.time_series(&subject.by, subject.locality), sources.corpus);
        let indicator = &sources.corpus.indicators[subject.indicator];
        if own.is_some_and(|figure| figure.is_complete() && hides_what_is_below(&figure, indicator))
        {
            return Vec::new();
        }
        let mut needed = self.split(subject).unwrap_or_default();
        let members =
            places::members(indicator, &subject.by).map(|by| Subject { by, ..subject.clone() });
        needed.extend(members.filter(|member| self.ever_reports(member)));
        let below = sources.corpus.localities.children(subject.locality, subject.period.end());
        let below = below.map(|locality| Subject { locality, ..subject.clone() });
        needed.extend(below.filter(|child| self.ever_reports(child)));
        needed.extend(self.stays_below(subject));
        needed
    }

    /// Returns `true` if the place of a subject, or one below it, ever has a value.
    fn ever_reports(&mut self, subject: &Subject) -> bool {
        let Walk { sources, table, .. } = *self.walk;
        if !self.reporting.contains_key(&subject.by) {
            let reporting =
                table.ever_reporting(&subject.by, sources.tables, &sources.corpus.localities);
            self.reporting.insert(subject.by.clone(), reporting);
        }
        self.reporting.get(&subject.by).is_some_and(|places| places.contains(&subject.locality))
    }

    /// The figure about a subject, when all that it depends on is known.
    fn figure(&self, subject: &Subject) -> Option<Figure> {
        let Walk { sources, table, indicator, .. } = *self.walk;
        let found = |subject: Subject| Some((self.known.get(&subject)?.clone()?, subject));
        let below = sources.corpus.localities.children(subject.locality, subject.period.end());
        let below = below.filter_map(|locality| found(Subject { locality, ..subject.clone() }));
        let below: Known = below.map(|(figure, subject)| (subject.locality, figure)).collect();
        let members = places::members(&sources.corpus.indicators[indicator], &subject.by);
        let members = members.filter_map(|by| found(Subject { by, ..subject.clone() }));
        let done = members.map(|(figure, subject)| (subject, figure)).collect();
        let walk = Walk {
            sources,
            table,
            indicator,
            period: subject.period,
            by: &subject.by,
            done: &done,
        };
        walk.at(subject, &below, &self.known_stays(subject), || self.added(subject))
    }
}

fn added(subject: &Subject, walk: &Walk<'_>, parts: &[&Figure]) -> Option<Figure> {
    let indicator = &walk.sources.corpus.indicators[walk.indicator];
    let usable = parts.iter().all(|part| part.is_complete() && places::is_fresh(part));
    let quantities: Vec<&Quantity> = parts.iter().map(|part| &part.quantity).collect();
    let quantity = Quantity::sum(&quantities, &indicator.limits).ok().filter(|_| usable)?;
    let evidence: Vec<Id<Observation>> =
        parts.iter().flat_map(|part| part.observations().iter().copied()).collect();
    let mut figure = Figure::new(subject.clone(), Method::Sum, quantity, evidence)?;
    places::inherit(&mut figure, parts);
    figure.flags.insert(Flag::Break);
    Some(figure)
}
