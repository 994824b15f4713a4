//! The places below a place and the place itself (STATISTICS "Over places", "Checks").
//!
//! A place is compared with the nearest places below it that report for the same period: on every
//! branch the first one, so that none is counted together with one that contains it. When they are
//! all the places there are, their sum must be the whole; when they are some, they must not exceed
//! it.

use std::collections::BTreeMap;

use super::Checker;
use super::compare::{Division, compare, one_exceeds};
use crate::base::Problem;
use crate::bulletin::indicator::{Nature, OverPlaces};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::ledger::resolve::Cell;
use crate::ledger::stays::{are_steady, came};

/// Cells that places report for one period and breakdown.
type Reports<'a> = BTreeMap<Id<Locality>, &'a Cell>;

/// Compares all places with those above them.
pub(super) fn check(checker: &Checker<'_>) -> Vec<Problem> {
    if !checker.indicator.measure.is_additive() {
        return Vec::new();
    }
    let mut all: BTreeMap<(&Breakdown, Period), Reports<'_>> = BTreeMap::new();
    for (by, places) in &checker.table.series {
        for (place, line) in places {
            for (period, cell) in line {
                all.entry((by, *period)).or_default().insert(*place, cell);
            }
        }
    }
    all.iter().flat_map(|((_, period), reports)| of_period(checker, *period, reports)).collect()
}

fn of_period(checker: &Checker<'_>, period: Period, reports: &Reports<'_>) -> Vec<Problem> {
    let mut below: BTreeMap<Id<Locality>, Vec<Id<Locality>>> = BTreeMap::new();
    if reports.len() > 1 {
        for place in reports.keys() {
            if let Some(above) = nearest_above(checker, *place, period, reports) {
                below.entry(above).or_default().push(*place);
            }
        }
    }
    let of_place = |(place, parts): (&Id<Locality>, &Vec<Id<Locality>>)| {
        let whole = reports[place];
        let cells: Vec<&Cell> = parts.iter().map(|part| reports[part]).collect();
        if checker.indicator.aggregate.locality != OverPlaces::Sum {
            return cells
                .iter()
                .find_map(|part| one_exceeds(checker, whole, part, Division::Places));
        }
        compare(checker, whole, &cells, filled(checker, *place, period, reports), Division::Places)
    };
    below.iter().filter_map(of_place).collect()
}

/// The nearest place above that reports, too.
fn nearest_above(
    checker: &Checker<'_>,
    place: Id<Locality>,
    period: Period,
    reports: &Reports<'_>,
) -> Option<Id<Locality>> {
    let (localities, day) = (&checker.corpus.localities, period.end());
    let flow = checker.indicator.nature == Nature::Flow;
    // The flow of a place that came from elsewhere is in part that of where it was.
    let came =
        |place: Id<Locality>, above: Id<Locality>| flow && came(&localities[place], above, period);
    let parent =
        |place: Id<Locality>| localities.parent(place, day).filter(|above| !came(place, *above));
    let line = std::iter::successors(parent(place), |above| parent(*above));
    // Parents are no circle, but they are dated, and a register may be faulty.
    line.take(localities.len()).find(|above| reports.contains_key(above))
}

/// Returns `true` if the places below that report are all there are, and were in all of the period.
fn filled(
    checker: &Checker<'_>,
    place: Id<Locality>,
    period: Period,
    reports: &Reports<'_>,
) -> bool {
    let (localities, day) = (&checker.corpus.localities, period.end());
    let children: Vec<Id<Locality>> = localities.children(place, day).collect();
    let whole = localities.count_below(place, day, children.len()) == Some(children.len());
    let steady = checker.indicator.nature == Nature::Stock
        || are_steady(localities, place, period, checker.reform);
    let mut silent = children.iter().filter(|child| !reports.contains_key(child));
    let is_filled = |child: &Id<Locality>| filled(checker, *child, period, reports);
    whole && steady && !children.is_empty() && silent.all(is_filled)
}
