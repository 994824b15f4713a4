//! Division of the numbers of a portal into data files.
//!
//! Small portals have all figures in one file. Where that would be large, figures stand by
//! indicator, each number once in a table and once in that of its place, and what no table can hold
//! beside it; long tables go on in further files. What is large is estimated before anything is
//! written, from the lengths of what is written, because the names of the files have to be known
//! first.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::bulletin::indicator::Indicator;
use crate::bulletin::observation::{Breakdown, Observation, ObservationName};
use crate::bulletin::quantity::push_plain;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::{Figure, Ledger};

/// Bytes that a JSON row of a figure has beside the names of its observations.
const FIGURE: usize = 330;

/// Bytes that a row of a divided table has beside the id of a place.
const PART: usize = 90;

/// Bytes of a number that stands for the name of an observation, in a list.
const NUMBER: usize = 8;

/// Bytes of an observation's row that are the same length or nearly so: words of the contract,
/// truth values, line and column, commas.
const OBSERVATION: usize = 64;

/// Bytes that the words of a language may add to a number as it is printed.
const WORDS: usize = 2;

/// Sizes at which data are divided, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest `figures.json` that holds all figures.
    pub figures: usize,
    /// The largest table, about.
    pub table: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { figures: 8 << 20, table: 16 << 20 }
    }
}

/// Rows of a table that stand in one file, by their positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The rows.
    pub rows: Range<usize>,
    /// Bytes of the table, about.
    pub bytes: usize,
}

/// Division of the numbers into files.
#[derive(Debug)]
pub struct Layout {
    /// True if figures stand by indicator alone, and not in one file as well.
    pub is_divided: bool,
    /// Stretches of all observations, at least one.
    pub observations: Vec<Stretch>,
    /// Stretches of the figures of each indicator that has any.
    pub indicators: BTreeMap<Id<Indicator>, Vec<Stretch>>,
}

impl Layout {
    /// The layout of some numbers.
    pub fn new(corpus: &Corpus, ledger: &Ledger, limits: Limits) -> Self {
        let names: Vec<usize> =
            corpus.observations.pairs().map(|(_, of)| length_of_name(&of.name)).collect();
        let behind = |figure: &Figure| -> usize {
            figure.observations().iter().map(|entry| names[entry.index()]).sum()
        };
        let whole: usize = ledger.figures().map(|figure| FIGURE + behind(figure)).sum();
        let is_divided = whole > limits.figures;
        let of_indicator = |id: Id<Indicator>| {
            let rows = ledger.of_indicator(id).map(|figure| {
                let locality = corpus.localities[figure.subject.locality].id.len();
                (PART + locality, behind(figure) + NUMBER * figure.observations().len())
            });
            // Undivided tables are as small as the whole.
            cut(rows, if is_divided { limits.table } else { usize::MAX })
        };
        let ids = corpus.indicators.iter().map(|(id, _)| id);
        let has_figures = ids.filter(|id| ledger.of_indicator(*id).len() > 0);
        let observations = lengths_of_observations(corpus, ledger, &names);
        Self {
            is_divided,
            observations: cut(observations.into_iter().map(|row| (row, 0)), limits.table),
            indicators: has_figures.map(|id| (id, of_indicator(id))).collect(),
        }
    }
}

/// Stretches of rows, each as long as a file may be. A row has its bytes in the table and in the
/// file beside it.
fn cut(rows: impl Iterator<Item = (usize, usize)>, most: usize) -> Vec<Stretch> {
    let mut stretches = vec![Stretch { rows: 0..0, bytes: 0 }];
    let mut others = 0;
    for (at, (bytes, beside)) in rows.enumerate() {
        let Some(last) = stretches.last_mut() else { break };
        let is_full = last.bytes + bytes > most || others + beside > most;
        if is_full && !last.rows.is_empty() {
            stretches.push(Stretch { rows: at..at + 1, bytes });
            others = beside;
        } else {
            last.rows.end = at + 1;
            last.bytes += bytes;
            others += beside;
        }
    }
    stretches
}

/// The bytes of each observation's row, about.
fn lengths_of_observations(corpus: &Corpus, ledger: &Ledger, names: &[usize]) -> Vec<usize> {
    let mut scratch = String::new();
    let own = corpus.observations.pairs().map(|(_, of)| length(corpus, of, &mut scratch));
    let mut lengths: Vec<usize> = own.collect();
    for cell in ledger.resolved.cells.values() {
        for (other, _) in &cell.others {
            lengths[other.index()] += names[cell.winner.index()];
        }
    }
    lengths
}

fn length(corpus: &Corpus, observation: &Observation, scratch: &mut String) -> usize {
    let (key, quantity) = (&observation.key, &observation.quantity);
    let indicator = &corpus.indicators[key.indicator];
    let ends = [quantity.interval.low(), quantity.interval.high()];
    let numbers = ends.iter().flatten().map(|end| end.value).chain(quantity.nominal);
    scratch.clear();
    numbers.for_each(|number| push_plain(scratch, number));
    key.period.push(scratch);
    let languages = corpus.site.data_languages.len();
    let quote = observation.quote.as_ref().map_or(0, |quote| length_of_text(&quote.text));
    OBSERVATION
        + length_of_name(&observation.name)
        + scratch.len()
        + length_of_pairs(&key.by)
        + indicator.id.len()
        + corpus.localities[key.locality].id.len()
        + indicator.unit.get(corpus.site.default_lang()).len()
        + languages * (quantity.as_printed.len() + WORDS)
        + length_of_text(&quantity.as_printed)
        + quote
        + observation.place.path.as_str().len()
        + observation.differs.as_deref().map_or(0, length_of_text)
}

/// A text in quotes.
fn length_of_text(text: &str) -> usize {
    text.len() + 2 + text.bytes().filter(|byte| *byte == b'"').count()
}

fn length_of_pairs(by: &Breakdown) -> usize {
    by.pairs().iter().map(|(dimension, member)| dimension.len() + member.len() + 2).sum()
}

/// A name with what parts it from the next one.
fn length_of_name(name: &ObservationName) -> usize {
    name.article.len() + 5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_tables_are_cut_between_rows() {
        let stretches_of = |rows: &[(usize, usize)], most| -> Vec<(Range<usize>, usize)> {
            let stretches = cut(rows.iter().copied(), most).into_iter();
            stretches.map(|stretch| (stretch.rows, stretch.bytes)).collect()
        };
        assert_eq!(stretches_of(&[], 10), [(0..0, 0)]);
        assert_eq!(stretches_of(&[(4, 0), (6, 0)], 10), [(0..2, 10)]);
        assert_eq!(stretches_of(&[(4, 0), (7, 0), (3, 0)], 10), [(0..1, 4), (1..3, 10)]);
        // The file beside the table is not longer either.
        assert_eq!(stretches_of(&[(1, 6), (1, 6), (1, 2)], 10), [(0..1, 1), (1..3, 2)]);
        // A row is never cut.
        assert_eq!(stretches_of(&[(40, 0), (40, 0)], 10), [(0..1, 40), (1..2, 40)]);
    }
}
