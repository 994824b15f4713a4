//! The walk through the tree of places, from the leaves up, for one indicator, period and
//! breakdown.
//!
//! At each place the first that exists of these is taken, and two are never mixed (STATISTICS
//! "Combining"): its own complete chain of periods, the complete breakdown that it has itself,
//! complete places below, a complete breakdown of which places below have members, and of its own
//! partial chain and partial places the one that says more. What says nothing hides nothing. What a
//! place has suppressed is neither computed nor carried forward. A place of a reform is made of those
//! before it ([`reform`]).
//!
//! [`reform`]: super::reform

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::cells::{CellTable, CellTables};
use super::counted::Counted;
use super::figure::{Figure, Method, Subject};
use super::flags::Flag;
use super::places::{self, Known};
use super::product;
use super::reform::{AcrossReform, Reform};
use super::stays;
use super::time;
use super::weights::Weights;
use crate::bulletin::indicator::{Indicator, OverPlaces};
use crate::bulletin::locality::{Locality, Validity};
use crate::bulletin::observation::Breakdown;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Decimal, End, Kind, Quantity};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// Sources of figures.
#[derive(Clone, Copy)]
pub(super) struct Sources<'a> {
    pub(super) corpus: &'a Corpus,
    pub(super) tables: &'a CellTables<'a>,
    pub(super) reform: &'a Reform,
    /// The figures of what weighs these.
    pub(super) counted: &'a Counted,
}

impl Sources<'_> {
    /// The figures of one indicator and some periods for every breakdown and place.
    pub(super) fn figures_of(
        &self,
        indicator: Id<Indicator>,
        periods: &BTreeSet<Period>,
    ) -> Vec<Figure> {
        let mut figures = Vec::new();
        let Some(table) = self.tables.get(&indicator) else { return figures };
        let whole = Breakdown::default();
        for (period, mut reporting) in
            table.reporting_places(periods, &self.corpus.indicators[indicator], self.tables)
        {
            let of_whole = reporting.remove(&whole).unwrap_or_default();
            let mut done = BTreeMap::new();
            for (by, places) in reporting {
                let known = Walk { sources: *self, table, indicator, period, by, done: &done }
                    .known(&places);
                done.extend(known.into_values().map(|figure| (figure.subject.clone(), figure)));
            }
            // The whole comes last, because it may be the sum of its members.
            let members = done.keys().map(|subject| subject.locality);
            let places: Vec<Id<Locality>> = of_whole.into_iter().chain(members).collect();
            let known = Walk { sources: *self, table, indicator, period, by: &whole, done: &done }
                .known(&places);
            figures.extend(known.into_values().chain(done.into_values()));
        }
        // Sorted here, where indicators are counted side by side, and not in the one list of all.
        figures.sort_by_cached_key(|figure| (figure.subject.locality, figure.subject.period));
        // They are many, and are kept to the end.
        figures.shrink_to_fit();
        figures
    }
}

/// One indicator, period and breakdown.
pub(super) struct Walk<'a> {
    pub(super) sources: Sources<'a>,
    /// The cells of the indicator.
    pub(super) table: &'a CellTable<'a>,
    pub(super) indicator: Id<Indicator>,
    pub(super) period: Period,
    pub(super) by: &'a Breakdown,
    /// The figures of members, for the whole.
    pub(super) done: &'a BTreeMap<Subject, Figure>,
}

