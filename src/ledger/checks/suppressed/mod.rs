//! Values that are suppressed, and follow from values that are not (STATISTICS "Checks").
//!
//! | from | by |
//! | --- | --- |
//! | a whole and its other parts, or all parts: members, places, places before a reform | [`sums`] |
//! | stretches of time that begin and end where others do | [`time`] |
//! | a share, and the numbers of which it is one; a complement | [`shares`] |
//! | a mean, its weights and its other terms | [`mean`] |
//!
//! One that follows is as good as published: others may follow from it in turn. Only what is stated
//! as exact counts, or is as good as stated.

mod mean;
mod shares;
mod sums;
mod time;

use std::collections::BTreeMap;

use super::problems;
use crate::base::{Problem, Severity};
use crate::bulletin::indicator::{Indicator, Measure, Nature};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Key, Observation};
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Decimal, Kind, Quantity};
use crate::bulletin::register::Id;
use crate::ledger::resolve::Cell;
use crate::ledger::walk::Sources;

/// Tells of every suppressed value that follows from others.
pub(in crate::ledger) fn check(sources: Sources<'_>) -> Vec<Problem> {
    let mut search = Search::new(sources);
    while search.reveal() {}
    search.problems()
}

/// The statements from which a value follows, the whole before its parts.
#[derive(Debug, Clone)]
struct Trace {
    entries: Vec<Id<Observation>>,
    /// False where nobody says that the list of places is whole.
    sure: bool,
}

impl Trace {
    /// No statement.
    fn empty() -> Self {
        Self { entries: Vec::new(), sure: true }
    }

    fn of(entries: impl IntoIterator<Item = Id<Observation>>) -> Self {
        Self::empty().and(Self { entries: entries.into_iter().collect(), sure: true })
    }

    /// Both together.
    fn and(mut self, other: Self) -> Self {
        for entry in other.entries {
            if !self.entries.contains(&entry) {
                self.entries.push(entry);
            }
        }
        self.sure &= other.sure;
        self
    }

    /// All of them together; `None` where one is not known.
    fn all(traces: impl IntoIterator<Item = Option<Self>>) -> Option<Self> {
        traces.into_iter().try_fold(Self::empty(), |all, next| Some(all.and(next?)))
    }
}

