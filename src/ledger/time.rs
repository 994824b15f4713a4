//! Combining over time (STATISTICS "Over time").
//!
//! * A *stock* is a state: the latest day inside the period stands for it; if there is none, and
//!   the indicator allows, the latest one before it is carried forward, with its date, but never
//!   over a day on which what is counted changed.
//! * A *flow* happened over an interval: an observation of the very period wins; else disjoint
//!   periods inside it are added, chosen so that most days are covered, then with the fewest
//!   pieces, then beginning earliest (weighted interval scheduling, Kleinberg and Tardos,
//!   *Algorithm Design*, 6.1). Overlapping periods are never added. Days that are left over make
//!   the sum a lower bound. Where what is counted changed inside the period, only what came after
//!   is added. A change of the place's borders is such a change, too.
//!
//! Of different units, which may be the same in two stretches, a calendar year has at least those
//! of the largest one.
//!
//! A value that is suppressed stands for its own period and in no sum.

use super::breaks::Breaks;
use super::derive;
use super::figure::{Figure, Method, Subject};
use super::flags::Flag;
use super::fraction::Fraction;
use super::resolve::Cell;
use crate::bulletin::date::Day;
use crate::bulletin::indicator::{Counts, Indicator, Nature, OverTime};
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Kind, Quantity};
use crate::bulletin::register::{Id, IndexVec};
use crate::bulletin::site::Corpus;

/// The cells of one indicator, place and breakdown, sorted by period.
pub(super) type Series<'a> = [(Period, &'a Cell)];

/// Returns the figure for a period by a place's own observations.
pub(super) fn own(subject: &Subject, series: &Series<'_>, corpus: &Corpus) -> Option<Figure> {
    // Most places that have others below them state nothing themselves.
    if series.is_empty() {
        return None;
    }
    match corpus.indicators[subject.indicator].nature {
        Nature::Stock => stock(subject, series, corpus),
        Nature::Flow => flow(subject, series, corpus),
    }
}

/// The breaks of a subject's indicator in its place.
fn breaks<'a>(subject: &Subject, corpus: &'a Corpus) -> Breaks<'a> {
    Breaks::of(&corpus.indicators[subject.indicator], &corpus.localities[subject.locality])
}

fn stock(subject: &Subject, series: &Series<'_>, corpus: &Corpus) -> Option<Figure> {
    let (breaks, observations) = (breaks(subject, corpus), &corpus.observations);
    let until = series.partition_point(|(day, _)| day.end() <= subject.period.end());
    let (day, cell) = series[..until].last()?;
    if subject.period.contains(day) {
        let method = if *day == subject.period { Method::Reported } else { Method::Latest };
        let mut figure = of_cell(subject, method, cell, observations)?;
        let before =
            series.partition_point(|(day, _)| day.end() < subject.period.start()).checked_sub(1);
        let since = before.map(|at| series[at].0.end());
        if breaks.last_in(subject.period).is_some()
            || since.is_some_and(|since| breaks.between(since, day.end()))
        {
            figure.flags.insert(Flag::Break);
        }
        return Some(figure);
    }
    let age = corpus.indicators[subject.indicator].carry_forward?;
    let (seen, start) = (day.end(), subject.period.start());
    let stands = age.after(seen) >= start && !breaks.between(seen, start) && !is_suppressed(cell);
    let mut figure =
        of_cell(subject, Method::CarriedForward, cell, observations).filter(|_| stands)?;
    figure.flags.insert(Flag::CarriedForward);
    Some(figure)
}

/// Returns `true` if the value of a cell is suppressed.
pub(super) fn is_suppressed(cell: &Cell) -> bool {
    cell.flags.contains(Flag::Suppressed)
}

fn flow(subject: &Subject, series: &Series<'_>, corpus: &Corpus) -> Option<Figure> {
    let changed = breaks(subject, corpus).last_in(subject.period);
    let mut figure = own_flow(subject, series, corpus, changed)?;
    figure.flags.add(changed.map(|_| Flag::Break).into_iter().collect());
    Some(figure)
}

