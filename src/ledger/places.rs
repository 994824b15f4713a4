//! Combining over places and over breakdowns (STATISTICS A5 "over places", "over breakdowns").
//!
//! A place's own figure wins over anything computed from the places below it; so on every branch of the tree the first
//! place that reports is used, the places used form an antichain, and no unit is counted together with one that
//! contains it. With all expected places reporting, a sum is the sum. With some, it is a lower bound for the whole and
//! says how many report: "ít nhất 757 (2 trên 15)". Percents are never added: they have a mean where exact weights of
//! all places are known, a range where the rule asks for one, and otherwise no figure above the place that reported.

use std::collections::BTreeMap;

use super::figure::{Coverage, Entry, Figure, Flag, Method, Subject};
use super::fraction::Fraction;
use super::time::{mark, total};
use crate::bulletin::indicator::{Indicator, Parts, Rule};
use crate::bulletin::locality::{Localities, Locality, Reports};
use crate::bulletin::observation::Breakdown;
use crate::bulletin::quantity::arithmetic::{self, Rounding};
use crate::bulletin::quantity::{Computed, Decimal, End, Interval, Kind, Quantity};
use crate::bulletin::register::Id;

/// Decimals of a mean that does not come out even.
const DECIMALS: u32 = 12;

/// Figures of one indicator and period that are known so far, by place.
pub(super) type Known = BTreeMap<Id<Locality>, Figure>;

/// What the places below say about a place; `weight` gives the weight of a place for a weighted mean.
pub(super) fn combine(
    subject: &Subject,
    indicator: &Indicator,
    localities: &Localities,
    known: &Known,
    weight: &dyn Fn(Id<Indicator>, Id<Locality>) -> Option<Quantity>,
) -> Option<Figure> {
    let day = subject.period.end();
    let children: Vec<Id<Locality>> = localities
        .children(subject.locality, day)
        .filter(|child| is_expected(&localities[*child], subject.indicator))
        .collect();
    let reporting: Vec<&Figure> =
        children.iter().filter_map(|child| known.get(child)).filter(|figure| is_fresh(figure)).collect();
    let silent = localities.children(subject.locality, day).count() - children.len();
    let expected = localities.child_count(subject.locality, day).saturating_sub(silent).max(reporting.len());
    if reporting.is_empty() {
        return None;
    }
    let covered = Fraction::mean(reporting.iter().map(|figure| figure.coverage), expected);
    let parts: Vec<&Quantity> = reporting.iter().map(|figure| &figure.quantity).collect();
    let (method, quantity) = match indicator.aggregate.locality {
        Rule::Sum => (Method::Sum, total(&parts, covered.is_one(), indicator)?),
        Rule::Range => (Method::Range, range(&parts)?),
        Rule::WeightedMean(weights) => {
            let weigh = |figure: &&Figure| weight(weights, figure.subject.locality);
            let all: Option<Vec<Quantity>> = reporting.iter().map(weigh).collect();
            let mean =
                all.filter(|all| covered.is_one() && all.len() > 1).and_then(|all| mean(&parts, &all, indicator));
            match mean {
                Some(mean) => (Method::WeightedMean, mean),
                None => (Method::Range, range(&parts)?),
            }
        }
        Rule::Latest | Rule::None => return None,
    };
    let evidence: Vec<Entry> = reporting.iter().flat_map(|figure| figure.observations().iter().copied()).collect();
    let mut figure = Figure::new(subject.clone(), method, quantity, evidence)?;
    figure.places = Some(Coverage { reported: reporting.len(), expected });
    figure.coverage = covered;
    inherit(&mut figure, &reporting);
    Some(figure)
}

fn is_expected(locality: &Locality, indicator: Id<Indicator>) -> bool {
    match &locality.reports {
        Reports::All => true,
        Reports::Nothing => false,
        Reports::Only(indicators) => indicators.contains(&indicator),
    }
}

