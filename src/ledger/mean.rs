//! Means of shares, weighted by exact numbers (STATISTICS A4 "weighted mean", A5, D "Coverage").
//!
//! A mean is made of two places or more, when the exact weight of *every* place is known and those that report hold at
//! least `min_coverage` of all weight. An end of it is open if any of its terms is. "About" forbids a mean.
//!
//! Where some places are silent, the mean of the others is printed as "about": the interval behind it lets the silent ones
//! be anything that the indicator allows, so that the truth lies in it.

use super::figure::Figure;
use super::places::Everyone;
use super::weights::Weights;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::quantity::arithmetic::{self, Rounding};
use crate::bulletin::quantity::{Computed, Decimal, End, Interval, Kind, Quantity};
use crate::bulletin::register::Id;

/// Decimals of a mean that does not come out even.
const DECIMALS: u32 = 12;

/// The exact weights of some places, and the sum of all.
struct Shares {
    reporting: Vec<Decimal>,
    silent: Decimal,
}

/// The mean of the places that report, if there can be one.
pub(super) fn mean(
    reporting: &[&Figure],
    everyone: &Everyone<'_>,
    weights: &Weights<'_>,
    indicator: &Indicator,
) -> Option<Quantity> {
    let parts: Vec<&Quantity> = reporting.iter().map(|figure| &figure.quantity).collect();
    let vague = parts.iter().any(|part| matches!(part.kind, Kind::About | Kind::None));
    if vague || parts.len() < 2 || everyone.count != Some(everyone.listed.len()) {
        return None;
    }
    let shares = shares(reporting, everyone, weights, indicator)?;
    let mean = of_parts(&parts, &shares.reporting, indicator)?;
    if shares.silent.is_zero() { Some(mean) } else { with_silent(mean, &parts, &shares, indicator) }
}

fn shares(
    reporting: &[&Figure],
    everyone: &Everyone<'_>,
    weights: &Weights<'_>,
    indicator: &Indicator,
) -> Option<Shares> {
    let exact = |place: Id<Locality>| {
        let weight = weights.of(place)?.quantity;
        weight.interval.is_exact().filter(|_| weight.kind == Kind::Exact)
    };
    let all: Vec<Decimal> = everyone.listed.iter().map(|place| exact(*place)).collect::<Option<_>>()?;
    let reporting: Vec<Decimal> =
        reporting.iter().map(|figure| exact(figure.subject.locality)).collect::<Option<_>>()?;
    let sum = |weights: &[Decimal]| weights.iter().copied().try_fold(Decimal::ZERO, arithmetic::add);
    let (whole, known) = (sum(&all)?, sum(&reporting)?);
    let enough = known >= arithmetic::mul(whole, indicator.min_coverage)?;
    enough.then_some(Shares { silent: arithmetic::sub(whole, known)?, reporting })
}

/// The mean of intervals.
fn of_parts(parts: &[&Quantity], weights: &[Decimal], indicator: &Indicator) -> Option<Quantity> {
    let ends =
        |end: fn(&Interval) -> Option<End>| parts.iter().map(|part| end(&part.interval)).collect::<Option<Vec<End>>>();
    let (lows, highs) = (ends(Interval::low)?, ends(Interval::high)?);
    let low = weighted(&lows, weights, Rounding::Down)?;
    let high = weighted(&highs, weights, Rounding::Up)?;
    let exact = parts.iter().all(|part| part.interval.is_exact().is_some());
    let nominal = weighted(&lows, weights, Rounding::Nearest).filter(|_| exact);
    let first = parts.first()?;
    let printed = parts.iter().map(|part| part.decimals).min().unwrap_or(0).max(1);
    let computed = Computed {
        interval: Interval::new(Some(low), Some(high))?,
        nominal: nominal.map(|nominal| nominal.value),
        approximate: false,
        decimals: indicator.decimals.map_or(printed, |most| printed.min(most)),
        scale: first.scale,
        unit_kind: first.unit_kind,
        unit: first.unit.clone(),
    };
    let mut mean = Quantity::computed(computed, &indicator.limits);
    if exact {
        // A mean of exact numbers is exact, also where it does not terminate and its ends stand a last digit apart.
        mean.kind = Kind::Exact;
    }
    Some(mean)
}

/// The same, when places of some weight are silent: they may have any value in the hard range.
fn with_silent(mean: Quantity, parts: &[&Quantity], shares: &Shares, indicator: &Indicator) -> Option<Quantity> {
    let weights: Vec<Decimal> = shares.reporting.iter().copied().chain([shares.silent]).collect();
    let end = |end: fn(&Interval) -> Option<End>, limit: Option<Decimal>, rounding| {
        let ends = parts.iter().map(|part| end(&part.interval)).chain([limit.map(End::closed)]);
        weighted(&ends.collect::<Option<Vec<End>>>()?, &weights, rounding)
    };
    let low = end(Interval::low, indicator.limits.min, Rounding::Down);
    let high = end(Interval::high, indicator.limits.max, Rounding::Up);
    let mut partial = mean;
    partial.interval = Interval::new(low, high)?;
    (partial.kind, partial.approximate) = match partial.nominal {
        Some(_) => (Kind::About, true),
        None if low.is_some() && high.is_some() => (Kind::Between, false),
        None => return None,
    };
    Some(partial)
}

fn weighted(ends: &[End], weights: &[Decimal], rounding: Rounding) -> Option<End> {
    let mut sum = Decimal::ZERO;
    let mut whole = Decimal::ZERO;
    for (end, weight) in ends.iter().zip(weights) {
        sum = arithmetic::add(sum, arithmetic::mul(end.value, *weight)?)?;
        whole = arithmetic::add(whole, *weight)?;
    }
    let value = arithmetic::div(sum, whole, DECIMALS, rounding).filter(|_| !whole.is_zero())?;
    Some(End { value, open: ends.iter().any(|end| end.open) })
}