/// `changed` is the last day inside the period on which something changed.
fn own_flow(
    subject: &Subject,
    series: &Series<'_>,
    corpus: &Corpus,
    changed: Option<Day>,
) -> Option<Figure> {
    let (indicator, observations) = (&corpus.indicators[subject.indicator], &corpus.observations);
    if let Ok(at) = series.binary_search_by(|(period, _)| period.cmp(&subject.period)) {
        return of_cell(subject, Method::Reported, series[at].1, observations);
    }
    // Amounts that were counted in another way than at the end are not added to it.
    let start = changed.unwrap_or(subject.period.start());
    let inside = inside(series, start, subject.period);
    match indicator.aggregate.time {
        OverTime::Sum => {
            let sum = sum(subject, &schedule(&inside), indicator, observations);
            let whole = sum.as_ref().is_some_and(Figure::is_complete);
            if whole { sum } else { derive::difference(subject, series, corpus).or(sum) }
        }
        OverTime::Latest => {
            let latest = inside.iter().max_by_key(|(period, _)| (period.end(), period.days()))?;
            of_cell(subject, Method::Latest, latest.1, observations)
        }
        OverTime::None if indicator.counts == Counts::Distinct => {
            largest(subject, &inside, indicator, observations)
        }
        OverTime::None => None,
    }
}

/// The open values for stretches of a period that begin on a day or later, in their order.
fn inside<'a, 'c>(
    series: &'a [(Period, &'c Cell)],
    start: Day,
    period: Period,
) -> Vec<&'a (Period, &'c Cell)> {
    let from = series.partition_point(|(piece, _)| piece.start() < start);
    let begun = series[from..].iter().take_while(|(piece, _)| piece.start() <= period.end());
    begun.filter(|(piece, cell)| piece.end() <= period.end() && !is_suppressed(cell)).collect()
}

fn of_cell(
    subject: &Subject,
    method: Method,
    cell: &Cell,
    observations: &IndexVec<Observation>,
) -> Option<Figure> {
    let quantity = observations[cell.winner].quantity.clone();
    let mut figure = Figure::new(subject.clone(), method, quantity, cell.evidence())?;
    figure.flags.add(cell.flags);
    Some(figure)
}

/// Returns a lower bound of the different units of a calendar year: those of the largest of its
/// stretches, for they may be the same in all of them (STATISTICS "Years").
fn largest(
    subject: &Subject,
    inside: &[&(Period, &Cell)],
    indicator: &Indicator,
    observations: &IndexVec<Observation>,
) -> Option<Figure> {
    let is_year = Period::year(subject.period.start().year()) == Some(subject.period);
    let least = |entry: &&&(Period, &Cell)| {
        let low = observations[entry.1.winner].quantity.interval.low();
        (low.map(|low| (low.value, low.open)), entry.0.days(), std::cmp::Reverse(entry.0.start()))
    };
    let largest = inside.iter().max_by_key(least).filter(|_| is_year)?;
    let mut figure = sum(subject, &[*largest], indicator, observations)?;
    figure.method = Method::Largest;
    Some(figure)
}

fn sum(
    subject: &Subject,
    chosen: &[&(Period, &Cell)],
    indicator: &Indicator,
    observations: &IndexVec<Observation>,
) -> Option<Figure> {
    let parts: Vec<&Quantity> =
        chosen.iter().map(|(_, cell)| &observations[cell.winner].quantity).collect();
    let days: i64 = chosen.iter().map(|(period, _)| period.days()).sum();
    let covered =
        Fraction::new(days.unsigned_abs().into(), subject.period.days().unsigned_abs().into());
    let quantity = total(&parts, covered.is_one(), indicator)?;
    let evidence: Vec<Id<Observation>> =
        chosen.iter().flat_map(|(_, cell)| cell.evidence()).collect();
    let mut figure = Figure::new(subject.clone(), Method::Sum, quantity, evidence)?;
    figure.coverage = Some(covered);
    for (_, cell) in chosen {
        figure.flags.add(cell.flags);
    }
    mark(&mut figure);
    Some(figure)
}

