//! Shares among themselves and against their numbers (STATISTICS "Checks").

use super::Checker;
use super::problems;
use crate::base::{Problem, Severity};
use crate::bulletin::indicator::{Indicator, Measure, Nature};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::arithmetic::{self, Rounding};
use crate::bulletin::quantity::{Decimal, Interval, Kind, Quantity};
use crate::bulletin::register::Id;
use crate::ledger::product;
use crate::ledger::resolve::Cell;

/// Compares the shares of an indicator with their numbers and with its complement.
pub(super) fn check(checker: &Checker<'_>) -> Vec<Problem> {
    if checker.indicator.measure != Measure::Percent {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (by, places) in &checker.table.series {
        for (place, line) in places {
            for (period, cell) in line {
                let share = Share { checker, by, place: *place, period: *period, cell };
                found.extend(share.against_numbers().into_iter().chain(share.against_complement()));
            }
        }
    }
    found
}

/// The shares of a partition make 100; `complete`: all of them are there.
pub(super) fn of_partition(
    checker: &Checker<'_>,
    shares: &[&Cell],
    complete: bool,
) -> Option<Problem> {
    let known: Vec<&Cell> =
        shares.iter().copied().filter(|share| !checker.quantity(share).is_suppressed()).collect();
    if complete && known.len() < shares.len() {
        return None;
    }
    let (sum, margin) = sum(checker, &known)?;
    let sum = if complete { sum } else { Interval::new(sum.low(), None)? };
    let widened = sum.widen(margin)?;
    let reaches = |interval: &Interval| {
        interval.contains(Decimal::ONE_HUNDRED)
            || (!complete && !interval.is_disjoint(&hundred_at_most()))
    };
    if reaches(&sum) {
        return None;
    }
    let severity = if reaches(&widened) { Severity::Note } else { Severity::Warning };
    Some(problems::shares(checker, &known, margin, severity))
}

fn hundred_at_most() -> Interval {
    Interval::up_to(crate::bulletin::quantity::End::closed(Decimal::ONE_HUNDRED))
}

/// The sum of shares, and the sum of the half units of their last decimals.
fn sum(checker: &Checker<'_>, shares: &[&Cell]) -> Option<(Interval, Decimal)> {
    let zero = (Interval::exact(Decimal::ZERO), Decimal::ZERO);
    shares.iter().map(|share| checker.quantity(share)).try_fold(zero, |(sum, margin), share| {
        Some((sum.add(&share.interval)?, arithmetic::add(margin, share.precision())?))
    })
}

/// One share, with what it is about.
struct Share<'a, 'd> {
    checker: &'a Checker<'d>,
    by: &'a Breakdown,
    place: Id<Locality>,
    period: Period,
    cell: &'a Cell,
}

impl<'d> Share<'_, 'd> {
    /// A share is the quotient of its numbers, rounded; one that was cut off is told in a note.
    fn against_numbers(&self) -> Option<Problem> {
        let numerator = self.checker.indicator.numerator?;
        let whole = self.number(self.checker.indicator.denominator?)?;
        let Some(part) = self.number(numerator) else {
            return self.against_whole(numerator, whole);
        };
        let share = self.checker.quantity(self.cell);
        if share.is_suppressed() {
            return None;
        }
        let exact = |cell: &Cell| {
            let quantity = self.checker.quantity(cell);
            quantity.interval.is_exact().filter(|_| quantity.kind == Kind::Exact)
        };
        let (numerator, denominator) =
            (exact(part)?, exact(whole).filter(|whole| *whole > Decimal::ZERO)?);
        let hundredfold = arithmetic::shift(numerator, 2)?;
        if fits(share, hundredfold, denominator)? {
            return None;
        }
        let cut = arithmetic::div(hundredfold, denominator, share.decimals, Rounding::Down);
        let severity = if cut == share.nominal && share.kind == Kind::Exact {
            Severity::Note
        } else {
            Severity::Warning
        };
        let right = arithmetic::div(hundredfold, denominator, share.decimals, Rounding::Nearest)?;
        Some(problems::share_differs(self.checker, self.cell, [part, whole], right, severity))
    }

    /// A whole number of things that is to be computed from the share exists.
    fn against_whole(&self, numerator: Id<Indicator>, whole: &Cell) -> Option<Problem> {
        let factors = product::factors(self.checker.corpus, numerator);
        let numbers = self
            .numbers_of(whole, numerator)
            .filter(|_| factors.iter().any(|of| of.share == self.checker.id))?;
        if product::whole_number(&numbers).is_some() {
            return None;
        }
        let (below, of) =
            (numbers.low()?.value.floor(), self.checker.quantity(whole).interval.is_exact()?);
        let decimals = self.checker.quantity(self.cell).decimals;
        let percent =
            arithmetic::div(arithmetic::shift(below, 2)?, of, decimals, Rounding::Nearest)?;
        Some(problems::no_part(self.checker, [self.cell, whole], below, percent))
    }

    /// Returns the interval of the part of an exact number of things that the share may stand for,
    /// where they are counted whole.
    fn numbers_of(&self, whole: &Cell, numerator: Id<Indicator>) -> Option<Interval> {
        let (share, exact) = (self.checker.quantity(self.cell), self.checker.quantity(whole));
        let counted =
            self.checker.corpus.indicators[numerator].integer && exact.precision().is_zero();
        let usable = counted && exact.kind == Kind::Exact;
        product::interval(share, &exact.interval, &self.checker.indicator.limits).filter(|_| usable)
    }

    /// A number behind the share: that of its own period, or the state of the latest day inside.
    fn number(&self, id: Id<Indicator>) -> Option<&'d Cell> {
        let table = self.checker.tables.get(&id)?;
        if let Some(cell) = table.cell(self.by, self.place, self.period) {
            return Some(cell);
        }
        let stock = self.checker.corpus.indicators[id].nature == Nature::Stock;
        let line = table.time_series(self.by, self.place);
        let (day, cell) =
            line[..line.partition_point(|(day, _)| day.end() <= self.period.end())].last()?;
        (stock && self.period.contains(day)).then_some(*cell)
    }

    /// A share and its complement make 100.
    fn against_complement(&self) -> Option<Problem> {
        let checker = self.checker;
        let id = checker.indicator.complement?;
        // A pair that names each other is compared once, at the one that the register has first.
        let mutual = checker.corpus.indicators[id].complement == Some(checker.id);
        if mutual && id <= checker.id {
            return None;
        }
        let other = checker.tables.get(&id)?.cell(self.by, self.place, self.period)?;
        if checker.quantity(self.cell).is_suppressed() || checker.quantity(other).is_suppressed() {
            return None;
        }
        let (sum, margin) = sum(checker, &[self.cell, other])?;
        let apart = !sum.widen(margin)?.contains(Decimal::ONE_HUNDRED);
        apart.then(|| problems::complement(checker, self.cell, other))
    }
}

/// Returns `true` if a share is `hundredfold / whole`, up to half a unit of its last decimal;
/// `None` where that cannot be computed.
fn fits(share: &Quantity, hundredfold: Decimal, whole: Decimal) -> Option<bool> {
    let widened = share.interval.widen(share.precision())?;
    let low = match widened.low() {
        Some(low) => arithmetic::mul(low.value, whole)? <= hundredfold,
        None => true,
    };
    let high = match widened.high() {
        Some(high) => hundredfold <= arithmetic::mul(high.value, whole)?,
        None => true,
    };
    Some(low && high)
}