impl Walk<'_> {
    /// Goes from the places that have a value up to the country, and on to the places that were
    /// made of them later.
    fn known(&self, reporting: &[Id<Locality>]) -> Known {
        let mut known = Known::new();
        let mut across = AcrossReform::new(self);
        for locality in self.upwards(reporting) {
            let subject = self.subject(locality);
            let stays = across.stays(locality);
            let figure = self.at(&subject, &known, &stays, || across.of(locality));
            known.extend(figure.map(|figure| (locality, figure)));
        }
        self.sources.reform.join(self, &mut known);
        known
    }

    /// The figure of a place, when those below it are known. `stays` are those of places that lay
    /// below it for a part of the time; `across` makes it of the time before and after it began.
    pub(super) fn at(
        &self,
        subject: &Subject,
        known: &Known,
        stays: &[Figure],
        across: impl FnOnce() -> Option<Figure>,
    ) -> Option<Figure> {
        let mut figure = self.unmarked(subject, known, stays, across)?;
        if self.sources.reform.breaks(subject.locality, self.period) {
            figure.flags.insert(Flag::Break);
        }
        figure.find_spread(self.sources.corpus);
        Some(figure)
    }

    fn unmarked(
        &self,
        subject: &Subject,
        known: &Known,
        stays: &[Figure],
        across: impl FnOnce() -> Option<Figure>,
    ) -> Option<Figure> {
        let Sources { corpus, tables, .. } = self.sources;
        let indicator = &corpus.indicators[self.indicator];
        let line = self.table.time_series(self.by, subject.locality);
        let (own, carried) = match time::own(subject, line, corpus) {
            Some(figure) if figure.method == Method::CarriedForward => (None, Some(figure)),
            Some(figure) if figure.is_complete() && hides_what_is_below(&figure, indicator) => {
                return Some(figure);
            }
            own => (own, None),
        };
        let member = |by: &Breakdown| self.done.get(&Subject { by: by.clone(), ..subject.clone() });
        // A figure made of the places below has its turn only after the place's own members.
        let own_member = |by: &Breakdown| member(by).filter(|figure| figure.places.is_none());
        let joined = across().filter(says_something);
        let figure = joined
            .or_else(|| places::over_members(subject, indicator, &own_member))
            .or_else(|| {
                let below = places::combine(
                    subject,
                    indicator,
                    corpus,
                    known,
                    self.weights(subject).as_ref(),
                    self.sources.reform,
                    stays,
                );
                let below = below.filter(says_something);
                if below.as_ref().is_some_and(Figure::is_complete) {
                    return below;
                }
                let members = places::over_members(subject, indicator, &member);
                let computed = || {
                    product::figure(subject, &self.table.factors, corpus, tables)
                        .filter(says_something)
                };
                members
                    .or_else(computed)
                    .or_else(|| firmer(own.filter(says_something), below, indicator))
            });
        // A value carried forward stands only if nothing fresh is known, and only while the place
        // exists.
        let exists = corpus.localities[subject.locality].valid.holds_on(self.period.start());
        figure.or(carried.filter(|_| exists))
    }

    /// Returns the subject of this walk for a place.
    pub(super) fn subject(&self, locality: Id<Locality>) -> Subject {
        Subject { indicator: self.indicator, locality, period: self.period, by: self.by.clone() }
    }

    /// The weights for a mean, if the indicator has one.
    pub(super) fn weights<'s>(&'s self, subject: &'s Subject) -> Option<Weights<'s>> {
        match self.sources.corpus.indicators[self.indicator].aggregate.locality {
            OverPlaces::WeightedMean(weighing) => {
                Some(Weights::new(self.sources, weighing, subject))
            }
            _ => None,
        }
    }

    /// Some places, and those that they, or what is above them, lay below in the course of the
    /// period where what they had then is added there.
    fn with_those_above_once(&self, places: &[Id<Locality>]) -> Vec<Id<Locality>> {
        let mut all = places.to_vec();
        let Sources { corpus, .. } = self.sources;
        if !stays::are_added(&corpus.indicators[self.indicator]) {
            return all;
        }
        let days = Validity { from: Some(self.period.start()), until: Some(self.period.end()) };
        let (mut open, mut seen) = (all.clone(), BTreeSet::new());
        while let Some(place) = open.pop() {
            let parents = &corpus.localities[place].parents;
            let above = parents.iter().filter(|parent| parent.valid.overlaps(&days));
            open.extend(above.map(|parent| parent.value).filter(|above| seen.insert(*above)));
            // Most places have one place above them, in whose line the rest lies.
            if parents.len() > 1 || parents.iter().any(|parent| parent.valid.until.is_some()) {
                all.extend(parents.iter().filter(|p| p.valid.overlaps(&days)).map(|p| p.value));
            }
        }
        all
    }

    /// Some places and all places above them in the period, the lowest first.
    fn upwards(&self, places: &[Id<Locality>]) -> Vec<Id<Locality>> {
        let lineage = |place: &Id<Locality>| {
            self.sources.corpus.localities.lineage(*place, self.period.end())
        };
        let mut ordered: Vec<(Reverse<usize>, Id<Locality>)> = Vec::new();
        for place in &self.with_those_above_once(places) {
            ordered.extend(
                lineage(place)
                    .into_iter()
                    .enumerate()
                    .map(|(depth, place)| (Reverse(depth), place)),
            );
        }
        // A place has one line of places above it on a day, and so one depth.
        ordered.sort_unstable();
        ordered.dedup();
        ordered.into_iter().map(|(_, place)| place).collect()
    }
}

/// A sum of which nothing is known is not published: the parts stand for themselves (STATISTICS
/// "Interval arithmetic").
pub(super) fn says_something(figure: &Figure) -> bool {
    figure.quantity.kind != Kind::None || figure.flags.contains(Flag::Suppressed)
}

/// Returns `true` if a figure of the place itself stands before all that lies below it: it has an
/// end that is not one of the hard range, or a number near the truth, or is suppressed (STATISTICS
/// "Combining").
pub(super) fn hides_what_is_below(figure: &Figure, indicator: &Indicator) -> bool {
    let Quantity { kind, interval, .. } = &figure.quantity;
    let limits = &indicator.limits;
    let beyond = |end: Option<End>, limit: Option<Decimal>| {
        end.is_some_and(|end| end.open || Some(end.value) != limit)
    };
    match kind {
        Kind::Exact | Kind::About | Kind::Almost => true,
        Kind::AtLeast | Kind::AtMost | Kind::Between => {
            beyond(interval.low(), limits.min)
                || beyond(interval.high(), limits.max.filter(|_| limits.max_cuts))
        }
        Kind::None => says_something(figure),
    }
}

/// Of what a place has for a part of the time and what some places below it have, that which says
/// more: both are lower bounds of the same. Where amounts may be negative neither is, and its own
/// goes first.
fn firmer(own: Option<Figure>, below: Option<Figure>, indicator: &Indicator) -> Option<Figure> {
    let Some((own, below)) = own.as_ref().zip(below.as_ref()) else { return own.or(below) };
    // An open end lies higher than a closed one at the same number.
    let least = |figure: &Figure| figure.quantity.interval.low().map(|low| (low.value, low.open));
    let sums = indicator.is_never_negative() && below.method == Method::Sum;
    let silent = !hides_what_is_below(own, indicator);
    let figure = if silent || (sums && least(below) > least(own)) { below } else { own };
    Some(figure.clone())
}
