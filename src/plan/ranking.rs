//! The newest figure of each place and breakdown, ranked: what a reader looks for first.
//!
//! A rank is a statement like any other: it is given only where it holds for every value that the
//! figures may have (STATISTICS "Comparing"). Of 90, 85 and "80 to 120" none is certainly the
//! first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::PLACES;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::period::{Period, Shape};
use crate::bulletin::quantity::{Decimal, Interval, Kind, Quantity};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::{Figure, Flag, Ledger, Method};

/// A figure in a ranking.
#[derive(Debug, Clone, Copy)]
pub struct Ranked<'a> {
    /// The figure.
    pub figure: &'a Figure,
    /// Its rank in its list; `None` where none is certain, or there is nothing to compare it with.
    pub rank: Option<usize>,
    /// True if too little is known for a figure of the place: it stands behind all lists, in words.
    pub is_partial_statement: bool,
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

/// The newest figure of each place and breakdown, list by list, then the partial statements.
fn ranking<'a>(ledger: &'a Ledger, corpus: &Corpus, id: Id<Indicator>) -> Vec<Ranked<'a>> {
    let partial = |figure: &&Figure| figure.is_partial_statement(corpus);
    let figures = || ledger.of_indicator(id).filter(|figure| is_of_its_time(figure, corpus));
    let rows = newest(figures().filter(|figure| !partial(figure)));
    let mut ranked = ranked(ledger, corpus, id, rows.into_values().collect());
    let mut statements = statements(figures().filter(partial), PLACES.saturating_sub(ranked.len()));
    statements.sort_by_cached_key(|figure| (List::of(figure, corpus), figure.subject.locality));
    let last = |figure| Ranked { figure, rank: None, is_partial_statement: true };
    ranked.extend(statements.into_iter().map(last));
    ranked
}

/// Returns the number of rows that the first page of an indicator has room for. Many lists of a row
/// each would make it twice as long as one list: so the heading of a list takes a line as well.
pub fn shown_first(ranking: &[Ranked<'_>], corpus: &Corpus) -> usize {
    let (mut lines, mut before) = (0, None);
    for (index, row) in ranking.iter().enumerate() {
        let list = (!row.is_partial_statement).then(|| List::of(row.figure, corpus));
        lines += 1 + usize::from(list.is_some() && list != before);
        if lines > PLACES {
            return index;
        }
        before = list;
    }
    ranking.len()
}

/// Returns `true` if the place of a figure was there at the end of its period. What a place is made of
/// has the figures of the time before, and would stand beside it on the same ground.
fn is_of_its_time(figure: &Figure, corpus: &Corpus) -> bool {
    let from = corpus.localities[figure.subject.locality].valid.from;
    from.is_none_or(|from| from <= figure.subject.period.end())
}

/// Some figures of an indicator, list by list, each with its certain rank.
pub(super) fn ranked<'a>(
    ledger: &'a Ledger,
    corpus: &Corpus,
    id: Id<Indicator>,
    mut rows: Vec<&'a Figure>,
) -> Vec<Ranked<'a>> {
    rows.sort_by_cached_key(|figure| {
        let largest_first = Reverse(size(&figure.quantity));
        (List::of(figure, corpus), !figure.is_complete(), largest_first, figure.subject.locality)
    });
    let standing = standing(ledger, corpus, id, &rows);
    let row = |figure: &'a Figure| {
        let ranks = standing.get(&List::of(figure, corpus));
        let rank = ranks.and_then(|ranks| ranks.get(&figure.subject.locality).copied());
        Ranked { figure, rank, is_partial_statement: false }
    };
    rows.into_iter().map(row).collect()
}

/// The certain ranks of the places of each list that some rows belong to.
type Standing<'a> = BTreeMap<List<'a>, BTreeMap<Id<Locality>, usize>>;

/// Ranks the places of each list among all that is known of its period: among those whose newest
/// figure is of another one, too, and those of which there is a partial statement alone.
fn standing<'a>(
    ledger: &'a Ledger,
    corpus: &Corpus,
    id: Id<Indicator>,
    rows: &[&'a Figure],
) -> Standing<'a> {
    let mut known: BTreeMap<List<'a>, Vec<&'a Figure>> =
        rows.iter().map(|figure| (List::of(figure, corpus), Vec::new())).collect();
    for figure in ledger.of_indicator(id).filter(|figure| is_of_its_time(figure, corpus)) {
        if let Some(list) = known.get_mut(&List::of(figure, corpus)) {
            list.push(figure);
        }
    }
    let indicator = &corpus.indicators[id];
    let ranks = |list: Vec<&'a Figure>| {
        let ranks = ranks(&list, indicator);
        let places = list.iter().map(|figure| figure.subject.locality).zip(ranks);
        places.filter_map(|(place, rank)| Some((place, rank?))).collect()
    };
    known.into_iter().map(|(list, figures)| (list, ranks(figures))).collect()
}

