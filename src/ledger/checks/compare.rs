//! A whole and its parts, whatever they are parts of: a breakdown, a place, a stretch of time.
//!
//! * *Complete* parts: the interval of the whole must meet the interval of their sum, widened by
//!   the rounding.
//! * *Some* parts: the sum of their lower ends must not exceed the upper end of the whole, widened
//!   likewise. It is compared only where nothing can be negative.
//! * What is *suppressed* is compared with nothing.

use super::{Checker, problems};
use crate::base::Problem;
use crate::bulletin::quantity::{Decimal, End, Interval, Quantity, arithmetic};
use crate::ledger::resolve::Cell;

/// Kind of division that parts belong to.
#[derive(Debug, Clone, Copy)]
pub(super) enum Division<'a> {
    /// The members of a dimension.
    Members(&'a str),
    /// The places below.
    Places,
    /// The stretches of time inside.
    Time,
}

/// Compares a whole with its parts, of which there is at least one.
pub(super) fn compare(
    checker: &Checker<'_>,
    whole: &Cell,
    parts: &[&Cell],
    complete: bool,
    division: Division<'_>,
) -> Option<Problem> {
    let open = |cell: &&&Cell| !checker.quantity(cell).is_suppressed();
    let known: Vec<&Cell> = parts.iter().filter(open).copied().collect();
    let all: Vec<&Cell> = std::iter::once(whole).chain(known.iter().copied()).collect();
    let severity = checker.severity(&all);
    let all_open = known.len() == parts.len() && !checker.quantity(whole).is_suppressed();
    if complete && all_open {
        return differs(checker, whole, &known)
            .map(|sum| problems::differs(checker, whole, &known, &sum, division, severity));
    }
    exceeding(checker, whole, &known, division)
}

/// Some parts that are larger than their whole: one of them alone, or all together.
fn exceeding(
    checker: &Checker<'_>,
    whole: &Cell,
    known: &[&Cell],
    division: Division<'_>,
) -> Option<Problem> {
    if let Some(part) = known.iter().find(|part| exceeds(checker, whole, &[part]).is_some()) {
        return Some(problems::part_exceeds(
            checker,
            whole,
            part,
            division,
            checker.severity(&[whole, part]),
        ));
    }
    let sum = exceeds(checker, whole, known)?;
    let all: Vec<&Cell> = std::iter::once(whole).chain(known.iter().copied()).collect();
    Some(problems::parts_exceed(checker, whole, known, &sum, division, checker.severity(&all)))
}

/// A single part that is larger than its whole.
pub(super) fn one_exceeds(
    checker: &Checker<'_>,
    whole: &Cell,
    part: &Cell,
    division: Division<'_>,
) -> Option<Problem> {
    exceeds(checker, whole, &[part])?;
    Some(problems::part_exceeds(checker, whole, part, division, checker.severity(&[whole, part])))
}

/// The sum of complete parts, where the whole cannot be it.
fn differs(checker: &Checker<'_>, whole: &Cell, parts: &[&Cell]) -> Option<Quantity> {
    let quantities = quantities(checker, parts);
    let sum = Quantity::sum(&quantities, &checker.indicator.limits).ok()?;
    let whole = checker.quantity(whole);
    let widened = sum.interval.widen(rounding(&quantities, whole)?)?;
    widened.is_disjoint(&whole.interval).then_some(sum)
}

/// The least that some parts make together, where it is more than the whole can be. A suppressed
/// whole can be anything, and a suppressed part nothing.
fn exceeds(checker: &Checker<'_>, whole: &Cell, parts: &[&Cell]) -> Option<Quantity> {
    if !checker.indicator.is_never_negative() {
        return None;
    }
    let quantities = quantities(checker, parts);
    let least = Quantity::partial_sum(&quantities, &checker.indicator.limits).ok()?;
    let whole = checker.quantity(whole);
    let high = whole.interval.high()?;
    let margin = rounding(&quantities, whole)?;
    let most =
        Interval::up_to(End { value: arithmetic::add(high.value, margin)?, open: high.open });
    least.interval.is_disjoint(&most).then_some(least)
}

fn quantities<'a>(checker: &Checker<'a>, parts: &[&Cell]) -> Vec<&'a Quantity> {
    parts.iter().map(|part| checker.quantity(part)).collect()
}

/// The sum of the half units of the last printed decimals.
fn rounding(parts: &[&Quantity], whole: &Quantity) -> Option<Decimal> {
    parts.iter().map(|part| part.precision()).try_fold(whole.precision(), arithmetic::add)
}