/// The suppressed values, and those that follow from others.
struct Search<'a> {
    sources: Sources<'a>,
    left: Vec<(Key, &'a Cell)>,
    revealed: BTreeMap<Key, (Trace, &'a Cell)>,
}

/// The deepest nesting of places and members in which a number is looked for.
const DEPTH: usize = 12;

impl<'a> Search<'a> {
    fn new(sources: Sources<'a>) -> Self {
        let mut left = Vec::new();
        for (indicator, table) in sources.tables {
            for (by, places) in &table.series {
                let cells = places.iter().flat_map(|(place, line)| {
                    line.iter().map(|(period, cell)| (*place, *period, *cell))
                });
                left.extend(
                    cells
                        .filter(|(.., cell)| sources.corpus.observations[cell.winner].suppressed)
                        .map(|(locality, period, cell)| {
                            let by = (*by).clone();
                            (Key { indicator: *indicator, locality, period, by }, cell)
                        }),
                );
            }
        }
        Self { sources, left, revealed: BTreeMap::new() }
    }

    /// Looks once at all that is left; `true` where some of it follows.
    fn reveal(&mut self) -> bool {
        let (mut left, before) = (std::mem::take(&mut self.left), self.revealed.len());
        left.retain(|(key, cell)| {
            let trace = self.follows(key);
            let found = trace.is_some();
            self.revealed.extend(trace.map(|trace| (key.clone(), (trace, *cell))));
            !found
        });
        self.left = left;
        self.revealed.len() > before
    }

    /// The statements from which a suppressed value follows.
    fn follows(&self, key: &Key) -> Option<Trace> {
        let found = self.as_member(key).or_else(|| self.as_place(key, DEPTH));
        let found = found.or_else(|| self.of_parts(key, DEPTH)).or_else(|| self.in_time(key, true));
        let found =
            found.or_else(|| self.as_origin(key, DEPTH, true)).or_else(|| self.exhausted(key));
        let found = found.or_else(|| self.of_shares(key)).or_else(|| self.of_means(key));
        found.or_else(|| self.while_it_was(key))
    }

    /// The same number told of another stretch of time in which the place was there on the same days.
    fn while_it_was(&self, key: &Key) -> Option<Trace> {
        let days = self.days_there(key.locality, key.period)?;
        let table = self.sources.tables.get(&key.indicator)?;
        if self.indicator(key).nature != Nature::Flow {
            return None;
        }
        let stated = table.time_series(&key.by, key.locality).iter().map(|(period, _)| *period);
        let same = |period: &Period| {
            *period != key.period && self.days_there(key.locality, *period) == Some(days)
        };
        let others = stated.filter(same).map(|period| Key { period, ..key.clone() });
        let found = others.into_iter().find_map(|other| self.known(&other, DEPTH));
        let clipped = Key { period: days, ..key.clone() };
        let around = || {
            let other = days != key.period && self.cell(&clipped).is_none();
            let known = || self.known(&clipped, DEPTH).or_else(|| self.as_place(&clipped, DEPTH));
            other.then(known).flatten()
        };
        found.or_else(around)
    }

    /// The days of a period on which a place was there, or what it was made of.
    fn days_there(&self, place: Id<Locality>, period: Period) -> Option<Period> {
        let valid = self.sources.corpus.localities[place].valid;
        let from = valid.from.filter(|_| self.sources.reform.origin(place).is_none());
        let start = from.map_or(period.start(), |from| from.max(period.start()));
        let end = valid.until.map_or(period.end(), |until| until.min(period.end()));
        Period::new(start, end)
    }

    fn problems(self) -> Vec<Problem> {
        let corpus = self.sources.corpus;
        let mut reported = Vec::new();
        let mut found = Vec::new();
        for (trace, cell) in self.revealed.into_values() {
            // A number that holds for each year is told once.
            if reported.contains(&cell.winner) {
                continue;
            }
            reported.push(cell.winner);
            let severity = if trace.sure { Severity::Error } else { Severity::Warning };
            let problem = problems::computable(corpus, cell.winner, &trace.entries);
            found.push(problem.severity(severity));
        }
        found
    }

    fn indicator(&self, key: &Key) -> &'a Indicator {
        &self.sources.corpus.indicators[key.indicator]
    }

    fn cell(&self, key: &Key) -> Option<&'a Cell> {
        self.sources.tables.get(&key.indicator)?.cell(&key.by, key.locality, key.period)
    }

    fn quantity(&self, cell: &Cell) -> &'a Quantity {
        &self.sources.corpus.observations[cell.winner].quantity
    }

    /// The number that a key has openly, and its statement.
    fn exact(&self, key: &Key) -> Option<(Decimal, Id<Observation>)> {
        let cell = self.cell(key)?;
        let quantity = self.quantity(cell);
        let number = quantity.interval.is_exact().filter(|_| quantity.kind == Kind::Exact)?;
        Some((number, cell.winner))
    }

    /// The statements from which the number of a key is known: its own, or, where it has none, those
    /// of its parts.
    fn known(&self, key: &Key, depth: usize) -> Option<Trace> {
        let depth = depth.checked_sub(1)?;
        let Some(cell) = self.cell(key) else {
            return self.of_parts(key, depth).or_else(|| self.in_time(key, false));
        };
        if self.quantity(cell).is_suppressed() {
            return self.revealed.get(key).map(|(trace, _)| trace.clone());
        }
        (self.quantity(cell).kind == Kind::Exact).then(|| Trace::of([cell.winner]))
    }

    /// Returns `true` if numbers of a key's indicator are added.
    fn is_additive(&self, key: &Key) -> bool {
        self.indicator(key).measure.is_additive()
    }

    fn is_percent(&self, key: &Key) -> bool {
        self.indicator(key).measure == Measure::Percent
    }
}
