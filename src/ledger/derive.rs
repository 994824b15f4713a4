//! Stretches of time out of two longer ones (STATISTICS "Cumulative flows").
//!
//! "Three months: 20" and "six months: 45" say that the second quarter had 25. That is computed
//! only for an indicator that allows it (`derive: true`), of two exact numbers that begin on the
//! same day, and when both have one source: the same article, or the same body that states them.
//! Otherwise the two may count in different ways; so they do when something changed in between. Of
//! amounts that are printed rounded ("1,2 tỷ") it is near a number, and not that number.

use super::breaks::Breaks;
use super::figure::{Figure, Method, Subject};
use super::flags::Flag;
use super::resolve::Cell;
use super::time::Series;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Counts, Indicator, Nature, OverTime};
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Kind, Quantity, arithmetic};
use crate::bulletin::register::{Id, IndexVec};
use crate::bulletin::site::Corpus;

/// Returns `true` if an indicator has figures of this kind.
pub(super) fn applies(indicator: &Indicator) -> bool {
    indicator.derive
        && indicator.nature == Nature::Flow
        && indicator.aggregate.time == OverTime::Sum
        && indicator.counts != Counts::Distinct
}

/// The stretches between the ends of those that begin on one day, next to each other.
pub(super) fn gaps<'a>(series: &'a Series<'_>) -> impl Iterator<Item = Period> + 'a {
    // Sorted by start, then by end: those that begin on one day stand side by side.
    let pairs = series.windows(2).filter(|pair| pair[0].0.start() == pair[1].0.start());
    pairs.filter_map(|pair| Period::new(pair[0].0.end().next(), pair[1].0.end()))
}

/// The difference of two stretches that is the period of a subject.
pub(super) fn difference(
    subject: &Subject,
    series: &Series<'_>,
    corpus: &Corpus,
) -> Option<Figure> {
    let indicator = &corpus.indicators[subject.indicator];
    let breaks = Breaks::of(indicator, &corpus.localities[subject.locality]);
    if !applies(indicator) {
        return None;
    }
    let (until, end) = (subject.period.start().previous(), subject.period.end());
    // Of those that begin on one day, at most one ends on the day.
    let mut begun = &series[..series.partition_point(|(period, _)| period.start() <= until)];
    while let Some((last, _)) = begun.last() {
        let (earlier, of_day) =
            begun.split_at(begun.partition_point(|(period, _)| period.start() < last.start()));
        let cell = |end: Day| {
            of_day.binary_search_by(|(period, _)| period.end().cmp(&end)).ok().map(|at| of_day[at])
        };
        let pair = cell(end).zip(cell(until)).filter(|((whole, _), _)| !breaks.divide(*whole));
        let figure = pair.and_then(|(whole, before)| {
            subtract(subject, [whole.1, before.1], indicator, &corpus.observations)
        });
        if figure.is_some() {
            return figure;
        }
        begun = earlier;
    }
    None
}

fn subtract(
    subject: &Subject,
    [whole, before]: [&Cell; 2],
    indicator: &Indicator,
    observations: &IndexVec<Observation>,
) -> Option<Figure> {
    let (one, two) = (&observations[whole.winner], &observations[before.winner]);
    let (more, less) = (&one.quantity, &two.quantity);
    let same_source =
        one.article == two.article || (one.source.is_some() && one.source == two.source);
    let exact = more.kind == Kind::Exact && less.kind == Kind::Exact;
    let rest = arithmetic::sub(more.interval.is_exact()?, less.interval.is_exact()?)?;
    let possible = same_source && exact && indicator.limits.min.is_none_or(|min| min <= rest);
    let quantity = Quantity::difference(more, less, &indicator.limits)?;
    let evidence: Vec<Id<Observation>> =
        whole.evidence().into_iter().chain(before.evidence()).collect();
    let mut figure = Figure::new(subject.clone(), Method::Difference, quantity, evidence)
        .filter(|_| possible)?;
    figure.flags.add(whole.flags);
    figure.flags.add(before.flags);
    figure.flags.insert(Flag::Estimated);
    super::time::mark(&mut figure);
    Some(figure)
}
