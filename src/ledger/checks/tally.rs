//! Notes on many figures of an indicator, told once for all of them (STATISTICS "Coverage", "Over
//! time"): that they stand for more than is known, or for a later time; and on many statistics,
//! that they speak of a month that was not over.
//!
//! Either is right, and shown on the pages; an editor only wants to know how far it reaches. So one
//! note stands at the indicator's entry in the register, counts figures and places, and names the
//! newest as an example.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::problems;
use crate::base::{Problem, Problems};
use crate::bulletin::date::Precision;
use crate::bulletin::indicator::Indicator;
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Period;
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;
use crate::ledger::figure::{Figure, Method};

/// Figures of one indicator that have something in common.
pub(super) struct Tally<'f> {
    pub(super) figures: usize,
    pub(super) places: BTreeSet<Id<Locality>>,
    /// The one with the latest period, of the place that stands first in the register.
    pub(super) newest: &'f Figure,
}

/// Looks at all figures, which are sorted by indicator.
pub(in crate::ledger) fn check<'f>(
    corpus: &Corpus,
    figures: impl Iterator<Item = &'f Figure>,
) -> Problems {
    let figures: Vec<&Figure> = figures.collect();
    let mut problems = Problems::new();
    problems.extend(open_lists(corpus, &figures));
    for group in figures.chunk_by(|a, b| a.subject.indicator == b.subject.indicator) {
        problems.extend(of_indicator(corpus, group));
    }
    problems
}

/// Places over which figures are made though their lists of places are open: one note for the
/// register, at the first.
fn open_lists(corpus: &Corpus, figures: &[&Figure]) -> Option<Problem> {
    // Where a place that moved or ended makes a bound of the sum, the list may be whole all the same.
    let is_open = |figure: &&&Figure| {
        let (place, day) = (figure.subject.locality, figure.subject.period.end());
        figure.places.is_some_and(|places| places.expected.is_none())
            && corpus.localities.child_count(place, day).is_none()
    };
    let open: BTreeSet<Id<Locality>> =
        figures.iter().filter(is_open).map(|figure| figure.subject.locality).collect();
    open.first().map(|first| problems::open_list(corpus, *first, open.len()))
}

fn of_indicator(corpus: &Corpus, figures: &[&Figure]) -> Vec<Problem> {
    let carried = tally(figures, |figure| figure.method == Method::CarriedForward);
    let partial = tally(figures, |figure| !figure.is_complete());
    let carried = carried.map(|tally| problems::carried_forward(corpus, &tally));
    carried
        .into_iter()
        .chain(partial.map(|tally| problems::partial_coverage(corpus, &tally)))
        .collect()
}

/// Statistics of a calendar month in which their article was published: numbers of the month so
/// far. One note for each indicator stands at the newest.
pub(in crate::ledger) fn check_running_months(corpus: &Corpus) -> Problems {
    let mut running: BTreeMap<Id<Indicator>, Vec<&Observation>> = BTreeMap::new();
    for observation in corpus.observations.iter().filter(|observation| observation.counts()) {
        if is_of_running_month(corpus, observation) {
            running.entry(observation.key.indicator).or_default().push(observation);
        }
    }
    let mut problems = Problems::new();
    for all in running.values() {
        let newest = all
            .iter()
            .max_by_key(|observation| (observation.published, Reverse(&observation.name)));
        problems.extend(newest.map(|newest| problems::running_month(corpus, newest, all.len())));
    }
    problems
}

fn is_of_running_month(corpus: &Corpus, observation: &Observation) -> bool {
    let (date, period) = (corpus.articles[observation.article].date, observation.key.period);
    let (day, known) = (date.day(), matches!(date.precision(), Precision::Day | Precision::Minute));
    known && day < period.end() && Period::month(day.year(), day.month()) == Some(period)
}

fn tally<'f>(figures: &[&'f Figure], is_meant: impl Fn(&Figure) -> bool) -> Option<Tally<'f>> {
    let meant = || figures.iter().copied().filter(|figure| is_meant(figure));
    let newest = meant().max_by_key(|figure| {
        let subject = &figure.subject;
        (
            subject.period.end(),
            subject.by.is_whole(),
            Reverse((subject.locality, subject.period.start())),
        )
    })?;
    Some(Tally {
        figures: meant().count(),
        places: meant().map(|figure| figure.subject.locality).collect(),
        newest,
    })
}