/// The properties that the figures of a list have in common, in the order of the lists: breakdown,
/// level, then newer periods first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct List<'a> {
    /// The members that are counted.
    pub by: &'a Breakdown,
    /// The level of the places.
    pub level: u8,
    newest_first: Reverse<(Day, i64)>,
    /// The period.
    pub period: Period,
}

impl<'a> List<'a> {
    /// The list to which a figure belongs.
    pub fn of(figure: &'a Figure, corpus: &Corpus) -> Self {
        let period = figure.subject.period;
        Self {
            by: &figure.subject.by,
            level: corpus.localities[figure.subject.locality].level,
            newest_first: Reverse((period.end(), period.days())),
            period,
        }
    }

    /// The rows of a list among all rows of an indicator, which stand in the order of the lists.
    /// Looked for by halves, because each page of a large indicator asks for those of its lists.
    pub fn rows<'r>(ranked: &'r [Ranked<'r>], list: Self, corpus: &Corpus) -> &'r [Ranked<'r>] {
        let figures = &ranked[..ranked.partition_point(|row| !row.is_partial_statement)];
        let before = |row: &Ranked<'_>| List::of(row.figure, corpus).cmp(&list);
        let from = figures.partition_point(|row| before(row).is_lt());
        let to = figures.partition_point(|row| before(row).is_le());
        &figures[from..to]
    }
}

/// The ranks in a list, 1 for the largest. A number is given only where every choice of values
/// inside the intervals leads to it; equal ones share it, and the next ones are counted on. What is
/// not complete may lie anywhere in its interval, and has no rank itself. Some places' shares, or a
/// sum of known parts alone, say nothing certain of the whole and are not compared, nor does what
/// is carried forward say anything of this period. Where all are first there is no ranking.
fn ranks(list: &[&Figure], indicator: &Indicator) -> Vec<Option<usize>> {
    let compared = |figure: &Figure| {
        let of_parts = !figure.is_complete()
            && (figure.method == Method::Range || figure.is_of_parts_alone(indicator));
        let says = figure.quantity.kind != Kind::None && figure.method != Method::CarriedForward;
        says && !of_parts
    };
    let intervals: Vec<Option<&Interval>> =
        list.iter().map(|figure| compared(figure).then_some(&figure.quantity.interval)).collect();
    let certain = certain_ranks(&intervals);
    let count = intervals.iter().flatten().count();
    let first = certain.iter().filter(|rank| **rank == Some(1)).count();
    let ranks_something = count > 1 && first < count;
    let has_rank = |figure: &Figure| ranks_something && figure.is_complete();
    list.iter().zip(certain).map(|(figure, rank)| rank.filter(|_| has_rank(figure))).collect()
}

/// An end of an interval, ordered with what is left out: 5 and more lies below more than 5, under 5
/// below 5. A lower end that is missing is smaller than all others, an upper one greater.
type Edge = (i8, Decimal, i8);

fn low(interval: &Interval) -> Edge {
    interval.low().map_or((-1, Decimal::ZERO, 0), |end| (0, end.value, i8::from(end.open)))
}

fn high(interval: &Interval) -> Edge {
    interval.high().map_or((1, Decimal::ZERO, 0), |end| (0, end.value, -i8::from(end.open)))
}

/// The rank of each interval, 1 for the largest, where it is the same for all values that they may
/// have. `None` is compared with nothing.
///
/// The rank of a value is one more than the number of greater ones. It is certain where those that
/// are certainly greater are as many as those that may be.
fn certain_ranks(intervals: &[Option<&Interval>]) -> Vec<Option<usize>> {
    let mut lows: Vec<Edge> = intervals.iter().flatten().map(|interval| low(interval)).collect();
    let mut highs: Vec<Edge> = intervals.iter().flatten().map(|interval| high(interval)).collect();
    lows.sort_unstable();
    highs.sort_unstable();
    let above =
        |edges: &[Edge], edge: Edge| edges.len() - edges.partition_point(|other| *other <= edge);
    let rank = |interval: &Interval| {
        let certainly = above(&lows, high(interval));
        // Any value of the one may lie above any of the other: openness says only that they do not
        // meet.
        let (side, value, _) = low(interval);
        let possibly = above(&highs, (side, value, 0));
        let itself = usize::from(high(interval) > (side, value, 0));
        (certainly == possibly - itself).then_some(certainly + 1)
    };
    intervals.iter().map(|interval| interval.and_then(rank)).collect()
}

/// The number by which a figure is ranked: the printed one, else its lower end.
pub fn size(quantity: &Quantity) -> Option<Decimal> {
    let ends = quantity.interval.low().or(quantity.interval.high()).map(|end| end.value);
    quantity.nominal.or(ends).filter(|_| quantity.kind != Kind::None)
}

/// The newest of some figures of an indicator, by place and breakdown. Of two periods with one end
/// the longer one counts; what was withdrawn gives way to anything that stands.
fn newest<'a>(
    figures: impl Iterator<Item = &'a Figure>,
) -> BTreeMap<(Id<Locality>, &'a Breakdown), &'a Figure> {
    let mut newest: BTreeMap<(Id<Locality>, &Breakdown), &Figure> = BTreeMap::new();
    for figure in figures {
        let known = newest.entry((figure.subject.locality, &figure.subject.by)).or_insert(figure);
        if rank(known) < rank(figure) {
            *known = figure;
        }
    }
    newest
}

/// Of partial statements those of the newest period of each place; where there is room for this
/// many, those of all years too.
fn statements<'a>(
    figures: impl Iterator<Item = &'a Figure> + Clone,
    room: usize,
) -> Vec<&'a Figure> {
    let newest = newest(figures.clone());
    let is_newest = |figure: &Figure| {
        newest
            .get(&(figure.subject.locality, &figure.subject.by))
            .is_some_and(|known| std::ptr::eq(*known, figure))
    };
    let is_year = |figure: &Figure| matches!(figure.subject.period.shape(), Shape::Year(_));
    let with_years: Vec<&Figure> =
        figures.filter(|figure| is_newest(figure) || is_year(figure)).collect();
    if with_years.len() <= room { with_years } else { newest.into_values().collect() }
}

