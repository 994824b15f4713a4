//! The newest figure of each place and breakdown, ranked: what a reader looks for first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::quantity::{Decimal, Kind, Quantity};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::{Figure, Flag, Ledger, Method};

/// A figure in a ranking.
#[derive(Debug, Clone, Copy)]
pub struct Ranked<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its rank among figures of places of its level, of one period and breakdown; `None` where they cannot be ranked.
    pub rank: Option<usize>,
}

/// The rankings of all indicators with observations.
pub(super) fn rankings<'a>(
    ledger: &'a Ledger,
    corpus: &Corpus,
    indicators: impl Iterator<Item = Id<Indicator>>,
) -> BTreeMap<Id<Indicator>, Vec<Ranked<'a>>> {
    let indicators: Vec<Id<Indicator>> = indicators.collect();
    indicators.into_par_iter().map(|id| (id, ranking(ledger, corpus, id))).collect()
}

/// The newest figure of each place and breakdown. Places are compared with places of their level, in one period: the
/// largest stands first.
fn ranking<'a>(ledger: &'a Ledger, corpus: &Corpus, id: Id<Indicator>) -> Vec<Ranked<'a>> {
    let (localities, indicator) = (&corpus.localities, &corpus.indicators[id]);
    let mut rows: Vec<&'a Figure> = newest(ledger, id).into_values().collect();
    let level = |figure: &Figure| localities[figure.subject.locality].level;
    rows.sort_by_cached_key(|figure| {
        let period = figure.subject.period;
        let newest_first = Reverse((period.end(), period.days()));
        let largest_first = Reverse(size(&figure.quantity));
        (&figure.subject.by, level(figure), newest_first, largest_first, figure.subject.locality)
    });
    let alike = |a: &&Figure, b: &&Figure| {
        level(a) == level(b) && a.subject.by == b.subject.by && a.subject.period == b.subject.period
    };
    rows.chunk_by(alike)
        .flat_map(|group| group.iter().copied().zip(ranks(group, indicator)))
        .map(|(figure, rank)| Ranked { figure, rank })
        .collect()
}

/// Ranks of figures of one kind, the largest first. One that is not certainly smaller than its neighbour has the same
/// rank; where that is so of all of them there is no ranking. Some places' shares, or a sum of known parts alone, say nothing
/// certain of the whole.
fn ranks(group: &[&Figure], indicator: &Indicator) -> Vec<Option<usize>> {
    let of_whole = |figure: &Figure| {
        figure.is_complete() || !(figure.method == Method::Range || figure.is_of_parts_alone(indicator))
    };
    let below = |figure: &Figure, above: &Figure| {
        of_whole(figure) && of_whole(above) && figure.quantity.interval.is_below(&above.quantity.interval)
    };
    let mut ranks = Vec::with_capacity(group.len());
    let mut rank = 1;
    for (index, figure) in group.iter().enumerate() {
        if index.checked_sub(1).is_some_and(|above| below(figure, group[above])) {
            rank = index + 1;
        }
        ranks.push(rank);
    }
    ranks.into_iter().map(|at| (rank > 1).then_some(at)).collect()
}

/// The number by which a figure is ranked: the printed one, else its lower end.
pub fn size(quantity: &Quantity) -> Option<Decimal> {
    let ends = quantity.interval.low().or(quantity.interval.high()).map(|end| end.value);
    quantity.nominal.or(ends).filter(|_| quantity.kind != Kind::None)
}

/// The newest figures of an indicator, by place and breakdown. Of two periods with one end the longer one counts; what was
/// withdrawn gives way to anything that stands.
fn newest(ledger: &Ledger, id: Id<Indicator>) -> BTreeMap<(Id<Locality>, &Breakdown), &Figure> {
    let mut newest: BTreeMap<(Id<Locality>, &Breakdown), &Figure> = BTreeMap::new();
    for figure in ledger.of_indicator(id) {
        let known = newest.entry((figure.subject.locality, &figure.subject.by)).or_insert(figure);
        if rank(known) < rank(figure) {
            *known = figure;
        }
    }
    newest
}

/// What makes a figure newer than another one of its place.
pub fn rank(figure: &Figure) -> impl Ord + use<> {
    let period = figure.subject.period;
    (!figure.flags.contains(Flag::Withdrawn), period.end(), period.days())
}

/// Whether a figure is the sum of a single place out of several: it says no more than that place's own number.
pub fn is_of_one_place(figure: &Figure) -> bool {
    figure.places.is_some_and(|places| places.reported == 1 && places.expected != Some(1))
}
