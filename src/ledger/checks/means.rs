//! Means that a rule asks for and that could not be made, because a weight is missing or no exact
//! number (STATISTICS "Means"): a range is shown instead, and the editor
//! is told what is lacking.
//!
//! One note stands for an indicator, at the first such figure. Where no weight at all is known
//! nobody expects a mean, and nothing is said.

use super::{is_complete_range, problems};
use crate::base::Problems;
use crate::bulletin::indicator::{Indicator, OverPlaces};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::register::Id;
use crate::ledger::figure::Figure;
use crate::ledger::walk::Sources;
use crate::ledger::weights::Weights;

/// Looks at all ranges of places that all report.
pub(in crate::ledger) fn check(sources: Sources<'_>) -> Problems {
    let corpus = sources.corpus;
    let ranges = sources.counted.iter().filter(|figure| is_complete_range(figure));
    let lacking: Vec<Lack<'_>> = ranges.filter_map(|figure| of_figure(sources, figure)).collect();
    let mut problems = Problems::new();
    for of_indicator in
        lacking.chunk_by(|a, b| a.figure.subject.indicator == b.figure.subject.indicator)
    {
        problems.extend(
            of_indicator
                .first()
                .map(|first| problems::no_mean(corpus, first, of_indicator.len() - 1)),
        );
    }
    problems
}

/// A mean that lacks a weight.
pub(super) struct Lack<'f> {
    pub(super) figure: &'f Figure,
    /// An observation of the share in the place without an exact weight.
    pub(super) share: Id<Observation>,
    /// The weighing indicator, and the place where it is lacking.
    pub(super) weighing: Id<Indicator>,
    pub(super) place: Id<Locality>,
    /// The weight, where one is stated that is not exact.
    pub(super) weight: Option<Id<Observation>>,
}

fn of_figure<'f>(sources: Sources<'f>, figure: &'f Figure) -> Option<Lack<'f>> {
    let corpus = sources.corpus;
    let indicator = &corpus.indicators[figure.subject.indicator];
    let OverPlaces::WeightedMean(weighing) = indicator.aggregate.locality else { return None };
    let weights = Weights::new(sources, weighing, &figure.subject);
    let children: Vec<Id<Locality>> =
        corpus.localities.children(figure.subject.locality, figure.subject.period.end()).collect();
    let known: Vec<_> = children.iter().map(|child| (*child, weights.of(*child))).collect();
    if known.iter().all(|(_, weight)| weight.is_none()) {
        return None;
    }
    let lacking = known
        .iter()
        .find(|(_, weight)| weight.as_ref().is_none_or(|weight| weight.number.is_none()))?;
    let own = |entry: &&Id<Observation>| {
        corpus.localities.is_within(corpus.observations[**entry].key.locality, lacking.0)
    };
    let share = figure.observations().iter().find(own)?;
    let weight = lacking.1.as_ref().and_then(|weight| weight.entries.first());
    Some(Lack { figure, share: *share, weighing, place: lacking.0, weight: weight.copied() })
}
