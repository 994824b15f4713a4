//! Stretches of time and the longer ones that hold them (STATISTICS "Checks"): a month
//! is not more than its quarter, nor a quarter than its year.
//!
//! Each stretch is compared with the shortest one that holds it. Stretches are gone through in
//! order of their start, the longer ones first; of those gone through, the last one that ends late
//! enough is the shortest.

use super::Checker;
use super::compare::{Division, compare, one_exceeds};
use crate::base::Problem;
use crate::bulletin::indicator::{Counts, Nature, OverTime};
use crate::bulletin::period::Period;
use crate::ledger::breaks::Breaks;
use crate::ledger::reach::Reach;
use crate::ledger::resolve::Cell;
use crate::ledger::time::schedule;

/// Compares all stretches with those that hold them.
pub(super) fn check(checker: &Checker<'_>) -> Vec<Problem> {
    if checker.indicator.nature != Nature::Flow || !checker.indicator.measure.is_additive() {
        return Vec::new();
    }
    // Most places have one value, and nothing to compare it with.
    let lines = checker.table.series.values().flatten().filter(|(_, line)| line.len() > 1);
    lines.flat_map(|(place, line)| of_line(checker, line, checker.breaks(*place))).collect()
}

fn of_line(checker: &Checker<'_>, line: &[(Period, &Cell)], breaks: Breaks<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let periods: Vec<Period> = line.iter().map(|(period, _)| *period).collect();
    for (whole, parts) in line.iter().zip(held(&periods)) {
        let parts: Vec<&(Period, &Cell)> = parts.into_iter().map(|part| &line[part]).collect();
        found.extend(of_stretch(checker, whole, &parts).filter(|_| !breaks.divide(whole.0)));
    }
    found
}

/// For each stretch those that it is the shortest one to hold.
pub(super) fn held(stretches: &[Period]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..stretches.len()).collect();
    order.sort_by_key(|at| (stretches[*at].start(), std::cmp::Reverse(stretches[*at].end())));
    let reach = Reach::new(order.iter().map(|at| stretches[*at].end()));
    let mut held = vec![Vec::new(); stretches.len()];
    for (position, at) in order.iter().enumerate() {
        if let Some(whole) = reach.last_before(position, stretches[*at].end()) {
            held[order[whole]].push(*at);
        }
    }
    held
}

fn of_stretch(
    checker: &Checker<'_>,
    whole: &(Period, &Cell),
    parts: &[&(Period, &Cell)],
) -> Option<Problem> {
    let (period, cell) = *whole;
    if parts.is_empty() {
        return None;
    }
    let alone = parts.iter().find_map(|(_, part)| one_exceeds(checker, cell, part, Division::Time));
    let sums = checker.indicator.aggregate.time == OverTime::Sum
        && checker.indicator.counts != Counts::Distinct;
    if alone.is_some() || !sums {
        return alone;
    }
    let mut sorted = parts.to_vec();
    sorted.sort_by_key(|(period, _)| *period);
    let chosen = schedule(&sorted);
    let days: i64 = chosen.iter().map(|(period, _)| period.days()).sum();
    let cells: Vec<&Cell> = chosen.iter().map(|(_, cell)| *cell).collect();
    compare(checker, cell, &cells, days == period.days(), Division::Time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::date::Day;

    #[test]
    fn the_shortest_whole_is_found() {
        let period =
            |text: &str| Period::parse(text).expect("a period").close(Day::LAST).expect("closed");
        let texts = ["2022", "2022-H1", "2022-Q1", "2022-02", "2022-06/2022-08", "2022-07", "2023"];
        let line = texts.map(period);
        let expected: [&[usize]; 7] = [&[1, 4], &[2], &[3], &[], &[5], &[], &[]];
        assert_eq!(held(&line), expected);
    }
}
