//! Weights of means (STATISTICS "Weights"): how much each place
//! counts.
//!
//! The weight of a place is the figure that the portal publishes for the place, the same members
//! and the same period, and nothing else: where its articles say 900 of last year and those of its
//! communes make 300 of this one, the portal says 300. Where it publishes none, a state that the
//! place itself reported before counts, as long as it was at most `weight_max_age` old when the
//! period began and nothing changed since.

use super::breaks::Breaks;
use super::figure::{Figure, Method, Subject};
use super::flags::Flag;
use super::walk::Sources;
use crate::bulletin::indicator::{Indicator, Nature};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Observation;
use crate::bulletin::period::Age;
use crate::bulletin::quantity::{Decimal, Kind};
use crate::bulletin::register::Id;

/// Weight of a place, and those who state it.
pub(super) struct Weight {
    /// The weight; `None` where what is known is no exact number of the whole place.
    pub(super) number: Option<Decimal>,
    pub(super) entries: Vec<Id<Observation>>,
}

/// The weights for one figure.
pub(super) struct Weights<'a> {
    sources: Sources<'a>,
    weighing: Id<Indicator>,
    age: Age,
    subject: &'a Subject,
}

impl<'a> Weights<'a> {
    /// The weights of the places below a subject, in terms of a weighing indicator.
    pub(super) fn new(sources: Sources<'a>, weighing: Id<Indicator>, subject: &'a Subject) -> Self {
        let age = sources.corpus.indicators[subject.indicator].weight_max_age;
        Self { sources, weighing, age, subject }
    }

    /// The weight of a place.
    pub(super) fn of(&self, place: Id<Locality>) -> Option<Weight> {
        let Subject { period, by, .. } = self.subject;
        let subject =
            Subject { indicator: self.weighing, locality: place, period: *period, by: by.clone() };
        self.sources.counted.get(&subject).map(published).or_else(|| self.older(&subject))
    }

    /// The latest state that a place reported before a period.
    fn older(&self, subject: &Subject) -> Option<Weight> {
        let Sources { corpus, tables, .. } = self.sources;
        let indicator = &corpus.indicators[self.weighing];
        let line = tables.get(&self.weighing)?.time_series(&subject.by, subject.locality);
        let start = subject.period.start();
        let (day, cell) = line[..line.partition_point(|(day, _)| day.end() < start)].last()?;
        let breaks = Breaks::of(indicator, &corpus.localities[subject.locality]);
        let stands = self.age.after(day.end()) >= start && !breaks.between(day.end(), start);
        let quantity = &corpus.observations[cell.winner].quantity;
        let number = quantity.interval.is_exact().filter(|_| quantity.kind == Kind::Exact);
        (indicator.nature == Nature::Stock && stands)
            .then(|| Weight { number, entries: cell.evidence() })
    }
}

/// A published figure as a weight. The known parts of a place and a range of one number look exact,
/// but are not the place's.
fn published(figure: &Figure) -> Weight {
    let exact = figure.quantity.kind == Kind::Exact
        && figure.method != Method::Range
        && !figure.flags.contains(Flag::Partial);
    let number = figure.quantity.interval.is_exact().filter(|_| exact);
    Weight { number, entries: figure.observations().to_vec() }
}
