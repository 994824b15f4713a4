//! Means that a rule asks for and that could not be made, because a weight is missing or no exact number (STATISTICS A4
//! "weighted mean", D "Coverage"): a range is shown instead, and the editor is told what is lacking.
//!
//! Where no weight at all is known nobody expects a mean, and nothing is said.

use super::{is_complete_range, problems};
use crate::base::{Problem, Problems};
use crate::bulletin::indicator::Rule;
use crate::bulletin::locality::Locality;
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::book::Books;
use crate::ledger::figure::{Entry, Figure};
use crate::ledger::weights::Weights;

/// Looks at all ranges of places that all report.
pub(in crate::ledger) fn check<'f>(
    corpus: &Corpus,
    books: &Books<'_>,
    figures: impl Iterator<Item = &'f Figure>,
) -> Problems {
    let mut problems = Problems::new();
    problems.extend(
        figures.filter(|figure| is_complete_range(figure)).filter_map(|figure| of_figure(corpus, books, figure)),
    );
    problems
}

fn of_figure(corpus: &Corpus, books: &Books<'_>, figure: &Figure) -> Option<Problem> {
    let indicator = &corpus.indicators[figure.subject.indicator];
    let Rule::WeightedMean(weighing) = indicator.aggregate.locality else { return None };
    let weights = Weights::new(corpus, books, weighing, &figure.subject);
    let children: Vec<Id<Locality>> =
        corpus.localities.children(figure.subject.locality, figure.subject.period.end()).collect();
    let known: Vec<_> = children.iter().map(|child| (*child, weights.of(*child))).collect();
    if known.iter().all(|(_, weight)| weight.is_none()) {
        return None;
    }
    let lacking =
        known.iter().find(|(_, weight)| weight.as_ref().is_none_or(|weight| weight.quantity.kind != Kind::Exact))?;
    let own = |entry: &&Entry| corpus.localities.is_within(corpus.observations[**entry].key.locality, lacking.0);
    let share = figure.observations().iter().find(own)?;
    let weight = lacking.1.as_ref().and_then(|weight| weight.entries.first());
    Some(problems::no_mean(corpus, figure, *share, (weighing, lacking.0), weight.copied()))
}
