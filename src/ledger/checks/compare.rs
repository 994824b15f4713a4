//! A whole and its parts, whatever they are parts of: a breakdown, a place, a stretch of time.
//!
//! * *Complete* parts: the interval of the whole must meet the interval of their sum, widened by
//!   the rounding.
//! * *Some* parts: the sum of their lower ends must not exceed the upper end of the whole, widened
//!   likewise. It is compared only where nothing can be negative.
//! * One of a whole and its complete parts is *kept back*: it is known all the same if the others
//!   are exact. Where nothing says that the parts are complete, a reader may take them to be, which
//!   is a warning.

use super::{Desk, problems};
use crate::base::{Problem, Severity};
use crate::bulletin::quantity::{Decimal, End, Interval, Kind, Quantity, arithmetic};
use crate::ledger::resolve::Cell;

/// What parts are parts of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Division<'a> {
    /// The members of a dimension.
    Members(&'a str),
    /// The places below.
    Places,
    /// The stretches of time inside.
    Time,
}

/// How much of a whole its parts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Extent {
    /// There are others.
    Some,
    /// Nobody knows of others, and nothing says that there are none.
    Listed,
    /// They fill it.
    All,
}

impl From<bool> for Extent {
    fn from(complete: bool) -> Self {
        if complete { Self::All } else { Self::Some }
    }
}

/// Compares a whole with its parts, of which there is at least one.
pub(super) fn compare(
    desk: &Desk<'_>,
    whole: &Cell,
    parts: &[&Cell],
    extent: Extent,
    division: Division<'_>,
) -> Option<Problem> {
    let open = |cell: &&&Cell| !desk.quantity(cell).is_withheld();
    let known: Vec<&Cell> = parts.iter().filter(open).copied().collect();
    let kept_back = parts.len() - known.len() + usize::from(desk.quantity(whole).is_withheld());
    if kept_back == 1 && extent > Extent::Some {
        let cells: Vec<&Cell> = std::iter::once(whole).chain(parts.iter().copied()).collect();
        let severity = if extent == Extent::All { Severity::Error } else { Severity::Warning };
        if let Some(found) = computable(desk, &cells) {
            return Some(found.severity(severity));
        }
    }
    let all: Vec<&Cell> = std::iter::once(whole).chain(known.iter().copied()).collect();
    let severity = desk.severity(&all);
    if extent == Extent::All && kept_back == 0 {
        return differs(desk, whole, &known)
            .map(|sum| problems::differs(desk, whole, &known, &sum, division, severity));
    }
    exceeding(desk, whole, &known, division)
}

/// Some parts that are larger than their whole: one of them alone, or all together.
fn exceeding(
    desk: &Desk<'_>,
    whole: &Cell,
    known: &[&Cell],
    division: Division<'_>,
) -> Option<Problem> {
    if let Some(part) = known.iter().find(|part| exceeds(desk, whole, &[part]).is_some()) {
        return Some(problems::part_exceeds(
            desk,
            whole,
            part,
            division,
            desk.severity(&[whole, part]),
        ));
    }
    let sum = exceeds(desk, whole, known)?;
    let all: Vec<&Cell> = std::iter::once(whole).chain(known.iter().copied()).collect();
    Some(problems::parts_exceed(desk, whole, known, &sum, division, desk.severity(&all)))
}

/// A single part that is larger than its whole.
pub(super) fn one_exceeds(
    desk: &Desk<'_>,
    whole: &Cell,
    part: &Cell,
    division: Division<'_>,
) -> Option<Problem> {
    exceeds(desk, whole, &[part])?;
    Some(problems::part_exceeds(desk, whole, part, division, desk.severity(&[whole, part])))
}

/// The sum of complete parts, where the whole cannot be it.
fn differs(desk: &Desk<'_>, whole: &Cell, parts: &[&Cell]) -> Option<Quantity> {
    let quantities = quantities(desk, parts);
    let sum = Quantity::sum(&quantities, &desk.indicator.limits).ok()?;
    let whole = desk.quantity(whole);
    let widened = sum.interval.widen(rounding(&quantities, whole)?)?;
    widened.is_disjoint(&whole.interval).then_some(sum)
}

/// The least that some parts make together, where it is more than the whole can be. A withheld
/// whole can be anything, and a withheld part nothing.
fn exceeds(desk: &Desk<'_>, whole: &Cell, parts: &[&Cell]) -> Option<Quantity> {
    if !desk.indicator.is_never_negative() {
        return None;
    }
    let quantities = quantities(desk, parts);
    let least = Quantity::partial_sum(&quantities, &desk.indicator.limits).ok()?;
    let whole = desk.quantity(whole);
    let high = whole.interval.high()?;
    let margin = rounding(&quantities, whole)?;
    let most =
        Interval::up_to(End { value: arithmetic::add(high.value, margin)?, open: high.open });
    least.interval.is_disjoint(&most).then_some(least)
}

fn quantities<'a>(desk: &Desk<'a>, parts: &[&Cell]) -> Vec<&'a Quantity> {
    parts.iter().map(|part| desk.quantity(part)).collect()
}

/// The sum of the half units of the last printed decimals.
fn rounding(parts: &[&Quantity], whole: &Quantity) -> Option<Decimal> {
    parts.iter().map(|part| part.precision()).try_fold(whole.precision(), arithmetic::add)
}

/// Of cells that determine each other one is kept back, and all others are exact.
pub(super) fn computable(desk: &Desk<'_>, cells: &[&Cell]) -> Option<Problem> {
    let (withheld, open): (Vec<&Cell>, Vec<&Cell>) =
        cells.iter().copied().partition(|cell| desk.quantity(cell).is_withheld());
    let exact = open.iter().all(|cell| desk.quantity(cell).kind == Kind::Exact);
    match withheld.as_slice() {
        [one] if exact && !open.is_empty() => {
            Some(problems::computable(desk, one, &open).severity(Severity::Error))
        }
        _ => None,
    }
}
