//! The figures of all indicators, counted in turns: those that weigh others come before what they
//! weigh, because a weight is a published figure (STATISTICS "Weights").

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::cells::CellTables;
use super::figure::{Figure, Subject};
use super::figures::sorted;
use super::reform::Reform;
use super::walk::Sources;
use crate::bulletin::indicator::{Indicator, OverPlaces};
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// Figures by indicator.
type Lists = BTreeMap<Id<Indicator>, Vec<Figure>>;

/// Some indicators, and for each the periods for which it is counted.
type Wanted = BTreeMap<Id<Indicator>, BTreeSet<Period>>;

/// The figures that are counted so far.
#[derive(Debug, Default)]
pub(super) struct Counted {
    asked: Lists,
    /// Those of further periods, which only weigh something.
    weighing: Lists,
}

impl Counted {
    /// The figures of all indicators that have a table, each for its own periods.
    pub(super) fn new(
        corpus: &Corpus,
        tables: &CellTables<'_>,
        reform: &Reform,
        periods: impl Fn(Id<Indicator>) -> BTreeSet<Period>,
    ) -> Self {
        let asked: Wanted = tables.keys().map(|id| (*id, periods(*id))).collect();
        let turns = turns(corpus, tables);
        let weighing = weighing(corpus, &asked, &turns);
        let mut counted = Self::default();
        for turn in turns {
            let sources = Sources { corpus, tables, reform, counted: &counted };
            let of = |wanted: &Wanted, id| {
                let periods = wanted.get(&id).filter(|periods| !periods.is_empty());
                periods.map(|periods| sorted(sources.figures_of(id, periods)))
            };
            let lists: Vec<_> =
                turn.par_iter().map(|id| (*id, of(&asked, *id), of(&weighing, *id))).collect();
            for (id, asked, weighing) in lists {
                counted.asked.extend(asked.map(|figures| (id, figures)));
                counted.weighing.extend(weighing.map(|figures| (id, figures)));
            }
        }
        counted
    }

    /// The figure about a subject.
    pub(super) fn get(&self, subject: &Subject) -> Option<&Figure> {
        [&self.asked, &self.weighing].into_iter().find_map(|lists| {
            let figures = lists.get(&subject.indicator)?;
            figures
                .binary_search_by(|figure| figure.subject.cmp(subject))
                .ok()
                .map(|at| &figures[at])
        })
    }

    /// Those that were asked for.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Figure> {
        self.asked.values().flatten()
    }

    /// Those that were asked for, by indicator.
    pub(super) fn lists(&self) -> impl ParallelIterator<Item = &[Figure]> {
        self.asked.par_iter().map(|(_, list)| list.as_slice())
    }

    /// Those that were asked for, in the order of the register of indicators.
    pub(super) fn into_lists(self) -> Vec<Vec<Figure>> {
        self.asked.into_values().collect()
    }
}

/// Returns the indicator that weighs another one.
fn weigher(corpus: &Corpus, id: Id<Indicator>) -> Option<Id<Indicator>> {
    match corpus.indicators[id].aggregate.locality {
        OverPlaces::WeightedMean(weigher) => Some(weigher),
        _ => None,
    }
}

/// Indicators in turns, each after what weighs it. Those that weigh each other in a circle come
/// last and have no weights.
fn turns(corpus: &Corpus, tables: &CellTables<'_>) -> Vec<Vec<Id<Indicator>>> {
    let mut open: BTreeSet<Id<Indicator>> = tables.keys().copied().collect();
    let mut turns = Vec::new();
    while !open.is_empty() {
        let ready = |id: &Id<Indicator>| {
            weigher(corpus, *id).is_none_or(|weigher| !open.contains(&weigher))
        };
        let mut turn: Vec<Id<Indicator>> = open.iter().copied().filter(ready).collect();
        if turn.is_empty() {
            turn = open.iter().copied().collect();
        }
        open.retain(|id| !turn.contains(id));
        turns.push(turn);
    }
    turns
}

/// The periods for which an indicator has no figures of its own, but something that it weighs has.
fn weighing(corpus: &Corpus, asked: &Wanted, turns: &[Vec<Id<Indicator>>]) -> Wanted {
    let mut weighing = Wanted::new();
    for id in turns.iter().rev().flatten() {
        let Some((weigher, own)) =
            weigher(corpus, *id).and_then(|weigher| Some((weigher, asked.get(&weigher)?)))
        else {
            continue;
        };
        let of_both = [asked.get(id), weighing.get(id)].into_iter().flatten().flatten();
        let missing: BTreeSet<Period> =
            of_both.filter(|period| !own.contains(period)).copied().collect();
        weighing.entry(weigher).or_default().extend(missing);
    }
    weighing
}
