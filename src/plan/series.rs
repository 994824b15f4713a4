//! Figures over time: one line for each place and breakdown, its periods all of one length
//! (STATISTICS "Series and breaks").

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::ranking::size;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::quantity::Kind;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::{Figure, Ledger};

/// Maximum number of series that the page of an indicator shows.
const MOST: usize = 4;
/// Months of a year.
const YEAR: i32 = 12;

/// Years that are a series of their own, however many months or quarters there are.
const FEW_YEARS: usize = 4;

/// The figures of one place and breakdown with periods of one length, the oldest first.
pub type Line<'p> = Vec<&'p Figure>;

/// The series of an indicator.
#[derive(Debug, Clone, Default)]
pub struct Series<'p> {
    /// Those that its page shows.
    pub shown: Vec<Line<'p>>,
    /// The number of the others.
    pub others: usize,
}

/// The series of all indicators that have some.
pub(super) fn series<'p>(
    ledger: &'p Ledger,
    corpus: &Corpus,
    indicators: impl Iterator<Item = Id<Indicator>>,
) -> BTreeMap<Id<Indicator>, Series<'p>> {
    let indicators: Vec<Id<Indicator>> = indicators.collect();
    let of = |id: Id<Indicator>| (id, of_indicator(ledger, corpus, id));
    let all: Vec<(Id<Indicator>, Series<'p>)> = indicators.into_par_iter().map(of).collect();
    all.into_iter().filter(|(_, series)| !series.shown.is_empty()).collect()
}

/// The lines of an indicator with more than one period; those of places high in the tree first,
/// then the longest.
fn of_indicator<'p>(ledger: &'p Ledger, corpus: &Corpus, id: Id<Indicator>) -> Series<'p> {
    let mut by_place: BTreeMap<(Id<Locality>, &Breakdown), Vec<&'p Figure>> = BTreeMap::new();
    for figure in ledger.of_indicator(id) {
        by_place.entry((figure.subject.locality, &figure.subject.by)).or_default().push(figure);
    }
    let is_partial = |figure: &Figure| figure.is_partial_statement(corpus);
    let mut lines: Vec<Line<'p>> =
        by_place.into_values().filter_map(|figures| line(&figures, is_partial)).collect();
    lines.sort_by_cached_key(|line| {
        let first = &line[0].subject;
        let (level, newest) = (corpus.localities[first.locality].level, line[line.len() - 1]);
        let size = size(&newest.quantity);
        (
            level,
            !first.by.is_whole(),
            Reverse(line.len()),
            Reverse(newest.subject.period.end()),
            Reverse(size),
            first.locality,
        )
    });
    let others = lines.len().saturating_sub(MOST);
    lines.truncate(MOST);
    Series { shown: lines, others }
}

/// The line among the figures of one place and breakdown: years, or, where these are few, the periods
/// of that length of which there are most. Partial statements are no part of it: one place this year and
/// another one that year are no series.
pub fn line<'p>(figures: &[&'p Figure], is_partial: impl Fn(&Figure) -> bool) -> Option<Line<'p>> {
    let mut by_length: BTreeMap<i32, Line<'p>> = BTreeMap::new();
    let says_something =
        |figure: &&&Figure| figure.quantity.kind != Kind::None && !is_partial(figure);
    for figure in figures.iter().filter(says_something) {
        if let Some(months) = figure.subject.period.whole_months() {
            by_length.entry(months).or_default().push(figure);
        }
    }
    if by_length.get(&YEAR).is_some_and(|years| years.len() >= FEW_YEARS) {
        return by_length.remove(&YEAR);
    }
    let longest =
        |(months, line): &(i32, Line<'p>)| (line.len(), *months == YEAR, Reverse(*months));
    let line = by_length.into_iter().max_by_key(longest).map(|(_, line)| line);
    line.filter(|line| line.len() > 1)
}