/// The sum of parts: of all of them as it is; of some of them a lower bound, where nothing can be
/// negative.
pub(super) fn total(
    parts: &[&Quantity],
    complete: bool,
    indicator: &Indicator,
) -> Option<Quantity> {
    let never_negative = indicator.is_never_negative();
    let lower_bound = || Quantity::partial_sum(parts, &indicator.limits).ok();
    if !complete && never_negative {
        return lower_bound();
    }
    // "từ 2 đến 5" and "khoảng 7" have no nominal sum and no upper end, but a lower one.
    let sum = Quantity::sum(parts, &indicator.limits).ok()?;
    if sum.kind == Kind::None && never_negative { lower_bound() } else { Some(sum) }
}

/// Flags that follow from the figure itself.
pub(super) fn mark(figure: &mut Figure) {
    if !figure.is_complete() {
        figure.flags.insert(Flag::Partial);
    }
    if figure.quantity.is_rounded() {
        figure.flags.insert(Flag::Rounded);
    }
}

/// Rank of a choice of periods: most days, then fewest pieces.
type Worth = (i64, std::cmp::Reverse<usize>);

/// Disjoint periods that cover most days. `inside` is sorted by start.
pub(super) fn schedule<'a, T>(inside: &[&'a (Period, T)]) -> Vec<&'a (Period, T)> {
    let count = inside.len();
    // best[i]: the worth of the best choice among periods i.., and whether i is in it. Going from
    // the back makes the earlier start win among equals.
    let mut best: Vec<(Worth, bool)> = vec![((0, std::cmp::Reverse(0)), false); count + 1];
    let after = |index: usize| {
        inside.partition_point(|(period, _)| period.start() <= inside[index].0.end())
    };
    for index in (0..count).rev() {
        let (days, pieces) = best[after(index)].0;
        let with = (days + inside[index].0.days(), std::cmp::Reverse(pieces.0 + 1));
        let without = best[index + 1].0;
        best[index] = if with >= without { (with, true) } else { (without, false) };
    }
    let mut chosen = Vec::new();
    let mut index = 0;
    while index < count {
        if best[index].1 {
            chosen.push(inside[index]);
            index = after(index);
        } else {
            index += 1;
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::super::flags::Flags;
    use super::*;

    fn period(text: &str) -> Period {
        let written = Period::parse(text).expect("a period");
        written.close(Day::LAST).expect("closed")
    }

    fn chosen(texts: &[&str]) -> Vec<String> {
        let cell = Cell { winner: Id::new(0), others: Vec::new(), flags: Flags::default() };
        let mut all: Vec<(Period, &Cell)> =
            texts.iter().map(|text| (period(text), &cell)).collect();
        all.sort_by_key(|entry| entry.0);
        let refs: Vec<&(Period, &Cell)> = all.iter().collect();
        schedule(&refs).iter().map(|entry| entry.0.iso()).collect()
    }

    #[test]
    fn most_days_then_fewest_pieces_then_earliest() {
        assert_eq!(chosen(&["2022-Q1", "2022-Q2", "2022-Q4"]), ["2022-Q1", "2022-Q2", "2022-Q4"]);
        assert_eq!(chosen(&["2022-01", "2022-02", "2022-03", "2022-Q1"]), ["2022-Q1"]);
        assert_eq!(chosen(&["2022-Q1", "2022-H1"]), ["2022-H1"]);
        assert_eq!(
            chosen(&["2022-01/2022-02", "2022-02/2022-03", "2022-04"]),
            ["2022/2022-02", "2022-04"]
        );
        assert_eq!(
            chosen(&["2022-09-01/2022-09-10", "2022-09-05/2022-09-14"]),
            ["2022-09/2022-09-10"]
        );
        assert!(chosen(&[]).is_empty());
    }
}
