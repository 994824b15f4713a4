//! Combining over places and over breakdowns (STATISTICS "Over places", "Over breakdowns").
//!
//! A place's own figure wins over anything computed from the places below it; so on every branch of
//! the tree the first place that reports is used, the places used form an antichain, and no unit is
//! counted together with one that contains it. With all expected places reporting, a sum is the
//! sum. With some, it is a lower bound for the whole and says how many report: "ít nhất 757 (2 trên
//! 15)". So it is where a register does not say that it lists all places. Percents are never added:
//! they have a mean where exact weights of all places are known ([`mean`]), else a range where the
//! rule asks for a mean or a range, and otherwise no figure above the place that reported.
//!
//! [`mean`]: mod@super::mean

use std::collections::BTreeMap;

use super::figure::{Coverage, Figure, Method, Subject};
use super::flags::{Flag, Flags};
use super::fraction::Fraction;
use super::mean::{Mean, mean};
use super::ratio::Ends;
use super::reform::Reform;
use super::stays::{came, counted_otherwise, left, missing};
use super::time::{mark, total};
use super::walk::says_something;
use super::weights::Weights;
use crate::bulletin::indicator::{Indicator, Nature, OverMembers, OverPlaces, Parts};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::{Breakdown, Observation};
use crate::bulletin::quantity::arithmetic::Rounding;
use crate::bulletin::quantity::{Kind, Quantity};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// Figures of one indicator and period that are known so far, by place.
pub(super) type Known = BTreeMap<Id<Locality>, Figure>;

/// Returns the figure of a place by those of the places below.
pub(super) fn combine(
    subject: &Subject,
    indicator: &Indicator,
    corpus: &Corpus,
    known: &Known,
    weights: Option<&Weights<'_>>,
    reform: &Reform,
    stays: &[Figure],
) -> Option<Figure> {
    let (localities, day) = (&corpus.localities, subject.period.end());
    // Who reports though nobody expects it counts like any other: what is known is not left out.
    let reports = |child: &Id<Locality>| known.get(child).is_some_and(is_fresh);
    let expected = |child: &Id<Locality>| {
        localities[*child].reports.expect(subject.indicator) || reports(child)
    };
    let (listed, silent): (Vec<_>, Vec<_>) =
        localities.children(subject.locality, day).partition(expected);
    let Subject { locality: above, period, .. } = *subject;
    let flows = indicator.nature == Nature::Flow;
    let came = |child: &Id<Locality>| flows && came(&localities[*child], above, period);
    let left = |child: &Id<Locality>| {
        let followed = reform.follows(*child);
        flows && left(&localities[*child], above, period, followed) && expected(child)
    };
    let mut reporting: Vec<&Figure> = listed
        .iter()
        .filter(|child| !came(child))
        .filter_map(|child| known.get(child))
        .filter(|figure| is_fresh(figure))
        .collect();
    let mut changed = listed.iter().any(came)
        || localities.ever_below(above).iter().any(left)
        || (flows && counted_otherwise(localities, above, period));
    if !flows && indicator.aggregate.locality == OverPlaces::Sum {
        let (twice, missing) = reform.moves.faults(above, &reporting, day, corpus);
        reporting.retain(|figure| !twice.contains(&figure.subject.locality));
        changed |= missing;
    }
    let more = missing(subject, stays, &reporting, corpus, reform);
    // What a place had before it became one of those that report is theirs.
    let is_theirs = |stay: &&Figure| {
        let heirs = reform.all_heirs(stay.subject.locality);
        reporting.iter().any(|figure| heirs.contains(&figure.subject.locality))
    };
    changed |= !more.iter().all(is_theirs);
    let all = localities.count_below(above, day, listed.len() + silent.len());
    let count = all.map(|all| all - silent.len()).filter(|_| !changed);
    let everyone = Everyone { listed: &listed, count, more: &more };
    let mut figure = join(subject, indicator, &reporting, &everyone, weights)?;
    let others = if count.is_none() { more.len() } else { 0 };
    let reported = taken(&reporting, figure.method).count() + others;
    figure.places = Some(Coverage { reported, expected: count });
    Some(figure)
}

/// The places that make up another one.
pub(super) struct Everyone<'a> {
    /// Those that the register names.
    pub(super) listed: &'a [Id<Locality>],
    /// Number of them; `None` where the list is open.
    pub(super) count: Option<usize>,
    /// The values of further places, of the time in which they lay there, to be added.
    pub(super) more: &'a [&'a Figure],
}

/// Returns the figure of a place by those of the places that make it up.
pub(super) fn join(
    subject: &Subject,
    indicator: &Indicator,
    reporting: &[&Figure],
    everyone: &Everyone<'_>,
    weights: Option<&Weights<'_>>,
) -> Option<Figure> {
    if reporting.is_empty() && everyone.more.is_empty() {
        return None;
    }
    let complete =
        everyone.more.is_empty() && covered(reporting, everyone).is_some_and(Fraction::is_one);
    let Joined { method, quantity, ends, parts } = match indicator.aggregate.locality {
        OverPlaces::Sum => {
            let parts: Vec<&Figure> = reporting.iter().chain(everyone.more).copied().collect();
            let quantities: Vec<&Quantity> = parts.iter().map(|figure| &figure.quantity).collect();
            let quantity = total(&quantities, complete, indicator)?;
            Joined { method: Method::Sum, quantity, ends: None, parts }
        }
        OverPlaces::Range => range(reporting)?,
        OverPlaces::WeightedMean(_) => {
            match weights.and_then(|weights| mean(reporting, everyone, weights, indicator)) {
                Some(Mean { quantity, ends, parts }) => {
                    let ends = ends.kept(&quantity.interval);
                    Joined { method: Method::WeightedMean, quantity, ends, parts }
                }
                None => range(reporting)?,
            }
        }
        OverPlaces::None => return None,
    };
    let evidence: Vec<Id<Observation>> =
        taken(&parts, method).flat_map(|figure| figure.observations().iter().copied()).collect();
    let mut figure = Figure::new(subject.clone(), method, quantity, evidence)?;
    figure.coverage = covered(taken(reporting, method), everyone);
    figure.ends = ends;
    inherit(&mut figure, &parts);
    Some(figure)
}

