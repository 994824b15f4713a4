//! Published figures that cannot all be true, where at least one of them is computed: the year that
//! a place states is less than the halves that its parts make (STATISTICS "Checks"). What is stated
//! on all sides is compared before ([`stretches`], [`places`]).
//!
//! Compared are flows that may be added, whole with its parts in time and place with the places
//! below. Where something changed in between, and where a value is suppressed, nothing is.
//!
//! [`stretches`]: super::stretches
//! [`places`]: super::places

use std::collections::{BTreeMap, BTreeSet};

use super::problems::{self, Whole};
use super::stretches::held;
use crate::base::{Location, Problem, Severity};
use crate::bulletin::indicator::{Counts, Indicator, Nature, OverPlaces, OverTime};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::period::Period;
use crate::bulletin::quantity::{Decimal, End, Interval, Quantity, arithmetic};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::figure::{Figure, Method, Subject};
use crate::ledger::flags::Flag;
use crate::ledger::reform::Reform;
use crate::ledger::stays::{are_steady, came};
use crate::ledger::time::schedule;

/// Compares the figures of one indicator, which are sorted by subject. What was told of statements
/// is not told again of the figures that are made of them.
pub(in crate::ledger) fn check(
    corpus: &Corpus,
    reform: &Reform,
    figures: &[Figure],
    reported: &BTreeSet<Location>,
) -> Vec<Problem> {
    let Some(first) = figures.first() else { return Vec::new() };
    let indicator = &corpus.indicators[first.subject.indicator];
    if indicator.nature != Nature::Flow || !indicator.measure.is_additive() {
        return Vec::new();
    }
    // Most often all is stated.
    if figures.iter().all(is_stated) {
        return Vec::new();
    }
    let comparison = Comparison { corpus, reform, indicator, figures, reported };
    let mut found = comparison.in_time();
    let of_time: BTreeSet<_> = found.iter().map(|problem| problem.place.clone()).collect();
    let of_places = comparison.in_places();
    found.extend(of_places.into_iter().filter(|problem| !of_time.contains(&problem.place)));
    found
}

struct Comparison<'a> {
    corpus: &'a Corpus,
    reform: &'a Reform,
    indicator: &'a Indicator,
    figures: &'a [Figure],
    reported: &'a BTreeSet<Location>,
}

/// Figures of one place and breakdown, in order of period.
type Line<'a> = Vec<(Period, &'a Figure)>;

impl<'a> Comparison<'a> {
    fn in_time(&self) -> Vec<Problem> {
        let mut lines: BTreeMap<(Id<Locality>, &Breakdown), Line<'a>> = BTreeMap::new();
        for figure in self.figures.iter().filter(|figure| is_comparable(figure)) {
            let Subject { locality, by, period, .. } = &figure.subject;
            lines.entry((*locality, by)).or_default().push((*period, figure));
        }
        let of_line = |line: &Line<'a>| {
            let periods: Vec<Period> = line.iter().map(|(period, _)| *period).collect();
            let parts = held(&periods);
            let of_whole = |(whole, parts): (&(Period, &'a Figure), Vec<usize>)| {
                let mut parts: Vec<&(Period, &Figure)> =
                    parts.into_iter().map(|at| &line[at]).collect();
                parts.sort_by_key(|(period, _)| *period);
                self.of_stretch(whole, &parts)
            };
            line.iter().zip(parts).filter_map(of_whole).collect::<Vec<_>>()
        };
        lines.values().filter(|line| line.len() > 1).flat_map(of_line).collect()
    }

