//! Stretches of time: a way over stretches that are known, forward or backward, from where one
//! begins to where it ends. A year and three of its quarters tell the fourth, and so do the first
//! nine months with the first six.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{Search, Trace};
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Counts, Nature, OverTime};
use crate::bulletin::observation::Key;
use crate::bulletin::period::Period;
use crate::ledger::breaks::Breaks;

/// From each day on which stretches begin, or before which they end, to the other end of each.
type Ways = BTreeMap<Day, Vec<(Day, Period)>>;

impl Search<'_> {
    /// The stretches from which that of a key follows. `up`: of others than those that the place
    /// itself states the place above, or what it became, may tell the number, too.
    pub(super) fn in_time(&self, key: &Key, up: bool) -> Option<Trace> {
        let indicator = self.indicator(key);
        let adds = indicator.nature == Nature::Flow
            && self.is_additive(key)
            && indicator.aggregate.time == OverTime::Sum
            && indicator.counts != Counts::Distinct;
        let breaks = Breaks::of(indicator, &self.sources.corpus.localities[key.locality]);
        if !adds || breaks.divide(key.period) {
            return None;
        }
        let table = self.sources.tables.get(&key.indicator)?;
        let line = table.time_series(&key.by, key.locality);
        let mut known: BTreeMap<Period, Trace> = BTreeMap::new();
        for (period, _) in line.iter().filter(|(period, _)| *period != key.period) {
            let other = Key { period: *period, ..key.clone() };
            let trace = self.known(&other, super::DEPTH).filter(|_| !breaks.divide(*period));
            known.extend(trace.map(|trace| (*period, trace)));
        }
        // Of other stretches the places below, or those before, may tell the number together.
        let below = self.sources.corpus.localities.children(key.locality, key.period.end());
        let before = self.sources.reform.origin(key.locality).map_or(&[][..], |(_, parts)| parts);
        let others = below.chain(before.iter().copied());
        for (period, _) in others.flat_map(|place| table.time_series(&key.by, place)) {
            if *period != key.period && !known.contains_key(period) && !breaks.divide(*period) {
                let other = Key { period: *period, ..key.clone() };
                let silent = self.cell(&other).is_none();
                let trace = silent.then(|| self.of_parts(&other, super::DEPTH)).flatten();
                known.extend(trace.map(|trace| (*period, trace)));
            }
        }
        if up {
            for period in self.periods_above(key) {
                if period != key.period && !known.contains_key(&period) && !breaks.divide(period) {
                    let other = Key { period, ..key.clone() };
                    let trace = self.cell(&other).is_none().then(|| {
                        let above = self.as_place(&other, super::DEPTH);
                        above.or_else(|| self.as_origin(&other, super::DEPTH, false))
                    });
                    known.extend(trace.flatten().map(|trace| (period, trace)));
                }
            }
        }
        let mut way = shortest(&ways(known.keys()), key.period)?;
        way.sort_by_key(|period| std::cmp::Reverse(period.days()));
        Trace::all(way.iter().map(|period| known.get(period).cloned()))
    }
}

impl Search<'_> {
    /// The stretches of time for which a place above, or what the place became, states something.
    fn periods_above(&self, key: &Key) -> BTreeSet<Period> {
        let (corpus, reform) = (self.sources.corpus, self.sources.reform);
        let above = corpus.localities.parent(key.locality, key.period.end());
        let heirs = reform.heirs(key.locality);
        let beside = heirs.iter().filter_map(|heir| reform.origin(*heir)).flat_map(|(_, all)| all);
        let places = above.into_iter().chain(heirs.iter().copied()).chain(beside.copied());
        let Some(table) = self.sources.tables.get(&key.indicator) else { return BTreeSet::new() };
        let lines = places.flat_map(|place| table.time_series(&key.by, place));
        lines.map(|(period, _)| *period).collect()
    }
}

fn ways<'p>(periods: impl Iterator<Item = &'p Period>) -> Ways {
    let mut ways = Ways::new();
    for period in periods {
        let (start, end) = ends(*period);
        ways.entry(start).or_default().push((end, *period));
        ways.entry(end).or_default().push((start, *period));
    }
    ways
}

/// The first day of a period, and the first one behind it.
fn ends(period: Period) -> (Day, Day) {
    (period.start(), period.end().next())
}

/// The fewest stretches that lead from the beginning of one to its end.
fn shortest(ways: &Ways, through: Period) -> Option<Vec<Period>> {
    let (start, end) = ends(through);
    let mut from: BTreeMap<Day, (Day, Period)> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(day) = open.pop_front() {
        if day == end {
            break;
        }
        for (next, period) in ways.get(&day).into_iter().flatten() {
            if *next != start && !from.contains_key(next) {
                from.insert(*next, (day, *period));
                open.push_back(*next);
            }
        }
    }
    let (mut found, mut day) = (Vec::new(), end);
    while day != start {
        let (before, period) = from.get(&day)?;
        found.push(*period);
        day = *before;
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_follows_from_others_that_lead_along() {
        let period =
            |text: &str| Period::parse(text).expect("a period").close(Day::LAST).expect("closed");
        let table = [
            ("2022-Q4", "2022 2022-Q1 2022-Q2 2022-Q3", 4),
            ("2022-Q4", "2022 2022-Q1 2022-Q2", 0),
            ("2022-Q3", "2022-01/2022-09 2022-H1", 2),
            ("2022-H2", "2022 2022-H1 2022-01/2022-09", 2),
            ("2022-12", "2022-H2 2022-Q3 2022-10/2022-11", 3),
            ("2022", "2022-H1 2022-Q3 2022-Q4 2023", 3),
            ("2022-Q1", "2022-02", 0),
        ];
        for (asked, known, expected) in table {
            let known: Vec<Period> = known.split(' ').map(period).collect();
            let found = shortest(&ways(known.iter()), period(asked));
            assert_eq!(found.map_or(0, |found| found.len()), expected, "{asked}");
        }
    }
}