/// Those of some values that a combination takes: "about" without bounds says nothing about the
/// ends of a range.
fn taken<'s, 'f>(parts: &'s [&'f Figure], method: Method) -> impl Iterator<Item = &'s &'f Figure> {
    let says = move |figure: &&&Figure| method != Method::Range || !figure.quantity.is_unbounded();
    parts.iter().filter(says)
}

/// The coverage of what is made of some places; unknown where there may be others, here or below
/// one of them.
fn covered<'s, 'f: 's>(
    taken: impl IntoIterator<Item = &'s &'f Figure>,
    everyone: &Everyone<'_>,
) -> Option<Fraction> {
    let of_parts: Option<Vec<Fraction>> = taken.into_iter().map(|figure| figure.coverage).collect();
    of_parts.zip(everyone.count).map(|(parts, count)| Fraction::mean(parts, count))
}

/// Combination of some places.
struct Joined<'f> {
    method: Method,
    quantity: Quantity,
    ends: Option<Box<Ends>>,
    /// Those that take part in it.
    parts: Vec<&'f Figure>,
}

/// A carried value never enters an aggregate together with fresh ones, and one that was withdrawn
/// or is suppressed is none.
pub(super) fn is_fresh(figure: &Figure) -> bool {
    let nothing = figure.flags.contains(Flag::Withdrawn) || figure.flags.contains(Flag::Suppressed);
    figure.method != Method::CarriedForward && !nothing
}

pub(super) fn inherit(figure: &mut Figure, parts: &[&Figure]) {
    let inherited: Flags = [
        Flag::Partial,
        Flag::Provisional,
        Flag::Corrected,
        Flag::Revised,
        Flag::Estimated,
        Flag::Break,
        Flag::Conflict,
        Flag::Approximate,
    ]
    .into_iter()
    .collect();
    for part in parts {
        figure.flags.add(part.flags.and(inherited));
    }
    mark(figure);
}

/// From the smallest to the largest value.
fn range<'f>(parts: &[&'f Figure]) -> Option<Joined<'f>> {
    let quantities: Vec<&Quantity> = parts.iter().map(|part| &part.quantity).collect();
    let mut quantity = Quantity::range(&quantities)?;
    let mut ends = None;
    if parts.iter().any(|part| part.ends.is_some()) {
        let known = parts.iter().filter(|part| !part.quantity.is_unbounded());
        let hull = known.map(|part| Ends::of(part)).reduce(Ends::hull)?;
        if let Some(number) = hull.number() {
            // One mean that does not terminate is one number, though its ends stand a last digit
            // apart.
            (quantity.kind, quantity.nominal) = (Kind::Exact, number.decimal(Rounding::Nearest));
        }
        ends = hull.kept(&quantity.interval);
    }
    Some(Joined { method: Method::Range, quantity, ends, parts: parts.to_vec() })
}

/// The members out of which a whole may be made: those of every dimension that fills it.
pub(super) fn members<'i>(
    indicator: &'i Indicator,
    by: &Breakdown,
) -> impl Iterator<Item = Breakdown> + use<'i> {
    partitions(indicator, by).flat_map(of_partition)
}

fn partitions<'i>(
    indicator: &'i Indicator,
    by: &Breakdown,
) -> impl Iterator<Item = &'i Parts> + use<'i> {
    let sums = indicator.aggregate.breakdown == OverMembers::Sum && by.is_whole();
    indicator.parts.iter().filter(move |parts| sums && parts.complete && !parts.members.is_empty())
}

fn of_partition(parts: &Parts) -> impl Iterator<Item = Breakdown> {
    parts
        .members
        .iter()
        .map(|part| Breakdown::new(vec![(parts.dimension.clone(), part.id.clone())]))
}

/// The whole out of the members of a dimension that fills it, when all of them are known.
pub(super) fn over_members<'f>(
    subject: &Subject,
    indicator: &Indicator,
    member: &dyn Fn(&Breakdown) -> Option<&'f Figure>,
) -> Option<Figure> {
    partitions(indicator, &subject.by)
        .find_map(|parts| over_partition(subject, indicator, parts, member))
}

fn over_partition<'f>(
    subject: &Subject,
    indicator: &Indicator,
    parts: &Parts,
    member: &dyn Fn(&Breakdown) -> Option<&'f Figure>,
) -> Option<Figure> {
    let figures: Option<Vec<&Figure>> = of_partition(parts).map(|by| member(&by)).collect();
    let figures = figures
        .filter(|figures| figures.iter().all(|figure| is_fresh(figure) && figure.is_complete()))?;
    let quantities: Vec<&Quantity> = figures.iter().map(|figure| &figure.quantity).collect();
    let quantity = Quantity::sum(&quantities, &indicator.limits).ok()?;
    let evidence =
        figures.iter().flat_map(|figure| figure.observations().iter().copied()).collect();
    let mut figure = Figure::new(subject.clone(), Method::Sum, quantity, evidence)?;
    inherit(&mut figure, &figures);
    says_something(&figure).then_some(figure)
}