    fn of_stretch(
        &self,
        (period, whole): &(Period, &'a Figure),
        parts: &[&(Period, &'a Figure)],
    ) -> Option<Problem> {
        let sums = self.indicator.aggregate.time == OverTime::Sum
            && self.indicator.counts != Counts::Distinct;
        if !sums {
            return parts.iter().find_map(|(_, part)| self.compare(whole, &[part], false, false));
        }
        let chosen = schedule(parts);
        let days: i64 = chosen.iter().map(|(period, _)| period.days()).sum();
        let parts: Vec<&Figure> = chosen.into_iter().map(|(_, figure)| *figure).collect();
        self.compare(whole, &parts, days == period.days(), false)
    }

    fn in_places(&self) -> Vec<Problem> {
        if self.indicator.aggregate.locality != OverPlaces::Sum {
            return Vec::new();
        }
        let localities = &self.corpus.localities;
        let of_place = |whole: &'a Figure| {
            let Subject { locality, period, by, .. } = &whole.subject;
            let day = period.end();
            let children: Vec<Id<Locality>> = localities.children(*locality, day).collect();
            let steady =
                children.iter().filter(|child| !came(&localities[**child], *locality, *period));
            let known = steady.filter_map(|child| self.get(*child, *period, by));
            let parts: Vec<&Figure> = known.filter(|figure| is_comparable(figure)).collect();
            let all = localities.count_below(*locality, day, children.len()) == Some(parts.len())
                && are_steady(localities, *locality, *period, self.reform);
            self.compare(whole, &parts, all, true)
        };
        // What is computed of the places below cannot differ from them.
        let own = |figure: &&Figure| figure.places.is_none() && is_comparable(figure);
        self.figures.iter().filter(own).filter_map(of_place).collect()
    }

    fn get(&self, locality: Id<Locality>, period: Period, by: &Breakdown) -> Option<&'a Figure> {
        let subject = |figure: &Figure| {
            let Subject { locality, period, by, .. } = &figure.subject;
            (*locality, *period, by.clone())
        };
        let wanted = (locality, period, by.clone());
        let at = self.figures.binary_search_by(|figure| subject(figure).cmp(&wanted));
        at.ok().map(|at| &self.figures[at])
    }

    /// A problem where a whole cannot be made of its parts, of which one is computed at least.
    fn compare(
        &self,
        whole: &Figure,
        parts: &[&Figure],
        all: bool,
        of_places: bool,
    ) -> Option<Problem> {
        // What the whole is made of agrees with it.
        let is_beside = |part: &&Figure| {
            !part.observations().iter().all(|id| whole.observations().contains(id))
        };
        let is_stated = is_stated(whole) && parts.iter().all(|part| is_stated(part));
        if parts.is_empty() || is_stated || !parts.iter().any(is_beside) {
            return None;
        }
        let quantities: Vec<&Quantity> = parts.iter().map(|part| &part.quantity).collect();
        let limits = &self.indicator.limits;
        let exceeds = self.indicator.is_never_negative();
        let least = Quantity::partial_sum(&quantities, limits).ok().filter(|_| exceeds);
        let sum = Quantity::sum(&quantities, limits).ok();
        let all = all && parts.iter().all(|part| part.is_complete()) && whole.is_complete();
        let (sum, differs) = match (sum, least) {
            (Some(sum), _) if all && self.is_apart(whole, parts, &sum.interval) => (sum, true),
            (_, Some(least)) if self.is_apart(whole, parts, &at_least(&least.interval)?) => {
                (least, false)
            }
            _ => return None,
        };
        let used = std::iter::once(whole).chain(parts.iter().copied());
        let mut places =
            used.flat_map(Figure::observations).map(|id| &self.corpus.observations[*id].place);
        if places.any(|place| self.reported.contains(place)) {
            return None;
        }
        let whole = Whole { figure: whole, of_places, differs };
        let severity = self.severity(whole.figure, parts);
        Some(problems::figures_differ(self.corpus, &whole, parts, &sum, severity))
    }

    /// Returns `true` if a whole does not meet an interval that is widened by the rounding of all
    /// numbers that take part.
    fn is_apart(&self, whole: &Figure, parts: &[&Figure], interval: &Interval) -> bool {
        // Numbers are added only where something is wrong.
        interval.is_disjoint(&whole.quantity.interval)
            && self
                .rounding(whole, parts)
                .and_then(|margin| interval.widen(margin))
                .is_some_and(|widened| widened.is_disjoint(&whole.quantity.interval))
    }

    fn rounding(&self, whole: &Figure, parts: &[&Figure]) -> Option<Decimal> {
        let figures = std::iter::once(whole).chain(parts.iter().copied());
        figures
            .flat_map(Figure::observations)
            .map(|id| self.corpus.observations[*id].quantity.precision())
            .try_fold(Decimal::ZERO, arithmetic::add)
    }

    /// An error where one article states all of it.
    fn severity(&self, whole: &Figure, parts: &[&Figure]) -> Severity {
        let article = |figure: &Figure| {
            let mut articles =
                figure.observations().iter().map(|id| self.corpus.observations[*id].article);
            let first = articles.next()?;
            articles.all(|other| other == first).then_some(first)
        };
        let first = article(whole);
        let one = first.is_some() && parts.iter().all(|part| article(part) == first);
        if one { Severity::Error } else { Severity::Warning }
    }
}

/// From the lower end on.
fn at_least(interval: &Interval) -> Option<Interval> {
    interval.low().map(|End { value, open }| Interval::from(End { value, open }))
}

fn is_stated(figure: &Figure) -> bool {
    figure.method == Method::Reported
}

/// Returns `true` if a figure says something that others must agree with.
fn is_comparable(figure: &Figure) -> bool {
    let unlike = [Flag::Break, Flag::Suppressed, Flag::Withdrawn, Flag::CarriedForward];
    !unlike.into_iter().any(|flag| figure.flags.contains(flag))
}
