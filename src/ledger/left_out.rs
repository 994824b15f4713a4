//! Observations that a figure does not rest on: those of its subject that were left out, each with
//! the reason.
//!
//! "Why this number" has two across: the observations that are used, which a
//! figure lists itself, and those that a reader may find in the bulletins and miss. The latter are
//! found here, on demand: all observations of the indicator and breakdown whose place lies within
//! the figure's and whose period lies within its period.

use std::collections::{BTreeMap, BTreeSet};

use super::Ledger;
use super::figure::{Figure, Method, Subject};
use super::resolve::{Outcome, keys, periods};
use crate::bulletin::indicator::{Indicator, Nature, OverTime};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Key, Observation, Role, Status};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::{Id, IndexVec};
use crate::bulletin::site::Corpus;

/// Why an observation is not behind a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is a goal.
    Target,
    /// It is ordered.
    Norm,
    /// It was taken back.
    Withdrawn,
    /// It is suppressed.
    Suppressed,
    /// That one corrects it.
    Corrected(Id<Observation>),
    /// That one decided for the same place and time.
    Beside(Outcome, Id<Observation>),
    /// That one is the later state.
    Earlier(Id<Observation>),
    /// Its time is part of, or overlaps with, that of this one, which is used.
    Overlapping(Id<Observation>),
    /// A place that holds it reports the whole itself, in this one.
    Superseded(Id<Observation>),
    /// Its place and the places below it both know a part, and the other part is certain of more.
    SaysLess,
    /// It has no bounds, so it says nothing about the ends of a range.
    Unbounded,
    /// The indicator's rules do not combine it, or its place is not expected to report.
    NotCombined,
}

/// The observations of each place, with the period that they speak of.
type OfPlaces = BTreeMap<Id<Locality>, Vec<(Id<Observation>, Period)>>;

/// The observations of each indicator and place.
#[derive(Debug, Default)]
pub(super) struct Index {
    entries: BTreeMap<Id<Indicator>, OfPlaces>,
}

impl Index {
    pub(super) fn new(observations: &IndexVec<Observation>) -> Self {
        let mut index = Self::default();
        for (entry, observation) in observations.pairs() {
            let Key { indicator, locality, period, .. } = observation.key;
            index
                .entries
                .entry(indicator)
                .or_default()
                .entry(locality)
                .or_default()
                .push((entry, period));
        }
        index
    }
}

impl Ledger {
    /// The observations of a figure's subject that it does not rest on, with the reason, in the
    /// order of the corpus.
    pub fn left_out(&self, corpus: &Corpus, figure: &Figure) -> Vec<(Id<Observation>, Reason)> {
        let Some(entries) = self.index.entries.get(&figure.subject.indicator) else {
            return Vec::new();
        };
        let mut search = Search {
            ledger: self,
            corpus,
            figure,
            entries,
            used: BTreeMap::new(),
            found: Vec::new(),
        };
        for entry in figure.observations() {
            search.used.entry(corpus.observations[*entry].key.locality).or_default().push(*entry);
        }
        search.descend();
        search.found.sort_unstable();
        search.found
    }
}

struct Search<'a> {
    ledger: &'a Ledger,
    corpus: &'a Corpus,
    figure: &'a Figure,
    /// All observations of its indicator.
    entries: &'a OfPlaces,
    /// Observations that the figure rests on, by place.
    used: BTreeMap<Id<Locality>, Vec<Id<Observation>>>,
    found: Vec<(Id<Observation>, Reason)>,
}

impl Search<'_> {
    /// Goes from the place of the figure down through all that ever lay below it, with the
    /// observation of the nearest place above that is used.
    fn descend(&mut self) {
        let top = self.figure.subject.locality;
        let (mut open, mut seen) = (vec![(top, None)], BTreeSet::new());
        while let Some((place, above)) = open.pop() {
            self.look_at(place, above);
            let above = self.used.get(&place).and_then(|used| used.first()).copied().or(above);
            let below = self
                .corpus
                .localities
                .ever_below(place)
                .iter()
                .filter(|below| seen.insert(**below));
            open.extend(below.map(|below| (*below, above)));
        }
    }

    fn look_at(&mut self, place: Id<Locality>, above: Option<Id<Observation>>) {
        let Some(entries) = self.entries.get(&place) else { return };
        let subject = &self.figure.subject;
        let near = entries
            .iter()
            .filter(|(_, period)| subject.period.overlaps(period))
            .map(|(entry, _)| *entry);
        let inside = near.filter(|entry| concerns(subject, &self.corpus.observations[*entry]));
        let out =
            inside.filter(|entry| !self.used.get(&place).is_some_and(|used| used.contains(entry)));
        let found: Vec<(Id<Observation>, Reason)> =
            out.map(|entry| (entry, self.reason(entry, above))).collect();
        self.found.extend(found);
    }

    fn reason(&self, entry: Id<Observation>, above: Option<Id<Observation>>) -> Reason {
        let observation = &self.corpus.observations[entry];
        match (observation.role, observation.status) {
            (Role::Target, _) => return Reason::Target,
            (Role::Norm, _) => return Reason::Norm,
            (Role::Observed, Status::Withdrawn) => return Reason::Withdrawn,
            (Role::Observed, _) if observation.suppressed => return Reason::Suppressed,
            (Role::Observed, _) => {}
        }
        if let Some(by) = self.ledger.corrections.by(entry) {
            return Reason::Corrected(by);
        }
        let lost = keys(observation).find_map(|key| {
            let cell = self.ledger.resolved.cells.get(&key)?;
            let (_, outcome) = cell.others.iter().find(|(other, _)| *other == entry)?;
            Some(Reason::Beside(*outcome, cell.winner))
        });
        lost.unwrap_or_else(|| self.not_combined(observation, above))
    }

    /// Why a value that stands for its own place and time is not behind the figure.
    fn not_combined(&self, observation: &Observation, above: Option<Id<Observation>>) -> Reason {
        let indicator = &self.corpus.indicators[self.figure.subject.indicator];
        let of_place = self.used.get(&observation.key.locality);
        let period = |entry: &&Id<Observation>| self.corpus.observations[**entry].key.period;
        let first = of_place.and_then(|used| used.first());
        let overlapping = of_place.and_then(|used| {
            used.iter().find(|used| period(used).overlaps(&observation.key.period))
        });
        match (indicator.nature, first, overlapping, above) {
            (Nature::Stock, Some(used), ..) => Reason::Earlier(*used),
            (Nature::Flow, _, Some(used), _) => Reason::Overlapping(*used),
            (Nature::Flow, Some(used), ..) if indicator.aggregate.time == OverTime::Latest => {
                Reason::Earlier(*used)
            }
            // A place above that knows a part of the time does not report the whole.
            (Nature::Flow, _, _, Some(_))
                if self.figure.method == Method::Sum
                    && !self.figure.is_complete()
                    && self.figure.places.is_none() =>
            {
                Reason::SaysLess
            }
            (_, _, _, Some(above)) => Reason::Superseded(above),
            _ if self.figure.places.is_some()
                && observation.key.locality == self.figure.subject.locality =>
            {
                Reason::SaysLess
            }
            _ if observation.quantity.kind == Kind::About => Reason::Unbounded,
            _ => Reason::NotCombined,
        }
    }
}

/// Returns `true` if an observation of the indicator speaks of the breakdown of a subject, in its
/// period.
fn concerns(subject: &Subject, observation: &Observation) -> bool {
    let same = observation.key.by == subject.by;
    same && periods(observation).any(|period| subject.period.contains(&period))
}
