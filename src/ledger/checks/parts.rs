//! The members of a dimension and their whole (STATISTICS "Checks").
//!
//! A breakdown by several dimensions is compared along each of them: the cells of women and of men
//! with the cells.

use std::collections::BTreeMap;

use super::Checker;
use super::compare::{Division, compare};
use super::shares;
use crate::base::Problem;
use crate::bulletin::indicator::{Measure, Parts};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::ledger::resolve::Cell;

/// A whole that is broken down: the dimension, what else it is broken down by, place and period.
type Whole = (usize, Breakdown, Id<Locality>, Period);

/// Compares all members with their wholes.
pub(super) fn check(checker: &Checker<'_>) -> Vec<Problem> {
    let found = wholes(checker).into_iter().filter_map(
        |((dimension, rest, place, period), mut members)| {
            members.sort_by_key(|(_, cell)| cell.winner);
            let parts = &checker.indicator.parts[dimension];
            let complete = is_complete(parts, &members);
            let cells: Vec<&Cell> = members.iter().map(|(_, cell)| *cell).collect();
            if checker.indicator.measure == Measure::Percent {
                return parts
                    .complete
                    .then(|| shares::of_partition(checker, &cells, complete))
                    .flatten();
            }
            let whole = checker
                .table
                .cell(&rest, place, period)
                .filter(|_| checker.indicator.measure.is_additive())?;
            compare(checker, whole, &cells, complete, Division::Members(&parts.dimension))
        },
    );
    found.collect()
}

/// Every whole of which a member has a value.
fn wholes<'a>(checker: &Checker<'a>) -> BTreeMap<Whole, Vec<(&'a str, &'a Cell)>> {
    let mut wholes: BTreeMap<Whole, Vec<(&str, &Cell)>> = BTreeMap::new();
    for (by, places) in &checker.table.series {
        for (at, (dimension, member)) in by.pairs().iter().enumerate() {
            let declared =
                checker.indicator.parts.iter().position(|parts| parts.dimension == *dimension);
            let Some(declared) = declared else { continue };
            let mut rest = by.pairs().to_vec();
            rest.remove(at);
            let rest = Breakdown::new(rest);
            for (place, line) in places {
                for (period, cell) in line {
                    let whole = (declared, rest.clone(), *place, *period);
                    wholes.entry(whole).or_default().push((member, cell));
                }
            }
        }
    }
    wholes
}

/// Returns `true` if the members fill the whole and all of them are there.
fn is_complete(parts: &Parts, members: &[(&str, &Cell)]) -> bool {
    let there = |id: &str| members.iter().any(|(member, _)| *member == id);
    parts.complete
        && !parts.members.is_empty()
        && parts.members.iter().all(|member| there(&member.id))
}