/// Returns a key that is greater for the newer one of two figures of a place.
pub fn rank(figure: &Figure) -> impl Ord + use<> {
    let period = figure.subject.period;
    (!figure.flags.contains(Flag::Withdrawn), period.end(), period.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::quantity::End;
    use proptest::prelude::*;

    /// An end at a whole number, open or closed; `None` is infinite.
    fn end() -> impl Strategy<Value = Option<(i64, bool)>> {
        proptest::option::weighted(0.8, (0_i64..4, any::<bool>()))
    }

    fn interval() -> impl Strategy<Value = Interval> {
        let value = |(number, open)| End { value: Decimal::from(number), open };
        (end(), end()).prop_filter_map("empty", move |(low, high)| {
            Interval::new(low.map(value), high.map(value))
        })
    }

    /// Values of an interval in quarters from -1 to 4, what is infinite cut off there.
    fn values(interval: &Interval) -> Vec<Decimal> {
        let all = (-4..=16).map(|quarters| Decimal::new(quarters * 25, 2));
        let above = |end: End, value| value > end.value || (value == end.value && !end.open);
        let below = |end: End, value| value < end.value || (value == end.value && !end.open);
        let within = |value: &Decimal| {
            interval.low().is_none_or(|end| above(end, *value))
                && interval.high().is_none_or(|end| below(end, *value))
        };
        all.filter(within).collect()
    }

    /// The ranks that the first of three may have, by trying all values.
    fn tried(first: &Interval, others: [&Interval; 2]) -> Vec<usize> {
        let [second, third] = others.map(values);
        let mut ranks = Vec::new();
        for value in values(first) {
            for a in &second {
                ranks.extend(
                    third.iter().map(|b| 1 + usize::from(*a > value) + usize::from(*b > value)),
                );
            }
        }
        ranks.sort_unstable();
        ranks.dedup();
        ranks
    }

    proptest! {
        #[test]
        fn a_rank_is_given_only_where_all_values_lead_to_it(of in proptest::array::uniform3(interval())) {
            let found = certain_ranks(&[Some(&of[0]), Some(&of[1]), Some(&of[2])]);
            for index in 0..3 {
                let tried = tried(&of[index], [&of[(index + 1) % 3], &of[(index + 2) % 3]]);
                let certain = if let [rank] = tried[..] { Some(rank) } else { None };
                prop_assert_eq!(found[index], certain, "{} of {:?}: {:?}", index, of, tried);
            }
        }
    }

    fn ranked(intervals: &[(Option<i64>, Option<i64>)]) -> Vec<Option<usize>> {
        let end = |value: i64| End::closed(Decimal::from(value));
        let intervals: Vec<Interval> = intervals
            .iter()
            .map(|(low, high)| Interval::new(low.map(end), high.map(end)).expect("an interval"))
            .collect();
        certain_ranks(&intervals.iter().map(Some).collect::<Vec<_>>())
    }

    #[test]
    fn what_may_be_either_way_has_no_rank() {
        let exact = |value| (Some(value), Some(value));
        assert_eq!(ranked(&[exact(90), exact(85), (Some(80), Some(120))]), [None, None, None]);
        assert_eq!(
            ranked(&[exact(90), exact(85), exact(85), exact(7)]),
            [Some(1), Some(2), Some(2), Some(4)]
        );
        assert_eq!(
            ranked(&[(Some(100), None), exact(90), (Some(10), Some(20)), (Some(15), Some(30))]),
            [Some(1), Some(2), None, None]
        );
        assert_eq!(
            ranked(&[exact(90), (None, None), exact(7)]),
            [None, None, None],
            "about 50 may be anything"
        );
    }
}
