//! Weights of means (STATISTICS A5 "weighted-mean"): how much each place counts.
//!
//! The weight of a place is its own value of the weighing indicator, of the same members. A stock counts with its latest day
//! in the period, else with the latest one before, as long as it was at most `weight_max_age` old when the period began and
//! nothing changed since. A place that states none has the exact sum of the places below it, when all of them have one.

use super::book::{Book, Books};
use super::breaks::Breaks;
use super::figure::{Entry, Subject};
use super::time;
use crate::bulletin::indicator::{Indicator, Nature, Rule};
use crate::bulletin::locality::Locality;
use crate::bulletin::observation::Breakdown;
use crate::bulletin::period::{Age, Period};
use crate::bulletin::quantity::{Kind, Quantity};
use crate::bulletin::register::Id;
use crate::bulletin::site::Corpus;

/// How much a place counts, and who states it.
pub(super) struct Weight {
    pub(super) quantity: Quantity,
    pub(super) entries: Vec<Entry>,
}

/// The weights for one figure.
pub(super) struct Weights<'a> {
    corpus: &'a Corpus,
    book: Option<&'a Book<'a>>,
    weighing: Id<Indicator>,
    age: Age,
    by: &'a Breakdown,
    period: Period,
}

impl<'a> Weights<'a> {
    /// The weights of the places below a subject, in terms of a weighing indicator.
    pub(super) fn new(corpus: &'a Corpus, books: &'a Books<'a>, weighing: Id<Indicator>, subject: &'a Subject) -> Self {
        let age = corpus.indicators[subject.indicator].weight_max_age;
        let Subject { period, by, .. } = subject;
        Self { corpus, book: books.get(&weighing), weighing, age, by, period: *period }
    }

    /// The weight of a place.
    pub(super) fn of(&self, place: Id<Locality>) -> Option<Weight> {
        self.own(place).or_else(|| self.of_places_below(place))
    }

    fn own(&self, place: Id<Locality>) -> Option<Weight> {
        let line = self.book?.line(self.by, place);
        let indicator = &self.corpus.indicators[self.weighing];
        let breaks = Breaks::of(indicator, &self.corpus.localities[place]);
        if indicator.nature == Nature::Stock {
            let (day, cell) = line[..line.partition_point(|(day, _)| day.end() <= self.period.end())].last()?;
            let (seen, start) = (day.end(), self.period.start());
            let stands = self.period.contains(day) || (self.age.after(seen) >= start && !breaks.between(seen, start));
            let quantity = self.corpus.observations[cell.winner].quantity.clone();
            return stands.then(|| Weight { quantity, entries: cell.evidence() });
        }
        let subject = Subject { indicator: self.weighing, locality: place, period: self.period, by: self.by.clone() };
        let figure = time::own(&subject, line, self.corpus)?;
        figure
            .is_complete()
            .then(|| Weight { quantity: figure.quantity.clone(), entries: figure.observations().to_vec() })
    }

    fn of_places_below(&self, place: Id<Locality>) -> Option<Weight> {
        let indicator = &self.corpus.indicators[self.weighing];
        let (localities, day) = (&self.corpus.localities, self.period.end());
        let children: Vec<Id<Locality>> = localities.children(place, day).collect();
        let listed = !children.is_empty() && localities.child_count(place, day) == Some(children.len());
        if indicator.aggregate.locality != Rule::Sum || !listed {
            return None;
        }
        let exact = |child: &Id<Locality>| self.of(*child).filter(|weight| weight.quantity.kind == Kind::Exact);
        let weights: Vec<Weight> = children.iter().map(exact).collect::<Option<_>>()?;
        let quantities: Vec<&Quantity> = weights.iter().map(|weight| &weight.quantity).collect();
        let quantity = Quantity::sum(&quantities, &indicator.limits).ok()?;
        Some(Weight { quantity, entries: weights.iter().flat_map(|weight| weight.entries.iter().copied()).collect() })
    }
}
