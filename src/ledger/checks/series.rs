//! Values of one series in time (STATISTICS "Checks").
//!
//! A value more than ten times as large as the one before it, or less than a tenth of it, is most
//! often a mistake in reading: 1.142 for 1,142. It is compared with the period of the same length
//! just before it in the series, by the numbers as printed, and not across a break. A value that
//! only goes back to where the series was is not told again.
//!
//! Shares of one series that are printed with different decimals make a note, one for an indicator:
//! a rise from 16% to 16,3% may be none.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::{Checker, problems};
use crate::base::Problem;
use crate::bulletin::indicator::Measure;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Decimal, arithmetic};
use crate::ledger::breaks::Breaks;
use crate::ledger::cells::TimeSeries;
use crate::ledger::resolve::Cell;

/// Looks at all series of an indicator.
pub(super) fn check(checker: &Checker<'_>) -> Vec<Problem> {
    let (mut found, mut mixed) = (Vec::new(), Vec::new());
    // Most places have one value: no series, and not looked at.
    let lines = checker.table.series.values().flatten().filter(|(_, line)| line.len() > 1);
    for (place, series) in
        lines.flat_map(|(place, line)| series(line).into_iter().map(|series| (*place, series)))
    {
        found.extend(jumps(checker, &series, checker.breaks(place)));
        mixed.extend(mixed_decimals(checker, &series));
    }
    if let Some((first, other)) = mixed.first() {
        found.push(problems::mixed_decimals(checker, first, other, mixed.len() - 1));
    }
    found
}

/// Months of a period made of whole ones, or else days.
type Length = (Option<i32>, i64);

/// The values of one length of period, in order; those of periods that overlap are no series.
fn series<'a>(line: &[(Period, &'a Cell)]) -> Vec<TimeSeries<'a>> {
    let mut by_length: BTreeMap<Length, TimeSeries<'_>> = BTreeMap::new();
    for (period, cell) in line {
        let months = period.whole_months();
        let length = if months.is_some() { (months, 0) } else { (None, period.days()) };
        let series = by_length.entry(length).or_default();
        if series.last().is_none_or(|(last, _)| last.end() < period.start()) {
            series.push((*period, cell));
        }
    }
    by_length.into_values().collect()
}

fn jumps(checker: &Checker<'_>, series: &[(Period, &Cell)], breaks: Breaks<'_>) -> Vec<Problem> {
    if checker.indicator.measure == Measure::Change {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut leapt = None;
    for pair in series.windows(2) {
        let [(before, old), (after, new)] = pair else { continue };
        let across = breaks.between(before.end(), after.end());
        let way = jump(checker, old, new).filter(|_| !across);
        if way.is_some() && leapt.is_none_or(|last| Some(last) == way) {
            // A value that is unusual for the indicator has been told as such.
            let is_reported = !checker.indicator.soft.allow(checker.quantity(new));
            found.extend(
                (!is_reported).then(|| problems::jump(checker, (*before, old), (*after, new))),
            );
            leapt = way;
        } else {
            leapt = None;
        }
    }
    found
}

/// Which way a value goes that differs from another one by a factor of more than ten.
fn jump(checker: &Checker<'_>, old: &Cell, new: &Cell) -> Option<Ordering> {
    let number =
        |cell: &Cell| checker.quantity(cell).nominal.filter(|number| *number > Decimal::ZERO);
    let (old, new) = (number(old)?, number(new)?);
    let tenfold = |number: Decimal| arithmetic::shift(number, 1);
    if tenfold(old)? < new {
        Some(Ordering::Greater)
    } else if tenfold(new)? < old {
        Some(Ordering::Less)
    } else {
        None
    }
}

/// The first share of a series, and the first with other decimals.
fn mixed_decimals<'c>(
    checker: &Checker<'_>,
    series: &[(Period, &'c Cell)],
) -> Option<(&'c Cell, &'c Cell)> {
    let printed =
        |cell: &Cell| Some(checker.quantity(cell)).filter(|quantity| quantity.nominal.is_some());
    let share = checker.indicator.measure == Measure::Percent;
    let mut known =
        series.iter().filter(|(_, cell)| share && printed(cell).is_some()).map(|(_, cell)| *cell);
    let first = known.next()?;
    let other =
        known.find(|cell| checker.quantity(cell).decimals != checker.quantity(first).decimals)?;
    Some((first, other))
}