/// A carried value never enters an aggregate together with fresh ones, and one that was withdrawn or is kept back is none.
fn is_fresh(figure: &Figure) -> bool {
    let nothing = [Flag::Withdrawn, Flag::Suppressed];
    figure.method != Method::CarriedForward && !nothing.iter().any(|flag| figure.flags.contains(flag))
}

fn inherit(figure: &mut Figure, parts: &[&Figure]) {
    let inherited = [
        Flag::Provisional,
        Flag::Corrected,
        Flag::Revised,
        Flag::Estimated,
        Flag::Break,
        Flag::Conflict,
        Flag::Approximate,
    ];
    let flags = parts.iter().flat_map(|part| part.flags.iter().copied()).filter(|flag| inherited.contains(flag));
    figure.flags.extend(flags);
    mark(figure);
}

/// The mean of intervals, weighted by exact numbers; an end is open if any of its terms is. "About" forbids a mean, and
/// so do weights that are not exact or all nothing.
fn mean(parts: &[&Quantity], weights: &[Quantity], indicator: &Indicator) -> Option<Quantity> {
    if parts.iter().any(|part| matches!(part.kind, Kind::About | Kind::None)) {
        return None;
    }
    let weights: Option<Vec<Decimal>> = weights.iter().map(|weight| weight.interval.is_exact()).collect();
    let weights = weights?;
    let ends =
        |end: fn(&Interval) -> Option<End>| parts.iter().map(|part| end(&part.interval)).collect::<Option<Vec<End>>>();
    let (lows, highs) = (ends(Interval::low)?, ends(Interval::high)?);
    let low = weighted(&lows, &weights, Rounding::Down)?;
    let high = weighted(&highs, &weights, Rounding::Up)?;
    let exact = parts.iter().all(|part| part.interval.is_exact().is_some());
    let nominal = weighted(&lows, &weights, Rounding::Nearest).filter(|_| exact);
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

/// From the smallest to the largest value. A mean of exact numbers counts as its nominal value, not as the two ends
/// between which its last digit lies.
fn range(parts: &[&Quantity]) -> Option<Quantity> {
    let exact = |part: &&Quantity| {
        let mut part: Quantity = (*part).clone();
        part.interval = part.nominal.filter(|_| part.kind == Kind::Exact).map_or(part.interval, Interval::exact);
        part
    };
    let parts: Vec<Quantity> = parts.iter().map(exact).collect();
    Quantity::range(&parts.iter().collect::<Vec<_>>())
}

/// The whole out of the members of a dimension that fills it, when all of them are known.
pub(super) fn over_members(
    subject: &Subject,
    indicator: &Indicator,
    member: &dyn Fn(&Breakdown) -> Option<Figure>,
) -> Option<Figure> {
    let sums = indicator.aggregate.breakdown == Rule::Sum && subject.by.is_whole();
    let mut partitions = indicator.parts.iter().filter(|parts| sums && parts.complete && !parts.members.is_empty());
    partitions.find_map(|parts| over_partition(subject, indicator, parts, member))
}

fn over_partition(
    subject: &Subject,
    indicator: &Indicator,
    parts: &Parts,
    member: &dyn Fn(&Breakdown) -> Option<Figure>,
) -> Option<Figure> {
    let of = |id: &String| member(&Breakdown::new(vec![(parts.dimension.clone(), id.clone())]));
    let figures: Option<Vec<Figure>> = parts.members.iter().map(|part| of(&part.id)).collect();
    let figures = figures.filter(|figures| figures.iter().all(|figure| is_fresh(figure) && figure.is_complete()))?;
    let quantities: Vec<&Quantity> = figures.iter().map(|figure| &figure.quantity).collect();
    let quantity = Quantity::sum(&quantities, &indicator.limits).ok()?;
    let evidence = figures.iter().flat_map(|figure| figure.observations().iter().copied()).collect();
    let mut figure = Figure::new(subject.clone(), Method::Sum, quantity, evidence)?;
    inherit(&mut figure, &figures.iter().collect::<Vec<_>>());
    Some(figure)
}
