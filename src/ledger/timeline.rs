//! The periods for which an indicator is counted, and of which of them the values of a place tell
//! something.
//!
//! A year of daily reports since January has stretches each of which lies in all later ones. To go
//! through all pairs of them takes their number squared; but of a place only the stretches that
//! hold no other one matter, and what lies around these is looked up.

use std::collections::{BTreeMap, BTreeSet};

use super::derive;
use super::reach::Reach;
use super::resolve::Cell;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::period::{Age, Period};

/// Some periods, in their order.
pub(super) struct Timeline {
    periods: Vec<Period>,
    reach: Reach,
    /// Time for which a state stands.
    carried: Option<Age>,
    /// The positions of the periods that end on a day, where they may be the rest of a longer
    /// stretch.
    by_end: BTreeMap<Day, Vec<usize>>,
}

impl Timeline {
    /// The periods for which an indicator is counted.
    pub(super) fn new(periods: &BTreeSet<Period>, indicator: &Indicator) -> Self {
        let periods: Vec<Period> = periods.iter().copied().collect();
        let reach = Reach::new(periods.iter().map(|period| period.end()));
        let mut by_end: BTreeMap<Day, Vec<usize>> = BTreeMap::new();
        if derive::applies(indicator) {
            periods
                .iter()
                .enumerate()
                .for_each(|(at, period)| by_end.entry(period.end()).or_default().push(at));
        }
        let carried = indicator.carry_forward.filter(|_| indicator.nature == Nature::Stock);
        Self { periods, reach, carried, by_end }
    }

    /// The periods of which the values of a place tell something, in their order: those that hold
    /// one of them, those into which one is carried, and those that end with one, where differences
    /// are made. `line` is in order of period.
    pub(super) fn periods_of(&self, line: &[(Period, &Cell)]) -> impl Iterator<Item = Period> {
        let mut known = Vec::new();
        self.add_holding(line, &mut known);
        for (period, _) in line {
            if let Some(age) = self.carried {
                let stands = age.after(period.end()).max(period.end());
                known.extend(self.begun(period.end())..self.begun(stands));
            }
            known.extend(self.by_end.get(&period.end()).into_iter().flatten());
        }
        known.sort_unstable();
        known.dedup();
        known.into_iter().map(|at| self.periods[at])
    }

    /// Returns the number of periods that have begun on a day.
    fn begun(&self, day: Day) -> usize {
        self.periods.partition_point(|period| period.start() <= day)
    }

    /// Adds the positions of the periods that hold a value of a line.
    fn add_holding(&self, line: &[(Period, &Cell)], known: &mut Vec<usize>) {
        let mut from = 0;
        for inner in innermost(line) {
            // A period that begins no later than the one before, and holds this one, holds that one
            // too.
            let to = self.begun(inner.start());
            self.reach.lasting(&(from..to), inner.end(), known);
            from = to.max(from);
        }
    }
}

/// The stretches of a line that hold no other one; each begins and ends later than the one before.
fn innermost(line: &[(Period, &Cell)]) -> Vec<Period> {
    let mut innermost: Vec<Period> = Vec::new();
    for (period, _) in line.iter().rev() {
        if innermost.last().is_none_or(|last| period.end() < last.end()) {
            innermost.push(*period);
        }
    }
    innermost.reverse();
    innermost
}

#[cfg(test)]
mod tests {
    use super::super::flags::Flags;
    use super::*;
    use crate::bulletin::register::Id;
    use proptest::prelude::*;

    fn period(start: u8, days: u8) -> Period {
        let mut first = Day::parse("2020-01-01").expect("a day");
        (0..start).for_each(|_| first = first.next());
        let mut last = first;
        (0..days).for_each(|_| last = last.next());
        Period::new(first, last).expect("a period")
    }

    fn some_periods(most: usize) -> impl Strategy<Value = BTreeSet<Period>> {
        proptest::collection::btree_set(
            (0_u8..30, 0_u8..12).prop_map(|(start, days)| period(start, days)),
            0..most,
        )
    }

    proptest! {
        #[test]
        fn periods_that_hold_a_value_are_found(periods in some_periods(40), values in some_periods(20), ends in any::<bool>()) {
            let cell = Cell { winner: Id::new(0), others: Vec::new(), flags: Flags::default() };
            let line: Vec<(Period, &Cell)> = values.iter().map(|period| (*period, &cell)).collect();
            let all: Vec<Period> = periods.iter().copied().collect();
            let mut by_end: BTreeMap<Day, Vec<usize>> = BTreeMap::new();
            if ends {
                all.iter().enumerate().for_each(|(at, period)| by_end.entry(period.end()).or_default().push(at));
            }
            let reach = Reach::new(all.iter().map(|period| period.end()));
            let timeline = Timeline { periods: all, reach, carried: None, by_end };
            let known: Vec<Period> = timeline.periods_of(&line).collect();
            let tells = |period: &&Period| {
                values.iter().any(|value| period.contains(value) || (ends && value.end() == period.end()))
            };
            prop_assert_eq!(known, periods.iter().filter(tells).copied().collect::<Vec<_>>());
        }
    }
}
